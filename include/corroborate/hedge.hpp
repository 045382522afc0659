// The words that English puts around a number, as a table: a row for each pattern, with the family
// that it belongs to, how it is read, and how it is said. The ids are those of the hedge list.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace corroborate {
inline namespace v0 {

// clang-format off

/// The family of a pattern: what the words do to the number.
enum class modifier : std::uint8_t {
    bare, exactly, about, more_than, at_least, fewer_than, at_most, up_to, nearly, between,
    plus_minus, magnitude, vague, none, fraction, ratio, not_, set,
};

// clang-format on

[[nodiscard]] constexpr std::string_view name(modifier m) noexcept {
    constexpr std::string_view names[] = {
        "bare",    "exactly", "about",    "more_than", "at_least",   "fewer_than",
        "at_most", "up_to",   "nearly",   "between",   "plus_minus", "magnitude",
        "vague",   "none",    "fraction", "ratio",     "not",        "set"};
    return names[static_cast<std::size_t>(m)];
}

// clang-format off

/// A pattern of words around a number. The last three are no rows of the list: the middle and the
/// upper part of "low / mid / high thousands", and a set given by its ends.
enum class hedge : std::uint8_t {
    bare_round, bare_sharp, bare_small, bare_measure, bare_sci, bare_point, bare_word, exactly,
    total, only, none, more_than, over, above, upwards, topped, n_plus_strict, more_than_sharp,
    more_than_lead1, at_least, or_more, no_fewer, as_few_as, well_over, just_over, barely,
    a_good, n_odd, decade_plural, reached, fewer_than, under, at_most, no_more, up_to,
    as_many_as, or_fewer, capped, well_under, just_under, about, around, approximately, roughly,
    some_n, circa, or_so, about_sharp, about_small, estimated, ballpark, order_of, nearly,
    approaching, close_to, between, a_to_b, shared_mult, pair, anywhere, more_fewer, ci,
    plusminus, plusminus_pct, within_of, concise, couple, few, several, handful, number_of,
    half_dozen, dozen, two_dozen, tens, dozens, several_dozen, scores, hundreds, few_hundred,
    several_hundred, thousands, several_thousand, tens_thousands, hundreds_thousands, millions,
    low_mid_high, figures, many, countless, half, third, quarter, one_in_n, k_in_n,
    more_than_half, most, vast_majority, nearly_half, nearly_all, minority, percent, doubled,
    tripled, halved, more_than_doubled, nearly_doubled, n_fold, times_more, pct_change, by_v_to,
    rate, every, per_capita, lakh, crore, million, billion, k_suffix, year, circa_year, decade,
    years_ago, not_n, not_exactly, not_even, not_quite, nowhere_near, not_more_than,
    not_fewer_than, no_evidence, not_all, mid_thousands, high_thousands, as_set,
};

inline constexpr std::size_t hedge_count = 135;

/// How a pattern is read: patterns of one wording have one rule in every policy.
enum class wording : std::uint8_t {
    bare, exact, more_than, at_least, well_over, just_over, a_good, odd, decade_plural,
    fewer_than, at_most, up_to, well_under, just_under, about, estimated, order_of, nearly,
    close_to, between, pair, more_fewer, plus_minus, concise, couple, few, several, handful,
    number_of, half_dozen, dozen, tens, hundreds, thousands, tens_thousands, hundreds_thousands,
    millions, dozens, several_dozen, scores, few_hundred, several_hundred, low, figures,
    no_number, fraction, third, one_in, k_in, more_than_half, most, vast_majority, minority,
    ratio, more_than_doubled, nearly_doubled, times_more, pct_change, every, circa_year, decade,
    not_exactly, not_even, nowhere_near, not_all, mid, high, set,
};

inline constexpr std::size_t wording_count = 68;

// clang-format on

/// Which numbers a pattern takes: one or two that must be given, none, its own (`fixed`), its own
/// unless another is given (`unit`: "a few" and "a few hundred"), or the ends of a set.
enum class numbers : std::uint8_t { nothing, one, two, fixed, unit, set };

/// A row of the table. In `phrase`, # stands for the number and @ for the second one.
struct hedge_row {
    std::string_view id;
    v0::modifier modifier;
    v0::wording wording;
    v0::numbers numbers;
    struct {
        std::int64_t num = 0;
        std::int64_t den = 0; ///< 0: no number of its own
    } own;                    ///< the number that the words bring
    std::string_view phrase;
};

// clang-format off
inline constexpr std::array<hedge_row, hedge_count> hedge_rows = {{
    {"bare-round", modifier::bare, wording::bare, numbers::one, {}, "#"},
    {"bare-sharp", modifier::bare, wording::bare, numbers::one, {}, "#"},
    {"bare-small", modifier::bare, wording::bare, numbers::one, {}, "#"},
    {"bare-measure", modifier::bare, wording::bare, numbers::one, {}, "#"},
    {"bare-sci", modifier::bare, wording::bare, numbers::one, {}, "#"},
    {"bare-point", modifier::bare, wording::bare, numbers::one, {}, "#"},
    {"bare-word", modifier::bare, wording::bare, numbers::one, {}, "#"},
    {"exactly", modifier::exactly, wording::exact, numbers::one, {}, "exactly #"},
    {"total", modifier::bare, wording::bare, numbers::one, {}, "a total of #"},
    {"only", modifier::bare, wording::bare, numbers::one, {}, "only #"},
    {"none", modifier::none, wording::exact, numbers::fixed, {0, 1}, "none"},
    {"more-than", modifier::more_than, wording::more_than, numbers::one, {}, "more than #"},
    {"over", modifier::more_than, wording::more_than, numbers::one, {}, "over #"},
    {"above", modifier::more_than, wording::more_than, numbers::one, {}, "above #"},
    {"upwards", modifier::more_than, wording::more_than, numbers::one, {}, "upwards of #"},
    {"topped", modifier::more_than, wording::more_than, numbers::one, {}, "topped #"},
    {"n-plus-strict", modifier::at_least, wording::at_least, numbers::one, {}, "#-plus"},
    {"more-than-sharp", modifier::more_than, wording::more_than, numbers::one, {}, "more than #"},
    {"more-than-lead1", modifier::more_than, wording::more_than, numbers::one, {}, "more than #"},
    {"at-least", modifier::at_least, wording::at_least, numbers::one, {}, "at least #"},
    {"or-more", modifier::at_least, wording::at_least, numbers::one, {}, "# or more"},
    {"no-fewer", modifier::at_least, wording::at_least, numbers::one, {}, "no fewer than #"},
    {"as-few-as", modifier::at_least, wording::at_least, numbers::one, {}, "as few as #"},
    {"well-over", modifier::more_than, wording::well_over, numbers::one, {}, "well over #"},
    {"just-over", modifier::more_than, wording::just_over, numbers::one, {}, "just over #"},
    {"barely", modifier::more_than, wording::just_over, numbers::one, {}, "barely more than #"},
    {"a-good", modifier::at_least, wording::a_good, numbers::one, {}, "a good #"},
    {"n-odd", modifier::between, wording::odd, numbers::one, {}, "#-odd"},
    {"decade-plural", modifier::between, wording::decade_plural, numbers::one, {}, "in the #s"},
    {"reached", modifier::at_least, wording::at_least, numbers::one, {}, "reached #"},
    {"fewer-than", modifier::fewer_than, wording::fewer_than, numbers::one, {}, "fewer than #"},
    {"under", modifier::fewer_than, wording::fewer_than, numbers::one, {}, "under #"},
    {"at-most", modifier::at_most, wording::at_most, numbers::one, {}, "at most #"},
    {"no-more", modifier::at_most, wording::at_most, numbers::one, {}, "no more than #"},
    {"up-to", modifier::up_to, wording::up_to, numbers::one, {}, "up to #"},
    {"as-many-as", modifier::up_to, wording::up_to, numbers::one, {}, "as many as #"},
    {"or-fewer", modifier::at_most, wording::at_most, numbers::one, {}, "# or fewer"},
    {"capped", modifier::at_most, wording::at_most, numbers::one, {}, "capped at #"},
    {"well-under", modifier::fewer_than, wording::well_under, numbers::one, {}, "well under #"},
    {"just-under", modifier::fewer_than, wording::just_under, numbers::one, {}, "just under #"},
    {"about", modifier::about, wording::about, numbers::one, {}, "about #"},
    {"around", modifier::about, wording::about, numbers::one, {}, "around #"},
    {"approximately", modifier::about, wording::about, numbers::one, {}, "approximately #"},
    {"roughly", modifier::about, wording::about, numbers::one, {}, "roughly #"},
    {"some-n", modifier::about, wording::about, numbers::one, {}, "some #"},
    {"circa", modifier::about, wording::about, numbers::one, {}, "circa #"},
    {"or-so", modifier::about, wording::about, numbers::one, {}, "# or so"},
    {"about-sharp", modifier::about, wording::about, numbers::one, {}, "about #"},
    {"about-small", modifier::about, wording::about, numbers::one, {}, "about #"},
    {"estimated", modifier::about, wording::estimated, numbers::one, {}, "an estimated #"},
    {"ballpark", modifier::about, wording::estimated, numbers::one, {}, "in the region of #"},
    {"order-of", modifier::about, wording::order_of, numbers::one, {}, "on the order of #"},
    {"nearly", modifier::nearly, wording::nearly, numbers::one, {}, "nearly #"},
    {"approaching", modifier::nearly, wording::nearly, numbers::one, {}, "approaching #"},
    {"close-to", modifier::about, wording::close_to, numbers::one, {}, "close to #"},
    {"between", modifier::between, wording::between, numbers::two, {}, "between # and @"},
    {"a-to-b", modifier::between, wording::between, numbers::two, {}, "# to @"},
    {"shared-mult", modifier::between, wording::between, numbers::two, {}, "# to @"},
    {"pair", modifier::between, wording::pair, numbers::two, {}, "# or @"},
    {"anywhere", modifier::between, wording::between, numbers::two, {}, "anywhere from # to @"},
    {"more-fewer", modifier::between, wording::more_fewer, numbers::two, {}, "more than # but fewer than @"},
    {"ci", modifier::between, wording::between, numbers::two, {}, "# to @ (95 % CI)"},
    {"plusminus", modifier::plus_minus, wording::plus_minus, numbers::two, {}, "# ± @"},
    {"plusminus-pct", modifier::plus_minus, wording::plus_minus, numbers::two, {}, "# ± @"},
    {"within-of", modifier::plus_minus, wording::plus_minus, numbers::two, {}, "within @ of #"},
    {"concise", modifier::plus_minus, wording::concise, numbers::two, {}, "#(@)"},
    {"couple", modifier::vague, wording::couple, numbers::unit, {1, 1}, "a couple"},
    {"few", modifier::vague, wording::few, numbers::unit, {1, 1}, "a few"},
    {"several", modifier::vague, wording::several, numbers::unit, {1, 1}, "several"},
    {"handful", modifier::vague, wording::handful, numbers::unit, {1, 1}, "a handful"},
    {"number-of", modifier::vague, wording::number_of, numbers::unit, {1, 1}, "a number"},
    {"half-dozen", modifier::bare, wording::half_dozen, numbers::fixed, {6, 1}, "half a dozen"},
    {"dozen", modifier::bare, wording::dozen, numbers::fixed, {12, 1}, "a dozen"},
    {"two-dozen", modifier::bare, wording::dozen, numbers::unit, {24, 1}, "two dozen"},
    {"tens", modifier::magnitude, wording::tens, numbers::fixed, {10, 1}, "tens"},
    {"dozens", modifier::magnitude, wording::dozens, numbers::fixed, {12, 1}, "dozens"},
    {"several-dozen", modifier::magnitude, wording::several_dozen, numbers::fixed, {12, 1}, "several dozen"},
    {"scores", modifier::magnitude, wording::scores, numbers::fixed, {20, 1}, "scores"},
    {"hundreds", modifier::magnitude, wording::hundreds, numbers::fixed, {100, 1}, "hundreds"},
    {"few-hundred", modifier::magnitude, wording::few_hundred, numbers::unit, {100, 1}, "a few hundred"},
    {"several-hundred", modifier::magnitude, wording::several_hundred, numbers::unit, {100, 1}, "several hundred"},
    {"thousands", modifier::magnitude, wording::thousands, numbers::fixed, {1000, 1}, "thousands"},
    {"several-thousand", modifier::magnitude, wording::several_hundred, numbers::unit, {1000, 1}, "several thousand"},
    {"tens-thousands", modifier::magnitude, wording::tens_thousands, numbers::fixed, {10000, 1}, "tens of thousands"},
    {"hundreds-thousands", modifier::magnitude, wording::hundreds_thousands, numbers::fixed, {100000, 1}, "hundreds of thousands"},
    {"millions", modifier::magnitude, wording::millions, numbers::unit, {1000000, 1}, "millions"},
    {"low-mid-high", modifier::magnitude, wording::low, numbers::unit, {1000, 1}, "low thousands"},
    {"figures", modifier::magnitude, wording::figures, numbers::one, {}, "in # figures"},
    {"many", modifier::vague, wording::no_number, numbers::nothing, {}, "many"},
    {"countless", modifier::vague, wording::no_number, numbers::nothing, {}, "countless"},
    {"half", modifier::fraction, wording::fraction, numbers::fixed, {1, 2}, "half"},
    {"third", modifier::fraction, wording::third, numbers::unit, {1, 3}, "a third"},
    {"quarter", modifier::fraction, wording::fraction, numbers::unit, {1, 4}, "a quarter"},
    {"one-in-n", modifier::fraction, wording::one_in, numbers::one, {}, "one in #"},
    {"k-in-n", modifier::fraction, wording::k_in, numbers::two, {}, "# in @"},
    {"more-than-half", modifier::more_than, wording::more_than_half, numbers::fixed, {1, 2}, "more than half"},
    {"most", modifier::vague, wording::most, numbers::fixed, {1, 2}, "most"},
    {"vast-majority", modifier::vague, wording::vast_majority, numbers::fixed, {1, 2}, "the vast majority"},
    {"nearly-half", modifier::nearly, wording::nearly, numbers::fixed, {1, 2}, "nearly half"},
    {"nearly-all", modifier::nearly, wording::nearly, numbers::fixed, {1, 1}, "nearly all"},
    {"minority", modifier::vague, wording::minority, numbers::fixed, {1, 2}, "a minority"},
    {"percent", modifier::bare, wording::bare, numbers::one, {}, "#"},
    {"doubled", modifier::ratio, wording::ratio, numbers::fixed, {2, 1}, "doubled"},
    {"tripled", modifier::ratio, wording::ratio, numbers::fixed, {3, 1}, "tripled"},
    {"halved", modifier::ratio, wording::ratio, numbers::fixed, {1, 2}, "halved"},
    {"more-than-doubled", modifier::more_than, wording::more_than_doubled, numbers::fixed, {2, 1}, "more than doubled"},
    {"nearly-doubled", modifier::nearly, wording::nearly_doubled, numbers::fixed, {2, 1}, "nearly doubled"},
    {"n-fold", modifier::ratio, wording::ratio, numbers::one, {}, "#-fold"},
    {"times-more", modifier::ratio, wording::times_more, numbers::one, {}, "# times more"},
    {"pct-change", modifier::bare, wording::pct_change, numbers::one, {}, "up # %"},
    {"by-v-to", modifier::bare, wording::bare, numbers::one, {}, "#"},
    {"rate", modifier::bare, wording::bare, numbers::one, {}, "#"},
    {"every", modifier::fraction, wording::every, numbers::one, {}, "one every #"},
    {"per-capita", modifier::bare, wording::bare, numbers::one, {}, "#"},
    {"lakh", modifier::bare, wording::bare, numbers::one, {}, "#"},
    {"crore", modifier::bare, wording::bare, numbers::one, {}, "#"},
    {"million", modifier::bare, wording::bare, numbers::one, {}, "#"},
    {"billion", modifier::bare, wording::bare, numbers::one, {}, "#"},
    {"k-suffix", modifier::bare, wording::bare, numbers::one, {}, "#"},
    {"year", modifier::bare, wording::exact, numbers::one, {}, "in #"},
    {"circa-year", modifier::about, wording::circa_year, numbers::one, {}, "circa #"},
    {"decade", modifier::bare, wording::decade, numbers::fixed, {10, 1}, "a decade"},
    {"years-ago", modifier::bare, wording::bare, numbers::one, {}, "#"},
    {"not-n", modifier::not_, wording::fewer_than, numbers::one, {}, "not #"},
    {"not-exactly", modifier::not_, wording::not_exactly, numbers::one, {}, "not exactly #"},
    {"not-even", modifier::fewer_than, wording::not_even, numbers::one, {}, "not even #"},
    {"not-quite", modifier::fewer_than, wording::not_even, numbers::one, {}, "not quite #"},
    {"nowhere-near", modifier::fewer_than, wording::nowhere_near, numbers::one, {}, "nowhere near #"},
    {"not-more-than", modifier::at_most, wording::at_most, numbers::one, {}, "not more than #"},
    {"not-fewer-than", modifier::at_least, wording::at_least, numbers::one, {}, "not fewer than #"},
    {"no-evidence", modifier::fewer_than, wording::fewer_than, numbers::one, {}, "did not reach #"},
    {"not-all", modifier::not_, wording::not_all, numbers::fixed, {1, 1}, "not all"},
    {"low-mid-high", modifier::magnitude, wording::mid, numbers::unit, {1000, 1}, "mid thousands"},
    {"low-mid-high", modifier::magnitude, wording::high, numbers::unit, {1000, 1}, "high thousands"},
    {"set", modifier::set, wording::set, numbers::set, {}, "#"},
}};
// clang-format on

[[nodiscard]] constexpr const hedge_row& row(hedge h) noexcept {
    return hedge_rows[static_cast<std::size_t>(h)];
}

} // namespace v0
} // namespace corroborate
