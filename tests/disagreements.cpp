#include <corroborate/disagreements.hpp>

#include <array>
#include <iterator>
#include <list>
#include <ranges>
#include <utility>
#include <vector>

#include <corroborate/words.hpp>

#include <doctest/doctest.h>

#include "random_claims.hpp"

namespace co = corroborate;
using co::resolved;
using co::verdict;

namespace {

using index_pair = std::pair<std::size_t, std::size_t>;

struct all_pairs {
    std::vector<index_pair> disagreeing;
    co::disagreement_count count;
};
all_pairs compare_all(const std::vector<resolved>& claims) {
    all_pairs out;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        for (std::size_t j = i + 1; j < claims.size(); ++j) {
            const auto v = compare(claims[i], claims[j]);
            if (!claims[i].live || !claims[j].live || !disagrees(v)) { continue; }
            out.disagreeing.emplace_back(i, j);
            ++(v == verdict::contradicts ? out.count.contradictions : out.count.tensions);
        }
    }
    return out;
}

resolved of(const co::claim<co::named>& c) { return resolve(c).value(); }
resolved dead(const co::amount& said) { return of(co::make_claim("dead", said, {}).value()); }

} // namespace

TEST_CASE(
    "random claims disagree pair by pair as compare says, each pair once, the earlier first") {
    dice d{6'000};
    std::array<int, 3> seen{}; // none, one, more
    for (int round = 0; round < 6000; ++round) {
        const auto claims = random_claims(d, random_world(d), 12);
        auto expected = compare_all(claims);
        const auto found = co::disagreements(claims);
        std::vector<index_pair> pairs;
        for (auto it = found.begin(); it != found.end(); ++it) {
            const auto [a, b] = *it;
            CHECK(it.verdict() == compare(a, b));
            pairs.emplace_back(&a - claims.data(), &b - claims.data());
            CHECK(pairs.back().first < pairs.back().second);
        }
        // by the claim with the lower core, then by the lower end of the higher one
        const auto later = [&](const index_pair& p) {
            const bool first_is_low = claims[p.first].core.high() < claims[p.second].core.low();
            const auto low = first_is_low ? p.first : p.second;
            const auto high = first_is_low ? p.second : p.first;
            return std::pair{low, claims[high].core.low()};
        };
        CHECK(std::is_sorted(pairs.begin(), pairs.end(), [&](const auto& x, const auto& y) {
            const auto p = later(x), q = later(y);
            return p.first != q.first ? p.first < q.first : p.second < q.second;
        }));
        std::sort(pairs.begin(), pairs.end());
        CHECK(pairs == expected.disagreeing);
        CHECK(found.empty() == pairs.empty());
        const auto n = co::count_disagreements(claims);
        CHECK(n.contradictions == expected.count.contradictions);
        CHECK(n.tensions == expected.count.tensions);
        ++seen[std::min<std::size_t>(pairs.size(), 2)];
    }
    for (const int times : seen) { CHECK(times > 300); }
}

TEST_CASE("where nobody disagrees the range is empty") {
    CHECK(co::disagreements(std::views::empty<resolved>).empty());
    const std::vector one{dead(co::amount{12})};
    CHECK(co::disagreements(one).empty());
    CHECK(co::count_disagreements(std::vector<resolved>{}).tensions == 0);
    const std::vector same(5, dead(co::amount{12}));
    CHECK(co::disagreements(same).empty());
    const std::vector unbounded(3, dead(co::set_from(12)));
    CHECK(co::disagreements(unbounded).empty());
    const co::disagreement_range<std::vector<resolved>::const_iterator> none;
    CHECK(none.begin() == none.end());
}

TEST_CASE(
    "the range goes round more than once, copies cheaply and refers to the claims themselves") {
    std::vector claims{dead(co::amount{12}), dead(co::amount{13}), dead(co::amount{14})};
    const auto found = co::disagreements(claims);
    static_assert(std::ranges::forward_range<decltype(found)>);
    static_assert(std::ranges::view<std::remove_const_t<decltype(found)>>);
    CHECK(std::ranges::distance(found) == 3);
    const auto copy = found;
    CHECK(std::ranges::distance(copy) == 3);
    auto it = copy.begin();
    const auto first = it++;
    CHECK(first == copy.begin());
    CHECK(it != first);
    (*it).first.origin = 77; // not a copy of the claim
    CHECK(claims[0].origin == 77);
    CHECK(it.verdict() == verdict::contradicts);
    CHECK(std::ranges::distance(found | std::views::take(2)) == 2);
}

TEST_CASE("a list of claims, a const one and a projection give the same pairs") {
    const std::list claims{co::make_claim("dead", co::amount{12}).value(),
                           co::make_claim("dead", co::many()).value(),
                           co::make_claim("dead", co::amount{19}).value(),
                           co::make_claim("hurt", co::amount{19}).value()};
    const auto found = co::disagreements(claims);
    REQUIRE(std::ranges::distance(found) == 1);
    CHECK(&(*found.begin()).first == &claims.front());
    CHECK(&(*found.begin()).second == &*std::next(claims.begin(), 2));

    struct row {
        int id;
        resolved numbers;
    };
    const std::vector<row> rows{{3, dead(co::amount{12})}, {4, dead(co::amount{19})}};
    const auto by_member = co::disagreements(rows, &row::numbers);
    REQUIRE(std::ranges::distance(by_member) == 1);
    CHECK((*by_member.begin()).second.id == 4);
    const auto halved = [](const row& r) {
        return r.id == 4 ? co::result<resolved>{co::errc::no_number} : r.numbers;
    };
    CHECK(co::disagreements(rows, halved).empty());
    CHECK(co::count_disagreements(rows, &row::numbers).contradictions == 1);
}

TEST_CASE("where few disagree, a hundred thousand claims take no time") {
    std::vector claims(100'000, dead(co::amount{12}));
    claims[70'000] = dead(co::more_than(12));
    claims[30'000].live = false;
    const auto n = co::count_disagreements(claims);
    CHECK(n.contradictions == 99'998);
    CHECK(n.tensions == 0);
}
