// How fast prose is read: scan() over news text, in bytes a second, beside memchr for one digit
// after the other (the physical limit of looking for numbers) and beside reading the bytes only.
// The text is the articles in the folder that CORROBORATE_DATA names, or a made one.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

#include <benchmark/benchmark.h>

#include <corroborate/text/described.hpp>
#include <corroborate/text/scan.hpp>

namespace co = corroborate;

namespace {

constexpr std::size_t size_of_text = 4'000'000;

/// News as it goes: sentences without numbers, and one in five with one or two.
std::string made_text() {
    constexpr std::string_view plain[] = {
        "The foreign minister said on Thursday that the talks would go on in the capital.",
        "Residents of the northern districts have complained of rising prices since the summer.",
        "According to the ministry, the situation near the border remains tense but under control.",
        "The opposition called on its supporters to stay at home and to wait for the results.",
        "Rescue workers were still searching the rubble, while relatives waited outside the hospital.",
        "In a statement published on its website, the company denied that it had broken the law."};
    constexpr std::string_view numbers[] = {
        "At least 12 people died and more than 40 were hurt, officials said.",
        "Prices rose by 5.3 per cent in January, from $1.2bn to $1.4bn a year earlier.",
        "Between 120 and 180 fighters crossed the river on January 5, 2022.",
        "Thousands of jihadists are near the border, which is 1,344 km long."};
    std::mt19937_64 random{42};
    std::string text;
    while (text.size() < size_of_text) {
        text += random() % 5 == 0 ? numbers[random() % std::size(numbers)]
                                  : plain[random() % std::size(plain)];
        text += random() % 6 == 0 ? "\n\n" : " ";
    }
    return text;
}
std::string seed_text() {
    std::string articles, text;
    const char* const folder = std::getenv("CORROBORATE_DATA");
    std::error_code absent;
    if (folder != nullptr) {
        for (const auto& entry :
             std::filesystem::directory_iterator(std::string(folder) + "/seeds", absent)) {
            std::ifstream file(entry.path(), std::ios::binary);
            articles.append(std::istreambuf_iterator<char>(file), {});
            articles += "\n\n";
        }
    }
    while (!articles.empty() && text.size() < size_of_text) { text += articles; }
    return text;
}
enum which : std::int64_t { made, seeds };
const std::string& text_of(const benchmark::State& state) {
    static const std::string texts[] = {made_text(), seed_text()};
    return texts[state.range(0)];
}
void tell(benchmark::State& state, const std::string& text) {
    if (text.empty()) { state.SkipWithError("CORROBORATE_DATA names no folder with seeds"); }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void scan(benchmark::State& state) {
    const auto& text = text_of(state);
    std::size_t found = 0;
    for (auto _ : state) {
        found = 0;
        for (const auto& q : co::scan(text)) { found += q.text.empty() ? 0U : 1U; }
        benchmark::DoNotOptimize(found);
    }
    state.counters["quantities"] = static_cast<double>(found);
    tell(state, text);
}
void scan_and_describe(benchmark::State& state) {
    const auto& text = text_of(state);
    for (auto _ : state) {
        for (const auto& q : co::scan(text)) {
            auto told = co::describe(q);
            benchmark::DoNotOptimize(told);
        }
    }
    tell(state, text);
}
/// Where is the next 0, the next 1, … : ten passes of memchr.
void memchr_of_digits(benchmark::State& state) {
    const auto& text = text_of(state);
    for (auto _ : state) {
        std::size_t digits = 0;
        for (char c = '0'; c <= '9'; ++c) {
            const char* at = text.data();
            const char* const end = at + text.size();
            while (at != end && (at = static_cast<const char*>(std::memchr(
                                     at, c, static_cast<std::size_t>(end - at)))) != nullptr) {
                ++digits;
                ++at;
            }
        }
        benchmark::DoNotOptimize(digits);
    }
    tell(state, text);
}
/// One pass that only looks whether a byte is a digit.
void count_digits(benchmark::State& state) {
    const auto& text = text_of(state);
    for (auto _ : state) {
        std::size_t digits = 0;
        for (const char c : text) { digits += c >= '0' && c <= '9' ? 1U : 0U; }
        benchmark::DoNotOptimize(digits);
    }
    tell(state, text);
}

BENCHMARK(scan)->Arg(made)->Arg(seeds);
BENCHMARK(scan_and_describe)->Arg(made)->Arg(seeds);
BENCHMARK(memchr_of_digits)->Arg(made)->Arg(seeds);
BENCHMARK(count_digits)->Arg(made)->Arg(seeds);

} // namespace

BENCHMARK_MAIN();
