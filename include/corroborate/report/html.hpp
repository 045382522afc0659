// A whole run as one HTML file that works offline: the summary, an index of topics, a section for
// each topic that disagrees, the others folded, and the sources. Its work on a topic is bounded;
// what is left out is said. The one script filters and sorts; nothing depends on it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <corroborate/report/html_page.hpp>
#include <corroborate/report/html_sources.hpp>
#include <corroborate/report/html_topic.hpp>
#include <corroborate/report/svg_canvas.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// How much an HTML report holds. What is beyond is counted, and said to be left out.
struct html_style {
    std::string_view title{};       ///< else "What 28 claims say"
    std::size_t most_topics = 150;  ///< topics that disagree, with a section each
    std::size_t most_folded = 150;  ///< topics without a disagreement, folded
    std::size_t most_single = 500;  ///< topics with a single claim, a line each
    std::size_t most_listed = 2000; ///< lines of the index
    std::size_t most_rows = 200;    ///< claims drawn in a topic
    std::size_t most_pairs = 12;    ///< disagreements explained in a topic
    std::size_t most_remarks = 12;  ///< on the sums and running totals of a topic
    std::size_t most_matrix = 16;   ///< claims in a matrix
    std::size_t most_claims = 60;   ///< claims of a topic in full
    std::size_t most_origins = 200;
    std::uint64_t most_pairs_across = 200'000; ///< of a topic with earlier ones
};

namespace detail {

class html_writer {
public:
    html_writer(const findings& f, const selection& s, const html_style& style)
        : f_(f),
          s_(s),
          style_(style),
          ranking_(rank_topics(f, style.most_pairs_across)),
          origins_(origins_of(f)) {
        for (const auto t : ranking_.order) {
            const bool more = f.topics()[t].claims.size() > 1 || !remarks_on(s.remarks, t).empty();
            (shade(t) != '0' ? disagreeing_ : more ? agreeing_ : single_).push_back(t);
        }
    }

    template <class Out>
    Out write(Out out) {
        const auto put = [&](std::string& text) {
            out = copied(text, std::move(out));
            text.clear();
        };
        const std::string title =
            style_.title.empty() ? "What " + v0::detail::with_commas(plural(
                                                 f_.claims().size(), "claim says", "claims say"))
                                 : std::string{style_.title};
        std::string sections, text = page_head(markup(title, most_name));
        for (std::size_t i = 0; i < std::min(disagreeing_.size(), style_.most_topics); ++i) {
            append_section(sections, disagreeing_[i]);
        }
        append_header(text, title);
        text.append("<main>\n");
        append_index(text);
        put(text);
        put(sections);
        append_left_out(text, disagreeing_.size(), style_.most_topics,
                        "topics that disagree have no section; they are the ones that come after "
                        "these in the input.");
        if (!s_.only_disagreements) {
            append_folded(text, put);
            append_single(text);
        }
        append_sources(text, f_, origins_, style_.most_origins);
        text.append("</main>\n<footer class=\"mute\"><p>Read as “");
        append_markup(text, f_.policy().name());
        text.append(is_unnamed_change(f_.policy()) ? ", changed" : "");
        text.append("”. A contradiction: no number fits both claims, however generously they are "
                    "read. A tension: some number does, but not as a reader takes the words. "
                    "Nothing here says who is right.</p><p>Written by corroborate.</p></footer>\n");
        text.append(page_foot());
        put(text);
        return out;
    }

private:
    /// 2 where pairs of a topic contradict each other, 1 where they are in tension, else 0.
    [[nodiscard]] char shade_of_pairs(std::size_t t) const {
        const auto& n = ranking_.disagreements[t];
        return n.contradictions > 0 ? '2' : n.tensions > 0 ? '1' : '0';
    }
    /// The same with its sums and running totals.
    [[nodiscard]] char shade(std::size_t t) const {
        char worst = shade_of_pairs(t);
        for (const auto& r : remarks_on(s_.remarks, t)) {
            if (disagrees(r.verdict)) { worst = std::max(worst, matrix_shade(r.verdict)); }
        }
        return worst;
    }
    [[nodiscard]] forest plot_of(std::size_t t, const std::vector<std::size_t>& beside = {}) const {
        return forest_of(f_, t, style_.most_rows, beside, [&](std::size_t a, std::size_t b) {
            return s_.shows_disagreement(f_, a, b);
        });
    }
    void append_header(std::string& out, std::string_view title) {
        out.append("<header><h1>");
        append_isolated(out, title);
        out.append("</h1>\n<p class=\"lead\">").append(lead()).append("</p>\n");
        std::size_t origins = 0;
        for (const auto& o : origins_) { origins += o.origin == 0 ? o.claims.size() : 1; }
        out.append("<ul class=\"tiles\">");
        const auto tile = [&](std::uint64_t n, std::string_view one, std::string_view many) {
            out.append("<li><b>").append(v0::detail::with_commas(fmt::format("{}", n)));
            out.append("</b><span>").append(n == 1 ? one : many).append("</span></li>");
        };
        tile(f_.claims().size(), "claim", "claims");
        tile(origins, "independent origin", "independent origins");
        tile(f_.topics().size(), "topic", "topics");
        tile(ranking_.all.contradictions, "contradiction", "contradictions");
        tile(ranking_.all.tensions, "tension", "tensions");
        out.append("</ul>\n");
        if (const auto left = what_is_left_out(s_); !left.empty()) {
            out.append("<p class=\"mute\">").append(left).append("</p>\n");
        }
        if (ranking_.not_counted > 0) {
            fmt::format_to(std::back_inserter(out),
                           "<p class=\"mute\"><b>Left out:</b> {} pairs of claims of topics that "
                           "are part of one another were not compared here.</p>\n",
                           ranking_.not_counted);
        }
        append_first(out);
        out.append("</header>\n");
    }
    /// What agrees, what disagrees, and how badly.
    [[nodiscard]] std::string lead() const {
        std::size_t hard = 0, soft = 0, sums = 0;
        for (const auto t : disagreeing_) {
            const char pairs = shade_of_pairs(t);
            ++(pairs == '2' ? hard : pairs == '1' ? soft : sums);
        }
        std::vector<std::string> parts;
        if (hard > 0) { parts.push_back("claims contradict each other on " + topics(hard)); }
        if (soft > 0) {
            parts.push_back((hard > 0 ? "are in tension on " : "claims are in tension on ") +
                            topics(soft));
        }
        if (sums > 0) { parts.push_back("sums or running totals do not fit on " + topics(sums)); }
        if (!agreeing_.empty()) {
            parts.push_back("nothing disagrees on " + topics(agreeing_.size()));
        }
        if (!single_.empty()) {
            parts.push_back(topics(single_.size()) + (single_.size() == 1 ? " has" : " have") +
                            " a single claim");
        }
        std::string text = v0::detail::joined(parts, "; ");
        if (text.empty()) { return "There are no claims."; }
        if (text[0] >= 'a' && text[0] <= 'z') { text[0] = static_cast<char>(text[0] - 'a' + 'A'); }
        return text + ".";
    }
    [[nodiscard]] static std::string topics(std::size_t n) { return plural(n, "topic", "topics"); }

    /// A link to where the topic stands, or its name.
    void append_name(std::string& out, std::size_t t, bool link) const {
        if (link) { fmt::format_to(std::back_inserter(out), "<a href=\"#t{}\">", t); }
        append_isolated(out, topic_name(f_.topics()[t]));
        if (link) { out.append("</a>"); }
    }

    void append_index(std::string& out) const {
        std::vector<std::size_t> listed{disagreeing_};
        if (!s_.only_disagreements) {
            listed.insert(listed.end(), agreeing_.begin(), agreeing_.end());
        }
        const std::size_t all = listed.size();
        listed.resize(std::min(all, style_.most_listed));
        out.append("<section><h2>Topics</h2>\n<div class=\"tools\" hidden><label>Find <input "
                   "id=\"find\" type=\"search\" autocomplete=\"off\"></label><label>Show <select "
                   "id=\"show\"><option value=\"all\">all</option><option value=\"d\">what "
                   "disagrees</option><option value=\"2\">contradictions</option><option "
                   "value=\"1\">tensions</option><option value=\"0\">what does not "
                   "disagree</option></select></label> <span id=\"told\" class=\"mute\" "
                   "role=\"status\"></span></div>\n");
        if (listed.empty()) {
            out.append("<p>No topic has two claims to compare.</p></section>\n");
            return;
        }
        out.append("<table class=\"index sort\"><thead><tr><th scope=\"col\">Topic</th><th "
                   "scope=\"col\" class=\"n\">Claims</th><th scope=\"col\" class=\"n\">Origins</th>"
                   "<th scope=\"col\" class=\"n\">Contradictions</th><th scope=\"col\" "
                   "class=\"n\">Tensions</th><th scope=\"col\">What the claims allow</th></tr>"
                   "</thead><tbody>\n");
        std::vector<bool> linked(f_.topics().size(), false);
        const auto link = [&](const std::vector<std::size_t>& list, std::size_t most) {
            for (std::size_t i = 0; i < std::min(list.size(), most); ++i) {
                linked[list[i]] = true;
            }
        };
        link(disagreeing_, style_.most_topics);
        link(agreeing_, style_.most_folded);
        const auto number = [&](std::string_view label, std::uint64_t n) {
            fmt::format_to(std::back_inserter(out),
                           "<td class=\"n\" data-l=\"{}{}\" data-v=\"{}\">{}</td>", label,
                           n == 1 ? "" : "s", n, v0::detail::with_commas(fmt::format("{}", n)));
        };
        for (const auto i : listed) {
            const auto& t = f_.topics()[i];
            fmt::format_to(std::back_inserter(out), "<tr data-t data-k=\"{}\"><td>", shade(i));
            append_name(out, i, linked[i]);
            out.append("</td>");
            number("claim", t.claims.size());
            number("origin", t.origins);
            number("contradiction", ranking_.disagreements[i].contradictions);
            number("tension", ranking_.disagreements[i].tensions);
            out.append("<td>");
            append_markup(out, consensus_of(t), most_name);
            out.append("</td></tr>\n");
        }
        out.append("</tbody></table>\n");
        append_left_out(out, all, listed.size(),
                        "topics are not listed; the ones that disagree come first.");
        out.append("<details><summary>How to read the pictures</summary>\n");
        append_key(out);
        out.append("</details></section>\n");
    }

    void append_section(std::string& out, std::size_t i) {
        const auto& t = f_.topics()[i];
        const auto across =
            worst_pairs_across(f_, s_, i, style_.most_pairs, style_.most_pairs_across);
        const auto plot = plot_of(i, across.claims);
        const auto within = worst_pairs(f_, s_, plot, style_.most_pairs);
        if (s_.only_disagreements && within.empty() && across.worst.empty() &&
            !has_disagreeing_remark(s_, i)) {
            return;
        }
        fmt::format_to(std::back_inserter(out), "<section id=\"t{}\" data-t data-k=\"{}\"><h2>", i,
                       shade(i));
        append_isolated(out, topic_name(t));
        out.append("</h2>\n");
        append_counts(out, t, shade_of_pairs(i), ranking_.disagreements[i]);
        append_pictures(out, f_, plot);
        append_remarks(out, f_, s_, i, style_.most_remarks);
        std::size_t shown = 0;
        if (within.size() + across.worst.size() > 0) { out.append("<h3>Why they disagree</h3>\n"); }
        for (const auto* list : {&within, &across.worst}) {
            for (const auto& p : *list) {
                append_disagreement(out, f_, s_, p);
                shown += 1 + p.alike;
            }
        }
        const auto& n = ranking_.disagreements[i];
        append_left_out(out, n.contradictions + n.tensions, shown,
                        "disagreements of this topic are not explained here.");
        if (shown > 0) { append_worst(i, within.empty() ? across.worst.front() : within.front()); }
        append_matrix(out, f_, plot, style_.most_matrix);
        append_claims(out, f_, t.claims, style_.most_claims);
        out.append("</section>\n");
    }
    /// The worst pair of a topic in a line, for the summary.
    void append_worst(std::size_t topic, const shown_pair& p) {
        const auto c = f_.compare(p.a, p.b);
        const bool hard = c.verdict == verdict::contradicts;
        std::string out;
        const auto claim = [&](std::size_t i) {
            out.append("“");
            append_isolated(out, said_of(f_, i), 60);
            out.append("”");
            if (const auto who = speaker_of(f_.claims()[i].about()); !who.empty()) {
                out.append(" (");
                append_isolated(out, who, 60);
                out.append(")");
            }
        };
        out.append("<p>");
        append_sign(out, hard ? '2' : '1');
        append_name(out, topic, true);
        out.append(": ");
        claim(p.a);
        out.append(hard ? " contradicts " : " is in tension with ");
        claim(p.b);
        if (c.difference.exists && c.difference.value > 0) {
            out.append(", a difference of ").append(v0::detail::percent_text(c.difference.value));
        }
        out.append(".</p>\n");
        worst_.push_back({hard, c.difference.exists ? c.difference.value : 1, std::move(out)});
    }
    /// The worst of the worst pairs of the topics.
    void append_first(std::string& out) {
        constexpr std::size_t most = 5;
        if (worst_.empty()) { return; }
        for (std::size_t i = 0; i < std::min(most, worst_.size()); ++i) {
            std::iter_swap(worst_.begin() + static_cast<std::ptrdiff_t>(i),
                           std::min_element(worst_.begin() + static_cast<std::ptrdiff_t>(i),
                                            worst_.end(), [](const auto& x, const auto& y) {
                                                return x.hard != y.hard
                                                           ? x.hard
                                                           : x.difference > y.difference;
                                            }));
        }
        out.append("<h3>The first to look at</h3>\n");
        for (std::size_t i = 0; i < std::min(most, worst_.size()); ++i) { out += worst_[i].line; }
    }

    template <class Put>
    void append_folded(std::string& out, const Put& put) const {
        if (agreeing_.empty()) { return; }
        out.append("<section><h2>Topics where nothing disagrees</h2>\n");
        for (std::size_t k = 0; k < std::min(agreeing_.size(), style_.most_folded); ++k) {
            const std::size_t i = agreeing_[k];
            const auto& t = f_.topics()[i];
            fmt::format_to(std::back_inserter(out),
                           "<details class=\"topic\" id=\"t{}\" data-t data-k=\"0\"><summary>", i);
            append_name(out, i, false);
            out.append(" <small>").append(plural(t.claims.size(), "claim", "claims")).append(". ");
            append_markup(out, consensus_of(t), most_name);
            out.append("</small></summary>\n");
            const auto plot = plot_of(i);
            append_pictures(out, f_, plot);
            append_remarks(out, f_, s_, i, style_.most_remarks);
            append_claims(out, f_, t.claims, style_.most_claims);
            out.append("</details>\n");
            put(out);
        }
        append_left_out(out, agreeing_.size(), style_.most_folded,
                        "topics where nothing disagrees.");
        out.append("</section>\n");
    }
    void append_single(std::string& out) const {
        if (single_.empty()) { return; }
        out.append("<section><h2>Topics with a single claim</h2>\n<details><summary>");
        out.append(topics(single_.size())).append("</summary>\n<ul class=\"cards\">\n");
        for (std::size_t k = 0; k < std::min(single_.size(), style_.most_single); ++k) {
            append_claim(out, f_, f_.topics()[single_[k]].claims.front());
        }
        out.append("</ul>\n");
        append_left_out(out, single_.size(), style_.most_single, "topics with a single claim.");
        out.append("</details></section>\n");
    }

    const findings& f_;
    const selection& s_;
    const html_style& style_;
    ranking ranking_;
    std::vector<origin_claims> origins_;
    std::vector<std::size_t> disagreeing_, agreeing_, single_;
    struct worst_pair {
        bool hard = false;
        double difference = 0;
        std::string line;
    };
    std::vector<worst_pair> worst_; ///< of each topic with a section
};

} // namespace detail

/// A whole run as one HTML page. Cost: that of ranking the topics, and for each topic that is shown
/// that of its forest plot.
template <class Out>
Out html(const findings& f, Out out, const selection& s = {}, const html_style& style = {}) {
    return detail::html_writer{f, s, style}.write(std::move(out));
}

} // namespace report
} // namespace v0
} // namespace corroborate
