// What somebody said: a pattern of words and its numbers. more_than(5'000), about(150'000),
// between(120, 180), thousands(). It says nothing yet of what the words mean: see reading.hpp.
#pragma once

#include <concepts>
#include <cstdint>
#include <string_view>

#include <corroborate/hedge.hpp>
#include <corroborate/interval.hpp>
#include <corroborate/numeral.hpp>

namespace corroborate {
inline namespace v0 {

/// The numbers of an amount as they are given at run time; what is not given is absent.
struct amount_numbers {
    numeral value{};
    numeral upper{}; ///< the second number of a range, the tolerance of "plus or minus"
    bool has_value = false;
    bool has_upper = false;
    bool upper_is_percent = false; ///< the tolerance is in percent of the value
};

/// Pattern + numbers. Immutable, trivially copyable; checked when it is made.
class amount {
public:
    /// "exactly 0": so that containers of amounts can be resized.
    constexpr amount() noexcept : numbers_{.has_value = true}, hedge_(v0::hedge::none) {}

    /// A bare constant: amount{20'000}, amount{2.5}.
    template <class N>
        requires std::integral<N> || std::floating_point<N>
    consteval amount(N number) : amount(numeral{number}) {}
    /// A bare number.
    constexpr amount(const numeral& bare) noexcept
        : numbers_{.value = bare, .has_value = true},
          hedge_(!bare.is_fraction()     ? v0::hedge::bare_round
                 : bare.value().den == 3 ? v0::hedge::third
                                         : v0::hedge::quarter) {}

    /// The pattern with its numbers: errc::missing_number, too_many_numbers, reversed_range,
    /// negative_tolerance where they do not fit the words.
    [[nodiscard]] static constexpr result<amount> make(v0::hedge h, amount_numbers given) noexcept {
        const auto& r = row(h);
        switch (r.numbers) {
        case numbers::nothing:
        case numbers::fixed:
            if (given.has_upper) { return errc::too_many_numbers; }
            if (given.has_value && (r.own.den == 0 || given.value.value() != own(r).value())) {
                return errc::too_many_numbers;
            }
            break;
        case numbers::one:
        case numbers::unit:
            if (given.has_upper) { return errc::too_many_numbers; }
            if (r.numbers == numbers::one && !given.has_value) { return errc::missing_number; }
            break;
        case numbers::two:
            if (!given.has_value || !given.has_upper) { return errc::missing_number; }
            if (r.modifier == modifier::between && given.upper.value() < given.value.value()) {
                return errc::reversed_range;
            }
            if (r.modifier == modifier::plus_minus && given.upper.value().sign() < 0) {
                return errc::negative_tolerance;
            }
            if (r.modifier == modifier::fraction && given.upper.value().sign() <= 0) {
                return errc::zero_division;
            }
            break;
        case numbers::set: return errc::missing_number;
        }
        amount a;
        a.hedge_ = h;
        a.says_number_ = given.has_value;
        if (!given.has_value && r.own.den != 0) {
            given.value = own(r);
            given.has_value = true;
        }
        a.numbers_ = given;
        return a;
    }
    /// A set by its ends, as given: one reading, literal and implied alike.
    [[nodiscard]] static constexpr result<amount> make_set(const numeral& lower, closure lower_how,
                                                           const numeral& upper,
                                                           closure upper_how) noexcept {
        const bool bounded = lower_how != closure::unbounded && upper_how != closure::unbounded;
        if (bounded && upper.value() < lower.value()) { return errc::reversed_range; }
        if (bounded && upper.value() == lower.value() &&
            (lower_how == closure::open || upper_how == closure::open)) {
            return errc::empty_set;
        }
        amount a;
        a.hedge_ = v0::hedge::as_set;
        a.numbers_ = {lower, upper, lower_how != closure::unbounded,
                      upper_how != closure::unbounded, false};
        a.lower_how_ = lower_how;
        a.upper_how_ = upper_how;
        return a;
    }

    [[nodiscard]] constexpr v0::hedge hedge() const noexcept { return hedge_; }
    [[nodiscard]] constexpr v0::modifier modifier() const noexcept { return row(hedge_).modifier; }
    [[nodiscard]] constexpr v0::wording wording() const noexcept { return row(hedge_).wording; }
    /// The number said, or the words' own ("thousands": 1000); zero where there is none.
    [[nodiscard]] constexpr const numeral& value() const noexcept { return numbers_.value; }
    [[nodiscard]] constexpr const numeral& upper() const noexcept { return numbers_.upper; }
    [[nodiscard]] constexpr bool has_value() const noexcept { return numbers_.has_value; }
    [[nodiscard]] constexpr bool has_upper() const noexcept { return numbers_.has_upper; }
    [[nodiscard]] constexpr bool upper_is_percent() const noexcept {
        return numbers_.upper_is_percent;
    }
    /// Whether the number was said, not only implied by the words ("a few hundred" says none).
    [[nodiscard]] constexpr bool says_number() const noexcept { return says_number_; }
    [[nodiscard]] constexpr closure lower_how() const noexcept { return lower_how_; }
    [[nodiscard]] constexpr closure upper_how() const noexcept { return upper_how_; }

    /// Whether the words speak of a real by their shape: a written decimal place, a fraction, a
    /// ratio, a percent.
    [[nodiscard]] constexpr bool looks_real() const noexcept {
        const auto m = modifier();
        return m == v0::modifier::fraction || m == v0::modifier::ratio ||
               hedge_ == v0::hedge::percent || hedge_ == v0::hedge::pct_change ||
               row(hedge_).own.den > 1 ||
               (has_value() && (value().is_fraction() || value().has_places())) ||
               (has_upper() && !upper_is_percent() &&
                (upper().is_fraction() || upper().has_places()));
    }

private:
    [[nodiscard]] static constexpr numeral own(const hedge_row& r) noexcept {
        return numeral::make(r.own.num, 0, r.own.den, false).value_or(numeral{});
    }

    // The numbers come first: clang 16 stores a consteval result field by field and goes wrong
    // where a member that ends in padding follows a smaller one (llvm-project issue 60166).
    amount_numbers numbers_{};
    v0::hedge hedge_;
    closure lower_how_ = closure::unbounded;
    closure upper_how_ = closure::unbounded;
    bool says_number_ = true;
};

/// A pattern with one number, with two, or with none, for numbers known at run time.
[[nodiscard]] constexpr result<amount> make_amount(hedge h) noexcept { return amount::make(h, {}); }
[[nodiscard]] constexpr result<amount> make_amount(hedge h, const numeral& value) noexcept {
    return amount::make(h, {.value = value, .has_value = true});
}
[[nodiscard]] constexpr result<amount> make_amount(hedge h, const numeral& value,
                                                   const numeral& upper) noexcept {
    return amount::make(h, {.value = value, .upper = upper, .has_value = true, .has_upper = true});
}

/// The pattern with this id ("well-over"); errc::no_such_hedge.
[[nodiscard]] constexpr result<hedge> find_hedge(std::string_view id) noexcept {
    for (std::size_t i = 0; i < hedge_count; ++i) {
        if (hedge_rows[i].id == id) { return static_cast<hedge>(i); }
    }
    return errc::no_such_hedge;
}

/// The plainest pattern of a family: "more_than" is more_than, "plus_minus" is plusminus. A
/// magnitude and a fraction are told by their number: 1000 is "thousands", 1/3 is "a third";
/// errc::no_such_hedge where no word has that size, and for "vague" and "set".
[[nodiscard]] constexpr result<hedge> plainest(modifier family,
                                               const numeral& value = {}) noexcept {
    const rational v = value.value();
    switch (family) {
    case modifier::bare: return hedge::bare_round;
    case modifier::exactly: return hedge::exactly;
    case modifier::about: return hedge::about;
    case modifier::more_than: return hedge::more_than;
    case modifier::at_least: return hedge::at_least;
    case modifier::fewer_than: return hedge::fewer_than;
    case modifier::at_most: return hedge::at_most;
    case modifier::up_to: return hedge::up_to;
    case modifier::nearly: return hedge::nearly;
    case modifier::between: return hedge::between;
    case modifier::plus_minus: return hedge::plusminus;
    case modifier::none: return hedge::none;
    case modifier::ratio: return hedge::n_fold;
    case modifier::not_: return hedge::not_n;
    case modifier::fraction: return v.den == 3 ? hedge::third : hedge::quarter;
    case modifier::magnitude:
        for (const auto h : {hedge::tens, hedge::dozens, hedge::scores, hedge::hundreds,
                             hedge::thousands, hedge::tens_thousands, hedge::hundreds_thousands}) {
            if (v == rational{row(h).own.num}) { return h; }
        }
        for (std::int64_t size = 1'000'000; size <= 1'000'000'000'000'000; size *= 10) {
            if (v == rational{size}) { return hedge::millions; }
        }
        break;
    case modifier::vague:
    case modifier::set: break;
    }
    return errc::no_such_hedge;
}

} // namespace v0
} // namespace corroborate
