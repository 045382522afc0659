// Many claims about one number, beside std::sort of the same 2n ends, one pass that only reads, and
// what a user would take instead: Boost.ICL where it is installed, and all pairs. Ratios of one run
// are what counts; benchmarks/growth.py makes a table and a picture of them.
#include <algorithm>
#include <cstdint>
#include <random>
#include <span>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include <corroborate/brief.hpp>
#include <corroborate/clusters.hpp>
#include <corroborate/consensus.hpp>
#include <corroborate/disagreements.hpp>
#include <corroborate/ledger.hpp>

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

void agreement_clusters(benchmark::State& state) {
    const auto& all = claims(state);
    for (auto _ : state) { benchmark::DoNotOptimize(co::agreement_clusters(all)); }
    per_claim(state);
}
void outliers(benchmark::State& state) {
    const auto& all = claims(state);
    for (auto _ : state) { benchmark::DoNotOptimize(co::outliers(all)); }
    per_claim(state);
}
#ifdef CORROBORATE_HAS_ICL
/// How many claims cover each number, and where most do.
void boost_icl(benchmark::State& state) {
    const auto& all = claims(state);
    for (auto _ : state) {
        boost::icl::interval_map<std::int64_t, int> map;
        for (const auto& c : all) {
            map += std::pair{boost::icl::interval<std::int64_t>::closed(c.core.lower().at.num,
                                                                        c.core.upper().at.num),
                             1};
        }
        const auto best =
            std::max_element(map.begin(), map.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        benchmark::DoNotOptimize(best->second);
    }
    per_claim(state);
}
#endif
/// What a user would write first.
void all_pairs(benchmark::State& state) {
    const auto& all = claims(state);
    for (auto _ : state) {
        std::uint64_t contradictions = 0, tensions = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (std::size_t k = i + 1; k < all.size(); ++k) {
                const auto v = co::compare(all[i], all[k]);
                contradictions += v == co::verdict::contradicts ? 1U : 0U;
                tensions += v == co::verdict::tension ? 1U : 0U;
            }
        }
        benchmark::DoNotOptimize(contradictions);
        benchmark::DoNotOptimize(tensions);
    }
    per_claim(state);
}

/// Groups of k claims: the summary of each topic from keys, and from the claims themselves.
void summary_of_groups(benchmark::State& state) {
    const auto k = static_cast<std::size_t>(state.range(0));
    std::mt19937_64 random{7};
    std::vector<co::claim_key> keys(8192);
    for (auto& key : keys) {
        key.core_low = static_cast<std::int64_t>(5'000 + random() % 1000);
        key.core_high = key.core_low + static_cast<std::int64_t>(random() % 300);
        key.reach_low = key.core_low - static_cast<std::int64_t>(random() % 100);
        key.reach_high = key.core_high + static_cast<std::int64_t>(random() % 100);
    }
    for (auto _ : state) {
        for (std::size_t i = 0; i + k <= keys.size(); i += k) {
            benchmark::DoNotOptimize(co::summarize({keys.data() + i, k}));
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(keys.size()));
}
void count_in_groups(benchmark::State& state) {
    const auto k = static_cast<std::size_t>(state.range(0));
    const auto all = make_claims(8192, dense);
    for (auto _ : state) {
        for (std::size_t i = 0; i + k <= all.size(); i += k) {
            benchmark::DoNotOptimize(co::count_disagreements(std::span{all.data() + i, k}));
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(all.size()));
}
BENCHMARK(summary_of_groups)->Arg(2)->Arg(4)->Arg(8)->Arg(16);
BENCHMARK(count_in_groups)->Arg(8)->Arg(16);

/// A hundred pairs a claim or so, listed; time a pair. The second argument: undated stocks, running
/// totals on many days, flows of days and weeks.
void list_disagreements(benchmark::State& state) {
    const auto n = static_cast<std::size_t>(state.range(0));
    std::mt19937_64 random{9};
    std::vector<co::resolved> all(n);
    for (std::size_t i = 0; i < n; ++i) {
        const bool apart = i % (n / 100) == 0; // a hundred claims that nearly all others contradict
        const auto low = static_cast<std::int64_t>(random() % 1000) + (apart ? 5000 : 0);
        all[i].core = all[i].reach =
            co::interval::make(co::closed_at(low), co::closed_at(low + 2000),
                               co::number_kind::count)
                .value();
        const auto day = static_cast<std::int32_t>(random() % 700);
        if (state.range(1) == 1) {
            all[i].over_time = co::over_time::running_total;
            all[i].as_of = co::period::of_days(day, day).value();
        } else if (state.range(1) == 2) {
            all[i].over_time = co::over_time::flow;
            all[i].as_of = i % 2 == 0 ? co::period::of_days(day, day).value()
                                      : co::period::of_days(day / 7 * 7, day / 7 * 7 + 6).value();
        }
    }
    const auto pairs = co::disagreements(all);
    std::int64_t count = 0;
    for (auto _ : state) {
        for (auto it = pairs.begin(); it != pairs.end(); ++it) { ++count; }
        benchmark::DoNotOptimize(count);
    }
    state.SetItemsProcessed(count);
}
BENCHMARK(list_disagreements)
    ->ArgsProduct({{10'000, 100'000, 1'000'000}, {0, 1, 2}})
    ->Unit(benchmark::kMillisecond);

void sizes(benchmark::internal::Benchmark* b) {
    for (const int how : {sparse, dense}) {
        for (const int n : {10'000, 100'000, 1'000'000, 10'000'000}) { b->Args({n, how}); }
    }
    b->MinWarmUpTime(0.1); // the first run takes in fresh memory
}
BENCHMARK(sort_of_ends)->Apply(sizes);
BENCHMARK(read_only_pass)->Apply(sizes);
BENCHMARK(agreed)->Apply(sizes);
BENCHMARK(witness)->Apply(sizes);
BENCHMARK(best_supported)->Apply(sizes);
BENCHMARK(best_supported_by_claims)->Apply(sizes);
BENCHMARK(count_disagreements)->Apply(sizes);
BENCHMARK(agreement_clusters)->Apply(sizes);
BENCHMARK(outliers)->Apply(sizes);
#ifdef CORROBORATE_HAS_ICL
BENCHMARK(boost_icl)->Args({10'000, sparse})->Args({100'000, sparse})->Args({1'000'000, sparse});
BENCHMARK(boost_icl)->Args({10'000, dense});
#endif
BENCHMARK(all_pairs)->Args({10'000, sparse})->Args({10'000, dense});

/// One claim added to a ledger of n and one removed, with what they come to; time for the two.
void ledger_change(benchmark::State& state) {
    const auto all = make_claims(static_cast<std::size_t>(state.range(0)), sparse);
    const auto more = make_claims(4096, sparse);
    co::ledger kept;
    std::vector<co::ledger::ticket> tickets;
    for (const auto& c : all) { tickets.push_back(kept.add(c)); }
    std::size_t i = 0;
    for (auto _ : state) {
        auto& t = tickets[(i * 7919) % tickets.size()];
        kept.remove(t);
        t = kept.add(more[i++ % more.size()]);
        benchmark::DoNotOptimize(kept.disagreements());
    }
}
void ledger_best_supported(benchmark::State& state) {
    const auto all = make_claims(static_cast<std::size_t>(state.range(0)), sparse);
    co::ledger kept;
    for (const auto& c : all) { (void)kept.add(c); }
    for (auto _ : state) { benchmark::DoNotOptimize(kept.best_supported()); }
}
BENCHMARK(ledger_change)->Arg(10'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(ledger_best_supported)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
