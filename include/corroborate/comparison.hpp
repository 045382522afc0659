// What compare() returns: the verdict, and all that a program or a reader needs to see how it came
// about (FORMATS.md, section 3).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <corroborate/order.hpp>
#include <corroborate/verdict.hpp>

namespace corroborate {
inline namespace v0 {

/// What else there is to say of a pair; in the alphabetical order of the names.
enum class note : std::uint8_t {
    apart,
    converted,
    definition,
    echo,
    headline,
    part_whole,
    retracted,
    status,
    superseded,
    suspect_dropped_hedge,
    suspect_factor_10,
    suspect_factor_1000,
    suspect_transposition,
    suspect_wrong_bound,
    undated,
};
inline constexpr std::size_t note_count = 15;

[[nodiscard]] constexpr std::string_view name(note n) noexcept {
    constexpr std::string_view names[] = {"apart",
                                          "converted",
                                          "definition",
                                          "echo",
                                          "headline",
                                          "part_whole",
                                          "retracted",
                                          "status",
                                          "superseded",
                                          "suspect_dropped_hedge",
                                          "suspect_factor_10",
                                          "suspect_factor_1000",
                                          "suspect_transposition",
                                          "suspect_wrong_bound",
                                          "undated"};
    return names[static_cast<std::size_t>(n)];
}

/// A set of notes.
class notes {
public:
    constexpr void set(note n, bool on = true) noexcept {
        if (on) { bits_ |= 1U << static_cast<unsigned>(n); }
    }
    [[nodiscard]] constexpr bool has(note n) const noexcept {
        return (bits_ >> static_cast<unsigned>(n) & 1U) != 0;
    }
    [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
    friend constexpr bool operator==(const notes&, const notes&) noexcept = default;

private:
    std::uint32_t bits_ = 0;
};

/// A number that may not exist.
struct maybe {
    double value = 0;
    bool exists = false;
};

/// Which sets decided.
enum class decided_by : std::uint8_t { nothing, cores, reaches };

/// A verdict and how it came about. Holds copies of both claims, which are views of their text.
struct comparison {
    v0::verdict verdict = verdict::incomparable;
    v0::order order = order::none;
    v0::reason why = reason::none; ///< where incomparable
    v0::decided_by decided_by = decided_by::nothing;
    v0::notes notes{};
    bool sets_compared = false; ///< whether literal, overlap and difference say anything
    set_relation literal = set_relation::overlaps;
    maybe overlap{};    ///< 0..1: the share of the two cores' union that both allow
    maybe difference{}; ///< 0..1: 1 - min/max of the sizes of the two centres
    rational gap = 0;   ///< least difference of numbers of the two deciding sets, in the unit of a
    number_kind kind = number_kind::count;
    v0::over_time over_time = v0::over_time::stock; ///< of the measure of a
    std::array<extent, 2> extents{};                ///< in the base unit; where both could be read
    std::array<v0::unit, 2> units{};                ///< in which each was said
    std::array<claim<named>, 2> claims{};
    topic_ties ties{};
    std::array<char, 48> policy_label{};

    /// The reading policy that was used; "cautious, changed" of a copy that was changed and not
    /// named.
    [[nodiscard]] constexpr std::string_view policy_name() const noexcept {
        std::size_t n = 0;
        while (n < policy_label.size() && policy_label[n] != '\0') { ++n; }
        return {policy_label.data(), n};
    }
    [[nodiscard]] constexpr const claim<named>& a() const noexcept { return claims[0]; }
    [[nodiscard]] constexpr const claim<named>& b() const noexcept { return claims[1]; }
};

[[nodiscard]] constexpr bool agrees(const comparison& c) noexcept { return agrees(c.verdict); }
[[nodiscard]] constexpr bool compatible(const comparison& c) noexcept {
    return compatible(c.verdict);
}
[[nodiscard]] constexpr bool disagrees(const comparison& c) noexcept {
    return disagrees(c.verdict);
}

} // namespace v0
} // namespace corroborate
