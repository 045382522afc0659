// What claims about one number allow together, and what the most independent origins support
// (Marzullo 1984). Every claim of the range is taken to be about the same number: see dossier.hpp
// for how such claims are chosen.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
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

    constexpr void add(const endpoint& lower, const endpoint& upper) noexcept {
        if (is_above<1>(lower, low)) { low = lower; }
        if (is_above<-1>(high, upper)) { high = upper; }
    }
};

/// The same of sets of which most are closed and have whole ends: those are compared as integers.
class whole_squeeze {
public:
    constexpr void add(const interval& set) noexcept {
        const endpoint lower = set.lower(), upper = set.upper();
        const bool whole = ((static_cast<std::uint64_t>(lower.at.den) ^ 1U) |
                            (static_cast<std::uint64_t>(upper.at.den) ^ 1U)) == 0 &&
                           (lower.how == closure::closed) & (upper.how == closure::closed);
        if (whole) {
            low_ = std::max(low_, lower.at.num);
            high_ = std::min(high_, upper.at.num);
        } else {
            others_.add(lower, upper);
        }
    }
    [[nodiscard]] std::optional<interval> set(number_kind kind) const {
        squeeze all = others_;
        using limits = std::numeric_limits<std::int64_t>;
        if (low_ != limits::min() || high_ != limits::max()) {
            all.add(closed_at(low_), closed_at(high_));
        }
        const auto made = interval::make(all.low, all.high, kind);
        return made ? std::optional{*made} : std::nullopt;
    }

private:
    squeeze others_;
    std::int64_t low_ = std::numeric_limits<std::int64_t>::min();
    std::int64_t high_ = std::numeric_limits<std::int64_t>::max();
};

} // namespace detail

/// What all claims of the range allow; of an empty range nothing is said, so both are absent. O(n),
/// one pass, no allocation.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] agreement agreed(R&& range, const P& project = {}) {
    detail::whole_squeeze core, reach;
    bool any = false;
    number_kind kind{};
    detail::for_each_claim(range, project, [&](const resolved& r, const auto&) {
        kind = r.core.kind();
        any = true;
        core.add(r.core);
        reach.add(r.reach);
    });
    if (!any) { return {}; }
    return {core.set(kind), reach.set(kind)};
}

/// The two claims that leave no number between them: that with the greatest lower end of a core,
/// then that with the least upper one; absent where a number fits all. By Helly's theorem in one
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
    if (low && high && detail::upper_cut(core.high) < detail::lower_cut(core.low)) {
        found.emplace(*low, *high);
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

/// Where most weight is, among the cores of claims.
class placed_cores {
public:
    template <class Rows>
    placed_cores(const Rows& rows, bool by_origin, bool weighted)
        : n_(rows.size()),
          ends_(2 * n_),
          origin_(n_),
          weight_(weighted ? n_ : 0),
          places_(place_all(
              n_,
              [&](auto place) {
                  std::size_t i = 0;
                  rows.each([&](const resolved& r) {
                      if (by_origin) { named_ |= origin_[i++] = r.origin; }
                      return place(r.core);
                  });
              },
              [&](std::size_t i, std::int64_t least, std::int64_t greatest) {
                  low()[i] = least;
                  high()[i] = greatest;
              })) {}

    void weigh(std::size_t i, std::size_t weight) { weight_[i] = weight; }

    /// The first place from below with the most support. There is at least one claim.
    [[nodiscard]] peak best() {
        const std::size_t* weights = weight_.size() == 0 ? nullptr : weight_.data();
        const identity* origins = named_ == 0 ? nullptr : origin_.data();
        if (n_ <= small_group) { return highest_of_few(low(), high(), origins, weights, n_); }
        const auto repeats =
            origins == nullptr ? std::vector<std::size_t>{} : repeating(origins, n_);
        if (repeats.empty() && weights == nullptr) { return highest(low(), high(), spare(), n_); }
        return highest(voices(low(), high(), origins, weights, repeats, n_));
    }

    /// The claims that cover the place, where some core begins; and the widest set that they cover
    /// alone.
    template <class I, class Rows>
    [[nodiscard]] support<I> around(const peak& top, const Rows& rows) const {
        support<I> found{{}, {}, top.weight};
        endpoint lower, upper, above;
        std::int64_t least = std::numeric_limits<std::int64_t>::max(), next = least;
        bool any_above = false;
        number_kind kind{};
        rows.each_located([&](const resolved& r, const I& at) {
            std::int64_t from = 0, to = 0;
            (void)places_(r.core, from, to);
            if (from > top.at) {
                if (!any_above || from < next) {
                    next = from;
                    above = r.core.lower();
                    any_above = true;
                }
                return;
            }
            if (to < top.at) { return; }
            found.claims.push_back(at);
            kind = r.core.kind();
            if (from == top.at) { lower = r.core.lower(); }
            if (to < least) {
                least = to;
                upper = r.core.upper();
            }
        });
        if (any_above && next <= least) { upper = complement_end(above, kind, -1); }
        found.set = interval::make(lower, upper, kind).value_or(interval{kind});
        return found;
    }

private:
    [[nodiscard]] std::int64_t* low() { return ends_.data(); }
    [[nodiscard]] std::int64_t* high() { return low() + n_; }
    /// Room to sort in, once the origins are no longer needed.
    [[nodiscard]] std::int64_t* spare() { return reinterpret_cast<std::int64_t*>(origin_.data()); }

    std::size_t n_;
    scratch<std::int64_t, 2 * small_group> ends_; ///< lower, then upper
    scratch<identity> origin_;
    scratch<std::size_t> weight_; ///< empty where each voice weighs 1
    identity named_ = 0;
    placing places_;
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
        rows.each_located([&](const resolved&, const iterator& at) {
            cores.weigh(i++, static_cast<std::size_t>(std::invoke(weigh, *at)));
        });
    }
    const detail::peak top = cores.best();
    best = cores.template around<iterator>(top, rows);
    return best;
}

} // namespace v0
} // namespace corroborate
