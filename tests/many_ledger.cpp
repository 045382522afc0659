#include <corroborate/disagreements.hpp>
#include <corroborate/ledger.hpp>

#include <vector>

#include <doctest/doctest.h>

#include <many_claims.hpp>

namespace {

void check_as_rebuilt(const co::ledger& kept, const std::vector<co::resolved>& claims) {
    const auto count = co::count_disagreements(claims);
    CHECK(kept.size() == claims.size());
    CHECK(kept.disagreements().contradictions == count.contradictions);
    CHECK(kept.disagreements().tensions == count.tensions);
    const auto all = co::agreed(claims), now = kept.agreed();
    REQUIRE(all.core.has_value() == now.core.has_value());
    REQUIRE(all.reach.has_value() == now.reach.has_value());
    CHECK((!all.core || co::equal(*all.core, *now.core)));
    CHECK((!all.reach || co::equal(*all.reach, *now.reach)));
    const auto pair = co::witness(claims);
    const auto known = kept.witness();
    REQUIRE(pair.has_value() == known.has_value());
    if (pair) {
        CHECK(kept[known->first].core.low() == pair->first->core.low());
        CHECK(kept[known->second].core.high() == pair->second->core.high());
    }
    const auto best = co::best_supported(claims);
    const auto supported = kept.best_supported();
    REQUIRE(best.has_value() == supported.has_value());
    if (best) {
        CHECK(best->weight == supported->weight);
        CHECK(co::equal(best->set, supported->set));
    }
}

} // namespace

TEST_CASE("a ledger says at every step what building anew would say") {
    random_claims random{41};
    for (unsigned i = 0; i < 120; ++i) {
        CAPTURE(i);
        recipe r = recipe_of(i);
        r.topics = 1;
        co::ledger kept;
        std::vector<co::resolved> claims;
        std::vector<co::ledger::ticket> tickets;
        for (unsigned step = 0; step < 150; ++step) {
            if (!claims.empty() && random.one_in(step < 90 ? 3 : 2)) {
                const auto last = static_cast<std::int64_t>(claims.size()) - 1;
                const auto k = static_cast<std::size_t>(random.upto(last));
                kept.remove(tickets[k]);
                claims[k] = claims.back();
                tickets[k] = tickets.back();
                claims.pop_back();
                tickets.pop_back();
            } else {
                claims.push_back(!claims.empty() && random.one_in(6) ? claims.front()
                                                                     : random.claim(r));
                tickets.push_back(kept.add(claims.back()));
            }
            if (step % 7 == 0) { check_as_rebuilt(kept, claims); }
        }
        while (!tickets.empty()) {
            kept.remove(tickets.back());
            tickets.pop_back();
        }
        CHECK(kept.size() == 0);
        CHECK(!kept.best_supported());
        CHECK(kept.disagreements().contradictions + kept.disagreements().tensions == 0);
    }
}

TEST_CASE("many claims come and go") {
    random_claims random{42};
    recipe r;
    r.span = 1'000'000;
    r.origins = 5000;
    const auto claims = random.claims(20'000, r);
    co::ledger kept;
    std::vector<co::ledger::ticket> tickets;
    for (const auto& c : claims) { tickets.push_back(kept.add(c)); }
    check_as_rebuilt(kept, claims);
    for (std::size_t i = 0; i < claims.size(); i += 2) { kept.remove(tickets[i]); }
    std::vector<co::resolved> left;
    for (std::size_t i = 1; i < claims.size(); i += 2) { left.push_back(claims[i]); }
    check_as_rebuilt(kept, left);
    for (std::size_t i = 0; i < claims.size(); i += 2) { (void)kept.add(claims[i]); }
    check_as_rebuilt(kept, claims);
}
