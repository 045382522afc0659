#include <corroborate/vocabulary.hpp>

#include <corroborate/vocabulary_builder.hpp>

#include <limits>
#include <type_traits>

#include <doctest/doctest.h>

#include "run_time.hpp"

namespace co = corroborate;
using co::term_kind;

namespace {

constexpr auto built = co::vocabulary_of(
    co::same_measures("fighters", "militants"), co::same_measures("Militants", "gunmen"),
    co::measure_is("gunmen", {.unit = co::units::person, .says_unit = true}),
    co::measure_part("dead", "casualties"), co::measure_part("dead soldiers", "dead"),
    co::measure_is("dead", {.over_time = co::over_time::running_total, .says_over_time = true}),
    co::same_scopes("Almaty", "Alma-Ata"), co::scope_part("Alma-Ata", "Kazakhstan"),
    co::scope_part("Kazakhstan", "Central Asia"), co::same_sources("A. Petrova", "Anna Petrova"),
    co::unit_is("verst",
                co::make_unit("verst", co::units::m, co::rational::of(10'668, 10)).value()),
    co::unit_is("Mile", co::make_unit("Mile", co::units::m, 7468).value()));
constexpr co::vocabulary v = built;
constexpr co::vocabulary nothing;

constexpr bool check_same_names() {
    return v.same(term_kind::measure, "fighters", " GUNMEN ") &&
           v.same(term_kind::measure, "unheard of", "Unheard  of") &&
           v.same(term_kind::scope, "ALMATY", "alma-ata") &&
           v.same(term_kind::source, "Anna Petrova", "A.  Petrova") &&
           !v.same(term_kind::measure, "fighters", "dead") &&
           !v.same(term_kind::measure, "Almaty", "Alma-Ata") && // known as scopes only
           !v.same(term_kind::measure, "unheard of", "fighters") &&
           nothing.same(term_kind::scope, "Almaty", "almaty") &&
           !nothing.same(term_kind::scope, "Almaty", "Alma-Ata");
}

constexpr bool check_canonical_names() {
    return v.canonical(term_kind::measure, "gunmen") == "fighters" &&
           v.canonical(term_kind::scope, "alma-ata") == "Almaty" &&
           v.canonical(term_kind::source, "alma-ata") == "alma-ata" &&
           v.find(term_kind::scope, "Astana") == co::no_term &&
           v.find(term_kind::scope, "Almaty") == v.find(term_kind::scope, "ALMA-ATA") &&
           nothing.canonical(term_kind::scope, "Almaty") == "Almaty";
}

constexpr bool check_parts() {
    return v.is_part(term_kind::scope, "Almaty", "Kazakhstan") &&
           v.is_part(term_kind::scope, "almaty", "central asia") &&
           v.is_part(term_kind::measure, "dead soldiers", "casualties") &&
           !v.is_part(term_kind::scope, "Kazakhstan", "Almaty") &&
           !v.is_part(term_kind::scope, "Almaty", "Alma-Ata") &&
           !v.is_part(term_kind::scope, "Almaty", "Astana") &&
           !v.is_part(term_kind::measure, "Almaty", "Kazakhstan") &&
           !v.is_part(term_kind::scope, "Astana", "Kazakhstan") &&
           !nothing.is_part(term_kind::scope, "Almaty", "Kazakhstan");
}

/// A vocabulary of one statement, whatever it states.
constexpr bool check_one_statement() {
    constexpr auto one_part = co::vocabulary_of(co::scope_part("Almaty", "Kazakhstan"));
    constexpr auto one_pair = co::vocabulary_of(co::same_scopes("Almaty", "Alma-Ata"));
    constexpr auto one_unit = co::vocabulary_of(co::unit_is("verst", co::units::km));
    const auto part = at_run_time(one_part.view()), pair = at_run_time(one_pair.view()),
               unit = at_run_time(one_unit.view());
    return part.is_part(term_kind::scope, "almaty", "kazakhstan") && !part.empty() &&
           part.names().size == 2 && part.parts().size == 1 && part.terms().size == 2 &&
           !pair.empty() && pair.parts().size == 0 && pair.terms().size == 1 && !unit.empty() &&
           unit.names().size == 0 && unit.terms().size == 0;
}

constexpr bool check_facts() {
    return same_unit(v.facts("militants").unit, co::units::person) &&
           v.facts("fighters").says_unit &&
           v.facts("dead").over_time == co::over_time::running_total &&
           !v.facts("casualties").says_over_time && !v.facts("unheard of").says_kind &&
           !nothing.facts("dead").says_over_time;
}

constexpr bool check_units() {
    return v.unit_called("VERST").factor == co::rational::of(5334, 5) &&
           v.unit_called("mile").factor == co::rational{7468} && // the user's goes first
           same_unit(v.unit_called("km"), co::units::km) && v.unit_called("").is_none() &&
           same_unit(nothing.unit_called("mile"), co::units::mile) &&
           nothing.unit_called("verst").dim.of == co::quantity::other && nothing.empty() &&
           !v.empty();
}

static_assert(check_same_names());
static_assert(check_canonical_names());
static_assert(check_parts());
static_assert(check_one_statement());
static_assert(check_facts());
static_assert(check_units());
static_assert(std::is_trivially_copyable_v<co::vocabulary>);
static_assert(co::no_term == std::numeric_limits<co::term_id>::max()); // more than there can be

} // namespace

TEST_CASE("names that mean the same are one, each kind of name by itself") {
    CHECK(check_same_names());
}
TEST_CASE("the name that was written first stands for all that mean the same") {
    CHECK(check_canonical_names());
}
TEST_CASE("parts of parts are parts, by whichever of their names") { CHECK(check_parts()); }
TEST_CASE("one statement makes a vocabulary") { CHECK(check_one_statement()); }
TEST_CASE("facts belong to a measure, by whichever of its names") { CHECK(check_facts()); }
TEST_CASE("the user's units go before the built-in ones") { CHECK(check_units()); }
