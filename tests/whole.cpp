// The dossier of counts on plain integers against that of dossier.hpp, on random topics.
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

#include <doctest/doctest.h>

#include <corroborate/apart.hpp>
#include <corroborate/whole.hpp>

namespace co = corroborate;

namespace {

struct topic {
    std::vector<co::whole_claim> whole;
    std::vector<co::resolved> general;
};

co::interval set_of(const co::whole_set& s) {
    return co::interval::make(co::closed_at(s.low), co::closed_at(s.high), co::number_kind::count)
        .value_or(co::interval{});
}

/// Claims with cores and reaches, few distinct ends, some days, some undated, few voices.
topic any_topic(std::mt19937& random, std::size_t n, co::over_time how, bool exact, bool rising) {
    topic t;
    const auto below = [&](std::int64_t limit) {
        return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(limit));
    };
    const std::int64_t values = 2 + below(30), days = 1 + below(9), voices = 1 + below(6);
    const bool undated = random() % 3 == 0, months = random() % 4 == 0;
    for (std::uint32_t i = 0; i < n; ++i) {
        co::whole_claim w;
        const auto day = static_cast<std::int32_t>(rising ? i / 3 : below(days));
        w.core.low = below(values) + (rising ? i / 2 : 0);
        w.core.high = w.core.low + (exact ? 0 : below(6));
        w.reach = w.core;
        if (!exact) { w.reach = {w.core.low - below(4), w.core.high + below(4)}; }
        if (!undated || below(5) > 0) {
            const auto last = months && how == co::over_time::running_total ? day + 30 : day;
            w.as_of = co::period::of_days(day, last).value_or(co::period{});
        }
        w.origin = static_cast<std::uint32_t>(below(voices));
        w.index = i;
        t.whole.push_back(w);
        co::resolved r;
        r.core = set_of(w.core);
        r.reach = set_of(w.reach);
        r.topic = 1;
        r.origin = w.origin;
        r.as_of = r.stands = w.as_of;
        r.over_time = how;
        t.general.push_back(r);
    }
    return t;
}

bool same(const co::whole_set& a, const std::optional<co::interval>& b) {
    if (a.is_empty() || !b) { return a.is_empty() && !b; }
    const bool top = a.high == co::whole_set::no_end
                         ? !b->upper().is_bounded()
                         : b->upper().is_bounded() && b->upper().at == co::rational{a.high};
    return b->lower().at == co::rational{a.low} && top;
}

void check_same(const topic& t, const co::whole_dossier& d) {
    const auto all = co::assess(t.general);
    REQUIRE(all.size() == 1);
    const auto& expected = all.front();
    const auto index = [&](auto it) { return static_cast<std::uint32_t>(it - t.general.begin()); };
    CHECK(d.origins == expected.origins);
    CHECK(d.disagreements.contradictions == expected.disagreements.contradictions);
    CHECK(d.disagreements.tensions == expected.disagreements.tensions);
    CHECK(same(d.agreed_core, expected.agreed.core));
    CHECK(same(d.agreed_reach, expected.agreed.reach));
    REQUIRE(expected.best_supported);
    CHECK(same(d.best, expected.best_supported->set));
    CHECK(d.best_weight == expected.best_supported->weight);
    std::vector<std::uint32_t> supporters;
    for (const auto c : expected.best_supported->claims) { supporters.push_back(index(c)); }
    CHECK(d.supporters == supporters);
    REQUIRE(d.has_witness == expected.witness.has_value());
    if (d.has_witness) {
        CHECK(d.witness.first == index(expected.witness->first));
        CHECK(d.witness.second == index(expected.witness->second));
    }
}

} // namespace

TEST_CASE("the dossier on integers is the general one") {
    std::mt19937 random{7};
    co::detail::whole_assessor assessor;
    for (int round = 0; round < 3000; ++round) {
        CAPTURE(round);
        const auto how = static_cast<co::over_time>(random() % 3);
        const std::size_t n = round % 50 == 0 ? 60 + random() % 140 : 1 + random() % 24;
        const auto t = any_topic(random, n, how, random() % 2 == 0, random() % 3 == 0);
        REQUIRE(co::detail::whole_assessor::takes(t.whole, how));
        check_same(t, assessor.assess(t.whole, how));
    }
}

TEST_CASE("what is not counted is none, and so is what is not said") {
    CHECK(co::whole_set{}.low == 0);
    CHECK(co::whole_set{}.high == 0);
    CHECK(co::whole_claim{}.origin == 0);
    CHECK(co::whole_claim{}.index == 0);
    const co::whole_dossier none;
    CHECK(none.origins == 0);
    CHECK(none.agreed_core == co::whole_set{0, -1});
    CHECK(none.agreed_reach == co::whole_set{0, -1});
    CHECK(none.best_weight == 0);
    CHECK_FALSE(none.has_witness);
    co::detail::apart_counter counter;
    std::vector<co::whole_claim> claims(2);
    claims[1].core = {5, 5};
    claims[0].as_of = claims[1].as_of = co::period::of_days(1, 1).value_or(co::period{});
    for (const auto how :
         {co::over_time::stock, co::over_time::flow, co::over_time::running_total}) {
        const auto n = counter.count(claims, &co::whole_claim::core, how);
        CHECK(n.within == 1);
        CHECK(n.all == (how == co::over_time::stock ? 1 : 0));
        CHECK(n.falls == 0);
    }
}

TEST_CASE("one period at a time") {
    std::mt19937 random{8};
    co::detail::whole_assessor assessor;
    for (int round = 0; round < 600; ++round) {
        CAPTURE(round);
        const auto how = static_cast<co::over_time>(random() % 3);
        auto t = any_topic(random, 1 + random() % 40, how, random() % 2 == 0, false);
        for (std::size_t i = 0; i < t.whole.size(); ++i) {
            t.whole[i].as_of = t.general[i].as_of = t.general[i].stands =
                co::period::of_days(3, 3).value_or(co::period{});
        }
        check_same(t, assessor.assess_period(t.whole));
    }
}

TEST_CASE("falls are counted alike near and far, and in time") {
    co::detail::apart_counter counter;
    for (const std::uint32_t n : {3U, 100U, 20'000U}) {
        std::vector<co::whole_claim> claims(n); // each below all before it
        for (std::uint32_t i = 0; i < n; ++i) {
            const auto value = static_cast<std::int64_t>(n - i);
            claims[i].core = claims[i].reach = {value, value};
            claims[i].as_of = co::period::of_days(static_cast<std::int32_t>(i / 2),
                                                  static_cast<std::int32_t>(i / 2))
                                  .value_or(co::period{});
        }
        const auto pairs =
            counter.count(claims, &co::whole_claim::core, co::over_time::running_total);
        CHECK(pairs.within == n / 2);
        CHECK(pairs.within + pairs.falls == std::uint64_t{n} * (n - 1) / 2);
    }
    // most of them on the last day, or on the first; each day below all before it
    for (const bool last : {true, false}) {
        constexpr std::int32_t days = 2'000, many = 18'000;
        std::vector<co::whole_claim> claims;
        const auto add = [&](std::int32_t day) {
            auto& c = claims.emplace_back();
            c.core = c.reach = {days - day, days - day};
            c.as_of = co::period::of_days(day, day).value_or(co::period{});
        };
        for (std::int32_t n = 0; n < many; ++n) { add(last ? days : 0); }
        for (std::int32_t day = 0; day < days; ++day) { add(last ? day : day + 1); }
        const auto pairs =
            counter.count(claims, &co::whole_claim::core, co::over_time::running_total);
        CHECK(pairs.within == 0);
        CHECK(pairs.falls == std::uint64_t{many} * days + std::uint64_t{days} * (days - 1) / 2);
    }
}

TEST_CASE("a month and a day of it are left to the general way") {
    co::whole_claim day, month;
    day.as_of = co::period::of_days(3, 3).value_or(co::period{});
    month.as_of = co::period::of_days(0, 30).value_or(co::period{});
    const co::whole_claim claims[] = {day, month};
    CHECK_FALSE(co::detail::whole_assessor::takes(claims, co::over_time::flow));
    CHECK_FALSE(co::detail::whole_assessor::takes(claims, co::over_time::stock));
    CHECK(co::detail::whole_assessor::takes(claims, co::over_time::running_total));
    const co::whole_claim back[] = {month, day, day};
    CHECK_FALSE(co::detail::whole_assessor::takes(back, co::over_time::flow));
    const co::whole_claim one[] = {month, co::whole_claim{}, month};
    CHECK(co::detail::whole_assessor::takes(one, co::over_time::flow));
}
