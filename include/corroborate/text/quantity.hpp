// A number with its unit, as far as the two stand together: "$38.4 million", "1344 km", "40 %",
// "Rs 8,700 crore", "12-hour", "two decades". Currencies and % belong to what was said of the
// number, units of measure stand outside (FORMATS.md, section 4, `text`).
#pragma once

#include <corroborate/text/lookahead.hpp>
#include <corroborate/text/phrase.hpp>
#include <corroborate/text/read_number.hpp>
#include <corroborate/unit.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// A number and its unit.
struct quantity {
    number n{};
    std::string_view unit{};
    unit_class unit_is = unit_class::none;
    text_span unit_at{};
    std::size_t begin = 0;         ///< of the number or of the currency before it
    std::size_t text_end = 0;      ///< behind the number, or behind a % or a currency
    std::int64_t uncertainty = -1; ///< 12.3(4)
};

struct quantity_options {
    bool with_and = true;    ///< "two hundred and five" is one number
    bool whole_text = false; ///< the text is the amount and nothing else: a final point is its own
    bool decade = false;     ///< behind "in the": 40s are no seconds
    bool letter_is_unit = false; ///< as in amount_options
    bool paid = false;           ///< as in amount_options
};

namespace detail {

/// Whether these three capitals are an ISO 4217 code.
[[nodiscard]] constexpr bool is_currency_code(std::string_view letters) noexcept {
    constexpr auto codes = v0::detail::currency_codes;
    for (std::size_t i = 0; i + 3 < codes.size(); i += 4) {
        if (codes.substr(i, 3) == letters) { return true; }
    }
    return false;
}

} // namespace detail

/// A number that the name of a decade may be made of: the 40s, the 1990s.
[[nodiscard]] constexpr bool may_be_decade(const number& n, bool announced) noexcept {
    return n.said.plain && n.said.digits % 10 == 0 && n.said.digits > 0 && !n.has_multiplier() &&
           (announced || (n.said.digits >= 1000 && n.said.digits < 3000));
}

class quantity_reader {
public:
    constexpr quantity_reader(cursor& in, const language& lang, quantity_options options) noexcept
        : in_(in), lang_(lang), options_(options) {}

    [[nodiscard]] constexpr result<quantity> read() noexcept {
        quantity q;
        in_.skip_spaces();
        q.begin = in_.at;
        const bool minus = (in_.peek() == '-' || in_.sees("\xE2\x88\x92")) &&
                           !sees_digits(cursor{in_.text, in_.at + (in_.peek() == '-' ? 1U : 3U)});
        if (minus) { in_.at += in_.peek() == '-' ? 1U : 3U; } // -$5
        const bool priced = take_leading_unit(q);
        if (minus && !priced) { return error{errc::syntax, q.begin}; }
        // "a 12-hour …"
        if (cursor ahead = in_;
            take(ahead, lang_, particle::article) && ahead.skip_spaces() && is_counted(ahead)) {
            in_ = ahead;
        }
        const auto n = read_number(in_, lang_,
                                   {.money = priced,
                                    .with_and = options_.with_and,
                                    .letter_is_unit = options_.letter_is_unit});
        if (!n) { return n.error(); }
        q.n = *n;
        q.n.negative = q.n.negative != minus;
        q.text_end = q.n.at.end;
        if (take_final_point(q.n)) { q.text_end = q.n.at.end = in_.at; }
        take_uncertainty(q);
        if (!priced) { take_unit(q); }
        if (!priced && q.unit_is != unit_class::none) { take_half_behind(q); }
        if (q.unit_is == unit_class::currency && !q.n.has_multiplier() && !options_.paid) {
            take_late_multiplier(q);
            take_cents(q);
        }
        const bool same = q.n.places == n->places && q.n.said.digits == n->said.digits;
        if (!same && !q.n.value()) { return error{errc::overflow, q.begin}; }
        return q;
    }
    /// The unit that stands here, if one does.
    constexpr void take_unit(quantity& q) noexcept {
        const auto was = in_.at;
        const bool linked = in_.skip_link();
        const auto from = in_.at;
        const auto* const unit = in_.longest(lang_.units, linked ? spaced : tight);
        if (unit == nullptr ? !take_currency_code() && !take_scaled_code(q)
                            : unit->leads && linked && in_.hyphen(was) != 0) {
            in_.at = was;
            return;
        }
        if (!linked && unit != nullptr && unit->is == unit_class::time && unit->text == "s" &&
            may_be_decade(q.n, options_.decade)) { // the 1990s
            in_.at = was;
            return;
        }
        if (unit != nullptr && names_machine(in_.text, {from, in_.at})) {
            in_.at = was;
            return;
        }
        if (unit != nullptr && unit->text == "p" && q.n.said.digits >= most_pence) { // 1080p
            in_.at = was;
            return;
        }
        q.unit_at = {from, in_.at};
        const text_span code{in_.at - 3, in_.at}; // "EUR" of "MEUR"
        q.unit = unit == nullptr      ? code.of(in_.text)
                 : unit->name.empty() ? q.unit_at.of(in_.text)
                                      : unit->name;
        q.unit_is = unit != nullptr ? unit->is : unit_class::currency;
        if (options_.paid && unit != nullptr && !unit->money.empty() && !is_of_something()) {
            q.unit = unit->money;
            q.unit_is = unit_class::currency;
        }
        if (unit != nullptr && unit->times != 1) {
            q.n.places = static_cast<std::int8_t>(q.n.places + (unit->times == 10 ? 1 : 2));
        }
        if (q.unit_is == unit_class::percent || q.unit_is == unit_class::currency ||
            q.unit_is == unit_class::percentage_point) {
            q.text_end = in_.at;
        }
    }

private:
    /// "500 pounds of beef"
    [[nodiscard]] constexpr bool is_of_something() const noexcept {
        cursor ahead = in_;
        return take_next(ahead, lang_, particle::of);
    }
    static constexpr std::int64_t most_pence = 240; ///< lines of a screen from there on

    [[nodiscard]] constexpr bool is_counted(cursor ahead) const noexcept {
        return sees_digits(ahead) || ahead.longest(lang_.numerals) != nullptr;
    }
    constexpr bool take_leading_unit(quantity& q) noexcept {
        const auto was = in_.at;
        const auto* const unit = in_.longest(lang_.units, anyhow, true);
        const bool known = unit != nullptr ? unit->leads : take_currency_code();
        const auto end = in_.at;
        in_.skip_spaces();
        if (!known ||
            !(sees_digits(in_) || is_counted(in_) || in_.peek() == '-' || take_half_ahead())) {
            in_.at = was;
            return false;
        }
        q.unit_at = {was, end};
        q.unit = unit != nullptr && !unit->name.empty() ? unit->name : q.unit_at.of(in_.text);
        q.unit_is = unit_class::currency;
        return true;
    }
    [[nodiscard]] constexpr bool take_half_ahead() const noexcept {
        cursor ahead = in_;
        return take(ahead, lang_, particle::article);
    }
    /// "… and a third of the cost", but "a foot and a half of snow"
    [[nodiscard]] constexpr bool is_share(cursor at) const noexcept {
        if (!take_next(at, lang_, particle::of) || !at.skip_spaces()) { return false; }
        return take(at, lang_, particle::them) ||
               lang_.words.of(word_at(at)).has(role::article | role::indefinite);
    }
    /// "an hour and a half": the number goes on behind its unit.
    constexpr void take_half_behind(quantity& q) noexcept {
        if (!options_.with_and || q.unit_is == unit_class::percent || q.n.has_multiplier() ||
            q.n.said.place != 0 || q.n.said.below != 1 || q.n.negative) {
            return;
        }
        const auto was = in_.at;
        decimal said = q.n.said;
        if (!take_and_fraction(in_, lang_, said) || said.below != 1 || is_share(in_)) {
            in_.at = was;
            return;
        }
        q.n.said = said;
        q.text_end = q.n.at.end = in_.at;
    }
    /// "75 USD million"
    constexpr void take_late_multiplier(quantity& q) noexcept {
        const auto was = in_.at;
        const auto* const m = in_.skip_spaces() ? in_.longest(lang_.multipliers) : nullptr;
        if (was != q.unit_at.end || m == nullptr || m->plural || m->suffix || m->times != 1) {
            in_.at = was;
            return;
        }
        q.n.places = static_cast<std::int8_t>(q.n.places + m->places);
        q.text_end = in_.at;
    }
    /// "15 dollars 50", "15 USD 50 more", but "15 dollars 50 times".
    constexpr void take_cents(quantity& q) noexcept {
        cursor at = in_;
        if (q.n.how != writing::digits || q.n.said.place != 0 || q.n.said.below != 1 ||
            q.n.has_multiplier() || in_.at != q.unit_at.end || !at.skip_spaces()) {
            return;
        }
        const auto from = at.at;
        while (is_digit(at.peek())) { ++at.at; }
        const bool joined = at.peek() != '\0' && starts_letter(at.peek(1));
        if (at.at != from + 2 || at.inside_word(at.at) || at.peek() == '%' ||
            (joined && at.space(at.at) == 0)) {
            return;
        }
        cursor word = at;
        word.skip_spaces();
        const auto next = word_at(word);
        if (!next.empty() && !lang_.words.of(next).has(role::closed)) { return; }
        for (const char c : text_span{from, at.at}.of(in_.text)) { q.n.said.add_digit(c); }
        q.n.said.place = -2;
        q.n.said.point = true;
        q.text_end = q.n.at.end = in_.at = at.at;
    }
    /// "120 MEUR": a code behind the letter of a million or a thousand.
    constexpr bool take_scaled_code(quantity& q) noexcept {
        const int places = in_.peek() == 'M' ? 6 : in_.peek() == 'k' ? 3 : 0;
        if (places == 0 || q.n.has_multiplier()) { return false; }
        ++in_.at;
        if (!take_currency_code()) {
            --in_.at;
            return false;
        }
        q.n.places = static_cast<std::int8_t>(places);
        return true;
    }
    constexpr bool take_currency_code() noexcept {
        for (std::size_t i = 0; i < 3; ++i) {
            if (in_.peek(i) < 'A' || in_.peek(i) > 'Z') { return false; }
        }
        const bool word_ends =
            !starts_letter(in_.peek(3)) || is_digit(in_.peek(3)) || in_.at + 3 >= in_.text.size();
        if (!word_ends || !detail::is_currency_code(in_.text.substr(in_.at, 3))) { return false; }
        in_.at += 3;
        return true;
    }
    /// "5000. t": a point that ends a number, before a unit or at the end of the text that is the
    /// amount.
    constexpr bool take_final_point(number& n) noexcept {
        if (in_.peek() != '.' || n.how != writing::digits || n.said.point || n.has_multiplier() ||
            n.said.below != 1 || n.said.scientific) {
            return false;
        }
        cursor ahead{in_.text, in_.at + 1};
        ahead.skip_spaces();
        const bool unit_ahead = ahead.at > in_.at + 1 && lower(ahead.peek()) == ahead.peek() &&
                                ahead.longest(lang_.units) != nullptr;
        if (!unit_ahead && !(options_.whole_text && ahead.done())) { return false; }
        n.said.point = true;
        ++in_.at;
        return true;
    }
    constexpr void take_uncertainty(quantity& q) noexcept {
        if (in_.peek() != '(' || q.n.how != writing::digits || q.n.has_multiplier() ||
            q.n.said.scientific) {
            return;
        }
        std::size_t i = 1;
        std::int64_t e = 0;
        for (; i < 8 && is_digit(in_.peek(i)); ++i) { e = e * 10 + (in_.peek(i) - '0'); }
        if (i == 1 || in_.peek(i) != ')') { return; }
        q.uncertainty = e;
        in_.at += i + 1;
        q.text_end = q.n.at.end = in_.at;
    }

    cursor& in_;
    const language& lang_;
    quantity_options options_;
};

/// Reads the number that stands here, with its unit. Errors: as of read_number.
[[nodiscard]] constexpr result<quantity> read_quantity(cursor& in, const language& lang,
                                                       quantity_options options = {}) noexcept {
    return quantity_reader{in, lang, options}.read();
}

} // namespace text
} // namespace v0
} // namespace corroborate
