#include <corroborate/clusters.hpp>
#include <corroborate/consensus.hpp>
#include <corroborate/disagreements.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

#include <doctest/doctest.h>

namespace co = corroborate;

namespace {

bool same(const co::disagreement_count& a, const co::disagreement_count& b) {
    return a.contradictions == b.contradictions && a.tensions == b.tensions;
}

} // namespace

TEST_CASE("many claims cost neither quadratic time nor memory") {
    co::resolved low;
    low.core = low.reach =
        co::interval::between(co::closed_at(1), co::closed_at(1), co::number_kind::count);
    co::resolved high = low;
    high.core = high.reach =
        co::interval::between(co::closed_at(2), co::closed_at(2), co::number_kind::count);
    SUBCASE("a million copies of one claim") {
        const std::vector<co::resolved> claims(1'000'000, low);
        CHECK(same(co::count_disagreements(claims), {0, 0}));
        CHECK(co::disagreements(claims).empty());
    }
    SUBCASE("one topic in two halves, undated and dated") {
        std::vector<co::resolved> claims(500'000, low);
        claims.resize(1'000'000, high);
        CHECK(same(co::count_disagreements(claims), {250'000'000'000, 0}));
        for (std::size_t i = 0; i < claims.size(); ++i) {
            const auto day = static_cast<std::int32_t>(i % 1000);
            claims[i].as_of = claims[i].stands = co::period::of_days(day, day).value();
        }
        CHECK(same(co::count_disagreements(claims), {250'000'000, 249'750'000'000}));
        for (auto& c : claims) { c.over_time = co::over_time::flow; }
        CHECK(same(co::count_disagreements(claims), {250'000'000, 0}));
        for (auto& c : claims) { c.over_time = co::over_time::running_total; }
        CHECK(same(co::count_disagreements(claims), {500'500ULL * 250'000, 0}));
    }
    SUBCASE("a topic for each claim") {
        std::vector<co::resolved> claims(1'000'000, low);
        for (std::size_t i = 0; i < claims.size(); ++i) {
            claims[i].topic = i * 0x9e3779b97f4a7c15U;
            if (i % 2 == 1) { claims[i].core = claims[i].reach = high.core; }
        }
        CHECK(same(co::count_disagreements(claims), {0, 0}));
        CHECK(co::disagreements(claims).empty());
    }
}

TEST_CASE("a million claims, and a million copies") {
    co::resolved one;
    one.core = co::interval::between(co::closed_at(5), co::closed_at(9), co::number_kind::count);
    one.origin = 7;
    std::vector<co::resolved> claims(1'000'000, one);
    CHECK(co::best_supported(claims)->weight == 1);
    CHECK(co::best_supported(claims, co::by_traits{}, co::each_claim{})->weight == 1'000'000);
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const auto at = static_cast<std::int64_t>(2 * i);
        claims[i].core =
            co::interval::make(co::closed_at(at), co::closed_at(at + 9), co::number_kind::count)
                .value();
        claims[i].origin = i + 1;
    }
    const auto best = co::best_supported(claims);
    CHECK(best->weight == 5);
    CHECK(best->set.lower().at == co::rational{8});
    CHECK(best->set.upper().at == co::rational{9});
}

TEST_CASE("a million claims in clusters of few") {
    std::vector<co::resolved> claims(1'000'000);
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const auto at = static_cast<std::int64_t>(3 * (i * 7919 % claims.size()));
        claims[i].core =
            co::interval::make(co::closed_at(at), co::closed_at(at + 3), co::number_kind::count)
                .value();
    }
    const auto found = co::agreement_clusters(claims);
    CHECK(found.size() == claims.size() - 1);
    std::size_t members = 0;
    for (const auto c : found) {
        for (const auto& claim : c) { members += claim.core.is_bounded(); }
    }
    CHECK(members == 2 * found.size());
    for (auto& c : claims) { c.core = claims.front().core; }
    CHECK(co::agreement_clusters(claims).size() == 1);
    CHECK(co::agreement_clusters(claims)[0].size() == claims.size());
    CHECK(co::outliers(claims).empty());
}
