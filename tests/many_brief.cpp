#include <corroborate/brief.hpp>
#include <corroborate/consensus.hpp>
#include <corroborate/disagreements.hpp>

#include <cstdlib>
#include <new>

#include <doctest/doctest.h>

#include <many_claims.hpp>

namespace {

std::size_t allocations = 0;

void* counted(std::size_t bytes, std::size_t align) {
    ++allocations;
    const std::size_t rounded = (bytes + align - 1) / align * align;
    void* p = std::aligned_alloc(align, rounded == 0 ? align : rounded);
    if (p == nullptr) { std::abort(); }
    return p;
}

} // namespace

// For the whole program of the tests; only counts.
void* operator new(std::size_t bytes) { return counted(bytes, alignof(std::max_align_t)); }
void* operator new(std::size_t bytes, std::align_val_t align) {
    return counted(bytes, static_cast<std::size_t>(align));
}
void operator delete(void* p) noexcept { std::free(p); }
void operator delete(void* p, std::size_t) noexcept { std::free(p); }
void operator delete(void* p, std::align_val_t) noexcept { std::free(p); }
void operator delete(void* p, std::size_t, std::align_val_t) noexcept { std::free(p); }

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
        const std::size_t before = allocations;
        const auto agreed = co::agreed(claims);
        const auto witness = co::witness(claims);
        const auto count = co::count_disagreements(claims);
        const auto projected = co::count_disagreements(claims, by_value);
        const auto summary = co::summarize(keys);
        CHECK(allocations == before);
        CHECK(count.contradictions == projected.contradictions);
        CHECK(agreed.core.has_value() == (!claims.empty() && !witness));
        CHECK(summary.claims == claims.size());
        // the list of those who support it is all that is allocated
        const std::size_t listing = allocations;
        std::vector<std::vector<co::resolved>::const_iterator> list;
        const auto best = co::best_supported(claims);
        const std::size_t found = allocations;
        for (std::size_t k = 0; best && k < best->claims.size(); ++k) {
            list.push_back(claims.begin());
        }
        CHECK(found - listing == allocations - found);
    }
}
