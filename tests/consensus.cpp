#include <corroborate/consensus.hpp>

#include <array>
#include <list>
#include <map>
#include <set>
#include <vector>

#include <corroborate/words.hpp>

#include <doctest/doctest.h>

#include "random_claims.hpp"

namespace co = corroborate;
using co::amount;
using co::interval;
using co::number_kind;
using co::rational;
using co::resolved;

namespace {

/// Who allows each of the telling numbers.
struct brute_force {
    std::vector<rational> numbers;
    std::vector<std::set<std::size_t>> allowed_by;

    explicit brute_force(const std::vector<resolved>& claims) : numbers(telling_numbers(claims)) {
        for (const auto& x : numbers) {
            auto& who = allowed_by.emplace_back();
            for (std::size_t i = 0; i < claims.size(); ++i) {
                if (claims[i].core.contains(x)) { who.insert(i); }
            }
        }
    }
    /// Claims of one origin are one voice, a claim without an origin is a voice of its own.
    [[nodiscard]] static std::size_t voices(const std::vector<resolved>& claims,
                                            const std::set<std::size_t>& who) {
        std::set<co::identity> origins;
        std::size_t nameless = 0;
        for (const auto i : who) {
            if (claims[i].origin == 0) {
                ++nameless;
            } else {
                origins.insert(claims[i].origin);
            }
        }
        return origins.size() + nameless;
    }
};

/// One number among the others, for counts the whole ones alone.
bool is_number(const rational& x, number_kind kind) {
    return kind == number_kind::real || x.is_whole();
}

resolved men(const amount& said, std::string_view by = {}) {
    return resolve(co::make_claim("men", said, {.by = by}).value()).value();
}
constexpr bool is(const interval& i, rational low, rational high) {
    return i.is_bounded() && i.lower().at == low && i.upper().at == high;
}

} // namespace

TEST_CASE("what all allow is the numbers that each of them allows") {
    dice d{150'000};
    std::array<int, 2> seen{};
    for (int round = 0; round < 5000; ++round) {
        const auto claims = random_claims(d, random_world(d), 6);
        const auto found = co::agreed(claims);
        bool some_core = false, some_reach = false;
        for (const auto& x : telling_numbers(claims)) {
            bool in_cores = !claims.empty(), in_reaches = in_cores;
            for (const auto& c : claims) {
                in_cores = in_cores && c.core.contains(x);
                in_reaches = in_reaches && c.reach.contains(x);
            }
            some_core = some_core || in_cores;
            some_reach = some_reach || in_reaches;
            CHECK((found.core && found.core->contains(x)) == in_cores);
            CHECK((found.reach && found.reach->contains(x)) == in_reaches);
        }
        CHECK(found.core.has_value() == some_core);
        CHECK(found.reach.has_value() == some_reach);
        ++seen[static_cast<std::size_t>(some_core)];
    }
    for (const int times : seen) { CHECK(times > 1000); }
}

TEST_CASE("a pair of claims bears witness exactly where no number fits all cores") {
    dice d{20'000};
    std::array<int, 2> seen{};
    for (int round = 0; round < 5000; ++round) {
        const auto claims = random_claims(d, random_world(d), 8);
        const auto found = co::witness(claims);
        CHECK(found.has_value() == (!claims.empty() && !co::agreed(claims).core));
        ++seen[static_cast<std::size_t>(found.has_value())];
        if (!found) { continue; }
        CHECK(disjoint(found->first->core, found->second->core));
        for (const auto& c : claims) { // the greatest lower end, the least upper one
            CHECK(c.core.low() <= found->first->core.low());
            CHECK(found->second->core.high() <= c.core.high());
        }
    }
    for (const int times : seen) { CHECK(times > 1000); }
}

TEST_CASE("the best supported set is the lowest cell that the most origins allow") {
    dice d{1'344};
    std::map<std::size_t, int> weights;
    for (int round = 0; round < 8000; ++round) {
        const auto w = random_world(d);
        const auto claims = random_claims(d, w, 9);
        const auto found = co::best_supported(claims);
        REQUIRE(found.has_value() == !claims.empty());
        if (claims.empty()) { continue; }

        const brute_force all{claims};
        std::size_t best = 0, first = 0;
        for (std::size_t n = 0; n < all.numbers.size(); ++n) {
            const auto weight = brute_force::voices(claims, all.allowed_by[n]);
            if (weight > best) {
                best = weight;
                first = n;
            }
        }
        const auto& who = all.allowed_by[first];
        CHECK(found->weight == best);
        std::set<std::size_t> named;
        for (const auto it : found->claims) {
            named.insert(static_cast<std::size_t>(it - claims.begin()));
        }
        CHECK(named == who);
        CHECK(named.size() == found->claims.size());
        CHECK(std::is_sorted(found->claims.begin(), found->claims.end()));
        CHECK(found->set.kind() == w.kind);
        // as wide as the same claims stay, without a gap
        bool going = true;
        for (std::size_t n = 0; n < all.numbers.size(); ++n) {
            if (!is_number(all.numbers[n], w.kind)) { continue; }
            if (n >= first) { going = going && all.allowed_by[n] == who; }
            CHECK(found->set.contains(all.numbers[n]) == (n >= first && going));
        }
        ++weights[best];
    }
    for (const std::size_t weight : {1U, 2U, 3U, 4U}) { CHECK(weights[weight] > 200); }
}

TEST_CASE("claims of one origin are one voice, and nameless ones are each their own") {
    const std::vector echo{men(amount{12}, "a mayor"),
                           men(amount{12}, "A Mayor"),
                           men(amount{12}, "the mayor's wife"),
                           men(amount{15}),
                           men(amount{15}),
                           men(amount{15})};
    const auto found = co::best_supported(echo);
    REQUIRE(found);
    CHECK(found->weight == 3);
    CHECK(is(found->set, 15, 15));
    const auto two = co::best_supported(std::vector(echo.begin(), echo.begin() + 4));
    CHECK(two->weight == 2);
    CHECK(two->claims.size() == 3);
    CHECK(is(two->set, 12, 12));
}

TEST_CASE("the set ends where another claim begins, and open ends stay open") {
    const auto real = [](co::endpoint low, co::endpoint high) {
        resolved r;
        r.core = r.reach = interval::make(low, high, number_kind::real).value();
        return r;
    };
    const std::vector claims{real(co::open_at(1), co::open_at(9)),
                             real(co::closed_at(2), co::open_at(4)),
                             real(co::open_at(4), co::closed_at(6))};
    const auto found = co::best_supported(claims);
    CHECK(found->weight == 2);
    CHECK(is(found->set, 2, 4));
    CHECK(!found->set.lower().is_open());
    CHECK(found->set.upper().is_open());
    const auto alone =
        co::best_supported(std::vector{claims[0], real(co::closed_at(9), co::unbounded())});
    CHECK(is(alone->set, 1, 9));
    CHECK(alone->set.lower().is_open());
    CHECK(alone->set.upper().is_open());
}

TEST_CASE("nothing is said of an empty range, and one claim says what it says") {
    const std::vector<resolved> nothing;
    CHECK(!co::agreed(nothing).core);
    CHECK(!co::agreed(nothing).reach);
    CHECK(!co::witness(nothing));
    CHECK(!co::best_supported(nothing));
    const std::list alone{co::make_claim("men", co::more_than(40)).value()};
    CHECK(is(*co::agreed(alone).core, 41, 49));
    CHECK(!co::agreed(alone).reach->is_bounded());
    CHECK(!co::witness(alone));
    CHECK(co::best_supported(alone)->claims == std::vector{alone.begin()});
    const std::list silent{co::make_claim("men", co::many()).value()};
    CHECK(!co::best_supported(silent));
    CHECK(!co::agreed(silent).core);
}

TEST_CASE("projections choose what the claims of a row are") {
    struct row {
        int id;
        resolved numbers;
    };
    std::vector<row> rows{{1, men(amount{12})}, {2, men(amount{20})}};
    CHECK(is(co::best_supported(rows, &row::numbers)->set, 12, 12));
    CHECK(co::witness(rows, [](const row& r) { return r.numbers; })->first->id == 2);
    CHECK(!co::agreed(rows, &row::numbers).core);
}
