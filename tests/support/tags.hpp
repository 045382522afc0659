// Whether markup is well formed as far as a report needs it: tags close in order, attributes are
// quoted, and every & begins a character reference.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

/// What is wrong, or nothing. `open`: tags that never close (HTML).
[[nodiscard]] inline std::string fault_of_markup(std::string_view text,
                                                 const std::vector<std::string_view>& open = {}) {
    std::vector<std::string_view> tags;
    const auto here = [&](std::string_view at) {
        return " before: " + std::string{at.substr(0, 120)};
    };
    while (!text.empty()) {
        const auto next = text.find_first_of("<>&");
        if (next == std::string_view::npos) { break; }
        text.remove_prefix(next);
        if (text[0] == '>') { return "a stray >" + here(text); }
        if (text[0] == '&') {
            const auto end = text.find(';');
            if (end > 8) { return "a stray &" + here(text); }
            text.remove_prefix(end);
            continue;
        }
        std::size_t end = 1; // of the tag, past quoted values
        for (char quote = '\0'; end < text.size() && (quote != '\0' || text[end] != '>'); ++end) {
            const char c = text[end];
            if (quote == '\0' && c == '<') { return "a tag within a tag" + here(text); }
            if (quote != '\0' ? c == quote : c == '"' || c == '\'') {
                quote = quote != '\0' ? '\0' : c;
            }
        }
        if (end == text.size()) { return "a tag without an end" + here(text); }
        const auto tag = text.substr(1, end - 1);
        const bool closes = tag.starts_with('/');
        const auto name =
            tag.substr(closes ? 1 : 0, tag.find_first_of(" \n/", 1) - (closes ? 1 : 0));
        if (closes) {
            const auto closing = tag.substr(1);
            if (tags.empty() || tags.back() != closing) { return "closes too early" + here(text); }
            tags.pop_back();
        } else if (!tag.ends_with('/') && !tag.starts_with('!') &&
                   std::find(open.begin(), open.end(), name) == open.end()) {
            tags.push_back(name);
        }
        text.remove_prefix(end + 1);
        if (!closes && (name == "style" || name == "script")) { // no markup within
            text.remove_prefix(std::min(text.find("</"), text.size()));
        }
    }
    return tags.empty() ? "" : "never closed: " + std::string{tags.back()};
}
