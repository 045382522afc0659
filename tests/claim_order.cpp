#include <corroborate/claim_order.hpp>

#include <vector>

#include <corroborate/words.hpp>

#include <doctest/doctest.h>

#include "small_claims.hpp"

namespace co = corroborate;
using co::over_time;
using co::resolved;
using co::tie;
using co::verdict;

namespace {

constexpr std::size_t topics = 3;

resolved about(co::identity topic, over_time how, co::period when, resolved r = resolved_as(1)) {
    r.topic = topic;
    r.over_time = how;
    r.as_of = when;
    return r;
}
co::period days(int first, int last) { return co::period::of_days(first, last).value(); }

using relation = std::vector<std::vector<bool>>;

relation closed(relation r) {
    for (std::size_t k = 0; k < r.size(); ++k) {
        for (std::size_t i = 0; i < r.size(); ++i) {
            for (std::size_t j = 0; r[i][k] && j < r.size(); ++j) { r[i][j] = r[i][j] || r[k][j]; }
        }
    }
    return r;
}

/// What the table of DESIGN.md, section 3, says of two claims, where it may be chained.
bool at_most(const resolved& a, const resolved& b, const std::vector<co::topic_part>& parts) {
    co::topic_ties ties{tie::same, a.topic == b.topic ? tie::same : tie::none};
    for (const auto& p : parts) {
        if (p.part == a.topic && p.whole == b.topic) { ties.scope = tie::a_part_of_b; }
    }
    if (a.as_of.is_given() != b.as_of.is_given() || !a.live || !b.live ||
        (a.status == co::status::planned) != (b.status == co::status::planned)) {
        return false;
    }
    if (a.over_time == over_time::stock && !(a.as_of == b.as_of)) { return false; }
    const auto when = [](const resolved& r) {
        return co::timing{.over_time = r.over_time, .says_over_time = true, .as_of = r.as_of};
    };
    const auto found = co::find_order(ties, when(a), when(b), a.status, b.status);
    return found.order == co::order::same || found.order == co::order::a_at_most_b;
}

} // namespace

TEST_CASE("the order of numbers is that of the pairs, chained") {
    small_claims random{20220120};
    const std::vector<co::topic_part> upwards{{0, 1}, {1, 2}, {0, 2}},
        downwards{{2, 1}, {1, 0}, {2, 0}};
    std::size_t helped = 0;
    for (int round = 0; round < 3000; ++round) {
        const auto how = static_cast<over_time>(random.up_to(2));
        std::vector<resolved> rows;
        for (int n = random.up_to(round % 20 == 0 ? 60 : 12); n > 0; --n) {
            const int first = random.up_to(5);
            auto r = about(static_cast<co::identity>(random.up_to(topics - 1)), how,
                           random.one_in(8) ? co::period{} : days(first, first + random.up_to(4)));
            if (random.one_in(6)) { r.status = co::status::planned; }
            r.live = !random.one_in(10);
            rows.push_back(r);
        }
        const auto parts = random.one_in(3)   ? std::vector<co::topic_part>{}
                           : random.one_in(2) ? upwards
                                              : downwards;
        const auto found = co::order_of(rows, parts);
        REQUIRE(found.node_of.size() == rows.size());
        std::size_t nodes = found.numbers.size();
        for (const auto& e : found.order) {
            nodes = std::max({nodes, e.lesser + 1, e.greater + 1});
        }
        helped += nodes - found.numbers.size();
        REQUIRE((how == over_time::flow || nodes == found.numbers.size()));
        relation by_node(nodes, std::vector<bool>(nodes, false));
        for (const auto& e : found.order) { by_node[e.lesser][e.greater] = true; }
        for (std::size_t n = 0; n < nodes; ++n) { by_node[n][n] = true; }
        by_node = closed(by_node);
        relation by_pair(rows.size(), std::vector<bool>(rows.size(), false));
        for (std::size_t a = 0; a < rows.size(); ++a) {
            for (std::size_t b = 0; b < rows.size(); ++b) {
                by_pair[a][b] = at_most(rows[a], rows[b], parts);
            }
        }
        by_pair = closed(by_pair);
        for (std::size_t a = 0; a < rows.size(); ++a) {
            REQUIRE((found.node_of[a] == co::no_node) == !rows[a].live);
            for (std::size_t b = 0; b < rows.size() && rows[a].live; ++b) {
                if (rows[b].live) {
                    REQUIRE(by_node[found.node_of[a]][found.node_of[b]] == by_pair[a][b]);
                }
            }
        }
    }
    CHECK(helped > 100);
}

TEST_CASE("bounds along parts and time") {
    // the town's total of day 3 against the country's of day 9: through the country's of day 5
    const auto how = over_time::running_total;
    const std::vector<resolved> rows{about(1, how, days(3, 3), resolved_as(60)),
                                     about(2, how, days(5, 5), resolved_as(50, 90)),
                                     about(2, how, days(9, 9), resolved_as(55))};
    const std::vector<co::topic_part> parts{{1, 2}};
    const auto order = co::order_of(rows, parts);
    const auto b = co::bounds_along(rows, order);
    CHECK(b.verdict() == verdict::contradicts);
    REQUIRE(b.conflicts().size() == 1);
    CHECK(b.conflicts()[0].at_least == rows.begin());
    CHECK(b.conflicts()[0].at_most == rows.begin() + 2);
    const auto path = b.path(b.conflicts()[0]);
    REQUIRE(path.size() == 3);
    CHECK(order.numbers[path[1]].when == days(5, 5));
    CHECK(order.numbers[path[1]].topic == 2);
}

TEST_CASE("what takes no part, and what is no part") {
    const co::topic_part part;
    CHECK(part.part == 0);
    CHECK(part.whole == 0);
    const co::claimed_number number;
    CHECK(number.topic == 0);
    CHECK_FALSE(number.planned);
    CHECK_FALSE(number.when.is_given());
    // of a part alone, and of what is said to be part of itself
    for (const auto how : {over_time::stock, over_time::running_total, over_time::flow}) {
        const std::vector<resolved> rows{about(5, how, {}), about(5, how, days(1, 2))};
        for (const co::topic_part& p :
             {co::topic_part{5, 6}, co::topic_part{4, 5}, co::topic_part{5, 5}}) {
            CHECK(co::order_of(rows, std::vector{p}).order.empty());
            CHECK(co::order_of(rows, std::vector{p}).numbers.size() == 2);
        }
    }
    // words that say no number
    const std::vector<co::claim<co::named>> claims{
        co::claim<co::named>{"people", 5}, co::claim<co::named>{"people", co::many()},
        co::claim<co::named>{"people", 9, {.status = co::status::retracted}},
        co::claim<co::named>{"people", 7}};
    const auto order = co::order_of(claims, {});
    CHECK(order.node_of == std::vector<std::size_t>{0, co::no_node, co::no_node, 0});
    const auto b = co::bounds_along(claims, order);
    REQUIRE(b.conflicts().size() == 1);
    CHECK(b.conflicts()[0].at_least == claims.begin() + 3);
}

TEST_CASE("a thousand claims about one number are about one number") {
    const std::vector<resolved> rows(1000, about(3, over_time::stock, days(1, 1)));
    CHECK(co::order_of(rows, {}).numbers.size() == 1);
}

TEST_CASE("windows within windows need no edge for each pair") {
    constexpr int n = 4097;
    std::vector<resolved> rows;
    for (int d = 0; d < n; ++d) { rows.push_back(about(0, over_time::flow, days(d, 2 * n - d))); }
    CHECK(co::order_of(rows, {}).order.size() < 64 * rows.size());
}

TEST_CASE("many windows need few edges, and paths do not show what helps") {
    std::vector<resolved> rows;
    for (int d = 0; d < 20'000; ++d) {
        rows.push_back(about(0, over_time::flow, days(d, d + 6), resolved_as(d % 7)));
    }
    rows.push_back(about(0, over_time::flow, days(0, 30'000), resolved_as(5)));
    const auto order = co::order_of(rows, {});
    CHECK(order.order.size() < 64 * rows.size());
    const auto b = co::bounds_along(rows, order);
    CHECK(b.nodes().size() == rows.size());
    CHECK(b.verdict() == verdict::contradicts);
    for (const auto& c : b.conflicts()) { CHECK(b.path(c).size() == 2); }
}
