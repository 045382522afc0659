// Units: a name, a dimension and an exact factor to the dimension's base unit. What the library
// does not know is a dimension of its own. Factors: SI brochure (2019), NIST SP 811 (international
// yard and pound, US gallon, oil barrel); a year is the Julian year of 365.25 days, a month its
// twelfth.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <corroborate/domain.hpp>
#include <corroborate/name.hpp>
#include <corroborate/rational.hpp>

namespace corroborate {
inline namespace v0 {

/// A unit; its members are public so that it can be a template argument: real<"border length",
/// units::km>.
struct unit {
    rational factor = 1; ///< base units in one unit: 1000 for km, 1/100 for %
    dimension dim{};
    bool percent = false; ///< every written digit of its numbers counts
    std::array<char, 24> symbol{};

    /// The name it is written with; of a longer one the first 23 bytes.
    [[nodiscard]] constexpr std::string_view name() const noexcept {
        std::size_t n = 0;
        while (n + 1 < symbol.size() && symbol[n] != '\0') { ++n; }
        return {symbol.data(), n};
    }
    /// Whether it is no unit at all: a plain number.
    [[nodiscard]] constexpr bool is_none() const noexcept { return symbol[0] == '\0'; }
};

/// A unit of one's own: make_unit("verst", units::m, rational::of(10668, 10)) is 1066.8 m. A name
/// alone makes a dimension of its own.
[[nodiscard]] constexpr unit make_unit(std::string_view name, dimension dim,
                                       rational factor) noexcept {
    unit u;
    u.factor = factor;
    u.dim = dim;
    for (std::size_t i = 0; i < name.size() && i + 1 < u.symbol.size(); ++i) {
        u.symbol[i] = name[i];
    }
    return u;
}
[[nodiscard]] constexpr result<unit> make_unit(std::string_view name, const unit& of,
                                               rational factor) noexcept {
    const auto f = (exact{factor} * exact{of.factor}).get();
    if (!f) { return f.error(); }
    if (f->sign() <= 0) { return errc::zero_division; }
    return make_unit(name, of.dim, *f);
}
[[nodiscard]] constexpr unit own_unit(std::string_view name) noexcept {
    return make_unit(name, {quantity::other, hash_name(name)}, 1);
}

/// One dimension: numbers in the one can be written in the other.
[[nodiscard]] constexpr bool convertible(const unit& a, const unit& b) noexcept {
    return a.dim == b.dim;
}
/// Whether a number means the same in both.
[[nodiscard]] constexpr bool same_unit(const unit& a, const unit& b) noexcept {
    return a.dim == b.dim && a.factor == b.factor && a.percent == b.percent;
}

namespace detail {

/// The symbol first, then other names, separated by |; and the factor to the base unit.
struct unit_row {
    std::string_view names;
    quantity of;
    std::int64_t num;
    std::int64_t den;
};

// clang-format off
inline constexpr unit_row unit_rows[] = {
    {"m|metre|meter|metres|meters", quantity::length, 1, 1},
    {"km|kilometre|kilometer|kilometres|kilometers|kms", quantity::length, 1000, 1},
    {"dm|decimetre|decimeter|decimetres|decimeters", quantity::length, 1, 10},
    {"cm|centimetre|centimeter|centimetres|centimeters", quantity::length, 1, 100},
    {"mm|millimetre|millimeter|millimetres|millimeters", quantity::length, 1, 1000},
    {"um|µm|micrometre|micrometer|micrometres|micrometers|micron|microns", quantity::length, 1, 1000000},
    {"nm|nanometre|nanometer|nanometres|nanometers", quantity::length, 1, 1000000000},
    {"mi|mile|miles", quantity::length, 201168, 125},
    {"nmi|nautical mile|nautical miles", quantity::length, 1852, 1},
    {"ft|foot|feet", quantity::length, 381, 1250},
    {"in|inch|inches", quantity::length, 127, 5000},
    {"yd|yard|yards", quantity::length, 1143, 1250},
    {"m2|m²|sq m|sq. m|square metre|square meter|square metres|square meters", quantity::area, 1, 1},
    {"km2|km²|sq km|sq. km|square kilometre|square kilometer|square kilometres|square kilometers", quantity::area, 1000000, 1},
    {"cm2|cm²|sq cm|sq. cm|square centimetre|square centimeter|square centimetres|square centimeters", quantity::area, 1, 10000},
    {"mm2|mm²|sq mm|sq. mm|square millimetre|square millimeter|square millimetres|square millimeters", quantity::area, 1, 1000000},
    {"ha|hectare|hectares", quantity::area, 10000, 1},
    {"acre|acres|ac", quantity::area, 316160658, 78125},
    {"sq mi|sq. mi|mi2|mi²|square mile|square miles|sq mile|sq miles|sq. mile|sq. miles", quantity::area, 40468564224, 15625},
    {"sq ft|sq. ft|ft2|ft²|square foot|square feet", quantity::area, 145161, 1562500},
    {"sq yd|sq. yd|yd2|square yard|square yards", quantity::area, 1306449, 1562500},
    {"m3|m³|cu m|cubic metre|cubic meter|cubic metres|cubic meters", quantity::volume, 1, 1},
    {"km3|km³|cubic kilometre|cubic kilometer|cubic kilometres|cubic kilometers", quantity::volume, 1000000000, 1},
    {"cm3|cm³|cc|cubic centimetre|cubic centimeter|cubic centimetres|cubic centimeters", quantity::volume, 1, 1000000},
    {"l|L|litre|liter|litres|liters", quantity::volume, 1, 1000},
    {"dl|decilitre|deciliter|decilitres|deciliters", quantity::volume, 1, 10000},
    {"cl|centilitre|centiliter|centilitres|centiliters", quantity::volume, 1, 100000},
    {"ml|millilitre|milliliter|millilitres|milliliters", quantity::volume, 1, 1000000},
    {"hl|hectolitre|hectoliter|hectolitres|hectoliters", quantity::volume, 1, 10},
    {"bbl|barrel|barrels", quantity::volume, 9936705933, 62500000000},
    {"gal|gallon|gallons|us gallon|us gallons", quantity::volume, 473176473, 125000000000},
    {"imp gal|imperial gallon|imperial gallons", quantity::volume, 454609, 100000000},
    {"cu ft|ft3|ft³|cubic foot|cubic feet", quantity::volume, 55306341, 1953125000},
    {"kg|kilogram|kilogramme|kilograms|kilogrammes|kilo|kilos", quantity::mass, 1, 1},
    {"g|gram|gramme|grams|grammes", quantity::mass, 1, 1000},
    {"mg|milligram|milligrams|milligramme|milligrammes", quantity::mass, 1, 1000000},
    {"ug|µg|microgram|micrograms", quantity::mass, 1, 1000000000},
    {"t|tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes|ton|tons", quantity::mass, 1000, 1},
    {"kt|kilotonne|kilotonnes|kiloton|kilotons", quantity::mass, 1000000, 1},
    {"Mt|megatonne|megatonnes|megaton|megatons", quantity::mass, 1000000000, 1},
    {"lb|lbs|pound|pounds", quantity::mass, 45359237, 100000000},
    {"oz|ounce|ounces", quantity::mass, 45359237, 1600000000},
    {"short ton|short tons|us ton|us tons", quantity::mass, 45359237, 50000},
    {"long ton|long tons", quantity::mass, 317514659, 312500},
    {"s|sec|second|seconds|secs", quantity::time, 1, 1},
    {"ms|millisecond|milliseconds", quantity::time, 1, 1000},
    {"min|minute|minutes|mins", quantity::time, 60, 1},
    {"h|hr|hour|hours|hrs", quantity::time, 3600, 1},
    {"day|days|d", quantity::time, 86400, 1},
    {"week|weeks|wk", quantity::time, 604800, 1},
    {"month|months", quantity::time, 2629800, 1},
    {"year|years|yr|yrs", quantity::time, 31557600, 1},
    {"decade|decades", quantity::time, 315576000, 1},
    {"century|centuries", quantity::time, 3155760000, 1},
    {"%|percent|per cent|pct|percentage", quantity::number, 1, 100},
    {"pp|percentage point|percentage points", quantity::percentage_point, 1, 1},
    {"bp|bps|basis point|basis points", quantity::percentage_point, 1, 100},
    {"person|persons|people", quantity::person, 1, 1},
    {"dozen|dozens", quantity::number, 12, 1},
    {"thousand", quantity::number, 1000, 1},
    {"lakh|lakhs|lac|lacs", quantity::number, 100000, 1},
    {"million|mn", quantity::number, 1000000, 1},
    {"crore|crores", quantity::number, 10000000, 1},
    {"billion|bn", quantity::number, 1000000000, 1},
    {"trillion|tn", quantity::number, 1000000000000, 1},
};

/// Signs and names of currencies, and the ISO 4217 code.
struct currency_row {
    std::string_view names;
    std::string_view code;
};
inline constexpr currency_row currency_rows[] = {
    {"$|US$|dollar|dollars|US dollar|US dollars", "USD"},
    {"€|euro|euros", "EUR"},
    {"£|pound sterling|pounds sterling", "GBP"},
    {"¥|yen", "JPY"},
    {"yuan|renminbi|RMB", "CNY"},
    {"₹|Rs|Rs.|rupee|rupees|Indian rupee|Indian rupees", "INR"},
    {"₽|ruble|rubles|rouble|roubles", "RUB"},
    {"₸|tenge|tenges", "KZT"},
    {"₴|hryvnia|hryvnias", "UAH"},
    {"₺|Turkish lira", "TRY"},
    {"₩|won", "KRW"},
    {"₪|shekel|shekels", "ILS"},
    {"Swiss franc|Swiss francs", "CHF"},
    {"somoni", "TJS"},
    {"som", "KGS"},
    {"sum|soum", "UZS"},
    {"afghani|afghanis", "AFN"},
};

/// The ISO 4217 codes in use, each followed by a space.
inline constexpr std::string_view currency_codes =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD "
    "BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP "
    "DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS "
    "INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD "
    "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR "
    "PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS "
    "SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW "
    "UZS VED VES VND VUV WST XAF XCD XDR XOF XPF XSU XUA YER ZAR ZMW ZWL ";
// clang-format on

/// Whether `name` is one of the names separated by |, to the letter or folded.
[[nodiscard]] constexpr bool is_among(std::string_view name, std::string_view names,
                                      bool folded) noexcept {
    for (;;) {
        const auto bar = names.find('|');
        const auto one = names.substr(0, bar);
        if (folded ? same_name(name, one) : name == one) { return true; }
        if (bar == std::string_view::npos) { return false; }
        names.remove_prefix(bar + 1);
    }
}

[[nodiscard]] constexpr unit unit_of(const unit_row& r) noexcept {
    unit u = make_unit(r.names.substr(0, r.names.find('|')), {r.of, 0},
                       make_rational(r.num, r.den).value());
    u.percent = u.name() == "%";
    return u;
}

/// The three letters as one number: the dimension of a currency.
[[nodiscard]] constexpr unit currency(std::string_view code) noexcept {
    std::uint64_t letters = 0;
    for (const char c : code) { letters = letters * 256 + static_cast<unsigned char>(c); }
    return make_unit(code, {quantity::currency, letters}, 1);
}

[[nodiscard]] constexpr std::string_view currency_code(std::string_view name) noexcept {
    if (name.size() == 3) {
        for (std::size_t i = 0; i < currency_codes.size(); i += 4) {
            if (same_name(name, currency_codes.substr(i, 3))) {
                return currency_codes.substr(i, 3);
            }
        }
    }
    for (const auto& r : currency_rows) {
        if (is_among(name, r.names, true)) { return r.code; }
    }
    return {};
}

/// Whether the name stands in the text as a word or sign of its own: "km" in "1344 km", "$" in
/// "$5".
[[nodiscard]] constexpr bool stands_in(std::string_view name, std::string_view text) noexcept {
    const auto is_letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    for (std::size_t at = 0; at + name.size() <= text.size(); ++at) {
        if (!same_name(text.substr(at, name.size()), name)) { continue; }
        const bool joined_before = at > 0 && is_letter(text[at - 1]) && is_letter(name.front());
        const std::size_t end = at + name.size();
        const bool joined_behind =
            end < text.size() && is_letter(text[end]) && is_letter(name.back());
        if (!joined_before && !joined_behind) { return true; }
    }
    return false;
}

/// Whether one of the names separated by | does.
[[nodiscard]] constexpr bool one_stands_in(std::string_view names, std::string_view text) noexcept {
    for (;;) {
        const auto bar = names.find('|');
        if (stands_in(names.substr(0, bar), text)) { return true; }
        if (bar == std::string_view::npos) { return false; }
        names.remove_prefix(bar + 1);
    }
}

} // namespace detail

/// Whether the words name the unit themselves, in any of its spellings: "120 tenge", "$5", "40 %".
[[nodiscard]] constexpr bool names_unit(std::string_view words, const unit& u) noexcept {
    if (detail::stands_in(u.name(), words)) { return true; }
    for (const auto& r : detail::unit_rows) {
        if (same_name(r.names.substr(0, r.names.find('|')), u.name()) &&
            detail::one_stands_in(r.names, words)) {
            return true;
        }
    }
    for (const auto& r : detail::currency_rows) {
        if (r.code == u.name() && detail::one_stands_in(r.names, words)) { return true; }
    }
    return false;
}

/// The built-in unit of this name; to the letter first ("Mt" is not "mt"), then without regard to
/// case. errc::unknown_unit. Cost: a walk through some two hundred names.
[[nodiscard]] constexpr result<unit> find_unit(std::string_view name) noexcept {
    for (const bool folded : {false, true}) {
        for (const auto& r : detail::unit_rows) {
            if (detail::is_among(name, r.names, folded)) { return detail::unit_of(r); }
        }
    }
    if (const auto code = detail::currency_code(name); !code.empty()) {
        return detail::currency(code);
    }
    return errc::unknown_unit;
}
/// The same, where a name that is not known is a dimension of its own; a blank one is no unit.
[[nodiscard]] constexpr unit unit_named(std::string_view name) noexcept {
    return is_blank(name) ? unit{} : find_unit(name).value_or(own_unit(name));
}

/// Units as constants, for measures as types.
namespace units {

inline constexpr unit none{};
inline constexpr unit m = find_unit("m").value(), km = find_unit("km").value(),
                      cm = find_unit("cm").value(), mm = find_unit("mm").value();
inline constexpr unit mile = find_unit("mile").value(), foot = find_unit("foot").value(),
                      nautical_mile = find_unit("nmi").value();
inline constexpr unit m2 = find_unit("m2").value(), km2 = find_unit("km2").value(),
                      hectare = find_unit("ha").value(), acre = find_unit("acre").value();
inline constexpr unit m3 = find_unit("m3").value(), litre = find_unit("l").value(),
                      barrel = find_unit("barrel").value();
inline constexpr unit kg = find_unit("kg").value(), g = find_unit("g").value(),
                      tonne = find_unit("t").value(), pound = find_unit("lb").value();
inline constexpr unit second = find_unit("s").value(), minute = find_unit("min").value(),
                      hour = find_unit("h").value(), day = find_unit("day").value();
inline constexpr unit week = find_unit("week").value(), month = find_unit("month").value(),
                      year = find_unit("year").value();
inline constexpr unit percent = find_unit("%").value(), percentage_point = find_unit("pp").value(),
                      person = find_unit("person").value();
inline constexpr unit lakh = find_unit("lakh").value(), crore = find_unit("crore").value();
/// The currency with this ISO 4217 code: currency("KZT").
[[nodiscard]] consteval unit currency(std::string_view code) {
    const auto u = find_unit(code).value();
    if (u.dim.of != quantity::currency) { refuse(errc::unknown_unit); }
    return u;
}

} // namespace units

} // namespace v0
} // namespace corroborate
