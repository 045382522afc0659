// The claims of a topic against one another, in every report that shows it: the sign of each
// verdict, and which claims are in it where there are too many.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <vector>

#include <corroborate/report/forest.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// A verdict from the claim of the row to that of the column: "=" mean the same, "⊂" says more, "⊃"
/// says less, "≈" overlap, "≤" fit their order, "△" tension, "✕" contradiction, "–" not comparable.
[[nodiscard]] constexpr std::string_view matrix_sign(verdict v) noexcept {
    switch (v) {
    case verdict::equal: return "=";
    case verdict::refines: return "⊂";
    case verdict::refined_by: return "⊃";
    case verdict::overlaps: return "≈";
    case verdict::consistent: return "≤";
    case verdict::tension: return "△";
    case verdict::contradicts: return "✕";
    case verdict::incomparable: break;
    }
    return "–";
}

/// The rows that are in the matrix, in their order: all, or the `most` that disagree most.
[[nodiscard]] inline std::vector<const forest_row*> matrix_rows(const forest& plot,
                                                                std::size_t most) {
    std::vector<const forest_row*> rows;
    rows.reserve(plot.rows.size());
    for (const auto& row : plot.rows) { rows.push_back(&row); }
    if (rows.size() <= most) { return rows; }
    std::sort(rows.begin(), rows.end(), [](const forest_row* a, const forest_row* b) {
        return std::tuple{b->contradictions, b->tensions, a} <
               std::tuple{a->contradictions, a->tensions, b};
    });
    rows.resize(most);
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace report
} // namespace v0
} // namespace corroborate
