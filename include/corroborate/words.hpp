// The words as constants: more_than(5'000), between(120, 180), thousands(). Each refuses nonsense
// at compile time; the same at run time is make_amount(hedge::more_than, …) in amount.hpp.
#pragma once

#include <corroborate/amount.hpp>

namespace corroborate {
inline namespace v0 {

/// A number without any words.
consteval amount bare(numeral n) { return amount{n}; }

// One number.
consteval amount total(numeral n) { return make_amount(hedge::total, n).value(); }
consteval amount only(numeral n) { return make_amount(hedge::only, n).value(); }
consteval amount more_than(numeral n) { return make_amount(hedge::more_than, n).value(); }
consteval amount over(numeral n) { return make_amount(hedge::over, n).value(); }
consteval amount above(numeral n) { return make_amount(hedge::above, n).value(); }
consteval amount upwards_of(numeral n) { return make_amount(hedge::upwards, n).value(); }
consteval amount topped(numeral n) { return make_amount(hedge::topped, n).value(); }
consteval amount n_plus(numeral n) { return make_amount(hedge::n_plus_strict, n).value(); }
consteval amount at_least(numeral n) { return make_amount(hedge::at_least, n).value(); }
consteval amount or_more(numeral n) { return make_amount(hedge::or_more, n).value(); }
consteval amount no_fewer_than(numeral n) { return make_amount(hedge::no_fewer, n).value(); }
consteval amount as_few_as(numeral n) { return make_amount(hedge::as_few_as, n).value(); }
consteval amount well_over(numeral n) { return make_amount(hedge::well_over, n).value(); }
consteval amount just_over(numeral n) { return make_amount(hedge::just_over, n).value(); }
consteval amount barely_more_than(numeral n) { return make_amount(hedge::barely, n).value(); }
consteval amount a_good(numeral n) { return make_amount(hedge::a_good, n).value(); }
consteval amount n_odd(numeral n) { return make_amount(hedge::n_odd, n).value(); }
consteval amount in_the_decade(numeral n) { return make_amount(hedge::decade_plural, n).value(); }
consteval amount reached(numeral n) { return make_amount(hedge::reached, n).value(); }
consteval amount fewer_than(numeral n) { return make_amount(hedge::fewer_than, n).value(); }
consteval amount under(numeral n) { return make_amount(hedge::under, n).value(); }
consteval amount at_most(numeral n) { return make_amount(hedge::at_most, n).value(); }
consteval amount no_more_than(numeral n) { return make_amount(hedge::no_more, n).value(); }
consteval amount up_to(numeral n) { return make_amount(hedge::up_to, n).value(); }
consteval amount as_many_as(numeral n) { return make_amount(hedge::as_many_as, n).value(); }
consteval amount or_fewer(numeral n) { return make_amount(hedge::or_fewer, n).value(); }
consteval amount capped_at(numeral n) { return make_amount(hedge::capped, n).value(); }
consteval amount well_under(numeral n) { return make_amount(hedge::well_under, n).value(); }
consteval amount just_under(numeral n) { return make_amount(hedge::just_under, n).value(); }
consteval amount about(numeral n) { return make_amount(hedge::about, n).value(); }
consteval amount around(numeral n) { return make_amount(hedge::around, n).value(); }
consteval amount approximately(numeral n) { return make_amount(hedge::approximately, n).value(); }
consteval amount roughly(numeral n) { return make_amount(hedge::roughly, n).value(); }
consteval amount some(numeral n) { return make_amount(hedge::some_n, n).value(); }
consteval amount circa(numeral n) { return make_amount(hedge::circa, n).value(); }
consteval amount or_so(numeral n) { return make_amount(hedge::or_so, n).value(); }
consteval amount an_estimated(numeral n) { return make_amount(hedge::estimated, n).value(); }
consteval amount in_the_region_of(numeral n) { return make_amount(hedge::ballpark, n).value(); }
consteval amount on_the_order_of(numeral n) { return make_amount(hedge::order_of, n).value(); }
consteval amount nearly(numeral n) { return make_amount(hedge::nearly, n).value(); }
consteval amount approaching(numeral n) { return make_amount(hedge::approaching, n).value(); }
consteval amount close_to(numeral n) { return make_amount(hedge::close_to, n).value(); }
consteval amount figures(numeral n) { return make_amount(hedge::figures, n).value(); }
consteval amount one_in(numeral n) { return make_amount(hedge::one_in_n, n).value(); }
consteval amount per_cent(numeral n) { return make_amount(hedge::percent, n).value(); }
consteval amount times_as_many(numeral n) { return make_amount(hedge::n_fold, n).value(); }
consteval amount times_more(numeral n) { return make_amount(hedge::times_more, n).value(); }
consteval amount up_per_cent(numeral n) { return make_amount(hedge::pct_change, n).value(); }
consteval amount rose_by(numeral n) { return make_amount(hedge::by_v_to, n).value(); }
consteval amount rate(numeral n) { return make_amount(hedge::rate, n).value(); }
consteval amount every(numeral n) { return make_amount(hedge::every, n).value(); }
consteval amount per_capita(numeral n) { return make_amount(hedge::per_capita, n).value(); }
consteval amount in_year(numeral n) { return make_amount(hedge::year, n).value(); }
consteval amount circa_year(numeral n) { return make_amount(hedge::circa_year, n).value(); }
consteval amount years_ago(numeral n) { return make_amount(hedge::years_ago, n).value(); }
consteval amount not_(numeral n) { return make_amount(hedge::not_n, n).value(); }
consteval amount not_exactly(numeral n) { return make_amount(hedge::not_exactly, n).value(); }
consteval amount not_even(numeral n) { return make_amount(hedge::not_even, n).value(); }
consteval amount not_quite(numeral n) { return make_amount(hedge::not_quite, n).value(); }
consteval amount nowhere_near(numeral n) { return make_amount(hedge::nowhere_near, n).value(); }
consteval amount not_more_than(numeral n) { return make_amount(hedge::not_more_than, n).value(); }
consteval amount not_fewer_than(numeral n) { return make_amount(hedge::not_fewer_than, n).value(); }
consteval amount did_not_reach(numeral n) { return make_amount(hedge::no_evidence, n).value(); }
consteval amount exactly(numeral n) { return make_amount(hedge::exactly, n).value(); }

// Two numbers: a range, or a number and its tolerance.
consteval amount between(numeral lower, numeral upper) {
    return make_amount(hedge::between, lower, upper).value();
}
consteval amount a_to_b(numeral lower, numeral upper) {
    return make_amount(hedge::a_to_b, lower, upper).value();
}
consteval amount either_or(numeral lower, numeral upper) {
    return make_amount(hedge::pair, lower, upper).value();
}
consteval amount anywhere_from(numeral lower, numeral upper) {
    return make_amount(hedge::anywhere, lower, upper).value();
}
consteval amount more_than_but_fewer_than(numeral lower, numeral upper) {
    return make_amount(hedge::more_fewer, lower, upper).value();
}
consteval amount confidence_interval(numeral lower, numeral upper) {
    return make_amount(hedge::ci, lower, upper).value();
}
consteval amount plus_minus(numeral n, numeral tolerance) {
    return make_amount(hedge::plusminus, n, tolerance).value();
}
consteval amount concise(numeral n, numeral uncertainty) {
    return make_amount(hedge::concise, n, uncertainty).value();
}
consteval amount k_in(numeral k, numeral n) { return make_amount(hedge::k_in_n, k, n).value(); }
/// "within 5 of 40".
consteval amount within_of(numeral tolerance, numeral n) {
    return make_amount(hedge::within_of, n, tolerance).value();
}
/// "15 plus or minus 10 %": the tolerance is in percent of the number.
consteval amount plus_minus_per_cent(numeral n, numeral tolerance) {
    return amount::make(hedge::plusminus_pct, {.value = n,
                                               .upper = tolerance,
                                               .has_value = true,
                                               .has_upper = true,
                                               .upper_is_percent = true})
        .value();
}

// Words that bring their own number, or say none (many, countless).
consteval amount none() { return make_amount(hedge::none).value(); }
consteval amount several() { return make_amount(hedge::several).value(); }
consteval amount a_few() { return make_amount(hedge::few).value(); }
consteval amount a_couple() { return make_amount(hedge::couple).value(); }
consteval amount a_handful() { return make_amount(hedge::handful).value(); }
consteval amount a_number_of() { return make_amount(hedge::number_of).value(); }
consteval amount half_a_dozen() { return make_amount(hedge::half_dozen).value(); }
consteval amount a_dozen() { return make_amount(hedge::dozen).value(); }
consteval amount two_dozen() { return make_amount(hedge::two_dozen).value(); }
consteval amount tens() { return make_amount(hedge::tens).value(); }
consteval amount dozens() { return make_amount(hedge::dozens).value(); }
consteval amount several_dozen() { return make_amount(hedge::several_dozen).value(); }
consteval amount scores() { return make_amount(hedge::scores).value(); }
consteval amount hundreds() { return make_amount(hedge::hundreds).value(); }
consteval amount a_few_hundred() { return make_amount(hedge::few_hundred).value(); }
consteval amount several_hundred() { return make_amount(hedge::several_hundred).value(); }
consteval amount thousands() { return make_amount(hedge::thousands).value(); }
consteval amount several_thousand() { return make_amount(hedge::several_thousand).value(); }
consteval amount tens_of_thousands() { return make_amount(hedge::tens_thousands).value(); }
consteval amount hundreds_of_thousands() { return make_amount(hedge::hundreds_thousands).value(); }
consteval amount millions() { return make_amount(hedge::millions).value(); }
consteval amount low_thousands() { return make_amount(hedge::low_mid_high).value(); }
consteval amount mid_thousands() { return make_amount(hedge::mid_thousands).value(); }
consteval amount high_thousands() { return make_amount(hedge::high_thousands).value(); }
consteval amount many() { return make_amount(hedge::many).value(); }
consteval amount countless() { return make_amount(hedge::countless).value(); }
consteval amount half() { return make_amount(hedge::half).value(); }
consteval amount more_than_half() { return make_amount(hedge::more_than_half).value(); }
consteval amount most() { return make_amount(hedge::most).value(); }
consteval amount vast_majority() { return make_amount(hedge::vast_majority).value(); }
consteval amount nearly_half() { return make_amount(hedge::nearly_half).value(); }
consteval amount nearly_all() { return make_amount(hedge::nearly_all).value(); }
consteval amount a_minority() { return make_amount(hedge::minority).value(); }
consteval amount doubled() { return make_amount(hedge::doubled).value(); }
consteval amount tripled() { return make_amount(hedge::tripled).value(); }
consteval amount halved() { return make_amount(hedge::halved).value(); }
consteval amount more_than_doubled() { return make_amount(hedge::more_than_doubled).value(); }
consteval amount nearly_doubled() { return make_amount(hedge::nearly_doubled).value(); }
consteval amount a_decade() { return make_amount(hedge::decade).value(); }
consteval amount not_all() { return make_amount(hedge::not_all).value(); }

/// "a third", "two thirds", "three quarters": third(2), quarter(3), and any other k/d.
consteval amount third(std::int64_t k = 1) {
    return make_amount(hedge::third, numeral::make(k, 0, 3, false).value()).value();
}
consteval amount quarter(std::int64_t k = 1) {
    return make_amount(hedge::quarter, numeral::make(k, 0, 4, false).value()).value();
}
consteval amount fraction(std::int64_t k, std::int64_t d) {
    return amount{numeral::make(k, 0, d, false).value()};
}

/// The whole numbers of a set as given by its ends: of two, from one on, up to one.
consteval amount set_between(numeral lower, numeral upper) {
    return amount::make_set(lower, closure::closed, upper, closure::closed).value();
}
consteval amount set_from(numeral lower) {
    return amount::make_set(lower, closure::closed, {}, closure::unbounded).value();
}
consteval amount set_up_to(numeral upper) {
    return amount::make_set({}, closure::unbounded, upper, closure::closed).value();
}

} // namespace v0
} // namespace corroborate
