// Exact rationals: the ends of sets. Kept in lowest terms in two 64-bit integers, compared through
// 128-bit products (Knuth, TAOCP 2, section 4.5.1), so no relation depends on binary rounding.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

#include <corroborate/result.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

__extension__ using int128 = __int128;
__extension__ using uint128 = unsigned __int128;

[[nodiscard]] constexpr uint128 gcd(uint128 a, uint128 b) noexcept {
    while (b != 0) {
        if ((a >> 64U) == 0 && (b >> 64U) == 0) { // the usual case, far quicker in 64 bits
            auto x = static_cast<std::uint64_t>(a);
            auto y = static_cast<std::uint64_t>(b);
            while (y != 0) {
                const auto r = x % y;
                x = y;
                y = r;
            }
            return x;
        }
        const uint128 r = a % b;
        a = b;
        b = r;
    }
    return a;
}

[[nodiscard]] constexpr uint128 magnitude(int128 x) noexcept {
    return x < 0 ? uint128{0} - static_cast<uint128>(x) : static_cast<uint128>(x);
}

[[nodiscard]] constexpr bool fits(int128 x) noexcept {
    return x >= std::numeric_limits<std::int64_t>::min() &&
           x <= std::numeric_limits<std::int64_t>::max();
}

} // namespace detail

/// A known number, exactly. Members are public so that units can be template arguments; the
/// invariant (lowest terms, denominator above zero) is kept by make_rational and by exact.
struct rational {
    std::int64_t num = 0;
    std::int64_t den = 1;

    constexpr rational() = default;
    constexpr rational(std::int64_t whole) noexcept : num(whole) {}

    /// num/den for constants; does not compile where den is zero.
    [[nodiscard]] static consteval rational of(std::int64_t num, std::int64_t den);

    [[nodiscard]] constexpr bool is_whole() const noexcept { return den == 1; }
    [[nodiscard]] constexpr int sign() const noexcept { return (num > 0) - (num < 0); }

    friend constexpr bool operator==(const rational&, const rational&) noexcept = default;
    friend constexpr std::strong_ordering operator<=>(const rational& a,
                                                      const rational& b) noexcept {
        if (a.den == b.den) { return a.num <=> b.num; }
        return static_cast<detail::int128>(a.num) * b.den <=>
               static_cast<detail::int128>(b.num) * a.den;
    }

    /// The nearest double, for pictures and shares; never used to decide anything.
    [[nodiscard]] constexpr double approximate() const noexcept {
        return static_cast<double>(num) / static_cast<double>(den);
    }
};

namespace detail {

[[nodiscard]] constexpr result<rational> reduced(int128 num, int128 den) noexcept {
    if (den == 0) { return errc::zero_division; }
    if (den < 0) {
        num = -num;
        den = -den;
    }
    const uint128 g = gcd(magnitude(num), magnitude(den));
    num /= static_cast<int128>(g);
    den /= static_cast<int128>(g);
    if (!fits(num) || !fits(den)) { return errc::overflow; }
    rational r;
    r.num = static_cast<std::int64_t>(num);
    r.den = static_cast<std::int64_t>(den);
    return r;
}

} // namespace detail

/// num/den in lowest terms; an error where den is zero or the terms do not fit.
[[nodiscard]] constexpr result<rational> make_rational(std::int64_t num,
                                                       std::int64_t den = 1) noexcept {
    return detail::reduced(num, den);
}

consteval rational rational::of(std::int64_t num, std::int64_t den) {
    return make_rational(num, den).value();
}

/// The greatest whole number not above x.
[[nodiscard]] constexpr std::int64_t floor(const rational& x) noexcept {
    return x.num / x.den - static_cast<std::int64_t>(x.num % x.den < 0);
}

/// The least whole number not below x.
[[nodiscard]] constexpr std::int64_t ceil(const rational& x) noexcept {
    return x.num / x.den + static_cast<std::int64_t>(x.num % x.den > 0);
}

/// Exact arithmetic in which overflow sticks: compute a whole formula, then ask once whether it
/// fits.
class exact {
public:
    constexpr exact() = default;
    constexpr exact(rational value) noexcept : value_(value) {}
    constexpr exact(std::int64_t whole) noexcept : value_(whole) {}
    constexpr exact(const result<rational>& r) noexcept
        : value_(r ? *r : rational{}), fits_(r.has_value()) {}

    [[nodiscard]] constexpr bool fits() const noexcept { return fits_; }
    /// The number, or errc::overflow where any step on the way did not fit.
    [[nodiscard]] constexpr result<rational> get() const noexcept {
        if (!fits_) { return errc::overflow; }
        return value_;
    }
    /// The number where fits(), else zero.
    [[nodiscard]] constexpr const rational& unchecked() const noexcept { return value_; }

    friend constexpr exact operator+(exact a, exact b) noexcept {
        return combine(a, b,
                       detail::int128{a.value_.num} * b.value_.den +
                           detail::int128{b.value_.num} * a.value_.den,
                       detail::int128{a.value_.den} * b.value_.den);
    }
    friend constexpr exact operator-(exact a, exact b) noexcept {
        return combine(a, b,
                       detail::int128{a.value_.num} * b.value_.den -
                           detail::int128{b.value_.num} * a.value_.den,
                       detail::int128{a.value_.den} * b.value_.den);
    }
    friend constexpr exact operator*(exact a, exact b) noexcept {
        return combine(a, b, detail::int128{a.value_.num} * b.value_.num,
                       detail::int128{a.value_.den} * b.value_.den);
    }
    friend constexpr exact operator/(exact a, exact b) noexcept {
        return combine(a, b, detail::int128{a.value_.num} * b.value_.den,
                       detail::int128{a.value_.den} * b.value_.num);
    }
    [[nodiscard]] constexpr exact operator-() const noexcept { return exact{0} - *this; }

private:
    static constexpr exact combine(exact a, exact b, detail::int128 num,
                                   detail::int128 den) noexcept {
        exact out;
        out.fits_ = a.fits_ && b.fits_;
        if (!out.fits_) { return out; }
        if (den == 1 && detail::fits(num)) { // whole numbers, the usual case
            out.value_ = rational{static_cast<std::int64_t>(num)};
            return out;
        }
        const auto r = detail::reduced(num, den);
        out.fits_ = r.has_value();
        if (r) { out.value_ = *r; }
        return out;
    }

    rational value_;
    bool fits_ = true;
};

/// The smaller, the larger; an overflow in either spreads.
[[nodiscard]] constexpr exact least(exact a, exact b) noexcept {
    return !a.fits() || (b.fits() && a.unchecked() <= b.unchecked()) ? a : b;
}
[[nodiscard]] constexpr exact greatest(exact a, exact b) noexcept {
    return !a.fits() || (b.fits() && a.unchecked() >= b.unchecked()) ? a : b;
}
[[nodiscard]] constexpr exact absolute(exact a) noexcept {
    return a.unchecked().sign() < 0 ? -a : a;
}

} // namespace v0
} // namespace corroborate
