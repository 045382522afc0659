// Walks through prose and stops at each quantity. The one idea: few words and all digits are places
// where a number may stand; only there is the text looked at, backwards for the words that belong
// to the number, then with the grammar of amounts (read_amount.hpp), then around for what makes it
// no quantity (sift.hpp). Every look is bounded, so the whole takes time linear in the text.
#pragma once

#include <corroborate/text/ages.hpp>
#include <corroborate/text/behind_noun.hpp>
#include <corroborate/text/digit_shape.hpp>
#include <corroborate/text/english.hpp>
#include <corroborate/text/find_amount.hpp>
#include <corroborate/text/sift.hpp>
#include <corroborate/text/word_rules.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

class scanner {
public:
    constexpr scanner() noexcept = default;
    constexpr scanner(std::string_view text, const language& lang, scan_options options) noexcept
        : in_(text, lang), options_(options) {}

    /// The next quantity into `out`; false at the end of the text.
    constexpr bool next(scanned& out) noexcept {
        while (next_place()) {
            if (read_place(out)) { return true; }
        }
        return false;
    }

private:
    /// Goes to the next byte where a number may begin, and says what stands there.
    constexpr bool next_place() noexcept {
        const auto text = in_.text();
        const auto size = text.size();
        const auto& filter = *in_.lang().watched;
        for (std::size_t i = at_; i < size;) {
            switch (kind_of(text[i])) {
            case byte_kind::other: ++i; continue;
            case byte_kind::digit: return stop_at(i, {});
            case byte_kind::lead2:
            case byte_kind::lead3:
                if (cursor sign{text, i}; detail::take_vulgar(sign) != nullptr) {
                    return stop_at(i, {});
                }
                i += kind_of(text[i]) == byte_kind::lead2 ? 2U : 3U;
                continue;
            case byte_kind::letter: break;
            }
            const auto begin = i;
            while (i < size && kind_of(text[i]) == byte_kind::letter) { ++i; }
            if (i < size && is_digit(text[i])) { // USD500, but MH17
                if (i - begin <= 3 && is_currency(begin, i)) { return stop_at(i, {}); }
                i = in_.word_end(i);
                continue;
            }
            if (filter.may_hold(text, begin)) {
                const auto is = in_.is({begin, i});
                if (is.has(role::watched)) { return stop_at(begin, is); }
            }
        }
        at_ = size;
        return false;
    }
    [[nodiscard]] constexpr bool is_currency(std::size_t begin, std::size_t end) const noexcept {
        cursor at{in_.text(), begin};
        const auto* const unit = at.longest(in_.lang().units, anyhow, true);
        return (unit != nullptr && unit->leads && at.at == end) ||
               (detail::is_currency_code(text_span{begin, end}.of(in_.text())) &&
                !in_.is({begin, end}).any());
    }
    constexpr bool stop_at(std::size_t i, roles is) noexcept {
        place_ = i;
        is_ = is;
        at_ = i;
        return true;
    }

    /// Reads the quantity at the place; false, and moves on, if there is none.
    constexpr bool read_place(scanned& out) noexcept {
        return is_.any() ? read_word(out) : read_digits(out);
    }
    constexpr bool skip_to(std::size_t end) noexcept {
        at_ = end > place_ ? end : place_ + 1;
        return false;
    }
    constexpr bool emit_date(scanned& out, text_span at) noexcept {
        if (!options_.dates) { return skip_to(at.end); }
        out = {};
        out.what = found::date;
        out.text = out.whole = out.number = at;
        out.noun_at = at.end;
        at_ = floor_ = at.end;
        return true;
    }

    // ---- digits

    constexpr bool read_digits(scanned& out) noexcept {
        const auto text = in_.text();
        const sift rules{in_, place_};
        const digit_shape shape{in_, place_, rules.before()};
        const bool digit = is_digit(text[place_]);
        if (digit) {
            const date_finder dates{in_, place_, rules.before()};
            const auto run = digits_at(text, place_);
            if (const auto clock = dates.time_of_day(run.end); clock != 0) {
                return skip_to(with_second_time(clock));
            }
            if (const auto decade = decade_end(run); decade != 0) {
                return read_decade(out, decade);
            }
            if (const auto date = dates.date(); !date.empty() && !shape.is_in_token()) {
                return emit_date(out, {date.begin < floor_ ? place_ : date.begin, date.end});
            }
            if (shape.is_row_of_digits()) { return skip_to(row_end(run.end)); }
            if (shape.is_in_token() || shape.is_list_mark() || rules.is_address() ||
                shape.is_model_plural()) {
                return skip_to(token_end(in_, place_));
            }
            if (rules.idiom() != 0) { return skip_to(rules.idiom()); }
            if (const auto race = letter_behind{in_, place_, rules.before()}.race_end();
                race != 0) {
                return skip_to(race);
            }
        }
        if (rules.is_base()) { return skip_to(behind_number()); }
        phrase p;
        if (!read_amount_here(p)) { return skip_to(token_end(in_, place_)); }
        const auto token = token_end(in_, place_);
        if (const auto clock = in_.clock_at(p.text.end); clock != 0) { return skip_to(clock); }
        if (p.text.begin == place_ && place_ > 0 && in_.in_word(place_ - 1)) {
            return skip_to(token);
        }
        if (const auto end = tally_end(p); end != 0) { return skip_to(end); }
        const bool plain = digit && p.text.begin == place_ && is_plain(p.text) &&
                           (p.unit_is == unit_class::none || p.unit_at.begin == p.text.end);
        if (plain && digits_at(text, place_).length > 0 && is_letter_joined(p.text.end)) {
            return skip_to(token_end(in_, place_));
        }
        if (is_titled(p)) { return skip_to(p.whole.end); }
        if (p.text.begin == place_ && rules.is_label(p.text.end, plain)) {
            return skip_to(token > p.text.end ? token : p.text.end);
        }
        return accept(out, p, rules);
    }
    /// Digits, or two of them joined by a hyphen: "737-800".
    [[nodiscard]] constexpr bool is_plain(text_span at) const noexcept {
        for (std::size_t i = at.begin; i < at.end; ++i) {
            if (!is_digit(in_.at(i)) && in_.at(i) != '-' && in_.at(i) != '.') { return false; }
        }
        return true;
    }
    /// "10-K": a hyphen and a capital that stands alone.
    [[nodiscard]] constexpr bool is_letter_joined(std::size_t end) const noexcept {
        return in_.at(end) == '-' && in_.in_word(end + 1) && !in_.in_word(end + 2) &&
               !is_digit(in_.at(end + 1));
    }
    /// "60 Minutes": a unit of time with a capital.
    [[nodiscard]] constexpr bool is_titled(const phrase& p) const noexcept {
        const char first = in_.at(p.unit_at.begin), second = in_.at(p.unit_at.begin + 1);
        return p.unit_is == unit_class::time && !p.unit_at.empty() && first != lower(first) &&
               second == lower(second) && in_.before(p.unit_at.begin) == ' ' &&
               !in_.in_heading(place_);
    }
    /// "52 to 48": the votes or points of two sides, unless something changed; the end, or 0.
    [[nodiscard]] constexpr std::size_t tally_end(const phrase& p) const noexcept {
        if (!alone_ || p.unit_is != unit_class::none || in_.change_before(p.text.begin, 8)) {
            return 0;
        }
        cursor from{in_.text(), in_.previous(p.text.begin).at.begin};
        const auto* const opener = from.longest(in_.lang().before);
        if (opener != nullptr && opener->means == hedge::a_to_b) { return 0; } // "from 120 to 75"
        cursor at{in_.text(), p.text.end};
        if (!take_next(at, in_.lang(), particle::to) || !at.skip_spaces()) { return 0; }
        const auto one = digits_at(in_.text(), place_), two = digits_at(in_.text(), at.at);
        const bool sides = two.length > 0 && one.end == p.text.end && two.value <= one.value &&
                           !in_.in_word(two.end) && in_.at(two.end) != '%';
        return sides ? two.end : 0;
    }
    /// "10:30-12:00", "5 to 6 p.m."
    [[nodiscard]] constexpr std::size_t with_second_time(std::size_t end) const noexcept {
        return in_.at(end) == '-' || in_.at(end) == '\xE2' ? token_end(in_, end + 1) : end;
    }
    [[nodiscard]] constexpr std::size_t row_end(std::size_t i) const noexcept {
        while ((in_.at(i) == ' ' || in_.at(i) == '-') && is_digit(in_.at(i + 1))) {
            i = digits_at(in_.text(), i + 1).end;
        }
        return i;
    }
    [[nodiscard]] constexpr std::size_t behind_number() const noexcept {
        cursor at{in_.text(), place_};
        return read_number(at, in_.lang()) ? at.at : token_end(in_, place_);
    }
    /// The end of "40s", "1990s", "1990's"; 0 if that is not here.
    [[nodiscard]] constexpr std::size_t decade_end(const digit_run& run) const noexcept {
        if (run.value % 10 != 0 || (run.length != 2 && run.length != 4) || in_.at(place_) == '0') {
            return 0;
        }
        cursor at{in_.text(), run.end};
        const auto* const words = at.longest(in_.lang().after, tight);
        return words != nullptr && words->means == hedge::decade_plural ? at.at : 0;
    }
    /// "in the 40s" is a quantity of degrees and the like; a period of time elsewhere.
    constexpr bool read_decade(scanned& out, std::size_t end) noexcept {
        const auto run = digits_at(in_.text(), place_);
        bool counts = false;
        std::size_t from = place_;
        for (int n = 0; n < 8 && run.length == 2; ++n) {
            const auto w = in_.previous(from);
            if (!w.found()) { break; }
            counts = counts || w.has(role::warmth);
            from = w.at.begin;
        }
        phrase p;
        if (counts && read_amount_here(p)) { return accept(out, p, sift{in_, place_}); }
        return emit_date(out, {place_, end});
    }

    // ---- number words

    constexpr bool read_word(scanned& out) noexcept {
        const auto word = text_span{place_, in_.word_end(place_)};
        const sift rules{in_, place_};
        if (is_.has(role::address)) { return skip_to(address_end(word.end)); }
        const word_rules words{in_, word, is_};
        if (!words.may_be_amount(rules.before())) { return skip_to(word.end); }
        if (const auto idiom = rules.idiom(); idiom != 0) { return skip_to(word.end); }
        if (rules.is_base()) { return skip_to(behind_number()); }
        phrase p;
        if (!read_amount_here(p)) { return skip_to(word.end); }
        if (!words.is_amount(rules.before(), p)) { return skip_to(word.end); }
        if (p.text.begin == place_) {
            if (in_.before(place_) == '(' && in_.at(p.text.end) == ')') { // 5 (five)
                return skip_to(p.text.end);
            }
            if (rules.is_label(p.text.end, false) || rules.is_name(p.text.end)) {
                return skip_to(p.text.end);
            }
        }
        if (in_.clock_at(p.text.end) != 0) { return skip_to(in_.clock_at(p.text.end)); }
        return accept(out, p, rules);
    }
    /// http://…: up to a space.
    [[nodiscard]] constexpr std::size_t address_end(std::size_t i) const noexcept {
        if (in_.at(i) != ':' && in_.at(i) != '.') { return i; }
        while (i < in_.text().size() && static_cast<unsigned char>(in_.text()[i]) > ' ') { ++i; }
        return i;
    }

    // ---- both

    constexpr bool read_amount_here(phrase& p) noexcept {
        amount_finder finder{in_, place_, is_, floor_};
        if (!finder.find(p)) { return false; }
        alone_ = finder.took_one();
        shared_ = finder.is_shared();
        resume_ = finder.position();
        return true;
    }

    /// "rose 37 %", "rose by 37 %", "fell to 40"
    [[nodiscard]] constexpr bool directly_by_change(const phrase& p) const noexcept {
        const auto w = in_.previous(p.text.begin);
        // "fell 5%", "rose $3", but "lost two men"
        if (w.has(role::change)) { return p.unit_is != unit_class::none || !p.unit.empty(); }
        cursor at{in_.text(), w.at.begin};
        const bool led = w.found() && (take(at, in_.lang(), particle::by) ||
                                       (!p.percent() && take(at, in_.lang(), particle::to)));
        return led && in_.previous(w.at.begin).has(role::change);
    }

    /// The last questions, and the quantity.
    constexpr bool accept(scanned& out, const phrase& p, const sift& rules) noexcept {
        const auto unit = unit_after(p);
        const age_rules ages{rules};
        if (ages.is_age(p.number.end) || ages.is_age_limit(p) || is_aged_unit(unit)) {
            return emit_date(out, p.text);
        }
        if (rules.is_relative_time(unit, p.text.begin, p.number.end)) {
            return emit_date(out, p.text);
        }
        if (p.percent() && in_.next(p.whole.end).has(role::confidence)) {
            confident_ = p.whole.end;
            return skip_to(p.whole.end);
        }
        fill(out, p);
        return true;
    }
    /// The word that the unit of time is, where there is one.
    [[nodiscard]] constexpr near_word unit_after(const phrase& p) const noexcept {
        if (p.unit_is == unit_class::none) { // "a few days later"
            const auto next = in_.next(p.whole.end);
            return next.has(role::time_unit) && next.between == ' ' ? next : near_word{};
        }
        if (p.unit_is != unit_class::time || p.unit_at.empty()) { return {}; }
        near_word w;
        w.at = p.unit_at;
        w.is = in_.is(p.unit_at);
        return w;
    }
    /// "45-year-old", "over thirty years old"
    [[nodiscard]] constexpr bool is_aged_unit(const near_word& unit) const noexcept {
        if (!unit.found()) { return false; }
        const auto then = in_.next(unit.at.end);
        return (then.has(role::aged) && (then.between == '-' || then.between == ' ')) ||
               (then.has(role::of) && in_.next(then.at.end).has(role::age));
    }

    constexpr void fill(scanned& out, const phrase& p) noexcept {
        out = {};
        out.said = p.said;
        out.text = p.text;
        out.number = p.number;
        out.whole = p.whole;
        out.unit = p.unit;
        out.unit_is = p.unit_is;
        out.per = p.per;
        out.ratio = p.ratio;
        out.shared = shared_;
        out.change = in_.change_before(p.text.begin, 4);
        out.by_verb = out.change && directly_by_change(p);
        if (confident_ != 0 && p.said.hedge() == hedge::a_to_b && p.text.begin < confident_ + 40) {
            out.said = make_amount(hedge::ci, p.said.value(), p.said.upper()).value_or(p.said);
        }
        confident_ = 0;
        const std::size_t end = resume_ > p.whole.end ? resume_ : p.whole.end;
        out.whole.end = end;
        out.noun_at = p.said.hedge() == hedge::figures ? p.text.end : end; // a six-figure sum
        out.hyphenated = in_.at(end) == '-' && in_.in_word(end + 1);
        if (out.hyphenated) { ++out.noun_at; }
        behind_noun{in_}.take(out);
        if (!unit_of(p).empty()) { out.unit = unit_of(p); }
        const auto passed = out.behind_noun ? out.whole.end : end;
        at_ = passed > place_ ? passed : place_ + 1;
        floor_ = p.text.end > place_ ? p.text.end : place_ + 1;
        if (at_ < floor_) { at_ = floor_; }
    }
    /// The unit by the name that unit.hpp writes it with.
    [[nodiscard]] static constexpr std::string_view unit_of(const phrase& p) noexcept {
        return p.unit;
    }
    surroundings in_{};
    scan_options options_{};
    std::size_t at_ = 0;        ///< looked at up to here
    std::size_t floor_ = 0;     ///< nothing before this belongs to the next quantity
    std::size_t place_ = 0;     ///< where a number may stand
    std::size_t resume_ = 0;    ///< where the last reading stopped
    bool alone_ = false;        ///< the last reading took one number where two may stand
    bool shared_ = false;       ///< and gave it the multiplier of the second
    std::size_t confident_ = 0; ///< behind "95 % CI"
    roles is_{};                ///< of the word at the place, 0 for digits
};

} // namespace text
} // namespace v0
} // namespace corroborate
