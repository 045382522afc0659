// Sums and slips of category in plain English: what the parts come to, what they leave unaccounted,
// by how much they exceed the whole or fall short of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <corroborate/format.hpp>
#include <corroborate/sum_slips.hpp>

namespace corroborate {
inline namespace v0 {

/// What to call the whole and the parts, and the unit to write their numbers in.
struct sum_names {
    std::string_view whole;
    std::vector<std::string_view> parts;
    v0::unit unit{};

    [[nodiscard]] std::string_view of(std::size_t term) const {
        return term == 0 ? whole : parts[term - 1];
    }
};

namespace detail {

/// "a", "a and b", "a, b and c".
[[nodiscard]] inline std::string listed(const std::vector<std::string>& names) {
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        out += i == 0 ? "" : i + 1 == names.size() ? " and " : ", ";
        out += names[i];
    }
    return out;
}

template <class I>
class sum_explainer {
public:
    sum_explainer(const sum_check<I>& c, const sum_names& names) : c_(c), names_(names) {}

    [[nodiscard]] std::string text() const {
        const std::string whole{names_.whole};
        switch (c_.state) {
        case sum_state::adds_up:
            return fmt::format("{} add up to {} exactly: {}.", listed_parts(), whole,
                               set(c_.said[0]));
        case sum_state::fits:
            if (!known(0)) {
                return fmt::format("{} add up to {}; no claim gives the number of {} in all.",
                                   listed_parts(), sum(), whole);
            }
            return fmt::format("{} add up to {}, which can be what is said of {}: {}.",
                               listed_parts(), sum(), whole, set(c_.said[0])) +
                   (c_.missing() > 0 ? " Nothing is said of " + missing_names() + "." : "");
        case sum_state::leaves:
            return fmt::format("{} add up to {} and leave {} of {} ({}) unaccounted{}.",
                               listed_parts(), sum(), set(c_.rest), whole, set(c_.said[0]),
                               c_.missing() > 0 ? "; nothing is said of " + missing_names() : "");
        case sum_state::falls_short:
            return opening(fmt::format("all parts together, {}, come to {}, which falls short of "
                                       "{} ({}) by at least {}.",
                                       listed_parts(), sum(), whole, set(c_.said[0]),
                                       number(c_.amount)));
        case sum_state::exceeds:
            return opening(fmt::format("{} come to {}, which exceeds {} ({}) by at least {}.",
                                       listed_parts(), sum(), whole, set(c_.said[0]),
                                       number(c_.amount)));
        case sum_state::divided:
            if (c_.conflict.size() == 1) {
                return opening(
                    fmt::format("what is said of {} is below zero.", names_.of(c_.divided_term)));
            }
            return opening(fmt::format("the claims about {} leave no number that fits them all, so "
                                       "they do not say what the sum is.",
                                       names_.of(c_.divided_term)));
        }
        return {};
    }

private:
    [[nodiscard]] bool hard() const { return c_.verdict == verdict::contradicts; }
    [[nodiscard]] bool known(std::size_t term) const { return c_.claims[term] > 0; }
    [[nodiscard]] std::string number(const rational& r) const {
        return with_unit(to_text(r, names_.unit));
    }
    [[nodiscard]] std::string with_unit(std::string text) const {
        const auto& u = names_.unit;
        return u.is_none() || u.dim.of == quantity::person ? text
                                                           : text.append(" ").append(u.name());
    }
    [[nodiscard]] std::string set(const agreement& a) const {
        const auto& decides = hard() ? a.reach : a.core;
        return decides ? with_unit(to_text(*decides, names_.unit)) : "no number";
    }
    [[nodiscard]] std::string sum() const { return set(c_.listed); }
    /// "dead (225) and wounded (4,353)"
    [[nodiscard]] std::string listed_parts() const {
        std::vector<std::string> out;
        for (std::size_t t = 1; t < c_.claims.size(); ++t) {
            if (!known(t)) { continue; }
            out.emplace_back(names_.of(t));
            out.back() += " (" + set(c_.said[t]) + ")";
        }
        return out.empty() ? "no parts" : detail::listed(out);
    }
    [[nodiscard]] std::string missing_names() const {
        std::vector<std::string> out;
        for (std::size_t t = 1; t < c_.claims.size(); ++t) {
            if (!known(t)) { out.emplace_back(names_.of(t)); }
        }
        return detail::listed(out);
    }
    [[nodiscard]] std::string opening(const std::string& rest) const {
        return (hard() ? "However generously they are read, " : "As a reader takes the words, ") +
               rest;
    }

    const sum_check<I>& c_;
    const sum_names& names_;
};

} // namespace detail

/// One sentence or two. Cost: some microseconds; allocates.
template <class I>
[[nodiscard]] std::string explain(const sum_check<I>& c, const sum_names& names) {
    return detail::sum_explainer<I>{c, names}.text();
}

/// One sentence; `say` gives the words for a claim: say(slip.claim).
template <class I, class Say>
[[nodiscard]] std::string explain(const sum_slip<I>& s, const sum_names& names, const Say& say) {
    const std::string claim = say(s.claim);
    const auto term = names.of(s.term), belongs = names.of(s.belongs);
    if (!s.twin) {
        return fmt::format("{} is what all parts of {} add up to, so the total seems to stand "
                           "under the name of {}.",
                           claim, belongs, term);
    }
    const std::string twin = say(*s.twin);
    switch (s.kind) {
    case sum_slip_kind::total_as_part:
        return fmt::format("{} has the number of {}: the total of {} seems to stand under the name "
                           "of {}.",
                           claim, twin, belongs, term);
    case sum_slip_kind::part_as_total:
        return fmt::format("{} has the number of {}: {}, a part, seem to have been taken for the "
                           "total of {}.",
                           claim, twin, belongs, term);
    case sum_slip_kind::one_of_them:
        return fmt::format("{} and {} have one number, though other parts of {} are above zero: "
                           "one of the two seems to stand under the wrong name.",
                           claim, twin, belongs);
    case sum_slip_kind::part_as_part:
        return fmt::format("{} has the number of {}: {} seem to stand under the name of {}.", claim,
                           twin, belongs, term);
    }
    return {};
}

} // namespace v0
} // namespace corroborate
