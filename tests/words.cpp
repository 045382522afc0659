#include <corroborate/words.hpp>

#include <array>
#include <cstdint>

#include <doctest/doctest.h>

namespace co = corroborate;
using co::amount;
using co::closure;
using co::hedge;
using co::numeral;

namespace {

/// A word said of a number, and the pattern that it is.
struct word {
    amount said;
    hedge pattern;
};

constexpr std::array of_one_number{
    word{co::total(7), hedge::total},
    word{co::only(7), hedge::only},
    word{co::more_than(7), hedge::more_than},
    word{co::over(7), hedge::over},
    word{co::above(7), hedge::above},
    word{co::upwards_of(7), hedge::upwards},
    word{co::topped(7), hedge::topped},
    word{co::n_plus(7), hedge::n_plus_strict},
    word{co::at_least(7), hedge::at_least},
    word{co::or_more(7), hedge::or_more},
    word{co::no_fewer_than(7), hedge::no_fewer},
    word{co::as_few_as(7), hedge::as_few_as},
    word{co::well_over(7), hedge::well_over},
    word{co::just_over(7), hedge::just_over},
    word{co::barely_more_than(7), hedge::barely},
    word{co::a_good(7), hedge::a_good},
    word{co::n_odd(7), hedge::n_odd},
    word{co::in_the_decade(7), hedge::decade_plural},
    word{co::reached(7), hedge::reached},
    word{co::fewer_than(7), hedge::fewer_than},
    word{co::under(7), hedge::under},
    word{co::at_most(7), hedge::at_most},
    word{co::no_more_than(7), hedge::no_more},
    word{co::up_to(7), hedge::up_to},
    word{co::as_many_as(7), hedge::as_many_as},
    word{co::or_fewer(7), hedge::or_fewer},
    word{co::capped_at(7), hedge::capped},
    word{co::well_under(7), hedge::well_under},
    word{co::just_under(7), hedge::just_under},
    word{co::about(7), hedge::about},
    word{co::around(7), hedge::around},
    word{co::approximately(7), hedge::approximately},
    word{co::roughly(7), hedge::roughly},
    word{co::some(7), hedge::some_n},
    word{co::circa(7), hedge::circa},
    word{co::or_so(7), hedge::or_so},
    word{co::an_estimated(7), hedge::estimated},
    word{co::in_the_region_of(7), hedge::ballpark},
    word{co::on_the_order_of(7), hedge::order_of},
    word{co::nearly(7), hedge::nearly},
    word{co::approaching(7), hedge::approaching},
    word{co::close_to(7), hedge::close_to},
    word{co::figures(7), hedge::figures},
    word{co::one_in(7), hedge::one_in_n},
    word{co::per_cent(7), hedge::percent},
    word{co::times_as_many(7), hedge::n_fold},
    word{co::times_more(7), hedge::times_more},
    word{co::up_per_cent(7), hedge::pct_change},
    word{co::rose_by(7), hedge::by_v_to},
    word{co::rate(7), hedge::rate},
    word{co::every(7), hedge::every},
    word{co::per_capita(7), hedge::per_capita},
    word{co::in_year(7), hedge::year},
    word{co::circa_year(7), hedge::circa_year},
    word{co::years_ago(7), hedge::years_ago},
    word{co::not_(7), hedge::not_n},
    word{co::not_exactly(7), hedge::not_exactly},
    word{co::not_even(7), hedge::not_even},
    word{co::not_quite(7), hedge::not_quite},
    word{co::nowhere_near(7), hedge::nowhere_near},
    word{co::not_more_than(7), hedge::not_more_than},
    word{co::not_fewer_than(7), hedge::not_fewer_than},
    word{co::did_not_reach(7), hedge::no_evidence},
    word{co::exactly(7), hedge::exactly},
};

constexpr std::array of_two_numbers{
    word{co::between(7, 9), hedge::between},
    word{co::a_to_b(7, 9), hedge::a_to_b},
    word{co::either_or(7, 9), hedge::pair},
    word{co::anywhere_from(7, 9), hedge::anywhere},
    word{co::more_than_but_fewer_than(7, 9), hedge::more_fewer},
    word{co::confidence_interval(7, 9), hedge::ci},
    word{co::plus_minus(7, 9), hedge::plusminus},
    word{co::concise(7, 9), hedge::concise},
    word{co::k_in(7, 9), hedge::k_in_n},
    word{co::within_of(9, 7), hedge::within_of}, // "within 9 of 7"
    word{co::plus_minus_per_cent(7, 9), hedge::plusminus_pct},
};

constexpr std::array of_none{
    word{co::none(), hedge::none},
    word{co::several(), hedge::several},
    word{co::a_few(), hedge::few},
    word{co::a_couple(), hedge::couple},
    word{co::a_handful(), hedge::handful},
    word{co::a_number_of(), hedge::number_of},
    word{co::half_a_dozen(), hedge::half_dozen},
    word{co::a_dozen(), hedge::dozen},
    word{co::two_dozen(), hedge::two_dozen},
    word{co::tens(), hedge::tens},
    word{co::dozens(), hedge::dozens},
    word{co::several_dozen(), hedge::several_dozen},
    word{co::scores(), hedge::scores},
    word{co::hundreds(), hedge::hundreds},
    word{co::a_few_hundred(), hedge::few_hundred},
    word{co::several_hundred(), hedge::several_hundred},
    word{co::thousands(), hedge::thousands},
    word{co::several_thousand(), hedge::several_thousand},
    word{co::tens_of_thousands(), hedge::tens_thousands},
    word{co::hundreds_of_thousands(), hedge::hundreds_thousands},
    word{co::millions(), hedge::millions},
    word{co::low_thousands(), hedge::low_mid_high},
    word{co::mid_thousands(), hedge::mid_thousands},
    word{co::high_thousands(), hedge::high_thousands},
    word{co::many(), hedge::many},
    word{co::countless(), hedge::countless},
    word{co::half(), hedge::half},
    word{co::more_than_half(), hedge::more_than_half},
    word{co::most(), hedge::most},
    word{co::vast_majority(), hedge::vast_majority},
    word{co::nearly_half(), hedge::nearly_half},
    word{co::nearly_all(), hedge::nearly_all},
    word{co::a_minority(), hedge::minority},
    word{co::doubled(), hedge::doubled},
    word{co::tripled(), hedge::tripled},
    word{co::halved(), hedge::halved},
    word{co::more_than_doubled(), hedge::more_than_doubled},
    word{co::nearly_doubled(), hedge::nearly_doubled},
    word{co::a_decade(), hedge::decade},
    word{co::not_all(), hedge::not_all},
};

constexpr bool check_one_number() {
    for (const auto& [said, pattern] : of_one_number) {
        if (said.hedge() != pattern || said.value() != numeral{7} || said.has_upper()) {
            return false;
        }
    }
    return co::bare(7).hedge() == hedge::bare_round && co::bare(7).value() == numeral{7} &&
           co::more_than("5.0").value() == numeral{"5.0"} && co::about(2.5).value() == numeral{2.5};
}

constexpr bool check_two_numbers() {
    for (const auto& [said, pattern] : of_two_numbers) {
        if (said.hedge() != pattern || said.value() != numeral{7} || said.upper() != numeral{9}) {
            return false;
        }
        if (said.upper_is_percent() != (pattern == hedge::plusminus_pct)) { return false; }
    }
    return true;
}

constexpr bool check_no_number() {
    for (const auto& [said, pattern] : of_none) {
        if (said.hedge() != pattern || said.says_number()) { return false; }
        if (said.has_value() != (row(pattern).own.den != 0)) { return false; }
    }
    return co::thousands().value() == numeral{1000} && co::a_dozen().value() == numeral{12};
}

constexpr bool check_fractions() {
    const auto is = [](const amount& a, hedge h, std::int64_t num, std::int64_t den) {
        return a.hedge() == h && a.value().value() == co::make_rational(num, den).value();
    };
    return is(co::third(), hedge::third, 1, 3) && is(co::third(2), hedge::third, 2, 3) &&
           is(co::quarter(), hedge::quarter, 1, 4) && is(co::quarter(3), hedge::quarter, 3, 4) &&
           is(co::fraction(3, 8), hedge::quarter, 3, 8) &&
           is(co::fraction(2, 3), hedge::third, 2, 3) &&
           co::third(2).value() == co::numeral{"2/3"} &&
           co::quarter(3).value() == co::numeral{"3/4"} &&
           co::fraction(3, 8).value() == co::numeral{"3/8"};
}

constexpr bool check_sets() {
    constexpr auto both = co::set_between(7, 9), from = co::set_from(7), to = co::set_up_to(9);
    return both.hedge() == hedge::as_set && both.value() == numeral{7} &&
           both.upper() == numeral{9} && both.lower_how() == closure::closed &&
           both.upper_how() == closure::closed && from.lower_how() == closure::closed &&
           from.upper_how() == closure::unbounded && to.lower_how() == closure::unbounded &&
           to.upper_how() == closure::closed;
}

/// Every pattern of the table can be said: by a word here, or as a bare number of some shape.
constexpr bool check_every_wording_can_be_said() {
    std::array<bool, co::wording_count> said{};
    const auto mark = [&](const auto& words) {
        for (const auto& w : words) { said[static_cast<std::size_t>(w.said.wording())] = true; }
    };
    mark(of_one_number);
    mark(of_two_numbers);
    mark(of_none);
    for (const auto& a : {co::third(), co::quarter(), co::set_from(7)}) {
        said[static_cast<std::size_t>(a.wording())] = true;
    }
    for (const bool s : said) {
        if (!s) { return false; }
    }
    return true;
}

static_assert(check_one_number());
static_assert(check_two_numbers());
static_assert(check_no_number());
static_assert(check_fractions());
static_assert(check_sets());
static_assert(check_every_wording_can_be_said());

} // namespace

TEST_CASE("words around one number keep it and name their pattern") { CHECK(check_one_number()); }

TEST_CASE("words around two numbers keep both in order") { CHECK(check_two_numbers()); }

TEST_CASE("words without a number bring their own or say none") { CHECK(check_no_number()); }

TEST_CASE("thirds, quarters and other fractions") { CHECK(check_fractions()); }

TEST_CASE("sets are said by their ends") { CHECK(check_sets()); }

/// A consteval result that is stored at run time: clang 16 once stored another amount.
TEST_CASE("constants keep their numbers in local variables and as arguments") {
    const amount local = co::between(7, 9);
    const amount bare{20'000};
    const auto value_of = [](const amount& a) { return a.value().digits(); };
    CHECK(local.hedge() == hedge::between);
    CHECK(local.value() == numeral{7});
    CHECK(local.upper() == numeral{9});
    CHECK(local.says_number());
    CHECK(bare.value() == numeral{20'000});
    CHECK(value_of(co::more_than(5'000)) == 5'000);
}

TEST_CASE("every wording can be said") { CHECK(check_every_wording_can_be_said()); }
