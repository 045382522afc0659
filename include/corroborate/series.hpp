// A running total as a series of reports: how it grows, where it falls, and whether the figures of
// single days fit the change of the total. A report carried over stale for some days shows in
// residuals that cancel; a figure from another body in residuals that do not.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <corroborate/rows.hpp>
#include <corroborate/sum_ends.hpp>

namespace corroborate {
inline namespace v0 {

enum class series_kind : std::uint8_t {
    growth, ///< the total is certainly higher than at the report before (that is no dip)
    fall,   ///< the total is below what was reported before: a correction, or an error
    dip,    ///< one report is below what was reported before, and the next is back
    stale,  ///< one total is repeated while there are figures above zero for the days between
    lag,    ///< figures and totals do not fit day by day, and do over these days: a late total
    misfit, ///< the figure of a day (or week …) is not the change of the total
};

[[nodiscard]] constexpr std::string_view name(series_kind k) noexcept {
    constexpr std::string_view names[] = {"growth", "fall", "dip", "stale", "lag", "misfit"};
    return names[static_cast<std::size_t>(k)];
}

/// Something to say of a series. I: iterators to totals, J: to figures of days.
template <class I, class J = I>
struct series_finding {
    series_kind kind = series_kind::growth;
    /// consistent for growth, tension for a lag; else contradicts where no numbers fit even
    /// generously read, and tension where the ordinary reading alone leaves none.
    v0::verdict verdict = verdict::consistent;
    I from;                 ///< the earlier total, of the claims about that day the deciding one
    I to;                   ///< the later total
    std::optional<J> first; ///< stale, lag, misfit: the first and the last of the daily figures
    std::optional<J> last;
    /// By how much at least, on the reading that decides. growth: the total grows; fall, dip: it
    /// falls; stale: it should have grown; lag: it was late; misfit: the daily figure is above the
    /// change of the total (below zero: below it).
    rational amount = 0;
    std::int32_t days = 0;       ///< between the ends of the two totals' periods
    bool sources_differ = false; ///< not all claims involved have one origin

    /// The amount spread over the days; for growth the rate.
    [[nodiscard]] constexpr result<rational> per_day() const noexcept {
        return (exact{amount} / exact{days}).get();
    }
};

namespace detail {

/// What the claims about one day (or one window) say together: what all allow, or, where they
/// disagree, all that any of them allows, so that a finding holds whichever of them is right.
template <class I>
struct series_report {
    std::int32_t first_day = 0, last_day = 0;
    readings sets{};
    I low{}, high{};             ///< the claims that give the ends of the core
    I reach_low{}, reach_high{}; ///< and of the reach
    identity origin = 0;
    bool mixed = false; ///< several origins

    [[nodiscard]] const interval& on(bool core) const { return core ? sets.core : sets.reach; }
};

template <class I>
class report_maker {
public:
    [[nodiscard]] static std::vector<series_report<I>> reports(std::vector<located<I>> claims,
                                                               bool windows) {
        std::erase_if(claims, [](const located<I>& c) {
            return !c.claim.live || !c.claim.as_of.is_given() || c.claim.status == status::planned;
        });
        const auto day = [&](const located<I>& c) {
            return std::tuple{windows ? c.claim.as_of.first_day() : 0, c.claim.as_of.last_day()};
        };
        std::sort(claims.begin(), claims.end(), [&](const auto& a, const auto& b) {
            return std::pair{day(a), a.index} < std::pair{day(b), b.index};
        });
        std::vector<series_report<I>> out;
        for (std::size_t i = 0; i < claims.size();) {
            std::size_t j = i + 1;
            while (j < claims.size() && day(claims[j]) == day(claims[i])) { ++j; }
            out.push_back(together(claims, i, j));
            i = j;
        }
        return out;
    }

private:
    [[nodiscard]] static series_report<I> together(const std::vector<located<I>>& claims,
                                                   std::size_t begin, std::size_t end) {
        const auto& c = claims[begin];
        series_report<I> r{c.claim.as_of.first_day(),
                           c.claim.as_of.last_day(),
                           {},
                           c.where,
                           c.where,
                           c.where,
                           c.where,
                           c.claim.origin,
                           false};
        r.sets.core = common(claims, begin, end, &resolved::core, r.low, r.high);
        r.sets.reach = common(claims, begin, end, &resolved::reach, r.reach_low, r.reach_high);
        for (std::size_t i = begin; i < end; ++i) {
            r.mixed = r.mixed || claims[i].claim.origin != r.origin;
        }
        return r;
    }
    [[nodiscard]] static interval common(const std::vector<located<I>>& claims, std::size_t begin,
                                         std::size_t end, interval resolved::* set, I& low,
                                         I& high) {
        const auto of = [&](std::size_t i) -> const interval& { return claims[i].claim.*set; };
        std::size_t least_low = begin, most_low = begin, least_high = begin, most_high = begin;
        for (std::size_t i = begin + 1; i < end; ++i) {
            if (of(i).low() < of(least_low).low()) { least_low = i; }
            if (of(most_low).low() < of(i).low()) { most_low = i; }
            if (of(i).high() < of(least_high).high()) { least_high = i; }
            if (of(most_high).high() < of(i).high()) { most_high = i; }
        }
        const auto kind = of(begin).kind();
        if (const auto both = interval::make(of(most_low).lower(), of(least_high).upper(), kind)) {
            low = claims[most_low].where;
            high = claims[least_high].where;
            return *both;
        }
        low = claims[least_low].where;
        high = claims[most_high].where;
        return hull(of(least_low), of(most_high));
    }
};

/// A window with totals at both of its ends.
struct series_step {
    std::size_t from = 0, to = 0, figure = 0;
};

/// Where a total that should have grown by certain figures lies to what it is.
struct residual {
    bool fits = true;
    exact amount{}; ///< above zero: the figures are more than the change
};

template <class I, class J>
class series_follower {
public:
    using finding = series_finding<I, J>;

    series_follower(std::vector<located<I>> totals, std::vector<located<J>> figures)
        : totals_(report_maker<I>::reports(std::move(totals), false)),
          figures_(report_maker<J>::reports(std::move(figures), true)) {}

    [[nodiscard]] result<std::vector<finding>> follow() {
        follow_totals();
        follow_figures();
        if (!fits_) { return errc::overflow; }
        std::vector<std::size_t> order(found_.size());
        for (std::size_t i = 0; i < order.size(); ++i) { order[i] = i; }
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return std::pair{found_[a].first, a} < std::pair{found_[b].first, b};
        });
        std::vector<finding> out;
        out.reserve(found_.size());
        for (const auto i : order) { out.push_back(std::move(found_[i].second)); }
        return out;
    }

private:
    [[nodiscard]] rational kept(exact amount) {
        fits_ = fits_ && amount.fits();
        return amount.unchecked();
    }
    [[nodiscard]] finding between(series_kind kind, verdict v, std::size_t from, std::size_t to) {
        const auto &a = totals_[from], &b = totals_[to];
        const bool hard = v == verdict::contradicts;
        return {.kind = kind,
                .verdict = v,
                .from = hard ? a.reach_low : a.low,
                .to = hard ? b.reach_high : b.high,
                .first = {},
                .last = {},
                .days = b.last_day - a.last_day,
                .sources_differ = a.mixed || b.mixed || a.origin != b.origin};
    }
    /// The least fall from one set to a lower one, or the least rise for the converse.
    [[nodiscard]] rational least_fall(const interval& from, const interval& to) {
        return kept(exact{from.lower().at} - exact{to.upper().at});
    }

    void follow_totals() {
        std::size_t core = 0, reach = 0; // the reports with the greatest lower ends that stand
        std::size_t before = 0;          // the last report that is no dip
        for (std::size_t t = 1; t < totals_.size(); ++t) {
            grow(before, t);
            const auto v = against(core, reach, t);
            if (v != verdict::consistent) {
                const bool back =
                    t + 1 < totals_.size() && against(core, reach, t + 1) == verdict::consistent;
                const bool hard = v == verdict::contradicts;
                auto f =
                    between(back ? series_kind::dip : series_kind::fall, v, hard ? reach : core, t);
                f.amount = least_fall(totals_[hard ? reach : core].on(!hard), totals_[t].on(!hard));
                found_.emplace_back(t, std::move(f));
                if (!back) { core = reach = before = t; }
                continue;
            }
            before = t;
            if (totals_[core].sets.core.low() < totals_[t].sets.core.low()) { core = t; }
            if (totals_[reach].sets.reach.low() < totals_[t].sets.reach.low()) { reach = t; }
        }
    }
    [[nodiscard]] verdict against(std::size_t core, std::size_t reach, std::size_t t) const {
        return judge({totals_[core].sets.core, totals_[reach].sets.reach}, totals_[t].sets,
                     order::a_at_most_b);
    }
    void grow(std::size_t before, std::size_t t) {
        const auto &a = totals_[before], &b = totals_[t];
        if (!strict_precedes(a.sets.core, b.sets.core)) { return; }
        auto f = between(series_kind::growth, verdict::consistent, before, t);
        f.from = a.high;
        f.to = b.low;
        f.amount = least_fall(b.sets.core, a.sets.core);
        found_.emplace_back(t, std::move(f));
    }

    void follow_figures() {
        std::vector<series_step> steps; // by their beginning, short ones first
        for (std::size_t i = 0; i < figures_.size(); ++i) {
            const auto before = total_at(std::int64_t{figures_[i].first_day} - 1),
                       after = total_at(figures_[i].last_day);
            if (before && after) { steps.push_back({*before, *after, i}); }
        }
        const auto next = [&](std::size_t s) { // the step that begins where this one ends
            const auto at =
                std::partition_point(steps.begin(), steps.end(),
                                     [&](const series_step& x) { return x.from < steps[s].to; });
            const bool follows = at != steps.end() && at->from == steps[s].to;
            return follows ? static_cast<std::size_t>(at - steps.begin()) : steps.size();
        };
        std::vector<bool> explained(steps.size(), false);
        for (std::size_t s = 0; s < steps.size(); ++s) {
            if (explained[s]) { continue; }
            std::vector<std::size_t> run{s}; // with all steps after it that repeat the total
            std::size_t n = next(s);
            if (repeats(steps[s])) {
                for (; n < steps.size() && repeats(steps[n]); n = next(n)) { run.push_back(n); }
            }
            const auto missing = residual_of(steps, run, true);
            if (missing.fits) {
                for (const auto r : run) { explained[r] = true; }
                continue;
            }
            auto with_next = run;
            with_next.push_back(n);
            const bool late = n < steps.size() && !residual_of(steps, {n}, true).fits &&
                              residual_of(steps, with_next, true).fits;
            const auto kind = late                ? series_kind::lag
                              : repeats(steps[s]) ? series_kind::stale
                                                  : series_kind::misfit;
            note(kind, steps, late ? with_next : run, missing);
            for (const auto r : late ? with_next : run) { explained[r] = true; }
        }
    }
    [[nodiscard]] std::optional<std::size_t> total_at(std::int64_t day) const {
        const auto at = std::partition_point(totals_.begin(), totals_.end(),
                                             [&](const auto& t) { return t.last_day < day; });
        if (at == totals_.end() || at->last_day != day) { return std::nullopt; }
        return static_cast<std::size_t>(at - totals_.begin());
    }
    [[nodiscard]] bool repeats(const series_step& s) const {
        const auto &a = totals_[s.from].sets, &b = totals_[s.to].sets;
        return equal(a.core, b.core) && equal(a.reach, b.reach);
    }
    /// The first total and the figures of the steps against the last total, on one reading.
    [[nodiscard]] residual residual_of(const std::vector<series_step>& steps,
                                       const std::vector<std::size_t>& run, bool core) {
        end_total low, high;
        const auto add = [&](const interval& i) {
            low.add(i.lower());
            high.add(i.upper());
        };
        add(totals_[steps[run.front()].from].on(core));
        for (const auto s : run) { add(figures_[steps[s].figure].on(core)); }
        fits_ = fits_ && low.fits() && high.fits();
        const auto& reached = totals_[steps[run.back()].to].on(core);
        if (upper_cut(reached.upper()) < lower_cut(low.get())) {
            return {false, exact{low.get().at} - exact{reached.upper().at}};
        }
        if (upper_cut(high.get()) < lower_cut(reached.lower())) {
            return {false, exact{high.get().at} - exact{reached.lower().at}};
        }
        return {};
    }
    void note(series_kind kind, const std::vector<series_step>& steps,
              const std::vector<std::size_t>& run, residual missing) {
        const bool late = kind == series_kind::lag;
        const auto generous = late ? residual{} : residual_of(steps, run, false);
        auto f = between(kind, generous.fits ? verdict::tension : verdict::contradicts,
                         steps[run.front()].from, steps[run.back()].to);
        f.first = figures_[steps[run.front()].figure].low;
        f.last = figures_[steps[run.back()].figure].low;
        f.amount = kept(generous.fits ? missing.amount : generous.amount);
        const identity origin = totals_[steps[run.front()].from].origin;
        for (const auto s : run) {
            const auto& total = totals_[steps[s].to];
            const auto& figure = figures_[steps[s].figure];
            f.sources_differ = f.sources_differ || total.mixed || figure.mixed ||
                               total.origin != origin || figure.origin != origin;
        }
        found_.emplace_back(steps[run.back()].to, std::move(f));
    }

    std::vector<series_report<I>> totals_;
    std::vector<series_report<J>> figures_;
    std::vector<std::pair<std::size_t, finding>> found_;
    bool fits_ = true;
};

} // namespace detail

/// No figures of days.
inline constexpr std::span<const resolved> no_figures{};

/// What there is to say of a running total: `totals` are claims of one topic, `figures` claims
/// about the same thing day by day (or week by week), both of one kind and in one dimension.
/// Undated, dead and planned claims take no part. In the order of time; errc::overflow where an
/// amount does not fit 64 bits. Cost: a sort of each.
template <class R, class F = const std::span<const resolved>&, class P = by_traits,
          class Q = by_traits>
    requires claim_range<R, P> && claim_range<F, Q>
[[nodiscard]] auto follow(R&& totals, F&& figures = no_figures, const P& project = {},
                          const Q& project_figures = {}) {
    return detail::series_follower{detail::locate(totals, project),
                                   detail::locate(figures, project_figures)}
        .follow();
}

} // namespace v0
} // namespace corroborate
