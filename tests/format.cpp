#include <corroborate/format.hpp>

#include <array>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <corroborate/words.hpp>

#include <doctest/doctest.h>

#include "random_claims.hpp"

namespace co = corroborate;
using co::amount;
using co::closed_at;
using co::closure;
using co::hedge;
using co::interval;
using co::number_kind;
using co::numeral;
using co::open_at;
using co::period;
using co::rational;

namespace {

std::string text(const numeral& n) { return co::to_text(n); }
std::string text(const rational& r) { return co::to_text(r); }
std::string text(const amount& a) { return co::to_text(a); }
std::string text(const period& p) { return co::to_text(p); }

/// What a pattern says of 12, or of 12 and 15, or of no number.
co::result<amount> said_of_twelve(hedge h) {
    switch (co::row(h).numbers) {
    case co::numbers::one: return co::make_amount(h, numeral{12});
    case co::numbers::two: return co::make_amount(h, numeral{12}, numeral{15});
    default: return co::make_amount(h);
    }
}
amount of(hedge h, const numeral& n) { return co::make_amount(h, n).value(); }
amount set(const numeral& low, closure low_how, const numeral& high, closure high_how) {
    return amount::make_set(low, low_how, high, high_how).value();
}
std::string real_set(const co::endpoint& low, const co::endpoint& high, const co::unit& in = {}) {
    return co::to_text(interval::make(low, high, number_kind::real).value(), in);
}

} // namespace

TEST_CASE("numerals are written as they were, thousands apart") {
    CHECK(text(numeral{0}) == "0");
    CHECK(text(numeral{7}) == "7");
    CHECK(text(numeral{999}) == "999");
    CHECK(text(numeral{5'000}) == "5,000");
    CHECK(text(numeral{1'234'567}) == "1,234,567");
    CHECK(text(numeral{-40}) == "-40");
    CHECK(text(numeral{-5'000}) == "-5,000");
    CHECK(text(numeral{2.5}) == "2.5");
    CHECK(text(numeral{"5.0"}) == "5.0");
    CHECK(text(numeral{"1.30"}) == "1.30");
    CHECK(text(numeral{".05"}) == "0.05");
    CHECK(text(numeral{"-0.5"}) == "-0.5");
    CHECK(text(numeral{"12345.678"}) == "12,345.678");
    CHECK(text(numeral{"1.3e3"}) == "1,300");
    CHECK(text(numeral{std::numeric_limits<std::int64_t>::min()}) == "-9,223,372,036,854,775,808");
}

TEST_CASE("numerals of millions and more are written in words where their zeros were not") {
    constexpr auto five_two = numeral{"5.2"}.shifted(6).value();
    CHECK(text(five_two) == "5.2 million");
    CHECK(text(five_two.negated().value()) == "-5.2 million");
    CHECK(text(numeral{5'200'000}) == "5,200,000");
    CHECK(text(numeral{"2.75"}.shifted(9).value()) == "2.75 billion");
    CHECK(text(numeral{3}.shifted(12).value()) == "3 trillion");
    CHECK(text(numeral{1'200}.shifted(12).value()) == "1,200 trillion");
    CHECK(text(numeral{750}.shifted(3).value()) == "750,000");
    CHECK(text(numeral{1'000}.shifted(3).value()) == "1 million");
}

TEST_CASE("fractions are written as fractions, also of a million") {
    CHECK(text(numeral{"2/3"}) == "2/3");
    CHECK(text(numeral{"-1/3"}) == "-1/3");
    CHECK(text(numeral{"2/3"}.shifted(6).value()) == "2/3 million");
    CHECK(text(numeral{"1/3"}.shifted(2).value()) == "33.3333");
}

TEST_CASE("rationals are written for people, without exponents") {
    CHECK(text(rational{6'000}) == "6,000");
    CHECK(text(rational{-6'000'000}) == "-6,000,000");
    CHECK(text(rational::of(13438, 10)) == "1,343.8");
    CHECK(text(rational::of(1, 3)) == "0.333333");
    CHECK(text(rational::of(-5, 2)) == "-2.5");
    CHECK(text(rational::of(1, 100'000)) == "0.00001");
    CHECK(text(rational::of(9'999'997, 10)) == "1,000,000");
    CHECK(text(rational::of(20'000'001, 2)) == "10,000,000");
    CHECK(text(rational::of(5'000'001, 1'000)) == "5,000");
}

TEST_CASE("exact text is exact, and reads back as the same number") {
    CHECK(co::exact_text(rational{6'000}) == "6000");
    CHECK(co::exact_text(rational::of(-5, 2)) == "-2.5");
    CHECK(co::exact_text(rational::of(1, 3)) == "1/3");
    CHECK(co::exact_text(rational::of(-7, 6)) == "-7/6");
    CHECK(co::exact_text(rational::of(1, 8)) == "0.125");
    dice d{5'000};
    int fractions = 0;
    for (int round = 0; round < 20'000; ++round) {
        const auto num = static_cast<std::int64_t>(d.roll(2'000'001)) - 1'000'000;
        std::int64_t den = 1 + static_cast<std::int64_t>(d.roll(40));
        for (std::size_t zeros = d.roll(9); zeros > 0; --zeros) { den *= d.one_in(2) ? 2 : 5; }
        const auto r = co::make_rational(num, den).value();
        const std::string exact = co::exact_text(r);
        const auto back = co::make_numeral(std::string_view{exact});
        REQUIRE(back);
        CHECK(back->value() == r);
        CHECK(exact.find(',') == std::string::npos);
        fractions += static_cast<int>(exact.find('/') != std::string::npos);
    }
    CHECK(fractions > 1'000);
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    CHECK(co::exact_text(rational::of(most, 2)) == fmt::format("{}/2", most)); // beyond 64 bits
    CHECK(co::exact_text(rational::of(1, std::int64_t{1} << 40)) == "1/1099511627776");
}

TEST_CASE("a number of base units is exact in every unit, also with more than 64 bits") {
    const auto mm = co::find_unit("mm").value();
    CHECK(co::exact_text(5, mm.factor) == "5000");
    CHECK(co::exact_text(rational::of(1, 3), mm.factor) == "1000/3");
    CHECK(co::exact_text(9'000'000'000'000'000'000, mm.factor) == "9000000000000000000000");
    CHECK(co::exact_text(-9'000'000'000'000'000'001, mm.factor) == "-9000000000000000001000");
    CHECK(co::exact_text(rational::of(9'000'000'000'000'000'001, 7), mm.factor) ==
          "9000000000000000001000/7");
    CHECK(co::exact_text(9'000'000'000'000'000'001, co::units::mile.factor) ==
          "1125000000000000000125/201168");
    CHECK(co::to_text(rational{2'500}, co::units::km) == "2.5");
    CHECK(co::to_text(rational{9'000'000'000'000'000'000}, mm) == "9,000,000,000,000,000,000,000");
}

TEST_CASE("every pattern of words reads as English and names its numbers") {
    std::set<std::string> seen;
    for (std::size_t i = 0; i + 1 < co::hedge_count; ++i) { // the last is a set
        const auto h = static_cast<hedge>(i);
        const auto a = said_of_twelve(h);
        REQUIRE(a);
        const std::string words = co::to_text(*a);
        CAPTURE(words);
        const auto has = [&](std::string_view part) {
            return words.find(part) != std::string::npos;
        };
        CHECK(!words.empty());
        CHECK(words.front() != ' ');
        CHECK(words.back() != ' ');
        CHECK(!has("  "));
        CHECK(!has("#"));
        CHECK(!has("@"));
        const auto numbers = co::row(h).numbers;
        if (numbers == co::numbers::one || numbers == co::numbers::two) { CHECK(has("12")); }
        if (numbers == co::numbers::two) { CHECK(has("15")); }
        if (numbers != co::numbers::one && numbers != co::numbers::two) {
            for (const char c : words) { CHECK(!(c >= '0' && c <= '9')); } // words of their own
        }
        seen.insert(words);
    }
    CHECK(seen.size() > 90); // words of their own, but for those that a reader cannot tell apart
}

TEST_CASE("patterns are put around their numbers") {
    const std::array<std::pair<amount, std::string_view>, 44> table{{
        {co::more_than(6'000), "more than 6,000"},
        {co::bare(5'000), "5,000"},
        {co::total(47), "a total of 47"},
        {co::n_plus(500), "500-plus"},
        {co::or_more(500), "500 or more"},
        {co::or_fewer(30), "30 or fewer"},
        {co::in_the_decade(1990), "in the 1990s"},
        {co::in_year(1992), "in 1992"},
        {co::circa_year(1992), "circa 1992"},
        {co::circa(5'000), "circa 5,000"},
        {co::between(120, 180), "between 120 and 180"},
        {co::either_or(2, 3), "2 or 3"},
        {co::more_than_but_fewer_than(10, 20), "more than 10 but fewer than 20"},
        {co::confidence_interval(120, 180), "120 to 180 (95 % CI)"},
        {co::plus_minus(15, 2), "15 ± 2"},
        {co::plus_minus_per_cent(1'500, 10), "1,500 ± 10 %"},
        {co::within_of(5, 40), "within 5 of 40"},
        {co::concise(12.3, 0.4), "12.3(4)"},
        {co::concise(307'263, 1), "307,263(1)"},
        {co::concise(12.3, 2), "12.3(2)"},
        {co::per_cent(40), "40 %"},
        {co::up_per_cent(5), "up 5 %"},
        {co::up_per_cent(-5), "down 5 %"},
        {co::times_as_many(3), "3-fold"},
        {co::times_more(3), "3 times more"},
        {co::one_in(5), "one in 5"},
        {co::k_in(3, 10), "3 in 10"},
        {co::every(20), "one every 20"},
        {co::figures(5), "in 5 figures"},
        {co::not_even(40), "not even 40"},
        {co::did_not_reach(40), "did not reach 40"},
        {co::third(), "a third"},
        {co::third(2), "2/3"},
        {co::quarter(), "a quarter"},
        {co::quarter(3), "3/4"},
        {co::fraction(2, 7), "2/7"},
        {co::half(), "half"},
        {co::none(), "none"},
        {amount{}, "none"},
        {co::many(), "many"},
        {co::thousands(), "thousands"},
        {co::mid_thousands(), "mid thousands"},
        {co::half_a_dozen(), "half a dozen"},
        {co::not_all(), "not all"},
    }};
    for (const auto& [a, expected] : table) { CHECK(text(a) == expected); }
}

TEST_CASE("words of a size are said of other sizes too") {
    constexpr numeral million = 1'000'000, crowd = 250;
    CHECK(text(of(hedge::few, 100)) == "a few hundred");
    CHECK(text(of(hedge::few, million)) == "a few million");
    CHECK(text(of(hedge::few, crowd)) == "a few times 250");
    CHECK(text(of(hedge::several, 1'000)) == "several thousand");
    CHECK(text(of(hedge::couple, 100)) == "a couple of hundred");
    CHECK(text(of(hedge::number_of, 1'000)) == "a number of thousands");
    CHECK(text(of(hedge::handful, 100)) == "a handful of hundreds");
    CHECK(text(of(hedge::few_hundred, 1'000)) == "a few thousand");
    CHECK(text(of(hedge::several_hundred, 100'000)) == "several hundred thousand");
    CHECK(text(of(hedge::several_thousand, 10'000)) == "several tens of thousands");
    CHECK(text(of(hedge::two_dozen, 36)) == "3 dozen");
    CHECK(text(of(hedge::two_dozen, 25)) == "25");
    CHECK(text(of(hedge::millions, 1'000'000'000)) == "billions");
    CHECK(text(of(hedge::millions, 10'000'000)) == "tens of millions");
    CHECK(text(of(hedge::millions, 100'000'000)) == "hundreds of millions");
    CHECK(text(of(hedge::millions, crowd)) == "multiples of 250");
    CHECK(text(of(hedge::low_mid_high, 100)) == "low hundreds");
    CHECK(text(of(hedge::high_thousands, 10'000)) == "high tens of thousands");
    CHECK(text(of(hedge::few_hundred, 100)) == "a few hundred");
}

TEST_CASE("sets given by their ends are written by them") {
    using enum closure;
    CHECK(text(co::set_between(5, 10)) == "5 to 10");
    CHECK(text(co::set_between(5, 5)) == "exactly 5");
    CHECK(text(co::set_from(5'000)) == "at least 5,000");
    CHECK(text(co::set_up_to(5)) == "at most 5");
    CHECK(text(set(5, open, {}, unbounded)) == "more than 5");
    CHECK(text(set({}, unbounded, 2.5, open)) == "less than 2.5");
    CHECK(text(set(5, open, 10, open)) == "more than 5 and less than 10");
    CHECK(text(set(5, open, 10, closed)) == "more than 5 and at most 10");
    CHECK(text(set(5, closed, 10, open)) == "at least 5 and less than 10");
    CHECK(text(set({}, unbounded, {}, unbounded)) == "any number");
}

TEST_CASE("periods of every shape are written as dates") {
    CHECK(text(period{}).empty());
    CHECK(text(period{"2022-01-10"}) == "10 January 2022");
    CHECK(text(period{"2022-01"}) == "January 2022");
    CHECK(text(period{"2024-02"}) == "February 2024");
    CHECK(text(period{"2022"}) == "2022");
    CHECK(text(period{"2020/2022"}) == "2020 to 2022");
    CHECK(text(period{"2022-01/2022-03"}) == "January to March 2022");
    CHECK(text(period{"2021-12/2022-01"}) == "December 2021 to January 2022");
    CHECK(text(period{"2022-01-02/2022-01-10"}) == "2 to 10 January 2022");
    CHECK(text(period{"2022-01-02/2022-02-10"}) == "2 January to 10 February 2022");
    CHECK(text(period{"2021-12-31/2022-01-01"}) == "31 December 2021 to 1 January 2022");
    CHECK(text(period{"2024-02-01/2024-02-28"}) == "1 to 28 February 2024"); // not all of it
    CHECK(text(period{"0001-01-01"}) == "1 January 1");
}

TEST_CASE("sets are written in plain English") {
    using co::unbounded;
    CHECK(real_set(unbounded(), unbounded()) == "any number");
    CHECK(real_set(closed_at(5), closed_at(5)) == "5");
    CHECK(real_set(closed_at(40), unbounded()) == "40 or more");
    CHECK(real_set(open_at(rational::of(5, 2)), unbounded()) == "more than 2.5");
    CHECK(real_set(unbounded(), closed_at(30)) == "at most 30");
    CHECK(real_set(unbounded(), open_at(30)) == "less than 30");
    CHECK(real_set(closed_at(0), open_at(30)) == "less than 30");
    CHECK(real_set(closed_at(-3), closed_at(30)) == "-3 to 30");
    CHECK(real_set(closed_at(5), open_at(6)) == "5 to 6");
    CHECK(real_set(open_at(5), open_at(6)) == "more than 5 and less than 6");
    CHECK(real_set(open_at(5), closed_at(6)) == "more than 5 and at most 6");
    const auto whole = interval::make(open_at(5'000), open_at(6'000), number_kind::count).value();
    CHECK(co::to_text(whole) == "5,001 to 5,999");
    CHECK(co::to_text(interval::make(unbounded(), unbounded(), number_kind::count).value()) ==
          "any number");
}

TEST_CASE("the ends of sets are written in the unit asked for, whatever their size") {
    CHECK(real_set(closed_at(1'500), open_at(2'500), co::units::km) == "1.5 to 2.5");
    CHECK(real_set(closed_at(rational::of(2, 5)), closed_at(1), co::units::percent) == "40 to 100");
    const auto far = real_set(closed_at(std::int64_t{5'000'000'000'000'000'000}), co::unbounded(),
                              co::units::percent);
    CHECK(far == "500,000,000,000,000,000,000 or more"); // beyond 64 bits
}

TEST_CASE("developers see intervals in their notation") {
    const auto all = [](const co::endpoint& low, const co::endpoint& high) {
        return co::notation(interval::make(low, high, number_kind::real).value());
    };
    CHECK(all(closed_at(5'001), closed_at(5'999)) == "[5001, 5999]");
    CHECK(all(open_at(rational::of(1, 3)), co::unbounded()) == "(1/3, inf)");
    CHECK(all(co::unbounded(), open_at(rational::of(5, 2))) == "(-inf, 2.5)");
}

TEST_CASE("the words of a claim are its own where it has them, with the unit where they lack it") {
    const auto words = [](const amount& said, const co::details& about) {
        const auto c = co::make_claim("x", said, about).value();
        return co::words_of(c, about.unit.resolve({}));
    };
    CHECK(words(co::over(6'000), {}) == "over 6,000");
    CHECK(words(co::over(6'000), {.words = "Over six thousand"}) == "Over six thousand");
    CHECK(words(amount{12}, {.unit = "person"}) == "12");
    CHECK(words(co::more_than(5), {.unit = "m"}) == "more than 5 m"); // no unit in "more"
    CHECK(words(amount{1'344}, {.words = "1,344 kilometres", .unit = "km"}) == "1,344 kilometres");
    CHECK(words(amount{5}, {.words = "$5", .unit = "USD"}) == "$5");
    CHECK(words(amount{5}, {.words = "five", .unit = "USD"}) == "five USD");
    CHECK(words(co::per_cent(40), {.unit = "%"}) == "40 %");
    CHECK(words(amount{40}, {.unit = "%"}) == "40 %");
    CHECK(words(co::none(), {.unit = "km"}) == "none");
    CHECK(words(co::many(), {.unit = "km"}) == "many");
    CHECK(words(co::doubled(), {.unit = "KZT"}) == "doubled");
    CHECK(words(co::a_decade(), {.unit = "year"}) == "a decade");
}

TEST_CASE("counts and what is counted stand together as English has them") {
    using co::detail::phrasing;
    const auto is = [](const amount& a, phrasing expected) {
        CAPTURE(text(a));
        CHECK(co::detail::phrasing_of(a) == expected);
    };
    for (const auto& a : {co::more_than(5), co::bare(5), co::several_dozen(), co::a_few_hundred(),
                          co::several_thousand(), co::a_dozen(), co::half_a_dozen(), co::a_few(),
                          co::several(), co::many(), co::nearly_all(), co::set_from(5)}) {
        is(a, phrasing::plain);
    }
    for (const auto& a :
         {co::thousands(), co::dozens(), co::tens_of_thousands(), co::a_couple(), co::a_handful(),
          co::a_number_of(), co::half(), co::third(2), co::one_in(5), co::most(),
          co::vast_majority(), co::a_minority(), co::more_than_half(), co::low_thousands()}) {
        is(a, phrasing::with_of);
    }
    for (const auto& a :
         {co::none(), co::doubled(), co::topped(5), co::reached(5), co::in_year(1992),
          co::figures(5), co::every(20), co::within_of(5, 40), co::up_per_cent(5)}) {
        is(a, phrasing::apart);
    }
    is(of(hedge::couple, 100), phrasing::plain);
}

// as fmt 11 asks: a formatter that was parsed formats as a constant
template <class T>
concept formats_as_constant = requires(const fmt::formatter<T>& f, const T& value,
                                       fmt::format_context& context) { f.format(value, context); };
static_assert(formats_as_constant<amount> && formats_as_constant<numeral> &&
              formats_as_constant<rational> && formats_as_constant<period> &&
              formats_as_constant<interval> && formats_as_constant<co::verdict> &&
              formats_as_constant<co::note> && formats_as_constant<co::over_time>);

TEST_CASE("fmt formats values as their text, to any width") {
    CHECK(fmt::format("{}", co::more_than(6'000)) == "more than 6,000");
    CHECK(fmt::format("{:>8}|", numeral{5'000}) == "   5,000|");
    CHECK(fmt::format("{}", rational::of(5, 2)) == "2.5");
    CHECK(fmt::format("{}", period{"2022-01"}) == "January 2022");
    CHECK(fmt::format("{}", interval{}) == "any number");
}

TEST_CASE("fmt formats enumerators as their names in the formats") {
    CHECK(fmt::format("{}", co::verdict::refined_by) == "refined_by");
    CHECK(fmt::format("{}", co::order::a_at_most_b) == "a_at_most_b");
    CHECK(fmt::format("{}", co::reason::no_number) == "no_number");
    CHECK(fmt::format("{}", co::reason::none).empty());
    CHECK(fmt::format("{}", co::note::suspect_factor_10) == "suspect_factor_10");
    CHECK(fmt::format("{}", co::status::planned) == "planned");
    CHECK(fmt::format("{}", co::modifier::not_) == "not");
    CHECK(fmt::format("{}", co::over_time::running_total) == "running_total");
    CHECK(fmt::format("{:*^10}", co::set_relation::disjoint) == "*disjoint*");
}
