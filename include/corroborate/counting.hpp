// How many pairs of sets lie apart, without looking at pairs: buckets of ends tell how many sets
// end below where others begin, and a Fenwick tree (Fenwick 1994) adds a condition on time.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <corroborate/buckets.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// Pairs (a, b) with high[a] < low[b]: every pair of disjoint ranges once. O(n).
[[nodiscard]] inline std::uint64_t count_apart(const std::int64_t* low, const std::int64_t* high,
                                               std::size_t n) {
    std::uint64_t count = 0;
    if (n <= small_group) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t k = 0; k < n; ++k) { count += high[i] < low[k] ? 1U : 0U; }
        }
        return count;
    }
    std::int64_t top = low[0], bottom = high[0];
    for (std::size_t i = 1; i < n && top <= bottom; ++i) {
        top = std::max(top, low[i]);
        bottom = std::min(bottom, high[i]);
    }
    if (top <= bottom) { return 0; }
    std::size_t ended = 0; // in the lots below
    in_lots(end_rows<>{low, n, high, n}, [&](const end_rows<>& lot) {
        const ranked_row<std::int64_t> highs{lot.highs, [&](std::size_t i) { return lot.high[i]; },
                                             bucket_map{lot, 2 * lot.highs}};
        for (std::size_t i = 0; i < lot.lows; ++i) {
            count += ended + highs.count_below(lot.low[i]);
        }
        ended += lot.highs;
    });
    return count;
}

/// A range of values, and the days it is about.
struct dated_range {
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::int32_t first = 0;
    std::int32_t last = 0;
};

/// Counts by rank: add, and how many were added at or below a rank. O(log n) each.
class fenwick {
public:
    explicit fenwick(std::size_t n) : sums_(n + 1, 0) {}
    void add(std::size_t rank, std::int64_t by) {
        for (std::size_t i = rank + 1; i < sums_.size(); i += i & (~i + 1)) { sums_[i] += by; }
    }
    /// Of the ranks below `rank`.
    [[nodiscard]] std::int64_t below(std::size_t rank) const {
        std::int64_t sum = 0;
        for (std::size_t i = rank; i > 0; i &= i - 1) { sum += sums_[i]; }
        return sum;
    }

private:
    std::vector<std::int64_t> sums_;
};

[[nodiscard]] inline std::size_t rank_of(const std::vector<std::int32_t>& days, std::int32_t day) {
    return static_cast<std::size_t>(std::lower_bound(days.begin(), days.end(), day) - days.begin());
}
template <class Day>
[[nodiscard]] std::vector<std::int32_t> sorted_days(const std::vector<dated_range>& all, Day day) {
    std::vector<std::int32_t> days;
    days.reserve(all.size());
    for (const auto& r : all) { days.push_back(day(r)); }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

/// Pairs (a, b) with a.high < b.low and a's day before b's, by what days(r) and from(r) say.
/// O(n log n).
template <class Ends, class Begins>
[[nodiscard]] std::uint64_t count_lower_and_before(const std::vector<dated_range>& all, Ends ends,
                                                   Begins begins) {
    const std::size_t n = all.size();
    const auto days = sorted_days(all, ends);
    scratch<keyed_index, 1> lows{n}, highs{n}, spare{n};
    for (std::size_t i = 0; i < n; ++i) {
        lows[i] = {all[i].low, i};
        highs[i] = {all[i].high, i};
    }
    radix_sort(lows.data(), spare.data(), n);
    radix_sort(highs.data(), spare.data(), n);
    fenwick seen{days.size()};
    std::int64_t count = 0;
    std::size_t below = 0;
    for (std::size_t i = 0; i < n; ++i) {
        for (; highs[below].key < lows[i].key; ++below) { // the greatest is below none
            seen.add(rank_of(days, ends(all[highs[below].index])), 1);
        }
        count += seen.below(rank_of(days, begins(all[lows[i].index])));
    }
    return static_cast<std::uint64_t>(count);
}

/// Pairs (a, b) with a.high < b.low whose days do not meet.
[[nodiscard]] inline std::uint64_t count_apart_in_time(const std::vector<dated_range>& all) {
    if (all.empty()) { return 0; }
    std::int32_t first = all.front().first, last = all.front().last;
    for (const auto& r : all) {
        first = std::max(first, r.first);
        last = std::min(last, r.last);
    }
    if (first <= last) { return 0; }
    return count_lower_and_before(
               all, [](const dated_range& r) { return r.last; },
               [](const dated_range& r) { return r.first; }) +
           // the later one lower: time mirrored
           count_lower_and_before(
               all, [](const dated_range& r) { return -r.first; },
               [](const dated_range& r) { return -r.last; });
}

/// An end of a range as it is met on the way up: lower ends before upper ones of the same value.
struct window_event {
    std::int64_t value = 0;
    std::int32_t first = 0;
    std::int32_t last = 0;
    bool is_low = false;
};

/// Of events sorted by value: pairs of an upper end and a later lower end whose window lies within
/// the window of the former. Halves are counted, then merged by their first days (Bentley 1980).
[[nodiscard]] inline std::int64_t count_within(window_event* e, window_event* spare, std::size_t n,
                                               const std::vector<std::int32_t>& days,
                                               fenwick& seen) {
    if (n < 2) { return 0; }
    const std::size_t half = n / 2;
    std::int64_t count = count_within(e, spare, half, days, seen) +
                         count_within(e + half, spare, n - half, days, seen);
    std::size_t k = 0;
    const auto place = [&](const window_event& w) { return rank_of(days, w.last); };
    std::int64_t added = 0;
    for (std::size_t i = half; i < n; ++i) {
        if (!e[i].is_low) { continue; }
        for (; k < half && e[k].first <= e[i].first; ++k) {
            if (e[k].is_low) { continue; }
            seen.add(place(e[k]), 1);
            ++added;
        }
        count += added - seen.below(place(e[i]));
    }
    while (k > 0) {
        if (!e[--k].is_low) { seen.add(place(e[k]), -1); }
    }
    std::merge(e, e + half, e + half, e + n, spare,
               [](const window_event& x, const window_event& y) { return x.first < y.first; });
    std::copy_n(spare, n, e);
    return count;
}

/// Pairs (a, b) with b.high < a.low and a's days within b's: the inner number above the outer one,
/// and every disjoint pair of one window. O(n log n) for one window, else O(n (log n)^2).
[[nodiscard]] inline std::uint64_t count_inner_above(const std::vector<dated_range>& all) {
    if (all.empty()) { return 0; }
    const bool one_window = std::all_of(all.begin(), all.end(), [&](const dated_range& r) {
        return r.first == all.front().first && r.last == all.front().last;
    });
    if (one_window) {
        scratch<std::int64_t> low{all.size()}, high{all.size()};
        for (std::size_t i = 0; i < all.size(); ++i) {
            low[i] = all[i].low;
            high[i] = all[i].high;
        }
        return count_apart(low.data(), high.data(), all.size());
    }
    std::vector<window_event> events, spare(2 * all.size());
    events.reserve(2 * all.size());
    for (const auto& r : all) {
        events.push_back({r.low, r.first, r.last, true});
        events.push_back({r.high, r.first, r.last, false});
    }
    std::sort(events.begin(), events.end(), [](const window_event& x, const window_event& y) {
        return x.value != y.value ? x.value < y.value : x.is_low && !y.is_low;
    });
    const auto days = sorted_days(all, [](const dated_range& r) { return r.last; });
    fenwick seen{days.size()};
    return static_cast<std::uint64_t>(
        count_within(events.data(), spare.data(), events.size(), days, seen));
}

} // namespace detail

} // namespace v0
} // namespace corroborate
