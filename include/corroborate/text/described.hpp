// A scanned quantity as FORMATS.md, section 4, tells it: the row of the hedge list, its family, the
// value in the unit, and the two sets. What a program writes down of it.
#pragma once

#include <optional>

#include <corroborate/text/scanned.hpp>

namespace corroborate {
inline namespace v0 {

/// The fields of a quantity. Sets are in base units: divide their ends by unit.factor.
struct described {
    v0::hedge hedge = v0::hedge::bare_round;
    v0::modifier modifier = v0::modifier::bare;
    std::optional<rational> value{}; ///< none for vague words: "several", "many"
    std::optional<rational> upper{}; ///< the second number of a range, or a tolerance
    bool upper_is_percent = false;
    number_kind kind = number_kind::count;
    v0::unit unit{};
    std::optional<extent> sets{}; ///< none where the words say no number
};

namespace detail {

/// The number as it is told: of "one in five" 1/5, of "six figures" 100,000.
[[nodiscard]] constexpr std::optional<rational> told_value(const amount& said) noexcept {
    if (!said.has_value()) { return std::nullopt; }
    const exact n = exact{said.value().value()};
    const auto told = [](exact x) {
        return x.fits() ? std::optional{x.unchecked()} : std::nullopt;
    };
    switch (said.wording()) {
    case wording::no_number: return std::nullopt;
    case wording::one_in:
    case wording::every: return told(exact{1} / n);
    case wording::k_in: return told(n / exact{said.upper().value()});
    case wording::figures:
        return told(scaled_by_ten(1, static_cast<int>(said.value().value().num) - 1));
    default: return n.unchecked();
    }
}

} // namespace detail

/// Tells a quantity, under a reading policy.
[[nodiscard]] constexpr described describe(const scanned& q, const policy& k = cautious) noexcept {
    described d;
    const bool set = q.said.modifier() == modifier::set;
    d.hedge = set ? hedge::between : q.said.hedge();
    if (q.change && q.said.hedge() == hedge::percent && q.by_verb) { d.hedge = hedge::pct_change; }
    if (q.change && q.by_verb && q.unit_is != unit_class::percent && q.per.empty() &&
        q.said.wording() == wording::bare && q.said.modifier() == modifier::bare) {
        d.hedge = hedge::by_v_to;
    }
    d.modifier = row(d.hedge).modifier;
    const bool scaled = q.said.value().value() > rational{1}; // a couple of hundred
    if (d.modifier != modifier::vague || scaled) { d.value = detail::told_value(q.said); }
    if (q.said.has_upper() && q.said.wording() != wording::k_in) {
        d.upper = q.said.upper().value();
        d.upper_is_percent = q.said.upper_is_percent();
    }
    d.kind = q.kind();
    if (!q.unit.empty()) { d.unit = unit_named(q.unit); }
    if (const auto sets = read(q.said, q.frame(d.unit), k); sets) { d.sets = *sets; }
    return d;
}

} // namespace v0
} // namespace corroborate
