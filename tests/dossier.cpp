#include <corroborate/dossier.hpp>

#include <list>
#include <map>
#include <set>
#include <vector>

#include <corroborate/vocabulary_builder.hpp>
#include <corroborate/words.hpp>

#include <doctest/doctest.h>

#include "random_claims.hpp"

namespace co = corroborate;
using co::amount;
using co::over_time;
using co::resolved;
using co::status;

namespace {

using iterator = std::vector<resolved>::const_iterator;

/// The claims that are about the one number of a topic, by the rules as they are written.
std::vector<resolved> about_one_number(const std::vector<resolved>& topic,
                                       std::vector<iterator>& where, iterator first) {
    bool facts = false;
    for (const auto& c : topic) { facts = facts || (c.live && c.status != status::planned); }
    const auto counts = [&](const resolved& c) {
        return c.live && !(facts && c.status == status::planned);
    };
    const resolved* latest = nullptr;
    for (const auto& c : topic) {
        const auto later = [](const co::period& p, const co::period& q) {
            return p.last_day() != q.last_day() ? p.last_day() > q.last_day()
                                                : p.first_day() > q.first_day();
        };
        if (counts(c) && c.as_of.is_given() &&
            (latest == nullptr || later(c.as_of, latest->as_of))) {
            latest = &c;
        }
    }
    std::vector<resolved> out;
    for (std::size_t i = 0; i < topic.size(); ++i) {
        resolved c = topic[i];
        if (!counts(c)) { continue; }
        if (latest != nullptr && c.as_of.is_given()) {
            const bool meets = c.stands.first_day() <= latest->stands.last_day() &&
                               latest->stands.first_day() <= c.stands.last_day();
            if (c.over_time == over_time::stock && c.holds && !meets) { continue; }
            if (c.over_time == over_time::flow && c.as_of != latest->as_of) { continue; }
            if (c.over_time == over_time::running_total &&
                c.as_of.last_day() < latest->as_of.last_day()) {
                c.core = co::interval::make(c.core.lower(), co::unbounded(), c.core.kind()).value();
                c.reach =
                    co::interval::make(c.reach.lower(), co::unbounded(), c.reach.kind()).value();
            }
        }
        out.push_back(c);
        where.push_back(first + static_cast<std::ptrdiff_t>(i));
    }
    return out;
}

bool same(const std::optional<co::interval>& a, const std::optional<co::interval>& b) {
    return a.has_value() == b.has_value() && (!a || equal(*a, *b));
}

constexpr auto built = co::vocabulary_of(
    co::measure_is("toll", {.over_time = over_time::running_total, .says_over_time = true}),
    co::measure_is("arrests", {.over_time = over_time::flow, .says_over_time = true}),
    co::measure_is("garrison", {.holds_for = {.days = 30}, .says_holds_for = true}));
constexpr co::vocabulary v = built;

co::claim<co::named> on(std::string_view measure, const amount& said, const char* day,
                        status how = status::observed) {
    return co::make_claim(measure, said,
                          {.as_of = co::make_period(std::string_view{day}).value_or(co::period{}),
                           .status = how})
        .value();
}
const auto numbers = [](const co::claim<co::named>& c) { return resolve(c, co::cautious, v); };
std::string agreed_core(std::initializer_list<co::claim<co::named>> list) {
    const std::vector claims(list);
    const auto all = co::assess(claims, numbers);
    if (!all[0].agreed.core) { return "nothing"; }
    const auto low = all[0].agreed.core->lower(), high = all[0].agreed.core->upper();
    return (low.is_bounded() ? std::to_string(low.at.num) : "") + ".." +
           (high.is_bounded() ? std::to_string(high.at.num) : "");
}

} // namespace

TEST_CASE("topics come in the order of first appearance, each with its claims in order") {
    dice d{40};
    for (int round = 0; round < 2000; ++round) {
        world w = random_world(d);
        w.topics = 1 + d.roll(5);
        const auto claims = random_claims(d, w, 12);
        std::vector<co::identity> order;
        std::map<co::identity, std::vector<iterator>> members;
        for (auto it = claims.begin(); it != claims.end(); ++it) {
            if (members[it->topic].empty()) { order.push_back(it->topic); }
            members[it->topic].push_back(it);
        }
        const auto topics = co::by_topic(claims);
        const auto dossiers = co::assess(claims);
        REQUIRE(topics.size() == order.size());
        REQUIRE(dossiers.size() == order.size());
        for (std::size_t t = 0; t < order.size(); ++t) {
            CHECK(topics[t].topic == order[t]);
            CHECK(topics[t].claims == members[order[t]]);
            CHECK(dossiers[t].topic == order[t]);
            CHECK(dossiers[t].claims == members[order[t]]);
        }
    }
}

TEST_CASE("a random dossier is what the algorithms say of the claims about its one number") {
    dice d{10'012'022};
    for (int round = 0; round < 6000; ++round) {
        world w = random_world(d);
        w.topics = 1;
        const auto claims = random_claims(d, w, 8);
        const auto all = co::assess(claims);
        REQUIRE(all.size() == static_cast<std::size_t>(!claims.empty()));
        if (claims.empty()) { continue; }
        const auto& found = all[0];

        std::set<co::identity> origins;
        std::size_t live = 0, nameless = 0;
        for (const auto& c : claims) {
            if (!c.live) { continue; }
            ++live;
            if (c.origin == 0) {
                ++nameless;
            } else {
                origins.insert(c.origin);
            }
        }
        CHECK(found.live == live);
        CHECK(found.origins == origins.size() + nameless);
        const auto n = co::count_disagreements(claims);
        CHECK(found.disagreements.contradictions == n.contradictions);
        CHECK(found.disagreements.tensions == n.tensions);

        std::vector<iterator> where;
        const auto now = about_one_number(claims, where, claims.begin());
        const auto agreed = co::agreed(now);
        CHECK(same(found.agreed.core, agreed.core));
        CHECK(same(found.agreed.reach, agreed.reach));
        const auto best = co::best_supported(now);
        REQUIRE(found.best_supported.has_value() == best.has_value());
        if (best) {
            CHECK(equal(found.best_supported->set, best->set));
            CHECK(found.best_supported->weight == best->weight);
            std::vector<iterator> supporters;
            for (const auto it : best->claims) {
                supporters.push_back(where[static_cast<std::size_t>(it - now.begin())]);
            }
            CHECK(found.best_supported->claims == supporters);
        }
        const auto pair = co::witness(now);
        REQUIRE(found.witness.has_value() == pair.has_value());
        if (pair) {
            CHECK(found.witness->first ==
                  where[static_cast<std::size_t>(pair->first - now.begin())]);
            CHECK(found.witness->second ==
                  where[static_cast<std::size_t>(pair->second - now.begin())]);
        }
    }
}

TEST_CASE(
    "of a stock all live claims speak, whatever their dates, unless its number holds for a time") {
    CHECK(agreed_core({on("camps", amount{12}, "2022-01-10"),
                       on("camps", amount{13}, "2022-03-10")}) == "nothing");
    CHECK(agreed_core({on("garrison", amount{12}, "2022-01-10"),
                       on("garrison", amount{13}, "2022-06-10"),
                       on("garrison", co::more_than(10), "2022-05-10")}) == "13..13");
    CHECK(agreed_core({on("garrison", amount{12}, ""), on("garrison", amount{13}, "2022-06-10")}) ==
          "nothing");
}

TEST_CASE("of a running total the latest date speaks, and earlier claims bound it from below") {
    CHECK(agreed_core({on("toll", amount{12}, "2022-01-10"),
                       on("toll", co::between(5, 20), "2022-01-12")}) == "12..20");
    CHECK(agreed_core({on("toll", amount{21}, "2022-01-10"),
                       on("toll", co::between(5, 20), "2022-01-12")}) == "nothing");
    CHECK(agreed_core({on("toll", amount{12}, ""), on("toll", co::between(5, 20), "2022-01-12")}) ==
          "12..12");
}

TEST_CASE("of a flow only the latest window speaks") {
    CHECK(agreed_core({on("arrests", amount{99}, "2022-01"), on("arrests", amount{12}, "2022-02"),
                       on("arrests", co::more_than(10), "2022-02")}) == "12..12");
    // of windows that end together the shorter is the later one
    CHECK(agreed_core({on("arrests", amount{12}, "2022-02-28"),
                       on("arrests", amount{99}, "2022-02")}) == "12..12");
}

TEST_CASE("plans take no part where there are observations, and speak where there are none") {
    CHECK(agreed_core({on("camps", amount{12}, "2022", status::planned),
                       on("camps", amount{13}, "2022")}) == "13..13");
    CHECK(agreed_core({on("camps", amount{12}, "2022", status::planned)}) == "12..12");
    CHECK(agreed_core({on("camps", amount{12}, "2022", status::planned),
                       on("camps", amount{13}, "2022", status::retracted)}) == "12..12");
    CHECK(agreed_core({on("camps", amount{13}, "2022", status::retracted)}) == "nothing");
}

TEST_CASE("a dossier says nothing before it is made") {
    CHECK(co::topic_group<int>{}.topic == 0);
    CHECK(co::dossier<int>{}.topic == 0);
    CHECK(co::dossier<int>{}.live == 0);
    CHECK(co::dossier<int>{}.origins == 0);
}

TEST_CASE("ranges that are empty, silent, lists or lazy are assessed too") {
    CHECK(co::assess(std::vector<resolved>{}).empty());
    CHECK(co::by_topic(std::vector<resolved>{}).empty());
    const std::list silent{co::make_claim("men", co::many()).value()};
    CHECK(co::assess(silent).empty());
    const std::list one{co::make_claim("men", amount{12}).value()};
    const auto all = co::assess(one);
    REQUIRE(all.size() == 1);
    CHECK(all[0].claims.front() == one.begin());
    CHECK(all[0].origins == 1);
    CHECK(!all[0].witness);

    std::vector<resolved> claims(3, resolve(one.front()).value());
    auto lazy = claims | std::views::drop(1);
    CHECK(co::assess(lazy).at(0).live == 2);
    CHECK(co::by_topic(claims | std::views::take(2)).at(0).claims.size() == 2);
}
