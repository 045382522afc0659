// What claims about one number allow together, and what the most independent origins support
// (Marzullo 1984). Every claim of the range is taken to be about the same number: see dossier.hpp
// for how such claims are chosen.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include <corroborate/places.hpp>
#include <corroborate/rows.hpp>
#include <corroborate/voices.hpp>

namespace corroborate {
inline namespace v0 {

/// The sets that all claims allow, absent where nothing is left.
struct agreement {
    std::optional<interval> core;  ///< on the ordinary reading
    std::optional<interval> reach; ///< generously read
};

namespace detail {

/// Whether this end is above that one; as lower ends (gap 1) or upper ends (gap -1).
template <int Gap>
[[nodiscard]] constexpr bool is_above(const endpoint& a, const endpoint& b) noexcept {
    if (a.is_bounded() && b.is_bounded() && a.at.den == b.at.den && a.at.num != b.at.num) {
        return a.at.num > b.at.num;
    }
    if constexpr (Gap > 0) {
        return lower_cut(a) > lower_cut(b);
    } else {
        return upper_cut(a) > upper_cut(b);
    }
}

/// The greatest lower end and the least upper one.
struct squeeze {
    endpoint low;
    endpoint high;

    [[nodiscard]] std::optional<interval> set(number_kind kind) const {
        const auto made = interval::make(low, high, kind);
        return made ? std::optional{*made} : std::nullopt;
    }
};

} // namespace detail

/// What all claims of the range allow; of an empty range nothing is said, so both are absent. O(n),
/// one pass, no allocation.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] agreement agreed(R&& range, const P& project = {}) {
    detail::squeeze core, reach;
    std::optional<number_kind> kind;
    detail::for_each_claim(range, project, [&](const resolved& r, const auto&) {
        if (!kind) { kind = r.core.kind(); }
        if (detail::is_above<1>(r.core.lower(), core.low)) { core.low = r.core.lower(); }
        if (detail::is_above<-1>(core.high, r.core.upper())) { core.high = r.core.upper(); }
        if (detail::is_above<1>(r.reach.lower(), reach.low)) { reach.low = r.reach.lower(); }
        if (detail::is_above<-1>(reach.high, r.reach.upper())) { reach.high = r.reach.upper(); }
    });
    if (!kind) { return {}; }
    return {core.set(*kind), reach.set(*kind)};
}

/// The two claims that leave no number between them: first that with the least upper end of a core,
/// then that with the greatest lower one; absent where a number fits all. By Helly's theorem in one
/// dimension this pair exists wherever no number fits all. O(n), one pass, no allocation.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] auto witness(R&& range, const P& project = {}) {
    using iterator = std::ranges::iterator_t<std::remove_reference_t<R>>;
    std::optional<std::pair<iterator, iterator>> found;
    detail::squeeze core;
    std::optional<iterator> low, high;
    detail::for_each_claim(range, project, [&](const resolved& r, const iterator& at) {
        if (!low || detail::is_above<1>(r.core.lower(), core.low)) {
            core.low = r.core.lower();
            low = at;
        }
        if (!high || detail::is_above<-1>(core.high, r.core.upper())) {
            core.high = r.core.upper();
            high = at;
        }
    });
    if (low && detail::upper_cut(core.high) < detail::lower_cut(core.low)) {
        found.emplace(*high, *low);
    }
    return found;
}

/// A set, who supports it, and how much they weigh.
template <class I>
struct support {
    interval set;
    std::vector<I> claims;  ///< in the order of the input
    std::size_t weight = 0; ///< how many independent origins, or what else was weighed
};

namespace detail {

/// The end of a set that lies just below where another core begins, or just above where it ended.
[[nodiscard]] inline endpoint complement_end(const endpoint& e, number_kind kind, int direction) {
    if (kind == number_kind::count) {
        return closed_at((exact{e.at} + exact{direction}).unchecked());
    }
    return {e.at, e.how == closure::open ? closure::closed : closure::open};
}

/// The cores of claims as places, and what speaks for them.
struct placed_cores {
    scratch<std::int64_t> low, high;
    scratch<identity> origin;
    scratch<std::size_t> weight; ///< empty where each voice weighs 1

    template <class Rows>
    placed_cores(const Rows& rows, bool by_origin, bool weighted)
        : low(rows.size()),
          high(rows.size()),
          origin(rows.size()),
          weight(weighted ? rows.size() : 0) {
        place_all(
            rows.size(),
            [&](auto place) {
                std::size_t i = 0;
                rows.each([&](const resolved& r) {
                    origin[i++] = by_origin ? r.origin : 0;
                    return place(r.core);
                });
            },
            [&](std::size_t i, std::int64_t least, std::int64_t greatest) {
                low[i] = least;
                high[i] = greatest;
            });
    }
    [[nodiscard]] bool covers(std::size_t i, std::int64_t at) const {
        return low[i] <= at && at <= high[i];
    }
    /// The first place from below with the most support. There is at least one claim.
    [[nodiscard]] peak best() const {
        const std::size_t n = low.size();
        const std::size_t* weights = weight.size() == 0 ? nullptr : weight.data();
        if (n <= small_group) {
            return highest_of_few(low.data(), high.data(), origin.data(), weights, n);
        }
        const bool named =
            std::any_of(origin.data(), origin.data() + n, [](identity o) { return o != 0; });
        const auto repeating = named ? may_repeat(origin.data(), n) : std::vector<std::size_t>{};
        if (repeating.empty() && weights == nullptr) { return highest(low.data(), high.data(), n); }
        return highest(voices(low.data(), high.data(), origin.data(), weights, repeating, n));
    }
    /// The widest set around a place where some claim begins that the same claims cover.
    template <class Rows>
    [[nodiscard]] interval around(std::int64_t at, const Rows& rows) const {
        const std::size_t n = low.size();
        std::size_t begins = n, ends = n, next = n;
        for (std::size_t i = 0; i < n; ++i) {
            if (low[i] == at) { begins = i; }
            if (high[i] >= at && (ends == n || high[i] < high[ends])) { ends = i; }
            if (low[i] > at && (next == n || low[i] < low[next])) { next = i; }
        }
        const interval& core = rows[begins].core;
        const endpoint upper = next != n && low[next] <= high[ends]
                                   ? complement_end(rows[next].core.lower(), core.kind(), -1)
                                   : rows[ends].core.upper();
        return interval::make(core.lower(), upper, core.kind()).value_or(interval{core.kind()});
    }
};

} // namespace detail

/// Ways to weigh: each origin once (a claim without one is a voice of its own), or each claim.
struct each_origin {};
struct each_claim {};

/// each_origin, each_claim, or a projection of the elements to whole numbers: then each origin
/// weighs, at each number, as much as the weightiest of its claims that allow it.
template <class W, class T>
concept weighs = std::same_as<W, each_origin> || std::same_as<W, each_claim> ||
                 (std::invocable<const W&, const T&> &&
                  std::convertible_to<std::invoke_result_t<const W&, const T&>, std::size_t>);

/// The set on which the cores of the most independent origins meet (or of the greatest weight: see
/// weighs). As wide as the supporting claims stay the same; the first from below where several sets
/// weigh as much. Absent for an empty range.
/// Cost: linear sorts of the ends; up to 16 claims: no sort, and no allocation but the list.
template <class R, class P = by_traits, class W = each_origin>
    requires claim_range<R, P> && weighs<W, std::ranges::range_value_t<R>>
[[nodiscard]] auto best_supported(R&& range, const P& project = {}, const W& weigh = {}) {
    using iterator = std::ranges::iterator_t<std::remove_reference_t<R>>;
    constexpr bool projected = !std::same_as<W, each_origin> && !std::same_as<W, each_claim>;
    const detail::claim_rows<std::remove_reference_t<R>, P> rows{range, project};
    std::optional<support<iterator>> best;
    if (rows.size() == 0) { return best; }
    detail::placed_cores cores{rows, !std::same_as<W, each_claim>, projected};
    if constexpr (projected) {
        std::size_t i = 0;
        rows.locate([](std::size_t) { return true; },
                    [&](const iterator& at) {
                        cores.weight[i++] = static_cast<std::size_t>(std::invoke(weigh, *at));
                    });
    }
    const detail::peak top = cores.best();
    best = support<iterator>{cores.around(top.at, rows), {}, top.weight};
    rows.locate([&](std::size_t i) { return cores.covers(i, top.at); },
                [&](const iterator& at) { best->claims.push_back(at); });
    return best;
}

} // namespace v0
} // namespace corroborate
