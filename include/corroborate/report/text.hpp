// A run for the terminal: topics that disagree first; who said what, what all allow, what the most
// origins support, and the pairs explained. Plain text, wrapped; colour on request.
#pragma once

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <corroborate/explain.hpp>
#include <corroborate/io/problem.hpp>
#include <corroborate/report/brief.hpp>
#include <corroborate/report/labels.hpp>
#include <corroborate/report/layout.hpp>
#include <corroborate/report/selection.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// How a text report looks.
struct text_style {
    std::size_t width = 80; ///< columns
    bool colour = false;    ///< ANSI escapes
    std::size_t agreements_shown =
        12; ///< pairs that do not disagree, per topic; the rest is counted
};

namespace detail {

using io::printable; // claims come from strangers: nothing that a terminal would obey

[[nodiscard]] inline std::string_view colour_of(verdict v) {
    return v == verdict::contradicts    ? "1;31"
           : v == verdict::tension      ? "1;33"
           : v == verdict::incomparable ? "2"
                                        : "32";
}
class text_writer {
public:
    text_writer(const findings& f, const selection& s, const text_style& style)
        : f_(f), s_(s), style_(style) {}

    template <class Seen>
    [[nodiscard]] std::string topic(std::size_t t, Seen&& seen) const {
        std::vector<std::string> contradictions, tensions, others;
        std::size_t left_out = 0;
        const auto write = [&](const pair& p) {
            seen(p);
            if (disagrees(p.compared) && f_.is_live(p.a) && f_.is_live(p.b)) {
                auto& list = p.compared.verdict == verdict::contradicts ? contradictions : tensions;
                list.push_back("\n" + disagreement(p));
            } else if (others.size() < style_.agreements_shown) {
                others.push_back((others.empty() ? "\n" : "") + one_line(p));
            } else {
                ++left_out;
            }
        };
        visit_within(f_, s_, t, write);
        visit_across(f_, s_, t, write);
        const std::string remarked = remarks(t);
        if (s_.only_disagreements && contradictions.empty() && tensions.empty() && others.empty() &&
            remarked.empty()) {
            return {};
        }

        std::string out =
            heading(f_.topics()[t]) + claims_table(f_.topics()[t]) + summary(f_.topics()[t]);
        out += remarked;
        for (const auto* list : {&contradictions, &tensions, &others}) {
            for (const auto& text : *list) { out += text; }
        }
        if (left_out > 0) {
            out += fmt::format("  … and {} that do not disagree\n",
                               plural(left_out, "more pair", "more pairs"));
        }
        return out;
    }

    /// A pair that disagrees, explained.
    [[nodiscard]] std::string pair_text(const pair& p) const { return disagreement(p); }

private:
    [[nodiscard]] std::string heading(const topic_findings& t) const {
        std::string name = printable(topic_name(t));
        std::string counts = plural(t.claims.size(), "claim", "claims");
        if (t.live != t.claims.size()) { counts += fmt::format(", {} live", t.live); }
        counts += ", " + plural(t.origins, "origin", "origins");
        const std::size_t used = columns(name) + columns(counts);
        if (used + 2 > style_.width) {
            return coloured(wrapped(name, style_.width, ""), "1", style_.colour) + "  " + counts +
                   "\n";
        }
        return coloured(std::move(name), "1", style_.colour) +
               std::string(style_.width - used, ' ') + counts + "\n";
    }

    [[nodiscard]] std::string claims_table(const topic_findings& t) const {
        constexpr std::size_t most = 40;
        struct line {
            std::string id, said, by, when;
        };
        std::vector<line> lines;
        for (const auto i : t.claims) {
            if (lines.size() == most) { break; }
            const auto& d = f_.claims()[i].about();
            std::string by = printable(speaker_of(d)), when = when_of(f_, i);
            lines.push_back(
                {printable(d.id), printable(said_of(f_, i)), std::move(by), std::move(when)});
        }
        const auto widest = [&](std::string line::* column) {
            return std::accumulate(
                lines.begin(), lines.end(), std::size_t{0},
                [&](std::size_t w, const line& l) { return std::max(w, columns(l.*column)); });
        };
        // the words matter most, then the date; names share what is left
        const std::size_t said = std::min<std::size_t>(widest(&line::said), 24),
                          when = std::min<std::size_t>(widest(&line::when), 28);
        const std::size_t left =
            style_.width > said + when + 8 + 16 ? style_.width - said - when - 8 : 16;
        const std::size_t id = std::min(widest(&line::id), left / 2),
                          by = std::min(widest(&line::by), left - id);
        std::string out;
        for (const auto& l : lines) {
            std::string row = "  " + padded(clipped(l.id, id), id) + "  " +
                              padded(clipped(l.said, said), said) + "  " +
                              padded(clipped(l.by, by), by) + "  " + clipped(l.when, when);
            row.erase(row.find_last_not_of(' ') + 1);
            out += row + "\n";
        }
        if (t.claims.size() > lines.size()) {
            out += fmt::format("  … and {}\n",
                               plural(t.claims.size() - lines.size(), "more claim", "more claims"));
        }
        return out;
    }

    [[nodiscard]] std::string summary(const topic_findings& t) const {
        const std::string text = consensus_of(t);
        return text.empty() ? text : wrapped(printable(text), style_.width, "  ");
    }

    /// What the topic's sums, its course in time and its parts show.
    [[nodiscard]] std::string remarks(std::size_t t) const {
        std::string out;
        std::size_t agreeing = 0;
        visit_remarks(s_, t, [&](const remark& r) {
            if (!disagrees(r.verdict) && ++agreeing > style_.agreements_shown) { return; }
            std::string word{r.kind};
            for (char& c : word) { c = disagrees(r.verdict) ? static_cast<char>(c - 32) : c; }
            out += "\n  " + coloured(word, colour_of(r.verdict), style_.colour) + "  " +
                   after(word, printable(r.text));
        });
        if (agreeing > style_.agreements_shown) {
            out += fmt::format("  … and {}\n", plural(agreeing - style_.agreements_shown,
                                                      "more remark", "more remarks"));
        }
        return out;
    }

    [[nodiscard]] std::string ids(const comparison& c) const {
        return printable(c.a().about().id) + " v " + printable(c.b().about().id);
    }
    [[nodiscard]] std::string label(const comparison& c, std::string_view word) const {
        return "  " + coloured(std::string{word}, colour_of(c.verdict), style_.colour) + "  ";
    }
    /// A disagreement, explained.
    [[nodiscard]] std::string disagreement(const pair& p) const {
        const comparison& c = p.compared;
        const std::string_view word =
            c.verdict == verdict::contradicts ? "CONTRADICTION" : "TENSION";
        return label(c, word) + after(word, ids(c)) +
               wrapped(printable(explain(c)), style_.width, "    ") + under(p);
    }
    /// Any other pair, in a line or two: it agrees, or one of its claims no longer stands.
    [[nodiscard]] std::string one_line(const pair& p) const {
        const comparison& c = p.compared;
        const auto word = plain_name(c.verdict);
        std::string text = ids(c) + ": " + printable(brief(c));
        if (disagrees(c)) { text += "; no longer counts"; }
        return label(c, word) + after(word, text) + under(p);
    }
    /// What follows a label on its line, and goes on below it.
    [[nodiscard]] std::string after(std::string_view word, std::string_view text) const {
        const std::string space(word.size() + 4, ' ');
        return wrapped(text, style_.width, space, "    ").substr(space.size());
    }
    /// The verdicts of the shipped policies: "as literal_only: agree; as the others: tension".
    [[nodiscard]] std::string under(const pair& p) const {
        if (!s_.sensitivity) { return {}; }
        std::vector<std::pair<std::string_view, std::string>> groups;
        for (const auto* k : shipped_policies) {
            const auto word = plain_name(f_.compare(p.a, p.b, *k).verdict);
            auto at = std::find_if(groups.begin(), groups.end(),
                                   [&](const auto& g) { return g.first == word; });
            if (at == groups.end()) { at = groups.insert(at, {word, {}}); }
            at->second.append(at->second.empty() ? "" : ", ").append(k->name());
        }
        std::string text = "However it is read: " + std::string{groups.front().first};
        if (groups.size() > 1) {
            text = "It depends on the reading:";
            for (const auto& [word, policies] : groups) {
                text.append(&word == &groups.front().first ? " " : "; ")
                    .append(word)
                    .append(" (" + policies + ")");
            }
        }
        return wrapped(text + ".", style_.width, "    ");
    }

    const findings& f_;
    const selection& s_;
    const text_style& style_;
};

} // namespace detail

/// One topic; empty where only disagreements are asked for and there are none. Shows each pair to
/// `seen`.
template <class Seen>
[[nodiscard]] std::string text(const findings& f, const selection& s, const text_style& style,
                               std::size_t t, Seen&& seen) {
    return detail::text_writer{f, s, style}.topic(t, std::forward<Seen>(seen));
}

/// One pair, explained.
[[nodiscard]] inline std::string pair_text(const findings& f, const selection& s,
                                           const text_style& style, const pair& p) {
    return detail::text_writer{f, s, style}.pair_text(p);
}

} // namespace report
} // namespace v0
} // namespace corroborate
