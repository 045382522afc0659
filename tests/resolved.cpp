#include <corroborate/resolved.hpp>

#include <type_traits>

#include <corroborate/vocabulary_builder.hpp>
#include <corroborate/words.hpp>

#include <doctest/doctest.h>

namespace co = corroborate;
using co::closed_at;
using co::open_at;
using co::rational;

namespace {

struct fighters : co::count<"fighters"> {};
struct border : co::real<"border length", co::units::km> {};
struct dead : co::count<"dead"> {
    static constexpr auto over_time = co::over_time::running_total;
};

constexpr auto built = co::vocabulary_of(
    co::same_measures("fighters", "militants"), co::same_scopes("Almaty", "Alma-Ata"),
    co::same_sources("Anna Petrova", "A. Petrova"),
    co::measure_is("arrests", {.over_time = co::over_time::flow, .says_over_time = true}));

constexpr bool check_numbers() {
    const auto r = resolve(co::claim<border>{co::amount{2}});
    const auto lower = closed_at(1500), upper = open_at(2500);
    const auto expected = co::interval::make(lower, upper, co::number_kind::real);
    const auto n = resolve(co::claim<fighters>{co::more_than(5'000)});
    return r && equal(r->core, *expected) && equal(r->reach, *expected) && n &&
           n->core.lower().at == rational{5001} && n->core.upper().at == rational{5999} &&
           n->reach.lower().at == rational{5001} && !n->reach.is_bounded() &&
           n->core.kind() == co::number_kind::count;
}

constexpr bool check_defaults() {
    const co::resolved r;
    return r.topic == 0 && r.origin == 0 && !r.as_of.is_given() && !r.stands.is_given() &&
           !r.holds && r.over_time == co::over_time::stock && r.status == co::status::observed &&
           r.live;
}

constexpr bool check_identities() {
    const co::vocabulary v = built;
    const auto id = [&](std::string_view measure, const co::scope& s, const co::vocabulary& by) {
        return co::topic_identity(measure, s, by);
    };
    return id("fighters", "Almaty", v) == id("Militants", "ALMA-ATA", v) &&
           id("fighters", "Almaty", {}) != id("militants", "Almaty", {}) &&
           id("fighters", "Almaty", v) != id("fighters", {}, v) &&
           id("fighters", {}, v) == id("fighters", "  ", v) &&
           id("a", "b", {}) != id("b", "a", {}) &&
           co::source_identity("a. petrova", v) == co::source_identity("Anna Petrova", v) &&
           co::source_identity("a. petrova", v) != 0 && co::source_identity(" ", v) == 0 &&
           co::source_identity("a. petrova") != co::source_identity("Anna Petrova");
}

constexpr bool check_everything_else() {
    constexpr co::claim<co::named> c{"Arrests",
                                     co::amount{12},
                                     {.scope = "Almaty",
                                      .as_of = "2022-01-05",
                                      .status = co::status::planned,
                                      .by = "A. Petrova"}};
    const auto r = resolve(c, co::cautious, built).value();
    return r.over_time == co::over_time::flow && r.status == co::status::planned && r.live &&
           r.as_of == co::period{"2022-01-05"} &&
           r.origin == co::source_identity("Anna Petrova", built) &&
           r.topic == co::topic_identity("arrests", "Alma-Ata", built) &&
           resolve(co::claim<dead>{12})->over_time == co::over_time::running_total &&
           !resolve(co::claim<dead>{12, {.status = co::status::retracted}})->live;
}

constexpr bool check_kinds_asked_for() {
    constexpr co::claim<co::named> c{"hours", co::more_than(5)};
    const auto count = resolve(c).value(),
               real = resolve(c, co::cautious, {}, co::said_kind::real).value();
    constexpr co::claim<co::named> d{"hours", co::amount{"2.5"}};
    const auto wrong = resolve(d, co::cautious, {}, co::said_kind::count);
    return count.core.lower().at == rational{6} && real.core.lower().is_open() &&
           real.core.kind() == co::number_kind::real && !wrong &&
           wrong.error().code == co::errc::not_whole;
}

constexpr bool check_policies_and_errors() {
    constexpr co::claim<fighters> said{co::more_than(5'000)}, vague{co::many()};
    const auto r = resolve(said, co::literal_only).value();
    return !r.core.is_bounded() && equal(r.core, r.reach) &&
           resolve(vague).error().code == co::errc::no_number;
}

constexpr bool check_typed_and_named() {
    constexpr co::claim<border> c{co::about("2.5"), {.unit = "mile", .by = "x"}};
    constexpr auto known =
        co::vocabulary_of(co::measure_is("border length", co::facts_of<border>()));
    const auto a = resolve(c).value(), b = resolve(c.as_named(), co::cautious, known).value();
    return equal(a.core, b.core) && equal(a.reach, b.reach) && a.topic == b.topic &&
           a.origin == b.origin;
}

static_assert(check_numbers());
static_assert(check_defaults());
static_assert(check_identities());
static_assert(check_everything_else());
static_assert(check_kinds_asked_for());
static_assert(check_policies_and_errors());
static_assert(check_typed_and_named());
static_assert(std::is_trivially_copyable_v<co::resolved> && sizeof(co::resolved) <= 150);

} // namespace

TEST_CASE("a resolved claim has its core and reach in the base unit") { CHECK(check_numbers()); }
TEST_CASE("a claim of nothing else is live, observed and a voice of its own") {
    CHECK(check_defaults());
}
TEST_CASE("names that mean the same give one identity, and a blank source gives none") {
    CHECK(check_identities());
}
TEST_CASE("period, time behaviour, status and liveness come along") {
    CHECK(check_everything_else());
}
TEST_CASE("a claim is read as a count or as a real where the topic asks for it") {
    CHECK(check_kinds_asked_for());
}
TEST_CASE("words are read by the policy given, and words without a number are an error") {
    CHECK(check_policies_and_errors());
}
TEST_CASE("a typed claim resolves as the named one that the vocabulary describes alike") {
    CHECK(check_typed_and_named());
}
