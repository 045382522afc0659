// Part of table_topics.hpp, which includes it: topics of claims in any words, by findings.hpp.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include <corroborate/report/table_topics.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

namespace detail {

/// The claims of a topic as its dossier is made of them.
struct topic_claims {
    std::vector<v0::detail::located<std::uint32_t>> numbers; ///< those that say one
    std::vector<std::uint32_t> all;                          ///< by period
    bool counts = false, reals = false;                      ///< what there is among them

    topic_claims(const findings& f, const topic_findings& t) {
        for (const auto i : t.claims) {
            all.push_back(static_cast<std::uint32_t>(i));
            auto s = v0::detail::side_of(f.claims()[i], f.vocabulary());
            (s.facts.kind == number_kind::count ? counts : reals) = true;
            v0::detail::side lender{};
            lender.facts.unit = t.unit;
            lender.facts.kind = number_kind::real; // lends its unit, takes none
            v0::detail::share_units(s, lender);
            const auto x = s.read_as(t.kind, f.policy());
            if (!x) { continue; }
            resolved r = v0::detail::as_resolved(s.c, s.facts, *x, f.vocabulary());
            r.live = f.is_live(i);
            numbers.push_back({r, static_cast<std::uint32_t>(i), numbers.size()});
        }
        const auto when = [](const period& p, std::uint32_t i) {
            return std::tuple{p.last_day(), p.first_day(), i};
        };
        std::sort(all.begin(), all.end(), [&](std::uint32_t a, std::uint32_t b) {
            return when(f.claims()[a].about().as_of, a) < when(f.claims()[b].about().as_of, b);
        });
        std::sort(numbers.begin(), numbers.end(), [&](const auto& a, const auto& b) {
            return when(a.claim.as_of, a.where) < when(b.claim.as_of, b.where);
        });
    }

    /// Sets as integers that lie to each other as the sets do: the places of their ends in order.
    template <class Origin, class Row>
    [[nodiscard]] std::vector<whole_claim> ranked(const Origin& origin, const Row& row) const {
        std::vector<v0::detail::cut> ends;
        for (const auto& c : numbers) {
            for (const auto& set : {c.claim.core, c.claim.reach}) {
                ends.push_back(set.low());
                ends.push_back(set.high());
            }
        }
        std::sort(ends.begin(), ends.end());
        ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
        const auto rank = [&](const v0::detail::cut& c) {
            return std::lower_bound(ends.begin(), ends.end(), c) - ends.begin();
        };
        const auto whole = [&](const interval& i) {
            return whole_set{rank(i.low()), rank(i.high())};
        };
        std::vector<whole_claim> out;
        for (const auto& c : numbers) {
            if (!c.claim.live) { continue; }
            out.push_back({whole(c.claim.core), whole(c.claim.reach), c.claim.as_of,
                           origin(row(c.where)), row(c.where)});
        }
        return out;
    }
};

/// The disagreements among some claims, pair by pair.
[[nodiscard]] inline disagreement_count compared(const findings& f,
                                                 std::span<const std::uint32_t> claims) {
    disagreement_count n;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        for (std::size_t j = i + 1; j < claims.size(); ++j) {
            if (!f.is_live(claims[i]) || !f.is_live(claims[j])) { continue; }
            const auto v = f.compare(claims[i], claims[j]).verdict;
            n.contradictions += static_cast<std::uint64_t>(v == verdict::contradicts);
            n.tensions += static_cast<std::uint64_t>(v == verdict::tension);
        }
    }
    return n;
}

} // namespace detail

template <class Tell>
void table_topics::visit_general(worker& w, const general& g, std::span<const std::uint32_t> rows,
                                 std::size_t of, const telling& how, told& into,
                                 const Tell& tell) const {
    const auto& topic = g.found.topics()[of];
    const auto row = [&](std::size_t i) {
        return rows.empty() ? static_cast<std::uint32_t>(i) : rows[i];
    };
    told_topic t;
    t.measure = topic.measure;
    t.scope = topic.scope;
    t.kind = topic.kind;
    t.unit = &topic.unit;
    std::vector<std::uint32_t> supporters;
    const auto take = [&](const auto& d, std::size_t claims, const period* as_of) {
        t.as_of = as_of;
        t.claims = claims;
        t.live = d.live;
        t.origins = d.origins;
        t.agreed = d.agreed;
        t.best.reset();
        supporters.clear();
        t.best_origins = 0;
        if (d.best_supported) {
            t.best = d.best_supported->set;
            t.best_origins = d.best_supported->weight;
            for (const auto i : d.best_supported->claims) { supporters.push_back(row(i)); }
        }
        t.supporters = supporters;
        t.witness.reset();
        if (d.witness) { t.witness = {row(d.witness->first), row(d.witness->second)}; }
        t.disagreements = d.disagreements;
        tell(t);
    };
    into.counts.claims += topic.claims.size();
    if (!how.by_period) { take(topic, topic.claims.size(), nullptr); }
    if (how.by_period || how.tallied) {
        const detail::topic_claims claims{g.found, topic};
        if (how.by_period) {
            disagreement_count sum;
            const auto as_of = [&](std::size_t i) {
                return g.found.claims()[claims.all[i]].about().as_of;
            };
            for (std::size_t i = 0; i < claims.all.size();) {
                const period now = as_of(i);
                std::size_t end = i;
                std::vector<identity> origins;
                for (; end < claims.all.size() && as_of(end) == now; ++end) {
                    if (!g.found.is_live(claims.all[end])) { continue; }
                    origins.push_back(source_identity(g.found.claims()[claims.all[end]].origin(),
                                                      g.found.vocabulary()));
                }
                auto numbers = claims.numbers;
                std::erase_if(numbers, [&](const auto& c) { return !(c.claim.as_of == now); });
                std::sort(numbers.begin(), numbers.end(),
                          [](const auto& a, const auto& b) { return a.where < b.where; });
                auto d = v0::detail::assess_group<std::uint32_t>(numbers);
                if (claims.counts && claims.reals) { // two counts are compared as counts
                    d.disagreements =
                        detail::compared(g.found, std::span{claims.all}.subspan(i, end - i));
                }
                d.live = origins.size();
                d.origins = v0::detail::count_origins(origins);
                take(d, end - i, &now);
                sum.contradictions += d.disagreements.contradictions;
                sum.tensions += d.disagreements.tensions;
                i = end;
            }
            tally_topic(sum, into.counts);
        }
        if (how.tallied && !claims.numbers.empty()) {
            const auto origin = [&](std::uint32_t i) { return table_->origin(i); };
            const bool is_total =
                claims.numbers.front().claim.over_time == over_time::running_total;
            w.periods.count(claims.ranked(origin, row),
                            is_total ? over_time::running_total : over_time::stock, into.counts,
                            into.falls);
        }
    }
    if (!how.by_period) { tally_topic(topic.disagreements, into.counts); }
    if (how.top == 0) { return; }
    for (std::size_t x = 0; x < topic.claims.size(); ++x) {
        for (std::size_t y = x + 1; y < topic.claims.size(); ++y) {
            const auto a = topic.claims[x], b = topic.claims[y];
            if (!g.found.is_live(a) || !g.found.is_live(b)) { continue; }
            const auto c = g.found.compare(a, b);
            if (!disagrees(c)) { continue; }
            into.largest.add(
                {c.difference.exists, c.difference.value, c.gap.approximate(), row(a), row(b)});
        }
    }
}

} // namespace report
} // namespace v0
} // namespace corroborate
