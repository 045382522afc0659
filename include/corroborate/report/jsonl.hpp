// A run as JSON Lines: topic by topic, an object for each compared pair and one for the topic, then
// the pairs across topics (FORMATS.md, section 3).
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include <corroborate/io/nlohmann.hpp>
#include <corroborate/report/escape.hpp>
#include <corroborate/report/selection.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// The version of the formats; topic objects name it.
inline constexpr std::string_view format_name = "corroborate/1";

namespace detail {

using json = nlohmann::ordered_json;

[[nodiscard]] inline json text_or_null(std::string_view text) {
    if (text.empty()) { return nullptr; }
    return text;
}

[[nodiscard]] inline json pair_object(const findings& f, const selection& s, const pair& p) {
    json out = p.compared;
    if (s.sensitivity) {
        json under = json::object();
        for (const auto* k : shipped_policies) {
            under[std::string{k->name()}] = name(f.compare(p.a, p.b, *k).verdict);
        }
        out["under"] = std::move(under);
    }
    return out;
}

[[nodiscard]] inline json remark_object(const findings& f, const remark& r) {
    json claims = json::array();
    for (const auto c : r.claims) { claims.push_back(f.claims()[c].about().id); }
    return {{"kind", r.kind},
            {"state", text_or_null(r.state)},
            {"verdict", name(r.verdict)},
            {"claims", std::move(claims)},
            {"explanation", r.text}};
}

/// With "remarks" where there are any.
[[nodiscard]] inline json topic_object(const findings& f, const selection& s, std::size_t index) {
    const topic_findings& t = f.topics()[index];
    const auto id = [&](std::size_t claim) { return f.claims()[claim].about().id; };
    json out = io::detail::topic_as_json<json>(t.measure, t.scope, t.kind, t.unit, t, id);
    visit_remarks(s, index,
                  [&](const remark& r) { out["remarks"].push_back(remark_object(f, r)); });
    out["format"] = format_name;
    return out;
}

[[nodiscard]] inline std::string line_of(const json& object) {
    std::string line = object.dump(-1, ' ', false, json::error_handler_t::replace);
    escape_json_controls(line);
    return line += '\n';
}

} // namespace detail

/// One pair as a line.
[[nodiscard]] inline std::string pair_line(const findings& f, const selection& s, const pair& p) {
    return detail::line_of(detail::pair_object(f, s, p));
}

/// Writes topic t with its pairs as lines, and shows each pair to `seen`.
template <class Out, class Seen>
Out jsonl(const findings& f, const selection& s, std::size_t t, Out out, Seen&& seen) {
    const auto line = [&](const detail::json& object) {
        const std::string text = detail::line_of(object);
        out = std::copy(text.begin(), text.end(), out);
    };
    const auto write = [&](const pair& p) {
        seen(p);
        line(detail::pair_object(f, s, p));
    };
    visit_within(f, s, t, write);
    line(detail::topic_object(f, s, t));
    visit_across(f, s, t, write);
    return out;
}

} // namespace report
} // namespace v0
} // namespace corroborate
