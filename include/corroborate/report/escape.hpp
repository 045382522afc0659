// Text of claims made harmless for where it goes: HTML and SVG, Markdown, CSV, links. Claims come
// from strangers: nothing that they say may become markup, a formula, a script or an order to a
// terminal (for that: io::printable), nor turn the direction of what stands beside it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <corroborate/io/problem.hpp>
#include <corroborate/report/layout.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

namespace detail {

inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// Whether a character may stand in markup (XML 1.0, section 2.2) and leaves the text beside it
/// alone: no control, no non-character, no embedding, override or isolate (Unicode Standard Annex
/// 9).
[[nodiscard]] constexpr bool stands_alone(std::uint32_t point) noexcept {
    const bool control = point < 0x20 || (point >= 0x7F && point < 0xA0);
    const bool turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    const bool none = (point >= 0xFDD0 && point <= 0xFDEF) || (point & 0xFFFEU) == 0xFFFE;
    return !control && !turns && !none;
}
[[nodiscard]] constexpr bool is_space(std::uint32_t point) noexcept {
    return point == '\t' || point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 ||
           point == 0x2029;
}

/// Visits the text character by character: `plain(bytes)` for what may stand, where ends of lines
/// are spaces and what may not stand is U+FFFD. Of a longer text the first `most` characters and
/// "…".
template <class Plain>
void visit_clean(std::string_view text, std::size_t most, Plain&& plain) {
    for (std::size_t taken = 0; !text.empty(); ++taken) {
        if (taken == most) { return plain("…"); }
        const std::size_t length = io::detail::character_length(text);
        const auto bytes = text.substr(0, length == 0 ? 1 : length);
        const auto point = first_character(bytes).point;
        plain(is_space(point) && length != 0        ? std::string_view{" "}
              : length == 0 || !stands_alone(point) ? replacement_character
                                                    : bytes);
        text.remove_prefix(bytes.size());
    }
}

} // namespace detail

/// All of a text.
inline constexpr std::size_t all_characters = ~std::size_t{0};

/// A text on one line, of characters that may stand anywhere; to be escaped after it was measured.
[[nodiscard]] inline std::string plain_text(std::string_view text,
                                            std::size_t most = all_characters) {
    std::string out;
    detail::visit_clean(text, most, [&](std::string_view c) { out.append(c); });
    return out;
}

/// Appends text to HTML or XML: as content, or within a quoted attribute. Of a longer text the
/// first `most` characters. O(n).
inline void append_markup(std::string& out, std::string_view text,
                          std::size_t most = all_characters) {
    const auto is_plain = [](char c) {
        return c >= ' ' && c < '\x7F' && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
    };
    if (text.size() <= most && std::all_of(text.begin(), text.end(), is_plain)) {
        return void(out.append(text)); // the usual case
    }
    detail::visit_clean(text, most, [&](std::string_view c) {
        switch (c[0]) {
        case '&': out.append("&amp;"); break;
        case '<': out.append("&lt;"); break;
        case '>': out.append("&gt;"); break;
        case '"': out.append("&quot;"); break;
        case '\'': out.append("&#39;"); break;
        default: out.append(c);
        }
    });
}
[[nodiscard]] inline std::string markup(std::string_view text, std::size_t most = all_characters) {
    std::string out;
    append_markup(out, text, most);
    return out;
}

/// Appends text to Markdown (CommonMark, GitHub's dialect too), on one line, also within a cell of
/// a table: nothing in it is markup, raw HTML, a link, or a mention of somebody.
inline void append_markdown(std::string& out, std::string_view text,
                            std::size_t most = all_characters) {
    constexpr std::string_view word_joiner =
        "\xE2\x81\xA0"; // parts what GitHub would make a link of
    constexpr std::string_view colon = "&#58;";
    const std::size_t start = out.size();
    detail::visit_clean(text, most, [&](std::string_view c) {
        const auto before = std::string_view{out}.substr(start);
        const bool numbers_a_list =
            before.find_first_not_of("0123456789") == std::string_view::npos && !before.empty();
        switch (c[0]) {
        case '&': out.append("&amp;"); break;
        case '<': out.append("&lt;"); break;
        case '>': out.append("&gt;"); break;
        case '|': out.append("&#124;"); break; // a backslash would not do within code
        case ':': out.append(colon); break;
        case '@': out.append("@").append(word_joiner); break;
        case '#': out.append("\\#").append(word_joiner); break;
        case '.':
        case ')':
            out.append(numbers_a_list || before.ends_with("www") ? "\\" : "").append(c);
            break;
        case '-':
        case '+':
        case '=': out.append(before.empty() ? "\\" : "").append(c); break; // a list, a heading
        case ' ': // a colon before a space starts no address
            if (before.ends_with(colon)) {
                out.replace(out.size() - colon.size(), colon.size(), ":");
            }
            out.push_back(' ');
            break;
        case '\\':
        case '`':
        case '*':
        case '_':
        case '~':
        case '[':
        case ']':
        case '!':
        case '$': out.append("\\").append(c); break;
        default: out.append(c);
        }
    });
}
[[nodiscard]] inline std::string markdown_text(std::string_view text,
                                               std::size_t most = all_characters) {
    std::string out;
    append_markdown(out, text, most);
    return out;
}

/// A cell of CSV (RFC 4180): an apostrophe before what a spreadsheet would take for a formula (= +
/// - @, their wide forms, tab and ends of lines), control characters written out as
/// io::printable does (tab and ends of lines stay), quotes doubled, quoted where it must be. For
/// text of strangers alone: our own numbers are written as they are, so -5 stays a number.
[[nodiscard]] inline std::string csv_cell(std::string_view text) {
    constexpr std::array<std::string_view, 11> starts{"=",  "+",  "-",  "@",  "\t", "\r",
                                                      "\n", "＝", "＋", "－", "＠"};
    std::string cell;
    if (std::any_of(starts.begin(), starts.end(), [&](auto s) { return text.starts_with(s); })) {
        cell.push_back('\'');
    }
    bool quoted = false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\t\r\n\""), text.size());
        cell.append(io::printable(text.substr(0, end)));
        if (end < text.size()) {
            quoted = quoted || text[end] != '\t';
            cell.append(text[end] == '"' ? 2 : 1, text[end]);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    quoted = quoted || cell.find(',') != std::string::npos;
    return quoted ? '"' + cell + '"' : cell;
}

/// Writes characters that a terminal would obey, in the JSON from `start` on, as \\u escapes: it
/// means the same. (C0 controls are escaped in any JSON: RFC 8259, section 7.) O(n).
inline void escape_json_controls(std::string& json, std::size_t start = 0) {
    constexpr std::string_view leads = "\x7F\xC2\xE2"; // the first bytes of such characters
    for (auto at = json.find_first_of(leads, start); at != std::string::npos;
         at = json.find_first_of(leads, at)) {
        const auto rest = std::string_view{json}.substr(at);
        const std::size_t length = io::detail::character_length(rest);
        const auto bytes = rest.substr(0, length);
        if (length == 0 || !io::detail::is_control(bytes)) {
            at += std::max<std::size_t>(length, 1);
            continue;
        }
        const auto escape = fmt::format("\\u{:04x}", detail::first_character(bytes).point);
        json.replace(at, length, escape);
        at += escape.size();
    }
}

/// Whether an address may become a link: http or https, and nothing in it but what an address is
/// written with (RFC 3986, and letters beyond ASCII). It must still be escaped.
[[nodiscard]] inline bool is_web_link(std::string_view url) noexcept {
    const auto starts_with = [&](std::string_view scheme) {
        return url.size() > scheme.size() &&
               std::equal(scheme.begin(), scheme.end(), url.begin(), [](char s, char c) {
                   return s == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
               });
    };
    if ((!starts_with("http://") && !starts_with("https://")) || url.size() > 2000) {
        return false;
    }
    bool good = true;
    detail::visit_clean(url, all_characters, [&](std::string_view c) {
        const bool bad =
            c[0] == ' ' || c == detail::replacement_character ||
            (c.size() == 1 && std::string_view{"\"<>\\^`{|}"}.find(c[0]) != std::string_view::npos);
        good = good && !bad;
    });
    return good;
}

} // namespace report
} // namespace v0
} // namespace corroborate
