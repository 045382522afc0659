// What a number is about: measure and scope. Two topics are one, or one is part of the other, or
// nothing ties them (DESIGN.md, section 3).
#pragma once

#include <cstdint>
#include <string_view>

#include <corroborate/vocabulary.hpp>

namespace corroborate {
inline namespace v0 {

/// How two names lie to each other.
enum class tie : std::uint8_t { none, same, a_part_of_b, b_part_of_a };

[[nodiscard]] constexpr tie converse(tie t) noexcept {
    return t == tie::a_part_of_b ? tie::b_part_of_a : t == tie::b_part_of_a ? tie::a_part_of_b : t;
}

/// The tie of two names by the vocabulary.
[[nodiscard]] constexpr tie tie_of(term_kind kind, std::string_view a, std::string_view b,
                                   const vocabulary& v) noexcept {
    if (v.same(kind, a, b)) { return tie::same; }
    if (v.is_part(kind, a, b)) { return tie::a_part_of_b; }
    return v.is_part(kind, b, a) ? tie::b_part_of_a : tie::none;
}

/// Both ties together: a part in one and a part or the same in the other is a part; a part in one
/// and a whole in the other is no tie.
[[nodiscard]] constexpr tie combined(tie measure, tie scope) noexcept {
    if (measure == tie::same) { return scope; }
    return scope == tie::same || scope == measure ? measure : tie::none;
}

/// The ties of measure and scope, and of the topics.
struct topic_ties {
    tie measure = tie::none;
    tie scope = tie::none;

    [[nodiscard]] constexpr tie topic() const noexcept { return combined(measure, scope); }
};

} // namespace v0
} // namespace corroborate
