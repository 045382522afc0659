// What words allow: one interval of known ends, each open, closed or unbounded. Never empty. The
// relations are those of IEEE 1788-2015 (section 10.5.10 and table 10.7), extended to open ends
// by their definitions over elements.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>

#include <corroborate/domain.hpp>
#include <corroborate/fixed_string.hpp>
#include <corroborate/rational.hpp>

namespace corroborate {
inline namespace v0 {

enum class closure : std::uint8_t { closed, open, unbounded };

/// One end of an interval. Where it is unbounded, `at` says nothing.
struct endpoint {
    rational at{};
    closure how = closure::unbounded;

    [[nodiscard]] constexpr bool is_bounded() const noexcept { return how != closure::unbounded; }
    [[nodiscard]] constexpr bool is_open() const noexcept { return how != closure::closed; }
};

[[nodiscard]] constexpr endpoint closed_at(rational at) noexcept { return {at, closure::closed}; }
[[nodiscard]] constexpr endpoint open_at(rational at) noexcept { return {at, closure::open}; }
[[nodiscard]] constexpr endpoint unbounded() noexcept { return {}; }

namespace detail {

/// An end as a place between numbers: just below, at, or just above a rational, or infinitely far.
struct cut {
    rational at{};
    std::int8_t side = 0;     ///< -1 just below, +1 just above
    std::int8_t infinite = 0; ///< -1 or +1: beyond every number

    friend constexpr std::strong_ordering operator<=>(const cut& a, const cut& b) noexcept {
        if (a.infinite != 0 || b.infinite != 0) { return a.infinite <=> b.infinite; }
        const auto by_place = a.at <=> b.at;
        return by_place != 0 ? by_place : a.side <=> b.side;
    }
    friend constexpr bool operator==(const cut& a, const cut& b) noexcept { return (a <=> b) == 0; }
};

[[nodiscard]] constexpr cut lower_cut(const endpoint& e) noexcept {
    if (!e.is_bounded()) { return {{}, 0, -1}; }
    return {e.at, static_cast<std::int8_t>(e.is_open() ? 1 : 0), 0};
}
[[nodiscard]] constexpr cut upper_cut(const endpoint& e) noexcept {
    if (!e.is_bounded()) { return {{}, 0, 1}; }
    return {e.at, static_cast<std::int8_t>(e.is_open() ? -1 : 0), 0};
}

} // namespace detail

/// A set of numbers without gaps. Of whole numbers (`kind` count) it is canonical: ends are closed
/// and whole, so (5000, inf) is [5001, inf). Two intervals that are compared are of one kind.
class interval {
public:
    /// Every number.
    constexpr interval() = default;
    constexpr explicit interval(number_kind kind) noexcept : kind_(kind) {}

    /// The interval between two ends; errc::empty_set where no number of the kind lies there.
    [[nodiscard]] static constexpr result<interval> make(endpoint lower, endpoint upper,
                                                         number_kind kind) noexcept {
        if (kind == number_kind::count) {
            if (lower.is_bounded() && !whole_from(lower.at, lower.is_open(), lower)) {
                return errc::overflow;
            }
            if (upper.is_bounded() && !whole_to(upper.at, upper.is_open(), upper)) {
                return errc::overflow;
            }
        }
        if (detail::lower_cut(lower) > detail::upper_cut(upper)) { return errc::empty_set; }
        interval out{kind};
        if (lower.is_bounded()) { out.lower_ = lower.at; }
        if (upper.is_bounded()) { out.upper_ = upper.at; }
        out.lower_how_ = lower.how;
        out.upper_how_ = upper.how;
        out.whole_ends_ = is_whole_end(lower) && is_whole_end(upper);
        return out;
    }

    /// Constants: `interval::between(closed_at(3), open_at(9), number_kind::count)`; an empty one
    /// does not compile.
    [[nodiscard]] static consteval interval between(endpoint lower, endpoint upper,
                                                    number_kind kind) {
        return make(lower, upper, kind).value();
    }
    /// The set of one number (of a whole number for counts: errc::empty_set else).
    [[nodiscard]] static constexpr result<interval> point(rational at, number_kind kind) noexcept {
        return make(closed_at(at), closed_at(at), kind);
    }

    [[nodiscard]] constexpr endpoint lower() const noexcept {
        return lower_how_ == closure::unbounded ? endpoint{} : endpoint{lower_, lower_how_};
    }
    [[nodiscard]] constexpr endpoint upper() const noexcept {
        return upper_how_ == closure::unbounded ? endpoint{} : endpoint{upper_, upper_how_};
    }
    [[nodiscard]] constexpr number_kind kind() const noexcept { return kind_; }
    [[nodiscard]] constexpr bool is_bounded() const noexcept {
        return lower_how_ != closure::unbounded && upper_how_ != closure::unbounded;
    }
    [[nodiscard]] constexpr bool is_point() const noexcept {
        return is_bounded() && lower_ == upper_;
    }
    [[nodiscard]] constexpr bool contains(const rational& x) const noexcept {
        const detail::cut at{x, 0, 0};
        return (kind_ == number_kind::real || x.is_whole()) && low() <= at && at <= high();
    }

    /// Whether each end is unbounded, or closed at a whole number within ±(2^63 - 2): then
    /// whole_lower() and whole_upper() tell all of both, and comparisons need no more than that.
    [[nodiscard]] constexpr bool has_whole_ends() const noexcept { return whole_ends_; }
    /// The ends of a set that has whole ones; the least and the greatest of 64 bits are unbounded.
    [[nodiscard]] constexpr std::int64_t whole_lower() const noexcept { return lower_.num; }
    /// The greatest, in the same way.
    [[nodiscard]] constexpr std::int64_t whole_upper() const noexcept { return upper_.num; }

    [[nodiscard]] constexpr detail::cut low() const noexcept { return detail::lower_cut(lower()); }
    [[nodiscard]] constexpr detail::cut high() const noexcept { return detail::upper_cut(upper()); }

private:
    using limits = std::numeric_limits<std::int64_t>;

    static constexpr bool is_whole_end(const endpoint& e) noexcept {
        return !e.is_bounded() || (e.how == closure::closed && e.at.is_whole() &&
                                   e.at.num != limits::min() && e.at.num != limits::max());
    }
    static constexpr bool whole_from(rational at, bool open, endpoint& out) noexcept {
        std::int64_t w = ceil(at);
        if (open && at.is_whole()) {
            if (w == limits::max()) { return false; }
            ++w;
        }
        out = closed_at(w);
        return true;
    }
    static constexpr bool whole_to(rational at, bool open, endpoint& out) noexcept {
        std::int64_t w = floor(at);
        if (open && at.is_whole()) {
            if (w == limits::min()) { return false; }
            --w;
        }
        out = closed_at(w);
        return true;
    }

    rational lower_{limits::min()};
    rational upper_{limits::max()};
    closure lower_how_ = closure::unbounded;
    closure upper_how_ = closure::unbounded;
    number_kind kind_ = number_kind::real;
    bool whole_ends_ = true;
};

/// There is no == and no < on sets: equality of sets is no equality of the numbers they are about.
template <class I>
    requires std::same_as<I, interval> &&
             unsatisfied<
                 "sets have no == and no <: use equal(a, b), precedes(a, b) and the other named relations">
bool operator==(const I&, const I&);
template <class I>
    requires std::same_as<I, interval> &&
             unsatisfied<
                 "sets have no == and no <: use equal(a, b), precedes(a, b) and the other named relations">
std::strong_ordering operator<=>(const I&, const I&);

/// The sixteen states of IEEE 1788 `overlap`; the three with an empty operand cannot arise here.
enum class overlap_state : std::uint8_t {
    both_empty,
    first_empty,
    second_empty,
    before,
    meets,
    overlaps,
    starts,
    contained_by,
    finishes,
    equal,
    finished_by,
    contains,
    started_by,
    overlapped_by,
    met_by,
    after,
};

/// How a lies to b, for intervals of one kind. O(1).
[[nodiscard]] constexpr overlap_state overlap(const interval& a, const interval& b) noexcept {
    using enum overlap_state;
    const auto al = a.low(), au = a.high(), bl = b.low(), bu = b.high();
    if (au < bl) { return before; }
    if (bu < al) { return after; }
    if (al == bl && au == bu) { return overlap_state::equal; }
    if (al == bl) { return au < bu ? starts : started_by; }
    if (au == bu) { return al > bl ? finishes : finished_by; }
    if (au == bl) { return meets; }
    if (bu == al) { return met_by; }
    if (al < bl) { return au < bu ? overlaps : overlap_state::contains; }
    return au < bu ? contained_by : overlapped_by;
}

/// Same numbers.
[[nodiscard]] constexpr bool equal(const interval& a, const interval& b) noexcept {
    return a.low() == b.low() && a.high() == b.high();
}
/// Every number of a is in b.
[[nodiscard]] constexpr bool subset(const interval& a, const interval& b) noexcept {
    return b.low() <= a.low() && a.high() <= b.high();
}
/// No number is in both.
[[nodiscard]] constexpr bool disjoint(const interval& a, const interval& b) noexcept {
    return a.high() < b.low() || b.high() < a.low();
}

namespace detail {

/// Whether sup a < sup b, or they are one and a does not reach it: for every a some b lies above.
[[nodiscard]] constexpr bool tops(const interval& b, const interval& a) noexcept {
    const auto x = a.upper(), y = b.upper();
    if (!y.is_bounded()) { return true; }
    return x.is_bounded() && (x.at < y.at || (x.at == y.at && x.is_open()));
}
[[nodiscard]] constexpr bool undercuts(const interval& a, const interval& b) noexcept {
    const auto x = a.lower(), y = b.lower();
    if (!x.is_bounded()) { return true; }
    return y.is_bounded() && (x.at < y.at || (x.at == y.at && y.is_open()));
}

} // namespace detail

/// For every number of a there are numbers of b on both sides of it (IEEE 1788 interior).
[[nodiscard]] constexpr bool interior(const interval& a, const interval& b) noexcept {
    return detail::undercuts(b, a) && detail::tops(b, a);
}
/// Every a has some b at or above it, and every b some a at or below it (IEEE 1788 less).
[[nodiscard]] constexpr bool less(const interval& a, const interval& b) noexcept {
    return a.low() <= b.low() && a.high() <= b.high();
}
/// Every a has some b above it, and every b some a below it (IEEE 1788 strictLess).
[[nodiscard]] constexpr bool strict_less(const interval& a, const interval& b) noexcept {
    return detail::undercuts(a, b) && detail::tops(b, a);
}
/// Every number of a is at or below every number of b (IEEE 1788 precedes).
[[nodiscard]] constexpr bool precedes(const interval& a, const interval& b) noexcept {
    return a.upper().is_bounded() && b.lower().is_bounded() && a.upper().at <= b.lower().at;
}
/// Every number of a is below every number of b (IEEE 1788 strictPrecedes).
[[nodiscard]] constexpr bool strict_precedes(const interval& a, const interval& b) noexcept {
    return a.high() < b.low();
}

/// What both allow; errc::empty_set where they are disjoint.
[[nodiscard]] constexpr result<interval> intersection(const interval& a,
                                                      const interval& b) noexcept {
    return interval::make(a.low() < b.low() ? b.lower() : a.lower(),
                          b.high() < a.high() ? b.upper() : a.upper(), a.kind());
}
/// The smallest interval that holds both.
[[nodiscard]] constexpr interval hull(const interval& a, const interval& b) noexcept {
    return interval::make(b.low() < a.low() ? b.lower() : a.lower(),
                          a.high() < b.high() ? b.upper() : a.upper(), a.kind())
        .value_or(interval{a.kind()});
}

} // namespace v0
} // namespace corroborate
