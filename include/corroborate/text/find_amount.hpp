// The amount at a place of prose: from the words before that belong to the number to the words
// behind it, read with the grammar of amounts, and held against what the words mean in a sentence
// ("hit 40 targets" bounds nothing, "rose from 3 to 4" says two numbers).
#pragma once

#include <corroborate/text/letter_behind.hpp>
#include <corroborate/text/openings.hpp>
#include <corroborate/text/read_amount.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// Finds the amount whose number or number word stands at a place.
class amount_finder {
public:
    /// `is`: the roles of the word there, none for digits; nothing before `floor` belongs to it.
    constexpr amount_finder(const surroundings& in, std::size_t place, roles is,
                            std::size_t floor) noexcept
        : in_(in), place_(place), floor_(floor), is_(is) {}

    /// The longest amount that covers the place, from the farthest word back that belongs to it;
    /// false if there is none.
    constexpr bool find(phrase& p) noexcept {
        const auto from = openings_of(in_, with_sign(), floor_);
        const bool changed = from_after_change(from);
        for (std::size_t k = 0; k <= from.count; ++k) {
            const auto open = k < from.count ? from.at[k] : opening{.at = with_sign()};
            const auto begin = open.at;
            if (begin != place_ && !may_open(open)) { continue; }
            for (const bool alone : {changed, true}) {
                if (!read(open, {.prose = true, .alone = alone}, p)) {
                    if (alone) { break; }
                    continue;
                }
                if (!covers(p, begin)) { break; }
                if (!alone && is_step_to_level(p)) { continue; }
                if (const auto how = in_context(p, alone); how.letter_is_unit || how.paid) {
                    static_cast<void>(read(open, how, p));
                }
                if (changed) { shared_ = share_with_second(p); }
                alone_ = alone;
                return true;
            }
        }
        return false;
    }
    /// Behind what was read, an "of" that belongs to it included.
    [[nodiscard]] constexpr std::size_t position() const noexcept { return position_; }
    /// Whether one number was taken where two may stand.
    [[nodiscard]] constexpr bool took_one() const noexcept { return alone_; }
    /// Whether its multiplier stands behind a second number: "rose from 12 to 15 million".
    [[nodiscard]] constexpr bool is_shared() const noexcept { return shared_; }

private:
    constexpr bool read(const opening& from, amount_options how, phrase& p) noexcept {
        how.opener = from.words;
        how.opener_end = from.end;
        amount_reader reader{cursor{in_.text(), from.at}, in_.lang(), how};
        const auto read = reader.read();
        if (!read) { return false; }
        p = *read;
        position_ = reader.position();
        return true;
    }
    /// What the words around it make of a letter or of a unit that was read: "a 50m pool", "paid
    /// 500 pounds".
    [[nodiscard]] constexpr amount_options in_context(const phrase& p, bool alone) const noexcept {
        amount_options how{.prose = true, .alone = alone};
        const char last = in_.before(p.number.end);
        const bool letter = !is_.any() && p.number.end > place_ + 1 && last >= 'a' && last <= 'z';
        how.letter_is_unit = letter && letter_behind{in_, place_, in_.previous(place_)}.is_unit();
        if (p.unit_is == unit_class::measure) {
            cursor at{in_.text(), p.unit_at.begin};
            const auto* const unit = at.longest(in_.lang().units);
            how.paid = unit != nullptr && !unit->money.empty() && is_paid(p.text.begin);
        }
        return how;
    }
    [[nodiscard]] constexpr bool is_paid(std::size_t from) const noexcept {
        for (int n = 0; n < 6; ++n) {
            const auto w = in_.previous(from);
            if (!w.found() || w.between != ' ') { return false; }
            if (w.has(role::paid)) { return true; }
            from = w.at.begin;
        }
        return false;
    }
    /// "rose from 12 to 15 million tonnes": gives the first number the multiplier and the unit that
    /// stand behind the second; whether it got a multiplier.
    [[nodiscard]] constexpr bool share_with_second(phrase& p) const noexcept {
        cursor at{in_.text(), p.text.end}, number{in_.text(), p.number.begin};
        if (p.unit_is != unit_class::none || p.said.has_upper() ||
            !take_next(at, in_.lang(), particle::to)) {
            return false;
        }
        skip_approximation(at, in_.lang());
        const auto made = read_number(number, in_.lang());
        const auto second = read_quantity(at, in_.lang());
        if (!made || !second || number.at != p.number.end) { return false; }
        p.unit = second->unit;
        p.unit_is = second->unit_is;
        auto first = *made;
        const bool shared = share_nearest(first, second->n);
        const auto value = first.value();
        const bool bare = row(p.said.hedge()).wording == wording::bare;
        if ((shared || bare) && value) {
            const auto h = bare ? bare_row(first, *value, p.unit_is) : p.said.hedge();
            p.said = make_amount(h, *value).value_or(p.said);
        }
        return shared;
    }
    /// Gives the number the multiplier if that brings the two nearer to each other.
    [[nodiscard]] static constexpr bool share_nearest(number& first,
                                                      const number& second) noexcept {
        const auto one = first.value(), two = second.value();
        if (first.has_multiplier() || second.scale() < 3 || second.times != 1 || !one || !two) {
            return false;
        }
        const auto large = one->shifted(second.scale());
        if (!large || one->value().sign() <= 0 || two->value().sign() <= 0) { return false; }
        const exact with = exact{large->value()} / exact{two->value()};
        const exact without = exact{two->value()} / exact{one->value()};
        if (!with.fits() || !without.fits() || !(with.unchecked() < without.unchecked())) {
            return false;
        }
        first.places = static_cast<std::int8_t>(second.scale());
        return true;
    }
    /// Whether an amount may begin with the words or the sign here.
    [[nodiscard]] constexpr bool may_open(const opening& from) const noexcept {
        const auto begin = from.at;
        cursor at{in_.text(), from.words != nullptr ? from.end : begin};
        if (const auto* const words = from.words; words != nullptr) {
            if (words->means == hedge::year ||
                (words->means == hedge::up_to && in_.previous(begin).has(role::going))) {
                return false; // "in 2022", "go up to 40"
            }
            if (is_comparison(words->means, begin)) { return false; }
            const auto w = in_.is({begin, in_.word_end(begin)});
            if (w.has(role::article) && at.at == in_.word_end(begin)) { return false; }
            // "reaches over 6,000": the verb only leads to the words that bound
            if (w.has(role::reaching)) {
                at.skip_spaces();
                const auto* const inner = at.longest(in_.lang().before);
                return inner == nullptr || rank(inner->means) == 1 || at.at > place_;
            }
            return true;
        }
        if (!in_.in_word(begin)) { return true; }
        const auto end = in_.word_end(begin);
        // US$, Rs, usd
        if (cursor money{in_.text(), begin}; take_money(money, in_.lang())) { return true; }
        if (end - begin <= 3 && in_.is({begin, end}).has(role::indefinite)) {
            return takes_article();
        }
        if (take(at, in_.lang(), particle::minus)) { return !is_tolerance(begin); }
        return detail::is_currency_code(in_.text().substr(begin, 3)) && begin + 3 <= place_ &&
               !in_.is({begin, begin + 3}).any() && (end == begin + 3 || begin + 3 == place_);
    }
    /// "15 % higher than a year ago", "ten times as many as five years ago": what is said of the
    /// number before bounds no other one.
    [[nodiscard]] constexpr bool is_comparison(hedge h, std::size_t begin) const noexcept {
        if (h != hedge::more_than && h != hedge::fewer_than && h != hedge::as_many_as) {
            return false;
        }
        cursor gap{in_.text(), floor_};
        return floor_ > 0 && gap.skip_spaces() && gap.at == begin && in_.in_word(begin);
    }
    /// The "minus" of "plus or minus".
    [[nodiscard]] constexpr bool is_tolerance(std::size_t minus) const noexcept {
        const auto joined = in_.previous(minus);
        cursor at{in_.text(), in_.previous(joined.at.begin).at.begin};
        const auto* const join = joined.found() ? at.longest(in_.lang().joins) : nullptr;
        return join != nullptr && join->makes == hedge::plusminus && at.at > minus;
    }
    /// "a dozen", "a third", "a few"; but "a three-member panel".
    [[nodiscard]] constexpr bool takes_article() const noexcept {
        constexpr roles with = role::multiplier | role::part | role::half | role::few |
                               role::group_of | role::decade | role::unit_word;
        return is_.has(with) && !(is_.has(role::half) && in_.at(in_.word_end(place_)) == '-');
    }
    [[nodiscard]] constexpr bool covers(const phrase& p, std::size_t begin) const noexcept {
        return p.text.begin >= begin && p.text.begin <= place_ && p.whole.end > place_ &&
               (begin == place_ || !is_verb_with_object(p, begin));
    }
    /// "hit 40 targets", "hit a 40-year high", "worth $3bn over 10 years": no words that bound.
    [[nodiscard]] constexpr bool is_verb_with_object(const phrase& p,
                                                     std::size_t begin) const noexcept {
        if (p.said.hedge() == hedge::over && p.unit_is == unit_class::time) {
            return !in_.begins_sentence(begin) &&
                   !in_.previous(begin).has(role::lasting | role::is | role::preposition);
        }
        if (p.said.hedge() == hedge::close_to && p.unit_is == unit_class::time &&
            in_.at(p.number.end) == '-') { // "near a 7-month low"
            return true;
        }
        if (!in_.is({begin, in_.word_end(begin)}).has(role::striking)) { return false; }
        if (p.unit_is == unit_class::percent || p.unit_is == unit_class::currency) { return false; }
        const auto object = in_.next(p.whole.end);
        return object.found() && (!object.has(role::closed) || object.has(role::of)) &&
               (object.between == '-' || object.between == ' ');
    }
    /// "rose by 50 tenge to 120 tenge": by how much, and to what.
    [[nodiscard]] constexpr bool is_step_to_level(const phrase& p) const noexcept {
        if (p.said.hedge() != hedge::a_to_b) { return false; }
        const auto after = in_.next(p.whole.end);
        const bool bare = p.unit_is == unit_class::none && // "rose by 5 to 60."
                          (!after.found() || after.between != ' ' || after.has(role::closed));
        if (!bare && p.unit_at.begin <= p.number.begin) { return false; }
        const auto by = in_.previous(p.text.begin);
        cursor at{in_.text(), by.at.begin};
        if (!by.found() || !take(at, in_.lang(), particle::by) ||
            !in_.change_before(by.at.begin, 3)) {
            return false;
        }
        if (bare) { return true; }
        const auto one = amount_reader{
            cursor{in_.text(), p.text.begin},
            in_.lang(),
            {.prose = true,
             .alone = true}}.read();
        return one && one->unit_is != unit_class::none;
    }
    /// Before digits: a sign or a point that belongs to them.
    [[nodiscard]] constexpr std::size_t with_sign() const noexcept {
        const auto text = in_.text();
        if (!is_digit(text[place_]) || place_ == floor_) { return place_; }
        std::size_t begin = place_;
        if (text[begin - 1] == '.' && (begin < 2 || !in_.in_word(begin - 2))) { --begin; }
        if (begin == floor_) { return begin; }
        if (begin >= floor_ + 3 && text.substr(begin - 3, 3) == "\xE2\x88\x92") {
            return begin - 3;
        }
        const char c = text[begin - 1];
        if ((c == '-' || c == '+') &&
            (begin < 2 || (!in_.in_word(begin - 2) && text[begin - 2] != '-'))) {
            return begin - 1;
        }
        return begin;
    }
    /// "rose from about 3,000 to 4,500" says two numbers.
    [[nodiscard]] constexpr bool from_after_change(const openings& from) const noexcept {
        for (std::size_t k = 0; k < from.count; ++k) {
            const auto& w = from.at[k];
            if (w.words == nullptr || w.words->means != hedge::a_to_b ||
                w.end != in_.word_end(w.at)) {
                continue;
            }
            const auto before = in_.previous(w.at); // "rose threefold, from 3 to 9"
            return before.between == ','
                       ? before.has(role::change) || in_.change_before(before.at.begin, 8)
                       : in_.change_before(w.at, 8);
        }
        return false;
    }

    const surroundings& in_;
    std::size_t place_;
    std::size_t floor_;
    std::size_t position_ = 0;
    roles is_;
    bool alone_ = false;
    bool shared_ = false;
};

} // namespace text
} // namespace v0
} // namespace corroborate
