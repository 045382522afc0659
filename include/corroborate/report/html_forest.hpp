// A forest plot within the HTML page: a list whose rows are text and a small drawing, so that it
// fits any width, reads aloud in order, and prints.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <corroborate/report/marks.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {
namespace detail {

/// No name in a page is longer than this, no quote longer than that.
inline constexpr std::size_t most_name = 200;
inline constexpr std::size_t most_quote = 1200;

/// Text of a stranger that keeps its direction of writing to itself.
inline void append_isolated(std::string& out, std::string_view text, std::size_t most = most_name) {
    out.append("<bdi>");
    append_markup(out, text, most);
    out.append("</bdi>");
}
/// The sign of a verdict (0 none, 1 tension, 2 contradiction, x no longer counts), for the eye.
inline void append_sign(std::string& out, char sign) {
    out.append("<svg class=\"i\" viewBox=\"-7 -7 14 14\" aria-hidden=\"true\"><use href=\"#s");
    out.push_back(sign);
    out.append("\" class=\"k");
    out.push_back(sign);
    out.append("\"/></svg>");
}

/// Band, grid and axis behind the rows. Labels without room on a small screen are of class t2.
inline void append_grid(std::string& out, const findings& f, const forest& plot) {
    constexpr double wide = 460, narrow = 300, size = 12;
    const axis& a = plot.axis;
    out.append("<svg aria-hidden=\"true\">");
    append_band(out, plot, "100%");
    const auto at_wide = labels_with_room(a, wide, size),
               at_narrow = labels_with_room(a, narrow, size);
    for (std::size_t i = 0; i < a.ticks.size(); ++i) {
        const double at = a.place(a.ticks[i]);
        out.append("<line class=\"grid\"");
        append_part(out, "x1", at);
        append_part(out, "x2", at);
        out.append(" y2=\"100%\"/>");
        if (!at_wide[i]) { continue; }
        out.append(at_narrow[i] ? "<text class=\"mute\"" : "<text class=\"mute t2\"");
        append_part(out, "x", at);
        out.append(" y=\"100%\" dy=\"1.35em\" text-anchor=\"middle\">");
        out.append(tick_text(a.ticks[i])).append("</text>");
    }
    out.append("<line class=\"rule\" x2=\"100%\" y1=\"100%\" y2=\"100%\"/><text class=\"mute\" "
               "x=\"50%\" y=\"100%\" dy=\"2.85em\" text-anchor=\"middle\">");
    append_markup(out, axis_title(f.topics()[plot.topic], a), 60);
    out.append("</text></svg>");
}

/// The whole plot. More than `most_tall` rows are low ones.
inline void append_forest(std::string& out, const findings& f, const forest& plot,
                          std::size_t most_tall = 30) {
    if (plot.rows.empty()) { return; }
    const auto& t = f.topics()[plot.topic];
    const bool many = plot.rows.size() > most_tall;
    out.append(many ? "<div class=\"forest many\">" : "<div class=\"forest\">");
    append_grid(out, f, plot);
    out.append("<ol>\n");
    bool beside = false;
    for (const auto& row : plot.rows) {
        out.append(row.beside && !beside ? "<li class=\"bs\">"
                   : row.live            ? "<li>"
                                         : "<li class=\"off\">");
        beside = row.beside;
        out.append("<div><b>");
        append_isolated(out, said_of(f, row.claim), 80);
        out.append("</b>");
        const auto who = voice_of(f, t, row), when = with_short_months(when_of(f, row.claim));
        out.append("<span>");
        append_isolated(out, who, 160);
        out.append(who.empty() || when.empty() ? "<i>" : "<i> · ")
            .append(when)
            .append("</i></span>");
        out.append("</div><svg class=\"p\" aria-hidden=\"true\">");
        append_row(out, row, plot.axis, 11);
        out.append("</svg><div><b>");
        append_markup(out, set_text(row.core, t.unit), 80);
        out.append("</b>");
        const auto stands = many ? brief_standing_of(f, row) : standing_of(f, row, t.live);
        if (!stands.empty()) {
            out.append("<span>");
            append_sign(out, sign_of(row));
            out.append(stands).append("</span>");
        }
        out.append("</div></li>\n");
    }
    out.append("</ol></div>\n");
    if (plot.left_out > 0) {
        fmt::format_to(std::back_inserter(out),
                       "<p class=\"mute\">{} of {} claims are drawn: the lowest, the highest, and "
                       "others evenly between them.</p>\n",
                       plot.rows.size(), plot.rows.size() + plot.left_out);
    }
}

/// What the marks mean.
inline void append_key(std::string& out) {
    const auto entry = [&](std::string_view words, auto&& draw) {
        out.append("<li><svg aria-hidden=\"true\">");
        draw();
        out.append("</svg>").append(words).append("</li>\n");
    };
    const auto bar = [&](std::string_view shade, char sign, double from, double to) {
        shade == "k" ? append_bar(out, shade, sign, from, to, 8.75, 2.5)
                     : append_bar(out, shade, sign, from, to, 5, 10);
    };
    out.append("<ul class=\"key\">\n");
    entry("thick: what a reader takes the words to mean; thin: what they allow, generously read",
          [&] {
              bar("k", '0', 0, 1);
              bar("n", '0', 0.2, 0.8);
          });
    entry("no upper end", [&] {
        bar("k", '0', 0.2, 0.7);
        append_shape(out, "ar", "k0", 0.6, 10);
    });
    entry("the number said", [&] { append_shape(out, "di", "mk", 0.5, 10); });
    entry("in tension with another claim", [&] {
        append_shape(out, "s1", "k1", 0.15, 10);
        bar("n", '1', 0.4, 1);
    });
    entry("contradicts another claim", [&] {
        append_shape(out, "s2", "k2", 0.15, 10);
        bar("n", '2', 0.4, 1);
    });
    entry("retracted or superseded", [&] { bar("n", 'x', 0.1, 0.9); });
    entry("all allow this", [&] {
        out.append("<rect class=\"ba\" width=\"100%\" height=\"20\"/><line class=\"be\" y2=\"20\"/>"
                   "<line class=\"be\" x1=\"100%\" x2=\"100%\" y2=\"20\"/>");
    });
    entry("the most independent origins support this", [&] {
        out.append("<rect class=\"bb\" width=\"100%\" height=\"20\"/><line class=\"bf\" y2=\"20\"/>"
                   "<line class=\"bf\" x1=\"100%\" x2=\"100%\" y2=\"20\"/>");
    });
    out.append("</ul>\n");
}

} // namespace detail
} // namespace report
} // namespace v0
} // namespace corroborate
