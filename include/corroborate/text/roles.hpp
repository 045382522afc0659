// What a word may do beside a number, as far as scanning prose needs it: some words may be amounts
// or begin one, some say that a number is a label, a date, an age or a score. A language lists its
// words by role (english_context.hpp).
#pragma once

#include <corroborate/text/lexicon.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// Roles of words. Those before `watched` make a place where an amount may stand.
namespace role {

inline constexpr roles numeral = roles{1} << 0U; ///< two … ninety
inline constexpr roles one = roles{1} << 1U;     ///< a number, or a pronoun
inline constexpr roles zero = roles{1} << 2U;
inline constexpr roles multiplier = roles{1} << 3U;   ///< hundred, million, dozen
inline constexpr roles magnitude = roles{1} << 4U;    ///< thousands
inline constexpr roles magnitude_of = roles{1} << 5U; ///< tens, scores: only with "of"
inline constexpr roles half = roles{1} << 6U;
inline constexpr roles part = roles{1} << 7U;    ///< third, quarter: only "a third of"
inline constexpr roles several = roles{1} << 8U; ///< only before a plural
inline constexpr roles few = roles{1} << 9U;     ///< only "a few"
inline constexpr roles many = roles{1} << 10U;
inline constexpr roles most = roles{1} << 11U;
inline constexpr roles group_of = roles{1} << 12U; ///< majority, couple: only with "of"
inline constexpr roles no = roles{1} << 13U;
inline constexpr roles none = roles{1} << 14U;
inline constexpr roles all = roles{1} << 15U;        ///< only "nearly all", "not all"
inline constexpr roles multiplied = roles{1} << 16U; ///< doubled, tenfold
inline constexpr roles twice = roles{1} << 17U;      ///< only "twice as many"
inline constexpr roles unit_word = roles{1} << 18U;  ///< hour, mile: only "more than an hour"
inline constexpr roles decade = roles{1} << 19U;     ///< "a decade"
inline constexpr roles places = roles{1} << 20U;     ///< digits, figures: only "double digits"
inline constexpr roles single = roles{1} << 21U;     ///< only "not a single"
inline constexpr roles address = roles{1} << 22U;    ///< http
inline constexpr roles watched = (roles{1} << 23U) - 1;

inline constexpr roles closed = roles{1} << 23U; ///< articles, prepositions, auxiliaries …: no noun
inline constexpr roles person = roles{1} << 24U; ///< people, police: a plural without its letter
inline constexpr roles singular = roles{1} << 25U; ///< ends like a plural and is none
inline constexpr roles label = roles{1} << 26U;    ///< Article 4, page 12: in any case
inline constexpr roles name = roles{1} << 27U;     ///< Boeing 737: where it has a capital
inline constexpr roles named = roles{1} << 28U;    ///< Five Eyes: behind a number, with a capital
inline constexpr roles month = roles{1} << 29U;
inline constexpr roles weekday = roles{1} << 30U;
inline constexpr roles in_year = roles{1} << 31U;    ///< in, since, by (2022)
inline constexpr roles confidence = roles{1} << 32U; ///< (95 %) CI
inline constexpr roles age = roles{1} << 33U;        ///< aged, turned (45)
inline constexpr roles aged = roles{1} << 34U;       ///< old: behind years
inline constexpr roles young = roles{1} << 35U;      ///< children (under 5)
inline constexpr roles later = roles{1} << 36U;      ///< (four days) later, before
inline constexpr roles ago = roles{1} << 37U;
inline constexpr roles time_unit = roles{1} << 38U;      ///< day(s), years …
inline constexpr roles change = roles{1} << 39U;         ///< rose, increase
inline constexpr roles won = roles{1} << 40U;            ///< won, beat (2-1)
inline constexpr roles match = roles{1} << 41U;          ///< (a 2-1) win
inline constexpr roles per = roles{1} << 42U;            ///< every, per (5 minutes)
inline constexpr roles pronoun_one = roles{1} << 43U;    ///< no, each, this (one)
inline constexpr roles not_half = roles{1} << 44U;       ///< second (half)
inline constexpr roles not_zero = roles{1} << 46U;       ///< ground (zero), zero (tolerance)
inline constexpr roles not_hyphenated = roles{1} << 47U; ///< two-(way)
inline constexpr roles not_many = roles{1} << 48U;       ///< how, as (many)
inline constexpr roles article = roles{1} << 49U;        ///< the, this, his
inline constexpr roles whole = roles{1} << 50U;          ///< half (the, of, an)
inline constexpr roles preposition = roles{1} << 51U;    ///< In (Kabul 40 people died)
inline constexpr roles phone = roles{1} << 52U;          ///< call (555-1234)
inline constexpr roles warmth = roles{1} << 53U;         ///< temperatures (in the 40s)
inline constexpr roles degree = roles{1} << 54U;         ///< most (likely), no (longer)
inline constexpr roles of = roles{1} << 55U;
inline constexpr roles indefinite = roles{1} << 56U;  ///< a, an
inline constexpr roles upright = roles{1} << 57U;     ///< only with a capital: May, March
inline constexpr roles counted = roles{1} << 58U;     ///< (more) than, nearly: no year follows
inline constexpr roles lasting = roles{1} << 59U;     ///< for (three days after)
inline constexpr roles every_one = roles{1} << 45U;   ///< one in (five), one every
inline constexpr roles inside_noun = roles{1} << 60U; ///< several (other) drills
inline constexpr roles more_of = roles{1} << 61U;     ///< a third (more)

} // namespace role

/// Words of one list, apart by spaces, with the same roles.
struct role_list {
    roles is = 0;
    std::string_view words;
};

/// The lexicon of these lists.
template <const auto& Lists>
[[nodiscard]] consteval auto lexicon_of() {
    constexpr auto each = [](auto use) {
        for (const role_list& list : Lists) {
            std::size_t begin = 0;
            for (std::size_t i = 0; i <= list.words.size(); ++i) {
                if (i < list.words.size() && list.words[i] != ' ') { continue; }
                if (i > begin) { use(list.words.substr(begin, i - begin), list.is); }
                begin = i + 1;
            }
        }
    };
    constexpr std::size_t size = [each] {
        std::size_t n = 0;
        each([&n](std::string_view, roles) { ++n; });
        return n;
    }();
    std::array<lexicon_word, size> words{};
    std::size_t n = 0;
    each([&](std::string_view word, roles is) { words[n++] = {word, is}; });
    return lexicon_table<size>{words};
}

/// The beginnings of all words in these phrases: a word that is not among them is in none.
template <class... Tables>
[[nodiscard]] consteval letter_filter words_of(const Tables&... tables) {
    letter_filter f;
    const auto add = [&f](std::string_view phrase) {
        for (std::size_t i = 0; i < phrase.size(); ++i) {
            const bool begins = i == 0 || phrase[i - 1] == ' ' || phrase[i - 1] == '_';
            if (begins && kind_of(phrase[i]) == byte_kind::letter) { f.add(phrase.substr(i)); }
        }
    };
    const auto add_all = [&add](const auto& table) {
        for (const auto& row : table.rows) {
            if constexpr (requires { row.leads; }) {
                if (row.leads) { add(row.text); }
            } else {
                add(row.text);
            }
        }
    };
    (add_all(tables), ...);
    return f;
}

} // namespace text
} // namespace v0
} // namespace corroborate
