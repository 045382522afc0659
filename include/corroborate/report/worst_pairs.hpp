// The disagreements of a topic that a reader should see first, found in bounded time:
// contradictions before tensions, then by relative difference; pairs of the same voices saying the
// same stand for one another.
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

/// Two claims that disagree, the earlier first, and how many more pairs of the same origins say the
/// same.
struct shown_pair {
    std::size_t a = 0;
    std::size_t b = 0;
    std::size_t alike = 0;
};

namespace detail {

struct scored_pair {
    bool contradicts = false;
    double difference = 0;
    std::pair<std::size_t, std::size_t> claims;
    std::pair<identity, identity> voices; ///< who says what, sorted

    friend bool operator<(const scored_pair& x, const scored_pair& y) noexcept { // worse first
        if (x.contradicts != y.contradicts) { return x.contradicts; }
        if (x.difference != y.difference) { return x.difference > y.difference; }
        return x.claims < y.claims;
    }
};

/// A hash of the origin of a claim and of what it says; a claim without an origin is like no other.
[[nodiscard]] inline identity voice_of(const resolved& r, std::size_t claim) {
    identity h = r.origin == 0 ? claim : r.origin;
    const auto mix = [&](std::int64_t x) {
        h = (h ^ static_cast<identity>(x)) * 0x9E3779B97F4A7C15U;
        h ^= h >> 29U;
    };
    for (const auto& set : {r.core, r.reach}) {
        for (const auto& end : {set.lower(), set.upper()}) {
            mix(end.at.num);
            mix(end.at.den);
            mix(static_cast<std::int64_t>(end.how));
        }
    }
    return h;
}

[[nodiscard]] inline double relative_difference(double a, double b) {
    const double x = std::abs(a), y = std::abs(b), most = std::max(x, y);
    return most == 0 ? 0 : a * b < 0 ? 1 : 1 - std::min(x, y) / most;
}

/// The first `most` that are shown, and how many are like each.
[[nodiscard]] inline std::vector<shown_pair> shown_first(const findings& f, const selection& s,
                                                         std::vector<scored_pair> pairs,
                                                         std::size_t most) {
    std::sort(pairs.begin(), pairs.end());
    std::vector<shown_pair> out;
    std::vector<std::pair<identity, identity>> voices;
    for (const auto& p : pairs) {
        const auto like = std::find(voices.begin(), voices.end(), p.voices);
        if (like == voices.end() && out.size() == most) { continue; }
        if (like == voices.end() || !s.shows_all_disagreements()) {
            const auto c = f.compare(p.claims.first, p.claims.second);
            if (!disagrees(c) || !s.shows(c)) { continue; }
        }
        if (like != voices.end()) {
            ++out[static_cast<std::size_t>(like - voices.begin())].alike;
        } else {
            voices.push_back(p.voices);
            out.push_back({p.claims.first, p.claims.second});
        }
    }
    return out;
}

} // namespace detail

/// The `most` worst disagreements among the live claims that a forest plot draws. O(rows squared).
[[nodiscard]] inline std::vector<shown_pair> worst_pairs(const findings& f, const selection& s,
                                                         const forest& plot, std::size_t most) {
    std::vector<detail::scored_pair> pairs;
    std::vector<identity> voices;
    voices.reserve(plot.rows.size());
    const auto& rows = plot.rows;
    for (const auto& row : rows) { voices.push_back(detail::voice_of(row.numbers, row.claim)); }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t k = i + 1; k < rows.size(); ++k) {
            if (!rows[i].live || !rows[k].live) { continue; }
            const auto v = v0::compare(rows[i].numbers, rows[k].numbers);
            if (!disagrees(v)) { continue; }
            pairs.push_back({v == verdict::contradicts,
                             detail::relative_difference(rows[i].centre, rows[k].centre),
                             std::minmax(rows[i].claim, rows[k].claim),
                             std::minmax(voices[i], voices[k])});
        }
    }
    return detail::shown_first(f, s, std::move(pairs), most);
}

/// The disagreements of a topic with earlier ones that are part or whole of it.
struct disagreements_beside {
    std::vector<shown_pair> worst{};
    std::vector<std::size_t> claims{}; ///< of other topics, those of the worst pairs first
    disagreement_count all{};          ///< of live pairs
};

/// The `most` worst, and as many claims; nothing where there are more than `most_across` pairs to
/// look at.
[[nodiscard]] inline disagreements_beside worst_pairs_across(const findings& f, const selection& s,
                                                             std::size_t topic, std::size_t most,
                                                             std::uint64_t most_across) {
    disagreements_beside out;
    if (f.count_pairs_across(topic) > most_across) { return out; }
    const auto& t = f.topics()[topic];
    std::vector<detail::scored_pair> pairs;
    const auto voice = [&](std::size_t claim) {
        const auto n = f.numbers_of(claim, t.kind, t.unit);
        return n ? detail::voice_of(n->resolved, claim) : claim;
    };
    f.pairs_across(topic, [&](std::size_t a, std::size_t b) {
        if (!f.is_live(a) || !f.is_live(b)) { return; }
        const auto c = f.compare(a, b);
        if (!disagrees(c)) { return; }
        const bool hard = c.verdict == verdict::contradicts;
        ++(hard ? out.all.contradictions : out.all.tensions);
        pairs.push_back({hard, c.difference.exists ? c.difference.value : 1, std::minmax(a, b),
                         std::minmax(voice(a), voice(b))});
    });
    std::sort(pairs.begin(), pairs.end());
    for (const auto& p : pairs) {
        for (const auto claim : {p.claims.first, p.claims.second}) {
            const bool own = std::binary_search(t.claims.begin(), t.claims.end(), claim);
            const bool seen =
                std::find(out.claims.begin(), out.claims.end(), claim) != out.claims.end();
            if (!own && !seen && out.claims.size() < most) { out.claims.push_back(claim); }
        }
    }
    out.worst = detail::shown_first(f, s, std::move(pairs), most);
    return out;
}

} // namespace report
} // namespace v0
} // namespace corroborate
