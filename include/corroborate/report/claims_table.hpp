// The claims of a topic in a terminal: who said what and when, and their bars beside the table
// where there is room, else below it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <corroborate/io/problem.hpp>
#include <corroborate/report/bars.hpp>
#include <corroborate/report/brief.hpp>
#include <corroborate/report/labels.hpp>
#include <corroborate/report/layout.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// How a text report looks.
struct text_style {
    std::size_t width = 80;            ///< columns, 40 at least; running text takes at most 100
    bool colour = false;               ///< ANSI escapes
    bool unicode = true;               ///< else what we draw ourselves is ASCII
    std::size_t agreements_shown = 12; ///< pairs that do not disagree, per topic; the rest is
                                       ///< counted
    std::size_t claims_shown = 40;     ///< per topic; the rest is counted

    [[nodiscard]] std::size_t prose() const noexcept { return std::min<std::size_t>(width, 100); }
    [[nodiscard]] const bar_glyphs& glyphs() const noexcept {
        return unicode ? unicode_bars : ascii_bars;
    }
    [[nodiscard]] std::string_view ellipsis() const noexcept { return unicode ? "…" : "..."; }
};

namespace detail {

using io::printable; // claims come from strangers: nothing that a terminal would obey

[[nodiscard]] inline std::string_view colour_of(verdict v) {
    return v == verdict::contradicts    ? "1;31"
           : v == verdict::tension      ? "1;33"
           : v == verdict::incomparable ? "2"
                                        : "32";
}

class claims_table {
public:
    claims_table(const findings& f, const text_style& style, std::size_t topic)
        : f_(f), style_(style), t_(f.topics()[topic]) {
        if (has_picture(f, topic)) { plot_ = forest_of(f, topic, style.claims_shown); }
        const std::size_t shown = std::min(t_.claims.size(), style.claims_shown);
        for (std::size_t k = 0; k < shown; ++k) {
            const auto i = t_.claims[k];
            const auto& d = f.claims()[i].about();
            lines_.push_back({printable(d.id), printable(said_of(f, i)), printable(speaker_of(d)),
                              printable(when_of(f, i))});
        }
    }

    [[nodiscard]] std::string text() const {
        const std::size_t said = std::min<std::size_t>(widest(&line::said), 24),
                          when = std::min<std::size_t>(widest(&line::when), 28);
        constexpr std::size_t fewest = 32, id_and_by = 48; // columns that say something
        const std::size_t names =
            std::min(widest(&line::id) + widest(&line::by), id_and_by) + said + when + 8;
        const bool beside = !plot_.rows.empty() && t_.claims.size() == lines_.size() &&
                            style_.width >= names + 2 + fewest;
        const std::size_t room =
            style_.width - (beside ? 2 + std::min(most_columns, style_.width - 2 - names) : 0);
        std::string out = narrow(said, when) ? stacked() : table(room, said, when, beside);
        if (t_.claims.size() > lines_.size()) {
            out +=
                fmt::format("  {} and {}\n", style_.ellipsis(),
                            plural(t_.claims.size() - lines_.size(), "more claim", "more claims"));
        }
        if (!plot_.rows.empty() && !beside) { out += "\n" + below(); }
        return out;
    }

private:
    static constexpr std::size_t most_columns = 72; // of a bar
    struct line {
        std::string id, said, by, when;
    };

    [[nodiscard]] std::size_t widest(std::string line::* column) const {
        std::size_t w = 0;
        for (const auto& l : lines_) { w = std::max(w, columns(l.*column)); }
        return w;
    }
    [[nodiscard]] std::string cut(std::string text, std::size_t width) const {
        return clipped(std::move(text), width, style_.ellipsis());
    }
    [[nodiscard]] std::string cell(std::string text, std::size_t width) const {
        return padded(cut(std::move(text), width), width);
    }
    static void end_line(std::string& out) {
        out.erase(out.find_last_not_of(' ') + 1);
        out += '\n';
    }

    /// Whether a claim takes two lines.
    [[nodiscard]] bool narrow(std::size_t said, std::size_t when) const {
        return style_.width < said + when + 8 + 16;
    }
    [[nodiscard]] std::string stacked() const {
        const std::size_t room = style_.width - 2;
        const std::size_t id = std::min(widest(&line::id), room / 2);
        std::string out;
        for (const auto& l : lines_) {
            out += "  " + cell(l.id, id) + "  " + cut(l.said, room - id - 2);
            end_line(out);
            const std::string more = l.by + (l.by.empty() || l.when.empty() ? "" : ", ") + l.when;
            if (!more.empty()) { out += "    " + cut(more, room - 2) + "\n"; }
        }
        return out;
    }

    /// The words matter most, then the date; names share what is left.
    [[nodiscard]] std::string table(std::size_t width, std::size_t said, std::size_t when,
                                    bool beside) const {
        const std::size_t left = width - said - when - 8;
        const std::size_t most_by = std::min(left, widest(&line::by));
        const std::size_t id = std::min(widest(&line::id), std::max(left / 2, left - most_by)),
                          by = std::min(most_by, left - id);
        const std::size_t used = id + said + by + when + 8;
        const bars drawn{plot_,
                         std::min(most_columns, style_.width - std::min(used + 2, style_.width)),
                         style_.glyphs()};
        std::string out;
        for (std::size_t k = 0; k < lines_.size(); ++k) {
            const auto& l = lines_[k];
            const forest_row* row = beside ? row_of(t_.claims[k]) : nullptr;
            std::string text = cell(l.id, id) + "  " + cell(l.said, said) + "  " + cell(l.by, by) +
                               "  " + cell(l.when, when);
            out += start(row) + std::move(text);
            if (row != nullptr) { out += "  " + painted(*row, drawn.row(*row)); }
            end_line(out);
        }
        return beside ? out + foot(used, drawn) : out;
    }
    [[nodiscard]] std::string below() const {
        const bool roomy = style_.width >= 60;
        std::size_t id = 0, said = 0;
        for (const auto& r : plot_.rows) {
            id = std::max(id, columns(printable(f_.claims()[r.claim].about().id)));
            said = std::max(said, columns(printable(said_of(f_, r.claim))));
        }
        id = std::max<std::size_t>(std::min(id, style_.width / 4), roomy ? 0 : 9);
        said = roomy ? std::min<std::size_t>(said, style_.width / 4) : 0;
        const std::size_t used = std::max<std::size_t>(2 + id + (roomy ? 2 + said : 0), 16);
        const bars drawn{plot_, std::min(most_columns, style_.width - used - 2), style_.glyphs()};
        std::string out;
        for (const auto& r : plot_.rows) {
            std::string text = cell(printable(f_.claims()[r.claim].about().id), id);
            if (roomy) { text += "  " + cell(printable(said_of(f_, r.claim)), said); }
            out += start(&r) + padded(std::move(text), used - 2) + "  " + painted(r, drawn.row(r));
            end_line(out);
        }
        if (plot_.left_out > 0) {
            out += wrapped(fmt::format("{} {} between them, not drawn", style_.ellipsis(),
                                       plural(plot_.left_out, "more claim", "more claims")),
                           style_.prose(), "  ");
        }
        return out + foot(used, drawn);
    }

    [[nodiscard]] const forest_row* row_of(std::size_t claim) const {
        const auto at = std::find_if(plot_.rows.begin(), plot_.rows.end(),
                                     [&](const forest_row& r) { return r.claim == claim; });
        return at == plot_.rows.end() ? nullptr : &*at;
    }
    /// The two columns before a line: how the claim stands to the others.
    [[nodiscard]] std::string start(const forest_row* row) const {
        if (row == nullptr || !row->live || row->worst() == verdict::equal) { return "  "; }
        const bool hard = row->worst() == verdict::contradicts;
        return coloured(std::string{hard ? style_.glyphs().contradiction : "!"},
                        colour_of(row->worst()), style_.colour) +
               " ";
    }
    [[nodiscard]] std::string painted(const forest_row& row, std::string bar) const {
        bar.erase(bar.find_last_not_of(' ') + 1);
        if (row.live && row.worst() == verdict::equal) { return bar; }
        return coloured(std::move(bar), row.live ? colour_of(row.worst()) : "2", style_.colour);
    }
    /// What all allow or most origins support, the axis, its numbers and its unit.
    [[nodiscard]] std::string foot(std::size_t used, const bars& drawn) const {
        std::string out;
        const auto add = [&](std::string label, std::string_view cells) {
            label = cut(std::move(label), used - 2);
            out += std::string(used - columns(label), ' ') + label + "  " + std::string{cells};
            end_line(out);
        };
        if (plot_.agreed) {
            add("all allow", drawn.band());
        } else if (plot_.best) {
            add("best supported", drawn.band());
        }
        const auto scale = drawn.axis();
        add("", scale.axis);
        const bool plain = t_.unit.is_none() || t_.unit.dim.of == quantity::person;
        std::string in = plain ? std::string{} : printable(t_.unit.name());
        if (plot_.axis.logarithmic) { in.append(in.empty() ? "" : ", ").append("log scale"); }
        add(std::move(in), scale.numbers);
        return out;
    }

    const findings& f_;
    const text_style& style_;
    const topic_findings& t_;
    forest plot_{};
    std::vector<line> lines_;
};

} // namespace detail
} // namespace report
} // namespace v0
} // namespace corroborate
