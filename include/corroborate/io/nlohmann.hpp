// For programs that have nlohmann-json of their own: verdicts, sets and comparisons as JSON in the
// shapes of FORMATS.md, section 3 (nlohmann::json j = compare(a, b)), and claims from JSON values.
#pragma once

#include <cmath>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include <corroborate/explain.hpp>
#include <corroborate/io/jsonl.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

template <class Json>
void name_to_json(Json& j, std::string_view name, bool is_said = true) {
    j = is_said ? Json(name) : Json(nullptr);
}

} // namespace detail

/// Enumerators as their names; no order and no reason are null. (One overload each: nlohmann has a
/// template of its own for enumerations.)
template <class Json>
void to_json(Json& j, const verdict& x) {
    detail::name_to_json(j, name(x));
}
template <class Json>
void to_json(Json& j, const order& x) {
    detail::name_to_json(j, name(x), x != order::none);
}
template <class Json>
void to_json(Json& j, const reason& x) {
    detail::name_to_json(j, name(x), x != reason::none);
}
template <class Json>
void to_json(Json& j, const note& x) {
    detail::name_to_json(j, name(x));
}
template <class Json>
void to_json(Json& j, const status& x) {
    detail::name_to_json(j, name(x));
}
template <class Json>
void to_json(Json& j, const modifier& x) {
    detail::name_to_json(j, name(x));
}
template <class Json>
void to_json(Json& j, const over_time& x) {
    detail::name_to_json(j, name(x));
}
template <class Json>
void to_json(Json& j, const set_relation& x) {
    detail::name_to_json(j, name(x));
}

/// A number; what is not whole as its nearest double.
template <class Json, std::same_as<rational> T>
void to_json(Json& j, const T& r) {
    if (r.is_whole()) {
        j = r.num;
    } else {
        j = r.approximate();
    }
}

/// A share rounded to four decimals, null where there is none.
template <class Json, std::same_as<maybe> T>
void to_json(Json& j, const T& share) {
    if (share.exists) {
        j = std::round(share.value * 1e4) / 1e4;
    } else {
        j = nullptr;
    }
}

/// The notes that are there, in alphabetical order.
template <class Json, std::same_as<notes> T>
void to_json(Json& j, const T& n) {
    j = Json::array();
    for (std::size_t i = 0; i < note_count; ++i) {
        if (n.has(static_cast<note>(i))) { j.push_back(name(static_cast<note>(i))); }
    }
}

namespace io {

/// A set with its ends as decimal strings in a unit; an unbounded end is null and open.
template <class Json = nlohmann::json>
[[nodiscard]] Json set_as_json(const interval& set, const unit& in = {}) {
    const auto end = [&](const endpoint& e) -> Json {
        if (!e.is_bounded()) { return nullptr; }
        return exact_text((exact{e.at} / exact{in.factor}).unchecked());
    };
    return {{"lower", end(set.lower())},
            {"upper", end(set.upper())},
            {"lower_open", set.lower().is_open()},
            {"upper_open", set.upper().is_open()}};
}

} // namespace io

/// In the base unit of its dimension.
template <class Json, std::same_as<interval> T>
void to_json(Json& j, const T& set) {
    j = io::set_as_json<Json>(set);
}

/// A compared pair, as a line of the report has it.
template <class Json, std::same_as<comparison> T>
void to_json(Json& j, const T& c) {
    j["a"] = c.a().about().id;
    j["b"] = c.b().about().id;
    j["verdict"] = c.verdict;
    j["order"] = c.order;
    j["literal"] = c.sets_compared ? Json(c.literal) : Json(nullptr);
    j["overlap"] = c.overlap;
    j["difference"] = c.difference;
    j["gap"] = c.gap;
    j["flags"] = c.notes;
    j["why"] = c.why;
    j["explanation"] = explain(c);
}

namespace io {

/// Adds a claim, or a list of claims, that a program holds as JSON values (FORMATS.md, section 1).
/// What is wrong becomes a reject of the store, its line the number of the value. O(size).
template <class Json>
void add_claims(store& into, const Json& values, std::string_view source,
                const vocabulary& v = {}) {
    std::string lines;
    const auto add = [&](const Json& value) {
        lines.append(value.dump(-1, ' ', false, Json::error_handler_t::replace)).append("\n");
    };
    if (values.is_array()) {
        for (const auto& value : values) { add(value); }
    } else {
        add(values);
    }
    jsonl_loader{into, source, v}.load(into.arena().adopt(std::move(lines)));
}

} // namespace io

} // namespace v0
} // namespace corroborate
