// What is wrong with an input, and where: file:line:column: message. Text of strangers is shown
// in it with control characters escaped, so that it cannot play tricks on a terminal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include <corroborate/result.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

/// A problem for a person to read. Line and column count from 1, the column in bytes; line 0 where
/// the whole file is meant.
struct problem {
    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;
    std::string message; ///< one sentence, without a full stop
};

/// What is wrong with a text that is in hand: a byte offset into it, and the sentence.
struct fault {
    std::size_t offset = 0;
    std::string message;
};

/// A line, or a CSV record, that is longer than this is an error.
inline constexpr std::size_t most_line_bytes = std::size_t{64} << 20U;
[[nodiscard]] inline fault too_long() {
    return {0, "this is longer than " + std::to_string(most_line_bytes >> 20U) + " MiB"};
}

/// Line and column of a byte offset, from 1. O(offset).
struct text_place {
    std::size_t line = 1;
    std::size_t column = 1;
};
[[nodiscard]] constexpr text_place place_of(std::string_view text, std::size_t offset) noexcept {
    text_place at;
    std::size_t start = 0;
    for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
        if (text[i] == '\n') {
            ++at.line;
            start = i + 1;
        }
    }
    at.column = offset - start + 1;
    return at;
}

/// What some programs write at the start of a UTF-8 file.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Where the text stops being UTF-8 (RFC 3629: no overlong forms, no surrogates), or npos. O(n).
[[nodiscard]] inline std::size_t invalid_utf8(std::string_view text) noexcept {
    const auto byte = [&](std::size_t i) {
        return static_cast<unsigned char>(i < text.size() ? text[i] : 0);
    };
    for (std::size_t i = 0; i < text.size();) {
        if (std::uint64_t eight = 0;
            i + sizeof eight <= text.size()) { // plain ASCII, the usual case
            std::memcpy(&eight, text.data() + i, sizeof eight);
            if ((eight & 0x8080808080808080U) == 0) {
                i += sizeof eight;
                continue;
            }
        }
        const unsigned c = byte(i);
        if (c < 0x80) {
            ++i;
            continue;
        }
        const std::size_t more = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : 1;
        const unsigned least = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
        const unsigned most = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
        if (c < 0xC2 || c > 0xF4 || byte(i + 1) < least || byte(i + 1) > most) { return i; }
        for (std::size_t k = 2; k <= more; ++k) {
            if ((byte(i + k) & 0xC0U) != 0x80) { return i; }
        }
        i += more + 1;
    }
    return std::string_view::npos;
}

namespace detail {

/// How many bytes at the start of the text are one character, 0 where they are no UTF-8.
[[nodiscard]] inline std::size_t character_length(std::string_view text) noexcept {
    const auto c = static_cast<unsigned char>(text[0]);
    const std::size_t length = c < 0x80 ? 1 : c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
    return length <= text.size() && invalid_utf8(text.substr(0, length)) == std::string_view::npos
               ? length
               : 0;
}

/// Characters that a terminal obeys instead of showing: C0 and C1 controls, and the ones that
/// change the direction of writing.
[[nodiscard]] constexpr bool is_control(std::string_view character) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    if (character.size() == 1) { return byte(0) < 0x20 || byte(0) == 0x7F; }
    if (character.size() == 2) { return byte(0) == 0xC2 && byte(1) < 0xA0; }
    if (character.size() != 3 || byte(0) != 0xE2) { return false; }
    return (byte(1) == 0x80 &&
            ((byte(2) >= 0xA8 && byte(2) <= 0xAE) || byte(2) == 0x8E || byte(2) == 0x8F)) ||
           (byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9);
}

inline void append_escaped_bytes(std::string& out, std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    for (const char c : bytes) {
        const auto b = static_cast<unsigned char>(c);
        out.append("\\x").push_back(digits[b >> 4U]);
        out.push_back(digits[b & 15U]);
    }
}

} // namespace detail

/// The text as it can safely be shown: control characters and bytes that are no UTF-8 as \xHH.
/// Of a longer text the first `most` bytes and "…".
[[nodiscard]] inline std::string printable(std::string_view text,
                                           std::size_t most = std::string_view::npos) {
    std::string out;
    std::size_t taken = 0;
    while (!text.empty()) {
        const std::size_t length = detail::character_length(text);
        const auto character = text.substr(0, length == 0 ? 1 : length);
        if (taken + character.size() > most) {
            out.append("…");
            break;
        }
        if (length == 0 || detail::is_control(character)) {
            detail::append_escaped_bytes(out, character);
        } else {
            out.append(character);
        }
        taken += character.size();
        text.remove_prefix(character.size());
    }
    return out;
}

/// The text in double quotes for a message, at most some sixty bytes of it.
[[nodiscard]] inline std::string quoted(std::string_view text) {
    return '"' + printable(text, 60) + '"';
}

/// "file:line:column: message"; "file: message" where the whole file is meant.
[[nodiscard]] inline std::string to_text(const problem& p) {
    std::string out = printable(p.file);
    if (p.line != 0) {
        out.append(":").append(std::to_string(p.line)).append(":").append(std::to_string(p.column));
    }
    return out.append(": ").append(p.message);
}

} // namespace io
} // namespace v0
} // namespace corroborate
