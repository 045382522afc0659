// English, as one language: its tables of words, hedges and surroundings under one name. Another
// language is other tables and a value like this one.
#pragma once

#include <corroborate/text/english_context.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

inline constexpr auto english_lexicon = lexicon_of<english_roles>();
inline constexpr auto english_watched = english_lexicon.filter(role::watched);
inline constexpr auto english_in_idioms = words_of(english_idioms);
inline constexpr auto english_openers = [] {
    auto f = words_of(english_before, english_units);
    for (const auto& row : english_particles.rows) {
        if (row.is == particle::minus) { f.add(row.text); }
    }
    return f;
}();

inline constexpr language english{
    .numerals = english_numerals.index(),
    .multipliers = english_multipliers.index(),
    .fractions = english_fractions.index(),
    .units = english_units.index(),
    .before = english_before.index(),
    .after = english_after.index(),
    .joins = english_joins.index(),
    .changes = english_changes.index(),
    .particles = english_particles.index(),
    .idioms = english_idioms.index(),
    .clocks = english_clocks.index(),
    .words = english_lexicon.index(),
    .watched = &english_watched,
    .in_idioms = &english_in_idioms,
    .openers = &english_openers,
};

} // namespace text
} // namespace v0
} // namespace corroborate
