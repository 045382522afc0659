// Ends of sets told apart by equal stretches of their range ("buckets", about as many as there are
// ends), so that most of them need no sorting: how many begin and end in each bucket is counted,
// and only those buckets are looked into that can matter. Many ends go into lots first that fit a
// cache.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>

#include <corroborate/radix.hpp>
#include <corroborate/scratch.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// Where closed ranges of 64-bit integers begin, and where they end, in no order; what begins may
/// carry more. The least and the greatest integer stand for ends that are not there.
template <class Low = std::int64_t>
struct end_rows {
    const Low* low = nullptr;
    std::size_t lows = 0;
    const std::int64_t* high = nullptr;
    std::size_t highs = 0;

    [[nodiscard]] std::size_t size() const noexcept { return lows + highs; }
};

/// A monotone map from integers to buckets of one width, laid over the bulk of some ends by a
/// sample of them: what lies beyond falls into the first or the last.
class bucket_map {
public:
    template <class Low>
    bucket_map(const end_rows<Low>& ends, std::size_t most) {
        constexpr own_key key;
        std::array<std::int64_t, std::size_t{2} * each> sample;
        std::size_t n = 0;
        const auto take = [&](const auto* row, std::size_t size, std::size_t part,
                              std::int64_t absent) {
            const std::size_t step = size / each + 1;
            for (std::size_t i = step / part; i < size; i += step) {
                if (key(row[i]) != absent) { sample[n++] = key(row[i]); }
            }
        };
        // of different claims, whose ends do not lie together
        take(ends.low, ends.lows, 2, std::numeric_limits<std::int64_t>::min());
        take(ends.high, ends.highs, 4, std::numeric_limits<std::int64_t>::max());
        const auto wanted = static_cast<unsigned>(std::bit_width(most | 1U)) - 1U;
        if (n == 0 || wanted == 0) { return; } // one bucket
        std::sort(sample.begin(), sample.begin() + static_cast<std::ptrdiff_t>(n));
        // all of it where numbers are spread evenly; a long tail is left out
        const std::int64_t from = sample[n / 16], to = sample[n - 1 - n / 16];
        const std::uint64_t margin = distance(from, to) / 4 + 1;
        base_ = distance(std::numeric_limits<std::int64_t>::min(), from) < margin
                    ? std::numeric_limits<std::int64_t>::min()
                    : from - static_cast<std::int64_t>(margin);
        top_ = distance(to, std::numeric_limits<std::int64_t>::max()) < margin
                   ? std::numeric_limits<std::int64_t>::max()
                   : to + static_cast<std::int64_t>(margin);
        const auto bits = static_cast<unsigned>(std::bit_width(distance(base_, top_)));
        shift_ = bits > wanted ? bits - wanted : 0;
    }

    [[nodiscard]] std::size_t size() const noexcept { return (*this)(top_) + 1; }
    [[nodiscard]] std::size_t operator()(std::int64_t x) const noexcept {
        x = x < base_ ? base_ : x;
        x = x > top_ ? top_ : x;
        return distance(base_, x) >> shift_;
    }
    /// Whether all that falls into the bucket is one number.
    [[nodiscard]] bool is_one_number(std::size_t bucket) const noexcept {
        return shift_ == 0 && bucket != 0 && bucket + 1 < size();
    }

private:
    static constexpr std::size_t each = 64; ///< so many of either row are sampled
    [[nodiscard]] static std::uint64_t distance(std::int64_t from, std::int64_t to) noexcept {
        return static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from);
    }
    std::int64_t base_ = 0;
    std::int64_t top_ = 0;
    unsigned shift_ = 0;
};

/// Sorts few values, or many.
template <class T>
void sort_ends(T* values, std::size_t n) {
    constexpr std::size_t few = 48;
    if (n <= few) {
        (void)insertion_sort(values, n, n * n);
        return;
    }
    scratch<T> spare{n};
    radix_sort(values, spare.data(), n);
}

/// Ends, or ends with the number of their claim, in the order of their buckets: how many lie below
/// a number is one look-up, and a few comparisons that no branch waits for.
template <class T>
class ranked_row {
public:
    /// Of n values: value(i).
    template <class Value>
    ranked_row(std::size_t n, Value value, const bucket_map& map)
        : map_(map), starts_(map.size() + 1), row_(n + near), size_(n) {
        constexpr own_key key;
        std::fill(starts_.begin(), starts_.end(), 0U);
        for (std::size_t i = 0; i < n; ++i) { ++starts_[map_(key(value(i))) + 1]; }
        std::uint32_t sum = 0;
        bool crowded = false;
        for (std::size_t b = 1; b < starts_.size(); ++b) {
            crowded |= starts_[b] > many;
            sum += std::exchange(starts_[b], sum);
        }
        for (std::size_t i = 0; i < n; ++i) {
            const T v = value(i);
            row_[starts_[map_(key(v)) + 1]++] = v;
        }
        for (std::size_t i = n; i < n + near; ++i) {
            row_[i] = T{std::numeric_limits<std::int64_t>::max()};
        }
        for (std::size_t b = 1; crowded && b < starts_.size(); ++b) {
            const std::size_t size = starts_[b] - starts_[b - 1];
            if (size > many) { sort_ends(row_.data() + starts_[b - 1], size); }
        }
    }

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] const T& operator[](std::size_t i) const noexcept { return row_[i]; }
    /// Puts the values of each bucket in order, stably.
    void sort() { (void)insertion_sort(row_.data(), size_, size_ * many); }

    [[nodiscard]] std::size_t count_below(std::int64_t x) const noexcept {
        return count(x, [x](std::int64_t end) { return end < x; });
    }
    [[nodiscard]] std::size_t count_upto(std::int64_t x) const noexcept {
        if (x == std::numeric_limits<std::int64_t>::max()) { return size_; }
        return count(x, [x](std::int64_t end) { return end <= x; });
    }

private:
    static constexpr std::size_t near = 4, many = 16;

    template <class Counts>
    [[nodiscard]] std::size_t count(std::int64_t x, Counts counts) const noexcept {
        constexpr own_key key;
        const std::size_t bucket = map_(x);
        const std::size_t begin = starts_[bucket], end = starts_[bucket + 1];
        const T* at = row_.data() + begin;
        std::size_t below = begin;
        if (end - begin <= near) { // what follows its bucket lies above
            for (std::size_t k = 0; k < near; ++k) { below += counts(key(at[k])) ? 1U : 0U; }
            return below;
        }
        if (end - begin <= many) {
            for (; at != row_.data() + end; ++at) { below += counts(key(*at)) ? 1U : 0U; }
            return below;
        }
        const T* const found =
            std::partition_point(at, row_.data() + end, [&](const T& v) { return counts(key(v)); });
        return static_cast<std::size_t>(found - row_.data());
    }

    bucket_map map_;
    scratch<std::uint32_t, 1> starts_; ///< of each bucket, and the end
    scratch<T, 1> row_;                ///< a bucket of many is sorted
    std::size_t size_;
};

/// Calls f(ends) for lots of ends from below: all ends of a lot lie above all of the one before. A
/// lot fits a cache, unless many ends are nearly one; what begins in it has kept its order. O(n).
template <class Low, class F>
void in_lots(const end_rows<Low>& all, F f) {
    constexpr std::size_t in_cache = std::size_t{1} << 20U, most = std::size_t{1} << 11U;
    constexpr std::size_t lot = (std::size_t{1} << 18U) / sizeof(Low);
    if (all.size() <= in_cache) { return f(all); }
    constexpr own_key key;
    const bucket_map map{all, std::min(most, all.size() / lot)};
    std::array<std::size_t, most> low_ends{}, high_ends{};
    scratch<Low> low{all.lows};
    scratch<std::int64_t> high{all.highs};
    const auto part = [&](const auto* from, std::size_t n, auto* to, auto& ends) {
        for (std::size_t i = 0; i < n; ++i) { ++ends[map(key(from[i]))]; }
        to_starts(ends, map.size());
        for (std::size_t i = 0; i < n; ++i) { to[ends[map(key(from[i]))]++] = from[i]; }
    };
    part(all.low, all.lows, low.data(), low_ends);
    part(all.high, all.highs, high.data(), high_ends);
    std::size_t l = 0, h = 0;
    for (std::size_t b = 0; b < map.size(); ++b) {
        const end_rows<Low> in{low.data() + l, low_ends[b] - l, high.data() + h, high_ends[b] - h};
        if (in.size() > 0) { f(in); }
        l = low_ends[b];
        h = high_ends[b];
    }
}

} // namespace detail

} // namespace v0
} // namespace corroborate
