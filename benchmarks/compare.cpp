// The comparison of two claims, beside what a user would write instead: intervals of doubles and a
// few ifs, without open ends, dates, kinds or reasons. Ratios of one run are what counts.
#include <algorithm>
#include <random>
#include <vector>

#include <benchmark/benchmark.h>

#include <corroborate/compare.hpp>
#include <corroborate/words.hpp>

namespace co = corroborate;

namespace {

constexpr co::claim<co::named> said[] = {
    {"fighters", co::more_than(5'000), {.as_of = "2022-02-10", .by = "a general"}},
    {"fighters", co::over(6'000), {.as_of = "2022-01-10", .by = "a president"}},
    {"fighters", co::thousands(), {.by = "an ambassador"}},
    {"fighters", co::bare(5'000), {.as_of = "2022-02-10", .by = "a headline"}},
    {"fighters", co::about(5'500), {.as_of = "2022-02", .by = "a think tank"}},
    {"fighters", co::between(4'000, 7'000), {.by = "an agency"}},
    {"fighters", co::at_least(6'500), {.by = "a witness"}},
    {"fighters", co::nearly(5'000), {.as_of = "2022", .by = "a paper"}},
};

/// Pairs of claims in an order that no branch predictor learns.
std::vector<std::pair<std::size_t, std::size_t>> pairs() {
    std::mt19937 random{42};
    std::uniform_int_distribution<std::size_t> any{0, std::size(said) - 1};
    std::vector<std::pair<std::size_t, std::size_t>> out(4096);
    for (auto& [a, b] : out) {
        a = any(random);
        b = any(random);
    }
    return out;
}

struct by_hand {
    double core_low, core_high, low, high;
};

int compare_by_hand(const by_hand& a, const by_hand& b) {
    if (a.core_high < b.core_low || b.core_high < a.core_low) {
        return a.high < b.low || b.high < a.low ? 5 : 4;
    }
    const bool inside = a.core_low >= b.core_low && a.core_high <= b.core_high && a.low >= b.low &&
                        a.high <= b.high;
    const bool around = b.core_low >= a.core_low && b.core_high <= a.core_high && b.low >= a.low &&
                        b.high <= a.high;
    return inside && around ? 0 : inside ? 1 : around ? 2 : 3;
}

by_hand to_doubles(const co::resolved& r) {
    const auto low = [](const co::endpoint& e) {
        return e.is_bounded() ? e.at.approximate() : -1e300;
    };
    const auto high = [](const co::endpoint& e) {
        return e.is_bounded() ? e.at.approximate() : 1e300;
    };
    return {low(r.core.lower()), high(r.core.upper()), low(r.reach.lower()), high(r.reach.upper())};
}

void by_hand_doubles(benchmark::State& state) {
    std::vector<by_hand> claims;
    for (const auto& c : said) { claims.push_back(to_doubles(co::resolve(c).value())); }
    const auto order = pairs();
    std::size_t i = 0;
    for (auto _ : state) {
        const auto [a, b] = order[i++ % order.size()];
        benchmark::DoNotOptimize(compare_by_hand(claims[a], claims[b]));
    }
}
BENCHMARK(by_hand_doubles);

void compare_resolved(benchmark::State& state) {
    std::vector<co::resolved> claims;
    for (const auto& c : said) { claims.push_back(co::resolve(c).value()); }
    const auto order = pairs();
    std::size_t i = 0;
    for (auto _ : state) {
        const auto [a, b] = order[i++ % order.size()];
        benchmark::DoNotOptimize(co::compare(claims[a], claims[b]));
    }
}
BENCHMARK(compare_resolved);

void compare_resolved_reals(benchmark::State& state) { // ends with denominators: 128-bit products
    std::vector<co::resolved> claims;
    for (const auto& c : said) {
        co::details about = c.about();
        about.unit = co::units::mile;
        claims.push_back(
            co::resolve(co::make_claim("border length", c.said(), about).value()).value());
    }
    const auto order = pairs();
    std::size_t i = 0;
    for (auto _ : state) {
        const auto [a, b] = order[i++ % order.size()];
        benchmark::DoNotOptimize(co::compare(claims[a], claims[b]));
    }
}
BENCHMARK(compare_resolved_reals);

void resolve_claim(benchmark::State& state) {
    std::size_t i = 0;
    for (auto _ : state) { benchmark::DoNotOptimize(co::resolve(said[i++ % std::size(said)])); }
}
BENCHMARK(resolve_claim);

void compare_claims(benchmark::State& state) { // names, words, notes, gap and all
    const auto order = pairs();
    std::size_t i = 0;
    for (auto _ : state) {
        const auto [a, b] = order[i++ % order.size()];
        benchmark::DoNotOptimize(co::compare(said[a], said[b]));
    }
}
BENCHMARK(compare_claims);

} // namespace

BENCHMARK_MAIN();
