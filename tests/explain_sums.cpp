#include <corroborate/explain_sums.hpp>

#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "small_claims.hpp"

namespace co = corroborate;
using co::resolved;

namespace {

constexpr std::array<co::identity, 3> parts{1, 2, 3};
const co::sum_names three{"the victims", {"dead", "wounded", "missing"}};
const co::sum_names two{"the victims", {"dead", "wounded"}};

resolved about(co::identity topic, resolved r) {
    r.topic = topic;
    return r;
}
std::string told(const std::vector<resolved>& rows, const co::sum_names& names) {
    const co::sum_of_parts shape{.whole = 0, .parts = std::span{parts}.first(names.parts.size())};
    return co::explain(co::check_sum(rows, shape).value(), names);
}

} // namespace

TEST_CASE("sums in sentences") {
    const auto dead = about(1, resolved_as(225)), wounded = about(2, resolved_as(4'353));
    CHECK(told({dead, wounded, about(0, resolved_as(4'578))}, two) ==
          "dead (225) and wounded (4,353) add up to the victims exactly: 4,578.");
    CHECK(
        told({dead, wounded, about(0, resolved_as(4'600))}, three) ==
        "dead (225) and wounded (4,353) add up to 4,578 and leave 22 of the victims (4,600) unaccounted; nothing is said of missing.");
    CHECK(
        told({dead, wounded, about(0, resolved_as(4'573))}, two) ==
        "However generously they are read, dead (225) and wounded (4,353) come to 4,578, which exceeds the victims (4,573) by at least 5.");
    CHECK(
        told({dead, wounded, about(0, resolved_as(5'000))}, two) ==
        "However generously they are read, all parts together, dead (225) and wounded (4,353), come to 4,578, which falls short of the victims (5,000) by at least 422.");
    CHECK(
        told({dead, wounded}, two) ==
        "dead (225) and wounded (4,353) add up to 4,578; no claim gives the number of the victims in all.");
    CHECK(
        told({dead, wounded, about(0, resolved_as(4'000, 4'900))}, two) ==
        "dead (225) and wounded (4,353) add up to 4,578, which can be what is said of the victims: 4,000 to 4,900.");
    CHECK(
        told({dead, about(1, resolved_as(230)), wounded}, two) ==
        "However generously they are read, the claims about dead leave no number that fits them all, so they do not say what the sum is.");
    auto loose = about(0, resolved_as(4'000, 4'100));
    loose.reach = resolved_as(3'000, 5'000).core;
    CHECK(
        told({dead, wounded, loose}, two) ==
        "As a reader takes the words, dead (225) and wounded (4,353) come to 4,578, which exceeds the victims (4,000 to 4,100) by at least 478.");
    CHECK(told({about(1, resolved_as(-3))}, two) ==
          "However generously they are read, what is said of dead is below zero.");
}

TEST_CASE("slips in sentences") {
    const co::sum_of_parts shape{.whole = 0, .parts = std::span{parts}.first(2)};
    std::vector<resolved> rows{about(1, resolved_as(225)), about(2, resolved_as(4'353)),
                               about(0, resolved_as(4'578)), about(2, resolved_as(4'578))};
    const auto say = [&](auto c) { return "claim " + std::to_string(c - rows.begin()); };
    const auto slips = [&] { return co::sum_slips(rows, shape); };
    CHECK(
        co::explain(slips().at(0), two, say) ==
        "claim 3 has the number of claim 2: the total of the victims seems to stand under the name of wounded.");
    rows[2].live = false;
    CHECK(
        co::explain(slips().at(0), two, say) ==
        "claim 3 is what all parts of the victims add up to, so the total seems to stand under the name of wounded.");
    rows = {about(1, resolved_as(5)), about(2, resolved_as(9)), about(0, resolved_as(14)),
            about(0, resolved_as(9))};
    CHECK(
        co::explain(slips().at(0), two, say) ==
        "claim 3 has the number of claim 1: wounded, a part, seem to have been taken for the total of the victims.");
    rows = {about(1, resolved_as(5)), about(2, resolved_as(9)), about(0, resolved_as(9))};
    CHECK(
        co::explain(slips().at(0), two, say) ==
        "claim 1 and claim 2 have one number, though other parts of the victims are above zero: one of the two seems to stand under the wrong name.");
    rows = {about(1, resolved_as(9)), about(2, resolved_as(9)), about(1, resolved_as(2))};
    CHECK(co::explain(slips().at(0), two, say) ==
          "claim 0 has the number of claim 1: wounded seem to stand under the name of dead.");
}
