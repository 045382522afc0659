// The words of a sentence, each with its class and with what stands before it. The one idea: a
// sentence is looked at once, through a window of so many words, and everything that asks about it
// (noun phrases, speakers, places, dates) walks over the same words.
#pragma once

#include <array>

#include <corroborate/text/grammar.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// What stands between a word and the one before it, as a set.
using marks = std::uint16_t;

namespace mark {

inline constexpr marks comma = 1U << 0U;
inline constexpr marks stop = 1U << 1U; ///< . ! ? ; and an ellipsis
inline constexpr marks colon = 1U << 2U;
inline constexpr marks dash = 1U << 3U;   ///< a dash between words; a hyphen with spaces
inline constexpr marks quote = 1U << 4U;  ///< quotation marks of any kind
inline constexpr marks opens = 1U << 5U;  ///< ( [
inline constexpr marks closes = 1U << 6U; ///< ) ]
inline constexpr marks joined = 1U << 7U; ///< a hyphen without spaces
inline constexpr marks other = 1U << 8U;  ///< any other sign
inline constexpr marks sign = 1U << 9U;   ///< %, $, ≥: signs that belong to a number
inline constexpr marks breaks = comma | stop | colon | dash | opens | closes | other;

} // namespace mark

struct prose_word {
    text_span at{};
    text::kinds kinds = 0;
    marks before = 0;
    std::uint8_t value = 0;
    bool genitive = false; ///< ends in 's
    bool capital = false;
    std::string_view means{};

    [[nodiscard]] constexpr bool is(text::kinds any) const noexcept { return (kinds & any) != 0; }
    [[nodiscard]] constexpr bool follows(marks any) const noexcept { return (before & any) != 0; }
};

[[nodiscard]] constexpr bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
/// Whether the text ends so, without regard to ASCII case; an empty ending is none.
[[nodiscard]] constexpr bool ends_so(std::string_view word, std::string_view ending) noexcept {
    if (ending.empty() || word.size() < ending.size()) { return false; }
    for (std::size_t i = 0; i < ending.size(); ++i) {
        if (lower(word[word.size() - ending.size() + i]) != lower(ending[i])) { return false; }
    }
    return true;
}

/// Reads words one after another.
class word_reader {
public:
    constexpr word_reader(std::string_view text, text_span span, const grammar& g) noexcept
        : in_{text.substr(0, span.end < text.size() ? span.end : text.size()), span.begin}, g_(g) {}

    /// False at the end.
    constexpr bool next(prose_word& w) noexcept {
        w = {};
        take_marks(w);
        if (in_.done()) { return false; }
        w.at.begin = in_.at;
        classify(w);
        w.at.end = in_.at;
        return true;
    }
    [[nodiscard]] constexpr std::size_t position() const noexcept { return in_.at; }

private:
    [[nodiscard]] constexpr bool letter_at(std::size_t i) const noexcept {
        return i < in_.text.size() && starts_letter(in_.text[i]);
    }
    /// The bytes of the sign at i (one character), and which mark it is.
    struct sign {
        std::size_t bytes = 1;
        marks is = mark::other;
    };
    [[nodiscard]] constexpr sign sign_here() const noexcept {
        switch (in_.peek()) {
        case ',': return {1, mark::comma};
        case '.':
        case '!':
        case '?':
        case ';': return {1, mark::stop};
        case ':': return {1, mark::colon};
        case '"':
        case '\'': return {1, mark::quote};
        case '(':
        case '[': return {1, mark::opens};
        case ')':
        case ']': return {1, mark::closes};
        case '%':
        case '$':
        case '~':
        case '<':
        case '>':
        case '=': return {1, mark::sign};
        case '-': return {1, letter_at(in_.at + 1) ? mark::joined : mark::dash};
        default: break;
        }
        if (in_.sees("\xE2\x80")) {
            const auto last = static_cast<unsigned char>(in_.peek(2));
            if (last >= 0x98 && last <= 0x9F) { return {3, mark::quote}; }
            if (last >= 0x90 && last <= 0x95) {
                return {3, last < 0x92 && letter_at(in_.at + 3) ? mark::joined : mark::dash};
            }
            return {3, last == 0xA6 ? mark::stop : mark::other};
        }
        const auto c = static_cast<unsigned char>(in_.peek());
        if (c == 0xC2 && in_.text.size() - in_.at > 1) {
            const auto second = static_cast<unsigned char>(in_.peek(1));
            return {2, second == 0xAB || second == 0xBB   ? mark::quote
                       : second >= 0xA2 && second <= 0xA5 ? mark::sign
                                                          : mark::other};
        }
        const bool signs = in_.sees("\xE2\x82") || in_.sees("\xE2\x88") || in_.sees("\xE2\x89");
        if (signs && in_.text.size() - in_.at > 2) { return {3, mark::sign}; } // €, −, ≥
        return {c == 0xE2 && in_.text.size() - in_.at > 2 ? 3U : 1U, mark::other};
    }
    constexpr void take_marks(prose_word& w) noexcept {
        bool spaces = false;
        while (!in_.done()) {
            if (const auto n = in_.space(in_.at); n != 0) {
                in_.at += n;
                spaces = true;
            } else if (letter_at(in_.at)) {
                return;
            } else {
                const auto s = sign_here();
                auto is = s.is;
                if (is == mark::joined && (spaces || w.before != 0)) { // fell to -40
                    is = is_digit(in_.peek(1)) ? mark::sign : mark::dash;
                }
                w.before = static_cast<marks>(w.before | is);
                in_.at += s.bytes;
            }
        }
        if (in_.at > in_.text.size()) { in_.at = in_.text.size(); }
    }

    /// The end of the word that begins at `begin`: letters and digits, what joins them in names and
    /// numbers, and the stop of an initial or of "U.S."
    [[nodiscard]] constexpr std::size_t end_of_word(std::size_t begin) const noexcept {
        std::size_t i = begin;
        while (i < in_.text.size()) {
            const auto n = starts_letter(in_.text[i]) || continues(i) ? 1U : joint(begin, i);
            if (n == 0) { break; }
            i += n;
        }
        const bool initial = i == begin + 1 || (i > begin + 2 && in_.text[i - 2] == '.');
        return i < in_.text.size() && in_.text[i] == '.' && initial && is_upper(in_.text[i - 1])
                   ? i + 1
                   : i;
    }
    /// The bytes of what joins two parts of one word at i: a hyphen, an apostrophe, the comma or
    /// stop of a number, the stop or & between capitals; 0 if nothing does.
    [[nodiscard]] constexpr std::size_t joint(std::size_t begin, std::size_t i) const noexcept {
        const auto hyphen = is_digit(in_.text[begin]) ? 0 : in_.hyphen(i);
        const char c = in_.text[i];
        const std::size_t n = hyphen != 0                               ? hyphen
                              : in_.text.substr(i, 3) == "\xE2\x80\x99" ? 3U
                                                                        : 1U;
        if (i == begin || !letter_at(i + n)) { return 0; }
        const char before = in_.text[i - 1], behind = in_.text[i + n];
        const bool digits = (c == '.' || c == ',') && is_digit(before) && is_digit(behind);
        const bool capitals = (c == '.' || c == '&') && is_upper(before) && is_upper(behind);
        return hyphen != 0 || n == 3 || c == '\'' || digits || capitals ? n : 0;
    }
    [[nodiscard]] constexpr bool continues(std::size_t i) const noexcept {
        return (static_cast<unsigned char>(in_.text[i]) & 0xC0U) == 0x80U;
    }

    constexpr void classify(prose_word& w) noexcept {
        const auto begin = in_.at;
        const auto number = end_of_number_words();
        const auto end = number != 0 ? number : end_of_word(begin);
        const auto second = static_cast<unsigned char>(in_.peek(1));
        w.capital = is_upper(in_.peek()) || (in_.peek() == '\xD0' && second < 0xB0) ||
                    (in_.peek() == '\xC3' && second < 0x9F); // А to Я, À to Þ
        auto longest = look_up(w);
        if (longest < end) { // a longer word that begins so
            w.kinds = 0;
            w.means = {};
            const auto word = in_.text.substr(begin, end - begin);
            const auto cut = ends_so(word, "'s") ? 2U : ends_so(word, "\xE2\x80\x99s") ? 3U : 0U;
            w.genitive = cut != 0;
            longest = end;
            if (w.genitive && look_up(w) != end - cut) { w.kinds = 0; }
        }
        if (number != 0 || is_digit(in_.peek())) { w.kinds |= kind::number; }
        in_.at = longest > begin ? longest : begin + 1;
        constexpr auto never =
            (kind::closed & ~kind::number) | kind::singular | kind::plural | kind::joining;
        if (!w.is(never) && !w.genitive) { look_at_ending(w, in_.text.substr(begin, end - begin)); }
    }
    /// The end of a number in words, hyphens and all ("thirty-one" of "thirty-one-member"); 0 if
    /// none stands here.
    [[nodiscard]] constexpr std::size_t end_of_number_words() const noexcept {
        if (g_.numbers == nullptr || is_digit(in_.peek())) { return 0; }
        cursor at = in_;
        std::size_t end = 0;
        for (int n = 0; n < 8; ++n) {
            if (at.longest(g_.numbers->numerals) == nullptr &&
                at.longest(g_.numbers->multipliers, spaced) == nullptr) {
                break;
            }
            end = at.at;
            const auto link = at.hyphen(at.at);
            if (link == 0) { break; }
            at.at += link;
        }
        return end;
    }
    /// The longest words of the table that stand here; all classes of rows of that length.
    constexpr std::size_t look_up(prose_word& w) const noexcept {
        std::size_t longest = in_.at;
        const auto b = static_cast<unsigned char>(lower(in_.peek()));
        const auto ahead = in_.letters_ahead();
        for (std::size_t r = g_.words.first[b]; r < g_.words.first[b + 1U]; ++r) {
            if (!ahead.may_be(g_.words.next[r])) { continue; }
            const lexeme& row = g_.words.rows[r];
            auto end = in_.match(row.text, row.exact_case);
            if (end == cursor::nowhere || end < longest) { continue; }
            if (end > longest) {
                w.kinds = 0;
                longest = end;
            }
            w.kinds |= row.is;
            if (row.value != 0 || (row.is & (kind::month | kind::weekday | kind::day_word)) != 0) {
                w.value = row.value;
            }
            if (!row.means.empty()) { w.means = row.means; }
        }
        return longest;
    }
    constexpr void look_at_ending(prose_word& w, std::string_view word) const noexcept {
        for (const auto ending : g_.plural_endings) {
            if (ends_so(word, ending)) {
                w.kinds |= kind::plural;
                return;
            }
        }
        if (word.size() < 3 || word.back() != 's') { return; }
        for (const auto ending : g_.singular_endings) {
            if (ends_so(word, ending)) { return; }
        }
        w.kinds |= kind::plural;
    }

    cursor in_;
    const grammar& g_;
};

/// A sentence as words, as far as a window of them reaches. Asked in the order of the text, it
/// reads each word at most twice.
class sentence_words {
public:
    static constexpr std::size_t most = 256;

    constexpr sentence_words() noexcept = default;
    constexpr sentence_words(std::string_view text, text_span sentence, const grammar& g) noexcept
        : text_(text), sentence_(sentence), g_(&g) {
        fill(sentence.begin);
    }

    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    /// Behind the last word: an empty one behind a stop.
    [[nodiscard]] constexpr const prose_word& operator[](std::size_t i) const noexcept {
        return i < size_ ? words_[i] : nothing;
    }
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }
    [[nodiscard]] constexpr std::string_view of(std::size_t i) const noexcept {
        return (*this)[i].at.of(text_);
    }
    [[nodiscard]] constexpr text_span sentence() const noexcept { return sentence_; }
    [[nodiscard]] constexpr const grammar& language() const noexcept { return *g_; }
    /// What stands behind the last word.
    [[nodiscard]] constexpr marks marks_at_end() const noexcept { return at_end_; }
    [[nodiscard]] constexpr marks before(std::size_t i) const noexcept {
        return i < size_ ? words_[i].before : at_end_;
    }
    /// The first word that begins at `offset` or behind it; size() if there is none.
    [[nodiscard]] constexpr std::size_t at(std::size_t offset) const noexcept {
        std::size_t low = 0, high = size_;
        while (low < high) {
            const auto middle = low + (high - low) / 2;
            if (words_[middle].at.begin < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
    /// Moves the window so that it holds what stands around `offset`, if the sentence is longer
    /// than the window. Whether it moved.
    constexpr bool show(std::size_t offset) noexcept {
        bool moved = false;
        while (more_ && size_ == most && offset >= words_[most - most / 4].at.begin) {
            fill(words_[most / 2].at.begin);
            moved = true;
        }
        return moved;
    }

private:
    static constexpr prose_word nothing{.before = mark::stop};

    constexpr void fill(std::size_t from) noexcept {
        word_reader in{text_, {from, sentence_.end}, *g_};
        size_ = 0;
        more_ = false;
        prose_word w;
        while (in.next(w)) {
            if (size_ == most) {
                more_ = true;
                break;
            }
            words_[size_++] = w;
        }
        at_end_ = more_ ? marks{0} : static_cast<marks>(w.before | mark::stop);
    }

    std::string_view text_{};
    text_span sentence_{};
    const grammar* g_ = nullptr;
    std::array<prose_word, most> words_{};
    std::size_t size_ = 0;
    marks at_end_ = 0;
    bool more_ = false;
};

/// The word behind a few words between commas that have no verb ("people, mostly civilians, were"),
/// where word k is the first of them; k if none stand there.
[[nodiscard]] constexpr std::size_t behind_aside(const sentence_words& w, std::size_t k) noexcept {
    if (k >= w.size() || !w[k].follows(mark::comma)) { return k; }
    for (auto i = k; i < w.size() && i < k + 6; ++i) {
        if (i > k && w[i].follows(mark::breaks)) { return w[i].follows(mark::comma) ? i : k; }
        const bool counts = w[i].is(kind::number) && !w[k].is(kind::preposition); // including two
        if (counts || w[i].is(kind::finite | kind::clause | kind::joining)) { break; }
    }
    return k;
}

} // namespace text
} // namespace v0
} // namespace corroborate
