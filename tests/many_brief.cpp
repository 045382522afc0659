#include <corroborate/brief.hpp>
#include <corroborate/consensus.hpp>
#include <corroborate/disagreements.hpp>

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <utility>
#include <vector>

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
        CHECK(found.compatible() == claims.size() * (claims.size() - !claims.empty()) / 2 -
                                        expected.contradictions - expected.tensions);
        CHECK(found.all_agree() == (claims.empty() || co::agreed(claims).core.has_value()));
    }
}

TEST_CASE("ends at the edge of what is compared in 32 bits, and beyond") {
    constexpr std::int64_t far = std::int64_t{1} << 30U, middle = std::int64_t{1} << 61U;
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    CHECK(co::group_summary{}.claims == 0);
    random_claims random{33};
    const auto one_of = [&](std::initializer_list<std::int64_t> all) {
        return all.begin()[random.upto(static_cast<std::int64_t>(all.size()) - 1)];
    };
    for (unsigned i = 0; i < 6000; ++i) {
        CAPTURE(i);
        const std::int64_t base = one_of({0, 7, -middle, middle, 1 - middle, middle - 1, 2 * middle,
                                          -2 * middle, least + 5, most - 5});
        const auto end = [&] {
            if (i % 5 == 0) { return one_of({least + 5, least + 9, most - 9, most - 5}); }
            const std::int64_t off =
                one_of({0, 0, 1, 2, far - 1, far, far + 1, -far + 1, -far, -far - 1, 4 * far});
            const auto at = static_cast<std::int64_t>(static_cast<std::uint64_t>(base) +
                                                      static_cast<std::uint64_t>(off));
            return (off < 0) == (at < base) ? at : base; // no further than 64 bits go
        };
        const bool open = i % 3 == 0;
        std::vector<co::claim_key> keys(1 + i % 17);
        for (auto& k : keys) {
            k.core_low = open && random.one_in(4) ? least : end();
            k.core_high = open && random.one_in(4) ? most : end();
            if (k.core_high < k.core_low) { std::swap(k.core_low, k.core_high); }
            k.reach_low = std::min(k.core_low, random.one_in(2) ? k.core_low : end());
            k.reach_high = std::max(k.core_high, random.one_in(2) ? k.core_high : end());
        }
        co::disagreement_count expected;
        for (const auto& a : keys) {
            for (const auto& b : keys) {
                const bool apart = a.reach_high < b.reach_low;
                expected.contradictions += apart;
                expected.tensions += !apart && a.core_high < b.core_low;
            }
        }
        const auto found = co::summarize(keys).disagreements;
        CHECK(found.contradictions == expected.contradictions);
        CHECK(found.tensions == expected.tensions);
    }
}

TEST_CASE("what is not on a scale has no key") {
    const auto real = [](const co::endpoint& low, const co::endpoint& high) {
        return co::interval::make(low, high, co::number_kind::real).value();
    };
    const co::key_scale whole; // of whole numbers, which have no gaps between them
    const auto closed = real(co::closed_at(1), co::closed_at(3)),
               open = real(co::closed_at(1), co::open_at(3));
    CHECK(whole.key(closed, closed).has_value());
    CHECK(whole.key(closed, open).error().code == co::errc::overflow);
    co::key_scale thirds;
    CHECK(thirds.include(real(co::open_at(co::rational::of(1, 3)), co::unbounded())));
    CHECK(thirds.key(open, open).has_value());
    const auto half = real(co::closed_at(co::rational::of(1, 2)), co::unbounded());
    CHECK(thirds.key(half, half).error().code == co::errc::overflow);
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
