// The keys of a claim (FORMATS.md, section 1) as text with the place of each, whatever the format
// was. A reader fills them in; claim_maker.hpp makes the claim.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <corroborate/claim.hpp>
#include <corroborate/io/said.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

/// The keys of a claim, in the order of FORMATS.md.
enum class field : std::uint8_t {
    id,
    measure,
    said,
    kind,
    unit,
    scope,
    as_of,
    status,
    supersedes,
    by,
    citing,
    published_in,
    published,
    url,
    grade,
    headline,
    quote,
    at,
};
inline constexpr std::size_t field_count = 18;

[[nodiscard]] constexpr std::string_view name(field f) noexcept {
    constexpr std::string_view names[field_count] = {
        "id",        "measure", "said",       "kind",     "unit",   "scope",
        "as_of",     "status",  "supersedes", "by",       "citing", "published_in",
        "published", "url",     "grade",      "headline", "quote",  "at"};
    return names[static_cast<std::size_t>(f)];
}
/// The field of this name, to the letter.
[[nodiscard]] constexpr std::optional<field> find_field(std::string_view wanted) noexcept {
    for (std::size_t i = 0; i < field_count; ++i) {
        if (name(static_cast<field>(i)) == wanted) { return static_cast<field>(i); }
    }
    return std::nullopt;
}

/// The text of one field and where it begins in its record. Blank is absent.
struct field_text {
    std::string_view text{};
    std::size_t offset = 0; ///< of its first byte, a quote included
    std::size_t inside = 0; ///< of the first byte of `text`
    bool is_copy = false;   ///< `text` had escapes: places inside it are not those of the record

    /// The byte of the record that byte `i` of the text is, as far as it can be told.
    [[nodiscard]] constexpr std::size_t place_of(std::size_t i) const noexcept {
        return is_copy ? offset : inside + i;
    }
};

/// A claim in pieces: what a format has to fill in.
struct claim_fields {
    std::array<field_text, field_count> texts{};
    std::vector<field_text> citing; ///< nearest first
    said_amount said{};
    bool has_said = false;
    std::size_t said_offset = 0;
    quote_span at{};

    [[nodiscard]] field_text& operator[](field f) noexcept {
        return texts[static_cast<std::size_t>(f)];
    }
    [[nodiscard]] const field_text& operator[](field f) const noexcept {
        return texts[static_cast<std::size_t>(f)];
    }
    void clear() {
        texts = {};
        citing.clear();
        has_said = false;
        said_offset = 0;
        at = {};
    }
};

namespace detail {

/// `at`: {"start": 120, "end": 154}, byte offsets into the document.
[[nodiscard]] inline result<quote_span, fault> read_span(const json_node& at) {
    if (!at.is(json_kind::object)) {
        return fault{at.begin, "\"at\" is an object with \"start\" and \"end\", not " +
                                   std::string{name(at.kind)}};
    }
    std::size_t ends[2] = {0, 0};
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
        const json_node* const end = at.find(i == 0 ? "start" : "end");
        if (end == nullptr) {
            return fault{at.begin, i == 0 ? "\"at\" has no \"start\"" : "\"at\" has no \"end\""};
        }
        const auto n = make_numeral(end->text);
        if (!n || !n->value().is_whole() || n->value().sign() < 0) {
            return fault{end->begin, "a byte offset is a whole number, 0 or more"};
        }
        ends[i] = static_cast<std::size_t>(n->value().num);
    }
    if (ends[1] < ends[0]) {
        return fault{at.find("end")->begin, "the quote ends before it starts"};
    }
    return quote_span{ends[0], ends[1]};
}

} // namespace detail

/// Which line of which file a record is: its default id. Without a file it gets none.
struct record_place {
    std::string_view file{};
    std::size_t line = 0;
};

namespace detail {

/// Gives a claim that brings no id file:line; whether it did.
inline bool give_id(claim_fields& fields, text_arena& texts, const record_place& at) {
    auto& id = fields[field::id];
    if (!is_blank(id.text) || at.file.empty()) { return false; }
    id.text = texts.keep({at.file, ":", std::to_string(at.line)});
    return true;
}

} // namespace detail

} // namespace io
} // namespace v0
} // namespace corroborate
