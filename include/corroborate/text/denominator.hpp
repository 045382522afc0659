// Fractions in words: their denominators (thirds, twenty-fifths, one hundred and fifths), and what
// they add to a whole number ("and a half").
#pragma once

#include <corroborate/text/digits.hpp>
#include <corroborate/text/language.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// Moves behind the fraction word that v of them would take ("third" behind one, "thirds" behind
/// two); the denominator, or 0 and no move if none is here.
[[nodiscard]] constexpr std::int64_t take_denominator(cursor& at, const language& lang,
                                                      std::int64_t v) noexcept {
    cursor ahead = at;
    if (v < 1 || v > 9999 || !ahead.skip_link()) { return 0; }
    if (at.hyphen(ahead.at) != 0) { // "one - third"
        ahead.at += at.hyphen(ahead.at);
        ahead.skip_spaces();
    }
    std::int64_t tens = 0;
    const auto* f = ahead.longest(lang.fractions);
    if (f == nullptr) { // "three twenty-fifths"
        const auto* const ten = ahead.longest(lang.numerals);
        if (ten == nullptr) { return 0; }
        tens = ten->value;
        if (tens < 10) { // "one one hundred and fifth"
            const auto* const m = ahead.skip_link() ? ahead.longest(lang.multipliers) : nullptr;
            if (tens == 0 || m == nullptr || m->times != 1 || m->places != 2) { return 0; }
            tens *= 100;
        } else if (tens < 20) {
            return 0;
        }
        if (!ahead.skip_link()) { return 0; }
        if (take(ahead, lang, particle::and_)) { ahead.skip_spaces(); }
        f = ahead.longest(lang.fractions);
    }
    const bool as_adjective = v > 1 && v < 10 && at.hyphen(at.at) != 0; // "three-quarter"
    if (f == nullptr || (f->plural != (v > 1) && !as_adjective) ||
        (tens == 0 ? f->denominator == 1 : f->denominator > 9)) {
        return 0;
    }
    at = ahead;
    return tens + f->denominator;
}

/// Moves behind "millionths" where the number before it has a multiplier ("a hundred thousand
/// trillionths"); the denominator, or 0.
[[nodiscard]] constexpr std::int64_t take_small_parts(cursor& at, const language& lang) noexcept {
    constexpr std::int64_t least = 1000;
    cursor ahead = at;
    const auto* const f = ahead.skip_link() ? ahead.longest(lang.fractions) : nullptr;
    if (f == nullptr || !f->plural || f->denominator < least) { return 0; }
    at = ahead;
    return f->denominator;
}

/// One word, or two of which the first is a ten: 0 to 99; -1 if none.
constexpr std::int64_t take_small(cursor& in, const language& lang) noexcept {
    const auto* const first = in.longest(lang.numerals);
    if (first == nullptr) { return -1; }
    if (first->value < 20 || first->value >= 100) { return first->value; }
    const auto was = in.at;
    const bool linked = in.skip_link();
    if (const auto n = in.hyphen(in.at); linked && n != 0) { // "sixty - four": no range
        in.at += n;
        in.skip_spaces();
    }
    const auto* const second = linked ? in.longest(lang.numerals) : nullptr;
    if (second != nullptr && second->value > 0 && second->value < 10) {
        return first->value + second->value;
    }
    in.at = was;
    return first->value;
}

/// "and a half", "-and-three-quarters" behind a whole number: adds it; false and no move if it is
/// not there.
constexpr bool take_and_fraction(cursor& in, const language& lang, decimal& said) noexcept {
    const auto was = in.at;
    if (in.skip_link() && take(in, lang, particle::and_) && in.skip_link()) {
        const std::int64_t k = take(in, lang, particle::article) ? 1 : take_small(in, lang);
        if (const auto d = take_denominator(in, lang, k); d != 0 && k < d && said.digits != 0) {
            said.add_fraction(k, d);
            return true;
        }
    }
    in.at = was;
    return false;
}

} // namespace text
} // namespace v0
} // namespace corroborate
