// A pair in a few words, for pairs that need no more: what both allow, and what is to be known of
// them. explain() tells the whole story.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <corroborate/format.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// A verdict in plain English: "agree", "compatible", "in tension".
[[nodiscard]] constexpr std::string_view plain_name(verdict v) noexcept {
    switch (v) {
    case verdict::equal:
    case verdict::refines:
    case verdict::refined_by: return "agree";
    case verdict::overlaps: return "compatible";
    case verdict::consistent: return "consistent";
    case verdict::tension: return "tension";
    case verdict::contradicts: return "contradiction";
    case verdict::incomparable: break;
    }
    return "not comparable";
}

namespace detail {

/// A set with its unit: "41 to 49", "1,343.5 to 1,344.5 km".
[[nodiscard]] inline std::string set_text(const interval& set, const unit& in) {
    std::string text = to_text(set, in);
    const bool plain = in.is_none() || in.dim.of == quantity::person;
    return plain ? text : std::move(text.append(" ").append(in.name()));
}

[[nodiscard]] inline std::string what_fits(const comparison& c) {
    const auto core = [&](std::size_t i) { return set_text(c.extents[i].core, c.units[0]); };
    const auto reach = [&](std::size_t i) { return set_text(c.extents[i].reach, c.units[0]); };
    switch (c.verdict) {
    case verdict::equal: return "both mean " + core(0);
    case verdict::refines: return core(0) + " lies within " + core(1);
    case verdict::refined_by: return core(1) + " lies within " + core(0);
    case verdict::overlaps: {
        const auto both = intersection(c.extents[0].core, c.extents[1].core);
        return both ? "both allow " + set_text(*both, c.units[0]) : std::string{};
    }
    case verdict::consistent: {
        const std::size_t small = c.order == order::a_at_most_b ? 0 : 1;
        const std::string_view how = c.ties.topic() != tie::same      ? " can be part of "
                                     : c.over_time == over_time::flow ? " can fall within "
                                                                      : " can have become ";
        return core(small) + std::string{how} + core(1 - small);
    }
    case verdict::tension: return core(0) + " against " + core(1);
    case verdict::contradicts: return reach(0) + " against " + reach(1);
    case verdict::incomparable: break;
    }
    switch (c.why) {
    case reason::no_number: return "not both say a number";
    case reason::measure: return "they count different things";
    case reason::unit: return "their units do not convert into each other";
    case reason::scope: return "they are about different places or groups";
    case reason::time: return "they are about different times";
    case reason::status: return "a plan is no observation";
    case reason::none: break;
    }
    return {};
}

} // namespace detail

/// "both allow 5,001 to 5,499; one voice; 31 days apart". Allocates.
[[nodiscard]] inline std::string brief(const comparison& c) {
    constexpr std::pair<note, std::string_view> words[] = {
        {note::retracted, "retracted"},
        {note::superseded, "one corrects the other"},
        {note::echo, "one voice"},
        {note::apart, "different dates"},
        {note::undated, "one is undated"},
        {note::status, "one is an estimate"},
        {note::converted, "units converted"},
        {note::definition, "under two names"},
        {note::headline, "one is a headline"},
        {note::suspect_dropped_hedge, "one may have dropped the bound of the other"},
        {note::suspect_factor_10, "a factor of ten"},
        {note::suspect_factor_1000, "a factor of a thousand"},
        {note::suspect_transposition, "two digits swapped"},
        {note::suspect_wrong_bound, "opposite bounds at one number"},
    };
    std::string out = detail::what_fits(c);
    for (const auto& [n, text] : words) {
        const bool is_said = n == note::apart && c.why == reason::time;
        if (c.notes.has(n) && !is_said) { out.append("; ").append(text); }
    }
    return out;
}

} // namespace report
} // namespace v0
} // namespace corroborate
