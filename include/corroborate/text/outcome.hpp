// What became of those who are counted, where the sentence says it beside the number: "12 people
// were killed", "killing 12 people", "12 died". The numbers of killed and of hurt people count
// different things, though their noun is one.
#pragma once

#include <corroborate/text/prose_words.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// The one word for it ("killed", "dead"), or both where two are joined ("killed or injured");
/// empty if nothing is said. `first`: the first word of the number; `behind`: the word behind its
/// noun phrase. Cost: a constant number of words.
[[nodiscard]] constexpr std::string_view outcome_of(const sentence_words& w, std::size_t first,
                                                    std::size_t behind) noexcept {
    // "7 of the 19 miners were rescued" says nothing of the 19
    auto of = first;
    while (of > 0 && first - of < 2 && w[of - 1].is(kind::determiner)) { --of; }
    if (of > 0 && w[of - 1].is(kind::of)) { return {}; }
    const auto beside = [&](std::size_t i) { return i < w.size() && !w[i].follows(mark::breaks); };
    const bool of_them = behind + 1 < w.size() && w[behind].is(kind::of) &&
                         w[behind + 1].is(kind::pronoun) && beside(behind);
    if (of_them) { behind += 2; }
    auto i = behind_aside(w, behind);
    bool passive = false;
    for (int n = 0; n < 5 && i < w.size() && (beside(i) || (n == 0 && i != behind)); ++n, ++i) {
        const auto& x = w[i];
        if (x.is(kind::outcome)) {
            // "fighters captured the town": they did it
            const bool object =
                beside(i + 1) && !w[i + 1].is((kind::closed & ~(kind::determiner | kind::number)) |
                                              kind::joining | kind::verb);
            if (!passive && object) { return {}; }
            const bool two = beside(i + 2) && w[i + 1].is(kind::joining) && beside(i + 1) &&
                             w[i + 2].is(kind::outcome); // killed or injured
            return two ? text_span{x.at.begin, w[i + 2].at.end}.of(w.text()) : x.means;
        }
        const bool copula = x.is(kind::levels) && x.is(kind::verb); // remain
        passive = passive || copula || x.is(kind::auxiliary);
        const bool others = n == 0 && x.is(kind::pronoun) && !x.is(kind::determiner);
        const bool adverbial = others || copula || x.is(kind::auxiliary | kind::adverb) ||
                               ends_so(w.of(i), w.language().adverb_ending);
        if (!adverbial) { break; }
    }
    if (first == 0 || !beside(first) || !w[first - 1].is(kind::happens)) { return {}; }
    const bool were_killed =
        first > 1 && w[first - 2].is(kind::auxiliary) && w[first - 2].is(kind::levels);
    const bool or_wounded =
        first > 2 && w[first - 2].is(kind::joining) && w[first - 3].is(kind::happens);
    return were_killed || or_wounded ? std::string_view{} : w[first - 1].means;
}

} // namespace text
} // namespace v0
} // namespace corroborate
