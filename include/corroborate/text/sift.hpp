// What looks like a number in prose and is no quantity: labels, times, scores, bases, idioms
// (FORMATS.md, section 4, "not emitted"). Questions about a place, asked before or behind reading.
#pragma once

#include <corroborate/text/number_place.hpp>
#include <corroborate/text/scanned.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// The rules for one place.
class sift : public number_place {
public:
    using number_place::number_place;

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

    // ---- times, scores, bases

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
            const auto w = n == 0 ? before_ : in_.previous(from);
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
    /// "Articles 4 and 5"
    [[nodiscard]] constexpr bool is_label_after_and() const noexcept {
        const auto after = in_.next(digits_at(in_.text(), at_).end);
        if (before_.between == ',' && after.between == ' ' && !after.capital &&
            in_.is_plural(after)) {
            return false; // "on line 3, 12 trains ran"
        }
        return before_.between != '-' && !before_.has(role::label) && follows_in_list(role::label);
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
};

} // namespace text
} // namespace v0
} // namespace corroborate
