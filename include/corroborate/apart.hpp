// How many pairs of sets of whole numbers lie wholly apart, and in how many the earlier of two lies
// above: what disagreements among counts come down to. By sorted ends, without looking at pairs.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include <corroborate/date.hpp>
#include <corroborate/measure.hpp>

namespace corroborate {
inline namespace v0 {

/// A set of whole numbers, both ends included; without an upper end it goes up to `no_end`.
struct whole_set {
    static constexpr std::int64_t no_end = std::numeric_limits<std::int64_t>::max();
    std::int64_t low = 0;
    std::int64_t high = 0;

    [[nodiscard]] constexpr bool is_empty() const noexcept { return high < low; }
    friend constexpr bool operator==(const whole_set&, const whole_set&) noexcept = default;
};

/// A live, observed count: what it allows, when it was true, and whose voice it is.
struct whole_claim {
    whole_set core;
    whole_set reach;
    period as_of{};
    std::uint32_t origin = 0; ///< 0: a voice of its own
    std::uint32_t index = 0;  ///< its place in the input
};

namespace detail {

/// Sets and days, for counting the pairs that lie wholly apart.
struct dated_set {
    whole_set set;
    std::int32_t day = 0;
};

/// Counts pairs; keeps its memory between calls.
class apart_counter {
public:
    static constexpr std::size_t few = 16; ///< up to so many a plain k^2 pass is quicker

    /// Disjoint pairs: in one period or with what has none (`within`); in all; and pairs of
    /// different days of which the earlier lies above (`falls`, of running totals).
    struct pairs {
        std::uint64_t within = 0;
        std::uint64_t all = 0;
        std::uint64_t falls = 0;
    };

    /// Whatever the periods are.
    [[nodiscard]] std::uint64_t disjoint(std::span<const whole_claim> claims,
                                         whole_set whole_claim::* set) {
        sets_.clear();
        for (const auto& c : claims) { sets_.push_back(c.*set); }
        return disjoint(sets_);
    }
    /// By period. `all` is filled in for stocks alone, `falls` for running totals alone.
    [[nodiscard]] pairs count(std::span<const whole_claim> claims, whole_set whole_claim::* set,
                              over_time how) {
        pairs n;
        by_day_.clear();
        for (const auto& c : claims) {
            if (c.as_of.is_given()) { by_day_.push_back({c.*set, c.as_of.last_day()}); }
        }
        const auto earlier = [](const dated_set& a, const dated_set& b) { return a.day < b.day; };
        if (!std::is_sorted(by_day_.begin(), by_day_.end(), earlier)) {
            std::sort(by_day_.begin(), by_day_.end(), earlier);
        }
        sets_.clear();
        for (const auto& d : by_day_) { sets_.push_back(d.set); }
        for (auto at = by_day_.begin(); at != by_day_.end();) {
            const auto end = std::find_if(
                at, by_day_.end(), [day = at->day](const dated_set& d) { return d.day != day; });
            n.within += disjoint(std::span<const whole_set>{sets_.data() + (at - by_day_.begin()),
                                                            static_cast<std::size_t>(end - at)});
            at = end;
        }
        const bool some_undated = by_day_.size() < claims.size();
        if (how == over_time::stock || some_undated) {
            const std::uint64_t dated = disjoint(sets_);
            n.all = some_undated ? disjoint(claims, set) : dated;
            n.within += n.all - dated; // what has no period meets every other
        }
        if (how == over_time::running_total) { n.falls = falls(by_day_); }
        return n;
    }

private:
    /// O(n log n), and no sort of a few.
    [[nodiscard]] std::uint64_t disjoint(std::span<const whole_set> all) {
        if (all.size() <= few) {
            std::uint64_t n = 0;
            for (std::size_t a = 0; a < all.size(); ++a) {
                for (std::size_t b = a + 1; b < all.size(); ++b) {
                    n += static_cast<std::uint64_t>(all[a].high < all[b].low) +
                         static_cast<std::uint64_t>(all[b].high < all[a].low);
                }
            }
            return n;
        }
        lows_.clear();
        highs_.clear();
        for (const auto& s : all) {
            lows_.push_back(s.low);
            highs_.push_back(s.high);
        }
        return above();
    }
    /// Pairs of a low and a high of which the low is the greater.
    [[nodiscard]] std::uint64_t above() {
        std::sort(lows_.begin(), lows_.end());
        std::sort(highs_.begin(), highs_.end());
        std::uint64_t n = 0;
        std::size_t below = 0;
        for (const auto high : highs_) {
            while (below < lows_.size() && lows_[below] <= high) { ++below; }
            n += lows_.size() - below;
        }
        return n;
    }
    /// Of sets ordered by day. A total hardly ever falls far: look back only as long as something
    /// before was greater, and where that takes too long, count by halves.
    [[nodiscard]] std::uint64_t falls(std::span<const dated_set> all) {
        greatest_.resize(all.size());
        std::int64_t most = std::numeric_limits<std::int64_t>::min();
        for (std::size_t i = 0; i < all.size(); ++i) {
            greatest_[i] = most = std::max(most, all[i].set.low);
        }
        std::uint64_t n = 0;
        std::size_t left = 64 * all.size() + 4096;
        for (std::size_t i = 0, before = 0; i < all.size(); ++i) {
            if (all[i].day != all[before].day) { before = i; }
            const std::int64_t high = all[i].set.high;
            std::size_t k = before;
            for (; k > 0 && greatest_[k - 1] > high; --k) {
                n += static_cast<std::uint64_t>(all[k - 1].set.low > high);
            }
            if (before - k > left) { return falls_by_halves(all); }
            left -= before - k;
        }
        return n;
    }
    [[nodiscard]] std::uint64_t falls_by_halves(std::span<const dated_set> all) {
        if (all.front().day == all.back().day) { return 0; }
        const std::int32_t day = all[all.size() / 2].day; // cut behind it, or before the last one
        auto cut = std::partition_point(all.begin(), all.end(),
                                        [&](const dated_set& s) { return s.day <= day; });
        if (cut == all.end()) {
            cut = std::partition_point(all.begin(), all.end(),
                                       [&](const dated_set& s) { return s.day < day; });
        }
        const auto middle = static_cast<std::size_t>(cut - all.begin());
        const auto early = all.first(middle), late = all.subspan(middle);
        lows_.clear();
        highs_.clear();
        for (const auto& s : early) { lows_.push_back(s.set.low); }
        for (const auto& s : late) { highs_.push_back(s.set.high); }
        const std::uint64_t n = above();
        return n + falls_by_halves(early) + falls_by_halves(late);
    }

    std::vector<dated_set> by_day_;
    std::vector<whole_set> sets_;
    std::vector<std::int64_t> lows_, highs_, greatest_;
};

} // namespace detail

} // namespace v0
} // namespace corroborate
