#include <corroborate/brief.hpp>
#include <corroborate/consensus.hpp>
#include <corroborate/disagreements.hpp>

#include <doctest/doctest.h>

#include <allocations.hpp>
#include <many_claims.hpp>

TEST_CASE("the summary of a group is what all pairs give") {
    random_claims random{31};
    for (unsigned i = 0; i < 4000; ++i) {
        CAPTURE(i);
        recipe r = recipe_of(i);
        r.topics = 1;
        if (r.den > 10) { r.den = 7; }
        r.extremes = r.extremes && r.kind == co::number_kind::count;
        const auto claims = random.claims(i % 25, r);
        co::key_scale scale;
        bool fits = true;
        for (const auto& c : claims) {
            fits = fits && scale.include(c.core) && scale.include(c.reach);
        }
        REQUIRE(fits);
        std::vector<co::claim_key> keys;
        for (const auto& c : claims) {
            if (const auto k = scale.key(c.core, c.reach)) { keys.push_back(*k); }
        }
        if (keys.size() != claims.size()) { continue; } // beyond the scale
        co::disagreement_count expected;
        for (std::size_t a = 0; a < claims.size(); ++a) {
            for (std::size_t b = a + 1; b < claims.size(); ++b) {
                const auto v = co::compare(claims[a], claims[b]);
                expected.contradictions += v == co::verdict::contradicts;
                expected.tensions += v == co::verdict::tension;
            }
        }
        const auto found = co::summarize(keys);
        CHECK(found.claims == claims.size());
        CHECK(found.disagreements.contradictions == expected.contradictions);
        CHECK(found.disagreements.tensions == expected.tensions);
        CHECK(found.all_agree() == (claims.empty() || co::agreed(claims).core.has_value()));
    }
}

TEST_CASE("small groups allocate nothing") {
    random_claims random{32};
    for (unsigned i = 0; i < 300; ++i) {
        CAPTURE(i);
        const auto claims = random.claims(i % 17, timed(i));
        std::vector<co::claim_key> keys(claims.size());
        const auto by_value = [](const co::resolved& r) { return r; };
        co::disagreement_count count, projected;
        CHECK(allocations_of([&] {
                  (void)co::agreed(claims);
                  (void)co::witness(claims);
                  (void)co::summarize(keys);
                  count = co::count_disagreements(claims);
                  projected = co::count_disagreements(claims, by_value);
              }) == 0);
        CHECK(count.contradictions == projected.contradictions);
        CHECK(count.tensions == projected.tensions);
        // the list of those who support it is all that is allocated
        const auto found = allocations_of([&] { (void)co::best_supported(claims); });
        CHECK(found == (claims.empty() ? 0 : 1));
    }
}
