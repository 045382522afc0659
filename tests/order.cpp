#include <corroborate/order.hpp>

#include <array>
#include <vector>

#include <doctest/doctest.h>

namespace co = corroborate;
using co::order;
using co::over_time;
using co::period;
using co::reason;
using co::status;
using co::tie;
using co::timing;

namespace {

constexpr period undated, jan_1 = "2022-01-01", jan_10 = "2022-01-10", jan_20 = "2022-01-20",
                          jan_1_to_10 = "2022-01-01/2022-01-10", jan = "2022-01",
                          jan_10_to_20 = "2022-01-10/2022-01-20", feb = "2022-02";
constexpr co::topic_ties one_topic{tie::same, tie::same};
constexpr co::topic_ties part_scope{tie::same, tie::a_part_of_b};
constexpr co::topic_ties part_measure{tie::a_part_of_b, tie::same};

constexpr timing when(over_time how, const period& p) {
    return {.over_time = how, .says_over_time = true, .as_of = p};
}
constexpr timing lasting(const period& p, co::duration how_long) {
    return {.says_holds_for = true, .holds_for = how_long, .as_of = p};
}

constexpr co::order_found find(const co::topic_ties& ties, const timing& a, const timing& b) {
    return co::find_order(ties, a, b, status::observed, status::observed);
}
constexpr bool finds(order expected, const co::topic_ties& ties, const timing& a, const timing& b) {
    const auto f = find(ties, a, b);
    return f.order == expected && f.why == reason::none && !f.apart;
}
constexpr bool finds(order expected, over_time how, const period& a, const period& b) {
    return finds(expected, one_topic, when(how, a), when(how, b));
}
constexpr bool refuses(reason why, const co::topic_ties& ties, const timing& a, const timing& b) {
    const auto f = find(ties, a, b);
    return f.order == order::none && f.why == why && !f.apart;
}

constexpr bool check_stocks() {
    constexpr auto how = over_time::stock;
    const auto apart = find(one_topic, when(how, jan_1), when(how, jan_10));
    return finds(order::same, how, jan_1, jan_1) && finds(order::same, how, jan_1, jan) &&
           finds(order::same, how, jan_1_to_10, jan_10_to_20) &&
           finds(order::same, how, undated, jan_1) && finds(order::same, how, undated, undated) &&
           apart.order == order::same && apart.apart && apart.why == reason::none;
}

constexpr bool check_holds_for() {
    const auto days = [](int n) { return co::duration{.days = n}; };
    const auto found = [&](const timing& b) { return find(one_topic, lasting(jan_1, days(9)), b); };
    const timing plain = when(over_time::stock, jan_20), near = when(over_time::stock, jan_10);
    // each is widened on both sides: nine days and ten bridge nineteen, not eighteen
    return finds(order::same, one_topic, lasting(jan_1, days(9)), near) &&
           finds(order::same, one_topic, lasting(jan_1, days(9)), lasting(jan_20, days(10))) &&
           found(lasting(jan_20, days(9))).why == reason::time &&
           refuses(reason::time, one_topic, lasting(jan_1, days(9)), plain) &&
           refuses(reason::time, one_topic, plain, lasting(jan_1, days(9))) &&
           finds(order::same, one_topic, lasting(undated, days(1)), plain) &&
           finds(order::same, one_topic, lasting("2022-01-31", {.months = 1}),
                 when(over_time::stock, "2022-02-28"));
}

constexpr bool check_running_totals() {
    constexpr auto how = over_time::running_total;
    return finds(order::same, how, jan_10, jan_1_to_10) &&
           finds(order::same, how, jan_10, jan_10) &&
           finds(order::a_at_most_b, how, jan_1, jan_10) &&
           finds(order::b_at_most_a, how, jan_20, jan_10) &&
           finds(order::b_at_most_a, how, jan, jan_10_to_20) && // the ends decide
           finds(order::same, how, undated, jan_1) && finds(order::same, how, jan_1, undated);
}

constexpr bool check_flows() {
    constexpr auto how = over_time::flow;
    const auto refused = [](const period& a, const period& b) {
        return refuses(reason::time, one_topic, when(how, a), when(how, b));
    };
    return finds(order::same, how, jan, "2022-01-01/2022-01-31") &&
           finds(order::a_at_most_b, how, jan_10, jan) &&
           finds(order::b_at_most_a, how, jan, jan_1_to_10) && refused(jan_1_to_10, jan_10_to_20) &&
           refused(jan, feb) && refused(jan_1, jan_10) && finds(order::same, how, undated, jan) &&
           finds(order::same, how, undated, undated);
}

constexpr bool parts(const co::topic_ties& ties) {
    const co::topic_ties back{converse(ties.measure), converse(ties.scope)};
    const auto below = [&](over_time how, const period& part, const period& whole) {
        return finds(order::a_at_most_b, ties, when(how, part), when(how, whole)) &&
               finds(order::b_at_most_a, back, when(how, whole), when(how, part));
    };
    const auto apart = [&](over_time how, const period& part, const period& whole) {
        return refuses(reason::time, ties, when(how, part), when(how, whole)) &&
               refuses(reason::time, back, when(how, whole), when(how, part));
    };
    using enum over_time;
    return below(stock, jan_1, jan) && below(stock, jan, jan_1) && apart(stock, jan_1, jan_10) &&
           below(stock, jan_1_to_10, jan_10_to_20) && below(running_total, jan_1, jan_10) &&
           below(running_total, jan_10, jan_1_to_10) && apart(running_total, jan_10, jan_1) &&
           below(flow, jan_10, jan) && below(flow, jan, jan) && apart(flow, jan, jan_10) &&
           apart(flow, jan_1_to_10, jan_10_to_20) && below(stock, undated, jan) &&
           below(running_total, jan, undated) && below(flow, jan, undated) &&
           below(flow, undated, undated);
}
constexpr bool check_parts() {
    return parts(part_scope) && parts(part_measure) && parts({tie::a_part_of_b, tie::a_part_of_b});
}

constexpr bool check_parts_that_hold_for_a_time() {
    const timing part = lasting(jan_1, {.days = 9}), whole = when(over_time::stock, jan_10);
    return finds(order::a_at_most_b, part_scope, part, whole) &&
           refuses(reason::time, part_scope, part, when(over_time::stock, jan_20));
}

constexpr bool check_mixed_ways_to_live() {
    timing unsaid{.as_of = jan_10}, said = when(over_time::running_total, jan_1);
    // what does not say how it lives lives as the other does: totals of 1 and 10 January
    return finds(order::a_at_most_b, part_measure, said, unsaid) &&
           refuses(reason::time, part_measure, unsaid, said) &&
           refuses(reason::time, part_measure, when(over_time::stock, jan_1), said) &&
           refuses(reason::time, part_measure, when(over_time::flow, jan_1), said);
}

constexpr bool check_what_does_not_add_up() {
    timing share = when(over_time::stock, jan_1), sum = share;
    share.additive = false;
    return finds(order::same, one_topic, share, share) &&
           refuses(reason::scope, part_scope, share, share) &&
           refuses(reason::scope, part_scope, share, sum) &&
           refuses(reason::scope, part_scope, sum, share) &&
           refuses(reason::measure, part_measure, share, share) &&
           finds(order::a_at_most_b, part_measure, sum, sum);
}

constexpr bool check_topics_that_nothing_ties() {
    const timing t = when(over_time::stock, jan_1), apart = when(over_time::flow, jan_10);
    using enum tie;
    return refuses(reason::measure, {none, same}, t, t) &&
           refuses(reason::measure, {none, none}, t, apart) &&
           refuses(reason::scope, {same, none}, t, apart) &&
           refuses(reason::scope, {a_part_of_b, none}, t, t) &&
           refuses(reason::scope, {a_part_of_b, b_part_of_a}, t, t) &&
           refuses(reason::scope, {b_part_of_a, a_part_of_b}, t, t);
}

constexpr bool check_status() {
    using enum status;
    const auto why = [](status a, status b, const period& at = jan_1) {
        constexpr auto flow = over_time::flow;
        return co::find_order(one_topic, when(flow, jan_1), when(flow, at), a, b).why;
    };
    for (const auto fact : {observed, estimated}) {
        if (why(planned, fact) != reason::status || why(fact, planned) != reason::status) {
            return false;
        }
        if (why(planned, fact, jan_10) != reason::time) { return false; } // time comes first
    }
    return why(planned, planned) == reason::none && why(observed, estimated) == reason::none &&
           why(retracted, observed) == reason::none && why(retracted, planned) == reason::none;
}

constexpr bool check_names() {
    return name(order::none) == "none" && name(order::same) == "same" &&
           name(order::a_at_most_b) == "a_at_most_b" && name(order::b_at_most_a) == "b_at_most_a" &&
           name(reason::none).empty() && name(reason::no_number) == "no_number" &&
           name(reason::measure) == "measure" && name(reason::unit) == "unit" &&
           name(reason::scope) == "scope" && name(reason::time) == "time" &&
           name(reason::status) == "status" && converse(order::same) == order::same &&
           converse(order::none) == order::none &&
           converse(order::a_at_most_b) == order::b_at_most_a &&
           co::order_found{}.order == order::none && !co::order_found{}.apart;
}

static_assert(check_stocks());
static_assert(check_holds_for());
static_assert(check_running_totals());
static_assert(check_flows());
static_assert(check_parts());
static_assert(check_parts_that_hold_for_a_time());
static_assert(check_mixed_ways_to_live());
static_assert(check_what_does_not_add_up());
static_assert(check_topics_that_nothing_ties());
static_assert(check_status());
static_assert(check_names());

} // namespace

TEST_CASE("a stock is one number while periods meet, and perhaps another when they do not") {
    CHECK(check_stocks());
}
TEST_CASE("a number that holds for a time bridges that time, on both sides, and no more") {
    CHECK(check_holds_for());
}
TEST_CASE("an earlier running total is at most a later one") { CHECK(check_running_totals()); }
TEST_CASE("a flow within a window is at most that of the window") { CHECK(check_flows()); }
TEST_CASE("a part is at most its whole while time allows it") { CHECK(check_parts()); }
TEST_CASE("a part's number may hold until its whole is counted") {
    CHECK(check_parts_that_hold_for_a_time());
}
TEST_CASE("part and whole live in one way, which one of them may leave to the other") {
    CHECK(check_mixed_ways_to_live());
}
TEST_CASE("parts that do not add up are not below their whole") {
    CHECK(check_what_does_not_add_up());
}
TEST_CASE("without a tie of measure or scope there is no order") {
    CHECK(check_topics_that_nothing_ties());
}
TEST_CASE("a plan is not compared with a fact") { CHECK(check_status()); }
TEST_CASE("orders and reasons have the names of the data format") { CHECK(check_names()); }

TEST_CASE("the order of b and a is the converse of that of a and b, in every case") {
    constexpr std::array ties{tie::none, tie::same, tie::a_part_of_b, tie::b_part_of_a};
    constexpr std::array periods{undated, jan_1, jan_10, jan_1_to_10, jan_10_to_20, jan, feb};
    constexpr std::array statuses{status::observed, status::planned, status::estimated,
                                  status::retracted};
    std::vector<timing> timings;
    for (const auto& p : periods) {
        for (const auto how : {over_time::stock, over_time::running_total, over_time::flow}) {
            timings.push_back(when(how, p));
        }
        timings.push_back(lasting(p, {.days = 12}));
        timings.push_back({.additive = false, .as_of = p});
    }
    int wrong = 0, orders = 0;
    for (const auto m : ties) {
        for (const auto s : ties) {
            for (const auto& a : timings) {
                for (const auto& b : timings) {
                    for (const auto x : statuses) {
                        const auto ab = co::find_order({m, s}, a, b, x, status::observed);
                        const auto ba =
                            co::find_order({converse(m), converse(s)}, b, a, status::observed, x);
                        // one topic has one measure, which lives in one way
                        const bool odd =
                            m == tie::same && s == tie::same && a.over_time != b.over_time;
                        if (odd) { continue; }
                        wrong += ba.order != converse(ab.order) || ba.why != ab.why ||
                                 ba.apart != ab.apart;
                        wrong += (ab.order == order::none) != (ab.why != reason::none);
                        wrong += ab.order == order::none && ab.apart;
                        orders += ab.order != order::none;
                    }
                }
            }
        }
    }
    CHECK(wrong == 0);
    CHECK(orders > 1000);
}
