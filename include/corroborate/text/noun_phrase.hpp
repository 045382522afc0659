// What is counted: the head noun phrase of a quantity, without its own "of" phrase (FORMATS.md,
// section 4). The one idea: behind a number above one the first plural is the head, so that "5,000
// terrorists training in camps" ends before the participle, and "40 training camps" does not.
// Nothing is guessed across a clause: where no noun stands beside the number there is none.
//
// Kept: adjectives, nouns before the head, and what "and" or "or" joins to it ("bases and training
// camps", "dead and wounded"). Left out: articles, "other", "more", genitives ("the country's"),
// and all that follows. A sum of money or a measure has a noun where words say so: "$3 billion
// worth of arms", "5 tonnes of grain", "$38 million in aid", "a 12-hour curfew", "a $5 million
// grant". A number that stands behind its noun has it where a verb makes them equal: "the number of
// camps is over 40", "the death toll rose to 20", "cases topped 1,200".
#pragma once

#include <corroborate/text/noun_runs.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// Finds the noun phrase of one number.
class noun_phrase_reader : public noun_runs {
public:
    using noun_runs::noun_runs;

    /// The bytes of the phrase; empty if there is none.
    [[nodiscard]] constexpr text_span find() const noexcept {
        if (is_distance()) { return {}; }
        const auto here = behind_number();
        return here.found ? span(here) : before_number();
    }

private:
    /// "within 5 km of Kabul", "within 48 hours of the attack".
    [[nodiscard]] constexpr bool is_distance() const noexcept {
        const auto q = w_.at(n_.number.begin);
        return is_measured() && q > 0 && beside(q) && w_[q - 1].is(kind::reach);
    }
    [[nodiscard]] constexpr bool is_measured() const noexcept {
        return n_.unit_is == unit_class::measure || n_.unit_is == unit_class::time;
    }

    // ---- behind the number

    [[nodiscard]] constexpr run behind_number() const noexcept {
        auto i = w_.at(n_.behind);
        if (!beside(i)) { return {}; }
        if (n_.hyphenated || w_[i].follows(mark::joined)) { return behind_hyphen(i); }
        // what was read before may have taken the "of"
        bool of = i > 0 && w_[i - 1].is(kind::of) && w_[i - 1].at.begin >= n_.number.end;
        bool part = false;
        for (int skipped = 0; skipped < 4 && beside(i); ++skipped) {
            if (w_[i].is(kind::of)) {
                of = true;
                ++i;
                break;
            }
            const bool or_more = w_[i].is(kind::joining) && w_[i + 1].is(kind::extra);
            const bool as_many = w_[i].is(kind::preposition) && w_[i].is(kind::clause) &&
                                 w_[i + 1].is(kind::determiner);
            if ((or_more || as_many) && beside(i + 1)) {
                i += 2;
            } else if (w_[i].is(kind::extra)) {
                ++i;
            } else if (n_.unit_is == unit_class::currency && w_[i].is(kind::inside) &&
                       beside(i + 1) && !w_[i + 1].capital) {
                part = true; // $5 million in aid
                ++i;
                break;
            } else {
                break;
            }
        }
        if (!beside(i) || (n_.ratio && !of && w_[i].is(kind::preposition))) { return {}; }
        if (of && n_.many && w_[i].is(kind::pronoun) && beside(i + 1)) { // 40 of them children
            return with_others(phrase_at(i + 1, true));
        }
        if (of || (!n_.many && n_.unit_is == unit_class::none)) { // half (of) the seats
            i = behind_articles(i);
            if (!beside(i)) { return {}; }
            if (w_[i].is(kind::tally) && beside(i + 1) && w_[i + 1].is(kind::of)) {
                i = behind_articles(i + 2); // twice the number of
            }
        } else if (n_.unit_is != unit_class::none && !part && !has_article() && !joins_unit()) {
            return {};
        }
        const auto noun = behind_genitives(i);
        auto r = with_others(phrase_at(noun, n_.many && n_.unit_is == unit_class::none));
        if (of && !r.found) { r = phrase_at(noun, false); } // 12 of the crowd
        return n_.ratio && !r.plural ? run{} : r; // "twice as many men", "8 times that of Earth"
    }
    /// "a" or "the" before the number: "a $5 million grant".
    [[nodiscard]] constexpr bool has_article() const noexcept {
        const auto q = w_.at(n_.number.begin);
        return q > 0 && q < w_.size() && w_[q - 1].is(kind::determiner) && beside(q);
    }
    /// "a long, 40-hour drive"
    [[nodiscard]] constexpr bool joins_unit() const noexcept {
        const auto rest = w_.text().substr(n_.number.end, 1);
        const bool tight = !rest.empty() && text::starts_letter(rest.front()); // "155mm shells"
        return rest == "-" || (tight && is_plural(w_.at(n_.behind)));
    }
    [[nodiscard]] constexpr run behind_hyphen(std::size_t i) const noexcept {
        if (w_[i].is(kind::shape)) {
            return beside(i + 1) ? with_others(phrase_at(i + 1, false)) : run{};
        }
        if (n_.unit_is != unit_class::none) { return phrase_at(i, false); }
        return w_[i].is(kind::closed) ? run{} : run{i, i, true, is_plural(i)};
    }

    // ---- before the number

    [[nodiscard]] constexpr text_span before_number() const noexcept {
        const auto q = w_.at(n_.number.begin);
        if (n_.hyphenated || q >= w_.size()) { return {}; }
        if (w_[q].is(kind::inside) && q > 0 && beside(q) && is_plural(q - 1)) {
            return with_modifiers(q - 1); // temperatures in the 40s
        }
        auto v = q;
        bool to = w_[q].is(kind::bound), at = false;
        while (w_[v].is(kind::auxiliary | kind::adverb) && w_[v + 1].at.begin < n_.number.end) {
            ++v; // "has not reached 1,000"
        }
        if (!w_[v].is(kind::levels)) {
            v = q;
            for (int n = 0; n < 3 && v > 0 && beside(v); ++n) {
                --v;
                if (w_[v].is(kind::levels)) { break; }
                if (at) { return put_at(v); }
                if (w_[v + 1].is(kind::of) && v + 2 == q) { // a magnitude of 7
                    const bool plural = is_plural(v) && !w_[v].is(kind::finite);
                    return plural || w_[v].is(kind::gauge | kind::group) ? with_modifiers(v)
                                                                         : text_span{};
                }
                if (!w_[v].is(kind::preposition | kind::adverb | kind::determiner)) { return {}; }
                to = to || (w_[v].is(kind::preposition) && !w_[v].is(kind::by));
                at = at || (w_[v].is(kind::beside) && v + 1 == q);
            }
        }
        const bool copula = w_[v].is(kind::auxiliary);
        const bool step = n_.change && !to && !(copula && v + 1 == q); // "growth was 4 %"
        if (!w_[v].is(kind::levels) || step) { return {}; }
        while (v > 0 && beside(v) &&
               w_[v - 1].is(kind::auxiliary | kind::adverb | kind::levels | kind::future) &&
               !is_plural(v - 1)) { // "visitor numbers hit"
            --v;
        }
        if (v == 0 || !beside(v)) { return {}; }
        if (const auto of = number_of(v); !of.empty()) { return of; }
        const auto head = gauge_before(v);
        if (head < v) { return with_modifiers(head); }
        const bool part = n_.unit_is == unit_class::percent || n_.unit_is == unit_class::currency;
        const bool level = part || w_[q].is(kind::bound);
        if (copula ? !level : n_.unit_is == unit_class::time) { return {}; }
        const auto subject = subject_before(v);
        if (subject == 0 || !is_plural(subject - 1) ||
            w_[subject - 1].is(kind::auxiliary | kind::verb | kind::says | kind::outcome)) {
            return {};
        }
        const auto all = with_modifiers(subject - 1);
        const auto first = w_.at(all.begin); // "the 40 men passed 12 checkpoints"
        return first > 0 && w_[first - 1].is(kind::number) ? text_span{} : all;
    }
    /// Behind the head of the noun phrase that ends before the verb: over "in the north", "of
    /// electric cars".
    [[nodiscard]] constexpr std::size_t subject_before(std::size_t verb) const noexcept {
        for (int n = 0; n < 3 && verb > 0; ++n) {
            auto first = verb - 1;
            while (first > 0 && beside(first) &&
                   !w_[first - 1].is(kind::closed | kind::joining | kind::finite)) {
                --first;
            }
            while (first > 0 && beside(first) && w_[first - 1].is(kind::determiner)) { --first; }
            if (first < 2 || !beside(first) || !w_[first - 1].is(kind::preposition)) { break; }
            verb = first - 1;
        }
        return verb;
    }
    /// "put the number of homes at 80", "put losses at 7,000": what ends at word i.
    [[nodiscard]] constexpr text_span put_at(std::size_t i) const noexcept {
        if (const auto of = number_of(i + 1); !of.empty()) { return of; }
        if (!is_plural(i) && !w_[i].is(kind::gauge | kind::group)) { return {}; }
        const auto all = with_modifiers(i);
        auto first = w_.at(all.begin);
        while (first > 0 && beside(first) && w_[first - 1].is(kind::determiner)) { --first; }
        return first > 0 && beside(first) && w_[first - 1].is(kind::puts) ? all : text_span{};
    }
    /// "the number of camps in the north is": X of the nearest "number of X" in this clause.
    [[nodiscard]] constexpr text_span number_of(std::size_t verb) const noexcept {
        for (auto m = verb; m > 0 && verb - m < 40;) {
            --m;
            if (w_[m].is(kind::tally) && m + 2 < verb && w_[m + 1].is(kind::of) && beside(m + 1) &&
                beside(m + 2)) {
                const auto r =
                    with_others(phrase_at(behind_genitives(behind_articles(m + 2)), true));
                return r.found && r.last < verb ? span(r) : text_span{};
            }
            if (!beside(m) || w_[m].is(kind::clause | kind::auxiliary)) { break; }
        }
        return {};
    }
    /// "the price of gas rose": where the measure stands; `verb` if none.
    [[nodiscard]] constexpr std::size_t gauge_before(std::size_t verb) const noexcept {
        for (auto m = verb; m > 0 && verb - m < 8;) {
            --m;
            if (w_[m].is(kind::gauge) && (m + 1 == verb || w_[m + 1].is(kind::preposition))) {
                return m;
            }
            if (!beside(m) || w_[m].is(kind::clause | kind::finite)) { break; }
        }
        return verb;
    }
    [[nodiscard]] constexpr text_span with_modifiers(std::size_t head) const noexcept {
        auto first = head;
        for (int n = 0; n < 3 && first > 0 && beside(first); ++n) {
            const auto& x = w_[first - 1];
            if (x.is(kind::closed | kind::joining | kind::finite | kind::happens) || x.genitive ||
                is_past(first - 1)) {
                break;
            }
            const bool name = x.capital && first > 1;            // the United States budget deficit
            if (is_plural(first - 1) && !name && first < head) { // economists see growth of
                first = head;
                break;
            }
            --first;
        }
        return {w_[first].at.begin, w_[head].at.end};
    }
};

/// What this number of the sentence counts: the bytes of its head noun phrase; empty if the words
/// beside it name none. Cost: bounded by a constant number of words.
[[nodiscard]] constexpr text_span noun_phrase(const sentence_words& words,
                                              const counted& number) noexcept {
    return noun_phrase_reader{words, number}.find();
}

} // namespace text
} // namespace v0
} // namespace corroborate
