#include <corroborate/explain_series.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "small_claims.hpp"

namespace co = corroborate;
using co::resolved;

namespace {

resolved on(std::int32_t day, resolved r, co::identity origin = 0) {
    r.as_of = co::period::of_days(day, day).value();
    r.over_time = co::over_time::running_total;
    r.origin = origin;
    return r;
}
std::string told(const std::vector<resolved>& totals, const std::vector<resolved>& figures = {}) {
    const auto found = co::follow(totals, figures).value();
    REQUIRE_FALSE(found.empty());
    return co::explain(found.back(), [](auto c) { return co::to_text(c->core); });
}

} // namespace

TEST_CASE("series in sentences") {
    CHECK(told({on(3, resolved_as(6'125)), on(10, resolved_as(6'301))}) ==
          "From 6,125 to 6,301 the total grows by 176 in 7 days, about 25 a day.");
    CHECK(told({on(1, resolved_as(5)), on(2, resolved_as(7))}) ==
          "From 5 to 7 the total grows by 2 in a day.");
    CHECK(
        told({on(1, resolved_as(20'085)), on(2, resolved_as(15'537))}) ==
        "From 20,085 to 15,537 the total falls by 4,548, however generously they are read: a running total can only stay or grow, so one of them was corrected, or is wrong.");
    CHECK(
        told({on(1, resolved_as(9)), on(2, resolved_as(5)), on(3, resolved_as(9))}) ==
        "5 is 4 below 9, however generously they are read, and the next report is not: it is out of line with those around it.");
    const std::vector<resolved> figures{on(27, resolved_as(41)), on(28, resolved_as(58))};
    const std::vector<resolved> late{on(26, resolved_as(40'435)), on(27, resolved_as(40'435)),
                                     on(28, resolved_as(40'534))};
    CHECK(
        told(late, figures) ==
        "From 40,435 to 40,534 totals and figures fit, and not day by day: for a time the total was off by 41, and then it caught up. It was late, not miscounted.");
    CHECK(
        told({late[0], late[1]}, figures) ==
        "40,435 repeats 40,435 though the figures for the days between come to 41: the total seems to have been carried over.");
    CHECK(
        told({on(4, resolved_as(15'899), 1), on(5, resolved_as(16'248), 1)},
             {on(5, resolved_as(725), 2)}) ==
        "725 is 376 above the change of the total from 15,899 to 16,248, however generously they are read. The figures come from different sources.");
}
