// What kind of number a claim is about: count or real, its dimension, and where its sets are cut
// (DESIGN.md, section 2: counts, lengths, areas, volumes, masses and times at 0, shares at 100 %).
#pragma once

#include <cstdint>

namespace corroborate {
inline namespace v0 {

/// Counts are whole numbers, so "more than 5,000" is "at least 5,001"; reals are not.
enum class number_kind : std::uint8_t { count, real };

/// What a unit measures. `person` is the dimension of counted people; `other` is a dimension that
/// only its own name tells apart.
enum class quantity : std::uint8_t {
    number,
    length,
    area,
    volume,
    mass,
    time,
    currency,
    percentage_point,
    person,
    other
};

/// A dimension: units of one dimension convert, others do not. Each currency, and each unit that
/// the library does not know, is a dimension of its own, told apart by `code`.
struct dimension {
    quantity of = quantity::number;
    std::uint64_t code = 0;

    friend constexpr bool operator==(const dimension&, const dimension&) noexcept = default;
};

/// The numbers that make sense at all for a claim.
struct domain {
    number_kind kind = number_kind::count;
    dimension dim{};
    bool share = false; ///< a part of a whole: between 0 and 1 (100 %)

    /// Whether no number of the domain is below zero.
    [[nodiscard]] constexpr bool nonnegative() const noexcept {
        if (kind == number_kind::count || share) { return true; }
        switch (dim.of) {
        case quantity::length:
        case quantity::area:
        case quantity::volume:
        case quantity::mass:
        case quantity::time:
        case quantity::person: return true;
        default: return false;
        }
    }
};

} // namespace v0
} // namespace corroborate
