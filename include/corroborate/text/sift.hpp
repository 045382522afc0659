// What looks like a number in prose and is no quantity: labels, ages, scores, bases, idioms
// (FORMATS.md, section 4, "not emitted"). Questions about a place, asked before or behind reading.
#pragma once

#include <corroborate/text/dates.hpp>
#include <corroborate/text/scanned.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// The rules for one place. `at` is where the number or the number word stands.
class sift {
public:
    constexpr sift(const surroundings& in, std::size_t at) noexcept
        : in_(in), at_(at), before_(in.previous(at)) {}

    [[nodiscard]] constexpr const near_word& before() const noexcept { return before_; }

    // ---- names and labels

    /// A number that names: Article 4, Khabar 24, Boeing 737.
    [[nodiscard]] constexpr bool is_label(std::size_t end, bool plain) const noexcept {
        const auto behind = in_.next(end);
        if (plain && behind.capital && behind.has(role::named)) { return true; } // the 737 MAX
        const bool touches = before_.between == ' ' || before_.between == '.';
        if (!before_.found() || !touches) { return is_label_after_and(); }
        if (before_.has(role::label)) { // "No. 5", but "no 5"
            const bool abbreviated = before_.at.end - before_.at.begin <= 4;
            return before_.between == ' '
                       ? (before_.has(role::closed)
                              ? before_.capital && !in_.begins_sentence(before_.at.begin)
                              : !is_verb_or_plural_count(end))
                       : abbreviated;
        }
        if (before_.between == '.') { return false; }
        if (before_.has(role::name) && before_.capital && plain) {
            return !in_.next(end).has(role::points); // "the Dow 300 points"
        }
        if (before_.has(role::phone) && plain && digits_at(in_.text(), at_).length >= 3) {
            return !in_.is_plural(in_.next(end));
        }
        if (!before_.capital || !plain || is_common(before_)) { return is_label_after_and(); }
        const auto after = in_.next(end);
        const bool counts = after.between == ' ' && !after.capital && in_.is_plural(after);
        if (counts) { return false; }
        const auto word = before_.at.of(in_.text()); // "Gunman Kills Three, Wounds 12 at Mall"
        if ((in_.is_plural(before_) || word.ends_with("ing") || word.ends_with("ed")) &&
            in_.in_heading(at_)) {
            return false;
        }
        if (is_in_gapped_list(end)) { return false; }
        // "In Kabul 40 were hurt"
        constexpr roles verb = role::is | role::suffered | role::more_of;
        return !(after.between == ' ' && after.has(verb) &&
                 in_.previous(before_.at.begin).has(role::preposition));
    }
    /// "3 Main Street", "350 5th Avenue", but "3 Wall Street banks"
    [[nodiscard]] constexpr bool is_address() const noexcept {
        const auto run = digits_at(in_.text(), at_);
        if (run.length == 0 || run.length > 5) { return false; }
        auto w = in_.next(run.end);
        for (int n = 0; n < 4 && w.found() && w.between == ' '; ++n) {
            const bool street = n > 0 && w.has(role::street);
            if (!w.capital && !(n == 0 && is_digit(in_.at(w.at.begin)))) { return false; }
            const auto after = in_.next(w.at.end);
            if (street && !(after.capital && after.has(role::street))) {
                return after.between != ' ' || after.capital || after.has(role::closed);
            }
            w = after;
        }
        return false;
    }
    /// A spelled number with a capital inside a sentence, or before a word that makes it a name.
    [[nodiscard]] constexpr bool is_name(std::size_t end) const noexcept {
        const auto after = in_.next(end);
        const char c = in_.at(at_);
        const bool capital = c >= 'A' && c <= 'Z';
        if (after.capital && after.has(role::named)) { return true; }
        if (capital && before_.capital && before_.between == ' ' &&
            before_.has(role::name | role::label)) {
            return true; // World War Two
        }
        if (!capital || in_.begins_sentence(at_)) { return false; }
        return !in_.in_heading(at_);
    }

    // ---- ages, times, scores, bases

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
    /// "four days later", "two days after the attack"; "ago" but for years.
    [[nodiscard]] constexpr bool is_relative_time(const near_word& unit_word, std::size_t begin,
                                                  std::size_t number_end) const noexcept {
        if (!unit_word.has(role::time_unit)) { return false; }
        const bool split = number_end > unit_word.at.end; // "a year and a half later"
        const auto then = in_.next(split ? number_end : unit_word.at.end);
        if (then.between != ' ') { return false; }
        if (then.has(role::ago)) { // "20 years ago" is a row of the hedge list, days are dates
            const auto year = unit_named(unit_word.at.of(in_.text()));
            return year.factor < rational{31'557'600};
        }
        if (!then.has(role::later)) { return false; }
        return !in_.previous(begin).has(role::lasting);
    }
    [[nodiscard]] constexpr bool is_base() const noexcept {
        return before_.has(role::per) && before_.between == ' ';
    }

    /// An idiom at the number, or one that begins up to three words before and covers it.
    [[nodiscard]] constexpr std::size_t idiom() const noexcept {
        std::size_t from = at_;
        for (int n = 0; n < 4; ++n) {
            cursor at{in_.text(), from};
            if (at.longest(in_.lang().idioms) != nullptr && at.at > at_) { return at.at; }
            const auto w = in_.previous(from);
            if (!w.found() || (w.between != ' ' && w.between != '-') ||
                !in_.lang().in_idioms->may_hold(in_.text(), w.at.begin)) {
                break;
            }
            from = w.at.begin;
        }
        return 0;
    }

private:
    /// "Russia sent 3,000 troops, Belarus 500 and Armenia 100": the last two, for a number stands
    /// before each name, with its noun or without.
    [[nodiscard]] constexpr bool is_in_gapped_list(std::size_t end) const noexcept {
        const auto after = in_.next(end);
        const bool ends = after.between == ',' || after.has(role::joining) || !after.found();
        auto w = before_;
        for (int n = 0; n < 2 && w.between == ' ' && in_.previous(w.at.begin).capital; ++n) {
            w = in_.previous(w.at.begin);
        }
        auto item = in_.previous(w.at.begin);
        const bool listed = item.between == ',' || item.has(role::joining);
        for (int n = 0; n < 4 && ends && listed && item.found() && item.between != '.'; ++n) {
            if (is_digit(in_.at(item.at.begin))) { return true; }
            item = in_.previous(item.at.begin);
        }
        return false;
    }
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
    /// An ordinary word that has its capital from where it stands.
    [[nodiscard]] constexpr bool is_common(const near_word& w) const noexcept {
        if (w.has(role::closed | role::preposition | role::article | role::counted | role::change |
                  role::in_year | role::won | role::person | role::confidence)) {
            return true;
        }
        if (in_.lang().openers->may_hold(in_.text(), w.at.begin) &&
            in_.begins_sentence(w.at.begin)) {
            return true;
        }
        return false;
    }
    /// "Articles 4 and 5"
    [[nodiscard]] constexpr bool is_label_after_and() const noexcept {
        const auto after = in_.next(digits_at(in_.text(), at_).end);
        if (before_.between == ',' && after.between == ' ' && !after.capital &&
            in_.is_plural(after)) {
            return false; // "on line 3, 12 trains ran"
        }
        return before_.between != '-' && !before_.has(role::label) && follows_in_list(role::label);
    }
    /// The "and" of "Articles 4 and 5", the "to" of "aged 5 to 7".
    [[nodiscard]] constexpr bool joins_numbers(const near_word& w) const noexcept {
        cursor at{in_.text(), w.at.begin};
        return w.has(role::closed) && at.longest(in_.lang().joins, spaced) != nullptr &&
               at.at == w.at.end;
    }
    /// Behind a word of this role, or behind numbers that are: "aged 5 and 7".
    [[nodiscard]] constexpr bool follows_in_list(roles r) const noexcept {
        if (follows_stop()) { return false; }
        if (before_.between == ' ' && is_digit(in_.at(before_.at.begin))) { return false; }
        auto w = before_;
        if (w.has(role::of) && w.between == ' ') { w = in_.previous(w.at.begin); } // "ages of 12"
        if (w.has(r) && !w.has(role::closed)) { return w.between == ' '; }
        w = before_;
        for (int n = 0; n < 4 && w.found(); ++n) {
            if (joins_numbers(w)) { w = in_.previous(w.at.begin); }
            if (r.has(role::age) && w.has(role::time_unit)) { w = in_.previous(w.at.begin); }
            if (!w.found() || (!is_digit(in_.at(w.at.begin)) && !w.has(role::numeral))) {
                return false;
            }
            w = in_.previous(w.at.begin);
            if (w.has(role::of)) { w = in_.previous(w.at.begin); }
            if (w.has(r) && !w.has(role::closed)) { return true; }
        }
        return false;
    }
    /// Whether a sentence ends just before, on this line or on the one before.
    [[nodiscard]] constexpr bool follows_stop() const noexcept {
        std::size_t end = at_;
        for (int n = 0;
             n < 8 && end > 0 &&
             (in_.at(end - 1) == ' ' || in_.at(end - 1) == '\n' || in_.at(end - 1) == '\r');
             ++n) {
            --end;
        }
        const char c = end > 0 && end < at_ ? in_.at(end - 1) : ' ';
        return c == '.' || c == '!' || c == '?';
    }
    /// Behind a word that is a label and a verb or a plural as well ("week 40 people", "rooms 12").
    [[nodiscard]] constexpr bool is_verb_or_plural_count(std::size_t end) const noexcept {
        const auto after = in_.next(end);
        if (before_.capital) { return false; }
        if (before_.has(role::weak_label) && in_.previous(before_.at.begin).has(role::article)) {
            return true; // "last week 40 were hurt"
        }
        if (before_.has(role::verb_too) && in_.previous(before_.at.begin).has(role::verb_ahead)) {
            return true; // "plans to build 40 schools"
        }
        if (after.between != ' ' || after.capital) { return false; }
        return after.has(role::person) || (before_.has(role::weak_label) && in_.is_plural(after));
    }
    const surroundings& in_;
    std::size_t at_;
    near_word before_;
};

} // namespace text
} // namespace v0
} // namespace corroborate
