// Pairs of claims, found lazily: claims of a topic sorted by the lower ends of their cores, so that
// what lies wholly above a claim is one stretch, and what may meet it another; and trees over that
// order, to pass over what time or status keep from comparing.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include <corroborate/tally.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// The live claims, and their order by topic, then by the lower end of the core, then by place in
/// the input. Where time or status part a topic, a tree of hulls over that order.
template <class I>
struct sweep {
    struct stretch {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    std::vector<located<I>> claims;
    std::vector<std::size_t> by_lower;
    std::vector<std::int64_t> low;     ///< of claim by_lower[i]: ascending within a topic
    std::vector<std::int64_t> high;    ///< of claim i
    std::vector<stretch> topics;       ///< in by_lower
    std::vector<std::size_t> topic;    ///< of claim i
    std::vector<std::size_t> place_of; ///< of claim i in by_lower; empty: not asked for
    std::vector<time_hull> hulls;      ///< node i has the children 2i, 2i + 1; empty: all compare
    std::size_t leaves = 0;

    /// Where the claims of i's topic end in by_lower.
    [[nodiscard]] std::size_t end_of(std::size_t i) const { return topics[topic[i]].end; }
    /// The place in by_lower from which on cores lie wholly above that of claim i. O(log n).
    [[nodiscard]] std::size_t first_above(std::size_t i) const {
        const stretch& t = topics[topic[i]];
        if (low[t.end - 1] <= high[i]) { return t.end; }
        const auto at = low.begin();
        return static_cast<std::size_t>(std::upper_bound(at + static_cast<std::ptrdiff_t>(t.begin),
                                                         at + static_cast<std::ptrdiff_t>(t.end),
                                                         high[i]) -
                                        at);
    }
    [[nodiscard]] v0::verdict verdict(std::size_t i, std::size_t k) const {
        return claims[i].index < claims[k].index ? compare(claims[i].claim, claims[k].claim)
                                                 : compare(claims[k].claim, claims[i].claim);
    }
    /// The first place from `at` on, before `end`, whose claim is of the kind sought for claim i.
    /// Linear if all before are passed over one by one, O(log n) where their hulls tell.
    template <class Seek>
    [[nodiscard]] std::size_t next(std::size_t at, std::size_t end, std::size_t i) const {
        if (hulls.empty() || at >= end) { return at; }
        const resolved& x = claims[i].claim;
        const time_hull own{x};
        const std::size_t above = first_above(i);
        for (std::size_t node = leaves + at;;) {
            if (node >= leaves) {
                at = node - leaves;
                if (at >= end) { return end; }
                if (Seek::wants(verdict(i, by_lower[at]))) { return at; }
            } else if (Seek::may_want(hulls[node], x, own, begin_of(node) >= above)) {
                node *= 2;
                continue;
            }
            ++node; // past this stretch, and on to the widest that begins there
            if ((node & (node - 1)) == 0) { return end; }
            while (node % 2 == 0) { node /= 2; }
        }
    }
    /// Fills `place_of`.
    void find_places() {
        place_of.resize(claims.size());
        for (std::size_t at = 0; at < by_lower.size(); ++at) { place_of[by_lower[at]] = at; }
    }

private:
    /// Where the stretch of a node begins in by_lower.
    [[nodiscard]] std::size_t begin_of(std::size_t node) const {
        return (node << (std::countl_zero(node) - std::countl_zero(leaves))) - leaves;
    }
};

template <class R, class P>
[[nodiscard]] auto make_sweep(R& range, const P& project) {
    auto s = std::make_shared<sweep<std::ranges::iterator_t<R>>>();
    s->claims = locate(range, project);
    std::erase_if(s->claims, [](const auto& c) { return !c.claim.live; });
    const std::size_t n = s->claims.size();
    if (n == 0) { return s; }
    scratch<keyed_index, 1> order{n}, spare{n};
    scratch<std::int64_t, 1> low{n};
    s->high.resize(n);
    (void)place_all(
        n,
        [&](auto place) {
            for (const auto& x : s->claims) {
                if (!place(x.claim.core)) { return; }
            }
        },
        [&](std::size_t i, std::int64_t least, std::int64_t greatest) {
            low[i] = least;
            order[i] = {least, i};
            s->high[i] = greatest;
        });
    radix_sort(order.data(), spare.data(), n);
    for (std::size_t i = 0; i < n; ++i) {
        order[i].key = static_cast<std::int64_t>(s->claims[order[i].index].claim.topic);
    }
    radix_sort(order.data(), spare.data(), n);
    s->topic.resize(n);
    bool alike = true;
    time_hull hull;
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t k = order[i].index;
        if (i == 0 || order[i].key != order[i - 1].key) {
            alike = alike && (i == 0 || hull.compare_alike());
            hull = {};
            s->topics.push_back({i, i});
        }
        hull.join(time_hull{s->claims[k].claim});
        s->topics.back().end = i + 1;
        s->topic[k] = s->topics.size() - 1;
        s->by_lower.push_back(k);
        s->low.push_back(low[k]);
    }
    if (alike && hull.compare_alike()) { return s; }
    s->leaves = std::bit_ceil(n);
    s->hulls.resize(s->leaves);
    const auto of_node = [&](std::size_t node) {
        if (node < s->leaves) { return s->hulls[node]; }
        const std::size_t at = node - s->leaves;
        return at < n ? time_hull{s->claims[s->by_lower[at]].claim} : time_hull{};
    };
    for (std::size_t node = s->leaves; node-- > 1;) {
        s->hulls[node] = of_node(2 * node);
        s->hulls[node].join(of_node(2 * node + 1));
    }
    return s;
}

} // namespace detail

/// Pairs of live claims of one topic: a forward range of pairs of references, the earlier in the
/// input first; ordered by the claim whose core begins lower (in input order; of equal ones the
/// earlier), then by the lower end of the other, then by its place in the input. Const-iterable,
/// cheap to copy; valid while the underlying range is. `Seek`: which pairs.
template <class I, class Seek>
class pair_range {
public:
    using reference = std::iter_reference_t<I>;

    class iterator {
    public:
        using value_type = std::pair<reference, reference>;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::input_iterator_tag;
        using iterator_concept = std::forward_iterator_tag;

        iterator() = default;
        [[nodiscard]] value_type operator*() const {
            const auto &x = s_->claims[low_], &y = s_->claims[s_->by_lower[high_]];
            return x.index < y.index ? value_type{*x.where, *y.where}
                                     : value_type{*y.where, *x.where};
        }
        /// The verdict on the pair, read from the earlier to the later claim.
        [[nodiscard]] v0::verdict verdict() const { return s_->verdict(low_, s_->by_lower[high_]); }
        iterator& operator++() {
            ++high_;
            settle();
            return *this;
        }
        iterator operator++(int) {
            auto old = *this;
            ++*this;
            return old;
        }
        friend bool operator==(const iterator& x, const iterator& y) {
            return x.low_ == y.low_ && x.high_ == y.high_;
        }

    private:
        friend class pair_range;
        explicit iterator(const detail::sweep<I>* s, bool at_end)
            : s_(s), low_(at_end ? s->claims.size() : 0) {
            if (!at_end && !s->claims.empty()) {
                high_ = Seek::begin(*s, 0);
                settle();
            }
        }
        /// On to the next pair that is sought.
        void settle() {
            for (;;) {
                const std::size_t end = Seek::end(*s_, low_);
                high_ = s_->template next<Seek>(high_, end, low_);
                if (high_ < end) { return; }
                if (++low_ == s_->claims.size()) {
                    high_ = 0;
                    return;
                }
                high_ = Seek::begin(*s_, low_);
            }
        }

        const detail::sweep<I>* s_ = nullptr;
        std::size_t low_ = 0;
        std::size_t high_ = 0;
    };

    pair_range() : s_(std::make_shared<detail::sweep<I>>()) {}
    explicit pair_range(std::shared_ptr<const detail::sweep<I>> s) : s_(std::move(s)) {}
    [[nodiscard]] iterator begin() const { return iterator{s_.get(), false}; }
    [[nodiscard]] iterator end() const { return iterator{s_.get(), true}; }
    [[nodiscard]] bool empty() const { return begin() == end(); }

private:
    std::shared_ptr<const detail::sweep<I>> s_;
};

} // namespace v0
} // namespace corroborate

/// Cheap to copy, and owns nothing of its elements.
template <class I, class Seek>
inline constexpr bool std::ranges::enable_view<corroborate::pair_range<I, Seek>> = true;
