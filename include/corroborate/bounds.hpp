// Claims about numbers of which some are known to be at most others: parts and wholes, running
// totals over time. Bounds travel along the order: a number is at least all that those below it are
// and at most all that those above it are, and any conflict is witnessed by a pair and the path
// between them (Helly's theorem in one dimension, carried along a partial order).
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include <corroborate/consensus.hpp>

namespace corroborate {
inline namespace v0 {

/// One true number is at most another. Numbers are numbered from 0, as the nodes of a graph; two
/// that are each at most the other are equal.
struct ordered_pair {
    std::size_t lesser = 0;
    std::size_t greater = 0;
};

/// No node.
inline constexpr std::size_t no_node = static_cast<std::size_t>(-1);

/// Two claims that cannot both hold under an order: the first says at least so much of a number,
/// the second allows less for one that is not smaller.
template <class I>
struct bound_conflict {
    I at_least;
    I at_most;
    v0::verdict verdict = verdict::tension; ///< contradicts where their reaches conflict too
    result<rational> gap = rational{};      ///< as in comparison; errc::overflow beyond 64 bits
    std::size_t node = no_node; ///< a number on the path between theirs, where the two bounds meet
};

namespace detail {

/// The next nodes from each: upwards (lesser to greater), or downwards.
class neighbours {
public:
    neighbours(std::size_t nodes, std::span<const ordered_pair> order, bool upwards)
        : first_(nodes + 1, 0), to_(order.size()) {
        const auto from = [&](const ordered_pair& e) { return upwards ? e.lesser : e.greater; };
        for (const auto& e : order) { ++first_[from(e) + 1]; }
        for (std::size_t n = 0; n < nodes; ++n) { first_[n + 1] += first_[n]; }
        auto next = first_;
        for (const auto& e : order) { to_[next[from(e)]++] = upwards ? e.greater : e.lesser; }
    }
    [[nodiscard]] std::span<const std::size_t> of(std::size_t node) const {
        return std::span{to_}.subspan(first_[node], first_[node + 1] - first_[node]);
    }
    [[nodiscard]] std::size_t size() const noexcept { return first_.size() - 1; }

private:
    std::vector<std::size_t> first_, to_;
};

/// How many nodes there are, if there are at least so many and those that the order names.
[[nodiscard]] inline std::size_t count_nodes(std::size_t at_least,
                                             std::span<const ordered_pair> order) noexcept {
    for (const auto& e : order) { at_least = std::max({at_least, e.lesser + 1, e.greater + 1}); }
    return at_least;
}

/// How far ends travel: for each node the one whose own end holds there, and the step before.
struct spread {
    std::vector<std::size_t> from, via;
};

/// Lets the ends of `sources` travel, the strongest first, so that every node is entered once; of
/// equally strong ones the nearest gets there. Sort of the sources, then linear.
template <class Stronger>
[[nodiscard]] spread spread_ends(const neighbours& next, std::vector<std::size_t> sources,
                                 Stronger stronger) {
    std::sort(sources.begin(), sources.end(), [&](std::size_t a, std::size_t b) {
        return stronger(a, b) || (!stronger(b, a) && a < b);
    });
    spread s{std::vector<std::size_t>(next.size(), no_node),
             std::vector<std::size_t>(next.size(), no_node)};
    std::vector<std::size_t> reached;
    const auto enter = [&](std::size_t node, std::size_t from, std::size_t via) {
        if (s.from[node] != no_node) { return; }
        s.from[node] = from;
        s.via[node] = via;
        reached.push_back(node);
    };
    for (std::size_t i = 0; i < sources.size();) {
        reached.clear();
        const std::size_t strongest = sources[i];
        for (; i < sources.size() && !stronger(strongest, sources[i]); ++i) {
            enter(sources[i], sources[i], sources[i]);
        }
        for (std::size_t head = 0; head < reached.size(); ++head) {
            const std::size_t at = reached[head];
            for (const std::size_t n : next.of(at)) { enter(n, s.from[at], at); }
        }
    }
    return s;
}

/// The bounds of one reading: the claims that give each node its own ends, and how they travel.
struct reading_bounds {
    std::vector<std::size_t> low, high; ///< of each node, an index into the claims
    spread up, down;
};

template <class I>
[[nodiscard]] reading_bounds
spread_bounds(const std::vector<located<I>>& claims, const std::vector<std::size_t>& node_of,
              const neighbours& up, const neighbours& down, interval resolved::* set) {
    const std::size_t nodes = up.size();
    reading_bounds b{
        std::vector<std::size_t>(nodes, no_node), std::vector<std::size_t>(nodes, no_node), {}, {}};
    const auto low = [&](std::size_t c) { return (claims[c].claim.*set).low(); };
    const auto high = [&](std::size_t c) { return (claims[c].claim.*set).high(); };
    for (std::size_t c = 0; c < claims.size(); ++c) {
        auto &l = b.low[node_of[c]], &h = b.high[node_of[c]];
        if ((claims[c].claim.*set).lower().is_bounded() && (l == no_node || low(l) < low(c))) {
            l = c;
        }
        if ((claims[c].claim.*set).upper().is_bounded() && (h == no_node || high(c) < high(h))) {
            h = c;
        }
    }
    std::vector<std::size_t> lows, highs;
    for (std::size_t n = 0; n < nodes; ++n) {
        if (b.low[n] != no_node) { lows.push_back(n); }
        if (b.high[n] != no_node) { highs.push_back(n); }
    }
    b.up = spread_ends(up, std::move(lows),
                       [&](std::size_t x, std::size_t y) { return low(b.low[y]) < low(b.low[x]); });
    b.down = spread_ends(down, std::move(highs), [&](std::size_t x, std::size_t y) {
        return high(b.high[x]) < high(b.high[y]);
    });
    return b;
}

} // namespace detail

/// What the claims and the order together allow each number to be.
template <class I>
class travelled_bounds {
public:
    /// Nodes from `shown` on only pass bounds on, and are not shown.
    travelled_bounds(std::vector<detail::located<I>> claims,
                     const std::vector<std::size_t>& node_of, std::size_t nodes,
                     std::span<const ordered_pair> order, std::size_t shown = no_node)
        : claims_(std::move(claims)), shown_(shown) {
        const detail::neighbours up{nodes, order, true}, down{nodes, order, false};
        core_ = detail::spread_bounds(claims_, node_of, up, down, &resolved::core);
        reach_ = detail::spread_bounds(claims_, node_of, up, down, &resolved::reach);
        const auto kind = claims_.empty() ? number_kind::count : claims_[0].claim.core.kind();
        for (std::size_t n = 0; n < nodes; ++n) {
            nodes_.push_back({tightened(core_, &resolved::core, n, kind),
                              tightened(reach_, &resolved::reach, n, kind)});
            if (!nodes_[n].core) { note_conflict(n); }
        }
        drop_repeats();
        nodes_.resize(std::min(shown_, nodes_.size()));
    }

    /// The tightened sets of each number, absent where nothing is left. Where there is no conflict
    /// they hold exactly the numbers that occur in some choice that fits all claims and the order.
    [[nodiscard]] const std::vector<agreement>& nodes() const noexcept { return nodes_; }
    /// For each number for which nothing is left the tightest pair, each pair once; in the order of
    /// the claims. There is one wherever the claims cannot all hold.
    [[nodiscard]] const std::vector<bound_conflict<I>>& conflicts() const noexcept {
        return conflicts_;
    }
    /// consistent, tension or contradicts: the worst of the conflicts.
    [[nodiscard]] v0::verdict verdict() const noexcept {
        auto worst = verdict::consistent;
        for (const auto& c : conflicts_) {
            if (c.verdict == verdict::contradicts) { return c.verdict; }
            worst = c.verdict;
        }
        return worst;
    }
    /// The claim that gives a number its lower or upper end on the ordinary reading, if one does.
    [[nodiscard]] std::optional<I> lower_from(std::size_t node) const {
        const std::size_t from = core_.up.from[node];
        return from == no_node ? std::nullopt : std::optional{claims_[core_.low[from]].where};
    }
    [[nodiscard]] std::optional<I> upper_from(std::size_t node) const {
        const std::size_t from = core_.down.from[node];
        return from == no_node ? std::nullopt : std::optional{claims_[core_.high[from]].where};
    }
    /// The numbers from that of `at_least` up to that of `at_most`, each at most the next; one
    /// where both claims are about it. O(length).
    [[nodiscard]] std::vector<std::size_t> path(const bound_conflict<I>& c) const {
        const auto& b = c.verdict == verdict::contradicts ? reach_ : core_;
        std::vector<std::size_t> out{c.node};
        while (b.up.via[out.back()] != out.back()) { out.push_back(b.up.via[out.back()]); }
        std::reverse(out.begin(), out.end());
        while (b.down.via[out.back()] != out.back()) { out.push_back(b.down.via[out.back()]); }
        std::erase_if(out, [&](std::size_t node) { return node >= shown_; });
        return out;
    }

private:
    using pair = std::pair<std::size_t, std::size_t>;

    [[nodiscard]] pair ends_at(const detail::reading_bounds& b, std::size_t n) const {
        const std::size_t low = b.up.from[n], high = b.down.from[n];
        return {low == no_node ? no_node : b.low[low], high == no_node ? no_node : b.high[high]};
    }
    [[nodiscard]] std::optional<interval> tightened(const detail::reading_bounds& b,
                                                    interval resolved::* set, std::size_t n,
                                                    number_kind kind) const {
        const auto [low, high] = ends_at(b, n);
        const auto made = interval::make(
            low == no_node ? unbounded() : (claims_[low].claim.*set).lower(),
            high == no_node ? unbounded() : (claims_[high].claim.*set).upper(), kind);
        return made ? std::optional{*made} : std::nullopt;
    }
    void note_conflict(std::size_t n) {
        const bool hard = !nodes_[n].reach;
        const auto [low, high] = ends_at(hard ? reach_ : core_, n);
        const auto set = hard ? &resolved::reach : &resolved::core;
        conflicts_.push_back({claims_[low].where, claims_[high].where,
                              hard ? verdict::contradicts : verdict::tension,
                              (exact{(claims_[low].claim.*set).lower().at} -
                               exact{(claims_[high].claim.*set).upper().at})
                                  .get(),
                              n});
        pairs_.emplace_back(low, high);
    }
    void drop_repeats() {
        std::vector<std::size_t> by_pair(conflicts_.size());
        for (std::size_t i = 0; i < by_pair.size(); ++i) { by_pair[i] = i; }
        std::sort(by_pair.begin(), by_pair.end(), [&](std::size_t a, std::size_t b) {
            return std::tie(pairs_[a], a) < std::tie(pairs_[b], b);
        });
        std::vector<bound_conflict<I>> once;
        for (std::size_t i = 0; i < by_pair.size(); ++i) {
            if (i == 0 || pairs_[by_pair[i]] != pairs_[by_pair[i - 1]]) {
                once.push_back(conflicts_[by_pair[i]]);
            }
        }
        conflicts_ = std::move(once);
        pairs_.clear();
    }

    std::vector<detail::located<I>> claims_;
    std::size_t shown_;
    detail::reading_bounds core_, reach_;
    std::vector<agreement> nodes_;
    std::vector<bound_conflict<I>> conflicts_;
    std::vector<pair> pairs_;
};

/// The bounds of claims under an order. `node_of` says which number an element of the range is
/// about (no_node: none that matters); all claims are of one kind and dimension. What is not live
/// takes no part. Cost: O(n + e + v log v) for n claims, e pairs of the order and v numbers, the
/// highest of which the caller named.
template <class R, class N, class P = by_traits>
    requires claim_range<R, P> &&
             std::invocable<const N&, std::ranges::range_reference_t<std::remove_reference_t<R>>>
[[nodiscard]] auto bounds_along(R&& range, const N& node_of, std::span<const ordered_pair> order,
                                const P& project = {}) {
    using iterator = std::ranges::iterator_t<std::remove_reference_t<R>>;
    std::vector<detail::located<iterator>> claims;
    std::vector<std::size_t> nodes;
    std::size_t count = 0;
    for (const auto& c : detail::locate(range, project)) {
        const std::size_t node = std::invoke(node_of, *c.where);
        if (!c.claim.live || node == no_node) { continue; }
        claims.push_back(c);
        nodes.push_back(node);
        count = std::max(count, node + 1);
    }
    return travelled_bounds<iterator>{std::move(claims), nodes, detail::count_nodes(count, order),
                                      order};
}

} // namespace v0
} // namespace corroborate
