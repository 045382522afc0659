#include <corroborate/sum_slips.hpp>

#include <array>
#include <limits>
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
    CHECK(co::sum_slip<int>{}.term == 0);
    CHECK(co::sum_slip<int>{}.belongs == 0);
    // nobody names the total: what the parts add up to stands for it
    const auto derived = slips({rows[0], rows[1], rows[3]});
    REQUIRE(derived.size() == 1);
    CHECK(derived[0].kind == sum_slip_kind::total_as_part);
    CHECK_FALSE(derived[0].twin);
    CHECK(derived[0].belongs == 0);
    const auto of_dead = slips({rows[0], rows[1], about(dead, resolved_as(4578))});
    REQUIRE(of_dead.size() == 1);
    CHECK(of_dead[0].kind == sum_slip_kind::total_as_part);
    CHECK(of_dead[0].term == 1);
}

TEST_CASE("what the parts add up to is one number, above those of the parts, and of all of them") {
    const auto range = [](co::identity topic, std::int64_t low, std::int64_t high) {
        return about(topic, resolved_as(low, high));
    };
    // ranges may well coincide
    CHECK(
        slips({range(dead, 100, 200), range(wounded, 300, 400), range(wounded, 400, 600)}).empty());
    // nobody else speaks of the part; the others do not agree; a third part is not known
    CHECK(slips({range(dead, 225, 225), range(wounded, 225, 225)}).empty());
    CHECK(slips({range(dead, 5, 5), range(wounded, 10, 10), range(wounded, 20, 20),
                 range(wounded, 25, 25)})
              .empty());
    constexpr std::array<co::identity, 3> three{dead, wounded, 3};
    const std::vector<resolved> rows{range(dead, 225, 225), range(wounded, 4353, 4353),
                                     range(wounded, 4578, 4578), range(3, 0, 0)};
    CHECK(
        co::sum_slips(std::vector(rows.begin(), rows.begin() + 3), {.whole = whole, .parts = three})
            .empty());
    CHECK(co::sum_slips(rows, {.whole = whole, .parts = three}).size() == 1);
    // the other part has nothing
    CHECK(
        slips({range(dead, 0, 0), range(wounded, 7, 7), range(wounded, 5, 7), range(wounded, 7, 9)})
            .empty());
    // what does not fit adds up to nothing
    constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
    CHECK(slips({range(dead, greatest, greatest), range(wounded, greatest, greatest),
                 range(wounded, 7, 7)})
              .empty());
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
    CHECK(either[0].term == 1);
    CHECK(either[0].belongs == 0);
    // the least number of all
    CHECK(slips({about(dead, resolved_as(110)), about(wounded, resolved_as(300)),
                 about(whole, resolved_as(110))})
              .size() == 1);
    // another claim stands beside the one or the other, and the rest does not add up either
    const auto kind = [](const std::vector<resolved>& rows) {
        const auto found = slips(rows);
        return found.size() == 1 ? co::name(found[0].kind) : "none, or several";
    };
    CHECK(kind({about(dead, resolved_as(110)), about(dead, resolved_as(5)),
                about(wounded, resolved_as(55)), about(whole, resolved_as(110))}) == "one_of_them");
    CHECK(kind({about(dead, resolved_as(110)), about(wounded, resolved_as(55)),
                about(whole, resolved_as(110)), about(whole, resolved_as(300))}) == "one_of_them");
    // where numbers can be below zero a part may be the whole
    CHECK(co::sum_slips(std::vector{about(dead, resolved_as(110)), about(wounded, resolved_as(55)),
                                    about(whole, resolved_as(110))},
                        {.whole = whole, .parts = parts, .nonnegative = false})
              .empty());
    // too many to be added up
    constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
    CHECK(kind({about(dead, resolved_as(110)), about(dead, resolved_as(greatest)),
                about(wounded, resolved_as(greatest)), about(whole, resolved_as(110))}) ==
          "one_of_them");
}

TEST_CASE("a range under two names is a slip where it is the one that is wrong") {
    const auto range = resolved_as(4'500, 5'499);
    const auto as_total = slips({about(dead, range), about(wounded, resolved_as(3'000)),
                                 about(whole, range), about(whole, resolved_as(7'500, 8'499))});
    REQUIRE(as_total.size() == 1);
    CHECK(as_total[0].kind == sum_slip_kind::part_as_total);
    // without an upper end
    auto many = range;
    many.core = many.reach =
        co::interval::make(co::closed_at(4'500), co::unbounded(), co::number_kind::count).value();
    const auto open = slips({about(dead, resolved_as(225)), about(wounded, many),
                             about(wounded, resolved_as(4'353)), about(whole, many)});
    REQUIRE(open.size() == 1);
    CHECK(open[0].kind == sum_slip_kind::total_as_part);
    // what may be nothing at all
    const auto few = resolved_as(0, 9);
    CHECK(slips({about(dead, few), about(wounded, resolved_as(30)), about(whole, few),
                 about(whole, resolved_as(35))})
              .empty());
}

TEST_CASE("several slips are told in the order of the claims") {
    const std::vector<resolved> rows{
        about(wounded, resolved_as(900)), about(dead, resolved_as(900)),
        about(dead, resolved_as(40)),     about(whole, resolved_as(80)),
        about(dead, resolved_as(80)),     about(whole, resolved_as(900))};
    std::size_t before = 0;
    const auto found = co::sum_slips(rows, casualties);
    REQUIRE(found.size() > 1);
    for (const auto& f : found) {
        const auto at = static_cast<std::size_t>(f.claim - rows.begin());
        CHECK(at >= before);
        before = at;
    }
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
    // the other way round
    const auto of_wounded = slips({rows[0], rows[1], about(wounded, resolved_as(2'045))});
    REQUIRE(of_wounded.size() == 1);
    CHECK(of_wounded[0].kind == sum_slip_kind::part_as_part);
    CHECK(of_wounded[0].term == 2);
    CHECK(of_wounded[0].belongs == 1);
    // both stand alone: nobody can tell
    CHECK(slips({rows[0], rows[1], rows[2], about(wounded, resolved_as(30))}).empty());
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
