// Numbers that are ages in prose: "Smith, 45,", "he is 45", "children under 5", "aged 5 to 7". They
// are no quantities (FORMATS.md, section 4).
#pragma once

#include <corroborate/text/number_place.hpp>
#include <corroborate/text/phrase.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// The rules for one place.
class age_rules : public number_place {
public:
    constexpr explicit age_rules(const number_place& place) noexcept : number_place(place) {}

    [[nodiscard]] constexpr bool is_age(std::size_t end) const noexcept {
        const auto after = in_.next(end);
        if (follows_in_list(role::age) || (after.has(role::age) && after.between == ' ')) {
            return true;
        }
        if (is_as_old_as() || is_age_in_list(end, after)) { return true; }
        if (is_person_or_age_told() && is_two_digits(end)) {
            return !after.found() || after.has(role::closed) || after.between == ',';
        }
        if (after.has(role::time_unit)) { // 45-year-old, 45 years old, 45 years of age
            const auto then = in_.next(after.at.end);
            if (then.has(role::aged) && (then.between == '-' || then.between == ' ')) {
                return true;
            }
            if (then.has(role::of) && in_.next(then.at.end).has(role::age)) { return true; }
        }
        const auto run = digits_at(in_.text(), at_);
        if (run.length == 0 || run.length > 3 || run.value > 120 || run.end != end) {
            return false;
        }
        // Smith, 45, / a baker, 45,
        if (before_.between == ',' &&
            (has_capital(before_) || before_.has(role::person) || is_singular(before_, end)) &&
            !before_.has(role::month | role::weekday)) {
            const char c = in_.at(end);
            if (c == ';' && run.length > 2 && !in_.previous(before_.at.begin).capital) {
                return false; // "Russia, 120; Armenia, 100;"
            }
            return (c == ',' || c == ')' || c == ';' || c == '.') && !is_among_counts(end);
        }
        return false;
    }
    /// "children under 5"
    [[nodiscard]] constexpr bool is_age_limit(const phrase& p) const noexcept {
        constexpr rational oldest = 120;
        const auto h = p.said.hedge(); // "migrants reached 40"
        const bool level = h == hedge::reached || h == hedge::topped || h == hedge::capped;
        if (p.text.begin == at_ || level || p.said.value().value() > oldest ||
            (p.unit_is != unit_class::none && p.unit_is != unit_class::time)) {
            return false;
        }
        const auto whom = in_.previous(p.text.begin);
        if (whom.between != ' ' && whom.between != '-') { return false; }
        const auto after = in_.next(p.whole.end);
        const bool ends = !after.found() || after.between == ',' || after.has(role::closed);
        if (whom.has(role::young) && ends) { return true; }
        if (whom.has(role::is) && ends) { // "most victims were under 25"
            const auto they = in_.previous(whom.at.begin);
            return they.has(role::young) && they.between == ' ';
        }
        return whom.has(role::age) ||
               (whom.has(role::of) && in_.previous(whom.at.begin).has(role::age));
    }

private:
    /// Two digits, or two of them: "35 or 36".
    [[nodiscard]] constexpr bool is_two_digits(std::size_t end) const noexcept {
        const auto one = digits_at(in_.text(), at_);
        if (one.length != 2) { return false; }
        const auto join = in_.next(one.end);
        return one.end == end || (join.has(role::closed) && end == join.at.end + 3 &&
                                  digits_at(in_.text(), end - 2).end == end);
    }
    /// "he is 45", "Anna Orlova was 45", "the man is believed to be 45", "the average age is 23".
    [[nodiscard]] constexpr bool is_person_or_age_told() const noexcept {
        auto is = before_;
        if (const auto to = in_.previous(is.at.begin); to.has(role::preposition)) { // to be
            const auto told = in_.previous(to.at.begin);
            if (told.has(role::believed)) { is = in_.previous(told.at.begin); }
        }
        if (!is.has(role::is)) { return false; }
        auto who = in_.previous(is.at.begin);
        if (who.has(role::he | role::someone)) { return who.between == ' ' || who.has(role::he); }
        int names = 0;
        for (; names < 4 && who.capital && (who.between == ' ' || who.between == ',') &&
               !is_common(who);
             ++names) {
            who = in_.previous(who.at.begin);
        }
        if (names > 0 && who.has(role::someone)) { return true; } // "her mother, Anna, is 93"
        return (names > 1 && !who.has(role::preposition)) || is_age_told();
    }
    /// "sons, 12 and 15, …", "17, 19 and 22 years old", "retired at 65"
    [[nodiscard]] constexpr bool is_age_in_list(std::size_t end,
                                                const near_word& after) const noexcept {
        const auto run = digits_at(in_.text(), at_);
        if (run.end != end || run.length > 2) { return false; }
        const bool ends = !after.found() || after.between == ',' || after.has(role::closed);
        cursor at{in_.text(), before_.at.begin};
        if (before_.found() && before_.has(role::closed) && !take(at, in_.lang(), particle::and_) &&
            in_.previous(before_.at.begin).has(role::retired)) {
            return ends && before_.has(role::preposition) && !before_.has(role::in_year);
        }
        const auto is_number = [&](const near_word& w) {
            return w.found() && is_digit(in_.at(w.at.begin)) && w.at.end - w.at.begin <= 2;
        };
        auto first = before_; // of the list
        for (int n = 0; n < 3; ++n) {
            if (first.has(role::joining) && first.between == ' ') {
                first = in_.previous(first.at.begin);
            }
            if (!is_number(first)) { break; }
            first = in_.previous(first.at.begin);
        }
        auto last = after;
        std::size_t last_end = end;
        for (int n = 0; n < 3; ++n) {
            if (last.has(role::joining) && last.between == ' ') { last = in_.next(last.at.end); }
            if (!is_number(last)) { break; }
            last_end = last.at.end;
            last = in_.next(last_end);
        }
        if (last_end != end && last.has(role::time_unit) && in_.next(last.at.end).has(role::aged)) {
            return true;
        }
        const char close = in_.at(last_end);
        return first.has(role::kin) && first.between == ',' &&
               (close == ',' || close == '.' || close == ')' || close == ';');
    }
    /// "as young as 12"
    [[nodiscard]] constexpr bool is_as_old_as() const noexcept {
        return before_.has(role::not_many) && before_.between == ' ' &&
               in_.previous(before_.at.begin).has(role::aged);
    }
    /// "the average age of recruits is …": up to six words before.
    [[nodiscard]] constexpr bool is_age_told() const noexcept {
        auto w = before_;
        for (int n = 0; n < 6; ++n) {
            const auto earlier = in_.previous(w.at.begin);
            if (!earlier.found() || earlier.between != ' ') { return false; }
            if (earlier.has(role::age)) { return w.has(role::of | role::is); }
            w = earlier;
        }
        return false;
    }
    /// "Belarus, 500; Armenia, 100, Georgia, 150": a name with a number that is no age stands
    /// before or behind the name with this one.
    [[nodiscard]] constexpr bool is_among_counts(std::size_t end) const noexcept {
        constexpr std::int64_t oldest = 120;
        auto w = before_; // of the name, and of those before it
        for (int items = 0; items < 4; ++items) {
            for (int n = 0; n < 4; ++n) {
                const auto earlier = in_.previous(w.at.begin);
                if (earlier.between != ' ' || !(earlier.capital || earlier.has(role::joining))) {
                    break;
                }
                w = earlier;
            }
            std::size_t i = w.at.begin;
            while (in_.before(i) == ' ' && w.at.begin - i < 2) { --i; }
            if (in_.before(i) != ',' && in_.before(i) != ';') { break; }
            const auto number = in_.previous(i - 1);
            if (!number.found() || !is_digit(in_.at(number.at.begin))) { break; }
            const auto run = digits_at(in_.text(), number.at.begin);
            if (run.value > oldest || in_.before(number.at.begin) == ',') { return true; }
            w = in_.previous(number.at.begin);
            if (!w.capital || w.between != ',') { break; }
        }
        if (in_.at(end) != ',' && in_.at(end) != ';') { return false; }
        auto next = in_.next(end + 1);
        for (int n = 0; n < 5 && next.found() && next.between == ' '; ++n) {
            const auto then = in_.next(next.at.end);
            if (!next.capital && !next.has(role::joining)) { return false; }
            if (then.between == ',' && is_digit(in_.at(then.at.begin))) {
                return digits_at(in_.text(), then.at.begin).value > oldest;
            }
            next = then;
        }
        return false;
    }
    /// A capital at its head, or before the hyphen of "Jong-un".
    [[nodiscard]] constexpr bool has_capital(const near_word& w) const noexcept {
        return w.capital || (in_.before(w.at.begin) == '-' && in_.previous(w.at.begin).capital);
    }
    /// "a baker" before ", 45, ": no plural, no number, and no list behind.
    [[nodiscard]] constexpr bool is_singular(const near_word& w, std::size_t end) const noexcept {
        const auto after = in_.next(end);
        return in_.at(end) == ',' && !is_digit(in_.at(w.at.begin)) && !in_.is_plural(w) &&
               !w.has(role::closed | role::numeral | role::change) && after.found() &&
               !is_digit(in_.at(after.at.begin)) &&
               in_.previous(w.at.begin).has(role::indefinite | role::article);
    }
};

} // namespace text
} // namespace v0
} // namespace corroborate
