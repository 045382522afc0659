// The table of orders against worlds in which every true number is known. A world has four places
// (town, in a district, in a country; and another country) and three kinds of people (the narrowest
// among the next, those among the widest), with numbers for every day. What is taken to be true:
//
// - A claim about a running total has the total at the end of its last day, whatever its first.
// - A claim about a flow has the sum over the days of its period.
// - A claim about a stock says that the number *stood* on every day of its period, and with
//   `holds_for` as long again before and after. Where it did not stand, no such claim is true.
// - Of a claim without a date nothing is known; it is taken to be of the other claim's time, and
//   two such claims to be of one time, whichever it is.
//
// Then "same" must be one number, and "at most" must be at most, in every world. Two stocks that
// are apart in time are only said to be perhaps the same, and must never contradict. Were a stock's
// period read as "on some day of it", two periods that merely meet would tie nothing: the last
// test shows such worlds, so the reading above is needed.
#include <corroborate/compare.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <random>
#include <vector>

#include <corroborate/vocabulary_builder.hpp>
#include <corroborate/words.hpp>

#include <doctest/doctest.h>

namespace co = corroborate;
using co::order;
using co::over_time;
using co::verdict;

namespace {

constexpr int days = 40; ///< of a world
constexpr int held = 2;  ///< days that a number holds for, where the measure says so
constexpr std::size_t places = 4, people = 3;

enum class family : std::size_t { stock, held_stock, real_stock, total, flow, share };
constexpr std::array families{family::stock, family::held_stock, family::real_stock,
                              family::total, family::flow,       family::share};

constexpr std::array<std::array<std::string_view, people>, 6> measure_names{{
    {"guards", "soldiers", "armed men"},
    {"officers held", "men held", "people held"},
    {"rye", "grain", "food"},
    {"soldiers dead", "dead", "casualties"},
    {"men fined", "people fined", "people charged"},
    {"rate of guards", "rate of soldiers", "rate of armed men"},
}};
constexpr std::array<std::string_view, places> scope_names{"Town", "District", "Country",
                                                           "Elsewhere"};

over_time lives(family f) {
    return f == family::total  ? over_time::running_total
           : f == family::flow ? over_time::flow
                               : over_time::stock;
}

co::vocabulary_store make_vocabulary() {
    std::vector<co::statement> all;
    for (const auto f : families) {
        const auto& names = measure_names[static_cast<std::size_t>(f)];
        const bool real = f == family::real_stock || f == family::share;
        for (const auto name : names) {
            all.push_back(
                co::measure_is(name, {.kind = real ? co::number_kind::real : co::number_kind::count,
                                      .over_time = lives(f),
                                      .holds_for = {.days = held},
                                      .says_kind = true,
                                      .says_over_time = true,
                                      .says_additive = f == family::real_stock,
                                      .says_holds_for = f == family::held_stock,
                                      .additive = f == family::real_stock}));
        }
        all.push_back(co::measure_part(names[0], names[1]));
        all.push_back(co::measure_part(names[1], names[2]));
    }
    all.push_back(co::scope_part(scope_names[0], scope_names[1]));
    all.push_back(co::scope_part(scope_names[1], scope_names[2]));
    return co::make_vocabulary(all).value();
}

/// From one day to another, both included; or not given.
struct window {
    int first = 0;
    int last = -1;

    [[nodiscard]] bool is_given() const { return first <= last; }
};
constexpr std::array<window, 10> windows{window{}, {15, 15}, {16, 16}, {22, 22}, {15, 18},
                                         {16, 17}, {18, 21}, {20, 23}, {15, 24}, {24, 24}};

struct subject {
    family of;
    std::size_t measure;
    std::size_t scope;
    window when;

    [[nodiscard]] co::claim<co::named> says(const co::amount& said) const {
        co::period p;
        if (when.is_given()) {
            p = co::period::of_days(18'993 + when.first, 18'993 + when.last).value();
        }
        return co::make_claim(measure_names[static_cast<std::size_t>(of)][measure], said,
                              {.scope = scope_names[scope], .as_of = p})
            .value();
    }
};

std::vector<subject> subjects(family f) {
    std::vector<subject> all;
    for (std::size_t m = 0; m < people; ++m) {
        for (std::size_t s = 0; s < places; ++s) {
            for (const auto& w : windows) { all.push_back({f, m, s, w}); }
        }
    }
    return all;
}

/// The numbers of every day, of all people of a kind in a place, parts included.
class world {
public:
    explicit world(std::mt19937& bits) {
        for (std::size_t m = 0; m < people; ++m) {
            for (std::size_t s = 0; s < places; ++s) {
                int stock = static_cast<int>(bits() % 20), total = static_cast<int>(bits() % 50);
                for (int d = 0; d < days; ++d) {
                    if (bits() % 9 == 0) { stock = static_cast<int>(bits() % 20); }
                    const int today = bits() % 3 == 0 ? static_cast<int>(bits() % 30) : 0;
                    total += today;
                    for (std::size_t all_m = m; all_m < people; ++all_m) {
                        for (std::size_t all_s = s; all_s < (s == 3 ? places : 3); ++all_s) {
                            stock_[at(all_m, all_s, d)] += stock;
                            flow_[at(all_m, all_s, d)] += today;
                            total_[at(all_m, all_s, d)] += total;
                        }
                    }
                }
            }
        }
    }

    /// The true number at a time; nothing where the stock did not stand.
    [[nodiscard]] std::optional<int> truth(const subject& x, const window& w) const {
        if (x.of == family::total) { return total_[at(x.measure, x.scope, w.last)]; }
        if (x.of == family::flow) {
            int sum = 0;
            for (int d = w.first; d <= w.last; ++d) { sum += flow_[at(x.measure, x.scope, d)]; }
            return sum;
        }
        const int around = x.of == family::held_stock ? held : 0;
        const int number = on(x, w.first);
        for (int d = w.first - around; d <= w.last + around; ++d) {
            if (on(x, d) != number) { return std::nullopt; }
        }
        return number;
    }
    /// The stock on a day.
    [[nodiscard]] int on(const subject& x, int day) const {
        return stock_[at(x.measure, x.scope, day)];
    }

private:
    using table = std::array<int, people * places * days>;
    static constexpr std::size_t at(std::size_t m, std::size_t s, int d) {
        return (m * places + s) * days + static_cast<std::size_t>(d);
    }

    table stock_{}, flow_{}, total_{};
};

// The table, row by row, written down again.

enum class row : std::size_t {
    stock_meets,
    stock_undated,
    stock_apart,
    held_too_far,
    total_same_end,
    total_undated,
    total_ends_differ,
    flow_equal,
    flow_undated,
    flow_inside,
    flow_other,
    part_of_stock,
    part_of_total,
    part_of_flow,
    part_undated,
    part_at_other_time,
    not_tied,
    not_additive,
};
constexpr std::size_t rows = 18;

struct expectation {
    row at;
    order known = order::none;
    bool apart = false;
};

int compare_within(std::size_t a, std::size_t b) { return a == b ? 0 : a < b ? -1 : 1; }
/// Of places: less where the first is in the second; 2 where nothing ties them.
int compare_places(std::size_t a, std::size_t b) {
    return (a == 3) != (b == 3) ? 2 : compare_within(a, b);
}

bool meet(const subject& a, const subject& b) {
    const int around = a.of == family::held_stock ? 2 * held : 0;
    return a.when.first <= b.when.last + around && b.when.first <= a.when.last + around;
}
bool inside(const window& a, const window& b) { return b.first <= a.first && a.last <= b.last; }

expectation expected(const subject& a, const subject& b) {
    const int m = compare_within(a.measure, b.measure), s = compare_places(a.scope, b.scope);
    const bool dated = a.when.is_given() && b.when.is_given();
    const bool equal = a.when.first == b.when.first && a.when.last == b.when.last;
    if (s == 2 || m * s < 0) { return {row::not_tied}; }
    if (m != 0 || s != 0) {
        if (a.of == family::share) { return {row::not_additive}; }
        const bool a_is_part = m < 0 || s < 0;
        const auto known = a_is_part ? order::a_at_most_b : order::b_at_most_a;
        if (!dated) { return {row::part_undated, known}; }
        const auto &part = a_is_part ? a : b, &whole = a_is_part ? b : a;
        switch (lives(a.of)) {
        case over_time::stock:
            if (meet(a, b)) { return {row::part_of_stock, known}; }
            break;
        case over_time::running_total:
            if (part.when.last <= whole.when.last) { return {row::part_of_total, known}; }
            break;
        case over_time::flow:
            if (inside(part.when, whole.when)) { return {row::part_of_flow, known}; }
            break;
        }
        return {row::part_at_other_time};
    }
    switch (lives(a.of)) {
    case over_time::stock:
        if (!dated) { return {row::stock_undated, order::same}; }
        if (meet(a, b)) { return {row::stock_meets, order::same}; }
        if (a.of == family::held_stock) { return {row::held_too_far}; }
        return {row::stock_apart, order::same, true};
    case over_time::running_total:
        if (!dated) { return {row::total_undated, order::same}; }
        if (a.when.last == b.when.last) { return {row::total_same_end, order::same}; }
        return {row::total_ends_differ,
                a.when.last < b.when.last ? order::a_at_most_b : order::b_at_most_a};
    case over_time::flow:
        if (!dated) { return {row::flow_undated, order::same}; }
        if (equal) { return {row::flow_equal, order::same}; }
        if (inside(a.when, b.when)) { return {row::flow_inside, order::a_at_most_b}; }
        if (inside(b.when, a.when)) { return {row::flow_inside, order::b_at_most_a}; }
        return {row::flow_other};
    }
    return {row::not_tied};
}

struct pair {
    subject a;
    subject b;
    row at;
    order known;
    bool apart;
    bool above = false; ///< whether a was above b in some world, and below in some
    bool below = false;
};

/// Every pair of claims of a family, with the order that the library finds.
std::vector<pair> pairs_of(family f, const co::vocabulary& v, int& wrong) {
    std::vector<pair> all;
    const auto claims = subjects(f);
    for (const auto& a : claims) {
        const auto first = a.says(co::exactly(5));
        for (const auto& b : claims) {
            const auto c = compare(first, b.says(co::exactly(7)), v);
            const auto e = expected(a, b);
            wrong += c.order != e.known;
            wrong += c.order == order::same && !disagrees(c);
            wrong += c.order == order::same && (c.verdict == verdict::tension) != e.apart;
            all.push_back(
                {a, b, e.at, c.order, c.order == order::same && c.verdict == verdict::tension});
        }
    }
    return all;
}

/// The times at which both are taken to be: their own, else the other's, else any.
std::vector<std::array<window, 2>> times_of(const pair& p) {
    if (p.a.when.is_given() || p.b.when.is_given()) {
        return {
            {p.a.when.is_given() ? p.a.when : p.b.when, p.b.when.is_given() ? p.b.when : p.a.when}};
    }
    return {{windows[1], windows[1]}, {windows[4], windows[4]}};
}

bool is_true(order o, int a, int b) {
    return o == order::same          ? a == b
           : o == order::a_at_most_b ? a <= b
                                     : o != order::b_at_most_a || b <= a;
}

} // namespace

TEST_CASE("no order that is found is false in any world, and every row of the table is reached") {
    const auto store = make_vocabulary();
    std::mt19937 bits{1865};
    std::vector<world> worlds;
    for (int i = 0; i < 40; ++i) { worlds.emplace_back(bits); }
    std::array<int, rows> reached{}, tested{}, both_ways{};
    int misfits = 0;
    for (const auto f : families) {
        int falsehoods = 0;
        for (auto& p : pairs_of(f, store.view(), misfits)) {
            ++reached[static_cast<std::size_t>(p.at)];
            if (f == family::share) { continue; } // a rate is no sum of parts: no world of these
            for (const auto& w : worlds) {
                for (const auto& t : times_of(p)) {
                    const auto a = w.truth(p.a, t[0]), b = w.truth(p.b, t[1]);
                    if (!a || !b) { continue; }
                    ++tested[static_cast<std::size_t>(p.at)];
                    falsehoods += !p.apart && !is_true(p.known, *a, *b);
                    p.above = p.above || *a > *b;
                    p.below = p.below || *a < *b;
                }
            }
            both_ways[static_cast<std::size_t>(p.at)] += p.above && p.below;
        }
        CAPTURE(static_cast<int>(f));
        CHECK(falsehoods == 0);
    }
    CHECK(misfits == 0);
    for (std::size_t r = 0; r < rows; ++r) {
        CAPTURE(r);
        CHECK(reached[r] > 0);
        CHECK((tested[r] > 0 || r == static_cast<std::size_t>(row::not_additive)));
    }
    // where no order was found, or stocks are apart, neither number need be the lower one
    for (const auto r : {row::stock_apart, row::held_too_far, row::flow_other,
                         row::part_at_other_time, row::not_tied}) {
        CHECK(both_ways[static_cast<std::size_t>(r)] > 0);
    }
    for (const auto r :
         {row::stock_meets, row::total_ends_differ, row::flow_inside, row::part_of_stock}) {
        CHECK(both_ways[static_cast<std::size_t>(r)] == 0);
    }
}

TEST_CASE("true claims never contradict, and disagree only where they are apart in time") {
    const auto store = make_vocabulary();
    std::mt19937 bits{1910};
    int wrong = 0, contradictions = 0, tensions = 0;
    for (const auto f :
         {family::stock, family::held_stock, family::real_stock, family::total, family::flow}) {
        const auto pairs = pairs_of(f, store.view(), wrong);
        for (int round = 0; round < 2; ++round) {
            const world w{bits};
            for (std::size_t i = static_cast<std::size_t>(round); i < pairs.size(); i += 5) {
                const auto& p = pairs[i];
                const auto t = times_of(p)[0];
                const auto a = w.truth(p.a, t[0]), b = w.truth(p.b, t[1]);
                if (!a || !b) { continue; }
                const auto exactly = [](int n) {
                    return co::make_amount(co::hedge::exactly,
                                           co::make_numeral(std::int64_t{n}).value())
                        .value();
                };
                const auto c = compare(p.a.says(exactly(*a)), p.b.says(exactly(*b)), store.view());
                contradictions += c.verdict == verdict::contradicts;
                wrong += disagrees(c) && !c.notes.has(co::note::apart);
                tensions += c.verdict == verdict::tension;
            }
        }
    }
    CHECK(wrong == 0);
    CHECK(contradictions == 0);
    CHECK(tensions > 0);
}

TEST_CASE("periods that merely meet would tie no stocks that were counted on some day of them") {
    const auto store = make_vocabulary();
    std::mt19937 bits{1920};
    const world w{bits};
    int misfits = 0, shared = 0, not_shared = 0, elsewhere = 0;
    for (const auto& p : pairs_of(family::stock, store.view(), misfits)) {
        if (p.at != row::stock_meets && p.at != row::part_of_stock) { continue; }
        bool together = false, ever_false = false;
        for (int d = p.a.when.first; d <= p.a.when.last; ++d) {
            for (int e = p.b.when.first; e <= p.b.when.last; ++e) {
                const bool holds = is_true(p.known, w.on(p.a, d), w.on(p.b, e));
                together = together || (d == e && holds);
                ever_false = ever_false || !holds;
            }
        }
        // on the day that both periods share the order holds; on other days it need not
        shared += together;
        not_shared += !together;
        elsewhere += ever_false;
    }
    CHECK(misfits == 0);
    CHECK(shared > 0);
    CHECK(not_shared == 0);
    CHECK(elsewhere > 0);
}
