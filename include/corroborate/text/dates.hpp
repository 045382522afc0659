// Numbers that tell the time in prose: dates, years, times of day. They are no quantities
// (FORMATS.md, section 4); here is where they end.
#pragma once

#include <corroborate/text/digits.hpp>
#include <corroborate/text/nearby.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// The run of digits at i, and its value (saturated).
struct digit_run {
    std::size_t end = 0;
    std::int64_t value = 0;
    int length = 0;
};
[[nodiscard]] constexpr digit_run digits_at(std::string_view text, std::size_t i) noexcept {
    digit_run run{i, 0, 0};
    for (; run.end < text.size() && is_digit(text[run.end]); ++run.end) {
        if (run.length < 12) {
            run.value = run.value * 10 + (text[run.end] - '0');
            ++run.length;
        }
    }
    return run;
}

/// Finds dates and times of day at a number in digits.
class date_finder {
public:
    /// `before`: the word before the digits at i.
    constexpr date_finder(const surroundings& in, std::size_t i, const near_word& before) noexcept
        : in_(in), begin_(i), before_(before), first_(digits_at(in.text(), i)) {}

    /// The date at the digits, with the month before them; empty if there is none.
    [[nodiscard]] constexpr text_span date() const noexcept {
        if (const auto end = numeric(); end != 0) { return {begin_, end}; }
        if (before_.has(role::month) && touches(before_)) {
            if (is_day(first_)) {
                return {before_.at.begin, year_behind(with_more_days(day_end()))};
            }
            if (is_year_number(first_)) { return {before_.at.begin, years_end()}; }
        }
        if (is_day(first_)) {
            const auto days = with_more_days(day_end());
            if (const auto month = in_.next(days); month.has(role::month) &&
                                                   (month.between == ' ' || month.between == '-') &&
                                                   (month.capital || in_.lang().small_months)) {
                return {begin_, year_behind(month_end(month))};
            }
        }
        return is_year(before_) ? text_span{begin_, years_end()} : text_span{};
    }

    /// Where the time of day ends that begins here: 10:30, 5 p.m., 0600 GMT; 0 if none does.
    [[nodiscard]] constexpr std::size_t time_of_day(std::size_t end) const noexcept {
        const auto mark = in_.clock_at(end);
        if (mark != 0 && first_.length <= 4) { return mark; }
        const bool point = in_.at(end) == '.' && is_digit(in_.at(end + 1));
        if ((in_.at(end) != ':' && !point) || first_.length > 2) { return 0; }
        const auto two = digits_at(in_.text(), end + 1);
        if (two.length != 2 || first_.value > 24 || two.value > 59) { return 0; }
        if (point && !is_told_time(two.end)) { return 0; }
        std::size_t last = two.end;
        if (in_.at(last) == ':' && is_digit(in_.at(last + 1))) {
            last = digits_at(in_.text(), last + 1).end;
        }
        const auto behind = in_.clock_at(last);
        return behind != 0 ? behind : last;
    }

private:
    [[nodiscard]] static constexpr bool touches(const near_word& w) noexcept {
        return w.between == ' ' || w.between == '-' ||
               (w.between == '.' && w.at.end - w.at.begin <= 4); // "Jan. 10"
    }
    [[nodiscard]] static constexpr bool is_day(const digit_run& r) noexcept {
        return r.length <= 2 && r.value >= 1 && r.value <= 31;
    }
    [[nodiscard]] static constexpr bool is_year_number(const digit_run& r) noexcept {
        return r.length == 4 && r.value >= 1000 && r.value <= 2100;
    }
    /// "left at 22.40", but "traded at 22.40", "at 22.40 euros".
    [[nodiscard]] constexpr bool is_told_time(std::size_t end) const noexcept {
        auto w = before_;
        const bool goes_on = in_.at(end) == '.' && is_digit(in_.at(end + 1)); // 10.01.22
        if (!w.has(role::at_time) || w.between != ' ' || goes_on) { return false; }
        cursor behind{in_.text(), end};
        behind.skip_spaces();
        const auto after = in_.next(end);
        const bool ends = !after.found() || after.between == ',' || after.between == '\n' ||
                          after.has(role::closed | role::weekday | role::month);
        if (!ends || in_.unit_at(behind.at) || is_digit(in_.at(behind.at))) { return false; }
        for (int n = 0; n < 10 && w.found() && w.between == ' '; ++n) {
            w = in_.previous(w.at.begin);
            if (w.has(role::quoted | role::change)) { return false; }
        }
        return true;
    }
    /// "10th"
    [[nodiscard]] constexpr std::size_t day_end() const noexcept {
        return in_.word_end(first_.end) - first_.end <= 2 ? in_.word_end(first_.end) : first_.end;
    }
    /// A dash, "to", "and" or a comma, and the second of two numbers; 0 if they are not there.
    [[nodiscard]] constexpr digit_run second(std::size_t end) const noexcept {
        cursor at{in_.text(), end};
        const bool spaced = at.skip_spaces();
        if (at.hyphen(at.at) != 0) {
            at.at += at.hyphen(at.at);
        } else if (!at.take("\xE2\x80\x93") && !at.take("/")) {
            const auto word = in_.next(end);
            if (!spaced || !word.has(role::closed) || word.at.end - word.at.begin > 4) {
                return {};
            }
            at.at = word.at.end;
        }
        at.skip_spaces();
        const auto run = digits_at(in_.text(), at.at);
        return run.length != 0 && !in_.in_word(run.end) ? run : digit_run{};
    }
    [[nodiscard]] constexpr std::size_t with_more_days(std::size_t end) const noexcept {
        const auto more = second(end);
        if (more.length == 0 || !is_day(more)) { return end; }
        const char next = in_.at(more.end);
        if (next == ',' && is_digit(in_.at(more.end + 1))) { return end; }
        return in_.is_plural(in_.next(more.end)) ? end : more.end;
    }
    [[nodiscard]] constexpr std::size_t month_end(const near_word& month) const noexcept {
        return in_.at(month.at.end) == '.' && in_.at(month.at.end + 1) == ' ' &&
                       is_digit(in_.at(month.at.end + 2))
                   ? month.at.end + 1
                   : month.at.end;
    }
    /// Behind a day and a month: ", 2022" or " 2022".
    [[nodiscard]] constexpr std::size_t year_behind(std::size_t end) const noexcept {
        cursor at{in_.text(), end};
        at.take(",");
        at.skip_spaces();
        const auto run = digits_at(in_.text(), at.at);
        const bool year = at.at != end && is_year_number(run) && !in_.in_word(run.end) &&
                          !(in_.at(run.end) == ',' && is_digit(in_.at(run.end + 1)));
        return year ? run.end : end;
    }
    /// 2022-01-10, 10/01/2022, 10.01.22: the end, or 0.
    [[nodiscard]] constexpr std::size_t numeric() const noexcept {
        const char mark = in_.at(first_.end);
        if (mark != '-' && mark != '/' && mark != '.') { return 0; }
        const auto two = digits_at(in_.text(), first_.end + 1);
        if (two.length == 0 || two.length > 2 || in_.at(two.end) != mark) { return 0; }
        const auto three = digits_at(in_.text(), two.end + 1);
        const bool iso = first_.length == 4 && three.length == 2;
        const bool day_first = first_.length <= 2 && (three.length == 4 || three.length == 2);
        const bool possible =
            iso ? two.value <= 12 && three.value <= 31
                : first_.value <= 31 && two.value <= 31 && (first_.value <= 12 || two.value <= 12);
        if ((!iso && !day_first) || !possible || in_.at(three.end) == mark) { return 0; }
        std::size_t end = three.end;
        if (iso && in_.at(end) == 'T' && is_digit(in_.at(end + 1))) { // 2022-01-10T12:30
            for (++end; is_digit(in_.at(end)) || in_.at(end) == ':'; ++end) {}
        }
        return end;
    }
    /// "2014-2016", "2014-16", "2014/15"
    [[nodiscard]] constexpr std::size_t years_end() const noexcept {
        const char c = in_.at(first_.end);
        if (c == '-' || c == '/' || c == '\xE2') {
            const auto two = second(first_.end);
            if (two.length == 4 ? is_year_number(two) && two.value > first_.value
                                : two.length == 2 && two.value == (first_.value + 1) % 100) {
                return two.end;
            }
            if (two.length == 2 && c != '/' && two.value > first_.value % 100) { return two.end; }
        }
        return first_.end;
    }
    /// Whether four digits are a year: FORMATS.md names no rule. Ours: 1900 to 2100 is a year,
    /// unless a word of counting stands before it, or it is a round hundred before a plural and
    /// behind no word that dates; other years only behind one ("in 1812") and before no noun.
    [[nodiscard]] constexpr bool is_year(const near_word& before) const noexcept {
        if (!is_year_number(first_) || in_.in_word(first_.end)) { return false; }
        const char c = in_.at(first_.end), d = in_.at(first_.end + 1);
        if (((c == ',' || c == '.') && is_digit(d)) || c == '%' || c == '+') { return false; }
        const auto after = in_.next(first_.end);
        const bool joined = after.between == ' ' || after.between == '-';
        if (after.has(role::multiplier | role::magnitude) && joined) { return false; }
        const bool noun = after.between == ' ' && !after.capital && in_.is_plural(after);
        const bool recent = first_.value >= 1900;
        if (before.has(role::counted) && touches(before)) { return false; }
        const bool dates = before.has(role::in_year) && touches(before);
        if (!recent) { return dates && !noun && after.between != '-' && !unit_follows(); }
        if (years_end() != first_.end) { return true; }
        if (unit_follows()) { return false; }
        return !(first_.value % 100 == 0 && noun && !dates);
    }
    [[nodiscard]] constexpr bool unit_follows() const noexcept {
        cursor at{in_.text(), first_.end};
        at.skip_link();
        return in_.unit_at(at.at);
    }
    const surroundings& in_;
    std::size_t begin_;
    near_word before_;
    digit_run first_;
};

} // namespace text
} // namespace v0
} // namespace corroborate
