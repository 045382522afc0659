// Origins are counted, not outlets: the claims of one origin are one voice, which speaks wherever
// one of them does. So echoes collapse before support is counted, and no copy supports itself.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <queue>
#include <utility>
#include <vector>

#include <corroborate/peak.hpp>
#include <corroborate/resolved.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// Small numbers for identities, in the order of first appearance. O(1) on average.
class numbering {
public:
    [[nodiscard]] std::size_t operator()(identity id) {
        if (2 * count_ >= slots_.size()) { grow(); }
        slot& s = find(id);
        if (s.number == none) { s = {id, count_++}; }
        return s.number;
    }
    [[nodiscard]] std::size_t size() const noexcept { return count_; }

private:
    static constexpr std::size_t none = ~std::size_t{0};
    struct slot {
        identity id = 0;
        std::size_t number = none;
    };
    [[nodiscard]] slot& find(identity id) {
        std::size_t at = (id * 0x9e3779b97f4a7c15U) >> shift_;
        while (slots_[at].number != none && slots_[at].id != id) {
            at = (at + 1) & (slots_.size() - 1);
        }
        return slots_[at];
    }
    void grow() {
        const auto old = std::move(slots_);
        slots_.assign(std::max<std::size_t>(64, 2 * old.size()), slot{});
        shift_ = 64 - static_cast<unsigned>(std::countr_zero(slots_.size()));
        for (const slot& s : old) {
            if (s.number != none) { find(s.id) = s; }
        }
    }

    std::vector<slot> slots_;
    std::size_t count_ = 0;
    unsigned shift_ = 64;
};

/// Ranges of places, each with a weight.
struct weighted_ranges {
    std::vector<std::int64_t> low;
    std::vector<std::int64_t> high;
    std::vector<std::size_t> weight; ///< empty where each weighs 1

    void add(std::int64_t from, std::int64_t to, std::size_t by) {
        low.push_back(from);
        high.push_back(to);
        if (by != 1 || !weight.empty()) {
            weight.resize(low.size() - 1, 1);
            weight.push_back(by);
        }
    }
};

/// Identities that may have been met: two bits of one word for each (Bloom 1970).
class identity_filter {
public:
    explicit identity_filter(std::size_t n) : words_(std::bit_ceil(n / 8 + 1)) {
        std::fill(words_.begin(), words_.end(), 0U);
    }
    [[nodiscard]] bool may_hold(identity id) const {
        const look at = look_of(id);
        return (words_[at.word] & at.bits) == at.bits;
    }
    void add(identity id) {
        const look at = look_of(id);
        words_[at.word] |= at.bits;
    }

private:
    struct look {
        std::size_t word;
        std::uint64_t bits;
    };
    [[nodiscard]] look look_of(identity id) const {
        const std::uint64_t h = id * 0x9e3779b97f4a7c15U;
        return {(h >> 26U) & (words_.size() - 1),
                std::uint64_t{1} << (h >> 58U) | std::uint64_t{1} << (h >> 52U & 63U)};
    }
    scratch<std::uint64_t, 1> words_;
};

/// Identities of a row that are not 0 and that a filter has seen before in it: all that occur more
/// than once, and a few others. O(n).
inline void find_again(const identity* id, std::size_t n, std::vector<identity>& again) {
    identity_filter seen{n};
    for (std::size_t i = 0; i < n; ++i) {
        if (id[i] == 0) { continue; }
        if (seen.may_hold(id[i])) {
            again.push_back(id[i]);
        } else {
            seen.add(id[i]);
        }
    }
}

/// Which claims share their origin with another. O(n) on average: those that share with what was
/// met before, and the few that a filter lets through exactly.
[[nodiscard]] inline std::vector<std::size_t> repeating(const identity* origin, std::size_t n) {
    std::vector<identity> again;
    find_again(origin, n, again);
    std::vector<std::size_t> out, numbers, times;
    if (again.empty()) { return out; }
    identity_filter repeats{std::min(n, 16 * again.size())};
    for (const identity id : again) { repeats.add(id); }
    numbering number_of;
    for (std::size_t i = 0; i < n; ++i) {
        if (origin[i] == 0 || !repeats.may_hold(origin[i])) { continue; }
        out.push_back(i);
        numbers.push_back(number_of(origin[i]));
        times.resize(number_of.size(), 0);
        ++times[numbers.back()];
    }
    std::size_t kept = 0;
    for (std::size_t k = 0; k < out.size(); ++k) {
        if (times[numbers[k]] > 1) { out[kept++] = out[k]; }
    }
    out.resize(kept);
    return out;
}

/// Adds what one voice says, of claims sorted by their lower ends: disjoint ranges, each with the
/// greatest weight of the claims that cover it. O(k log k).
template <class Low, class High, class Weight>
void add_voice(weighted_ranges& to, std::size_t k, Low low, High high, Weight weight) {
    using speaking = std::pair<std::size_t, std::int64_t>; // weight, and up to where
    std::priority_queue<speaking> now;
    std::int64_t from = 0;
    for (std::size_t i = 0; i < k || !now.empty();) {
        if (now.empty()) { from = low(i); }
        for (; i < k && (low(i) <= from || low(i) <= now.top().second); ++i) {
            if (!now.empty() && weight(i) > now.top().first && low(i) > from) {
                to.add(from, low(i) - 1, now.top().first);
                from = low(i);
            }
            now.emplace(weight(i), high(i));
        }
        const auto [by, end] = now.top();
        now.pop();
        if (end < from) { continue; }
        to.add(from, end, by);
        if (end == std::numeric_limits<std::int64_t>::max()) { return; }
        from = end + 1;
    }
}

/// What each voice says; `weight` may be null. Linear sorts of the claims whose origins repeat.
[[nodiscard]] inline weighted_ranges voices(const std::int64_t* low, const std::int64_t* high,
                                            const identity* origin, const std::size_t* weight,
                                            const std::vector<std::size_t>& repeats,
                                            std::size_t n) {
    weighted_ranges out;
    out.low.reserve(n);
    out.high.reserve(n);
    const auto weigh = [&](std::size_t i) {
        return weight == nullptr ? std::size_t{1} : weight[i];
    };
    std::size_t next = 0;
    for (std::size_t i = 0; i < n; ++i) {
        if (next < repeats.size() && repeats[next] == i) {
            ++next;
        } else {
            out.add(low[i], high[i], weigh(i));
        }
    }
    const std::size_t m = repeats.size();
    scratch<keyed_index, 1> by_voice{m}, spare{m};
    scratch<std::size_t, 1> number{n};
    numbering number_of;
    for (std::size_t k = 0; k < m; ++k) {
        const std::size_t i = repeats[k];
        by_voice[k] = {low[i], i};
        number[i] = number_of(origin[i]);
    }
    radix_sort(by_voice.data(), spare.data(), m);
    for (std::size_t k = 0; k < m; ++k) {
        by_voice[k].key = static_cast<std::int64_t>(number[by_voice[k].index]);
    }
    radix_sort(by_voice.data(), spare.data(), m);
    for (std::size_t k = 0; k < m;) {
        const std::size_t begin = k;
        while (k < m && by_voice[k].key == by_voice[begin].key) { ++k; }
        const keyed_index* of = by_voice.data() + begin;
        if (weight != nullptr) {
            add_voice(
                out, k - begin, [=](std::size_t i) { return low[of[i].index]; },
                [=](std::size_t i) { return high[of[i].index]; },
                [=](std::size_t i) { return weight[of[i].index]; });
            continue;
        }
        std::int64_t start = low[of->index], end = high[of->index];
        for (std::size_t i = begin + 1; i < k; ++i) {
            const std::size_t claim = by_voice[i].index;
            if (low[claim] > end) {
                out.add(start, end, 1);
                start = low[claim];
                end = high[claim];
            } else {
                end = std::max(end, high[claim]);
            }
        }
        out.add(start, end, 1);
    }
    return out;
}

[[nodiscard]] inline peak highest(weighted_ranges ranges) {
    const std::size_t n = ranges.low.size();
    if (ranges.weight.empty()) { return highest(ranges.low.data(), ranges.high.data(), n); }
    scratch<keyed_index, 1> lows{n}, highs{n}, spare{n};
    for (std::size_t i = 0; i < n; ++i) { // what a key carries is its weight
        lows[i] = {ranges.low[i], ranges.weight[i]};
        highs[i] = {ranges.high[i], ranges.weight[i]};
    }
    radix_sort(lows.data(), spare.data(), n);
    radix_sort(highs.data(), spare.data(), n);
    peak best{lows[0].key, 0};
    std::size_t weight = 0;
    for (std::size_t i = 0, k = 0; i < n;) {
        if (lows[i].key <= highs[k].key) {
            weight += lows[i].index;
            if (weight > best.weight) { best = {lows[i].key, weight}; }
            ++i;
        } else {
            weight -= highs[k++].index;
        }
    }
    return best;
}

/// The same for few claims: pair by pair, without a sort and without allocation.
[[nodiscard]] inline peak highest_of_few(const std::int64_t* low, const std::int64_t* high,
                                         const identity* origin, const std::size_t* weight,
                                         std::size_t n) {
    peak best{low[0], 0};
    for (std::size_t i = 0; i < n; ++i) {
        const std::int64_t at = low[i];
        std::size_t sum = 0;
        for (std::size_t k = 0; k < n; ++k) {
            if (at < low[k] || high[k] < at) { continue; }
            std::size_t own = weight == nullptr ? 1 : weight[k];
            for (std::size_t m = 0; origin != nullptr && origin[k] != 0 && m < n;
                 ++m) { // another claim speaks for it
                if (origin[m] != origin[k] || at < low[m] || high[m] < at) { continue; }
                const bool outweighs =
                    weight == nullptr || weight[m] == weight[k] ? m < k : weight[m] > weight[k];
                if (outweighs) { own = 0; }
            }
            sum += own;
        }
        if (sum > best.weight || (sum == best.weight && at < best.at)) { best = {at, sum}; }
    }
    return best;
}

} // namespace detail

} // namespace v0
} // namespace corroborate
