#include <corroborate/consensus.hpp>

#include <algorithm>
#include <forward_list>
#include <map>
#include <optional>

#include <doctest/doctest.h>

#include <many_claims.hpp>

namespace {

struct by_hand {
    std::optional<co::interval> set;
    std::vector<std::size_t> claims;
    std::size_t weight = 0;
};

/// Tries the lower end of every core: support is greatest where some core begins.
template <class Weigh>
by_hand best_by_hand(const std::vector<co::resolved>& all, Weigh weigh, bool by_origin) {
    by_hand best;
    bool any = false;
    std::vector<std::size_t> order(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) { order[i] = i; }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto by_end = all[a].core.low() <=> all[b].core.low();
        return by_end != 0 ? by_end < 0 : a < b;
    });
    for (const std::size_t i : order) {
        const auto at = all[i].core.low();
        std::map<std::pair<co::identity, std::size_t>, std::size_t> voices;
        by_hand here;
        for (std::size_t k = 0; k < all.size(); ++k) {
            if (all[k].core.low() <= at && at <= all[k].core.high()) {
                here.claims.push_back(k);
                const bool named = by_origin && all[k].origin != 0;
                auto& voice = voices[{named ? all[k].origin : 0, named ? 0 : k + 1}];
                voice = std::max(voice, static_cast<std::size_t>(weigh(k)));
            }
        }
        for (const auto& [voice, weight] : voices) { here.weight += weight; }
        if (any && here.weight <= best.weight) { continue; }
        any = true;
        const auto& core = all[i].core;
        co::endpoint upper = co::unbounded();
        auto limit = co::detail::upper_cut(upper);
        for (const auto& c : all) {
            if (c.core.high() >= at && c.core.high() < limit) {
                limit = c.core.high();
                upper = c.core.upper();
            }
        }
        for (const auto& c : all) {
            if (c.core.low() > at && c.core.low() <= limit) {
                upper = co::detail::complement_end(c.core.lower(), core.kind(), -1);
                limit = co::detail::upper_cut(upper);
            }
        }
        here.set = co::interval::make(core.lower(), upper, core.kind()).value();
        best = here;
    }
    return best;
}

template <class Found>
void check_same(const std::vector<co::resolved>& claims, const std::optional<Found>& found,
                const by_hand& expected) {
    REQUIRE(found.has_value() == expected.set.has_value());
    if (!found) { return; }
    CHECK(co::equal(found->set, *expected.set));
    CHECK(found->weight == expected.weight);
    std::vector<std::size_t> listed;
    for (const auto at : found->claims) {
        listed.push_back(static_cast<std::size_t>(at - claims.begin()));
    }
    CHECK(listed == expected.claims);
}

} // namespace

TEST_CASE("the best supported set is what trying every end gives") {
    random_claims random{11};
    for (unsigned i = 0; i < 700; ++i) {
        CAPTURE(i);
        const auto claims = random.claims(i % 3 == 0 ? i % 17 : i % 110, recipe_of(i));
        check_same(claims, co::best_supported(claims),
                   best_by_hand(claims, [](std::size_t) { return 1; }, true));
        check_same(claims, co::best_supported(claims, co::by_traits{}, co::each_claim{}),
                   best_by_hand(claims, [](std::size_t) { return 1; }, false));
        const auto weigh = [](const co::resolved& r) { return 1U + r.origin % 7 + r.topic % 3; };
        check_same(claims, co::best_supported(claims, co::by_traits{}, weigh),
                   best_by_hand(claims, [&](std::size_t k) { return weigh(claims[k]); }, true));
        const auto differ = [&](const co::resolved& r) { // one origin, several weights
            return static_cast<std::size_t>(&r - claims.data()) % 5;
        };
        check_same(claims, co::best_supported(claims, co::by_traits{}, differ),
                   best_by_hand(claims, [](std::size_t k) { return k % 5; }, true));
    }
}

TEST_CASE("what all allow, and the pair that leaves nothing") {
    random_claims random{12};
    for (unsigned i = 0; i < 3000; ++i) {
        CAPTURE(i);
        const auto claims = random.claims(i % 12, recipe_of(i));
        std::optional<co::interval> core, reach;
        for (std::size_t k = 0; k < claims.size(); ++k) {
            const auto meet = [&](std::optional<co::interval>& all, const co::interval& next) {
                if (k == 0) {
                    all = next;
                } else if (all) {
                    const auto both = co::intersection(*all, next);
                    all = both ? std::optional{*both} : std::nullopt;
                }
            };
            meet(core, claims[k].core);
            meet(reach, claims[k].reach);
        }
        const auto found = co::agreed(claims);
        REQUIRE(found.core.has_value() == core.has_value());
        REQUIRE(found.reach.has_value() == reach.has_value());
        CHECK((!core || co::equal(*core, *found.core)));
        CHECK((!reach || co::equal(*reach, *found.reach)));
        const auto pair = co::witness(claims);
        CHECK(pair.has_value() == (!claims.empty() && !core));
        if (!pair) { continue; }
        CHECK(co::strict_precedes(pair->second->core, pair->first->core));
        // the first of those that begin highest, and of those that end lowest
        const auto first =
            std::max_element(claims.begin(), claims.end(), [](const auto& a, const auto& b) {
                return a.core.low() < b.core.low();
            });
        const auto second =
            std::min_element(claims.begin(), claims.end(), [](const auto& a, const auto& b) {
                return a.core.high() < b.core.high();
            });
        CHECK(pair->first == first);
        CHECK(pair->second == second);
    }
}

TEST_CASE("a claim never supports itself through a copy") {
    random_claims random{13};
    for (unsigned i = 0; i < 300; ++i) {
        auto claims = random.claims(1 + i % 60, recipe_of(4 * i + 3));
        for (std::size_t k = 0; k < claims.size(); ++k) { claims[k].origin = k + 1; }
        const auto before = co::best_supported(claims);
        auto echoed = claims;
        for (unsigned k = 0; k < 40; ++k) { echoed.push_back(claims[k % claims.size()]); }
        const auto after = co::best_supported(echoed);
        CHECK(after->weight == before->weight);
        CHECK(co::equal(after->set, before->set));
    }
}

TEST_CASE("a forward range, read through a projection") {
    struct row {
        co::resolved claim;
        unsigned weight;
    };
    random_claims random{14};
    const auto claims = random.claims(60, recipe_of(9));
    std::forward_list<row> rows;
    for (auto it = claims.rbegin(); it != claims.rend(); ++it) { rows.push_front({*it, 2}); }
    const auto plain = co::best_supported(claims);
    const auto twice = co::best_supported(rows, &row::claim, &row::weight);
    CHECK(twice->weight == 2 * plain->weight);
    CHECK(co::equal(twice->set, plain->set));
    CHECK(twice->claims.size() == plain->claims.size());
    CHECK(co::agreed(rows, &row::claim).core.has_value() == co::agreed(claims).core.has_value());
}

TEST_CASE("rows that say no number take no part, wherever they stand") {
    random_claims random{16};
    for (unsigned i = 0; i < 200; ++i) {
        CAPTURE(i);
        std::vector<co::resolved> said;
        std::vector<std::size_t> number; // among the rows
        std::vector<row_of_ones_own> all;
        for (const auto& c : random.claims(i % 50, recipe_of(i))) {
            all.push_back({c, !random.one_in(3)});
            if (!all.back().said) { continue; }
            number.push_back(all.size() - 1);
            said.push_back(c);
        }
        const std::forward_list<row_of_ones_own> rows(all.begin(), all.end());
        const auto expected = co::best_supported(said);
        const auto found = co::best_supported(rows, what_is_said);
        REQUIRE(found.has_value() == expected.has_value());
        if (!found) { continue; }
        CHECK(found->weight == expected->weight);
        CHECK(co::equal(found->set, expected->set));
        std::vector<std::size_t> here, there;
        for (const auto at : found->claims) {
            here.push_back(static_cast<std::size_t>(std::distance(rows.begin(), at)));
        }
        for (const auto at : expected->claims) {
            there.push_back(number[static_cast<std::size_t>(at - said.begin())]);
        }
        CHECK(here == there);
    }
}
