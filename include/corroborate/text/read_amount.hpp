// The grammar of amounts: words before, a number or two with their units, words behind. Reads the
// longest amount that begins at a place of a text; parse_amount wants the whole text to be one, and
// readers of prose ask at each place where one may begin. Precedence: FORMATS.md, section 4.
#pragma once

#include <corroborate/text/choose.hpp>
#include <corroborate/text/english.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// Reads one amount. Every loop is bounded by a constant or moves on; nothing is read more than a
/// fixed number of times, and nothing calls itself.
class amount_reader {
public:
    constexpr amount_reader(cursor in, const language& lang, bool whole_text) noexcept : in_(in), lang_(lang), whole_text_(whole_text) {}

    [[nodiscard]] constexpr result<phrase> read() noexcept {
        in_.skip_spaces();
        out_.whole.begin = in_.at;
        const char closing = in_.peek() == '(' ? ')' : in_.peek() == '[' ? ']' : '\0';
        if (closing != '\0') { ++in_.at; }
        auto made = confidence_interval() ? amount::make(hedge::ci, numbers_) : amount_here();
        if (!made) { return made.error(); }
        if (closing != '\0') {
            in_.skip_spaces();
            if (in_.peek() != closing) { return in_.stop(); }
            out_.whole.end = ++in_.at;
        }
        if (in_.inside_word(in_.at)) { return in_.stop(); }
        out_.said = *made;
        return out_;
    }
    /// Where reading stopped: behind the amount, and behind an "of" that belongs to it.
    [[nodiscard]] constexpr std::size_t position() const noexcept { return in_.at; }

private:
    /// A number with its unit.
    struct quantity {
        number n{};
        std::string_view unit{};
        unit_class unit_is = unit_class::none;
        text_span unit_at{};
        std::size_t begin = 0;    ///< of the number or of the currency before it
        std::size_t text_end = 0; ///< behind the number, or behind a % or a currency
        std::size_t end = 0;
        std::int64_t uncertainty = -1; ///< 12.3(4)
    };

    [[nodiscard]] constexpr result<amount> amount_here() noexcept {
        for (int prefixes = 0; prefixes < 5; ++prefixes) {
            in_.skip_spaces();
            const auto begin = in_.at;
            const pattern* const words = in_.longest(lang_.before);
            if (words == nullptr) { break; }
            const auto takes = row(words->means).numbers;
            if (words->own != 0 || takes == numbers::fixed || takes == numbers::unit || takes == numbers::nothing) {
                cursor ahead{in_.text, begin};
                if (!read_number(ahead, lang_) || ahead.at < in_.at || (ahead.at == in_.at && rank_ == 0)) { return amount_in_words(*words, begin); }
                in_.at = begin; // "zero point five", "more than zero"
                break;
            }
            const bool repeated = heard_ && rank_ == 2 && words->means == modifier_;
            if (denied_ || opened_ || repeated) { return error{errc::syntax, begin}; } // "not about 40", "more than more than"
            if (takes == numbers::two) {
                opener_ = words->means;
                opened_ = true;
                begin_text(begin);
            } else {
                hear(words->means, begin);
            }
        }
        if (!heard_year_) { take_change(); }
        in_.skip_spaces();
        if (const auto begin = in_.at; const auto size = magnitude(true)) { return amount_of_size(size, false, {}, begin); }
        const auto number_at = in_.at;
        const auto first = read_quantity(true);
        if (!first) { return first.error(); }
        quantity q = *first;
        if (const auto two = read_second(q); !two) {
            in_.at = number_at; // "between two hundred and three thousand": without the "and"
            const auto again = read_quantity(false);
            if (!again) { return again.error(); }
            q = *again;
            if (!read_second(q)) { return two.error(); }
        }
        return finish(q);
    }

    constexpr void begin_text(std::size_t begin) noexcept {
        if (!text_begun_) { out_.text.begin = begin; }
        text_begun_ = true;
    }
    constexpr void hear(hedge h, std::size_t begin) noexcept {
        const int r = rank(h);
        heard_year_ = heard_year_ || h == hedge::year;
        heard_decade_ = heard_decade_ || h == hedge::decade_plural;
        denied_ = denied_ || h == hedge::not_n;
        if (r > 0 || h == hedge::year || h == hedge::decade_plural) { begin_text(begin); }
        if (r > rank_ || !heard_) {
            modifier_ = h;
            rank_ = r;
            heard_ = true;
        }
    }
    /// "rose", "rose by", "rose to".
    constexpr void take_change() noexcept {
        const auto begin = in_.at;
        const auto* const verb = in_.longest(lang_.changes);
        if (verb == nullptr) { return; }
        change_ = verb->sign;
        to_level_ = take_next(in_, lang_, particle::to);
        if (!to_level_) { static_cast<void>(take_next(in_, lang_, particle::by)); }
        begin_text(begin);
        in_.skip_spaces();
        for (int n = 0; n < 2; ++n) { // "rose by more than 120"
            const auto was = in_.at;
            const auto* const words = in_.longest(lang_.before);
            if (words == nullptr || row(words->means).numbers != numbers::one || rank(words->means) == 0 || words->own != 0) {
                in_.at = was;
                break;
            }
            hear(words->means, was);
            in_.skip_spaces();
        }
    }

    // ---- numbers with units

    [[nodiscard]] constexpr result<quantity> read_quantity(bool with_and) noexcept {
        quantity q;
        in_.skip_spaces();
        q.begin = in_.at;
        const bool minus = (in_.peek() == '-' || in_.sees("\xE2\x88\x92")) && !sees_digits(cursor{in_.text, in_.at + (in_.peek() == '-' ? 1U : 3U)});
        if (minus) { in_.at += in_.peek() == '-' ? 1U : 3U; } // -$5
        const bool priced = take_leading_unit(q);
        if (minus && !priced) { return error{errc::syntax, q.begin}; }
        if (cursor ahead = in_; take(ahead, lang_, particle::article) && ahead.skip_spaces() && is_counted(ahead)) { in_ = ahead; } // "a 12-hour …"
        const auto n = read_number(in_, lang_, {.money = priced, .with_and = with_and});
        if (!n) { return n.error(); }
        q.n = *n;
        q.n.negative = q.n.negative != minus;
        q.end = in_.at;
        q.text_end = q.n.at.end;
        if (take_final_point(q.n)) { q.end = q.text_end = q.n.at.end = in_.at; }
        take_uncertainty(q);
        if (!priced) { take_unit(q); }
        if (!q.n.value()) { return error{errc::overflow, q.begin}; }
        return q;
    }
    [[nodiscard]] constexpr bool is_counted(cursor ahead) const noexcept {
        return sees_digits(ahead) || ahead.longest(lang_.numerals) != nullptr;
    }
    constexpr bool take_leading_unit(quantity& q) noexcept {
        const auto was = in_.at;
        const auto* const unit = in_.longest(lang_.units);
        const bool known = unit != nullptr ? unit->leads : take_currency_code();
        const auto end = in_.at;
        in_.skip_spaces();
        if (!known || !(sees_digits(in_) || is_counted(in_) || in_.peek() == '-' || take_half_ahead())) {
            in_.at = was;
            return false;
        }
        q.unit_at = {was, end};
        q.unit = q.unit_at.of(in_.text);
        q.unit_is = unit_class::currency;
        return true;
    }
    [[nodiscard]] constexpr bool take_half_ahead() const noexcept {
        cursor ahead = in_;
        return take(ahead, lang_, particle::article);
    }
    constexpr bool take_currency_code() noexcept {
        for (std::size_t i = 0; i < 3; ++i) {
            if (in_.peek(i) < 'A' || in_.peek(i) > 'Z') { return false; }
        }
        const bool word_ends = !starts_letter(in_.peek(3)) || is_digit(in_.peek(3)) || in_.at + 3 >= in_.text.size();
        if (!word_ends || !is_currency_code(in_.text.substr(in_.at, 3))) { return false; }
        in_.at += 3;
        return true;
    }
    /// "5000. t": a point that ends a number, before a unit or at the end of the text that is the amount.
    constexpr bool take_final_point(number& n) noexcept {
        if (in_.peek() != '.' || n.how != writing::digits || n.said.point || n.has_multiplier() || n.said.below != 1 || n.said.scientific) { return false; }
        cursor ahead{in_.text, in_.at + 1};
        ahead.skip_spaces();
        const bool unit_ahead = ahead.at > in_.at + 1 && lower(ahead.peek()) == ahead.peek() && ahead.longest(lang_.units) != nullptr;
        if (!unit_ahead && !(whole_text_ && ahead.done())) { return false; }
        n.said.point = true;
        ++in_.at;
        return true;
    }
    constexpr void take_uncertainty(quantity& q) noexcept {
        if (in_.peek() != '(' || q.n.how != writing::digits || q.n.has_multiplier() || q.n.said.scientific) { return; }
        std::size_t i = 1;
        std::int64_t e = 0;
        for (; i < 8 && is_digit(in_.peek(i)); ++i) { e = e * 10 + (in_.peek(i) - '0'); }
        if (i == 1 || in_.peek(i) != ')') { return; }
        q.uncertainty = e;
        in_.at += i + 1;
        q.end = q.text_end = q.n.at.end = in_.at;
    }
    constexpr void take_unit(quantity& q) noexcept {
        const auto was = in_.at;
        const bool linked = in_.skip_link();
        const auto from = in_.at;
        const auto* const unit = in_.longest(lang_.units);
        if (unit == nullptr ? !take_currency_code() : unit->leads && linked && in_.hyphen(was) != 0) {
            in_.at = was;
            return;
        }
        if (!linked && unit != nullptr && unit->is == unit_class::time && unit->text == "s" && may_be_decade(q.n)) { // the 1990s
            in_.at = was;
            return;
        }
        q.unit_at = {from, in_.at};
        q.unit = unit != nullptr && !unit->name.empty() ? unit->name : q.unit_at.of(in_.text);
        q.unit_is = unit != nullptr ? unit->is : unit_class::currency;
        if (unit != nullptr && unit->times != 1) { q.n.places = static_cast<std::int8_t>(q.n.places + (unit->times == 10 ? 1 : 2)); }
        q.end = in_.at;
        if (q.unit_is == unit_class::percent || q.unit_is == unit_class::currency || q.unit_is == unit_class::percentage_point) { q.text_end = in_.at; }
    }
    [[nodiscard]] constexpr bool may_be_decade(const number& n) const noexcept {
        return n.said.plain && n.said.digits % 10 == 0 && n.said.digits > 0 && !n.has_multiplier() && (heard_decade_ || (n.said.digits >= 1000 && n.said.digits < 3000));
    }

    // ---- two numbers

    /// The join and the second quantity, where both are there; an error where words before ask for them.
    [[nodiscard]] constexpr result<bool> read_second(const quantity& first) noexcept {
        const auto was = in_.at;
        const bool comma = in_.peek() == ',' && in_.space(in_.at + 1) != 0;
        if (comma) { ++in_.at; }
        const bool separate = in_.skip_spaces();
        const auto* const join = in_.longest(lang_.joins, separate ? spaced : tight);
        if (join != nullptr && allows(join->makes, comma)) {
            join_ = join->makes;
            if (join_ == hedge::more_fewer || (join_ == hedge::between && !opened_)) {
                in_.skip_spaces();
                const auto* const words = in_.longest(lang_.before);
                upper_words_ = words != nullptr ? words->means : hedge::bare_round;
            }
            if ((join_ != hedge::more_fewer && (join_ != hedge::between || opened_)) || bounds_above(upper_words_)) {
                const auto q = read_quantity(true);
                if (q && fits(first, *q)) {
                    second_ = *q;
                    two_ = true;
                    return true;
                }
                if (opened_) { return q ? error{errc::other_dimension, q->begin} : q.error(); }
            }
        }
        in_.at = was;
        if (opened_) { return error{in_.done() ? errc::missing_number : errc::syntax, was}; }
        return false;
    }
    [[nodiscard]] constexpr bool allows(hedge join, bool comma) const noexcept {
        if (comma && join != hedge::plusminus && join != hedge::more_fewer) { return false; }
        if (join == hedge::more_fewer) { return bounds_below(modifier_) && heard_; }
        if (!opened_) { return join == hedge::between ? heard_ && bounds_below(modifier_) : join != hedge::within_of; }
        switch (opener_) {
        case hedge::between:
        case hedge::anywhere: return join == hedge::between || join == hedge::a_to_b;
        case hedge::a_to_b: return join == hedge::a_to_b;
        case hedge::pair: return join == hedge::pair;
        case hedge::within_of: return join == hedge::within_of;
        default: return false;
        }
    }
    /// Whether the second number goes with the first: units alike, or one of them without; "in" and
    /// "out of" only between plain whole numbers, and "or" only between neighbours of one row.
    [[nodiscard]] constexpr bool fits(const quantity& first, const quantity& second) const noexcept {
        const auto a = first.n.value(), b = second.n.value();
        if (!a || !b) { return false; }
        if (join_ == hedge::k_in_n) {
            const bool year = second.n.said.plain && b->value() >= rational{1900} && b->value() <= rational{2100};
            return !year && first.unit_is == unit_class::none && second.unit_is == unit_class::none && a->value().is_whole() && b->value().is_whole() &&
                   a->value().sign() > 0 && a->value() < b->value() && a->last_place() >= 0;
        }
        const bool tolerance = join_ == hedge::plusminus || join_ == hedge::within_of;
        if (first.unit_is != unit_class::none && second.unit_is != unit_class::none && first.unit != second.unit && !(tolerance && (second.unit_is == unit_class::percent || first.unit_is == unit_class::percent))) {
            return false;
        }
        if (join_ != hedge::pair) { return true; }
        number shared = first.n;
        share_multiplier(shared, second.n);
        const auto low = shared.value();
        return !low || !(b->value() > low->value()) || b->value() <= (exact{3} * exact{low->value()}).unchecked();
    }

    // ---- what stands behind, and the amount

    [[nodiscard]] constexpr result<amount> finish(quantity& q) noexcept {
        begin_text(q.begin);
        const quantity& last = two_ ? second_ : q;
        out_.number = {q.n.at.begin, last.n.at.end};
        out_.text.end = last.text_end;
        out_.whole.end = in_.at;
        take_unit_of(q);
        if (two_) { take_unit_of(second_); }
        take_words_behind(q);
        if (!two_ && take_next(in_, lang_, particle::times)) { return times_as_many(q); }
        if (out_.per.empty()) { take_per(); }
        if (out_.unit_is == unit_class::time && take_next(in_, lang_, particle::ago)) { ago_ = true; }
        if (const auto was = in_.at; !two_ && in_.skip_spaces() && (in_.peek() == '(' || in_.peek() == '[')) {
            const char closing = in_.peek() == '(' ? ')' : ']';
            ++in_.at;
            if (confidence_interval() && (in_.skip_spaces(), in_.peek() == closing)) {
                out_.whole.end = ++in_.at;
                return amount::make(hedge::ci, numbers_);
            }
            in_.at = was;
        }
        out_.whole.end = in_.at;
        const auto made = two_ ? amount_of_two(q) : amount_of_one(q);
        if (made && (made->modifier() == modifier::fraction || made->value().is_fraction())) { skip_of(); }
        return made;
    }
    constexpr void take_unit_of(const quantity& q) noexcept {
        if (q.unit_is == unit_class::none || (&q == &second_ && join_ == hedge::plusminus && out_.unit_is != unit_class::none)) { return; }
        if (two_ && q.unit_is == unit_class::percent && (join_ == hedge::plusminus ? &q == &second_ : join_ == hedge::within_of && &q != &second_)) { return; }
        out_.unit = q.unit;
        out_.unit_is = q.unit_is;
        out_.unit_at = q.unit_at;
    }
    constexpr void take_words_behind(quantity& q) noexcept {
        for (int n = 0; n < 3; ++n) {
            const auto was = in_.at;
            const auto* const words = in_.longest_after_gap(lang_.after);
            if (words != nullptr && words->means == hedge::decade_plural && !may_be_decade(q.n)) {
                in_.at = was;
                return;
            }
            if (words == nullptr) {
                if (out_.unit_is != unit_class::none || n == 0) { return; }
                quantity& last = two_ ? second_ : q;
                take_unit(last);
                if (last.unit_is == unit_class::none) { return; }
                take_unit_of(last);
                if (last.unit_is == unit_class::percent || last.unit_is == unit_class::currency) { out_.text.end = in_.at; }
                continue;
            }
            const auto means = words->means;
            if (means == hedge::n_fold || means == hedge::figures || means == hedge::decade_plural) {
                shape_ = means;
                out_.text.end = in_.at;
                return;
            }
            hear(means, out_.text.begin);
            if (rank(means) > 0 && out_.text.end == was) { out_.text.end = in_.at; }
        }
    }
    /// "a day", "per 100,000", "/km".
    constexpr void take_per() noexcept {
        const auto was = in_.at;
        const bool separate = in_.skip_spaces();
        const bool per = take(in_, lang_, particle::per);
        if (per || (separate && take(in_, lang_, particle::each))) {
            const bool link = in_.skip_spaces();
            const auto from = in_.at;
            const bool unit = (link || per) && in_.longest(lang_.units) != nullptr;
            if (unit || (per && take(in_, lang_, particle::head))) {
                out_.per = text_span{from, in_.at}.of(in_.text);
                return;
            }
            if (per && link && read_number(in_, lang_)) {
                out_.per = text_span{from, in_.at}.of(in_.text);
                per_number_ = true;
                return;
            }
        }
        in_.at = was;
    }
    constexpr void skip_of() noexcept {
        const auto was = in_.at;
        out_.whole.end = was;
        if (take_next(in_, lang_, particle::of)) { static_cast<void>(take_next(in_, lang_, particle::them)); }
    }
    [[nodiscard]] constexpr result<amount> times_as_many(const quantity& q) noexcept {
        out_.text.end = in_.at;
        out_.ratio = true;
        const auto value = q.n.value().value_or(numeral{});
        hedge h = hedge::n_fold;
        if (take_next(in_, lang_, particle::more)) {
            h = hedge::times_more;
        } else {
            static_cast<void>(take_next(in_, lang_, particle::as_many));
        }
        out_.whole.end = in_.at;
        return place(make_amount(rank_ == 0 ? h : modified_row(modifier_, q.n, value, unit_class::none), value), q.n.at.begin);
    }

    [[nodiscard]] static constexpr result<amount> place(result<amount> made, std::size_t at) noexcept {
        return made ? made : result<amount>{error{made.error().code, at}};
    }
    [[nodiscard]] constexpr result<amount> amount_of_one(const quantity& q) noexcept {
        auto value = q.n.value().value_or(numeral{});
        const auto at = q.n.at.begin;
        if (q.uncertainty >= 0) {
            const auto e = numeral::make(q.uncertainty, q.n.said.place, 1, q.n.said.point);
            return e ? place(make_amount(hedge::concise, value, *e), at) : result<amount>{error{errc::overflow, at}};
        }
        if (shape_ == hedge::figures) {
            const auto n = value.value();
            return n.is_whole() && n.num >= 1 && n.num <= 18 ? make_amount(hedge::figures, value) : result<amount>{error{errc::overflow, at}};
        }
        if (shape_ == hedge::n_fold) {
            out_.ratio = true;
            return place(make_amount(rank_ == 0 ? shape_ : modified_row(modifier_, q.n, value, unit_class::none), value), at);
        }
        if (shape_ == hedge::decade_plural && rank_ == 0) {
            if (value.value() == rational{2000}) { value = numeral::make(200, 1, 1, true).value_or(value); } // ten years, not a thousand
            return make_amount(shape_, value);
        }
        if (heard_decade_) { return error{errc::syntax, at}; }
        if (heard_year_) {
            const auto year = value.value();
            const bool is_year = q.n.said.plain && rank_ == 0 && out_.unit_is == unit_class::none && out_.per.empty() && year >= rational{1000} && year < rational{3000};
            return is_year ? make_amount(hedge::year, value) : result<amount>{error{errc::syntax, at}};
        }
        if (modifier_ == hedge::every && heard_) {
            out_.per = out_.unit;
            out_.unit = {};
            out_.unit_is = unit_class::none;
            return place(make_amount(hedge::every, value), at);
        }
        if (rank_ > 0) { return place(make_amount(modified_row(modifier_, q.n, value, out_.unit_is), value), at); }
        if (change_ != 0) {
            if (!out_.percent() || to_level_) { return place(make_amount(out_.percent() ? hedge::percent : hedge::by_v_to, value), at); }
            if (change_ < 0) { value = value.negated().value_or(value); }
            out_.unit = {};
            out_.unit_is = unit_class::none;
            out_.ratio = true;
            return place(make_amount(hedge::pct_change, value), at);
        }
        hedge h = bare_row(q.n, value, out_.unit_is);
        if (ago_ && !value.is_fraction()) { h = hedge::years_ago; }
        if (!out_.per.empty() && !value.is_fraction() && !out_.percent()) { h = per_number_ ? hedge::per_capita : hedge::rate; }
        const bool own_shape = value.is_fraction() || q.n.how == writing::dozens || out_.percent();
        return place(make_amount(heard_ && !own_shape ? modifier_ : h, value), at);
    }

    [[nodiscard]] constexpr result<amount> amount_of_two(quantity& q) noexcept {
        const auto at = second_.begin;
        const bool tolerance = join_ == hedge::plusminus || join_ == hedge::within_of;
        const bool shared = !tolerance && join_ != hedge::k_in_n && share_multiplier(q.n, second_.n);
        const auto low = q.n.value(), high = second_.n.value();
        if (!low || !high) { return error{errc::overflow, q.begin}; }
        if (join_ == hedge::k_in_n) {
            if (rank_ > 0) {
                const auto n = low->value(), m = high->value();
                const auto part = numeral::make(n.num, 0, m.num, false);
                return part ? place(make_amount(modified_row(modifier_, q.n, *part, unit_class::none), *part), at) : result<amount>{error{part.error().code, at}};
            }
            return low->value() == rational{1} ? make_amount(hedge::one_in_n, *high) : make_amount(hedge::k_in_n, *low, *high);
        }
        numbers_ = {.value = *low, .upper = *high, .has_value = true, .has_upper = true};
        if (tolerance) {
            if (rank_ == 2) { return error{errc::too_many_numbers, at}; }
            if (join_ == hedge::within_of) { numbers_ = {.value = *high, .upper = *low, .has_value = true, .has_upper = true}; }
            const auto unit = join_ == hedge::within_of ? q.unit_is : second_.unit_is;
            const auto other = join_ == hedge::within_of ? second_.unit_is : q.unit_is;
            numbers_.upper_is_percent = unit == unit_class::percent && other != unit_class::percent;
            return place(amount::make(join_ == hedge::within_of ? hedge::within_of : numbers_.upper_is_percent ? hedge::plusminus_pct : hedge::plusminus, numbers_), at);
        }
        if (join_ == hedge::more_fewer || (join_ == hedge::between && !opened_)) {
            const bool open_below = row(modifier_).modifier == modifier::more_than, open_above = row(upper_words_).modifier == modifier::fewer_than || row(upper_words_).modifier == modifier::nearly;
            if (open_below == open_above) { return place(amount::make(open_below ? hedge::more_fewer : hedge::between, numbers_), at); }
            return place(amount::make_set(*low, open_below ? closure::open : closure::closed, *high, open_above ? closure::open : closure::closed), at);
        }
        if (rank_ == 2 && high->value() < low->value()) { return error{errc::reversed_range, at}; }
        if (rank_ == 2 && bounds_below(modifier_)) { return place(make_amount(modifier_, *low), at); } // "at least 40 to 50"
        if (rank_ == 2 && bounds_above(modifier_)) { return place(make_amount(modifier_, *high), at); } // "up to 40 to 50"
        const hedge h = opened_ ? opener_ : join_ == hedge::pair ? hedge::pair : shared ? hedge::shared_mult : hedge::a_to_b;
        if (h == hedge::pair && !(high->value() > low->value())) { return error{errc::reversed_range, at}; }
        return place(amount::make(h, numbers_), at);
    }

    // ---- words that are amounts

    [[nodiscard]] constexpr result<amount> amount_in_words(const pattern& words, std::size_t begin) noexcept {
        const hedge h = words.means;
        begin_text(begin);
        out_.number = {begin, in_.at};
        out_.text.end = out_.whole.end = in_.at;
        const auto wording = row(h).wording;
        const bool scalable = row(h).numbers == numbers::unit || wording == wording::no_number;
        if (scalable && wording != wording::third && wording != wording::fraction && wording != wording::dozen) {
            const auto was = in_.at;
            static_cast<void>(take_next(in_, lang_, particle::of));
            if (in_.skip_link()) {
                if (const auto size = magnitude(false)) { return amount_of_size(size, true, h, begin); }
            }
            in_.at = was;
            if (wording == wording::low || wording == wording::mid || wording == wording::high) { return in_.stop(in_.done() ? errc::missing_number : errc::syntax); }
        }
        out_.ratio = row(h).modifier == modifier::ratio;
        const numeral own = numeral::make(words.own != 0 ? words.own : row(h).own.num, 0, words.own != 0 || row(h).own.den == 0 ? 1 : row(h).own.den, false).value_or(numeral{});
        if (wording == wording::decade) {
            out_.unit = "year";
            out_.unit_is = unit_class::time;
            static_cast<void>(take_next(in_, lang_, particle::ago));
        }
        if (out_.ratio) { static_cast<void>(take_next(in_, lang_, particle::as_many)); }
        out_.whole.end = in_.at;
        if (!out_.ratio) { skip_of(); }
        if (rank_ > 0 && (out_.ratio || wording == wording::decade)) {
            if (h == hedge::doubled && row(modifier_).wording == wording::more_than) { return make_amount(hedge::more_than_doubled); }
            if (h == hedge::doubled && row(modifier_).wording == wording::nearly) { return make_amount(hedge::nearly_doubled); }
            return place(make_amount(modified_row(modifier_, number{}, own, out_.unit_is), own), begin);
        }
        if (rank_ == 2 && !bounds_below(modifier_)) { return error{errc::no_number, begin}; } // "up to several"
        if (heard_year_ || opened_) { return error{errc::syntax, begin}; }
        return place(words.own != 0 ? make_amount(h, own) : make_amount(h), begin);
    }

    /// "hundreds", "tens of thousands", in the singular behind "several": its size; 0 if none is here.
    constexpr std::int64_t magnitude(bool plural) noexcept {
        const auto begin = in_.at;
        const auto* m = in_.longest(lang_.multipliers);
        if (m == nullptr || m->suffix || (plural && !m->plural)) {
            in_.at = begin;
            return 0;
        }
        int places = m->places;
        const std::int64_t times = m->times;
        for (int n = 0; n < 2; ++n) {
            const auto was = in_.at;
            const bool of = take_next(in_, lang_, particle::of);
            const auto* const next = in_.skip_link() ? in_.longest(lang_.multipliers) : nullptr;
            if (next == nullptr || next->suffix || next->times != 1 || next->places < 3 || (of && !next->plural) || places + next->places > 17) {
                in_.at = was;
                break;
            }
            places += next->places;
        }
        return times * v0::detail::power_of_ten(places);
    }
    [[nodiscard]] constexpr result<amount> amount_of_size(std::int64_t size, bool led, hedge lead, std::size_t begin) noexcept {
        begin_text(begin);
        out_.number = {begin, in_.at};
        out_.text.end = out_.whole.end = in_.at;
        if (rank_ == 2 && !bounds_below(modifier_)) { return error{errc::no_number, begin}; } // "up to several hundred"
        if (heard_year_ || opened_ || change_ != 0) { return error{errc::syntax, begin}; }
        skip_of();
        const hedge h = magnitude_row(size, led, lead);
        if (row(h).numbers == numbers::fixed) { return make_amount(h); }
        if (h == hedge::two_dozen) { size = 24; }
        const auto n = make_numeral(size);
        return n ? place(make_amount(h, *n), begin) : result<amount>{error{n.error().code, begin}};
    }

    /// "95 % CI 32-48": leaves the two ends in numbers_.
    constexpr bool confidence_interval() noexcept {
        const auto was = in_.at;
        if (const auto level = read_number(in_, lang_); level && level->how == writing::digits) {
            in_.skip_spaces();
            const auto* const unit = in_.longest(lang_.units);
            if (unit != nullptr && unit->is == unit_class::percent && take_next(in_, lang_, particle::confidence)) {
                const auto low = read_quantity(false);
                in_.skip_spaces();
                const auto* const join = low ? in_.longest(lang_.joins) : nullptr;
                const auto high = join != nullptr && (join->makes == hedge::a_to_b || join->makes == hedge::between) ? read_quantity(false) : result<quantity>{errc::syntax};
                if (high && low->n.value() && high->n.value() && low->n.value()->value() <= high->n.value()->value()) {
                    numbers_ = {.value = *low->n.value(), .upper = *high->n.value(), .has_value = true, .has_upper = true};
                    begin_text(low->begin);
                    out_.number = {low->n.at.begin, high->n.at.end};
                    out_.text.end = high->text_end;
                    out_.whole.end = in_.at;
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
    bool whole_text_;
    phrase out_{};
    quantity second_{};
    amount_numbers numbers_{};
    hedge modifier_ = hedge::bare_round; ///< the words that decide, if heard_
    hedge opener_ = hedge::between;      ///< the words that ask for two numbers, if opened_
    hedge join_ = hedge::a_to_b;
    hedge upper_words_ = hedge::bare_round;
    hedge shape_ = hedge::bare_round; ///< n_fold, figures or decade_plural behind the number
    int rank_ = 0;
    int change_ = 0;
    bool heard_ = false, opened_ = false, two_ = false, denied_ = false, text_begun_ = false;
    bool heard_year_ = false, heard_decade_ = false, to_level_ = false, per_number_ = false, ago_ = false;
};

/// The longest amount that begins at `at` (spaces aside). Errors: syntax, missing_number, overflow,
/// reversed_range and what else amount::make says, each with its place. Cost: linear in what is read.
[[nodiscard]] constexpr result<phrase> read_amount(std::string_view text, std::size_t at = 0, const language& lang = english) noexcept {
    return amount_reader{cursor{text, at < text.size() ? at : text.size()}, lang, false}.read();
}

} // namespace text
} // namespace v0
} // namespace corroborate
