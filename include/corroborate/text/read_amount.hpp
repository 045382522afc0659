// The grammar of amounts: words before, a number or two with their units, words behind. Reads the
// longest amount that begins at a place of a text; parse_amount wants the whole text to be one, and
// readers of prose ask at each place where one may begin. Precedence: FORMATS.md, section 4.
#pragma once

#include <corroborate/text/english.hpp>
#include <corroborate/text/lookahead.hpp>
#include <corroborate/text/magnitude.hpp>
#include <corroborate/text/per.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// Reads one amount. Every loop is bounded by a constant or moves on, nothing is read more than a
/// fixed number of times, and nothing calls itself.
class amount_reader {
public:
    constexpr amount_reader(cursor in, const language& lang, amount_options options) noexcept
        : in_(in), lang_(lang), options_(options) {}

    [[nodiscard]] constexpr result<phrase> read() noexcept {
        in_.skip_spaces();
        p_.out.whole.begin = in_.at;
        const char closing = options_.prose      ? '\0'
                             : in_.peek() == '(' ? ')'
                             : in_.peek() == '[' ? ']'
                                                 : '\0';
        if (closing != '\0') { ++in_.at; }
        auto made = !options_.prose && confidence_interval() ? amount::make(hedge::ci, p_.numbers)
                                                             : amount_here();
        if (!made) { return made.error(); }
        if (closing != '\0') {
            in_.skip_spaces();
            if (in_.peek() != closing) { return in_.stop(); }
            p_.out.whole.end = ++in_.at;
        }
        if (in_.inside_word(in_.at)) { return in_.stop(); }
        p_.out.said = *made;
        return p_.out;
    }
    /// Where reading stopped: behind the amount, and behind an "of" that belongs to it.
    [[nodiscard]] constexpr std::size_t position() const noexcept { return in_.at; }

private:
    [[nodiscard]] constexpr result<amount> amount_here() noexcept {
        for (int prefixes = 0;; ++prefixes) {
            if (prefixes == 5) { return in_.stop(); } // "just just just …"
            in_.skip_spaces();
            const auto begin = in_.at;
            const bool known = prefixes == 0 && options_.opener != nullptr;
            const pattern* const words = known ? options_.opener : in_.longest(lang_.before);
            if (known) { in_.at = options_.opener_end; }
            if (words == nullptr) {
                if (options_.prose || p_.change != 0 || p_.heard || !take_change()) { break; }
                continue;
            }
            if (cursor unit{in_.text, begin}; // "C$20" is no "c. 20"
                words->means == hedge::circa && take_money(unit, lang_) && unit.at > in_.at) {
                in_.at = begin;
                break;
            }
            if (options_.prose && p_.heard && words->means == hedge::bare_round &&
                is_article(begin)) { // "about the 5,000 men"
                return error{errc::syntax, begin};
            }
            const auto takes = row(words->means).numbers;
            if (words->own != 0 || takes == numbers::fixed || takes == numbers::unit ||
                takes == numbers::nothing) {
                cursor ahead{in_.text, begin};
                if (!read_number(ahead, lang_) || ahead.at < in_.at ||
                    (ahead.at == in_.at && p_.rank == 0)) {
                    return amount_in_words(in_, lang_, p_, *words, begin);
                }
                in_.at = begin; // "zero point five", "more than zero"
                break;
            }
            const bool repeated = p_.heard && p_.rank == 2 && words->means == p_.modifier;
            // "not about 40", "more than more than"
            if (p_.denied || p_.opened || repeated) { return error{errc::syntax, begin}; }
            if (takes == numbers::two) {
                // "rose from 3 to 4" is two
                if (p_.change != 0 && words->means == hedge::a_to_b) {
                    return error{errc::syntax, begin};
                }
                p_.opener = words->means;
                p_.opened = true;
                p_.begin_text(begin);
            } else {
                hear(words->means, begin);
            }
        }
        in_.skip_spaces();
        if (const auto begin = in_.at; const auto size = take_magnitude(in_, lang_, true)) {
            return amount_of_size(in_, lang_, p_, size, nullptr, begin);
        }
        const auto number_at = in_.at;
        const auto first = quantity_here(true);
        if (!first) { return first.error(); }
        p_.first = *first;
        if (options_.alone) { return p_.opened ? result<amount>{in_.stop()} : finish(); }
        if (const auto two = read_second(); !two) {
            in_.at = number_at; // "between two hundred and three thousand": without the "and"
            const auto again = quantity_here(false);
            if (!again) { return again.error(); }
            p_.first = *again;
            if (!read_second()) { return two.error(); }
        }
        return finish();
    }

    [[nodiscard]] constexpr quantity_options how(bool with_and) const noexcept {
        return {.with_and = with_and,
                .whole_text = options_.whole_text,
                .decade = p_.decade,
                .letter_is_unit = options_.letter_is_unit,
                .paid = options_.paid};
    }
    [[nodiscard]] constexpr result<quantity> quantity_here(bool with_and) noexcept {
        return read_quantity(in_, lang_, how(with_and));
    }

    [[nodiscard]] constexpr bool is_article(std::size_t begin) const noexcept {
        const auto word = word_at(cursor{in_.text, begin});
        return begin + word.size() == in_.at && lang_.words.of(word).has(role::article);
    }
    constexpr void hear(hedge h, std::size_t begin) noexcept {
        const int r = rank(h);
        p_.year = p_.year || h == hedge::year;
        p_.decade = p_.decade || h == hedge::decade_plural;
        p_.denied = p_.denied || h == hedge::not_n;
        p_.no_year = p_.no_year || options_.prose || in_.text[begin] == '~' ||
                     static_cast<unsigned char>(in_.text[begin]) >= 0x80; // "\u2248"
        if (r > 0 || h == hedge::year || h == hedge::decade_plural) { p_.begin_text(begin); }
        if (r > p_.rank || p_.modifier == hedge::bare_round) {
            p_.modifier = h;
            p_.rank = r;
            p_.heard = true;
        }
    }
    /// "rose", "rose by", "rose to".
    constexpr bool take_change() noexcept {
        const auto begin = in_.at;
        const auto* const verb = in_.longest(lang_.changes);
        if (verb == nullptr) { return false; }
        p_.change = verb->sign;
        p_.to_level = take_next(in_, lang_, particle::to);
        if (!p_.to_level) { static_cast<void>(take_next(in_, lang_, particle::by)); }
        p_.begin_text(begin);
        return true;
    }

    // ---- two numbers

    /// The join and the second quantity, where both are there; an error where words before ask for
    /// them.
    [[nodiscard]] constexpr result<bool> read_second() noexcept {
        const auto was = in_.at;
        const bool comma = in_.peek() == ',' && in_.space(in_.at + 1) != 0;
        if (comma) { ++in_.at; }
        const bool separate = in_.skip_spaces();
        const auto* const join = in_.longest(lang_.joins, separate ? spaced : tight);
        if (join != nullptr && joins(p_, join->makes, comma)) {
            p_.join = join->makes;
            if (p_.join == hedge::more_fewer || (p_.join == hedge::between && !p_.opened)) {
                in_.skip_spaces();
                const auto* const words = in_.longest(lang_.before);
                p_.upper_words = words != nullptr ? words->means : hedge::bare_round;
            }
            if ((p_.join != hedge::more_fewer && (p_.join != hedge::between || p_.opened)) ||
                bounds_above(p_.upper_words)) {
                if (p_.opened) { skip_approximation(in_, lang_); }
                const auto q = quantity_here(true);
                const bool ends =
                    join->ends ? !starts_letter(cursor{in_.text, in_.after_spaces(in_.at)}.peek())
                               : join->makes != hedge::k_in_n || !p_.first.n.negative;
                // "$40 billion over five years to 15 states"
                const bool apart = options_.prose && separate && join->makes == hedge::a_to_b &&
                                   !p_.opened && q && q->unit_is == unit_class::none &&
                                   p_.first.unit_at.begin > p_.first.n.at.begin;
                if (q && ends && !apart && go_together(p_, *q)) {
                    p_.second = *q;
                    p_.two = true;
                    return true;
                }
                if (p_.opened) { return q ? error{errc::other_dimension, q->begin} : q.error(); }
            }
        }
        if (comma && join == nullptr && !p_.opened && p_.heard && bounds_below(p_.modifier)) {
            // "higher than one hundred, lower than three hundred"
            const auto* const words = in_.longest(lang_.before);
            in_.skip_spaces();
            if (words != nullptr && bounds_above(words->means)) {
                p_.join = hedge::more_fewer;
                p_.upper_words = words->means;
                const auto q = quantity_here(true);
                if (q && go_together(p_, *q) &&
                    q->n.value()->value() > p_.first.n.value()->value()) {
                    p_.second = *q;
                    p_.two = true;
                    return true;
                }
            }
        }
        in_.at = was;
        if (p_.opened) { return error{in_.done() ? errc::missing_number : errc::syntax, was}; }
        return false;
    }

    // ---- what stands behind, and the amount

    [[nodiscard]] constexpr result<amount> finish() noexcept {
        const quantity& q = p_.first;
        p_.begin_text(q.begin);
        const quantity& last = p_.two ? p_.second : q;
        p_.out.number = {q.n.at.begin, last.n.at.end};
        p_.out.text.end = last.text_end;
        p_.out.whole.end = in_.at;
        take_unit_of(q);
        if (p_.two) { take_unit_of(p_.second); }
        take_words_behind();
        if (const auto was = in_.at; take_next(in_, lang_, particle::times)) {
            const bool part = !p_.two && p_.first.n.said.place < 0 && // 1.5 times
                              !p_.first.n.has_multiplier();
            if (!options_.prose || part || compares(in_, lang_)) { return times_as_many(); }
            in_.at = was; // seven times since Monday
        }
        if (p_.out.per.empty()) {
            const auto per = take_per(in_, lang_, options_.prose);
            p_.out.per = per.at.of(in_.text);
            p_.per_number = per.number;
        }
        if (p_.out.unit_is == unit_class::time && take_next(in_, lang_, particle::ago)) {
            p_.ago = true;
        }
        if (!p_.two && !options_.prose && take_bracketed_interval()) {
            return amount::make(hedge::ci, p_.numbers);
        }
        p_.out.whole.end = in_.at;
        const auto made = p_.two ? amount_of_two(p_) : amount_of_one(p_);
        if (made && (made->modifier() == modifier::fraction || made->value().is_fraction())) {
            skip_of(in_, lang_, p_);
        }
        return made;
    }
    /// "(95 % CI 32-48)" behind a number.
    constexpr bool take_bracketed_interval() noexcept {
        const auto was = in_.at;
        in_.skip_spaces();
        const char closing = in_.peek() == '(' ? ')' : in_.peek() == '[' ? ']' : '\0';
        if (closing != '\0') {
            ++in_.at;
            if (confidence_interval() && (in_.skip_spaces(), in_.peek() == closing)) {
                p_.out.whole.end = ++in_.at;
                return true;
            }
        }
        in_.at = was;
        return false;
    }
    constexpr void take_unit_of(const quantity& q) noexcept {
        if (q.unit_is == unit_class::none || (&q == &p_.second && p_.join == hedge::plusminus &&
                                              p_.out.unit_is != unit_class::none)) {
            return;
        }
        if (p_.two && q.unit_is == unit_class::percent &&
            (p_.join == hedge::plusminus ? &q == &p_.second
                                         : p_.join == hedge::within_of && &q != &p_.second)) {
            return;
        }
        p_.out.unit = q.unit;
        p_.out.unit_is = q.unit_is;
        p_.out.unit_at = q.unit_at;
    }
    constexpr void take_words_behind() noexcept {
        for (int n = 0; n < 3; ++n) {
            const auto was = in_.at;
            const auto* const words = in_.longest_after_gap(lang_.after);
            if (words != nullptr && words->means == hedge::decade_plural &&
                !may_be_decade(p_.first.n, p_.decade)) {
                in_.at = was;
                return;
            }
            const bool bounds = words != nullptr && rank(words->means) > 0;
            if (bounds && ((in_.space(was) != 0 && number_follows(in_, lang_)) ||
                           (options_.prose && ends_name(in_, *words)))) {
                in_.at = was; // "40, at least 12 of them women"
                return;
            }
            if (words == nullptr) {
                if (p_.out.unit_is != unit_class::none || n == 0) { return; }
                quantity& last = p_.two ? p_.second : p_.first;
                quantity_reader{in_, lang_, how(true)}.take_unit(last);
                if (last.unit_is == unit_class::none) { return; }
                take_unit_of(last);
                if (last.unit_is == unit_class::percent || last.unit_is == unit_class::currency) {
                    p_.out.text.end = in_.at;
                }
                continue;
            }
            const auto means = words->means;
            if (means == hedge::n_fold || means == hedge::figures ||
                means == hedge::decade_plural) {
                p_.shape = means;
                p_.out.text.end = in_.at;
                if (options_.prose && means == hedge::figures) { // the sum is what is counted
                    cursor word{in_.text, was};
                    word.skip_link();
                    while (starts_letter(word.peek())) { ++word.at; }
                    p_.out.text.end = word.at;
                }
                return;
            }
            hear(means, p_.out.text.begin);
            if (rank(means) > 0 && p_.out.text.end == was) { p_.out.text.end = in_.at; }
        }
    }
    [[nodiscard]] constexpr result<amount> times_as_many() noexcept {
        const quantity& q = p_.first;
        p_.out.text.end = in_.at;
        p_.out.ratio = true;
        const auto value = q.n.value().value_or(numeral{});
        hedge h = hedge::n_fold;
        if (take_next(in_, lang_, particle::more)) {
            h = hedge::times_more;
        } else {
            static_cast<void>(take_compared(in_, lang_));
        }
        p_.out.whole.end = in_.at;
        if (p_.two) { return amount_of_two(p_); } // "five to six times"
        return place(
            make_amount(p_.rank == 0 ? h : modified_row(p_.modifier, q.n, value, unit_class::none),
                        value),
            q.n.at.begin);
    }

    /// "95 % CI 32-48": leaves the two ends in p_.numbers.
    constexpr bool confidence_interval() noexcept {
        const auto was = in_.at;
        if (const auto level = read_number(in_, lang_); level && level->how == writing::digits) {
            in_.skip_spaces();
            const auto* const unit = in_.longest(lang_.units);
            if (unit != nullptr && unit->is == unit_class::percent &&
                take_next(in_, lang_, particle::confidence)) {
                const auto low = quantity_here(false);
                in_.skip_spaces();
                const auto* const join = low ? in_.longest(lang_.joins) : nullptr;
                const auto high = join != nullptr && (join->makes == hedge::a_to_b ||
                                                      join->makes == hedge::between)
                                      ? quantity_here(false)
                                      : result<quantity>{errc::syntax};
                if (high && low->n.value() && high->n.value() &&
                    low->n.value()->value() <= high->n.value()->value()) {
                    p_.numbers = {.value = *low->n.value(),
                                  .upper = *high->n.value(),
                                  .has_value = true,
                                  .has_upper = true};
                    p_.begin_text(low->begin);
                    p_.out.number = {low->n.at.begin, high->n.at.end};
                    p_.out.text.end = high->text_end;
                    p_.out.whole.end = in_.at;
                    take_unit_of(*low);
                    take_unit_of(*high);
                    return true;
                }
            }
        }
        in_.at = was;
        return false;
    }

    cursor in_;
    const language& lang_;
    amount_options options_;
    parts p_{};
};

/// The longest amount that begins at `at` (spaces aside). Errors: syntax, missing_number, overflow,
/// reversed_range and what else amount::make says, each with its place. Cost: linear in what is
/// read.
[[nodiscard]] constexpr result<phrase> read_amount(std::string_view text, std::size_t at = 0,
                                                   const language& lang = english) noexcept {
    return amount_reader{cursor{text, at < text.size() ? at : text.size()}, lang, {}}.read();
}

} // namespace text
} // namespace v0
} // namespace corroborate
