// What a run shows beyond its pairs, in words: sums that do not add up, totals under the name of a
// part, running totals that fall or lag. Each remark stands with one topic.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <corroborate/claim_text.hpp>
#include <corroborate/explain_series.hpp>
#include <corroborate/explain_sums.hpp>
#include <corroborate/io/vocabulary.hpp>
#include <corroborate/tallies.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// Something to say of a topic.
struct remark {
    std::size_t topic = 0;  ///< the whole of a sum, the running total
    std::string_view kind;  ///< "sum", "slip", "series"
    std::string_view state; ///< a sum_state, sum_slip_kind or series_kind by name
    v0::verdict verdict = verdict::consistent;
    std::vector<std::size_t> claims; ///< the fewest that show it, by index in the input
    std::string text;                ///< one or two sentences
};

namespace detail {

class remark_finder {
public:
    explicit remark_finder(const findings& f) : f_(f) {}

    [[nodiscard]] std::vector<remark> find(std::span<const io::vocabulary_sum> sums,
                                           std::span<const io::vocabulary_change> changes) {
        add_sums(sums);
        add_series(changes);
        const auto rank = [](const remark& r) {
            return std::pair{r.topic, r.verdict == verdict::contradicts ? 0
                                      : r.verdict == verdict::tension   ? 1
                                                                        : 2};
        };
        std::vector<std::size_t> order(found_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return std::pair{rank(found_[a]), a} < std::pair{rank(found_[b]), b};
        });
        std::vector<remark> out;
        out.reserve(order.size());
        for (const auto i : order) { out.push_back(std::move(found_[i])); }
        return out;
    }

private:
    [[nodiscard]] std::string say(std::size_t claim) const {
        const auto& facts = f_.facts(claim);
        return claim_text(f_.claims()[claim], {.unit = facts.unit, .kind = facts.kind});
    }

    void add_sums(std::span<const io::vocabulary_sum> sums) {
        const auto found = sums_in(f_, sums);
        if (!found) { return; } // beyond 64 bits: nothing can be said
        for (const auto& s : *found) {
            const auto& words = sums[s.sum];
            const sum_names names{words.whole, words.parts, s.unit};
            const auto& check = s.found.check;
            std::string when;
            if (s.found.when.is_given()) { when = " (" + to_text(s.found.when) + ")"; }
            std::vector<std::size_t> claims = check.conflict;
            found_.push_back({s.topic, "sum", name(check.state), check.verdict, std::move(claims),
                              explain(check, names)});
            if (!when.empty()) { found_.back().text.insert(found_.back().text.size() - 1, when); }
            for (const auto& slip : s.found.slips) {
                claims = {slip.claim};
                if (slip.twin) { claims.push_back(*slip.twin); }
                found_.push_back({s.topic, "slip", name(slip.kind), verdict::tension,
                                  std::move(claims),
                                  explain(slip, names, [&](std::size_t c) { return say(c); })});
            }
        }
    }

    void add_series(std::span<const io::vocabulary_change> changes) {
        std::vector<total_and_figures> pairs;
        for (const auto& c : changes) { pairs.push_back({c.total, c.figures}); }
        const auto found = series_in(f_, pairs);
        if (!found) { return; }
        for (const auto& s : *found) {
            for (const auto& x : s.findings) {
                std::vector<std::size_t> claims{x.from, x.to};
                if (x.first) { claims.push_back(*x.first); }
                if (x.last && x.last != x.first) { claims.push_back(*x.last); }
                found_.push_back(
                    {s.topic, "series", name(x.kind), x.verdict, std::move(claims),
                     explain(x, [&](std::size_t c) { return say(c); }, f_.topics()[s.topic].unit)});
            }
        }
    }

    const findings& f_;
    std::vector<remark> found_;
};

} // namespace detail

/// Its kind as a heading: "Sum".
[[nodiscard]] inline std::string title_of(const remark& r) {
    std::string title{r.kind};
    if (!title.empty()) { title.front() = static_cast<char>(title.front() - 'a' + 'A'); }
    return title;
}

/// The remarks of a run by topic, those that disagree first. Cost: that of sums_in and
/// series_in, and some microseconds a remark.
[[nodiscard]] inline std::vector<remark>
remarks_of(const findings& f, std::span<const io::vocabulary_sum> sums = {},
           std::span<const io::vocabulary_change> changes = {}) {
    return detail::remark_finder{f}.find(sums, changes);
}

/// Those of one topic, of what remarks_of() found.
[[nodiscard]] inline std::span<const remark> remarks_on(std::span<const remark> all,
                                                        std::size_t topic) {
    const auto first = std::partition_point(all.begin(), all.end(),
                                            [&](const remark& r) { return r.topic < topic; });
    const auto last =
        std::partition_point(first, all.end(), [&](const remark& r) { return r.topic == topic; });
    return {first, last};
}

} // namespace report
} // namespace v0
} // namespace corroborate
