// Who disagrees with whom, and who does not: lazily, over any range of claims. Two claims of one
// number disagree exactly where their cores share no number.
#pragma once

#include <corroborate/pairs.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// Pairs between which there is tension or contradiction: the second core lies wholly above.
struct seek_disagreements {
    template <class Sweep>
    [[nodiscard]] static std::size_t begin(const Sweep& s, std::size_t i) {
        return s.first_above(i);
    }
    template <class Sweep>
    [[nodiscard]] static std::size_t end(const Sweep& s, std::size_t i) {
        return s.end_of(i);
    }
    [[nodiscard]] static bool wants(verdict v) { return disagrees(v); }
    [[nodiscard]] static bool may_want(const time_hull& hull, const resolved& x,
                                       const time_hull& of_x, bool /*above*/) {
        return hull.may_disagree(x, of_x);
    }
};

/// Pairs that can be compared and do not disagree: the cores meet, or the lower number may have
/// grown into the higher.
struct seek_compatible {
    template <class Sweep>
    [[nodiscard]] static std::size_t begin(const Sweep& s, std::size_t i) {
        return s.place_of[i] + 1;
    }
    template <class Sweep>
    [[nodiscard]] static std::size_t end(const Sweep& s, std::size_t i) {
        return s.hulls.empty() ? s.first_above(i) : s.end_of(i);
    }
    [[nodiscard]] static bool wants(verdict v) { return compatible(v); }
    [[nodiscard]] static bool may_want(const time_hull& hull, const resolved& x,
                                       const time_hull& of_x, bool above) {
        return above ? hull.may_have_grown_from(x, of_x) : hull.may_compare(of_x);
    }
};

} // namespace detail

/// Disagreeing pairs. Cost: linear sorts to make; then constant time a pair for claims of one
/// number at one time, O(log n) at most where dates or status keep some claims of a topic from
/// comparing.
template <class I>
using disagreement_range = pair_range<I, detail::seek_disagreements>;
/// Compatible pairs. Cost: constant time a pair for claims of one number at one time; where dates
/// or status part a topic, pairs that do not compare are passed over by stretches or one by one.
template <class I>
using compatible_range = pair_range<I, detail::seek_compatible>;

/// The disagreeing pairs among the claims of a range.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] auto disagreements(R&& range, const P& project = {}) {
    static_assert(std::is_lvalue_reference_v<R> || std::ranges::borrowed_range<R>,
                  "corroborate: disagreements refers into the range, which must outlive it");
    return disagreement_range<std::ranges::iterator_t<std::remove_reference_t<R>>>{
        detail::make_sweep(range, project)};
}

/// The compatible pairs among the claims of a range: those that agree (`agrees(it.verdict())`),
/// that overlap, or that are consistent under an order.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] auto compatible_pairs(R&& range, const P& project = {}) {
    static_assert(std::is_lvalue_reference_v<R> || std::ranges::borrowed_range<R>,
                  "corroborate: compatible_pairs refers into the range, which must outlive it");
    auto s = detail::make_sweep(range, project);
    s->find_places();
    return compatible_range<std::ranges::iterator_t<std::remove_reference_t<R>>>{std::move(s)};
}

/// How many live pairs of one topic contradict each other, and how many are in tension; a core is
/// taken to lie within its reach. Lists nothing. Cost: linear, by buckets of the ends, for claims
/// of one time; O(n log n) where periods are apart or totals grow, O(n (log n)^2) for flows with
/// windows in windows. Up to 16 claims: no sort and no allocation.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] disagreement_count count_disagreements(R&& range, const P& project = {}) {
    return detail::tally(detail::claim_rows<std::remove_reference_t<R>, P>{range, project});
}

} // namespace v0
} // namespace corroborate
