#include <corroborate/revisions.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <corroborate/words.hpp>

#include <doctest/doctest.h>

#include "random_claims.hpp"

namespace co = corroborate;

namespace {

constexpr std::size_t nobody = ~std::size_t{0};

/// Claims with ids "0", "1", …: claim i corrects links[i], or nobody, or an id that is not there.
struct story {
    std::vector<std::string> ids;
    std::vector<std::size_t> links;
    std::vector<bool> retracted;
    std::vector<co::claim<co::named>> claims;

    explicit story(std::vector<std::size_t> to, std::vector<bool> gone = {})
        : links(std::move(to)), retracted(std::move(gone)) {
        retracted.resize(links.size());
        for (std::size_t i = 0; i <= links.size(); ++i) { ids.push_back(std::to_string(i)); }
        for (std::size_t i = 0; i < links.size(); ++i) {
            co::details about{.id = ids[i]};
            if (links[i] != nobody) { about.supersedes = ids[links[i]]; }
            if (retracted[i]) { about.status = co::status::retracted; }
            claims.push_back(co::make_claim("dead", co::amount{12}, about).value());
        }
    }
};

/// The same by following every link from every claim.
struct naive {
    std::vector<std::size_t> links;
    std::vector<std::size_t> unknown;
    std::set<std::set<std::size_t>> circles;

    explicit naive(const story& s) : links(s.links) {
        for (std::size_t i = 0; i < links.size(); ++i) {
            if (links[i] == links.size()) {
                unknown.push_back(i);
                links[i] = nobody;
            }
        }
        for (std::size_t i = 0; i < links.size(); ++i) {
            std::set<std::size_t> walk;
            for (auto k = links[i]; k != nobody && walk.insert(k).second; k = links[k]) {}
            if (walk.contains(i)) { circles.insert(walk); }
        }
        for (const auto& circle : circles) {
            for (const auto i : circle) { links[i] = nobody; }
        }
    }
    [[nodiscard]] bool leads(std::size_t from, std::size_t to) const {
        for (auto k = links[from]; k != nobody; k = links[k]) {
            if (k == to) { return true; }
        }
        return false;
    }
};

} // namespace

TEST_CASE("whoever is corrected, near or far, by a claim that stands is not live") {
    // 3 corrects 2 corrects 1 corrects 0
    const co::revisions chain{story{{nobody, 0, 1, 2}}.claims};
    CHECK(chain.is_live(3));
    for (const std::size_t i : {0U, 1U, 2U}) { CHECK(!chain.is_live(i)); }
    CHECK(chain.related(0, 3));
    CHECK(chain.related(3, 1));
    CHECK(!chain.related(2, 2));
    CHECK(chain.faults().empty());
}

TEST_CASE("a retracted correction corrects nothing, but a later one reaches through it") {
    const co::revisions withdrawn{story{{nobody, 0}, {false, true}}.claims};
    CHECK(withdrawn.is_live(0));
    CHECK(!withdrawn.is_live(1));
    CHECK(withdrawn.related(0, 1));
    const co::revisions replaced{story{{nobody, 0, 1}, {false, true, false}}.claims};
    CHECK(!replaced.is_live(0));
    CHECK(!replaced.is_live(1));
    CHECK(replaced.is_live(2));
}

TEST_CASE("a link to nobody and a circle are faults, and correct nothing") {
    const co::revisions lost{story{{2, 0}}.claims};
    REQUIRE(lost.faults().size() == 1);
    CHECK(lost.faults()[0].claim == 0);
    CHECK(lost.faults()[0].circle.empty());
    CHECK(lost.is_live(1));

    // 0 > 1 > 2 > 0, and 3 corrects 1
    const co::revisions round{story{{1, 2, 0, 1}}.claims};
    REQUIRE(round.faults().size() == 1);
    CHECK(round.faults()[0].claim == 2);
    REQUIRE(round.faults()[0].circle.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) { // each corrects the next
        const auto& circle = round.faults()[0].circle;
        CHECK(circle[(i + 1) % 3] == (circle[i] + 1) % 3);
    }
    CHECK(round.is_live(0));
    CHECK(!round.is_live(1));
    CHECK(!round.related(0, 1));

    const co::revisions itself{story{{0}}.claims};
    CHECK(itself.faults().at(0).circle == std::vector<std::size_t>{0});
    CHECK(itself.is_live(0));
}

TEST_CASE("no claims, no ids and no links are no faults") {
    CHECK(co::revisions::fault{}.claim == 0);
    CHECK(co::revisions{{}}.faults().empty());
    const std::vector<co::claim<co::named>> nameless(3,
                                                     co::make_claim("dead", co::amount{1}).value());
    const co::revisions r{nameless};
    CHECK(r.faults().empty());
    CHECK(r.is_live(2));
    CHECK(!r.related(0, 1));
}

TEST_CASE("random links give what following each of them gives") {
    dice d{20'220'110};
    for (int round = 0; round < 4000; ++round) {
        const std::size_t n = d.roll(9);
        std::vector<std::size_t> links(n);
        std::vector<bool> gone(n);
        for (std::size_t i = 0; i < n; ++i) {
            links[i] = d.one_in(3) ? nobody : d.roll(d.one_in(4) ? n + 1 : n);
            gone[i] = d.one_in(4);
        }
        const story s{links, gone};
        const naive expected{s};
        const co::revisions found{s.claims};

        std::vector<std::size_t> unknown;
        std::set<std::set<std::size_t>> circles;
        for (const auto& f : found.faults()) {
            if (f.circle.empty()) {
                unknown.push_back(f.claim);
                continue;
            }
            circles.emplace(f.circle.begin(), f.circle.end());
            CHECK(f.claim == *std::max_element(f.circle.begin(), f.circle.end()));
            for (std::size_t i = 0; i < f.circle.size(); ++i) {
                CHECK(links[f.circle[i]] == f.circle[(i + 1) % f.circle.size()]);
            }
        }
        CHECK(unknown == expected.unknown);
        CHECK(circles == expected.circles);
        CHECK(std::is_sorted(found.faults().begin(), found.faults().end(),
                             [](const auto& x, const auto& y) { return x.claim < y.claim; }));
        for (std::size_t i = 0; i < n; ++i) {
            bool corrected = false;
            for (std::size_t k = 0; k < n; ++k) {
                corrected = corrected || (!gone[k] && expected.leads(k, i));
                CHECK(found.related(i, k) == (expected.leads(i, k) || expected.leads(k, i)));
            }
            CHECK(found.is_live(i) == (!gone[i] && !corrected));
        }
    }
}

TEST_CASE("a chain of a hundred thousand corrections, or a circle of them, takes no time") {
    constexpr std::size_t n = 100'000;
    std::vector<std::size_t> links(n);
    for (std::size_t i = 0; i < n; ++i) { links[i] = i + 1; }
    links[n - 1] = nobody;
    const co::revisions forwards{story{links}.claims};
    CHECK(forwards.is_live(0));
    CHECK(!forwards.is_live(1));
    CHECK(!forwards.is_live(n - 1));
    CHECK(forwards.related(n - 1, 0));

    std::reverse(links.begin(), links.end()); // claim i corrects i - 1
    for (auto& to : links) { to = to == nobody ? nobody : n - 1 - to; }
    const co::revisions backwards{story{links}.claims};
    CHECK(backwards.is_live(n - 1));
    CHECK(!backwards.is_live(0));

    links[0] = n - 1;
    const co::revisions circle{story{links}.claims};
    REQUIRE(circle.faults().size() == 1);
    CHECK(circle.faults()[0].circle.size() == n);
    CHECK(circle.is_live(0));
}
