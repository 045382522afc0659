// What there is to say of a topic: how many claims and origins, what all allow, what the most
// independent origins support, how many pairs disagree (FORMATS.md, section 3, the topic object).
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include <corroborate/consensus.hpp>
#include <corroborate/disagreements.hpp>

namespace corroborate {
inline namespace v0 {

/// The claims of one topic, in the order of the input.
template <class I>
struct topic_group {
    identity topic = 0;
    std::vector<I> claims;
};

/// A topic, assessed. `agreed`, `best_supported` and `witness` are about one number: of a stock,
/// all live claims (with holds_for, those that the latest ties); of a running total, its latest
/// date, with earlier lower bounds carried along; of a flow, the latest window. Plans take no part
/// where there are observations. `tensions` and `contradictions` count all live pairs of the topic.
template <class I>
struct dossier {
    identity topic = 0;
    std::vector<I> claims;
    std::size_t live = 0;
    std::size_t origins = 0; ///< of live claims; a claim without one is a voice of its own
    agreement agreed;
    std::optional<support<I>> best_supported;
    std::optional<std::pair<I, I>>
        witness; ///< greatest lower core end, least upper; where no core fits all
    disagreement_count disagreements;
};

namespace detail {

/// Turns a claim about an earlier time into what it says of now: at least as much.
inline void carry_lower_bound(resolved& r) {
    r.core = interval::make(r.core.lower(), unbounded(), r.core.kind()).value_or(r.core);
    r.reach = interval::make(r.reach.lower(), unbounded(), r.reach.kind()).value_or(r.reach);
}

/// The claims about the one number of a dossier.
template <class I>
[[nodiscard]] std::vector<located<I>> about_one_number(const std::vector<located<I>>& all) {
    const auto is_fact = [](const located<I>& c) {
        return c.claim.live && c.claim.status != status::planned;
    };
    const bool facts = std::any_of(all.begin(), all.end(), is_fact);
    std::vector<located<I>> chosen;
    for (const auto& c : all) {
        if (c.claim.live && (!facts || is_fact(c))) { chosen.push_back(c); }
    }
    const located<I>* latest = nullptr;
    for (const auto& c : chosen) {
        const auto end = [](const located<I>& x) {
            return std::pair{x.claim.as_of.last_day(), x.claim.as_of.first_day()};
        };
        if (c.claim.as_of.is_given() && (latest == nullptr || end(*latest) < end(c))) {
            latest = &c;
        }
    }
    if (latest == nullptr) { return chosen; }
    const resolved now = latest->claim;
    std::vector<located<I>> out;
    for (auto c : chosen) {
        const auto& when = c.claim.as_of;
        if (when.is_given()) {
            if (now.over_time == over_time::stock && now.holds &&
                !meet(c.claim.stands, now.stands)) {
                continue;
            }
            if (now.over_time == over_time::flow && !(when == now.as_of)) { continue; }
            if (now.over_time == over_time::running_total &&
                when.last_day() != now.as_of.last_day()) {
                carry_lower_bound(c.claim);
            }
        }
        out.push_back(c);
    }
    return out;
}

/// The algorithms of consensus.hpp on claims that are located already.
struct by_location {
    template <class I>
    [[nodiscard]] constexpr const resolved& operator()(const located<I>& c) const noexcept {
        return c.claim;
    }
};

[[nodiscard]] inline std::size_t count_origins(std::vector<identity> origins) {
    std::sort(origins.begin(), origins.end());
    const auto first_named =
        std::find_if(origins.begin(), origins.end(), [](identity o) { return o != 0; });
    const auto nameless = static_cast<std::size_t>(first_named - origins.begin());
    return nameless +
           static_cast<std::size_t>(std::unique(first_named, origins.end()) - first_named);
}

/// The dossier of claims of one topic, one kind and one dimension.
template <class I>
[[nodiscard]] dossier<I> assess_group(const std::vector<located<I>>& claims) {
    dossier<I> d;
    std::vector<identity> origins;
    for (const auto& c : claims) {
        d.topic = c.claim.topic;
        d.claims.push_back(c.where);
        if (c.claim.live) { origins.push_back(c.claim.origin); }
    }
    d.live = origins.size();
    d.origins = count_origins(std::move(origins));
    d.disagreements = count_disagreements(claims, by_location{});
    const auto now = about_one_number(claims);
    d.agreed = agreed(now, by_location{});
    if (auto best = best_supported(now, by_location{})) {
        d.best_supported = support<I>{best->set, {}, best->weight};
        for (const auto& c : best->claims) { d.best_supported->claims.push_back(c->where); }
    }
    if (const auto pair = witness(now, by_location{}); pair && !d.agreed.core) {
        d.witness.emplace(pair->first->where, pair->second->where);
    }
    return d;
}

template <class I>
[[nodiscard]] std::vector<std::vector<located<I>>> grouped(const std::vector<located<I>>& claims) {
    std::unordered_map<identity, std::size_t> place;
    std::vector<std::vector<located<I>>> groups;
    for (const auto& c : claims) {
        const auto [at, is_new] = place.emplace(c.claim.topic, groups.size());
        if (is_new) { groups.emplace_back(); }
        groups[at->second].push_back(c);
    }
    return groups;
}

} // namespace detail

/// The claims of a range by topic, topics in the order of first appearance. O(n) on average.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] auto by_topic(R&& range, const P& project = {}) {
    std::vector<topic_group<std::ranges::iterator_t<std::remove_reference_t<R>>>> out;
    for (const auto& group : detail::grouped(detail::locate(range, project))) {
        auto& topic = out.emplace_back();
        topic.topic = group.front().claim.topic;
        for (const auto& c : group) { topic.claims.push_back(c.where); }
    }
    return out;
}

/// A dossier for each topic of the range, in the order of first appearance. Claims of one topic
/// must be of one kind and one dimension. Cost: a sort of each topic, and its disagreeing pairs.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] auto assess(R&& range, const P& project = {}) {
    std::vector<dossier<std::ranges::iterator_t<std::remove_reference_t<R>>>> out;
    for (const auto& group : detail::grouped(detail::locate(range, project))) {
        out.push_back(detail::assess_group(group));
    }
    return out;
}

} // namespace v0
} // namespace corroborate
