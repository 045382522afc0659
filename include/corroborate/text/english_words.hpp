// English, first part: the words of numbers, the little words of the grammar, and units. Data only:
// language.hpp says what each column is for. Units are those of FORMATS.md, section 1, and some more.
#pragma once

#include <corroborate/text/language.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

// clang-format off
inline constexpr auto english_numerals = table<numeral_word>({
    {"zero", 0}, {"nought", 0}, {"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6}, {"seven", 7},
    {"eight", 8}, {"nine", 9}, {"ten", 10}, {"eleven", 11}, {"twelve", 12}, {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
    {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20}, {"thirty", 30}, {"forty", 40},
    {"fourty", 40}, {"fifty", 50}, {"sixty", 60}, {"seventy", 70}, {"eighty", 80}, {"ninety", 90},
});

inline constexpr auto english_multipliers = [] {
    constexpr std::uint8_t near_it = tight | spaced;
    return table<multiplier_word>({
        {"hundred", 1, 2}, {"thousand", 1, 3}, {"million", 1, 6}, {"billion", 1, 9}, {"trillion", 1, 12}, {"quadrillion", 1, 15},
        {"lakh", 1, 5}, {"lac", 1, 5}, {"crore", 1, 7}, {"dozen", 12, 0}, {"score", 20, 0},
        {"tens", 1, 1, true}, {"hundreds", 1, 2, true}, {"thousands", 1, 3, true}, {"millions", 1, 6, true}, {"billions", 1, 9, true},
        {"trillions", 1, 12, true}, {"lakhs", 1, 5, true}, {"lacs", 1, 5, true}, {"crores", 1, 7, true}, {"dozens", 12, 0, true}, {"scores", 20, 0, true},
        {"k", 1, 3, false, tight, near_it, true}, {"thou", 1, 3, false, near_it, near_it, true},
        {"m", 1, 6, false, tight, near_it, true}, {"mn", 1, 6, false, near_it, near_it, true},
        {"mln", 1, 6, false, near_it, near_it, true}, {"mio", 1, 6, false, near_it, near_it, true},
        {"b", 1, 9, false, tight, near_it, true}, {"bn", 1, 9, false, near_it, near_it, true},
        {"bln", 1, 9, false, near_it, near_it, true}, {"tn", 1, 12, false, near_it, near_it, true},
        {"trn", 1, 12, false, near_it, near_it, true}, {"t", 1, 12, false, 0, near_it, true},
        {"cr", 1, 7, false, 0, near_it, true},
    });
}();

inline constexpr auto english_fractions = table<fraction_word>({
    {"half", 2}, {"third", 3}, {"quarter", 4}, {"fourth", 4}, {"fifth", 5}, {"sixth", 6}, {"seventh", 7}, {"eighth", 8}, {"ninth", 9},
    {"tenth", 10}, {"twelfth", 12}, {"fifteenth", 15}, {"sixteenth", 16}, {"twentieth", 20}, {"hundredth", 100}, {"thousandth", 1000},
    {"halves", 2, true}, {"thirds", 3, true}, {"quarters", 4, true}, {"fourths", 4, true}, {"fifths", 5, true}, {"sixths", 6, true},
    {"sevenths", 7, true}, {"eighths", 8, true}, {"ninths", 9, true}, {"tenths", 10, true}, {"twelfths", 12, true}, {"fifteenths", 15, true},
    {"sixteenths", 16, true}, {"twentieths", 20, true}, {"hundredths", 100, true}, {"thousandths", 1000, true},
});

inline constexpr auto english_particles = table<particle_word>({
    {"a", particle::article}, {"an", particle::article}, {"and", particle::and_}, {"of", particle::of}, {"point", particle::point},
    {"minus", particle::minus}, {"negative", particle::minus}, {"per", particle::per}, {"/", particle::per},
    {"a", particle::each}, {"an", particle::each}, {"each", particle::each}, {"every", particle::each},
    {"capita", particle::head}, {"person", particle::head}, {"head", particle::head}, {"inhabitant", particle::head},
    {"household", particle::head}, {"resident", particle::head}, {"ago", particle::ago}, {"by", particle::by}, {"to", particle::to},
    {"times", particle::times}, {"as many", particle::as_many}, {"as much", particle::as_many}, {"as high", particle::as_many},
    {"as large", particle::as_many}, {"as big", particle::as_many}, {"the number", particle::as_many}, {"the size", particle::as_many},
    {"more", particle::more}, {"higher", particle::more}, {"greater", particle::more}, {"larger", particle::more}, {"bigger", particle::more},
    {"ci", particle::confidence}, {"ci:", particle::confidence}, {"ci,", particle::confidence}, {"confidence interval", particle::confidence},
    {"confidence interval:", particle::confidence}, {"confidence interval of", particle::confidence},
    {"credible interval", particle::confidence}, {"them", particle::them}, {"these", particle::them}, {"those", particle::them},
});

inline constexpr auto english_units = [] {
    constexpr auto length_to_mass = unit_class::measure;
    constexpr auto money = unit_class::currency;
    constexpr auto duration = unit_class::time;
    return table<unit_word>({
        {"%", unit_class::percent, "%"}, {"\uFF05", unit_class::percent, "%"}, {"per cent", unit_class::percent, "%"}, {"percent", unit_class::percent, "%"}, {"pct", unit_class::percent, "%"},
        {"percentage points?", unit_class::percentage_point, "pp"}, {"per cent points?", unit_class::percentage_point, "pp"}, {"percent points?", unit_class::percentage_point, "pp"},
        {"%_points?", unit_class::percentage_point, "pp"}, {"pp", unit_class::percentage_point, "pp"}, {"ppt", unit_class::percentage_point, "pp"},
        // times
        {"seconds?", duration}, {"secs?", duration}, {"s", duration, {}, 1, false, anyhow, true}, {"milliseconds?", duration}, {"ms", duration, {}, 1, false, anyhow, true},
        {"minutes?", duration}, {"mins?", duration}, {"hours?", duration}, {"hrs?", duration}, {"h", duration, {}, 1, false, anyhow, true},
        {"days?", duration}, {"weeks?", duration}, {"months?", duration}, {"years?", duration}, {"yrs?", duration}, {"fortnights?", duration},
        {"decades?", duration, "year", 10}, {"century", duration, "year", 100}, {"centuries", duration, "year", 100},
        // lengths, areas, volumes, masses
        {"millimetres?"}, {"millimeters?"}, {"mm"}, {"centimetres?"}, {"centimeters?"}, {"cm"}, {"metres?"}, {"meters?"},
        {"m", length_to_mass, {}, 1, false, anyhow, true}, {"kilometres?"}, {"kilometers?"}, {"km"}, {"kms"}, {"miles?"}, {"mi"}, {"nautical miles?"},
        {"yards?"}, {"yds?"}, {"feet"}, {"foot"}, {"ft"}, {"inch"}, {"inches"},
        {"square millimetres?"}, {"square centimetres?"}, {"square centimeters?"}, {"square metres?"}, {"square meters?"}, {"square kilometres?"}, {"square kilometers?"},
        {"square miles?"}, {"square feet"}, {"square foot"}, {"square yards?"}, {"sq km"}, {"sq. km"}, {"sq m"}, {"sq. m"}, {"sq ft"}, {"sq. ft"}, {"sq mi"}, {"sq. mi"},
        {"m2"}, {"km2"}, {"cm2"}, {"mm2"}, {"m\u00B2"}, {"km\u00B2"}, {"cm\u00B2"}, {"mm\u00B2"}, {"hectares?"}, {"ha"}, {"acres?"},
        {"litres?"}, {"liters?"}, {"l"}, {"millilitres?"}, {"milliliters?"}, {"ml"}, {"hectolitres?"}, {"hl"}, {"gallons?"},
        {"cubic metres?"}, {"cubic meters?"}, {"cubic kilometres?"}, {"cubic kilometers?"}, {"cubic centimetres?"}, {"cubic feet"}, {"cubic foot"},
        {"m3"}, {"km3"}, {"cm3"}, {"m\u00B3"}, {"km\u00B3"}, {"cm\u00B3"},
        {"milligrams?"}, {"mg"}, {"grams?"}, {"grammes?"}, {"g", length_to_mass, {}, 1, false, anyhow, true}, {"kilograms?"}, {"kilogrammes?"}, {"kilos?"}, {"kg"}, {"kgs"},
        {"tonnes?"}, {"metric tonnes?"}, {"metric tons?"}, {"tons?"}, {"t", length_to_mass, {}, 1, false, anyhow, true}, {"kilotonnes?"}, {"kilotons?"}, {"kt"},
        {"megatonnes?"}, {"megatons?"}, {"Mt", length_to_mass, {}, 1, false, anyhow, true}, {"pounds?"}, {"lbs?"}, {"ounces?"}, {"oz"},
        // and others
        {"kilometres per hour"}, {"kilometers per hour"}, {"miles per hour"}, {"metres per second"}, {"meters per second"}, {"km/h"}, {"kph"}, {"mph"}, {"m/s"}, {"knots?"},
        {"watts?"}, {"kilowatts?"}, {"megawatts?"}, {"gigawatts?"}, {"terawatts?"}, {"kilowatt_hours?"}, {"megawatt_hours?"}, {"gigawatt_hours?"}, {"terawatt_hours?"},
        {"W", length_to_mass, {}, 1, false, anyhow, true}, {"kW", length_to_mass, {}, 1, false, anyhow, true}, {"MW", length_to_mass, {}, 1, false, anyhow, true},
        {"GW", length_to_mass, {}, 1, false, anyhow, true}, {"TW", length_to_mass, {}, 1, false, anyhow, true}, {"kWh", length_to_mass, {}, 1, false, anyhow, true},
        {"MWh", length_to_mass, {}, 1, false, anyhow, true}, {"GWh", length_to_mass, {}, 1, false, anyhow, true}, {"TWh", length_to_mass, {}, 1, false, anyhow, true},
        {"degrees?"}, {"degrees? celsius"}, {"degrees? fahrenheit"}, {"\u00B0"}, {"\u00B0C", length_to_mass, {}, 1, false, anyhow, true}, {"\u00B0F", length_to_mass, {}, 1, false, anyhow, true},
        {"kilobytes?"}, {"megabytes?"}, {"gigabytes?"}, {"terabytes?"}, {"MB", length_to_mass, {}, 1, false, anyhow, true}, {"GB", length_to_mass, {}, 1, false, anyhow, true}, {"TB", length_to_mass, {}, 1, false, anyhow, true},
        {"Hz", length_to_mass, {}, 1, false, anyhow, true}, {"kHz", length_to_mass, {}, 1, false, anyhow, true}, {"MHz", length_to_mass, {}, 1, false, anyhow, true}, {"GHz", length_to_mass, {}, 1, false, anyhow, true},
        // currencies
        {"$", money, {}, 1, true}, {"US$", money, {}, 1, true}, {"A$", money, {}, 1, true}, {"C$", money, {}, 1, true}, {"AU$", money, {}, 1, true}, {"CA$", money, {}, 1, true},
        {"HK$", money, {}, 1, true}, {"NZ$", money, {}, 1, true}, {"S$", money, {}, 1, true}, {"R$", money, {}, 1, true}, {"\u20AC", money, {}, 1, true}, {"\u00A3", money, {}, 1, true},
        {"\u00A5", money, {}, 1, true}, {"\u20BD", money, {}, 1, true}, {"\u20B9", money, {}, 1, true}, {"\u20B8", money, {}, 1, true}, {"\u20BA", money, {}, 1, true}, {"\u20A9", money, {}, 1, true},
        {"\u20AA", money, {}, 1, true}, {"\u20B4", money, {}, 1, true}, {"\u20A6", money, {}, 1, true}, {"\u20B1", money, {}, 1, true}, {"\u20AB", money, {}, 1, true}, {"\u20BC", money, {}, 1, true},
        {"\u20BE", money, {}, 1, true}, {"\u20A1", money, {}, 1, true}, {"\u20B2", money, {}, 1, true}, {"\u20BF", money, {}, 1, true}, {"Rs", money, {}, 1, true}, {"Rs.", money, {}, 1, true},
        {"dollars?", money}, {"US dollars?", money}, {"u.s. dollars?", money}, {"american dollars?", money}, {"canadian dollars?", money}, {"australian dollars?", money}, {"euros?", money},
        {"pounds? sterling", money}, {"british pounds?", money}, {"egyptian pounds?", money}, {"sterling", money}, {"roubles?", money}, {"rubles?", money}, {"russian rubles?", money}, {"russian roubles?", money},
        {"tenges?", money}, {"kazakh tenge", money}, {"somoni", money}, {"soms?", money}, {"soums?", money}, {"sums", money}, {"yuan", money}, {"chinese yuan", money}, {"renminbi", money}, {"yen", money}, {"japanese yen", money},
        {"rupees?", money}, {"indian rupees?", money}, {"pakistani rupees?", money}, {"liras?", money}, {"lire", money}, {"turkish lira", money}, {"rials?", money}, {"riyals?", money}, {"saudi riyals?", money}, {"dirhams?", money},
        {"dinars?", money}, {"iraqi dinars?", money}, {"pesos?", money}, {"mexican pesos?", money}, {"francs?", money}, {"swiss francs?", money}, {"cfa francs?", money}, {"kronor", money}, {"kroner", money}, {"krona", money},
        {"krone", money}, {"zloty", money}, {"zlotys", money}, {"forints?", money}, {"hryvnias?", money}, {"korean won", money}, {"won", money}, {"baht", money}, {"rand", money}, {"reais", money}, {"shekels?", money},
        {"naira", money}, {"cedis?", money}, {"takas?", money}, {"manats?", money}, {"laris?", money}, {"drams?", money}, {"leu", money}, {"lei", money}, {"leva", money}, {"koruna", money}, {"korunas", money},
        {"shillings?", money}, {"kenyan shillings?", money}, {"afghanis?", money}, {"ringgit", money}, {"rupiah", money}, {"dong", money}, {"birr", money}, {"cents?", money}, {"pence", money}, {"\u00A2", money}, {"kopecks?", money},
    });
}();

/// ISO 4217, four bytes for each code: written in capitals they stand before or behind a number.
inline constexpr std::string_view currency_codes =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK "
    "DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD "
    "KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON "
    "RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF "
    "XCD XOF XPF YER ZAR ZMW ZWL RMB ";
// clang-format on

/// Whether these three letters are the code of a currency.
[[nodiscard]] constexpr bool is_currency_code(std::string_view letters) noexcept {
    for (std::size_t i = 0; i + 3 < currency_codes.size(); i += 4) {
        if (currency_codes.substr(i, 3) == letters) { return true; }
    }
    return false;
}

} // namespace text
} // namespace v0
} // namespace corroborate
