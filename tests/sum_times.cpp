#include <corroborate/sum_times.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include <doctest/doctest.h>

#include "small_claims.hpp"

namespace co = corroborate;
using co::over_time;
using co::rational;
using co::resolved;
using co::sum_state;
using co::verdict;

namespace {

constexpr std::array<co::identity, 2> parts{1, 2};
constexpr co::sum_of_parts shape{.whole = 0, .parts = parts};

resolved about(co::identity topic, over_time how, int first, int last, resolved r) {
    r.topic = topic;
    r.over_time = how;
    if (first >= 0) { r.as_of = co::period::of_days(first, last).value(); }
    return r;
}
resolved total(co::identity topic, int day, resolved r) {
    return about(topic, over_time::running_total, day, day, r);
}
resolved stock(co::identity topic, int day, resolved r) {
    return about(topic, over_time::stock, day, day, r);
}

/// Numbers for each term and date that fit all: running totals by brute force.
bool possible(const std::vector<resolved>& rows, int dates, int most,
              co::interval resolved::* set) {
    std::vector<int> numbers(static_cast<std::size_t>(2 * dates), 0);
    for (;;) {
        bool fits = true;
        for (int d = 0; fits && d < dates; ++d) {
            const auto at = static_cast<std::size_t>(2 * d);
            const std::array<int, 3> terms{numbers[at] + numbers[at + 1], numbers[at],
                                           numbers[at + 1]};
            fits = d == 0 || (numbers[at - 2] <= numbers[at] && numbers[at - 1] <= numbers[at + 1]);
            for (const auto& r : rows) {
                if (r.as_of.last_day() == d) {
                    fits = fits && (r.*set).contains(rational{terms[r.topic]});
                }
            }
        }
        if (fits) { return true; }
        std::size_t n = 0;
        while (n < numbers.size() && ++numbers[n] > most) { numbers[n++] = 0; }
        if (n == numbers.size()) { return false; }
    }
}

} // namespace

TEST_CASE("each date has its own sum") {
    const std::vector<resolved> rows{stock(1, 1, resolved_as(60)),  stock(2, 1, resolved_as(55)),
                                     stock(0, 1, resolved_as(110)), stock(1, 2, resolved_as(50)),
                                     stock(2, 2, resolved_as(60)),  stock(0, 2, resolved_as(110)),
                                     stock(0, 3, resolved_as(7))};
    const auto found = co::check_sum_over_time(rows, shape).value();
    REQUIRE(found.size() == 2); // the third has one term alone
    CHECK(found[0].check.state == sum_state::exceeds);
    CHECK(found[0].check.amount == rational{5});
    CHECK(found[1].check.state == sum_state::adds_up);
    CHECK(found[1].when.last_day() == 2);
}

TEST_CASE("earlier totals are at least, later ones at most") {
    // 60 and 55 at first, 110 in the end
    const std::vector<resolved> rows{total(1, 1, resolved_as(60)), total(2, 3, resolved_as(55)),
                                     total(0, 5, resolved_as(110))};
    const auto found = co::check_sum_over_time(rows, shape).value();
    REQUIRE(found.size() == 3);
    CHECK(found[0].check.verdict == verdict::consistent); // 60 of at most 110
    CHECK(equal(*found[0].check.tightened[2].core, resolved_as(0, 50).core));
    for (const std::size_t later : {1U, 2U}) {
        CHECK(found[later].check.verdict == verdict::contradicts);
        CHECK(found[later].check.amount == rational{5});
        CHECK(found[later].check.conflict.size() == 3);
    }
    // of stocks nothing is carried
    CHECK(co::check_sum_over_time(std::vector{stock(1, 1, resolved_as(60)),
                                              stock(2, 3, resolved_as(55)),
                                              stock(0, 5, resolved_as(110))},
                                  shape)
              ->empty());
}

TEST_CASE("undated claims, plans, dead ones") {
    const auto undated = [](co::identity topic, int n) {
        return about(topic, over_time::stock, -1, -1, resolved_as(n));
    };
    std::vector<resolved> rows{stock(0, 1, resolved_as(110)), undated(1, 60), undated(2, 55)};
    CHECK(co::check_sum_over_time(rows, shape).value()[0].check.state == sum_state::exceeds);
    rows.push_back(stock(0, 2, resolved_as(200))); // now nobody knows of which date they are
    const auto apart = co::check_sum_over_time(rows, shape).value();
    REQUIRE(apart.size() == 1);
    CHECK_FALSE(apart[0].when.is_given());
    CHECK(equal(*apart[0].check.tightened[0].core, resolved_as(115).core));
    rows.pop_back();
    rows[1].status = co::status::planned;
    CHECK(co::check_sum_over_time(rows, shape).value()[0].check.missing() == 1);
    rows[2].live = false;
    CHECK(co::check_sum_over_time(rows, shape)->empty());
    CHECK(co::check_sum_over_time(std::vector<resolved>{}, shape)->empty());
    rows[0].status = rows[2].status = co::status::planned; // of plans alone
    rows[2].live = true;
    CHECK(co::check_sum_over_time(rows, shape).value()[0].check.missing() == 0);
}

TEST_CASE(
    "the strongest end of a running total travels, of core and of reach, and the first such") {
    const auto claim = [](int day, int low, int high, int least, int most) {
        auto r = total(1, day, resolved_as(low, high));
        r.reach = resolved_as(least, most).reach;
        return r;
    };
    const std::vector<resolved> of_five{claim(5, 60, 70, 10, 100), claim(5, 50, 80, 40, 95),
                                        claim(5, 55, 75, 20, 98), claim(5, 60, 70, 40, 95)};
    for (const bool back : {false, true}) { // in whichever order
        auto rows = of_five;
        if (back) { std::reverse(rows.begin(), rows.end()); }
        for (const int day : {3, 7}) { rows.push_back(total(2, day, resolved_as(1))); }
        for (const int day : {3, 7}) { rows.push_back(total(0, day, resolved_as(0, 500))); }
        const auto found = co::check_sum_over_time(rows, shape).value();
        REQUIRE(found.size() == 3);
        const auto& earlier = found[0].check;
        CHECK(equal(*earlier.said[1].core, resolved_as(0, 70).core));
        CHECK(equal(*earlier.said[1].reach, resolved_as(0, 95).core));
        const auto& later = found[2].check;
        CHECK(later.said[1].core->lower().at == rational{60});
        CHECK(later.said[1].reach->lower().at == rational{40});
        CHECK_FALSE(later.said[1].core->is_bounded());
        // two claims, or one that has both ends
        CHECK(earlier.claims == std::vector<std::size_t>{2, back ? 1U : 2U, 2});
        CHECK(later.claims == std::vector<std::size_t>{2, back ? 1U : 2U, 2});
    }
    // two that are equally strong: the one that was said first
    const std::vector<resolved> twice{total(1, 1, resolved_as(60)), total(1, 1, resolved_as(60)),
                                      total(0, 2, resolved_as(50))};
    const auto conflict = co::check_sum_over_time(twice, shape).value().back().check.conflict;
    REQUIRE(conflict.size() == 2);
    CHECK(conflict[1] == twice.begin());
    const std::vector<resolved> falling{total(0, 1, resolved_as(70)), total(1, 2, resolved_as(60)),
                                        total(1, 2, resolved_as(60)), total(2, 2, resolved_as(1))};
    const auto short_of = co::check_sum_over_time(falling, shape).value().back().check.conflict;
    REQUIRE(short_of.size() == 3);
    CHECK(short_of[1] == falling.begin() + 1);
}

TEST_CASE("a sum that does not fit is an error, with a date and without") {
    constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
    for (const int day : {-1, 4}) {
        const std::vector<resolved> rows{
            about(1, over_time::stock, day, day, resolved_as(greatest)),
            about(2, over_time::stock, day, day, resolved_as(1))};
        CHECK(co::check_sum_over_time(rows, shape).error().code == co::errc::overflow);
    }
}

TEST_CASE("slips are looked for among the claims of one time") {
    const std::vector<resolved> rows{total(1, 4, resolved_as(225)), total(2, 4, resolved_as(4353)),
                                     total(0, 4, resolved_as(4578)), total(2, 4, resolved_as(4578)),
                                     total(0, 3, resolved_as(4353))};
    const auto found = co::check_sum_over_time(rows, shape).value();
    REQUIRE(found.size() == 2);
    CHECK(found[0].slips.empty());
    REQUIRE(found[1].slips.size() == 1);
    CHECK(found[1].slips[0].claim == rows.begin() + 3);
}

TEST_CASE("running totals against brute force") {
    small_claims random{20220125};
    int conflicts = 0;
    for (int round = 0; round < 1500; ++round) {
        const int dates = 1 + random.up_to(1);
        std::vector<resolved> rows;
        for (int n = 1 + random.up_to(5); n > 0; --n) {
            const auto term = static_cast<co::identity>(random.up_to(2));
            rows.push_back(total(term, random.up_to(dates - 1),
                                 random.claim(co::number_kind::count, 0, term == 0 ? 6 : 3, 4)));
        }
        const auto found = co::check_sum_over_time(rows, shape).value();
        auto worst = verdict::consistent;
        for (const auto& at : found) {
            if (at.check.verdict == verdict::contradicts || worst == verdict::consistent) {
                worst = at.check.verdict;
            }
        }
        const bool ordinary = possible(rows, dates, 8, &resolved::core),
                   generous = possible(rows, dates, 8, &resolved::reach);
        REQUIRE(((worst == verdict::consistent || !ordinary) &&
                 (worst != verdict::contradicts || !generous)));
        if (dates == 1 && !found.empty()) { // nothing to carry: then the converse holds too
            REQUIRE(worst == (!generous   ? verdict::contradicts
                              : !ordinary ? verdict::tension
                                          : verdict::consistent));
        }
        conflicts += static_cast<int>(worst != verdict::consistent);
    }
    CHECK(conflicts > 100);
}
