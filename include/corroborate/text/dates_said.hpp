// When a number is true, as the sentence says it: "on 10 February 2022", "January 5-6, 2022", "in
// January 2022", "in 2022", 2022-01-10. Words that count from the day of the document ("January
// 10", "on Thursday", "yesterday") are dates only where that day is known: the last such day that
// is not after it. "Since", "until", "before", "last", "next" make no date of it.
#pragma once

#include <corroborate/date.hpp>
#include <corroborate/text/prose_words.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// A date in a sentence, and its words.
struct date_said {
    std::size_t first = 0;
    std::size_t last = 0;
    period when{};
};

/// The dates of one sentence, in order.
class dates_said {
public:
    static constexpr std::size_t most = 12;

    /// `today`: the day of the document, or not given.
    constexpr dates_said(const sentence_words& words, period today) noexcept
        : w_(words), today_(today) {
        for (std::size_t i = 0; i < w_.size() && size_ < most;) {
            auto d = read(i);
            if (d.last < d.first) {
                ++i;
                continue;
            }
            if (const auto all = with_second(d); all.first <= all.last) { d = all; }
            if (d.when.is_given() && !is_apart(d.first)) { all_[size_++] = d; }
            i = d.last + 1;
        }
    }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr const date_said& operator[](std::size_t i) const noexcept {
        return all_[i];
    }

    /// The date of a number whose words are from `first` to `behind`, in the clause from `begin` to
    /// `end`: behind it, else before it, if there is but one. Not given if there is none.
    [[nodiscard]] constexpr period of(std::size_t first, std::size_t behind, std::size_t begin,
                                      std::size_t end) const noexcept {
        for (std::size_t n = 0; n < size_; ++n) {
            const auto& d = all_[n];
            if (d.first >= behind && d.last < end) {
                if (same_clause(behind, d.first)) { return d.when; }
                break;
            }
        }
        const date_said* only = nullptr;
        for (std::size_t n = 0; n < size_; ++n) {
            const auto& d = all_[n];
            if (d.first < begin || d.last >= first) { continue; }
            if (only != nullptr) { return {}; }
            only = &d;
        }
        return only != nullptr ? only->when : period{};
    }
    /// The date that stands next to a verb of saying whose words end before `from`.
    [[nodiscard]] constexpr period behind(std::size_t from) const noexcept {
        for (std::size_t n = 0; n < size_; ++n) {
            if (all_[n].first >= from && all_[n].first < from + 8 &&
                same_clause(from, all_[n].first)) {
                return all_[n].when;
            }
        }
        return {};
    }
    /// The date that opens the sentence.
    [[nodiscard]] constexpr period opening() const noexcept {
        return size_ != 0 && all_[0].first < 3 ? all_[0].when : period{};
    }

private:
    static constexpr date_said nothing{1, 0, {}};

    [[nodiscard]] constexpr bool same_clause(std::size_t from, std::size_t to) const noexcept {
        for (auto k = from; k < to; ++k) {
            const auto& x = w_[k];
            const bool near = k + 3 > to;
            if (x.follows(mark::comma)) {
                if (const auto end = behind_aside(w_, k);
                    end != k && end < to) { // people, mostly civilians, were
                    k = end;
                    continue;
                }
            }
            if (x.follows(mark::stop | mark::dash | mark::opens) ||
                (x.follows(mark::comma) && !near) || x.is(kind::says) ||
                (x.is(kind::clause) && !x.is(kind::preposition)) || (x.is(kind::number) && !near)) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] constexpr bool is_apart(std::size_t i) const noexcept {
        for (int n = 0; n < 3 && i > 0 && !w_[i].follows(mark::breaks); ++n) {
            --i;
            if (w_[i].is(kind::apart)) { return true; }
            if (!w_[i].is(kind::adverb | kind::preposition | kind::determiner | kind::month |
                          kind::number)) {
                return false;
            }
        }
        return false;
    }
    /// The whole number that word i is; -1 if it is none.
    [[nodiscard]] constexpr int number(std::size_t i) const noexcept {
        if (i >= w_.size()) { return -1; }
        auto digits = w_.of(i);
        if (digits.size() > 2 && digits.size() < 5 && !is_digit(digits.back())) {
            digits.remove_suffix(2); // 10th, 1st
        }
        return digits.empty() || digits.size() > 4
                   ? -1
                   : v0::detail::date_digits(digits, 0, digits.size());
    }
    [[nodiscard]] constexpr int day(std::size_t i) const noexcept {
        const auto n = number(i);
        return n >= 1 && n <= 31 && w_.of(i).size() <= 4 &&
                       !(w_.of(i).size() > 2 && is_digit(w_.of(i).back()))
                   ? n
                   : -1;
    }
    [[nodiscard]] constexpr int year(std::size_t i) const noexcept {
        const auto n = number(i);
        return n >= 1900 && n < 2100 && w_.of(i).size() == 4 ? n : -1;
    }
    [[nodiscard]] constexpr bool beside(std::size_t i, marks but = 0) const noexcept {
        return i < w_.size() && !w_[i].follows(static_cast<marks>(mark::breaks & ~but));
    }

    [[nodiscard]] constexpr date_said read(std::size_t i) const noexcept {
        const auto& x = w_[i];
        if (x.is(kind::weekday) && x.capital) { return read_weekday(i); }
        if (x.is(kind::month) && x.capital) { return read_month(i, i); }
        if (x.is(kind::number)) {
            if (const auto iso = read_iso(i); iso.first <= iso.last) { return iso; }
            if (day(i) > 0 && beside(i + 1) && w_[i + 1].is(kind::month) && w_[i + 1].capital) {
                return read_month(i, i + 1);
            }
            if (i > 0 && beside(i) && w_[i - 1].is(kind::in_time) && year(i) > 0 &&
                !(i + 1 < w_.size() && w_[i + 1].follows(mark::joined | mark::dash))) {
                const int y = year(i);
                return {i, i, period::make({y, 1, 1}, {y, 12, 31}).value_or({})};
            }
        }
        if (x.is(kind::day_word) && today_.is_given()) {
            const auto d = today_.first_day() - x.value;
            return {i, i, period::of_days(d, d).value_or({})};
        }
        return nothing;
    }
    /// "between January and June 2021", "from 3 March to 5 April 2022": the time from one date to
    /// the other, where the second has its year.
    [[nodiscard]] constexpr date_said with_second(const date_said& a) const noexcept {
        const auto join = a.last + 1;
        const bool joined = beside(join) && w_[join].is(kind::joining | kind::away) &&
                            a.first > 0 && w_[a.first - 1].is(kind::span);
        if (!joined) { return nothing; }
        const auto b = read(join + 1);
        if (b.last < b.first || year(b.last) < 0 || !b.when.is_given()) { return nothing; }
        date first = a.when.is_given() ? a.when.first() : date{1, 1, 1};
        if (year(a.last) < 0) {
            for (auto k = a.first; k <= a.last; ++k) {
                if (w_[k].is(kind::month)) { first.month = w_[k].value; }
                if (day(k) > 0) { first.day = day(k); }
            }
            first.year = b.when.first().year;
            if (b.when.first_day() < days_from_civil(first)) { --first.year; }
        }
        return {a.first, b.last, period::make(first, b.when.last()).value_or({})};
    }
    [[nodiscard]] constexpr date_said read_iso(std::size_t i) const noexcept {
        if (w_.of(i).size() != 4) { return nothing; }
        const auto p = make_period(w_.text().substr(w_[i].at.begin, 10));
        if (!p || i + 2 >= w_.size() || w_[i + 2].at.end != w_[i].at.begin + 10) { return nothing; }
        return {i, i + 2, *p};
    }
    /// A weekday, and the date behind it if there is one: "Monday, January 10".
    [[nodiscard]] constexpr date_said read_weekday(std::size_t i) const noexcept {
        if (i + 1 < w_.size() && beside(i + 1, mark::comma)) {
            const auto& next = w_[i + 1];
            if ((next.is(kind::month) && next.capital) || day(i + 1) > 0) {
                const auto d = read(i + 1);
                if (d.first <= d.last) { return {i, d.last, d.when}; }
            }
        }
        if (!today_.is_given()) { return {i, i, {}}; }
        const int now = (today_.first_day() % 7 + 11) % 7; // 1 January 1970 was a Thursday
        const int back = (now - w_[i].value + 7) % 7;
        const auto d = today_.first_day() - back;
        return {i, i, period::of_days(d, d).value_or({})};
    }
    /// The month at word m, with the day before it or behind it and the year.
    [[nodiscard]] constexpr date_said read_month(std::size_t first, std::size_t m) const noexcept {
        const int month = w_[m].value;
        date_said out{first, m, {}};
        int from = first < m ? day(first) : -1, to = from;
        if (from < 0 && beside(m + 1) && day(m + 1) > 0) {
            from = to = day(m + 1);
            out.last = m + 1;
            if (m + 2 < w_.size() && day(m + 2) > from &&
                w_[m + 2].follows(mark::joined | mark::dash) &&
                w_[m + 2].at.begin - w_[m + 1].at.end <= 3) {
                to = day(m + 2);
                out.last = m + 2;
            }
        }
        int y = -1;
        if (beside(out.last + 1, from > 0 ? mark::comma : marks{0}) && year(out.last + 1) > 0) {
            y = year(++out.last);
        }
        const bool in_month =
            m > 0 && first == m && w_[m - 1].is(kind::in_time) && !w_[m - 1].is(kind::by);
        if (from < 0 && y < 0 && !in_month) { return out; } // March, May: perhaps no month at all
        if (y < 0) {
            if (!today_.is_given()) { return out; }
            y = today_.first().year;
            if (days_from_civil({y, month, from > 0 ? from : 1}) > today_.first_day()) { --y; }
        }
        const int last = days_in_month(y, month);
        out.when = from > 0 ? period::make({y, month, from}, {y, month, to}).value_or({})
                            : period::make({y, month, 1}, {y, month, last}).value_or({});
        return out;
    }

    const sentence_words& w_;
    period today_;
    std::array<date_said, most> all_{};
    std::size_t size_ = 0;
};

} // namespace text
} // namespace v0
} // namespace corroborate
