#include <corroborate/explain_bounds.hpp>

#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "small_claims.hpp"

namespace co = corroborate;

TEST_CASE("a conflict along a chain in a sentence") {
    struct row {
        std::size_t node;
        co::resolved claim;
    };
    const std::vector<row> rows{{0, resolved_as(20'000)}, {2, resolved_as(1'000, 9'999)}};
    const std::vector<co::ordered_pair> chain{{0, 1}, {1, 2}}, loop{{0, 2}, {2, 0}};
    const auto told = [&](const std::vector<co::ordered_pair>& order, std::size_t which) {
        const auto b = co::bounds_along(rows, &row::node, order, &row::claim);
        constexpr std::array<const char*, 3> names{"the district", "the town", "the country"};
        return co::explain(
            b, b.conflicts().at(which), [](auto c) { return co::to_text(c->claim.core); },
            [&](std::size_t n) { return std::string{names[n]}; });
    };
    CHECK(
        told(chain, 0) ==
        "20,000 and 1,000 to 9,999 contradict each other: the number of the district is at most that of the town is at most that of the country, at least 10,001 apart.");
    CHECK(
        told(loop, 0) ==
        "20,000 and 1,000 to 9,999 contradict each other: the number of the district is at most that of the country, at least 10,001 apart.");
}
