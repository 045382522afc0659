#include <corroborate/buckets.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include <doctest/doctest.h>

#include <end_ranges.hpp>

namespace detail = corroborate::detail;

TEST_CASE("buckets keep the order of numbers, and are as many as were asked for at most") {
    std::mt19937_64 random{20'220'110};
    for (const auto how : shapes) {
        for (const std::size_t n : {1U, 2U, 20U, 3000U}) {
            CAPTURE(static_cast<int>(how));
            CAPTURE(n);
            const ranges r{how, n, random};
            for (const std::size_t most : {1U, 2U, 100U, 5000U}) {
                const detail::bucket_map map{r.all(), most};
                CHECK(map.size() <= most);
                places sorted = r.low;
                sorted.insert(sorted.end(), r.high.begin(), r.high.end());
                std::sort(sorted.begin(), sorted.end());
                bool rises = true, one_number = true;
                for (std::size_t i = 0; i < sorted.size(); ++i) {
                    const std::size_t bucket = map(sorted[i]);
                    rises = rises && bucket < map.size();
                    if (i == 0) { continue; }
                    const bool same = map(sorted[i - 1]) == bucket;
                    rises = rises && map(sorted[i - 1]) <= bucket;
                    one_number = one_number &&
                                 !(same && map.is_one_number(bucket) && sorted[i - 1] != sorted[i]);
                }
                CHECK(rises);
                CHECK(one_number);
            }
        }
    }
    const places low(1000, 5), high(1000, 7);
    CHECK(detail::bucket_map{rows{low.data(), 1000, high.data(), 1000}, 100}.is_one_number(
        detail::bucket_map{rows{low.data(), 1000, high.data(), 1000}, 100}(6)));
    CHECK(detail::bucket_map{rows{}, 100}.size() == 1);
}

TEST_CASE(
    "the first and the last bucket hold all that lies beyond, those between one number each") {
    const places low{5, 7}, high{6};
    const detail::bucket_map map{rows{low.data(), 2, high.data(), 1}, 100};
    REQUIRE(map.size() == 5); // 4 and what is below, 5, 6, 7, 8 and what is above
    for (std::int64_t x = 5; x <= 7; ++x) { CHECK(map.is_one_number(map(x))); }
    for (const std::int64_t x : {least, std::int64_t{4}}) { CHECK(map(x) == 0); }
    for (const std::int64_t x : {std::int64_t{8}, greatest}) { CHECK(map(x) == 4); }
    CHECK_FALSE(map.is_one_number(0));
    CHECK_FALSE(map.is_one_number(4));
}

TEST_CASE("few and many values are sorted, whatever their order") {
    for (const std::int64_t n : {2, 16, 47, 48, 49, 100}) {
        places falling, rising;
        for (std::int64_t i = 0; i < n; ++i) {
            falling.push_back(n - i);
            rising.push_back(i + 1);
        }
        detail::sort_ends(falling.data(), falling.size());
        CHECK(falling == rising);
    }
}

TEST_CASE("where numbers are spread evenly, the buckets cover them all and are used") {
    std::mt19937_64 random{1};
    for (const std::size_t n : {1000U, 20'000U}) {
        const ranges r{shape::even, n, random};
        const detail::bucket_map map{r.all(), n};
        std::vector<std::size_t> used(map.size(), 0);
        for (const auto x : r.low) { ++used[map(x)]; }
        CHECK(*std::max_element(used.begin(), used.end()) < 30);
    }
}

TEST_CASE("the rank of a number is what a sorted row says") {
    std::mt19937_64 random{2};
    for (const auto how : shapes) {
        for (const std::size_t n : {1U, 3U, 17U, 100U, 5000U}) {
            CAPTURE(static_cast<int>(how));
            CAPTURE(n);
            const ranges r{how, n, random};
            const detail::ranked_row<std::int64_t> ranks{n, [&](std::size_t i) { return r.low[i]; },
                                                         detail::bucket_map{r.all(), 2 * n}};
            detail::ranked_row<detail::keyed_index> order{
                n, [&](std::size_t i) { return detail::keyed_index{r.low[i], i}; },
                detail::bucket_map{r.all(), n / 3}};
            places sorted = r.low, asked = r.high;
            std::sort(sorted.begin(), sorted.end());
            asked.insert(asked.end(), r.low.begin(), r.low.end());
            asked.insert(asked.end(), {least, 0, greatest});
            bool same = true;
            for (const auto x : asked) {
                same = same && ranks.count_below(x) == below(sorted, x) &&
                       ranks.count_upto(x) == upto(sorted, x) &&
                       order.count_below(x) == below(sorted, x) &&
                       order.count_upto(x) == upto(sorted, x);
            }
            CHECK(same);
            order.sort();
            REQUIRE(order.size() == n);
            bool stable = true;
            for (std::size_t i = 0; i < n; ++i) {
                stable = stable && order[i].key == sorted[i] &&
                         (i == 0 || order[i - 1].key < order[i].key ||
                          order[i - 1].index < order[i].index);
            }
            CHECK(stable);
        }
    }
}

TEST_CASE("ranks of rows that fill their room, and of buckets that are crowded and fall") {
    // 15 buckets of one number each: rows of places, and room for them, to the last byte
    places low{0, 1, 2, 3, 4, 5, 6, 7, 8};
    const detail::bucket_map map{rows{low.data(), 9, nullptr, 0}, 16};
    REQUIRE(map.size() == 15);
    for (const std::size_t n : {1U, 4U, 12U, 20U, 60U}) {
        places values;
        for (std::size_t i = 0; i < n; ++i) {
            values.push_back(static_cast<std::int64_t>((n - i) * 10 / n));
        }
        const detail::ranked_row<std::int64_t> ranks{n, [&](std::size_t i) { return values.at(i); },
                                                     map};
        std::sort(values.begin(), values.end());
        for (const std::int64_t x : {-9, -1, 0, 1, 4, 5, 9, 10, 11, 12, 99}) {
            CHECK(ranks.count_below(x) == below(values, x));
            CHECK(ranks.count_upto(x) == upto(values, x));
        }
    }
    places falling;
    for (std::int64_t i = 1200; i > 0; --i) { falling.push_back(i); }
    detail::ranked_row<std::int64_t> row{
        1200, [&](std::size_t i) { return falling.at(i); },
        detail::bucket_map{rows{falling.data(), 1200, nullptr, 0}, 128}};
    row.sort();
    bool rises = true;
    for (std::size_t i = 0; i < 1200; ++i) {
        rises = rises && row[i] == static_cast<std::int64_t>(i) + 1;
    }
    CHECK(rises);
}

TEST_CASE("many ends go into lots from below, each with all ends of its stretch in their order") {
    std::mt19937_64 random{3};
    for (const auto how : {shape::even, shape::tail, shape::halves}) {
        const ranges r{how, 700'000, random};
        std::vector<detail::keyed_index> low;
        for (std::size_t i = 0; i < r.low.size(); ++i) { low.push_back({r.low[i], i}); }
        low.push_back({-1, 0}); // behind the row, as what follows the upper ends
        places high = r.high;
        high.push_back(-1);
        std::int64_t last = least;
        std::size_t lows = 0, highs = 0, lots = 0;
        bool rises = true, stable = true, empty = false;
        detail::in_lots(detail::end_rows<detail::keyed_index>{low.data(), r.low.size(), high.data(),
                                                              r.high.size()},
                        [&](const detail::end_rows<detail::keyed_index>& lot) {
                            std::int64_t top = last;
                            for (std::size_t i = 0; i < lot.lows; ++i) {
                                rises = rises && lot.low[i].key >= last;
                                top = std::max(top, lot.low[i].key);
                                stable =
                                    stable && (i == 0 || lot.low[i - 1].index < lot.low[i].index);
                            }
                            for (std::size_t i = 0; i < lot.highs; ++i) {
                                rises = rises && lot.high[i] >= last;
                                top = std::max(top, lot.high[i]);
                            }
                            last = top + 1;
                            empty = empty || lot.size() == 0;
                            lows += lot.lows;
                            highs += lot.highs;
                            ++lots;
                        });
        CHECK(rises);
        CHECK(stable);
        CHECK(lows == r.low.size());
        CHECK(highs == r.high.size());
        CHECK((lots > 1 || how == shape::halves));
        CHECK(lots < 100); // of which each fills a part of the cache
        CHECK_FALSE(empty);
    }
}

TEST_CASE("one end is a lot where all others lie apart from it") {
    places low(600'000, 42), high(600'000, 42);
    low[7] = 0;
    std::vector<std::size_t> sizes;
    detail::in_lots(rows{low.data(), low.size(), high.data(), high.size()},
                    [&](const rows& lot) { sizes.push_back(lot.size()); });
    CHECK(sizes == std::vector<std::size_t>{1, 1'199'999});
}
