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
#include <vector>

#include <corroborate/consensus.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// A maximal group, as places: what its cores share, and which lower ends come before.
struct cluster_places {
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::size_t begun = 0; ///< claims that begin at or below `low`
    std::size_t size = 0;
};

/// Claims by the lower ends of their cores, and a tree of the greatest upper ends of each sixteen.
template <class I>
struct cluster_index {
    static constexpr std::size_t lot = 16;

    std::vector<I> by_lower;
    scratch<std::int64_t> upper;       ///< of by_lower[i]
    std::vector<std::int64_t> highest; ///< node i has the children 2i and 2i + 1
    std::size_t leaves = 0;            ///< lots, rounded up to a power of two
    std::vector<cluster_places> clusters;
    number_kind kind{};
    placing places;

    void plant() {
        const std::size_t n = upper.size();
        leaves = std::bit_ceil((n + lot - 1) / lot);
        highest.assign(2 * leaves, std::numeric_limits<std::int64_t>::min());
        for (std::size_t i = 0; i < n; ++i) {
            auto& top = highest[leaves + i / lot];
            top = std::max(top, upper[i]);
        }
        for (std::size_t node = leaves; node-- > 1;) {
            highest[node] = std::max(highest[2 * node], highest[2 * node + 1]);
        }
    }
    /// The first place in by_lower from `at` on whose claim reaches up to `value`, or `end`.
    [[nodiscard]] std::size_t next(std::size_t at, std::size_t end, std::int64_t value) const {
        for (; at < end && at % lot != 0; ++at) {
            if (upper[at] >= value) { return at; }
        }
        if (at >= end) { return end; }
        std::size_t node = leaves + at / lot;
        while (highest[node] < value) { // on to the widest stretch that begins after this one
            ++node;
            if ((node & (node - 1)) == 0) { return end; }
            while (node % 2 == 0) { node /= 2; }
        }
        while (node < leaves) { node = highest[2 * node] < value ? 2 * node + 1 : 2 * node; }
        for (at = (node - leaves) * lot; at < end && upper[at] < value;) { ++at; }
        return std::min(at, end);
    }
};

template <class I, class Rows>
[[nodiscard]] auto make_clusters(const Rows& rows) {
    const std::size_t n = rows.size();
    scratch<std::int64_t, 3 * small_group> ends{2 * n};
    std::int64_t *const high = ends.data(), *const sorted_high = high + n;
    scratch<keyed_index> low{n}, spare{n};
    auto s = std::make_shared<cluster_index<I>>(cluster_index<I>{
        {},
        scratch<std::int64_t>{n},
        {},
        0,
        {},
        {},
        place_all(
            n, [&](auto place) { rows.each([&](const resolved& r) { return place(r.core); }); },
            [&](std::size_t i, std::int64_t least, std::int64_t greatest) {
                low[i] = {least, i};
                high[i] = sorted_high[i] = greatest;
            })});
    if (n == 0) { return s; }
    rows.each([&](const resolved& r) {
        s->kind = r.core.kind();
        return false;
    });
    radix_sort(sorted_high, reinterpret_cast<std::int64_t*>(spare.data()), n);
    radix_sort(low.data(), spare.data(), n);
    bool began = false;
    for (std::size_t i = 0, k = 0; k < n;) {
        if (i < n && low[i].key <= sorted_high[k]) {
            began = true;
            ++i;
            continue;
        }
        if (began) { s->clusters.push_back({low[i - 1].key, sorted_high[k], i, i - k}); }
        if (i == n) { break; }
        began = false;
        ++k;
    }
    for (std::size_t i = 0; i < n; ++i) { s->upper[i] = high[low[i].index]; }
    s->plant();
    s->by_lower.reserve(n);
    if constexpr (Rows::is_indexed) {
        for (std::size_t i = 0; i < n; ++i) { s->by_lower.push_back(rows[low[i].index]); }
    } else {
        std::vector<I> where;
        where.reserve(n);
        rows.each_located([&](const resolved&, const I& at) { where.push_back(at); });
        for (std::size_t i = 0; i < n; ++i) { s->by_lower.push_back(where[low[i].index]); }
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
        [[nodiscard]] const I& base() const { return s_->by_lower[at_]; }
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
    [[nodiscard]] std::size_t size() const { return s_->clusters.size(); }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] cluster<I> operator[](std::size_t i) const {
        return {s_.get(), s_->clusters.data() + i};
    }

private:
    std::shared_ptr<const detail::cluster_index<I>> s_;
};

/// The maximal groups of claims that can all be true together; every claim of the range is taken to
/// be about the same number. Cost: linear sorts to make, n groups at most; to list a group of k
/// claims O(k log n) at most.
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
