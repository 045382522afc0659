// Claims from a file of either format into a store: the one call that most programs need.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <corroborate/io/csv.hpp>
#include <corroborate/io/jsonl.hpp>
#include <corroborate/io/text_file.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

enum class claims_format : std::uint8_t { guess, jsonl, csv };

/// The format by the end of the name; where that says nothing, by how the text, or a line of it,
/// begins.
[[nodiscard]] inline claims_format guess_format(std::string_view path,
                                                std::string_view text) noexcept {
    const auto dot = path.rfind('.');
    const auto end = dot == std::string_view::npos ? std::string_view{} : path.substr(dot);
    if (same_name(end, ".csv")) { return claims_format::csv; }
    if (same_name(end, ".jsonl") || same_name(end, ".ndjson") || same_name(end, ".json")) {
        return claims_format::jsonl;
    }
    if (text.starts_with(byte_order_mark)) { text.remove_prefix(byte_order_mark.size()); }
    const auto first = text.find_first_not_of(" \t\r\n");
    const bool json = first == std::string_view::npos || text[first] == '{' || text[first] == '[' ||
                      text.find("\n{") != std::string_view::npos; // a bad line does not make it CSV
    return json ? claims_format::jsonl : claims_format::csv;
}

/// Reads the claims of a file ("-": standard input) into the store; what cannot be read, be it the
/// file or a line of it, becomes a reject there. `columns` are those of a CSV file; the policy is
/// the one that the claims will be compared under. O(bytes).
inline void load_claims(store& into, const std::string& path, const vocabulary& v = {},
                        column_names columns = {}, claims_format format = claims_format::guess,
                        const policy& k = cautious) {
    auto read = read_file(path);
    if (!read) { return into.reject({.what = read.error()}); }
    const auto text = into.arena().adopt(std::move(read).value());
    if (format == claims_format::guess) { format = guess_format(path, text); }
    if (format == claims_format::csv) {
        csv_loader{into, path, v, std::move(columns), k}.load(text);
    } else {
        jsonl_loader{into, path, v, k}.load(text);
    }
}

} // namespace io
} // namespace v0
} // namespace corroborate
