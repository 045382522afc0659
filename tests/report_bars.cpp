// Bars in a terminal: where they begin and end, what is drawn at open ends, which numbers stand
// below the axis; and the table of claims that they belong to.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <corroborate/report/claims_table.hpp>
#include <corroborate/words.hpp>

#include "hostile_claims.hpp"
#include "lines.hpp"

namespace co = corroborate;
namespace report = corroborate::report;

namespace {

constexpr co::claim<co::named> claim(std::string_view id, const co::amount& said,
                                     std::string_view by = {}) {
    return co::make_claim("camps", said, {.id = id, .by = by}).value();
}
struct run {
    std::vector<co::claim<co::named>> claims;
    co::findings found{claims, co::cautious, co::vocabulary{}};
};
report::forest_row row(double low, double high) {
    report::forest_row r;
    r.thick = r.thin = {low, high};
    return r;
}
report::forest plot_of(std::vector<double> ticks, double low, double high) {
    report::forest plot;
    plot.axis = {.low = low, .high = high, .ticks = std::move(ticks)};
    return plot;
}
std::string table(const run& r, const report::text_style& style) {
    const auto text = report::detail::claims_table{r.found, style, 0}.text();
    for (const auto& line : lines_of(text)) {
        CAPTURE(line);
        if (!style.colour) { CHECK(report::detail::columns(line) <= style.width); }
        CHECK((line.empty() || line.back() != ' '));
    }
    return text;
}
bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a bar runs from end to end, and an arrow stands where there is none") {
    const auto plot = plot_of({0, 5, 10}, 0, 10);
    const report::bars b{plot, 13, report::ascii_bars};
    CHECK(b.row(row(0, 10)) == " =========== ");
    CHECK(b.row(row(5, 5)) == "      =      ");
    const report::extent_ends none;
    CHECK(b.row(row(5, none.high)) == "      ======>");
    CHECK(b.row(row(none.low, 5)) == "<======      ");
    CHECK(b.row(row(none.low, none.high)) == "<===========>");
    auto r = row(4, 6);
    r.thin = {2, 8};
    r.mark = 5;
    CHECK(b.row(r) == "   --=o=--   ");
    r.live = false; // dotted: it no longer counts
    CHECK(b.row(r) == "   ...o...   ");
    CHECK(report::bars{plot, 13, report::unicode_bars}.row(r) == "   ┄┄┄○┄┄┄   ");
    CHECK(b.row(row(-5, 100)) == " =========== "); // beyond the axis: its edges
}

TEST_CASE("the axis names as many ticks as have room, never two in one place") {
    const auto plot = plot_of({0, 2'000, 4'000, 6'000, 8'000}, 0, 8'000);
    CHECK(report::bars{plot, 43, report::ascii_bars}.axis().axis ==
          "++---------+---------+---------+---------++");
    CHECK(report::bars{plot, 43, report::ascii_bars}.axis().numbers ==
          " 0       2,000     4,000     6,000    8,000");
    CHECK(report::bars{plot, 23, report::ascii_bars}.axis().numbers == " 0       4,000    8,000");
    for (std::size_t width = 8; width < 100; ++width) {
        CAPTURE(width);
        for (const auto* glyphs : {&report::unicode_bars, &report::ascii_bars}) {
            const auto scale = report::bars{plot, width, *glyphs}.axis();
            CHECK(report::detail::columns(scale.axis) == width);
            CHECK(scale.numbers.size() == width);
            CHECK(scale.numbers.find_first_not_of(' ') != std::string::npos);
        }
    }
    const auto wide = plot_of({1e14, 2e14}, 1e14, 2e14); // "100 trillion" is wider than the bar
    CHECK(report::bars{wide, 8, report::ascii_bars}.axis().numbers == std::string(8, ' '));
}

TEST_CASE("what all allow is a band, else what the most origins support") {
    auto plot = plot_of({}, 0, 10);
    const report::bars b{plot, 13, report::ascii_bars};
    CHECK(b.band() == std::string(13, ' '));
    plot.best = {2, 4};
    CHECK(b.band() == "   ###       ");
    plot.agreed = report::extent_ends{.low = 6};
    CHECK(b.band() == "       #####>");
}

TEST_CASE("there is a picture where two claims say different numbers") {
    const auto many = co::amount::make(co::find_hedge("many").value(), {}).value();
    CHECK(report::has_picture(
        run{{claim("a", co::more_than(40)), claim("b", co::amount{44})}}.found, 0));
    CHECK_FALSE(report::has_picture(run{{claim("a", co::amount{44})}}.found, 0));
    CHECK_FALSE(report::has_picture(
        run{{claim("a", co::amount{44}), claim("b", co::amount{44})}}.found, 0));
    CHECK_FALSE(report::has_picture(run{{claim("a", co::amount{44}), claim("b", many)}}.found, 0));
    CHECK_FALSE(table(run{{claim("a", co::amount{44}), claim("b", many)}}, {}).find("└") !=
                std::string::npos);
}

TEST_CASE("bars stand beside the table where there is room, else below it") {
    const run r{{claim("a", co::more_than(40), "Rahmon"), claim("b", co::bare(70), "Sidorov")}};
    const auto beside = lines_of(table(r, {.width = 80, .unicode = false}));
    REQUIRE(beside.size() == 5); // two claims, the band, the axis and its numbers
    CHECK(beside[0].starts_with("! a  more than 40  Rahmon"));
    CHECK(beside[0].back() == '>');
    CHECK(beside[1].starts_with("! b  70            Sidorov"));
    CHECK(holds(beside[2], "best supported"));

    const auto below = lines_of(table(r, {.width = 48, .unicode = false}));
    REQUIRE(below.size() == 8); // the same twice, and a line between
    CHECK(below[0] == "  a  more than 40  Rahmon");
    CHECK(below[2].empty());
    CHECK(below[3].starts_with("! a "));
    const run hard{{claim("a", co::amount{12}), claim("b", co::amount{17})}};
    CHECK(lines_of(table(hard, {.width = 80}))[0].starts_with("× a  12 "));
    CHECK(lines_of(table(hard, {.width = 80, .unicode = false}))[0].starts_with("x a  12 "));
    CHECK(holds(table(hard, {.colour = true}), "\x1b[1;31m×\x1b[0m a"));
}

TEST_CASE("every width, wide characters and long names: no line is too long") {
    const std::string wide = "日本放送協会と新聞社の共同取材班、東京", name(200, 'n');
    const run r{{claim(name, co::more_than(40), wide), claim(wide, co::bare(70), name),
                 claim("c", co::between(1, 100'000))}};
    for (std::size_t width = 40; width < 170; ++width) {
        CAPTURE(width);
        const auto text = table(r, {.width = width});
        CHECK(holds(text, "log scale"));
        CHECK(holds(text, "┬"));
    }
}

TEST_CASE("of many claims as many bars as lines, and the rest is counted") {
    std::vector<std::string> ids(200);
    std::vector<co::claim<co::named>> claims;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        ids[i] = "claim-" + std::to_string(i);
        claims.push_back(claim(
            ids[i], co::amount{co::make_numeral(static_cast<std::int64_t>(100 + i)).value()}));
    }
    const auto text = table(run{claims}, {.width = 140});
    CHECK(lines_of(text).size() == 40 + 1 + 1 + 40 + 1 + 3);
    CHECK(holds(text, "  … and 160 more claims\n"));
    CHECK(holds(text, "  … 160 more claims between them, not drawn\n"));
}

TEST_CASE("names of strangers are shown, not obeyed; our own drawing is ASCII where it must be") {
    const run r{{claim("a\x1b[2J", co::more_than(40), "\xC2\x9B"),
                 claim("b\xE2\x80\xAE", co::bare(70), std::string_view{"c\nd\te", 5})}};
    for (const std::size_t width : {40U, 80U, 140U}) {
        const auto text = table(r, {.width = width, .unicode = false});
        for (const auto c : {"\x1b", "\t", "\xC2\x9B", "\xE2\x80\xAE"}) {
            CHECK_FALSE(holds(text, c));
        }
        CHECK(std::all_of(text.begin(), text.end(),
                          [](char c) { return c == '\n' || (c >= ' ' && c < '\x7F'); }));
    }
}

TEST_CASE("tables of claims of those who mean harm keep their width") {
    const run r{hostile_claims()};
    for (std::size_t t = 0; t < r.found.topics().size(); ++t) {
        for (const std::size_t width : {40U, 80U, 140U}) {
            const report::text_style style{.width = width};
            const auto text = report::detail::claims_table{r.found, style, t}.text();
            CHECK(co::io::invalid_utf8(text) == std::string_view::npos);
            for (const auto& line : lines_of(text)) {
                CAPTURE(line);
                CHECK(report::detail::columns(line) <= width);
            }
            for (const char* part : {"\x1b", "\x07", "\r", "\t", "\xE2\x80\xAE"}) {
                CHECK_FALSE(holds(text, part));
            }
        }
    }
}
