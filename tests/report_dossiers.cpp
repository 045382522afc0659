// Dossiers of a program's own claims, typed or not, as pictures and pages.
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <corroborate/report/dossiers.hpp>
#include <corroborate/words.hpp>

#include "tags.hpp"

namespace co = corroborate;
namespace report = corroborate::report;

namespace {

struct fighters : co::count<"fighters"> {};
struct deaths : co::count<"deaths"> {
    static constexpr auto over_time = co::over_time::running_total;
};

template <class Measure>
co::claim<Measure> said(const co::amount& amount, const char* by, const char* day) {
    return co::make_claim<Measure>(
               amount, {.as_of = co::make_period(std::string_view{day}).value(), .by = by})
        .value();
}
bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a dossier of typed claims is drawn") {
    const std::vector claims{said<fighters>(co::over(6'000), "Rahmon", "2022-01-10"),
                             said<fighters>(co::more_than(5'000), "Sidorov", "2022-02-10")};
    const auto dossiers = co::assess(claims);
    std::string picture, pictures, page;
    report::svg(dossiers.front(), std::back_inserter(picture));
    report::svg(dossiers, std::back_inserter(pictures));
    report::html(dossiers, std::back_inserter(page));
    for (const auto* text : {&picture, &pictures}) {
        CHECK(fault_of_markup(*text) == "");
        CHECK(holds(*text, "over 6,000 (Rahmon · 10 Jan 2022): 6,001 to 6,999; 1 tension."));
    }
    CHECK(fault_of_markup(page, {"meta", "input"}) == "");
    CHECK(holds(page, "are in tension"));
}

TEST_CASE("what a measure's type says of time holds in its picture, beside a vocabulary") {
    const std::vector claims{said<deaths>(co::amount{12}, "a", "2022-01-10"),
                             said<deaths>(co::amount{11}, "a", "2022-01-11"),
                             said<deaths>(co::amount{17}, "b", "2022-01-12")};
    const auto words = co::make_vocabulary({co::same_sources("a", "the agency")});
    REQUIRE(words);
    std::string text;
    report::svg(co::assess(claims), std::back_inserter(text), {}, {.timeline = true}, co::cautious,
                words->view());
    CHECK(holds(text, "1 contradiction")); // a running total does not fall
    CHECK(holds(text, "class=\"st l0\""));
}

TEST_CASE("claims that name their measures are drawn, topic by topic") {
    std::vector<co::claim<co::named>> claims;
    for (const char* topic : {"camps", "bases"}) {
        for (const char* by : {"x", "y"}) {
            claims.push_back(co::make_claim(topic, co::more_than(40), {.by = by}).value());
        }
    }
    std::string text, none;
    report::svg(co::assess(claims), std::back_inserter(text));
    CHECK(holds(text, ">camps</text>"));
    CHECK(holds(text, ">bases</text>"));
    claims.clear();
    report::html(co::assess(claims), std::back_inserter(none));
    CHECK(holds(none, "There are no claims."));
}
