// A quantity found in prose as one JSON object: FORMATS.md, section 4.
#pragma once

#include <string>
#include <string_view>

#include <corroborate/report/jsonl.hpp>
#include <corroborate/text/described.hpp>
#include <corroborate/text/draft.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

namespace detail {

/// The text with every run of spaces and line breaks as one space.
[[nodiscard]] inline std::string one_line(std::string_view text) {
    std::string out;
    v0::text::cursor in{text, 0};
    while (!in.done()) {
        if (in.skip_spaces()) {
            if (!out.empty() && !in.done()) { out += ' '; }
        } else {
            out += text[in.at++];
        }
    }
    return out;
}

} // namespace detail

/// One line of `corroborate read`; `d` is what a draft_reader says of its place.
[[nodiscard]] inline nlohmann::ordered_json quantity_object(std::string_view file,
                                                            std::string_view text, const scanned& q,
                                                            const draft& d,
                                                            const policy& k = cautious) {
    using detail::json;
    const auto number = [](const std::optional<rational>& n) -> json {
        if (!n) { return nullptr; }
        return exact_text(*n);
    };
    json out;
    out["file"] = file;
    out["start"] = q.text.begin;
    out["end"] = q.text.end;
    out["text"] = q.text.of(text);
    if (q.what == found::date) {
        out["kind"] = "date";
        return out;
    }
    const auto told = describe(q, k);
    out["hedge"] = row(told.hedge).id;
    out["modifier"] = name(told.modifier);
    out["value"] = number(told.value);
    out["upper"] = number(told.upper);
    if (told.upper_is_percent) { out["upper_unit"] = "%"; }
    out["kind"] = told.kind == number_kind::count ? "count" : "real";
    out["unit"] = detail::text_or_null(told.unit.name());
    out["of"] = d.of.empty() ? json(nullptr) : json(detail::one_line(d.of.of(text)));
    out["sentence"] = {{"start", d.sentence.begin}, {"end", d.sentence.end}};
    const auto set = [&](interval extent::* which) -> json {
        return told.sets ? io::set_as_json<json>(*told.sets.*which, told.unit) : json(nullptr);
    };
    out["literal"] = set(&extent::literal);
    out["implied"] = set(&extent::core);
    return out;
}

} // namespace report
} // namespace v0
} // namespace corroborate
