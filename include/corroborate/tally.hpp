// How many pairs disagree, without listing them: pairs that lie apart are counted from sorted ends,
// then those are taken off that time or status keeps from comparing (DESIGN.md, section 3).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <corroborate/counting.hpp>
#include <corroborate/eras.hpp>
#include <corroborate/places.hpp>
#include <corroborate/rows.hpp>

namespace corroborate {
inline namespace v0 {

/// Contradictions and tensions, each pair once.
struct disagreement_count {
    std::uint64_t contradictions = 0;
    std::uint64_t tensions = 0;
};

namespace detail {

/// All pairs of few claims.
template <class At>
[[nodiscard]] disagreement_count count_pairs(std::size_t n, At at) {
    disagreement_count count;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = i + 1; k < n; ++k) {
            const verdict v = compare(at(i), at(k));
            count.contradictions += v == verdict::contradicts ? 1U : 0U;
            count.tensions += v == verdict::tension ? 1U : 0U;
        }
    }
    return count;
}

/// Pairs with disjoint cores, and those with disjoint reaches.
struct apart_pairs {
    std::uint64_t cores = 0;
    std::uint64_t reaches = 0;

    apart_pairs& operator+=(const apart_pairs& o) {
        cores += o.cores;
        reaches += o.reaches;
        return *this;
    }
    apart_pairs& operator-=(const apart_pairs& o) {
        cores -= o.cores;
        reaches -= o.reaches;
        return *this;
    }
};

/// The live claims of one topic, in the order of the input, with the places of their ends.
struct topic_claims {
    std::vector<const resolved*> claims;
    std::vector<claim_key> keys;

    template <class Chosen>
    [[nodiscard]] topic_claims only(Chosen chosen) const {
        topic_claims out;
        for (std::size_t i = 0; i < claims.size(); ++i) {
            if (!chosen(*claims[i])) { continue; }
            out.claims.push_back(claims[i]);
            out.keys.push_back(keys[i]);
        }
        return out;
    }
    [[nodiscard]] apart_pairs apart() const {
        const std::size_t n = keys.size();
        scratch<std::int64_t> low{n}, high{n};
        const auto count = [&](auto low_of, auto high_of) {
            for (std::size_t i = 0; i < n; ++i) {
                low[i] = low_of(keys[i]);
                high[i] = high_of(keys[i]);
            }
            return count_apart(low.data(), high.data(), n);
        };
        return {count([](const claim_key& k) { return k.core_low; },
                      [](const claim_key& k) { return k.core_high; }),
                count([](const claim_key& k) { return k.reach_low; },
                      [](const claim_key& k) { return k.reach_high; })};
    }
    /// What `count` says of the dated claims among them, by cores and by reaches.
    template <class Count>
    [[nodiscard]] apart_pairs dated(Count count) const {
        std::vector<dated_range> cores, reaches;
        for (std::size_t i = 0; i < claims.size(); ++i) {
            const period& p =
                claims[i]->over_time == over_time::stock ? claims[i]->stands : claims[i]->as_of;
            if (!p.is_given()) { continue; }
            cores.push_back({keys[i].core_low, keys[i].core_high, p.first_day(), p.last_day()});
            reaches.push_back({keys[i].reach_low, keys[i].reach_high, p.first_day(), p.last_day()});
        }
        return {count(cores), count(reaches)};
    }

    /// As the table of DESIGN.md, section 3, has it for one topic, all plans or none.
    [[nodiscard]] disagreement_count by_time() const {
        apart_pairs pairs = apart();
        switch (claims.empty() ? over_time::stock : claims.front()->over_time) {
        case over_time::stock: {
            // apart in time: a tension at most; nothing where one of them says how long it holds
            const auto in_time = dated(count_apart_in_time);
            const auto loose = only([](const resolved& r) { return !r.holds; });
            pairs.cores -= in_time.cores - loose.dated(count_apart_in_time).cores;
            pairs.reaches -= in_time.reaches;
            break;
        }
        case over_time::running_total:
            pairs -= dated([](const std::vector<dated_range>& all) { // growth
                const auto last = [](const dated_range& r) { return r.last; };
                return count_lower_and_before(all, last, last);
            });
            break;
        case over_time::flow:
            pairs -= only([](const resolved& r) { return r.as_of.is_given(); }).apart();
            pairs += dated(count_inner_above);
            break;
        }
        return {pairs.reaches, pairs.cores - pairs.reaches};
    }

    /// Of more than a few. Plans do not compare with facts; a retracted claim that is live all the
    /// same, with both.
    [[nodiscard]] disagreement_count disagreements() const {
        const auto is_plan = [](const resolved& r) { return r.status == status::planned; };
        const auto is_other = [](const resolved& r) { return r.status == status::retracted; };
        time_hull hull;
        for (const auto* c : claims) { hull.join(time_hull{*c}); }
        if ((hull.lives & (hull.lives - 1)) != 0) {
            return count_pairs(claims.size(),
                               [&](std::size_t i) -> const resolved& { return *claims[i]; });
        }
        if (!hull.planned || !hull.fact) { return by_time(); }
        const auto plans =
            only([&](const resolved& r) { return is_plan(r) || is_other(r); }).by_time();
        const auto facts = only([&](const resolved& r) { return !is_plan(r); }).by_time();
        const auto both = only(is_other).by_time();
        return {plans.contradictions + facts.contradictions - both.contradictions,
                plans.tensions + facts.tensions - both.tensions};
    }
};

/// The places of cores and reaches of the claims that each(f) goes through, a reach no smaller than
/// its core. n claims at most.
template <class Each>
[[nodiscard]] std::vector<claim_key> keys_of(std::size_t n, Each each) {
    std::vector<claim_key> keys(n);
    (void)place_all(
        2 * n,
        [&](auto place) {
            each([&](const resolved& r) { return place(r.core) && place(r.reach); });
        },
        [&](std::size_t i, std::int64_t low, std::int64_t high) {
            claim_key& k = keys[i / 2];
            if (i % 2 == 0) {
                k.core_low = low;
                k.core_high = high;
            } else {
                k.reach_low = std::min(low, k.core_low);
                k.reach_high = std::max(high, k.core_high);
            }
        });
    return keys;
}

/// Claims of any topics: two passes for those of one number at one time, else topic by topic.
template <class Rows>
[[nodiscard]] disagreement_count tally(const Rows& rows) {
    const std::size_t most = rows.size();
    scratch<std::int64_t> low{most}, high{most};
    bool alike = true;
    std::size_t n = 0;
    (void)place_all(
        most,
        [&](auto place) {
            const resolved* first = nullptr;
            era_check era;
            n = 0;
            rows.each([&](const resolved& r) {
                if (!r.live) { return true; }
                if (first == nullptr) { first = &r; }
                alike = r.topic == first->topic && era.add(r);
                ++n;
                return alike && place(r.core);
            });
        },
        [&](std::size_t i, std::int64_t least, std::int64_t greatest) {
            low[i] = least;
            high[i] = greatest;
        });
    if (alike) {
        const std::uint64_t cores = count_apart(low.data(), high.data(), n);
        if (cores == 0) { return {}; }
        (void)place_all(
            n,
            [&](auto place) {
                rows.each([&](const resolved& r) {
                    return !r.live ||
                           place(is_within(r.core, r.reach) ? r.reach : hull(r.core, r.reach));
                });
            },
            [&](std::size_t i, std::int64_t least, std::int64_t greatest) {
                low[i] = least;
                high[i] = greatest;
            });
        const std::uint64_t reaches = count_apart(low.data(), high.data(), n);
        return {reaches, cores - reaches};
    }
    scratch<const resolved*> claims{most};
    n = 0;
    rows.each([&](const resolved& r) {
        if (r.live) { claims[n++] = &r; }
        return true;
    });
    const auto at = [&](std::size_t i) -> const resolved& { return *claims[i]; };
    if (n <= small_group) { return count_pairs(n, at); }
    scratch<keyed_index, 1> order{n}, aside{n};
    for (std::size_t i = 0; i < n; ++i) { order[i] = {static_cast<std::int64_t>(at(i).topic), i}; }
    radix_sort(order.data(), aside.data(), n);
    disagreement_count sum;
    topic_claims topic;
    for (std::size_t i = 0; i < n;) {
        const std::size_t begin = i;
        while (i < n && order[i].key == order[begin].key) { ++i; }
        const auto member = [&](std::size_t k) -> const resolved& {
            return at(order[begin + k].index);
        };
        disagreement_count here;
        if (i - begin <= small_group) {
            here = count_pairs(i - begin, member);
        } else {
            topic.claims.clear();
            for (std::size_t k = begin; k < i; ++k) { topic.claims.push_back(&member(k - begin)); }
            topic.keys = keys_of(i - begin, [&](auto f) {
                for (const auto* c : topic.claims) {
                    if (!f(*c)) { return; }
                }
            });
            here = topic.disagreements();
        }
        sum.contradictions += here.contradictions;
        sum.tensions += here.tensions;
    }
    return sum;
}

} // namespace detail

} // namespace v0
} // namespace corroborate
