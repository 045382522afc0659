#include <corroborate/clusters.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <list>
#include <set>

#include <doctest/doctest.h>

#include <many_claims.hpp>

namespace {

using group = std::vector<std::size_t>;

/// All maximal sets of claims that share a number: those at some lower end that no other one holds.
std::set<group> by_hand(const std::vector<co::resolved>& all) {
    std::set<group> groups;
    for (const auto& c : all) {
        group here;
        for (std::size_t k = 0; k < all.size(); ++k) {
            if (all[k].core.low() <= c.core.low() && c.core.low() <= all[k].core.high()) {
                here.push_back(k);
            }
        }
        groups.insert(here);
    }
    std::set<group> maximal;
    for (const auto& g : groups) {
        const bool held = std::any_of(groups.begin(), groups.end(), [&](const group& other) {
            return other.size() > g.size() &&
                   std::includes(other.begin(), other.end(), g.begin(), g.end());
        });
        if (!held) { maximal.insert(g); }
    }
    return maximal;
}

void check_clusters(const std::vector<co::resolved>& claims) {
    const auto expected = by_hand(claims);
    const auto found = co::agreement_clusters(claims);
    CHECK(found.size() == expected.size());
    CHECK(found.empty() == expected.empty());
    std::set<group> listed;
    std::optional<co::interval> before;
    for (const auto c : found) {
        group members;
        std::optional<co::interval> shared;
        co::detail::cut last{{}, 0, -1};
        for (auto at = c.begin(); at != c.end(); ++at) {
            members.push_back(static_cast<std::size_t>(at.base() - claims.begin()));
            shared = shared ? co::intersection(*shared, at.base()->core).value() : at.base()->core;
            CHECK(last <= at.base()->core.low());
            last = at.base()->core.low();
        }
        CHECK(members.size() == c.size());
        REQUIRE(shared.has_value());
        CHECK(co::equal(*shared, c.set()));
        if (before) { CHECK(before->low() < c.set().low()); }
        before = c.set();
        std::sort(members.begin(), members.end());
        listed.insert(members);
    }
    CHECK(listed == expected);
}

} // namespace

TEST_CASE("clusters are the maximal groups that share a number") {
    random_claims random{21};
    for (unsigned i = 0; i < 1200; ++i) {
        CAPTURE(i);
        const auto claims = random.claims(i % 3 == 0 ? i % 17 : i % 70, recipe_of(i));
        check_clusters(claims);
    }
}

TEST_CASE("as many claims as fill lots, and one more") {
    random_claims random{25};
    for (const std::size_t n : {16U, 17U, 255U, 256U, 257U, 513U}) {
        CAPTURE(n);
        recipe r; // few groups of many
        r.span = 9;
        check_clusters(random.claims(n, r));
        std::vector<co::resolved> few(n); // of which a few reach far
        for (std::size_t i = 0; i < n; ++i) {
            const auto at = static_cast<std::int64_t>(10 * i);
            const auto width = random.one_in(25) ? random.upto(3000) : 1;
            few[i].core = co::interval::make(co::closed_at(at), co::closed_at(at + width),
                                             co::number_kind::count)
                              .value();
        }
        check_clusters(few);
    }
}

TEST_CASE("a list has the clusters of a vector") {
    random_claims random{23};
    for (unsigned i = 0; i < 100; ++i) {
        CAPTURE(i);
        const auto claims = random.claims(20 + i, recipe_of(i));
        const std::list<co::resolved> listed(claims.begin(), claims.end());
        const auto expected = co::agreement_clusters(claims);
        const auto found = co::agreement_clusters(listed);
        REQUIRE(found.size() == expected.size());
        auto other = expected.begin();
        for (const auto c : found) {
            CHECK(c.size() == (*other).size());
            CHECK(co::equal(c.set(), (*other).set()));
            std::size_t members = 0;
            for (const auto& claim : c) { members += co::subset(c.set(), claim.core); }
            CHECK(members == c.size());
            ++other;
        }
    }
}

TEST_CASE("clusters of rows of one's own, some of which say no number") {
    random_claims random{24};
    for (unsigned i = 0; i < 60; ++i) {
        CAPTURE(i);
        std::vector<row_of_ones_own> rows;
        std::vector<co::resolved> said;
        for (const auto& c : random.claims(i, recipe_of(i))) {
            rows.push_back({c, !random.one_in(4)});
            if (rows.back().said) { said.push_back(c); }
        }
        const std::list<row_of_ones_own> listed(rows.begin(), rows.end());
        const auto expected = co::agreement_clusters(said);
        const auto of_rows = co::agreement_clusters(rows, what_is_said);
        const auto of_list = co::agreement_clusters(listed, what_is_said);
        REQUIRE(of_rows.size() == expected.size());
        REQUIRE(of_list.size() == expected.size());
        for (std::size_t k = 0; k < expected.size(); ++k) {
            CHECK(co::equal(of_rows[k].set(), expected[k].set()));
            auto a = of_rows[k].begin();
            auto b = of_list[k].begin();
            bool same = true;
            for (const auto& c : expected[k]) {
                same = same && (*a).said && (*b).said && co::equal((*a).claim.core, c.core) &&
                       co::equal((*b).claim.core, c.core) && (*a).claim.origin == c.origin;
                ++a;
                ++b;
            }
            CHECK(same);
            CHECK(a == of_rows[k].end());
        }
    }
}

TEST_CASE("outliers lie outside the best supported set, the farthest first") {
    random_claims random{22};
    for (unsigned i = 0; i < 600; ++i) {
        CAPTURE(i);
        const auto claims = random.claims(i % 90, recipe_of(i));
        const auto found = co::outliers(claims);
        const auto best = co::best_supported(claims);
        std::size_t expected = 0;
        for (const auto& c : claims) { expected += co::disjoint(c.core, best->set); }
        CHECK(found.size() == expected);
        for (std::size_t k = 0; k < found.size(); ++k) {
            CHECK(co::disjoint(found[k].claim->core, best->set));
            CHECK(found[k].above == co::strict_precedes(best->set, found[k].claim->core));
            const auto& core = found[k].claim->core;
            const auto gap = found[k].above
                                 ? co::exact{core.lower().at} - co::exact{best->set.upper().at}
                                 : co::exact{best->set.lower().at} - co::exact{core.upper().at};
            constexpr co::rational most{std::numeric_limits<std::int64_t>::max()};
            CHECK(found[k].gap == gap.get().value_or(most));
            CHECK(found[k].index == static_cast<std::size_t>(found[k].claim - claims.begin()));
            if (k > 0) {
                CHECK(found[k - 1].gap >= found[k].gap);
                CHECK((found[k - 1].gap > found[k].gap || found[k - 1].claim < found[k].claim));
            }
        }
    }
}
