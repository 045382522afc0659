#include <corroborate/counting.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include <corroborate/eras.hpp>

#include <doctest/doctest.h>

#include <end_ranges.hpp>

namespace detail = corroborate::detail;
using dated = std::vector<detail::dated_range>;

namespace {

/// Pairs (a, b) of which a lies below b, and the days are as asked.
template <class Days>
std::uint64_t pairs(const dated& all, Days days) {
    std::uint64_t count = 0;
    for (const auto& a : all) {
        for (const auto& b : all) { count += a.high < b.low && days(a, b); }
    }
    return count;
}

dated random_dated(std::size_t n, int values, int days, std::mt19937_64& random) {
    const auto draw = [&](int sides) {
        return static_cast<std::int32_t>(random() % static_cast<std::uint64_t>(sides));
    };
    dated all;
    for (std::size_t i = 0; i < n; ++i) {
        const std::int64_t low = draw(values);
        const std::int32_t first = draw(days);
        all.push_back({low, low + draw(1 + values / 3), first, first + draw(1 + days / 2)});
    }
    return all;
}

/// As many pairs apart as sorted ends say; with a range behind the rows that would count, too.
bool counts_apart(places low, places high) {
    const std::size_t n = low.size();
    places begin = low, end = high;
    std::sort(begin.begin(), begin.end());
    std::sort(end.begin(), end.end());
    std::uint64_t apart = 0;
    std::size_t ended = 0;
    for (const auto at : begin) {
        while (end[ended] < at) { ++ended; }
        apart += ended;
    }
    if (detail::count_apart(begin.data(), end.data(), n) != apart) { return false; }
    low.push_back(greatest);
    high.push_back(least);
    return detail::count_apart(low.data(), high.data(), n) == apart;
}

} // namespace

TEST_CASE("pairs apart are what sorted ends say") {
    std::mt19937_64 random{4};
    for (const auto how : shapes) {
        for (const std::size_t n : {1U, 2U, 15U, 16U, 17U, 40U, 300U, 5000U}) {
            CAPTURE(static_cast<int>(how));
            CAPTURE(n);
            const ranges r{how, n, random};
            CHECK(counts_apart(r.low, r.high));
        }
    }
    for (const auto how : {shape::even, shape::rising}) { // in lots
        const ranges r{how, 530'000, random};
        CHECK(counts_apart(r.low, r.high));
    }
}

TEST_CASE("one range apart from all others is found wherever it stands") {
    for (std::size_t n : {16U, 17U, 40U}) {
        for (std::size_t i = 0; i < n; ++i) {
            places low(n, 0), high(n, 9);
            low[i] = 10;
            high[i] = 20;
            CHECK(counts_apart(low, high));
            low[i] = high[i] = 9; // meets them all
            CHECK(counts_apart(low, high));
            low[i] = high[i] = -1;
            CHECK(counts_apart(low, high));
        }
    }
}

TEST_CASE("sums below a rank are those of what was added") {
    for (std::size_t n = 0; n < 20; ++n) {
        detail::fenwick sums{n};
        std::vector<std::int64_t> by_hand(n, 0);
        for (std::size_t i = 0; i < 3 * n; ++i) {
            const auto by = static_cast<std::int64_t>(i * i % 7) - 2;
            sums.add(i * 5 % n, by);
            by_hand[i * 5 % n] += by;
        }
        std::int64_t sum = 0;
        for (std::size_t rank = 0; rank <= n; ++rank) {
            CHECK(sums.below(rank) == sum);
            if (rank < n) { sum += by_hand[rank]; }
        }
    }
}

TEST_CASE("pairs apart in time, growing, or of windows in windows are what all pairs say") {
    std::mt19937_64 random{6};
    const auto last = [](const detail::dated_range& r) { return r.last; };
    for (std::size_t i = 0; i < 1500; ++i) {
        CAPTURE(i);
        const std::size_t n = i % 5 == 0 ? i % 60 : i % 9;
        const auto all = random_dated(n, i % 2 == 0 ? 4 : 30,
                                      i % 3 == 0   ? 1
                                      : i % 3 == 1 ? 4
                                                   : 40,
                                      random);
        CHECK(detail::count_apart_in_time(all) == pairs(all, [](const auto& a, const auto& b) {
                  return a.last < b.first || b.last < a.first;
              }));
        CHECK(detail::count_lower_and_before(all, last, last) ==
              pairs(all, [](const auto& a, const auto& b) { return a.last < b.last; }));
        CHECK(detail::count_inner_above(all) == pairs(all, [](const auto& a, const auto& b) {
                  return a.first <= b.first && b.last <= a.last;
              }));
    }
}

TEST_CASE("within one window every pair apart counts; claims of nothing are alike") {
    dated all{{1, 3, 5, 9}, {4, 6, 5, 9}, {2, 4, 5, 9}, {8, 9, 5, 9}};
    CHECK(detail::count_inner_above(all) == 4);
    CHECK(detail::count_inner_above({}) == 0);
    all[3].last = 12; // the others are within it, and below
    CHECK(detail::count_inner_above(all) == 1);
    CHECK(detail::time_hull{}.compare_alike());
}
