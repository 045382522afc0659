// Many claims about one number, beside std::sort of the same 2n ends, one pass that only reads, and
// what a user would take instead: Boost.ICL where it is installed, and all pairs. Ratios of one run
// are what counts; benchmarks/growth.py makes a table and a picture of them.
#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

#include <benchmark/benchmark.h>

#include <corroborate/consensus.hpp>
#include <corroborate/disagreements.hpp>

#ifdef CORROBORATE_HAS_ICL
#include <boost/icl/interval_map.hpp>
#endif

namespace co = corroborate;

namespace {

enum spread { sparse, dense };

/// Claims of one topic, each of an origin of its own: about 1 in n apart, or wide enough that a
/// tenth of them meet anywhere. The numbers grow with n, up to a trillion.
std::vector<co::resolved> make_claims(std::size_t n, spread how) {
    std::mt19937_64 random{42};
    const auto top = static_cast<std::uint64_t>(1'000'000'000'000);
    const std::uint64_t width = how == sparse ? 4 * top / n : top / 5;
    std::vector<co::resolved> out(n);
    for (std::size_t i = 0; i < n; ++i) {
        const auto low = static_cast<std::int64_t>(random() % top);
        const auto high = low + static_cast<std::int64_t>(random() % width);
        const auto slack = static_cast<std::int64_t>(random() % width);
        const auto set = [](std::int64_t from, std::int64_t to) {
            return co::interval::make(co::closed_at(from), co::closed_at(to),
                                      co::number_kind::count)
                .value();
        };
        out[i].core = set(low, high);
        out[i].reach = set(low - slack, high + slack);
        out[i].topic = 1;
        out[i].origin = (i + 1) * 0x9e3779b97f4a7c15U;
    }
    return out;
}
const std::vector<co::resolved>& claims(const benchmark::State& state) {
    static std::vector<co::resolved> kept;
    static std::pair<std::int64_t, std::int64_t> of;
    const std::pair now{state.range(0), state.range(1)};
    if (now != of) {
        kept = make_claims(static_cast<std::size_t>(now.first), static_cast<spread>(now.second));
        of = now;
    }
    return kept;
}

void per_claim(benchmark::State& state) {
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void sort_of_ends(benchmark::State& state) {
    std::vector<std::int64_t> ends;
    for (const auto& c : claims(state)) {
        ends.push_back(c.core.lower().at.num);
        ends.push_back(c.core.upper().at.num);
    }
    std::vector<std::int64_t> work(ends.size());
    for (auto _ : state) {
        std::copy(ends.begin(), ends.end(), work.begin());
        std::sort(work.begin(), work.end());
        benchmark::DoNotOptimize(work.data());
        benchmark::ClobberMemory();
    }
    per_claim(state);
}
void read_only_pass(benchmark::State& state) {
    const auto& all = claims(state);
    for (auto _ : state) {
        std::int64_t sum = 0;
        for (const auto& c : all) {
            sum += c.core.lower().at.num ^ c.core.upper().at.num ^ c.reach.lower().at.num ^
                   c.reach.upper().at.num;
        }
        benchmark::DoNotOptimize(sum);
    }
    per_claim(state);
}
void agreed(benchmark::State& state) {
    const auto& all = claims(state);
    for (auto _ : state) { benchmark::DoNotOptimize(co::agreed(all)); }
    per_claim(state);
}
void witness(benchmark::State& state) {
    const auto& all = claims(state);
    for (auto _ : state) { benchmark::DoNotOptimize(co::witness(all)); }
    per_claim(state);
}
void best_supported(benchmark::State& state) {
    const auto& all = claims(state);
    for (auto _ : state) { benchmark::DoNotOptimize(co::best_supported(all)); }
    per_claim(state);
}
void best_supported_by_claims(benchmark::State& state) {
    const auto& all = claims(state);
    for (auto _ : state) {
        benchmark::DoNotOptimize(co::best_supported(all, co::by_traits{}, co::each_claim{}));
    }
    per_claim(state);
}
void count_disagreements(benchmark::State& state) {
    const auto& all = claims(state);
    for (auto _ : state) { benchmark::DoNotOptimize(co::count_disagreements(all)); }
    per_claim(state);
}

void sizes(benchmark::internal::Benchmark* b) {
    for (const int how : {sparse, dense}) {
        for (const int n : {10'000, 100'000, 1'000'000, 10'000'000}) { b->Args({n, how}); }
    }
}
BENCHMARK(sort_of_ends)->Apply(sizes);
BENCHMARK(read_only_pass)->Apply(sizes);
BENCHMARK(agreed)->Apply(sizes);
BENCHMARK(witness)->Apply(sizes);
BENCHMARK(best_supported)->Apply(sizes);
BENCHMARK(best_supported_by_claims)->Apply(sizes);
BENCHMARK(count_disagreements)->Apply(sizes);

} // namespace

BENCHMARK_MAIN();
