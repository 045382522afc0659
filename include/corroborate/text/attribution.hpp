// Who says what a sentence says. A frame is a verb of saying with its speaker ("Sidorov said that",
// "," said Sidorov", "according to the ministry", "citing the police"); a number belongs to the
// frame that reaches it. What is said in a quotation over several sentences belongs to the frame at
// its end or before its beginning. Nothing is guessed: "he said" names nobody, and hides who was
// named before; so does "the ministry said".
#pragma once

#include <corroborate/text/sentence.hpp>
#include <corroborate/text/speaker.hpp>

namespace corroborate {
inline namespace v0 {

/// Who says it, and whom they cite, nearest first (FORMATS.md, section 1). Bytes of the text; `by`
/// is empty where nobody is named.
struct attribution {
    static constexpr std::size_t most = 4;
    text_span by{};
    std::array<text_span, most> citing{};
    std::size_t cited = 0;

    constexpr void cite(text_span name) noexcept {
        if (!name.empty() && cited < most) { citing[cited++] = name; }
    }
};

namespace text {

/// A verb of saying with its speaker, and which words of the sentence it reaches.
struct speech {
    enum class how : std::uint8_t { says, according, citing };
    how is = how::says;
    speaker who{};
    text_span cites{};     ///< "Y quoted X as saying": X, where Y is `who`
    std::size_t first = 0; ///< of speaker and verb
    std::size_t last = 0;
    bool reaches_back = false;
    bool reaches_on = false;
};

/// The frames of one sentence.
class speeches {
public:
    static constexpr std::size_t most = 12;

    constexpr explicit speeches(const sentence_words& words) noexcept : w_(words) {
        for (std::size_t i = 0; i < w_.size() && size_ < most;) {
            const auto last = read(i);
            i = last > i ? last : i + 1;
        }
    }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr const speech& operator[](std::size_t i) const noexcept {
        return all_[i];
    }

    /// Who says the number whose words are from i to j (exclusive). `known`: some frame reaches it,
    /// though perhaps by nobody's name.
    struct outcome {
        attribution who{};
        bool known = false;
        std::size_t begin = 0; ///< the words that belong to it, frames apart
        std::size_t end = 0;
        std::size_t frame = most; ///< the frame that decided
    };
    [[nodiscard]] constexpr outcome of(std::size_t i, std::size_t j) const noexcept {
        outcome out;
        out.end = w_.size();
        std::size_t best = most;
        for (std::size_t f = 0; f < size_; ++f) {
            const auto& s = all_[f];
            if (s.last < i && s.last + 1 > out.begin) { out.begin = s.last + 1; }
            if (s.first >= j && s.first < out.end) { out.end = s.first; }
            if (s.is != speech::how::says || !reaches(s, i, j)) { continue; }
            // the nearest before it, else the first behind it
            if (s.last < i || best == most) { best = f; }
        }
        out.frame = best;
        if (best != most) {
            const auto& s = all_[best];
            out.known = true;
            out.who.by = s.who.name;
            out.who.cite(s.cites);
            if (best > 0 && adjoins(all_[best - 1], s) && reaches(all_[best - 1], i, j) &&
                !all_[best - 1].who.name.empty()) {
                out.who.by = all_[best - 1].who.name; // Reuters reported that Sidorov said
                out.who.cite(s.who.name);
            }
        }
        for (std::size_t f = 0; f < size_; ++f) {
            const auto& s = all_[f];
            if (s.is == speech::how::says || !reaches(s, i, j)) { continue; }
            if (s.is == speech::how::citing || out.known) {
                out.who.cite(s.who.name);
            } else if (out.who.by.empty()) {
                out.who.by = s.who.name;
            }
            if (out.frame == most) { out.frame = f; }
        }
        out.known = out.known || out.frame != most;
        return out;
    }

private:
    /// "X reported that Y said": nothing between them but "that".
    [[nodiscard]] constexpr bool adjoins(const speech& a, const speech& b) const noexcept {
        return a.is == speech::how::says && a.reaches_on && a.last < b.first &&
               b.first <= a.last + 2 && !w_[b.first].follows(mark::breaks);
    }
    [[nodiscard]] constexpr bool reaches(const speech& s, std::size_t i,
                                         std::size_t j) const noexcept {
        if (s.last < i) { return s.reaches_on && !changes_hands(s.last + 1, i, s); }
        return s.first >= j && s.reaches_back && !changes_hands(j, s.first, s);
    }
    /// Whether a contrast or a semicolon, or another speaker, stands between.
    [[nodiscard]] constexpr bool changes_hands(std::size_t from, std::size_t to,
                                               const speech& s) const noexcept {
        if (s.is == speech::how::says && quoted_through(s)) { return false; }
        for (auto k = from; k < to && k < w_.size(); ++k) {
            if (k > from && w_[k].follows(mark::comma | mark::stop) && w_[k].is(kind::contrast)) {
                return true;
            }
            if (k > from && w_[k].follows(mark::stop) && !w_[k].follows(mark::quote)) {
                return true;
            }
        }
        return false;
    }
    /// Whether the frame stands at the edge of a quotation.
    [[nodiscard]] constexpr bool quoted_through(const speech& s) const noexcept {
        return (w_.before(s.first) & mark::quote) != 0 ||
               (s.reaches_on && (w_.before(s.last + 1) & mark::quote) != 0);
    }

    /// Reads the frame whose verb is word i; the word behind it, or 0 if there is none.
    constexpr std::size_t read(std::size_t i) noexcept {
        const auto& x = w_[i];
        if (x.is(kind::according)) { return add_by_preposition(i, speech::how::according); }
        if (x.is(kind::citing)) { return add_by_preposition(i, speech::how::citing); }
        if (x.is(kind::quoted)) { return read_quoted(i); }
        if (!x.is(kind::says) || x.genitive) { return 0; }
        if (const auto end = read_passive(i); end != 0) { return end; }
        return read_said(i);
    }
    constexpr std::size_t add(speech s) noexcept {
        all_[size_++] = s;
        return s.last + 1;
    }
    constexpr std::size_t add_by_preposition(std::size_t i, speech::how is) noexcept {
        const auto who = speaker_reader{w_}.source(i + 1);
        if (!who.found) { return 0; }
        return add({is, who, {}, i, who.last, true, true});
    }
    /// Over "also", "has", "was later": the first word of the verb whose last is i.
    [[nodiscard]] constexpr std::size_t verb_begin(std::size_t i) const noexcept {
        while (i > 0 && !w_[i].follows(mark::breaks | mark::quote) &&
               (w_[i - 1].is(kind::auxiliary) ||
                (w_[i - 1].is(kind::adverb) && !w_[i - 1].capital) ||
                (w_[i - 1].kinds == 0 && ends_so(w_.of(i - 1), w_.language().adverb_ending)))) {
            --i;
        }
        return i;
    }
    /// "was stated by X", "as reported by X", "(as) announced by X".
    constexpr std::size_t read_passive(std::size_t i) noexcept {
        if (i + 2 >= w_.size() || !w_[i + 1].is(kind::by) || w_[i + 1].follows(mark::breaks)) {
            return 0;
        }
        const auto who = speaker_reader{w_}.from(i + 2);
        if (!who.found) { return 0; }
        const bool said = i > 0 && w_[i - 1].is(kind::auxiliary | kind::preposition);
        const auto first = said ? i - 1 : i;
        return add({speech::how::says, who, {}, first, who.last, true, true});
    }
    /// "Y quoted X as saying", "X was quoted (by Y) as saying", "X was quoted as saying by Y".
    constexpr std::size_t read_quoted(std::size_t i) noexcept {
        const speaker_reader names{w_};
        const auto begin = verb_begin(i);
        if (begin == 0) { return 0; }
        const auto before = subject(begin);
        if (!before.found) { return 0; }
        const bool passive = begin < i && w_[i - 1].is(kind::auxiliary);
        auto at = i + 1;
        if (at >= w_.size()) { return 0; }
        speech s{speech::how::says, before, {}, before.first, i, false, true};
        if (passive) {
            if (w_[at].is(kind::saying)) { s.last = at++; }
            if (at < w_.size() && w_[at].is(kind::by)) {
                const auto outer = names.from(at + 1);
                if (!outer.found) { return 0; }
                s.cites = before.name;
                s.who.name = outer.name;
                s.last = outer.last;
            }
        } else {
            const auto inner = names.from(at);
            if (!inner.found) { return 0; }
            s.cites = inner.name;
            s.last = inner.last;
        }
        if (s.last + 1 < w_.size() && w_[s.last + 1].is(kind::saying)) { ++s.last; }
        s.reaches_back = ends_clause(s.last + 1);
        return add(s);
    }
    constexpr std::size_t read_said(std::size_t i) noexcept {
        const auto begin = verb_begin(i);
        const bool behind_quote = w_[begin].follows(mark::quote);
        const bool behind_comma = w_[begin].follows(mark::comma | mark::dash | mark::stop);
        if (!behind_quote && begin > 0) {
            if (const auto who = subject(begin); who.found) { return add_said(who, i); }
        }
        if (begin == i && (behind_quote || (i > 0 && behind_comma))) {
            const auto who = speaker_reader{w_}.from(i + 1);
            if (who.found) {
                return add(
                    {speech::how::says, who, {}, i, who.last, true, speaks_on(who.last + 1)});
            }
        }
        return 0;
    }
    constexpr std::size_t add_said(const speaker& who, std::size_t verb) noexcept {
        const bool behind = who.first > 0 && w_[who.first].follows(mark::comma | mark::quote |
                                                                   mark::dash | mark::stop);
        const auto rest = w_[verb].is(kind::tells) ? behind_listener(verb + 1) : verb + 1;
        const bool closes = behind && ends_clause(rest) && !that_follows(rest);
        const bool on = !closes || speaks_on(verb + 1);
        return add({speech::how::says, who, {}, who.first, verb, closes, on});
    }
    /// The speaker before the verb that begins at `verb`, over an apposition if there is one.
    [[nodiscard]] constexpr speaker subject(std::size_t verb) const noexcept {
        const speaker_reader names{w_};
        if (!w_[verb].follows(mark::breaks | mark::quote)) { return names.until(verb - 1); }
        if (!w_[verb].follows(mark::comma) || w_[verb].follows(mark::quote)) { return {}; }
        for (auto p = verb - 1; p > 0 && verb - p < 30; --p) {
            if (w_[p].follows(mark::stop | mark::colon | mark::quote)) { break; }
            if (!w_[p].follows(mark::comma)) { continue; }
            const bool describes =
                w_[p].is(kind::clause | kind::determiner) || w_[p].genitive ||
                w_[p].is(kind::title | kind::office | kind::citing | kind::according) ||
                (w_[p].capital && !w_[p].is(kind::closed));
            if (!describes) { break; }
            const auto who = names.until(p - 1);
            if (who.found && !who.name.empty() && starts_clause(who.first)) {
                return by_name(who, p, verb);
            }
        }
        return {};
    }
    /// Of "the health minister, Jana Orlova, said" the name: the apposition is words p to verb.
    [[nodiscard]] constexpr speaker by_name(speaker who, std::size_t p,
                                            std::size_t verb) const noexcept {
        if (w_[who.last].is(kind::title) && w_[p].capital) {
            const auto inner = speaker_reader{w_}.from(p);
            if (inner.found && inner.last + 1 == verb && !inner.name.empty()) {
                who.name = inner.name;
            }
        }
        return who;
    }
    [[nodiscard]] constexpr bool starts_clause(std::size_t i) const noexcept {
        return i == 0 || w_[i].follows(mark::breaks | mark::quote) ||
               w_[i - 1].is(kind::clause | kind::joining | kind::adverb);
    }
    /// Over "reporters" of "told reporters", "Khabar 24 television" of "told Khabar 24 television".
    [[nodiscard]] constexpr std::size_t behind_listener(std::size_t i) const noexcept {
        constexpr auto closed = (kind::closed & ~kind::determiner) | kind::that;
        for (int n = 0; n < 6 && i < w_.size() && !w_[i].follows(mark::breaks | mark::quote);
             ++n, ++i) {
            const bool in_name = w_[i].is(kind::number) && n > 0 && w_[i - 1].capital &&
                                 (i + 2 >= w_.size() || (w_.before(i + 1) & mark::breaks) != 0 ||
                                  (w_.before(i + 2) & mark::breaks) != 0);
            if (w_[i].is(closed) && !in_name) { break; }
        }
        return i;
    }
    /// Whether nothing that is said begins at word i: the end, a comma, a time or a place.
    [[nodiscard]] constexpr bool ends_clause(std::size_t i) const noexcept {
        if (i >= w_.size() || w_[i].follows(mark::breaks)) {
            return i >= w_.size() || !w_[i].follows(mark::colon | mark::quote);
        }
        return !w_[i].follows(mark::quote) && !w_[i].is(kind::that) &&
               w_[i].is(kind::preposition | kind::adverb | kind::weekday | kind::clause |
                        kind::day_word);
    }
    [[nodiscard]] constexpr bool that_follows(std::size_t i) const noexcept {
        for (std::size_t n = 0; n < 12 && i + n < w_.size(); ++n) {
            if (w_[i + n].follows(mark::breaks) && (n > 0 || w_[i].is(kind::adding))) {
                return false;
            }
            if (w_[i + n].is(kind::that)) { return true; }
        }
        return false;
    }
    /// "…, he said, adding that", "…," he said, "…".
    [[nodiscard]] constexpr bool speaks_on(std::size_t i) const noexcept {
        for (std::size_t n = 0; n < 12 && i + n < w_.size(); ++n) {
            const auto& x = w_[i + n];
            if (x.follows(mark::quote) || x.is(kind::adding)) { return true; }
            if (n > 0 && x.follows(mark::breaks)) { return false; }
        }
        return false;
    }

    const sentence_words& w_;
    std::array<speech, most> all_{};
    std::size_t size_ = 0;
};

/// Whether a quotation is open, as one goes through a text: marks of both forms; a blank line
/// closes it.
class open_quotation {
public:
    static constexpr std::size_t none = cursor::nowhere;

    constexpr explicit open_quotation(std::string_view text) noexcept : in_{text, 0} {}

    /// Where the quotation begins in which `offset` stands; none if it stands in none. Offsets
    /// never decrease.
    constexpr std::size_t around(std::size_t offset) noexcept {
        const auto& text = in_.text;
        for (; in_.at < offset && in_.at < text.size(); ++in_.at) {
            const char c = text[in_.at];
            if (c == '"') {
                opened_ = opened_ == none ? in_.at : none;
            } else if (in_.sees("\xE2\x80\x9C")) {
                opened_ = in_.at;
            } else if (in_.sees("\xE2\x80\x9D") || (c == '\n' && blank_)) {
                opened_ = none;
            }
            blank_ = c == '\n' || (blank_ && in_.space(in_.at) == 1);
        }
        return opened_;
    }

private:
    cursor in_;
    std::size_t opened_ = none;
    bool blank_ = false; // nothing on this line so far
};

} // namespace text
} // namespace v0
} // namespace corroborate
