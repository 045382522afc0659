#include <corroborate/peak.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include <end_ranges.hpp>

namespace detail = corroborate::detail;

namespace {

/// The first lower end from below that most ranges cover, from sorted ends.
detail::peak by_hand(places low, places high) {
    std::sort(low.begin(), low.end());
    std::sort(high.begin(), high.end());
    detail::peak best;
    std::size_t ended = 0;
    for (std::size_t i = 0; i < low.size(); ++i) {
        while (high[ended] < low[i]) { ++ended; }
        if (i + 1 - ended > best.weight) { best = {low[i], i + 1 - ended}; }
    }
    return best;
}

/// The same, found in buckets.
bool finds(const places& low, const places& high) {
    const auto best = by_hand(low, high);
    const auto found = detail::highest(low.data(), high.data(), low.size());
    return found.at == best.at && found.weight == best.weight;
}

} // namespace

TEST_CASE("the peak is what sorted ends say") {
    std::mt19937_64 random{4};
    for (const auto how : shapes) {
        for (const std::size_t n : {1U, 2U, 17U, 40U, 300U, 5000U, 70'000U}) {
            CAPTURE(static_cast<int>(how));
            CAPTURE(n);
            const ranges r{how, n, random};
            CHECK(finds(r.low, r.high));
        }
    }
    for (const auto how : {shape::even, shape::rising}) { // in lots, the last of many that begin
        CAPTURE(static_cast<int>(how));
        random.seed(4);
        const ranges r{how, 530'000, random};
        CHECK(finds(r.low, r.high));
    }
}

TEST_CASE("the peak of few ranges, in all ways") {
    std::vector<std::pair<std::int64_t, std::int64_t>> some; // of four places
    for (std::int64_t a = 0; a < 4; ++a) {
        for (std::int64_t b = a; b < 4; ++b) { some.emplace_back(a, b); }
    }
    bool same = true;
    for (std::size_t all = 0; all < 10'000; ++all) { // four ranges; or each twenty times
        places low, high;
        for (std::size_t i = 0, rest = all; i < 4; ++i, rest /= some.size()) {
            low.push_back(some[rest % some.size()].first);
            high.push_back(some[rest % some.size()].second);
        }
        same = same && finds(low, high);
        if (all % 10 != 0) { continue; }
        for (std::size_t i = 4; i < 80; ++i) {
            low.push_back(low[i - 4]);
            high.push_back(high[i - 4]);
        }
        same = same && finds(low, high);
    }
    CHECK(same);
}

TEST_CASE("ranges that all lie apart, and all in one place, as many as counts of 16 bits hold") {
    for (const std::size_t n : {16U, 100U, 255U, 256U, 5000U, 65'534U, 65'535U, 65'536U}) {
        CAPTURE(n);
        places apart(n);
        for (std::size_t i = 0; i < n; ++i) { apart[i] = static_cast<std::int64_t>(10 * (n - i)); }
        CHECK(finds(apart, apart));
        CHECK(finds(places(n, 7), places(n, 7)));
        CHECK(finds(places(n, 7), places(n, 9)));
        apart[0] = apart[n / 2]; // two that meet
        CHECK(finds(apart, apart));
    }
}

TEST_CASE("buckets say how many ends they hold, and give those that are asked for") {
    std::mt19937_64 random{5};
    for (const auto how : shapes) {
        for (const std::size_t n : {1U, 20U, 300U, 70'000U}) {
            CAPTURE(static_cast<int>(how));
            CAPTURE(n);
            const ranges r{how, n, random};
            places low = r.low, high = r.high;
            low.push_back(low[0]); // behind the rows
            high.push_back(high[0]);
            for (std::size_t period = 1; period <= 3; ++period) {
                const std::size_t highs = period == 2 ? (n + 9) / 10 : n;
                const rows all{low.data(), n, high.data(), highs};
                const detail::bucket_map map{all, 64};
                std::vector<places> lows_in(map.size()), highs_in(map.size());
                for (std::size_t i = 0; i < n; ++i) { lows_in[map(low[i])].push_back(low[i]); }
                for (std::size_t i = 0; i < highs; ++i) {
                    highs_in[map(high[i])].push_back(high[i]);
                }
                detail::in_buckets(all, 64, [&](auto buckets) {
                    std::size_t b = 0;
                    bool same = true;
                    buckets.each([&](std::size_t l, std::size_t h, bool is_one) {
                        same = same && b < map.size() && l == lows_in[b].size() &&
                               h == highs_in[b].size() && is_one == map.is_one_number(b);
                        ++b;
                    });
                    CHECK(b == map.size());
                    b = 0;
                    std::vector<std::size_t> looked;
                    buckets.look_into(
                        [&](std::size_t l, std::size_t h, bool) {
                            const std::size_t here = b++;
                            const bool wanted = here % period == 0 && l + h > 0;
                            if (wanted) { looked.push_back(here); }
                            return wanted;
                        },
                        [&, next = std::size_t{0}](const std::int64_t* l, std::size_t some_lows,
                                                   const std::int64_t* h,
                                                   std::size_t some_highs) mutable {
                            REQUIRE(next < looked.size());
                            const std::size_t here = looked[next++];
                            same = same && places(l, l + some_lows) == lows_in[here] &&
                                   places(h, h + some_highs) == highs_in[here];
                            --b;
                        });
                    CHECK(same);
                    CHECK(b == map.size() - looked.size());
                });
            }
        }
    }
}

TEST_CASE("a climb goes as far as its rows, and up only") {
    places low{1, 5, 5, 5}, high{4, 9, 0}; // of which the last are behind the rows
    detail::peak best{0, 2};
    detail::climb(best, 2, low.data(), 1, high.data(), 2);
    CHECK(best.at == 1);
    CHECK(best.weight == 3);
    detail::climb(best, 2, low.data(), 1, high.data(), 2);
    CHECK(best.at == 1);
    places after{7, 7}, before{3, 3};
    detail::climb(best, 3, after.data(), 2, before.data(), 1);
    CHECK(best.at == 7);
    CHECK(best.weight == 4);
    CHECK(detail::peak{}.at == 0);
    CHECK(detail::peak{}.weight == 0);
}
