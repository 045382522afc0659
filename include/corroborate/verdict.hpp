// The verdict on two extents under an order (DESIGN.md, section 4): the whole decision, in one
// function without branches on words, dates or sources.
#pragma once

#include <cstdint>
#include <string_view>

#include <corroborate/order.hpp>
#include <corroborate/reading.hpp>

namespace corroborate {
inline namespace v0 {

/// How two claims lie to each other.
enum class verdict : std::uint8_t {
    equal,        ///< both readings are the same sets
    refines,      ///< a says more than b: its sets are within b's
    refined_by,   ///< b says more than a
    overlaps,     ///< ordinary readings share numbers, and neither is within the other
    consistent,   ///< under an order of at most: nothing speaks against it
    tension,      ///< logic or loose rounding allows both, ordinary reading does not
    contradicts,  ///< no numbers fit both, however generously read
    incomparable, ///< not about numbers that could be compared
};

[[nodiscard]] constexpr std::string_view name(verdict v) noexcept {
    constexpr std::string_view names[] = {"equal",      "refines", "refined_by",  "overlaps",
                                          "consistent", "tension", "contradicts", "incomparable"};
    return names[static_cast<std::size_t>(v)];
}

/// What compare(b, a) says when compare(a, b) says v.
[[nodiscard]] constexpr verdict converse(verdict v) noexcept {
    return v == verdict::refines      ? verdict::refined_by
           : v == verdict::refined_by ? verdict::refines
                                      : v;
}
[[nodiscard]] constexpr bool agrees(verdict v) noexcept {
    return v == verdict::equal || v == verdict::refines || v == verdict::refined_by;
}
[[nodiscard]] constexpr bool compatible(verdict v) noexcept {
    return agrees(v) || v == verdict::overlaps || v == verdict::consistent;
}
/// Contradiction or tension; a caller who wants contradictions alone asks for the verdict.
[[nodiscard]] constexpr bool disagrees(verdict v) noexcept {
    return v == verdict::contradicts || v == verdict::tension;
}

/// How two sets lie to each other, without any reading.
enum class set_relation : std::uint8_t { equal, refines, refined_by, overlaps, disjoint };

[[nodiscard]] constexpr std::string_view name(set_relation r) noexcept {
    constexpr std::string_view names[] = {"equal", "refines", "refined_by", "overlaps", "disjoint"};
    return names[static_cast<std::size_t>(r)];
}

[[nodiscard]] constexpr set_relation relate(const interval& a, const interval& b) noexcept {
    if (disjoint(a, b)) { return set_relation::disjoint; }
    const bool inside = subset(a, b), around = subset(b, a);
    return inside && around ? set_relation::equal
           : inside         ? set_relation::refines
           : around         ? set_relation::refined_by
                            : set_relation::overlaps;
}

/// The two sets that a verdict is about; both of one kind, in one unit.
struct readings {
    interval core;
    interval reach;
};

/// The verdict on two claims whose true numbers have this order. `apart`: at most tension. O(1).
[[nodiscard]] constexpr verdict judge(const readings& a, const readings& b, order o,
                                      bool apart = false) noexcept {
    switch (o) {
    case order::none: return verdict::incomparable;
    case order::a_at_most_b:
        if (strict_precedes(b.reach, a.reach)) { return verdict::contradicts; }
        return strict_precedes(b.core, a.core) ? verdict::tension : verdict::consistent;
    case order::b_at_most_a:
        if (strict_precedes(a.reach, b.reach)) { return verdict::contradicts; }
        return strict_precedes(a.core, b.core) ? verdict::tension : verdict::consistent;
    case order::same: break;
    }
    if (disjoint(a.core, b.core)) {
        return disjoint(a.reach, b.reach) && !apart ? verdict::contradicts : verdict::tension;
    }
    const bool inside = subset(a.core, b.core) && subset(a.reach, b.reach);
    const bool around = subset(b.core, a.core) && subset(b.reach, a.reach);
    return inside && around ? verdict::equal
           : inside         ? verdict::refines
           : around         ? verdict::refined_by
                            : verdict::overlaps;
}

} // namespace v0
} // namespace corroborate
