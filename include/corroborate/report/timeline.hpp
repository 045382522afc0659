// Claims of a topic along time: a bar for each at its date, running totals as steps for each
// origin, corrections as arrows, what no longer counts hollow. Drawn in percentages of the width
// and a fixed height, for SVG files and the HTML page alike.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <corroborate/report/marks.hpp>
#include <corroborate/report/time_axis.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// The dated claims of a topic, to be drawn.
struct timeline {
    std::size_t topic = 0;
    std::vector<forest_row> rows{}; ///< by date
    std::size_t undated = 0;        ///< claims that could not be placed
    std::size_t left_out = 0;       ///< claims that are too many
    report::axis axis{};
    time_axis time{};
    bool totals = false; ///< a running total: each origin's numbers are joined by steps
    std::vector<std::pair<identity, std::string>>
        origins{}; ///< with two dates or more: a line each

    /// Whether there is a course of time to see: three dates or more.
    [[nodiscard]] bool is_worth_drawing(const findings& f) const {
        std::vector<std::int32_t> days;
        days.reserve(rows.size());
        for (const auto& row : rows) {
            days.push_back(f.claims()[row.claim].about().as_of.last_day());
        }
        days.erase(std::unique(days.begin(), days.end()), days.end()); // rows are by date
        return days.size() >= 3;
    }
};

namespace detail {

inline constexpr std::size_t most_lines = 6; ///< as many as have a colour and a dash of their own

[[nodiscard]] inline double middle_day(const period& p) {
    return (static_cast<double>(p.first_day()) + p.last_day()) / 2;
}
/// The day a number of the topic belongs to: of running totals the last of its period.
[[nodiscard]] inline double day_of(const timeline& t, const period& p) {
    return t.totals ? p.last_day() : middle_day(p);
}

} // namespace detail

/// The timeline of a topic, at most `most` claims: of more the first, the last, and others evenly
/// between them. Cost: a sort of the topic, and rows times claims verdicts.
[[nodiscard]] inline timeline timeline_of(const findings& f, std::size_t topic,
                                          std::size_t most = 400) {
    const auto& t = f.topics()[topic];
    timeline out;
    out.topic = topic;
    out.totals = f.vocabulary().facts(t.measure).over_time == over_time::running_total;
    std::vector<resolved> live;
    const auto when = [&](const forest_row& r) -> const period& {
        return f.claims()[r.claim].about().as_of;
    };
    for (const auto i : t.claims) {
        auto row = detail::row_of(f, t, i);
        if (!row) { continue; }
        if (row->live) { live.push_back(row->numbers); }
        if (when(*row).is_given()) {
            out.rows.push_back(*std::move(row));
        } else {
            ++out.undated;
        }
    }
    std::sort(out.rows.begin(), out.rows.end(), [&](const auto& a, const auto& b) {
        return std::pair{when(a).last_day(), a.claim} < std::pair{when(b).last_day(), b.claim};
    });
    out.left_out = out.rows.size() > most ? out.rows.size() - most : 0;
    detail::thin_out(out.rows, most);
    std::unordered_map<identity, std::size_t> reports; // of each origin
    std::int32_t first = 0, last = 0;
    for (auto& row : out.rows) {
        if (row.live) {
            for (const auto& other : live) {
                detail::count_verdict(row, v0::compare(row.numbers, other));
            }
            if (row.numbers.origin != 0 && ++reports[row.numbers.origin] == 2) {
                const auto name = f.claims()[row.claim].origin();
                out.origins.emplace_back(row.numbers.origin,
                                         f.vocabulary().canonical(term_kind::source, name));
            }
        }
        const bool is_first = &row == &out.rows.front();
        first = is_first ? when(row).first_day() : std::min(first, when(row).first_day());
        last = is_first ? when(row).last_day() : std::max(last, when(row).last_day());
    }
    out.axis = detail::axis_of(out.rows, t.kind == number_kind::count);
    out.time = choose_time_axis(first, last);
    return out;
}

namespace detail {

/// Draws a timeline, `height` pixels high and as wide as its place; labels of time hang below.
class timeline_painter {
public:
    timeline_painter(std::string& out, const findings& f, const timeline& t, double height)
        : out_(out), f_(f), t_(t), height_(height) {}

    void draw() {
        place();
        grid();
        corrections();
        if (t_.totals) {
            for (std::size_t k = 0; k < std::min(t_.origins.size(), most_lines); ++k) { steps(k); }
        }
        const bool many = t_.rows.size() > 60;
        for (const auto& row : t_.rows) { claim(row, many); }
    }

private:
    [[nodiscard]] double y(double value) const {
        return (1 - t_.axis.place_within(value)) * height_;
    }
    [[nodiscard]] double x(const forest_row& row) const {
        return places_[static_cast<std::size_t>(&row - t_.rows.data())];
    }
    /// Claims of one day stand beside one another, within the room of that day; those of a running
    /// total on the day itself, where its steps are.
    void place() {
        std::vector<double> days;
        days.reserve(t_.rows.size());
        for (const auto& row : t_.rows) {
            days.push_back(day_of(t_, f_.claims()[row.claim].about().as_of));
        }
        double room = t_.time.high - t_.time.low;
        for (std::size_t i = 1; i < days.size(); ++i) {
            if (days[i] > days[i - 1]) { room = std::min(room, days[i] - days[i - 1]); }
        }
        for (std::size_t i = 0; i < days.size();) {
            std::size_t end = i;
            while (end < days.size() && days[end] == days[i]) { ++end; }
            const auto n = static_cast<double>(end - i);
            const double step = t_.totals || n < 2 ? 0 : std::min(0.7 * room / n, 0.2 * room);
            for (std::size_t k = i; k < end; ++k) {
                places_.push_back(
                    t_.time.place(days[k] + step * (static_cast<double>(k - i) - (n - 1) / 2)));
            }
            i = end;
        }
    }

    void line(std::string_view shade, double x1, double y1, double x2, double y2) {
        out_.append("<line class=\"").append(shade).append("\"");
        append_part(out_, "x1", x1);
        append_part(out_, "x2", x2);
        fmt::format_to(std::back_inserter(out_), " y1=\"{:.1f}\" y2=\"{:.1f}\"/>", y1, y2);
    }
    void grid() {
        for (const double tick : t_.axis.ticks) {
            line("grid", 0, y(tick), 1, y(tick));
            fmt::format_to(std::back_inserter(out_),
                           "<text class=\"mute\" x=\"0\" y=\"{:.1f}\" font-size=\"11\">{}</text>",
                           y(tick) - 4, tick_text(tick));
        }
        line("rule", 0, height_, 1, height_);
        for (const auto& [day, name] : t_.time.ticks) {
            const double at = t_.time.place(day);
            line("rule", at, height_, at, height_ + 4);
            const auto anchor = at < 0.1 ? "start" : at > 0.9 ? "end" : "middle";
            fmt::format_to(std::back_inserter(out_),
                           "<text class=\"mute\" text-anchor=\"{}\" font-size=\"11\"", anchor);
            append_part(out_, "x", at);
            fmt::format_to(std::back_inserter(out_), " y=\"{:g}\">{}</text>", height_ + 17, name);
        }
    }
    /// From what is corrected to what corrects it.
    void corrections() {
        std::map<std::string_view, const forest_row*> by_id;
        for (const auto& row : t_.rows) { by_id.emplace(f_.claims()[row.claim].about().id, &row); }
        for (const auto& row : t_.rows) {
            const auto old = by_id.find(f_.claims()[row.claim].about().supersedes);
            if (old == by_id.end() || old->second == &row) { continue; }
            line("fix", x(*old->second), y(old->second->centre), x(row), y(row.centre));
        }
    }
    /// A number stands until the next one of its origin.
    void steps(std::size_t k) {
        const std::string shade = fmt::format("st l{}", k);
        const forest_row* before = nullptr;
        for (const auto& row : t_.rows) {
            if (!row.live || row.numbers.origin != t_.origins[k].first) { continue; }
            if (before != nullptr) {
                line(shade, x(*before), y(before->centre), x(row), y(before->centre));
                line(shade, x(row), y(before->centre), x(row), y(row.centre));
            }
            before = &row;
        }
    }
    void claim(const forest_row& row, bool many) {
        const char sign = sign_of(row);
        const std::string shade{'k', sign};
        const double at = x(row), wide = many ? 1.5 : 4;
        upright(at, row.thin, std::string{"w"} + sign, many ? 0.8 : 1.2);
        upright(at, row.thick, std::string{"w"} + sign, wide);
        if (!many && !row.thin.has_high()) { append_shape(out_, "au", shade, at, 0); }
        if (!many && !row.thin.has_low()) { append_shape(out_, "ad", shade, at, height_); }
        if (many) { // the sign stands for the number
            append_shape(out_, std::string{'t', sign}, shade, at, y(row.mark.value_or(row.centre)));
            return;
        }
        if (row.mark) { append_shape(out_, "di", "mk", at, y(*row.mark)); }
        if (sign != '0') {
            const double above = row.thin.has_high() ? y(row.thin.high) - 10 : -16;
            append_shape(out_, std::string{'s', sign}, shade, at, above);
        }
    }
    void upright(double at, const extent_ends& e, const std::string& shade, double half) {
        const double top = e.has_high() ? y(e.high) : 0, low = e.has_low() ? y(e.low) : height_;
        out_.append("<line class=\"").append(shade).append("\"");
        append_part(out_, "x1", at);
        append_part(out_, "x2", at);
        fmt::format_to(std::back_inserter(out_),
                       " y1=\"{:.1f}\" y2=\"{:.1f}\" stroke-width=\"{:g}\"/>", top, low, 2 * half);
    }

    std::string& out_;
    const findings& f_;
    const timeline& t_;
    double height_;
    std::vector<double> places_{}; ///< of each row, from 0 to 1
};

} // namespace detail
} // namespace report
} // namespace v0
} // namespace corroborate
