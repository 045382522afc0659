// A forest plot in a terminal: a line a claim, its two readings as a thin and a thick bar on one
// axis, an arrow where an end is open, the numeral as a mark. Characters are of one column, and of
// the sets that every font for terminals has (WGL4), or of ASCII alone.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <corroborate/io/problem.hpp>
#include <corroborate/report/forest.hpp>
#include <corroborate/report/layout.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// What a bar is drawn with, a column each.
struct bar_glyphs {
    std::string_view core, reach, gone; ///< gone: of a claim that no longer counts
    std::string_view mark, gone_mark;
    std::string_view left, right; ///< no end on this side
    std::string_view band;        ///< what all allow, or the most origins support
    std::string_view line, tick, first, last;
    std::string_view contradiction; ///< beside a claim that contradicts another
};
inline constexpr bar_glyphs unicode_bars{"━", "─", "┄", "●", "○", "◄", "►",
                                         "█", "─", "┬", "└", "┘", "×"};
inline constexpr bar_glyphs ascii_bars{"=", "-", ".", "o", "o", "<", ">",
                                       "#", "-", "+", "+", "+", "x"};

/// Whether there is something to see: two claims of the topic that say different numbers. Stops at
/// the first such pair.
[[nodiscard]] inline bool has_picture(const findings& f, std::size_t topic) {
    const auto& t = f.topics()[topic];
    std::optional<claim_numbers> first;
    for (const auto i : t.claims) {
        const auto n = f.numbers_of(i, t.kind, t.unit);
        if (!n) { continue; }
        if (first &&
            !(equal(n->sets.core, first->sets.core) && equal(n->sets.reach, first->sets.reach))) {
            return true;
        }
        if (!first) { first = n; }
    }
    return false;
}

/// The bars of a topic, all `width` columns wide (at least 8); blanks at the end are kept.
class bars {
public:
    bars(const forest& plot, std::size_t width, const bar_glyphs& glyphs)
        : plot_(plot), width_(std::max<std::size_t>(width, 8)), glyphs_(glyphs) {}

    [[nodiscard]] std::string row(const forest_row& r) const {
        line cells(width_, " ");
        fill(cells, r.thin, r.live ? glyphs_.reach : glyphs_.gone);
        fill(cells, r.thick, r.live ? glyphs_.core : glyphs_.gone);
        if (r.mark) { cells[column(*r.mark)] = r.live ? glyphs_.mark : glyphs_.gone_mark; }
        return joined(cells);
    }
    /// What all allow, else what the most origins support; blank where there is neither.
    [[nodiscard]] std::string band() const {
        line cells(width_, " ");
        if (plot_.agreed) {
            fill(cells, *plot_.agreed, glyphs_.band);
        } else if (plot_.best) {
            fill(cells, *plot_.best, glyphs_.band);
        }
        return joined(cells);
    }
    /// The axis, and the numbers that stand below it: as many of its ticks as have room.
    struct scale {
        std::string axis, numbers;
    };
    [[nodiscard]] scale axis() const {
        line cells(width_, glyphs_.line);
        cells.front() = glyphs_.first;
        cells.back() = glyphs_.last;
        std::string numbers;
        for (const auto& l : labels()) {
            cells[l.column] = glyphs_.tick;
            numbers.append(l.start - numbers.size(), ' ').append(l.text); // both are ASCII
        }
        return {joined(cells), numbers + std::string(width_ - numbers.size(), ' ')};
    }

private:
    using line = std::vector<std::string_view>;
    struct label {
        std::size_t column, start;
        std::string text;
    };

    [[nodiscard]] static std::string joined(const line& cells) {
        std::string out;
        for (const auto c : cells) { out.append(c); }
        return out;
    }
    /// The first and the last column are kept for arrows.
    [[nodiscard]] std::size_t column(double x) const {
        const auto last = static_cast<double>(width_ - 3);
        return 1 + static_cast<std::size_t>(std::lround(plot_.axis.place_within(x) * last));
    }
    void fill(line& cells, const extent_ends& e, std::string_view with) const {
        const std::size_t from = e.has_low() ? column(e.low) : 0,
                          to = e.has_high() ? column(e.high) : width_ - 1;
        for (std::size_t i = from; i <= to; ++i) { cells[i] = with; }
        if (!e.has_low()) { cells.front() = glyphs_.left; }
        if (!e.has_high()) { cells.back() = glyphs_.right; }
    }
    /// Every tick, else every second, third …: the first choice that has room, of five at most.
    [[nodiscard]] std::vector<label> labels() const {
        constexpr std::size_t most = 5, apart = 3;
        const auto& ticks = plot_.axis.ticks;
        std::vector<label> chosen;
        for (std::size_t step = 1; step <= ticks.size(); ++step) {
            chosen.clear();
            std::size_t free_from = 0;
            bool fits = true;
            for (std::size_t i = 0; i < ticks.size() && fits; i += step) {
                label l{column(ticks[i]), 0, tick_text(ticks[i])};
                if (l.text.size() > width_) { break; }
                const std::size_t half = l.text.size() / 2;
                l.start = std::min(l.column - std::min(half, l.column), width_ - l.text.size());
                fits = l.start >= free_from && chosen.size() < most;
                free_from = l.start + l.text.size() + apart;
                chosen.push_back(std::move(l));
            }
            if (fits) { break; }
        }
        return chosen;
    }

    const forest& plot_;
    std::size_t width_;
    const bar_glyphs& glyphs_;
};

/// What the bars mean, in a sentence.
[[nodiscard]] inline std::string bars_legend(const bar_glyphs& g) {
    return fmt::format(
        "Bars: {} as ordinarily read, {} generously read, {} the number said, {} no "
        "end, {} no longer counts; {} what all allow or most origins support. Beside "
        "a claim: {} contradicts another, ! in tension with one.",
        g.core, g.reach, g.mark, g.right, g.gone, g.band, g.contradiction);
}

} // namespace report
} // namespace v0
} // namespace corroborate
