// A quantity found in prose as a draft of a claim: FORMATS.md, sections 1 and 4. What the sentence
// does not say in plain words is left out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <corroborate/format.hpp>
#include <corroborate/report/quantity.hpp>
#include <corroborate/text/parse_amount.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

namespace detail {

/// The words where they alone say the amount, else the pattern with its numbers ("500 people or
/// more").
[[nodiscard]] inline json said_object(std::string_view prose, const scanned& q) {
    const auto words = q.text.of(prose);
    if (q.said.modifier() == modifier::set) { return q.said; }
    if (const auto p = parse_amount(words); p && io::detail::same_words(p->said, q.said)) {
        return one_line(words);
    }
    return q.said;
}

} // namespace detail

/// What the draft counts: the noun phrase, with what became of it ("people killed"); empty where
/// the sentence names neither, or no more than a unit of time.
[[nodiscard]] inline std::string measure_of(std::string_view prose, const scanned& q,
                                            const draft& d) {
    std::string measure = detail::one_line(d.of.of(prose));
    if (q.unit.empty() && !measure.empty() && unit_named(measure).dim.of == quantity::time) {
        return {};
    }
    if (d.outcome.empty() || measure.ends_with(d.outcome)) { return measure; }
    if (!measure.empty()) { measure += ' '; }
    return measure + detail::one_line(d.outcome);
}

/// One line of `corroborate read --claims`; nothing where the sentence does not say what is
/// counted. `published`: the day of the document, where it is known.
[[nodiscard]] inline std::optional<nlohmann::ordered_json>
draft_claim(std::string_view file, std::string_view prose, const scanned& q, const draft& d,
            const period& published = {}) {
    using detail::json;
    using detail::one_line;
    std::string measure = measure_of(prose, q, d);
    if (measure.empty() || q.what == found::date) { return std::nullopt; }
    json out;
    out["id"] = fmt::format("{}:{}", file, q.text.begin);
    out["measure"] = std::move(measure);
    out["said"] = detail::said_object(prose, q);
    out["kind"] = q.kind() == number_kind::count ? "count" : "real";
    if (!q.per.empty()) {
        out["unit"] = fmt::format("{}/{}", q.unit, q.per);
    } else if (!q.unit.empty()) {
        out["unit"] = q.unit;
    }
    const auto add = [&](const char* key, const text_span& at) {
        if (!at.empty()) { out[key] = one_line(at.of(prose)); }
    };
    add("scope", d.scope);
    if (d.as_of.is_given()) { out["as_of"] = d.as_of; }
    if (d.planned) { out["status"] = name(status::planned); }
    add("by", d.who.by);
    for (std::size_t i = 0; i < d.who.cited; ++i) {
        out["citing"].push_back(one_line(d.who.citing[i].of(prose)));
    }
    if (published.is_given()) { out["published"] = published; }
    if (d.headline) { out["headline"] = true; }
    out["quote"] = d.sentence.of(prose);
    out["at"] = {{"start", d.sentence.begin}, {"end", d.sentence.end}};
    return out;
}

} // namespace report
} // namespace v0
} // namespace corroborate
