// What comes next, as far as it decides how the words before it are read: questions that move
// nothing.
#pragma once

#include <corroborate/text/digits.hpp>
#include <corroborate/text/language.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// The letters and digits that stand here.
[[nodiscard]] constexpr std::string_view word_at(const cursor& at) noexcept {
    std::size_t end = at.at;
    while (end < at.text.size() && end - at.at < 24 && starts_letter(at.text[end])) { ++end; }
    return text_span{at.at, end}.of(at.text);
}

/// Whether a number follows, so that words between two numbers belong to the second one: "40, at
/// least 12 of them women", "5000 or less than 5000", "37 % and up to 40 %".
[[nodiscard]] constexpr bool number_follows(cursor at, const language& lang) noexcept {
    if (!at.skip_spaces()) { return false; }
    if (lang.words.of(word_at(at)).has(role::counted) || take(at, lang, particle::to)) {
        at.at += word_at(at).size();
        at.skip_spaces();
    }
    return sees_digits(at) || at.longest(lang.numerals) != nullptr;
}
/// Whether a unit in full follows, so that the letter before it multiplies: "12 m tonnes", "5 m
/// euros", but "5 m in 3 s".
[[nodiscard]] constexpr bool unit_follows(cursor at, const language& lang) noexcept {
    constexpr std::size_t shortest = 4;
    const bool apart = at.skip_spaces();
    const auto begin = at.at;
    const auto* const unit = apart ? at.longest(lang.units, spaced) : nullptr;
    return unit != nullptr && unit->is != unit_class::time && at.at - begin >= shortest;
}
/// Whether "a year" before it is a date: "a year earlier".
[[nodiscard]] constexpr bool tells_when(cursor at, const language& lang) noexcept {
    return at.skip_spaces() && lang.words.of(word_at(at)).has(role::later | role::ago);
}
/// Whether the word that ends here, "max" or "min", is part of a name: 737 MAX.
[[nodiscard]] constexpr bool ends_name(const cursor& at, const pattern& words) noexcept {
    return words.text.size() == 3 && at.text.substr(at.at - 3, 3) != words.text;
}
/// Moves over what a ratio is of: "as many", "the average", "as" before an adjective; but "scored
/// twice as the others".
constexpr bool take_compared(cursor& at, const language& lang) noexcept {
    if (take_next(at, lang, particle::as_many)) { return true; }
    cursor ahead = at;
    if (!take_next(ahead, lang, particle::as)) { return false; }
    cursor next = ahead;
    const auto word = next.skip_spaces() ? word_at(next) : std::string_view{};
    if (!word.empty() &&
        (lower(word.front()) != word.front() || lang.words.of(word).has(role::closed))) {
        return false;
    }
    at = ahead;
    return true;
}
/// Whether "times" before it says how many times as much.
[[nodiscard]] constexpr bool compares(cursor at, const language& lang) noexcept {
    return take_next(at, lang, particle::more) || take_compared(at, lang);
}
/// Whether the unit is part of a name, "4 Mi-17s", "4 F-16s": a capital, a small letter or none,
/// and a number behind the hyphen.
[[nodiscard]] constexpr bool names_machine(std::string_view text, text_span unit) noexcept {
    const auto word = unit.of(text);
    const auto hyphen = cursor{text, 0}.hyphen(unit.end);
    return !word.empty() && word.size() <= 2 && word[0] != lower(word[0]) &&
           (word.size() == 1 || word[1] == lower(word[1])) && hyphen != 0 &&
           unit.end + hyphen < text.size() && is_digit(text[unit.end + hyphen]);
}
/// Moves over the unit that stands here as a word; nullptr if none does.
[[nodiscard]] constexpr const unit_word* take_unit_word(cursor& at, const language& lang) noexcept {
    const auto from = at.at;
    const auto* const unit = at.longest(lang.units, spaced);
    return unit != nullptr && names_machine(at.text, {from, at.at}) ? nullptr : unit;
}
/// "quarter million"
[[nodiscard]] constexpr bool multiplier_follows(cursor at, const language& lang) noexcept {
    const auto* const m = at.skip_link() ? at.longest(lang.multipliers) : nullptr;
    return m != nullptr && !m->plural && !m->suffix;
}
/// "quarter-mile"
[[nodiscard]] constexpr bool unit_is_joined(cursor at, const language& lang) noexcept {
    const auto* const unit = at.skip_gap() == hyphenated ? take_unit_word(at, lang) : nullptr;
    return unit != nullptr && !unit->leads;
}
/// Moves over a unit that may lead a number: "$", "Rs".
[[nodiscard]] constexpr bool take_money(cursor& at, const language& lang) noexcept {
    const auto* const unit = at.longest(lang.units, anyhow, true);
    return unit != nullptr && unit->leads;
}

} // namespace text
} // namespace v0
} // namespace corroborate
