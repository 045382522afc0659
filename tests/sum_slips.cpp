#include <corroborate/sum_slips.hpp>

#include <array>
#include <vector>

#include <doctest/doctest.h>

#include "small_claims.hpp"

namespace co = corroborate;
using co::resolved;
using co::sum_slip_kind;

namespace {

constexpr co::identity whole = 9, dead = 1, wounded = 2;
constexpr std::array<co::identity, 2> parts{dead, wounded};
constexpr co::sum_of_parts casualties{.whole = whole, .parts = parts};

resolved about(co::identity topic, resolved r) {
    r.topic = topic;
    return r;
}
auto slips(const std::vector<resolved>& rows) { return co::sum_slips(rows, casualties); }

} // namespace

TEST_CASE("the total under the name of a part") {
    const std::vector<resolved> rows{
        about(dead, resolved_as(225)), about(wounded, resolved_as(4353)),
        about(whole, resolved_as(4578)), about(wounded, resolved_as(4578))};
    const auto found = co::sum_slips(rows, casualties);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == sum_slip_kind::total_as_part);
    CHECK(found[0].claim == rows.begin() + 3);
    CHECK(*found[0].twin == rows.begin() + 2);
    CHECK(found[0].term == 2);
    CHECK(found[0].belongs == 0);
    // nobody names the total: what the parts add up to stands for it
    const auto derived = slips({rows[0], rows[1], rows[3]});
    REQUIRE(derived.size() == 1);
    CHECK(derived[0].kind == sum_slip_kind::total_as_part);
    CHECK_FALSE(derived[0].twin);
}

TEST_CASE("numbers that share one end are not one number, and do not part those that are one") {
    const auto thousands = resolved_as(4'500, 5'499);
    for (const auto& beside : {resolved_as(4'500, 4'600), resolved_as(4'600, 5'499)}) {
        const std::vector<resolved> rows{about(wounded, thousands), about(dead, beside),
                                         about(whole, thousands), about(wounded, resolved_as(300))};
        const auto found = co::sum_slips(rows, casualties);
        REQUIRE(found.size() == 1);
        CHECK(found[0].kind == sum_slip_kind::total_as_part);
        CHECK(found[0].claim == rows.begin());
        CHECK(*found[0].twin == rows.begin() + 2);
    }
}

TEST_CASE("a part as the total, and where nobody can tell") {
    const auto as_total = slips({about(dead, resolved_as(225)), about(wounded, resolved_as(4353)),
                                 about(whole, resolved_as(4578)), about(whole, resolved_as(4353))});
    REQUIRE(as_total.size() == 1);
    CHECK(as_total[0].kind == sum_slip_kind::part_as_total);
    CHECK(as_total[0].term == 0);
    CHECK(as_total[0].belongs == 2);
    const auto either = slips({about(dead, resolved_as(110)), about(wounded, resolved_as(55)),
                               about(whole, resolved_as(110))});
    REQUIRE(either.size() == 1);
    CHECK(either[0].kind == sum_slip_kind::one_of_them);
    CHECK(co::name(either[0].kind) == "one_of_them");
}

TEST_CASE("one part's number under the name of another") {
    const std::vector<resolved> rows{about(dead, resolved_as(8'101, 8'200)),
                                     about(wounded, resolved_as(8'101, 8'200)),
                                     about(dead, resolved_as(2'045))};
    const auto found = co::sum_slips(rows, casualties);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == sum_slip_kind::part_as_part);
    CHECK(found[0].claim == rows.begin());
    CHECK(*found[0].twin == rows.begin() + 1);
    CHECK(found[0].belongs == 2);
}

TEST_CASE("no slip where the claims can stand") {
    CHECK(slips({}).empty());
    CHECK(slips({about(dead, resolved_as(110)), about(whole, resolved_as(110))}).empty());
    CHECK(slips({about(dead, resolved_as(110)), about(wounded, resolved_as(0)),
                 about(whole, resolved_as(110))})
              .empty());
    CHECK(slips({about(dead, resolved_as(0)), about(wounded, resolved_as(0)),
                 about(whole, resolved_as(0))})
              .empty());
    // rounded numbers may well coincide
    CHECK(slips({about(dead, resolved_as(4'500, 5'499)), about(wounded, resolved_as(12)),
                 about(whole, resolved_as(4'500, 5'499))})
              .empty());
    CHECK(slips({about(dead, resolved_as(7)), about(wounded, resolved_as(7)),
                 about(whole, resolved_as(14))})
              .empty());
    const auto rounded = resolved_as(4'500, 5'499);
    CHECK(slips({about(dead, resolved_as(12)), about(wounded, rounded),
                 about(wounded, resolved_as(4'900)), about(whole, rounded)})
              .empty());
}
