// From an amount to the numbers that it allows: its extent. This is the one place where the
// formulas of a policy are worked out (DESIGN.md, section 2).
#pragma once

#include <corroborate/amount.hpp>
#include <corroborate/policies.hpp>

namespace corroborate {
inline namespace v0 {

/// What an amount allows. All three are of one kind, in the base unit of the dimension.
struct extent {
    interval literal; ///< what the words entail
    interval core;    ///< what a careful reader takes them to mean: the implied set
    interval reach;   ///< the smallest interval that holds both, and the looseness of bare numbers
};

/// What the words are said in: the domain of the measure, and the unit.
struct frame {
    v0::domain domain{};
    rational factor = 1;  ///< base units in one unit: 1000 for km
    bool percent = false; ///< every written digit counts: 40 % is sharp
};

namespace detail {

/// A numeral taken into the base unit: what the steps are computed from. n is not negative.
struct measured {
    exact n;
    exact p;
    exact unit = 1; ///< one of what was said: 1000 for km
    bool sharp = false;
    bool count = true;
};

[[nodiscard]] constexpr measured measure_numeral(const numeral& said, const frame& f,
                                                 bool percent) noexcept {
    measured m;
    m.unit = exact{f.factor};
    m.n = exact{said.value()} * m.unit;
    m.p = exact{percent ? said.written_place() : said.grain()} * m.unit;
    m.count = f.domain.kind == number_kind::count;
    const rational n = m.n.unchecked();
    m.sharp = percent || (m.count ? n.is_whole() && n.num % 10 != 0 : said.is_sharp_real());
    return m;
}

[[nodiscard]] constexpr exact floor_to(exact n, exact unit, int ahead) noexcept {
    const exact times = n / unit;
    return exact{floor(times.unchecked()) + ahead} * unit * (times.fits() ? exact{1} : times);
}
[[nodiscard]] constexpr exact ceil_to(exact n, exact unit, int ahead) noexcept {
    return -floor_to(-n, unit, -ahead);
}

/// So many percent of n. The part is worked out first: 20 n may not fit where n/5 does.
[[nodiscard]] constexpr exact percent_of(exact n, const constant& percent) noexcept {
    return n * (percent.value() / exact{100});
}

/// s and r: how far above n "more than n" is taken to go, how far below n "fewer than n".
[[nodiscard]] constexpr exact step_off(const measured& m, const policy& k, bool up) noexcept {
    if (k.ceiling_percent.num != 0) { return percent_of(m.n, k.ceiling_percent); }
    if (m.count && m.n.unchecked().is_whole() &&
        m.n.unchecked() < k.small_below.value().unchecked()) {
        const exact unit = k.small_step.value();
        return up ? ceil_to(m.n + k.small_near.value(), unit, 0) - m.n
                  : m.n - floor_to(m.n - k.small_near.value(), unit, 0);
    }
    if (!m.sharp) {
        const exact twice = exact{2} * m.p;
        if (!twice.fits()) { return twice; }
        return twice.unchecked() <= m.n.unchecked() ? m.p : m.p * k.round_step_cap.value();
    }
    const exact unit = k.sharp_step.value() * m.p;
    const exact off = up ? floor_to(m.n, unit, 1) - m.n : m.n - ceil_to(m.n, unit, -1);
    return off.unchecked() < (k.sharp_near.value() * m.p).unchecked()
               ? off + k.sharp_extra.value() * m.p
               : off;
}

/// h: half the width of "about n".
[[nodiscard]] constexpr exact near_half_width(const measured& m, const policy& k) noexcept {
    const exact wide = least(k.near_grains.value() * m.p, m.n * k.near_of_size.value());
    const exact h = least(greatest(k.near_of_grain.value() * m.p, wide), m.n * k.near_cap.value());
    return m.count ? greatest(k.near_least.value(), h) : h;
}

/// b: half the width of the core of a bare n.
[[nodiscard]] constexpr exact bare_half_width(const measured& m, const policy& k) noexcept {
    if (m.count && m.sharp) { return 0; }
    if (k.halo_percent.num != 0) { return percent_of(m.n, k.halo_percent); }
    const exact half_grain = m.p * k.bare_of_grain.value();
    return m.count ? least(half_grain, m.n * k.bare_of_size.value()) : half_grain;
}
/// Half the width of the reach of a bare n. A count written to the last digit has none: half a
/// person more is no other whole number, and may be one bit too long for the ends of a set.
[[nodiscard]] constexpr exact bare_reach(const measured& m, const policy& k) noexcept {
    const exact half_grain = m.p * k.reach_of_grain.value();
    const exact reach = m.count && half_grain.unchecked() < rational{1} ? exact{0} : half_grain;
    return k.halo_percent.num != 0 ? greatest(reach, bare_half_width(m, k)) : reach;
}

[[nodiscard]] constexpr exact circa_half_width(const measured& m) noexcept {
    const auto year = m.n.unchecked().num;
    return year % 10 == 0 ? 10 : year % 5 == 0 ? 5 : 2;
}

/// The same number taken as a count: in "one every 20 minutes" the 20 is as round as 20 people.
[[nodiscard]] constexpr measured counted(measured m) noexcept {
    const rational said = (m.n / m.unit).unchecked();
    m.count = true;
    m.sharp = said.is_whole() && said.num % 10 != 0;
    return m;
}

/// The length of a step. Of a negative number up and down change places: the steps are on |n|.
[[nodiscard]] constexpr exact length(step by, const measured& m, const policy& k,
                                     bool negative) noexcept {
    const auto at_least_half_grain = [&](exact x) {
        return m.count ? x : greatest(x, m.p / exact{2});
    };
    const auto at_least_half = [&](exact x) { return greatest(x, m.unit / exact{2}); };
    switch (by) {
    case step::none: return 0;
    case step::size: return m.n;
    case step::up: return step_off(m, k, !negative);
    case step::down: return step_off(m, k, negative);
    case step::near: return near_half_width(m, k);
    case step::about_core: return at_least_half_grain(near_half_width(m, k));
    case step::about_edge:
        return greatest(k.about_edge.value() * near_half_width(m, k), m.p / exact{2});
    case step::guess_core: return at_least_half_grain(k.guess.value() * near_half_width(m, k));
    case step::guess_edge:
        return greatest(k.about_edge.value() * k.guess.value() * near_half_width(m, k),
                        m.p / exact{2});
    case step::grain: return m.p;
    case step::bare: return bare_half_width(m, k);
    case step::bare_reach: return bare_reach(m, k);
    case step::rate_core: return at_least_half(bare_half_width(counted(m), k));
    case step::rate_reach: return at_least_half(bare_reach(m, k));
    case step::circa: return circa_half_width(m);
    }
    return 0;
}

/// Works out the sets of one amount under one policy in one frame.
struct reader {
    const policy& k;
    const frame& f;
    const rule& how;
    measured m;   ///< of |n|
    exact n;      ///< the number, signed
    exact second; ///< the upper number, or the tolerance
    bool negative;

    [[nodiscard]] constexpr result<endpoint> end(const formula& e) const noexcept {
        if (e.how == closure::unbounded) { return unbounded(); }
        const exact at = e.plus.value() * exact{f.factor} + e.value.value() * n +
                         e.upper.value() * second + e.times.value() * length(e.by, m, k, negative);
        const auto fits = at.get();
        if (!fits) { return fits.error(); }
        return endpoint{*fits, e.how};
    }

    [[nodiscard]] static constexpr endpoint mirrored(const endpoint& e) noexcept {
        return e.is_bounded() ? endpoint{(-exact{e.at}).unchecked(), e.how} : e;
    }

    [[nodiscard]] constexpr result<interval> set(const span_rule& s, bool mirror) const noexcept {
        auto low = end(s.lower), high = end(s.upper);
        if (!low) { return low.error(); }
        if (!high) { return high.error(); }
        endpoint lower = *low, upper = *high;
        if (how.turn == turn::reciprocal) {
            if (!lower.is_bounded() || !upper.is_bounded() || lower.at.sign() <= 0) {
                return errc::zero_division;
            }
            const exact one{f.factor}, above = one * exact{f.factor} / exact{lower.at},
                                       under = one * exact{f.factor} / exact{upper.at};
            if (!above.fits() || !under.fits()) { return errc::overflow; }
            const closure was = lower.how;
            lower = {under.unchecked(), upper.how};
            upper = {above.unchecked(), was};
        } else if (how.turn == turn::over_second) {
            const exact a = exact{lower.at} / second, b = exact{upper.at} / second;
            if (!a.fits() || !b.fits()) { return errc::overflow; }
            lower.at = a.unchecked();
            upper.at = b.unchecked();
        }
        if (mirror) {
            const endpoint was = lower;
            lower = mirrored(upper);
            upper = mirrored(was);
        }
        return cut_to_domain(lower, upper);
    }

    [[nodiscard]] constexpr result<interval> cut_to_domain(endpoint lower,
                                                           endpoint upper) const noexcept {
        if (f.domain.nonnegative() && (!lower.is_bounded() || lower.at.sign() < 0)) {
            lower = closed_at(0);
        }
        if (f.domain.share && (!upper.is_bounded() || upper.at > rational{1})) {
            upper = closed_at(1);
        }
        return interval::make(lower, upper, f.domain.kind);
    }
};

} // namespace detail

/// The extent of an amount. Errors: errc::no_number ("many"), empty_set (fewer than 0 people),
/// not_whole (2.5 people), overflow. Cost: some tens of nanoseconds; no allocation.
[[nodiscard]] constexpr result<extent> read(const amount& said, const frame& f,
                                            const policy& k = cautious) noexcept {
    const rule& how = k[said.hedge()];
    if (said.wording() == wording::no_number) { return errc::no_number; }
    const bool percent =
        f.percent || said.hedge() == hedge::percent || said.hedge() == hedge::pct_change;
    detail::measured m = detail::measure_numeral(said.value(), f, percent);
    if (said.wording() == wording::figures) {
        const rational places = said.value().value();
        if (!places.is_whole() || places.sign() <= 0) { return errc::not_whole; }
        m.n = places <= rational{19}
                  ? detail::scaled_by_ten(1, static_cast<int>(places.num) - 1) * m.unit
                  : exact{result<rational>{errc::overflow}};
    }
    if (!m.n.fits() || !m.p.fits()) { return errc::overflow; }
    const exact second =
        exact{said.upper().value()} *
        (said.upper_is_percent() ? m.n / exact{100}
                                 : exact{how.turn == turn::over_second ? rational{1} : f.factor});
    if (!second.fits()) { return errc::overflow; }
    const bool is_tolerance = said.modifier() == modifier::plus_minus;
    const bool is_set = said.modifier() == modifier::set;
    if (m.count && !is_set && how.turn == turn::none &&
        !(m.n.unchecked().is_whole() && (is_tolerance || second.unchecked().is_whole()))) {
        return errc::not_whole;
    }

    const bool negative = m.n.unchecked().sign() < 0;
    const exact signed_n = m.n;
    m.n = absolute(m.n);
    const bool mirror = negative && how.mirrored;
    const detail::reader in{k,
                            f,
                            how,
                            m,
                            mirror ? m.n : signed_n,
                            said.upper_is_percent() ? absolute(second) : second,
                            negative && !mirror};

    span_rule literal_rule = how.literal;
    if (is_set) {
        literal_rule.lower.how = said.lower_how();
        literal_rule.upper.how = said.upper_how();
    }
    const auto literal = in.set(literal_rule, mirror);
    if (!literal) { return literal.error(); }
    auto core = is_set ? literal : in.set(how.implied, mirror);
    if (!core && core.error().code != errc::empty_set) { return core.error(); }
    if (!core) { core = literal; }
    interval reach = hull(*literal, *core);
    if (how.has_loose) {
        const auto loose = in.set(how.loose, mirror);
        if (!loose && loose.error().code != errc::empty_set) { return loose.error(); }
        if (loose) { reach = hull(reach, *loose); }
    }
    return extent{*literal, *core, reach};
}

} // namespace v0
} // namespace corroborate
