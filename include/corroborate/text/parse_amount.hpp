// From a phrase to an amount: "over 6,000", "5-6 thousand", "$38.4 million", "1344 km", "none". The
// whole text must be one amount; a noun behind it is an error at its place. Words: FORMATS.md,
// section 1 (`said`), and the hedge list; prose is read with the same grammar (read_amount.hpp).
#pragma once

#include <corroborate/text/read_amount.hpp>

namespace corroborate {
inline namespace v0 {

/// Reads an amount in the words of a language. Errors: errc::missing_number where a number should
/// come and the text ends, errc::syntax where it stops being an amount, errc::overflow,
/// errc::reversed_range, errc::no_number ("up to several"); each with its byte offset. "many" and
/// "countless" are amounts, which read() then refuses. Cost: linear; no allocation.
[[nodiscard]] constexpr result<phrase>
parse_amount(std::string_view said, const text::language& lang = text::english) noexcept {
    text::amount_reader reader{text::cursor{said}, lang, {.whole_text = true}};
    auto found = reader.read();
    if (!found) { return found; }
    const text::cursor rest{said, reader.position()};
    if (const auto end = rest.after_spaces(rest.at); end != said.size()) {
        return error{errc::syntax, end};
    }
    return found;
}

} // namespace v0
} // namespace corroborate
