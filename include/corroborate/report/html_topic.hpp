// A topic in the HTML page: its plot, why its claims disagree, the matrix of its claims, and each
// claim with its quote and where that stands.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <corroborate/explain.hpp>
#include <corroborate/report/html_forest.hpp>
#include <corroborate/report/matrix.hpp>
#include <corroborate/report/timeline.hpp>
#include <corroborate/report/worst_pairs.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {
namespace detail {

/// The class of a verdict in the matrix.
[[nodiscard]] constexpr char matrix_shade(verdict v) noexcept {
    return v == verdict::contradicts    ? '2'
           : v == verdict::tension      ? '1'
           : v == verdict::incomparable ? '3'
                                        : '0';
}

/// Claims named with a remark.
inline constexpr std::size_t most_ids = 12;

/// What the page does not hold, where it does not hold all.
inline void append_left_out(std::string& out, std::size_t all, std::size_t shown,
                            std::string_view what) {
    if (all <= shown) { return; }
    fmt::format_to(std::back_inserter(out), "<p class=\"mute\"><b>Left out:</b> {} more {}</p>\n",
                   all - shown, what);
}

/// Claims that have no place in a picture.
inline void append_silent(std::string& out, const findings& f, const forest& plot) {
    if (plot.silent.empty()) { return; }
    out.append("<p class=\"mute\">Without a number: ");
    for (std::size_t i = 0; i < plot.silent.size() && i < 5; ++i) {
        out.append(i > 0 ? "; " : "");
        append_isolated(out, said_of(f, plot.silent[i]), 80);
        const auto who = speaker_of(f.claims()[plot.silent[i]].about());
        if (!who.empty()) {
            out.append(" (");
            append_isolated(out, who, 80);
            out.append(")");
        }
    }
    if (plot.silent.size() > 5) {
        out.append("; and ").append(plural(plot.silent.size() - 5, "more", "more"));
    }
    out.append(".</p>\n");
}

/// A pair that disagrees, explained.
inline void append_disagreement(std::string& out, const findings& f, const selection& s,
                                const shown_pair& p) {
    const comparison c = f.compare(p.a, p.b);
    const bool hard = c.verdict == verdict::contradicts;
    out.append(hard ? "<div class=\"why v2x\"><h4 class=\"v2\">"
                    : "<div class=\"why v1x\"><h4 class=\"v1\">");
    append_sign(out, hard ? '2' : '1');
    out.append(hard ? "Contradiction" : "Tension");
    if (c.difference.exists && c.difference.value > 0) {
        out.append(", a difference of ").append(v0::detail::percent_text(c.difference.value));
    }
    out.append("</h4><p>");
    append_markup(out, explain(c), 2 * most_quote);
    out.append("</p>");
    if (s.sensitivity) {
        out.append("<p class=\"mute\">");
        append_markup(out, under_policies(f, p.a, p.b));
        out.append("</p>");
    }
    out.append("<small>");
    append_isolated(out, c.a().about().id);
    out.append(" v ");
    append_isolated(out, c.b().about().id);
    if (p.alike > 0) {
        out.append("; the same holds for ")
            .append(plural(p.alike, "more pair", "more pairs"))
            .append(" of these two voices");
    }
    out.append("</small></div>\n");
}

/// What the topic's sums, its course in time and its parts show: at most `most`, those that
/// disagree first.
inline void append_remarks(std::string& out, const findings& f, const selection& s,
                           std::size_t topic, std::size_t most) {
    std::size_t all = 0;
    visit_remarks(s, topic, [&](const remark& r) {
        if (++all > most) { return; }
        if (all == 1) { out.append("<h3>Sums and running totals</h3>\n"); }
        const char sign = matrix_shade(r.verdict);
        const bool bad = disagrees(r.verdict);
        out.append("<div class=\"why");
        if (bad) { out.append(" v").append(1, sign).append("x"); }
        out.append("\"><h4");
        if (bad) { out.append(" class=\"v").append(1, sign).append("\""); }
        out.append(">");
        if (bad) { append_sign(out, sign); }
        out.append(title_of(r)).append("</h4><p>");
        append_markup(out, r.text, 2 * most_quote);
        out.append("</p><small>");
        for (std::size_t i = 0; i < r.claims.size() && i < most_ids; ++i) {
            out.append(i > 0 ? ", " : "");
            append_isolated(out, f.claims()[r.claims[i]].about().id);
        }
        if (r.claims.size() > most_ids) {
            out.append(fmt::format(", and {} more", r.claims.size() - most_ids));
        }
        out.append("</small></div>\n");
    });
    append_left_out(out, all, most, "sums and running totals of this topic are not told here.");
}

/// The claims along time, with which line is whose.
inline void append_timeline(std::string& out, const findings& f, const timeline& course) {
    constexpr double height = 260;
    out.append("<p class=\"mute\">");
    append_markup(out, axis_title(f.topics()[course.topic], course.axis), 80);
    out.append(course.totals ? "; a running total: each line is an origin.</p>" : ".</p>");
    fmt::format_to(std::back_inserter(out),
                   "<svg class=\"time\" height=\"{:g}\" aria-hidden=\"true\">"
                   "<svg y=\"24\" height=\"{:g}\" overflow=\"visible\">",
                   height + 52, height);
    timeline_painter{out, f, course, height}.draw();
    out.append("</svg></svg>\n");
    if (course.totals && !course.origins.empty()) {
        out.append("<ul class=\"key\">");
        for (std::size_t k = 0; k < std::min(course.origins.size(), most_lines); ++k) {
            fmt::format_to(std::back_inserter(out),
                           "<li><svg aria-hidden=\"true\"><line class=\"st l{}\" x2=\"100%\" "
                           "y1=\"10\" y2=\"10\"/></svg>",
                           k);
            append_isolated(out, course.origins[k].second, 80);
            out.append("</li>");
        }
        out.append("</ul>\n");
    }
    if (course.left_out + course.undated > 0) {
        fmt::format_to(std::back_inserter(out),
                       "<p class=\"mute\">{} not drawn along time, {} without a date.</p>\n",
                       plural(course.left_out, "claim is", "claims are"), course.undated);
    }
}

/// "6 claims, 3 origins: 6 tensions. No number fits all. …"
inline void append_counts(std::string& out, const topic_findings& t, char sign,
                          const disagreement_count& n) {
    out.append("<p>");
    if (const auto text = disagreements_text(n); !text.empty()) {
        out.append("<span class=\"tag v").push_back(sign);
        out.append("\">");
        append_sign(out, sign);
        out.append(text).append("</span> ");
    }
    const bool across =
        n.contradictions + n.tensions > t.disagreements.contradictions + t.disagreements.tensions;
    out.append(across && t.claims.size() == 1      ? "of "
               : n.contradictions + n.tensions > 0 ? "among "
                                                   : "");
    out.append(plural(t.claims.size(), "claim", "claims")).append(" of ");
    out.append(plural(t.origins, "origin", "origins"));
    out.append(across ? ", with claims on a part or a whole counted. " : ". ");
    append_markup(out, consensus_of(t), most_name);
    out.append("</p>\n");
}

/// A running total is drawn along time, and its claims one by one below, folded where many.
inline void append_pictures(std::string& out, const findings& f, const forest& plot) {
    constexpr std::size_t few = 30;
    const auto& t = f.topics()[plot.topic];
    bool drawn = false;
    if (f.vocabulary().facts(t.measure).over_time != over_time::stock) {
        const auto course = timeline_of(f, plot.topic);
        drawn = course.is_worth_drawing(f);
        if (drawn) { append_timeline(out, f, course); }
    }
    const bool folded = drawn && plot.rows.size() > few;
    if (folded) { out.append("<details><summary>Claim by claim</summary>\n"); }
    append_forest(out, f, plot);
    if (folded) { out.append("</details>\n"); }
    append_silent(out, f, plot);
}

/// The claims of rows against one another, at most `most` of them: those that disagree most.
inline void append_matrix(std::string& out, const findings& f, const forest& plot,
                          std::size_t most) {
    if (plot.rows.size() < 3) { return; }
    const auto rows = matrix_rows(plot, most);
    out.append("<details><summary>Every claim against every other</summary>\n"
               "<p class=\"mute\">From the row to the column: = mean the same, ⊂ says more, ⊃ says "
               "less, ≈ overlap, △ tension, ✕ contradiction, – not comparable.");
    if (rows.size() < plot.rows.size()) {
        fmt::format_to(std::back_inserter(out), " The {} claims that disagree most, of {}.", most,
                       plot.rows.size() + plot.left_out);
    }
    out.append("</p>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Matrix of "
               "claims\"><table class=\"matrix\"><thead><tr><th scope=\"col\">claim</th>");
    for (std::size_t k = 1; k <= rows.size(); ++k) {
        fmt::format_to(std::back_inserter(out), "<th scope=\"col\">{}</th>", k);
    }
    out.append("</tr></thead><tbody>\n");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        fmt::format_to(std::back_inserter(out), "<tr><th scope=\"row\">{}. ", i + 1);
        append_isolated(out, said_of(f, rows[i]->claim), 60);
        if (const auto who = speaker_of(f.claims()[rows[i]->claim].about()); !who.empty()) {
            out.append(", ");
            append_isolated(out, who, 60);
        }
        out.append("</th>");
        for (std::size_t k = 0; k < rows.size(); ++k) {
            if (i == k) {
                out.append("<td></td>");
                continue;
            }
            const auto v = f.compare(rows[i]->claim, rows[k]->claim).verdict;
            out.append("<td class=\"v").push_back(matrix_shade(v));
            out.append("\" title=\"").append(plain_name(v)).append("\">").append(matrix_sign(v));
            out.append("</td>");
        }
        out.append("</tr>\n");
    }
    out.append("</tbody></table></div></details>\n");
}

/// One line of a claim's description, where there is something to say.
inline void append_fact(std::string& out, std::string_view name, std::string_view text) {
    if (is_blank(text)) { return; }
    out.append("<dt>").append(name).append("</dt><dd>");
    append_isolated(out, text);
    out.append("</dd>");
}

/// A claim in full: its words, its quote, its place, and who says so.
inline void append_claim(std::string& out, const findings& f, std::size_t claim) {
    const auto& c = f.claims()[claim];
    const auto& d = c.about();
    out.append("<li><h4>");
    append_isolated(out, said_of(f, claim));
    out.append(" <small>");
    append_isolated(out, c.measure_name());
    out.append("</small></h4>");
    if (!is_blank(d.quote)) {
        out.append("<blockquote>“");
        append_isolated(out, d.quote, most_quote);
        out.append("”</blockquote>");
    }
    out.append("<dl>");
    append_fact(out, "by", d.by);
    std::string chain;
    for (const auto name : d.citing) { chain.append(chain.empty() ? "" : " < ").append(name); }
    append_fact(out, "citing", chain);
    append_fact(out, "as of", when_of(f, claim));
    append_fact(out, "scope", d.scope.name());
    append_fact(out, "in", d.published_in);
    append_fact(out, "published", to_text(d.published));
    if (d.at.end > d.at.start) {
        append_fact(out, "place", fmt::format("bytes {} to {}", d.at.start, d.at.end));
    }
    if (is_web_link(d.url)) {
        out.append("<dt>address</dt><dd><a rel=\"noopener noreferrer nofollow\" href=\"");
        append_markup(out, d.url);
        out.append("\">");
        append_isolated(out, d.url);
        out.append("</a></dd>");
    } else {
        append_fact(out, "address", d.url);
    }
    if (d.grade.is_given()) {
        append_fact(out, "grade", std::string{d.grade.reliability(), d.grade.credibility()});
    }
    append_fact(out, "corrects", d.supersedes);
    append_fact(out, "id", d.id);
    out.append("</dl></li>\n");
}

/// Claims in full, at most `most`.
inline void append_claims(std::string& out, const findings& f,
                          const std::vector<std::size_t>& claims, std::size_t most) {
    const std::size_t shown = std::min(claims.size(), most);
    out.append("<details><summary>The claims in full, with their quotes</summary>\n");
    if (shown < claims.size()) {
        fmt::format_to(std::back_inserter(out),
                       "<p class=\"mute\">The first {} of {} claims.</p>\n", shown, claims.size());
    }
    out.append("<ul class=\"cards\">\n");
    for (std::size_t i = 0; i < shown; ++i) { append_claim(out, f, claims[i]); }
    out.append("</ul></details>\n");
}

} // namespace detail
} // namespace report
} // namespace v0
} // namespace corroborate
