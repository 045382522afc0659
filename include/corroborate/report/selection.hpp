// Which pairs of a run a report shows, and in which order it walks through them: one rule for all
// formats (FORMATS.md, section 3).
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include <corroborate/report/remarks.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// What a reader asked to see. `is_accepted`: disagreements that somebody has already looked at.
struct selection {
    bool only_disagreements = false;
    bool all_pairs = false;    ///< also those that no topic or order ties together
    bool sensitivity = false;  ///< with the verdict under every shipped policy
    double min_difference = 0; ///< disagreements of a smaller difference are left out
    const void* accepted = nullptr;
    bool (*is_accepted)(const void* accepted, std::string_view a, std::string_view b) = nullptr;
    std::span<const remark> remarks{}; ///< remarks_of() the run, shown with their topics

    /// Whether a pair is shown. A difference that does not exist is no small one.
    [[nodiscard]] bool shows(const comparison& c) const {
        if (!disagrees(c)) { return !only_disagreements; }
        if (c.difference.exists && c.difference.value < min_difference) { return false; }
        return is_accepted == nullptr || !is_accepted(accepted, c.a().about().id, c.b().about().id);
    }
};

/// Visits the remarks on topic t that are shown.
template <class Visit>
void visit_remarks(const selection& s, std::size_t t, Visit&& visit) {
    for (const auto& r : remarks_on(s.remarks, t)) {
        if (!s.only_disagreements || disagrees(r.verdict)) { visit(r); }
    }
}

/// A pair of a run: the comparison, and the indices of its claims.
struct pair {
    const comparison& compared;
    std::size_t a;
    std::size_t b;
};

/// Visits the pairs of topic t that are shown: `within` the topic, then `across` topics.
template <class Visit>
void visit_within(const findings& f, const selection& s, std::size_t t, Visit&& visit) {
    f.pairs_within(t, [&](std::size_t a, std::size_t b) {
        const comparison c = f.compare(a, b);
        if (s.shows(c)) { visit(pair{c, a, b}); }
    });
}
template <class Visit>
void visit_across(const findings& f, const selection& s, std::size_t t, Visit&& visit) {
    const auto look = [&](std::size_t a, std::size_t b) {
        const comparison c = f.compare(a, b);
        if (s.shows(c)) { visit(pair{c, a, b}); }
    };
    f.pairs_across(t, look);
    if (s.all_pairs) { f.pairs_untied(t, look); }
}

} // namespace report
} // namespace v0
} // namespace corroborate
