#include <corroborate/tallies.hpp>

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include <corroborate/vocabulary_builder.hpp>
#include <corroborate/words.hpp>

#include <doctest/doctest.h>

namespace co = corroborate;
using co::details;
using co::rational;
using co::series_kind;
using co::sum_slip_kind;
using co::sum_state;
using co::verdict;

namespace {

using claims = std::vector<co::claim<co::named>>;

co::claim<co::named> make(std::string_view measure, const co::amount& said,
                          const details& about = {}) {
    return co::make_claim(measure, said, about).value();
}

constexpr co::measure_facts running{.over_time = co::over_time::running_total,
                                    .says_over_time = true};
constexpr co::measure_facts daily{.over_time = co::over_time::flow, .says_over_time = true};

constexpr auto built = co::vocabulary_of(
    co::measure_is("toll", running), co::measure_is("deaths in a day", daily),
    co::measure_is("murders", {.over_time = co::over_time::flow,
                               .says_over_time = true,
                               .says_additive = true,
                               .additive = true}),
    co::measure_is(
        "murder rate",
        {.over_time = co::over_time::flow, .says_over_time = true, .says_additive = true}),
    co::measure_is("grain", {.says_additive = true, .additive = true}),
    co::measure_is("tolls of towns", running), co::measure_part("tolls of towns", "toll"),
    co::measure_part("huts", "houses"), co::measure_part("dead", "victims"),
    co::measure_part("wounded", "victims"), co::scope_part("Almaty", "Kazakhstan"),
    co::same_measures("wounded", "injured"));
constexpr co::vocabulary v = built;

/// As a vocabulary file keeps them.
struct stated {
    std::string_view whole;
    std::vector<std::string_view> parts;
};
const std::vector<stated> sums{{"victims", {"dead", "wounded"}}};

} // namespace

TEST_CASE("a stated sum in each scope, and a total under the name of a part") {
    const claims rows{make("dead", co::exactly(225), {.scope = "Kazakhstan"}),
                      make("wounded", co::exactly(4'353), {.scope = "Kazakhstan"}),
                      make("victims", co::exactly(4'578), {.scope = "Kazakhstan"}),
                      make("injured", co::exactly(4'578), {.scope = "Kazakhstan"}),
                      make("dead", co::exactly(103), {.scope = "Almaty"}),
                      make("victims", co::exactly(164), {.scope = "Almaty"}),
                      make("dead", co::exactly(5))};
    const co::findings f{rows, co::cautious, v};
    const auto found = co::sums_in(f, sums).value();
    REQUIRE(found.size() == 2);
    CHECK(found[0].scope == "Kazakhstan");
    CHECK(found[0].found.check.state == sum_state::divided); // 4,353 and 4,578 wounded
    CHECK(found[0].found.check.conflict == std::vector<std::size_t>{3, 1});
    REQUIRE(found[0].found.slips.size() == 1);
    CHECK(found[0].found.slips[0].kind == sum_slip_kind::total_as_part);
    CHECK(found[0].found.slips[0].claim == 3);
    CHECK(*found[0].found.slips[0].twin == 2);
    CHECK(found[1].scope == "Almaty");
    CHECK(found[1].found.check.state == sum_state::leaves);
    CHECK(found[1].found.check.amount == rational{61});
    CHECK(co::sums_in(f, std::vector<stated>{})->empty());
}

TEST_CASE("terms of a sum: of one dimension, read as one kind, with one way to live in time") {
    const auto check = [](const claims& rows, const std::vector<stated>& of) {
        const co::findings f{rows, co::cautious, v};
        auto found = co::sums_in(f, of).value();
        CHECK(found.size() <= 1);
        return found;
    };
    // another dimension than the first term's: whichever comes last among the names
    const claims apart{make("victims", co::exactly(7), {.unit = "person"}),
                       make("dead", co::exactly(7), {.unit = "km"})};
    CHECK(check(apart, sums).empty());
    CHECK(check(apart, {{"dead", {"victims"}}}).empty());
    CHECK(check(apart, {{"boats", {"ships", "yachts"}}}).empty());
    const claims both{make("victims", co::exactly(7), {.unit = "person"}),
                      make("dead", co::exactly(7), {.unit = "km"}),
                      make("dead", co::exactly(9), {.unit = "person"})};
    REQUIRE(check(both, sums).size() == 1);
    CHECK(check(both, sums)[0].found.check.state == sum_state::exceeds);
    CHECK(check(both, sums)[0].sum == 0);
    CHECK(check(both, {{"boats", {"ships"}}, sums[0]})[0].sum == 1);
    // a decimal makes all of them reals; words without a number take no part
    const claims reals{make("dead", co::exactly("2.5")), make("wounded", co::exactly(3)),
                       make("wounded", co::many()), make("victims", co::exactly("5.5"))};
    REQUIRE(check(reals, sums).size() == 1);
    CHECK(check(reals, sums)[0].found.check.state == sum_state::adds_up);
    CHECK(check(reals, sums)[0].found.check.claims == std::vector<std::size_t>{1, 1, 1});
    // running totals, by what any of the terms says
    const auto on = [](std::string_view measure, const co::amount& said, std::string_view day) {
        return make(measure, said, {.as_of = co::make_period(day).value()});
    };
    const claims totals{on("toll", co::exactly(110), "2024-03-09"),
                        on("tolls of towns", co::exactly(60), "2024-03-05"),
                        on("tolls of villages", co::exactly(55), "2024-03-07")};
    const co::findings f{totals, co::cautious, v};
    for (const auto& of : {stated{"toll", {"tolls of villages", "tolls of towns"}},
                           stated{"toll", {"tolls of towns", "tolls of villages"}}}) {
        const auto found = co::sums_in(f, std::vector{of}).value();
        REQUIRE(found.size() == 3); // at each date
        CHECK(found[0].found.check.verdict == verdict::consistent);
        CHECK(found[2].found.check.verdict == verdict::contradicts);
        CHECK(found[2].found.check.amount == rational{5});
    }
    const claims wide{make("dead", co::exactly("9000000000000000000")),
                      make("wounded", co::exactly("9000000000000000000"))};
    CHECK(co::sums_in(co::findings{wide, co::cautious, v}, sums).error().code ==
          co::errc::overflow);
}

TEST_CASE("running totals by origin, then what the mixture shows") {
    const auto said = [](std::string_view measure, std::int64_t n, std::string_view day,
                         std::string_view by) {
        return make(measure,
                    co::make_amount(co::hedge::exactly, co::make_numeral(n).value()).value(),
                    {.as_of = co::make_period(day).value(), .by = by});
    };
    const claims rows{said("toll", 40'435, "2024-08-26", "ministry"),
                      said("toll", 40'435, "2024-08-27", "ministry"),
                      said("toll", 40'534, "2024-08-28", "ministry"),
                      said("deaths in a day", 41, "2024-08-27", "ministry"),
                      said("deaths in a day", 58, "2024-08-28", "ministry"),
                      said("toll", 30'000, "2024-08-29", "office")};
    const co::findings f{rows, co::cautious, v};
    const std::vector<co::total_and_figures> pairs{{"toll", "deaths in a day"}};
    const auto found = co::series_in(f, pairs).value();
    REQUIRE(found.size() == 2);
    CHECK(found[0].origin == co::source_identity("ministry"));
    REQUIRE(found[0].findings.size() == 2);
    CHECK(found[0].findings[1].kind == series_kind::lag);
    CHECK(found[0].findings[1].amount == rational{41});
    CHECK(*found[0].findings[1].first == 3);
    CHECK_FALSE(found[1].origin);
    REQUIRE(found[1].findings.size() == 1);
    CHECK(found[1].findings[0].kind == series_kind::fall);
    CHECK(found[1].findings[0].to == 5);
    CHECK(co::series_in(f)->front().findings.size() == 1); // growth alone, without the figures
    CHECK(co::series_in(f)->front().topic == 0);
    // figures of another total, and figures that nobody has
    for (const auto& other : {co::total_and_figures{"losses", "deaths in a day"},
                              co::total_and_figures{"toll", "deaths in a week"}}) {
        const std::vector<co::total_and_figures> of_others{other};
        CHECK(co::series_in(f, of_others)->front().findings.size() == 1);
    }
    // one origin, and none of a mixture
    const co::findings one{std::span{rows}.first(5), co::cautious, v};
    CHECK(co::series_in(one, pairs)->size() == 1);
    CHECK(co::series_in(co::findings{std::span{rows}.subspan(3, 2), co::cautious, v})->empty());
    // what does not fit, of one origin and of several together
    constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
    for (const std::string_view second : {"ministry", "office"}) {
        const claims wide{said("toll", greatest, "2024-08-26", "ministry"),
                          said("toll", greatest, "2024-08-27", second),
                          said("deaths in a day", 1, "2024-08-27", "ministry")};
        CHECK(co::series_in(co::findings{wide, co::cautious, v}, pairs).error().code ==
              co::errc::overflow);
    }
}

TEST_CASE("bounds between topics that are part of one another") {
    const claims rows{make("dead", co::exactly(20'000), {.scope = "Almaty"}),
                      make("victims", co::thousands(), {.scope = "Kazakhstan"}),
                      make("boats", co::exactly(3))};
    const co::findings f{rows, co::cautious, v};
    const auto found = co::bounds_in(f);
    REQUIRE(found.size() == 1);
    const auto& b = found[0].bounds;
    CHECK(b.verdict() == verdict::tension);
    REQUIRE(b.conflicts().size() == 1);
    CHECK(b.conflicts()[0].at_least == 0);
    CHECK(b.conflicts()[0].at_most == 1);
    const auto path = b.path(b.conflicts()[0]);
    CHECK(f.topics()[found[0].topic_of[path.front()]].scope == "Almaty");
    CHECK(f.topics()[found[0].topic_of[path.back()]].measure == "victims");
    CHECK(co::bounds_in(co::findings{claims{}, co::cautious, v}).empty());
}

TEST_CASE("bounds travel where numbers add up") {
    const auto groups = [](const claims& rows) {
        return co::bounds_in(co::findings{rows, co::cautious, v}).size();
    };
    const auto both = [](std::string_view measure, const co::amount& city, const co::amount& land) {
        return claims{make(measure, city, {.scope = "Almaty"}),
                      make(measure, land, {.scope = "Kazakhstan"})};
    };
    CHECK(groups(both("boats", co::exactly(7), co::exactly(5))) == 1);
    CHECK(groups(both("depth", co::exactly("7.5"), co::exactly("5.5"))) == 0); // a real
    CHECK(groups(both("grain", co::exactly("7.5"), co::exactly("5.5"))) == 1);
    // a count that is part of a real does not add up to it
    CHECK(groups({make("huts", co::exactly(7)), make("houses", co::exactly("5.5"))}) == 0);
    CHECK(groups({make("huts", co::exactly(7)), make("houses", co::exactly(5))}) == 1);
    // a shorter time within a longer one: of what adds up, of what says nothing, of a rate
    const auto within = [&](std::string_view measure) {
        return groups({make(measure, co::exactly(7), {.as_of = "2024-03"}),
                       make(measure, co::exactly(5), {.as_of = "2024"})});
    };
    CHECK(within("murders") == 1);
    CHECK(within("deaths in a day") == 1);
    CHECK(within("murder rate") == 0);
    // what is retracted takes no part
    const claims rows{make("dead", co::exactly(7)),
                      make("dead", co::exactly(9), {.status = co::status::retracted}),
                      make("victims", co::exactly(8))};
    const co::findings f{rows, co::cautious, v};
    const auto found = co::bounds_in(f);
    REQUIRE(found.size() == 1);
    CHECK(found[0].bounds.verdict() == verdict::consistent);
    CHECK(found[0].order.node_of[1] == co::no_node);
}
