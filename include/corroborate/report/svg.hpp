// Forest plots as an SVG file: one topic, or a whole run, the worst first. No scripts, no fonts or
// images from elsewhere; light and dark; what it shows is also said, in its title and description.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <corroborate/report/forest.hpp>
#include <corroborate/report/selection.hpp>
#include <corroborate/report/svg_canvas.hpp>
#include <corroborate/report/timeline.hpp>
#include <corroborate/report/worst_pairs.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// How an SVG file looks.
struct svg_style {
    double width = 900;           ///< pixels; below 640 as if 640
    std::size_t most_rows = 200;  ///< claims of a topic; the rest is counted
    bool timeline = false;        ///< topics with three dates or more along time
    std::size_t most_topics = 40; ///< of a whole run; the rest is counted
    std::uint64_t most_pairs_across =
        200'000; ///< of a topic with earlier ones; more are not looked at
};

namespace detail {

class svg_writer {
public:
    svg_writer(const findings& f, const selection& s, const svg_style& style)
        : f_(f), s_(s), style_(style), canvas_(style.width) {}

    /// What is drawn of a topic.
    struct picture {
        disagreements_beside across;
        forest plot;

        [[nodiscard]] bool shows_disagreements() const {
            return !across.worst.empty() ||
                   std::any_of(plot.rows.begin(), plot.rows.end(),
                               [](const forest_row& row) { return row.worst() != verdict::equal; });
        }
    };
    [[nodiscard]] picture picture_of(std::size_t topic) const {
        auto across = worst_pairs_across(f_, s_, topic, 12, style_.most_pairs_across);
        auto plot = forest_of(
            f_, topic, style_.most_rows, across.claims,
            [&](std::size_t a, std::size_t b) { return s_.shows_disagreement(f_, a, b); });
        return {std::move(across), std::move(plot)};
    }

    void heading(std::string_view title, std::string_view more) {
        canvas_.skip(16);
        canvas_.text(svg_canvas::margin, canvas_.y(), "ink", 22, canvas_.inner(), title,
                     " font-weight=\"600\"");
        canvas_.skip(4);
        canvas_.paragraph(more, "mute", 13);
        canvas_.skip(30);
        tell({title, ". ", more, " "});
    }

    void topic(const picture& p) {
        const auto& plot = p.plot;
        const auto index = plot.topic;
        const auto& t = f_.topics()[index];
        canvas_.skip(14);
        canvas_.text(svg_canvas::margin, canvas_.y(), "ink", 17, canvas_.inner(), topic_name(t),
                     " font-weight=\"600\"");
        canvas_.skip(2);
        auto n = t.disagreements;
        n.contradictions += p.across.all.contradictions;
        n.tensions += p.across.all.tensions;
        const auto disagreements = disagreements_text(n);
        std::string counts = plural(t.claims.size(), "claim", "claims") + ", " +
                             plural(t.origins, "origin", "origins") +
                             (disagreements.empty() ? "" : ": " + disagreements) + ".";
        if (const auto all = consensus_of(t); !all.empty()) { counts += " " + all; }
        canvas_.paragraph(counts, "mute", 13);
        tell({topic_name(t), ": ", counts, " "});
        canvas_.skip(14);
        const auto course = style_.timeline ? timeline_of(f_, index) : timeline{};
        if (style_.timeline && course.is_worth_drawing(f_)) {
            along_time(course);
        } else if (!plot.rows.empty()) {
            rows(plot);
            left_out(plot);
        }
        silent(plot);
        canvas_.skip(34);
    }

    void legend() { draw_legend(canvas_); }

    void note(std::string_view text) {
        canvas_.paragraph(text, "mute", 12);
        tell({text, " "});
    }
    /// What the pictures do not mark. Topics that are left out are counted below.
    [[nodiscard]] std::string not_marked() const {
        selection marks = s_;
        marks.only_disagreements = false;
        return what_is_left_out(marks);
    }
    [[nodiscard]] std::string file(std::string_view title) const {
        return canvas_.file(title, said_);
    }

private:
    /// Adds to what the picture says in words.
    void tell(std::initializer_list<std::string_view> pieces) {
        for (const auto piece : pieces) { said_ += plain_text(piece, 300); }
    }

    void rows(const forest& plot) {
        const auto& t = f_.topics()[plot.topic];
        const bool compact = plot.rows.size() > 40;
        const double height = compact ? 22 : 42, left = canvas_.inner() * 0.35,
                     right = canvas_.inner() * 0.235, gap = 20,
                     from = svg_canvas::margin + left + gap,
                     width = canvas_.inner() - left - right - 2 * gap, beside = from + width + gap;
        auto& out = canvas_.body();
        const double top = canvas_.y(), all = height * static_cast<double>(plot.rows.size());
        grid(plot, from, top, width, all);
        double y = top;
        for (const auto& row : plot.rows) {
            const std::string said = said_of(f_, row.claim), who = voice_of(f_, t, row),
                              when = with_short_months(when_of(f_, row.claim)),
                              means = set_text(row.core, t.unit),
                              stands = standing_of(f_, row, t.live);
            fmt::format_to(std::back_inserter(out),
                           "<svg x=\"{:g}\" y=\"{:g}\" width=\"{:g}\" height=\"{:g}\" "
                           "overflow=\"visible\">",
                           from, y, width, height);
            append_row(out, row, plot.axis, height / 2);
            out.append("</svg>\n");
            const double x = svg_canvas::margin;
            if (compact) {
                const double first = y + height / 2 + 4;
                const auto words = fitted(plain_text(said), left * 0.45, 12);
                canvas_.text(x, first, "ink", 12, left * 0.45, said);
                const double used = text_width(words) * 12 + 10;
                canvas_.text(x + used, first, "mute", 11, left - used,
                             speaker_and_date(who, when, 11, left - used));
                canvas_.text(beside, first, "ink", 12, right - 16, means);
                sign(row, beside + right - 6, y + height / 2);
            } else {
                canvas_.text(x, y + height / 2 - 3, "ink", 13.5, left, said,
                             row.live ? "" : " text-decoration=\"line-through\"");
                canvas_.text(x, y + height / 2 + 13, "mute", 11.5, left,
                             speaker_and_date(who, when, 11.5, left));
                canvas_.text(beside, y + height / 2 - 3, "ink", 13.5, right, means);
                if (!stands.empty()) {
                    sign(row, beside + 5, y + height / 2 + 9);
                    canvas_.text(beside + 16, y + height / 2 + 13, "mute", 11.5, right - 16,
                                 stands);
                }
            }
            tell({said, " (", speaker_and_date(who, when, 1, 1e9), "): ", means});
            tell({stands.empty() ? "" : "; ", stands, ". "});
            y += height;
        }
        canvas_.skip(all);
        axis_below(plot, from, width);
    }

    void along_time(const timeline& course) {
        constexpr double height = 260;
        const auto& t = f_.topics()[course.topic];
        auto& out = canvas_.body();
        const std::string title = axis_title(t, course.axis);
        canvas_.skip(8);
        canvas_.text(svg_canvas::margin, canvas_.y(), "mute", 11.5, canvas_.inner(), title);
        canvas_.skip(34);
        fmt::format_to(std::back_inserter(out),
                       "<svg x=\"{:g}\" y=\"{:g}\" width=\"{:g}\" height=\"{:g}\" "
                       "overflow=\"visible\">",
                       svg_canvas::margin, canvas_.y(), canvas_.inner(), height);
        timeline_painter{out, f_, course, height}.draw();
        out.append("</svg>\n");
        canvas_.skip(height + 34);
        lines_key(course);
        tell({"Along time, ", title, ": "});
        for (std::size_t i = 0; i < course.rows.size() && i < 60; ++i) {
            const auto& row = course.rows[i];
            tell({when_of(f_, row.claim), " ", said_of(f_, row.claim)});
            if (const auto who = speaker_of(f_.claims()[row.claim].about()); !who.empty()) {
                tell({" (", who, ")"});
            }
            tell({"; "});
        }
        if (course.left_out + course.undated > 0) {
            note(fmt::format("{} not drawn, {} without a date.",
                             plural(course.left_out, "claim is", "claims are"), course.undated));
        }
    }
    /// Which line is whose.
    void lines_key(const timeline& course) {
        double x = svg_canvas::margin;
        const std::size_t lines = course.totals ? std::min(course.origins.size(), most_lines) : 0;
        for (std::size_t k = 0; k < lines; ++k) {
            const auto name = fitted(plain_text(course.origins[k].second), 240, 11.5);
            const double width = 40 + text_width(name) * 11.5 + 24;
            if (x + width > svg_canvas::margin + canvas_.inner()) {
                x = svg_canvas::margin;
                canvas_.skip(20);
            }
            fmt::format_to(std::back_inserter(canvas_.body()),
                           "<line class=\"st l{}\" x1=\"{:g}\" x2=\"{:g}\" y1=\"{:g}\" "
                           "y2=\"{:g}\"/>",
                           k, x, x + 32, canvas_.y(), canvas_.y());
            canvas_.text(x + 40, canvas_.y() + 4, "mute", 11.5, 240, name);
            x += width;
        }
        if (lines > 0) { canvas_.skip(14); }
    }

    /// "who, when" in so much room: the name gives way, not the date.
    [[nodiscard]] static std::string
    speaker_and_date(const std::string& who, const std::string& when, double size, double room) {
        if (who.empty() || when.empty()) { return who + when; }
        const double rest = room - text_width(" · " + when) * size;
        return fitted(plain_text(who), std::max(rest, room / 3), size) + " · " + when;
    }
    void sign(const forest_row& row, double x, double y) {
        const char s = sign_of(row);
        fmt::format_to(std::back_inserter(canvas_.body()),
                       "<use href=\"#s{0}\" class=\"k{0}\" x=\"{1:g}\" y=\"{2:g}\"/>", s, x, y);
    }
    void grid(const forest& plot, double x, double y, double width, double height) {
        auto& out = canvas_.body();
        fmt::format_to(std::back_inserter(out),
                       "<svg x=\"{:g}\" y=\"{:g}\" width=\"{:g}\" height=\"{:g}\" "
                       "overflow=\"visible\">",
                       x, y, width, height);
        append_band(out, plot, "100%");
        for (const double tick : plot.axis.ticks) {
            out.append("<line class=\"grid\"");
            append_part(out, "x1", plot.axis.place(tick));
            append_part(out, "x2", plot.axis.place(tick));
            out.append(" y2=\"100%\"/>");
        }
        out.append("</svg>\n");
    }
    void axis_below(const forest& plot, double x, double width) {
        const auto& t = f_.topics()[plot.topic];
        auto& out = canvas_.body();
        const double y = canvas_.y();
        fmt::format_to(std::back_inserter(out),
                       "<line class=\"rule\" x1=\"{:g}\" x2=\"{:g}\" y1=\"{:g}\" y2=\"{:g}\"/>", x,
                       x + width, y, y);
        const auto room = labels_with_room(plot.axis, width, 11);
        for (std::size_t i = 0; i < room.size(); ++i) {
            const double at = x + plot.axis.place(plot.axis.ticks[i]) * width;
            fmt::format_to(std::back_inserter(out),
                           "<line class=\"rule\" x1=\"{0:g}\" x2=\"{0:g}\" y1=\"{1:g}\" "
                           "y2=\"{2:g}\"/>",
                           at, y, y + 4);
            if (room[i]) {
                canvas_.text(at, y + 16, "mute", 11, 200, tick_text(plot.axis.ticks[i]),
                             " text-anchor=\"middle\"");
            }
        }
        const std::string title = axis_title(t, plot.axis);
        canvas_.text(x + width / 2, y + 33, "mute", 11.5, width * 1.6, title,
                     " text-anchor=\"middle\"");
        tell({"Axis: ", title, ". "});
        canvas_.skip(38);
    }
    void left_out(const forest& plot) {
        if (plot.left_out > 0) {
            note(
                fmt::format("{} of {} claims are drawn: the lowest, the highest, and others evenly "
                            "between them.",
                            plot.rows.size(), plot.rows.size() + plot.left_out));
        }
    }
    void silent(const forest& plot) {
        std::string text;
        for (std::size_t i = 0; i < plot.silent.size() && i < 5; ++i) {
            const auto& d = f_.claims()[plot.silent[i]].about();
            text.append(text.empty() ? "" : "; ")
                .append(plain_text(said_of(f_, plot.silent[i]), 120));
            if (const auto who = speaker_of(d); !who.empty()) {
                text += " (" + plain_text(who, 120) + ")";
            }
        }
        if (plot.silent.size() > 5) {
            text += "; " + plural(plot.silent.size() - 5, "more claim", "more claims");
        }
        if (!text.empty()) { note("Without a number: " + text + "."); }
    }

    const findings& f_;
    const selection& s_;
    const svg_style& style_;
    svg_canvas canvas_;
    std::string said_;
};

} // namespace detail

/// The forest plot of a topic, as a file. Disagreements that the selection leaves out are not
/// marked. Cost: that of forest_of().
template <class Out>
Out svg(const findings& f, std::size_t topic, Out out, const selection& s = {},
        const svg_style& style = {}) {
    detail::svg_writer w{f, s, style};
    w.topic(w.picture_of(topic));
    w.legend();
    if (const auto left = w.not_marked(); !left.empty()) { w.note(left); }
    return detail::copied(w.file(topic_name(f.topics()[topic])), std::move(out));
}

/// Forest plots of all topics with two claims or more, the worst first, as a file; where only
/// disagreements are asked for, of the topics that show some.
template <class Out>
Out svg(const findings& f, Out out, const selection& s = {}, const svg_style& style = {}) {
    detail::svg_writer w{f, s, style};
    std::vector<detail::svg_writer::picture> drawn;
    std::size_t single = 0, agreeing = 0, not_shown = 0, left_out = 0;
    const auto ranking = rank_topics(f, style.most_pairs_across);
    for (const auto t : ranking.order) {
        const auto& n = ranking.disagreements[t];
        const bool agrees = n.contradictions + n.tensions == 0;
        if (s.only_disagreements && agrees) {
            ++agreeing;
        } else if (f.topics()[t].claims.size() < 2 && agrees) {
            ++single;
        } else if (drawn.size() == style.most_topics) {
            ++left_out;
        } else if (auto p = w.picture_of(t); s.only_disagreements && !p.shows_disagreements()) {
            ++not_shown;
        } else {
            drawn.push_back(std::move(p));
        }
    }
    using detail::plural;
    const auto disagreements = detail::disagreements_text(ranking.all);
    auto more = fmt::format("{} on {}, read as \"{}\".",
                            v0::detail::with_commas(plural(f.claims().size(), "claim", "claims")),
                            plural(f.topics().size(), "topic", "topics"), f.policy().name());
    if (const auto left = w.not_marked(); !left.empty()) { more += " " + left; }
    w.heading(disagreements.empty() ? "No disagreements" : disagreements, more);
    for (const auto& p : drawn) { w.topic(p); }
    w.legend();
    if (single > 0) {
        w.note(plural(single, "topic has", "topics have") + " a single claim and no picture.");
    }
    if (agreeing > 0) {
        w.note("Nothing disagrees on " + plural(agreeing, "more topic", "more topics") + ".");
    }
    if (not_shown > 0) {
        w.note("All disagreements on " + plural(not_shown, "more topic", "more topics") +
               " are left out.");
    }
    if (left_out > 0) {
        w.note(plural(left_out, "more topic is", "more topics are") +
               " left out: the ones that disagree least.");
    }
    return detail::copied(w.file("What the claims say"), std::move(out));
}

} // namespace report
} // namespace v0
} // namespace corroborate
