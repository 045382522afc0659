// A run for the terminal: topics that disagree first; who said what, what all allow, what the most
// origins support, and the pairs explained. Plain text, wrapped; colour on request.
#pragma once

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include <corroborate/explain.hpp>
#include <corroborate/io/problem.hpp>
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

/// Columns that UTF-8 text takes, a code point each.
[[nodiscard]] inline std::size_t columns(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}
[[nodiscard]] inline std::string padded(std::string text, std::size_t width) {
    const std::size_t n = columns(text);
    return n < width ? text.append(width - n, ' ') : text;
}
/// At most so many columns, an ellipsis where something is cut.
[[nodiscard]] inline std::string clipped(std::string text, std::size_t width) {
    if (columns(text) <= width) { return text; }
    std::size_t at = 0;
    for (std::size_t seen = 0; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U && seen++ == width - 1) {
            break;
        }
    }
    return text.substr(0, at) + "…";
}
/// Lines of at most `width` columns, each after `indent`.
[[nodiscard]] inline std::string wrapped(std::string_view text, std::size_t width,
                                         std::string_view indent) {
    std::string out{indent};
    std::size_t used = indent.size();
    bool first = true;
    while (!text.empty()) {
        const auto space = text.find(' ');
        const auto word = text.substr(0, space);
        const std::size_t n = columns(word);
        if (!first && used + 1 + n > width) {
            out.append("\n").append(indent);
            used = indent.size();
        } else if (!first) {
            out += ' ';
            ++used;
        }
        out += word;
        used += n;
        first = false;
        text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    }
    return out += '\n';
}

[[nodiscard]] inline std::string coloured(std::string text, std::string_view escape, bool on) {
    return on ? fmt::format("\x1b[{}m{}\x1b[0m", escape, text) : text;
}
[[nodiscard]] inline std::string_view colour_of(verdict v) {
    return v == verdict::contradicts    ? "1;31"
           : v == verdict::tension      ? "1;33"
           : v == verdict::incomparable ? "2"
                                        : "32";
}
[[nodiscard]] inline std::string plural(std::size_t n, std::string_view one,
                                        std::string_view many) {
    return fmt::format("{} {}", n, n == 1 ? one : many);
}

class text_writer {
public:
    text_writer(const findings& f, const selection& s, const text_style& style)
        : f_(f), s_(s), style_(style) {}

    template <class Seen>
    [[nodiscard]] std::string topic(std::size_t t, Seen&& seen) const {
        std::vector<std::string> disagreeing, others;
        std::size_t left_out = 0;
        const auto write = [&](const pair& p) {
            seen(p);
            if (disagrees(p.compared)) {
                disagreeing.push_back(pair_text(p));
            } else if (others.size() < style_.agreements_shown) {
                others.push_back(pair_text(p));
            } else {
                ++left_out;
            }
        };
        visit_within(f_, s_, t, write);
        visit_across(f_, s_, t, write);
        if (s_.only_disagreements && disagreeing.empty()) { return {}; }

        std::string out =
            heading(f_.topics()[t]) + claims_table(f_.topics()[t]) + summary(f_.topics()[t]);
        for (const auto* list : {&disagreeing, &others}) {
            for (const auto& text : *list) { out.append("\n").append(text); }
        }
        if (left_out > 0) {
            out += fmt::format("\n  … and {} that do not disagree\n",
                               plural(left_out, "more pair", "more pairs"));
        }
        return out;
    }

private:
    [[nodiscard]] std::string heading(const topic_findings& t) const {
        std::string name = printable(t.measure);
        if (!is_blank(t.scope)) { name += ", " + printable(t.scope); }
        std::string counts = plural(t.claims.size(), "claim", "claims");
        if (t.live != t.claims.size()) { counts += fmt::format(", {} live", t.live); }
        counts += ", " + plural(t.origins, "origin", "origins");
        name =
            clipped(std::move(name),
                    style_.width > columns(counts) + 2 ? style_.width - columns(counts) - 2 : 20);
        const std::size_t gap = style_.width > columns(name) + columns(counts)
                                    ? style_.width - columns(name) - columns(counts)
                                    : 2;
        return coloured(std::move(name), "1", style_.colour) + std::string(gap, ' ') + counts +
               "\n";
    }

    [[nodiscard]] std::string claims_table(const topic_findings& t) const {
        constexpr std::size_t most = 40;
        struct line {
            std::string id, said, by, when;
        };
        std::vector<line> lines;
        for (const auto i : t.claims) {
            if (lines.size() == most) { break; }
            const auto& c = f_.claims()[i];
            const auto& d = c.about();
            const unit u = d.unit.is_said() ? d.unit.resolve(f_.vocabulary())
                                            : f_.vocabulary().facts(c.measure_name()).unit;
            std::string by =
                printable(d.headline ? "headline, " + std::string{d.published_in}
                                     : std::string{is_blank(d.by) ? d.published_in : d.by});
            if (!d.citing.empty()) { by += " < " + printable(d.citing.origin()); }
            std::string when = to_text(d.as_of);
            if (d.status != status::observed) {
                when.append(when.empty() ? "" : ", ").append(name(d.status));
            }
            if (d.status != status::retracted && !f_.is_live(i)) {
                when.append(when.empty() ? "" : ", ").append("superseded");
            }
            lines.push_back(
                {printable(d.id), printable(words_of(c, u)), std::move(by), std::move(when)});
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
        if (t.live < 2 || !t.best_supported) { return {}; }
        const auto set = [&](const interval& i) {
            std::string text = to_text(i, t.unit);
            return t.unit.is_none() || t.unit.dim.of == quantity::person
                       ? text
                       : text.append(" ").append(t.unit.name());
        };
        std::string text;
        if (t.agreed.core) {
            text = "All allow " + set(*t.agreed.core) + ".";
        } else {
            text = t.agreed.reach ? "As ordinarily read no number fits all; generously read " +
                                        set(*t.agreed.reach) + " does."
                                  : "No number fits all.";
            text += fmt::format(" Best supported: {}, by {} of {}.", set(t.best_supported->set),
                                t.best_supported->weight, plural(t.origins, "origin", "origins"));
        }
        return wrapped(text, style_.width, "  ");
    }

    [[nodiscard]] std::string pair_text(const pair& p) const {
        const comparison& c = p.compared;
        const std::string_view word = c.verdict == verdict::contradicts ? "CONTRADICTION"
                                : c.verdict == verdict::tension   ? "TENSION"
                                                                  : name(c.verdict);
        std::string out = "  " + coloured(std::string{word}, colour_of(c.verdict), style_.colour) +
                          "  " + printable(c.a().about().id) + " v " + printable(c.b().about().id) +
                          "\n";
        out += wrapped(printable(explain(c)), style_.width, "    ");
        if (s_.sensitivity) {
            std::string under;
            for (const auto* k : shipped_policies) {
                under += fmt::format("{}{}: {}", under.empty() ? "" : ", ", k->name(),
                                     name(f_.compare(p.a, p.b, *k).verdict));
            }
            out += wrapped("(" + under + ")", style_.width, "    ");
        }
        return out;
    }

    const findings& f_;
    const selection& s_;
    const text_style& style_;
};

} // namespace detail

/// The topics in the order of a text report: contradictions first, then tensions, then the rest.
[[nodiscard]] inline std::vector<std::size_t> worst_first(const findings& f) {
    std::vector<std::size_t> order(f.topics().size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto rank = [&](std::size_t t) {
        bool contradicts = f.topics()[t].disagreements.contradictions > 0,
             tension = f.topics()[t].disagreements.tensions > 0;
        f.pairs_across(t, [&](std::size_t a, std::size_t b) {
            const auto v =
                f.is_live(a) && f.is_live(b) ? f.compare(a, b).verdict : verdict::incomparable;
            contradicts = contradicts || v == verdict::contradicts;
            tension = tension || v == verdict::tension;
        });
        return contradicts ? 0 : tension ? 1 : 2;
    };
    std::vector<int> ranks(order.size());
    for (const auto t : order) { ranks[t] = rank(t); }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t x, std::size_t y) { return ranks[x] < ranks[y]; });
    return order;
}

/// One topic; empty where only disagreements are asked for and there are none. Shows each pair to
/// `seen`.
template <class Seen>
[[nodiscard]] std::string text(const findings& f, const selection& s, const text_style& style,
                               std::size_t t, Seen&& seen) {
    return detail::text_writer{f, s, style}.topic(t, std::forward<Seen>(seen));
}

} // namespace report
} // namespace v0
} // namespace corroborate
