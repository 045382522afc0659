// Kinds of agreement and contradiction that analysts meet, each retold as one pair of claims. The
// numbers are those of a catalogue of kinds. Left for the floors above, because no single pair of
// claims says them:
//   15, 16, 17, 27  parts that add up to a whole, or exceed it (sums)
//   20, 21          totals and daily figures that must fit each other (series)
//   33 to 36, 38    arithmetic and percentages of other claims (derived claims)
//   30              a denial: it says no number against the one denied
//   45, 46, 47, 65  dates, times and anniversaries are no amounts
//   64, 66          lists and idioms are the reader's matter
// Where an analyst knows more than the words say, the words decide here: 6 (about is loose), 22
// (support for a number is no relation of two), 28, 43 (a part that does not exceed its whole), 54
// (a bare round number is loose), 57 (at least n is not taken to mean far more than n).
#include <corroborate/compare.hpp>

#include <array>
#include <cstddef>
#include <utility>

#include <corroborate/vocabulary_builder.hpp>
#include <corroborate/words.hpp>

#include <doctest/doctest.h>

namespace co = corroborate;
using co::amount;
using co::note;
using co::order;
using co::rational;
using co::reason;
using co::status;
using co::verdict;

namespace {

constexpr auto built = co::vocabulary_of(
    co::measure_is("drowned", {.over_time = co::over_time::running_total, .says_over_time = true}),
    co::measure_part("drowned", "victims"), co::measure_part("drowned at sea", "drowned"),
    co::measure_is("arrivals", {.over_time = co::over_time::flow, .says_over_time = true}),
    co::same_measures("divers", "frogmen"), co::measure_part("divers", "swimmers"),
    co::scope_part("Porto", "Portugal"), co::same_sources("Captain Reis", "J. Reis"),
    co::unit_is("milliard", co::make_unit("milliard", co::dimension{}, 1'000'000'000)),
    co::unit_is("florin",
                co::make_unit("florin", co::units::currency("USD"), rational::of(1, 50)).value()));

struct expectation {
    verdict v = verdict::incomparable;
    order o = order::same;
    reason why = reason::none;
    co::notes notes{};
    rational gap = 0;
    double difference = -1; ///< below zero: none
};

struct situation {
    int kind;
    co::claim<co::named> a;
    co::claim<co::named> b;
    expectation expected;
};

template <class... N>
constexpr co::notes notes(N... list) {
    co::notes n;
    (n.set(list), ...);
    return n;
}
constexpr expectation no(reason why, co::notes n = {}) {
    return {.o = order::none, .why = why, .notes = n};
}

using enum verdict;

constexpr std::array situations{
    situation{1,
              {"drowned", 31, {.as_of = "2023-05-02", .by = "Daily", .citing = "coast guard"}},
              {"drowned", 31, {.as_of = "2023-05-02", .by = "Coast Guard"}},
              {.v = verdict::equal, .notes = notes(note::echo), .difference = 0}},
    situation{
        2,
        {"divers", co::over(70), {.as_of = "2023-04-01"}},
        {"frogmen", co::more_than(70), {.as_of = "2023-05-01"}},
        {.v = verdict::equal, .notes = notes(note::definition, note::apart), .difference = 0}},
    situation{3,
              {"divers", co::more_than(700), {.as_of = "2023-05-01"}},
              {"frogmen", co::over(900), {.as_of = "2023-04-01"}},
              {.v = tension,
               .notes = notes(note::definition, note::apart),
               .gap = 901 - 799,
               .difference = 1 - 750.0 / 950}},
    situation{4,
              {"divers", co::over(900), {.by = "wire", .citing = "Captain Reis"}},
              {"divers", co::up_to(900), {.by = "paper", .citing = {"agency", "J. Reis"}}},
              {.v = contradicts,
               .notes = notes(note::echo, note::suspect_wrong_bound),
               .gap = 1,
               .difference = 1 - 675.0 / 950}},
    situation{5,
              {"injured", co::about(2'700)},
              {"injured", 2'684},
              {.v = refined_by, .difference = 1 - 2684.0 / 2700}},
    situation{6,
              {"injured", co::about(2'600)},
              {"injured", 2'684},
              {.v = refined_by, .difference = 1 - 2600.0 / 2684}},
    situation{7,
              {"injured", co::more_than(2'600)},
              {"injured", 2'684},
              {.v = refined_by, .difference = 1 - 2650.0 / 2684}},
    situation{8,
              {"dead", co::at_least(300)},
              {"dead", 288},
              {.v = contradicts, .gap = 12, .difference = 1 - 288 / 349.5}},
    situation{9,
              {"dead", co::between(40, 60)},
              {"dead", co::between(55, 75)},
              {.v = verdict::overlaps, .difference = 1 - 50.0 / 65}},
    situation{10,
              {"dead", co::between(40, 50)},
              {"dead", co::between(55, 75)},
              {.v = contradicts, .gap = 5, .difference = 1 - 45.0 / 65}},
    situation{
        11, {"held", co::between(80, 120)}, {"held", 97}, {.v = refined_by, .difference = 0.03}},
    situation{12,
              {"divers", co::thousands(), {.headline = true}},
              {"divers", co::over(3'000)},
              {.v = refined_by, .notes = notes(note::headline), .difference = 1 - 3500 / 5999.5}},
    situation{13,
              {"swimmers", co::hundreds(), {.scope = "Portugal"}},
              {"swimmers", 4'000, {.scope = "Portugal"}},
              {.v = tension, .gap = 3'600 - 999, .difference = 1 - 599.5 / 4000}},
    situation{14,
              {"swimmers", 4'000, {.scope = "Porto"}},
              {"swimmers", co::hundreds(), {.scope = "Portugal"}},
              {.v = tension,
               .o = order::a_at_most_b,
               .notes = notes(note::part_whole),
               .gap = 3'600 - 999,
               .difference = 1 - 599.5 / 4000}},
    situation{18,
              {"drowned", 212, {.as_of = "2023-05-02"}},
              {"drowned", 219, {.id = "new", .as_of = "2023-05-09"}},
              {.v = consistent,
               .o = order::a_at_most_b,
               .notes = notes(note::apart),
               .difference = 1 - 212.0 / 219}},
    situation{19,
              {"drowned", 219, {.id = "old", .as_of = "2023-05-02"}},
              {"drowned", 188, {.as_of = "2023-05-09", .supersedes = "old"}},
              {.v = contradicts,
               .o = order::a_at_most_b,
               .notes = notes(note::apart, note::superseded),
               .gap = 31,
               .difference = 1 - 188.0 / 219}},
    situation{22,
              {"drowned", 226, {.as_of = "2023-05-14/2023-05-16"}},
              {"drowned", 219, {.as_of = "2023-05-09"}},
              {.v = consistent,
               .o = order::b_at_most_a,
               .notes = notes(note::apart),
               .difference = 1 - 219.0 / 226}},
    situation{23,
              {"killed", 64, {.headline = true}},
              {"killed and wounded", 64},
              no(reason::measure, notes(note::headline))},
    situation{24,
              {"frogmen", co::over(900), {.by = "Captain Reis"}},
              {"divers", co::over(900), {.by = "Captain  REIS"}},
              {.v = verdict::equal, .notes = notes(note::definition, note::echo), .difference = 0}},
    situation{25,
              {"displaced", 640, {.unit = "person"}},
              {"displaced", 640, {.unit = "households"}},
              no(reason::unit)},
    situation{26,
              {"divers", 800, {.headline = true}},
              {"divers", co::more_than(800)},
              {.v = verdict::overlaps,
               .notes = notes(note::headline, note::suspect_dropped_hedge),
               .difference = 1 - 800.0 / 850}},
    situation{28,
              {"divers", co::hundreds(), {.headline = true}},
              {"swimmers", co::hundreds()},
              {.v = consistent,
               .o = order::a_at_most_b,
               .notes = notes(note::headline, note::part_whole),
               .difference = 0}},
    situation{29,
              {"divers", co::hundreds(), {.by = "Daily", .citing = "Captain Reis"}},
              {"divers", co::hundreds(), {.by = "J. Reis"}},
              {.v = verdict::equal, .notes = notes(note::echo), .difference = 0}},
    situation{31,
              {"drowned", 212, {.as_of = "2023-05-02", .status = status::retracted}},
              {"drowned", 188, {.as_of = "2023-05-02"}},
              {.v = contradicts,
               .notes = notes(note::retracted),
               .gap = 24,
               .difference = 1 - 188.0 / 212}},
    situation{32,
              {"drowned", 1'733, {.by = "wire", .citing = "institute"}},
              {"drowned", 1'248, {.by = "Institute"}},
              {.v = contradicts,
               .notes = notes(note::echo),
               .gap = 485,
               .difference = 1 - 1248.0 / 1733}},
    situation{37,
              {"foreign", 20, {.unit = "%", .scope = "the accused"}},
              {"foreign", 20, {.unit = "%", .scope = "the convicted"}},
              no(reason::scope)},
    situation{39,
              {"damage", amount{"1.5e9"}, {.unit = "florin"}},
              {"damage", amount{"30000"}, {.unit = "USD"}},
              {.v = contradicts,
               .notes = notes(note::converted, note::suspect_factor_1000),
               .gap = 1'450'000'000 - 35'000 * 50,
               .difference = 0.999}},
};

// Two lists, for compilers count the steps that a constant takes.
constexpr std::array more_situations{
    situation{40,
              {"budget", 6, {.unit = "dollars of 2001"}},
              {"budget", 9, {.unit = "dollars of 2021"}},
              no(reason::unit)},
    situation{41, {"jobs created", 4'100}, {"net change of jobs", 900}, no(reason::measure)},
    situation{42,
              {"in camps", 700, {.as_of = "2023-05"}},
              {"arrivals", 700, {.as_of = "2023-05"}},
              no(reason::measure)},
    situation{43,
              {"drowned", 89'300},
              {"drowned at sea", 88'100},
              {.v = consistent,
               .o = order::b_at_most_a,
               .notes = notes(note::part_whole),
               .difference = 1 - 88.1 / 89.3}},
    situation{44,
              {"drowned", co::fewer_than(30), {.as_of = "2023-05-02"}},
              {"drowned", 212, {.as_of = "2023-05-09"}},
              {.v = consistent,
               .o = order::a_at_most_b,
               .notes = notes(note::apart),
               .difference = 1 - 25.0 / 212}},
    situation{48,
              {"population", amount{"1.4"}, {.unit = "billion"}},
              {"population", amount{"1.4"}, {.unit = "milliard"}},
              {.v = verdict::equal, .difference = 0}},
    situation{49,
              {"displaced", amount{"2.8"}, {.unit = "lakh"}},
              {"displaced", 280'000},
              {.v = verdict::equal, .notes = notes(note::converted), .difference = 0}},
    situation{50,
              {"debt", 6'400, {.id = "first", .unit = "crore"}},
              {"debt", 640, {.unit = "crore", .supersedes = "first"}},
              {.v = contradicts,
               .notes = notes(note::superseded, note::suspect_factor_10),
               .gap = rational::of(57'050'000'001, 10'000'000),
               .difference = 0.9}},
    situation{51,
              {"wounded", 2'684},
              {"wounded", 2'864},
              {.v = contradicts,
               .notes = notes(note::suspect_transposition),
               .gap = 180,
               .difference = 1 - 2684.0 / 2864}},
    situation{52,
              {"killed", co::more_than(3'900)},
              {"killed", 1'017},
              {.v = contradicts, .gap = 3'901 - 1'017, .difference = 1 - 1017.0 / 3950}},
    situation{52,
              {"killed", co::more_than(3'900)},
              {"wounded", co::more_than(3'900)},
              no(reason::measure)},
    situation{53,
              {"hurt", co::no_more_than(20)},
              {"hurt", 23},
              {.v = contradicts, .gap = 3, .difference = 1 - 15.5 / 23}},
    situation{54,
              {"dead", co::fewer_than(80)},
              {"dead", 80},
              {.v = verdict::overlaps,
               .notes = notes(note::suspect_dropped_hedge),
               .difference = 1 - 75.0 / 80}},
    situation{54,
              {"dead", co::fewer_than(80)},
              {"dead", co::exactly(80)},
              {.v = contradicts,
               .notes = notes(note::suspect_dropped_hedge),
               .gap = 1,
               .difference = 1 - 75.0 / 80}},
    situation{55, {"hurt", co::none()}, {"hurt", 3}, {.v = contradicts, .gap = 3, .difference = 1}},
    situation{56, {"drowned", co::many()}, {"drowned", 31}, no(reason::no_number)},
    situation{57,
              {"dead", co::at_least(4'127)},
              {"dead", co::between(6'000, 8'000), {.status = status::estimated}},
              {.v = tension,
               .notes = notes(note::status),
               .gap = 6'000 - 4'129,
               .difference = 1 - 4128.0 / 7000}},
    situation{58,
              {"killed", 64, {.by = "north"}},
              {"killed", 21, {.by = "south"}},
              {.v = contradicts, .gap = 43, .difference = 1 - 21.0 / 64}},
    situation{59,
              {"dead", 210'000, {.by = "registry"}},
              {"dead", co::between(700'000, 2'400'000), {.status = status::estimated}},
              {.v = contradicts,
               .notes = notes(note::status),
               .gap = 700'000 - 214'999,
               .difference = 1 - 21.0 / 155}},
    situation{60,
              {"inhabitants", co::plus_minus(88'412, 1), {.as_of = "2019-12-31"}},
              {"inhabitants", 88'655, {.as_of = "2019-12-31"}},
              {.v = contradicts, .gap = 88'655 - 88'413, .difference = 1 - 88412.0 / 88655}},
    situation{61,
              {"inhabitants", 88'412, {.as_of = "2019-05"}},
              {"inhabitants", 88'437, {.as_of = "2019-05"}},
              {.v = contradicts, .gap = 25, .difference = 1 - 88412.0 / 88437}},
    situation{62,
              {"crew", co::about(80'000), {.status = status::planned}},
              {"crew", 80'000},
              {.o = order::none, .why = reason::status, .difference = 0}},
    situation{63, {"crew", 80'000}, {"divers", 900}, no(reason::measure)},
};

constexpr std::size_t count_of_situations = situations.size() + more_situations.size();
constexpr const situation& situation_of(std::size_t i) {
    return i < situations.size() ? situations[i] : more_situations[i - situations.size()];
}

constexpr bool is_as_expected(const situation& s) {
    const auto c = compare(s.a, s.b, built), back = compare(s.b, s.a, built);
    const auto& e = s.expected;
    const double off = c.difference.exists ? c.difference.value - e.difference : 0;
    return c.verdict == e.v && c.order == e.o && c.why == e.why && c.notes == e.notes &&
           c.gap == e.gap && c.difference.exists == (e.difference >= 0) && off < 1e-9 &&
           -off < 1e-9 && back.verdict == converse(e.v) && back.notes == e.notes;
}

template <std::size_t I>
constexpr bool holds = is_as_expected(situation_of(I));
template <std::size_t... I>
constexpr bool all_hold(std::index_sequence<I...>) {
    return (holds<I> && ...);
}
static_assert(all_hold(std::make_index_sequence<count_of_situations>{}));

constexpr bool check_what_only_logic_allows() {
    // 57: by logic alone the count by name is a floor, and the estimate lies above it
    constexpr co::claim<co::named> named{"dead", co::at_least(4'127)},
        modelled{"dead", co::between(6'000, 8'000)};
    constexpr auto readings = under_every_policy(named, modelled);
    return compare(named, modelled, co::literal_only).verdict == refined_by &&
           !readings.unanimous() && readings.under(0) == tension;
}
static_assert(check_what_only_logic_allows());

constexpr bool check_retraction() {
    // 31: what was withdrawn stays on record and is not live
    constexpr co::claim<co::named> withdrawn{"drowned", 212, {.status = status::retracted}},
        stands{"drowned", 212};
    return !resolve(withdrawn).value().live && resolve(stands).value().live;
}
static_assert(check_retraction());

} // namespace

TEST_CASE(
    "each kind of pair has the verdict, the order, the reason, the notes and the sizes expected of it") {
    int kinds = 0, before = 0;
    for (std::size_t i = 0; i < count_of_situations; ++i) {
        const auto& s = situation_of(i);
        CAPTURE(s.kind);
        const auto c = compare(s.a, s.b, built);
        CHECK(name(c.verdict) == name(s.expected.v));
        CHECK(name(c.order) == name(s.expected.o));
        CHECK(name(c.why) == name(s.expected.why));
        CHECK(c.gap.num == s.expected.gap.num);
        CHECK(c.gap.den == s.expected.gap.den);
        CHECK(c.difference.exists == (s.expected.difference >= 0));
        if (c.difference.exists) {
            CHECK(c.difference.value == doctest::Approx(s.expected.difference).epsilon(1e-9));
        }
        for (std::size_t n = 0; n < co::note_count; ++n) {
            CAPTURE(name(static_cast<note>(n)));
            CHECK(c.notes.has(static_cast<note>(n)) == s.expected.notes.has(static_cast<note>(n)));
        }
        CHECK(is_as_expected(s));
        kinds += s.kind != before;
        before = s.kind;
    }
    CHECK(kinds == 66 - 18);
}

TEST_CASE("a count by name and a model above it are in tension, and logic allows both") {
    CHECK(check_what_only_logic_allows());
}

TEST_CASE("a claim that was withdrawn is compared and is not live") { CHECK(check_retraction()); }
