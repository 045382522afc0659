// Which pairs of a run a report shows, and in which order it walks through them: one rule for all
// formats (FORMATS.md, section 3).
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

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

    /// Whether no disagreement is left out.
    [[nodiscard]] bool shows_all_disagreements() const noexcept {
        return is_accepted == nullptr && min_difference <= 0;
    }
    /// Whether a pair is shown. A difference that does not exist is no small one.
    [[nodiscard]] bool shows(const comparison& c) const {
        if (!disagrees(c)) { return !only_disagreements; }
        if (c.difference.exists && c.difference.value < min_difference) { return false; }
        return is_accepted == nullptr || !is_accepted(accepted, c.a().about().id, c.b().about().id);
    }
    /// The same of two claims, in either order, that disagree. Cost: a comparison, where not all
    /// disagreements are shown.
    [[nodiscard]] bool shows_disagreement(const findings& f, std::size_t a, std::size_t b) const {
        return shows_all_disagreements() || shows(f.compare(std::min(a, b), std::max(a, b)));
    }
};

/// What was asked to be left out, as a sentence; empty where nothing was.
[[nodiscard]] inline std::string what_is_left_out(const selection& s) {
    std::string out;
    const auto add = [&](bool is, std::string_view what) {
        if (is) { out.append(out.empty() ? "Not all of it is shown: " : ", ").append(what); }
    };
    add(s.only_disagreements, "only disagreements were asked for");
    add(s.min_difference > 0,
        fmt::format("disagreements of a difference below {:g} are left out", s.min_difference));
    add(s.is_accepted != nullptr, "accepted disagreements are left out");
    return out.empty() ? out : out + ".";
}

/// Visits the remarks on topic t that are shown.
template <class Visit>
void visit_remarks(const selection& s, std::size_t t, Visit&& visit) {
    for (const auto& r : remarks_on(s.remarks, t)) {
        if (!s.only_disagreements || disagrees(r.verdict)) { visit(r); }
    }
}

/// Whether sums or running totals of topic t disagree.
[[nodiscard]] inline bool has_disagreeing_remark(const selection& s, std::size_t t) {
    const auto on = remarks_on(s.remarks, t);
    return std::any_of(on.begin(), on.end(), [](const remark& r) { return disagrees(r.verdict); });
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

/// The topics in the order of a report for people, and how many live pairs disagree: within each
/// topic and with earlier ones.
struct ranking {
    std::vector<std::size_t> order;                ///< contradictions first, then tensions
    std::vector<disagreement_count> disagreements; ///< by topic
    disagreement_count all;
    std::uint64_t not_counted = 0; ///< pairs across topics that nobody looked at
};

/// Ranks the topics. Topics with more than `most_across` pairs with earlier ones are ranked by
/// their own pairs alone.
[[nodiscard]] inline ranking rank_topics(const findings& f,
                                         std::uint64_t most_across = ~std::uint64_t{0}) {
    ranking r;
    r.order.resize(f.topics().size());
    std::iota(r.order.begin(), r.order.end(), std::size_t{0});
    for (const auto t : r.order) {
        auto n = f.topics()[t].disagreements;
        if (const auto pairs = f.count_pairs_across(t); pairs > most_across) {
            r.not_counted += pairs;
        } else {
            const auto across = f.disagreements_across(t);
            n.contradictions += across.contradictions;
            n.tensions += across.tensions;
        }
        r.all.contradictions += n.contradictions;
        r.all.tensions += n.tensions;
        r.disagreements.push_back(n);
    }
    const auto rank = [&](std::size_t t) {
        return r.disagreements[t].contradictions > 0 ? 0 : r.disagreements[t].tensions > 0 ? 1 : 2;
    };
    std::sort(r.order.begin(), r.order.end(), [&](std::size_t x, std::size_t y) {
        return std::pair{rank(x), x} < std::pair{rank(y), y};
    });
    return r;
}

} // namespace report
} // namespace v0
} // namespace corroborate
