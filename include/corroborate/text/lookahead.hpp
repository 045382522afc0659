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
/// Whether "a year" before it is a date: "a year earlier".
[[nodiscard]] constexpr bool tells_when(cursor at, const language& lang) noexcept {
    return at.skip_spaces() && lang.words.of(word_at(at)).has(role::later | role::ago);
}
/// Whether "times" before it says how many times as much.
[[nodiscard]] constexpr bool compares(cursor at, const language& lang) noexcept {
    return take_next(at, lang, particle::more) || take_next(at, lang, particle::as_many);
}
/// Moves over a unit that may lead a number: "$", "Rs".
[[nodiscard]] constexpr bool take_money(cursor& at, const language& lang) noexcept {
    const auto* const unit = at.longest(lang.units, anyhow, true);
    return unit != nullptr && unit->leads;
}

} // namespace text
} // namespace v0
} // namespace corroborate
