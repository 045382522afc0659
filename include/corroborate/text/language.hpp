// What a language is to the reader of amounts: tables of words, and nothing but data. The grammar
// (number.hpp, read_amount.hpp) knows roles, not words; a second language is a second table.
#pragma once

#include <corroborate/hedge.hpp>
#include <corroborate/text/roles.hpp>

namespace corroborate {
inline namespace v0 {

/// What a unit is, as far as reading needs it.
enum class unit_class : std::uint8_t { none, percent, percentage_point, currency, time, measure };

namespace text {

/// 0 to 19, the tens, and hundreds where a language has words for them: "seven", "forty".
struct numeral_word {
    std::string_view text;
    std::uint16_t value = 0;
};

/// A word that multiplies: times * 10^places. "thousand", "dozen", "k"; in the plural a magnitude.
struct multiplier_word {
    std::string_view text;
    std::uint8_t times = 1;
    std::uint8_t places = 0;
    bool plural = false;
    std::uint8_t after_number = anyhow; ///< gaps before it
    std::uint8_t after_money =
        anyhow;          ///< the same where a currency stands before the number: "$5 m"
    bool suffix = false; ///< a letter or two, for digits only
    bool exact_case = false;
};

/// "third", "quarters": the denominator.
struct fraction_word {
    std::string_view text;
    std::int64_t denominator = 1;
    bool plural = false;
    bool no_ordinal = false; ///< "quarter": never the fourth
};

/// A unit. `name` replaces what was written: %, pp and year as in FORMATS.md, section 4, and where
/// unit.hpp does not know the words (A$ is AUD); `times` of it are in one ("decade": 10 year).
struct unit_word {
    std::string_view text;
    unit_class is = unit_class::measure;
    std::string_view name{};
    std::uint8_t times = 1;
    bool leads = false; ///< may stand before the number: "$", "Rs"
    std::uint8_t where = anyhow;
    bool exact_case = false;
    std::string_view money{}; ///< the currency that it is behind words of paying: pounds
};

/// Words that say something about the number that follows or precedes them; with `own`, or where
/// the row of the hedge takes no number, words that are an amount themselves.
struct pattern {
    std::string_view text;
    hedge means = hedge::bare_round;
    std::int16_t own = 0;
    std::uint8_t where = anyhow; ///< of words behind the number: how they are joined to it
};

/// A word between two numbers, and what it makes of them: a_to_b, between, pair, within_of, k_in_n,
/// plusminus; more_fewer is the "but" before an upper bound.
struct join_word {
    std::string_view text;
    hedge makes = hedge::a_to_b;
    std::uint8_t where = spaced;
    bool ends = false; ///< only where no word follows: "1 over 20"
};

/// A verb of change: "rose", "fell".
struct change_word {
    std::string_view text;
    std::int8_t sign = 1;
};

/// The little words of the grammar, by what they do.
enum class particle : std::uint8_t {
    article,    ///< a (million)
    and_,       ///< two hundred and five
    of,         ///< a quarter of (a million)
    point,      ///< one point five
    minus,      ///< minus five
    per,        ///< 12 per (day)
    each,       ///< 12 a (day)
    head,       ///< per (person)
    ago,        ///< 20 years ago
    by,         ///< rose by
    to,         ///< rose to
    times,      ///< three times
    as_many,    ///< three times (as many)
    as,         ///< three times (as) likely
    more,       ///< three times (more)
    confidence, ///< 95 % (CI)
    them,       ///< half of (them)
};

struct particle_word {
    std::string_view text;
    particle is;
};

struct language {
    word_index<numeral_word> numerals;
    word_index<multiplier_word> multipliers;
    word_index<fraction_word> fractions;
    word_index<unit_word> units;
    word_index<pattern> before;
    word_index<pattern> after;
    word_index<join_word> joins;
    word_index<change_word> changes;
    word_index<particle_word> particles;
    word_index<pattern> idioms;               ///< phrases with number words that say no number
    word_index<pattern> clocks;               ///< what makes a number a time of day, behind it
    lexicon words{};                          ///< the words around numbers, by role
    const letter_filter* watched = nullptr;   ///< where an amount may stand
    const letter_filter* in_idioms = nullptr; ///< words of idioms
    const letter_filter* openers = nullptr;   ///< words that may stand before a number in an amount
    char decimal_point = '.';                 ///< or ',': 2,5
    bool small_months = false;                ///< names of months have no capital
};

/// Takes this particle, and no other that stands here.
[[nodiscard]] constexpr bool take(cursor& in, const language& lang, particle which) noexcept {
    const auto was = in.at;
    const auto b =
        in.done() ? 0U : static_cast<unsigned>(static_cast<unsigned char>(folded(in.text, in.at)));
    const auto ahead = in.letters_ahead();
    for (std::size_t r = lang.particles.first[b]; r < lang.particles.first[b + 1U]; ++r) {
        if (lang.particles.rows[r].is != which) { continue; }
        if (!ahead.may_be(lang.particles.next[r])) { continue; }
        if (const auto end = in.match(lang.particles.rows[r].text, false); end != cursor::nowhere) {
            in.at = end;
            return true;
        }
    }
    in.at = was;
    return false;
}
/// The same behind spaces; moves nowhere if it is not there.
[[nodiscard]] constexpr bool take_next(cursor& in, const language& lang, particle which) noexcept {
    const auto was = in.at;
    if (in.skip_spaces() && take(in, lang, which)) { return true; }
    in.at = was;
    return false;
}

} // namespace text
} // namespace v0
} // namespace corroborate
