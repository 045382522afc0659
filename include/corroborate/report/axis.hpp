// The scale of a picture: linear, or logarithmic where the numbers differ in size rather than by an
// amount; and round ticks on it (steps of 1, 2 and 5: Wilkinson, The Grammar of Graphics, 2nd ed.,
// section 6.2).
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <corroborate/format.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// A scale from 0 (left) to 1 (right).
struct axis {
    bool logarithmic = false;
    bool has_zero = false; ///< logarithmic, with a place for zero apart at the left edge
    double low = 0;        ///< the least number on it (on a logarithmic one: above zero)
    double high = 1;
    std::vector<double> ticks{}; ///< round numbers, ascending

    /// How much of a logarithmic axis parts zero from the numbers above it.
    static constexpr double zero_room = 0.08;

    /// Where a number stands; beyond the ends it is below 0 or above 1.
    [[nodiscard]] double place(double x) const {
        if (!logarithmic) { return (x - low) / (high - low); }
        const double room = has_zero ? zero_room : 0;
        if (x <= 0) { return has_zero ? 0 : -1; }
        return room + (1 - room) * std::log(x / low) / std::log(high / low);
    }
    /// place(), moved to the nearer edge where it is beyond.
    [[nodiscard]] double place_within(double x) const { return std::clamp(place(x), 0.0, 1.0); }
};

/// "6,000", "1.5 million", "0.25", "3e-06": a tick.
[[nodiscard]] inline std::string tick_text(double x) {
    const double size = std::abs(x);
    if (size != 0 && (size < 1e-4 || size >= 1e15)) { return fmt::format("{:.4g}", x); }
    for (const auto& [factor, word] :
         {std::pair{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}}) {
        if (size >= factor) { return v0::detail::rounded_text(x / factor, 4) + word; }
    }
    return size == 0 ? "0" : v0::detail::rounded_text(x, 6);
}

namespace detail {

/// The least of 1, 2 and 5 times a power of ten that is not below x.
[[nodiscard]] inline double round_step(double x) {
    const double power = std::pow(10, std::floor(std::log10(x)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (step * power >= x * (1 - 1e-9)) { return step * power; }
    }
    return 10 * power;
}

[[nodiscard]] inline std::vector<double> linear_ticks(double low, double high, std::size_t most,
                                                      bool whole) {
    double step = round_step((high - low) / static_cast<double>(most));
    if (whole) { step = std::max(step, 1.0); }
    std::vector<double> ticks;
    for (double k = std::ceil(low / step - 1e-9); k * step <= high + step * 1e-9; ++k) {
        ticks.push_back(k == 0 ? 0 : k * step);
        if (ticks.size() > 2 * most) { break; } // numbers too large for their differences
    }
    return ticks;
}

[[nodiscard]] inline std::vector<double> log_ticks(double low, double high, std::size_t most) {
    const auto within = [&](const std::vector<double>& digits, int every) {
        std::vector<double> ticks;
        const int first = static_cast<int>(std::floor(std::log10(low)));
        const int last = static_cast<int>(std::ceil(std::log10(high)));
        for (int power = first; power <= last; ++power) {
            if (power % every != 0) { continue; }
            for (const double digit : digits) {
                const double x = digit * std::pow(10, power);
                if (x >= low * (1 - 1e-9) && x <= high * (1 + 1e-9)) { ticks.push_back(x); }
            }
        }
        return ticks;
    };
    for (const auto& digits : {std::vector{1.0, 2.0, 5.0}, std::vector{1.0, 3.0}}) {
        if (auto ticks = within(digits, 1); ticks.size() <= most) { return ticks; }
    }
    for (int every = 1;; ++every) {
        if (auto ticks = within({1.0}, every); ticks.size() <= most) { return ticks; }
    }
}

} // namespace detail

/// An axis that shows all of `ends`, chosen by the `centres`: logarithmic where none is below zero
/// and the largest is at least twenty times the smallest above zero. `whole`: ticks are whole
/// numbers. At most `most_ticks` round ticks, of a linear axis a few more.
[[nodiscard]] inline axis choose_axis(std::span<const double> ends, std::span<const double> centres,
                                      bool whole, std::size_t most_ticks = 6) {
    constexpr double times = 20; // beyond it the smaller half of a linear picture is one heap
    constexpr double padding = 0.04;
    axis a;
    double least = 0, most = 0, least_positive = 0;
    bool any = false;
    for (const double x : ends) {
        if (!std::isfinite(x)) { continue; }
        least = any ? std::min(least, x) : x;
        most = any ? std::max(most, x) : x;
        any = true;
        if (x > 0) { least_positive = least_positive > 0 ? std::min(least_positive, x) : x; }
    }
    double smallest = 0, largest = 0;
    for (const double x : centres) {
        if (!std::isfinite(x) || x <= 0) { continue; }
        smallest = smallest > 0 ? std::min(smallest, x) : x;
        largest = std::max(largest, x);
    }
    if (least >= 0 && smallest > 0 && largest / smallest >= times) {
        a.logarithmic = true;
        a.has_zero = least <= 0;
        const double pad = std::pow(most / least_positive, padding);
        a.low = least_positive / pad;
        a.high = most * pad;
        a.ticks = detail::log_ticks(a.low, a.high, most_ticks);
        if (a.has_zero) { a.ticks.insert(a.ticks.begin(), 0.0); }
        return a;
    }
    const double span = most - least;
    const double room = span > 0 ? span * padding : std::max(std::abs(most) * 0.1, whole ? 1 : 0.1);
    const bool from_zero = least >= 0 && least <= span / 2; // near enough to show it
    a.low = from_zero ? 0 : least - room;
    a.high = most + room;
    a.ticks = detail::linear_ticks(a.low, a.high, most_ticks, whole);
    return a;
}

} // namespace report
} // namespace v0
} // namespace corroborate
