// Who disagrees with whom: lazily, over any range of claims. Two claims disagree only where their
// cores share no number, so claims sorted by their lower ends need never be compared pair by pair.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <corroborate/rows.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// The claims, and their order by the lower end of the core.
template <class I>
struct sweep {
    std::vector<located<I>> claims;
    std::vector<std::size_t> by_lower;

    /// The place in by_lower from which on cores lie wholly above that of claim i.
    [[nodiscard]] std::size_t first_above(std::size_t i) const {
        const cut high = claims[i].claim.core.high();
        const auto at = std::partition_point(by_lower.begin(), by_lower.end(), [&](std::size_t k) {
            return claims[k].claim.core.low() <= high;
        });
        return static_cast<std::size_t>(at - by_lower.begin());
    }
};

template <class R, class P>
[[nodiscard]] auto make_sweep(R& range, const P& project) {
    auto s = std::make_shared<sweep<std::ranges::iterator_t<R>>>();
    s->claims = locate(range, project);
    for (std::size_t i = 0; i < s->claims.size(); ++i) { s->by_lower.push_back(i); }
    std::sort(s->by_lower.begin(), s->by_lower.end(), [&](std::size_t a, std::size_t b) {
        const auto order = s->claims[a].claim.core.low() <=> s->claims[b].claim.core.low();
        return order != 0 ? order < 0 : a < b;
    });
    return s;
}

} // namespace detail

/// The pairs of a range that disagree: live claims of one topic between which there is tension or
/// contradiction. A forward range of pairs of references, the earlier in the input first; ordered
/// by the claim with the lower core (in input order), then by the lower end of the higher one.
/// Const-iterable, cheap to copy; valid while the underlying range is.
/// Cost: one sort to make; then, for claims that hold at one time, constant time a pair.
template <class I>
class disagreement_range {
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
        [[nodiscard]] v0::verdict verdict() const {
            const auto &x = s_->claims[low_], &y = s_->claims[s_->by_lower[high_]];
            return x.index < y.index ? compare(x.claim, y.claim) : compare(y.claim, x.claim);
        }
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
        friend class disagreement_range;
        explicit iterator(const detail::sweep<I>* s, bool at_end)
            : s_(s), low_(at_end ? s->claims.size() : 0) {
            if (!at_end && !s->claims.empty()) {
                high_ = s->first_above(0);
                settle();
            }
        }
        /// On to the next pair that disagrees.
        void settle() {
            for (;;) {
                for (; high_ < s_->by_lower.size(); ++high_) {
                    const auto &x = s_->claims[low_].claim,
                               &y = s_->claims[s_->by_lower[high_]].claim;
                    if (x.live && y.live && disagrees(compare(x, y))) { return; }
                }
                if (++low_ == s_->claims.size()) {
                    high_ = 0;
                    return;
                }
                high_ = s_->first_above(low_);
            }
        }

        const detail::sweep<I>* s_ = nullptr;
        std::size_t low_ = 0;
        std::size_t high_ = 0;
    };

    disagreement_range() : s_(std::make_shared<detail::sweep<I>>()) {}
    explicit disagreement_range(std::shared_ptr<const detail::sweep<I>> s) : s_(std::move(s)) {}
    [[nodiscard]] iterator begin() const { return iterator{s_.get(), false}; }
    [[nodiscard]] iterator end() const { return iterator{s_.get(), true}; }
    [[nodiscard]] bool empty() const { return begin() == end(); }

private:
    std::shared_ptr<const detail::sweep<I>> s_;
};

/// The disagreeing pairs among the claims of a range.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] auto disagreements(R&& range, const P& project = {}) {
    static_assert(std::is_lvalue_reference_v<R> || std::ranges::borrowed_range<R>,
                  "corroborate: disagreements refers into the range, which must outlive it");
    return disagreement_range<std::ranges::iterator_t<std::remove_reference_t<R>>>{
        detail::make_sweep(range, project)};
}

/// Contradictions and tensions, each pair once.
struct disagreement_count {
    std::uint64_t contradictions = 0;
    std::uint64_t tensions = 0;
};

/// How many live pairs of one topic contradict each other, and how many are in tension.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] disagreement_count count_disagreements(R&& range, const P& project = {}) {
    disagreement_count n;
    const auto pairs = disagreement_range<std::ranges::iterator_t<std::remove_reference_t<R>>>{
        detail::make_sweep(range, project)};
    for (auto it = pairs.begin(); it != pairs.end(); ++it) {
        ++(it.verdict() == verdict::contradicts ? n.contradictions : n.tensions);
    }
    return n;
}

} // namespace v0
} // namespace corroborate

/// Cheap to copy, and owns nothing of its elements.
template <class I>
inline constexpr bool std::ranges::enable_view<corroborate::disagreement_range<I>> = true;
