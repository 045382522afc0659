// The laws that hold of every verdict, whatever the words and whoever reads them: exhaustively on
// small domains, for sets of every shape and for what every shipped policy makes of every pattern
// of words; at random beyond that. Brute force looks at numbers one by one: between two
// neighbouring ends one number stands for all.
#include <corroborate/compare.hpp>

#include <array>
#include <cstdint>
#include <random>
#include <vector>

#include <corroborate/words.hpp>

#include <doctest/doctest.h>

namespace co = corroborate;
using co::closure;
using co::interval;
using co::number_kind;
using co::order;
using co::rational;
using co::readings;
using co::verdict;

namespace {

constexpr std::array all_orders{order::same, order::a_at_most_b, order::b_at_most_a};

constexpr int badness(verdict v) {
    return v == verdict::contradicts ? 2 : v == verdict::tension ? 1 : 0;
}
constexpr bool is_within(verdict v) { return v == verdict::equal || v == verdict::refines; }

/// Every interval with ends among 0 … last, open, closed or unbounded.
template <class Take>
constexpr void each_interval(number_kind kind, int last, Take take) {
    constexpr std::array bounded{closure::closed, closure::open};
    const auto offer = [&](const co::endpoint& lower, const co::endpoint& upper) {
        if (const auto i = interval::make(lower, upper, kind)) { take(*i); }
    };
    offer(co::unbounded(), co::unbounded());
    for (int end = 0; end <= last; ++end) {
        for (const auto how : bounded) {
            if (kind == number_kind::count && how == closure::open) {
                continue;
            } // written otherwise
            offer({end, how}, co::unbounded());
            offer(co::unbounded(), {end, how});
            for (int upper = end; upper <= last; ++upper) {
                for (const auto upper_how : bounded) {
                    if (kind == number_kind::count && upper_how == closure::open) { continue; }
                    offer({end, how}, {upper, upper_how});
                }
            }
        }
    }
}

std::vector<interval> intervals(number_kind kind, int last) {
    std::vector<interval> all;
    each_interval(kind, last, [&](const interval& i) { all.push_back(i); });
    return all;
}
/// Every core within every reach.
std::vector<readings> all_readings(number_kind kind, int last) {
    std::vector<readings> all;
    const auto sets = intervals(kind, last);
    for (const auto& core : sets) {
        for (const auto& reach : sets) {
            if (subset(core, reach)) { all.push_back({core, reach}); }
        }
    }
    return all;
}

/// Which numbers a set holds: one bit for each of -1, -1/2, 0, 1/2, … (whole ones alone of counts).
std::uint64_t numbers_in(const interval& i) {
    std::uint64_t bits = 0;
    for (int halves = -2; halves < 20; ++halves) {
        const auto x = co::make_rational(halves, 2).value();
        bits |= std::uint64_t{i.contains(x)} << static_cast<unsigned>(halves + 2);
    }
    return bits;
}
/// Whether some number of the one is at most some number of the other.
bool some_at_most(std::uint64_t a, std::uint64_t b) {
    return (a & (~a + 1)) <= b; // the lowest of a, and no higher than the highest of b
}

/// The verdict as its definition has it, over numbers.
verdict by_definition(const readings& a, const readings& b, order o) {
    const auto ac = numbers_in(a.core), bc = numbers_in(b.core), ar = numbers_in(a.reach),
               br = numbers_in(b.reach);
    if (o != order::same) {
        const bool forth = o == order::a_at_most_b;
        if (!(forth ? some_at_most(ar, br) : some_at_most(br, ar))) { return verdict::contradicts; }
        return (forth ? some_at_most(ac, bc) : some_at_most(bc, ac)) ? verdict::consistent
                                                                     : verdict::tension;
    }
    if ((ar & br) == 0) { return verdict::contradicts; }
    if ((ac & bc) == 0) { return verdict::tension; }
    if (ac == bc && ar == br) { return verdict::equal; }
    if ((ac & ~bc) == 0 && (ar & ~br) == 0) { return verdict::refines; }
    if ((bc & ~ac) == 0 && (br & ~ar) == 0) { return verdict::refined_by; }
    return verdict::overlaps;
}

interval scaled(const interval& i, std::int64_t by) {
    const auto end = [&](co::endpoint e) {
        e.at = (co::exact{e.at} * co::exact{by}).get().value();
        return e;
    };
    return interval::make(end(i.lower()), end(i.upper()), i.kind()).value();
}
readings scaled(const readings& r, std::int64_t by) {
    return {scaled(r.core, by), scaled(r.reach, by)};
}

/// Breaches of the laws of pairs and triples among these.
struct breaches {
    int converse = 0;
    int scaling = 0;
    int partial_order = 0;
    int widening = 0;
    int inheritance = 0; ///< what contradicts a claim contradicts all that refine it

    [[nodiscard]] int all() const {
        return converse + scaling + partial_order + widening + inheritance;
    }
};

breaches count_breaches(const std::vector<readings>& sets) {
    breaches wrong;
    const std::size_t n = sets.size();
    std::array<std::vector<verdict>, 4> tables; // an order each, and "same, apart"
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            for (std::size_t o = 0; o < 3; ++o) {
                const auto v = judge(sets[i], sets[j], all_orders[o]);
                tables[o].push_back(v);
                wrong.converse += judge(sets[j], sets[i], converse(all_orders[o])) != converse(v);
            }
            const auto apart = judge(sets[i], sets[j], order::same, true);
            tables[3].push_back(apart);
            wrong.converse += judge(sets[j], sets[i], order::same, true) != converse(apart);
        }
    }
    for (const auto by : {2, 3, 7, 1000}) {
        std::vector<readings> larger;
        for (const auto& s : sets) { larger.push_back(scaled(s, by)); }
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                for (std::size_t o = 0; o < 3; ++o) {
                    wrong.scaling +=
                        judge(larger[i], larger[j], all_orders[o]) != tables[o][i * n + j];
                }
            }
        }
    }
    const auto& same = tables[0];
    for (std::size_t i = 0; i < n; ++i) {
        wrong.partial_order += same[i * n + i] != verdict::equal;
        for (std::size_t j = 0; j < n; ++j) {
            if (!is_within(same[i * n + j])) { continue; }
            // i refines j, or equals it; seen the other way j is a wider i
            const bool both = is_within(same[j * n + i]);
            wrong.partial_order += both != (same[i * n + j] == verdict::equal);
            for (std::size_t k = 0; k < n; ++k) {
                wrong.partial_order += is_within(same[j * n + k]) && !is_within(same[i * n + k]);
                for (const auto& t : tables) {
                    wrong.widening += badness(t[j * n + k]) > badness(t[i * n + k]);
                    wrong.inheritance += t[k * n + j] == verdict::contradicts &&
                                         t[k * n + i] != verdict::contradicts;
                }
            }
        }
    }
    return wrong;
}

void check_laws(const std::vector<readings>& sets) {
    const auto wrong = count_breaches(sets);
    CHECK(wrong.converse == 0);
    CHECK(wrong.scaling == 0);
    CHECK(wrong.partial_order == 0);
    CHECK(wrong.widening == 0);
    CHECK(wrong.inheritance == 0);
}

/// The same on the smallest domain, by the compiler.
constexpr bool check_the_smallest_domain() {
    std::array<interval, 15> sets{};
    std::size_t n = 0;
    each_interval(number_kind::real, 1, [&](const interval& i) { sets[n++] = i; });
    if (n != sets.size()) { return false; }
    for (const auto& a : sets) {
        for (const auto& b : sets) {
            const readings x{a, a}, y{b, b};
            const auto v = judge(x, y, order::same);
            if (judge(y, x, order::same) != converse(v)) { return false; }
            if (judge(x, y, order::a_at_most_b) != judge(y, x, order::b_at_most_a)) {
                return false;
            }
            if (is_within(v) != subset(a, b) || (v == verdict::contradicts) != disjoint(a, b)) {
                return false;
            }
            if (v == verdict::tension) { return false; } // core and reach are one
        }
    }
    return true;
}
static_assert(check_the_smallest_domain());

// What policies make of words.

/// Every pattern of words, with the numbers that it takes.
std::vector<co::amount> all_words(const std::vector<co::numeral>& numbers) {
    std::vector<co::amount> all;
    for (std::size_t h = 0; h < co::hedge_count; ++h) {
        const auto hedge = static_cast<co::hedge>(h);
        if (const auto own = co::make_amount(hedge)) { all.push_back(*own); }
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const auto& other = numbers[(i + 1) % numbers.size()];
            if (const auto one = co::make_amount(hedge, numbers[i])) { all.push_back(*one); }
            if (const auto two = co::make_amount(hedge, numbers[i], other)) { all.push_back(*two); }
        }
    }
    return all;
}

/// Their readings, each only once; what cannot be said of this domain is left out.
std::vector<readings> readings_of(const std::vector<co::amount>& words, const co::frame& f,
                                  const co::policy& k, int& unsound) {
    std::vector<readings> all;
    for (const auto& said : words) {
        const auto x = read(said, f, k);
        if (!x) { continue; }
        unsound += !subset(x->core, x->reach) || !subset(x->literal, x->reach);
        bool known = false;
        for (const auto& r : all) {
            known = known || (equal(r.core, x->core) && equal(r.reach, x->reach));
        }
        if (!known) { all.push_back({x->core, x->reach}); }
    }
    return all;
}

std::vector<co::frame> all_frames() {
    const auto domain = [](number_kind kind, co::quantity q, bool share = false) {
        return co::domain{.kind = kind, .dim = {q, 0}, .share = share};
    };
    return {{.domain = domain(number_kind::count, co::quantity::number)},
            {.domain = domain(number_kind::real, co::quantity::length), .factor = 1000},
            {.domain = domain(number_kind::real, co::quantity::currency)},
            {.domain = domain(number_kind::real, co::quantity::number, true),
             .factor = rational::of(1, 100),
             .percent = true}};
}

// Units.

struct length : co::real<"length", co::units::km> {};

/// The same written in a unit that is a thousandth, in full where the digits can say so.
co::numeral in_thousandths(const co::numeral& n, bool in_full) {
    const auto shifted = n.shifted(3).value();
    if (!in_full || n.digits() % 10 == 0 || shifted.last_place() < 0) { return shifted; }
    const auto digits = n.digits() * co::detail::power_of_ten(shifted.last_place());
    return co::numeral::make(digits, 0, 1, false).value();
}

/// Systems of claims.

struct system {
    std::vector<readings> claims;
    std::vector<std::vector<bool>> at_most; ///< closed under transitivity

    [[nodiscard]] order between(std::size_t i, std::size_t j) const {
        if (at_most[i][j] && at_most[j][i]) { return order::same; }
        return at_most[i][j]   ? order::a_at_most_b
               : at_most[j][i] ? order::b_at_most_a
                               : order::none;
    }
};

/// Whether numbers can be chosen, one from each set, in the order that is known.
bool is_feasible(const system& s, const std::vector<std::uint64_t>& sets,
                 std::array<unsigned, 5>& chosen, std::size_t at = 0) {
    if (at == sets.size()) { return true; }
    for (unsigned x = 0; x < 22; ++x) {
        if ((sets[at] >> x & 1U) == 0) { continue; }
        bool fits = true;
        for (std::size_t i = 0; i < at; ++i) {
            fits = fits && (!s.at_most[i][at] || chosen[i] <= x) &&
                   (!s.at_most[at][i] || x <= chosen[i]);
        }
        chosen[at] = x;
        if (fits && is_feasible(s, sets, chosen, at + 1)) { return true; }
    }
    return false;
}

system random_system(std::mt19937& bits, const std::vector<readings>& pool) {
    system s;
    const std::size_t n = 2 + bits() % 4;
    for (std::size_t i = 0; i < n; ++i) { s.claims.push_back(pool[bits() % pool.size()]); }
    s.at_most.assign(n, std::vector<bool>(n, false));
    for (std::size_t i = 0; i < n; ++i) {
        s.at_most[i][i] = true;
        for (std::size_t j = 0; j < n; ++j) {
            const auto chance = i < j ? 3U : 12U; // mostly forwards, so that few claims become one
            if (bits() % chance == 0) { s.at_most[i][j] = true; }
        }
    }
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                if (s.at_most[i][k] && s.at_most[k][j]) { s.at_most[i][j] = true; }
            }
        }
    }
    return s;
}

} // namespace

TEST_CASE("the laws hold on the smallest domain") { CHECK(check_the_smallest_domain()); }

TEST_CASE("every pair of small sets has the one verdict that its numbers define") {
    int wrong = 0;
    std::array<int, 8> seen{};
    for (const auto kind : {number_kind::real, number_kind::count}) {
        const auto sets = all_readings(kind, kind == number_kind::real ? 2 : 3);
        for (const auto& a : sets) {
            for (const auto& b : sets) {
                for (const auto o : all_orders) {
                    const auto v = judge(a, b, o);
                    wrong += v != by_definition(a, b, o);
                    ++seen[static_cast<std::size_t>(v)];
                }
            }
        }
    }
    CHECK(wrong == 0);
    for (std::size_t v = 0; v + 1 < seen.size(); ++v) { CHECK(seen[v] > 0); }
    CHECK(seen[static_cast<std::size_t>(verdict::incomparable)] == 0);
}

TEST_CASE("the laws hold of every pair and triple of small sets of reals") {
    check_laws(all_readings(number_kind::real, 2));
}

TEST_CASE("the laws hold of every pair and triple of small sets of whole numbers") {
    check_laws(all_readings(number_kind::count, 4));
}

TEST_CASE("the laws hold of every pattern of words, under every policy, in every domain") {
    const auto words =
        all_words({co::numeral{0}, co::numeral{1}, co::numeral{2}, co::numeral{7}, co::numeral{12},
                   co::numeral{40}, co::numeral{93}, co::numeral{100}});
    for (const auto* k : co::shipped_policies) {
        for (const auto& f : all_frames()) {
            int unsound = 0;
            auto sets = readings_of(words, f, *k, unsound);
            CHECK(unsound == 0);
            CHECK(sets.size() > 50);
            if (sets.size() > 120) { // some of each, for triples grow fast
                std::vector<readings> some;
                for (std::size_t i = 0; i < 120; ++i) {
                    some.push_back(sets[i * sets.size() / 120]);
                }
                sets = some;
            }
            CAPTURE(k->name());
            check_laws(sets);
        }
    }
}

TEST_CASE("the laws hold of numbers of any size, under every policy") {
    std::mt19937 bits{1932};
    for (const auto* k : co::shipped_policies) {
        for (const auto& f : all_frames()) {
            std::vector<co::numeral> numbers;
            for (int i = 0; i < 6; ++i) {
                const auto digits =
                    static_cast<std::int64_t>(bits() % 5000) * (bits() % 8 == 0 ? -1 : 1);
                numbers.push_back(
                    co::numeral::make(digits, static_cast<int>(bits() % 7) - 2, 1, false).value());
            }
            int unsound = 0;
            auto sets = readings_of(all_words(numbers), f, *k, unsound);
            std::vector<readings> some;
            for (int i = 0; i < 60; ++i) { some.push_back(sets[bits() % sets.size()]); }
            CHECK(unsound == 0);
            CAPTURE(k->name());
            check_laws(some);
        }
    }
}

TEST_CASE("no verdict and no difference depends on the unit of a real, under any policy") {
    std::vector<co::numeral> numbers;
    for (const char* text : {"5", "40", "93", "2.5", "2.8", "3", "0.5", "150", "2500", "1.09", "10",
                             "0", "12.5", "100", "5.0"}) {
        numbers.push_back(co::make_numeral(std::string_view{text}).value());
    }
    // a mile, and a thousandth of it; km, m and mm
    const auto mile = co::units::mile, km = co::units::km, m = co::units::m, mm = co::units::mm;
    const auto millimile = co::make_unit("millimile", mile, rational::of(1, 1000)).value();
    int wrong = 0, pairs = 0, tensions = 0;
    for (const auto h :
         {co::hedge::bare_round, co::hedge::exactly, co::hedge::more_than, co::hedge::at_least,
          co::hedge::fewer_than, co::hedge::up_to, co::hedge::about, co::hedge::nearly,
          co::hedge::well_over, co::hedge::just_under, co::hedge::estimated, co::hedge::order_of}) {
        for (const auto g : {co::hedge::bare_round, co::hedge::more_than, co::hedge::about}) {
            for (const auto& x : numbers) {
                for (const auto& y : numbers) {
                    const auto claim = [](co::hedge how, const co::numeral& n, const co::unit& u) {
                        return co::make_claim<length>(co::make_amount(how, n).value(), {.unit = u});
                    };
                    const bool full = (x.digits() + y.digits()) % 2 == 0;
                    const auto a = claim(h, x, km), b = claim(g, y, mile);
                    const auto c = claim(h, in_thousandths(x, full), m),
                               d = claim(g, in_thousandths(y, full), millimile);
                    const auto e = claim(h, in_thousandths(in_thousandths(x, full), full), mm);
                    if (!a || !b || !c || !d ||
                        !e) { // what cannot be said cannot be said in any unit
                        wrong += (a.has_value() != c.has_value()) ||
                                 (b.has_value() != d.has_value()) ||
                                 (a.has_value() != e.has_value());
                        continue;
                    }
                    const auto* k = co::shipped_policies[static_cast<std::size_t>(pairs++) %
                                                         co::shipped_policies.size()];
                    const auto first = compare(*a, *b, *k);
                    tensions += first.verdict == verdict::tension;
                    for (const auto& again : {compare(*c, *d, *k), compare(*e, *b, *k),
                                              compare(*c, *b, *k), compare(*a, *d, *k)}) {
                        wrong += again.verdict != first.verdict || again.literal != first.literal;
                        wrong += again.difference.exists != first.difference.exists ||
                                 again.difference.value != first.difference.value;
                        wrong += again.overlap.exists != first.overlap.exists;
                        wrong +=
                            (co::exact{again.gap} * co::exact{again.units[0].factor})
                                .get()
                                .value() !=
                            (co::exact{first.gap} * co::exact{first.units[0].factor}).get().value();
                    }
                }
            }
        }
    }
    CHECK(wrong == 0);
    CHECK(pairs > 5000);
    CHECK(tensions > 100);
}

TEST_CASE("sets have a number in common if every pair has, and one pair witnesses any conflict") {
    int wrong = 0, joint = 0;
    for (const auto kind : {number_kind::real, number_kind::count}) {
        const auto sets = intervals(kind, kind == number_kind::real ? 2 : 4);
        std::vector<std::uint64_t> numbers;
        for (const auto& s : sets) { numbers.push_back(numbers_in(s)); }
        const auto check = [&](std::initializer_list<std::size_t> chosen) {
            std::uint64_t all = ~std::uint64_t{0};
            bool pairwise = true;
            interval lowest = sets[*chosen.begin()], highest = lowest;
            for (const auto i : chosen) {
                all &= numbers[i];
                for (const auto j : chosen) {
                    pairwise = pairwise && judge({sets[i], sets[i]}, {sets[j], sets[j]},
                                                 order::same) != verdict::contradicts;
                }
                if (lowest.low() < sets[i].low()) { lowest = sets[i]; }
                if (sets[i].high() < highest.high()) { highest = sets[i]; }
            }
            // the greatest lower end and the least upper end are the witnesses
            const bool leaves = interval::make(lowest.lower(), highest.upper(), kind).has_value();
            wrong += (all != 0) != pairwise || (all != 0) != leaves ||
                     leaves == disjoint(lowest, highest);
            joint += all != 0;
        };
        for (std::size_t i = 0; i < sets.size(); ++i) {
            for (std::size_t j = i; j < sets.size(); ++j) {
                for (std::size_t k = j; k < sets.size(); ++k) {
                    check({i, j, k});
                    check({i, j, k, (i * 7 + j * 5 + k * 3) % sets.size()});
                }
            }
        }
    }
    CHECK(wrong == 0);
    CHECK(joint > 1000);
}

TEST_CASE("claims in a partial order are jointly possible if no pair along it contradicts") {
    std::mt19937 bits{1966};
    int wrong = 0, possible = 0, impossible = 0, ordinarily = 0;
    for (const auto kind : {number_kind::real, number_kind::count}) {
        const auto pool = all_readings(kind, kind == number_kind::real ? 3 : 5);
        for (int round = 0; round < 4000; ++round) {
            const auto s = random_system(bits, pool);
            bool contradiction = false, disagreement = false;
            for (std::size_t i = 0; i < s.claims.size(); ++i) {
                for (std::size_t j = i + 1; j < s.claims.size(); ++j) {
                    const auto v = judge(s.claims[i], s.claims[j], s.between(i, j));
                    contradiction = contradiction || v == verdict::contradicts;
                    disagreement = disagreement || disagrees(v);
                }
            }
            std::vector<std::uint64_t> cores, reaches;
            for (const auto& c : s.claims) {
                cores.push_back(numbers_in(c.core));
                reaches.push_back(numbers_in(c.reach));
            }
            std::array<unsigned, 5> chosen{};
            const bool feasible = is_feasible(s, reaches, chosen);
            const bool on_ordinary_reading = is_feasible(s, cores, chosen);
            wrong += feasible == contradiction;
            wrong += on_ordinary_reading == disagreement;
            possible += feasible;
            impossible += !feasible;
            ordinarily += on_ordinary_reading;
        }
    }
    CHECK(wrong == 0);
    CHECK(possible > 1000);
    CHECK(impossible > 300);
    CHECK(ordinarily > 500);
}

TEST_CASE("agreement, overlap and tension are not transitive") {
    const auto set = [](int lower, int upper) {
        const auto i =
            interval::make(co::closed_at(lower), co::closed_at(upper), number_kind::count).value();
        return readings{i, i};
    };
    const readings a = set(1, 4), b = set(3, 7), c = set(6, 9), point = set(2, 2), wide = set(1, 9),
                   other = set(8, 8);
    CHECK(judge(a, b, order::same) == verdict::overlaps);
    CHECK(judge(b, c, order::same) == verdict::overlaps);
    CHECK(judge(a, c, order::same) == verdict::contradicts);
    CHECK(agrees(judge(point, wide, order::same)));
    CHECK(agrees(judge(wide, other, order::same)));
    CHECK(judge(point, other, order::same) == verdict::contradicts);
}
