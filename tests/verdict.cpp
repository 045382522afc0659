#include <corroborate/verdict.hpp>

#include <array>
#include <type_traits>

#include <doctest/doctest.h>

namespace co = corroborate;
using co::closed_at;
using co::open_at;
using co::order;
using co::readings;
using co::set_relation;
using co::verdict;

namespace {

constexpr co::interval set(std::int64_t lower, std::int64_t upper) {
    return co::interval::make(closed_at(lower), closed_at(upper), co::number_kind::real).value();
}
constexpr readings sets(std::int64_t lower, std::int64_t upper, std::int64_t around = 0) {
    return {set(lower, upper), set(lower - around, upper + around)};
}
constexpr std::array all_verdicts{verdict::equal,       verdict::refines,     verdict::refined_by,
                                  verdict::overlaps,    verdict::consistent,  verdict::tension,
                                  verdict::contradicts, verdict::incomparable};

constexpr bool check_one_number() {
    using enum verdict;
    const auto v = [](const readings& a, const readings& b) { return judge(a, b, order::same); };
    return v(sets(1, 2), sets(1, 2)) == verdict::equal && v(sets(1, 2), sets(1, 2, 1)) == refines &&
           v(sets(1, 2, 1), sets(1, 2)) == refined_by && v(sets(2, 3), sets(1, 4)) == refines &&
           v(sets(1, 3), sets(2, 4)) == verdict::overlaps &&
           v(sets(2, 3, 5), sets(1, 4)) == verdict::overlaps && // core within, reach around
           v(sets(1, 2), sets(2, 3)) == verdict::overlaps &&
           v(sets(1, 2, 1), sets(3, 4)) == tension && v(sets(1, 2, 1), sets(4, 5, 1)) == tension &&
           v(sets(1, 2), sets(3, 4)) == contradicts &&
           v(sets(5, 6, 1), sets(1, 2, 1)) == contradicts;
}

constexpr bool check_open_ends() {
    const auto real = [](const co::endpoint& l, const co::endpoint& u) {
        const auto i = co::interval::make(l, u, co::number_kind::real).value();
        return readings{i, i};
    };
    const auto below = real(co::unbounded(), open_at(5)), above = real(open_at(5), co::unbounded());
    const auto from = real(closed_at(5), co::unbounded()), to = real(co::unbounded(), closed_at(5));
    return judge(below, from, order::same) == verdict::contradicts &&
           judge(to, above, order::same) == verdict::contradicts &&
           judge(to, from, order::same) == verdict::overlaps &&
           judge(from, below, order::a_at_most_b) == verdict::contradicts &&
           judge(from, to, order::a_at_most_b) == verdict::consistent && // both could be 5
           judge(above, below, order::a_at_most_b) == verdict::contradicts &&
           judge(below, above, order::a_at_most_b) == verdict::consistent;
}

constexpr bool check_at_most() {
    using enum verdict;
    const auto v = [](const readings& a, const readings& b) {
        const auto forth = judge(a, b, order::a_at_most_b), back = judge(b, a, order::b_at_most_a);
        return forth == back ? forth : incomparable;
    };
    return v(sets(1, 2), sets(5, 6)) == consistent && v(sets(1, 2), sets(1, 2)) == consistent &&
           v(sets(2, 3), sets(1, 2)) == consistent && v(sets(3, 4, 1), sets(1, 2)) == tension &&
           v(sets(3, 4), sets(1, 2, 1)) == tension && v(sets(3, 4), sets(1, 2)) == contradicts &&
           v(sets(5, 6, 1), sets(1, 2, 1)) == contradicts;
}

constexpr bool check_apart() {
    using enum verdict;
    const auto v = [](const readings& a, const readings& b) {
        return judge(a, b, order::same, true);
    };
    return v(sets(1, 2), sets(8, 9)) == tension && v(sets(1, 2, 1), sets(3, 4)) == tension &&
           v(sets(1, 2), sets(1, 2)) == verdict::equal &&
           v(sets(1, 3), sets(2, 4)) == verdict::overlaps &&
           judge(sets(1, 2), sets(1, 2), order::none) == incomparable;
}

constexpr bool check_groups() {
    int agreeing = 0, fitting = 0, disagreeing = 0;
    for (const auto v : all_verdicts) {
        agreeing += agrees(v);
        fitting += compatible(v);
        disagreeing += disagrees(v);
        if (agrees(v) && !compatible(v)) { return false; }
        if (compatible(v) && disagrees(v)) { return false; }
        if (converse(converse(v)) != v || agrees(converse(v)) != agrees(v)) { return false; }
    }
    return agreeing == 3 && fitting == 5 && disagreeing == 2 && disagrees(verdict::tension) &&
           disagrees(verdict::contradicts) && !compatible(verdict::incomparable) &&
           compatible(verdict::consistent) && agrees(verdict::refined_by) &&
           converse(verdict::refines) == verdict::refined_by &&
           converse(verdict::tension) == verdict::tension;
}

constexpr bool check_relations_of_sets() {
    return relate(set(1, 2), set(1, 2)) == set_relation::equal &&
           relate(set(1, 2), set(0, 2)) == set_relation::refines &&
           relate(set(0, 2), set(1, 2)) == set_relation::refined_by &&
           relate(set(0, 2), set(1, 3)) == set_relation::overlaps &&
           relate(set(0, 1), set(2, 3)) == set_relation::disjoint &&
           relate(set(0, 1), set(1, 3)) == set_relation::overlaps;
}

constexpr bool check_names() {
    return name(verdict::equal) == "equal" && name(verdict::refines) == "refines" &&
           name(verdict::refined_by) == "refined_by" && name(verdict::overlaps) == "overlaps" &&
           name(verdict::consistent) == "consistent" && name(verdict::tension) == "tension" &&
           name(verdict::contradicts) == "contradicts" &&
           name(verdict::incomparable) == "incomparable" && name(set_relation::equal) == "equal" &&
           name(set_relation::refines) == "refines" && name(set_relation::disjoint) == "disjoint" &&
           name(set_relation::refined_by) == "refined_by" &&
           name(set_relation::overlaps) == "overlaps";
}

static_assert(check_one_number());
static_assert(check_open_ends());
static_assert(check_at_most());
static_assert(check_apart());
static_assert(check_groups());
static_assert(check_relations_of_sets());
static_assert(check_names());

} // namespace

TEST_CASE("two claims about one number") { CHECK(check_one_number()); }
TEST_CASE("ends that touch allow one number only where both are closed") {
    CHECK(check_open_ends());
}
TEST_CASE("a claim about at most the other's number") { CHECK(check_at_most()); }
TEST_CASE("of numbers of different times none contradicts") { CHECK(check_apart()); }
TEST_CASE("verdicts fall into those that agree, fit and disagree") { CHECK(check_groups()); }
TEST_CASE("sets lie to each other in five ways") { CHECK(check_relations_of_sets()); }
TEST_CASE("verdicts have the names of the data format") { CHECK(check_names()); }
