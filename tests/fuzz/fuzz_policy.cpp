// A reading policy: problems point into the text, and whatever is accepted reads as a policy does.
#include <array>

#include <corroborate/io/policy.hpp>
#include <corroborate/words.hpp>

#include "oracles.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    namespace co = corroborate;
    const auto text = fuzz::text_of(data, size);
    const auto policy = co::io::read_policy(text, "policy.json");
    if (!policy) {
        fuzz::check_place(policy.error(), text);
        return 0;
    }
    std::array<co::claim<co::named>, 4> claims{};
    std::size_t n = 0;
    for (const auto& said : {co::more_than(5000), co::about(4800), co::dozens(), co::bare(12)}) {
        claims[n++] = co::make_claim("people", said).value();
        const auto x = read(said, {}, *policy);
        if (!x) { continue; }
        fuzz::must(subset(x->core, x->reach), "the core is within the reach");
        fuzz::must(subset(x->literal, x->reach), "the literal set is within the reach");
    }
    for (const auto& a : claims) {
        for (const auto& b : claims) {
            fuzz::check_converse(compare(a, b, *policy), compare(b, a, *policy));
        }
    }
    return 0;
}
