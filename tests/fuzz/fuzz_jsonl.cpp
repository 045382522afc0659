// JSON Lines: no line is lost, problems point into the text, and the claims obey the laws.
#include <corroborate/io/jsonl.hpp>

#include "oracles.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    namespace co = corroborate;
    co::io::store store;
    const auto text = store.arena().adopt(std::string{fuzz::text_of(data, size)});
    co::io::jsonl_loader{store, "claims.jsonl"}.load(text);

    auto rest = text.starts_with(co::io::byte_order_mark) ? text.substr(3) : text;
    std::size_t lines = 0;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        auto line = rest.substr(0, end);
        if (line.ends_with('\r')) { line.remove_suffix(1); }
        lines += co::is_blank(line) ? 0U : 1U;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    fuzz::must(store.size() + store.rejects().size() == lines, "no line is lost");
    for (const auto& r : store.rejects()) { fuzz::check_place(r.what, text); }
    for (std::size_t i = 0; i < store.size() && i < 4; ++i) {
        fuzz::must(store.find(store[i].about().id) == i, "a claim is found by its id");
        for (std::size_t j = 0; j <= i; ++j) { fuzz::check_pair(store[i], store[j]); }
    }
    return 0;
}
