// Which row of the hedge list fits: the list has several for one wording, told apart by the number
// ("more than 93", "more than 100"). Rows of one family read alike, so that a choice names no set.
#pragma once

#include <corroborate/text/number.hpp>
#include <corroborate/text/phrase.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// How much a modifier decides: of two, the first of the higher rank does. 0 for words that add
/// nothing to the number (only, a total of, another), 1 for approximations, 2 for bounds.
[[nodiscard]] constexpr int rank(hedge h) noexcept {
    switch (h) {
    case hedge::bare_round:
    case hedge::total:
    case hedge::only:
    case hedge::by_v_to:
    case hedge::year:
    case hedge::decade_plural: return 0;
    default: break;
    }
    const auto m = row(h).modifier;
    return m == modifier::about || m == modifier::exactly ? 1 : 2;
}
[[nodiscard]] constexpr bool bounds_below(hedge h) noexcept {
    return row(h).modifier == modifier::more_than || row(h).modifier == modifier::at_least;
}
[[nodiscard]] constexpr bool bounds_above(hedge h) noexcept {
    switch (row(h).modifier) {
    case modifier::fewer_than:
    case modifier::at_most:
    case modifier::up_to:
    case modifier::nearly:
    case modifier::not_: return true;
    default: return false;
    }
}

[[nodiscard]] constexpr bool ends_sharp(const numeral& n) noexcept {
    const rational v = n.value();
    return v.is_whole() && v.num % 10 != 0;
}
[[nodiscard]] constexpr bool is_power_of_ten(rational v) noexcept {
    for (std::int64_t ten = 10; v.is_whole() && ten <= v.num && ten < 1'000'000'000'000'000'000;
         ten *= 10) {
        if (v.num == ten) { return true; }
    }
    return false;
}

/// The row of a number without words, the first that applies: percent; half, third, quarter for
/// fractions; dozens; bare_word for what is spelled; bare_sci; the row of a multiplier (k_suffix
/// for thousands, billion from there on); bare_point for a point that adds no digit to a round
/// number; bare_measure for decimals and for units of measure; bare_small for 1 to 9; bare_sharp;
/// bare_round.
[[nodiscard]] constexpr hedge bare_row(const number& n, const numeral& v,
                                       unit_class unit) noexcept {
    if (unit == unit_class::percent) { return hedge::percent; }
    if (v.is_fraction() && !n.has_multiplier()) {
        if (v.value() == rational::of(1, 2)) { return hedge::half; }
        return v.value().den == 3 ? hedge::third : hedge::quarter;
    }
    if (n.how == writing::dozens && n.times != 20) {
        const auto whole = v.value();
        return whole == rational{6}    ? hedge::half_dozen
               : whole == rational{12} ? hedge::dozen
                                       : hedge::two_dozen;
    }
    if (n.how != writing::digits) { return hedge::bare_word; }
    if (n.said.scientific) { return hedge::bare_sci; }
    switch (n.scale()) {
    case 0: break;
    case 3: return hedge::k_suffix;
    case 5: return hedge::lakh;
    case 6: return hedge::million;
    case 7: return hedge::crore;
    default: return n.lakhs ? hedge::crore : hedge::billion; // lakh crore, trillion
    }
    const rational value = v.value();
    if (n.said.point && (n.said.place == 0 || (value.is_whole() && value.num % 10 == 0))) {
        return hedge::bare_point;
    }
    if (v.has_places() || unit == unit_class::measure || unit == unit_class::time) {
        return hedge::bare_measure;
    }
    if (value.num >= 1 && value.num <= 9) { return hedge::bare_small; }
    return ends_sharp(v) ? hedge::bare_sharp : hedge::bare_round;
}

/// The row of a modifier with this number: more-than-sharp, more-than-lead1, about-sharp,
/// about-small, more-than-half, nearly-half, circa-year.
[[nodiscard]] constexpr hedge modified_row(hedge h, const number& n, const numeral& v,
                                           unit_class unit) noexcept {
    const rational value = v.value();
    if (v.is_fraction() && value == rational::of(1, 2)) {
        if (row(h).wording == wording::more_than) { return hedge::more_than_half; }
        if (row(h).wording == wording::nearly) { return hedge::nearly_half; }
    }
    switch (h) {
    case hedge::more_than:
        if (is_power_of_ten(value) && n.said.digits == 1) { return hedge::more_than_lead1; }
        if (is_power_of_ten(value) && n.places == 0) { return hedge::more_than_lead1; }
        return ends_sharp(v) ? hedge::more_than_sharp : h;
    case hedge::about:
        if (value.is_whole() && value.num >= 1 && value.num <= 9) { return hedge::about_small; }
        return ends_sharp(v) ? hedge::about_sharp : h;
    case hedge::circa:
        return n.said.plain && n.how == writing::digits && !n.has_multiplier() &&
                       unit == unit_class::none && value.num >= 1000 && value.num <= 2100
                   ? hedge::circa_year
                   : h;
    default: return h;
    }
}

/// The row of a magnitude of this size: hundreds; with "a few", "several", "low" before it, theirs.
[[nodiscard]] constexpr hedge magnitude_row(std::int64_t size, bool led, hedge lead) noexcept {
    if (led) {
        switch (lead) {
        case hedge::few: return hedge::few_hundred;
        case hedge::several:
            return size == 12    ? hedge::several_dozen
                   : size < 1000 ? hedge::several_hundred
                                 : hedge::several_thousand;
        case hedge::couple: return size == 12 ? hedge::two_dozen : hedge::couple;
        case hedge::many:
        case hedge::countless: break;
        default: return lead;
        }
    }
    switch (size) {
    case 10: return hedge::tens;
    case 12: return hedge::dozens;
    case 20: return hedge::scores;
    case 100: return hedge::hundreds;
    case 1000: return hedge::thousands;
    case 10'000: return hedge::tens_thousands;
    case 100'000: return hedge::hundreds_thousands;
    default: return hedge::millions;
    }
}

/// "5 to 6 thousand": the multiplier of the second number is the first one's too, if that has none
/// and stays the smaller one; of "one to two hundred thousand" only the thousand.
constexpr bool share_multiplier(number& first, const number& second) noexcept {
    if (first.scale() != 0 || first.times != 1 || !second.has_multiplier() || second.composed ||
        first.said.scientific || first.said.below != 1) {
        return false;
    }
    const auto made = second.said.make(), mine = first.said.make(), large = second.value();
    if (!made || !mine || !large) { return false; }
    if (!first.hundreds && mine->value() < made->value()) {
        first.places = second.places;
        first.times = second.times;
        return true;
    }
    const auto small = first.value();
    const auto limit = large->shifted(-second.scale());
    if (second.scale() == 0 || !small || !limit || !(small->value() < limit->value())) {
        return false;
    }
    first.places = static_cast<std::int8_t>(first.places + second.scale());
    return true;
}

} // namespace text
} // namespace v0
} // namespace corroborate
