// A whole run seen across its topics: the sums that a vocabulary states, running totals as series,
// and the bounds that travel between topics that are part of one another. Claims are named by their
// index in the input, as everywhere in findings.
#pragma once

#include <numeric>
#include <unordered_set>

#include <corroborate/claim_order.hpp>
#include <corroborate/findings.hpp>
#include <corroborate/series_by_origin.hpp>
#include <corroborate/sum_times.hpp>

namespace corroborate {
inline namespace v0 {

/// A stated sum in one scope, at one time.
struct run_sum {
    std::size_t sum = 0;   ///< which of the stated sums
    std::size_t topic = 0; ///< of the whole, else of the first part that has claims
    std::string_view scope;
    v0::unit unit{}; ///< to write its sets in
    sum_at<std::size_t> found;
};

/// A running total, followed.
struct run_series {
    std::size_t topic = 0;          ///< index among the findings' topics
    std::optional<identity> origin; ///< of the reports of one origin; else of all of them together
    std::vector<series_finding<std::size_t>> findings;
};

/// Topics tied to one another, and the bounds of their numbers.
struct run_bounds {
    claim_order order;                 ///< node_of: by index among `claims`
    std::vector<std::size_t> claims;   ///< the claims of these topics
    std::vector<std::size_t> topic_of; ///< of each number
    travelled_bounds<std::size_t> bounds;
};

namespace detail {

/// The claims of some topics in numbers, read as one kind.
[[nodiscard]] inline std::vector<located<std::size_t>>
in_numbers(const findings& f, const std::vector<std::size_t>& topics) {
    const bool real = std::any_of(topics.begin(), topics.end(), [&](std::size_t t) {
        return f.topics()[t].kind == number_kind::real;
    });
    std::vector<located<std::size_t>> out;
    for (const auto t : topics) {
        for (const auto c : f.topics()[t].claims) {
            const auto n =
                f.numbers_of(c, real ? number_kind::real : number_kind::count, f.topics()[t].unit);
            if (n) { out.push_back({n->resolved, c, out.size()}); }
        }
    }
    return out;
}

[[nodiscard]] inline identity identity_of(const findings& f, std::size_t topic) {
    const auto& t = f.topics()[topic];
    return topic_identity(t.measure, t.scope, f.vocabulary());
}
/// The topics with their identities, sorted; those of one name and several dimensions apart.
[[nodiscard]] inline std::vector<std::pair<identity, std::size_t>>
topics_by_identity(const findings& f) {
    std::vector<std::pair<identity, std::size_t>> out;
    out.reserve(f.topics().size());
    for (std::size_t t = 0; t < f.topics().size(); ++t) { out.emplace_back(identity_of(f, t), t); }
    std::sort(out.begin(), out.end());
    return out;
}
/// The first topic of an identity and a dimension, or no_node.
[[nodiscard]] inline std::size_t
topic_called(const findings& f, const std::vector<std::pair<identity, std::size_t>>& by_identity,
             identity wanted, const std::optional<dimension>& dim) {
    auto at =
        std::lower_bound(by_identity.begin(), by_identity.end(), std::pair{wanted, std::size_t{0}});
    for (; at != by_identity.end() && at->first == wanted; ++at) {
        if (!dim || f.topics()[at->second].unit.dim == *dim) { return at->second; }
    }
    return no_node;
}

} // namespace detail

/// The stated sums wherever two of their terms have claims: by sum, then scope in order of first
/// appearance, then time. `sums`: a range of what has a name `whole` and a range of names `parts`,
/// measures each (io::vocabulary_sum). Terms of another dimension than the first take no part; a
/// measure that does not say how it lives in time lives as another term does. errc::overflow.
template <class Sums>
[[nodiscard]] result<std::vector<run_sum>> sums_in(const findings& f, const Sums& sums) {
    const auto by_identity = detail::topics_by_identity(f);
    const auto& v = f.vocabulary();
    std::vector<run_sum> out;
    std::size_t number = 0;
    for (const auto& s : sums) {
        std::vector<std::string_view> terms{s.whole};
        terms.insert(terms.end(), s.parts.begin(), s.parts.end());
        std::vector<std::string_view> scopes;
        std::unordered_set<identity> seen;
        for (const auto& t : f.topics()) {
            const bool concerns = std::any_of(terms.begin(), terms.end(), [&](auto name) {
                return v.same(term_kind::measure, name, t.measure);
            });
            if (concerns && seen.insert(topic_identity(s.whole, t.scope, v)).second) {
                scopes.push_back(t.scope);
            }
        }
        for (const auto scope : scopes) {
            std::vector<identity> ids;
            std::vector<std::size_t> topics;
            std::optional<dimension> dim;
            for (const auto name : terms) {
                ids.push_back(topic_identity(name, scope, v));
                const auto t = detail::topic_called(f, by_identity, ids.back(), dim);
                if (t == no_node) { continue; }
                dim = f.topics()[t].unit.dim;
                topics.push_back(t);
            }
            if (topics.size() < 2) { continue; }
            auto claims = detail::in_numbers(f, topics);
            std::optional<over_time> how;
            for (const auto name : terms) {
                const auto facts = v.facts(name);
                if (!how && facts.says_over_time) { how = facts.over_time; }
            }
            for (auto& c : claims) { c.claim.over_time = how.value_or(c.claim.over_time); }
            const sum_of_parts shape{.whole = ids[0], .parts = std::span{ids}.subspan(1)};
            auto found = detail::sum_calendar<std::size_t>{detail::claims_of_sum(claims, shape),
                                                           terms.size()}
                             .check(shape);
            if (!found) { return found.error(); }
            for (auto& at : *std::move(found)) {
                out.push_back(
                    {number, topics[0], scope, f.topics()[topics[0]].unit, std::move(at)});
            }
        }
        ++number;
    }
    return out;
}

/// The figures of days for a running total, by the names of two measures.
struct total_and_figures {
    std::string_view total;
    std::string_view figures;
};

/// The running totals of a run. First those of each origin that reports more than once; then of all
/// origins together what no single one shows: falls, and figures that do not fit, where the sources
/// differ. Series without a finding are left out. errc::overflow.
[[nodiscard]] inline result<std::vector<run_series>>
series_in(const findings& f, std::span<const total_and_figures> pairs = {}) {
    using follower = detail::series_follower<std::size_t, std::size_t>;
    const auto by_identity = detail::topics_by_identity(f);
    const auto& v = f.vocabulary();
    std::vector<run_series> out;
    for (std::size_t t = 0; t < f.topics().size(); ++t) {
        const auto& topic = f.topics()[t];
        if (v.facts(topic.measure).over_time != over_time::running_total) { continue; }
        std::vector<std::size_t> topics{t};
        for (const auto& p : pairs) {
            if (!v.same(term_kind::measure, p.total, topic.measure)) { continue; }
            const auto figures = detail::topic_called(
                f, by_identity, topic_identity(p.figures, topic.scope, v), topic.unit.dim);
            if (figures != no_node) { topics.push_back(figures); }
        }
        std::vector<detail::located<std::size_t>> totals, figures;
        for (const auto& c : detail::in_numbers(f, topics)) {
            (c.claim.topic == detail::identity_of(f, t) ? totals : figures).push_back(c);
        }
        const auto figures_by_origin = detail::split_by_origin(figures);
        for (auto& [origin, claims] : detail::split_by_origin(totals)) {
            std::vector<detail::located<std::size_t>> own;
            for (const auto& [other, theirs] : figures_by_origin) {
                if (other == origin) { own = theirs; }
            }
            auto found = follower{std::move(claims), std::move(own)}.follow();
            if (!found) { return found.error(); }
            if (!found->empty()) { out.push_back({t, origin, *std::move(found)}); }
        }
        auto together = follower{std::move(totals), std::move(figures)}.follow();
        if (!together) { return together.error(); }
        run_series mixed{t, std::nullopt, *std::move(together)};
        std::erase_if(mixed.findings, [](const auto& x) {
            return x.kind == series_kind::growth || !x.sources_differ;
        });
        if (!mixed.findings.empty()) { out.push_back(std::move(mixed)); }
    }
    return out;
}

/// The bounds of all topics that the vocabulary ties together, and of running totals and flows over
/// time; a group of topics where there is an order at all. Parts are tied where they add up, and
/// where both live in time alike. Cost: that of bounds_along and of the ties.
[[nodiscard]] inline std::vector<run_bounds> bounds_in(const findings& f) {
    const auto by_identity = detail::topics_by_identity(f);
    const auto& v = f.vocabulary();
    const auto wholes = [&](term_kind kind, std::string_view name) {
        std::vector<std::string_view> out{name};
        const auto id = v.find(kind, name);
        if (id == no_term) { return out; }
        auto at = std::lower_bound(v.parts().begin(), v.parts().end(), detail::part_entry{id, 0});
        for (; at != v.parts().end() && at->part == id; ++at) {
            out.push_back(v.terms().begin()[at->whole].name);
        }
        return out;
    };
    const auto adds_up = [&](std::size_t t) {
        const auto facts = v.facts(f.topics()[t].measure);
        return facts.says_additive ? facts.additive : f.topics()[t].kind == number_kind::count;
    };
    std::vector<std::size_t> group(f.topics().size()); // the first topic that each is tied to
    std::iota(group.begin(), group.end(), std::size_t{0});
    const auto root = [&](std::size_t t) {
        while (group[t] != t) { t = group[t] = group[group[t]]; }
        return t;
    };
    std::vector<std::pair<std::size_t, std::size_t>> ties; // part, whole
    for (std::size_t t = 0; t < f.topics().size(); ++t) {
        if (!adds_up(t)) { continue; }
        for (const auto m : wholes(term_kind::measure, f.topics()[t].measure)) {
            for (const auto s : wholes(term_kind::scope, f.topics()[t].scope)) {
                const auto w = detail::topic_called(f, by_identity, topic_identity(m, s, v),
                                                    f.topics()[t].unit.dim);
                if (w == no_node || w == t || !adds_up(w)) { continue; }
                ties.emplace_back(t, w);
                const std::size_t a = root(t), b = root(w);
                group[std::max(a, b)] = std::min(a, b);
            }
        }
    }
    std::vector<std::vector<std::size_t>> members(f.topics().size());
    std::vector<std::vector<topic_part>> parts(f.topics().size());
    for (std::size_t t = 0; t < f.topics().size(); ++t) { members[root(t)].push_back(t); }
    for (const auto& [part, whole] : ties) {
        parts[root(part)].push_back({detail::identity_of(f, part), detail::identity_of(f, whole)});
    }
    std::vector<run_bounds> out;
    for (std::size_t g = 0; g < members.size(); ++g) {
        if (members[g].empty()) { continue; }
        std::vector<resolved> rows;
        std::vector<std::size_t> claims;
        auto located = detail::in_numbers(f, members[g]);
        std::erase_if(located, [&](const auto& c) { // a rate: shorter times are not parts
            const auto facts = v.facts(f.claims()[c.where].measure_name());
            return facts.over_time == over_time::flow && facts.says_additive && !facts.additive;
        });
        for (const auto& c : located) {
            rows.push_back(c.claim);
            claims.push_back(c.where);
        }
        auto order = detail::order_finder{}.find(rows, parts[g]);
        if (order.order.empty()) { continue; }
        std::vector<std::size_t> topic_of, nodes;
        for (const auto& n : order.numbers) {
            topic_of.push_back(
                *std::find_if(members[g].begin(), members[g].end(),
                              [&](std::size_t t) { return detail::identity_of(f, t) == n.topic; }));
        }
        std::erase_if(located, [](const auto& c) { return !c.claim.live; });
        for (const auto n : order.node_of) {
            if (n != no_node) { nodes.push_back(n); }
        }
        const std::size_t shown = order.numbers.size();
        travelled_bounds<std::size_t> bounds{
            std::move(located), nodes, detail::count_nodes(shown, order.order), order.order, shown};
        out.push_back(
            {std::move(order), std::move(claims), std::move(topic_of), std::move(bounds)});
    }
    return out;
}

} // namespace v0
} // namespace corroborate
