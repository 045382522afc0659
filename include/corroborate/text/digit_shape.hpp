// Digits that are no number by their shape and by the marks around them: parts of tokens, rows of
// figures, marks of lists, scores (FORMATS.md, section 4, "not emitted").
#pragma once

#include <corroborate/text/dates.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// Where a token ends that is no number after all: letters, digits, and the marks that join them.
[[nodiscard]] constexpr std::size_t token_end(const surroundings& in, std::size_t i) noexcept {
    const auto joins = [&](std::size_t k) {
        const char c = in.at(k);
        if (c == '\xE2') { // 52–48
            return in.text().substr(k, 3) == "\xE2\x80\x93" && is_digit(in.at(k + 3));
        }
        return (c == '.' || c == ',' || c == ':' || c == '/' || c == '-' || c == '\'' || c == '_' ||
                c == '@' || c == '+') &&
               in.in_word(k + 1);
    };
    while (i < in.text().size() && (starts_letter(in.at(i)) || joins(i))) {
        i += in.at(i) == '\xE2' ? 3U : 1U;
    }
    return i;
}

/// The digits at a place, with the word before them.
class digit_shape {
public:
    constexpr digit_shape(const surroundings& in, std::size_t at, const near_word& before) noexcept
        : in_(in), at_(at), before_(before) {}

    /// Digits that belong to a token of another kind: COVID-19, 192.168.0.1, 4x4, #5, user@7.
    [[nodiscard]] constexpr bool is_in_token() const noexcept {
        const char c = in_.before(at_);
        const bool word_before = at_ >= 2 && in_.in_word(at_ - 2);
        if (c == '#' || c == '@' || c == '_' || c == '=' || c == '&' || c == '/' || c == '\\') {
            return c != '/' || at_ < 2 || in_.in_word(at_ - 2);
        }
        const bool measured = c == '-' && before_.has(role::measured); // magnitude-6.9
        if (!measured && (c == '-' || c == ':' || c == '.' || c == '\'' || c == '+') &&
            word_before) {
            return true;
        }
        const auto run = digits_at(in_.text(), at_);
        if (is_short_year(run) || is_section()) { return true; }
        if (in_.at(run.end) == '-' && is_upper(in_.at(run.end + 1)) &&
            in_.next(run.end).has(role::numeral)) {
            return true; // 7-Eleven
        }
        if (run.length >= 2 && in_.at(at_) == '0' && c != '.') { return true; }
        return is_joined_number(run);
    }
    /// A telephone number or a row of figures: groups of digits behind a plus or one space.
    [[nodiscard]] constexpr bool is_row_of_digits() const noexcept {
        const auto run = digits_at(in_.text(), at_);
        if (in_.at(run.end) != ' ' && in_.at(run.end) != '-') { return false; }
        const auto two = digits_at(in_.text(), run.end + 1);
        if (two.length == 0) { return false; }
        const char point = in_.lang().decimal_point;
        if (point == ',' && text::detail::groups(cursor{in_.text(), run.end}, point) != 0) {
            return false; // 1 234 567
        }
        if (before_.has(role::phone) || in_.before(at_) == '+') { return true; }
        if (in_.at(run.end) == ' ' && run.length >= 3 && two.length >= 3 && !in_.in_word(two.end) &&
            in_.at(two.end) != ',' && in_.at(two.end) != '.') {
            return true;
        }
        if (in_.at(run.end) != ' ' || in_.at(two.end) == '/' || run.length > 4) { return false; }
        return in_.at(two.end) == ' ' && is_digit(in_.at(two.end + 1));
    }
    /// "1." or "2)" where a line begins, "[12]", "(5)": a mark of a list or of a note.
    [[nodiscard]] constexpr bool is_list_mark() const noexcept {
        const auto run = digits_at(in_.text(), at_);
        const char open = in_.before(at_), close = in_.at(run.end);
        if ((open == '[' && close == ']') || (open == '(' && close == ')')) {
            return run.length <= 3;
        }
        std::size_t begin = at_;
        while (begin > 0 && at_ - begin < 16 &&
               (in_.before(begin) == ' ' || in_.before(begin) == '\t')) {
            --begin;
        }
        const bool begins_line = begin == 0 || in_.before(begin) == '\n';
        if (!begins_line || (close != '.' && close != ')')) { return false; }
        const char behind = in_.at(run.end + 1);
        return behind == ' ' || behind == '\t';
    }

    /// "two 737s", "a 747 landed": machines by their number.
    [[nodiscard]] constexpr bool is_model_plural() const noexcept {
        const auto run = digits_at(in_.text(), at_);
        if (run.length != 3 || before_.between != ' ') { return false; }
        const bool many = in_.at(run.end) == 's' && !in_.in_word(run.end + 1);
        if (many && (before_.has(role::numeral) || is_digit(in_.at(before_.at.begin)))) {
            return true;
        }
        const bool boeing = run.value / 100 == 7 && run.value % 10 == 7;
        const bool led = before_.has(role::article | role::indefinite);
        return boeing && led && (many || !in_.is_plural(in_.next(run.end)));
    }

private:
    [[nodiscard]] static constexpr bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
    /// "§ 12"
    [[nodiscard]] constexpr bool is_section() const noexcept {
        const auto end = in_.before(at_) == ' ' ? at_ - 1 : at_;
        return end >= 2 && in_.text().substr(end - 2, 2) == "\xC2\xA7";
    }
    /// "the class of '92"; but "'40 men'"
    [[nodiscard]] constexpr bool is_short_year(const digit_run& run) const noexcept {
        const bool curly = at_ >= 3 && in_.text().substr(at_ - 3, 3) == "\xE2\x80\x99";
        if (run.length != 2 || (in_.before(at_) != '\'' && !curly)) { return false; }
        const auto led = in_.previous(at_ - (curly ? 3 : 1));
        return led.between == ' ' && led.has(role::of | role::article | role::in_year) &&
               !in_.is_plural(in_.next(run.end));
    }
    /// A date, a version, a telephone number, a ratio, a score: by the marks between its digits.
    [[nodiscard]] constexpr bool is_joined_number(const digit_run& run) const noexcept {
        const char mark = in_.at(run.end);
        if (in_.text().substr(run.end, 3) == "\xE2\x80\x93" && is_digit(in_.at(run.end + 3))) {
            const auto other = digits_at(in_.text(), run.end + 3);
            return in_.at(other.end) != ',' && is_score(run, other);
        }
        if (!is_digit(in_.at(run.end + 1)) && mark == '-') {
            if (const auto w = in_.next(run.end);
                w.has(role::closed) && in_.at(w.at.end) == '-' && is_digit(in_.at(w.at.end + 1))) {
                return is_joined_by_word(run, digits_at(in_.text(), w.at.end + 1));
            }
        }
        if (!is_digit(in_.at(run.end + 1))) {
            return mark == '(' && !is_digit(in_.at(run.end + 1)) && in_.in_word(run.end + 1) &&
                   in_.at(run.end + 2) == ')'; // Section 4(b)
        }
        const auto two = digits_at(in_.text(), run.end + 1);
        const char next = in_.at(two.end);
        const bool more = is_digit(in_.at(two.end + 1));
        switch (mark) {
        case ':':
        case '+': return true; // 5+2
        case '\'':             // 6'4", but 5'000
            return two.length <= 2 && !in_.in_word(two.end);
        case ',': // 12,5 is no English number
            if (in_.lang().decimal_point == ',') { return false; }
            return text::detail::groups(cursor{in_.text(), run.end}) == 0 || run.length > 3;
        case '.': return next == '.' && more;
        case '/':
            return (next == '/' && more) || two.value > 10 || run.value >= two.value ||
                   in_.in_word(two.end);
        case '-': return (next == '-' && more) || is_score(run, two);
        default: return false;
        }
    }
    /// "5-to-4", "4-for-23"; but "10-to-15", "1-in-5"
    [[nodiscard]] constexpr bool is_joined_by_word(const digit_run& a,
                                                   const digit_run& b) const noexcept {
        cursor at{in_.text(), a.end};
        const auto* const join = at.longest(in_.lang().joins, tight);
        return join == nullptr || join->text.size() <= 3 || a.value >= b.value;
    }
    /// 2-1: the larger first, or with a word of games around it.
    [[nodiscard]] constexpr bool is_score(const digit_run& a, const digit_run& b) const noexcept {
        if (a.length > 3 || b.length > 3 || in_.in_word(b.end) || in_.at(b.end) == '%') {
            return false;
        }
        if (in_.at(b.end) == '.' && is_digit(in_.at(b.end + 1))) { return false; }
        if (a.value >= b.value) { return true; }
        const auto after = in_.next(b.end);
        const bool ends = !after.found() || after.has(role::closed) || after.between == ',';
        return (before_.has(role::won) && ends) ||
               (after.has(role::match) && !after.has(role::closed)) || is_beside_score(b.end);
    }
    /// "6-4, 3-6": another pair before or behind it that is one.
    [[nodiscard]] constexpr bool is_beside_score(std::size_t end) const noexcept {
        const auto pair_at = [&](std::size_t i) {
            const auto one = digits_at(in_.text(), i);
            const auto two = digits_at(in_.text(), one.end + 1);
            return in_.at(one.end) == '-' && one.length > 0 && two.length > 0 && two.length <= 2 &&
                   one.length <= 2 && !in_.in_word(two.end) &&
                   (one.value > two.value || in_.previous(i).has(role::won));
        };
        if (before_.found() && before_.between == ',' && in_.before(before_.at.begin) == '-' &&
            pair_at(in_.previous(before_.at.begin).at.begin)) {
            return true;
        }
        const auto after = in_.next(end);
        return after.found() && after.between == ',' && pair_at(after.at.begin);
    }

    const surroundings& in_;
    std::size_t at_;
    near_word before_;
};

} // namespace text
} // namespace v0
} // namespace corroborate
