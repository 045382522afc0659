// Pictures as SVG files: well formed, without scripts, said in words as well as drawn.
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <corroborate/report/svg.hpp>
#include <corroborate/vocabulary_builder.hpp>

#include "hostile_claims.hpp"
#include "tags.hpp"

namespace co = corroborate;
namespace report = corroborate::report;

namespace {

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}
std::string picture(const std::vector<co::claim<co::named>>& claims,
                    const report::svg_style& style = {}, const co::vocabulary& v = {},
                    const report::selection& s = {}) {
    const co::findings f{claims, co::cautious, v};
    std::string out;
    report::svg(f, std::back_inserter(out), s, style);
    CHECK(fault_of_markup(out) == "");
    return out;
}
std::string described(const std::string& text) {
    const auto at = text.find("<desc id=\"desc\">");
    return text.substr(at, text.find("</desc>") - at);
}
co::claim<co::named> claim(std::string_view id, const co::amount& said, const char* day,
                           std::string_view by) {
    return co::make_claim(
               "deaths", said,
               {.id = id, .as_of = co::make_period(std::string_view{day}).value(), .by = by})
        .value();
}

} // namespace

TEST_CASE("a picture is said in its title and description, and runs no script") {
    const std::string text = picture({claim("a", co::more_than(40), "2024-01-02", "the mayor"),
                                      claim("b", co::amount{7}, "2024-01-02", "a nurse")});
    CHECK(text.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    CHECK(holds(text, "role=\"img\" aria-labelledby=\"title desc\""));
    CHECK(holds(described(text),
                "more than 40 (the mayor · 2 Jan 2024): 41 to 49; 1 contradiction."));
    CHECK(holds(described(text), "Axis: deaths, linear scale."));
    CHECK_FALSE(holds(text, "<script"));
    CHECK(holds(text, "prefers-color-scheme:dark"));
    CHECK(holds(text, "class=\"n2\"")); // hatched, not only coloured
    CHECK(holds(text, "#s2"));          // and with a sign
}

TEST_CASE("numbers of many sizes are drawn on a logarithmic scale, which is said") {
    const std::string text = picture({claim("a", co::amount{12}, "2024-01-02", "x"),
                                      claim("b", co::amount{90'001}, "2024-01-02", "y")});
    CHECK(holds(text, "deaths, logarithmic scale"));
}

TEST_CASE("what strangers write stays text in a picture") {
    for (const bool timeline : {false, true}) {
        const std::string text = picture(hostile_claims(), {.timeline = timeline});
        for (const auto& attack : hostile_texts()) {
            CAPTURE(attack.substr(0, 60));
            CHECK_FALSE(holds(text, attack));
        }
        CHECK_FALSE(holds(text, "<script"));
        CHECK_FALSE(holds(text, "href=\"j"));
        for (const char c : text) { CHECK_FALSE((c >= 0 && c < ' ' && c != '\n')); }
    }
}

TEST_CASE("topics with one claim are counted, topics beyond the cap too") {
    std::vector<co::claim<co::named>> claims{claim("a", co::amount{41}, "2024-01-02", "x")};
    CHECK(holds(picture(claims), "1 topic has a single claim and no picture."));
    claims.push_back(co::make_claim("camps", co::amount{1}, {.id = "c"}).value());
    claims.push_back(co::make_claim("camps", co::amount{2}, {.id = "d"}).value());
    CHECK(holds(picture(claims, {.most_topics = 0}), "1 more topic is left out"));
}

TEST_CASE("the claims of a wider topic are drawn beside those they disagree with") {
    const auto v = co::make_vocabulary({co::scope_part("Almaty", "Kazakhstan")});
    REQUIRE(v);
    const std::vector<co::claim<co::named>> claims{
        co::make_claim("rioters", co::amount{20'000}, {.id = "a", .scope = "Almaty"}).value(),
        co::make_claim("rioters", co::thousands(), {.id = "b", .scope = "Kazakhstan"}).value()};
    const std::string text = picture(claims, {}, v->view());
    CHECK(holds(text, ">Almaty</text>"));
    CHECK(holds(described(text), "1 tension"));
}

TEST_CASE("along time a running total is steps, one line an origin") {
    const auto v = co::make_vocabulary({co::measure_is(
        "deaths", {.over_time = co::over_time::running_total, .says_over_time = true})});
    REQUIRE(v);
    std::vector<co::claim<co::named>> claims{claim("a", co::amount{11}, "2024-01-02", "x"),
                                             claim("b", co::amount{13}, "2024-01-03", "x"),
                                             claim("c", co::amount{12}, "2024-01-03", "y"),
                                             claim("d", co::amount{17}, "2024-01-05", "y")};
    claims.push_back(
        co::make_claim("deaths", co::amount{18},
                       {.id = "e", .as_of = "2024-01-05", .supersedes = "d", .by = "y"})
            .value());
    const std::string text = picture(claims, {.timeline = true}, v->view());
    CHECK(holds(text, "class=\"st l0\""));
    CHECK(holds(text, "class=\"st l1\""));
    CHECK_FALSE(holds(text, "class=\"st l2\""));
    CHECK(holds(text, "class=\"fix\"")); // the correction
    CHECK(holds(text, "#sx"));           // and what it corrects
    CHECK(holds(text, "2 Jan 2024"));
    CHECK(holds(described(text), "Along time"));
    claims.resize(2); // two dates are no course
    CHECK_FALSE(holds(picture(claims, {.timeline = true}, v->view()), "class=\"st"));
}
