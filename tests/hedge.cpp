#include <corroborate/hedge.hpp>

#include <array>
#include <string_view>

#include <doctest/doctest.h>

namespace co = corroborate;
using co::hedge;
using co::modifier;
using co::numbers;

namespace {

struct named {
    hedge pattern;
    std::string_view id;
};

using enum hedge;
constexpr std::array ids{
    named{bare_round, "bare-round"},
    named{bare_sharp, "bare-sharp"},
    named{bare_small, "bare-small"},
    named{bare_measure, "bare-measure"},
    named{bare_sci, "bare-sci"},
    named{bare_point, "bare-point"},
    named{bare_word, "bare-word"},
    named{exactly, "exactly"},
    named{total, "total"},
    named{only, "only"},
    named{none, "none"},
    named{more_than, "more-than"},
    named{over, "over"},
    named{above, "above"},
    named{upwards, "upwards"},
    named{topped, "topped"},
    named{n_plus_strict, "n-plus-strict"},
    named{more_than_sharp, "more-than-sharp"},
    named{more_than_lead1, "more-than-lead1"},
    named{at_least, "at-least"},
    named{or_more, "or-more"},
    named{no_fewer, "no-fewer"},
    named{as_few_as, "as-few-as"},
    named{well_over, "well-over"},
    named{just_over, "just-over"},
    named{barely, "barely"},
    named{a_good, "a-good"},
    named{n_odd, "n-odd"},
    named{decade_plural, "decade-plural"},
    named{reached, "reached"},
    named{fewer_than, "fewer-than"},
    named{under, "under"},
    named{at_most, "at-most"},
    named{no_more, "no-more"},
    named{up_to, "up-to"},
    named{as_many_as, "as-many-as"},
    named{or_fewer, "or-fewer"},
    named{capped, "capped"},
    named{well_under, "well-under"},
    named{just_under, "just-under"},
    named{about, "about"},
    named{around, "around"},
    named{approximately, "approximately"},
    named{roughly, "roughly"},
    named{some_n, "some-n"},
    named{circa, "circa"},
    named{or_so, "or-so"},
    named{about_sharp, "about-sharp"},
    named{about_small, "about-small"},
    named{estimated, "estimated"},
    named{ballpark, "ballpark"},
    named{order_of, "order-of"},
    named{nearly, "nearly"},
    named{approaching, "approaching"},
    named{close_to, "close-to"},
    named{between, "between"},
    named{a_to_b, "a-to-b"},
    named{shared_mult, "shared-mult"},
    named{pair, "pair"},
    named{anywhere, "anywhere"},
    named{more_fewer, "more-fewer"},
    named{ci, "ci"},
    named{plusminus, "plusminus"},
    named{plusminus_pct, "plusminus-pct"},
    named{within_of, "within-of"},
    named{concise, "concise"},
    named{couple, "couple"},
    named{few, "few"},
    named{several, "several"},
    named{handful, "handful"},
    named{number_of, "number-of"},
    named{half_dozen, "half-dozen"},
    named{dozen, "dozen"},
    named{two_dozen, "two-dozen"},
    named{tens, "tens"},
    named{dozens, "dozens"},
    named{several_dozen, "several-dozen"},
    named{scores, "scores"},
    named{hundreds, "hundreds"},
    named{few_hundred, "few-hundred"},
    named{several_hundred, "several-hundred"},
    named{thousands, "thousands"},
    named{several_thousand, "several-thousand"},
    named{tens_thousands, "tens-thousands"},
    named{hundreds_thousands, "hundreds-thousands"},
    named{millions, "millions"},
    named{low_mid_high, "low-mid-high"},
    named{figures, "figures"},
    named{many, "many"},
    named{countless, "countless"},
    named{half, "half"},
    named{third, "third"},
    named{quarter, "quarter"},
    named{one_in_n, "one-in-n"},
    named{k_in_n, "k-in-n"},
    named{more_than_half, "more-than-half"},
    named{most, "most"},
    named{vast_majority, "vast-majority"},
    named{nearly_half, "nearly-half"},
    named{nearly_all, "nearly-all"},
    named{minority, "minority"},
    named{percent, "percent"},
    named{doubled, "doubled"},
    named{tripled, "tripled"},
    named{halved, "halved"},
    named{more_than_doubled, "more-than-doubled"},
    named{nearly_doubled, "nearly-doubled"},
    named{n_fold, "n-fold"},
    named{times_more, "times-more"},
    named{pct_change, "pct-change"},
    named{by_v_to, "by-v-to"},
    named{rate, "rate"},
    named{every, "every"},
    named{per_capita, "per-capita"},
    named{lakh, "lakh"},
    named{crore, "crore"},
    named{million, "million"},
    named{billion, "billion"},
    named{k_suffix, "k-suffix"},
    named{year, "year"},
    named{circa_year, "circa-year"},
    named{decade, "decade"},
    named{years_ago, "years-ago"},
    named{not_n, "not-n"},
    named{not_exactly, "not-exactly"},
    named{not_even, "not-even"},
    named{not_quite, "not-quite"},
    named{nowhere_near, "nowhere-near"},
    named{not_more_than, "not-more-than"},
    named{not_fewer_than, "not-fewer-than"},
    named{no_evidence, "no-evidence"},
    named{not_all, "not-all"},
    named{mid_thousands, "low-mid-high"},
    named{high_thousands, "low-mid-high"},
    named{as_set, "set"},
};

constexpr bool contains(std::string_view text, char c) {
    return text.find(c) != std::string_view::npos;
}

constexpr bool check_ids() {
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (static_cast<std::size_t>(ids[i].pattern) != i || row(ids[i].pattern).id != ids[i].id) {
            return false;
        }
        for (std::size_t j = 0; j < i; ++j) { // one id stands for low, middle and high
            if (ids[i].id == ids[j].id && ids[i].id != "low-mid-high") { return false; }
        }
    }
    return true;
}

constexpr bool check_phrases() {
    for (const auto& r : co::hedge_rows) {
        const bool one =
            r.numbers == numbers::one || r.numbers == numbers::two || r.numbers == numbers::set;
        if (contains(r.phrase, '#') != one ||
            contains(r.phrase, '@') != (r.numbers == numbers::two)) {
            return false;
        }
    }
    return row(more_than).phrase == "more than #" && row(between).phrase == "between # and @" &&
           row(within_of).phrase == "within @ of #";
}

constexpr bool check_own_numbers() {
    for (const auto& r : co::hedge_rows) {
        const bool brings = r.numbers == numbers::fixed || r.numbers == numbers::unit;
        if (brings != (r.own.den != 0) || (!brings && r.own.num != 0)) { return false; }
    }
    return row(thousands).own.num == 1000 && row(dozens).own.num == 12 && row(half).own.den == 2;
}

/// Every wording is that of some pattern, and patterns of one wording take as many numbers.
constexpr bool check_wordings() {
    std::array<bool, co::wording_count> seen{};
    for (const auto& r : co::hedge_rows) { seen[static_cast<std::size_t>(r.wording)] = true; }
    for (const bool s : seen) {
        if (!s) { return false; }
    }
    return row(over).wording == row(more_than).wording &&
           row(not_n).wording == row(fewer_than).wording && row(not_n).modifier == modifier::not_ &&
           row(well_over).wording != row(more_than).wording &&
           row(well_over).modifier == row(more_than).modifier;
}

constexpr bool check_family_names() {
    using namespace std::string_view_literals;
    constexpr std::array names{
        "bare"sv,    "exactly"sv, "about"sv,    "more_than"sv, "at_least"sv,   "fewer_than"sv,
        "at_most"sv, "up_to"sv,   "nearly"sv,   "between"sv,   "plus_minus"sv, "magnitude"sv,
        "vague"sv,   "none"sv,    "fraction"sv, "ratio"sv,     "not"sv,        "set"sv};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name(static_cast<modifier>(i)) != names[i]) { return false; }
    }
    return name(modifier::set) == "set" &&
           static_cast<std::size_t>(modifier::set) + 1 == names.size();
}

static_assert(ids.size() == co::hedge_count && co::hedge_count == 132 + 3);
static_assert(check_ids());
static_assert(check_phrases());
static_assert(check_own_numbers());
static_assert(check_wordings());
static_assert(check_family_names());

} // namespace

TEST_CASE("every pattern stands in its row, under an id of its own") {
    CHECK(check_ids());
    for (const auto& [pattern, id] : ids) { CHECK(row(pattern).id == id); }
}

TEST_CASE("a phrase has a place for each number that the pattern takes") { CHECK(check_phrases()); }

TEST_CASE("patterns bring a number of their own where their words name one") {
    CHECK(check_own_numbers());
}

TEST_CASE("every wording belongs to a pattern") { CHECK(check_wordings()); }

TEST_CASE("families have names") { CHECK(check_family_names()); }
