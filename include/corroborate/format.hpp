// Values as text, through fmt: numbers with their thousands apart, amounts in their words, dates
// and sets in plain English. fmt::format("{}", co::more_than(6'000)) is "more than 6,000".
#pragma once

#include <string>
#include <string_view>

#include <fmt/format.h>

#include <corroborate/compare.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// "1234567" -> "1,234,567"; a sign and decimals stay.
[[nodiscard]] inline std::string with_commas(std::string digits) {
    const std::size_t start = !digits.empty() && digits[0] == '-' ? 1 : 0;
    std::size_t end = digits.find_first_not_of("0123456789", start);
    if (end == std::string::npos) { end = digits.size(); }
    while (end > start + 3) {
        end -= 3;
        digits.insert(end, ",");
    }
    return digits;
}

/// num / 10^places, all digits written.
[[nodiscard]] inline std::string decimal(std::int64_t num, int places) {
    std::string digits = fmt::format("{}", num < 0 ? std::string_view{"-"} : std::string_view{});
    const std::uint64_t size = num < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(num)
                                       : static_cast<std::uint64_t>(num);
    digits += fmt::format("{:0{}}", size, places + 1);
    if (places > 0) { digits.insert(digits.size() - static_cast<std::size_t>(places), "."); }
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

/// For people: "6,000", "1,343.8"; what is not whole is rounded to six significant digits.
[[nodiscard]] inline std::string to_text(const rational& r) {
    if (r.is_whole()) { return detail::with_commas(fmt::format("{}", r.num)); }
    const double x = r.approximate();
    if (x >= 1e6 || x <= -1e6) { return detail::with_commas(fmt::format("{:.0f}", x)); }
    return detail::with_commas(fmt::format("{:.6g}", x));
}

/// As written, thousands apart; from a million on in words where the zeros were not written: "5.2
/// million".
[[nodiscard]] inline std::string to_text(const numeral& n) {
    if (n.is_fraction()) { return fmt::format("{}/{}", n.digits(), n.denominator()); }
    if (n.last_place() <= 0) {
        return detail::with_commas(detail::decimal(n.digits(), -n.last_place()));
    }
    const std::int64_t value = n.value().num;
    const std::int64_t size = value < 0 ? -(value + 1) : value;
    constexpr std::pair<int, std::string_view> words[] = {
        {12, " trillion"}, {9, " billion"}, {6, " million"}};
    for (const auto& [places, word] : words) {
        if (size < detail::power_of_ten(places)) { continue; }
        const auto in_words = make_rational(value, detail::power_of_ten(places));
        return detail::with_commas(exact_text(*in_words)).append(word);
    }
    return detail::with_commas(fmt::format("{}", value));
}

/// The words with their numbers: "more than 6,000", "between 120 and 180", "thousands".
[[nodiscard]] inline std::string to_text(const amount& a) {
    if (a.modifier() == modifier::set) {
        const auto ends = [&](std::string_view open, std::string_view closed, closure how) {
            return how == closure::open ? open : closed;
        };
        if (!a.has_value() && !a.has_upper()) { return "any number"; }
        if (!a.has_value()) {
            return fmt::format("{} {}", ends("less than", "at most", a.upper_how()),
                               to_text(a.upper()));
        }
        if (!a.has_upper()) {
            return fmt::format("{} {}", ends("more than", "at least", a.lower_how()),
                               to_text(a.value()));
        }
        return fmt::format("{} {} to {} {}", ends("more than", "from", a.lower_how()),
                           to_text(a.value()), ends("less than", "at most", a.upper_how()),
                           to_text(a.upper()));
    }
    const auto& r = row(a.hedge());
    const bool other_number =
        a.says_number() && r.numbers == numbers::unit && r.own.den != 0 &&
        a.value().value() != make_rational(r.own.num, r.own.den).value_or(rational{});
    if (other_number && a.modifier() != modifier::fraction) {
        const auto size = a.value().value();
        const std::string unit = size == rational{100}         ? "hundred"
                                 : size == rational{1000}      ? "thousand"
                                 : size == rational{1'000'000} ? "million"
                                                               : to_text(a.value());
        return fmt::format(
            "{} {}",
            r.phrase.substr(0, r.phrase.rfind(' ') == std::string_view::npos || r.own.num == 1
                                   ? r.phrase.size()
                                   : r.phrase.rfind(' ')),
            unit);
    }
    if (other_number) { return to_text(a.value()); }
    std::string out;
    for (const char c : r.phrase) {
        if (c == '#') {
            out += to_text(a.value());
        } else if (c == '@') {
            out += to_text(a.upper());
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
/// upper end is open is said only where both are. `in`: the unit that the ends are written in, not
/// named.
[[nodiscard]] inline std::string to_text(const interval& i, const unit& in = {}) {
    const auto number = [&](const endpoint& e) {
        return to_text((exact{e.at} / exact{in.factor}).unchecked());
    };
    const endpoint low = i.lower(), high = i.upper();
    if (!low.is_bounded() && !high.is_bounded()) { return "any number"; }
    if (i.is_point()) { return number(low); }
    if (!high.is_bounded()) {
        return low.is_open() ? "more than " + number(low) : number(low) + " or more";
    }
    if (!low.is_bounded() || (low.at == rational{0} && !low.is_open())) {
        return (high.is_open() ? "less than " : "at most ") + number(high);
    }
    if (low.is_open() && high.is_open()) {
        return "more than " + number(low) + " and less than " + number(high);
    }
    return (low.is_open() ? "more than " : "") + number(low) + " to " + number(high);
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
    std::string words = c.about().words.empty() ? to_text(c.said()) : std::string{c.about().words};
    const bool unsaid = u.is_none() || u.dim.of == quantity::person;
    if (unsaid || c.said().modifier() == modifier::none || names_unit(words, u)) { return words; }
    return words.append(" ").append(u.name());
}

} // namespace v0
} // namespace corroborate

/// fmt: what has a to_text is formatted as that text.
template <class T>
    requires std::same_as<T, corroborate::rational> || std::same_as<T, corroborate::numeral> ||
             std::same_as<T, corroborate::amount> || std::same_as<T, corroborate::period> ||
             std::same_as<T, corroborate::interval>
struct fmt::formatter<T> : fmt::formatter<fmt::string_view> {
    template <class Context>
    auto format(const T& value, Context& context) const {
        return fmt::formatter<fmt::string_view>::format(corroborate::to_text(value), context);
    }
};

/// Enumerators are formatted as their names in the formats: verdict, order, reason, note, status,
/// modifier.
template <class T>
    requires std::same_as<T, corroborate::verdict> || std::same_as<T, corroborate::order> ||
             std::same_as<T, corroborate::reason> || std::same_as<T, corroborate::note> ||
             std::same_as<T, corroborate::status> || std::same_as<T, corroborate::modifier> ||
             std::same_as<T, corroborate::over_time> || std::same_as<T, corroborate::set_relation>
struct fmt::formatter<T> : fmt::formatter<fmt::string_view> {
    template <class Context>
    auto format(T value, Context& context) const {
        return fmt::formatter<fmt::string_view>::format(corroborate::name(value), context);
    }
};
