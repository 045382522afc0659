// Accepted pairs: each good line is found again, whichever id is named first.
#include <corroborate/io/pairs.hpp>

#include "oracles.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto rest = fuzz::text_of(data, size);
    corroborate::io::pairs_reader reader;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        if (const auto wrong = reader.read_line(rest.substr(0, end))) {
            fuzz::must(wrong->offset <= end, "the fault is in the line");
            fuzz::must(!wrong->message.empty(), "and says what is wrong");
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const auto pairs = reader.finish();
    for (const auto& [a, b] : pairs) {
        fuzz::must(pairs.contains(a, b) && pairs.contains(b, a), "each pair is found both ways");
    }
    return 0;
}
