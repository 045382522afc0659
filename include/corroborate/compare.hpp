// compare(a, b): which order ties the two true numbers, what the words allow, the verdict, and all
// that a program or a reader needs to see how it came about (DESIGN.md, sections 3 and 4).
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>

#include <corroborate/comparison.hpp>
#include <corroborate/resolved.hpp>
#include <corroborate/slip.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// How many whole numbers, or how long; for the share that two cores have in common.
[[nodiscard]] constexpr double size_of(const interval& i) noexcept {
    const exact apart = exact{i.upper().at} - exact{i.lower().at};
    const double length = apart.fits() ? apart.unchecked().approximate()
                                       : i.upper().at.approximate() - i.lower().at.approximate();
    return i.kind() == number_kind::count ? length + 1 : length;
}

[[nodiscard]] constexpr maybe overlap_share(const interval& a, const interval& b) noexcept {
    if (!a.is_bounded() || !b.is_bounded()) { return {}; }
    if (equal(a, b)) { return {1, true}; }
    const auto both = intersection(a, b);
    if (!both) { return {0, true}; }
    const double common = size_of(*both);
    const double all = size_of(a) + size_of(b) - common;
    return {all > 0 ? common / all : 0, true};
}

/// A number above zero whose exact terms do not fit into 64 bits.
[[nodiscard]] constexpr rational to_fifteen_digits(double x) noexcept {
    for (std::int64_t den = 1'000'000'000'000'000; den > 1; den /= 1000) {
        const double num = x * static_cast<double>(den);
        if (num < 9e18) {
            return make_rational(num < 1 ? 1 : static_cast<std::int64_t>(num), den).value();
        }
    }
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    return x < 9e18 ? static_cast<std::int64_t>(x) : most;
}

/// The number that a claim stands for: that of a bare, exact or approximate amount, else the middle
/// of its core.
[[nodiscard]] constexpr rational centre(const amount& said, const extent& x,
                                        const unit& u) noexcept {
    const auto m = said.modifier();
    const bool plain = m == modifier::bare || m == modifier::exactly || m == modifier::none ||
                       m == modifier::fraction || m == modifier::ratio;
    if (plain && x.literal.is_point()) { return x.literal.lower().at; }
    if (m == modifier::about) { // it could be read, so that it fits
        return (exact{said.value().value()} * exact{u.factor}).unchecked();
    }
    const exact low{x.core.lower().at}, high{x.core.upper().at};
    const exact middle = (low + high) / exact{2};
    if (middle.fits()) { return middle.unchecked(); }
    const double about = (low.unchecked().approximate() + high.unchecked().approximate()) / 2;
    if (about == 0) { return 0; }
    const rational size = to_fifteen_digits(about < 0 ? -about : about);
    return about < 0 ? (-exact{size}).unchecked() : size;
}

[[nodiscard]] constexpr maybe relative_difference(const rational& a, const rational& b) noexcept {
    if (a.sign() * b.sign() < 0) { return {}; }
    const rational p = absolute(a).unchecked(), q = absolute(b).unchecked();
    if (p == q) { return {0, true}; }
    const double small = (p < q ? p : q).approximate(), large = (p < q ? q : p).approximate();
    return {1 - small / large, true};
}

/// The distance from the top of one set to the bottom of a higher one: exact where its terms fit
/// into 64 bits, else to some fifteen digits.
[[nodiscard]] constexpr rational distance(const interval& low, const interval& high,
                                          const unit& in) noexcept {
    const rational &from = low.upper().at, &to = high.lower().at;
    const exact apart = (exact{to} - exact{from}) / exact{in.factor};
    if (apart.fits()) { return apart.unchecked(); }
    return to_fifteen_digits((to.approximate() - from.approximate()) / in.factor.approximate());
}

/// One claim with everything looked up.
struct side {
    claim<named> c;
    measure_facts facts{};

    [[nodiscard]] constexpr timing when() const noexcept {
        return {.over_time = facts.over_time,
                .says_over_time = facts.says_over_time,
                .says_holds_for = facts.says_holds_for,
                .additive = facts.additive,
                .holds_for = facts.holds_for,
                .as_of = c.about().as_of};
    }
    [[nodiscard]] constexpr result<extent> read_as(number_kind kind,
                                                   const policy& k) const noexcept {
        return read(c.said(), frame_of(facts, kind, facts.unit), k);
    }
};

/// A count without a unit takes the other claim's; a multiplier (lakh, crore) is no unit to take.
constexpr void share_units(side& a, side& b) noexcept {
    const auto lacks = [](const side& s) {
        return s.facts.kind == number_kind::count && s.facts.unit.dim == dimension{} &&
               !s.facts.unit.percent;
    };
    const auto has = [](const side& s) {
        return s.facts.unit.percent || !(s.facts.unit.dim == dimension{});
    };
    const auto take = [](side& s, const unit& from) {
        const unit own = s.facts.unit;
        const auto factor = (exact{own.factor} * exact{from.factor}).get();
        if (!factor) { return; }
        s.facts.unit = from;
        s.facts.unit.factor = *factor;
        if (own.is_none()) { return; }
        auto& symbol = s.facts.unit.symbol = own.symbol; // "crore KZT"
        std::size_t at = own.name().size();
        if (at + 1 < symbol.size()) { symbol[at++] = ' '; }
        for (std::size_t i = 0; at + 1 < symbol.size() && i < from.name().size(); ++i) {
            symbol[at++] = from.name()[i];
        }
    };
    if (lacks(a) && has(b)) {
        take(a, b.facts.unit);
    } else if (lacks(b) && has(a)) {
        take(b, a.facts.unit);
    }
}

[[nodiscard]] constexpr notes find_notes(const side& a, const side& b, const comparison& c,
                                         const vocabulary& v) noexcept {
    notes n;
    const details &x = a.c.about(), &y = b.c.about();
    const std::string_view from = a.c.origin(), other = b.c.origin();
    n.set(note::echo,
          !is_blank(from) && !is_blank(other) && v.same(term_kind::source, from, other));
    n.set(note::apart, x.as_of.is_given() && y.as_of.is_given() && !meet(x.as_of, y.as_of));
    n.set(note::undated, x.as_of.is_given() != y.as_of.is_given());
    n.set(note::part_whole, c.order != order::none && c.ties.topic() != tie::same);
    n.set(note::superseded, (!x.supersedes.empty() && x.supersedes == y.id) ||
                                (!y.supersedes.empty() && y.supersedes == x.id));
    n.set(note::retracted, x.status == status::retracted || y.status == status::retracted);
    n.set(note::headline, x.headline != y.headline);
    n.set(note::status, (x.status == status::estimated && y.status == status::observed) ||
                            (y.status == status::estimated && x.status == status::observed));
    n.set(note::converted,
          convertible(a.facts.unit, b.facts.unit) && !same_unit(a.facts.unit, b.facts.unit));
    n.set(note::definition,
          c.ties.measure == tie::same && !same_name(a.c.measure_name(), b.c.measure_name()));
    return n;
}

/// The sets of a pair whose notes have been found.
constexpr void compare_sets(comparison& c, const side& a, const side& b) noexcept {
    const extent &x = c.extents[0], &y = c.extents[1];
    c.sets_compared = true;
    c.literal = relate(x.literal, y.literal);
    c.overlap = overlap_share(x.core, y.core);
    if (x.core.is_bounded() && y.core.is_bounded()) {
        c.difference = relative_difference(centre(a.c.said(), x, a.facts.unit),
                                           centre(b.c.said(), y, b.facts.unit));
    }
    if (disagrees(c.verdict)) {
        c.decided_by = c.verdict == verdict::contradicts ? decided_by::reaches : decided_by::cores;
        const bool by_reach = c.decided_by == decided_by::reaches;
        const interval &p = by_reach ? x.reach : x.core, &q = by_reach ? y.reach : y.core;
        c.gap = strict_precedes(p, q) ? distance(p, q, a.facts.unit) : distance(q, p, a.facts.unit);
    }
    if (disagrees(c.verdict) || c.literal == set_relation::disjoint) {
        const rational p = a.c.said().value().value();
        const exact q = exact{b.c.said().value().value()} * exact{b.facts.unit.factor} /
                        exact{a.facts.unit.factor}; // in the unit of a
        if (!q.fits()) { return; }
        const slips s = suspect(a.c.said(), b.c.said(), p, q.unchecked(),
                                same_unit(a.facts.unit, b.facts.unit), c.notes.has(note::echo));
        c.notes.set(note::suspect_factor_10, s.factor_10);
        c.notes.set(note::suspect_factor_1000, s.factor_1000);
        c.notes.set(note::suspect_transposition, s.transposition);
        c.notes.set(note::suspect_dropped_hedge, s.dropped_hedge);
        c.notes.set(note::suspect_wrong_bound, s.wrong_bound);
    }
}

constexpr void name_policy(comparison& c, const policy& k) noexcept {
    std::size_t at = 0;
    for (const char ch : k.name()) { c.policy_label[at++] = ch; }
    if (is_unnamed_change(k)) {
        for (const char ch : std::string_view{", changed"}) { c.policy_label[at++] = ch; }
    }
}

/// The comparison of two claims whose measures are tied so. What everything else is built on.
[[nodiscard]] constexpr comparison compare_sides(side a, side b, tie measure_tie, const policy& k,
                                                 const vocabulary& v) noexcept {
    comparison c;
    c.claims = {a.c, b.c};
    c.ties = {measure_tie,
              tie_of(term_kind::scope, a.c.about().scope.name(), b.c.about().scope.name(), v)};
    c.over_time = a.facts.over_time;
    name_policy(c, k);
    share_units(a, b);
    c.units = {a.facts.unit, b.facts.unit};
    c.kind = a.facts.kind == number_kind::count && b.facts.kind == number_kind::count
                 ? number_kind::count
                 : number_kind::real;

    const order_found found =
        find_order(c.ties, a.when(), b.when(), a.c.about().status, b.c.about().status);
    const auto x = a.read_as(c.kind, k), y = b.read_as(c.kind, k);
    if (!x || !y) {
        c.why = reason::no_number;
    } else if (found.why == reason::measure) {
        c.why = reason::measure;
    } else if (!convertible(a.facts.unit, b.facts.unit)) {
        c.why = reason::unit;
    } else {
        c.why = found.why;
        c.order = found.order;
        c.extents = {*x, *y};
        c.verdict = judge({x->core, x->reach}, {y->core, y->reach}, found.order, found.apart);
    }
    c.notes = find_notes(a, b, c, v);
    if (c.verdict != verdict::incomparable || c.why == reason::time || c.why == reason::status) {
        compare_sets(c, a, b);
    }
    return c;
}

[[nodiscard]] constexpr side side_of(const claim<named>& c, const vocabulary& v) noexcept {
    return {c, settled(v.facts(c.measure_name()), c.said(), c.about(), v)};
}
template <measure_type M>
[[nodiscard]] constexpr side side_of(const claim<M>& c, const vocabulary& v) noexcept {
    return {c.as_named(), settled(facts_of<M>(), c.said(), c.about(), v)};
}

template <class A, class B>
[[nodiscard]] constexpr tie measure_tie() noexcept {
    return std::is_same_v<A, B> ? tie::same
           : is_part_of<A, B>   ? tie::a_part_of_b
                                : tie::b_part_of_a;
}

} // namespace detail

/// Measures that compare() takes: one measure, part and whole, or both named at run time.
template <class A, class B>
concept comparable_measures =
    tied<A, B> ||
    unsatisfied<
        "these two measures are not tied: compare claims of one measure, or declare one of them part_of the other">;

/// Compares two claims of one measure, or of a part and its whole. constexpr; allocates nothing.
/// Cost: about a microsecond; for many claims see resolved.hpp and the floors above.
template <class A, class B>
    requires comparable_measures<A, B>
[[nodiscard]] constexpr comparison compare(const claim<A>& a, const claim<B>& b,
                                           const policy& k = cautious,
                                           const vocabulary& v = {}) noexcept {
    if constexpr (std::is_same_v<A, named>) {
        return detail::compare_sides(
            detail::side_of(a, v), detail::side_of(b, v),
            tie_of(term_kind::measure, a.measure_name(), b.measure_name(), v), k, v);
    } else {
        return detail::compare_sides(detail::side_of(a, v), detail::side_of(b, v),
                                     detail::measure_tie<A, B>(), k, v);
    }
}
template <class A, class B>
    requires comparable_measures<A, B>
[[nodiscard]] constexpr comparison compare(const claim<A>& a, const claim<B>& b,
                                           const vocabulary& v) noexcept {
    return compare(a, b, cautious, v);
}

/// The verdict on two resolved claims of one kind and dimension: incomparable where their topics
/// differ, or time or status forbids. (part_of needs the vocabulary: see above.) Some nanoseconds.
[[nodiscard]] constexpr verdict compare(const resolved& a, const resolved& b) noexcept {
    const topic_ties ties{a.topic == b.topic ? tie::same : tie::none, tie::same};
    const auto when = [](const resolved& r) {
        return timing{.over_time = r.over_time,
                      .says_holds_for = r.holds,
                      .as_of = r.over_time == over_time::stock ? r.stands : r.as_of};
    };
    const order_found found = find_order(ties, when(a), when(b), a.status, b.status);
    return judge({a.core, a.reach}, {b.core, b.reach}, found.order, found.apart);
}

/// The verdicts of a pair under every shipped policy, in their order.
struct verdicts_by_policy {
    std::array<verdict, shipped_policies.size()> verdicts{};

    [[nodiscard]] constexpr verdict under(std::size_t policy) const noexcept {
        return verdicts[policy];
    }
    /// Whether a property holds however the words are read: always(disagrees), always(agrees).
    template <class Property>
    [[nodiscard]] constexpr bool always(Property property) const {
        for (const auto v : verdicts) {
            if (!property(v)) { return false; }
        }
        return true;
    }
    /// Whether one verdict holds however the words are read.
    [[nodiscard]] constexpr bool unanimous() const noexcept {
        return always([first = verdicts[0]](verdict v) { return v == first; });
    }
};

template <class A, class B>
    requires comparable_measures<A, B>
[[nodiscard]] constexpr verdicts_by_policy under_every_policy(const claim<A>& a, const claim<B>& b,
                                                              const vocabulary& v = {}) noexcept {
    verdicts_by_policy out;
    for (std::size_t i = 0; i < shipped_policies.size(); ++i) {
        out.verdicts[i] = compare(a, b, *shipped_policies[i], v).verdict;
    }
    return out;
}

} // namespace v0
} // namespace corroborate
