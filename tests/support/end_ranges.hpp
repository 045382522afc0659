// Ranges of 64-bit places in all shapes, for the tests of what counts their ends, and what sorted
// rows say of them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

#include <corroborate/buckets.hpp>

using places = std::vector<std::int64_t>;
using rows = corroborate::detail::end_rows<>;

inline constexpr auto least = std::numeric_limits<std::int64_t>::min();
inline constexpr auto greatest = std::numeric_limits<std::int64_t>::max();

enum class shape { even, narrow, points, equal, tail, halves, unbounded, extreme, rising };
inline constexpr auto shapes = {shape::even,      shape::narrow,  shape::points,
                                shape::equal,     shape::tail,    shape::halves,
                                shape::unbounded, shape::extreme, shape::rising};

/// Where ranges begin and where they end.
struct ranges {
    places low, high;

    ranges(shape how, std::size_t n, std::mt19937_64& random) {
        for (std::size_t i = 0; i < n; ++i) {
            std::int64_t from = 0, width = 0;
            const auto draw = [&](std::int64_t top) {
                return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(top));
            };
            switch (how) {
            case shape::even: from = draw(1'000'000'000), width = draw(4'000'000'000 / 900); break;
            case shape::narrow: from = draw(40), width = draw(5); break;
            case shape::points: from = draw(static_cast<std::int64_t>(2 * n)); break;
            case shape::equal: from = 42, width = i == n / 2 ? 3 : 1; break;
            case shape::tail: // a few a million times as large as most
                from = draw(1000) << draw(40);
                width = draw(1 + from / 2);
                break;
            case shape::rising: // most begin far up, where most meet
                width = draw(31'622);
                from = 1'000'000'000 - width * width;
                width = draw(500'000'000);
                break;
            case shape::halves: from = i % 2 == 0 ? 0 : 10, width = 9 + draw(2); break;
            case shape::unbounded: from = draw(1000), width = draw(100); break;
            case shape::extreme:
                from = static_cast<std::int64_t>(random() / 2) * (draw(2) == 0 ? 1 : -1);
                width = draw(1 + (greatest - std::max<std::int64_t>(from, 0)) / 2);
                break;
            }
            const bool open = how == shape::unbounded;
            low.push_back(open && draw(3) == 0 ? least : from);
            high.push_back(open && draw(3) == 0 ? greatest : from + width);
        }
    }
    [[nodiscard]] rows all() const { return {low.data(), low.size(), high.data(), high.size()}; }
};

inline std::size_t below(const places& sorted, std::int64_t x) {
    return static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), x) -
                                    sorted.begin());
}
inline std::size_t upto(const places& sorted, std::int64_t x) {
    return static_cast<std::size_t>(std::upper_bound(sorted.begin(), sorted.end(), x) -
                                    sorted.begin());
}
