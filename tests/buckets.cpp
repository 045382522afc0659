#include <corroborate/buckets.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <utility>
#include <vector>

#include <corroborate/counting.hpp>
#include <corroborate/eras.hpp>
#include <corroborate/peak.hpp>

#include <doctest/doctest.h>

namespace detail = corroborate::detail;
using places = std::vector<std::int64_t>;
using rows = detail::end_rows<>;

namespace {

constexpr auto least = std::numeric_limits<std::int64_t>::min();
constexpr auto greatest = std::numeric_limits<std::int64_t>::max();

enum class shape { even, narrow, points, equal, tail, halves, unbounded, extreme };
constexpr auto shapes = {shape::even, shape::narrow, shape::points,    shape::equal,
                         shape::tail, shape::halves, shape::unbounded, shape::extreme};

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

std::size_t below(const places& sorted, std::int64_t x) {
    return static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), x) -
                                    sorted.begin());
}
std::size_t upto(const places& sorted, std::int64_t x) {
    return static_cast<std::size_t>(std::upper_bound(sorted.begin(), sorted.end(), x) -
                                    sorted.begin());
}

/// The first lower end from below that most ranges cover, and pairs that lie apart, from sorted
/// ends.
std::pair<detail::peak, std::uint64_t> by_hand(ranges r) {
    std::sort(r.low.begin(), r.low.end());
    std::sort(r.high.begin(), r.high.end());
    detail::peak best;
    std::uint64_t apart = 0;
    for (const auto at : r.low) {
        const std::size_t depth = upto(r.low, at) - below(r.high, at);
        if (depth > best.weight) { best = {at, depth}; }
        apart += below(r.high, at);
    }
    return {best, apart};
}

} // namespace

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

TEST_CASE("many ends go into lots from below, each with all ends of its stretch in their order") {
    std::mt19937_64 random{3};
    for (const auto how : {shape::even, shape::tail, shape::halves}) {
        const ranges r{how, 700'000, random};
        std::vector<detail::keyed_index> low;
        for (std::size_t i = 0; i < r.low.size(); ++i) { low.push_back({r.low[i], i}); }
        std::int64_t last = least;
        std::size_t lows = 0, highs = 0, lots = 0;
        bool rises = true, stable = true;
        detail::in_lots(detail::end_rows<detail::keyed_index>{low.data(), low.size(), r.high.data(),
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
                            lows += lot.lows;
                            highs += lot.highs;
                            ++lots;
                        });
        CHECK(rises);
        CHECK(stable);
        CHECK(lows == r.low.size());
        CHECK(highs == r.high.size());
        CHECK((lots > 1 || how == shape::halves));
    }
}

TEST_CASE("the peak, and pairs apart, are what sorted ends say") {
    std::mt19937_64 random{4};
    for (const auto how : shapes) {
        for (const std::size_t n : {17U, 40U, 300U, 5000U, 70'000U, 600'000U}) {
            if (n > 70'000 && how != shape::even && how != shape::tail) { continue; }
            CAPTURE(static_cast<int>(how));
            CAPTURE(n);
            const ranges r{how, n, random};
            const auto [best, apart] = by_hand(r);
            const auto found = detail::highest(r.low.data(), r.high.data(), n);
            CHECK(found.weight == best.weight);
            CHECK(found.at == best.at);
            CHECK(detail::count_apart(r.low.data(), r.high.data(), n) == apart);
        }
    }
}

TEST_CASE("within one window every pair apart counts; claims of nothing are alike") {
    std::vector<detail::dated_range> all{{1, 3, 5, 9}, {4, 6, 5, 9}, {2, 4, 5, 9}, {8, 9, 5, 9}};
    CHECK(detail::count_inner_above(all) == 4);
    CHECK(detail::count_inner_above({}) == 0);
    all[3].last = 12; // the others are within it, and below
    CHECK(detail::count_inner_above(all) == 1);
    CHECK(detail::time_hull{}.compare_alike());
}

TEST_CASE("small rows in all ways") {
    // ranges of 1 to 3, of which each begins and ends at one of four places
    std::vector<std::pair<std::int64_t, std::int64_t>> some;
    for (std::int64_t a = 0; a < 4; ++a) {
        for (std::int64_t b = a; b < 4; ++b) { some.emplace_back(a, b); }
    }
    bool same = true;
    for (const auto& x : some) {
        for (const auto& y : some) {
            for (const auto& z : some) {
                std::mt19937_64 unused{0};
                ranges r{shape::even, 0, unused};
                for (std::size_t i = 0; i < 20; ++i) { // so many that no pair is looked at
                    for (const auto& [a, b] : {x, y, z}) {
                        r.low.push_back(a);
                        r.high.push_back(b);
                    }
                }
                const auto [best, apart] = by_hand(r);
                const auto found = detail::highest(r.low.data(), r.high.data(), r.low.size());
                same = same && found.at == best.at && found.weight == best.weight &&
                       detail::count_apart(r.low.data(), r.high.data(), r.low.size()) == apart;
            }
        }
    }
    CHECK(same);
}
