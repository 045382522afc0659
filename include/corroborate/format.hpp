// Values as text, through fmt: numbers with their thousands apart, amounts in their words, dates
// and sets in plain English. fmt::format("{}", co::more_than(6'000)) is "more than 6,000".
#pragma once

#include <algorithm>
#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <corroborate/compare.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// "1234567" -> "1,234,567"; a sign and decimals stay.
[[nodiscard]] inline std::string with_commas(std::string_view digits) {
    std::string out{digits};
    const std::size_t start = digits.starts_with('-') ? 1 : 0;
    std::size_t end = std::min(digits.find_first_not_of("0123456789", start), digits.size());
    while (end > start + 3) {
        end -= 3;
        out.insert(end, 1, ',');
    }
    return out;
}

/// num / 10^places, all digits written.
[[nodiscard]] inline std::string decimal(std::int64_t num, int places) {
    std::string digits = fmt::format("{}", num < 0 ? std::string_view{"-"} : std::string_view{});
    const std::uint64_t size = num < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(num)
                                       : static_cast<std::uint64_t>(num);
    digits += fmt::format("{:0{}}", size, places + 1);
    if (places > 0) { digits.insert(digits.size() - static_cast<std::size_t>(places), 1, '.'); }
    return digits;
}

} // namespace detail

/// Exactly: "6000", "2.5", and "1/3" where no decimal ends. No thousands separators: for machines.
[[nodiscard]] inline std::string exact_text(const rational& r) {
    int places = 0;
    for (std::int64_t d = r.den; d != 1; ++places) {
        if (d % 10 == 0) {
            d /= 10;
        } else if (d % 5 == 0) {
            d /= 5;
        } else if (d % 2 == 0) {
            d /= 2;
        } else {
            return fmt::format("{}/{}", r.num, r.den);
        }
    }
    const auto scaled = (exact{r} * exact{detail::power_of_ten(places > 18 ? 18 : places)}).get();
    if (places > 18 || !scaled) { return fmt::format("{}/{}", r.num, r.den); }
    return detail::decimal(scaled->num, places);
}

namespace detail {

[[nodiscard]] inline std::string digits_of(uint128 x) {
    constexpr std::uint64_t block = 1'000'000'000'000'000'000;
    return x < block ? fmt::format("{}", static_cast<std::uint64_t>(x))
                     : digits_of(x / block) +
                           fmt::format("{:018}", static_cast<std::uint64_t>(x % block));
}

} // namespace detail

/// A number of base units, written in a unit of `factor` of them. Exactly, also where that takes
/// more than 64 bits: 9e18 m in millimetres.
[[nodiscard]] inline std::string exact_text(const rational& x, const rational& factor) {
    const exact there = exact{x} / exact{factor};
    if (there.fits()) { return exact_text(there.unchecked()); }
    const detail::int128 signed_num = detail::int128{x.num} * factor.den;
    const detail::uint128 num = detail::magnitude(signed_num),
                          den = detail::magnitude(detail::int128{x.den} * factor.num),
                          common = detail::gcd(num, den);
    const std::string whole =
        fmt::format("{}{}", signed_num < 0 ? "-" : "", detail::digits_of(num / common));
    return den == common ? whole : fmt::format("{}/{}", whole, detail::digits_of(den / common));
}

namespace detail {

/// To so many significant digits, and never with an exponent: "0.00012", "1,000,000".
[[nodiscard]] inline std::string rounded_text(double x, int digits) {
    const std::string scientific = fmt::format("{:.{}e}", x, digits - 1);
    const int places = digits - 1 - std::stoi(scientific.substr(scientific.find('e') + 1));
    std::string text = fmt::format("{:.{}f}", x, places > 0 ? places : 0);
    if (places > 0) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') { text.pop_back(); }
    }
    return with_commas(text);
}

} // namespace detail

/// For people: "6,000", "1,343.8"; what is not whole is rounded to six significant digits.
[[nodiscard]] inline std::string to_text(const rational& r) {
    if (r.is_whole()) { return detail::with_commas(fmt::format("{}", r.num)); }
    return detail::rounded_text(r.approximate(), 6);
}

/// For people: a number of base units, written in a unit that is not named.
[[nodiscard]] inline std::string to_text(const rational& x, const unit& in) {
    const exact there = exact{x} / exact{in.factor};
    return there.fits() ? to_text(there.unchecked())
                        : detail::rounded_text(x.approximate() / in.factor.approximate(), 6);
}

/// As written, thousands apart; from a million on in words where the zeros were not written: "5.2
/// million".
[[nodiscard]] inline std::string to_text(const numeral& n) {
    constexpr std::pair<int, std::string_view> words[] = {
        {12, " trillion"}, {9, " billion"}, {6, " million"}};
    if (n.is_fraction()) { // two thirds, or two thirds of a million
        std::string fraction = fmt::format("{}/{}", n.digits(), n.denominator());
        if (n.last_place() == 0) { return fraction; }
        for (const auto& [places, word] : words) {
            if (n.last_place() == places) { return std::string{fraction}.append(word); }
        }
        return to_text(n.value());
    }
    if (n.last_place() <= 0) {
        return detail::with_commas(detail::decimal(n.digits(), -n.last_place()));
    }
    const std::int64_t value = n.value().num;
    const std::int64_t size = value < 0 ? -(value + 1) : value;
    for (const auto& [places, word] : words) {
        if (size < detail::power_of_ten(places)) { continue; }
        const auto in_words = make_rational(value, detail::power_of_ten(places));
        return detail::with_commas(exact_text(*in_words)).append(word);
    }
    return detail::with_commas(fmt::format("{}", value));
}

namespace detail {

/// What a power of ten is called: "hundred", "tens of thousands"; with `plural` "hundreds". Empty
/// for numbers without a name.
[[nodiscard]] inline std::string size_name(const rational& size, bool plural) {
    constexpr std::string_view thousands[] = {"",         "thousand",    "million",    "billion",
                                              "trillion", "quadrillion", "quintillion"};
    if (size == rational{12}) { return plural ? "dozens" : "dozen"; }
    std::int64_t left = size.num;
    unsigned zeros = 0;
    for (; left >= 10 && left % 10 == 0; left /= 10) { ++zeros; }
    if (!size.is_whole() || left != 1 || zeros == 0) { return {}; }
    const std::string big{thousands[zeros / 3]};
    if (zeros % 3 == 0) { return plural ? big + "s" : big; }
    if (zeros % 3 == 1) { return big.empty() ? "tens" : "tens of " + big + "s"; }
    if (!plural) { return big.empty() ? "hundred" : "hundred " + big; }
    return big.empty() ? "hundreds" : "hundreds of " + big + "s";
}

/// Words that have a number of their own, said of another one: "a few million", "billions".
[[nodiscard]] inline std::string of_another_size(const amount& a, std::string_view phrase) {
    const rational size = a.value().value();
    const auto wording = a.wording();
    if (wording == wording::dozen && size.is_whole() && size.num % 12 == 0) {
        return fmt::format("{} dozen", size.num / 12);
    }
    if (wording == wording::dozen) { return to_text(a.value()); }
    const bool own_is_one = row(a.hedge()).own.num == 1;
    std::string lead{own_is_one ? phrase : phrase.substr(0, phrase.rfind(' '))};
    if (wording == wording::couple || wording == wording::handful ||
        wording == wording::number_of) {
        lead += " of";
    }
    const bool plural = !own_is_one && a.modifier() == modifier::magnitude &&
                        wording != wording::few_hundred && wording != wording::several_hundred;
    const std::string name =
        size_name(size, plural || wording == wording::handful || wording == wording::number_of);
    if (wording == wording::millions) {
        return name.empty() ? "multiples of " + to_text(a.value()) : name;
    }
    return name.empty() ? fmt::format("{} times {}", lead, to_text(a.value()))
                        : fmt::format("{} {}", lead, name);
}

[[nodiscard]] inline std::string set_words(const amount& a) {
    const bool above = a.lower_how() == closure::open, below = a.upper_how() == closure::open;
    const auto from = [&] { return (above ? "more than " : "at least ") + to_text(a.value()); };
    const auto up_to = [&] { return (below ? "less than " : "at most ") + to_text(a.upper()); };
    if (!a.has_value() && !a.has_upper()) { return "any number"; }
    if (!a.has_value()) { return up_to(); }
    if (!a.has_upper()) { return from(); }
    if (above || below) { return from() + " and " + up_to(); }
    return a.value().value() == a.upper().value()
               ? "exactly " + to_text(a.value())
               : to_text(a.value()) + " to " + to_text(a.upper());
}

} // namespace detail

/// The words with their numbers: "more than 6,000", "between 120 and 180", "thousands".
[[nodiscard]] inline std::string to_text(const amount& a) {
    if (a.modifier() == modifier::set) { return detail::set_words(a); }
    const auto& r = row(a.hedge());
    if (a.says_number() && r.numbers == numbers::unit &&
        a.value().value() != make_rational(r.own.num, r.own.den).value_or(rational{})) {
        return a.modifier() == modifier::fraction ? to_text(a.value())
                                                  : detail::of_another_size(a, r.phrase);
    }
    const bool is_year = a.hedge() == hedge::year || a.wording() == wording::circa_year ||
                         a.wording() == wording::decade_plural;
    const bool falls = a.hedge() == hedge::pct_change && a.value().value().sign() < 0;
    const bool concise =
        a.hedge() == hedge::concise && a.upper().last_place() == a.value().last_place();
    std::string number = to_text(a.value());
    if (is_year) { std::erase(number, ','); }
    if (falls) { return fmt::format("down {} %", std::string_view{number}.substr(1)); }
    if (a.hedge() == hedge::percent) { return number + " %"; }
    std::string out;
    for (const char c : r.phrase) {
        if (c == '#') {
            out += number;
        } else if (c == '@') {
            out += concise ? fmt::format("{}", a.upper().digits()) : to_text(a.upper());
            if (a.upper_is_percent()) { out += " %"; }
        } else {
            out += c;
        }
    }
    return out;
}

/// "10 January 2022", "January 2022", "2022", "2 to 10 January 2022"; empty where not given.
[[nodiscard]] inline std::string to_text(const period& p) {
    if (!p.is_given()) { return {}; }
    constexpr std::string_view months[] = {"January",   "February", "March",    "April",
                                           "May",       "June",     "July",     "August",
                                           "September", "October",  "November", "December"};
    const auto month = [&](const date& d) { return months[d.month - 1]; };
    const date from = p.first(), to = p.last();
    if (from == to) { return fmt::format("{} {} {}", from.day, month(from), from.year); }
    const bool whole_months = from.day == 1 && to.day == days_in_month(to.year, to.month);
    if (whole_months && from.month == 1 && to.month == 12) {
        return from.year == to.year ? fmt::format("{}", from.year)
                                    : fmt::format("{} to {}", from.year, to.year);
    }
    if (whole_months && from.year == to.year) {
        return from.month == to.month
                   ? fmt::format("{} {}", month(from), from.year)
                   : fmt::format("{} to {} {}", month(from), month(to), from.year);
    }
    if (whole_months) {
        return fmt::format("{} {} to {} {}", month(from), from.year, month(to), to.year);
    }
    if (from.year != to.year) {
        return fmt::format("{} {} {} to {} {} {}", from.day, month(from), from.year, to.day,
                           month(to), to.year);
    }
    return from.month == to.month
               ? fmt::format("{} to {} {} {}", from.day, to.day, month(from), from.year)
               : fmt::format("{} {} to {} {} {}", from.day, month(from), to.day, month(to),
                             from.year);
}

/// A set in plain English: "5,001 to 5,999", "40 or more", "at most 30", "more than 2.5"; that an
/// upper end is open is said only where the lower one is too, or is missing. `in`: the unit that
/// the ends are written in, not named.
[[nodiscard]] inline std::string to_text(const interval& i, const unit& in = {}) {
    const auto number = [&](const endpoint& e) { return to_text(e.at, in); };
    const endpoint low = i.lower(), high = i.upper();
    if (!low.is_bounded() && !high.is_bounded()) { return "any number"; }
    if (i.is_point()) { return number(low); }
    if (!high.is_bounded()) {
        return low.is_open() ? "more than " + number(low) : number(low) + " or more";
    }
    if (!low.is_bounded() || (low.at == rational{0} && !low.is_open())) {
        return (high.is_open() ? "less than " : "at most ") + number(high);
    }
    if (low.is_open()) {
        return "more than " + number(low) + (high.is_open() ? " and less than " : " and at most ") +
               number(high);
    }
    return number(low) + " to " + number(high);
}

/// "IEEE notation": "[5001, 5999]", "(40, inf)", for developers.
[[nodiscard]] inline std::string notation(const interval& i) {
    const endpoint low = i.lower(), high = i.upper();
    return fmt::format("{}{}, {}{}", low.is_open() ? '(' : '[',
                       low.is_bounded() ? exact_text(low.at) : "-inf",
                       high.is_bounded() ? exact_text(high.at) : "inf", high.is_open() ? ')' : ']');
}

/// The words of a claim as its source said them, with the unit where the words lack it.
[[nodiscard]] inline std::string words_of(const claim<named>& c, const unit& u) {
    const amount& said = c.said();
    std::string words = c.about().words.empty() ? to_text(said) : std::string{c.about().words};
    const bool has_unit = u.is_none() || u.dim.of == quantity::person || names_unit(words, u);
    // "none", "many", "doubled" and "a decade" take no unit
    const bool needs_none = said.modifier() == modifier::none ||
                            said.modifier() == modifier::ratio ||
                            said.wording() == wording::no_number || said.hedge() == hedge::decade;
    if (has_unit || needs_none) { return words; }
    return words.append(" ").append(u.name());
}

namespace detail {

[[nodiscard]] inline std::string joined(const std::vector<std::string>& parts,
                                        std::string_view between) {
    std::string out;
    for (const auto& part : parts) { out.append(out.empty() ? "" : between).append(part); }
    return out;
}

/// A share as a percentage: "17 %", "0.16 %".
[[nodiscard]] inline std::string percent_text(double share) {
    return rounded_text(share * 100, 2) + " %";
}

/// How the words of a count and what is counted stand together.
enum class phrasing : std::uint8_t {
    plain,   ///< "more than 5,000" fighters
    with_of, ///< "thousands" of fighters
    apart,   ///< "none" (fighters)
};

[[nodiscard]] inline phrasing phrasing_of(const amount& said) {
    switch (said.hedge()) {
    case hedge::topped:
    case hedge::reached:
    case hedge::capped:
    case hedge::no_evidence:
    case hedge::decade_plural:
    case hedge::figures:
    case hedge::ci:
    case hedge::within_of:
    case hedge::every:
    case hedge::decade:
    case hedge::year:
    case hedge::circa_year:
    case hedge::pct_change:
    case hedge::more_than_doubled:
    case hedge::nearly_doubled: return phrasing::apart;
    case hedge::several_dozen:
    case hedge::few_hundred:
    case hedge::several_hundred:
    case hedge::several_thousand: return phrasing::plain;
    case hedge::couple:
    case hedge::handful:
    case hedge::number_of:
        return said.says_number() && said.value().value() != rational{1} ? phrasing::plain
                                                                         : phrasing::with_of;
    case hedge::more_than_half:
    case hedge::nearly_half:
    case hedge::most:
    case hedge::vast_majority:
    case hedge::minority: return phrasing::with_of;
    default: break;
    }
    switch (said.modifier()) {
    case modifier::none:
    case modifier::ratio: return phrasing::apart;
    case modifier::magnitude:
    case modifier::fraction: return phrasing::with_of;
    default: return phrasing::plain;
    }
}

/// What has a to_text of its own, and enumerators with a name in the formats: what every way of
/// formatting knows (fmt below, std_format.hpp, doctest.hpp).
template <class T>
concept has_text = std::same_as<T, rational> || std::same_as<T, numeral> ||
                   std::same_as<T, amount> || std::same_as<T, period> || std::same_as<T, interval>;
template <class T>
concept has_name = std::same_as<T, verdict> || std::same_as<T, order> || std::same_as<T, reason> ||
                   std::same_as<T, note> || std::same_as<T, status> || std::same_as<T, modifier> ||
                   std::same_as<T, over_time> || std::same_as<T, set_relation>;

} // namespace detail

} // namespace v0
} // namespace corroborate

/// fmt: what has a to_text is formatted as that text.
template <corroborate::detail::has_text T>
struct fmt::formatter<T> : fmt::formatter<fmt::string_view> {
    template <class Context>
    auto format(const T& value, Context& context) const {
        return fmt::formatter<fmt::string_view>::format(corroborate::to_text(value), context);
    }
};

/// Enumerators are formatted as their names in the formats: verdict, order, reason, note, status,
/// modifier.
template <corroborate::detail::has_name T>
struct fmt::formatter<T> : fmt::formatter<fmt::string_view> {
    template <class Context>
    auto format(T value, Context& context) const {
        return fmt::formatter<fmt::string_view>::format(corroborate::name(value), context);
    }
};
