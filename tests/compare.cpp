#include <corroborate/compare.hpp>

#include <array>
#include <initializer_list>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <corroborate/vocabulary_builder.hpp>
#include <corroborate/words.hpp>

#include <doctest/doctest.h>

#include "run_time.hpp"

namespace co = corroborate;
using co::amount;
using co::details;
using co::note;
using co::order;
using co::rational;
using co::reason;
using co::set_relation;
using co::status;
using co::verdict;

namespace {

using claim = co::claim<co::named>;

constexpr claim make(std::string_view measure, const amount& said, const details& about = {}) {
    return co::make_claim(measure, at_run_time(said), about).value();
}
constexpr claim some(const amount& said, const details& about = {}) {
    return make("people", said, about);
}
constexpr co::comparison people(const amount& a, const amount& b) {
    return compare(some(a), some(b));
}

constexpr bool near(const co::maybe& m, double value) {
    return m.exists && m.value - value < 0.00005 && value - m.value < 0.00005;
}
constexpr co::notes all_of(std::initializer_list<note> list) {
    co::notes n;
    for (const auto x : list) { n.set(x); }
    return n;
}

// What the words decide.

constexpr bool check_numbers_of_the_documentation() {
    const auto round = people(amount{5'000}, amount{6'000});
    const auto bounds = people(co::more_than(5'000), co::over(6'000));
    return near(round.difference, 1.0 / 6) && round.verdict == verdict::contradicts &&
           bounds.verdict == verdict::tension && bounds.gap == rational{2} &&
           bounds.order == order::same && bounds.literal == set_relation::refined_by &&
           bounds.decided_by == co::decided_by::cores && bounds.kind == co::number_kind::count &&
           bounds.why == reason::none && near(bounds.overlap, 0) &&
           near(bounds.difference, 1 - 5500.0 / 6500) && bounds.notes.empty() &&
           bounds.policy_name() == "cautious" && bounds.sets_compared;
}

constexpr bool check_verdicts() {
    const auto v = [](const amount& a, const amount& b) { return people(a, b).verdict; };
    using enum verdict;
    return v(amount{312}, amount{312}) == equal && v(co::over(40), co::more_than(40)) == equal &&
           v(amount{312}, co::more_than(300)) == refines &&
           v(co::between(120, 180), amount{147}) == refined_by &&
           v(co::between(120, 180), co::between(160, 220)) == overlaps &&
           v(co::between(120, 180), co::between(181, 220)) == contradicts &&
           v(amount{312}, amount{313}) == contradicts &&
           v(amount{312}, co::fewer_than(312)) == contradicts &&
           v(amount{312}, co::up_to(1'000)) == tension && v(amount{0}, co::none()) == equal &&
           v(co::none(), amount{2}) == contradicts;
}

constexpr bool check_gaps() {
    const auto gap = [](const amount& a, const amount& b) { return people(a, b).gap; };
    return gap(amount{312}, amount{313}) == rational{1} &&
           gap(co::between(110, 130), co::between(160, 220)) == rational{30} &&
           gap(co::between(160, 220), co::between(110, 130)) == rational{30} &&
           gap(co::between(120, 180), co::between(160, 220)) == rational{0} &&
           gap(amount{312}, co::fewer_than(312)) == rational{1};
}

constexpr bool check_decisive_sets() {
    const auto far = people(co::between(1, 2), co::between(5, 6)),
               fits = people(amount{1}, amount{1});
    const auto near_miss = people(co::more_than(50), co::between(71, 75));
    return far.decided_by == co::decided_by::reaches &&
           fits.decided_by == co::decided_by::nothing && near_miss.verdict == verdict::tension &&
           near_miss.decided_by == co::decided_by::cores && near_miss.gap == rational{71 - 59};
}

constexpr bool check_overlaps() {
    const auto share = [](const amount& a, const amount& b) { return people(a, b).overlap; };
    const auto length = [](const amount& a, const amount& b) {
        return compare(make("length", a, {.unit = "km"}), make("length", b, {.unit = "km"}))
            .overlap;
    };
    const auto unbounded = compare(some(co::more_than(5)), some(amount{8}), co::literal_only);
    return near(share(co::between(120, 180), co::between(160, 220)), 21.0 / 101) &&
           near(share(co::between(1, 10), co::between(1, 10)), 1) &&
           near(share(co::between(1, 4), co::between(5, 9)), 0) &&
           near(share(amount{7}, co::between(7, 8)), 0.5) &&
           near(length(co::between(1, 3), co::between(2, 5)), 0.25) &&
           near(length(co::exactly(2), co::between(1, 3)), 0) &&
           near(length(co::exactly(2), co::exactly(2)), 1) &&
           near(compare(make("support", co::between(20, 40), {.unit = "%"}),
                        make("support", co::between(30, 60), {.unit = "%"}))
                    .overlap,
                0.25) &&
           near(length(co::exactly(2), co::exactly(3)), 0) &&
           near(length(co::between(1, 2), co::between(2, 3)), 0) && !unbounded.overlap.exists;
}

constexpr bool check_differences() {
    const auto money = [](const amount& a, const amount& b) {
        return compare(make("balance", a, {.unit = "EUR"}), make("balance", b, {.unit = "EUR"}))
            .difference;
    };
    const auto open = compare(some(co::more_than(5)), some(amount{8}), co::literal_only);
    return near(people(co::about(450), co::exactly(300)).difference, 1.0 / 3) &&
           near(people(co::between(100, 200), amount{300}).difference, 0.5) &&
           near(people(amount{0}, amount{0}).difference, 0) &&
           near(people(co::none(), amount{0}).difference, 0) &&
           near(people(amount{0}, amount{7}).difference, 1) &&
           !money(amount{-5}, amount{5}).exists && near(money(amount{-5}, amount{-4}), 0.2) &&
           near(money(amount{0}, amount{-4}), 1) && !open.difference.exists &&
           near(compare(some(amount{4}), some(amount{8}), co::literal_only).difference, 0.5) &&
           near(people(co::thousands(), amount{12'000}).difference, 1 - 5999.5 / 12000) &&
           // the middle of these does not fit
           near(people(co::between("8e18", "9e18"), amount{5}).difference, 1) &&
           near(people(amount{5}, co::between("8e18", "9e18")).difference, 1) &&
           near(people(co::between("8000000000000000001", "9e18"), co::exactly("4e18")).difference,
                1 - 4 / 8.5) &&
           near(money(co::between("0.000000000000000001", "10"), co::exactly("20")), 0.75) &&
           near(money(co::between("-10", "-0.000000000000000001"), co::exactly("-20")), 0.75);
}

/// Middles whose exact terms do not fit, of either sign, and as near to zero as can be told.
constexpr bool check_small_middles() {
    const auto difference = [](const amount& a, const amount& b) {
        const details real{.kind = co::said_kind::real, .unit = co::units::currency("EUR")};
        return compare(make("balance", a, real), make("balance", b, real)).difference;
    };
    const auto near_zero = co::between("-1100000000/2200000001", "1100000001/2200000003");
    return near(difference(co::between("0.000000000000000001", "1/7"), co::exactly("2/7")), 0.75) &&
           near(difference(co::between("-1/7", "-0.000000000000000001"), co::exactly("-2/7")),
                0.75) &&
           near(difference(near_zero, co::exactly(-1)), 1) &&
           near(difference(near_zero, co::exactly(1)), 1);
}

/// A number that is said has its centre where it was said, whatever else is implied; a range has it
/// in its middle.
constexpr bool check_centres() {
    using namespace co::terms;
    co::policy upwards = co::cautious;
    for (const auto h : {co::hedge::exactly, co::hedge::doubled, co::hedge::between}) {
        upwards[h].implied.upper = closed(n + number(10));
    }
    const auto difference = [&](const amount& a, const amount& b) {
        return compare(some(a), some(b), upwards).difference;
    };
    return near(difference(co::exactly(4), co::exactly(8)), 0.5) &&
           near(difference(co::exactly(4), co::none()), 1) &&
           near(difference(co::exactly(4), co::between(8, 8)), 1 - 4.0 / 13) &&
           near(difference(co::one_in(4), co::one_in(8)), 0.5) &&
           near(difference(co::doubled(), co::exactly(1)), 0.5) &&
           near(difference(co::make_amount(co::hedge::times_more, co::numeral{3}).value(),
                           co::exactly(7)),
                0.5); // from three to four
}

constexpr bool check_literal_relations() {
    const auto literal = [](const amount& a, const amount& b) { return people(a, b).literal; };
    return literal(co::over(40), co::more_than(40)) == set_relation::equal &&
           literal(co::over(60), co::more_than(40)) == set_relation::refines &&
           literal(co::over(20), co::more_than(40)) == set_relation::refined_by &&
           literal(co::up_to(60), co::more_than(40)) == set_relation::overlaps &&
           literal(co::up_to(40), co::more_than(40)) == set_relation::disjoint;
}

static_assert(check_numbers_of_the_documentation());
static_assert(check_verdicts());
static_assert(check_gaps());
static_assert(check_decisive_sets());
static_assert(check_overlaps());
static_assert(check_differences());
static_assert(check_small_middles());
static_assert(check_centres());
static_assert(check_literal_relations());

// Why two claims are incomparable, and the order of reasons.

constexpr auto arrests = co::vocabulary_of(
    co::measure_is("arrests", {.over_time = co::over_time::flow, .says_over_time = true}));

/// Two claims that have every fault from this one on, and none before it.
constexpr co::comparison with_faults_from(reason first) {
    const auto bad = [&](reason r) { return r >= first; };
    constexpr co::period january = "2022-01", february = "2022-02";
    const auto a = make("arrests", bad(reason::no_number) ? co::many() : amount{12},
                        {.unit = "person",
                         .scope = "Almaty",
                         .as_of = january,
                         .status = bad(reason::status) ? status::planned : status::observed});
    const auto b = make(bad(reason::measure) ? "camps" : "arrests", amount{12},
                        {.unit = bad(reason::unit) ? "families" : "person",
                         .scope = bad(reason::scope) ? "Astana" : "Almaty",
                         .as_of = bad(reason::time) ? february : january});
    return compare(a, b, arrests);
}

constexpr bool check_reasons() {
    for (const auto r : {reason::no_number, reason::measure, reason::unit, reason::scope,
                         reason::time, reason::status}) {
        const auto c = with_faults_from(r);
        if (c.why != r || c.verdict != verdict::incomparable || c.order != order::none) {
            return false;
        }
        if (c.gap != rational{0} || c.sets_compared != (r >= reason::time)) { return false; }
        if (agrees(c) || compatible(c) || disagrees(c)) { return false; }
    }
    const auto fine = with_faults_from(static_cast<reason>(7));
    return fine.verdict == verdict::equal && fine.why == reason::none;
}

constexpr bool check_numbers_that_cannot_be_read() {
    // half a person; a number beyond 64 bits once it is in metres
    const auto half = some(co::half(), {.kind = co::said_kind::count});
    const auto far = make("length", amount{"9000000000000000000"}, {.unit = "km"});
    return compare(half, some(amount{5})).why == reason::no_number &&
           compare(far, make("length", amount{5}, {.unit = "m"})).why == reason::no_number &&
           compare(some(co::countless()), some(co::many())).why == reason::no_number;
}

static_assert(check_reasons());
static_assert(check_numbers_that_cannot_be_read());

// The table of orders, through names and a vocabulary.

constexpr auto world = co::vocabulary_of(
    co::measure_is("dead", {.over_time = co::over_time::running_total, .says_over_time = true}),
    co::measure_part("dead", "casualties"), co::measure_part("camps", "sites"),
    co::measure_is("arrests", {.over_time = co::over_time::flow, .says_over_time = true}),
    co::measure_is("garrison", {.holds_for = {.days = 31}, .says_holds_for = true}),
    co::measure_is("grain", {.kind = co::number_kind::real,
                             .unit = co::units::tonne,
                             .says_kind = true,
                             .says_unit = true,
                             .says_additive = true,
                             .additive = true}),
    co::measure_is("turnout", {.kind = co::number_kind::real,
                               .unit = co::units::percent,
                               .says_kind = true,
                               .says_unit = true,
                               .share = true}),
    co::measure_part("rye", "grain"), co::same_scopes("Almaty", "Alma-Ata"),
    co::scope_part("Alma-Ata", "Kazakhstan"), co::scope_part("Kazakhstan", "Central Asia"),
    co::same_measures("camps", "bases"), co::same_sources("Anna Petrova", "A. Petrova"),
    co::unit_is("verst", co::make_unit("verst", co::units::m, rational::of(10'668, 10)).value()));

constexpr co::comparison in_world(const claim& a, const claim& b) { return compare(a, b, world); }
constexpr bool is(const co::comparison& c, verdict v, order o, reason why = reason::none) {
    return c.verdict == v && c.order == o && c.why == why;
}

constexpr bool check_stocks() {
    const auto camps = [](const amount& said, const co::period& p) {
        return make("camps", said, {.as_of = p});
    };
    const auto at = [&](const co::period& p, const co::period& q) {
        return in_world(camps(40, p), camps(60, q));
    };
    const auto apart = at("2022-01-10", "2022-02-10");
    return is(at("2022-01-10", "2022-01"), verdict::contradicts, order::same) &&
           is(at({}, "2022-01"), verdict::contradicts, order::same) &&
           is(apart, verdict::tension, order::same) && apart.notes == all_of({note::apart}) &&
           apart.gap == rational{55 - 43} && apart.decided_by == co::decided_by::cores &&
           is(in_world(camps(40, "2021"), camps(40, "2022")), verdict::equal, order::same);
}

constexpr bool check_numbers_that_hold_for_a_time() {
    const auto troops = [](const amount& said, const co::period& p) {
        return make("garrison", said, {.as_of = p});
    };
    const auto at = [&](const co::period& p, const co::period& q) {
        return in_world(troops(400, p), troops(600, q));
    };
    const auto bridged = at("2022-01-01", "2022-03-04");
    return is(bridged, verdict::contradicts, order::same) &&
           bridged.notes == all_of({note::apart}) &&
           is(at("2022-01-01", "2022-03-05"), verdict::incomparable, order::none, reason::time) &&
           is(at("2022-01-01", {}), verdict::contradicts, order::same);
}

constexpr bool check_running_totals() {
    const auto dead = [](const amount& said, const co::period& p) {
        return make("dead", said, {.as_of = p});
    };
    const auto grows = in_world(dead(164, "2022-01-09"), dead(225, "2022-01-15"));
    const auto falls = in_world(dead(225, "2022-01-09"), dead(164, "2022-01-15"));
    const auto later_first = in_world(dead(164, "2022-01-15"), dead(225, "2022-01-09"));
    return is(grows, verdict::consistent, order::a_at_most_b) &&
           grows.literal == set_relation::disjoint && grows.gap == rational{0} &&
           grows.notes == all_of({note::apart}) &&
           is(falls, verdict::contradicts, order::a_at_most_b) && falls.gap == rational{61} &&
           is(later_first, verdict::contradicts, order::b_at_most_a) &&
           is(in_world(dead(164, "2022-01-09"), dead(225, "2022-01-01/2022-01-09")),
              verdict::contradicts, order::same) &&
           is(in_world(dead(164, {}), dead(225, "2022-01-09")), verdict::contradicts,
              order::same) &&
           is(in_world(dead(co::more_than(600), "2022-01-09"),
                       dead(co::more_than(500), "2022-01-15")),
              verdict::tension, order::a_at_most_b);
}

constexpr bool check_flows() {
    const auto held = [](const amount& said, const co::period& p) {
        return make("arrests", said, {.as_of = p});
    };
    return is(in_world(held(12, "2022-01-05"), held(80, "2022-01")), verdict::consistent,
              order::a_at_most_b) &&
           is(in_world(held(80, "2022-01"), held(121, "2022-01-05")), verdict::contradicts,
              order::b_at_most_a) &&
           is(in_world(held(12, "2022-01"), held(13, "2022-01")), verdict::contradicts,
              order::same) &&
           is(in_world(held(12, "2022-01"), held(12, "2022-02")), verdict::incomparable,
              order::none, reason::time) &&
           is(in_world(held(12, "2022-01"), held(13, {})), verdict::contradicts, order::same);
}

constexpr bool check_parts() {
    const auto at = [](std::string_view measure, const amount& said, const co::scope& where) {
        return make(measure, said, {.scope = where});
    };
    const auto city =
        in_world(at("people", 20'000, "Almaty"), at("people", co::thousands(), "Kazakhstan"));
    const auto far = in_world(at("people", 312, "Central Asia"), at("people", 313, "ALMA-ATA"));
    return is(city, verdict::tension, order::a_at_most_b) &&
           city.notes == all_of({note::part_whole}) && city.ties.scope == co::tie::a_part_of_b &&
           city.gap == rational{18'000 - 9'999} &&
           is(far, verdict::contradicts, order::b_at_most_a) &&
           is(in_world(at("dead", 12, {}), at("casualties", 40, {})), verdict::consistent,
              order::a_at_most_b) &&
           is(in_world(at("dead", 44, "Almaty"), at("casualties", 12, "Kazakhstan")),
              verdict::contradicts, order::a_at_most_b) &&
           is(in_world(at("dead", 12, "Kazakhstan"), at("casualties", 40, "Almaty")),
              verdict::incomparable, order::none, reason::scope) &&
           is(in_world(at("bases", 12, {}), at("sites", 11, {})), verdict::contradicts,
              order::a_at_most_b) &&
           is(in_world(at("people", 12, "Almaty"), at("people", 12, {})), verdict::incomparable,
              order::none, reason::scope);
}

constexpr bool check_parts_of_reals() {
    const auto at = [](std::string_view measure, const amount& said, const co::scope& where) {
        return make(measure, said, {.scope = where});
    };
    return is(in_world(at("turnout", 70, "Almaty"), at("turnout", 40, "Kazakhstan")),
              verdict::incomparable, order::none, reason::scope) &&
           is(in_world(at("turnout", 70, "Almaty"), at("turnout", 40, "Almaty")),
              verdict::contradicts, order::same) &&
           is(in_world(at("grain", amount{"93.5"}, "Almaty"),
                       at("grain", amount{"41.5"}, "Kazakhstan")),
              verdict::contradicts, order::a_at_most_b) &&
           // rye says neither its kind nor that it adds up: a number of tonnes does not
           is(in_world(make("rye", 93, {.unit = "t"}), at("grain", 41, {})), verdict::incomparable,
              order::none, reason::measure);
}

constexpr bool check_status() {
    const auto army = [](const amount& said, status s) {
        return make("army", said, {.status = s});
    };
    const auto with = [&](status s, status t) {
        return in_world(army(150'000, s), army(20'000, t));
    };
    const auto estimate = with(status::estimated, status::observed);
    const auto withdrawn = with(status::retracted, status::observed);
    return is(with(status::planned, status::observed), verdict::incomparable, order::none,
              reason::status) &&
           is(with(status::estimated, status::planned), verdict::incomparable, order::none,
              reason::status) &&
           is(with(status::planned, status::planned), verdict::contradicts, order::same) &&
           is(estimate, verdict::contradicts, order::same) &&
           estimate.notes == all_of({note::status}) &&
           is(withdrawn, verdict::contradicts, order::same) &&
           withdrawn.notes == all_of({note::retracted}) &&
           with(status::estimated, status::estimated).notes.empty();
}

static_assert(check_stocks());
static_assert(check_numbers_that_hold_for_a_time());
static_assert(check_running_totals());
static_assert(check_flows());
static_assert(check_parts());
static_assert(check_parts_of_reals());
static_assert(check_status());

// Units.

constexpr co::comparison lengths(const amount& a, std::string_view in, const amount& b,
                                 std::string_view other) {
    return in_world(make("length", a, {.unit = in}), make("length", b, {.unit = other}));
}
constexpr bool check_conversions() {
    const auto far = lengths(co::exactly(5), "km", co::exactly("6500"), "m");
    const auto back = lengths(co::exactly("6500"), "m", co::exactly(5), "km");
    const auto miles = lengths(co::exactly(5), "mile", co::exactly("8046.72"), "m");
    return far.verdict == verdict::contradicts && far.gap == rational::of(3, 2) &&
           back.gap == rational{1500} && far.notes == all_of({note::converted}) &&
           far.units[0].name() == "km" && far.extents[0].core.lower().at == rational{5000} &&
           miles.verdict == verdict::equal && near(far.difference, 1 - 5.0 / 6.5) &&
           lengths(co::exactly(1), "verst", co::exactly("1.0668"), "km").verdict ==
               verdict::equal &&
           lengths(amount{5}, "km", amount{5}, "kilometres").notes.empty() &&
           lengths(amount{5}, "km", amount{5}, "kg").why == reason::unit &&
           lengths(amount{5}, "km", amount{5}, "leagues").why == reason::unit &&
           lengths(amount{5}, "leagues", amount{5}, "Leagues").verdict == verdict::equal &&
           !lengths(amount{5}, "km", amount{5}, "kg").notes.has(note::converted);
}

constexpr bool check_shares() {
    const auto c = [](const amount& a, const amount& b) {
        return in_world(make("turnout", a), make("turnout", b, {.unit = co::units::percent}));
    };
    const auto bare =
        in_world(make("support", amount{"0.4"}), make("support", amount{40}, {.unit = "%"}));
    const auto words =
        in_world(make("support", co::per_cent(40)), make("support", amount{40}, {.unit = "%"}));
    return bare.verdict == verdict::refined_by && bare.notes == all_of({note::converted}) &&
           near(bare.difference, 0) && words.verdict == verdict::equal && words.notes.empty() &&
           c(amount{100}, amount{99}).verdict == verdict::contradicts &&
           c(amount{100}, amount{99}).gap == rational{0} && // 99.5 ends the one, begins the other
           c(co::exactly(98), co::exactly(97)).gap == rational{1} &&
           in_world(make("support", amount{40}, {.unit = "%"}),
                    make("support", amount{40}, {.unit = "pp"}))
                   .why == reason::unit &&
           in_world(make("support", co::more_than_half()),
                    make("support", amount{62}, {.unit = "%"}))
                   .verdict == verdict::tension;
}

constexpr bool check_multipliers() {
    const auto c = [](const amount& a, std::string_view in, const amount& b,
                      std::string_view other) {
        return in_world(some(a, {.unit = in}), some(b, {.unit = other}));
    };
    const auto lakh = c(amount{"3.5"}, "lakh", 350'000, "");
    const auto crore = c(2, "crore", 870, "lakh");
    const auto tenge = c(co::exactly(2), "crore", co::exactly(20'000'000), "KZT");
    return lakh.verdict == verdict::equal && lakh.kind == co::number_kind::count &&
           lakh.notes == all_of({note::converted}) && crore.verdict == verdict::contradicts &&
           c(1, "million", 10, "lakh").verdict == verdict::equal &&
           tenge.verdict == verdict::equal && tenge.notes == all_of({note::converted}) &&
           tenge.units[0].name() == "crore KZT" &&
           c(co::exactly(2), "crore", co::exactly(30'000'000), "KZT").gap == rational{1} &&
           c(1, "trillion", 1, "Mt").why == reason::unit && // a trillion megatonnes do not fit
           tenge.kind == co::number_kind::real;
}

constexpr bool check_counts_and_their_units() {
    const auto c = [](std::string_view in, std::string_view other) {
        return in_world(some(co::exactly(40), {.unit = in}),
                        some(co::exactly(40), {.unit = other}));
    };
    return c("", "person").verdict == verdict::equal && c("person", "").notes.empty() &&
           c("", "families").verdict == verdict::equal &&
           c("person", "families").why == reason::unit &&
           c("families", "households").why == reason::unit &&
           c("", "KZT").verdict == verdict::equal && c("USD", "KZT").why == reason::unit &&
           c("$", "usd").verdict == verdict::equal && c("person", "").units[1].name() == "person" &&
           c("", "").units[0].is_none() &&
           // a count of per cents has a unit, and it is not money
           in_world(some(co::exactly(40), {.kind = co::said_kind::count, .unit = "%"}),
                    some(co::exactly(40), {.unit = "KZT"}))
                   .why == reason::unit;
}

constexpr bool check_counts_against_reals() {
    const auto hours = [](const amount& said) { return make("hours", said); };
    const auto mixed = in_world(hours(co::more_than(5)), hours(co::exactly("5.5")));
    const auto counts = in_world(hours(co::more_than(5)), hours(co::exactly(5)));
    return mixed.kind == co::number_kind::real && mixed.verdict == verdict::refined_by &&
           mixed.extents[0].literal.lower().is_open() && counts.kind == co::number_kind::count &&
           counts.verdict == verdict::contradicts && counts.gap == rational{1};
}

static_assert(check_conversions());
static_assert(check_shares());
static_assert(check_multipliers());
static_assert(check_counts_and_their_units());
static_assert(check_counts_against_reals());

// Notes.

constexpr co::notes notes_of(const details& a, const details& b) {
    return in_world(some(co::exactly(312), a), some(co::exactly(312), b)).notes;
}
/// Both ways round, for a note alone.
constexpr bool notes_are(std::initializer_list<note> list, const details& a, const details& b) {
    return notes_of(a, b) == all_of(list) && notes_of(b, a) == all_of(list);
}

constexpr bool check_echoes() {
    return notes_are({note::echo}, {.by = "Anna Petrova"},
                     {.by = "x", .citing = {"y", "a. petrova"}}) &&
           notes_are({note::echo}, {.published_in = "Daily"}, {.by = "daily"}) &&
           notes_are({}, {.by = "x", .citing = "y"}, {.by = "x"}) && notes_are({}, {}, {}) &&
           notes_are({}, {.by = "x"}, {});
}
constexpr bool check_notes_of_time() {
    return notes_are({note::apart}, {.as_of = "2022-01-09"}, {.as_of = "2022-01-10"}) &&
           notes_are({note::undated}, {.as_of = "2022-01-09"}, {}) &&
           notes_are({}, {.as_of = "2022-01-09"}, {.as_of = "2022"}) && notes_are({}, {}, {}) &&
           notes_are({}, {.as_of = "2022", .published = "2022"},
                     {.as_of = "2022", .published = "2023"});
}
constexpr bool check_notes_of_record() {
    return notes_are({note::superseded}, {.id = "old"}, {.id = "new", .supersedes = "old"}) &&
           notes_are({}, {.id = "old"}, {.id = "new", .supersedes = "other"}) &&
           notes_are({}, {.supersedes = ""}, {.id = ""}) &&
           notes_are({note::headline}, {.headline = true}, {}) &&
           notes_are({}, {.headline = true}, {.headline = true}) &&
           notes_are({note::retracted}, {.status = status::retracted}, {}) &&
           notes_are({note::status}, {.status = status::estimated}, {}) &&
           notes_are({note::retracted}, {.status = status::retracted},
                     {.status = status::estimated});
}
constexpr bool check_notes_of_meaning() {
    const auto same_thing = in_world(make("camps", 40), make("Bases", 40));
    const auto other_case = in_world(make("camps", 40), make("Camps", 40));
    const auto apart = in_world(make("dead", 40), make("camps", 40));
    const auto not_tied =
        in_world(make("people", 40, {.scope = "Almaty"}), make("people", 40, {.scope = "x"}));
    return same_thing.notes == all_of({note::definition}) && other_case.notes.empty() &&
           apart.notes.empty() && not_tied.notes.empty() &&
           in_world(make("people", 40, {.scope = "Almaty"}),
                    make("people", 40, {.scope = "Alma-Ata"}))
               .notes.empty() &&
           in_world(make("people", 40, {.scope = "Almaty"}),
                    make("people", 41, {.scope = "Kazakhstan"}))
                   .notes == all_of({note::part_whole});
}

constexpr bool suspects(note n, const amount& a, const amount& b, const details& of_a = {},
                        const details& of_b = {}) {
    return in_world(some(a, of_a), some(b, of_b)).notes.has(n) &&
           in_world(some(b, of_b), some(a, of_a)).notes.has(n);
}
constexpr bool check_suspects() {
    constexpr details petrova{.by = "Anna Petrova"}, again{.by = "x", .citing = "A. Petrova"};
    return suspects(note::suspect_factor_10, amount{8'700}, amount{870}) &&
           suspects(note::suspect_factor_1000, amount{"2.4"}, co::exactly(2'400)) &&
           suspects(note::suspect_transposition, amount{4'571}, amount{4'751}) &&
           suspects(note::suspect_dropped_hedge, amount{5'000},
                    co::more_than(5'000)) && // fits, but not as said
           !disagrees(people(amount{5'000}, co::more_than(5'000))) &&
           suspects(note::suspect_dropped_hedge, amount{0}, co::more_than(0)) &&
           // grams enough to have no number here
           !in_world(some(0, {.unit = "g"}),
                     some(co::at_least(90'000'000'000'000'000), {.unit = "kg"}))
                .notes.has(note::suspect_dropped_hedge) &&
           suspects(note::suspect_wrong_bound, co::more_than(6'000), co::up_to(6'000), petrova,
                    again) &&
           !suspects(note::suspect_wrong_bound, co::more_than(6'000), co::up_to(6'000), petrova,
                     {.by = "y"}) &&
           !suspects(note::suspect_wrong_bound, co::more_than(6'000), co::up_to(6'000)) &&
           suspects(note::suspect_factor_1000, amount{5}, amount{5}, {.unit = "million"},
                    {.unit = "billion"}) &&
           suspects(note::suspect_transposition, amount{12}, amount{21}, {.unit = "km"},
                    {.unit = "km"}) &&
           !suspects(note::suspect_transposition, amount{12}, amount{21'000}, {.unit = "km"},
                     {.unit = "m"});
}
constexpr bool check_suspects_only_where_there_is_something_to_explain() {
    const auto any = [](const co::comparison& c) {
        return c.notes.has(note::suspect_factor_10) || c.notes.has(note::suspect_factor_1000) ||
               c.notes.has(note::suspect_transposition) ||
               c.notes.has(note::suspect_dropped_hedge) || c.notes.has(note::suspect_wrong_bound);
    };
    const auto dead = [](const amount& said, const co::period& p) {
        return make("dead", said, {.as_of = p});
    };
    const auto elsewhere = in_world(some(870, {.scope = "x"}), some(8'700, {.scope = "y"}));
    return !any(people(amount{500}, co::at_least(500))) && // the literal sets meet
           !any(elsewhere) && !any(people(amount{312}, amount{312})) &&
           // consistent, but the literal sets are disjoint
           any(in_world(dead(87, "2022-01-09"), dead(870, "2022-01-15"))) &&
           !any(in_world(dead(87, "2022-01-09"), dead(co::at_least(87), "2022-01-15")));
}
static_assert(check_echoes());
static_assert(check_notes_of_time());
static_assert(check_notes_of_record());
static_assert(check_notes_of_meaning());
static_assert(check_suspects());
static_assert(check_suspects_only_where_there_is_something_to_explain());

// Policies.

constexpr bool check_policy_names() {
    auto changed = co::cautious;
    changed.sharp_extra = 7;
    auto ours = changed;
    ours.named("ours");
    const auto name_of = [](const co::policy& k) { return compare(some(5), some(6), k); };
    const auto copy = co::cautious;
    return name_of(changed).policy_name() == "cautious, changed" &&
           name_of(ours).policy_name() == "ours" && name_of(copy).policy_name() == "cautious" &&
           name_of(co::percent{15}).policy_name() == "percent:15" &&
           name_of(co::literal_only).policy_name() == "literal_only" &&
           name_of(co::as_written).policy_name() == "as_written" &&
           name_of(co::acled).policy_name() == "acled" &&
           name_of(co::percent_20).policy_name() == "percent:20";
}

constexpr bool check_policies_decide() {
    const auto a = some(co::more_than(5'000)), b = some(co::over(6'000));
    const auto x = some(co::dozens()), y = some(12), z = some(20'000), w = some(19'000);
    return compare(a, b).verdict == verdict::tension &&
           compare(a, b, co::literal_only).verdict == verdict::refined_by &&
           compare(x, y).verdict != verdict::equal &&
           compare(x, y, co::acled).verdict == verdict::refined_by &&
           compare(z, w).verdict != verdict::contradicts &&
           compare(z, w, co::as_written).verdict == verdict::contradicts &&
           compare(some(co::more_than(5'000)), some(5'999), co::percent_20).verdict ==
               verdict::refined_by &&
           compare(some(co::more_than(5'000)), some(6'001), co::percent_20).verdict ==
               verdict::tension;
}

constexpr bool check_every_policy() {
    const auto bounds = under_every_policy(some(co::more_than(5'000)), some(co::over(6'000)));
    const auto same = under_every_policy(some(312), some(312));
    const auto part = under_every_policy(some(312, {.scope = "Almaty"}),
                                         some(311, {.scope = "Kazakhstan"}), world);
    return !bounds.unanimous() && bounds.under(0) == verdict::tension &&
           bounds.under(1) == verdict::refined_by && same.unanimous() &&
           same.always([](verdict v) { return agrees(v); }) &&
           !bounds.always([](verdict v) { return disagrees(v); }) && part.unanimous() &&
           part.under(0) == verdict::contradicts &&
           part.verdicts.size() == co::shipped_policies.size();
}

static_assert(check_policy_names());
static_assert(check_policies_decide());
static_assert(check_every_policy());

// Measures as types.

struct casualties : co::count<"casualties"> {
    static constexpr auto over_time = co::over_time::running_total;
};
struct dead : co::count<"dead"> {
    using part_of = casualties;
    static constexpr auto over_time = co::over_time::running_total;
};
struct garrison : co::count<"garrison"> {
    static constexpr co::duration holds_for{.days = 31};
};
struct stored : co::real<"stored", co::units::tonne> {
    static constexpr bool additive = true;
};
struct turnout : co::real<"turnout", co::units::percent> {
    static constexpr bool share = true;
};

constexpr bool check_typed_claims() {
    constexpr co::claim<dead> early{164, {.as_of = "2022-01-09", .by = "ministry"}};
    constexpr co::claim<dead> late{225, {.as_of = "2022-01-15", .citing = "Ministry"}};
    constexpr co::claim<casualties> all{200, {.as_of = "2022-01-15"}};
    constexpr auto growth = compare(early, late), part = compare(all, late);
    constexpr co::claim<garrison> a{400, {.as_of = "2022-01-01"}}, b{600, {.as_of = "2022-06-01"}};
    return is(growth, verdict::consistent, order::a_at_most_b) &&
           growth.notes == all_of({note::apart, note::echo}) &&
           growth.a().measure_name() == "dead" && is(part, verdict::tension, order::b_at_most_a) &&
           part.notes == all_of({note::part_whole}) && part.ties.measure == co::tie::b_part_of_a &&
           part.b().said().value() == co::numeral{225} &&
           is(compare(a, b), verdict::incomparable, order::none, reason::time);
}

constexpr bool check_typed_claims_with_a_vocabulary() {
    constexpr co::claim<stored> city{amount{"93.5"}, {.scope = "Alma-Ata"}},
        land{amount{"41.5"}, {.scope = "Kazakhstan"}};
    constexpr co::claim<turnout> there{70, {.scope = "Almaty"}},
        everywhere{40, {.scope = "Kazakhstan"}};
    return is(compare(city, land, world), verdict::contradicts, order::a_at_most_b) &&
           compare(city, land).why == reason::scope &&
           compare(there, everywhere, world).why == reason::scope &&
           compare(city, co::claim<stored>{93'500, {.unit = "kg", .scope = "almaty"}}, world)
                   .verdict == verdict::equal;
}

template <class A, class B>
concept comparable = requires(const co::claim<A>& a, const co::claim<B>& b) { co::compare(a, b); };
static_assert(comparable<dead, dead> && comparable<dead, casualties> &&
              comparable<casualties, dead>);
static_assert(comparable<co::named, co::named>);
static_assert(!comparable<dead, garrison> && !comparable<dead, co::named>);
static_assert(noexcept(compare(std::declval<claim>(), std::declval<claim>())));
static_assert(std::is_trivially_copyable_v<co::comparison>);

static_assert(check_typed_claims());
static_assert(check_typed_claims_with_a_vocabulary());

// All pairs of many claims.

std::vector<claim> many_claims() {
    std::vector<claim> all;
    int n = 0; // every third one
    const std::array<amount, 9> amounts{amount{870},           amount{8'700},  co::more_than(5'000),
                                        co::up_to(870),        co::about(900), co::thousands(),
                                        co::between(800, 900), co::many(),     amount{"2.5"}};
    const std::array<details, 10> abouts{
        details{},
        details{.id = "1", .unit = "person", .scope = "Almaty", .as_of = "2022-01-09", .by = "x"},
        details{.id = "2", .scope = "Kazakhstan", .as_of = "2022-01", .supersedes = "1", .by = "X"},
        details{.unit = "lakh", .scope = "Alma-Ata", .as_of = "2022-03", .headline = true},
        details{.as_of = "2022-01-15", .status = status::planned},
        details{.scope = "Central Asia", .status = status::estimated},
        details{.unit = "km", .as_of = "2022", .status = status::retracted},
        details{.unit = "mile", .scope = "Almaty"},
        details{.kind = co::said_kind::real, .unit = "t", .scope = "Almaty", .as_of = "2022-01-09"},
        details{.unit = "%", .as_of = "2022-02"}};
    for (const auto m :
         {"people", "dead", "casualties", "arrests", "garrison", "grain", "turnout"}) {
        for (const auto& a : amounts) {
            for (const auto& d : abouts) {
                if (n++ % 3 == 0) { all.push_back(make(m, a, d)); }
            }
        }
    }
    return all;
}

bool is_converse(const co::comparison& ab, const co::comparison& ba) {
    const auto mirrored = [](set_relation r) {
        return r == set_relation::refines      ? set_relation::refined_by
               : r == set_relation::refined_by ? set_relation::refines
                                               : r;
    };
    const auto alike = [](const co::maybe& x, const co::maybe& y) {
        return x.exists == y.exists && (!x.exists || near(x, y.value));
    };
    const auto in_base = [](const co::comparison& c) {
        return (co::exact{c.gap} * co::exact{c.units[0].factor}).get().value();
    };
    return ba.verdict == converse(ab.verdict) && ba.order == converse(ab.order) &&
           ba.why == ab.why && ba.decided_by == ab.decided_by && ba.notes == ab.notes &&
           ba.sets_compared == ab.sets_compared && ba.literal == mirrored(ab.literal) &&
           alike(ab.overlap, ba.overlap) && alike(ab.difference, ba.difference) &&
           ba.kind == ab.kind && in_base(ab) == in_base(ba) &&
           ba.ties.topic() == converse(ab.ties.topic());
}

/// What holds of every comparison.
bool is_sound(const co::comparison& c) {
    const bool incomparable = c.verdict == verdict::incomparable;
    const bool same = agrees(c) || c.verdict == verdict::overlaps;
    return incomparable == (c.why != reason::none) && incomparable == (c.order == order::none) &&
           (!same || c.order == order::same) &&
           (c.verdict != verdict::consistent || (c.order != order::same && !incomparable)) &&
           disagrees(c) == (c.decided_by != co::decided_by::nothing) &&
           (disagrees(c) || c.gap == rational{0}) && c.gap.sign() >= 0 &&
           (!c.overlap.exists || (c.overlap.value >= 0 && c.overlap.value <= 1)) &&
           (!c.difference.exists || (c.difference.value >= 0 && c.difference.value <= 1));
}

} // namespace

TEST_CASE("the difference and the gap are those of the documentation") {
    CHECK(check_numbers_of_the_documentation());
}
TEST_CASE("amounts of people have the verdicts that their words allow") { CHECK(check_verdicts()); }
TEST_CASE("the gap is the least difference that the deciding sets allow") { CHECK(check_gaps()); }
TEST_CASE("reaches decide a contradiction, cores a tension") { CHECK(check_decisive_sets()); }
TEST_CASE("the overlap is the share of numbers that both allow") { CHECK(check_overlaps()); }
TEST_CASE("the difference is that of the numbers, or of the middles of sets") {
    CHECK(check_differences());
    CHECK(check_centres());
}
TEST_CASE("a middle has terms that fit, or is told to fifteen digits") {
    CHECK(check_small_middles());
}
TEST_CASE("the literal sets are compared without any reading") { CHECK(check_literal_relations()); }
TEST_CASE("of several reasons against a comparison the first is given") { CHECK(check_reasons()); }
TEST_CASE("what cannot be read says no number") { CHECK(check_numbers_that_cannot_be_read()); }
TEST_CASE("stocks of one time contradict, those of two times are in tension") {
    CHECK(check_stocks());
}
TEST_CASE("a number that holds for a month is no number of the next season") {
    CHECK(check_numbers_that_hold_for_a_time());
}
TEST_CASE("a running total may grow and must not fall") { CHECK(check_running_totals()); }
TEST_CASE("a day's flow is within the month's") { CHECK(check_flows()); }
TEST_CASE("a part exceeds its whole in tension or in contradiction") { CHECK(check_parts()); }
TEST_CASE("parts of reals are below the whole only where they add up") {
    CHECK(check_parts_of_reals());
}
TEST_CASE("plans are not held against facts, estimates and retracted claims are") {
    CHECK(check_status());
}
TEST_CASE("units of one dimension convert, and the gap is in the unit of the first") {
    CHECK(check_conversions());
}
TEST_CASE("a percentage and a bare fraction are of one dimension") { CHECK(check_shares()); }
TEST_CASE("lakh, crore and million are numbers, of people or of money") {
    CHECK(check_multipliers());
}
TEST_CASE("a count without a unit takes the other's") { CHECK(check_counts_and_their_units()); }
TEST_CASE("a count against a real is read as a real") { CHECK(check_counts_against_reals()); }
TEST_CASE("one origin makes an echo, by whichever of its names") { CHECK(check_echoes()); }
TEST_CASE("periods that are missing or do not meet are noted") { CHECK(check_notes_of_time()); }
TEST_CASE("headlines, corrections and the status of claims are noted") {
    CHECK(check_notes_of_record());
}
TEST_CASE("merged measures and parts are noted") { CHECK(check_notes_of_meaning()); }
TEST_CASE("five slips are suspected") { CHECK(check_suspects()); }
TEST_CASE("no slip is suspected where there is nothing to explain") {
    CHECK(check_suspects_only_where_there_is_something_to_explain());
}
TEST_CASE("a comparison names its policy, and says when it was changed") {
    CHECK(check_policy_names());
}
TEST_CASE("the policy decides what words mean") { CHECK(check_policies_decide()); }
TEST_CASE("a verdict may hold under every policy or under some") { CHECK(check_every_policy()); }
TEST_CASE("typed claims know their time and their wholes") { CHECK(check_typed_claims()); }
TEST_CASE("typed claims take scopes and sources from a vocabulary") {
    CHECK(check_typed_claims_with_a_vocabulary());
}

TEST_CASE("comparing backwards says the converse, of every pair") {
    const auto all = many_claims();
    const co::vocabulary v = world;
    int wrong = 0, unsound = 0;
    std::array<int, 8> seen{};
    std::array<int, 7> reasons{};
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i; j < all.size(); ++j) {
            const auto ab = compare(all[i], all[j], v), ba = compare(all[j], all[i], v);
            wrong += !is_converse(ab, ba);
            unsound += !is_sound(ab) || !is_sound(ba);
            ++seen[static_cast<std::size_t>(ab.verdict)];
            ++seen[static_cast<std::size_t>(ba.verdict)];
            ++reasons[static_cast<std::size_t>(ab.why)];
        }
    }
    CHECK(wrong == 0);
    CHECK(unsound == 0);
    for (std::size_t i = 0; i < seen.size(); ++i) { CHECK_MESSAGE(seen[i] > 0, i); }
    for (std::size_t i = 0; i < reasons.size(); ++i) { CHECK_MESSAGE(reasons[i] > 0, i); }
}

TEST_CASE("a typed claim is compared as the named one that the vocabulary describes alike") {
    const auto store = co::make_vocabulary(
        {co::measure_is("casualties", co::facts_of<casualties>()),
         co::measure_is("dead", co::facts_of<dead>()), co::measure_part("dead", "casualties"),
         co::scope_part("Almaty", "Kazakhstan")});
    REQUIRE(store.has_value());
    const auto v = store->view();
    const std::array<amount, 4> amounts{amount{164}, co::more_than(200), co::up_to(150),
                                        co::dozens()};
    const std::array<details, 4> abouts{details{},
                                        details{.scope = "Almaty", .as_of = "2022-01-09"},
                                        details{.scope = "Kazakhstan", .as_of = "2022-01"},
                                        details{.as_of = "2022-02", .status = status::planned}};
    int wrong = 0;
    for (const auto& m : amounts) {
        for (const auto& n : amounts) {
            for (const auto& d : abouts) {
                for (const auto& e : abouts) {
                    const auto a = co::make_claim<dead>(m, d).value();
                    const auto b = co::make_claim<casualties>(n, e).value();
                    const auto c = co::make_claim<dead>(n, e).value();
                    for (const auto* k : co::shipped_policies) {
                        wrong += compare(a, b, *k, v).verdict !=
                                 compare(a.as_named(), b.as_named(), *k, v).verdict;
                        wrong += compare(a, c, *k, v).verdict !=
                                 compare(a.as_named(), c.as_named(), *k, v).verdict;
                        wrong += compare(a, b, *k, v).why !=
                                 compare(a.as_named(), b.as_named(), *k, v).why;
                    }
                }
            }
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("resolved claims of one topic have the verdict of their claims") {
    const co::vocabulary v = world;
    int wrong = 0, pairs = 0, other_topics = 0;
    const auto all = many_claims();
    for (const auto& a : all) {
        const auto x = resolve(a, co::cautious, v);
        for (const auto& b : all) {
            const auto y = resolve(b, co::cautious, v);
            const auto c = compare(a, b, v);
            if (!x || !y || c.notes.has(note::part_whole)) { continue; }
            const bool alike = convertible(c.units[0], c.units[1]) &&
                               x->core.kind() == y->core.kind() &&
                               !(c.units[0].dim == co::dimension{} && c.notes.has(note::converted));
            if (x->topic != y->topic) {
                ++other_topics;
                wrong += compare(*x, *y) != verdict::incomparable;
            } else if (alike) {
                ++pairs;
                wrong += compare(*x, *y) != c.verdict;
            }
        }
    }
    CHECK(wrong == 0);
    CHECK(pairs > 300);
    CHECK(other_topics > 1000);
}

TEST_CASE(
    "a gap whose terms do not fit into 64 bits is told to fifteen digits, and never as none") {
    const auto gap = [](std::string_view a, std::string_view b, std::string_view in,
                        std::string_view other = {}) {
        const auto said = [](std::string_view text) {
            return co::make_amount(co::hedge::exactly, co::make_numeral(text).value()).value();
        };
        const auto c = lengths(said(a), in, said(b), other.empty() ? in : other);
        CHECK(c.verdict == verdict::contradicts);
        return c.gap.approximate();
    };
    const auto is_about = [](double x, double y) {
        return x > y * (1 - 1e-14) && x < y * (1 + 1e-14);
    };
    CHECK(
        is_about(gap("-9000000000000000000", "9000000000000000000", "KZT"), 9223372036854775807.0));
    CHECK(is_about(gap("1000000000000000000", "0.125", "m"), 1e18));
    CHECK(is_about(gap("1.000000000000000001", "5000000000.5", "m"), 4999999999.5));
    CHECK(is_about(gap("1.000000000000000001", "500000000000000000.5", "m"), 5e17));
    CHECK(is_about(gap("100000000.0000000003", "0.0000000007", "m"), 1e8));
    CHECK(is_about(gap("1000.00000000000001", "0.0000000000007", "m"), 1000));
    CHECK(gap("3.33333333333333", "7.7777777777777", "mile", "km") ==
          doctest::Approx(1.499556).epsilon(1e-5));
    // the cores' union is longer than any number that fits
    const auto set = [](std::int64_t low, std::int64_t high) {
        return make("money",
                    co::amount::make_set(co::make_numeral(low).value(), co::closure::closed,
                                         co::make_numeral(high).value(), co::closure::closed)
                        .value(),
                    {.unit = "KZT"});
    };
    constexpr std::int64_t far = 9'000'000'000'000'000'000;
    const auto half = co::compare(set(-far, far), set(0, far));
    CHECK(half.overlap.exists);
    CHECK(half.overlap.value == doctest::Approx(0.5));
}
