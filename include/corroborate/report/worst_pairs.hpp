// The disagreements of a topic that a reader should see first, found in bounded time:
// contradictions before tensions, then by relative difference.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include <corroborate/report/forest.hpp>
#include <corroborate/report/selection.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// Indices of two claims, the earlier first.
using claim_pair = std::pair<std::size_t, std::size_t>;

namespace detail {

struct scored_pair {
    bool contradicts = false;
    double difference = 0;
    claim_pair claims;

    friend bool operator<(const scored_pair& a, const scored_pair& b) noexcept { // worse first
        if (a.contradicts != b.contradicts) { return a.contradicts; }
        if (a.difference != b.difference) { return a.difference > b.difference; }
        return a.claims < b.claims;
    }
};

[[nodiscard]] inline double relative_difference(double a, double b) {
    const double x = std::abs(a), y = std::abs(b), most = std::max(x, y);
    return most == 0 ? 0 : a * b < 0 ? 1 : 1 - std::min(x, y) / most;
}

/// The first `most` that are shown, and how many more there are; a pair is compared in full only
/// where it is one of the first.
[[nodiscard]] inline std::vector<claim_pair> shown_first(const findings& f, const selection& s,
                                                         std::vector<scored_pair> pairs,
                                                         std::size_t most) {
    std::sort(pairs.begin(), pairs.end());
    std::vector<claim_pair> out;
    for (const auto& p : pairs) {
        if (out.size() == most) { break; }
        const auto c = f.compare(p.claims.first, p.claims.second);
        if (disagrees(c) && s.shows(c)) { out.push_back(p.claims); }
    }
    return out;
}

} // namespace detail

/// The `most` worst disagreements among the live claims that a forest plot draws. O(rows squared).
[[nodiscard]] inline std::vector<claim_pair> worst_pairs(const findings& f, const selection& s,
                                                         const forest& plot, std::size_t most) {
    std::vector<detail::scored_pair> pairs;
    const auto& rows = plot.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t k = i + 1; k < rows.size(); ++k) {
            if (!rows[i].live || !rows[k].live) { continue; }
            const auto v = v0::compare(rows[i].numbers, rows[k].numbers);
            if (!disagrees(v)) { continue; }
            pairs.push_back({v == verdict::contradicts,
                             detail::relative_difference(rows[i].centre, rows[k].centre),
                             std::minmax(rows[i].claim, rows[k].claim)});
        }
    }
    return detail::shown_first(f, s, std::move(pairs), most);
}

/// The worst disagreements of a topic with earlier ones that are part or whole; none where there
/// are more than `most_across` pairs to look at.
[[nodiscard]] inline std::vector<claim_pair> worst_pairs_across(const findings& f,
                                                                const selection& s,
                                                                std::size_t topic, std::size_t most,
                                                                std::uint64_t most_across) {
    std::vector<detail::scored_pair> pairs;
    if (f.count_pairs_across(topic) > most_across) { return {}; }
    f.pairs_across(topic, [&](std::size_t a, std::size_t b) {
        if (!f.is_live(a) || !f.is_live(b)) { return; }
        const auto c = f.compare(a, b);
        if (!disagrees(c)) { return; }
        pairs.push_back({c.verdict == verdict::contradicts,
                         c.difference.exists ? c.difference.value : 1, std::minmax(a, b)});
    });
    return detail::shown_first(f, s, std::move(pairs), most);
}

} // namespace report
} // namespace v0
} // namespace corroborate
