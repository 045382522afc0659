// The rows of a forest plot, for every report that draws one: a row a claim, sorted by centre, with
// its two readings, the number it says, and how it stands to the others; the axis that fits them.
// (Lewis and Clarke, "Forest plots: trying to see the wood and the trees", BMJ 322, 2001.)
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include <corroborate/findings.hpp>
#include <corroborate/report/axis.hpp>
#include <corroborate/report/labels.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// The ends of a set in the unit of a topic, for pictures; infinite where there is none.
struct extent_ends {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();

    [[nodiscard]] bool has_low() const noexcept { return std::isfinite(low); }
    [[nodiscard]] bool has_high() const noexcept { return std::isfinite(high); }
};
[[nodiscard]] inline extent_ends ends_of(const interval& set, const unit& in) {
    extent_ends e;
    const double factor = in.factor.approximate();
    if (set.lower().is_bounded()) { e.low = set.lower().at.approximate() / factor; }
    if (set.upper().is_bounded()) { e.high = set.upper().at.approximate() / factor; }
    return e;
}

/// A claim in a picture. All numbers are in the unit of the topic.
struct forest_row {
    std::size_t claim = 0;          ///< index in the input
    interval core{};                ///< as ordinarily read; in base units, to be written
    interval reach{};               ///< generously read
    extent_ends thick{};            ///< of the core
    extent_ends thin{};             ///< of the reach
    double centre = 0;              ///< the number it stands for; of a set without bound its end
    std::optional<double> mark{};   ///< the numeral as said, where it says one
    v0::resolved numbers{};         ///< to compare it with others of the topic
    bool beside = false;            ///< of another topic, a part or a whole of this one
    bool live = true;               ///< neither retracted nor superseded
    std::size_t contradictions = 0; ///< with other live claims of the topic
    std::size_t tensions = 0;

    /// How it stands to the others: the worst verdict (equal where there is none).
    [[nodiscard]] verdict worst() const noexcept {
        return contradictions > 0 ? verdict::contradicts
               : tensions > 0     ? verdict::tension
                                  : verdict::equal;
    }
};

/// A topic in a picture.
struct forest {
    std::size_t topic = 0;               ///< index among the findings' topics
    std::vector<forest_row> rows{};      ///< by centre, then in the order of the input
    std::vector<std::size_t> silent{};   ///< claims that say no number
    std::size_t left_out = 0;            ///< claims without a row because there are too many
    std::optional<extent_ends> agreed{}; ///< what all allow: a band
    std::optional<extent_ends> best{};   ///< what the most origins support, where not all allow it
    report::axis axis{};
};

namespace detail {

/// The numeral of a claim, where it has one place on the axis: not of ranges, sets and magnitudes.
[[nodiscard]] inline std::optional<double> mark_of(const amount& said, const claim_numbers& n,
                                                   const unit& in, const policy& k) {
    switch (said.modifier()) {
    case modifier::between:
    case modifier::set:
    case modifier::magnitude:
    case modifier::vague:
    case modifier::fraction:
    case modifier::ratio: break;
    default:
        if (said.has_value() && said.wording() != wording::figures &&
            k[said.hedge()].turn == turn::none) {
            return said.value().value().approximate() * n.said_in.factor.approximate() /
                   in.factor.approximate();
        }
    }
    if (n.sets.literal.is_point()) { return ends_of(n.sets.literal, in).low; }
    return std::nullopt;
}

[[nodiscard]] inline double centre_of(const amount& said, const claim_numbers& n, const unit& in) {
    if (n.sets.core.is_bounded()) {
        return v0::detail::centre(said, n.sets, n.said_in).approximate() / in.factor.approximate();
    }
    const auto e = ends_of(n.sets.core, in);
    return e.has_low() ? e.low : e.has_high() ? e.high : 0;
}

/// Of n rows in order, `most`: the first, the last, and others evenly between them.
template <class Row>
void thin_out(std::vector<Row>& rows, std::size_t most) {
    if (rows.size() <= most || most < 2) { return; }
    const std::size_t last = rows.size() - 1;
    for (std::size_t i = 0; i < most; ++i) { rows[i] = std::move(rows[i * last / (most - 1)]); }
    rows.resize(most);
}

} // namespace detail

namespace detail {

/// A row, where the claim says a number.
[[nodiscard]] inline std::optional<forest_row> row_of(const findings& f, const topic_findings& t,
                                                      std::size_t claim) {
    const auto n = f.numbers_of(claim, t.kind, t.unit);
    if (!n) { return std::nullopt; }
    const amount& said = f.claims()[claim].said();
    return forest_row{.claim = claim,
                      .core = n->sets.core,
                      .reach = n->sets.reach,
                      .thick = ends_of(n->sets.core, t.unit),
                      .thin = ends_of(n->sets.reach, t.unit),
                      .centre = centre_of(said, *n, t.unit),
                      .mark = mark_of(said, *n, t.unit, f.policy()),
                      .numbers = n->resolved,
                      .live = f.is_live(claim)};
}

[[nodiscard]] inline axis axis_of(const std::vector<forest_row>& rows, bool whole) {
    std::vector<double> ends, centres;
    for (const auto& row : rows) {
        for (const auto& e : {row.thick, row.thin}) {
            ends.push_back(e.low); // choose_axis passes over what is infinite
            ends.push_back(e.high);
        }
        if (row.mark) { ends.push_back(*row.mark); }
        centres.push_back(row.centre);
    }
    return choose_axis(ends, centres, whole);
}

inline void count_verdict(forest_row& row, verdict v) {
    row.contradictions += static_cast<std::size_t>(v == verdict::contradicts);
    row.tensions += static_cast<std::size_t>(v == verdict::tension);
}

} // namespace detail

/// A choice of disagreements, of two claims by their indices: all of them.
struct every_disagreement {
    constexpr bool operator()(std::size_t, std::size_t) const noexcept { return true; }
};

/// The forest plot of a topic. At most `most` rows: of more claims the lowest, the highest, and
/// others evenly between them. `beside`: claims of other topics to be drawn below, parts or wholes
/// that its claims are to be seen with. `shows`: which disagreements count in how a row stands to
/// the others. Cost: a sort of the topic, and rows times claims verdicts
/// of some nanoseconds.
template <class Shows = every_disagreement>
[[nodiscard]] forest forest_of(const findings& f, std::size_t topic, std::size_t most = 200,
                               const std::vector<std::size_t>& beside = {}, Shows&& shows = {}) {
    const auto& t = f.topics()[topic];
    forest out;
    out.topic = topic;
    std::vector<std::pair<resolved, std::size_t>> live;
    for (const auto i : t.claims) {
        auto row = detail::row_of(f, t, i);
        if (!row) {
            out.silent.push_back(i);
            continue;
        }
        if (row->live) { live.emplace_back(row->numbers, i); }
        out.rows.push_back(*std::move(row));
    }
    const auto by_centre = [](const forest_row& a, const forest_row& b) {
        return std::pair{a.centre, a.claim} < std::pair{b.centre, b.claim};
    };
    std::sort(out.rows.begin(), out.rows.end(), by_centre);
    out.left_out = out.rows.size() > most ? out.rows.size() - most : 0;
    detail::thin_out(out.rows, most);
    for (auto& row : out.rows) { // a claim never disagrees with itself
        if (!row.live) { continue; }
        for (const auto& [numbers, claim] : live) {
            const auto v = v0::compare(row.numbers, numbers);
            if (disagrees(v) && shows(row.claim, claim)) { detail::count_verdict(row, v); }
        }
    }
    std::vector<forest_row> others;
    for (const auto i : beside) {
        auto row = detail::row_of(f, t, i);
        if (!row) { continue; }
        row->beside = true;
        for (auto& own : out.rows) {
            if (!own.live || !row->live) { continue; }
            const auto v = f.compare(own.claim, i).verdict;
            if (!disagrees(v) || !shows(own.claim, i)) { continue; }
            detail::count_verdict(own, v);
            detail::count_verdict(*row, v);
        }
        others.push_back(*std::move(row));
    }
    std::sort(others.begin(), others.end(), by_centre);
    out.rows.insert(out.rows.end(), others.begin(), others.end());
    if (t.live > 1) {
        if (t.agreed.core) { out.agreed = ends_of(*t.agreed.core, t.unit); }
        if (!out.agreed && t.best_supported) { out.best = ends_of(t.best_supported->set, t.unit); }
    }
    out.axis = detail::axis_of(out.rows, t.kind == number_kind::count);
    return out;
}

namespace detail {

/// How a row stands to the others, in words.
[[nodiscard]] inline std::string standing_of(const findings& f, const forest_row& row,
                                             std::size_t live) {
    if (!row.live) { return std::string{state_of(f, row.claim)}; }
    if (row.worst() == verdict::equal) { return live > 1 ? "fits the others" : ""; }
    return disagreements_text({row.contradictions, row.tensions});
}

/// The same in a word or two, where there is little room: "172 disagree".
[[nodiscard]] inline std::string brief_standing_of(const findings& f, const forest_row& row) {
    if (!row.live) { return std::string{state_of(f, row.claim)}; }
    return row.worst() == verdict::equal
               ? std::string{}
               : fmt::format("{} disagree", row.contradictions + row.tensions);
}

/// Who says so, and of a claim of another topic of which.
[[nodiscard]] inline std::string voice_of(const findings& f, const topic_findings& of,
                                          const forest_row& row) {
    const auto& c = f.claims()[row.claim];
    auto who = speaker_of(c.about());
    if (!row.beside) { return who; }
    std::string topic;
    const auto add = [&](std::string_view name) {
        topic.append(topic.empty() ? "" : ", ").append(name);
    };
    if (!f.vocabulary().same(term_kind::measure, c.measure_name(), of.measure)) {
        add(c.measure_name());
    }
    if (!f.vocabulary().same(term_kind::scope, c.about().scope.name(), of.scope)) {
        add(c.about().scope.is_said() ? c.about().scope.name() : "place not said");
    }
    return who.append(who.empty() ? "" : " · ").append(topic);
}

/// What is counted, and in what: "fighters", "border length, km".
[[nodiscard]] inline std::string axis_title(const topic_findings& t, const axis& a) {
    std::string text{t.measure};
    if (!t.unit.is_none() && t.unit.dim.of != quantity::person) {
        text.append(" (").append(t.unit.name()).append(")");
    }
    return text.append(a.logarithmic ? ", logarithmic scale" : ", linear scale");
}

} // namespace detail

} // namespace report
} // namespace v0
} // namespace corroborate
