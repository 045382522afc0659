#include <corroborate/claim.hpp>

#include <chrono>
#include <type_traits>

#include <corroborate/vocabulary_builder.hpp>
#include <corroborate/words.hpp>

#include <doctest/doctest.h>

#include "run_time.hpp"

namespace co = corroborate;
using namespace std::chrono_literals;
using co::errc;
using co::number_kind;

namespace {

struct fighters : co::count<"fighters"> {};
struct border : co::real<"border length", co::units::km> {};
struct residents : co::count<"residents"> {
    static constexpr co::unit unit = co::units::person;
};
struct turnout : co::real<"turnout", co::units::percent> {
    static constexpr bool share = true;
};

template <class A, class B>
concept ordered = requires(const A& a, const B& b) { a < b; };
template <class A, class B>
concept equatable = requires(const A& a, const B& b) { a == b; };
template <class A, class B>
concept addable = requires(const A& a, const B& b) { a + b; };

constexpr co::claim<fighters> typed{co::more_than(5'000),
                                    {.id = "s1",
                                     .words = "more than 5,000",
                                     .scope = "the border",
                                     .as_of = 2022y / 2 / 10,
                                     .by = "paper",
                                     .citing = {"agency", "general staff"},
                                     .published_in = "Daily",
                                     .grade = "B2",
                                     .at = {12, 27}}};

constexpr bool check_typed() {
    const auto c = at_run_time(typed);
    return c.measure_name() == "fighters" && c.said().hedge() == co::hedge::more_than &&
           c.about().as_of.first() == co::date{2022, 2, 10} && typed.about().id == "s1" &&
           typed.origin() == "general staff" && typed.about().at.end == 27 &&
           typed.about().status == co::status::observed && !typed.about().headline;
}

constexpr bool check_as_named() {
    const auto c = at_run_time(typed).as_named();
    return c.measure_name() == "fighters" && c.said().value() == typed.said().value() &&
           c.about().id == "s1" && c.origin() == "general staff" &&
           co::claim<co::named>{}.measure_name().empty();
}

constexpr bool check_origins() {
    return co::origin_of({.by = "a", .citing = {"b", "c"}, .published_in = "d"}) == "c" &&
           co::origin_of({.by = "a", .published_in = "d"}) == "a" &&
           co::origin_of({.by = " ", .published_in = "d"}) == "d" && co::origin_of({}).empty() &&
           co::origin_of({.by = "a", .citing = " "}) == "a";
}

template <class M>
constexpr bool refuses(const co::amount& said, errc code, const co::details& about = {}) {
    const auto made = co::make_claim<M>(at_run_time(said), about);
    return !made && made.error().code == code;
}

constexpr bool check_refusals() {
    return refuses<fighters>(co::amount{2.5}, errc::not_whole) &&
           refuses<fighters>(co::third(), errc::not_whole) &&
           refuses<fighters>(co::fewer_than(0), errc::empty_set) &&
           refuses<border>(co::amount{-3}, errc::empty_set) &&
           refuses<fighters>(co::amount{5}, errc::other_dimension, {.unit = "km"}) &&
           refuses<residents>(co::amount{5}, errc::other_dimension, {.unit = "families"}) &&
           refuses<residents>(co::amount{5}, errc::other_dimension, {.unit = "km"}) &&
           refuses<border>(co::amount{5}, errc::other_dimension, {.unit = "lakh"}) &&
           refuses<border>(co::amount{5}, errc::other_dimension, {.unit = "person"}) &&
           refuses<border>(co::amount{5}, errc::other_dimension, {.unit = "kg"}) &&
           refuses<border>(co::amount{5}, errc::other_dimension, {.unit = "leagues"}) &&
           refuses<turnout>(co::amount{50}, errc::other_dimension, {.unit = "pp"}) &&
           refuses<turnout>(co::more_than(100), errc::empty_set) &&
           refuses<border>(co::amount{"9000000000000000000"}, errc::overflow) &&
           co::make_claim(" ", co::amount{5}).error().code == errc::nameless;
}

constexpr bool check_acceptances() {
    return co::make_claim<fighters>(at_run_time(co::many()))
               .has_value() && // says no number, and may be said
           co::make_claim<fighters>(at_run_time(co::amount{"3.5"}), {.unit = "lakh"}).has_value() &&
           co::make_claim<fighters>(co::amount{5}, {.unit = "person"}).has_value() &&
           co::make_claim<fighters>(co::amount{5}, {.unit = "families"}).has_value() &&
           co::make_claim<residents>(co::amount{5}, {.unit = "person"}).has_value() &&
           co::make_claim<residents>(at_run_time(co::amount{"3.5"}), {.unit = "lakh"})
               .has_value() &&
           co::make_claim<residents>(co::amount{5}).has_value() &&
           co::make_claim<border>(co::amount{800}, {.unit = co::units::mile}).has_value() &&
           co::make_claim<turnout>(co::amount{"0.4"}, {.unit = co::units::none}).has_value() &&
           co::make_claim("length of the border", co::amount{2.5}).has_value();
}

// Constants of named measures: what says no number may be said, too.
constexpr co::claim<co::named> five_people{"people", co::amount{5}};
constexpr co::claim<co::named> many_people{"people", co::many()};
static_assert(five_people.said().says_number() && !many_people.said().says_number());
static_assert(co::details{}.at.start == 0 && co::details{}.at.end == 0);

/// What a claim of a measure that nobody describes is taken to be.
constexpr number_kind kind_of(const co::amount& said, const co::details& about = {},
                              const co::measure_facts& known = {}) {
    return co::detail::settled(known, at_run_time(said), about, {}).kind;
}

constexpr bool check_kinds() {
    using enum number_kind;
    const auto up_to_a_point =
        co::amount::make_set({}, co::closure::unbounded, co::numeral{"2.5"}, co::closure::closed)
            .value();
    const auto give_or_take =
        co::amount::make(co::hedge::plusminus_pct, {.value = co::numeral{"5.2"},
                                                    .upper = co::numeral{"2.5"},
                                                    .has_value = true,
                                                    .has_upper = true,
                                                    .upper_is_percent = true})
            .value();
    return kind_of(co::amount{5'000}) == count && kind_of(co::amount{"2.5"}) == real &&
           kind_of(co::amount{"5.0"}) == real && kind_of(co::half()) == real &&
           kind_of(co::doubled()) == real && kind_of(co::per_cent(40)) == real &&
           kind_of(co::amount{40}, {.unit = "%"}) == real &&
           kind_of(co::amount{5}, {.unit = "km"}) == real &&
           kind_of(co::amount{5}, {.unit = "KZT"}) == real &&
           kind_of(co::amount{5}, {.unit = "pp"}) == real &&
           kind_of(co::amount{5}, {.unit = "person"}) == count &&
           kind_of(co::amount{5}, {.unit = "families"}) == count &&
           kind_of(co::amount{"3.5"}, {.unit = "lakh"}) == count && // the point does not matter
           kind_of(co::between("1.2", "1.5"), {.unit = "million"}) == count &&
           kind_of(co::between(1, "1.5"), {.unit = "million"}) == count &&
           kind_of(co::between("0.5", 1), {.unit = "million"}) == count &&
           kind_of(co::between("0.5", "1.25"), {.unit = "dozen"}) == real &&
           kind_of(co::between("1.25", 2), {.unit = "dozen"}) == real &&
           kind_of(co::between("1/2", "1.5"), {.unit = "million"}) == real &&
           kind_of(co::between("0.5", "2/3"), {.unit = "million"}) == real &&
           kind_of(co::amount{"1/2"}, {.unit = "million"}) == real &&
           kind_of(up_to_a_point) == real && kind_of(up_to_a_point, {.unit = "lakh"}) == count &&
           kind_of(give_or_take, {.unit = "million"}) == count && kind_of(give_or_take) == real &&
           kind_of(co::plus_minus(5, "0.5")) == real &&
           kind_of(co::amount{5}, {.kind = co::said_kind::real}) == real &&
           kind_of(co::amount{"2.5"}, {.kind = co::said_kind::count}) == count &&
           kind_of(co::amount{"2.5"}, {}, {.kind = count, .says_kind = true}) == count &&
           kind_of(co::amount{5}, {}, {.kind = real, .says_kind = true}) == real &&
           kind_of(co::amount{5}, {}, {.unit = co::units::km, .says_unit = true}) == real;
}

constexpr bool check_settled_units() {
    constexpr auto user =
        co::vocabulary_of(co::unit_is("myriad", co::make_unit("myriad", co::dimension{}, 10'000)));
    const co::measure_facts km{.unit = co::units::km, .says_unit = true};
    const auto unit_of = [&](const co::amount& said, const co::details& about,
                             const co::measure_facts& f) {
        return co::detail::settled(f, at_run_time(said), about, user).unit;
    };
    return same_unit(unit_of(co::amount{5}, {}, km), co::units::km) &&
           same_unit(unit_of(co::amount{5}, {.unit = "mi"}, km), co::units::mile) &&
           unit_of(co::amount{5}, {.unit = "myriad"}, {}).factor == co::rational{10'000} &&
           unit_of(co::amount{5}, {}, {}).is_none() &&
           same_unit(unit_of(co::per_cent(40), {}, {}), co::units::percent) &&
           same_unit(unit_of(co::per_cent(40), {}, km), co::units::km) &&
           same_unit(unit_of(co::per_cent(40), {.unit = "pp"}, {}), co::units::percentage_point);
}

/// Half of a measure in per cent is 50 of them and not a half, unless the unit was said with it;
/// "doubled" has no unit.
constexpr bool check_shares() {
    const co::measure_facts percent{.unit = co::units::percent, .says_unit = true};
    const co::measure_facts km{.unit = co::units::km, .says_unit = true};
    const auto unit_of = [](const co::amount& said, const co::measure_facts& f,
                            const co::details& about = {}) {
        return co::detail::settled(f, said, about, {}).unit;
    };
    for (const auto h :
         {co::hedge::half, co::hedge::third, co::hedge::quarter, co::hedge::more_than_half,
          co::hedge::most, co::hedge::vast_majority, co::hedge::minority, co::hedge::nearly_half,
          co::hedge::nearly_all, co::hedge::not_all, co::hedge::doubled}) {
        const auto said = co::make_amount(h).value();
        const bool times = h == co::hedge::doubled;
        if (!unit_of(said, percent).is_none() || unit_of(said, km).is_none() != times ||
            unit_of(said, percent, {.unit = "%"}).is_none()) {
            return false;
        }
    }
    return unit_of(co::one_in(5), percent).is_none() && !unit_of(co::amount{5}, percent).is_none();
}

constexpr bool check_additive() {
    const auto additive = [](const co::amount& said, const co::measure_facts& f) {
        return co::detail::settled(f, said, {}, {}).additive;
    };
    return additive(co::amount{5}, {}) && !additive(co::amount{"2.5"}, {}) &&
           additive(co::amount{"2.5"}, {.says_additive = true, .additive = true}) &&
           !additive(co::amount{5}, {.says_additive = true});
}

constexpr bool check_said_units() {
    constexpr co::said_unit unsaid, blank{" "}, none{co::units::none}, km{"km"},
        mile{co::units::mile};
    return !unsaid.is_said() && !blank.is_said() && !none.is_said() && km.is_said() &&
           mile.is_said() && at_run_time(km).name() == "km" && mile.name() == "mi" &&
           same_unit(km.resolve({}), co::units::km) && unsaid.resolve({}).is_none();
}

constexpr bool check_status_names() {
    using co::status;
    return name(status::observed) == "observed" && name(status::planned) == "planned" &&
           name(status::estimated) == "estimated" && name(status::retracted) == "retracted";
}

static_assert(check_typed());
static_assert(check_as_named());
static_assert(check_origins());
static_assert(check_refusals());
static_assert(check_acceptances());
static_assert(check_kinds());
static_assert(check_settled_units());
static_assert(check_shares());
static_assert(check_additive());
static_assert(check_said_units());
static_assert(check_status_names());

using named_claim = co::claim<co::named>;
using typed_claim = co::claim<fighters>;
static_assert(std::is_trivially_copyable_v<typed_claim>);
static_assert(std::is_trivially_copyable_v<named_claim>);
static_assert(!ordered<typed_claim, typed_claim> && !ordered<named_claim, named_claim>);
static_assert(!equatable<typed_claim, typed_claim> && !equatable<named_claim, typed_claim>);
static_assert(!addable<typed_claim, typed_claim> && !addable<named_claim, named_claim>);
static_assert(ordered<int, int> && equatable<int, int> && addable<int, int>);

} // namespace

TEST_CASE("a share of a measure in per cent is no number of per cents") { CHECK(check_shares()); }
TEST_CASE("a claim keeps all that was said") {
    CHECK(check_typed());
    CHECK(typed.measure_name() == "fighters");
    CHECK(typed.origin() == "general staff");
    CHECK(co::said_unit{co::units::mile}.name() == "mi");
}
TEST_CASE("a typed claim is a named one with its measure's name") { CHECK(check_as_named()); }
TEST_CASE("the origin is the last voice cited, else the speaker, else the outlet") {
    CHECK(check_origins());
}
TEST_CASE("an amount that cannot be one of the measure is refused, with the reason") {
    CHECK(check_refusals());
}
TEST_CASE("an amount in any unit of the dimension is taken, and so are words without a number") {
    CHECK(check_acceptances());
}
TEST_CASE("a claim is a count unless its measure, its unit or its number say otherwise") {
    CHECK(check_kinds());
}
TEST_CASE("a claim's own unit goes before the measure's") { CHECK(check_settled_units()); }
TEST_CASE("counts add up and reals do not, unless the measure says so") { CHECK(check_additive()); }
TEST_CASE("a unit is said as a unit or as a name") { CHECK(check_said_units()); }
TEST_CASE("a status has the name of the data format") { CHECK(check_status_names()); }

namespace {
struct kilogram_test_people : corroborate::count<"people"> {};
} // namespace

TEST_CASE("a count of people cannot be said in kilograms") {
    namespace c = corroborate;
    const auto in = [](const c::unit& u) {
        return c::make_claim<kilogram_test_people>(c::bare(5), {.unit = u});
    };
    CHECK(in(c::units::person));
    CHECK(in(c::units::crore));
    REQUIRE_FALSE(in(c::units::kg));
    CHECK(in(c::units::kg).error().code == c::errc::other_dimension);
}
