// The sentences of a text. A full stop ends one unless it belongs to an abbreviation, an initial or
// a number; what closes quotations and brackets behind it belongs to the sentence before. Blank
// lines end sentences always; a single line break does where it was made on purpose: where the line
// had room for the next word (so that headlines and lists fall apart and wrapped text does not).
#pragma once

#include <corroborate/text/english_grammar.hpp>
#include <corroborate/text/prose_words.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// Walks over the sentences of a text. Cost of all: linear in the text; no allocation.
class sentence_walk {
public:
    constexpr explicit sentence_walk(std::string_view text, const grammar& g = english_grammar,
                                     std::size_t from = 0) noexcept
        : in_{text, from < text.size() ? from : text.size()}, g_(&g) {}

    /// The next sentence without spaces and bullets around it; an empty span at the end.
    constexpr text_span next() noexcept {
        skip_to_text();
        const auto begin = in_.at;
        auto word = begin; // where the word before a stop begins
        while (!in_.done()) {
            const char c = in_.peek();
            if (c == '\n' || c == '\r') {
                const auto end = in_.at;
                if (line_ends_sentence()) { return {begin, trimmed(begin, end)}; }
                word = in_.at;
                continue;
            }
            if (c == '.' || c == '!' || c == '?' || in_.sees("\xE2\x80\xA6")) {
                const auto first = in_.at;
                take_stops();
                const auto bare = in_.at;
                take_closers();
                if (stop_ends_sentence(word, first, bare)) { return {begin, in_.at}; }
                continue;
            }
            const auto spaces = in_.space(in_.at);
            in_.at += spaces != 0 ? spaces : 1;
            if (spaces != 0 || c == '"' || c == '(' || c == '\'') { word = in_.at; }
            if (c == '\x9C' && in_.at > 2 && in_.text.substr(in_.at - 3, 2) == "\xE2\x80") {
                word = in_.at;
            }
        }
        return {begin, trimmed(begin, in_.text.size())};
    }

private:
    [[nodiscard]] constexpr std::size_t trimmed(std::size_t begin, std::size_t end) const noexcept {
        while (end > begin) {
            if (in_.space(end - 1) == 1) {
                --end;
            } else if (end - begin > 1 && in_.space(end - 2) == 2) {
                end -= 2;
            } else if (end - begin > 2 && in_.space(end - 3) == 3) {
                end -= 3;
            } else {
                break;
            }
        }
        return end;
    }
    /// The bytes of a bullet with its space, 0 if there is none.
    [[nodiscard]] constexpr std::size_t bullet(std::size_t i) const noexcept {
        const auto rest = in_.text.substr(i < in_.text.size() ? i : in_.text.size());
        const auto n = rest.starts_with("\xE2\x80\xA2") || rest.starts_with("\xE2\x80\x93") ||
                               rest.starts_with("\xE2\x80\x94") || rest.starts_with("\xE2\x96\xAA")
                           ? 3U
                       : rest.starts_with("\xC2\xB7")                   ? 2U
                       : rest.starts_with("*") || rest.starts_with("-") ? 1U
                                                                        : 0U;
        return n != 0 && in_.space(i + n) != 0 ? n : 0;
    }
    constexpr void skip_to_text() noexcept {
        in_.skip_spaces();
        for (auto n = bullet(in_.at); n != 0; n = bullet(in_.at)) {
            in_.at += n;
            in_.skip_spaces();
        }
    }
    constexpr void take_stops() noexcept {
        for (;;) {
            if (const char c = in_.peek(); c == '.' || c == '!' || c == '?') {
                ++in_.at;
            } else if (!in_.take("\xE2\x80\xA6")) {
                return;
            }
        }
    }
    /// The bytes of what closes a quotation or a bracket.
    [[nodiscard]] constexpr std::size_t closer(std::size_t i) const noexcept {
        const auto rest = in_.text.substr(i < in_.text.size() ? i : in_.text.size());
        if (rest.starts_with("\xE2\x80\x9D") || rest.starts_with("\xE2\x80\x99")) { return 3; }
        if (rest.starts_with("\xC2\xBB")) { return 2; }
        return !rest.empty() &&
                       std::string_view{"\"')]"}.find(rest.front()) != std::string_view::npos
                   ? 1
                   : 0;
    }
    constexpr void take_closers() noexcept {
        for (auto n = closer(in_.at); n != 0; n = closer(in_.at)) { in_.at += n; }
    }
    /// Where the next word begins: behind spaces and what opens a quotation or a bracket.
    [[nodiscard]] constexpr std::size_t next_word(std::size_t i) const noexcept {
        for (;;) {
            const auto after = in_.after_spaces(i);
            const auto rest = in_.text.substr(after);
            if (rest.starts_with("\xE2\x80\x9C") || rest.starts_with("\xE2\x80\x98")) {
                i = after + 3;
            } else if (rest.starts_with("\xC2\xAB")) {
                i = after + 2;
            } else if (!rest.empty() &&
                       std::string_view{"\"'(["}.find(rest.front()) != std::string_view::npos) {
                i = after + 1;
            } else {
                return after;
            }
        }
    }
    [[nodiscard]] constexpr bool small_letter(std::size_t i) const noexcept {
        return i < in_.text.size() && in_.text[i] >= 'a' && in_.text[i] <= 'z';
    }
    /// Whether the word here is one that often opens a sentence and is no name.
    [[nodiscard]] constexpr bool opens_sentence(std::size_t i) const noexcept {
        prose_word w;
        return word_reader{in_.text, {i, in_.text.size() - i < 64 ? in_.text.size() : i + 64}, *g_}
                   .next(w) &&
               w.is(kind::determiner | kind::pronoun | kind::clause | kind::adverb |
                    kind::preposition | kind::auxiliary | kind::joining);
    }

    /// `word` and `first`: the word before the stops, and the stops; `bare`: behind them, before
    /// closing marks.
    [[nodiscard]] constexpr bool stop_ends_sentence(std::size_t word, std::size_t first,
                                                    std::size_t bare) const noexcept {
        const auto behind = in_.at;
        if (in_.done()) { return true; }
        if (in_.space(behind) == 0) { return false; } // 3.5, example.org
        const auto next = next_word(behind);
        if (next >= in_.text.size() || in_.text[in_.after_spaces(behind)] == '\n') { return true; }
        if (blank_line(behind)) { return true; }
        if (small_letter(next)) { return false; }
        const char c = in_.text[first];
        if (bare - first == 1 && c == '.' && bare == behind) {
            if (first == word + 1 && is_upper(in_.text[word])) { return opens_sentence(next); }
            if (first > word + 2 && in_.text[first - 2] == '.' && is_upper(in_.text[first - 1]) &&
                !is_digit(in_.text[next])) {
                return opens_sentence(next); // U.S., J.P.
            }
            return abbreviation_ends(word, first, next);
        }
        if (c != '.' && bare != behind && !is_digit(in_.text[next])) {
            return !speaker_follows(next); // "How many?" Smith asked.
        }
        return true;
    }
    [[nodiscard]] constexpr bool abbreviation_ends(std::size_t word, std::size_t stop,
                                                   std::size_t next) const noexcept {
        cursor at{in_.text.substr(0, stop), word};
        const auto* const row = at.longest(g_->abbreviations);
        if (row == nullptr || at.at != stop) { return true; }
        switch (row->how) {
        case stop_word::goes_on: return false;
        case stop_word::before_digit: return !is_digit(in_.text[next]);
        case stop_word::may_end: return opens_sentence(next);
        }
        return true;
    }
    [[nodiscard]] constexpr bool speaker_follows(std::size_t next) const noexcept {
        const auto end = in_.text.size() - next < 96 ? in_.text.size() : next + 96;
        word_reader words{in_.text, {next, end}, *g_};
        prose_word w;
        for (int n = 0; n < 4 && words.next(w); ++n) {
            if (n > 0 && w.before != 0) { return false; }
            if (n > 0 && w.is(kind::says)) { return true; }
        }
        return false;
    }

    [[nodiscard]] constexpr bool blank_line(std::size_t i) const noexcept {
        int lines = 0;
        for (auto n = in_.space(i); n != 0; n = in_.space(i)) {
            lines += in_.text[i] == '\n' || (in_.text[i] == '\r' && in_.text.substr(i, 2) != "\r\n")
                         ? 1
                         : 0;
            i += n;
        }
        return lines > 1;
    }
    [[nodiscard]] constexpr std::size_t line_end(std::size_t i) const noexcept {
        const auto end = in_.text.substr(0, i + 200 < in_.text.size() ? i + 200 : in_.text.size())
                             .find_first_of("\r\n", i);
        return end == std::string_view::npos
                   ? (i + 200 < in_.text.size() ? i + 200 : in_.text.size())
                   : end;
    }
    /// At a line break: moves behind it and says whether the sentence ends there.
    constexpr bool line_ends_sentence() noexcept {
        const auto end = in_.at;
        const bool blank = blank_line(end);
        in_.skip_spaces();
        const auto next = in_.at;
        if (blank || in_.done() || bullet(next) != 0) { return true; }
        auto begin = end; // of the line
        while (begin > 0 && end - begin < 200 && in_.text[begin - 1] != '\n' &&
               in_.text[begin - 1] != '\r') {
            --begin;
        }
        if (small_letter(next_word(next))) { return false; }
        const auto length = end - begin, next_line = line_end(next) - next;
        if (length > 120) { return true; }
        auto word = next;
        while (word < in_.text.size() && in_.space(word) == 0) { ++word; }
        constexpr std::size_t narrowest = 60; // no text is wrapped to less
        const auto width = next_line > narrowest ? next_line : narrowest;
        return length + 1 + (word - next) <= width;
    }

    cursor in_;
    const grammar* g_;
};

/// Finds the sentences around offsets that never decrease.
class sentence_finder {
public:
    constexpr explicit sentence_finder(std::string_view text,
                                       const grammar& g = english_grammar) noexcept
        : walk_(text, g), now_(walk_.next()) {}

    constexpr text_span around(std::size_t offset) noexcept {
        while (now_.end <= offset) {
            const auto next = walk_.next();
            if (next.empty()) { break; }
            now_ = next;
        }
        return now_;
    }

private:
    sentence_walk walk_;
    text_span now_;
};

} // namespace text

/// The bytes of the sentence that holds this place of the text, without spaces around it. Cost:
/// linear in what stands before it and in it; sentence_walk gives all sentences at that cost.
[[nodiscard]] constexpr text_span
sentence_at(std::string_view prose, std::size_t offset,
            const text::grammar& g = text::english_grammar) noexcept {
    return text::sentence_finder{prose, g}.around(offset);
}

} // namespace v0
} // namespace corroborate
