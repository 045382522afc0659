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

/// a && b, without a branch to mispredict.
[[nodiscard]] constexpr bool both(bool a, bool b) noexcept {
    return (static_cast<unsigned>(a) & static_cast<unsigned>(b)) != 0;
}

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

/// The greatest lower end (gap 1) or the least upper one (gap -1), and the first claim that has it;
/// integers, as long as all ends are whole.
template <class I, int Gap>
class extreme {
public:
    constexpr void add_whole(std::int64_t end, const I& at) {
        if (Gap > 0 ? end > whole_ : end < whole_) {
            whole_ = end;
            at_ = at;
        }
    }
    /// Before the first end that is not whole; after it none is added as a whole one.
    constexpr void settle() {
        if (whole_ != absent) { end_ = closed_at(whole_); }
    }
    constexpr void add(const endpoint& end, const I& at) {
        if (Gap > 0 ? is_above<Gap>(end, end_) : is_above<Gap>(end_, end)) {
            end_ = end;
            at_ = at;
        }
    }
    [[nodiscard]] constexpr const endpoint& end() const noexcept { return end_; }
    [[nodiscard]] constexpr const I& at() const noexcept { return at_; }

private:
    static constexpr std::int64_t absent = Gap > 0 ? std::numeric_limits<std::int64_t>::min()
                                                   : std::numeric_limits<std::int64_t>::max();
    std::int64_t whole_ = absent;
    endpoint end_;
    I at_{};
};

/// The greatest lower end and the least upper one of sets of which most have whole ends.
class whole_squeeze {
public:
    constexpr void add_whole(const interval& set) noexcept {
        low_ = std::max(low_, set.whole_lower());
        high_ = std::min(high_, set.whole_upper());
    }
    constexpr void add(const interval& set) noexcept { others_.add(set.lower(), set.upper()); }
    [[nodiscard]] std::optional<interval> set(number_kind kind) const {
        squeeze all = others_;
        using limits = std::numeric_limits<std::int64_t>;
        all.add(low_ == limits::min() ? unbounded() : closed_at(low_),
                high_ == limits::max() ? unbounded() : closed_at(high_));
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
        if (detail::both(r.core.has_whole_ends(), r.reach.has_whole_ends())) {
            core.add_whole(r.core);
            reach.add_whole(r.reach);
        } else {
            core.add(r.core);
            reach.add(r.reach);
        }
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
    detail::extreme<iterator, 1> low;
    detail::extreme<iterator, -1> high;
    bool whole = true;
    const auto settle = [&] {
        low.settle();
        high.settle();
        whole = false;
    };
    detail::for_each_claim(range, project, [&](const resolved& r, const iterator& at) {
        if (whole && r.core.has_whole_ends()) {
            low.add_whole(r.core.whole_lower(), at);
            high.add_whole(r.core.whole_upper(), at);
            return;
        }
        if (whole) { settle(); }
        low.add(r.core.lower(), at);
        high.add(r.core.upper(), at);
    });
    if (whole) { settle(); }
    std::optional<std::pair<iterator, iterator>> found;
    if (detail::upper_cut(high.end()) < detail::lower_cut(low.end())) {
        found.emplace(low.at(), high.at());
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
template <class Rows>
class placed_cores {
public:
    placed_cores(const Rows& rows, bool weighted)
        : rows_(rows), n_(rows.size()), low_(n_), high_(n_), weight_(weighted ? n_ : 0) {
        places_ = place_all(
            n_, [&](auto place) { rows.each([&](const resolved& r) { return place(r.core); }); },
            [&](std::size_t i, std::int64_t least, std::int64_t greatest) {
                low_[i] = least;
                high_[i] = greatest;
            });
    }

    void weigh(std::size_t i, std::size_t weight) { weight_[i] = weight; }

    /// The first set from below with the most support. There is at least one claim.
    template <class I>
    [[nodiscard]] support<I> best(bool by_origin) const {
        if (n_ > small_group && weight_.size() == 0) {
            // where no origin speaks twice at the peak of the claims, it is that of the origins too
            const peak top = highest(low_.data(), high_.data(), n_);
            scratch<identity> who{by_origin ? top.weight : 0};
            auto found = around<I>(top, who);
            if (repeating(who.data(), who.size()).empty()) { return found; }
        }
        scratch<identity> nobody{0};
        return around<I>(loudest(by_origin), nobody);
    }

private:
    [[nodiscard]] peak loudest(bool by_origin) const {
        const std::size_t* weights = weight_.size() == 0 ? nullptr : weight_.data();
        scratch<identity> origin{by_origin ? n_ : 0};
        std::size_t i = 0;
        rows_.each([&](const resolved& r) {
            if (by_origin) { origin[i++] = r.origin; }
            return by_origin;
        });
        if (n_ <= small_group) {
            return highest_of_few(low_.data(), high_.data(), by_origin ? origin.data() : nullptr,
                                  weights, n_);
        }
        return highest(voices(low_.data(), high_.data(), origin.data(), weights,
                              repeating(origin.data(), n_), n_));
    }

    /// The claims that cover the place, where some core begins; and the widest set that they cover
    /// alone. Fills `who` with their origins, if it has room for any.
    template <class I>
    [[nodiscard]] support<I> around(const peak& top, scratch<identity>& who) const {
        constexpr auto none = std::numeric_limits<std::int64_t>::max();
        std::int64_t next = none, least = none; // that begins above; that ends
        std::size_t covering = 0;
        for (std::size_t i = 0; i < n_; ++i) {
            const bool covers = both(low_[i] <= top.at, top.at <= high_[i]);
            covering += covers ? 1U : 0U;
            next = low_[i] > top.at && low_[i] < next ? low_[i] : next;
            least = covers && high_[i] < least ? high_[i] : least;
        }
        scratch<std::uint32_t> which{covering + 1};
        covering = 0;
        for (std::size_t i = 0; i < n_; ++i) { // without a branch to mispredict
            which[covering] = static_cast<std::uint32_t>(i);
            covering += both(low_[i] <= top.at, top.at <= high_[i]) ? 1U : 0U;
        }
        which.shrink(covering);
        support<I> found{{}, {}, top.weight};
        found.claims.reserve(covering);
        number_kind kind{};
        rows_.each_located(which, [&](const resolved& r, const I& at) {
            if (found.claims.empty()) { kind = r.core.kind(); }
            if (who.size() > 0) { who[found.claims.size()] = r.origin; }
            found.claims.push_back(at);
        });
        const endpoint upper = next <= least && next != none
                                   ? complement_end(places_.lower_end(next), kind, -1)
                                   : places_.upper_end(least);
        found.set = interval::make(places_.lower_end(top.at), upper, kind).value_or(interval{kind});
        return found;
    }

    const Rows& rows_;
    std::size_t n_;
    scratch<std::int64_t> low_, high_;
    scratch<std::size_t> weight_; ///< empty where each voice weighs 1
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
/// Cost: linear, by buckets of the ends; up to 16 claims on the stack, with no allocation but the
/// list.
template <class R, class P = by_traits, class W = each_origin>
    requires claim_range<R, P> && weighs<W, std::ranges::range_value_t<R>>
[[nodiscard]] auto best_supported(R&& range, const P& project = {}, const W& weigh = {}) {
    using iterator = std::ranges::iterator_t<std::remove_reference_t<R>>;
    constexpr bool projected = !std::same_as<W, each_origin> && !std::same_as<W, each_claim>;
    const detail::claim_rows<std::remove_reference_t<R>, P> rows{range, project};
    std::optional<support<iterator>> best;
    if (rows.size() == 0) { return best; }
    // NOLINTNEXTLINE(misc-const-correctness): weights that are projected are put into it
    detail::placed_cores cores{rows, projected};
    if constexpr (projected) {
        std::size_t i = 0;
        rows.each_located([&](const resolved&, const iterator& at) {
            cores.weigh(i++, static_cast<std::size_t>(std::invoke(weigh, *at)));
        });
    }
    best = cores.template best<iterator>(!std::same_as<W, each_claim>);
    return best;
}

} // namespace v0
} // namespace corroborate
