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

inline constexpr roles numeral = roles::bit(0); ///< two … ninety
inline constexpr roles one = roles::bit(1);     ///< a number, or a pronoun
inline constexpr roles zero = roles::bit(2);
inline constexpr roles multiplier = roles::bit(3);   ///< hundred, million, dozen
inline constexpr roles magnitude = roles::bit(4);    ///< thousands
inline constexpr roles magnitude_of = roles::bit(5); ///< tens, scores: only with "of"
inline constexpr roles half = roles::bit(6);
inline constexpr roles part = roles::bit(7);    ///< third, quarter: only "a third of"
inline constexpr roles several = roles::bit(8); ///< only before a plural
inline constexpr roles few = roles::bit(9);     ///< only "a few"
inline constexpr roles many = roles::bit(10);
inline constexpr roles most = roles::bit(11);
inline constexpr roles group_of = roles::bit(12); ///< majority, couple: only with "of"
inline constexpr roles no = roles::bit(13);
inline constexpr roles none = roles::bit(14);
inline constexpr roles all = roles::bit(15);        ///< only "nearly all", "not all"
inline constexpr roles multiplied = roles::bit(16); ///< doubled, tenfold
inline constexpr roles twice = roles::bit(17);      ///< only "twice as many"
inline constexpr roles unit_word = roles::bit(18);  ///< hour, mile: only "more than an hour"
inline constexpr roles decade = roles::bit(19);     ///< "a decade"
inline constexpr roles places = roles::bit(20);     ///< digits, figures: only "double digits"
inline constexpr roles single = roles::bit(21);     ///< only "not a single"
inline constexpr roles address = roles::bit(22);    ///< http
inline constexpr roles watched = roles::below(23);

inline constexpr roles closed = roles::bit(23); ///< articles, prepositions, auxiliaries …: no noun
inline constexpr roles person = roles::bit(24); ///< people, police: a plural without its letter
inline constexpr roles singular = roles::bit(25); ///< ends like a plural and is none
inline constexpr roles label = roles::bit(26);    ///< Article 4, page 12: in any case
inline constexpr roles name = roles::bit(27);     ///< Boeing 737: where it has a capital
inline constexpr roles named = roles::bit(28);    ///< Five Eyes: behind a number, with a capital
inline constexpr roles month = roles::bit(29);
inline constexpr roles weekday = roles::bit(30);
inline constexpr roles in_year = roles::bit(31);    ///< in, since, by (2022)
inline constexpr roles confidence = roles::bit(32); ///< (95 %) CI
inline constexpr roles age = roles::bit(33);        ///< aged, turned (45)
inline constexpr roles aged = roles::bit(34);       ///< old: behind years
inline constexpr roles young = roles::bit(35);      ///< children (under 5)
inline constexpr roles later = roles::bit(36);      ///< (four days) later, before
inline constexpr roles ago = roles::bit(37);
inline constexpr roles time_unit = roles::bit(38);      ///< day(s), years …
inline constexpr roles change = roles::bit(39);         ///< rose, increase
inline constexpr roles won = roles::bit(40);            ///< won, beat (2-1)
inline constexpr roles match = roles::bit(41);          ///< (a 2-1) win
inline constexpr roles per = roles::bit(42);            ///< every, per (5 minutes)
inline constexpr roles pronoun_one = roles::bit(43);    ///< no, each, this (one)
inline constexpr roles not_half = roles::bit(44);       ///< second (half)
inline constexpr roles not_zero = roles::bit(45);       ///< ground (zero), zero (tolerance)
inline constexpr roles not_hyphenated = roles::bit(46); ///< two-(way)
inline constexpr roles not_many = roles::bit(47);       ///< how, as (many)
inline constexpr roles article = roles::bit(48);        ///< the, this, his
inline constexpr roles whole = roles::bit(49);          ///< half (the, of, an)
inline constexpr roles preposition = roles::bit(50);    ///< In (Kabul 40 people died)
inline constexpr roles phone = roles::bit(51);          ///< call (555-1234)
inline constexpr roles warmth = roles::bit(52);         ///< temperatures (in the 40s)
inline constexpr roles degree = roles::bit(53);         ///< most (likely), no (longer)
inline constexpr roles of = roles::bit(54);
inline constexpr roles indefinite = roles::bit(55);   ///< a, an
inline constexpr roles upright = roles::bit(56);      ///< only with a capital: May, March
inline constexpr roles counted = roles::bit(57);      ///< (more) than, nearly: no year follows
inline constexpr roles lasting = roles::bit(58);      ///< for (three days after)
inline constexpr roles one_goes_on = roles::bit(59);  ///< one in (five), one and (a half)
inline constexpr roles inside_noun = roles::bit(60);  ///< several (other) drills
inline constexpr roles more_of = roles::bit(61);      ///< a third (more)
inline constexpr roles reaching = roles::bit(62);     ///< reached (over 6,000)
inline constexpr roles suffered = roles::bit(63);     ///< one (was killed)
inline constexpr roles joining = roles::bit(64);      ///< and (one was killed)
inline constexpr roles he = roles::bit(65);           ///< he (is 45)
inline constexpr roles is = roles::bit(66);           ///< (he) is (45)
inline constexpr roles vast = roles::bit(67);         ///< (the) vast (majority)
inline constexpr roles striking = roles::bit(68);     ///< hit (40, but not 40 targets)
inline constexpr roles weak_label = roles::bit(69);   ///< week (3, but "last week 40 people died")
inline constexpr roles counted_more = roles::bit(70); ///< scores (more)
inline constexpr roles street = roles::bit(71);       ///< 3 (Main) Street
inline constexpr roles points = roles::bit(72);       ///< (the Dow fell 300) points
inline constexpr roles kin = roles::bit(73);          ///< sons(, 12 and 15,)
inline constexpr roles retired = roles::bit(74);      ///< retired (at 65)
inline constexpr roles measured = roles::bit(75);     ///< magnitude(-6.9)
inline constexpr roles extent = roles::bit(76);       ///< (30m) deep
inline constexpr roles race = roles::bit(77);         ///< (the 100m) final
inline constexpr roles at_time = roles::bit(78);      ///< at (22.40)
inline constexpr roles quoted = roles::bit(79);       ///< traded (at 22.40)
inline constexpr roles someone = roles::bit(80);      ///< (the) man (is 45)
inline constexpr roles believed = roles::bit(81);     ///< (is) believed (to be 45)
inline constexpr roles going = roles::bit(82);        ///< go (up to 40)
inline constexpr roles paid = roles::bit(83);         ///< paid (500 pounds)
inline constexpr roles verb_too = roles::bit(84);   ///< (to) build (40 schools): a label elsewhere
inline constexpr roles verb_ahead = roles::bit(85); ///< to, will (build 40 schools)

} // namespace role

/// Words of one list, apart by spaces, with the same roles.
struct role_list {
    roles is{};
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
            if (!begins || kind_of(phrase[i]) != byte_kind::letter) { continue; }
            const auto word = phrase.substr(i);
            f.add(word);
            // "upwards?": with its last letter and without
            const auto optional = word.find('?');
            if (optional != std::string_view::npos && optional > 1 && optional < 5) {
                f.add(word.substr(0, optional - 1));
            }
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
