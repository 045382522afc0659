// The layout of a forest plot: which axis, which rows in which order, where marks and bands stand.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <corroborate/report/forest.hpp>
#include <corroborate/words.hpp>

namespace co = corroborate;
namespace report = corroborate::report;

namespace {

using numbers = std::vector<double>;

report::axis axis_for(const numbers& all, bool whole = true) {
    return report::choose_axis(all, all, whole);
}

struct run {
    std::vector<co::claim<co::named>> claims;
    co::findings found() const { return {claims, co::cautious, co::vocabulary{}}; }
};
constexpr co::claim<co::named> claim(std::string_view id, const co::amount& said,
                                     std::string_view by = {}) {
    return co::make_claim("camps", said, {.id = id, .by = by}).value();
}

} // namespace

TEST_CASE("numbers of one size stand on a linear axis with round ticks that holds them all") {
    const auto a = axis_for({41, 49, 60});
    CHECK_FALSE(a.logarithmic);
    CHECK(a.low < 41);
    CHECK(a.high > 60);
    CHECK(a.ticks == numbers{45, 50, 55, 60});
    CHECK(a.place(a.low) == 0);
    CHECK(a.place(a.high) == 1);
    CHECK(axis_for({3, 4.5}, false).ticks == numbers{3, 3.5, 4, 4.5});
    CHECK(axis_for({10, 180}).low == 0); // near enough to zero to show it
    CHECK(axis_for({-20, 30}).low < -20);
}

TEST_CASE("numbers of many sizes stand on a logarithmic axis, zero apart from them") {
    const auto a = axis_for({10, 100'000});
    CHECK(a.logarithmic);
    CHECK_FALSE(a.has_zero);
    CHECK(a.ticks == numbers{10, 100, 1'000, 10'000, 100'000});
    CHECK(a.place(1'000) == doctest::Approx(0.5));

    const auto z = axis_for({0, 10, 100'000});
    CHECK(z.logarithmic);
    CHECK(z.has_zero);
    CHECK(z.ticks.front() == 0);
    CHECK(z.place(0) == 0);
    CHECK(z.place(10) > report::axis::zero_room);

    CHECK_FALSE(axis_for({-1, 10, 100'000}).logarithmic); // there is no logarithm of -1
    CHECK_FALSE(axis_for({0, 0}).logarithmic);
    for (const auto& x : {numbers{1, 30}, numbers{1, 1e18}, numbers{3e-9, 4e5}}) {
        const auto ticks = axis_for(x, false).ticks;
        CHECK(ticks.size() >= 2);
        CHECK(ticks.size() <= 7);
    }
}

TEST_CASE("an axis of one number, of none, or of huge ones is still an axis") {
    for (const auto& x :
         {numbers{}, numbers{0}, numbers{7}, numbers{-3}, numbers{9e18, 9.0000000001e18}}) {
        for (const bool whole : {false, true}) {
            const auto a = axis_for(x, whole);
            CHECK(a.low < a.high);
            CHECK(a.ticks.size() < 20);
        }
    }
}

TEST_CASE("ticks read as people write numbers") {
    CHECK(report::tick_text(0) == "0");
    CHECK(report::tick_text(6'000) == "6,000");
    CHECK(report::tick_text(1.5e6) == "1.5 million");
    CHECK(report::tick_text(-2e9) == "-2 billion");
    CHECK(report::tick_text(0.25) == "0.25");
    CHECK(report::tick_text(1e18) == "1e+18");
}

TEST_CASE("rows are sorted by centre, and say how each claim stands to the others") {
    const run r{{claim("c", co::bare(70)), claim("a", co::about(40)), claim("b", co::more_than(40)),
                 claim("d", co::amount{44})}};
    const auto f = r.found();
    const auto plot = report::forest_of(f, 0);
    std::string order;
    for (const auto& row : plot.rows) { order += f.claims()[row.claim].about().id; }
    CHECK(order == "adbc");
    CHECK(plot.rows[3].worst() == co::verdict::contradicts);
    CHECK(plot.rows[3].contradictions + plot.rows[3].tensions == 3);
    CHECK(plot.rows[0].mark == 40.0);
    CHECK(plot.rows[2].thick.low == 41);
    CHECK_FALSE(plot.rows[2].thin.has_high()); // "more than 40" has no upper end
    CHECK_FALSE(plot.agreed);
    REQUIRE(plot.best);
    CHECK(plot.best->low <= 44);
    CHECK(plot.best->high >= 44);
}

TEST_CASE("where all allow a number the agreed set is the band") {
    const run r{{claim("a", co::more_than(40)), claim("b", co::amount{44})}};
    const auto f = r.found();
    const auto plot = report::forest_of(f, 0);
    REQUIRE(plot.agreed);
    CHECK(plot.agreed->low == 44);
    CHECK_FALSE(plot.best);
}

TEST_CASE("of many claims the ends and an even choice between them are drawn") {
    std::vector<std::string> ids(1000);
    run r;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        ids[i] = std::to_string(i);
        r.claims.push_back(
            co::make_claim(
                "camps", co::amount{co::make_numeral(static_cast<std::int64_t>(1000 + i)).value()},
                {.id = ids[i]})
                .value());
    }
    const auto f = r.found();
    const auto plot = report::forest_of(f, 0, 50);
    CHECK(plot.rows.size() == 50);
    CHECK(plot.left_out == 950);
    CHECK(plot.rows.front().claim == 0);
    CHECK(plot.rows.back().claim == 999);
    for (const auto& row : plot.rows) {
        CHECK(plot.axis.place_within(row.centre) == plot.axis.place(row.centre));
    }
}

TEST_CASE("claims that say no number have no row and are not lost") {
    const run r{{claim("a", co::amount::make(co::find_hedge("many").value(), {}).value()),
                 claim("b", co::amount{44})}};
    const auto f = r.found();
    const auto plot = report::forest_of(f, 0);
    CHECK(plot.rows.size() == 1);
    CHECK(plot.silent == std::vector<std::size_t>{0});
}
