// Where most ranges meet, without sorting their ends (after Marzullo 1984): from how many begin and
// end in each bucket follow bounds, and only those buckets are looked into that can hold the peak.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include <corroborate/buckets.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// How many ranges begin and end in each bucket. `Entry`: two counts, each of half its bits, all of
/// which they must not fill.
template <class Entry>
class end_buckets {
public:
    end_buckets(const end_rows<>& ends, std::size_t most)
        : ends_(ends), map_(ends, most), counts_(map_.size()) {
        std::fill(counts_.begin(), counts_.end(), Entry{0});
        for (std::size_t i = 0; i < ends.lows; ++i) { counts_[map_(ends.low[i])] += one_low; }
        for (std::size_t i = 0; i < ends.highs; ++i) { counts_[map_(ends.high[i])] += one_high; }
    }

    /// Calls f(lows, highs, is_one_number) for each bucket from below.
    template <class F>
    void each(F f) const {
        for (std::size_t b = 0; b < counts_.size(); ++b) {
            f(lows(counts_[b]), highs(counts_[b]), map_.is_one_number(b));
        }
    }

    /// Calls `wanted` as each() does, then look(ends) for those buckets for which it was true, with
    /// the ends that lie in them, in no order. Once: the counts are used up.
    template <class Wanted, class Look>
    void look_into(Wanted wanted, Look look) {
        std::size_t all_lows = 0, all_highs = 0;
        for (std::size_t b = 0; b < counts_.size(); ++b) {
            Entry& count = counts_[b];
            const std::size_t l = lows(count), h = highs(count);
            const bool is_wanted = wanted(l, h, map_.is_one_number(b));
            count = is_wanted ? entry(all_lows, all_highs) : left_out;
            all_lows += is_wanted ? l : 0;
            all_highs += is_wanted ? h : 0;
        }
        if (all_lows + all_highs == 0) { return; }
        scratch<std::int64_t> low{all_lows}, high{all_highs};
        for (std::size_t i = 0; i < ends_.lows; ++i) { // counts have become the next free places
            Entry& at = counts_[map_(ends_.low[i])];
            if (at != left_out) {
                low[lows(at)] = ends_.low[i];
                at += one_low;
            }
        }
        for (std::size_t i = 0; i < ends_.highs; ++i) {
            Entry& at = counts_[map_(ends_.high[i])];
            if (at != left_out) {
                high[highs(at)] = ends_.high[i];
                at += one_high;
            }
        }
        std::size_t l = 0, h = 0;
        for (std::size_t b = 0; b < counts_.size(); ++b) {
            const Entry end = counts_[b];
            if (end == left_out) { continue; }
            look(low.data() + l, lows(end) - l, high.data() + h, highs(end) - h);
            l = lows(end);
            h = highs(end);
        }
    }

private:
    static constexpr unsigned half = sizeof(Entry) * 4;
    static constexpr Entry one_low = 1, one_high = Entry{1} << half, left_out = ~Entry{0};
    [[nodiscard]] static std::size_t lows(Entry e) noexcept { return e & (one_high - 1); }
    [[nodiscard]] static std::size_t highs(Entry e) noexcept { return e >> half; }
    [[nodiscard]] static Entry entry(std::size_t low, std::size_t high) noexcept {
        return static_cast<Entry>(static_cast<Entry>(high) << half | static_cast<Entry>(low));
    }

    end_rows<> ends_;
    bucket_map map_;
    scratch<Entry, 1> counts_;
};

/// Calls f(buckets) with about `most` buckets for the ends: counts of 16 bits where they are few.
template <class F>
void in_buckets(const end_rows<>& ends, std::size_t most, F f) {
    if (std::max(ends.lows, ends.highs) < std::numeric_limits<std::uint16_t>::max()) {
        f(end_buckets<std::uint32_t>{ends, most});
    } else {
        f(end_buckets<std::uint64_t>{ends, most});
    }
}

/// A place, and the weight that covers it.
struct peak {
    std::int64_t at = 0;
    std::size_t weight = 0;
};

/// Of the ends in one stretch, and how many ranges cover its lower end: a place that more cover
/// than `best`, if there is one; the first from below of those that most do. Sorts both rows.
inline void climb(peak& best, std::size_t depth, std::int64_t* low, std::size_t lows,
                  std::int64_t* high, std::size_t highs) {
    sort_ends(low, lows);
    sort_ends(high, highs);
    for (std::size_t i = 0, k = 0; i < lows; ++i) {
        for (; k < highs && high[k] < low[i]; ++k) { --depth; }
        if (++depth > best.weight) { best = {low[i], depth}; }
    }
}

/// The first place from below that most ranges cover; n is not 0. In a bucket cannot begin more
/// than do: so only few need to be looked into. O(n).
[[nodiscard]] inline peak highest(const std::int64_t* low, const std::int64_t* high,
                                  std::size_t n) {
    peak best{low[0], 0};
    std::size_t depth = 0; // at the lower end of the lot
    std::vector<std::size_t> depths;
    in_lots(end_rows<>{low, n, high, n}, [&](const end_rows<>& lot) {
        const std::size_t before = std::exchange(depth, depth + lot.lows - lot.highs);
        if (before + lot.lows <= best.weight) { return; }
        in_buckets(lot, lot.size() / 2, [&](auto buckets) {
            const auto sure = [](std::size_t at, std::size_t lows, std::size_t highs, bool is_one) {
                return is_one || highs == 0 ? at + lows // at the last that begins, or the first
                                            : std::max(at + lows, highs + 1) - highs;
            };
            std::size_t least = best.weight, at = before;
            buckets.each([&](std::size_t lows, std::size_t highs, bool is_one) {
                if (lows > 0) { least = std::max(least, sure(at, lows, highs, is_one)); }
                at += lows - highs;
            });
            std::size_t met = best.weight; // in a bucket below
            at = before;
            depths.clear();
            buckets.look_into(
                [&](std::size_t lows, std::size_t highs, bool is_one) {
                    const std::size_t most = at + lows;
                    const bool wanted = lows > 0 && most >= least && most > met;
                    if (lows > 0) { met = std::max(met, sure(at, lows, highs, is_one)); }
                    if (wanted) { depths.push_back(at); }
                    at += lows - highs;
                    return wanted;
                },
                [&, next = std::size_t{0}](std::int64_t* lows, std::size_t l, std::int64_t* highs,
                                           std::size_t h) mutable {
                    climb(best, depths[next++], lows, l, highs, h);
                });
        });
    });
    return best;
}

} // namespace detail

} // namespace v0
} // namespace corroborate
