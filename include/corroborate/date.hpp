// When a number was true: civil dates (proleptic Gregorian calendar, days_from_civil after
// H. Hinnant, "chrono-compatible low-level date algorithms", 2013) and ISO 8601 periods.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>
#include <string_view>

#include <corroborate/result.hpp>

namespace corroborate {
inline namespace v0 {

/// A day of the civil calendar; year 1 to 9999.
struct date {
    int year = 1970;
    int month = 1;
    int day = 1;

    friend constexpr bool operator==(const date&, const date&) noexcept = default;
};

[[nodiscard]] constexpr int days_in_month(int year, int month) noexcept {
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 ? (leap ? 29 : 28)
                      : (month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31);
}
[[nodiscard]] constexpr bool exists(const date& d) noexcept {
    return d.year >= 1 && d.year <= 9999 && d.month >= 1 && d.month <= 12 && d.day >= 1 &&
           d.day <= days_in_month(d.year, d.month);
}

/// Days since 1 January 1970.
[[nodiscard]] constexpr std::int32_t days_from_civil(const date& d) noexcept {
    const int y = d.year - static_cast<int>(d.month <= 2);
    const int era = (y >= 0 ? y : y - 399) / 400;
    const int yoe = y - era * 400;
    const int doy = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
    return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}
[[nodiscard]] constexpr date civil_from_days(std::int32_t days) noexcept {
    const int z = days + 719468;
    const int era = (z >= 0 ? z : z - 146096) / 146097;
    const int doe = z - era * 146097;
    const int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    const int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    const int mp = (5 * doy + 2) / 153;
    const int month = mp + (mp < 10 ? 3 : -9);
    return {yoe + era * 400 + static_cast<int>(month <= 2), month, doy - (153 * mp + 2) / 5 + 1};
}

/// A length of calendar time, as ISO 8601 writes it: "P31D", "P2W", "P1M", "P1Y6M".
struct duration {
    int months = 0;
    int days = 0;

    friend constexpr bool operator==(const duration&, const duration&) noexcept = default;
};

namespace detail {

template <class T>
concept has_year = requires(const T& t) { static_cast<int>(t.year()); };
template <class T>
concept has_month = has_year<T> && requires(const T& t) { static_cast<unsigned>(t.month()); };
template <class T>
concept has_day = has_month<T> && requires(const T& t) { static_cast<unsigned>(t.day()); };
/// "The second Monday of January" is no month.
template <class T>
concept has_weekday = requires(const T& t) { t.weekday(); };
/// std::chrono::year, seen without including <chrono>: a year that is no plain number.
template <class T>
concept year_like = !std::convertible_to<T, int> && !has_year<T> && requires(const T& t) {
    static_cast<int>(t);
    { t.is_leap() } -> std::same_as<bool>;
};

} // namespace detail

/// A calendar type of the caller's: std::chrono::year_month_day, year_month, year, or one like
/// them.
template <class T>
concept calendar_date = (detail::has_month<T> && !detail::has_weekday<T>) || detail::year_like<T>;

/// The days that a claim is about: a day, a month, a year, or from one day to another. Eight bytes.
class period {
public:
    /// Not given.
    constexpr period() = default;
    /// A constant date, month or year; what does not exist does not compile.
    template <calendar_date D>
    consteval period(const D& d);
    /// A constant in ISO 8601: "2022-01-10", "2022-01", "2022", "2022-01-02/2022-01-10".
    template <std::size_t N>
    consteval period(const char (&iso)[N]);

    [[nodiscard]] static constexpr result<period> make(const date& first,
                                                       const date& last) noexcept {
        if (!exists(first) || !exists(last)) { return errc::no_such_date; }
        return of_days(days_from_civil(first), days_from_civil(last));
    }
    /// From one day number to another, both included.
    [[nodiscard]] static constexpr result<period> of_days(std::int32_t first,
                                                          std::int32_t last) noexcept {
        if (last < first) { return errc::reversed_period; }
        period p;
        p.first_ = first;
        p.last_ = last;
        return p;
    }

    [[nodiscard]] constexpr bool is_given() const noexcept { return first_ != not_given; }
    /// First and last day, as days since 1 January 1970.
    [[nodiscard]] constexpr std::int32_t first_day() const noexcept { return first_; }
    [[nodiscard]] constexpr std::int32_t last_day() const noexcept { return last_; }
    [[nodiscard]] constexpr date first() const noexcept { return civil_from_days(first_); }
    [[nodiscard]] constexpr date last() const noexcept { return civil_from_days(last_); }

    /// Same days (or both not given).
    friend constexpr bool operator==(const period&, const period&) noexcept = default;

private:
    static constexpr std::int32_t not_given = std::numeric_limits<std::int32_t>::min();
    std::int32_t first_ = not_given;
    std::int32_t last_ = not_given;
};

/// Both are given and share a day.
[[nodiscard]] constexpr bool meet(const period& a, const period& b) noexcept {
    return a.is_given() && b.is_given() && a.first_day() <= b.last_day() &&
           b.first_day() <= a.last_day();
}
/// Every day of the inner is one of the outer.
[[nodiscard]] constexpr bool within(const period& inner, const period& outer) noexcept {
    return outer.first_day() <= inner.first_day() && inner.last_day() <= outer.last_day();
}

namespace detail {

[[nodiscard]] constexpr std::int32_t moved(std::int32_t day, const duration& by,
                                           int direction) noexcept {
    date d = civil_from_days(day);
    const int there = d.year * 12 + (d.month - 1) + direction * by.months;
    const int months = there < 0 ? 0 : there; // no further back than the year 0, which is no date
    d.year = months / 12;
    d.month = months % 12 + 1;
    if (d.day > days_in_month(d.year, d.month)) { d.day = days_in_month(d.year, d.month); }
    return days_from_civil(d) + direction * by.days;
}

} // namespace detail

/// The period with so much time added on both sides (a stock's number `holds_for` that long).
/// Months count by the calendar; a day past the month's end becomes its last day.
[[nodiscard]] constexpr period widened(const period& p, const duration& by) noexcept {
    if (!p.is_given()) { return p; }
    return period::of_days(detail::moved(p.first_day(), by, -1), detail::moved(p.last_day(), by, 1))
        .value_or(p);
}

/// Of a calendar date, month or year known at run time; errc::no_such_date.
template <calendar_date D>
[[nodiscard]] constexpr result<period> make_period(const D& d) noexcept {
    if constexpr (detail::has_day<D>) {
        const date day{static_cast<int>(d.year()),
                       static_cast<int>(static_cast<unsigned>(d.month())),
                       static_cast<int>(static_cast<unsigned>(d.day()))};
        return period::make(day, day);
    } else if constexpr (detail::has_month<D>) {
        const int y = static_cast<int>(d.year());
        const int m = static_cast<int>(static_cast<unsigned>(d.month()));
        return period::make({y, m, 1}, {y, m, days_in_month(y, m)});
    } else {
        return period::make({static_cast<int>(d), 1, 1}, {static_cast<int>(d), 12, 31});
    }
}
/// From the first day of one period to the last day of another.
[[nodiscard]] constexpr result<period> make_period(const period& from, const period& to) noexcept {
    return period::of_days(from.first_day(), to.last_day());
}

namespace detail {

/// One to four digits of a date; -1 where they are not there.
[[nodiscard]] constexpr int date_digits(std::string_view text, std::size_t at,
                                        std::size_t count) noexcept {
    if (at + count > text.size()) { return -1; }
    int n = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') { return -1; }
        n = n * 10 + (text[i] - '0');
    }
    return n;
}

[[nodiscard]] constexpr result<period> one_period(std::string_view text) noexcept {
    const int year = date_digits(text, 0, 4);
    if (year < 1) { return error{errc::no_such_date, 0}; }
    if (text.size() == 4) { return period::make({year, 1, 1}, {year, 12, 31}); }
    const int month = date_digits(text, 5, 2);
    if (text[4] != '-' || month < 1 || month > 12) { return error{errc::no_such_date, 4}; }
    if (text.size() == 7) {
        return period::make({year, month, 1}, {year, month, days_in_month(year, month)});
    }
    const int day = date_digits(text, 8, 2);
    if (text[7] != '-' || day < 0 || text.size() != 10) { return error{errc::no_such_date, 7}; }
    const auto made = period::make({year, month, day}, {year, month, day});
    if (!made) { return error{errc::no_such_date, 8}; }
    return made;
}

} // namespace detail

/// Reads ISO 8601: a day, a month, a year, or from/to. The error says where it stops being one.
[[nodiscard]] constexpr result<period> make_period(std::string_view iso) noexcept {
    const auto slash = iso.find('/');
    if (slash == std::string_view::npos) { return detail::one_period(iso); }
    const auto from = detail::one_period(iso.substr(0, slash));
    if (!from) { return from; }
    const auto to = detail::one_period(iso.substr(slash + 1));
    if (!to) { return error{to.error().code, to.error().position + slash + 1}; }
    return make_period(*from, *to);
}

/// Reads an ISO 8601 duration of years, months, weeks and days.
[[nodiscard]] constexpr result<duration> make_duration(std::string_view iso) noexcept {
    constexpr std::string_view order = "YMWD";
    if (iso.size() < 3 || iso[0] != 'P') { return error{errc::no_such_duration, 0}; }
    duration out;
    std::size_t next_unit = 0;
    for (std::size_t at = 1; at < iso.size();) {
        const std::size_t start = at;
        int n = 0;
        for (; at < iso.size() && iso[at] >= '0' && iso[at] <= '9'; ++at) {
            n = n * 10 + (iso[at] - '0');
            if (n > 99999) { return error{errc::no_such_duration, start}; }
        }
        const auto unit = at < iso.size() ? order.find(iso[at], next_unit) : std::string_view::npos;
        if (at == start || unit == std::string_view::npos) {
            return error{errc::no_such_duration, at};
        }
        if (unit < 2) {
            out.months += unit == 0 ? n * 12 : n;
        } else {
            out.days += unit == 2 ? n * 7 : n;
        }
        next_unit = unit + 1;
        ++at;
    }
    return out;
}

template <calendar_date D>
consteval period::period(const D& d) : period(make_period(d).value()) {}
template <std::size_t N>
consteval period::period(const char (&iso)[N])
    : period(make_period(std::string_view{iso, N - 1}).value()) {}

} // namespace v0
} // namespace corroborate
