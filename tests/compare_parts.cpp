// Parts of a comparison that only numbers and names out of the ordinary reach.
#include <corroborate/compare.hpp>

#include <array>
#include <string_view>

#include <doctest/doctest.h>

namespace co = corroborate;
using co::amount;
using co::details;
using co::rational;

namespace {

constexpr co::claim<co::named> some(const amount& said, const details& about = {}) {
    return co::make_claim("people", said, about).value();
}
constexpr bool near(const co::maybe& m, double value) {
    return m.exists && m.value - value < 0.00005 && value - m.value < 0.00005;
}

/// Gaps whose exact size needs more than 64 bits are told as near as a double tells them.
constexpr bool check_gaps_that_do_not_fit() {
    const auto gap = [](const rational& from, const rational& to, const co::unit& in) {
        const auto at = [](const rational& n) {
            return co::interval::point(n, co::number_kind::real).value();
        };
        return co::detail::distance(at(from), at(to), in);
    };
    const auto is_near = [](const rational& n, double value) {
        const double off = n.approximate() / value - 1;
        return off < 1e-9 && off > -1e-9;
    };
    const auto little = rational::of(1, 4'294'967'291);
    const auto large = [](std::int64_t n) { return co::make_rational(n * 7 + 1, 7).value(); };
    return is_near(gap(little, rational::of(12'884'901'838, 4'294'967'279), co::units::none), 3) &&
           is_near(gap(little, large(20'000'000'000'000), co::units::none), 2e13) &&
           is_near(gap(little, large(50'000'000'000'000'000), co::units::none), 5e16) &&
           is_near(gap(little, large(50'000'000'000'000'000), co::units::km), 5e13) &&
           // nearer than a double tells, and still no touch
           gap(rational::of(4'294'967'278, 4'294'967'279),
               rational::of(4'294'967'290, 4'294'967'291),
               co::units::none) == rational::of(1, 1'000'000'000'000'000);
}

/// Sets that differ in one end alone, and are too short for a double to tell their ends apart.
constexpr bool check_overlaps_of_next_to_nothing() {
    const auto low = co::closed_at(rational::of(4'294'967'278, 4'294'967'279));
    const auto at = rational::of(4'294'967'290, 4'294'967'291);
    using co::interval, co::number_kind;
    return near(
        co::detail::overlap_share(interval::make(low, co::closed_at(at), number_kind::real).value(),
                                  interval::make(low, co::open_at(at), number_kind::real).value()),
        0);
}

/// Names of two units that are too long together are cut at the end of their room.
constexpr bool check_long_names_of_units() {
    constexpr std::string_view long_name = "myriads of myriads of it"; // 24 bytes, one too many
    for (std::size_t n = 18; n < 24; ++n) {
        const auto name = long_name.substr(0, n);
        co::detail::side said{some(2), {.unit = co::make_unit(name, co::dimension{}, 10'000)}};
        co::detail::side money{some(2), {.unit = co::said_unit{"KZT"}.resolve({})}};
        share_units(said, money);
        const auto& symbol = said.facts.unit.symbol;
        std::array<char, 24> expected{};
        std::size_t at = 0;
        for (const char ch : name) { expected[at++] = ch; }
        for (const char ch : std::string_view{" KZT"}) {
            if (at < 23) { expected[at++] = ch; }
        }
        if (symbol != expected) { return false; }
    }
    return true;
}

static_assert(check_gaps_that_do_not_fit());
static_assert(check_overlaps_of_next_to_nothing());
static_assert(check_long_names_of_units());

} // namespace

TEST_CASE("parts of a comparison at run time") {
    CHECK(check_gaps_that_do_not_fit());
    CHECK(check_overlaps_of_next_to_nothing());
    CHECK(check_long_names_of_units());
}
