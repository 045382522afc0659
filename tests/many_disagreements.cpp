#include <corroborate/disagreements.hpp>

#include <algorithm>
#include <list>
#include <numeric>
#include <utility>

#include <doctest/doctest.h>

#include <many_claims.hpp>

namespace {

using pair = std::pair<std::size_t, std::size_t>;

co::disagreement_count count_by_hand(const std::vector<co::resolved>& claims) {
    co::disagreement_count n;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        for (std::size_t k = i + 1; k < claims.size(); ++k) {
            if (!claims[i].live || !claims[k].live) { continue; }
            const auto v = co::compare(claims[i], claims[k]);
            n.contradictions += v == co::verdict::contradicts;
            n.tensions += v == co::verdict::tension;
        }
    }
    return n;
}

/// In the documented order.
std::vector<pair> list_by_hand(const std::vector<co::resolved>& claims) {
    std::vector<std::size_t> order(claims.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto by_end = claims[a].core.low() <=> claims[b].core.low();
        return by_end != 0 ? by_end < 0 : a < b;
    });
    std::vector<pair> out;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        for (const std::size_t k : order) {
            if (!claims[i].live || !claims[k].live) { continue; }
            const bool above = co::strict_precedes(claims[i].core, claims[k].core);
            const auto v =
                i < k ? co::compare(claims[i], claims[k]) : co::compare(claims[k], claims[i]);
            if (above && co::disagrees(v)) { out.emplace_back(std::min(i, k), std::max(i, k)); }
        }
    }
    return out;
}

std::vector<pair> compatible_by_hand(const std::vector<co::resolved>& claims) {
    std::vector<std::size_t> order(claims.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto by_end = claims[a].core.low() <=> claims[b].core.low();
        return by_end != 0 ? by_end < 0 : a < b;
    });
    std::vector<std::size_t> place(claims.size());
    for (std::size_t at = 0; at < order.size(); ++at) { place[order[at]] = at; }
    std::vector<pair> out;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        for (std::size_t at = place[i] + 1; at < order.size(); ++at) {
            const std::size_t a = std::min(i, order[at]), b = std::max(i, order[at]);
            if (!claims[a].live || !claims[b].live) { continue; }
            if (co::compatible(co::compare(claims[a], claims[b]))) { out.emplace_back(a, b); }
        }
    }
    return out;
}

template <class Range>
std::vector<pair> listed_by(const std::vector<co::resolved>& claims, const Range& range) {
    std::vector<pair> out;
    for (auto it = range.begin(); it != range.end(); ++it) {
        const auto& [a, b] = *it;
        const auto i = static_cast<std::size_t>(&a - claims.data());
        const auto k = static_cast<std::size_t>(&b - claims.data());
        CHECK(i < k);
        CHECK(it.verdict() == co::compare(a, b));
        out.emplace_back(i, k);
    }
    return out;
}
std::vector<pair> listed(const std::vector<co::resolved>& claims) {
    return listed_by(claims, co::disagreements(claims));
}

bool same(const co::disagreement_count& a, const co::disagreement_count& b) {
    return a.contradictions == b.contradictions && a.tensions == b.tensions;
}

} // namespace

TEST_CASE("counting and listing give what all pairs give") {
    random_claims random{1};
    CHECK(same(co::disagreement_count{}, {0, 0}));
    for (unsigned i = 0; i < 1500; ++i) {
        const std::size_t n = i % 3 == 0 ? i % 16 : i % 150;
        const auto claims = random.claims(n, timed(i));
        CAPTURE(i);
        CHECK(same(co::count_disagreements(claims), count_by_hand(claims)));
        CHECK(listed(claims) == list_by_hand(claims));
        if (i % 3 == 1) {
            CHECK(listed_by(claims, co::compatible_pairs(claims)) == compatible_by_hand(claims));
        }
    }
}

TEST_CASE("ways of living in time that are mixed within one topic") {
    random_claims random{2};
    for (unsigned i = 0; i < 60; ++i) {
        auto claims = random.claims(40, timed(3 * i));
        const auto more = random.claims(40, timed(3 * i + 3));
        claims.insert(claims.end(), more.begin(), more.end());
        CAPTURE(i);
        CHECK(same(co::count_disagreements(claims), count_by_hand(claims)));
        CHECK(listed(claims) == list_by_hand(claims));
    }
}

TEST_CASE("plans that stand alone, or with what is retracted, compare as facts do") {
    random_claims random{5};
    for (unsigned i = 0; i < 200; ++i) {
        CAPTURE(i);
        auto claims = random.claims(17 + i % 40, timed(i));
        for (auto& c : claims) {
            c.topic = 1;
            c.live = true;
            c.status = i % 4 == 0 && random.one_in(3) ? co::status::retracted : co::status::planned;
        }
        CHECK(same(co::count_disagreements(claims), count_by_hand(claims)));
        CHECK(listed(claims) == list_by_hand(claims));
    }
}

TEST_CASE("iterators and projections of any kind") {
    random_claims random{3};
    struct row {
        int number;
        co::resolved claim;
    };
    const auto claims = random.claims(100, timed(4));
    std::list<row> rows;
    for (const auto& c : claims) { rows.push_back({0, c}); }
    const auto expected = count_by_hand(claims);
    CHECK(same(co::count_disagreements(rows, &row::claim), expected));
    CHECK(same(co::count_disagreements(rows, [](const row& r) { return r.claim; }), expected));
    const auto none_odd = [n = 0](const row& r) mutable -> co::result<co::resolved> {
        (void)n;
        if (!r.claim.core.is_bounded()) { return co::errc::no_number; }
        return r.claim;
    };
    std::vector<co::resolved> bounded;
    for (const auto& c : claims) {
        if (c.core.is_bounded()) { bounded.push_back(c); }
    }
    const auto project = [&](const row& r) -> co::result<co::resolved> {
        auto ask = none_odd;
        return ask(r);
    };
    CHECK(same(co::count_disagreements(rows, project), count_by_hand(bounded)));
    std::size_t pairs = 0;
    for (const auto& [a, b] : co::disagreements(rows, &row::claim)) {
        pairs += a.claim.topic == b.claim.topic;
    }
    CHECK(pairs == expected.contradictions + expected.tensions);
}
