// Claims as JSON Lines in a program of one's own: read them, keep what is good, say what is not,
// and compare. The store owns the text; claims are views of it.
#include <fmt/core.h>

#include <corroborate/corroborate.hpp>
#include <corroborate/io/jsonl.hpp>

namespace co = corroborate;

constexpr auto lines =
    R"({"id":"rahmon","measure":"fighters","said":"over 6,000","as_of":"2022-01-10","by":"Emomali Rahmon"}
{"id":"sidorov","measure":"fighters","said":"more than 5,000","as_of":"2022-02-10","by":"Anatoly Sidorov"}
{"id":"typo","measure":"fighters","said":"more then 5,000"}
{"id":"later","measure":"fighters","said":"about 7,000","as_of":"2022-02-30"}
)";

int main() {
    co::io::store claims;
    co::io::jsonl_loader{claims, "report.jsonl"}.load(lines);
    for (const auto& rejected : claims.rejects()) {
        fmt::print("{}\n", co::io::to_text(rejected.what));
    }

    fmt::print("\n{} claims were good:\n", claims.size());
    for (std::size_t i = 0; i < claims.size(); ++i) {
        for (std::size_t j = i + 1; j < claims.size(); ++j) {
            fmt::print("  {}\n", co::explain(co::compare(claims[i], claims[j])));
        }
    }
}
