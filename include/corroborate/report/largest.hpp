// The largest disagreements of a topic of counts, by difference and then by gap, without looking at
// all of its pairs: what could not be among the largest so far is passed over.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <corroborate/report/tally.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// A claim and the number it stands for.
struct valued_claim {
    whole_claim claim;
    std::int64_t value = 0;
};

namespace detail {

/// Of two whole claims of one topic, the first the larger number: the pair, where they disagree.
[[nodiscard]] inline std::optional<disagreeing_pair>
pair_of(const valued_claim& more, const valued_claim& less, over_time how) noexcept {
    const auto &a = more.claim, &b = less.claim;
    if (a.core.low <= b.core.high) { return std::nullopt; }
    const bool dated = a.as_of.is_given() && b.as_of.is_given();
    bool apart = false;
    switch (how) {
    case over_time::stock: apart = dated && !meet(a.as_of, b.as_of); break;
    case over_time::flow:
        if (dated && !(a.as_of == b.as_of)) { return std::nullopt; }
        break;
    case over_time::running_total:
        if (dated && a.as_of.last_day() > b.as_of.last_day()) { return std::nullopt; }
    }
    const bool hard = !apart && a.reach.low > b.reach.high;
    disagreeing_pair p;
    p.has_difference = true;
    p.difference = 1 - static_cast<double>(less.value) / static_cast<double>(more.value);
    p.gap = static_cast<double>(hard ? a.reach.low - b.reach.high : a.core.low - b.core.high);
    p.a = std::min(a.index, b.index);
    p.b = std::max(a.index, b.index);
    return p;
}

} // namespace detail

/// Adds the pairs of a topic, whose claims are ordered by period, to the largest so far. O(n), and
/// O(n) more for each claim that has a pair among them.
inline void add_largest(std::span<const valued_claim> claims, over_time how,
                        leading<disagreeing_pair>& into) {
    if (into.most() == 0 || claims.size() < 2) { return; }
    std::int64_t most = 0, undated = 0;
    for (const auto& c : claims) {
        most = std::max(most, c.value);
        if (!c.claim.as_of.is_given()) { undated = std::max(undated, c.value); }
    }
    std::int64_t before = undated;
    for (std::size_t i = 0, end = 0; i < claims.size(); ++i) {
        const auto& less = claims[i];
        const bool dated = less.claim.as_of.is_given();
        for (; end < claims.size() &&
               (end <= i || claims[end].claim.as_of.last_day() == less.claim.as_of.last_day());
             ++end) {
            before = std::max(before, claims[end].value);
        }
        const std::int64_t bound = how == over_time::running_total && dated ? before : most;
        if (bound <= less.value) { continue; }
        const disagreeing_pair best{
            true, 1 - static_cast<double>(less.value) / static_cast<double>(bound),
            static_cast<double>(bound - less.value), 0, 0};
        if (!into.takes(best)) { continue; }
        for (const auto& more : claims) {
            if (const auto p = detail::pair_of(more, less, how)) { into.add(*p); }
        }
    }
}

} // namespace report
} // namespace v0
} // namespace corroborate
