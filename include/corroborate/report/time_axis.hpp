// The scale of time: days from left to right, and ticks at beginnings of days, months or years.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <corroborate/format.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// Days since 1 January 1970, from 0 (left) to 1 (right).
struct time_axis {
    double low = 0;
    double high = 1;
    std::vector<std::pair<double, std::string>> ticks{}; ///< the day, and its name

    [[nodiscard]] double place(double day) const { return (day - low) / (high - low); }
};

namespace detail {

/// The first days of every `months`-th month.
[[nodiscard]] inline std::vector<std::int32_t> month_starts(std::int32_t first, std::int32_t last,
                                                            int months) {
    std::vector<std::int32_t> out;
    const date start = civil_from_days(first);
    int month = (start.year * 12 + start.month - 1) / months * months;
    for (;; month += months) {
        const date d{month / 12, month % 12 + 1, 1};
        if (!exists(d) || days_from_civil(d) > last) { return out; }
        if (days_from_civil(d) >= first) { out.push_back(days_from_civil(d)); }
    }
}

[[nodiscard]] inline std::string tick_name(std::int32_t day, int months) {
    constexpr std::string_view names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const date d = civil_from_days(day);
    const auto month = names[d.month - 1];
    if (months == 0) { return fmt::format("{} {}", d.day, month); }
    return months >= 12 ? fmt::format("{}", d.year) : fmt::format("{} {}", month, d.year);
}

} // namespace detail

/// An axis that shows all days from the first to the last, with at most `most` ticks.
[[nodiscard]] inline time_axis choose_time_axis(std::int32_t first, std::int32_t last,
                                                std::size_t most = 6) {
    time_axis a;
    const double room = std::max((last - first) * 0.04, 0.6);
    a.low = first - room;
    a.high = last + room;
    const auto fits = [&](const std::vector<std::int32_t>& days, int months) {
        if (days.size() > most) { return false; }
        for (const auto day : days) {
            auto name = detail::tick_name(day, months);
            if (months == 0 && a.ticks.empty()) {
                name += fmt::format(" {}", civil_from_days(day).year);
            }
            a.ticks.emplace_back(day, std::move(name));
        }
        return true;
    };
    for (const int step : {1, 2, 5, 10, 20}) {
        std::vector<std::int32_t> days;
        for (std::int64_t d = first; d <= last && days.size() <= most; d += step) {
            days.push_back(static_cast<std::int32_t>(d));
        }
        if (fits(days, 0)) { return a; }
    }
    for (const int months : {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000, 120000}) {
        if (fits(detail::month_starts(first, last, months), months)) { return a; }
    }
    return a;
}

} // namespace report
} // namespace v0
} // namespace corroborate
