#include <corroborate/places.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include <many_claims.hpp>

namespace {

constexpr auto least = std::numeric_limits<std::int64_t>::min();
constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
using pairs = std::vector<std::pair<std::int64_t, std::int64_t>>;

/// Whether places lie as the ends of the sets do.
bool in_order(const std::vector<co::interval>& sets, const pairs& places) {
    for (std::size_t i = 0; i < sets.size(); ++i) {
        for (std::size_t k = 0; k < sets.size(); ++k) {
            if ((sets[i].low() < sets[k].low()) != (places[i].first < places[k].first) ||
                (sets[i].high() < sets[k].high()) != (places[i].second < places[k].second) ||
                (sets[i].high() < sets[k].low()) != (places[i].second < places[k].first)) {
                return false;
            }
        }
    }
    return true;
}

co::interval real(const co::endpoint& low, const co::endpoint& high) {
    return co::interval::make(low, high, co::number_kind::real).value();
}

} // namespace

TEST_CASE("places lie as the ends of sets do, and tell the sets") {
    random_claims random{51};
    for (unsigned i = 0; i < 1500; ++i) {
        CAPTURE(i);
        const recipe r = recipe_of(i);
        std::vector<co::interval> sets;
        for (unsigned k = 0; k < i % 40; ++k) { sets.push_back(random.set(r)); }
        pairs found(sets.size());
        const auto each = [&](auto place) {
            for (const auto& s : sets) {
                if (!place(s)) { return; }
            }
        };
        const auto places = co::detail::place_all(
            sets.size(), each,
            [&](std::size_t k, std::int64_t low, std::int64_t high) { found.at(k) = {low, high}; });
        CHECK(in_order(sets, found));
        bool back = true;
        for (std::size_t k = 0; k < sets.size(); ++k) {
            const auto& [low, high] = found[k];
            back = back && co::equal(places.set_between(low, high, r.kind), sets[k]) &&
                   places.lower_end(low).is_bounded() == sets[k].lower().is_bounded() &&
                   places.upper_end(high).is_bounded() == sets[k].upper().is_bounded();
        }
        CHECK(back);
    }
}

TEST_CASE("a scale has a place for what it was made for") {
    random_claims random{52};
    for (unsigned i = 0; i < 600; ++i) {
        CAPTURE(i);
        recipe r = recipe_of(i);
        r.extremes = false;
        if (r.den > 10) { r.den = 7; }
        co::key_scale scale;
        std::vector<co::interval> sets;
        bool fits = true;
        for (unsigned k = 0; k < 12; ++k) {
            sets.push_back(random.set(r));
            fits = fits && scale.include(sets.back());
        }
        REQUIRE(fits);
        pairs found;
        for (std::size_t k = 0; k < sets.size(); ++k) {
            const auto other = sets[(k + 5) % sets.size()];
            const auto key = scale.key(sets[k], other);
            REQUIRE(key.has_value());
            std::int64_t low = 0, high = 0;
            CHECK(scale.place(sets[k], low, high));
            CHECK(low == key->core_low);
            CHECK(high == key->core_high);
            CHECK(scale.place(co::hull(sets[k], other), low, high));
            CHECK(low == key->reach_low);
            CHECK(high == key->reach_high);
            if (sets[k].lower().is_bounded()) {
                const auto end = scale.end_at(key->core_low, 1);
                CHECK((end.at == sets[k].lower().at && end.how == sets[k].lower().how));
            }
            if (sets[k].upper().is_bounded()) {
                const auto end = scale.end_at(key->core_high, -1);
                CHECK((end.at == sets[k].upper().at && end.how == sets[k].upper().how));
            }
            found.emplace_back(key->core_low, key->core_high);
        }
        CHECK(in_order(sets, found));
    }
}

TEST_CASE("what is not on a scale, or at the ends of 64 bits, has no place there") {
    const auto count = [](std::int64_t low, std::int64_t high) {
        return co::interval::make(co::closed_at(low), co::closed_at(high), co::number_kind::count)
            .value();
    };
    std::int64_t low = 0, high = 0;
    const co::key_scale whole;
    CHECK(whole.place(count(least + 1, greatest - 1), low, high));
    CHECK(low == least + 1);
    CHECK(high == greatest - 1);
    CHECK_FALSE(whole.place(count(0, greatest), low, high));
    CHECK_FALSE(
        whole.place(real(co::closed_at(co::rational::of(1, 2)), co::unbounded()), low, high));
    CHECK_FALSE(whole.place(real(co::closed_at(0), co::open_at(1)), low, high));

    constexpr std::int64_t middle = std::int64_t{1} << 62U;
    co::key_scale gaps; // twice each number, and one for the gap above it
    CHECK(gaps.include(real(co::open_at(0), co::unbounded())));
    CHECK(gaps.place(real(co::closed_at(-middle + 1), co::closed_at(middle - 1)), low, high));
    CHECK(low == 2 * (-middle + 1));
    CHECK(high == 2 * (middle - 1));
    CHECK(gaps.place(real(co::open_at(-middle), co::open_at(middle - 1)), low, high));
    CHECK(low == least + 1);
    CHECK(high == 2 * (middle - 1) - 1);
    for (const auto& set : {real(co::closed_at(-middle), co::unbounded()),
                            real(co::unbounded(), co::open_at(-middle)),
                            real(co::open_at(middle - 1), co::unbounded()),
                            real(co::closed_at(middle), co::unbounded()),
                            real(co::closed_at(0), co::closed_at(middle)),
                            real(co::unbounded(), co::closed_at(co::rational::of(1, 2)))}) {
        CHECK_FALSE(gaps.place(set, low, high));
        CHECK(gaps.key(set, set).error().code == co::errc::overflow);
        CHECK(gaps.key(set, real(co::unbounded(), co::unbounded())).error().code ==
              co::errc::overflow);
        CHECK(gaps.key(real(co::unbounded(), co::unbounded()), set).error().code ==
              co::errc::overflow);
    }

    co::key_scale fine; // a common denominator beyond 64 bits
    const auto part = [](std::int64_t den) {
        return real(co::closed_at(co::make_rational(1, den).value()), co::closed_at(1));
    };
    CHECK(fine.include(part(2'000'000'011)));
    CHECK(fine.include(part(4'000'000'007)));
    CHECK_FALSE(fine.include(part(6'000'000'001)));
    co::key_scale halves;
    CHECK(halves.include(part(2)));
    CHECK(halves.place(part(2), low, high));
    CHECK(std::pair{low, high} == std::pair<std::int64_t, std::int64_t>{2, 4});
    CHECK_FALSE(halves.place(real(co::closed_at(0), co::closed_at(greatest / 2)), low, high));
}

TEST_CASE("a key of nothing is unbounded") {
    const co::claim_key k;
    CHECK((k.core_low == least && k.core_high == greatest));
    CHECK((k.reach_low == least && k.reach_high == greatest));
}
