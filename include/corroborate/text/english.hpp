// English, as one language: the two tables of words and hedges under one name. Another language is
// another pair of tables and a value like this one.
#pragma once

#include <corroborate/text/english_hedges.hpp>
#include <corroborate/text/english_words.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

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
};

} // namespace text
} // namespace v0
} // namespace corroborate
