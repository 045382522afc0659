// A vocabulary: problems point into the text, and what is good of it answers.
#include <corroborate/io/vocabulary.hpp>

#include "oracles.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    namespace co = corroborate;
    const auto text = fuzz::text_of(data, size);
    const auto read = co::io::read_good_vocabulary(text, "vocabulary.json");
    for (const auto& p : read.problems) { fuzz::check_place(p, text); }
    const auto words = read.words.view();
    for (const auto kind : {co::term_kind::measure, co::term_kind::scope, co::term_kind::source}) {
        for (const std::string_view name : {"a", "b", "dead", "casualties", "Almaty"}) {
            const auto canonical = words.canonical(kind, name);
            fuzz::must(words.canonical(kind, canonical) == canonical,
                       "a name has one canonical form");
            fuzz::must(tie_of(kind, name, canonical, words) == co::tie::same,
                       "which means the same");
        }
        const auto ab = tie_of(kind, "a", "b", words), ba = tie_of(kind, "b", "a", words);
        fuzz::must((ab == co::tie::a_part_of_b) == (ba == co::tie::b_part_of_a),
                   "parts know their whole");
    }
    for (const auto& sum : read.words.sums()) {
        for (const auto part : sum.parts) {
            fuzz::must(tie_of(co::term_kind::measure, part, sum.whole, words) ==
                           co::tie::a_part_of_b,
                       "each part of a sum is part of the whole");
        }
    }
    return 0;
}
