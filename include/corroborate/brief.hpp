// The verdicts of a small topic at a glance. News topics have a handful of claims, so that a sort
// costs more than all pairs: those are compared eight at a time, without a branch on the data.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
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

/// Up to `Lanes` claims by ends of 32 bits, each compared with each in one step for all four ends.
template <std::size_t Lanes>
class narrow_claims {
    using four [[gnu::vector_size(16)]] = std::int32_t;
    using two [[gnu::vector_size(16)]] = std::uint64_t;

public:
    /// False where ends lie too far from `base` for 32 bits. What is not a claim meets everything.
    [[nodiscard]] bool fill(std::span<const claim_key> keys, std::int64_t base) noexcept {
        const auto from = static_cast<std::uint64_t>(base);
        const two origin{from, from};
        two beyond{};
        for (std::size_t i = 0; i < keys.size(); ++i) {
            std::array<two, 2> ends; // of the core, of the reach
            std::memcpy(ends.data(), &keys[i], sizeof ends);
            for (two& e : ends) {
                e -= origin;
                beyond |= (e + std::uint64_t{far}) >> 31U;
            }
            set(i, narrowed(ends[0], ends[1]));
        }
        for (std::size_t i = keys.size(); i < Lanes; ++i) { set(i, everything()); }
        return (beyond[0] | beyond[1]) == 0;
    }
    /// The same where some ends are unbounded.
    [[nodiscard]] bool fill_unbounded(std::span<const claim_key> keys, std::int64_t base) noexcept {
        constexpr auto least = std::numeric_limits<std::int64_t>::min();
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        bool fits = true;
        const auto narrow = [&](std::int64_t place, std::int64_t unbounded, std::int64_t as) {
            const auto off = static_cast<std::int64_t>(static_cast<std::uint64_t>(place) -
                                                       static_cast<std::uint64_t>(base));
            fits = fits && (place == unbounded || (-far <= off && off < far));
            return static_cast<std::int32_t>(place == unbounded ? as : off);
        };
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const claim_key& k = keys[i];
            if (!fits) { return false; }
            set(i, four{narrow(k.core_low, least, -far - 1), narrow(k.core_high, most, far),
                        narrow(k.reach_low, least, -far - 1), narrow(k.reach_high, most, far)});
        }
        for (std::size_t i = keys.size(); i < Lanes; ++i) { set(i, everything()); }
        return fits;
    }

    /// Pairs apart.
    [[nodiscard]] apart_pairs count() const noexcept {
        // of a pair (k, i): whether k's ends lie below i's lower ones, and k's lower ends not above
        // i's ends
        four counts{};
        for (std::size_t i = 1; i < Lanes; ++i) {
            for (std::size_t k = 0; k < i; ++k) { counts -= crossed_[k] < ends_[i]; }
        }
        constexpr std::int32_t pairs = Lanes * (Lanes - 1) / 2;
        return {static_cast<std::uint64_t>(counts[0] + pairs - counts[1]),
                static_cast<std::uint64_t>(counts[2] + pairs - counts[3])};
    }

private:
    static constexpr std::int64_t far = std::int64_t{1} << 30U;
    [[nodiscard]] static four narrowed(const two& core, const two& reach) noexcept {
        const auto a = reinterpret_cast<const four&>(core),
                   b = reinterpret_cast<const four&>(reach);
        if constexpr (std::endian::native == std::endian::little) {
            return __builtin_shufflevector(a, b, 0, 2, 4, 6);
        } else {
            return __builtin_shufflevector(a, b, 1, 3, 5, 7);
        }
    }
    [[nodiscard]] static four everything() noexcept {
        constexpr auto end = static_cast<std::int32_t>(far);
        return four{-end - 1, end, -end - 1, end};
    }
    void set(std::size_t i, four key) noexcept {
        ends_[i] = key + four{0, 1, 0, 1};
        crossed_[i] = __builtin_shufflevector(key, key, 1, 0, 3, 2);
    }

    std::array<four, Lanes> ends_;    ///< lower, upper and one, for core and reach
    std::array<four, Lanes> crossed_; ///< upper, lower
};

template <std::size_t Lanes>
[[nodiscard]] std::optional<apart_pairs> count_narrow(std::span<const claim_key> keys,
                                                      std::int64_t base) noexcept {
    narrow_claims<Lanes> claims;
    if (!claims.fill(keys, base) && !claims.fill_unbounded(keys, base)) { return {}; }
    return claims.count();
}

[[nodiscard]] inline apart_pairs count_pairs(std::span<const claim_key> keys) noexcept {
    const claim_key& first = keys.front();
    const std::int64_t base = first.core_low != std::numeric_limits<std::int64_t>::min()
                                  ? first.core_low
                                  : first.core_high;
    // off the middle a difference could wrap around to a small one
    constexpr std::int64_t middle = std::int64_t{1} << 61U;
    if (-middle < base && base < middle) {
        const auto narrow = keys.size() <= 4   ? count_narrow<4>(keys, base)
                            : keys.size() <= 8 ? count_narrow<8>(keys, base)
                                               : count_narrow<small_group>(keys, base);
        if (narrow) { return *narrow; }
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
