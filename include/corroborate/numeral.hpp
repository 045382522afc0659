// A decimal number as somebody wrote it: 5,000 is not 5000.0. Exact, and it keeps its grain, the
// place value of its last significant digit (AS 2706:2003 on trailing zeros; DESIGN.md, section 1).
#pragma once

#include <concepts>
#include <cstdint>
#include <string_view>

#include <corroborate/rational.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// 10^exponent for 0 <= exponent <= 18.
[[nodiscard]] constexpr std::int64_t power_of_ten(int exponent) noexcept {
    std::int64_t p = 1;
    for (; exponent > 0; --exponent) { p *= 10; }
    return p;
}

[[nodiscard]] constexpr exact scaled_by_ten(exact x, int exponent) noexcept {
    if (exponent < -18 || exponent > 18) { return exact{result<rational>{errc::overflow}}; }
    return exponent < 0 ? x / exact{power_of_ten(-exponent)} : x * exact{power_of_ten(exponent)};
}

} // namespace detail

/// digits * 10^last_place / denominator, as written. 1.30 is 130 at -2; 5.2 million is 52 at 5;
/// two thirds is 2 over 3.
class numeral {
public:
    constexpr numeral() = default;

    /// A whole number written out in full: 5'000 has the grain 1000.
    template <std::integral I>
        requires(!std::same_as<I, bool> && !std::same_as<I, char>)
    consteval numeral(I whole);
    /// The shortest decimal that names this double: 2.5 has the grain 0.1.
    template <std::floating_point F>
    consteval numeral(F number);
    /// Text, where the written form matters: "5.0", "5,000", "1.3e6", "2/3".
    template <std::size_t N>
    consteval numeral(const char (&text)[N]);

    [[nodiscard]] constexpr std::int64_t digits() const noexcept { return digits_; }
    [[nodiscard]] constexpr int last_place() const noexcept { return last_place_; }
    [[nodiscard]] constexpr std::int64_t denominator() const noexcept { return denominator_; }
    [[nodiscard]] constexpr bool is_fraction() const noexcept { return denominator_ != 1; }
    /// Whether a decimal point was written below the unit, so that the number is no plain count.
    [[nodiscard]] constexpr bool has_places() const noexcept { return last_place_ < 0; }

    /// The number itself; in range by construction.
    [[nodiscard]] constexpr rational value() const noexcept {
        return value_of(digits_, last_place_, denominator_).unchecked();
    }

    /// The place value of the last significant digit: 5,000 -> 1000, 5.0 -> 1/10, 5.2 million ->
    /// 100,000, 0 -> 1. A simple fraction k/d has the grain 1/(5d): "about a third" is +-10 %.
    [[nodiscard]] constexpr rational grain() const noexcept { return grain_exact().unchecked(); }
    /// The place value of the last digit as written: 1 for 40 and for 5,000. Percents count it.
    [[nodiscard]] constexpr rational written_place() const noexcept {
        return is_fraction() ? grain() : detail::scaled_by_ten(exact{1}, last_place_).unchecked();
    }
    /// Sharp as a measured number: two significant digits or more, and the last is not zero. Zeros
    /// that only fill up places do not count: 2,500 m is as sharp as 2.5 km.
    [[nodiscard]] constexpr bool is_sharp_real() const noexcept {
        auto d = digits_;
        while (!point_ && d != 0 && d % 10 == 0) { d /= 10; }
        return !is_fraction() && d % 10 != 0 && (d >= 10 || d <= -10);
    }

    /// The same digits, that many decimal places further up: 5.2 times a million is 5.2 million.
    [[nodiscard]] constexpr result<numeral> shifted(int places) const noexcept {
        if (places == 0) { return *this; }
        if (places < -36 || places > 36) { return errc::overflow; }
        return make(digits_, last_place_ + places, denominator_, point_);
    }
    [[nodiscard]] constexpr result<numeral> negated() const noexcept {
        if (digits_ == std::numeric_limits<std::int64_t>::min()) { return errc::overflow; }
        return make(-digits_, last_place_, denominator_, point_);
    }

    /// Checks that the value and the grain fit; errc::overflow else.
    [[nodiscard]] static constexpr result<numeral>
    make(std::int64_t digits, int last_place, std::int64_t denominator, bool point) noexcept {
        numeral n;
        if (denominator < 1) { return errc::zero_division; }
        n.digits_ = digits;
        n.last_place_ = static_cast<std::int8_t>(last_place);
        n.denominator_ = denominator;
        n.point_ = point;
        const bool plain = last_place == 0 && denominator == 1; // a whole number fits
        if (!plain &&
            (!value_of(digits, last_place, denominator).fits() || !n.grain_exact().fits())) {
            return errc::overflow;
        }
        return n;
    }

    /// Whether both were written alike: the same digits in the same places.
    friend constexpr bool operator==(const numeral&, const numeral&) noexcept = default;

private:
    [[nodiscard]] static constexpr exact value_of(std::int64_t digits, int place,
                                                  std::int64_t denominator) noexcept {
        if (place == 0 && denominator == 1) { return exact{digits}; }
        return detail::scaled_by_ten(exact{digits}, place) / exact{denominator};
    }
    [[nodiscard]] constexpr exact grain_exact() const noexcept {
        if (is_fraction()) {
            return detail::scaled_by_ten(exact{1}, last_place_) / (exact{5} * exact{denominator_});
        }
        auto place = static_cast<int>(last_place_);
        if (!point_) {
            for (auto d = digits_; d != 0 && d % 10 == 0; d /= 10) { ++place; }
        }
        return detail::scaled_by_ten(exact{1}, place);
    }

    std::int64_t digits_ = 0;
    std::int64_t denominator_ = 1;
    std::int8_t last_place_ = 0;
    bool point_ = false; ///< a decimal point was written: then trailing zeros count
};

/// A whole number as a numeral written out in full.
[[nodiscard]] constexpr result<numeral> make_numeral(std::int64_t whole) noexcept {
    return numeral::make(whole, 0, 1, false);
}

/// The shortest decimal that names this double (Steele and White 1990, by search in exact
/// integers). Infinities, NaN and what needs more than 18 places are errc::overflow.
[[nodiscard]] constexpr result<numeral> make_numeral(double number) noexcept {
    constexpr double limit = 9.2e18;
    if (!(number > -limit && number < limit)) { return errc::overflow; }
    if (number == 0) { return numeral::make(0, 0, 1, false); }
    const bool negative = number < 0;
    double mantissa = negative ? -number : number;
    int exponent = 0; // the magnitude is mantissa * 2^exponent, the mantissa made a whole number
    while (mantissa != static_cast<double>(static_cast<std::int64_t>(mantissa))) {
        mantissa *= 2;
        if (--exponent < -120) { return errc::overflow; }
    }
    const auto whole = static_cast<std::int64_t>(mantissa);
    if (exponent == 0) {
        for (std::int64_t ten = 10'000;; ten /= 10) { // beyond 2^53 whole numbers share a double
            const std::int64_t roundest = (whole + ten / 2) / ten * ten;
            if (static_cast<double>(roundest) == mantissa) {
                return numeral::make(negative ? -roundest : roundest, 0, 1, false);
            }
        }
    }
    unsigned spare = 0; // the next double is 2^(exponent - spare) away
    while ((whole << spare) < (std::int64_t{1} << 52)) { ++spare; }
    detail::uint128 scaled = static_cast<detail::uint128>(whole);
    detail::uint128 ten = 1;
    const detail::uint128 unit = detail::uint128{1} << static_cast<unsigned>(-exponent);
    for (int places = 1; places <= 18; ++places) {
        scaled *= 10;
        ten *= 10;
        const detail::uint128 nearest = (scaled + unit / 2) / unit;
        const detail::uint128 back = nearest * unit;
        const detail::uint128 off = back > scaled ? back - scaled : scaled - back;
        // Nearer than half the distance to the next double: off * 2 < ten / 2^spare. As `off` is
        // below whole * 10^18, and whole * 2^spare below 2^53, that fits into 114 bits.
        if (((off * 2) << spare) < ten) {
            const auto digits = static_cast<std::int64_t>(nearest); // 17 of them name any double
            return numeral::make(negative ? -digits : digits, -places, 1, true);
        }
    }
    return errc::overflow;
}

/// Reads digits: "5,000", "1 234 567" (thin or no-break spaces), "5'000", "1,50,000", "5.0",
/// ".5", "5000.", "-40", "1.3e6", "2/3". The whole text must be the number; the error says where
/// it stops being one. Words and multipliers are read on the floor above (text/). Cost: linear.
[[nodiscard]] constexpr result<numeral> make_numeral(std::string_view text) noexcept;

namespace detail {

/// A cursor over the digits of a numeral; total on any bytes.
struct numeral_reader {
    std::string_view text;
    std::size_t at = 0;

    [[nodiscard]] constexpr char peek(std::size_t ahead = 0) const noexcept {
        return at + ahead < text.size() ? text[at + ahead] : '\0';
    }
    [[nodiscard]] static constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
    constexpr bool take(std::string_view expected) noexcept {
        if (text.substr(at, expected.size()) != expected) { return false; }
        at += expected.size();
        return true;
    }
    [[nodiscard]] constexpr error stop(errc code = errc::syntax) const noexcept {
        return {code, at};
    }

    /// The separator of digit groups here, or an empty view.
    [[nodiscard]] constexpr std::string_view separator() const noexcept {
        constexpr std::string_view separators[] = {
            ",", "'", "\xC2\xA0", "\xE2\x80\x89", "\xE2\x80\xAF", "\xE2\x80\x99"};
        for (const auto s : separators) {
            if (text.substr(at, s.size()) == s && is_digit(peek(s.size()))) { return s; }
        }
        return {};
    }
    constexpr bool take_digit(std::int64_t& digits) noexcept {
        const int d = peek() - '0';
        if (digits > (std::numeric_limits<std::int64_t>::max() - d) / 10) { return false; }
        digits = digits * 10 + d;
        ++at;
        return true;
    }
    /// Digits with separators: groups of three after the first, or lakh grouping (twos, then
    /// three).
    constexpr result<std::int64_t> whole_part() noexcept {
        std::int64_t digits = 0;
        std::string_view mark;
        int first_group = 0; // how many digits stand before the first mark
        int inner_group = 0; // and how many between two marks
        for (bool first = true;;) {
            int group = 0;
            while (is_digit(peek())) {
                if (!take_digit(digits)) { return stop(errc::overflow); }
                ++group;
            }
            const auto next = separator();
            if (next.empty()) {
                if (!first && group != 3) { return stop(); }
                return digits;
            }
            if (first) {
                if (group > 3) { return stop(); }
                first_group = group;
            } else {
                if (group != (inner_group != 0                ? inner_group
                              : group == 2 && first_group < 3 ? 2
                                                              : 3) ||
                    next != mark) {
                    return stop();
                }
                inner_group = group;
            }
            mark = next;
            at += next.size();
            first = false;
        }
    }
    constexpr result<int> exponent() noexcept {
        const bool minus = take("-") || take("\xE2\x88\x92");
        if (!minus) { take("+"); }
        if (!is_digit(peek())) { return stop(); }
        int e = 0;
        for (; is_digit(peek()); ++at) {
            e = e * 10 + (peek() - '0');
            if (e > 40) { return stop(errc::overflow); }
        }
        return minus ? -e : e;
    }
};

} // namespace detail

constexpr result<numeral> make_numeral(std::string_view text) noexcept {
    detail::numeral_reader in{text};
    const bool minus = in.take("-") || in.take("\xE2\x88\x92");
    if (!minus) { in.take("+"); }
    const bool starts_with_point = in.peek() == '.' && detail::numeral_reader::is_digit(in.peek(1));
    if (!starts_with_point && !detail::numeral_reader::is_digit(in.peek())) { return in.stop(); }
    const auto whole = starts_with_point ? result<std::int64_t>{std::int64_t{0}} : in.whole_part();
    if (!whole) { return whole.error(); }
    std::int64_t digits = *whole;
    std::int64_t denominator = 1;
    int place = 0;
    bool point = false;
    if (in.take("/")) {
        if (!detail::numeral_reader::is_digit(in.peek())) { return in.stop(); }
        const auto below = in.whole_part();
        if (!below) { return below.error(); }
        denominator = *below;
    } else {
        if (in.take(".")) {
            point = true;
            for (; detail::numeral_reader::is_digit(in.peek()); --place) {
                if (!in.take_digit(digits)) { return in.stop(errc::overflow); }
            }
        }
        if (in.take("e") || in.take("E")) {
            const auto e = in.exponent();
            if (!e) { return e.error(); }
            place += *e;
        }
    }
    if (in.at != text.size()) { return in.stop(); }
    const auto made = numeral::make(minus ? -digits : digits, place, denominator, point);
    if (!made) { return error{made.error().code, 0}; }
    return made;
}

template <std::integral I>
    requires(!std::same_as<I, bool> && !std::same_as<I, char>)
consteval numeral::numeral(I whole)
    : numeral(make_numeral(static_cast<std::int64_t>(whole)).value()) {
    if (!std::in_range<std::int64_t>(whole)) { refuse(errc::overflow); }
}

template <std::floating_point F>
consteval numeral::numeral(F number) : numeral(make_numeral(static_cast<double>(number)).value()) {}

template <std::size_t N>
consteval numeral::numeral(const char (&text)[N])
    : numeral(make_numeral(std::string_view{text, N - 1}).value()) {}

} // namespace v0
} // namespace corroborate
