#include <corroborate/amount.hpp>

#include <array>
#include <cstdint>
#include <type_traits>

#include <doctest/doctest.h>

#include "run_time.hpp"

namespace co = corroborate;
using co::amount;
using co::closure;
using co::errc;
using co::hedge;
using co::make_amount;
using co::modifier;
using co::numeral;
using co::rational;

namespace {

constexpr numeral five = 5, nine = 9, minus = -2;

constexpr bool fails(const co::result<amount>& r, errc code) {
    return !r && r.error().code == at_run_time(code);
}

constexpr bool check_bare() {
    constexpr amount twenty{20'000}, decimal{2.5}, text{numeral{"5.0"}};
    const amount third{at_run_time(numeral{"2/3"})}, quarter{at_run_time(numeral{"3/4"})};
    return twenty.hedge() == hedge::bare_round && twenty.modifier() == modifier::bare &&
           twenty.value() == numeral{20'000} && twenty.has_value() && twenty.says_number() &&
           !twenty.has_upper() && decimal.value() == numeral{2.5} &&
           text.value() == numeral{"5.0"} && third.hedge() == hedge::third &&
           third.modifier() == modifier::fraction && quarter.hedge() == hedge::quarter &&
           amount{}.hedge() == hedge::none && amount{}.value().value() == rational{} &&
           amount{}.has_value();
}

constexpr bool check_numbers_that_words_take() {
    const auto one = make_amount(hedge::more_than, five);
    const auto two = make_amount(hedge::between, five, nine);
    const auto own = make_amount(hedge::thousands);
    const auto few = make_amount(hedge::few);
    const auto few_hundred = make_amount(hedge::few, numeral{100});
    return one && one->value() == five && one->modifier() == modifier::more_than && two &&
           two->value() == five && two->upper() == nine && two->has_upper() && own &&
           own->value() == numeral{1000} && own->has_value() && !own->says_number() && few &&
           few->value() == numeral{1} && !few->says_number() && few_hundred &&
           few_hundred->value() == numeral{100} && few_hundred->says_number() &&
           make_amount(hedge::thousands, numeral{1000}).has_value() &&
           make_amount(hedge::half, numeral{"1/2"}).has_value() &&
           make_amount(hedge::half, numeral{0.5}).has_value() &&
           !make_amount(hedge::many)->has_value() &&
           make_amount(hedge::many)->modifier() == modifier::vague;
}

constexpr bool check_errors() {
    return fails(make_amount(hedge::more_than), errc::missing_number) &&
           fails(make_amount(hedge::between, five), errc::missing_number) &&
           fails(make_amount(hedge::between), errc::missing_number) &&
           fails(make_amount(hedge::as_set, five, nine), errc::missing_number) &&
           fails(make_amount(hedge::more_than, five, nine), errc::too_many_numbers) &&
           fails(make_amount(hedge::few, five, nine), errc::too_many_numbers) &&
           fails(make_amount(hedge::thousands, five), errc::too_many_numbers) &&
           fails(make_amount(hedge::thousands, numeral{1000}, nine), errc::too_many_numbers) &&
           fails(make_amount(hedge::many, five), errc::too_many_numbers) &&
           fails(make_amount(hedge::between, nine, five), errc::reversed_range) &&
           fails(make_amount(hedge::pair, nine, five), errc::reversed_range) &&
           fails(make_amount(hedge::ci, five, minus), errc::reversed_range) &&
           make_amount(hedge::between, five, five).has_value() &&
           make_amount(hedge::between, minus, five).has_value() &&
           fails(make_amount(hedge::plusminus, five, minus), errc::negative_tolerance) &&
           fails(make_amount(hedge::concise, five, minus), errc::negative_tolerance) &&
           make_amount(hedge::plusminus, nine, five).has_value() &&
           make_amount(hedge::plusminus, five, numeral{0}).has_value() &&
           fails(make_amount(hedge::k_in_n, five, numeral{0}), errc::zero_division) &&
           fails(make_amount(hedge::k_in_n, five, minus), errc::zero_division);
}

constexpr bool check_sets() {
    using enum closure;
    const auto both = amount::make_set(five, open, nine, closed);
    const auto from = amount::make_set(five, closed, {}, unbounded);
    const auto to = amount::make_set({}, unbounded, nine, open);
    return both && both->hedge() == hedge::as_set && both->modifier() == modifier::set &&
           both->lower_how() == open && both->upper_how() == closed && both->value() == five &&
           both->upper() == nine && !both->upper_is_percent() && from && from->has_value() &&
           !from->has_upper() && to && !to->has_value() && to->has_upper() &&
           to->upper_how() == open && amount::make_set({}, unbounded, {}, unbounded).has_value() &&
           amount::make_set(at_run_time(five), closed, five, closed).has_value() &&
           fails(amount::make_set(nine, closed, five, closed), errc::reversed_range) &&
           fails(amount::make_set(five, open, five, closed), errc::empty_set) &&
           fails(amount::make_set(five, closed, five, open), errc::empty_set);
}

constexpr bool check_looks_real() {
    const auto real = [](const co::result<amount>& a) {
        return at_run_time(a).value().looks_real();
    };
    const amount percent_tolerance = amount::make(hedge::plusminus_pct, {.value = five,
                                                                         .upper = numeral{2.5},
                                                                         .has_value = true,
                                                                         .has_upper = true,
                                                                         .upper_is_percent = true})
                                         .value();
    return !real(make_amount(hedge::more_than, five)) &&
           real(make_amount(hedge::more_than, numeral{2.5})) &&
           real(make_amount(hedge::about, numeral{"5.0"})) &&
           !real(make_amount(hedge::about, numeral{"5."})) &&
           real(make_amount(hedge::about, numeral{"1/2"})) &&
           real(make_amount(hedge::percent, five)) && real(make_amount(hedge::pct_change, five)) &&
           real(make_amount(hedge::n_fold, five)) && real(make_amount(hedge::k_in_n, five, nine)) &&
           real(make_amount(hedge::half)) && real(make_amount(hedge::most)) &&
           real(make_amount(hedge::nearly_half)) && !real(make_amount(hedge::thousands)) &&
           !real(make_amount(hedge::many)) &&
           real(make_amount(hedge::between, five, numeral{9.5})) &&
           real(make_amount(hedge::between, five, numeral{"19/2"})) &&
           !real(make_amount(hedge::between, five, nine)) && !percent_tolerance.looks_real();
}

constexpr bool check_find() {
    for (std::size_t i = 0; i < co::hedge_count; ++i) {
        const auto h = static_cast<hedge>(i);
        const auto found = co::find_hedge(row(h).id);
        const bool shared = h == hedge::mid_thousands || h == hedge::high_thousands;
        if (!found || *found != (shared ? hedge::low_mid_high : h)) { return false; }
    }
    return co::find_hedge("well-over").value() == hedge::well_over &&
           co::find_hedge("well_over").error().code == errc::no_such_hedge && !co::find_hedge("");
}

constexpr bool check_plainest() {
    // of a family that has patterns with one number, the plainest is of that family and takes it
    constexpr std::array plain{modifier::bare,      modifier::exactly,  modifier::about,
                               modifier::more_than, modifier::at_least, modifier::fewer_than,
                               modifier::at_most,   modifier::up_to,    modifier::nearly,
                               modifier::not_,      modifier::ratio};
    for (const auto m : plain) {
        const auto h = co::plainest(m, five);
        if (!h || row(*h).modifier != m || !make_amount(*h, five)) { return false; }
    }
    for (const auto m : {modifier::between, modifier::plus_minus}) {
        const auto h = co::plainest(m, five);
        if (!h || row(*h).modifier != m || !make_amount(*h, five, nine)) { return false; }
    }
    const auto magnitude = [](std::int64_t n) {
        return co::plainest(modifier::magnitude, co::make_numeral(at_run_time(n)).value());
    };
    const auto family = [](modifier m, const numeral& n) {
        return co::plainest(at_run_time(m), n);
    };
    return *family(modifier::none, {}) == hedge::none && *magnitude(10) == hedge::tens &&
           *magnitude(1'000'000'000'000'000) == hedge::millions &&
           *magnitude(12) == hedge::dozens && *magnitude(20) == hedge::scores &&
           *magnitude(100) == hedge::hundreds && *magnitude(1000) == hedge::thousands &&
           *magnitude(10'000) == hedge::tens_thousands &&
           *magnitude(100'000) == hedge::hundreds_thousands &&
           *magnitude(1'000'000) == hedge::millions &&
           *magnitude(1'000'000'000) == hedge::millions && !magnitude(500) && !magnitude(0) &&
           *family(modifier::fraction, numeral{"1/3"}) == hedge::third &&
           *family(modifier::fraction, numeral{"3/4"}) == hedge::quarter &&
           family(modifier::vague, five).error().code == errc::no_such_hedge &&
           family(modifier::set, five).error().code == errc::no_such_hedge;
}

static_assert(check_bare());
static_assert(check_numbers_that_words_take());
static_assert(check_errors());
static_assert(check_sets());
static_assert(check_looks_real());
static_assert(check_find());
static_assert(check_plainest());
static_assert(std::is_trivially_copyable_v<amount>);

} // namespace

TEST_CASE("a bare number is an amount") { CHECK(check_bare()); }

TEST_CASE("words take their numbers, or bring them") { CHECK(check_numbers_that_words_take()); }

TEST_CASE("numbers that do not fit the words are errors") { CHECK(check_errors()); }

TEST_CASE("a set is an amount, given by its ends") { CHECK(check_sets()); }

TEST_CASE("decimals, fractions, ratios and percents look like reals") { CHECK(check_looks_real()); }

TEST_CASE("every pattern is found by its id") { CHECK(check_find()); }

TEST_CASE("each family has a plainest pattern") { CHECK(check_plainest()); }
