#include <corroborate/slip.hpp>

#include <string>
#include <utility>

#include <corroborate/words.hpp>

#include <doctest/doctest.h>

#include "run_time.hpp"

namespace co = corroborate;
using co::amount;
using co::slips;

namespace {

constexpr slips between(const amount& a, const amount& b, bool one_origin = false) {
    return suspect(at_run_time(a), b, a.value().value(), b.value().value(), true, one_origin);
}

constexpr bool check_factors() {
    const auto ten = between(amount{8'700}, amount{870}),
               back = between(amount{870}, amount{8'700});
    const auto thousand = between(amount{"2.4"}, amount{2'400});
    return ten.factor_10 && back.factor_10 && !ten.factor_1000 && !ten.transposition &&
           thousand.factor_1000 && !thousand.factor_10 &&
           between(co::more_than(5'000), co::about(50'000)).factor_10 &&
           between(amount{-40}, amount{-400}).factor_10 &&
           !between(amount{40}, amount{-400}).any() && !between(amount{45}, amount{-54}).any() &&
           !between(amount{0}, amount{10}).any() && !between(amount{0}, amount{0}).any() &&
           between(amount{0}, co::more_than(0)).dropped_hedge &&
           !between(amount{0}, co::more_than(0)).factor_10 &&
           !between(amount{0}, co::more_than(0)).factor_1000 &&
           between(co::at_most(0), co::more_than(0), true).wrong_bound &&
           !between(amount{100}, amount{10'000}).any() &&
           !between(amount{8'700}, amount{871}).any();
}

constexpr bool check_transpositions() {
    const auto swapped = [](const amount& a, const amount& b) {
        return between(a, b).transposition;
    };
    const auto elsewhere = suspect(amount{4'571}, amount{4'751}, 4'571, 4'751, false, false);
    return swapped(amount{4'571}, amount{4'751}) && swapped(amount{21}, amount{12}) &&
           swapped(amount{"1.32"}, amount{"1.23"}) && swapped(amount{-45}, amount{-54}) &&
           !swapped(amount{12}, amount{"2.1"}) && !swapped(amount{"2.1"}, amount{12}) &&
           // as far down as twelve decimal places
           swapped(amount{"0.000000000012"}, amount{"0.000000000021"}) &&
           !swapped(amount{"0.0000000000012"}, amount{"0.0000000000021"}) &&
           swapped(amount{120}, amount{210}) && swapped(amount{102}, amount{120}) &&
           !swapped(amount{10}, amount{1}) && !swapped(amount{4'571}, amount{4'571}) &&
           !swapped(amount{4'571}, amount{7'541}) && // not neighbours
           !swapped(amount{4'571}, amount{4'157}) && !swapped(amount{11}, amount{12}) &&
           !swapped(amount{3}, amount{5}) && !elsewhere.transposition; // said in other units
}

constexpr bool check_any() {
    for (const auto& one :
         {slips{.factor_10 = true}, slips{.factor_1000 = true}, slips{.transposition = true},
          slips{.dropped_hedge = true}, slips{.wrong_bound = true}}) {
        if (!at_run_time(one).any()) { return false; }
    }
    return !slips{}.any();
}

constexpr bool check_dropped_hedges() {
    const auto dropped = [](const amount& a, const amount& b) {
        return between(a, b).dropped_hedge && between(b, a).dropped_hedge;
    };
    return dropped(amount{5'000}, co::more_than(5'000)) &&
           dropped(co::exactly(30), co::up_to(30)) && dropped(amount{30}, co::fewer_than(30)) &&
           dropped(amount{30}, co::well_over(30)) && dropped(amount{30}, co::not_(30)) &&
           !dropped(amount{5'000}, co::more_than(6'000)) && !dropped(amount{30}, co::about(30)) &&
           !dropped(co::at_least(30), co::up_to(30)) && !dropped(amount{30}, co::exactly(30));
}

constexpr bool check_wrong_bounds() {
    const auto wrong = [](const amount& a, const amount& b) {
        return between(a, b, true).wrong_bound && between(b, a, true).wrong_bound;
    };
    return wrong(co::more_than(60), co::up_to(60)) && wrong(co::at_least(60), co::fewer_than(60)) &&
           !between(co::more_than(60), co::up_to(60)).wrong_bound && // two origins
           !wrong(co::more_than(60), co::up_to(70)) &&
           !wrong(co::more_than(60), co::at_least(60)) && !wrong(co::up_to(60), co::at_most(60)) &&
           !wrong(co::more_than(60), amount{60});
}

constexpr bool check_words_of_several_numbers() {
    // ranges, sets, magnitudes and fractions name no one number that could have slipped
    for (const auto& a : {co::between(50, 60), co::thousands(), co::set_from(50), co::half(),
                          co::several(), co::doubled()}) {
        if (between(a, amount{500}, true).any() || between(amount{500}, a, true).any()) {
            return false;
        }
    }
    const auto one_unit = co::suspect(co::thousands(), amount{100}, 1000, 100, true, true);
    return !one_unit.any() && between(co::plus_minus(50, 3), amount{500}).factor_10 &&
           between(co::nearly(50), amount{500}).factor_10;
}

constexpr bool check_large_numbers() {
    const amount most{"9223372036854775807"}, swapped{"9223372036854775087"};
    const amount tiny{"0.000000000000000001"};
    return between(most, swapped).transposition && between(swapped, most).transposition &&
           !between(most, tiny).any() && !between(tiny, most).any() && !between(most, most).any();
}

static_assert(check_factors());
static_assert(check_transpositions());
static_assert(check_any());
static_assert(check_dropped_hedges());
static_assert(check_wrong_bounds());
static_assert(check_words_of_several_numbers());
static_assert(check_large_numbers());

} // namespace

TEST_CASE("a factor of ten or a thousand is suspected either way") { CHECK(check_factors()); }
TEST_CASE("two neighbouring digits may have been swapped") { CHECK(check_transpositions()); }
TEST_CASE("each slip alone is some slip") { CHECK(check_any()); }
TEST_CASE("a bare number beside a bound at it may have lost its hedge") {
    CHECK(check_dropped_hedges());
}
TEST_CASE("one origin does not put opposite bounds at one number") { CHECK(check_wrong_bounds()); }
TEST_CASE("words of several numbers are not suspected") { CHECK(check_words_of_several_numbers()); }
TEST_CASE("numbers at the ends of 64 bits do no harm") { CHECK(check_large_numbers()); }

TEST_CASE("exactly the swaps of two neighbouring digits are transpositions") {
    int wrong = 0, found = 0;
    for (std::uint64_t a = 1; a < 1000; ++a) {
        const std::string text = std::to_string(a);
        for (std::uint64_t b = 1; b < 1000; ++b) {
            bool swap = false;
            for (std::size_t i = 0; i + 1 < text.size(); ++i) {
                std::string other = text;
                std::swap(other[i], other[i + 1]);
                swap = swap || (other != text && other == std::to_string(b));
            }
            found += swap;
            wrong += co::detail::is_transposed(a, b) != swap;
        }
    }
    CHECK(wrong == 0);
    CHECK(found == 72 + 720 + 810);
}
