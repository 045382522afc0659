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
