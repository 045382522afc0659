// A number in digits, as far as it goes: 1,234,567 · 1 234 567 · 5'000 · 1,50,000 · .5 · 2½ · 2 1/2
// · 2/3 · 1.3e6. Reads what stands in a text and stops there, while make_numeral wants the whole
// text to be the number; the separators are the same (FORMATS.md, section 4).
#pragma once

#include <limits>

#include <corroborate/numeral.hpp>
#include <corroborate/text/cursor.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// (whole + above/below) * 10^place as it was written.
struct decimal {
    std::int64_t digits = 0;
    std::int64_t below = 1; ///< the denominator
    int place = 0;
    bool point = false;      ///< a decimal point was written
    bool scientific = false; ///< with an exponent
    bool plain = true;       ///< nothing but digits: may be a year
    bool fits = true;

    constexpr void add_digit(char c) noexcept {
        const int d = c - '0';
        fits = fits && digits <= (std::numeric_limits<std::int64_t>::max() - d) / 10;
        if (fits) { digits = digits * 10 + d; }
    }
    /// Adds k/d, which stays a decimal where it can: 2½ is 2.5.
    constexpr void add_fraction(std::int64_t k, std::int64_t d) noexcept {
        plain = false;
        std::int64_t ten = 10;
        for (int places = 1; places <= 3 && digits != 0; ++places, ten *= 10) {
            if (ten % d == 0) {
                place = -places;
                fits = fits && digits <= std::numeric_limits<std::int64_t>::max() / ten - 1;
                if (fits) { digits = digits * ten + k * (ten / d); }
                return;
            }
        }
        fits = fits && digits <= std::numeric_limits<std::int64_t>::max() / d - 1;
        if (fits) { digits = digits * d + k; }
        below = d;
    }
    [[nodiscard]] constexpr result<numeral> make() const noexcept {
        if (!fits) { return errc::overflow; }
        return numeral::make(digits, place, below, point);
    }
};

namespace detail {

/// The separator of digit groups at i, where a digit follows; empty if none. Where the decimal
/// point is a comma, groups stand apart by plain spaces as well.
[[nodiscard]] constexpr std::string_view group_separator(const cursor& in, std::size_t ahead,
                                                         char point) noexcept {
    const char c = in.peek(ahead);
    if (c != ',' && c != '\'' && c != ' ' && c != '\xC2' && c != '\xE2') { return {}; }
    const std::string_view separators[] = {
        point == ',' ? " " : ",", "'", "\xC2\xA0", "\xE2\x80\x89", "\xE2\x80\xAF", "\xE2\x80\x99"};
    for (const auto s : separators) {
        if (in.sees(s, ahead) && is_digit(in.peek(ahead + s.size()))) { return s; }
    }
    return {};
}

/// How many bytes from here on are further groups of digits: threes, or lakh grouping (twos, then a
/// three). Looks at a bounded number of bytes: longer numbers do not fit anyway, but are skipped.
[[nodiscard]] constexpr std::size_t groups(const cursor& in, char point = '.') noexcept {
    const auto mark = group_separator(in, 0, point);
    if (mark.empty()) { return 0; }
    std::size_t good = 0;
    bool twos = false;
    std::size_t pending = 0;
    for (std::size_t ahead = 0; pending < 10 && group_separator(in, ahead, point) == mark;) {
        const auto from = ahead + mark.size();
        std::size_t n = 0;
        while (n < 4 && is_digit(in.peek(from + n))) { ++n; }
        if (n == 3) {
            good = from + n;
            if (twos) { break; }
        } else if (n == 2 && (twos || good == 0)) {
            twos = true;
            ++pending;
        } else {
            break;
        }
        ahead = from + n;
    }
    return good;
}

struct vulgar {
    std::string_view sign;
    std::int8_t above;
    std::int8_t below;
};
inline constexpr vulgar vulgar_fractions[] = {
    {"\xC2\xBC", 1, 4},     {"\xC2\xBD", 1, 2},      {"\xC2\xBE", 3, 4},     {"\xE2\x85\x90", 1, 7},
    {"\xE2\x85\x91", 1, 9}, {"\xE2\x85\x92", 1, 10}, {"\xE2\x85\x93", 1, 3}, {"\xE2\x85\x94", 2, 3},
    {"\xE2\x85\x95", 1, 5}, {"\xE2\x85\x96", 2, 5},  {"\xE2\x85\x97", 3, 5}, {"\xE2\x85\x98", 4, 5},
    {"\xE2\x85\x99", 1, 6}, {"\xE2\x85\x9A", 5, 6},  {"\xE2\x85\x9B", 1, 8}, {"\xE2\x85\x9C", 3, 8},
    {"\xE2\x85\x9D", 5, 8}, {"\xE2\x85\x9E", 7, 8},
};

[[nodiscard]] constexpr const vulgar* take_vulgar(cursor& in) noexcept {
    if (in.peek() != '\xC2' && in.peek() != '\xE2') { return nullptr; }
    for (const auto& v : vulgar_fractions) {
        if (in.take(v.sign)) { return &v; }
    }
    return nullptr;
}

/// "1/2" here: up to four digits on each side, and no date (10/11/2021).
[[nodiscard]] constexpr bool take_slashed(cursor& in, std::int64_t& above,
                                          std::int64_t& below) noexcept {
    cursor at = in;
    const auto small = [&at](std::int64_t& n) {
        int length = 0;
        for (n = 0; length < 5 && is_digit(at.peek()); ++at.at, ++length) {
            n = n * 10 + (at.peek() - '0');
        }
        return length > 0 && length < 5;
    };
    if (!small(above) || !(at.take("/") || at.take("\xE2\x81\x84")) || !small(below) ||
        at.peek() == '/') {
        return false;
    }
    in = at;
    return true;
}

constexpr void take_exponent(cursor& in, decimal& n) noexcept {
    cursor at = in;
    bool power = at.take("e") || at.take("E");
    if (!power) {
        at.skip_spaces();
        power = (at.take("\xC3\x97") || at.take("x")) && (at.skip_spaces(), at.take("10^"));
    }
    if (!power) { return; }
    const bool minus = at.take("-") || at.take("\xE2\x88\x92");
    if (!minus) { at.take("+"); }
    if (!is_digit(at.peek())) { return; }
    int e = 0;
    for (; is_digit(at.peek()); ++at.at) { e = e < 100 ? e * 10 + (at.peek() - '0') : e; }
    n.place += minus ? -e : e;
    n.scientific = true;
    n.plain = false;
    in = at;
}

} // namespace detail

/// Whether a number in digits may begin here (without its sign).
[[nodiscard]] constexpr bool sees_digits(cursor in) noexcept {
    return is_digit(in.peek()) || (in.peek() == '.' && is_digit(in.peek(1))) ||
           detail::take_vulgar(in) != nullptr;
}

/// Reads digits where sees_digits; n.fits is false where they are too many, and then they are
/// passed over all the same. `point`: '.', or ',' in languages that write 2,5. Cost: linear in what
/// is read.
[[nodiscard]] constexpr decimal take_digits(cursor& in, char point = '.') noexcept {
    decimal n;
    if (const auto* const v = detail::take_vulgar(in); v != nullptr) {
        n.add_fraction(v->above, v->below);
        return n;
    }
    if (std::int64_t k = 0, d = 1; detail::take_slashed(in, k, d)) {
        n.digits = k;
        n.below = d;
        n.plain = false;
        return n;
    }
    const auto first = in.at;
    for (; is_digit(in.peek()); ++in.at) { n.add_digit(in.peek()); }
    const auto length = in.at - first;
    if (length >= 1 && length <= 3) {
        if (const auto end = in.at + detail::groups(in, point); end != in.at) {
            n.plain = false;
            for (; in.at < end; ++in.at) {
                if (is_digit(in.peek())) { n.add_digit(in.peek()); }
            }
        }
    }
    if ((in.peek() == '.' || in.peek() == point) && is_digit(in.peek(1))) {
        n.point = true;
        n.plain = false;
        ++in.at;
        for (; is_digit(in.peek()); ++in.at) {
            n.add_digit(in.peek());
            n.place -= n.fits ? 1 : 0;
        }
    } else {
        cursor at = in;
        while (at.peek() == ' ') { ++at.at; } // 2 1/2, 2 ½
        std::int64_t k = 0, d = 1;
        if (const auto* const v = detail::take_vulgar(at); v != nullptr) {
            n.add_fraction(v->above, v->below);
            in = at;
        } else if (at.at != in.at && detail::take_slashed(at, k, d) && d > 1 && k > 0 && k < d) {
            n.add_fraction(k, d);
            in = at;
        }
    }
    if (n.below == 1 && (n.place <= 0)) { detail::take_exponent(in, n); }
    return n;
}

} // namespace text
} // namespace v0
} // namespace corroborate
