// Under which order two claims are compared: what is known of their true numbers before the words
// are looked at. This is the table of DESIGN.md, section 3, and the only place where it stands.
#pragma once

#include <cstdint>
#include <string_view>

#include <corroborate/claim.hpp>
#include <corroborate/topic.hpp>

namespace corroborate {
inline namespace v0 {

/// The relation of the two true numbers that is tested.
enum class order : std::uint8_t { none, same, a_at_most_b, b_at_most_a };

[[nodiscard]] constexpr std::string_view name(order o) noexcept {
    constexpr std::string_view names[] = {"none", "same", "a_at_most_b", "b_at_most_a"};
    return names[static_cast<std::size_t>(o)];
}
[[nodiscard]] constexpr order converse(order o) noexcept {
    return o == order::a_at_most_b   ? order::b_at_most_a
           : o == order::b_at_most_a ? order::a_at_most_b
                                     : o;
}

/// Why two claims are incomparable: the first that applies.
enum class reason : std::uint8_t { none, no_number, measure, unit, scope, time, status };

[[nodiscard]] constexpr std::string_view name(reason r) noexcept {
    constexpr std::string_view names[] = {"",      "no_number", "measure", "unit",
                                          "scope", "time",      "status"};
    return names[static_cast<std::size_t>(r)];
}

/// When a number was true, and how its measure lives in time.
struct timing {
    v0::over_time over_time = v0::over_time::stock;
    bool says_over_time = false;
    bool says_holds_for = false;
    bool additive = true;
    duration holds_for{};
    period as_of{};
};

/// The order found, or why there is none. `apart`: the numbers are of different times and may both
/// be true, so the verdict is at most tension.
struct order_found {
    v0::order order = order::none;
    v0::reason why = reason::none;
    bool apart = false;
};

namespace detail {

[[nodiscard]] constexpr order_found by_time() noexcept {
    return {order::none, reason::time, false};
}

/// Periods meet, each widened by its holds_for, or one is not given.
[[nodiscard]] constexpr bool could_meet(const timing& a, const timing& b) noexcept {
    if (!a.as_of.is_given() || !b.as_of.is_given()) { return true; }
    const auto span = [](const timing& t) {
        return t.says_holds_for ? widened(t.as_of, t.holds_for) : t.as_of;
    };
    return meet(span(a), span(b));
}

[[nodiscard]] constexpr order_found one_topic(const timing& a, const timing& b) noexcept {
    constexpr order_found same{order::same, reason::none, false};
    constexpr order_found a_first{order::a_at_most_b, reason::none, false},
        b_first{order::b_at_most_a, reason::none, false};
    const bool dated = a.as_of.is_given() && b.as_of.is_given();
    switch (a.over_time) {
    case over_time::stock:
        if (could_meet(a, b)) { return same; }
        return a.says_holds_for || b.says_holds_for ? by_time()
                                                    : order_found{order::same, reason::none, true};
    case over_time::running_total:
        if (!dated || a.as_of.last_day() == b.as_of.last_day()) { return same; }
        return a.as_of.last_day() < b.as_of.last_day() ? a_first : b_first;
    case over_time::flow:
        if (!dated || a.as_of == b.as_of) { return same; }
        if (within(a.as_of, b.as_of)) { return a_first; }
        return within(b.as_of, a.as_of) ? b_first : by_time();
    }
    return by_time();
}

/// Whether the part's number is at most the whole's, as far as time goes.
[[nodiscard]] constexpr bool part_in_time(over_time how, const timing& part,
                                          const timing& whole) noexcept {
    if (!part.as_of.is_given() || !whole.as_of.is_given()) { return true; }
    switch (how) {
    case over_time::stock: return could_meet(part, whole);
    case over_time::running_total: return part.as_of.last_day() <= whole.as_of.last_day();
    case over_time::flow: return within(part.as_of, whole.as_of);
    }
    return false;
}

[[nodiscard]] constexpr order_found part_and_whole(const timing& part, const timing& whole,
                                                   order o) noexcept {
    // a measure that does not say how it lives in time lives as the one that it is tied to
    const over_time how = part.says_over_time ? part.over_time : whole.over_time;
    const bool alike =
        !part.says_over_time || !whole.says_over_time || part.over_time == whole.over_time;
    return alike && part_in_time(how, part, whole) ? order_found{o, reason::none, false}
                                                   : by_time();
}

} // namespace detail

/// The order of two numbers by topic and time. Which parts are comparable at all (additive ones),
/// and status, included. Cost: O(1).
[[nodiscard]] constexpr order_found find_order(const topic_ties& ties, const timing& a,
                                               const timing& b, status a_status,
                                               status b_status) noexcept {
    const tie t = ties.topic();
    const bool adds_up = t == tie::same || (a.additive && b.additive);
    if (ties.measure == tie::none || (ties.measure != tie::same && !adds_up)) {
        return {order::none, reason::measure, false};
    }
    if (t == tie::none || !adds_up) { return {order::none, reason::scope, false}; }
    const order_found found = t == tie::same ? detail::one_topic(a, b)
                              : t == tie::a_part_of_b
                                  ? detail::part_and_whole(a, b, order::a_at_most_b)
                                  : detail::part_and_whole(b, a, order::b_at_most_a);
    const auto counts = [](status s) { return s == status::observed || s == status::estimated; };
    const bool plan_against_fact = (a_status == status::planned && counts(b_status)) ||
                                   (b_status == status::planned && counts(a_status));
    if (found.order != order::none && plan_against_fact) {
        return {order::none, reason::status, false};
    }
    return found;
}

} // namespace v0
} // namespace corroborate
