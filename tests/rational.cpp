#include <corroborate/rational.hpp>

#include <array>
#include <compare>
#include <cstdint>
#include <limits>
#include <random>
#include <type_traits>

#include <doctest/doctest.h>

#include "run_time.hpp"

namespace co = corroborate;
using co::exact;
using co::rational;

namespace {

__extension__ using wide = __int128;

constexpr auto least_int = std::numeric_limits<std::int64_t>::min();
constexpr auto greatest_int = std::numeric_limits<std::int64_t>::max();

template <auto F>
concept constant = requires { typename std::bool_constant<(F(), true)>; };

constexpr bool is(const co::result<rational>& r, std::int64_t num, std::int64_t den) {
    return r && r->num == num && r->den == den;
}
constexpr bool fails(const co::result<rational>& r, co::errc code) {
    return !r && r.error().code == at_run_time(code);
}

constexpr bool check_lowest_terms() {
    return is(co::make_rational(6, 4), 3, 2) && is(co::make_rational(-6, 4), -3, 2) &&
           is(co::make_rational(6, -4), -3, 2) && is(co::make_rational(-6, -4), 3, 2) &&
           is(co::make_rational(0, -5), 0, 1) && is(co::make_rational(7), 7, 1) &&
           is(co::make_rational(least_int), least_int, 1) &&
           is(co::make_rational(least_int, least_int), 1, 1) &&
           is(co::make_rational(least_int, 2), least_int / 2, 1) &&
           is(co::make_rational(2, least_int), -1, -(least_int / 2)) &&
           is(co::make_rational(greatest_int, greatest_int), 1, 1) &&
           fails(co::make_rational(1, 0), co::errc::zero_division) &&
           fails(co::make_rational(0, 0), co::errc::zero_division) &&
           fails(co::make_rational(least_int, -1), co::errc::overflow) &&
           fails(co::make_rational(1, least_int), co::errc::overflow) &&
           rational::of(10, 4) == rational::of(5, 2) && rational::of(5, 2).approximate() == 2.5 &&
           rational{3}.is_whole() && !rational::of(1, 3).is_whole() && rational{-3}.sign() == -1 &&
           rational{}.sign() == 0 && rational::of(1, 9).sign() == 1;
}

constexpr bool check_floor_and_ceil() {
    constexpr rational cases[][3] = {
        {rational::of(7, 2), 3, 4},
        {rational::of(-7, 2), -4, -3},
        {rational::of(1, 3), 0, 1},
        {rational::of(-1, 3), -1, 0},
        {5, 5, 5},
        {-5, -5, -5},
        {0, 0, 0},
        {least_int, least_int, least_int},
        {greatest_int, greatest_int, greatest_int},
        {rational::of(least_int + 1, 2), least_int / 2, least_int / 2 + 1},
        {rational::of(1, greatest_int), 0, 1},
        {rational::of(-1, greatest_int), -1, 0},
    };
    for (const auto& [x, below, above] : cases) {
        if (rational{co::floor(x)} != below || rational{co::ceil(x)} != above) { return false; }
    }
    return true;
}

constexpr bool check_order() {
    constexpr std::array ascending{
        rational{least_int},
        rational{least_int + 1},
        rational{-1},
        rational::of(-greatest_int + 1, greatest_int),
        rational::of(-1, 2),
        rational::of(-1, greatest_int),
        rational{},
        rational::of(1, greatest_int),
        rational::of(1, greatest_int - 1),
        rational::of(1, 3),
        rational::of(333'333'333'333'333'333, 1'000'000'000'000'000'000 - 1),
        rational::of(1, 2),
        rational::of(greatest_int - 2, greatest_int - 1),
        rational::of(greatest_int - 1, greatest_int),
        rational{1},
        rational::of(greatest_int, greatest_int - 1),
        rational{greatest_int - 1},
        rational{greatest_int},
    };
    for (std::size_t i = 0; i < ascending.size(); ++i) {
        for (std::size_t j = 0; j < ascending.size(); ++j) {
            // 1/3 stands twice: the long fraction is 1/3 in lowest terms
            const bool same =
                i == j || (ascending[i] == rational::of(1, 3) && ascending[j] == ascending[i]);
            const auto expected = same ? std::strong_ordering::equal : i <=> j;
            if ((ascending[i] <=> ascending[j]) != expected) { return false; }
            if ((ascending[i] == ascending[j]) != same) { return false; }
        }
    }
    return true;
}

constexpr bool check_sticking_overflow() {
    const exact big{greatest_int};
    const exact over = big + exact{1};
    return !over.fits() && over.unchecked() == rational{} &&
           fails(over.get(), co::errc::overflow) && !(over - exact{1}).fits() &&
           !(over * exact{0}).fits() && !(exact{0} / over).fits() && !(exact{1} - over).fits() &&
           !(exact{1} / exact{0}).fits() && !(-exact{least_int}).fits() &&
           (-exact{greatest_int}).get().value() == rational{-greatest_int} &&
           !exact{co::make_rational(1, 0)}.fits() && (big / big).get().value() == rational{1} &&
           !(exact{rational::of(1, greatest_int)} / exact{2}).fits() &&
           (exact{rational::of(1, greatest_int)} * big).get().value() == rational{1};
}

constexpr bool check_least_and_greatest() {
    const exact two = at_run_time(exact{2}), three{3},
                over = at_run_time(exact{greatest_int}) * two;
    return least(two, three).unchecked() == rational{2} &&
           least(three, two).unchecked() == rational{2} &&
           greatest(two, three).unchecked() == rational{3} &&
           greatest(three, two).unchecked() == rational{3} && !least(over, two).fits() &&
           !least(two, over).fits() && !least(over, -two).fits() && !least(-two, over).fits() &&
           !greatest(over, -two).fits() && !greatest(over, two).fits() &&
           !greatest(two, over).fits() && absolute(exact{-3}).unchecked() == rational{3} &&
           absolute(three).unchecked() == rational{3} && !absolute(over).fits() &&
           !absolute(exact{least_int}).fits();
}

static_assert(check_lowest_terms());
static_assert(check_floor_and_ceil());
static_assert(check_order());
static_assert(check_sticking_overflow());
static_assert(check_least_and_greatest());
static_assert(std::is_trivially_copyable_v<rational> && sizeof(rational) == 16);
static_assert(!constant<[] { return co::make_rational(1, 0).value(); }>);

/// Small numbers, huge ones and the very ends, in equal parts.
struct random_rationals {
    std::mt19937_64 bits{20220110};

    std::int64_t whole() {
        switch (bits() % 4) {
        case 0: return static_cast<std::int64_t>(bits() % 41) - 20;
        case 1: return static_cast<std::int64_t>(bits());
        case 2: return static_cast<std::int64_t>(bits()) >> (bits() % 64);
        default: {
            const auto near = static_cast<std::int64_t>(bits() % 3);
            return (bits() & 1U) != 0 ? least_int + near : greatest_int - near;
        }
        }
    }
    rational next() {
        for (;;) {
            if (const auto r = co::make_rational(whole(), whole())) { return *r; }
        }
    }
};

wide euclid(wide a, wide b) { return b == 0 ? (a < 0 ? -a : a) : euclid(b, a % b); }

/// num/den by hand: whether it fits 64 bits, and what it is then.
bool agrees(const exact& got, wide num, wide den) {
    if (den == 0) { return !got.fits(); }
    const wide g = den < 0 ? -euclid(num, den) : euclid(num, den);
    num /= g;
    den /= g;
    const bool fits = num >= least_int && num <= greatest_int && den <= greatest_int;
    if (!fits) { return !got.fits() && !got.get(); }
    return got.fits() && got.unchecked().num == num && got.unchecked().den == den;
}

} // namespace

TEST_CASE("rationals are in lowest terms, with the sign above") { CHECK(check_lowest_terms()); }

TEST_CASE("floor and ceil go down and up, below zero too") { CHECK(check_floor_and_ceil()); }

TEST_CASE("rationals are totally ordered up to the ends of 64 bits") { CHECK(check_order()); }

TEST_CASE("an overflow sticks to whatever is computed from it") {
    CHECK(check_sticking_overflow());
}

TEST_CASE("an overflow spreads through least, greatest and absolute") {
    CHECK(check_least_and_greatest());
}

TEST_CASE("arithmetic, order, floor and ceil agree with 128-bit integers") {
    random_rationals random;
    int overflows = 0;
    int sums = 0;
    for (int i = 0; i < 200'000; ++i) {
        const rational a = random.next(), b = random.next(), c = random.next();
        const wide an = a.num, ad = a.den, bn = b.num, bd = b.den;
        const exact sum = exact{a} + exact{b};
        const bool arithmetic = agrees(sum, an * bd + bn * ad, ad * bd) &&
                                agrees(exact{a} - exact{b}, an * bd - bn * ad, ad * bd) &&
                                agrees(exact{a} * exact{b}, an * bn, ad * bd) &&
                                agrees(exact{a} / exact{b}, an * bd, ad * bn);
        if (!arithmetic) {
            FAIL_CHECK("arithmetic on ", a.num, "/", a.den, " and ", b.num, "/", b.den);
        }
        (sum.fits() ? sums : overflows) += 1;

        const wide difference = an * bd - bn * ad;
        const auto order = a <=> b;
        if ((order < 0) != (difference < 0) || (order > 0) != (difference > 0) ||
            (a == b) != (difference == 0) || (b <=> a) != (0 <=> order) ||
            (a <= b && b <= c && !(a <= c))) {
            FAIL_CHECK("order of ", a.num, "/", a.den, " and ", b.num, "/", b.den);
        }

        const wide below = co::floor(a), above = co::ceil(a);
        if (below * ad > an || (below + 1) * ad <= an || above * ad < an ||
            (above - 1) * ad >= an) {
            FAIL_CHECK("floor or ceil of ", a.num, "/", a.den);
        }
    }
    CHECK(sums > 20'000);
    CHECK(overflows > 20'000);
}
