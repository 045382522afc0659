// Ends of sets as whole numbers in the same order: a known number a is the place 2a, the gap above
// it is 2a + 1 (all times one common denominator), so that sets of reals become closed ranges of
// 64-bit integers that meet, or lie apart, exactly as the sets do. Nothing is rounded.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <utility>

#include <corroborate/interval.hpp>
#include <corroborate/scratch.hpp>

namespace corroborate {
inline namespace v0 {

/// A claim in its smallest form: the places of its ends. Keys of one scale compare with each other.
struct claim_key {
    std::int64_t core_low = std::numeric_limits<std::int64_t>::min();
    std::int64_t core_high = std::numeric_limits<std::int64_t>::max();
    std::int64_t reach_low = std::numeric_limits<std::int64_t>::min();
    std::int64_t reach_high = std::numeric_limits<std::int64_t>::max();
};

/// From ends to places: what numbers are multiplied by, and whether there are gaps between them.
class key_scale {
public:
    /// For whole numbers.
    constexpr key_scale() = default;

    /// Makes room for the ends of one more set; false where 64 bits do not hold them all.
    [[nodiscard]] constexpr bool include(const interval& set) noexcept {
        gaps_ = gaps_ || set.kind() == number_kind::real;
        return include(set.lower()) && include(set.upper());
    }

    /// The places of a set's ends; false where they are not on this scale.
    [[nodiscard]] constexpr bool place(const interval& set, std::int64_t& low,
                                       std::int64_t& high) const noexcept {
        return place_low(set.lower(), low) && place_high(set.upper(), high);
    }
    [[nodiscard]] constexpr bool place_low(const endpoint& e, std::int64_t& to) const noexcept {
        if (!e.is_bounded()) {
            to = std::numeric_limits<std::int64_t>::min();
            return true;
        }
        return place(e, 1, to);
    }
    [[nodiscard]] constexpr bool place_high(const endpoint& e, std::int64_t& to) const noexcept {
        if (!e.is_bounded()) {
            to = std::numeric_limits<std::int64_t>::max();
            return true;
        }
        return place(e, -1, to);
    }

    /// A claim's key; a reach is taken to hold its core. errc::overflow where it is not on the
    /// scale.
    [[nodiscard]] constexpr result<claim_key> key(const interval& core,
                                                  const interval& reach) const noexcept {
        claim_key k;
        if (!place(core, k.core_low, k.core_high) || !place(reach, k.reach_low, k.reach_high)) {
            return errc::overflow;
        }
        k.reach_low = k.reach_low < k.core_low ? k.reach_low : k.core_low;
        k.reach_high = k.reach_high > k.core_high ? k.reach_high : k.core_high;
        return k;
    }

    /// The end that has a place: lower ends (gap 1), upper ones (gap -1).
    [[nodiscard]] constexpr endpoint end_at(std::int64_t place, std::int64_t gap) const noexcept {
        const bool open = gaps_ && place % 2 != 0;
        const std::int64_t at = gaps_ ? (place - (open ? gap : 0)) / 2 : place;
        return {make_rational(at, scale_).value_or(rational{}),
                open ? closure::open : closure::closed};
    }

private:
    [[nodiscard]] constexpr bool include(const endpoint& e) noexcept {
        if (!e.is_bounded()) { return true; }
        if (scale_ % e.at.den == 0) { return true; }
        const auto more = e.at.den / std::gcd(scale_, e.at.den);
        return !__builtin_mul_overflow(scale_, more, &scale_);
    }
    [[nodiscard]] constexpr bool place(const endpoint& e, std::int64_t gap,
                                       std::int64_t& to) const noexcept {
        std::int64_t v = e.at.num;
        if (e.at.den != scale_) {
            if (scale_ % e.at.den != 0 || __builtin_mul_overflow(v, scale_ / e.at.den, &v)) {
                return false;
            }
        }
        if (gaps_) {
            if (__builtin_mul_overflow(v, std::int64_t{2}, &v) ||
                __builtin_add_overflow(v, e.is_open() ? gap : 0, &v)) {
                return false;
            }
        } else if (e.is_open()) {
            return false;
        }
        to = v;
        return v != std::numeric_limits<std::int64_t>::min() &&
               v != std::numeric_limits<std::int64_t>::max();
    }

    std::int64_t scale_ = 1;
    bool gaps_ = false;
};

namespace detail {

/// Places for a set of ends: on a scale, or, where no common denominator fits into 64 bits, by rank
/// among the ends that occur, found by exact comparison.
class placing {
public:
    placing() : ends_(0) {}
    explicit placing(const key_scale& scale) : scale_(scale), ends_(0) {}
    explicit placing(scratch<rational, 4 * small_group> ends) : ends_(std::move(ends)) {
        std::sort(ends_.begin(), ends_.end());
    }

    /// False where the set's ends are not on the scale.
    [[nodiscard]] bool operator()(const interval& set, std::int64_t& low,
                                  std::int64_t& high) const {
        if (ends_.size() == 0) { return scale_.place(set, low, high); }
        low = ranked(set.lower(), 1, std::numeric_limits<std::int64_t>::min());
        high = ranked(set.upper(), -1, std::numeric_limits<std::int64_t>::max());
        return true;
    }

    /// The set between two places.
    [[nodiscard]] interval set_between(std::int64_t low, std::int64_t high,
                                       number_kind kind) const {
        return interval::make(lower_end(low), upper_end(high), kind).value_or(interval{kind});
    }
    /// The end that has a place, as one where a set begins, or where it ends.
    [[nodiscard]] endpoint lower_end(std::int64_t place) const {
        return place == std::numeric_limits<std::int64_t>::min() ? unbounded() : end_at(place, 1);
    }
    [[nodiscard]] endpoint upper_end(std::int64_t place) const {
        return place == std::numeric_limits<std::int64_t>::max() ? unbounded() : end_at(place, -1);
    }

private:
    [[nodiscard]] endpoint end_at(std::int64_t place, std::int64_t gap) const {
        if (ends_.size() == 0) { return scale_.end_at(place, gap); }
        const bool open = place % 2 != 0;
        return {ends_[static_cast<std::size_t>((place - (open ? gap : 0)) / 2)],
                open ? closure::open : closure::closed};
    }
    [[nodiscard]] std::int64_t ranked(const endpoint& e, std::int64_t gap,
                                      std::int64_t unbounded) const {
        if (!e.is_bounded()) { return unbounded; }
        const rational *first = ends_.data(), *last = first + ends_.size();
        const std::int64_t rank = std::lower_bound(first, last, e.at) - first;
        return 2 * rank + (e.is_open() ? gap : 0);
    }

    key_scale scale_;
    scratch<rational, 4 * small_group> ends_;
};

/// The places of n sets at most: `each` calls what it is given for each of them, in one order
/// always, until that returns false; put(i, low, high) takes what was found, again from the first
/// where some ends are not whole. O(n) where a common denominator exists, else a sort.
template <class Each, class Put>
placing place_all(std::size_t n, Each each, Put put) {
    const auto all_placed = [&](const placing& places) {
        std::size_t i = 0;
        bool fits = true;
        each([&](const interval& set) {
            std::int64_t low = 0, high = 0;
            fits = places(set, low, high);
            put(i++, low, high);
            return fits;
        });
        return fits;
    };
    std::size_t i = 0;
    bool whole = true;
    each([&](const interval& set) {
        whole = set.has_whole_ends();
        put(i++, set.whole_lower(), set.whole_upper());
        return whole;
    });
    if (whole) { return {}; }
    key_scale scale;
    bool fits = true;
    each([&](const interval& set) { return fits = scale.include(set); });
    if (placing scaled{scale}; fits && all_placed(scaled)) { return scaled; }
    scratch<rational, 4 * small_group> ends{2 * n};
    std::size_t count = 0;
    each([&](const interval& set) {
        if (set.lower().is_bounded()) { ends[count++] = set.lower().at; }
        if (set.upper().is_bounded()) { ends[count++] = set.upper().at; }
        return true;
    });
    ends.shrink(count);
    placing ranked{std::move(ends)};
    (void)all_placed(ranked);
    return ranked;
}

} // namespace detail

} // namespace v0
} // namespace corroborate
