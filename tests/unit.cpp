#include <corroborate/unit.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "run_time.hpp"

namespace co = corroborate;
using co::find_unit;
using co::quantity;
using co::rational;

namespace {

constexpr bool has_factor(std::string_view name, quantity of, rational factor) {
    const auto u = find_unit(name);
    return u && u->dim == co::dimension{of, 0} && u->factor == factor;
}
/// One of the first is so many of the second.
constexpr bool is_so_many(std::string_view one, rational times, std::string_view other) {
    const auto a = find_unit(one), b = find_unit(other);
    return a && b && convertible(*a, *b) &&
           (co::exact{b->factor} * co::exact{times}).get().value() == a->factor;
}

constexpr bool names(std::string_view words, std::string_view unit) {
    return names_unit(at_run_time(words), find_unit(unit).value());
}
/// In figures, letters or a sign, as a word of its own.
constexpr bool check_units_in_words() {
    const co::unit families = co::own_unit("families");
    return names("1344 km", "km") && names("km", "km") && names("1344km", "km") &&
           names("some kilometres of it", "km") && names("5 m", "m") && !names("5 km", "m") &&
           !names("5 mm", "m") && !names("5 Am", "m") && !names("am", "m") &&
           families.factor == rational{1} && co::unit{}.factor == rational{1} &&
           !co::unit{}.percent && !names("5 Zm", "m") && !names("5 am", "m") &&
           !names("5 zm", "m") && !names("5 mA", "m") && !names("5 mZ", "m") &&
           !names("5 ma", "m") && !names("5 mz", "m") && !names("5 m\xC2\xB2", "m") &&
           !names("5 \x80m", "m") && names("5 (m)", "m") && names("[m]", "m") &&
           names("{m}", "m") && names("@m`", "m") && names("amber, 5 m", "m") &&
           !names("a", "km") && !names("", "km") && names_unit("forty families", families) &&
           !names_unit("forty people", families);
}
constexpr bool check_signs_in_words() {
    return names("$5", "USD") && names("US$5", "USD") && names("120 tenge", "KZT") &&
           names("120 KZT", "KZT") && !names("120 tenge", "USD") && !names("$5", "KZT") &&
           names("40 %", "%") && names("40 %of all", "%") && names("40 per cent", "%") &&
           !names("40 percents", "%") && !names("40 kg", "km");
}

constexpr bool check_definitions() {
    return has_factor("m", quantity::length, 1) && has_factor("m2", quantity::area, 1) &&
           has_factor("m3", quantity::volume, 1) && has_factor("kg", quantity::mass, 1) &&
           has_factor("s", quantity::time, 1) && has_factor("person", quantity::person, 1) &&
           has_factor("pp", quantity::percentage_point, 1) &&
           has_factor("%", quantity::number, rational::of(1, 100)) &&
           has_factor("ft", quantity::length, rational::of(3048, 10'000)) &&
           has_factor("lb", quantity::mass, rational::of(45'359'237, 100'000'000)) &&
           has_factor("nmi", quantity::length, 1852) &&
           has_factor("imp gal", quantity::volume, rational::of(454'609, 100'000'000));
}

constexpr bool check_lengths() {
    return is_so_many("km", 1000, "m") && is_so_many("m", 10, "dm") && is_so_many("m", 100, "cm") &&
           is_so_many("m", 1000, "mm") && is_so_many("mm", 1000, "um") &&
           is_so_many("um", 1000, "nm") && is_so_many("mile", 5280, "foot") &&
           is_so_many("yard", 3, "foot") && is_so_many("foot", 12, "inch");
}

constexpr bool check_areas_and_volumes() {
    return is_so_many("km2", 1'000'000, "m2") && is_so_many("hectare", 10'000, "m2") &&
           is_so_many("m2", 10'000, "cm2") && is_so_many("cm2", 100, "mm2") &&
           is_so_many("sq mi", 640, "acre") && is_so_many("acre", 4840, "sq yd") &&
           is_so_many("sq yd", 9, "sq ft") &&
           has_factor("sq ft", quantity::area, rational::of(9'290'304, 100'000'000)) &&
           is_so_many("km3", 1'000'000'000, "m3") && is_so_many("m3", 1000, "litre") &&
           is_so_many("litre", 10, "dl") && is_so_many("litre", 100, "cl") &&
           is_so_many("litre", 1000, "ml") && is_so_many("hl", 100, "litre") &&
           is_so_many("ml", 1, "cm3") && is_so_many("barrel", 42, "gallon") &&
           has_factor("gallon", quantity::volume, rational::of(3'785'411'784, 1'000'000'000'000)) &&
           has_factor("cu ft", quantity::volume, rational::of(28'316'846'592, 1'000'000'000'000));
}

constexpr bool check_masses_and_times() {
    return is_so_many("kg", 1000, "g") && is_so_many("g", 1000, "mg") &&
           is_so_many("mg", 1000, "ug") && is_so_many("t", 1000, "kg") &&
           is_so_many("kt", 1000, "t") && is_so_many("Mt", 1000, "kt") &&
           is_so_many("lb", 16, "oz") && is_so_many("short ton", 2000, "lb") &&
           is_so_many("long ton", 2240, "lb") && is_so_many("s", 1000, "ms") &&
           is_so_many("min", 60, "s") && is_so_many("hour", 60, "min") &&
           is_so_many("day", 24, "hour") && is_so_many("week", 7, "day") &&
           is_so_many("year", rational::of(1461, 4), "day") && is_so_many("year", 12, "month") &&
           is_so_many("decade", 10, "year") && is_so_many("century", 10, "decade");
}

constexpr bool check_multipliers() {
    return is_so_many("crore", 100, "lakh") && is_so_many("lakh", 100, "thousand") &&
           is_so_many("million", 10, "lakh") && is_so_many("billion", 1000, "million") &&
           is_so_many("trillion", 1000, "billion") && is_so_many("dozen", 1200, "%") &&
           find_unit("%")->percent && !find_unit("pp")->percent &&
           !convertible(*find_unit("%"), *find_unit("pp")) &&
           !convertible(*find_unit("person"), co::unit{});
}

constexpr bool check_names() {
    // to the letter first, then without regard to case and spaces
    return find_unit("Mt")->name() == "Mt" && find_unit("MT")->name() == "Mt" &&
           find_unit("Kilometres")->name() == "km" && find_unit(" KM ")->name() == "km" &&
           find_unit("square  Mile")->name() == "sq mi" && find_unit("L")->name() == "l" &&
           find_unit("furlong").error().code == co::errc::unknown_unit &&
           find_unit("").error().code == co::errc::unknown_unit;
}

constexpr bool check_currencies() {
    const auto tenge = *find_unit("KZT"), rouble = *find_unit("RUB");
    return tenge.dim.of == quantity::currency && tenge.factor == rational{1} &&
           !convertible(tenge, rouble) && same_unit(tenge, *find_unit("tenge")) &&
           same_unit(tenge, *find_unit("\xE2\x82\xB8")) && tenge.name() == "KZT" &&
           tenge.dim.code == ('K' * 256 + 'Z') * 256 + 'T' && !find_unit("ZZZ").has_value() &&
           !find_unit("   ").has_value();
}

constexpr bool check_names_of_currencies() {
    return same_unit(*find_unit("$"), *find_unit("usd")) &&
           same_unit(*find_unit("US dollars"), *find_unit("USD")) &&
           same_unit(*find_unit("\xE2\x82\xAC"), co::units::currency("EUR")) &&
           same_unit(*find_unit("US Dollars"), *find_unit("USD"));
}

constexpr bool check_own_units() {
    const auto verst = co::make_unit("verst", co::units::m, rational::of(10'668, 10)).value();
    const auto families = co::unit_named("Families"), again = co::unit_named(" families");
    const auto households = co::unit_named("households");
    constexpr std::string_view far_too_long = "twenty-foot equivalent units of cargo";
    co::unit full;
    full.symbol.fill('x');
    return convertible(verst, co::units::mile) && verst.factor == rational::of(5334, 5) &&
           verst.name() == "verst" && families.dim.of == quantity::other &&
           convertible(families, again) && same_unit(families, again) &&
           !convertible(families, households) && !convertible(families, co::unit{}) &&
           co::own_unit(far_too_long).name() == far_too_long.substr(0, 23) &&
           co::own_unit(far_too_long).symbol.back() == '\0' && full.name().size() == 23 &&
           !convertible(co::own_unit(far_too_long), co::own_unit(far_too_long.substr(0, 23))) &&
           co::unit_named(" ").is_none() && co::unit{}.name().empty() &&
           same_unit(co::unit_named("miles"), co::units::mile);
}

constexpr bool check_wrong_factors() {
    using co::errc;
    return co::make_unit("nothing", co::units::m, at_run_time(rational{0})).error().code ==
               errc::zero_division &&
           co::make_unit("back", co::units::m, -1).error().code == errc::zero_division &&
           co::make_unit("far", *find_unit("century"), INT64_MAX).error().code == errc::overflow;
}

constexpr bool check_sameness() {
    auto share = at_run_time(co::units::percent);
    share.percent = false; // a hundredth that is no percent: its digits are read otherwise
    return same_unit(co::units::km, *find_unit("kilometers")) &&
           !same_unit(co::units::km, co::units::m) && convertible(co::units::km, co::units::m) &&
           !same_unit(co::units::percent, share) && !same_unit(share, co::units::m) &&
           convertible(co::units::percent, co::unit{}) && !same_unit(co::units::kg, co::units::m) &&
           co::units::none.is_none();
}

static_assert(check_units_in_words());
static_assert(check_signs_in_words());
static_assert(check_definitions());
static_assert(check_lengths());
static_assert(check_areas_and_volumes());
static_assert(check_masses_and_times());
static_assert(check_multipliers());
static_assert(check_names());
static_assert(check_currencies());
static_assert(check_names_of_currencies());
static_assert(check_own_units());
static_assert(check_wrong_factors());
static_assert(check_sameness());

std::vector<std::string_view> split(std::string_view names) {
    std::vector<std::string_view> out;
    for (;;) {
        const auto bar = names.find('|');
        out.push_back(names.substr(0, bar));
        if (bar == std::string_view::npos) { return out; }
        names.remove_prefix(bar + 1);
    }
}

} // namespace

TEST_CASE("words name a unit where it stands by itself") {
    CHECK((check_units_in_words() && check_signs_in_words()));
}
TEST_CASE("base units, and the factors that treaties define") { CHECK(check_definitions()); }
TEST_CASE("lengths are so many of one another") { CHECK(check_lengths()); }
TEST_CASE("areas and volumes are so many of one another") { CHECK(check_areas_and_volumes()); }
TEST_CASE("masses and times are so many of one another") { CHECK(check_masses_and_times()); }
TEST_CASE("multipliers are plain numbers, percentage points are not") {
    CHECK(check_multipliers());
}
TEST_CASE("a unit is found to the letter first, then by its folded name") { CHECK(check_names()); }
TEST_CASE("each currency is a dimension of its own") {
    CHECK((check_currencies() && check_names_of_currencies()));
}
TEST_CASE("a unit that nobody knows is a dimension of its own") { CHECK(check_own_units()); }
TEST_CASE("a factor is above zero and fits") { CHECK(check_wrong_factors()); }
TEST_CASE("units are the same when a number means the same in both") { CHECK(check_sameness()); }

TEST_CASE("every name in the table finds its own unit, and no name stands in two rows") {
    std::vector<std::string_view> seen;
    int wrong = 0;
    const auto take = [&](std::string_view name, const co::unit& expected) {
        const auto found = find_unit(name);
        wrong += !found || !same_unit(*found, expected) || found->name() != expected.name();
        for (const auto other : seen) { wrong += other == name; }
        seen.push_back(name);
    };
    for (const auto& row : co::detail::unit_rows) {
        const auto u = co::detail::unit_of(row);
        CHECK(u.factor.sign() > 0);
        CHECK(u.name() == row.names.substr(0, row.names.find('|'))); // it fits
        for (const auto name : split(row.names)) { take(name, u); }
    }
    for (const auto& row : co::detail::currency_rows) {
        for (const auto name : split(row.names)) { take(name, co::detail::currency(row.code)); }
    }
    CHECK(wrong == 0);
    CHECK(seen.size() > 200);
}

TEST_CASE("every currency code is found in either case, and its dimension is no other's") {
    const auto codes = co::detail::currency_codes;
    REQUIRE(codes.size() % 4 == 0);
    std::vector<co::dimension> dims;
    int wrong = 0;
    for (std::size_t i = 0; i < codes.size(); i += 4) {
        std::string code{codes.substr(i, 3)};
        const auto u = find_unit(code);
        wrong += !u || u->name() != code || u->dim.of != quantity::currency;
        for (char& c : code) { c = static_cast<char>(c - 'A' + 'a'); }
        const auto low = find_unit(code);
        wrong += !low || !u || !same_unit(*low, *u);
        for (const auto& other : dims) { wrong += u && other == u->dim; }
        if (u) { dims.push_back(u->dim); }
    }
    CHECK(wrong == 0);
    CHECK(dims.size() * 4 == codes.size());
}
