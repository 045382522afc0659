// Ends of sets as whole numbers in the same order: a known number a is the place 2a, the gap above
// it is 2a + 1 (all times one common denominator), so that sets of reals become closed ranges of
// 64-bit integers that meet, or lie apart, exactly as the sets do. Nothing is rounded.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <vector>

#include <corroborate/interval.hpp>
#include <corroborate/radix.hpp>

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

private:
    [[nodiscard]] constexpr bool include(const endpoint& e) noexcept {
        if (!e.is_bounded()) { return true; }
        gaps_ = gaps_ || e.is_open();
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

/// Where no common denominator fits into 64 bits: places by rank among the ends that occur, found
/// by exact comparison. `value(i)` is the i-th of n ends; `to[i]` becomes its rank.
template <class Value>
void rank_values(std::size_t n, Value value, std::int64_t* to) {
    if (n <= 4 * small_group) { // by counting, without a sort and on the stack
        for (std::size_t i = 0; i < n; ++i) {
            to[i] = 0;
            for (std::size_t k = 0; k < n; ++k) { to[i] += value(k) < value(i) ? 1 : 0; }
        }
        return;
    }
    std::vector<rational> all(n);
    for (std::size_t i = 0; i < n; ++i) { all[i] = value(i); }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    for (std::size_t i = 0; i < n; ++i) {
        to[i] = std::lower_bound(all.begin(), all.end(), value(i)) - all.begin();
    }
}

/// The place of a ranked end; `gap` is 1 for a lower end, -1 for an upper one.
[[nodiscard]] constexpr std::int64_t ranked_place(const endpoint& e, std::int64_t rank,
                                                  std::int64_t gap) noexcept {
    if (!e.is_bounded()) {
        return gap > 0 ? std::numeric_limits<std::int64_t>::min()
                       : std::numeric_limits<std::int64_t>::max();
    }
    return 2 * rank + (e.is_open() ? gap : 0);
}

/// The places of n sets: `each` calls what it is given for each of them, in one order always, until
/// that returns false; put(i, low, high) takes what was found. O(n) where a common denominator
/// exists, else a sort.
template <class Each, class Put>
void place_all(std::size_t n, Each each, Put put) {
    key_scale scale;
    for (bool surveyed = false;; surveyed = true) {
        std::size_t i = 0;
        bool fits = true;
        each([&](const interval& set) {
            std::int64_t low = 0, high = 0;
            fits = scale.place(set, low, high);
            put(i++, low, high);
            return fits;
        });
        if (fits) { return; }
        if (surveyed) { break; }
        each([&](const interval& set) { return fits = scale.include(set); });
        if (!fits) { break; }
    }
    scratch<endpoint, 4 * small_group> ends{2 * n};
    scratch<std::int64_t, 4 * small_group> ranks{2 * n};
    std::size_t i = 0;
    each([&](const interval& set) {
        ends[i++] = set.lower();
        ends[i++] = set.upper();
        return true;
    });
    const endpoint* end = ends.data();
    rank_values(2 * n, [end](std::size_t k) { return end[k].at; }, ranks.data());
    for (i = 0; i < n; ++i) {
        put(i, ranked_place(end[2 * i], ranks[2 * i], 1),
            ranked_place(end[2 * i + 1], ranks[2 * i + 1], -1));
    }
}

} // namespace detail

} // namespace v0
} // namespace corroborate
