// The pairs of a run as CSV (RFC 4180), for spreadsheets: cells that a spreadsheet would take for a
// formula are quoted as text, since claims come from strangers.
#pragma once

#include <cmath>
#include <string>
#include <string_view>

#include <corroborate/explain.hpp>
#include <corroborate/report/escape.hpp>
#include <corroborate/report/selection.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

namespace detail {

/// The same numbers as in JSON Lines: shares to four decimals, a gap that is not whole as its
/// nearest double.
[[nodiscard]] inline std::string share_text(const maybe& m) {
    return m.exists ? fmt::format("{}", std::round(m.value * 1e4) / 1e4) : std::string{};
}
[[nodiscard]] inline std::string gap_text(const rational& gap) {
    return gap.is_whole() ? fmt::format("{}", gap.num) : fmt::format("{}", gap.approximate());
}

} // namespace detail

/// The first line.
template <class Out>
Out csv_header(const selection& s, Out out) {
    return fmt::format_to(
        out,
        "a,b,verdict,order,literal,overlap,difference,gap,flags,why,measure,scope,explanation,{}format\r\n",
        s.sensitivity ? "under," : "");
}

/// One pair as a line; `topic` is that of its later claim.
template <class Out>
Out csv_pair(const findings& f, const selection& s, const topic_findings& topic, const pair& p,
             Out out) {
    const comparison& c = p.compared;
    std::string flags;
    for (std::size_t i = 0; i < note_count; ++i) {
        if (c.notes.has(static_cast<note>(i))) {
            flags.append(flags.empty() ? "" : ";").append(name(static_cast<note>(i)));
        }
    }
    std::string under; // cautious=tension;literal_only=refines
    for (const auto* k : shipped_policies) {
        if (!s.sensitivity) { break; }
        under += fmt::format("{}{}={}", under.empty() ? "" : ";", k->name(),
                             f.compare(p.a, p.b, *k).verdict);
    }
    if (s.sensitivity) { under += ','; }
    return fmt::format_to(out, "{},{},{},{},{},{},{},{},{},{},{},{},{},{}corroborate/1\r\n",
                          csv_cell(c.a().about().id), csv_cell(c.b().about().id), c.verdict,
                          c.order == order::none ? std::string_view{} : name(c.order),
                          c.sets_compared ? name(c.literal) : std::string_view{},
                          detail::share_text(c.overlap), detail::share_text(c.difference),
                          detail::gap_text(c.gap), flags, c.why, csv_cell(topic.measure),
                          csv_cell(topic.scope), csv_cell(explain(c)), under);
}

/// The pairs of topic t, a line each; shows each to `seen`.
template <class Out, class Seen>
Out csv(const findings& f, const selection& s, std::size_t t, Out out, Seen&& seen) {
    const auto write = [&](const pair& p) {
        seen(p);
        out = csv_pair(f, s, f.topics()[t], p, out);
    };
    visit_within(f, s, t, write);
    visit_across(f, s, t, write);
    return out;
}

} // namespace report
} // namespace v0
} // namespace corroborate
