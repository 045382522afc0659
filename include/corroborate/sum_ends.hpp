// Sets added and subtracted end by end, exactly: what a + b can be where a is in one set and b in
// another (interval arithmetic; IEEE 1788-2015, add and sub, with open ends by their definitions).
#pragma once

#include <cstddef>
#include <optional>

#include <corroborate/compare.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// Ends added up, of which single ones can be taken away again: bounded ones exactly, unbounded and
/// open ones counted.
class end_total {
public:
    constexpr void add(const endpoint& e) noexcept { move(e, 1); }
    constexpr void remove(const endpoint& e) noexcept { move(e, -1); }
    [[nodiscard]] constexpr bool fits() const noexcept { return sum_.fits(); }
    /// The sum as an end; open where one of its ends is. Says nothing unless fits().
    [[nodiscard]] constexpr endpoint get() const noexcept {
        if (unbounded_ != 0) { return unbounded(); }
        return open_ != 0 ? open_at(sum_.unchecked()) : closed_at(sum_.unchecked());
    }

private:
    constexpr void move(const endpoint& e, std::ptrdiff_t by) noexcept {
        unbounded_ += e.is_bounded() ? 0 : by;
        open_ += e.how == closure::open ? by : 0;
        if (e.is_bounded()) { sum_ = by > 0 ? sum_ + exact{e.at} : sum_ - exact{e.at}; }
    }

    exact sum_{};
    std::ptrdiff_t unbounded_ = 0;
    std::ptrdiff_t open_ = 0;
};

/// a - b as an end: the upper end of b for a lower one, and the converse.
[[nodiscard]] constexpr result<endpoint> end_difference(const endpoint& a,
                                                        const endpoint& b) noexcept {
    if (!a.is_bounded() || !b.is_bounded()) { return unbounded(); }
    const auto at = (exact{a.at} - exact{b.at}).get();
    if (!at) { return at.error(); }
    return a.is_open() || b.is_open() ? open_at(*at) : closed_at(*at);
}

} // namespace detail

/// Every sum of a number of a and a number of b, which are of one kind; errc::overflow. O(1).
[[nodiscard]] constexpr result<interval> sum(const interval& a, const interval& b) noexcept {
    detail::end_total low, high;
    low.add(a.lower());
    low.add(b.lower());
    high.add(a.upper());
    high.add(b.upper());
    if (!low.fits() || !high.fits()) { return errc::overflow; }
    return interval::make(low.get(), high.get(), a.kind());
}

/// Every difference of a number of a and a number of b, which are of one kind; errc::overflow.
/// O(1).
[[nodiscard]] constexpr result<interval> difference(const interval& a, const interval& b) noexcept {
    const auto low = detail::end_difference(a.lower(), b.upper());
    const auto high = detail::end_difference(a.upper(), b.lower());
    if (!low || !high) { return errc::overflow; }
    return interval::make(*low, *high, a.kind());
}

/// The numbers from zero on.
[[nodiscard]] constexpr interval from_zero(number_kind kind) noexcept {
    return interval::make(closed_at(0), unbounded(), kind).value_or(interval{kind});
}

} // namespace v0
} // namespace corroborate
