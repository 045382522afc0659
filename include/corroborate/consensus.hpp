// What claims about one number allow together, and what the most independent origins support
// (Marzullo 1984). Every claim of the range is taken to be about the same number: see dossier.hpp
// for how such claims are chosen.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include <corroborate/rows.hpp>

namespace corroborate {
inline namespace v0 {

/// The sets that all claims allow, absent where nothing is left.
struct agreement {
    std::optional<interval> core;  ///< on the ordinary reading
    std::optional<interval> reach; ///< generously read
};

namespace detail {

[[nodiscard]] inline std::optional<interval> met(const std::optional<interval>& so_far,
                                                 const interval& next) {
    if (!so_far) { return std::nullopt; }
    const auto both = intersection(*so_far, next);
    return both ? std::optional{*both} : std::nullopt;
}

} // namespace detail

/// What all claims of the range allow; of an empty range nothing is said, so both are absent. O(n).
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] agreement agreed(R&& range, const P& project = {}) {
    agreement all;
    bool first = true;
    for (const auto& c : detail::locate(range, project)) {
        all.core = first ? c.claim.core : detail::met(all.core, c.claim.core);
        all.reach = first ? c.claim.reach : detail::met(all.reach, c.claim.reach);
        first = false;
    }
    return all;
}

/// The two claims that leave no number between them: the greatest lower end of a core and the least
/// upper one. By Helly's theorem in one dimension this pair exists wherever no number fits all.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] auto witness(R&& range, const P& project = {}) {
    using iterator = std::ranges::iterator_t<std::remove_reference_t<R>>;
    std::optional<std::pair<iterator, iterator>> found;
    const auto claims = detail::locate(range, project);
    if (claims.empty()) { return found; }
    const auto* low = &claims.front();
    const auto* high = &claims.front();
    for (const auto& c : claims) {
        if (low->claim.core.low() < c.claim.core.low()) { low = &c; }
        if (c.claim.core.high() < high->claim.core.high()) { high = &c; }
    }
    if (high->claim.core.high() < low->claim.core.low()) { found.emplace(low->where, high->where); }
    return found;
}

/// A set, who supports it, and how much they weigh.
template <class I>
struct support {
    interval set;
    std::vector<I> claims;  ///< in the order of the input
    std::size_t weight = 0; ///< how many independent origins
};

namespace detail {

/// Where a core begins, or has just ended.
struct core_event {
    cut at;
    bool begins = false;
    std::size_t claim = 0;

    /// At one place cores end after others begin: ends are compared as closed.
    friend bool operator<(const core_event& a, const core_event& b) {
        const auto order = a.at <=> b.at;
        if (order != 0) { return order < 0; }
        if (a.begins != b.begins) { return a.begins; }
        return a.claim < b.claim;
    }
};

/// The end of a set that lies just below where another core begins, or just above where it ended.
[[nodiscard]] inline endpoint complement_end(const endpoint& e, number_kind kind, int direction) {
    if (kind == number_kind::count) {
        return closed_at((exact{e.at} + exact{direction}).unchecked());
    }
    return {e.at, e.how == closure::open ? closure::closed : closure::open};
}

} // namespace detail

/// The set on which the cores of the most independent origins meet: claims of one origin are one
/// voice, a claim without an origin is a voice of its own. As wide as the supporting claims stay
/// the same; the first from below where several sets weigh as much. Absent for an empty range.
/// Cost: one sort of the 2n ends.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] auto best_supported(R&& range, const P& project = {}) {
    using iterator = std::ranges::iterator_t<std::remove_reference_t<R>>;
    const auto claims = detail::locate(range, project);
    std::optional<support<iterator>> best;
    if (claims.empty()) { return best; }

    // origins as small numbers, each nameless claim its own
    std::vector<std::size_t> voice(claims.size());
    std::vector<std::pair<identity, std::size_t>> origins;
    origins.reserve(claims.size());
    for (std::size_t i = 0; i < claims.size(); ++i) {
        origins.emplace_back(claims[i].claim.origin, i);
    }
    std::sort(origins.begin(), origins.end());
    for (std::size_t i = 0; i < origins.size(); ++i) {
        const bool repeats =
            i > 0 && origins[i].first != 0 && origins[i].first == origins[i - 1].first;
        voice[origins[i].second] = repeats ? voice[origins[i - 1].second] : i;
    }

    std::vector<detail::core_event> events;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        events.push_back({claims[i].claim.core.low(), true, i});
        events.push_back({claims[i].claim.core.high(), false, i});
    }
    std::sort(events.begin(), events.end());

    std::vector<std::size_t> speaking(claims.size(),
                                      0); // claims of each voice that cover this place
    std::size_t weight = 0, best_weight = 0, best_event = 0;
    for (std::size_t e = 0; e < events.size(); ++e) {
        auto& count = speaking[voice[events[e].claim]];
        if (events[e].begins) {
            weight += static_cast<std::size_t>(count++ == 0);
            const bool more_begin_here =
                e + 1 < events.size() && events[e + 1].begins && events[e + 1].at == events[e].at;
            if (!more_begin_here && weight > best_weight) {
                best_weight = weight;
                best_event = e;
            }
        } else {
            weight -= static_cast<std::size_t>(--count == 0);
        }
    }

    // from there up to the next event the covering claims are the same
    const auto& start = events[best_event];
    const auto& next = events[best_event + 1];
    const number_kind kind = claims[start.claim].claim.core.kind();
    const endpoint lower = claims[start.claim].claim.core.lower();
    const endpoint upper =
        next.begins ? detail::complement_end(claims[next.claim].claim.core.lower(), kind, -1)
                    : claims[next.claim].claim.core.upper();
    support<iterator> found{
        interval::make(lower, upper, kind).value_or(interval{kind}), {}, best_weight};
    for (const auto& c : claims) {
        if (c.claim.core.low() <= start.at && start.at <= c.claim.core.high()) {
            found.claims.push_back(c.where);
        }
    }
    best = std::move(found);
    return best;
}

} // namespace v0
} // namespace corroborate
