#include <corroborate/voices.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <random>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace detail = corroborate::detail;
using corroborate::identity;

namespace {

constexpr std::int64_t places = 12; ///< ranges lie within 0 .. places - 1
constexpr auto greatest = std::numeric_limits<std::int64_t>::max();

/// Claims of few origins, with one behind the rows that would outweigh them all.
struct spoken {
    std::vector<std::int64_t> low, high;
    std::vector<identity> origin;
    std::vector<std::size_t> weight;
    std::size_t n;

    spoken(std::size_t size, std::size_t origins, std::mt19937_64& random) : n(size) {
        const auto draw = [&](std::int64_t top) {
            return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(top));
        };
        for (std::size_t i = 0; i < n; ++i) {
            low.push_back(draw(places));
            const bool open = draw(20) == 0;
            high.push_back(open ? greatest
                                : low.back() + draw(places - low.back()) / (1 + draw(3)));
            origin.push_back(random() % (origins + 1));
            weight.push_back(random() % 4);
        }
        low.push_back(0);
        high.push_back(greatest);
        origin.push_back(1);
        weight.push_back(99);
    }
    [[nodiscard]] bool covers(std::size_t i, std::int64_t at) const {
        return low[i] <= at && at <= high[i];
    }
    /// What all voices weigh at a place.
    [[nodiscard]] std::size_t weight_at(std::int64_t at, bool weighted) const {
        std::map<identity, std::size_t> named;
        std::size_t sum = 0;
        for (std::size_t i = 0; i < n; ++i) {
            if (!covers(i, at)) { continue; }
            const std::size_t own = weighted ? weight[i] : 1;
            if (origin[i] == 0) {
                sum += own;
            } else {
                auto& voice = named[origin[i]];
                voice = std::max(voice, own);
            }
        }
        for (const auto& [who, own] : named) { sum += own; }
        return sum;
    }
    /// The first lower end from below where the weight is greatest.
    [[nodiscard]] detail::peak highest(bool weighted) const {
        std::vector<std::int64_t> from(low.begin(), low.begin() + static_cast<std::ptrdiff_t>(n));
        std::sort(from.begin(), from.end());
        detail::peak best{from[0], 0};
        for (const auto at : from) {
            const std::size_t here = weight_at(at, weighted);
            if (here > best.weight) { best = {at, here}; }
        }
        return best;
    }
    [[nodiscard]] std::vector<std::size_t> repeating() const {
        std::map<identity, std::size_t> times;
        for (std::size_t i = 0; i < n; ++i) { ++times[origin[i]]; }
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < n; ++i) {
            if (origin[i] != 0 && times[origin[i]] > 1) { out.push_back(i); }
        }
        return out;
    }
};

bool same(const detail::peak& a, const detail::peak& b) {
    return a.at == b.at && a.weight == b.weight;
}

} // namespace

TEST_CASE("identities are numbered in the order of their first appearance") {
    std::mt19937_64 random{1};
    for (const std::size_t many : {1U, 31U, 33U, 64U, 65U, 5000U}) {
        detail::numbering number_of;
        std::map<identity, std::size_t> by_hand;
        CHECK(number_of.size() == 0);
        bool all = true;
        for (std::size_t i = 0; i < 3 * many; ++i) {
            const identity id = random() % many * (i % 2 == 0 ? 1 : 0x123456789abcdefU);
            all = all && number_of(id) == by_hand.emplace(id, by_hand.size()).first->second &&
                  number_of.size() == by_hand.size();
        }
        CHECK(all);
    }
}

TEST_CASE("which claims share their origin") {
    std::mt19937_64 random{2};
    for (const std::size_t n : {0U, 1U, 2U, 7U, 8U, 20U, 64U, 500U, 5000U}) {
        for (const std::size_t origins : {0U, 1U, 2U, 30U, 4000U}) {
            CAPTURE(n);
            CAPTURE(origins);
            for (int i = 0; i < 20; ++i) {
                const spoken s{n, origins, random};
                CHECK(detail::repeating(s.origin.data(), n) == s.repeating());
                if (n > 500) { break; }
            }
        }
    }
    detail::identity_filter met{1000};
    for (identity id = 1; id <= 1000; ++id) { met.add(id); }
    bool all = true;
    std::size_t others = 0;
    for (identity id = 1; id <= 1000; ++id) {
        all = all && met.may_hold(id);
        others += met.may_hold(id << 32U) ? 1U : 0U;
    }
    CHECK(all);
    CHECK(others < 500);
}

TEST_CASE("weights are kept from the first on that is not one") {
    detail::weighted_ranges some;
    some.add(1, 2, 1);
    some.add(3, 4, 1);
    CHECK(some.weight.empty());
    some.add(5, 6, 3);
    some.add(7, 8, 1);
    CHECK(some.weight == std::vector<std::size_t>{1, 1, 3, 1});
    detail::weighted_ranges two;
    two.add(1, 2, 2);
    CHECK(two.weight == std::vector<std::size_t>{2});
    CHECK(two.high == std::vector<std::int64_t>{2});
}

TEST_CASE("what voices weigh at each place is what the weightiest claims of each say there") {
    std::mt19937_64 random{3};
    for (std::size_t round = 0; round < 6000; ++round) {
        CAPTURE(round);
        const spoken s{1 + round % 24, 1 + round % 5, random};
        const auto repeats = s.repeating();
        for (const bool weighted : {false, true}) {
            const std::size_t* weight = weighted ? s.weight.data() : nullptr;
            const auto out =
                detail::voices(s.low.data(), s.high.data(), s.origin.data(), weight, repeats, s.n);
            bool ranges = out.low.size() == out.high.size();
            for (std::size_t i = 0; i < out.low.size(); ++i) {
                ranges = ranges && out.low[i] <= out.high[i];
            }
            REQUIRE(ranges);
            bool weighs = true;
            for (const std::int64_t at :
                 {-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1'000'000}) {
                std::size_t sum = 0;
                for (std::size_t i = 0; i < out.low.size(); ++i) {
                    if (at < out.low[i] || out.high[i] < at) { continue; }
                    sum += out.weight.empty() ? 1 : out.weight[i];
                }
                weighs = weighs && sum == s.weight_at(at, weighted);
            }
            CHECK(weighs);
            CHECK(same(detail::highest(out), s.highest(weighted)));
            CHECK(same(
                detail::highest_of_few(s.low.data(), s.high.data(), s.origin.data(), weight, s.n),
                s.highest(weighted)));
        }
        // each claim a voice of its own
        auto alone = s;
        std::fill(alone.origin.begin(), alone.origin.end(), identity{0});
        CHECK(same(detail::highest_of_few(s.low.data(), s.high.data(), nullptr, nullptr, s.n),
                   alone.highest(false)));
    }
}
