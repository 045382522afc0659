// Text in columns for a terminal: how wide it is, how it is padded, clipped, wrapped and coloured.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace corroborate {
inline namespace v0 {
namespace report {
namespace detail {

/// The first character of UTF-8 text and how many bytes it takes; a broken byte stands for itself.
struct character {
    std::uint32_t point = 0;
    std::size_t bytes = 1;
};
[[nodiscard]] constexpr character first_character(std::string_view text) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::size_t n = byte(0) < 0xC0 ? 1 : byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : 4;
    if (n == 1 || n > text.size()) { return {byte(0), 1}; }
    std::uint32_t point = byte(0) & (0x7FU >> n);
    for (std::size_t i = 1; i < n; ++i) { point = point << 6U | (byte(i) & 0x3FU); }
    return {point, n};
}

/// Columns of a character: none for marks that join the one before, two for East Asian wide ones
/// (Unicode Standard Annex 11) and pictures.
[[nodiscard]] constexpr std::size_t columns_of(std::uint32_t point) noexcept {
    struct span {
        std::uint32_t first, last;
    };
    constexpr span none[] = {{0x300, 0x36F}, {0x200B, 0x200D}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}};
    constexpr span two[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},  {0x3041, 0xA4CF},
                            {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},  {0xFE30, 0xFE6F},
                            {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},  {0x1F300, 0x1F64F},
                            {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD}};
    const auto holds = [&](const span& s) { return s.first <= point && point <= s.last; };
    return std::any_of(std::begin(none), std::end(none), holds) ? 0
           : std::any_of(std::begin(two), std::end(two), holds) ? 2
                                                                : 1;
}

[[nodiscard]] constexpr std::size_t columns(std::string_view text) noexcept {
    std::size_t n = 0;
    while (!text.empty()) {
        const auto c = first_character(text);
        n += columns_of(c.point);
        text.remove_prefix(c.bytes);
    }
    return n;
}
/// How many bytes of the text take at most so many columns.
[[nodiscard]] constexpr std::size_t bytes_within(std::string_view text,
                                                 std::size_t width) noexcept {
    std::size_t at = 0;
    for (std::size_t used = 0; at < text.size();) {
        const auto c = first_character(text.substr(at));
        used += columns_of(c.point);
        if (used > width) { break; }
        at += c.bytes;
    }
    return at;
}

[[nodiscard]] inline std::string padded(std::string text, std::size_t width) {
    const std::size_t n = columns(text);
    return n < width ? text.append(width - n, ' ') : text;
}
/// At most so many columns, an ellipsis where something is cut.
[[nodiscard]] inline std::string clipped(std::string text, std::size_t width,
                                         std::string_view ellipsis = "…") {
    if (columns(text) <= width) { return text; }
    const std::size_t kept = width - std::min(width, columns(ellipsis));
    return text.substr(0, bytes_within(text, kept)).append(ellipsis);
}
/// Lines of at most `width` columns: the first after `first`, the others after `indent`. A word
/// that is longer than a line is broken.
[[nodiscard]] inline std::string wrapped(std::string_view text, std::size_t width,
                                         std::string_view first, std::string_view indent) {
    std::string out{first};
    std::size_t used = columns(first);
    bool at_start = true;
    const auto new_line = [&] {
        out.append("\n").append(indent);
        used = columns(indent);
        at_start = true;
    };
    while (!text.empty()) {
        const auto space = text.find(' ');
        auto word = text.substr(0, space);
        text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
        if (!at_start && used + 1 + columns(word) > width) { new_line(); }
        if (!at_start) {
            out += ' ';
            ++used;
        }
        while (used + columns(word) > width) {
            const auto fits = std::max<std::size_t>(bytes_within(word, width - used), 1);
            out.append(word.substr(0, fits));
            word.remove_prefix(fits);
            new_line();
        }
        out.append(word);
        used += columns(word);
        at_start = false;
    }
    return out += '\n';
}
[[nodiscard]] inline std::string wrapped(std::string_view text, std::size_t width,
                                         std::string_view indent) {
    return wrapped(text, width, indent, indent);
}

[[nodiscard]] inline std::string coloured(std::string text, std::string_view escape, bool on) {
    return on ? fmt::format("\x1b[{}m{}\x1b[0m", escape, text) : std::move(text);
}
[[nodiscard]] inline std::string plural(std::size_t n, std::string_view one,
                                        std::string_view many) {
    return fmt::format("{} {}", n, n == 1 ? one : many);
}

} // namespace detail
} // namespace report
} // namespace v0
} // namespace corroborate
