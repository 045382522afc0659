// What there is to say of a topic: how many claims and origins, what all allow, what the most
// independent origins support, how many pairs disagree (FORMATS.md, section 3, the topic object).
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
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

/// The claims about the one number of a dossier: all of them where they stand, else in `room`.
template <class I>
[[nodiscard]] std::span<const located<I>> about_one_number(std::span<const located<I>> all,
                                                           std::vector<located<I>>& room) {
    const auto is_fact = [](const located<I>& c) {
        return c.claim.live && c.claim.status != status::planned;
    };
    const bool facts = std::any_of(all.begin(), all.end(), is_fact);
    const auto counts = [&](const located<I>& c) { return c.claim.live && (!facts || is_fact(c)); };
    const located<I>* latest = nullptr;
    bool whole = true;
    for (const auto& c : all) {
        const auto end = [](const located<I>& x) {
            return std::pair{x.claim.as_of.last_day(), x.claim.as_of.first_day()};
        };
        if (!counts(c)) {
            whole = false;
        } else if (c.claim.as_of.is_given() && (latest == nullptr || end(*latest) < end(c))) {
            latest = &c;
        }
    }
    const bool any_time =
        latest == nullptr || (latest->claim.over_time == over_time::stock && !latest->claim.holds);
    if (whole && any_time) { return all; }
    for (const auto& c : all) {
        if (!counts(c)) { continue; }
        room.push_back(c);
        const auto& when = c.claim.as_of;
        if (any_time || !when.is_given()) { continue; }
        const resolved& now = latest->claim;
        if ((now.over_time == over_time::stock && !meet(c.claim.stands, now.stands)) ||
            (now.over_time == over_time::flow && !(when == now.as_of))) {
            room.pop_back();
        } else if (now.over_time == over_time::running_total &&
                   when.last_day() != now.as_of.last_day()) {
            carry_lower_bound(room.back().claim);
        }
    }
    return room;
}

/// The algorithms of consensus.hpp on claims that are located already.
struct by_location {
    template <class I>
    [[nodiscard]] constexpr const resolved& operator()(const located<I>& c) const noexcept {
        return c.claim;
    }
};

/// How many voices these are; sorts them. 0: a voice of its own.
[[nodiscard]] inline std::size_t count_origins(std::span<identity> origins) {
    std::sort(origins.begin(), origins.end());
    std::size_t voices = 0;
    for (std::size_t i = 0; i < origins.size(); ++i) {
        voices += origins[i] == 0 || i == 0 || origins[i] != origins[i - 1] ? 1U : 0U;
    }
    return voices;
}

/// The dossier of claims of one topic, one kind and one dimension.
template <class I>
[[nodiscard]] dossier<I> assess_group(std::span<const located<I>> claims) {
    dossier<I> d;
    d.claims.reserve(claims.size());
    scratch<identity> origins{claims.size()};
    for (const auto& c : claims) {
        d.topic = c.claim.topic;
        d.claims.push_back(c.where);
        if (c.claim.live) { origins[d.live++] = c.claim.origin; }
    }
    d.origins = count_origins(std::span{origins.data(), d.live});
    d.disagreements = count_disagreements(claims, by_location{});
    std::vector<located<I>> room;
    const auto now = about_one_number(claims, room);
    d.agreed = agreed(now, by_location{});
    if (auto best = best_supported(now, by_location{})) {
        d.best_supported = support<I>{best->set, {}, best->weight};
        d.best_supported->claims.reserve(best->claims.size());
        for (const auto& c : best->claims) { d.best_supported->claims.push_back(c->where); }
    }
    if (!d.agreed.core) {
        if (const auto pair = witness(now, by_location{})) {
            d.witness.emplace(pair->first->where, pair->second->where);
        }
    }
    return d;
}

/// Claims by topic, one after another; topics in the order of first appearance.
template <class I>
struct topic_groups {
    std::vector<located<I>> claims;
    std::vector<std::size_t> ends; ///< of each topic

    [[nodiscard]] std::size_t size() const noexcept { return ends.size(); }
    [[nodiscard]] std::span<const located<I>> operator[](std::size_t g) const {
        const std::size_t begin = g == 0 ? 0 : ends[g - 1];
        return std::span{claims}.subspan(begin, ends[g] - begin);
    }
};

/// O(n), by linear sorts.
template <class I>
[[nodiscard]] topic_groups<I> grouped(std::vector<located<I>> claims) {
    const std::size_t n = claims.size();
    topic_groups<I> out;
    const auto ends_group = [&](std::size_t i) {
        return i + 1 == n || claims[i].claim.topic != claims[i + 1].claim.topic;
    };
    scratch<keyed_index> order{n}, spare{n};
    for (std::size_t i = 0; i < n; ++i) {
        order[i] = {static_cast<std::int64_t>(claims[i].claim.topic), i};
    }
    radix_sort(order.data(), spare.data(), n);
    // each claim by the place where its topic first appeared
    const std::span<keyed_index> all{order.data(), n};
    keyed_index first{};
    for (auto& c : all) {
        if (&c == all.data() || c.key != first.key) { first = c; }
        c.key = static_cast<std::int64_t>(first.index);
    }
    radix_sort(order.data(), spare.data(), n);
    const auto before = [](const keyed_index& a, const keyed_index& b) {
        return a.index < b.index;
    };
    if (!std::is_sorted(all.begin(), all.end(), before)) {
        std::vector<located<I>> sorted;
        sorted.reserve(n);
        for (const auto& c : all) { sorted.push_back(claims[c.index]); }
        claims = std::move(sorted);
    }
    for (std::size_t i = 0; i < n; ++i) {
        if (ends_group(i)) { out.ends.push_back(i + 1); }
    }
    out.claims = std::move(claims);
    return out;
}

} // namespace detail

/// The claims of a range by topic, topics in the order of first appearance. O(n), by linear sorts.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] auto by_topic(R&& range, const P& project = {}) {
    std::vector<topic_group<std::ranges::iterator_t<std::remove_reference_t<R>>>> out;
    const auto groups = detail::grouped(detail::locate(range, project));
    out.reserve(groups.size());
    for (std::size_t g = 0; g < groups.size(); ++g) {
        auto& topic = out.emplace_back();
        topic.topic = groups[g].front().claim.topic;
        topic.claims.reserve(groups[g].size());
        for (const auto& c : groups[g]) { topic.claims.push_back(c.where); }
    }
    return out;
}

/// A dossier for each topic of the range, in the order of first appearance. Claims of one topic
/// must be of one kind and one dimension. Cost: a sort of each topic, and its disagreeing pairs.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] auto assess(R&& range, const P& project = {}) {
    std::vector<dossier<std::ranges::iterator_t<std::remove_reference_t<R>>>> out;
    const auto groups = detail::grouped(detail::locate(range, project));
    out.reserve(groups.size());
    for (std::size_t g = 0; g < groups.size(); ++g) {
        out.push_back(detail::assess_group(groups[g]));
    }
    return out;
}

} // namespace v0
} // namespace corroborate
