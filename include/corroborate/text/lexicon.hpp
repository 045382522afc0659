// The words of a language by what they may do around a number: a hash table that the compiler
// fills, and a filter on the first letters that tells at a glance that a word is none of
// them. Single words in lower case; phrases live in word tables (cursor.hpp).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <corroborate/text/cursor.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// What a word may do, as a set.
struct roles {
    std::uint64_t low = 0;
    std::uint64_t high = 0;

    [[nodiscard]] static consteval roles bit(unsigned n) {
        return n < 64 ? roles{std::uint64_t{1} << n, 0} : roles{0, std::uint64_t{1} << (n - 64)};
    }
    [[nodiscard]] static consteval roles below(unsigned n) {
        return {(std::uint64_t{1} << n) - 1, 0};
    }
    [[nodiscard]] constexpr bool any() const noexcept { return (low | high) != 0; }
    [[nodiscard]] constexpr bool has(roles r) const noexcept { return (*this & r).any(); }
    friend constexpr roles operator|(roles a, roles b) noexcept {
        return {a.low | b.low, a.high | b.high};
    }
    friend constexpr roles operator&(roles a, roles b) noexcept {
        return {a.low & b.low, a.high & b.high};
    }
    /// The first without the second.
    friend constexpr roles operator-(roles a, roles b) noexcept {
        return {a.low & ~b.low, a.high & ~b.high};
    }
};

/// A word and what it may do.
struct lexicon_word {
    std::string_view text;
    roles is{};
};

/// What a byte is to the eye that looks for words.
enum class byte_kind : std::uint8_t { other, letter, digit, lead2, lead3 };

inline constexpr auto byte_kinds = [] {
    std::array<byte_kind, 256> kinds{};
    for (std::size_t b = 0; b < 256; ++b) {
        const bool letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b >= 0x80;
        kinds[b] = b >= '0' && b <= '9' ? byte_kind::digit
                   : letter             ? byte_kind::letter
                                        : byte_kind::other;
    }
    kinds[0xC2] = byte_kind::lead2; // signs, no-break space
    kinds[0xE2] = byte_kind::lead3; // dashes, quotation marks, currencies
    return kinds;
}();

[[nodiscard]] constexpr byte_kind kind_of(char c) noexcept {
    return byte_kinds[static_cast<unsigned char>(c)];
}

/// Letters as numbers below 32: 0 for what is no letter, 31 for what is beyond ASCII.
inline constexpr auto letter_codes = [] {
    std::array<std::uint8_t, 256> codes{};
    for (std::size_t b = 0; b < 256; ++b) {
        const bool letter = byte_kinds[b] == byte_kind::letter;
        codes[b] = static_cast<std::uint8_t>(!letter ? 0U : b >= 0x80 ? 31U : b & 31U);
    }
    return codes;
}();

/// The first four letters of a word as a number below 32768; of a shorter word, the word.
[[nodiscard]] constexpr std::size_t first_letters(std::string_view text, std::size_t at) noexcept {
    const auto code = [&](std::size_t i) -> std::uint32_t {
        return letter_codes[static_cast<unsigned char>(text[i])];
    };
    std::uint32_t k = 0;
    if (at + 4 <= text.size()) {
        const auto a = code(at), b = code(at + 1), c = b == 0 ? 0 : code(at + 2);
        k = a << 15U | b << 10U | c << 5U | (c == 0 ? 0 : code(at + 3));
    } else {
        std::uint32_t shift = 15;
        for (std::size_t i = at; i < text.size() && code(i) != 0; ++i, shift -= 5) {
            k |= code(i) << shift;
        }
    }
    return (k * 0x9E3779B1U) >> 17U;
}

/// A set of beginnings of words. Cost: one load.
struct letter_filter {
    std::array<std::uint64_t, 512> bits{};

    constexpr void add(std::string_view word) noexcept {
        const auto k = first_letters(word, 0);
        bits[k >> 6U] |= std::uint64_t{1} << (k & 63U);
    }
    [[nodiscard]] constexpr bool may_hold(std::string_view text, std::size_t at) const noexcept {
        const auto k = first_letters(text, at);
        return (bits[k >> 6U] >> (k & 63U) & 1U) != 0;
    }
};

/// The words, their places by hash, and the filter on those that have a role among `watched`.
struct lexicon {
    const lexicon_word* words = nullptr;
    const std::uint16_t* slots = nullptr; ///< 1 + index of a word, 0 for none
    std::size_t mask = 0;

    static constexpr std::size_t longest_word = 24;

    [[nodiscard]] static constexpr std::size_t hash(std::string_view word) noexcept {
        std::uint32_t h = 2166136261U;
        for (std::size_t i = 0; i < word.size(); ++i) {
            h = (h ^ static_cast<unsigned char>(folded(word, i))) * 16777619U;
        }
        return h ^ (h >> 15U);
    }
    [[nodiscard]] constexpr roles of(std::string_view word) const noexcept {
        if (word.empty() || word.size() > longest_word || words == nullptr) { return {}; }
        for (std::size_t i = hash(word) & mask; slots[i] != 0; i = (i + 1) & mask) {
            const auto& row = words[slots[i] - 1U];
            if (row.text.size() != word.size()) { continue; }
            std::size_t n = 0;
            while (n < word.size() && folded(word, n) == row.text[n]) { ++n; }
            if (n == word.size()) { return row.is; }
        }
        return {};
    }
};

/// A lexicon that owns its table. Words may be given several times: their roles add up.
template <std::size_t Size>
struct lexicon_table {
    static constexpr std::size_t slot_count = [] {
        std::size_t n = 16;
        while (n < 3 * Size) { n *= 2; }
        return n;
    }();
    std::array<lexicon_word, Size> words{};
    std::array<std::uint16_t, slot_count> slots{};

    consteval explicit lexicon_table(const std::array<lexicon_word, Size>& list) {
        std::uint16_t used = 0;
        for (const auto& row : list) {
            if (row.text.empty()) { continue; }
            std::size_t i = lexicon::hash(row.text) & (slot_count - 1);
            while (slots[i] != 0 && words[slots[i] - 1U].text != row.text) {
                i = (i + 1) & (slot_count - 1);
            }
            if (slots[i] == 0) {
                words[used] = row;
                slots[i] = ++used;
            } else {
                words[slots[i] - 1U].is = words[slots[i] - 1U].is | row.is;
            }
        }
    }
    [[nodiscard]] constexpr lexicon index() const noexcept {
        return {words.data(), slots.data(), slot_count - 1};
    }
    [[nodiscard]] consteval letter_filter filter(roles watched) const {
        letter_filter f;
        for (const auto& row : words) {
            if (!row.text.empty() && row.is.has(watched)) { f.add(row.text); }
        }
        return f;
    }
};

} // namespace text
} // namespace v0
} // namespace corroborate
