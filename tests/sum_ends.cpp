#include <corroborate/sum_ends.hpp>

#include <limits>

#include <doctest/doctest.h>

#include "small_claims.hpp"

namespace co = corroborate;
using co::interval;
using co::number_kind;

namespace {

constexpr interval real(co::endpoint low, co::endpoint high) {
    return interval::make(low, high, number_kind::real).value();
}
constexpr bool check_ends() {
    const auto a = real(co::closed_at(1), co::open_at(3)),
               b = real(co::open_at(10), co::unbounded());
    const auto s = sum(a, b).value(), d = difference(a, a).value();
    return equal(s, real(co::open_at(11), co::unbounded())) &&
           equal(d, real(co::open_at(-2), co::open_at(2))) &&
           equal(difference(a, b).value(), real(co::unbounded(), co::open_at(-7))) &&
           equal(co::from_zero(number_kind::count),
                 interval::make(co::open_at(-1), co::unbounded(), number_kind::count).value());
}
static_assert(check_ends());

} // namespace

TEST_CASE("sums and differences of sets hold exactly those of their numbers") {
    CHECK(check_ends());
    small_claims random{7};
    for (int round = 0; round < 2000; ++round) {
        const auto kind = round % 2 == 0 ? number_kind::count : number_kind::real;
        const int step = kind == number_kind::count ? 4 : 1; // reals in quarters
        const auto a = random.set(kind, -2, 3), b = random.set(kind, -2, 3);
        const auto s = sum(a, b).value(), d = difference(a, b).value();
        const auto at = [](int quarters) { return co::make_rational(quarters, 4).value(); };
        for (int n = -20; n <= 20; n += kind == number_kind::count ? 4 : 2) {
            bool summed = false, differs = false;
            for (int x = -80; x <= 80; x += step) {
                summed = summed || (a.contains(at(x)) && b.contains(at(n - x)));
                differs = differs || (a.contains(at(x)) && b.contains(at(x - n)));
            }
            REQUIRE(s.contains(at(n)) == summed);
            REQUIRE(d.contains(at(n)) == differs);
        }
    }
}

TEST_CASE("ends that were added can be taken away again") {
    const auto at = [](int n, bool open) { return open ? co::open_at(n) : co::closed_at(n); };
    for (const bool open : {false, true}) {
        for (const bool other_open : {false, true}) {
            co::detail::end_total total;
            total.add(at(5, open));
            total.add(co::unbounded());
            total.add(at(-2, other_open));
            total.add(co::unbounded());
            CHECK_FALSE(total.get().is_bounded());
            total.remove(co::unbounded());
            CHECK_FALSE(total.get().is_bounded());
            total.remove(co::unbounded());
            REQUIRE(total.get().is_bounded());
            CHECK(total.get().at == co::rational{3});
            CHECK(total.get().is_open() == (open || other_open));
            total.remove(at(5, open));
            CHECK(total.get().at == co::rational{-2});
            CHECK(total.get().is_open() == other_open);
            total.remove(at(-2, other_open));
            CHECK(total.get().at == co::rational{0});
            CHECK_FALSE(total.get().is_open());
        }
    }
}

TEST_CASE("what does not fit is an error") {
    constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
    const auto high = interval::point(greatest, number_kind::count).value();
    const auto one = interval::point(1, number_kind::count).value();
    const auto minus_two = interval::point(-2, number_kind::count).value();
    CHECK(sum(high, one).error().code == co::errc::overflow);
    CHECK(difference(high, minus_two).error().code == co::errc::overflow);
    CHECK(difference(high, one).value().lower().at == co::rational{greatest - 1});
    // one end of two
    const auto up_to = [](std::int64_t low, std::int64_t most) {
        return real(co::closed_at(low), co::closed_at(most));
    };
    CHECK(sum(up_to(0, greatest), up_to(0, 1)).error().code == co::errc::overflow);
    CHECK(sum(up_to(-greatest, 0), up_to(-2, 0)).error().code == co::errc::overflow);
    CHECK(difference(up_to(0, greatest), up_to(-1, 0)).error().code == co::errc::overflow);
    CHECK(difference(up_to(-greatest, 0), up_to(0, 2)).error().code == co::errc::overflow);
    CHECK(sum(up_to(0, greatest - 1), up_to(-greatest, 1)).has_value());
}
