// Who can be right together: the maximal groups of claims whose cores share a number, in one sweep
// over the ends (Gupta, Lee and Leung 1982, for interval graphs); and who stands apart from them.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

#include <corroborate/consensus.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// A maximal group, as places: what its cores share, and which lower ends come before.
struct cluster_places {
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::uint32_t begun = 0; ///< claims that begin at or below `low`
    std::uint32_t size = 0;
};

/// A core as it begins, with where it ends and the number of its claim.
struct begun_core {
    std::int64_t key = 0;
    std::int64_t high = 0;
    std::uint32_t claim = 0;
};

/// Claims by the lower ends of their cores, and a tree of the greatest upper ends of each sixteen.
template <class I>
struct cluster_index {
    static constexpr std::size_t lot = 16;

    explicit cluster_index(std::size_t n) : by_lower(n), upper(n), clusters(n) {}

    scratch<std::uint32_t> by_lower;
    scratch<std::int64_t> upper;      ///< of by_lower[i]
    scratch<cluster_places> clusters; ///< of which there are `found`
    std::size_t found = 0;
    scratch<std::int64_t> highest{0}; ///< node i has the children 2i and 2i + 1
    std::size_t leaves = 0;           ///< lots, rounded up to a power of two
    number_kind kind{};
    placing places;
    I first{};
    std::vector<I> where; ///< of each claim; empty: `first` and what follows

    [[nodiscard]] I at(std::size_t i) const {
        if constexpr (std::random_access_iterator<I>) {
            if (where.empty()) {
                return first + static_cast<std::iter_difference_t<I>>(by_lower[i]);
            }
        }
        return where[by_lower[i]];
    }
    void plant() {
        const std::size_t n = upper.size();
        leaves = std::bit_ceil((n + lot - 1) / lot);
        highest = scratch<std::int64_t>{2 * leaves};
        std::fill(highest.begin() + leaves, highest.end(),
                  std::numeric_limits<std::int64_t>::min());
        for (std::size_t i = 0; i < n; ++i) {
            auto& top = highest[leaves + i / lot];
            top = std::max(top, upper[i]);
        }
        for (std::size_t node = leaves; node-- > 1;) {
            highest[node] = std::max(highest[2 * node], highest[2 * node + 1]);
        }
    }
    /// The first place in by_lower from `at` on whose claim reaches up to `value`, or `end`, before
    /// which the last one does.
    [[nodiscard]] std::size_t next(std::size_t at, std::size_t end, std::int64_t value) const {
        for (; at < end && at % lot != 0; ++at) {
            if (upper[at] >= value) { return at; }
        }
        if (at >= end) { return end; }
        std::size_t node = leaves + at / lot;
        while (highest[node] < value) { // on to the widest stretch that begins after this one
            ++node;
            while (node % 2 == 0) { node /= 2; }
        }
        while (node < leaves) { node = highest[2 * node] < value ? 2 * node + 1 : 2 * node; }
        for (at = (node - leaves) * lot; upper[at] < value;) { ++at; }
        return at;
    }
};

/// From below, what begins and what ends: a group is complete where, since the last claim began,
/// some have ended when the next begins.
template <class I>
class cluster_sweep {
public:
    explicit cluster_sweep(cluster_index<I>& to) : to_(to) {}

    void begin(const begun_core& core) {
        complete();
        to_.by_lower[begun_] = core.claim;
        to_.upper[begun_] = core.high;
        ++begun_;
        low_ = core.key;
    }
    /// So many have ended, the first at a place.
    void end(std::int64_t first, std::uint32_t count) {
        first_ = std::min(first_, first);
        ending_ += count;
    }
    void complete() {
        to_.clusters[to_.found] = {low_, first_, begun_, begun_ - ended_};
        to_.found += ending_ > 0 ? 1U : 0U;
        ended_ += std::exchange(ending_, 0U);
        first_ = std::numeric_limits<std::int64_t>::max();
    }

private:
    cluster_index<I>& to_;
    std::int64_t low_ = 0;
    std::int64_t first_ = std::numeric_limits<std::int64_t>::max();
    std::uint32_t begun_ = 0, ended_ = 0, ending_ = 0;
};

/// The claims of a lot in order, each after those that end before it begins.
template <class I>
void sweep_lot(const end_rows<begun_core>& lot, cluster_sweep<I>& sweep) {
    struct gap {
        std::int64_t first = std::numeric_limits<std::int64_t>::max();
        std::uint32_t count = 0;
    };
    ranked_row<keyed_index> order{lot.lows,
                                  [&](std::size_t i) { return keyed_index{lot.low[i].key, i}; },
                                  bucket_map{lot, 2 * lot.lows}};
    order.sort();
    scratch<gap> gaps{lot.lows + 1}; // before each that begins, and behind the last
    std::fill(gaps.begin(), gaps.end(), gap{});
    for (std::size_t i = 0; i < lot.highs; ++i) {
        gap& g = gaps[order.count_upto(lot.high[i])];
        g.first = std::min(g.first, lot.high[i]);
        ++g.count;
    }
    for (std::size_t i = 0; i < lot.lows; ++i) {
        sweep.end(gaps[i].first, gaps[i].count);
        sweep.begin(lot.low[order[i].index]);
    }
    sweep.end(gaps[lot.lows].first, gaps[lot.lows].count);
}

template <class I, class Rows>
[[nodiscard]] auto make_clusters(const Rows& rows) {
    const std::size_t n = rows.size();
    auto s = std::make_shared<cluster_index<I>>(n);
    if (n == 0) { return s; }
    scratch<begun_core> low{n};
    scratch<std::int64_t> high{n};
    s->places = place_all(
        n,
        [&](auto place) {
            rows.each([&](const resolved& r) {
                s->kind = r.core.kind();
                return place(r.core);
            });
        },
        [&](std::size_t i, std::int64_t least, std::int64_t greatest) {
            low[i] = {least, greatest, static_cast<std::uint32_t>(i)};
            high[i] = greatest;
        });
    cluster_sweep<I> sweep{*s};
    in_lots(end_rows<begun_core>{low.data(), n, high.data(), n},
            [&](const end_rows<begun_core>& lot) { sweep_lot(lot, sweep); });
    sweep.complete();
    s->plant();
    if constexpr (Rows::is_indexed) {
        s->first = rows[0];
    } else {
        s->where.reserve(n);
        rows.each_located([&](const resolved&, const I& at) { s->where.push_back(at); });
    }
    return s;
}

} // namespace detail

/// A maximal group of claims that can all be true together: a range of references to its claims, by
/// the lower end of the core, then by place in the input. Valid while its cluster_range is.
template <class I>
class cluster {
public:
    class iterator {
    public:
        using value_type = std::iter_value_t<I>;
        using reference = std::iter_reference_t<I>;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::forward_iterator_tag;

        iterator() = default;
        [[nodiscard]] reference operator*() const { return *base(); }
        /// Where the claim stands in the range.
        [[nodiscard]] I base() const { return s_->at(at_); }
        iterator& operator++() {
            at_ = s_->next(at_ + 1, places_->begun, places_->low);
            return *this;
        }
        iterator operator++(int) {
            auto old = *this;
            ++*this;
            return old;
        }
        friend bool operator==(const iterator& a, const iterator& b) { return a.at_ == b.at_; }

    private:
        friend class cluster;
        iterator(const detail::cluster_index<I>* s, const detail::cluster_places* p, std::size_t at)
            : s_(s), places_(p), at_(at) {}
        const detail::cluster_index<I>* s_ = nullptr;
        const detail::cluster_places* places_ = nullptr;
        std::size_t at_ = 0;
    };

    cluster(const detail::cluster_index<I>* s, const detail::cluster_places* p)
        : s_(s), places_(p) {}
    /// The numbers that its claims allow, on the ordinary reading.
    [[nodiscard]] interval set() const {
        return s_->places.set_between(places_->low, places_->high, s_->kind);
    }
    [[nodiscard]] std::size_t size() const { return places_->size; }
    [[nodiscard]] iterator begin() const {
        return {s_, places_, s_->next(0, places_->begun, places_->low)};
    }
    [[nodiscard]] iterator end() const { return {s_, places_, places_->begun}; }

private:
    const detail::cluster_index<I>* s_;
    const detail::cluster_places* places_;
};

/// The maximal groups, from the lowest set up. Cheap to copy; valid while the underlying range is.
template <class I>
class cluster_range {
public:
    explicit cluster_range(std::shared_ptr<const detail::cluster_index<I>> s) : s_(std::move(s)) {}
    class iterator {
    public:
        using value_type = cluster<I>;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::input_iterator_tag;
        using iterator_concept = std::forward_iterator_tag;

        iterator() = default;
        [[nodiscard]] value_type operator*() const { return {s_, s_->clusters.data() + at_}; }
        iterator& operator++() {
            ++at_;
            return *this;
        }
        iterator operator++(int) {
            auto old = *this;
            ++*this;
            return old;
        }
        friend bool operator==(const iterator& a, const iterator& b) { return a.at_ == b.at_; }

    private:
        friend class cluster_range;
        iterator(const detail::cluster_index<I>* s, std::size_t at) : s_(s), at_(at) {}
        const detail::cluster_index<I>* s_ = nullptr;
        std::size_t at_ = 0;
    };
    [[nodiscard]] iterator begin() const { return {s_.get(), 0}; }
    [[nodiscard]] iterator end() const { return {s_.get(), size()}; }
    [[nodiscard]] std::size_t size() const { return s_->found; }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] cluster<I> operator[](std::size_t i) const {
        return {s_.get(), s_->clusters.data() + i};
    }

private:
    std::shared_ptr<const detail::cluster_index<I>> s_;
};

/// The maximal groups of claims that can all be true together; every claim of the range is taken to
/// be about the same number. Cost: linear to make (ends in buckets), n groups at most; to list a
/// group of k claims O(k log n) at most.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] auto agreement_clusters(R&& range, const P& project = {}) {
    static_assert(std::is_lvalue_reference_v<R> || std::ranges::borrowed_range<R>,
                  "corroborate: clusters refer into the range, which must outlive them");
    using iterator = std::ranges::iterator_t<std::remove_reference_t<R>>;
    return cluster_range<iterator>{detail::make_clusters<iterator>(
        detail::claim_rows<std::remove_reference_t<R>, P>{range, project})};
}

/// A claim that the best supported set leaves out altogether.
template <class I>
struct outlier {
    I claim;
    rational gap;          ///< from the nearer end of the set to that of the core, in the base unit
    bool above = false;    ///< or below the set
    std::size_t index = 0; ///< its place among the claims that say a number
};

/// The claims whose cores share no number with the best supported set, the farthest first, then in
/// the order of the input. None where the range is empty. Cost: best_supported, and a sort of those
/// found.
template <class R, class P = by_traits, class W = each_origin>
    requires claim_range<R, P> && weighs<W, std::ranges::range_value_t<R>>
[[nodiscard]] auto outliers(R&& range, const P& project = {}, const W& weigh = {}) {
    using iterator = std::ranges::iterator_t<std::remove_reference_t<R>>;
    std::vector<outlier<iterator>> found;
    const auto best = best_supported(range, project, weigh);
    if (!best) { return found; }
    const endpoint low = best->set.lower(), high = best->set.upper();
    std::size_t index = 0;
    detail::for_each_claim(range, project, [&](const resolved& r, const iterator& at) {
        const std::size_t here = index++;
        const bool above = strict_precedes(best->set, r.core);
        if (!above && !strict_precedes(r.core, best->set)) { return; }
        const exact gap = above ? exact{r.core.lower().at} - exact{high.at}
                                : exact{low.at} - exact{r.core.upper().at};
        constexpr rational most{std::numeric_limits<std::int64_t>::max()};
        found.push_back({at, gap.get().value_or(most), above, here});
    });
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.gap != b.gap ? a.gap > b.gap : a.index < b.index;
    });
    return found;
}

} // namespace v0
} // namespace corroborate
