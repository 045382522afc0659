#include <corroborate/bounds.hpp>

#include <array>
#include <limits>
#include <list>
#include <vector>

#include <doctest/doctest.h>

#include "small_claims.hpp"

namespace co = corroborate;
using co::interval;
using co::number_kind;
using co::ordered_pair;
using co::verdict;

namespace {

/// A claim about a number.
struct row {
    std::size_t node = 0;
    co::resolved claim;
};

auto travel(const std::vector<row>& rows, const std::vector<ordered_pair>& order) {
    return co::bounds_along(rows, &row::node, order, &row::claim);
}

/// All choices of numbers from a grid that fit; `seen[node][value]` says which occur.
struct solved {
    bool any = false;
    std::vector<std::vector<bool>> seen;
};

solved brute_force(const std::vector<row>& rows, const std::vector<ordered_pair>& order,
                   std::size_t nodes, const std::vector<co::rational>& grid,
                   interval co::resolved::* set) {
    solved s{false, std::vector(nodes, std::vector<bool>(grid.size(), false))};
    std::vector<std::size_t> choice(nodes, 0);
    for (;;) {
        bool fits = true;
        for (const auto& r : rows) { fits = fits && (r.claim.*set).contains(grid[choice[r.node]]); }
        for (const auto& e : order) { fits = fits && choice[e.lesser] <= choice[e.greater]; }
        if (fits) {
            s.any = true;
            for (std::size_t n = 0; n < nodes; ++n) { s.seen[n][choice[n]] = true; }
        }
        std::size_t n = 0;
        while (n < nodes && ++choice[n] == grid.size()) { choice[n++] = 0; }
        if (n == nodes) { return s; }
    }
}

/// Every law on one case.
void check_case(const std::vector<row>& rows, const std::vector<ordered_pair>& order,
                std::size_t nodes, const std::vector<co::rational>& grid) {
    const auto b = travel(rows, order);
    const auto kind = rows[0].claim.core.kind();
    bool possible[2] = {};
    for (const bool hard : {false, true}) {
        const auto set = hard ? &co::resolved::reach : &co::resolved::core;
        const auto s = brute_force(rows, order, nodes, grid, set);
        possible[static_cast<int>(hard)] = s.any;
        bool all_left = true;
        for (std::size_t n = 0; n < b.nodes().size(); ++n) {
            const auto& left = hard ? b.nodes()[n].reach : b.nodes()[n].core;
            all_left = all_left && left;
            for (std::size_t g = 0; s.any && g < grid.size(); ++g) {
                REQUIRE(left->contains(grid[g]) == s.seen[n][g]);
            }
            for (const auto& r : rows) {
                if (r.node == n && left) { REQUIRE(subset(*left, r.claim.*set)); }
            }
        }
        REQUIRE(all_left == s.any);
    }
    REQUIRE(b.verdict() == (!possible[1]   ? verdict::contradicts
                            : !possible[0] ? verdict::tension
                                           : verdict::consistent));
    REQUIRE(b.conflicts().empty() == possible[0]);
    for (const auto& c : b.conflicts()) {
        const bool hard = c.verdict == verdict::contradicts;
        const auto set = hard ? &co::resolved::reach : &co::resolved::core;
        REQUIRE(strict_precedes(c.at_most->claim.*set, c.at_least->claim.*set));
        REQUIRE(*c.gap == (co::exact{(c.at_least->claim.*set).lower().at} -
                           co::exact{(c.at_most->claim.*set).upper().at})
                              .get()
                              .value());
        const auto path = b.path(c);
        REQUIRE(path.front() == c.at_least->node);
        REQUIRE(path.back() == c.at_most->node);
        for (std::size_t i = 1; i < path.size(); ++i) {
            REQUIRE(std::any_of(order.begin(), order.end(), [&](const ordered_pair& e) {
                return e.lesser == path[i - 1] && e.greater == path[i];
            }));
        }
    }
    if (!possible[0]) { return; }
    std::vector<row> again; // what was tightened is not tightened further
    for (std::size_t n = 0; n < b.nodes().size(); ++n) {
        again.push_back({n, {.core = *b.nodes()[n].core, .reach = *b.nodes()[n].reach}});
    }
    const auto twice = travel(again, order);
    for (std::size_t n = 0; n < b.nodes().size(); ++n) {
        REQUIRE(equal(*twice.nodes()[n].core, *b.nodes()[n].core));
        REQUIRE(equal(*twice.nodes()[n].reach, *b.nodes()[n].reach));
    }
    CHECK(again[0].claim.core.kind() == kind);
}

} // namespace

TEST_CASE("bounds against brute force") {
    small_claims random{20220110};
    std::vector<co::rational> halves, wholes;
    for (int i = 0; i <= 10; ++i) { halves.push_back(co::make_rational(i, 2).value()); }
    for (int i = 0; i <= 5; ++i) { wholes.emplace_back(i); }
    int conflicts = 0;
    for (int round = 0; round < 4000; ++round) {
        const auto kind = round % 2 == 0 ? number_kind::count : number_kind::real;
        const std::size_t nodes = static_cast<std::size_t>(1 + random.up_to(3));
        std::vector<row> rows;
        for (int n = 1 + random.up_to(5); n > 0; --n) {
            rows.push_back({static_cast<std::size_t>(random.up_to(static_cast<int>(nodes) - 1)),
                            random.claim(kind, 1, 4, 3)});
        }
        std::vector<ordered_pair> order; // circles and loops too
        for (int n = random.up_to(5); n > 0; --n) {
            order.push_back({static_cast<std::size_t>(random.up_to(static_cast<int>(nodes) - 1)),
                             static_cast<std::size_t>(random.up_to(static_cast<int>(nodes) - 1))});
        }
        check_case(rows, order, nodes, kind == number_kind::count ? wholes : halves);
        conflicts += static_cast<int>(!travel(rows, order).conflicts().empty());
    }
    CHECK(conflicts > 500);
    CHECK(conflicts < 3500);
}

TEST_CASE("a part above its whole, through two steps") {
    // district 20,000 <= city <= country "thousands"
    const std::vector<row> rows{
        {0, resolved_as(20'000)},
        {2,
         {.core = resolved_as(1'000, 9'999).core,
          .reach =
              interval::make(co::closed_at(1'000), co::unbounded(), number_kind::count).value()}}};
    const std::vector<ordered_pair> order{{0, 1}, {1, 2}};
    const auto b = travel(rows, order);
    CHECK(b.verdict() == verdict::tension);
    REQUIRE(b.conflicts().size() == 1);
    CHECK(b.conflicts()[0].at_least == rows.begin());
    CHECK(b.conflicts()[0].at_most == rows.begin() + 1);
    CHECK(*b.conflicts()[0].gap == co::rational{10'001});
    CHECK(b.path(b.conflicts()[0]) == std::vector<std::size_t>{0, 1, 2});
    CHECK(
        equal(*b.nodes()[1].reach,
              interval::make(co::closed_at(20'000), co::unbounded(), number_kind::count).value()));
    CHECK(*b.lower_from(1) == rows.begin());
    CHECK(*b.upper_from(0) == rows.begin() + 1);
}

TEST_CASE("nothing, extremes and what takes no part") {
    CHECK(travel({}, {}).nodes().empty());
    CHECK(travel({}, {}).verdict() == verdict::consistent);
    CHECK(travel({}, {{0, 1}}).nodes().size() == 2);
    CHECK(travel({}, {{1, 0}}).nodes().size() == 2);
    CHECK_FALSE(travel({}, {{0, 1}}).lower_from(1));
    CHECK_FALSE(travel({}, {{0, 1}}).upper_from(0));
    CHECK(ordered_pair{}.lesser == 0);
    CHECK(ordered_pair{}.greater == 0);

    constexpr auto least = std::numeric_limits<std::int64_t>::min(),
                   greatest = std::numeric_limits<std::int64_t>::max();
    const auto wide = travel({{0, resolved_as(greatest)}, {1, resolved_as(least)}}, {{0, 1}});
    REQUIRE(wide.conflicts().size() == 1);
    CHECK(wide.verdict() == verdict::contradicts);
    CHECK(wide.conflicts()[0].gap.error().code == co::errc::overflow);

    std::vector<row> rows{{0, resolved_as(5)}, {1, resolved_as(3)}, {co::no_node, resolved_as(1)}};
    CHECK(travel(rows, {{0, 1}}).verdict() == verdict::contradicts);
    rows[0].claim.live = false;
    CHECK(travel(rows, {{0, 1}}).verdict() == verdict::consistent);

    const std::list<row> listed(rows.begin(), rows.end()); // any forward range
    CHECK(co::bounds_along(listed, &row::node, {}, &row::claim).nodes().size() == 2);
}

TEST_CASE("of claims that bound a number alike the first is told") {
    const std::vector<row> rows{
        {1, resolved_as(3)}, {0, resolved_as(5)}, {0, resolved_as(5)}, {1, resolved_as(3)}};
    const auto b = travel(rows, {{0, 1}});
    REQUIRE(b.conflicts().size() == 1);
    CHECK(b.conflicts()[0].at_least == rows.begin() + 1);
    CHECK(b.conflicts()[0].at_most == rows.begin());
}

TEST_CASE("nodes that only pass bounds on are neither shown nor on the path") {
    const std::vector<row> rows{{0, resolved_as(5)}, {1, resolved_as(3)}};
    const std::vector<ordered_pair> order{{0, 2}, {2, 3}, {3, 1}};
    const co::travelled_bounds<std::vector<row>::const_iterator> b{
        co::detail::locate(rows, &row::claim), {0, 1}, 4, order, 2};
    CHECK(b.nodes().size() == 2);
    REQUIRE(b.conflicts().size() == 1);
    CHECK(b.path(b.conflicts()[0]) == std::vector<std::size_t>{0, 1});
}

TEST_CASE("long chains and wide stars are no more than linear") {
    constexpr std::size_t n = 300'000;
    std::vector<row> rows;
    std::vector<ordered_pair> chain, star;
    for (std::size_t i = 0; i < n; ++i) {
        rows.push_back({i, resolved_as(static_cast<std::int64_t>(n - i))}); // falls all the way
        if (i > 0) {
            chain.push_back({i - 1, i});
            star.push_back({i, 0});
        }
    }
    const auto falls = travel(rows, chain);
    CHECK(falls.conflicts().size() == 1); // one pair is the tightest everywhere
    CHECK(falls.path(falls.conflicts()[0]).size() == n);
    CHECK(travel(rows, star).verdict() == verdict::consistent);
}
