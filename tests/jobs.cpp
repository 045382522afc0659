// Several threads, the result of one.
#include <atomic>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <corroborate/jobs.hpp>

namespace co = corroborate;

TEST_CASE("pieces are taken in their order, each once") {
    for (const unsigned threads : {0U, 1U, 2U, 5U, 16U}) {
        for (const std::size_t pieces : {0U, 1U, 2U, 7U, 400U}) {
            std::vector<std::size_t> got;
            std::atomic<std::size_t> waiting{0}, most{0};
            co::in_order(
                pieces, co::jobs{threads},
                [&](std::size_t i) {
                    const auto now = ++waiting;
                    auto seen = most.load();
                    while (now > seen && !most.compare_exchange_weak(seen, now)) {}
                    return std::string(i % 50, 'x');
                },
                [&](const std::string& s) {
                    --waiting;
                    CHECK(s.size() == got.size() % 50);
                    got.push_back(s.size());
                    return true;
                });
            CHECK(got.size() == pieces);
            CHECK(most <= 3 * co::jobs{threads}.threads() + 1);
        }
    }
}

TEST_CASE("taking may stop") {
    for (const unsigned threads : {1U, 4U}) {
        std::size_t taken = 0;
        co::in_order(
            1000, co::jobs{threads}, [](std::size_t i) { return i; },
            [&](std::size_t) { return ++taken < 10; });
        CHECK(taken == 10);
    }
}

TEST_CASE("assess() with jobs gives the dossiers of assess()") {
    std::mt19937 random{3};
    std::vector<co::resolved> claims(30'000);
    for (auto& r : claims) {
        const auto low = static_cast<std::int64_t>(random() % 20);
        r.core = r.reach =
            co::interval::make(co::closed_at(low), co::closed_at(low + 3), co::number_kind::count)
                .value_or(co::interval{});
        r.topic = 1 + random() % 7000;
        r.origin = random() % 5;
    }
    const auto expected = co::assess(claims);
    for (const unsigned threads : {1U, 2U, 8U}) {
        const auto got = co::assess(claims, co::by_traits{}, co::jobs{threads});
        REQUIRE(got.size() == expected.size());
        for (std::size_t i = 0; i < got.size(); ++i) {
            REQUIRE(got[i].topic == expected[i].topic);
            REQUIRE(got[i].claims == expected[i].claims);
            REQUIRE(got[i].witness == expected[i].witness);
            REQUIRE(got[i].disagreements.contradictions ==
                    expected[i].disagreements.contradictions);
            REQUIRE(got[i].best_supported->claims == expected[i].best_supported->claims);
            REQUIRE(got[i].best_supported->weight == expected[i].best_supported->weight);
        }
    }
}
