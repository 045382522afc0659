// What a language is to the reader of prose around the numbers: classes of words, and nothing but
// data. Closed classes (articles, prepositions, auxiliaries) are listed whole; of the open ones only
// those that decide where a noun phrase ends, who speaks, where and when. A second language is a
// second table.
#pragma once

#include <corroborate/text/language.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// What a word may be, as a set.
using kinds = std::uint32_t;

namespace kind {

inline constexpr kinds determiner = 1U << 0U;  ///< the, their, other: opens a noun phrase and is no part of it
inline constexpr kinds preposition = 1U << 1U; ///< of, with
inline constexpr kinds joining = 1U << 2U;     ///< and, or
inline constexpr kinds clause = 1U << 3U;      ///< who, that, while, but: opens another clause
inline constexpr kinds pronoun = 1U << 4U;     ///< he, there
inline constexpr kinds auxiliary = 1U << 5U;   ///< is, have, would
inline constexpr kinds verb = 1U << 6U;        ///< finite forms that no ending tells: went, took
inline constexpr kinds adverb = 1U << 7U;      ///< also, yesterday, overnight
inline constexpr kinds says = 1U << 8U;        ///< said, told: a verb of saying
inline constexpr kinds title = 1U << 9U;       ///< President, Gen.
inline constexpr kinds office = 1U << 10U;     ///< ministry, officials: who may speak without a name
inline constexpr kinds alone = 1U << 11U;      ///< police, army: who may speak with nothing but an article
inline constexpr kinds region = 1U << 12U;     ///< provinces, north, border: in the … of
inline constexpr kinds settled = 1U << 13U;    ///< city, territory: the city of Almaty is Almaty
inline constexpr kinds inside = 1U << 14U;     ///< in, across: a preposition of places
inline constexpr kinds beside = 1U << 15U;     ///< near, along: one that leaves the place outside
inline constexpr kinds month = 1U << 16U;      ///< value: 1 to 12
inline constexpr kinds weekday = 1U << 17U;    ///< value: 0 (Sunday) to 6
inline constexpr kinds day_word = 1U << 18U;   ///< today, yesterday; value: how many days ago
inline constexpr kinds plural = 1U << 19U;     ///< people: a plural that no ending tells
inline constexpr kinds singular = 1U << 20U;   ///< gas: no plural for all its ending
inline constexpr kinds outcome = 1U << 21U;    ///< killed, dead: what happened to those who are counted; see `means`
inline constexpr kinds happens = 1U << 22U;    ///< killing, injures: an active form of it
inline constexpr kinds levels = 1U << 23U;     ///< is, reached, stood: between a measure and its number
inline constexpr kinds tally = 1U << 24U;      ///< number, total: the … of what is counted
inline constexpr kinds gauge = 1U << 25U;      ///< toll, turnout: a measure by itself
inline constexpr kinds apart = 1U << 26U;      ///< since, until: a date behind it is not when
inline constexpr kinds shape = 1U << 27U;      ///< strong, odd: behind the hyphen of a count, not what is counted
inline constexpr kinds extra = 1U << 29U;  ///< more, other: between a number and its noun
inline constexpr kinds of = 1U << 30U;     ///< of, worth of: the noun stands behind it
inline constexpr kinds number = 1U << 28U; ///< a number, in digits or spelled

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
