// What prose says of a quantity around it: its sentence and what it counts (FORMATS.md, section 4),
// and for a draft of a claim who says it, where, and as of when. The one idea: quantities come in
// the order of the text, so one pass over its sentences serves them all. What the sentence does not
// say in plain words is left out.
//
//     co::draft_reader drafts{prose};
//     for (const co::scanned& q : co::scan(prose)) {
//         const co::draft d = drafts.read(q);
//         d.of.of(prose);        // "bases and training camps"
//         d.who.by.of(prose);    // "Sidorov"
//     }
#pragma once

#include <corroborate/text/attribution.hpp>
#include <corroborate/text/dates_said.hpp>
#include <corroborate/text/noun_phrase.hpp>
#include <corroborate/text/outcome.hpp>
#include <corroborate/text/places_said.hpp>
#include <corroborate/text/scanned.hpp>

namespace corroborate {
inline namespace v0 {

/// What is said around a quantity. Spans are bytes of the text; empty where nothing is said.
struct draft {
    text_span sentence{};
    text_span of{};             ///< what is counted
    std::string_view outcome{}; ///< "killed" of "12 people were killed"
    attribution who{};
    text_span scope{}; ///< "Almaty", "near the border with Tajikistan"
    period as_of{};
    bool planned = false;  ///< "will send 5,000 troops"
    bool headline = false; ///< in the lines above the first full sentence
};

namespace text {

/// Where the lines above the first full sentence end: short lines without a full stop at the
/// beginning of a text that goes on. 0 if it has none.
[[nodiscard]] constexpr std::size_t end_of_headlines(std::string_view prose,
                                                     const grammar& g) noexcept {
    constexpr std::size_t longest = 160, lines = 12, looked_at = 4096;
    sentence_walk walk{prose.substr(0, looked_at), g};
    std::size_t end = 0;
    for (std::size_t n = 0; n < lines; ++n) {
        const auto s = walk.next();
        if (s.empty()) { return 0; }
        auto last = s.of(prose);
        while (!last.empty() &&
               (last.back() == '"' || last.back() == ')' || last.ends_with("\xE2\x80\x9D"))) {
            last.remove_suffix(last.back() == '"' || last.back() == ')' ? 1 : 3);
        }
        const bool full = !last.empty() && (last.back() == '.' || last.back() == '!' ||
                                            last.back() == '?' || last.ends_with("\xE2\x80\xA6"));
        if (full || s.end - s.begin > longest) { return end; }
        end = s.end;
    }
    return 0;
}

} // namespace text

/// Reads what is said around the quantities of one text, asked for in their order. The text must
/// live on. Cost of all: linear in the text; no allocation.
class draft_reader {
public:
    /// `today`: the day of the document, for "on Thursday" and "January 10"; or not given.
    constexpr explicit draft_reader(std::string_view prose, period today = {},
                                    const text::grammar& g = text::english_grammar) noexcept
        : text_(prose),
          g_(&g),
          today_(today),
          finder_(prose, g),
          quotes_(prose),
          headlines_(text::end_of_headlines(prose, g)) {}

    /// The sentence and the noun phrase alone.
    [[nodiscard]] constexpr draft locate(const scanned& q) noexcept {
        go_to(q);
        draft d;
        d.sentence = words_.sentence();
        d.headline = d.sentence.end <= headlines_;
        d.of = text::noun_phrase(words_, counted_in(q));
        return d;
    }
    /// All of it.
    [[nodiscard]] constexpr draft read(const scanned& q) noexcept {
        draft d = locate(q);
        const auto first = words_.at(q.text.begin);
        const auto number_end = words_.at(q.noun_at);
        const bool ahead = d.of.begin >= q.noun_at && !d.of.empty();
        const auto behind = ahead ? words_.at(d.of.end) : number_end;
        d.outcome = text::outcome_of(words_, first, behind);
        const text::speeches said{words_};
        auto found = said.of(first, behind);
        d.who = found.who;
        if (!found.known) {
            d.who = in_quotation(q);
            if (d.who.by.empty()) { d.who = in_next_sentence(); }
            if (d.who.by.empty() && d.headline) { d.who = behind_dash(); }
        }
        d.planned = is_planned(first, found.begin) || is_to_come(behind);
        const text::place_reader places{words_};
        auto where = places.of(first, behind, found.begin, found.end);
        if (where.name.empty() && !ahead && !d.of.empty()) { // "the number of camps in X is 40"
            where = places.of(words_.at(d.of.begin), words_.at(d.of.end), found.begin, first);
        }
        d.scope = where.name;
        // what is planned is still to come: the last Thursday was another one
        const text::dates_said dates{words_, d.planned ? period{} : today_};
        d.as_of = dates.of(first, behind, found.begin, found.end);
        if (!d.as_of.is_given() && found.frame != text::speeches::most) {
            const auto& s = said[found.frame];
            d.as_of = s.last < first ? dates.opening() : dates.behind(s.last + 1);
        }
        return d;
    }

private:
    static constexpr std::size_t looked_ahead = 4000; // bytes, for the end of a quotation

    constexpr void go_to(const scanned& q) noexcept {
        const auto s = finder_.around(q.text.begin);
        if (s != words_.sentence() || !started_) {
            words_ = text::sentence_words{text_, s, *g_};
            started_ = true;
        }
        static_cast<void>(words_.show(q.noun_at));
    }
    [[nodiscard]] static constexpr text::counted counted_in(const scanned& q) noexcept {
        const bool one = q.said.has_value() && q.said.value().value() == rational{1};
        const bool single = q.said.modifier() == modifier::none && q.text.end > q.text.begin + 4;
        const bool sum = q.said.hedge() == hedge::figures; // a six-figure sum
        return {.number = q.text,
                .behind = q.noun_at,
                .unit_is = q.unit_is,
                .many = q.kind() == number_kind::count && !one && !single && !sum,
                .one = one && q.kind() == number_kind::count,
                .ratio = q.ratio,
                .hyphenated = q.hyphenated,
                .change = q.change};
    }

    /// Whether a word of the future stands before the number in its clause.
    [[nodiscard]] constexpr bool is_planned(std::size_t first, std::size_t begin) const noexcept {
        constexpr std::size_t reach = 8; // words
        for (auto k = first; k > begin && first - k < reach;) {
            if (words_[k].follows(text::mark::breaks)) { return false; }
            --k;
            if (words_[k].is(text::kind::future)) { return true; }
            if (words_[k].is(text::kind::clause | text::kind::number)) { return false; }
        }
        return false;
    }

    /// "200 troops will be sent": a word of the future behind the noun phrase that ends there.
    [[nodiscard]] constexpr bool is_to_come(std::size_t behind) const noexcept {
        while (words_[behind].is(text::kind::adverb) &&
               !words_[behind].follows(text::mark::breaks)) {
            ++behind;
        }
        return words_[behind].is(text::kind::future) && !words_[behind].follows(text::mark::breaks);
    }
    /// Who speaks in a quotation that holds the number: at its end, else before its beginning.
    constexpr attribution in_quotation(const scanned& q) noexcept {
        const auto opened = quotes_.around(q.text.begin);
        if (opened == text::open_quotation::none) { return {}; }
        if (opened == quotation_) { return speaker_; }
        quotation_ = opened;
        speaker_ = behind_quotation(q);
        if (speaker_.by.empty()) { speaker_ = before_quotation(opened); }
        return speaker_;
    }
    [[nodiscard]] constexpr attribution behind_quotation(const scanned& q) const noexcept {
        const auto reach = text_.substr(0, q.text.end + looked_ahead);
        auto close = reach.find('"', q.text.end);
        const auto curly = reach.find("\xE2\x80\x9D", q.text.end);
        close = close < curly ? close : curly;
        if (close == std::string_view::npos ||
            reach.substr(q.text.end, close - q.text.end).find("\n\n") != std::string_view::npos) {
            return {};
        }
        text::sentence_walk walk{reach, *g_, words_.sentence().end};
        auto s = words_.sentence();
        while (s.end <= close) {
            s = walk.next();
            if (s.empty()) { return {}; }
        }
        const text::sentence_words words{text_, {close, s.end}, *g_};
        const text::speeches said{words};
        if (said.size() == 0 || said[0].first != 0) { return {}; }
        attribution who;
        who.by = said[0].who.name;
        return who;
    }
    [[nodiscard]] constexpr attribution before_quotation(std::size_t opened) const noexcept {
        constexpr std::size_t reach = 300;
        auto begin = opened;
        while (begin > 0 && opened - begin < reach && text_[begin - 1] != '\n' &&
               !(text_[begin - 1] == ' ' && begin > 1 && text_[begin - 2] == '.')) {
            --begin;
        }
        const text::sentence_words words{text_, {begin, opened}, *g_};
        const text::speeches said{words};
        if (said.size() == 0 || words.size() == 0) { return {}; }
        const auto& last = said[said.size() - 1];
        attribution who;
        if (last.last + 1 == words.size() && last.is == text::speech::how::says) {
            who.by = last.who.name;
        }
        return who;
    }
    /// "There are over 6,000 militants there. This was stated by President Emomali Rahmon."
    [[nodiscard]] constexpr attribution in_next_sentence() const noexcept {
        constexpr std::size_t reach = 600;
        const auto end = words_.sentence().end;
        text::sentence_walk walk{text_.substr(0, end + reach), *g_, end};
        const auto s = walk.next();
        if (s.empty() || text_.substr(end, s.begin - end).find('\n') != std::string_view::npos) {
            return {};
        }
        text::prose_word a, b, c, d;
        text::word_reader in{text_, s, *g_};
        if (!in.next(a) || !in.next(b) || !in.next(c) || !in.next(d) ||
            !a.is(text::kind::pronoun) || !b.is(text::kind::auxiliary) || !c.is(text::kind::says) ||
            !d.is(text::kind::by)) {
            return {};
        }
        const text::sentence_words words{text_, s, *g_};
        attribution who;
        who.by = text::speaker_reader{words}.from(4).name;
        return who;
    }
    /// "5000 terrorists training in camps – CSTO chief".
    [[nodiscard]] constexpr attribution behind_dash() const noexcept {
        for (auto k = words_.size(); k > 0 && words_.size() - k < 7;) {
            --k;
            if (!words_[k].follows(text::mark::dash)) { continue; }
            const auto who = text::speaker_reader{words_}.from(k);
            attribution out;
            if (who.found && who.last + 1 == words_.size()) { out.by = who.name; }
            return out;
        }
        return {};
    }

    std::string_view text_;
    const text::grammar* g_;
    period today_;
    text::sentence_finder finder_;
    text::open_quotation quotes_;
    text::sentence_words words_{};
    std::size_t headlines_;
    std::size_t quotation_ = text::open_quotation::none;
    attribution speaker_{};
    bool started_ = false;
};

} // namespace v0
} // namespace corroborate
