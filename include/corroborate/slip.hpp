// Suspected slips: numbers that differ in the way that copying, typing and shortening make them
// differ. A suspicion, never a verdict (FORMATS.md, section 3).
#pragma once

#include <cstdint>

#include <corroborate/amount.hpp>

namespace corroborate {
inline namespace v0 {

/// What is suspected; several can be.
struct slips {
    bool factor_10 = false;     ///< same digits, ten times as large
    bool factor_1000 = false;   ///< a thousand times: "million" for "billion"
    bool transposition = false; ///< two neighbouring digits swapped
    bool dropped_hedge = false; ///< one is bare or exact n, the other a bound at the same n
    bool wrong_bound = false;   ///< one origin, one n, opposite bounds

    [[nodiscard]] constexpr bool any() const noexcept {
        return factor_10 || factor_1000 || transposition || dropped_hedge || wrong_bound;
    }
};

namespace detail {

[[nodiscard]] constexpr bool is_lower_bound(modifier m) noexcept {
    return m == modifier::more_than || m == modifier::at_least;
}
[[nodiscard]] constexpr bool is_upper_bound(modifier m) noexcept {
    return m == modifier::fewer_than || m == modifier::at_most || m == modifier::up_to ||
           m == modifier::not_;
}
/// One number was said, and it is the number meant, or a bound.
[[nodiscard]] constexpr bool says_one_number(const amount& a) noexcept {
    const auto m = a.modifier();
    return a.says_number() && (m == modifier::bare || m == modifier::exactly ||
                               m == modifier::about || m == modifier::nearly ||
                               m == modifier::plus_minus || is_lower_bound(m) || is_upper_bound(m));
}

/// Whether two whole numbers have the same digits but for one neighbouring pair, which is swapped.
[[nodiscard]] constexpr bool is_transposed(std::uint64_t a, std::uint64_t b) noexcept {
    while (a != 0 && a % 10 == b % 10) { // the common tail
        a /= 10;
        b /= 10;
    }
    if (a < 10 || b < 10) { return false; }
    return a / 100 == b / 100 && a % 10 == b / 10 % 10 && a / 10 % 10 == b % 10;
}

/// Both numbers as whole ones, multiplied by one power of ten; false where that takes too many
/// places.
[[nodiscard]] constexpr bool to_whole(rational a, rational b, std::uint64_t& x,
                                      std::uint64_t& y) noexcept {
    for (int places = 0; places <= 12; ++places) {
        const exact scale = scaled_by_ten(1, places), m = exact{a} * scale, n = exact{b} * scale;
        if (!m.fits() || !n.fits()) { return false; }
        if (m.unchecked().is_whole() && n.unchecked().is_whole()) {
            x = static_cast<std::uint64_t>(absolute(m).unchecked().num);
            y = static_cast<std::uint64_t>(absolute(n).unchecked().num);
            return true;
        }
    }
    return false;
}

} // namespace detail

/// The slips that could explain why two amounts differ. `a_value`, `b_value`: their numbers in one
/// unit; `one_unit`: both were said in it, so that digits can be compared. O(digits).
[[nodiscard]] constexpr slips suspect(const amount& a, const amount& b, rational a_value,
                                      rational b_value, bool one_unit, bool one_origin) noexcept {
    slips found;
    if (!detail::says_one_number(a) || !detail::says_one_number(b) ||
        a_value.sign() != b_value.sign()) {
        return found;
    }
    const auto is_ratio = [&](std::int64_t r) {
        if (a_value.sign() == 0) { return false; } // any times zero
        const exact x{a_value}, y{b_value}, times{r};
        const exact up = x * times, down = y * times;
        return (up.fits() && up.unchecked() == b_value) ||
               (down.fits() && down.unchecked() == a_value);
    };
    found.factor_10 = is_ratio(10);
    found.factor_1000 = is_ratio(1000);
    std::uint64_t x = 0, y = 0;
    found.transposition =
        one_unit && detail::to_whole(a_value, b_value, x, y) && detail::is_transposed(x, y);
    if (a_value == b_value) {
        const auto plain = [](modifier m) { return m == modifier::bare || m == modifier::exactly; };
        const auto bound = [](modifier m) {
            return detail::is_lower_bound(m) || detail::is_upper_bound(m);
        };
        const auto m = a.modifier(), n = b.modifier();
        found.dropped_hedge = (plain(m) && bound(n)) || (plain(n) && bound(m));
        found.wrong_bound =
            one_origin && ((detail::is_lower_bound(m) && detail::is_upper_bound(n)) ||
                           (detail::is_upper_bound(m) && detail::is_lower_bound(n)));
    }
    return found;
}

} // namespace v0
} // namespace corroborate
