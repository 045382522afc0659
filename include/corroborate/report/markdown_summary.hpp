// A summary of topics as a table in Markdown: a row a topic, told from what table_topics.hpp knows.
#pragma once

#include <string>
#include <string_view>

#include <corroborate/report/markdown_tables.hpp>
#include <corroborate/report/topic_line.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// The head of the table.
[[nodiscard]] inline std::string_view topic_markdown_header() noexcept {
    return "| topic | when | claims | origins | all allow | best supported | by | contradictions | "
           "tensions |\n|---|---|--:|--:|---|---|--:|--:|--:|\n";
}
/// A row. `best supported` is left empty where it is what all allow.
inline void append_topic_markdown(std::string& out, const told_topic& t) {
    const auto cell = [&](std::string_view text) {
        out.append(" ").append(detail::markdown_cell(text)).append(" |");
    };
    const auto number = [&](auto n) {
        out.append(" ");
        detail::append_number(out, n);
        out.append(" |");
    };
    out.append("|");
    std::string name{t.measure};
    if (!is_blank(t.scope)) { name.append(", ").append(t.scope); }
    cell(name);
    cell(t.as_of != nullptr ? to_text(*t.as_of) : std::string{});
    number(t.claims);
    number(t.origins);
    cell(t.agreed.core ? detail::set_text(*t.agreed.core, *t.unit) : std::string{});
    const bool best = t.best && !t.agreed.core;
    cell(best ? detail::set_text(*t.best, *t.unit) : std::string{});
    best ? number(t.best_origins) : cell({});
    number(t.disagreements.contradictions);
    number(t.disagreements.tensions);
    out.append("\n");
}

} // namespace report
} // namespace v0
} // namespace corroborate
