// Running totals by source: bodies count differently, so a series of mixed reports falls and jumps
// where the reporter changes. Each origin's own reports are followed by themselves.
#pragma once

#include <corroborate/series.hpp>

namespace corroborate {
inline namespace v0 {

/// The series of one origin (0: of the claims that have none).
template <class I, class J = I>
struct origin_series {
    identity origin = 0;
    std::vector<series_finding<I, J>> findings;
};

namespace detail {

/// The claims of each origin, origins in the order of first appearance.
template <class I>
[[nodiscard]] std::vector<std::pair<identity, std::vector<located<I>>>>
split_by_origin(const std::vector<located<I>>& claims) {
    std::vector<std::pair<identity, std::size_t>> seen;
    seen.reserve(claims.size());
    for (const auto& c : claims) { seen.emplace_back(c.claim.origin, c.index); }
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end(),
                           [](const auto& a, const auto& b) { return a.first == b.first; }),
               seen.end());
    std::vector<std::size_t> place(seen.size()); // from the order by origin to that of appearance
    for (std::size_t i = 0; i < place.size(); ++i) { place[i] = i; }
    std::sort(place.begin(), place.end(),
              [&](std::size_t a, std::size_t b) { return seen[a].second < seen[b].second; });
    std::vector<std::pair<identity, std::vector<located<I>>>> out;
    std::vector<std::size_t> at(seen.size());
    for (std::size_t i = 0; i < place.size(); ++i) {
        at[place[i]] = i;
        out.push_back({seen[place[i]].first, {}});
    }
    for (const auto& c : claims) {
        const auto found =
            std::lower_bound(seen.begin(), seen.end(), std::pair{c.claim.origin, std::size_t{0}});
        out[at[static_cast<std::size_t>(found - seen.begin())]].second.push_back(c);
    }
    return out;
}

} // namespace detail

/// Follows the reports of each origin, with the figures of the same origin; origins in the order of
/// first appearance among the totals. Input, errors and cost as of follow().
template <class R, class F = const std::span<const resolved>&, class P = by_traits,
          class Q = by_traits>
    requires claim_range<R, P> && claim_range<F, Q>
[[nodiscard]] auto follow_by_origin(R&& totals, F&& figures = no_figures, const P& project = {},
                                    const Q& project_figures = {}) {
    using I = std::ranges::iterator_t<std::remove_reference_t<R>>;
    using J = std::ranges::iterator_t<std::remove_reference_t<F>>;
    auto by_origin = detail::split_by_origin(detail::locate(figures, project_figures));
    std::sort(by_origin.begin(), by_origin.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<origin_series<I, J>> out;
    for (auto& [origin, claims] : detail::split_by_origin(detail::locate(totals, project))) {
        const auto own = std::lower_bound(
            by_origin.begin(), by_origin.end(), origin,
            [](const auto& group, identity wanted) { return group.first < wanted; });
        const bool has_own = own != by_origin.end() && own->first == origin;
        auto found =
            detail::series_follower<I, J>{std::move(claims),
                                          has_own ? own->second : std::vector<detail::located<J>>{}}
                .follow();
        if (!found) { return result<std::vector<origin_series<I, J>>>{found.error()}; }
        out.push_back({origin, std::move(*std::move(found))});
    }
    return result<std::vector<origin_series<I, J>>>{std::move(out)};
}

} // namespace v0
} // namespace corroborate
