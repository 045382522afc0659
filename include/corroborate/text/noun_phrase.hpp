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

#include <corroborate/text/english_grammar.hpp>
#include <corroborate/text/prose_words.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// What is asked for: a number, and where it stands.
struct counted {
    text_span number{};     ///< the quantity with its modifier
    std::size_t behind = 0; ///< where the noun phrase may begin
    unit_class unit_is = unit_class::none;
    bool many = true;        ///< a whole number above one: its noun is a plural
    bool one = false;        ///< exactly one: "one police officer"
    bool ratio = false;      ///< how many times as much: a noun only if that is counted
    bool hyphenated = false; ///< "5,000-strong"
    bool change = false;     ///< by how much something rose
};

/// Finds the noun phrase of one number.
class noun_phrase_reader {
public:
    constexpr noun_phrase_reader(const sentence_words& words, const counted& number) noexcept
        : w_(words), n_(number) {}

    /// The bytes of the phrase; empty if there is none.
    [[nodiscard]] constexpr text_span find() const noexcept {
        if (is_distance()) { return {}; }
        const auto here = behind_number();
        return here.found ? span(here) : before_number();
    }

private:
    /// Words from first to last; the last is the head.
    struct run {
        std::size_t first = 0;
        std::size_t last = 0;
        bool found = false;
        bool plural = false;
    };
    [[nodiscard]] constexpr text_span span(const run& r) const noexcept {
        text_span s{w_[r.first].at.begin, w_[r.last].at.end};
        if (w_[r.last].is(kind::future)) { // "no plans to close": without the "to"
            const auto space = w_.of(r.last).find(' ');
            if (space != std::string_view::npos) { s.end = w_[r.last].at.begin + space; }
        }
        return s;
    }
    /// "within 5 km of Kabul", "within 48 hours of the attack".
    [[nodiscard]] constexpr bool is_distance() const noexcept {
        const auto q = w_.at(n_.number.begin);
        return is_measured() && q > 0 && beside(q) && w_[q - 1].is(kind::reach);
    }
    [[nodiscard]] constexpr bool is_measured() const noexcept {
        return n_.unit_is == unit_class::measure || n_.unit_is == unit_class::time;
    }
    [[nodiscard]] constexpr bool ends_in(std::size_t i, std::string_view ending) const noexcept {
        return ends_so(w_.of(i), ending);
    }
    [[nodiscard]] constexpr bool is_past(std::size_t i) const noexcept {
        return w_[i].kinds == 0 && ends_in(i, w_.language().past_ending);
    }
    [[nodiscard]] constexpr bool is_participle(std::size_t i) const noexcept {
        return w_[i].kinds == 0 && ends_in(i, w_.language().participle_ending);
    }
    /// Whether word i stands beside the one before it.
    [[nodiscard]] constexpr bool beside(std::size_t i) const noexcept {
        return i < w_.size() && !w_[i].follows(mark::breaks);
    }
    [[nodiscard]] constexpr bool is_plural(std::size_t i) const noexcept {
        const auto& x = w_[i];
        return x.is(kind::plural) && !x.genitive && !x.is(kind::closed);
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
        if (!beside(i)) { return {}; }
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
        const auto r =
            with_others(phrase_at(behind_genitives(i), n_.many && n_.unit_is == unit_class::none));
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
    /// "the vote", "his need": a noun for all that it may be a verb elsewhere.
    [[nodiscard]] constexpr bool is_led(std::size_t i) const noexcept {
        return i > 0 && beside(i) && w_[i - 1].is(kind::determiner) &&
               !w_[i - 1].is(kind::pronoun | kind::extra);
    }
    [[nodiscard]] constexpr run behind_hyphen(std::size_t i) const noexcept {
        if (w_[i].is(kind::shape)) {
            return beside(i + 1) ? with_others(phrase_at(i + 1, false)) : run{};
        }
        if (n_.unit_is != unit_class::none) { return phrase_at(i, false); }
        return w_[i].is(kind::closed) ? run{} : run{i, i, true, is_plural(i)};
    }
    /// Over "the", "all", "more than 12" behind "of".
    [[nodiscard]] constexpr std::size_t behind_articles(std::size_t i) const noexcept {
        for (int n = 0; n < 6 && beside(i); ++n) {
            const auto& x = w_[i];
            const bool odd = x.is(kind::shape) && x.follows(mark::joined); // the 400-odd men
            const bool counts = beside(i + 1) && w_[i + 1].is(kind::number);
            const bool than = x.is(kind::clause) && x.is(kind::preposition) && counts;
            const bool ordered = counts && !x.is(kind::verb) && // "his past ten games"
                                 !x.is(kind::closed & ~kind::adverb);
            if (!x.is(kind::determiner | kind::number) && !than && !ordered && !odd) { break; }
            if (x.is(kind::pronoun) && !(beside(i + 1) && !w_[i + 1].is(kind::closed))) { break; }
            ++i;
        }
        return i;
    }
    /// Over "the country's": what follows is what is counted.
    [[nodiscard]] constexpr std::size_t behind_genitives(std::size_t i) const noexcept {
        for (std::size_t k = i; k < i + 5 && k < w_.size(); ++k) {
            if ((k > i && !beside(k)) || w_[k].is(kind::closed & ~kind::determiner)) { break; }
            if (w_[k].genitive && beside(k + 1)) { return behind_articles(k + 1); }
        }
        return i;
    }

    /// The phrase that begins at word i. With `many` its head must be a plural, or a word that
    /// stands for people ("20 wounded"), or a name ("20 Taliban").
    [[nodiscard]] constexpr run phrase_at(std::size_t begin, bool many) const noexcept {
        constexpr std::size_t longest = 7;
        std::size_t i = begin;
        for (; i < w_.size() && i < begin + longest; ++i) {
            const auto& x = w_[i];
            if (i > begin && !beside(i)) { break; }
            if (x.is(kind::closed)) { break; }
            if (!many && i > begin && is_plural(i) && takes_number(i)) { break; } // "loan needs 24"
            if (x.is(kind::joining)) {
                const bool inner = many && i > begin && beside(i + 1) &&
                                   !w_[i + 1].is(kind::closed | kind::verb) && !ends_at(i - 1);
                if (!inner) { break; }
                continue;
            }
            if (is_plural(i) && (many || !x.is(kind::verb) || i == begin)) {
                if (goes_on_behind_plural(i, many) || (n_.one && is_before_head(i))) { continue; }
                return {begin, i, true, true};
            }
            if ((x.is(kind::verb) && !(i == begin && is_led(i))) ||
                (i > begin && x.is(kind::says | kind::levels | kind::happens) &&
                 !(many && x.is(kind::outcome)))) {
                break;
            }
            if (x.is(kind::outcome) && stands_for_people(i)) { return {begin, i, true, true}; }
            if (!many && i > begin && (is_past(i) || is_participle(i)) && !noun_follows(i)) {
                break;
            }
        }
        return many ? name_at(begin, i) : single_at(begin, i);
    }
    [[nodiscard]] constexpr bool ends_at(std::size_t i) const noexcept {
        return is_plural(i) || (w_[i].is(kind::outcome) && stands_for_people(i));
    }
    [[nodiscard]] constexpr bool noun_follows(std::size_t i) const noexcept {
        return beside(i + 1) && !w_[i + 1].is(kind::closed | kind::joining | kind::verb);
    }
    /// "20 wounded", "12 killed in Kabul", but "12 wounded soldiers".
    [[nodiscard]] constexpr bool stands_for_people(std::size_t i) const noexcept {
        return !noun_follows(i) || w_[i + 1].is(kind::finite);
    }
    /// "one police officer", but "one police said"
    [[nodiscard]] constexpr bool is_before_head(std::size_t i) const noexcept {
        return noun_follows(i) && !w_[i + 1].is(kind::finite | kind::outcome) && !is_past(i + 1) &&
               !is_participle(i + 1);
    }
    /// "arms dealers": a plural before a plural; "United Nations peacekeepers".
    [[nodiscard]] constexpr bool goes_on_behind_plural(std::size_t i, bool many) const noexcept {
        if (!noun_follows(i) || w_[i + 1].is(kind::outcome) || w_[i + 1].genitive) { return false; }
        if (takes_number(i + 1)) { return false; }
        if (beside(i + 2) && w_[i + 2].is(kind::determiner) && !w_[i + 3].is(kind::pronoun) &&
            w_[i + 1].kinds == kind::plural) {
            return false; // "the strike by 500 dockers enters its third day"
        }
        if (is_plural(i + 1)) { return many || !w_[i + 1].is(kind::verb | kind::says); }
        const auto word = w_.of(i); // "MPs write letters"
        if (word.size() > 2 && word[1] != lower(word[1])) { return false; }
        if (!w_[i].capital || is_past(i + 1) || is_participle(i + 1) ||
            w_[i + 1].is(kind::finite | kind::happens)) {
            return false;
        }
        return noun_follows(i + 1) && is_plural(i + 2) && !w_[i + 2].is(kind::finite);
    }
    /// "20 Taliban": a name behind a number, where no plural came.
    [[nodiscard]] constexpr run name_at(std::size_t begin, std::size_t end) const noexcept {
        std::size_t last = begin;
        while (last < end && w_[last].capital && !w_[last].is(kind::joining) &&
               !w_[last].genitive) {
            ++last;
        }
        return last == begin || last > begin + 3 ? run{} : run{begin, last - 1, true, true};
    }
    [[nodiscard]] constexpr run single_at(std::size_t begin, std::size_t end) const noexcept {
        const bool noun = end > begin && !w_[begin].capital; // "the news channel Rossiya"
        while (end > begin &&
               (w_[end - 1].genitive || (noun && w_[end - 1].capital) ||
                (w_[end - 1].kinds == 0 && ends_in(end - 1, w_.language().adverb_ending)))) {
            --end;
        }
        return end == begin ? run{} : run{begin, end - 1, true, false};
    }

    /// With what "and" and "or" join to it: "bases, camps and depots".
    [[nodiscard]] constexpr run with_others(run r) const noexcept {
        if (!r.found) { return r; }
        bool listed = false;
        auto last = r.last;
        for (int items = 0; items < 8 && last + 1 < w_.size(); ++items) {
            const auto j = last + 1;
            const bool comma = w_[j].follows(mark::comma);
            if (w_[j].follows(static_cast<marks>(mark::breaks & ~mark::comma))) { break; }
            const bool join = w_[j].is(kind::joining);
            if (comma ? join && !listed : !join) { break; }
            const auto k = join ? j + 1 : j;
            if (k >= w_.size() || (join && !beside(k)) || w_[k].is(kind::closed)) { break; }
            const auto next = phrase_at(k, r.plural);
            if (!next.found || next.plural != r.plural || next.first != k) { break; }
            if (w_[next.last].is(kind::outcome) && !w_[r.last].is(kind::outcome)) { break; }
            if (takes_number(next.last)) { break; }
            if (!r.plural && (next.first != next.last || comma || w_[k].capital)) { break; }
            if (join) {
                if (is_another_subject(next.last + 1)) { break; }
                r.last = next.last;
                listed = false;
            } else {
                listed = true;
            }
            last = next.last;
        }
        return r;
    }
    /// "12 million farmers and costs Rs 6,000": a verb, with a number for its object.
    [[nodiscard]] constexpr bool takes_number(std::size_t i) const noexcept {
        for (const auto k : {i + 1, i + 2}) {
            if (!beside(k)) { return false; }
            if (w_[k].is(kind::number)) { return true; }
            if (w_[k].is(kind::closed | kind::verb | kind::joining)) { return false; }
        }
        return false;
    }
    /// Whether what was joined is the subject of the verb at i: "killed 12 soldiers and rebels
    /// fled", "40 bases, officials and witnesses said".
    [[nodiscard]] constexpr bool is_another_subject(std::size_t i) const noexcept {
        if (!beside(i)) { return false; }
        if (w_[i].is(kind::says)) { return true; }
        if (!w_[i].is(kind::finite) && !is_past(i)) { return false; }
        const auto q = w_.at(n_.number.begin);
        if (q == 0 || !beside(q)) { return false; }
        const auto& x = w_[q - 1];
        return x.is(kind::finite | kind::happens) || is_past(q - 1) || is_participle(q - 1);
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
            --first;
        }
        return {w_[first].at.begin, w_[head].at.end};
    }

    const sentence_words& w_;
    counted n_;
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
