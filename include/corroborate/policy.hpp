// How words are read: every constant of every reading, in one ordinary value. Take a shipped
// policy, copy it, change it: auto ours = co::cautious; ours[co::hedge::about].implied =
// within_percent(5). The conventions and their sources are listed in docs of the hedge list; where
// research disagrees (48 of 132 patterns) that is why this is a value and not code.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <corroborate/hedge.hpp>
#include <corroborate/interval.hpp>

namespace corroborate {
inline namespace v0 {

/// A small exact constant: 1/4, 3, 2/100.
struct constant {
    std::int32_t num = 0;
    std::int32_t den = 1;

    constexpr constant() = default;
    constexpr constant(std::int32_t whole) noexcept : num(whole) {}
    constexpr constant(std::int32_t n, std::int32_t d) noexcept : num(n), den(d) {}

    [[nodiscard]] constexpr exact value() const noexcept { return make_rational(num, den); }
    [[nodiscard]] constexpr constant operator-() const noexcept { return {-num, den}; }
    friend constexpr bool operator==(const constant&, const constant&) noexcept = default;
};

/// The lengths that readings are made of, for numeral n and grain p (DESIGN.md, section 2).
enum class step : std::uint8_t {
    none,
    size,       ///< |n|
    up,         ///< s: from n to the implied ceiling of "more than n"
    down,       ///< r: its mirror, to the implied floor of "fewer than n"
    near,       ///< h: half-width of "about n"
    about_core, ///< h; for reals at least p/2
    about_edge, ///< 3h, at least p/2
    guess_core, ///< 3/2 h; for reals at least p/2: "an estimated n"
    guess_edge, ///< 9/2 h, at least p/2
    grain,      ///< p
    bare,       ///< b: half-width of the core of a bare numeral
    bare_reach, ///< p/2
    rate_core,  ///< b, at least 1/2: "one every n minutes"
    rate_reach, ///< p/2, at least 1/2
    circa,      ///< of a year: 10 if it ends in 0, 5 if it ends in 5, else 2
};

/// One end as a formula: constant + value * n + upper * m + times * step.
struct formula {
    constant plus{};
    constant value{};
    constant upper{};
    constant times{};
    step by = step::none;
    closure how = closure::closed;

    friend constexpr bool operator==(const formula&, const formula&) noexcept = default;
};

/// Two ends.
struct span_rule {
    formula lower{};
    formula upper{};

    friend constexpr bool operator==(const span_rule&, const span_rule&) noexcept = default;
};

/// What is done with the interval once its ends are computed.
enum class turn : std::uint8_t { none, reciprocal, over_second };

/// How one wording is read: the literal set, the implied set (the core), and, for bare numbers, a
/// further set that the reach holds.
struct rule {
    span_rule literal{};
    span_rule implied{};
    span_rule loose{};
    bool has_loose = false;
    bool mirrored = false; ///< computed on |n|: "about -40" is the mirror of "about 40"
    v0::turn turn = v0::turn::none;

    friend constexpr bool operator==(const rule&, const rule&) noexcept = default;
};

/// A reading policy. Every comparison names the policy that it used.
struct policy {
    std::array<char, 32> label{};

    constant ceiling_percent = 0; ///< not 0: s and r are that share of n, whatever the grain
    constant halo_percent =
        0; ///< not 0: b and the reach of a bare round number are that share of n
    constant round_step_cap = {
        1, 2}; ///< s of a round number is p, or this part of it where p is above n/2 (CF21)
    constant sharp_step = 10; ///< s of a sharp number goes up to the next multiple of this many p …
    constant sharp_extra = 5; ///< … or this many p beyond it …
    constant sharp_near = 2;  ///< … when that is less than this many p off
    constant small_below = 10;        ///< whole numbers below this …
    constant small_step = 5;          ///< … step to a multiple of this …
    constant small_near = 3;          ///< … at least this far off
    constant bare_of_grain = {1, 2};  ///< b: half the grain (SF) …
    constant bare_of_size = {1, 10};  ///< … at most this part of n, for counts (BSB, KA)
    constant reach_of_grain = {1, 2}; ///< the reach of a bare number
    constant near_of_grain = 1;       ///< h: at least so many p …
    constant near_grains = 10;        ///< … at most so many, …
    constant near_of_size = {1, 20};  ///< … between them this part of n, …
    constant near_cap = {1, 10};      ///< … never above this part of n, …
    constant near_least = 1;          ///< … and for counts at least this (HB20, F15)
    constant about_edge = 3; ///< the literal edge of "about n", in h: an editorial convention
    constant guess = {3, 2}; ///< "an estimated n" is so much wider than "about n"

    std::array<rule, wording_count> rules{};

    [[nodiscard]] constexpr rule& operator[](wording w) noexcept {
        return rules[static_cast<std::size_t>(w)];
    }
    [[nodiscard]] constexpr const rule& operator[](wording w) const noexcept {
        return rules[static_cast<std::size_t>(w)];
    }
    /// The rule of a pattern; patterns of one wording share it.
    [[nodiscard]] constexpr rule& operator[](hedge h) noexcept { return (*this)[row(h).wording]; }
    [[nodiscard]] constexpr const rule& operator[](hedge h) const noexcept {
        return (*this)[row(h).wording];
    }

    /// Names a changed copy; at most 31 bytes are kept.
    constexpr policy& named(std::string_view name) noexcept {
        label = {};
        for (std::size_t i = 0; i < name.size() && i + 1 < label.size(); ++i) {
            label[i] = name[i];
        }
        return *this;
    }
    [[nodiscard]] constexpr std::string_view name() const noexcept {
        std::size_t n = 0;
        while (n < label.size() && label[n] != '\0') { ++n; }
        return {label.data(), n};
    }

    friend constexpr bool operator==(const policy&, const policy&) noexcept = default;
};

/// Terms to write rules with, as the tables of the hedge list write them: `{from(n), below(n +
/// up)}`.
namespace terms {

inline constexpr formula n{.value = 1};
inline constexpr formula m{.upper = 1};
[[nodiscard]] constexpr formula of(step s, constant times = 1) noexcept {
    return {.times = times, .by = s};
}
[[nodiscard]] constexpr formula number(constant c) noexcept { return {.plus = c}; }

namespace detail {
[[nodiscard]] constexpr constant sum(constant a, constant b) noexcept {
    return a.den == b.den ? constant{a.num + b.num, a.den}
                          : constant{a.num * b.den + b.num * a.den, a.den * b.den};
}
[[nodiscard]] constexpr constant product(constant a, constant b) noexcept {
    return {a.num * b.num, a.den * b.den};
}
} // namespace detail

/// Sums of terms; of two different steps there is no sum.
[[nodiscard]] constexpr formula operator+(const formula& a, const formula& b) {
    if (a.by != step::none && b.by != step::none && a.by != b.by) {
        refuse("corroborate: one end of a rule can hold one kind of step");
    }
    return {detail::sum(a.plus, b.plus),      detail::sum(a.value, b.value),
            detail::sum(a.upper, b.upper),    detail::sum(a.times, b.times),
            a.by != step::none ? a.by : b.by, closure::closed};
}
[[nodiscard]] constexpr formula operator*(constant c, const formula& f) noexcept {
    return {detail::product(c, f.plus),
            detail::product(c, f.value),
            detail::product(c, f.upper),
            detail::product(c, f.times),
            f.by,
            closure::closed};
}
[[nodiscard]] constexpr formula operator-(const formula& a, const formula& b) {
    return a + constant{-1} * b;
}

[[nodiscard]] constexpr formula closed(formula f) noexcept {
    f.how = closure::closed;
    return f;
}
[[nodiscard]] constexpr formula open(formula f) noexcept {
    f.how = closure::open;
    return f;
}
[[nodiscard]] constexpr formula no_end() noexcept { return {.how = closure::unbounded}; }

/// The number itself, and nothing else.
inline constexpr span_rule only_n{closed(n), closed(n)};
/// n give or take so many percent of it, closed.
[[nodiscard]] constexpr span_rule within_percent(constant percent) noexcept {
    const formula off = detail::product(percent, {1, 100}) * of(step::size);
    return {closed(n - off), closed(n + off)};
}

} // namespace terms

} // namespace v0
} // namespace corroborate
