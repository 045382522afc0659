#include <corroborate/sums.hpp>

#include <array>
#include <bit>
#include <limits>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "small_claims.hpp"

namespace co = corroborate;
using co::interval;
using co::number_kind;
using co::rational;
using co::resolved;
using co::sum_state;
using co::verdict;

namespace {

constexpr std::array<co::identity, 3> three{1, 2, 3};

resolved about(co::identity topic, resolved r) {
    r.topic = topic;
    return r;
}
interval counts(std::int64_t low, std::int64_t high) { return resolved_as(low, high).core; }
interval from(std::int64_t low) {
    return interval::make(co::closed_at(low), co::unbounded(), number_kind::count).value();
}

constexpr std::size_t no_term_fixed = 99;

/// Every choice of the parts (and of what is not listed) on a grid of steps of 1/per_unit, against
/// those of the claims that are chosen.
struct oracle {
    const std::vector<resolved>& claims;
    co::sum_of_parts shape;
    interval resolved::* set;
    int least, most, per_unit;

    [[nodiscard]] rational at(int step) const { return co::make_rational(step, per_unit).value(); }
    [[nodiscard]] bool allows(std::size_t term, int step, unsigned chosen) const {
        for (std::size_t c = 0; c < claims.size(); ++c) {
            if ((chosen >> c & 1U) != 0 && claims[c].topic == term &&
                !(claims[c].*set).contains(at(step))) {
                return false;
            }
        }
        return true;
    }
    /// Whether numbers fit, where the term `fixed`, if it is one, has the number of `step`.
    [[nodiscard]] bool possible(unsigned chosen, std::size_t fixed = no_term_fixed,
                                int step = 0) const {
        std::vector<std::vector<int>> choices;
        for (std::size_t t = 1; t <= shape.parts.size(); ++t) {
            auto& of_part = choices.emplace_back();
            for (int s = least; s <= most; ++s) {
                if ((t != fixed || s == step) && allows(t, s, chosen)) { of_part.push_back(s); }
            }
        }
        return add_up(choices, 0, 0, chosen, fixed, step);
    }

private:
    [[nodiscard]] bool add_up(const std::vector<std::vector<int>>& choices, std::size_t part,
                              int total, unsigned chosen, std::size_t fixed, int step) const {
        if (part == choices.size()) {
            for (int rest = shape.complete ? 0 : least; rest <= (shape.complete ? 0 : most);
                 ++rest) {
                if ((fixed != 0 || total + rest == step) && allows(0, total + rest, chosen)) {
                    return true;
                }
            }
            return false;
        }
        for (const int s : choices[part]) {
            if (add_up(choices, part + 1, total + s, chosen, fixed, step)) { return true; }
        }
        return false;
    }
};

std::vector<resolved> random_rows(small_claims& random, number_kind kind, std::size_t parts,
                                  int most_claims, int least) {
    std::vector<resolved> rows;
    for (int n = 1 + random.up_to(most_claims - 1); n > 0; --n) {
        const auto term = static_cast<co::identity>(random.up_to(static_cast<int>(parts)));
        rows.push_back(about(term, random.claim(kind, least, term == 0 ? 6 : 3, 4)));
    }
    return rows;
}

/// The laws on one case; `coarse`: on which steps sets are looked at.
void check_case(const std::vector<resolved>& rows, const co::sum_of_parts& shape, int least,
                int most, int per_unit, int coarse, bool minimal) {
    const auto checked = co::check_sum(rows, shape).value();
    bool possible[2] = {};
    for (const bool hard : {false, true}) {
        const auto set = hard ? &resolved::reach : &resolved::core;
        const oracle all{rows, shape, set, least, most, per_unit};
        const bool any = possible[static_cast<int>(hard)] = all.possible(~0U);
        for (std::size_t t = 0; t <= shape.parts.size(); ++t) {
            const auto& left = hard ? checked.tightened[t].reach : checked.tightened[t].core;
            REQUIRE(left.has_value() == any);
            for (const auto& r : rows) {
                if (any && r.topic == t) { REQUIRE(subset(*left, r.*set)); }
            }
            for (int s = -2 * per_unit; any && s <= 6 * per_unit; s += coarse) {
                REQUIRE(left->contains(all.at(s)) == (s >= least && all.possible(~0U, t, s)));
            }
        }
    }
    REQUIRE(checked.verdict == (!possible[1]   ? verdict::contradicts
                                : !possible[0] ? verdict::tension
                                               : verdict::consistent));
    REQUIRE(fails(checked.state) == !possible[0]);
    REQUIRE(checked.conflict.empty() == possible[0]);
    if (possible[0] || !minimal) { return; }
    const oracle decides{rows,  shape, possible[1] ? &resolved::core : &resolved::reach,
                         least, most,  per_unit};
    unsigned found = 0;
    for (const auto c : checked.conflict) {
        found |= 1U << static_cast<unsigned>(c - rows.begin());
    }
    REQUIRE_FALSE(decides.possible(found));
    for (unsigned chosen = 0; chosen < 1U << rows.size(); ++chosen) { // nothing smaller conflicts
        if (std::popcount(chosen) < std::popcount(found)) { REQUIRE(decides.possible(chosen)); }
    }
}

} // namespace

TEST_CASE("sums of counts against brute force, and the fewest claims that conflict") {
    small_claims random{20220115};
    int states[6] = {};
    for (int round = 0; round < 3000; ++round) {
        const auto parts = static_cast<std::size_t>(1 + random.up_to(2));
        const co::sum_of_parts shape{
            .whole = 0, .parts = std::span{three}.first(parts), .complete = random.one_in(2)};
        const auto rows = random_rows(random, number_kind::count, parts, 6, -1);
        check_case(rows, shape, 0, 9, 1, 1, true);
        ++states[static_cast<int>(co::check_sum(rows, shape)->state)];
    }
    for (const int n : states) { CHECK(n > 0); }
}

TEST_CASE("sums of reals against brute force: open ends") {
    small_claims random{20220116};
    for (int round = 0; round < 400; ++round) {
        const auto parts = static_cast<std::size_t>(1 + random.up_to(1));
        const co::sum_of_parts shape{.whole = 0,
                                     .parts = std::span{three}.first(parts),
                                     .complete = parts == 2 || random.one_in(2)};
        check_case(random_rows(random, number_kind::real, parts, 4, 0), shape, 0, 7 * 8, 8, 4,
                   false);
    }
}

TEST_CASE("numbers that may be below zero") {
    small_claims random{20220117};
    for (int round = 0; round < 600; ++round) {
        const auto parts = static_cast<std::size_t>(1 + random.up_to(1));
        const co::sum_of_parts shape{.whole = 0,
                                     .parts = std::span{three}.first(parts),
                                     .complete = random.one_in(2),
                                     .nonnegative = false};
        check_case(random_rows(random, number_kind::count, parts, 5, -3), shape, -24, 24, 1, 1,
                   true);
    }
}

TEST_CASE("listed parts leave 22; parts exceed by 5; parts are the whole") {
    constexpr std::array<co::identity, 5> places{1, 2, 3, 4, 5};
    std::vector<resolved> deaths{about(9, resolved_as(164)), about(1, resolved_as(103)),
                                 about(2, resolved_as(21)), about(3, resolved_as(10)),
                                 about(4, resolved_as(8))};
    for (const bool complete :
         {true, false}) { // a fifth place without a claim, or a list that is not whole
        const co::sum_of_parts shape{
            .whole = 9, .parts = std::span{places}.first(complete ? 5 : 4), .complete = complete};
        const auto r = co::check_sum(deaths, shape).value();
        CHECK(r.state == sum_state::leaves);
        CHECK(r.verdict == verdict::consistent);
        CHECK(r.amount == rational{22});
        CHECK(equal(*r.listed.core, counts(142, 142)));
        CHECK(equal(*r.rest.core, counts(22, 22)));
        if (complete) { CHECK(equal(*r.tightened[5].core, counts(22, 22))); }
    }
    const co::sum_of_parts two{.whole = 9, .parts = std::span{places}.first(2)};
    const auto exceeds =
        co::check_sum(std::vector{about(1, resolved_as(60)), about(2, resolved_as(55)),
                                  about(9, resolved_as(110))},
                      two)
            .value();
    CHECK(exceeds.state == sum_state::exceeds);
    CHECK(exceeds.verdict == verdict::contradicts);
    CHECK(exceeds.amount == rational{5});
    CHECK(exceeds.conflict.size() == 3);
    const auto exact =
        co::check_sum(std::vector{about(1, resolved_as(225)), about(2, resolved_as(4353)),
                                  about(9, resolved_as(4578))},
                      two)
            .value();
    CHECK(exact.state == sum_state::adds_up);
    const auto short_of =
        co::check_sum(std::vector{about(1, resolved_as(225)), about(2, resolved_as(4300)),
                                  about(9, resolved_as(4578))},
                      two)
            .value();
    CHECK(short_of.state == sum_state::falls_short);
    CHECK(short_of.amount == rational{53});
    // "at least 15 die"; 8, 4 and 3
    const co::sum_of_parts incidents{.whole = 9, .parts = std::span{places}.first(3)};
    const auto headline =
        co::check_sum(std::vector{about(9, resolved_as(from(15))), about(1, resolved_as(8)),
                                  about(2, resolved_as(4)), about(3, resolved_as(3))},
                      incidents)
            .value();
    CHECK(headline.state == sum_state::fits);
    CHECK(equal(*headline.tightened[0].core, counts(15, 15)));
    // words that ordinary reading ends and logic does not
    resolved about_hundred = about(9, resolved_as(90, 109));
    about_hundred.reach = counts(70, 130);
    const auto tense =
        co::check_sum(
            std::vector{about_hundred, about(1, resolved_as(60)), about(2, resolved_as(55))}, two)
            .value();
    CHECK(tense.verdict == verdict::tension);
    CHECK(tense.amount == rational{6});
}

TEST_CASE("a whole that nobody names, terms that nobody mentions, and claims that are dead") {
    const co::sum_of_parts shape{.whole = 9, .parts = three};
    const auto nothing = co::check_sum(std::vector<resolved>{}, shape).value();
    CHECK(nothing.state == sum_state::fits);
    CHECK(nothing.missing() == 3);
    CHECK(nothing.claims == std::vector<std::size_t>(4, 0));
    std::vector<resolved> rows{about(1, resolved_as(5, 6)), about(2, resolved_as(1)),
                               about(3, resolved_as(2)), about(77, resolved_as(1000))};
    CHECK(equal(*co::check_sum(rows, shape)->tightened[0].core, counts(8, 9)));
    rows.push_back(about(9, resolved_as(3)));
    CHECK(co::check_sum(rows, shape)->state == sum_state::exceeds);
    CHECK(co::check_sum(rows, shape)->conflict.size() == 2); // one part is enough
    rows.back().live = false;
    CHECK(co::check_sum(rows, shape)->state == sum_state::fits);
    CHECK(co::name(sum_state::falls_short) == "falls_short");
}

TEST_CASE("rows of one's own, through a projection") {
    struct entry {
        const char* region;
        std::int64_t deaths;
    };
    const std::vector<entry> table{{"north", 60}, {"south", 55}, {"all", 110}};
    const auto project = [](const entry& e) {
        return about(co::hash_name(e.region), resolved_as(e.deaths));
    };
    const std::array<co::identity, 2> regions{co::hash_name("north"), co::hash_name("south")};
    const co::sum_of_parts shape{.whole = co::hash_name("all"), .parts = regions};
    const auto r = co::check_sum(table, shape, project).value();
    CHECK(r.amount == rational{5});
    CHECK(r.conflict.front() == table.begin() + 2);
}

TEST_CASE("what does not fit 64 bits is an error") {
    constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
    const co::sum_of_parts shape{.whole = 9, .parts = three};
    const auto big = co::check_sum(
        std::vector{about(1, resolved_as(greatest)), about(2, resolved_as(1))}, shape);
    CHECK(big.error().code == co::errc::overflow);
    const auto gap = co::check_sum(
        std::vector{about(1, resolved_as(greatest)), about(9, resolved_as(greatest - 1))}, shape);
    CHECK(gap->amount == rational{1});
    const auto below = co::check_sum(
        std::vector{about(9, resolved_as(std::numeric_limits<std::int64_t>::min()))}, shape);
    CHECK(below.error().code == co::errc::overflow);
}

TEST_CASE("what does not fit on the way is an error, whichever end it is") {
    constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
    const auto overflows = [](const std::vector<resolved>& rows, bool complete, bool nonnegative) {
        const auto r = co::check_sum(
            rows, {.whole = 9, .parts = three, .complete = complete, .nonnegative = nonnegative});
        return !r && r.error().code == co::errc::overflow;
    };
    const auto point = [](co::identity topic, std::int64_t n) {
        return about(topic, resolved_as(n));
    };
    const auto up_to = [](co::identity topic, std::int64_t low, std::int64_t high) {
        return about(topic, resolved_as(low, high));
    };
    CHECK(overflows({up_to(1, 0, greatest), up_to(2, 0, 1), point(3, 0)}, true, true));
    CHECK(overflows({up_to(1, -greatest, 0), up_to(2, -2, 0), point(3, 0)}, true, false));
    CHECK(overflows({up_to(1, 10, greatest), up_to(2, 10, 20), point(9, 5)}, true, true));
    // without the second part
    CHECK(overflows({up_to(1, 0, greatest), point(2, -greatest), up_to(3, 0, greatest)}, true,
                    false));
    CHECK(overflows({up_to(1, -greatest, 0), point(2, greatest), up_to(3, -greatest, 0)}, true,
                    false));
    // what is left for a part, and for others
    CHECK(overflows({point(9, -greatest), point(1, greatest), point(2, 0)}, true, false));
    CHECK(overflows({point(9, -greatest), point(1, greatest), point(2, 0), point(3, 0)}, false,
                    false));
    // in the reach alone
    auto wide = point(1, 5);
    wide.reach = counts(0, greatest);
    CHECK(overflows({wide, point(2, 1), point(3, 1)}, true, true));
}

TEST_CASE("how far the claims are apart, and which of them conflict") {
    const co::sum_of_parts shape{.whole = 9, .parts = three};
    const auto range = [](co::identity topic, std::int64_t low, std::int64_t high) {
        return about(topic, resolved_as(low, high));
    };
    const std::vector<resolved> short_of{range(1, 10, 20), range(9, 100, 120), range(2, 5, 30),
                                         range(3, 1, 2),   range(2, 7, 30),    range(9, 100, 130)};
    const auto falls = co::check_sum(short_of, shape).value();
    CHECK(falls.state == sum_state::falls_short);
    CHECK(falls.amount == rational{100 - 52});
    CHECK(falls.divided_term == 0);
    CHECK(falls.said.size() == 4);
    CHECK(falls.tightened.size() == 4);
    // of claims with one end the first
    REQUIRE(falls.conflict.size() == 4);
    CHECK(falls.conflict[0] == short_of.begin() + 1);
    CHECK(falls.conflict[2] == short_of.begin() + 2);
    const std::vector<resolved> apart{range(1, 1, 1), range(2, 60, 70), range(2, 20, 30),
                                      range(2, 60, 80), range(2, 25, 30)};
    const auto divided = co::check_sum(apart, shape).value();
    CHECK(divided.state == sum_state::divided);
    CHECK(divided.divided_term == 2);
    CHECK(divided.amount == rational{30});
    CHECK(divided.conflict == std::vector{apart.begin() + 1, apart.begin() + 2});
    const auto below = co::check_sum(std::vector{range(1, -5, -3), range(2, 1, 1)}, shape).value();
    CHECK(below.state == sum_state::divided);
    CHECK(below.divided_term == 1);
    CHECK(below.amount == rational{3});
    // of many parts with one number the first ones
    std::vector<co::identity> parts;
    std::vector<resolved> rows{range(99, 0, 25)};
    for (co::identity p = 1; p <= 40; ++p) {
        parts.push_back(p);
        rows.push_back(range(p, 10, 10));
    }
    const auto many = co::check_sum(rows, {.whole = 99, .parts = parts}).value();
    CHECK(many.state == sum_state::exceeds);
    CHECK(many.conflict ==
          std::vector{rows.begin(), rows.begin() + 1, rows.begin() + 2, rows.begin() + 3});
    // where numbers can be below zero each is needed
    const std::vector<resolved> signed_rows{range(9, 0, 11), range(1, 10, 10), range(2, 5, 5),
                                            range(3, -3, -3)};
    const auto all =
        co::check_sum(signed_rows, {.whole = 9, .parts = three, .nonnegative = false}).value();
    CHECK(all.state == sum_state::exceeds);
    CHECK(all.conflict.size() == 4);
}

TEST_CASE("a sum says nothing before it is checked") {
    CHECK(co::sum_of_parts{}.whole == 0);
    const co::sum_check<int> none;
    CHECK(none.amount == rational{0});
    CHECK(none.divided_term == 0);
    const std::vector<resolved> rows{about(1, resolved_as(1)), about(4, resolved_as(70)),
                                     about(0, resolved_as(70))};
    // topics beside the terms, before and between them, take no part
    const auto r = co::check_sum(rows, {.whole = 9, .parts = three}).value();
    CHECK(r.claims == std::vector<std::size_t>{0, 1, 0, 0});
    CHECK(r.divided_term == 0);
}

TEST_CASE("many claims, many parts") {
    constexpr std::int64_t n = 20'000;
    std::vector<co::identity> parts;
    std::vector<resolved> rows{about(0, resolved_as(n))};
    for (std::int64_t i = 1; i <= n; ++i) {
        parts.push_back(static_cast<co::identity>(i));
        for (int copies = 0; copies < 5; ++copies) {
            rows.push_back(about(parts.back(), resolved_as(1)));
        }
    }
    const co::sum_of_parts shape{.whole = 0, .parts = parts};
    CHECK(co::check_sum(rows, shape)->state == sum_state::adds_up);
    rows.push_back(about(0, resolved_as(n - 1)));
    rows.front().live = false;
    const auto r = co::check_sum(rows, shape).value();
    CHECK(r.state == sum_state::exceeds);
    CHECK(r.conflict.size() == static_cast<std::size_t>(n) + 1);
}
