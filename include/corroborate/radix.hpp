// Sorting whole numbers in linear time: least significant digit first (Knuth, TAOCP 3, section
// 5.2.5), over those leading bits alone that can matter; insertion puts right what they leave.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// A key that carries the number of its claim.
struct keyed_index {
    std::int64_t key = 0;
    std::size_t index = 0;
};

/// What a value is sorted by: its key, or itself.
struct own_key {
    [[nodiscard]] constexpr std::int64_t operator()(std::int64_t k) const noexcept { return k; }
    template <class T>
    [[nodiscard]] constexpr std::int64_t operator()(const T& v) const noexcept {
        return v.key;
    }
};

/// Insertion sort that gives up after so many moves a value; true where it is done.
template <class T>
[[nodiscard]] bool insertion_sort(T* first, std::size_t n, std::size_t moves_allowed) {
    constexpr own_key key;
    std::size_t moves = 0;
    for (std::size_t i = 1; i < n; ++i) {
        if (key(first[i - 1]) <= key(first[i])) { continue; }
        const T moving = first[i];
        std::size_t at = i;
        while (at > 0 && key(moving) < key(first[at - 1])) {
            first[at] = first[at - 1];
            --at;
        }
        first[at] = moving;
        moves += i - at;
        if (moves > moves_allowed) { return false; }
    }
    return true;
}

/// Where the values of each digit begin, from how many there are.
template <class Counts>
void to_starts(Counts& counts, std::size_t digits) {
    std::size_t sum = 0;
    for (std::size_t d = 0; d < digits; ++d) { sum += std::exchange(counts[d], sum); }
}

/// Sorts by bits [shift, shift + bits) of key - base, stably, to and fro; returns where they are.
template <class T>
[[nodiscard]] T* radix_passes(T* from, T* to, std::size_t n, std::uint64_t base, unsigned shift,
                              unsigned bits) {
    constexpr own_key key;
    constexpr unsigned most = 11; // as many digits as values, about
    const unsigned widest = n < 1024 ? 7U : n < 8192 ? 9U : most;
    const unsigned passes = (bits + widest - 1) / widest;
    const unsigned width = (bits + passes - 1) / passes;
    const std::uint64_t mask = (std::uint64_t{1} << width) - 1;
    std::array<std::array<std::size_t, std::size_t{1} << most>, 10> starts;
    for (unsigned p = 0; p < passes; ++p) { std::fill_n(starts[p].begin(), mask + 1, 0U); }
    for (std::size_t i = 0; i < n; ++i) {
        std::uint64_t rest = (static_cast<std::uint64_t>(key(from[i])) - base) >> shift;
        for (unsigned p = 0; p < passes; ++p, rest >>= width) { ++starts[p][rest & mask]; }
    }
    for (unsigned p = 0; p < passes; ++p, std::swap(from, to)) {
        to_starts(starts[p], mask + 1);
        const unsigned at = shift + p * width;
        for (std::size_t i = 0; i < n; ++i) {
            const std::uint64_t k = static_cast<std::uint64_t>(key(from[i])) - base;
            to[starts[p][(k >> at) & mask]++] = from[i];
        }
    }
    return from;
}

/// Sorts n values by their keys, stably, into `result`, which is where they are or `spare`. Many
/// values are parted first by their leading bits into lots that fit the cache. O(n).
template <class T>
void radix_sort(T* values, T* spare, std::size_t n, T* result) {
    constexpr own_key key;
    constexpr std::size_t few = 48, in_cache = std::size_t{1} << 16U;
    if (n <= few) {
        (void)insertion_sort(values, n, n * n);
        if (values != result) { std::copy_n(values, n, result); }
        return;
    }
    std::int64_t least = key(values[0]), greatest = least;
    bool sorted = true;
    for (std::size_t i = 1; i < n; ++i) {
        const std::int64_t k = key(values[i]);
        sorted = sorted & (key(values[i - 1]) <= k);
        least = k < least ? k : least;
        greatest = k > greatest ? k : greatest;
    }
    if (sorted) {
        if (values != result) { std::copy_n(values, n, result); }
        return;
    }
    const auto base = static_cast<std::uint64_t>(least);
    const auto bits =
        static_cast<unsigned>(std::bit_width(static_cast<std::uint64_t>(greatest) - base));
    if (n <= in_cache) {
        // bits that tell most values apart; insertion does the rest
        const auto leading = static_cast<unsigned>(std::bit_width(n)) + 5U;
        T* out = bits > leading ? radix_passes(values, spare, n, base, bits - leading, leading)
                                : radix_passes(values, spare, n, base, 0, bits);
        if (bits > leading && !insertion_sort(out, n, 2 * n)) {
            // equal keys have kept their order, so that all bits can start from here
            out = radix_passes(out, out == values ? spare : values, n, base, 0, bits);
        }
        if (out != result) { std::copy_n(out, n, result); }
        return;
    }
    constexpr unsigned most = 9;
    const unsigned width = std::min(most, static_cast<unsigned>(std::bit_width(n)) - 13U);
    const std::size_t lots = std::size_t{1} << width;
    const unsigned shift = bits > width ? bits - width : 0;
    std::array<std::size_t, std::size_t{1} << most> ends{};
    const auto lot = [&](const T& v) {
        return (static_cast<std::uint64_t>(key(v)) - base) >> shift;
    };
    for (std::size_t i = 0; i < n; ++i) { ++ends[lot(values[i])]; }
    to_starts(ends, lots);
    for (std::size_t i = 0; i < n; ++i) { spare[ends[lot(values[i])]++] = values[i]; }
    for (std::size_t d = 0, begin = 0; d < lots; begin = ends[d++]) {
        radix_sort(spare + begin, values + begin, ends[d] - begin, result + begin);
    }
}
/// The same in place.
template <class T>
void radix_sort(T* values, T* spare, std::size_t n) {
    radix_sort(values, spare, n, values);
}

} // namespace detail

} // namespace v0
} // namespace corroborate
