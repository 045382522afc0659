// A JSON file whole, for vocabularies and policies: its text, and problems with line and column.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <corroborate/io/json.hpp>
#include <corroborate/io/text_file.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

/// A fault in a text as a problem of the file it came from.
[[nodiscard]] inline problem problem_in(std::string_view file, std::string_view text,
                                        const fault& wrong) {
    const auto at = place_of(text, wrong.offset);
    return {std::string{file}, at.line, at.column, wrong.message};
}

namespace detail {

/// The text behind a byte-order mark.
[[nodiscard]] inline std::string_view without_mark(std::string_view text) noexcept {
    return text.starts_with(byte_order_mark) ? text.substr(byte_order_mark.size()) : text;
}

[[nodiscard]] inline fault wrong_kind(const json_node& value, std::string_view wanted) {
    const std::string what = value.key.empty() ? "this" : quoted(value.key);
    return {value.begin,
            what + " is " + std::string{wanted} + ", not " + std::string{name(value.kind)}};
}

/// The names of a member that is a string or a list of strings; false and a fault else.
template <class Each>
[[nodiscard]] std::optional<fault> each_string(const json_node& value, Each each) {
    if (value.is(json_kind::string)) {
        each(value);
        return std::nullopt;
    }
    if (!value.is(json_kind::array)) { return wrong_kind(value, "a string or a list of strings"); }
    for (const auto& one : value.children()) {
        if (one.is(json_kind::null)) { continue; }
        if (!one.is(json_kind::string)) {
            return fault{one.begin, quoted(value.key) + " is a list of strings, and this is " +
                                        std::string{name(one.kind)}};
        }
        each(one);
    }
    return std::nullopt;
}

} // namespace detail

} // namespace io
} // namespace v0
} // namespace corroborate
