// The words of a noun phrase in a sentence, from its first to its head and what "and" joins to it,
// wherever one begins: noun_phrase.hpp says where that is. The one idea: behind a number above one
// the first plural is the head.
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

/// Reads noun phrases for one number.
class noun_runs {
public:
    constexpr noun_runs(const sentence_words& words, const counted& number) noexcept
        : w_(words), n_(number) {}

protected:
    /// Words from first to last; the last is the head.
    struct run {
        std::size_t first = 0;
        std::size_t last = 0;
        bool found = false;
        bool plural = false;
    };
    /// The bytes of a run.
    [[nodiscard]] constexpr text_span span(const run& r) const noexcept {
        text_span s{w_[r.first].at.begin, w_[r.last].at.end};
        if (w_[r.last].is(kind::future)) { // "no plans to close": without the "to"
            const auto space = w_.of(r.last).find(' ');
            if (space != std::string_view::npos) { s.end = w_[r.last].at.begin + space; }
        }
        return s;
    }
    /// Whether word i ends with these letters.
    [[nodiscard]] constexpr bool ends_in(std::size_t i, std::string_view ending) const noexcept {
        return ends_so(w_.of(i), ending);
    }
    /// "retreated"
    [[nodiscard]] constexpr bool is_past(std::size_t i) const noexcept {
        return w_[i].kinds == 0 && ends_in(i, w_.language().past_ending);
    }
    /// "retreating"
    [[nodiscard]] constexpr bool is_participle(std::size_t i) const noexcept {
        return w_[i].kinds == 0 && ends_in(i, w_.language().participle_ending);
    }
    /// Whether word i stands beside the one before it.
    [[nodiscard]] constexpr bool beside(std::size_t i) const noexcept {
        return i < w_.size() && !w_[i].follows(mark::breaks);
    }
    /// "soldiers", and not "soldiers'".
    [[nodiscard]] constexpr bool is_plural(std::size_t i) const noexcept {
        const auto& x = w_[i];
        return x.is(kind::plural) && !x.genitive && !x.is(kind::closed);
    }
    /// "the vote", "his need": a noun for all that it may be a verb elsewhere.
    [[nodiscard]] constexpr bool is_led(std::size_t i) const noexcept {
        return i > 0 && beside(i) && w_[i - 1].is(kind::determiner) &&
               !w_[i - 1].is(kind::pronoun | kind::extra);
    }
    /// Over "the", "all", "more than 12" behind "of".
    [[nodiscard]] constexpr std::size_t behind_articles(std::size_t i) const noexcept {
        for (int n = 0; n < 6 && beside(i); ++n) {
            const auto& x = w_[i];
            const bool odd = x.follows(mark::joined) && i > 0 && // the 400-odd men
                             w_[i - 1].is(kind::number);
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
    /// Whether a phrase may end with word i.
    [[nodiscard]] constexpr bool ends_at(std::size_t i) const noexcept {
        return is_plural(i) || (w_[i].is(kind::outcome) && stands_for_people(i));
    }
    /// Whether a noun may stand behind word i.
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
    /// "one police officer": without a genitive, a name or an adverb at its end.
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

    const sentence_words& w_; ///< the words of the sentence
    counted n_;               ///< the number that the phrase is looked for
};

} // namespace text
} // namespace v0
} // namespace corroborate
