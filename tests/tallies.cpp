#include <corroborate/tallies.hpp>

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
    co::measure_part("dead", "victims"), co::measure_part("wounded", "victims"),
    co::scope_part("Almaty", "Kazakhstan"), co::same_measures("wounded", "injured"));
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
