// Reads one number where it stands, in digits, in words or in both. Greedy: the longest number that
// the grammar allows; with_and = false stops before an "and", for "between two hundred and three".
#pragma once

#include <corroborate/text/denominator.hpp>
#include <corroborate/text/lookahead.hpp>
#include <corroborate/text/number.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// Reads one number; `in` stands behind it then, and does not move on an error.
class number_reader {
public:
    constexpr number_reader(cursor& in, const language& lang, number_options options) noexcept
        : in_(in), lang_(lang), options_(options) {}

    [[nodiscard]] constexpr result<number> read() noexcept {
        const auto begin = in_.at;
        n_.at.begin = begin;
        take_sign();
        const bool any = sees_digits(in_) ? read_digits() : read_words();
        if (!any) {
            const error e = in_.stop(in_.done() ? errc::missing_number : errc::syntax);
            in_.at = begin;
            return e;
        }
        if (n_.at.end == 0) { n_.at.end = in_.at; }
        if (const auto fits = n_.value(); !fits) {
            in_.at = begin;
            return error{fits.error().code, begin};
        }
        return n_;
    }

private:
    constexpr void take_sign() noexcept {
        const auto was = in_.at;
        if (in_.take("\xE2\x88\x92") || in_.take("-")) {
            n_.negative = sees_digits(in_);
        } else if (take(in_, lang_, particle::minus)) {
            in_.skip_spaces();
            cursor ahead = in_;
            n_.negative = sees_digits(ahead) || ahead.longest(lang_.numerals) != nullptr;
        } else if (in_.peek() == '+' && is_digit(in_.peek(1))) {
            ++in_.at;
            return;
        }
        if (!n_.negative) { in_.at = was; }
    }

    constexpr bool read_digits() noexcept {
        n_.said = take_digits(in_, lang_.decimal_point);
        n_.how = n_.said.below == 1 ? writing::digits : writing::fraction;
        if (n_.how == writing::digits && n_.said.place == 0) { add_and_fraction(); }
        take_multipliers();
        if (n_.how == writing::fraction && n_.has_multiplier()) { n_.make_decimal(); }
        return true;
    }

    /// A multiplier word here, behind the gap that stands before it; singular unless a number
    /// counts it.
    [[nodiscard]] constexpr const multiplier_word* multiplier() noexcept {
        const auto was = in_.at;
        const bool linked = in_.skip_link();
        const auto before = !linked ? tight : in_.hyphen(was) != 0 ? hyphenated : spaced;
        const auto from = in_.at;
        const auto* const m = in_.longest(lang_.multipliers);
        const unsigned gaps = m == nullptr ? 0U : options_.money ? m->after_money : m->after_number;
        const bool apart =
            m != nullptr && m->suffix && before == spaced && unit_follows(in_, lang_);
        const bool unit =
            m != nullptr && m->suffix && (n_.how != writing::digits || options_.letter_is_unit);
        if (((gaps & before) != 0 || apart) && !unit) {
            // 3,000m are metres
            const bool too_large = m->suffix && m->places >= 6 && !options_.money &&
                                   n_.said.place == 0 && n_.said.digits >= 1000;
            cursor other{in_.text, from};
            const bool longer_unit = other.longest(lang_.units) != nullptr && other.at > in_.at;
            if (!too_large && (before == spaced || !longer_unit)) { return m; }
        }
        in_.at = was;
        return nullptr;
    }

    /// "thousand", "lakh crore", "hundred thousand", "dozen"; then what may follow it.
    constexpr void take_multipliers() noexcept {
        if (n_.said.scientific) { return; }
        for (int taken = 0; taken < 2; ++taken) {
            const auto was = in_.at;
            const auto* const m = multiplier();
            if (m == nullptr) { break; }
            const bool grows = m->places > n_.scale() && !(n_.hundreds && m->places == 2);
            if ((n_.places != 0 && !grows) || (taken != 0 && m->times != 1) || n_.times != 1 ||
                n_.places + m->places > 18) {
                in_.at = was;
                break;
            }
            n_.times = m->times;
            n_.lakhs = n_.lakhs || m->places == 5 || m->places == 7;
            n_.hundreds = n_.hundreds || (n_.places == 0 && m->times == 1 && m->places == 2);
            n_.places = static_cast<std::int8_t>(n_.places + m->places);
            if (m->times != 1) { n_.how = writing::dozens; }
        }
        if (n_.hundreds && n_.scale() == 0 && n_.how == writing::digits) { add_to_hundreds(); }
        if (n_.scale() < 3 || n_.times != 1 || n_.how == writing::fraction) { return; }
        const bool whole = n_.said.place == 0 && n_.said.below == 1;
        if (const auto d = whole ? take_small_parts(in_, lang_) : 0; d != 0) {
            return n_.divide(d);
        }
        if (whole && !add_and_fraction()) { add_terms(); }
    }

    /// "3 hundred and 21"
    constexpr void add_to_hundreds() noexcept {
        const auto was = in_.at;
        const std::int64_t rest = !skip_and()            ? -1
                                  : is_digit(in_.peek()) ? digits_of_term()
                                                         : small();
        if (rest < 1 || rest > 99 || n_.said.place != 0 || !n_.said.fits ||
            n_.said.digits > 1'000'000) {
            in_.at = was;
            return;
        }
        n_.said.digits = n_.said.digits * 100 + rest;
        n_.said.plain = false;
        n_.places = 0;
        n_.hundreds = false;
    }

    /// Moves to the next word of the number, over an "and" (and a comma) where one stands.
    constexpr bool skip_and(bool comma = false) noexcept {
        const auto was = in_.at;
        if (comma && in_.peek() == ',') { ++in_.at; }
        if (in_.skip_link() &&
            (!take(in_, lang_, particle::and_) || (options_.with_and && in_.skip_spaces()))) {
            return true;
        }
        in_.at = was;
        return false;
    }

    /// "… five hundred thousand", "… and five", "… 20 lakh": smaller terms, as long as they get
    /// smaller.
    constexpr void add_terms() noexcept {
        std::int64_t total = n_.said.digits;
        int trailing = n_.places; // places of the last term
        int unit = n_.scale();
        for (int terms = 0; terms < 6 && unit >= 3 && total <= 1'000'000'000'000'000; ++terms) {
            const auto was = in_.at;
            std::int64_t v = -1;
            bool hundred = false;
            const bool comma = in_.peek() == ',';
            if (skip_and(comma)) { v = is_digit(in_.peek()) ? digits_of_term() : group(hundred); }
            int places = 0;
            if (v > 0) {
                const bool in_digits = is_digit(in_.text[in_.at - 1]);
                const auto* const m = multiplier();
                if (m != nullptr && m->times == 1 && !m->suffix) { places = m->places; }
                if ((m != nullptr && places == 0) || (in_digits && m == nullptr) ||
                    sees_fraction(v)) {
                    v = -1;
                }
                if (comma && v < 100 && places == 0) { v = -1; } // a list: "five thousand, two"
            }
            const int size = unit - places;
            if (v <= 0 || size <= 0 || v >= v0::detail::power_of_ten(size) || trailing > 18) {
                in_.at = was;
                break;
            }
            const int last = places + (hundred ? 2 : 0);
            // total * 10^trailing + v * 10^places, counted in 10^last
            const std::int64_t up = v0::detail::power_of_ten(trailing - last);
            if (total > std::numeric_limits<std::int64_t>::max() / up - v) {
                n_.said.fits = false;
                return;
            }
            total = total * up + (hundred ? v / 100 : v);
            trailing = last;
            unit = places;
            n_.composed = true;
        }
        if (n_.composed) {
            n_.said.digits = total;
            n_.said.plain = false;
            n_.places = static_cast<std::int8_t>(trailing);
            n_.hundreds = false;
        }
    }
    constexpr std::int64_t digits_of_term() noexcept {
        const decimal d = take_digits(in_, lang_.decimal_point);
        return d.fits && d.below == 1 && d.place == 0 && !d.point ? d.digits : -1;
    }

    constexpr std::int64_t small() noexcept { return take_small(in_, lang_); }
    /// What follows a word for hundreds ("двести сорок пять"): 0 to 99.
    constexpr std::int64_t below_hundred() noexcept {
        const auto was = in_.at;
        const std::int64_t rest = skip_and() ? small() : -1;
        if (rest > 0 && rest < 100) { return rest; }
        in_.at = was;
        return 0;
    }
    constexpr bool take_hundred() noexcept {
        const auto was = in_.at;
        const auto* const m = in_.skip_link() ? in_.longest(lang_.multipliers) : nullptr;
        if (m != nullptr && m->times == 1 && m->places == 2 && !m->plural) { return true; }
        in_.at = was;
        return false;
    }
    /// 0 to 9999: "five", "a hundred and five", "twenty-five hundred"; -1 if none. `whole_hundreds`
    /// says that it ended with the word.
    constexpr std::int64_t group(bool& whole_hundreds) noexcept {
        const auto begin = in_.at;
        std::int64_t v = small();
        if (v == 0) { return 0; }
        if (v >= 100) { return v + below_hundred(); }
        if (v < 0) {
            const auto* const m = in_.longest(lang_.multipliers);
            if (m == nullptr || m->times != 1 || m->places != 2 || m->plural) {
                in_.at = begin;
                return -1;
            }
            v = 1;
        } else if (!take_hundred()) {
            return v;
        }
        v *= 100;
        const auto was = in_.at;
        bool hundred_again = false;
        const std::int64_t rest = skip_and() ? small() : -1;
        if (rest > 0) {
            hundred_again = take_hundred();
            if (!hundred_again && !sees_fraction(rest)) { return v + rest; }
        }
        in_.at = was;
        whole_hundreds = true;
        return v;
    }

    /// Whether a fraction word follows that takes this many: "two" and "thirds".
    [[nodiscard]] constexpr bool sees_fraction(std::int64_t v) const noexcept {
        cursor ahead = in_;
        return take_denominator(ahead, lang_, v) >
               v; // "and three quarters", but "thirty-two fifths"
    }

    /// "and a half", "and two thirds" behind a whole number.
    constexpr bool add_and_fraction() noexcept {
        if (!options_.with_and || !take_and_fraction(in_, lang_, n_.said)) { return false; }
        if (n_.said.below != 1) { n_.how = writing::fraction; }
        return true;
    }

    constexpr bool read_words() noexcept {
        n_.how = writing::words;
        n_.said.plain = false;
        const bool article = take(in_, lang_, particle::article);
        const auto behind_article = in_.at;
        if (article) { in_.skip_spaces(); }
        if (const auto was = in_.at; const auto* const f = in_.longest(lang_.fractions)) {
            if (!f->plural && f->denominator != 1 &&
                (article || f->denominator == 2 || multiplier_follows(in_, lang_) ||
                 (f->no_ordinal && unit_is_joined(in_, lang_)))) {
                return read_fraction(1, f->denominator);
            }
            in_.at = was;
        }
        if (article && !options_.money && !options_.alone) {
            if (cursor ahead = in_;
                take_unit_word(ahead, lang_) != nullptr) { // "a kilometre", "an hour"
                n_.said.digits = 1;
                in_.at = behind_article;
                return true;
            }
        }
        bool hundred = false;
        const std::int64_t v = article ? hundred_or_none(hundred) : group(hundred);
        n_.said.digits = v;
        if (v < 0) {
            n_.said.digits = 1;
            const auto was = in_.at;
            const auto* const m = in_.longest(lang_.multipliers);
            in_.at = was;
            if (m == nullptr || m->plural || m->suffix || is_digit(in_.peek())) { return false; }
            take_first_multiplier();
            return true;
        }
        if (const auto d = take_denominator(in_, lang_, v); d != 0) { return read_fraction(v, d); }
        if (!read_point() && !add_and_fraction() && hundred) {
            n_.said.digits = v / 100;
            n_.places = 2;
            n_.hundreds = true;
        }
        take_multipliers();
        if (n_.how == writing::fraction && n_.has_multiplier()) { n_.make_decimal(); }
        return true;
    }
    /// Behind an article only "hundred …" is a group: "a hundred and five", not "a five".
    constexpr std::int64_t hundred_or_none(bool& hundred) noexcept {
        cursor ahead = in_;
        return ahead.longest(lang_.numerals) == nullptr ? group(hundred) : -1;
    }
    /// "thousand …" without a number before it.
    constexpr void take_first_multiplier() noexcept {
        const auto* const m = in_.longest(lang_.multipliers);
        n_.times = m->times;
        n_.places = static_cast<std::int8_t>(m->places);
        if (m->times != 1) {
            n_.how = writing::dozens;
            return;
        }
        take_multipliers();
    }

    /// "one point five", "zero point zero two".
    constexpr bool read_point() noexcept {
        const auto was = in_.at;
        if (in_.skip_spaces() && take(in_, lang_, particle::point)) {
            for (int places = 0; places < 12; ++places) {
                const auto before = in_.at;
                const auto* const d = in_.skip_spaces() ? in_.longest(lang_.numerals) : nullptr;
                if (d != nullptr && d->value > 9 && d->value < 20 &&
                    places == 0) { // "point eleven"
                    n_.said.add_digit('1');
                    n_.said.add_digit(static_cast<char>('0' + d->value % 10));
                    n_.said.place -= 2;
                    break;
                }
                if (d == nullptr || d->value > 9) {
                    in_.at = before;
                    break;
                }
                n_.said.add_digit(static_cast<char>('0' + d->value));
                --n_.said.place;
            }
        }
        n_.said.point = n_.said.place < 0;
        if (!n_.said.point) { in_.at = was; }
        return n_.said.point;
    }

    /// k/d, and what it is a fraction of where that is said: "half a million", "a quarter of an
    /// hour".
    constexpr bool read_fraction(std::int64_t k, std::int64_t d) noexcept {
        n_.how = writing::fraction;
        n_.said.digits = k;
        n_.said.below = d;
        const auto was = in_.at;
        if (take_next(in_, lang_, particle::of) && !take_next(in_, lang_, particle::article)) {
            in_.at = was;
            return true;
        }
        const bool partitive = in_.at != was || take_next(in_, lang_, particle::article);
        const auto before = in_.at;
        const auto* const m = in_.skip_link() ? in_.longest(lang_.multipliers) : nullptr;
        if (m != nullptr && !m->plural && !m->suffix) {
            n_.times = m->times;
            n_.places = static_cast<std::int8_t>(m->places);
            n_.make_decimal();
            return true;
        }
        in_.at = before;
        cursor ahead = in_;
        const bool joined = in_.hyphen(before) != 0;
        const bool measured = !options_.money && (partitive || joined) && ahead.skip_link();
        const auto* const unit = measured ? take_unit_word(ahead, lang_) : nullptr;
        if (unit != nullptr && !(joined && unit->leads)) { // "half an hour"
            n_.make_decimal();
            n_.at.end = was; // the article belongs to the unit
            return true;
        }
        in_.at = was;
        return true;
    }
    cursor& in_;
    const language& lang_;
    number_options options_;
    number n_{};
};

/// Reads the number that stands here. Errors: missing_number at the end of the text, syntax,
/// overflow.
[[nodiscard]] constexpr result<number> read_number(cursor& in, const language& lang,
                                                   number_options options = {}) noexcept {
    return number_reader{in, lang, options}.read();
}

} // namespace text
} // namespace v0
} // namespace corroborate
