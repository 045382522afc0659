// The tables of a Markdown report (GitHub's dialect): the claims of a topic, and the claims against
// one another. Every cell is escaped, so a table keeps its columns whatever claims say.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <corroborate/report/brief.hpp>
#include <corroborate/report/escape.hpp>
#include <corroborate/report/forest.hpp>
#include <corroborate/report/labels.hpp>
#include <corroborate/report/matrix.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// How much of a run a Markdown report shows; the rest is counted.
struct markdown_style {
    bool folds = true;                   ///< "details" for what agrees; else it is counted alone
    std::size_t most_claims = 40;        ///< in the table of a topic
    std::size_t most_rows = 200;         ///< claims whose pairs are looked at for the worst ones
    std::size_t most_matrix = 12;        ///< claims
    std::size_t most_disagreements = 20; ///< of a topic
    std::size_t most_agreements = 40;    ///< of a topic: pairs that do not disagree
    std::size_t most_topics = 60;        ///< that disagree
    std::size_t most_folded = 60;        ///< topics on which nothing disagrees
    std::size_t most_single = 200;       ///< topics of one claim
    std::uint64_t most_across = 200'000; ///< pairs of a topic with earlier ones; more are not
                                         ///< looked at
};

namespace detail {

inline constexpr std::size_t most_in_cell = 160; // characters
inline constexpr std::size_t most_in_sentence = 4'000;

[[nodiscard]] inline std::string markdown_cell(std::string_view text) {
    return markdown_text(text, most_in_cell);
}
/// "and 12 more claims are not shown": the rest of a list, where there is one.
inline void append_rest(std::string& out, std::size_t all, std::size_t shown, std::string_view one,
                        std::string_view many) {
    if (all <= shown) { return; }
    fmt::format_to(std::back_inserter(out), "\n… and {} not shown here.\n",
                   plural(all - shown, one, many));
}

/// What a claim means to a reader, in the unit of its topic; empty where it says no number.
[[nodiscard]] inline std::string core_text(const findings& f, const topic_findings& t,
                                           std::size_t claim) {
    const auto n = f.numbers_of(claim, t.kind, t.unit);
    return n ? set_text(n->sets.core, t.unit) : std::string{};
}

/// Who said what and when, and what it means: cells of a table.
[[nodiscard]] inline std::string markdown_claim(const findings& f, const topic_findings& t,
                                                std::size_t claim) {
    const auto& d = f.claims()[claim].about();
    std::string cells;
    for (const std::string& text : {std::string{d.id}, said_of(f, claim), core_text(f, t, claim),
                                    speaker_of(d), when_of(f, claim)}) {
        cells.append(" ").append(markdown_cell(text)).append(" |");
    }
    return cells.append("\n");
}
inline void append_markdown_claims(std::string& out, const findings& f, const topic_findings& t,
                                   std::size_t most) {
    out.append("| claim | as said | read as | who | when |\n|---|---|---|---|---|\n");
    const std::size_t shown = std::min(t.claims.size(), most);
    for (std::size_t k = 0; k < shown; ++k) {
        out.append("|").append(markdown_claim(f, t, t.claims[k]));
    }
    append_rest(out, t.claims.size(), shown, "more claim", "more claims");
}
/// Topics of a single claim in one table.
inline void append_markdown_single(std::string& out, const findings& f,
                                   const std::vector<std::size_t>& topics, std::size_t most) {
    out.append("| topic | claim | as said | read as | who | when |\n|---|---|---|---|---|---|\n");
    const std::size_t shown = std::min(topics.size(), most);
    for (std::size_t k = 0; k < shown; ++k) {
        const auto& t = f.topics()[topics[k]];
        out.append("| ").append(markdown_cell(topic_name(t))).append(" |");
        out.append(markdown_claim(f, t, t.claims.front()));
    }
    append_rest(out, topics.size(), shown, "more topic", "more topics");
}

/// Every claim against every other, for three or more; the header has numbers, the rows names.
inline void append_markdown_matrix(std::string& out, const findings& f, const forest& plot,
                                   std::size_t most) {
    if (plot.rows.size() < 3) { return; }
    const auto rows = matrix_rows(plot, most);
    out.append("\n|   |");
    for (std::size_t k = 1; k <= rows.size(); ++k) {
        fmt::format_to(std::back_inserter(out), " {} |", k);
    }
    out.append("\n|---|");
    for (std::size_t k = 0; k < rows.size(); ++k) { out.append(":-:|"); }
    out.append("\n");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        fmt::format_to(std::back_inserter(out), "| {}: {} |", i + 1,
                       markdown_text(f.claims()[rows[i]->claim].about().id, 40));
        for (std::size_t k = 0; k < rows.size(); ++k) {
            const std::string_view sign =
                i == k ? "·" : matrix_sign(f.compare(rows[i]->claim, rows[k]->claim).verdict);
            out.append(" ").append(sign).append(" |");
        }
        out.append("\n");
    }
    out.append(
        "\nFrom the row to the column: = the same, ⊂ says more, ⊃ says less, ≈ overlap, ≤ fit "
        "their order, △ tension, ✕ contradiction, – not comparable.");
    if (const auto all = plot.rows.size() + plot.left_out; rows.size() < all) {
        fmt::format_to(std::back_inserter(out), " The {} claims that disagree most, of {}.",
                       rows.size(), all);
    }
    out.append("\n");
}

} // namespace detail
} // namespace report
} // namespace v0
} // namespace corroborate
