// A place in a text, and the few ways to move on: over spaces, and over the longest of many phrases
// that a table offers. The one idea: look at each byte a bounded number of times, on any bytes at
// all.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <corroborate/result.hpp>

namespace corroborate {
inline namespace v0 {

/// Bytes of a text, end exclusive.
struct text_span {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] constexpr bool empty() const noexcept { return begin >= end; }
    [[nodiscard]] constexpr std::string_view of(std::string_view text) const noexcept {
        return text.substr(begin < text.size() ? begin : text.size(), empty() ? 0 : end - begin);
    }
    friend constexpr bool operator==(const text_span&, const text_span&) noexcept = default;
};

namespace text {

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}
/// The byte of a text beyond ASCII in lower case: the letters of Cyrillic (U+0401, U+0410 to
/// U+042F), of which the byte before or behind has its say.
[[nodiscard]] constexpr char folded_beyond_ascii(std::string_view text, std::size_t i) noexcept {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
    const unsigned c = byte(i);
    if (c == 0xD0) {
        const unsigned next = i + 1 < text.size() ? byte(i + 1) : 0U;
        return next == 0x81 || (next >= 0xA0 && next <= 0xAF) ? '\xD1' : '\xD0';
    }
    if (i == 0 || byte(i - 1) != 0xD0) { return text[i]; }
    return static_cast<char>(c == 0x81                ? 0x91
                             : c >= 0x90 && c <= 0x9F ? c + 0x20
                             : c >= 0xA0 && c <= 0xAF ? c - 0x20
                                                      : c);
}
/// The byte of a text in lower case.
[[nodiscard]] constexpr char folded(std::string_view text, std::size_t i) noexcept {
    const bool ascii = static_cast<unsigned char>(text[i]) < 0x80;
    return ascii ? lower(text[i]) : folded_beyond_ascii(text, i);
}
/// Whether a character that begins with this byte belongs to a word. Of the characters beyond ASCII
/// those with the lead bytes C2 and E2 (spaces, dashes, signs, currencies) do not.
[[nodiscard]] constexpr bool starts_letter(char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z') ||
           (byte >= 0x80 && byte != 0xC2 && byte != 0xE2);
}

/// What stands between a number and the word after it, as a set of choices.
enum gap : std::uint8_t { tight = 1, spaced = 2, hyphenated = 4, anyhow = 7 };

/// The rows of one table, by first byte and the longest first: so that the first that matches is
/// the longest. A row has at least `text`, and `where` if the gap before it matters. In `text` a
/// space stands for a run of spaces, _ for spaces or a hyphen, and ? makes the byte before it
/// optional.
template <class Row>
struct word_index {
    const Row* rows = nullptr;
    const std::uint16_t* first =
        nullptr; ///< 257 places: rows of byte b are [first[b], first[b + 1])
    const std::array<char, 2>* next = nullptr; ///< of each row: the two letters that must come
                                               ///< next, or 0
};

template <class Row, std::size_t Size>
struct word_table {
    std::array<Row, Size> rows{};
    std::array<std::uint16_t, 257> first{};
    std::array<std::array<char, 2>, Size> next{}; ///< of each row the letters behind the first

    consteval explicit word_table(const Row (&list)[Size]) {
        // by length, then by first byte: each a counting sort, for compilers count the steps
        std::array<std::uint16_t, longest + 2> ended{};
        std::array<std::uint16_t, Size> by_length{};
        for (const auto& row : list) {
            ++first[byte_of(row) + 1U];
            ++ended[longest + 1 - letters(row)];
        }
        for (std::size_t n = 1; n < ended.size(); ++n) {
            ended[n] = static_cast<std::uint16_t>(ended[n] + ended[n - 1]);
        }
        for (std::size_t r = 0; r < Size; ++r) {
            by_length[ended[longest - letters(list[r])]++] = static_cast<std::uint16_t>(r);
        }
        std::array<std::uint16_t, 256> free{};
        for (std::size_t b = 0; b < 256; ++b) {
            first[b + 1] = static_cast<std::uint16_t>(first[b + 1] + first[b]);
            free[b] = first[b];
        }
        for (const auto r : by_length) { rows[free[byte_of(list[r])]++] = list[r]; }
        for (std::size_t r = 0; r < Size; ++r) {
            const auto text = rows[r].text;
            for (std::size_t k = 1; k < 3 && k < text.size(); ++k) {
                const bool optional = text[k] == '?' || (k + 1 < text.size() && text[k + 1] == '?');
                if (optional || text[k] == ' ' || text[k] == '_') { break; }
                next[r][k - 1] = lower(text[k]);
            }
        }
    }
    [[nodiscard]] constexpr word_index<Row> index() const noexcept {
        return {rows.data(), first.data(), next.data()};
    }

private:
    static constexpr std::size_t longest = 63;

    /// Of the longest text that the row matches; at most so many.
    static consteval std::size_t letters(const Row& row) {
        std::size_t n = row.text.size();
        for (const char c : row.text) { n -= c == '?' ? 1U : 0U; }
        return n;
    }
    static consteval std::size_t byte_of(const Row& row) {
        return static_cast<unsigned char>(lower(row.text.front()));
    }
};

/// The table of these rows, in any order: table<numeral_word>({{"one", 1}, …}).
template <class Row, std::size_t Size>
[[nodiscard]] consteval word_table<Row, Size> table(const Row (&rows)[Size]) {
    return word_table<Row, Size>{rows};
}

/// The letters behind the first, in lower case; 0 behind the end of the text.
struct two_letters {
    char one = '\0'; ///< the second letter of the word
    char two = '\0';

    /// Whether a row that wants these may match.
    [[nodiscard]] constexpr bool may_be(const std::array<char, 2>& next) const noexcept {
        return (next[0] == '\0' || next[0] == one) && (next[1] == '\0' || next[1] == two);
    }
};

struct cursor {
    std::string_view text;
    std::size_t at = 0;

    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    [[nodiscard]] constexpr bool done() const noexcept { return at >= text.size(); }
    [[nodiscard]] constexpr char peek(std::size_t ahead = 0) const noexcept {
        return ahead < text.size() - at ? text[at + ahead] : '\0';
    }
    /// The two bytes behind this one, as a word table wants them.
    [[nodiscard]] constexpr two_letters letters_ahead() const noexcept {
        return {at + 1 < text.size() ? folded(text, at + 1) : '\0',
                at + 2 < text.size() ? folded(text, at + 2) : '\0'};
    }
    [[nodiscard]] constexpr bool sees(std::string_view bytes,
                                      std::size_t ahead = 0) const noexcept {
        return peek(ahead) == bytes.front() && text.substr(at + ahead, bytes.size()) == bytes;
    }
    constexpr bool take(std::string_view bytes) noexcept {
        if (!sees(bytes)) { return false; }
        at += bytes.size();
        return true;
    }
    [[nodiscard]] constexpr error stop(errc code = errc::syntax) const noexcept {
        return {code, at};
    }

    /// The bytes of the space at i (ASCII, no-break, en quad to hair space, narrow no-break), 0 if
    /// none.
    [[nodiscard]] constexpr std::size_t space(std::size_t i) const noexcept {
        if (i >= text.size()) { return 0; }
        const char c = text[i];
        if (c != '\xC2' && c != '\xE2') { return c == ' ' || (c >= '\t' && c <= '\r') ? 1 : 0; }
        if (text.substr(i, 2) == "\xC2\xA0") { return 2; }
        if (text.substr(i, 2) != "\xE2\x80" || text.size() - i < 3) { return 0; }
        const auto last = static_cast<unsigned char>(text[i + 2]);
        return (last >= 0x80 && last <= 0x8A) || last == 0xAF ? 3 : 0;
    }
    [[nodiscard]] constexpr std::size_t after_spaces(std::size_t i) const noexcept {
        for (std::size_t n = space(i); n != 0; n = space(i)) { i += n; }
        return i;
    }
    constexpr bool skip_spaces() noexcept {
        const auto was = at;
        at = after_spaces(at);
        return at != was;
    }
    /// The bytes of the hyphen at i (ASCII, U+2010, U+2011), 0 if none.
    [[nodiscard]] constexpr std::size_t hyphen(std::size_t i) const noexcept {
        if (i >= text.size()) { return 0; }
        if (text[i] != '\xE2') { return text[i] == '-' ? 1 : 0; }
        const auto three = text.substr(i, 3);
        return three == "\xE2\x80\x90" || three == "\xE2\x80\x91" ? 3 : 0;
    }
    /// Moves over one hyphen or over spaces.
    constexpr bool skip_link() noexcept {
        if (const auto n = hyphen(at); n != 0) {
            at += n;
            return true;
        }
        return skip_spaces();
    }
    /// Moves over what stands before the next word, and says what it was. A comma counts as a
    /// space.
    constexpr gap skip_gap() noexcept {
        if (const auto n = hyphen(at); n != 0) {
            at += n;
            return hyphenated;
        }
        if (peek() == ',' && space(at + 1) != 0) { ++at; }
        return skip_spaces() ? spaced : tight;
    }

    /// Whether a word that began before i goes on at i.
    [[nodiscard]] constexpr bool inside_word(std::size_t i) const noexcept {
        if (i == 0 || i >= text.size()) { return false; }
        if (!starts_letter(text[i])) { // 5m is five million, 5m² and 5m³ are not
            return text[i] == '\xC2' &&
                   (text.substr(i, 2) == "\xC2\xB2" || text.substr(i, 2) == "\xC2\xB3");
        }
        std::size_t lead = i - 1;
        for (int n = 0;
             n < 3 && lead > 0 && (static_cast<unsigned char>(text[lead]) & 0xC0U) == 0x80U; ++n) {
            --lead;
        }
        return starts_letter(text[lead]);
    }

    /// Where the pattern that is matched from `at` on ends; nowhere if it does not match. A word
    /// ends where the pattern does, or, where that is allowed, at a digit: "Rs500".
    [[nodiscard]] constexpr std::size_t match(std::string_view pattern, bool exact_case,
                                              bool before_digit = false) const noexcept {
        std::size_t i = at;
        for (std::size_t k = 0; k < pattern.size(); ++k) {
            const char c = pattern[k];
            const bool optional = k + 1 < pattern.size() && pattern[k + 1] == '?';
            if (c == ' ' || c == '_') {
                const auto n = c == '_' && hyphen(i) != 0 ? i + hyphen(i) : after_spaces(i);
                if (n == i) { return nowhere; }
                i = n;
            } else if (i < text.size() &&
                       (text[i] == c || (!exact_case && folded(text, i) == lower(c)))) {
                ++i;
            } else if (!optional) {
                return nowhere;
            }
            k += optional ? 1U : 0U;
        }
        return inside_word(i) && !(before_digit && is_digit(text[i])) ? nowhere : i;
    }

    template <class Row>
    [[nodiscard]] static constexpr bool case_matters(const Row& row) noexcept {
        if constexpr (requires { row.exact_case; }) {
            return row.exact_case;
        } else {
            return false;
        }
    }
    /// The longest row that matches here, and moves behind it; nullptr if none does.
    template <class Row>
    [[nodiscard]] constexpr const Row* longest(const word_index<Row>& table, gap before = anyhow,
                                               bool before_digit = false) noexcept {
        if (done()) { return nullptr; }
        const auto b = static_cast<unsigned char>(folded(text, at));
        const auto ahead = letters_ahead();
        for (std::size_t r = table.first[b]; r < table.first[b + 1U]; ++r) {
            if (!ahead.may_be(table.next[r])) { continue; }
            const Row& row = table.rows[r];
            if constexpr (requires { row.where; }) {
                if ((row.where & before) == 0) { continue; }
            }
            if (const auto end = match(row.text, case_matters(row), before_digit); end != nowhere) {
                at = end;
                return &row;
            }
        }
        return nullptr;
    }
    /// The same behind the gap that stands here; moves nowhere if none matches.
    template <class Row>
    [[nodiscard]] constexpr const Row* longest_after_gap(const word_index<Row>& table) noexcept {
        const auto was = at;
        const auto before = skip_gap();
        const Row* const row = longest(table, before);
        if (row == nullptr) { at = was; }
        return row;
    }
};

} // namespace text
} // namespace v0
} // namespace corroborate
