#include <corroborate/measure.hpp>

#include <doctest/doctest.h>

namespace co = corroborate;

namespace {

struct casualties : co::count<"casualties"> {
    static constexpr auto over_time = co::over_time::running_total;
};
struct victims : co::count<"victims"> {};
struct dead : co::count<"dead"> {
    using part_of = casualties;
};
struct dead_soldiers : co::count<"dead soldiers"> {
    using part_of = co::measures<victims, dead>;
};
struct camps : co::count<"camps"> {};
struct border : co::real<"border length", co::units::km> {};
struct grain : co::real<"grain stored", co::units::tonne> {
    static constexpr bool additive = true;
    static constexpr co::duration holds_for{.months = 1};
};
struct turnout : co::real<"turnout", co::units::percent> {
    static constexpr bool share = true;
    static constexpr bool additive = false;
};
struct ratio : co::real<"ratio"> {};
struct no_measure {};

constexpr bool check_facts_of_counts() {
    constexpr auto f = co::facts_of<casualties>(), g = co::facts_of<camps>();
    return f.kind == co::number_kind::count && f.says_kind && !f.says_unit &&
           f.over_time == co::over_time::running_total && f.says_over_time && !f.says_additive &&
           !f.says_holds_for && !f.share && g.over_time == co::over_time::stock &&
           !g.says_over_time && casualties::name == "casualties";
}

constexpr bool check_facts_of_reals() {
    constexpr auto b = co::facts_of<border>(), g = co::facts_of<grain>(),
                   t = co::facts_of<turnout>();
    return b.kind == co::number_kind::real && same_unit(b.unit, co::units::km) && b.says_unit &&
           !b.says_additive && g.additive && g.says_additive && g.says_holds_for &&
           g.holds_for == co::duration{.months = 1} && t.share && t.says_additive && !t.additive &&
           t.unit.percent && !co::facts_of<ratio>().says_unit;
}

constexpr bool check_parts() {
    return co::is_part_of<dead, casualties> && co::is_part_of<dead_soldiers, dead> &&
           co::is_part_of<dead_soldiers, victims> && co::is_part_of<dead_soldiers, casualties> &&
           !co::is_part_of<casualties, dead> && !co::is_part_of<dead, victims> &&
           !co::is_part_of<dead, dead> && !co::is_part_of<camps, casualties>;
}

constexpr bool check_ties() {
    return co::tied<dead, dead> && co::tied<dead, casualties> && co::tied<casualties, dead> &&
           co::tied<dead_soldiers, casualties> && co::tied<co::named, co::named> &&
           !co::tied<dead, camps> && !co::tied<dead, victims> && !co::tied<co::named, dead>;
}

constexpr bool check_measure_types() {
    return co::measure_type<dead> && co::measure_type<border> && !co::measure_type<co::named> &&
           !co::measure_type<no_measure> && !co::measure_type<int>;
}

constexpr bool check_names_of_time() {
    return name(co::over_time::stock) == "stock" && name(co::over_time::flow) == "flow" &&
           name(co::over_time::running_total) == "running_total";
}

constexpr bool check_no_facts() {
    constexpr co::measure_facts f;
    return f.kind == co::number_kind::count && f.unit.is_none() && !f.says_kind && !f.says_unit &&
           f.over_time == co::over_time::stock && !f.says_over_time && !f.says_additive &&
           !f.says_holds_for && f.holds_for == co::duration{} && !f.additive && !f.share;
}

static_assert(check_no_facts());
static_assert(check_facts_of_counts());
static_assert(check_facts_of_reals());
static_assert(check_parts());
static_assert(check_ties());
static_assert(check_measure_types());
static_assert(check_names_of_time());

} // namespace

TEST_CASE("what nobody says of a measure is not said") { CHECK(check_no_facts()); }
TEST_CASE("a counted measure states what it says and nothing else") {
    CHECK(check_facts_of_counts());
}
TEST_CASE("a real measure states its unit, and whether it adds up") {
    CHECK(check_facts_of_reals());
}
TEST_CASE("a part of a part is a part, through any of several wholes") { CHECK(check_parts()); }
TEST_CASE("measures are tied when they are one, or part and whole") { CHECK(check_ties()); }
TEST_CASE("a measure is a type with a name, a kind and a unit") { CHECK(check_measure_types()); }
TEST_CASE("the ways to live in time have the names of the data format") {
    CHECK(check_names_of_time());
}
