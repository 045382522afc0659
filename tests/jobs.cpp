// Several threads, the result of one.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include <corroborate/jobs.hpp>

namespace co = corroborate;

namespace {

/// Waits until it is so; not for ever.
template <class F>
bool comes_true(F is_so) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{20};
    while (!is_so()) {
        if (std::chrono::steady_clock::now() > end) { return false; }
        std::this_thread::yield();
    }
    return true;
}

} // namespace

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

TEST_CASE("as many threads as the machine has, unless it is said how many") {
    CHECK(co::jobs{}.threads() == std::max(1U, std::thread::hardware_concurrency()));
    CHECK(co::jobs{.count = 1}.threads() == 1);
    CHECK(co::jobs{.count = 3}.threads() == 3);
}

TEST_CASE("one thread makes what it takes, several make in as many threads") {
    const auto here = std::this_thread::get_id();
    for (const unsigned threads : {1U, 2U, 5U}) {
        std::atomic<unsigned> inside{0}, most{0};
        std::atomic<bool> made_here{false}, all_met{false};
        co::in_order(
            40, co::jobs{threads},
            [&](std::size_t i) {
                made_here = made_here || std::this_thread::get_id() == here;
                const unsigned now = ++inside;
                for (auto seen = most.load();
                     now > seen && !most.compare_exchange_weak(seen, now);) {}
                if (i <
                    threads) { // all of them meet, and a further one would have the time to come
                    CHECK(comes_true([&] { return all_met || inside == threads; }));
                    all_met = true;
                    std::this_thread::sleep_for(std::chrono::milliseconds{50});
                }
                --inside;
                return i;
            },
            [](std::size_t) { return true; });
        CHECK(most == threads);
        CHECK(made_here == (threads == 1));
    }
}

TEST_CASE("two results a thread wait to be taken, and nobody waits for one that is not") {
    for (const unsigned threads : {2U, 5U}) {
        for (const bool go_on : {true, false}) {
            std::atomic<std::size_t> made{0};
            std::size_t taken = 0;
            co::in_order(
                100, co::jobs{threads}, [&](std::size_t) { return ++made; },
                [&](std::size_t) {
                    if (taken++ == 0) {
                        CHECK(comes_true([&] { return made == 1 + 2 * threads; }));
                        std::this_thread::sleep_for(std::chrono::milliseconds{20});
                        CHECK(made == 1 + 2 * threads);
                        return go_on;
                    }
                    return true;
                });
            CHECK(taken == (go_on ? 100 : 1));
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
