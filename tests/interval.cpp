#include <corroborate/interval.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <type_traits>
#include <vector>

#include <doctest/doctest.h>

#include "run_time.hpp"

namespace co = corroborate;
using co::closed_at;
using co::closure;
using co::interval;
using co::number_kind;
using co::open_at;
using co::overlap_state;
using co::rational;
using co::unbounded;

namespace {

constexpr auto least_int = std::numeric_limits<std::int64_t>::min();
constexpr auto greatest_int = std::numeric_limits<std::int64_t>::max();

template <class T>
concept compares =
    requires(const T& a, const T& b) { a < b; } || requires(const T& a, const T& b) { a == b; };

constexpr interval real(co::endpoint lower, co::endpoint upper) {
    return interval::make(lower, upper, number_kind::real).value();
}
constexpr interval count(co::endpoint lower, co::endpoint upper) {
    return interval::make(lower, upper, number_kind::count).value();
}
constexpr bool is(const co::result<interval>& i, co::errc code) {
    return !i && i.error().code == at_run_time(code);
}

constexpr bool check_whole_ends() {
    const auto half = rational::of(1, 2);
    const auto ends = [](const interval& i, std::int64_t low, std::int64_t high) {
        return i.has_whole_ends() && i.whole_lower() == low && i.whole_upper() == high;
    };
    return ends(count(open_at(5000), unbounded()), 5001, greatest_int) &&
           ends(real(closed_at(-3), closed_at(7)), -3, 7) &&
           ends(real(unbounded(), closed_at(7)), least_int, 7) &&
           ends(interval{}, least_int, greatest_int) &&
           ends(interval{number_kind::count}, least_int, greatest_int) &&
           !real(closed_at(half), closed_at(7)).has_whole_ends() &&
           !real(closed_at(3), closed_at(rational::of(15, 2))).has_whole_ends() &&
           !real(open_at(3), closed_at(7)).has_whole_ends() &&
           !real(closed_at(3), open_at(7)).has_whole_ends() &&
           // the extremes of 64 bits would be taken for unbounded
           !count(closed_at(least_int), closed_at(7)).has_whole_ends() &&
           !count(closed_at(greatest_int), closed_at(greatest_int)).has_whole_ends() &&
           !count(closed_at(least_int), closed_at(least_int)).has_whole_ends() &&
           !count(closed_at(7), closed_at(greatest_int)).has_whole_ends() &&
           ends(count(closed_at(least_int + 1), closed_at(greatest_int - 1)), least_int + 1,
                greatest_int - 1) &&
           // what is unbounded says nothing of where
           interval{}.lower().at == rational{0} && interval{}.upper().at == rational{0};
}

constexpr bool check_canonical_counts() {
    const auto half = rational::of(1, 2);
    const auto more = count(open_at(5000), unbounded());
    const auto nothing = interval{number_kind::count};
    return more.lower().at == rational{5001} && more.lower().how == closure::closed &&
           equal(more, count(closed_at(5001), unbounded())) &&
           equal(count(open_at(1), open_at(4)), count(closed_at(2), closed_at(3))) &&
           equal(count(closed_at(half), open_at(rational::of(7, 2))),
                 count(closed_at(1), closed_at(3))) &&
           equal(count(open_at(rational::of(-1, 2)), closed_at(half)),
                 count(closed_at(0), closed_at(0))) &&
           count(closed_at(3), closed_at(3)).is_point() && !more.is_point() && !more.is_bounded() &&
           !count(closed_at(0), unbounded()).is_point() &&
           !real(unbounded(), closed_at(0)).is_point() && nothing.contains(least_int) &&
           !nothing.contains(half) && !nothing.is_bounded() &&
           nothing.kind() == number_kind::count && interval{}.contains(half) &&
           interval{}.kind() == number_kind::real;
}

constexpr bool check_empty_sets() {
    const auto half = rational::of(1, 2);
    using enum number_kind;
    return is(interval::make(closed_at(2), closed_at(1), real), co::errc::empty_set) &&
           is(interval::make(open_at(1), closed_at(1), real), co::errc::empty_set) &&
           is(interval::make(closed_at(1), open_at(1), real), co::errc::empty_set) &&
           is(interval::make(open_at(1), open_at(1), real), co::errc::empty_set) &&
           is(interval::make(open_at(1), open_at(2), count), co::errc::empty_set) &&
           is(interval::make(closed_at(1), open_at(1), count), co::errc::empty_set) &&
           is(interval::point(half, count), co::errc::empty_set) &&
           interval::make(open_at(1), open_at(2), real).has_value() &&
           interval::point(half, real)->is_point() && interval::point(half, real)->contains(half) &&
           is(intersection(::real(closed_at(0), open_at(1)), ::real(closed_at(1), unbounded())),
              co::errc::empty_set) &&
           is(interval::make(open_at(greatest_int), unbounded(), count), co::errc::overflow) &&
           is(interval::make(unbounded(), open_at(least_int), count), co::errc::overflow) &&
           interval::make(closed_at(greatest_int), unbounded(), count).has_value() &&
           interval::make(open_at(greatest_int), unbounded(), real).has_value();
}

/// The sixteen states but for the three of an empty operand, for a against [2, 4].
constexpr bool check_overlap_states() {
    using enum overlap_state;
    const auto b = real(closed_at(2), closed_at(4));
    const auto state = [&](int lower, int upper) {
        return overlap(real(closed_at(lower), closed_at(upper)), b);
    };
    return state(0, 1) == before && state(0, 2) == meets && state(0, 3) == overlaps &&
           state(2, 3) == starts && state(3, 3) == contained_by && state(3, 4) == finishes &&
           state(2, 4) == overlap_state::equal && state(1, 4) == finished_by &&
           state(1, 5) == overlap_state::contains && state(2, 5) == started_by &&
           state(3, 5) == overlapped_by && state(4, 5) == met_by && state(5, 6) == after &&
           overlap(real(closed_at(0), open_at(2)), b) == before &&
           overlap(real(open_at(2), open_at(4)), b) == contained_by &&
           overlap(interval{}, b) == overlap_state::contains &&
           overlap(real(unbounded(), closed_at(4)), b) == finished_by;
}

constexpr bool check_relations_by_hand() {
    const auto low = real(closed_at(0), open_at(1)), high = real(closed_at(1), closed_at(2));
    const auto all = interval{};
    const auto inner = real(open_at(0), closed_at(1));
    return precedes(low, high) && strict_precedes(low, high) && disjoint(low, high) &&
           less(low, high) && strict_less(low, high) && !subset(low, high) &&
           precedes(inner, high) && !strict_precedes(inner, high) && !disjoint(inner, high) &&
           interior(all, all) && !interior(high, high) &&
           interior(real(open_at(1), open_at(2)), high) &&
           interior(real(open_at(1), open_at(2)), real(open_at(1), open_at(2))) &&
           strict_less(all, all) && less(all, all) && !precedes(all, all) &&
           equal(hull(low, high), real(closed_at(0), closed_at(2))) &&
           equal(*intersection(inner, high), real(closed_at(1), closed_at(1)));
}

static_assert(check_canonical_counts());
static_assert(check_whole_ends());
static_assert(check_empty_sets());
static_assert(check_overlap_states());
static_assert(check_relations_by_hand());
static_assert(equal(interval::between(closed_at(3), open_at(9), number_kind::count),
                    count(closed_at(3), closed_at(8))));
static_assert(std::is_trivially_copyable_v<interval>);
static_assert(!compares<interval>);

// The brute force. Numbers are whole sixteenths. Sets are judged on sample points: a coarse grid
// for "for every", and a finer one that holds it for "there is": so a point beside an open end has
// others beyond it, and one far out has others farther out, as among all numbers.

constexpr int unit = 16;

struct samples {
    std::vector<int> coarse;
    std::vector<int> fine;
};

samples real_samples() {
    samples s;
    for (int end = -unit; end <= unit; end += unit / 2) {
        for (const int off : {-2, 0, 2}) { s.coarse.push_back(end + off); }
        for (const int off : {-2, -1, 0, 1, 2}) { s.fine.push_back(end + off); }
    }
    for (const int far : {-100 * unit, 100 * unit}) {
        s.coarse.push_back(far);
        s.fine.push_back(far);
        s.fine.push_back(2 * far);
    }
    return s;
}

samples whole_samples() {
    samples s;
    for (const int x : {-100, -3, -2, -1, 0, 1, 2, 3, 100}) { s.coarse.push_back(x * unit); }
    s.fine = s.coarse;
    s.fine.push_back(-200 * unit);
    s.fine.push_back(200 * unit);
    return s;
}

rational at(int sixteenths) { return co::make_rational(sixteenths, unit).value(); }

struct end {
    int at;
    closure how;

    [[nodiscard]] co::endpoint point() const {
        return how == closure::unbounded ? unbounded() : co::endpoint{::at(at), how};
    }
};

/// A set as its ends say, and the samples that lie in it.
struct sampled {
    end lower;
    end upper;
    std::vector<int> coarse;
    std::vector<int> fine;
    interval set;

    [[nodiscard]] bool has(int x) const {
        const bool above = lower.how == closure::unbounded || x > lower.at ||
                           (x == lower.at && lower.how == closure::closed);
        const bool below = upper.how == closure::unbounded || x < upper.at ||
                           (x == upper.at && upper.how == closure::closed);
        return above && below;
    }
};

std::vector<sampled> all_sets(number_kind kind, const samples& s, int& empty) {
    std::vector<end> ends{{0, closure::unbounded}};
    for (int e = -unit; e <= unit; e += unit / 2) {
        ends.push_back({e, closure::closed});
        ends.push_back({e, closure::open});
    }
    std::vector<sampled> sets;
    for (const auto& lower : ends) {
        for (const auto& upper : ends) {
            sampled a{lower, upper, {}, {}, {}};
            const auto in = [&](int x) { return a.has(x); };
            std::copy_if(s.coarse.begin(), s.coarse.end(), std::back_inserter(a.coarse), in);
            std::copy_if(s.fine.begin(), s.fine.end(), std::back_inserter(a.fine), in);
            const auto made = interval::make(lower.point(), upper.point(), kind);
            CHECK(made.has_value() == !a.fine.empty());
            if (!made) {
                CHECK(made.error().code == co::errc::empty_set);
                ++empty;
                continue;
            }
            a.set = *made;
            sets.push_back(a);
        }
    }
    return sets;
}

template <class P>
bool every(const std::vector<int>& xs, P p) {
    return std::all_of(xs.begin(), xs.end(), p);
}
template <class P>
bool some(const std::vector<int>& xs, P p) {
    return std::any_of(xs.begin(), xs.end(), p);
}

/// Every a has some b so related to it.
template <class R>
bool each_has(const sampled& a, const sampled& b, R r) {
    return every(a.coarse, [&](int x) { return some(b.fine, [&](int y) { return r(y, x); }); });
}
/// Every a and every b are so related.
template <class R>
bool all_are(const sampled& a, const sampled& b, R r) {
    return every(a.fine, [&](int x) { return every(b.fine, [&](int y) { return r(x, y); }); });
}
/// Some a is below every b; is above every b.
bool sticks_out_below(const sampled& a, const sampled& b) {
    return some(a.fine, [&](int x) { return every(b.fine, [&](int y) { return x < y; }); });
}
bool sticks_out_above(const sampled& a, const sampled& b) {
    return some(a.fine, [&](int x) { return every(b.fine, [&](int y) { return x > y; }); });
}

constexpr auto below = [](int x, int y) { return x < y; };
constexpr auto above = [](int x, int y) { return x > y; };
constexpr auto at_most = [](int x, int y) { return x <= y; };
constexpr auto at_least = [](int x, int y) { return x >= y; };

overlap_state overlap_by_points(const sampled& a, const sampled& b) {
    using enum overlap_state;
    if (all_are(a, b, below)) { return before; }
    if (all_are(a, b, above)) { return after; }
    const bool a_first = sticks_out_below(a, b), b_first = sticks_out_below(b, a);
    const bool a_last = sticks_out_above(a, b), b_last = sticks_out_above(b, a);
    if (!a_first && !b_first && !a_last && !b_last) { return overlap_state::equal; }
    if (!a_first && !b_first) { return b_last ? starts : started_by; }
    if (!a_last && !b_last) { return b_first ? finishes : finished_by; }
    if (a_first && b_last) { return all_are(a, b, at_most) ? meets : overlaps; }
    if (b_first && a_last) { return all_are(a, b, at_least) ? met_by : overlapped_by; }
    return a_first ? overlap_state::contains : contained_by;
}

/// The name of the first relation that is not what its definition over elements says, or null.
const char* wrong_relation(const sampled& a, const sampled& b, const samples& s) {
    const auto in_both = [&](int x) { return a.has(x) && b.has(x); };
    const bool a_in_b = every(a.fine, [&](int x) { return b.has(x); });
    const bool b_in_a = every(b.fine, [&](int x) { return a.has(x); });
    if (subset(a.set, b.set) != a_in_b) { return "subset"; }
    if (equal(a.set, b.set) != (a_in_b && b_in_a)) { return "equal"; }
    if (disjoint(a.set, b.set) != !some(s.fine, in_both)) { return "disjoint"; }
    if (interior(a.set, b.set) != (each_has(a, b, below) && each_has(a, b, above))) {
        return "interior";
    }
    if (less(a.set, b.set) != (each_has(a, b, at_least) && each_has(b, a, at_most))) {
        return "less";
    }
    if (strict_less(a.set, b.set) != (each_has(a, b, above) && each_has(b, a, below))) {
        return "strict_less";
    }
    if (precedes(a.set, b.set) != all_are(a, b, at_most)) { return "precedes"; }
    if (strict_precedes(a.set, b.set) != all_are(a, b, below)) { return "strict_precedes"; }
    if (overlap(a.set, b.set) != overlap_by_points(a, b)) { return "overlap"; }
    const auto both = intersection(a.set, b.set);
    if (both.has_value() != some(s.fine, in_both)) { return "intersection"; }
    const auto all = hull(a.set, b.set);
    for (const int x : s.fine) {
        if (both && both->contains(at(x)) != in_both(x)) { return "intersection"; }
        const auto either = [&](auto r) {
            return some(a.fine, [&](int y) { return r(y, x); }) ||
                   some(b.fine, [&](int y) { return r(y, x); });
        };
        if (all.contains(at(x)) != (either(at_most) && either(at_least))) { return "hull"; }
    }
    if (both && both->kind() != a.set.kind()) { return "intersection"; }
    return all.kind() == a.set.kind() ? nullptr : "hull";
}

int wrong_pairs(const std::vector<sampled>& sets, const samples& s) {
    int wrong = 0;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        for (std::size_t j = 0; j < sets.size(); ++j) {
            if (const char* relation = wrong_relation(sets[i], sets[j], s)) {
                ++wrong;
                FAIL_CHECK(relation, " of sets ", i, " and ", j);
            }
        }
    }
    return wrong;
}

/// All that is said of two sets, in one number.
unsigned relations(const interval& a, const interval& b) {
    unsigned all = static_cast<unsigned>(overlap(a, b));
    for (const bool r : {equal(a, b), subset(a, b), disjoint(a, b), interior(a, b), less(a, b),
                         strict_less(a, b), precedes(a, b), strict_precedes(a, b)}) {
        all = all * 2 + static_cast<unsigned>(r);
    }
    return all;
}

} // namespace

TEST_CASE("sets of whole numbers have closed and whole ends") { CHECK(check_canonical_counts()); }
TEST_CASE("sets with whole ends say so, and what those are") { CHECK(check_whole_ends()); }

TEST_CASE("an empty set is an error, and so is an end that does not fit") {
    CHECK(check_empty_sets());
}

TEST_CASE("thirteen ways to overlap") { CHECK(check_overlap_states()); }

TEST_CASE("relations of half-open and unbounded sets") { CHECK(check_relations_by_hand()); }

TEST_CASE("a set of reals holds the samples that its ends say") {
    const auto s = real_samples();
    int empty = 0;
    const auto sets = all_sets(number_kind::real, s, empty);
    CHECK(sets.size() + static_cast<std::size_t>(empty) == 121);
    for (const auto& a : sets) {
        for (const int x : s.fine) {
            if (a.set.contains(at(x)) != a.has(x)) { FAIL_CHECK(x, " sixteenths"); }
        }
    }
}

TEST_CASE("every relation of two sets of reals is what IEEE 1788 says of their elements") {
    const auto s = real_samples();
    int empty = 0;
    CHECK(wrong_pairs(all_sets(number_kind::real, s, empty), s) == 0);
}

TEST_CASE("a set of whole numbers holds those and no others, and is written in one way") {
    const auto s = whole_samples();
    int empty = 0;
    const auto sets = all_sets(number_kind::count, s, empty);
    CHECK(empty > 0);
    for (const auto& a : sets) {
        for (const int x : s.fine) {
            if (a.set.contains(at(x)) != a.has(x)) { FAIL_CHECK(x, " sixteenths"); }
            if (a.set.contains(at(x + unit / 2))) {
                FAIL_CHECK("a half in a set of whole numbers");
            }
        }
        for (const auto& e : {a.set.lower(), a.set.upper()}) {
            if (e.is_bounded() && (e.how != closure::closed || !e.at.is_whole())) {
                FAIL_CHECK("an end that is open or not whole");
            }
        }
    }
}

TEST_CASE("every relation of two sets of whole numbers is what IEEE 1788 says of their elements") {
    const auto s = whole_samples();
    int empty = 0;
    CHECK(wrong_pairs(all_sets(number_kind::count, s, empty), s) == 0);
}

TEST_CASE("relations depend on nothing but the order of the ends, up to those of 64 bits") {
    std::mt19937_64 bits{1788};
    const auto whole = [&] { return static_cast<std::int64_t>(bits()); };
    for (int round = 0; round < 300; ++round) {
        std::vector<rational> pool{least_int,
                                   least_int + 1,
                                   greatest_int,
                                   greatest_int - 1,
                                   rational::of(1, greatest_int),
                                   rational::of(-1, greatest_int),
                                   rational::of(greatest_int, greatest_int - 1),
                                   rational::of(greatest_int - 1, greatest_int),
                                   0};
        for (int i = 0; i < 6; ++i) {
            if (const auto r =
                    co::make_rational(whole() >> (bits() % 60), whole() >> (bits() % 60))) {
                pool.push_back(*r);
            }
        }
        std::sort(pool.begin(), pool.end(), [](const rational& a, const rational& b) {
            return co::detail::int128{a.num} * b.den < co::detail::int128{b.num} * a.den;
        });
        pool.erase(std::unique(pool.begin(), pool.end()), pool.end());

        std::vector<interval> sets,
            ranks; // the same intervals, with the ranks of the ends for ends
        while (sets.size() < 12) {
            const auto i = bits() % pool.size(), j = bits() % pool.size();
            const auto lower_how = static_cast<closure>(bits() % 3),
                       upper_how = static_cast<closure>(bits() % 3);
            const auto set =
                interval::make({pool[i], lower_how}, {pool[j], upper_how}, number_kind::real);
            const auto rank =
                interval::make({static_cast<std::int64_t>(i), lower_how},
                               {static_cast<std::int64_t>(j), upper_how}, number_kind::real);
            REQUIRE(set.has_value() == rank.has_value());
            if (!set) { continue; }
            sets.push_back(*set);
            ranks.push_back(*rank);
        }
        for (std::size_t a = 0; a < sets.size(); ++a) {
            for (std::size_t b = 0; b < sets.size(); ++b) {
                if (relations(sets[a], sets[b]) != relations(ranks[a], ranks[b])) {
                    FAIL_CHECK("round ", round, ", sets ", a, " and ", b);
                }
                const auto h = hull(sets[a], sets[b]);
                const auto both = intersection(sets[a], sets[b]);
                if (!subset(sets[a], h) || !subset(sets[b], h) ||
                    both.has_value() == disjoint(sets[a], sets[b]) ||
                    (both && !(subset(*both, sets[a]) && subset(*both, sets[b])))) {
                    FAIL_CHECK("hull or intersection in round ", round, ", sets ", a, " and ", b);
                }
            }
        }
    }
    CHECK(relations(real(closed_at(least_int), open_at(greatest_int)), interval{}) ==
          relations(real(closed_at(0), open_at(1)), interval{}));
}
