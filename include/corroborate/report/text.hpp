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
#include <corroborate/report/claims_table.hpp>
#include <corroborate/report/selection.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

namespace detail {

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
            heading(f_.topics()[t]) + claims_table{f_, style_, t}.text() + summary(f_.topics()[t]);
        out += remarked;
        for (const auto* list : {&contradictions, &tensions, &others}) {
            for (const auto& text : *list) { out += text; }
        }
        if (left_out > 0) {
            out += fmt::format("  {} and {} that do not disagree\n", style_.ellipsis(),
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

    [[nodiscard]] std::string summary(const topic_findings& t) const {
        const std::string text = consensus_of(t);
        return text.empty() ? text : wrapped(printable(text), style_.prose(), "  ");
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
            out += fmt::format(
                "  {} and {}\n", style_.ellipsis(),
                plural(agreeing - style_.agreements_shown, "more remark", "more remarks"));
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
               wrapped(printable(explain(c)), style_.prose(), "    ") + under(p);
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
        return wrapped(text, style_.prose(), space, "    ").substr(space.size());
    }
    [[nodiscard]] std::string under(const pair& p) const {
        return s_.sensitivity ? wrapped(under_policies(f_, p.a, p.b), style_.prose(), "    ")
                              : std::string{};
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
