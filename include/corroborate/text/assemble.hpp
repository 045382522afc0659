// From what was heard to the amount: which words decide, what two numbers make of each other. No
// text is read here; read_amount.hpp has done that.
#pragma once

#include <corroborate/text/choose.hpp>
#include <corroborate/text/quantity.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// All that was heard of one amount.
struct parts {
    phrase out{};
    quantity first{}, second{};
    amount_numbers numbers{};
    hedge modifier = hedge::bare_round;    ///< the words that decide, if heard
    hedge opener = hedge::between;         ///< the words that ask for two numbers, if opened
    hedge join = hedge::a_to_b;            ///< what stands between the two
    hedge upper_words = hedge::bare_round; ///< "fewer than" of "more than 10 but fewer than 20"
    hedge shape = hedge::bare_round;       ///< n_fold, figures or decade_plural behind the number
    int rank = 0;                          ///< of the modifier
    int change = 0;                        ///< rose: 1, fell: -1
    bool heard = false, opened = false, two = false, denied = false, text_begun = false;
    bool year = false, decade = false; ///< "in", "in the"
    bool no_year = false; ///< "circa 1500" is as many: behind a sign, and in prose, whose years are
                          ///< no quantities
    bool to_level = false; ///< rose "to"
    bool per_number = false, ago = false;

    constexpr void begin_text(std::size_t begin) noexcept {
        if (!text_begun) { out.text.begin = begin; }
        text_begun = true;
    }
    /// Of words that are an amount, for which "in the" is no modifier: "in the low thousands".
    constexpr void begin_words(std::size_t begin) noexcept {
        if (decade) { text_begun = false; }
        begin_text(begin);
    }
};

/// Whether this word may join the two numbers, behind the words that opened the amount.
[[nodiscard]] constexpr bool joins(const parts& p, hedge join, bool comma) noexcept {
    if (comma && join != hedge::plusminus && join != hedge::more_fewer) { return false; }
    if (join == hedge::more_fewer) { return bounds_below(p.modifier) && p.heard; }
    if (!p.opened) {
        return join == hedge::between ? p.heard && bounds_below(p.modifier)
                                      : join != hedge::within_of;
    }
    switch (p.opener) {
    case hedge::between:
    case hedge::anywhere: return join == hedge::between || join == hedge::a_to_b;
    case hedge::a_to_b: return join == hedge::a_to_b;
    case hedge::pair: return join == hedge::pair;
    case hedge::within_of: return join == hedge::within_of;
    default: return false;
    }
}

/// Whether the second number goes with the first: units alike, or one of them without; "in" and
/// "out of" only between plain whole numbers, and "or" only between neighbours of one row.
[[nodiscard]] constexpr bool go_together(const parts& p, const quantity& second) noexcept {
    const quantity& first = p.first;
    const auto a = first.n.value(), b = second.n.value();
    if (!a || !b) { return false; }
    if (p.join == hedge::k_in_n) {
        const bool year =
            second.n.said.plain && b->value() >= rational{1900} && b->value() <= rational{2100};
        return !year && first.unit_is == unit_class::none && second.unit_is == unit_class::none &&
               a->value().is_whole() && b->value().is_whole() && a->value().sign() != 0 &&
               a->value() < b->value() && a->last_place() >= 0;
    }
    const bool tolerance = p.join == hedge::plusminus || p.join == hedge::within_of;
    if (first.unit_is != unit_class::none && second.unit_is != unit_class::none &&
        first.unit != second.unit &&
        !(tolerance &&
          (second.unit_is == unit_class::percent || first.unit_is == unit_class::percent))) {
        return false;
    }
    // "rose 5 % to 1,200", "by a third to 9 million"
    if (p.join == hedge::a_to_b && !p.opened) {
        const bool part = first.unit_is == unit_class::percent ||
                          first.unit_is == unit_class::percentage_point || a->is_fraction();
        const bool other = b->is_fraction() || second.unit_is == first.unit_is;
        if (part && !(a->is_fraction() ? b->is_fraction() : other)) { return false; }
    }
    if (p.join != hedge::pair) { return true; }
    number shared = first.n;
    share_multiplier(shared, second.n);
    const auto low = shared.value();
    return !low || !(b->value() > low->value()) ||
           b->value() <= (exact{3} * exact{low->value()}).unchecked();
}

/// Moves over words that say how near the second number of a range is: "from 2,000 to nearly
/// 4,000", "between 40 and about 60". The range is read to its end all the same.
constexpr void skip_approximation(cursor& in, const language& lang) noexcept {
    const auto was = in.at;
    const auto* const words = in.skip_spaces() ? in.longest(lang.before) : nullptr;
    const auto m = words != nullptr ? row(words->means).modifier : modifier::bare;
    const bool near = m == modifier::about || m == modifier::nearly || m == modifier::up_to;
    if (!near || row(words->means).numbers != numbers::one) { in.at = was; }
}

/// The error, if it is one, at this place.
[[nodiscard]] constexpr result<amount> place(result<amount> made, std::size_t at) noexcept {
    return made ? made : result<amount>{error{made.error().code, at}};
}
/// One number: the words that decide, or the row that fits the number.
[[nodiscard]] constexpr result<amount> amount_of_one(parts& p) noexcept {
    const quantity& q = p.first;
    auto value = q.n.value().value_or(numeral{});
    const auto at = q.n.at.begin;
    if (q.uncertainty >= 0) {
        const auto e = numeral::make(q.uncertainty, q.n.said.place, 1, q.n.said.point);
        return e ? place(make_amount(hedge::concise, value, *e), at)
                 : result<amount>{error{errc::overflow, at}};
    }
    if (p.shape == hedge::figures) {
        const auto n = value.value();
        return n.is_whole() && n.num >= 1 && n.num <= 18
                   ? make_amount(hedge::figures, value)
                   : result<amount>{error{errc::overflow, at}};
    }
    if (p.shape == hedge::n_fold) {
        p.out.ratio = true;
        return place(make_amount(p.rank == 0
                                     ? p.shape
                                     : modified_row(p.modifier, q.n, value, unit_class::none),
                                 value),
                     at);
    }
    // ten years, not a thousand
    if (p.shape == hedge::decade_plural && p.rank == 0) {
        if (value.value() == rational{2000}) {
            value = numeral::make(200, 1, 1, true).value_or(value);
        }
        return make_amount(p.shape, value);
    }
    if (p.decade) { return error{errc::syntax, at}; }
    if (p.year) {
        const auto year = value.value();
        const bool is_year = q.n.said.plain && p.rank == 0 && p.out.unit_is == unit_class::none &&
                             p.out.per.empty() && year >= rational{1000} && year < rational{3000};
        return is_year ? make_amount(hedge::year, value) : result<amount>{error{errc::syntax, at}};
    }
    if (p.modifier == hedge::every && p.heard) {
        p.out.per = p.out.unit;
        p.out.unit = {};
        p.out.unit_is = unit_class::none;
        return place(make_amount(hedge::every, value), at);
    }
    if (p.rank > 0) {
        const hedge h = modified_row(p.modifier, q.n, value, p.out.unit_is);
        return place(make_amount(h == hedge::circa_year && p.no_year ? p.modifier : h, value), at);
    }
    if (p.change != 0) {
        if (!p.out.percent() || p.to_level) {
            return place(make_amount(p.out.percent() ? hedge::percent : hedge::by_v_to, value), at);
        }
        if (p.change < 0) { value = value.negated().value_or(value); }
        p.out.unit = {};
        p.out.unit_is = unit_class::none;
        p.out.ratio = true;
        return place(make_amount(hedge::pct_change, value), at);
    }
    hedge h = bare_row(q.n, value, p.out.unit_is);
    if (p.ago && !value.is_fraction()) { h = hedge::years_ago; }
    if (!p.out.per.empty() && !value.is_fraction() && !p.out.percent()) {
        h = p.per_number ? hedge::per_capita : hedge::rate;
    }
    const bool own_shape = value.is_fraction() || q.n.how == writing::dozens || p.out.percent();
    const bool named = p.heard && !own_shape && p.modifier != hedge::bare_round;
    return place(make_amount(named ? p.modifier : h, value), at);
}

/// Two numbers: a range, a tolerance, so many out of so many. A bound before a range takes the end
/// that it bounds: "at least 40 to 50" is at least 40.
[[nodiscard]] constexpr result<amount> amount_of_two(parts& p) noexcept {
    quantity& q = p.first;
    const auto at = p.second.begin;
    const bool tolerance = p.join == hedge::plusminus || p.join == hedge::within_of;
    const bool shared = !tolerance && p.join != hedge::k_in_n && share_multiplier(q.n, p.second.n);
    const auto low = q.n.value(), high = p.second.n.value();
    if (!low || !high) { return error{errc::overflow, q.begin}; }
    if (p.join == hedge::k_in_n) {
        if (p.rank > 0) {
            const auto n = low->value(), m = high->value();
            const auto part = numeral::make(n.num, 0, m.num, false);
            return part ? place(make_amount(modified_row(p.modifier, q.n, *part, unit_class::none),
                                            *part),
                                at)
                        : result<amount>{error{part.error().code, at}};
        }
        if (low->value().sign() < 0) { // "negative one over 20"
            const auto part = numeral::make(-low->value().num, 0, high->value().num, false);
            const auto below = part ? part->negated() : part;
            return below ? place(make_amount(bare_row(q.n, *part, unit_class::none), *below), at)
                         : result<amount>{error{below.error().code, at}};
        }
        return low->value() == rational{1} ? make_amount(hedge::one_in_n, *high)
                                           : make_amount(hedge::k_in_n, *low, *high);
    }
    p.numbers = {.value = *low, .upper = *high, .has_value = true, .has_upper = true};
    if (tolerance) {
        if (p.rank == 2) { return error{errc::too_many_numbers, at}; }
        if (p.join == hedge::within_of) {
            p.numbers = {.value = *high, .upper = *low, .has_value = true, .has_upper = true};
        }
        const auto unit = p.join == hedge::within_of ? q.unit_is : p.second.unit_is;
        const auto other = p.join == hedge::within_of ? p.second.unit_is : q.unit_is;
        p.numbers.upper_is_percent = unit == unit_class::percent && other != unit_class::percent;
        return place(amount::make(p.join == hedge::within_of   ? hedge::within_of
                                  : p.numbers.upper_is_percent ? hedge::plusminus_pct
                                                               : hedge::plusminus,
                                  p.numbers),
                     at);
    }
    if (p.join == hedge::more_fewer || (p.join == hedge::between && !p.opened)) {
        const bool open_below = row(p.modifier).modifier == modifier::more_than,
                   open_above = row(p.upper_words).modifier == modifier::fewer_than ||
                                row(p.upper_words).modifier == modifier::nearly;
        if (open_below == open_above) {
            return place(amount::make(open_below ? hedge::more_fewer : hedge::between, p.numbers),
                         at);
        }
        return place(amount::make_set(*low, open_below ? closure::open : closure::closed, *high,
                                      open_above ? closure::open : closure::closed),
                     at);
    }
    if (p.rank == 0 && low->value().sign() < 0 && high->value() < low->value() &&
        p.join == hedge::a_to_b) { // "minus 5 to minus 10"
        p.numbers = {.value = *high, .upper = *low, .has_value = true, .has_upper = true};
    }
    // "at least 40 to 50"
    if (p.rank == 2 && high->value() < low->value()) { return error{errc::reversed_range, at}; }
    if (p.rank == 2 && bounds_below(p.modifier)) {
        return place(make_amount(p.modifier, *low), at);
    }
    if (p.rank == 2 && bounds_above(p.modifier)) {
        return place(make_amount(p.modifier, *high), at);
    }
    const hedge h = p.opened                ? p.opener
                    : p.join == hedge::pair ? hedge::pair
                    : shared                ? hedge::shared_mult
                                            : hedge::a_to_b;
    if (h == hedge::pair && !(high->value() > low->value())) {
        return error{errc::reversed_range, at};
    }
    return place(amount::make(h, p.numbers), at);
}

} // namespace text
} // namespace v0
} // namespace corroborate
