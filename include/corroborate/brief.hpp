// The verdicts of a small topic at a glance. News topics have a handful of claims, so that a sort
// costs more than all pairs: those are compared eight at a time, without a branch on the data.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

#include <corroborate/places.hpp>
#include <corroborate/tally.hpp>

namespace corroborate {
inline namespace v0 {

/// What the claims of one topic and one time come to.
struct group_summary {
    std::size_t claims = 0;
    disagreement_count disagreements;

    /// Whether some number fits all cores: whether every two share one (Helly 1923).
    [[nodiscard]] constexpr bool all_agree() const noexcept {
        return disagreements.contradictions + disagreements.tensions == 0;
    }
    /// How many pairs share numbers.
    [[nodiscard]] constexpr std::uint64_t compatible() const noexcept {
        return claims * (claims - (claims > 0 ? 1 : 0)) / 2 - disagreements.contradictions -
               disagreements.tensions;
    }
};

namespace detail {

/// The ends of up to a small group, close enough to each other for 32 bits.
struct narrow_ends {
    alignas(16) std::array<std::int32_t, small_group> core_low, core_high, reach_low, reach_high;

    /// False where the ends lie too far apart, or some are unbounded and none were expected.
    template <bool Unbounded>
    [[nodiscard]] bool fill(std::span<const claim_key> keys, std::int64_t base) noexcept {
        constexpr std::uint64_t half = std::uint64_t{1} << 31U;
        constexpr auto least = std::numeric_limits<std::int64_t>::min();
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        std::uint64_t beyond = 0;
        const auto narrow = [&](std::int64_t place, std::int64_t unbounded, std::int32_t as) {
            const std::uint64_t off =
                static_cast<std::uint64_t>(place) - static_cast<std::uint64_t>(base);
            if constexpr (Unbounded) {
                beyond |= place == unbounded ? 0 : off + half;
                return place == unbounded ? as : static_cast<std::int32_t>(off);
            } else {
                beyond |= off + half;
                return static_cast<std::int32_t>(off);
            }
        };
        constexpr auto down = std::numeric_limits<std::int32_t>::min();
        constexpr auto up = std::numeric_limits<std::int32_t>::max();
        for (std::size_t i = 0; i < keys.size(); ++i) {
            core_low[i] = narrow(keys[i].core_low, least, down);
            core_high[i] = narrow(keys[i].core_high, most, up);
            reach_low[i] = narrow(keys[i].reach_low, least, down);
            reach_high[i] = narrow(keys[i].reach_high, most, up);
        }
        return beyond >> 32U == 0;
    }

    /// Pairs apart among the first n of `Lanes`; those past n begin below everything.
    template <std::size_t Lanes>
    [[nodiscard]] apart_pairs count(std::size_t n) noexcept {
        for (std::size_t i = n; i < Lanes; ++i) {
            core_low[i] = reach_low[i] = std::numeric_limits<std::int32_t>::min();
        }
        std::array<std::int32_t, 4> cores{}, reaches{};
        for (std::size_t i = 0; i < n; ++i) {
            const std::int32_t core = core_high[i], reach = reach_high[i];
            for (std::size_t k = 0; k < Lanes; ++k) {
                cores[k % 4] += core < core_low[k] ? 1 : 0;
                reaches[k % 4] += reach < reach_low[k] ? 1 : 0;
            }
        }
        apart_pairs sum;
        for (std::size_t k = 0; k < 4; ++k) {
            sum.cores += static_cast<std::uint64_t>(cores[k]);
            sum.reaches += static_cast<std::uint64_t>(reaches[k]);
        }
        return sum;
    }
};

[[nodiscard]] inline apart_pairs count_pairs(std::span<const claim_key> keys) noexcept {
    const claim_key& first = keys.front();
    const std::int64_t base = first.core_low != std::numeric_limits<std::int64_t>::min()
                                  ? first.core_low
                                  : first.core_high;
    // off the middle a difference could wrap around to a small one
    constexpr std::int64_t middle = std::int64_t{1} << 61U;
    narrow_ends ends;
    if (-middle < base && base < middle &&
        (ends.fill<false>(keys, base) || ends.fill<true>(keys, base))) {
        return keys.size() <= 8 ? ends.count<8>(keys.size()) : ends.count<16>(keys.size());
    }
    apart_pairs sum;
    for (const claim_key& a : keys) {
        for (const claim_key& b : keys) {
            sum.cores += a.core_high < b.core_low ? 1U : 0U;
            sum.reaches += a.reach_high < b.reach_low ? 1U : 0U;
        }
    }
    return sum;
}

} // namespace detail

/// What claims about one number come to, from their keys on one scale. Up to 16 claims some
/// nanoseconds each, without a sort and without allocation; then by linear sorts.
[[nodiscard]] inline group_summary summarize(std::span<const claim_key> keys) {
    group_summary s{keys.size(), {}};
    if (keys.empty()) { return s; }
    detail::apart_pairs apart;
    if (keys.size() <= detail::small_group) {
        apart = detail::count_pairs(keys);
    } else {
        apart = detail::topic_claims{{}, {keys.begin(), keys.end()}}.apart();
    }
    s.disagreements = {apart.reaches, apart.cores - apart.reaches};
    return s;
}

} // namespace v0
} // namespace corroborate
