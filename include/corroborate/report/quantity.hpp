// A quantity found in prose as one JSON object: FORMATS.md, section 4.
#pragma once

#include <string_view>

#include <corroborate/report/jsonl.hpp>
#include <corroborate/text/described.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// One line of `corroborate read`. `of` and `sentence` are null: who knows them fills them in.
[[nodiscard]] inline nlohmann::ordered_json quantity_object(std::string_view file,
                                                            std::string_view text, const scanned& q,
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
    const auto d = describe(q, k);
    out["hedge"] = row(d.hedge).id;
    out["modifier"] = name(d.modifier);
    out["value"] = number(d.value);
    out["upper"] = number(d.upper);
    if (d.upper_is_percent) { out["upper_unit"] = "%"; }
    out["kind"] = d.kind == number_kind::count ? "count" : "real";
    out["unit"] = detail::text_or_null(d.unit.name());
    out["of"] = nullptr;
    out["sentence"] = nullptr;
    const auto set = [&](interval extent::* which) -> json {
        return d.sets ? detail::set_object(*d.sets.*which, d.unit) : json(nullptr);
    };
    out["literal"] = set(&extent::literal);
    out["implied"] = set(&extent::core);
    return out;
}

} // namespace report
} // namespace v0
} // namespace corroborate
