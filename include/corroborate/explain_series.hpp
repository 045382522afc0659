// What a running total does, in plain English: how fast it grows, where it falls, and what the
// figures of single days say that it does not.
#pragma once

#include <string>

#include <corroborate/format.hpp>
#include <corroborate/series.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

[[nodiscard]] inline std::string days_text(std::int32_t days) {
    return days == 1 ? "in a day" : fmt::format("in {} days", days);
}

/// A rate to the whole number from ten on, else as it is: "about 25 a day".
[[nodiscard]] inline rational rounded(const rational& r) {
    if (r < rational{10}) { return r; }
    return floor((exact{r} + exact{rational::of(1, 2)}).unchecked());
}

} // namespace detail

/// One sentence or two; `say` gives the words for a claim, `unit` is what amounts are written in.
/// Cost: some microseconds; allocates.
template <class I, class J, class Say>
[[nodiscard]] std::string explain(const series_finding<I, J>& f, const Say& say,
                                  const unit& in = {}) {
    const auto number = [&](const rational& r) {
        std::string text = to_text(r, in);
        return in.is_none() || in.dim.of == quantity::person ? text
                                                             : text.append(" ").append(in.name());
    };
    const std::string from = say(f.from), to = say(f.to);
    const std::string at_least = f.verdict == verdict::contradicts
                                     ? "however generously they are read"
                                     : "as a reader takes the words";
    const std::string_view sources =
        f.sources_differ ? " The figures come from different sources." : "";
    switch (f.kind) {
    case series_kind::growth: {
        const auto rate = f.per_day();
        return fmt::format("From {} to {} the total grows by {} {}{}.", from, to, number(f.amount),
                           detail::days_text(f.days),
                           rate && f.days > 1
                               ? fmt::format(", about {} a day", number(detail::rounded(*rate)))
                               : "");
    }
    case series_kind::fall:
        return fmt::format("From {} to {} the total falls by {}, {}: a running total can only stay "
                           "or grow, so one of them was corrected, or is wrong.{}",
                           from, to, number(f.amount), at_least, sources);
    case series_kind::dip:
        return fmt::format("{} is {} below {}, {}, and the next report is not: it is out of line "
                           "with those around it.{}",
                           to, number(f.amount), from, at_least, sources);
    case series_kind::stale:
        return fmt::format("{} repeats {} though the figures for the days between come to {}: the "
                           "total seems to have been carried over.{}",
                           to, from, number(f.amount), sources);
    case series_kind::lag:
        return fmt::format("From {} to {} totals and figures fit, and not day by day: for a time "
                           "the total was off by {}, and then it caught up. It was late, not "
                           "miscounted.{}",
                           from, to, number(absolute(exact{f.amount}).unchecked()), sources);
    case series_kind::misfit:
        return fmt::format("{} is {} {} the change of the total from {} to {}, {}.{}",
                           say(*f.first), number(absolute(exact{f.amount}).unchecked()),
                           f.amount.sign() > 0 ? "above" : "below", from, to, at_least, sources);
    }
    return {};
}

} // namespace v0
} // namespace corroborate
