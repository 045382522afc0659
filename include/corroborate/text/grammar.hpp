// What a language is to the reader of prose around the numbers: classes of words, and nothing but
// data. Closed classes (articles, prepositions, auxiliaries) are listed whole; of the open ones
// only those that decide where a noun phrase ends, who speaks, where and when. A second language is
// a second table.
#pragma once

#include <corroborate/text/language.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// What a word may be, as a set.
using kinds = std::uint64_t;

namespace kind {

inline constexpr kinds determiner =
    kinds{1} << 0U; ///< the, their, other: opens a noun phrase and is no part of it
inline constexpr kinds preposition = kinds{1} << 1U; ///< of, with
inline constexpr kinds joining = kinds{1} << 2U;     ///< and, or
inline constexpr kinds clause = kinds{1} << 3U;    ///< who, that, while, but: opens another clause
inline constexpr kinds pronoun = kinds{1} << 4U;   ///< he, there
inline constexpr kinds auxiliary = kinds{1} << 5U; ///< is, have, would
inline constexpr kinds verb = kinds{1} << 6U;   ///< finite forms that no ending tells: went, took
inline constexpr kinds adverb = kinds{1} << 7U; ///< also, yesterday, overnight
inline constexpr kinds says = kinds{1} << 8U;   ///< said, told: a verb of saying
inline constexpr kinds title = kinds{1} << 9U;  ///< President, Gen.
inline constexpr kinds office = kinds{1}
                                << 10U; ///< ministry, officials: who may speak without a name
inline constexpr kinds alone = kinds{1}
                               << 11U; ///< police, army: who may speak with nothing but an article
inline constexpr kinds region = kinds{1} << 12U;  ///< provinces, north, border: in the … of
inline constexpr kinds settled = kinds{1} << 13U; ///< city, territory: the city of Almaty is Almaty
inline constexpr kinds inside = kinds{1} << 14U;  ///< in, across: a preposition of places
inline constexpr kinds beside = kinds{1} << 15U; ///< near, along: one that leaves the place outside
inline constexpr kinds month = kinds{1} << 16U;  ///< value: 1 to 12
inline constexpr kinds weekday = kinds{1} << 17U;  ///< value: 0 (Sunday) to 6
inline constexpr kinds day_word = kinds{1} << 18U; ///< today, yesterday; value: how many days ago
inline constexpr kinds plural = kinds{1} << 19U;   ///< people: a plural that no ending tells
inline constexpr kinds singular = kinds{1} << 20U; ///< gas: no plural for all its ending
inline constexpr kinds outcome =
    kinds{1} << 21U; ///< killed, dead: what happened to those who are counted; see `means`
inline constexpr kinds happens = kinds{1} << 22U; ///< killing, injures: an active form of it
inline constexpr kinds levels = kinds{1}
                                << 23U; ///< is, reached, stood: between a measure and its number
inline constexpr kinds tally = kinds{1} << 24U; ///< number, total: the … of what is counted
inline constexpr kinds gauge = kinds{1} << 25U; ///< toll, turnout: a measure by itself
inline constexpr kinds apart = kinds{1} << 26U; ///< since, until: a date behind it is not when
inline constexpr kinds shape =
    kinds{1} << 27U; ///< strong, odd: behind the hyphen of a count, not what is counted
inline constexpr kinds extra = kinds{1} << 29U;  ///< more, other: between a number and its noun
inline constexpr kinds of = kinds{1} << 30U;     ///< of, worth of: the noun stands behind it
inline constexpr kinds number = kinds{1} << 28U; ///< a number, in digits or spelled

inline constexpr kinds according = kinds{1} << 31U; ///< according to
inline constexpr kinds citing = kinds{1} << 32U;    ///< citing, quoting
inline constexpr kinds quoted = kinds{1} << 33U;    ///< quoted (Y as saying)
inline constexpr kinds saying = kinds{1} << 34U;    ///< as saying
inline constexpr kinds by = kinds{1} << 35U;
inline constexpr kinds that = kinds{1} << 36U;     ///< said (on Monday) that
inline constexpr kinds contrast = kinds{1} << 37U; ///< but, while: where speech may change hands
inline constexpr kinds adding = kinds{1} << 38U;   ///< , adding (that)
inline constexpr kinds link = kinds{1} << 39U;     ///< of, for: inside a name or a title
inline constexpr kinds article = kinds{1} << 40U;
inline constexpr kinds name_part = kinds{1} << 41U; ///< bin, von: a small word of a name
inline constexpr kinds post = kinds{1} << 42U;      ///< to, in: behind a title (ambassador to)

inline constexpr kinds tells = kinds{1} << 43U; ///< told: somebody
inline constexpr kinds edge = kinds{1} << 44U;  ///< border (with)
inline constexpr kinds where = kinds{1} << 45U;
inline constexpr kinds with = kinds{1} << 46U;
inline constexpr kinds away = kinds{1} << 47U;       ///< from, to: another place follows
inline constexpr kinds in_time = kinds{1} << 48U;    ///< in (2022)
inline constexpr kinds onto = kinds{1} << 49U;       ///< on: of places only with a word for one
inline constexpr kinds just_there = kinds{1} << 50U; ///< (Almaty) alone
inline constexpr kinds indefinite = kinds{1} << 51U; ///< a
inline constexpr kinds puts = kinds{1} << 52U;       ///< put (losses at)
inline constexpr kinds group = kinds{1} << 53U;      ///< force, crowd: a … of so many
inline constexpr kinds future = kinds{1} << 54U;     ///< will, plans to: what is planned

inline constexpr kinds reach = kinds{1} << 55U; ///< within (5 km of Kabul)
inline constexpr kinds bound = kinds{1} << 56U; ///< (fell) below (40): to a level

inline constexpr kinds span = kinds{1} << 57U;    ///< between, from (January and June)
inline constexpr kinds bearing = kinds{1} << 58U; ///< northern (California)

/// What no noun phrase holds.
inline constexpr kinds closed = determiner | preposition | clause | pronoun | auxiliary | adverb |
                                weekday | month | day_word | number;
inline constexpr kinds finite = auxiliary | verb | says | levels; ///< what may be a finite verb

} // namespace kind

struct lexeme {
    std::string_view text;
    text::kinds is = 0;
    std::uint8_t value = 0;
    std::string_view means{}; ///< of outcomes: the one word for all its forms
    bool exact_case = false;
};

/// How a full stop behind these words is read.
enum class stop_word : std::uint8_t {
    goes_on,      ///< Gen. Smith: never the end
    before_digit, ///< No. 5, Jan. 10: not the end where a digit follows
    may_end,      ///< U.S., p.m.: the end where a word follows that opens sentences
};
struct abbreviation {
    std::string_view text; ///< without its last stop
    stop_word how = stop_word::goes_on;
    bool exact_case = false;
};

struct grammar {
    word_index<lexeme> words;
    word_index<abbreviation> abbreviations;
    const language* numbers = nullptr;
    std::string_view plural_endings[6]{};   ///< of whole words: men
    std::string_view singular_endings[6]{}; ///< ss, us: an s that makes no plural
    std::string_view past_ending{};         ///< ed
    std::string_view participle_ending{};   ///< ing
    std::string_view adverb_ending{};       ///< ly
};

} // namespace text
} // namespace v0
} // namespace corroborate
