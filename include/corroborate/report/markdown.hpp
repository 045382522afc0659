// A run as Markdown, for pull requests and wikis (GitHub's dialect of CommonMark): what disagrees
// first, with its explanations; what agrees folded. No links, no images, and no HTML but <details>.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <corroborate/explain.hpp>
#include <corroborate/report/markdown_tables.hpp>
#include <corroborate/report/selection.hpp>
#include <corroborate/report/worst_pairs.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

namespace detail {

class markdown_writer {
public:
    markdown_writer(const findings& f, const selection& s, const markdown_style& style)
        : f_(f), s_(s), style_(style) {}

    /// A pair that disagrees, as an item of a list; `alike`: more pairs of the same origins that
    /// say the same.
    void append_pair(std::string& out, const pair& p, std::size_t alike = 0) const {
        const auto& c = p.compared;
        out.append(c.verdict == verdict::contradicts ? "- **Contradiction**" : "- **Tension**");
        if (c.difference.exists && c.difference.value > 0) {
            out.append(", a difference of ").append(v0::detail::percent_text(c.difference.value));
        }
        out.append(": ").append(ids(c)).append(". ").append(
            markdown_text(explain(c), most_in_sentence));
        if (alike > 0) {
            out.append(" So do ")
                .append(plural(alike, "more pair", "more pairs"))
                .append(" of the same origins.");
        }
        if (s_.sensitivity) {
            out.append(" *").append(markdown_text(under_policies(f_, p.a, p.b))).append("*");
        }
        out.append("\n");
    }

    /// What is shown of a topic that disagrees: nothing where all of it is left out.
    [[nodiscard]] std::string disagreeing(std::size_t t, const disagreement_count& n) const {
        const auto& topic = f_.topics()[t];
        const auto plot = forest_of(f_, t, style_.most_rows);
        auto pairs = worst_pairs(f_, s_, plot, style_.most_disagreements);
        const auto across =
            worst_pairs_across(f_, s_, t, style_.most_disagreements, style_.most_across);
        pairs.insert(pairs.end(), across.worst.begin(), across.worst.end());
        std::string list;
        std::uint64_t hard = 0, soft = 0;
        for (const auto& p : pairs) {
            const auto c = f_.compare(p.a, p.b);
            (c.verdict == verdict::contradicts ? hard : soft) += 1 + p.alike;
            append_pair(list, {c, p.a, p.b}, p.alike);
        }
        const auto [worrying, calm] = remarks(t);
        if (list.empty() && worrying.empty()) { return {}; }

        std::string out = heading("###", topic, n);
        append_markdown_claims(out, f_, topic, style_.most_claims);
        append_markdown_matrix(out, f_, plot, style_.most_matrix);
        out.append("\n").append(worrying).append(list);
        const disagreement_count rest{n.contradictions - std::min(hard, n.contradictions),
                                      n.tensions - std::min(soft, n.tensions)};
        if (const auto more = disagreements_text(rest); !more.empty()) {
            out.append("\n… and ").append(more).append(" more, not explained here.\n");
        }
        append_agreements(out, t, calm);
        return out;
    }
    /// What is shown of a topic on which nothing disagrees.
    [[nodiscard]] std::string agreeing(std::size_t t, std::string_view mark) const {
        const auto& topic = f_.topics()[t];
        std::string out = heading(mark, topic, {});
        append_markdown_claims(out, f_, topic, style_.most_claims);
        const auto [worrying, calm] = remarks(t);
        if (const auto list = worrying + calm; !list.empty()) { out.append("\n").append(list); }
        return out;
    }

    /// Starts and ends what a reader unfolds.
    static void fold(std::string& out, std::string_view summary) {
        out.append("\n<details>\n<summary>").append(summary).append("</summary>\n");
    }
    static void end_fold(std::string& out) { out.append("\n</details>\n"); }

private:
    [[nodiscard]] static std::string ids(const comparison& c) {
        return markdown_cell(c.a().about().id) + " v " + markdown_cell(c.b().about().id);
    }
    [[nodiscard]] static std::string heading(std::string_view mark, const topic_findings& t,
                                             const disagreement_count& n) {
        std::string out = fmt::format("\n{} {}\n\n", mark, markdown_cell(topic_name(t)));
        out.append(plural(t.claims.size(), "claim", "claims"));
        if (t.live != t.claims.size()) { out.append(fmt::format(", {} live", t.live)); }
        out.append(", ").append(plural(t.origins, "origin", "origins"));
        if (const auto all = disagreements_text(n); !all.empty()) { out.append(": " + all); }
        out.append(". ").append(markdown_text(consensus_of(t), most_in_sentence));
        if (out.back() == ' ') { out.pop_back(); }
        return out.append("\n\n");
    }
    /// The remarks on a topic as items of a list: those that disagree, and the others.
    [[nodiscard]] std::pair<std::string, std::string> remarks(std::size_t t) const {
        std::pair<std::string, std::string> out;
        std::size_t n = 0;
        visit_remarks(s_, t, [&](const remark& r) {
            const bool bad = disagrees(r.verdict);
            if (++n > style_.most_agreements) { return; }
            auto& list = bad ? out.first : out.second;
            const std::string kind = title_of(r);
            list.append(bad ? "- **" + kind + "**" : "- " + kind)
                .append(": ")
                .append(markdown_text(r.text, most_in_sentence))
                .append("\n");
        });
        return out;
    }

    /// The pairs of a topic that do not disagree, or no longer count, folded.
    void append_agreements(std::string& out, std::size_t t, const std::string& remarks) const {
        if (s_.only_disagreements) { return; }
        std::string list;
        std::size_t pairs = 0, shown = 0;
        const auto add = [&](const pair& p) {
            const auto& c = p.compared;
            if (disagrees(c) && f_.is_live(p.a) && f_.is_live(p.b)) { return; }
            if (++pairs > style_.most_agreements) { return; }
            ++shown;
            fmt::format_to(std::back_inserter(list), "- {}: {}: {}{}\n", plain_name(c.verdict),
                           ids(c), markdown_text(brief(c), most_in_sentence),
                           disagrees(c) ? "; no longer counts" : "");
        };
        const std::size_t n = f_.topics()[t].claims.size();
        if (n > style_.most_claims || f_.count_pairs_across(t) > n * style_.most_claims) {
            out.append("\nThe pairs that do not disagree are too many to be listed.\n");
            return;
        }
        visit_within(f_, s_, t, add);
        visit_across(f_, s_, t, add);
        if (pairs == 0 && remarks.empty()) { return; }
        const auto count = plural(pairs, "pair does", "pairs do") + " not disagree";
        if (!style_.folds) { return void(out.append("\n" + count + ".\n")); }
        fold(out, count);
        out.append("\n").append(remarks).append(list);
        append_rest(out, pairs, shown, "more pair", "more pairs");
        end_fold(out);
    }

    const findings& f_;
    const selection& s_;
    const markdown_style& style_;
};

/// "28 claims by 12 origins on 17 topics: 8 tensions."
[[nodiscard]] inline std::string run_line(const findings& f, const disagreement_count& n) {
    std::vector<identity> origins;
    for (std::size_t i = 0; i < f.claims().size(); ++i) {
        if (f.is_live(i)) {
            origins.push_back(source_identity(f.claims()[i].origin(), f.vocabulary()));
        }
    }
    const auto all = disagreements_text(n);
    return fmt::format("{} by {} on {}: {}.", plural(f.claims().size(), "claim", "claims"),
                       plural(v0::detail::count_origins(origins), "origin", "origins"),
                       plural(f.topics().size(), "topic", "topics"),
                       all.empty() ? "nothing disagrees" : all);
}

/// The whole run.
[[nodiscard]] inline std::string markdown_run(const findings& f, const selection& s,
                                              const markdown_style& style) {
    const markdown_writer writer{f, s, style};
    const auto ranks = rank_topics(f, style.most_across);
    std::vector<std::size_t> disagreeing, agreeing, single;
    for (const auto t : ranks.order) {
        const auto& n = ranks.disagreements[t];
        const bool bad = n.contradictions + n.tensions > 0 || has_disagreeing_remark(s, t);
        (bad ? disagreeing : f.topics()[t].claims.size() > 1 ? agreeing : single).push_back(t);
    }
    const auto topics = [](std::size_t n) { return plural(n, "topic", "topics"); };
    std::string out = "**" + run_line(f, ranks.all) + "**", kinds;
    for (const auto& [list, what] : {std::pair{&disagreeing, "that disagree"},
                                     {&agreeing, "that do not"},
                                     {&single, "of a single claim"}}) {
        if (list->empty()) { continue; }
        kinds.append(kinds.empty() ? " Topics: " : ", ");
        fmt::format_to(std::back_inserter(kinds), "{} {}", list->size(), what);
    }
    out.append(kinds.empty() ? "" : kinds + ".").append("\n");
    if (ranks.not_counted > 0) {
        fmt::format_to(std::back_inserter(out),
                       "\n{} across topics were too many to be looked at.\n",
                       plural(ranks.not_counted, "pair", "pairs"));
    }
    if (const auto left = what_is_left_out(s); !left.empty()) { out.append("\n" + left + "\n"); }

    std::size_t shown = 0, passed = 0;
    for (const auto t : disagreeing) {
        if (shown == style.most_topics) { break; }
        const auto text = writer.disagreeing(t, ranks.disagreements[t]);
        ++passed;
        shown += static_cast<std::size_t>(!text.empty());
        out.append(text);
    }
    append_rest(out, disagreeing.size(), passed, "more topic that disagrees",
                "more topics that disagree");
    if (!s.only_disagreements && style.folds) {
        if (!agreeing.empty()) {
            markdown_writer::fold(
                out, fmt::format("{} on which nothing disagrees", topics(agreeing.size())));
            for (std::size_t k = 0; k < std::min(agreeing.size(), style.most_folded); ++k) {
                out.append(writer.agreeing(agreeing[k], "####"));
            }
            append_rest(out, agreeing.size(), style.most_folded, "more topic", "more topics");
            markdown_writer::end_fold(out);
        }
        if (!single.empty()) {
            markdown_writer::fold(out, topics(single.size()) + " of a single claim");
            out.append("\n");
            append_markdown_single(out, f, single, style.most_single);
            markdown_writer::end_fold(out);
        }
    }
    fmt::format_to(std::back_inserter(out), "\nRead as \"{}\"{}; format corroborate/1.\n",
                   markdown_text(f.policy().name()),
                   is_unnamed_change(f.policy()) ? ", changed" : "");
    return out;
}

} // namespace detail

/// A whole run as Markdown: a summary line, a section a topic that disagrees (the worst first), and
/// folded what agrees. Cost: that of ranking the topics, and for each topic that is shown that of
/// its forest plot.
template <class Out>
Out markdown(const findings& f, Out out, const selection& s = {},
             const markdown_style& style = {}) {
    const auto text = detail::markdown_run(f, s, style);
    return std::copy(text.begin(), text.end(), std::move(out));
}

/// One topic as a section; nothing of a single claim that disagrees with no earlier topic, nor
/// where only disagreements are asked for and there are none. `n`: its live disagreements, those
/// with earlier topics too.
template <class Out>
Out markdown_topic(const findings& f, std::size_t t, const disagreement_count& n, Out out,
                   const selection& s = {}, const markdown_style& style = {}) {
    const detail::markdown_writer writer{f, s, style};
    std::string text;
    if (n.contradictions + n.tensions > 0 || has_disagreeing_remark(s, t)) {
        text = writer.disagreeing(t, n);
    }
    if (text.empty() && !s.only_disagreements && f.topics()[t].claims.size() > 1) {
        text = writer.agreeing(t, "###");
    }
    return std::copy(text.begin(), text.end(), std::move(out));
}

/// A pair that disagrees as an item of a list.
template <class Out>
Out markdown_pair(const findings& f, const pair& p, Out out, const selection& s = {}) {
    std::string text;
    const markdown_style style;
    detail::markdown_writer{f, s, style}.append_pair(text, p);
    return std::copy(text.begin(), text.end(), std::move(out));
}

} // namespace report
} // namespace v0
} // namespace corroborate
