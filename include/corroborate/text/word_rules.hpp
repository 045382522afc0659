// Which number words are amounts where they stand: "one soldier" is, "one of the" is not; "no
// casualties", "no direct threat"; "a third of", "the third". The rules are FORMATS.md's, section
// 4, and ask for roles, not words.
#pragma once

#include <corroborate/text/nearby.hpp>
#include <corroborate/text/phrase.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

class word_rules {
public:
    constexpr word_rules(const surroundings& in, text_span word, roles is) noexcept
        : in_(in), word_(word), is_(is), next_(in.next(word.end)) {}

    /// A quick look, before anything is read.
    [[nodiscard]] constexpr bool may_be_amount(const near_word& before) const noexcept {
        const bool joined = before.between == ' ' || before.between == '-';
        if (before.between == '-' && before.has(role::closed) && !before.has(role::of) &&
            in_.before(before.at.begin) == '-') {
            return false; // "five-to-four"
        }
        if (has(role::numeral)) { // "three's a crowd"
            const bool contracted = in_.at(word_.end) == '\'' && in_.in_word(word_.end + 1);
            return !contracted && (!is_hyphenated_adjective() || is_odds());
        }
        if (has(role::one)) { return is_one(before, joined); }
        if (has(role::zero)) {
            return !(before.has(role::not_zero) && joined) && !next_.has(role::not_zero);
        }
        if (has(role::multiplier)) {
            if (before.between == '-' && before.found()) { return false; } // multi-million
            return !(before.has(role::article) && joined && !before.has(role::closed)) &&
                   !is_bare_name(before);
        }
        if (has(role::magnitude)) { return true; }
        if (has(role::magnitude_of)) {
            return next_.between == ' ' &&
                   (next_.has(role::of | role::counted_more | role::suffered) || is_suffered());
        }
        if (has(role::half)) { return is_half(before, joined); }
        if (has(role::part)) {
            return (before.has(role::indefinite) && before.between == ' ') ||
                   next_.has(role::multiplier) || is_joined_quarter();
        }
        if (has(role::several)) { return is_counting(); }
        if (has(role::few)) { return before.has(role::indefinite) && before.between == ' '; }
        if (has(role::many)) { return !(before.has(role::not_many) && joined) && is_many(); }
        if (has(role::most)) { return is_most(before, joined); }
        if (has(role::group_of)) {
            return (next_.has(role::of) && next_.between == ' ') || next_.has(role::multiplier) ||
                   (before.has(role::vast) && joined);
        }
        if (has(role::no)) { return is_no(before); }
        if (has(role::none)) {
            return next_.has(role::of) || !(before.has(role::preposition) && joined);
        }
        if (has(role::all)) {
            return joined && in_.lang().openers->may_hold(in_.text(), before.at.begin) &&
                   before.found();
        }
        if (has(role::multiplied)) { return true; }
        if (has(role::twice)) { return true; }
        if (has(role::unit_word | role::decade)) {
            return before.has(role::indefinite) && joined && next_.between != '-';
        }
        if (has(role::places | role::single)) { return joined; }
        return false;
    }

    /// With the amount that was read there.
    [[nodiscard]] constexpr bool is_amount(const near_word& before,
                                           const phrase& p) const noexcept {
        const bool modified = p.text.begin < word_.begin;
        const auto m = p.said.modifier();
        if (is_odds()) { return p.number.end > word_.end; }
        if (has(role::unit_word)) {                       // "more than an hour", not "an hour"
            const bool longer = p.number.end > word_.end; // "an hour and a half"
            return (longer || (modified && p.text.begin < before.at.begin)) &&
                   p.unit_is != unit_class::none;
        }
        if (has(role::one)) {
            const bool longer = p.number.end > word_.end || p.text.end > word_.end;
            const bool open =
                next_.has(role::one_goes_on) || (!next_.found() && next_.between == '-');
            return longer || !open || p.unit_is != unit_class::none;
        }
        if (has(role::group_of)) { return !is_group_of_number(before, p); }
        if (has(role::all)) { return modified && (m == modifier::nearly || m == modifier::not_); }
        if (has(role::single)) { return m == modifier::none; }
        if (has(role::places)) { return p.said.hedge() == hedge::figures; }
        if (has(role::twice)) {
            const bool compared = // "twice the", but "twice as the", "twice a day"
                is_whole_next() && !next_.has(role::not_many | role::indefinite);
            return p.said.hedge() == hedge::figures ||
                   (p.ratio && (p.whole.end > word_.end || compared || modified));
        }
        if (has(role::half)) {
            return modified || is_whole_next() || p.unit_is != unit_class::none ||
                   p.said.modifier() != modifier::fraction || before.has(role::closed);
        }
        if (has(role::part)) {
            const auto then = in_.next(p.number.end);
            return p.text.begin < before.at.begin || !p.said.value().is_fraction() ||
                   then.has(role::of) || then.has(role::more_of) || !then.found() ||
                   (then.between != ' ' && then.between != '-') || is_part_of_unit(p) ||
                   (then.has(role::closed) && in_.change_before(before.at.begin, 2));
        }
        return true;
    }

private:
    [[nodiscard]] constexpr bool has(roles r) const noexcept { return is_.has(r); }
    [[nodiscard]] constexpr bool is_whole_next() const noexcept {
        return next_.between == ' ' && next_.has(role::whole);
    }
    /// "a third of a mile", "a quarter mile"; "a third day" is the one behind the second.
    [[nodiscard]] constexpr bool is_part_of_unit(const phrase& p) const noexcept {
        return p.unit_is != unit_class::none && (p.unit_at.begin != p.number.end + 1 || has_cut());
    }
    [[nodiscard]] constexpr bool has_cut() const noexcept {
        cursor at{in_.text(), word_.begin};
        const auto* const f = at.longest(in_.lang().fractions);
        return f != nullptr && f->no_ordinal;
    }
    /// "quarter-mile"
    [[nodiscard]] constexpr bool is_joined_quarter() const noexcept {
        return next_.between == '-' && in_.unit_at(next_.at.begin) && has_cut();
    }
    /// "its majority of 80", "a score of 12": a number, and no noun.
    [[nodiscard]] constexpr bool is_group_of_number(const near_word& before,
                                                    const phrase& p) const noexcept {
        const bool score = before.has(role::indefinite) && next_.has(role::of);
        if (has(role::multiplier) && !score) { return true; } // "the score", "a score was settled"
        cursor at{in_.text(), p.whole.end};
        if (!take_next(at, in_.lang(), particle::of) || !at.skip_spaces() || !is_digit(at.peek())) {
            return false;
        }
        const auto end = in_.word_end(at.at);
        return !in_.is_plural(in_.next(end));
    }
    /// "two-way", "four-legged"
    [[nodiscard]] constexpr bool is_hyphenated_adjective() const noexcept {
        if (next_.between != '-' || !next_.found()) { return false; }
        return next_.has(role::not_hyphenated);
    }
    /// "one-in-five", "two-to-three"
    [[nodiscard]] constexpr bool is_odds() const noexcept {
        cursor at{in_.text(), word_.end};
        const auto* const join = at.longest(in_.lang().joins, tight);
        return join != nullptr && join->text.size() > 3;
    }
    /// "Million Dollar Baby"
    [[nodiscard]] constexpr bool is_bare_name(const near_word& before) const noexcept {
        return before.found() && before.between == ' ' && before.capital && next_.capital &&
               in_.at(word_.begin) != lower(in_.at(word_.begin));
    }
    [[nodiscard]] constexpr bool is_one(const near_word& before, bool joined) const noexcept {
        if (before.has(role::pronoun_one) && joined &&
            !next_.has(role::multiplier | role::one_goes_on)) {
            return false;
        }
        const bool told = before.has(role::counted) && joined &&
                          !in_.previous(before.at.begin).has(role::article); // "the only one"
        if (next_.between == '-' && next_.found()) {
            return !next_.has(role::not_hyphenated) || is_odds();
        }
        if (!next_.found() && next_.between == '-') { return true; } // "one - third"
        if (!next_.found() || next_.between != ' ') { return told; }
        if (next_.has(role::multiplier | role::half | role::part | role::one_goes_on)) {
            return true; // one million, one in five, one and a half, one was killed
        }
        if (next_.has(role::of) && before.found() && joined) { // "not one of the 40"
            cursor at{in_.text(), before.at.begin};
            const auto* const words = at.longest(in_.lang().before);
            return told || (words != nullptr && words->means == hedge::none);
        }
        if (next_.has(role::suffered)) { return !joined || before.has(role::joining) || told; }
        if (next_.has(role::closed)) { return told; }
        return !has_every_behind();
    }
    /// "one ship every five minutes" is a rate without a numerator of its own.
    [[nodiscard]] constexpr bool has_every_behind() const noexcept {
        auto w = next_;
        for (int n = 0; n < 3 && w.found() && !w.has(role::closed); ++n) {
            w = in_.next(w.at.end);
            if (w.has(role::per) && w.between == ' ') { return true; }
        }
        return false;
    }
    [[nodiscard]] constexpr bool is_half(const near_word& before, bool joined) const noexcept {
        if (before.has(role::not_half) && joined) { return false; }
        if (before.has(role::indefinite) && joined && // "an hour and a half"
            in_.previous(before.at.begin).has(role::joining)) {
            return false;
        }
        if (before.has(role::article) && joined) { // "the half of", not "the second half"
            const auto lead = in_.previous(before.at.begin);
            if (lead.has(role::not_half)) { return false; }
            return next_.has(role::of) || next_.has(role::multiplier);
        }
        if (next_.between == '-') {
            return !next_.has(role::not_hyphenated) &&
                   (next_.has(role::multiplier | role::time_unit | role::indefinite) ||
                    in_.unit_at(next_.at.begin));
        }
        return true;
    }
    /// "Scores were hurt", but "scores were level"
    [[nodiscard]] constexpr bool is_suffered() const noexcept {
        return next_.has(role::is) && in_.next(next_.at.end).has(role::suffered);
    }
    /// Behind "several": a plural within four words.
    [[nodiscard]] constexpr bool is_counting() const noexcept {
        if (next_.has(role::multiplier | role::magnitude | role::counted_more)) { return true; }
        if (!next_.found() || next_.between != ' ') { return next_.between != '-'; }
        if (next_.has(role::of | role::is | role::suffered)) { return true; }
        return has_plural_ahead(5);
    }
    [[nodiscard]] constexpr bool has_plural_ahead(int words) const noexcept {
        auto w = next_;
        for (int n = 0; n < words && w.found(); ++n) {
            if (w.between == '\n' || (w.between == ',' && n == 0)) { return false; }
            if (w.has(role::closed) && !w.has(role::person) && !is_joint(w)) { return false; }
            if (in_.is_plural(w)) { return true; }
            w = in_.next(w.at.end);
        }
        return false;
    }
    /// "other", "more", "and" may stand between a number word and its plural.
    [[nodiscard]] static constexpr bool is_joint(const near_word& w) noexcept {
        return w.has(role::inside_noun);
    }
    [[nodiscard]] constexpr bool is_many() const noexcept {
        if (next_.has(role::indefinite) || next_.has(role::counted)) { return false; }
        if (next_.has(role::magnitude | role::multiplier)) { return true; }
        return true;
    }
    [[nodiscard]] constexpr bool is_most(const near_word& before, bool joined) const noexcept {
        if (joined && before.found() &&
            (before.has(role::article) || before.has(role::not_many) || before.has(role::of))) {
            return false;
        }
        if (next_.between != ' ' || !next_.found() || next_.has(role::degree)) { return false; }
        if (next_.has(role::of)) {
            const auto then = in_.next(next_.at.end);
            return then.found() && !then.has(role::all);
        }
        if (next_.has(role::closed)) { return false; }
        return in_.is_plural(next_) ||
               (!next_.capital && has_plural_ahead(2) && !is_adjective(next_));
    }
    /// Words that "most" makes a superlative of more often than a share.
    [[nodiscard]] constexpr bool is_adjective(const near_word& w) const noexcept {
        const auto word = w.at.of(in_.text());
        for (const std::string_view ending : {"ly", "ous", "ful", "ive", "able", "ible", "ing"}) {
            if (word.ends_with(ending)) { return true; }
        }
        return w.has(role::singular);
    }
    [[nodiscard]] constexpr bool is_no(const near_word& before) const noexcept {
        if (!next_.found() || next_.between != ' ' || next_.has(role::degree | role::numeral)) {
            return false; // "no two cases are alike"
        }
        if (before.has(role::closed) && before.between == ' ' && before.has(role::not_half)) {
            return false;
        }
        auto w = next_;
        for (int n = 0; n < 4 && w.found(); ++n) {
            if (n > 0 && w.between != ' ' && w.between != '-') { return false; }
            if (w.has(role::closed) && !w.has(role::person) && !is_joint(w)) { return false; }
            if (in_.is_plural(w)) {
                if (n == 0 || w.has(role::person)) { return true; }
                const auto then = in_.next(w.at.end);
                return !then.found() || then.between != ' ' || then.has(role::closed) ||
                       then.at.of(in_.text()).ends_with("ed");
            }
            w = in_.next(w.at.end);
        }
        return false;
    }

    const surroundings& in_;
    text_span word_;
    roles is_;
    near_word next_;
};

} // namespace text
} // namespace v0
} // namespace corroborate
