// For programs that have nlohmann-json of their own: verdicts, sets, comparisons and dossiers as
// JSON in the shapes of FORMATS.md, section 3 (nlohmann::json j = compare(a, b)); claims and what
// they are made of both ways (claim_json.hpp).
#pragma once

#include <cmath>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include <corroborate/dossier.hpp>
#include <corroborate/explain.hpp>
#include <corroborate/io/claim_json.hpp>
#include <corroborate/io/jsonl.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

template <class Json>
void name_to_json(Json& j, std::string_view name, bool is_said = true) {
    j = is_said ? Json(name) : Json(nullptr);
}
/// The enumerator of this name, of those from `first` to `last`.
template <class Json, class E>
void name_from_json(const Json& j, E& x, std::string_view what, E first, E last) {
    const std::string wanted = j.is_string() ? j.template get<std::string>() : std::string{};
    std::string all;
    for (int i = static_cast<int>(first); i <= static_cast<int>(last); ++i) {
        const auto candidate = static_cast<E>(i);
        if (name(candidate) == wanted) {
            x = candidate;
            return;
        }
        all.append(all.empty() ? "" : ", ").append(name(candidate));
    }
    io::detail::refuse_value(
        j, fmt::format("there is no {} {}: it is one of {}", what,
                       j.is_string() ? io::quoted(wanted) : io::detail::one_line_of(j), all));
}

} // namespace detail

/// Enumerators as their names; no order and no reason are null. (One overload each: nlohmann has a
/// template of its own for enumerations.) From JSON, another name throws nlohmann's type_error.
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

template <class Json>
void from_json(const Json& j, verdict& x) {
    detail::name_from_json(j, x, "verdict", verdict{}, verdict::incomparable);
}
template <class Json>
void from_json(const Json& j, order& x) {
    if (j.is_null()) { return void(x = order::none); }
    detail::name_from_json(j, x, "order", order::same, order::b_at_most_a);
}
template <class Json>
void from_json(const Json& j, reason& x) {
    if (j.is_null()) { return void(x = reason::none); }
    detail::name_from_json(j, x, "reason", reason::no_number, reason::status);
}
template <class Json>
void from_json(const Json& j, note& x) {
    detail::name_from_json(j, x, "note", note{}, static_cast<note>(note_count - 1));
}
template <class Json>
void from_json(const Json& j, status& x) {
    detail::name_from_json(j, x, "status", status{}, status::retracted);
}
template <class Json>
void from_json(const Json& j, modifier& x) {
    detail::name_from_json(j, x, "modifier", modifier{}, modifier::set);
}
template <class Json>
void from_json(const Json& j, over_time& x) {
    detail::name_from_json(j, x, "course in time", over_time{}, over_time::flow);
}
template <class Json>
void from_json(const Json& j, set_relation& x) {
    detail::name_from_json(j, x, "relation of sets", set_relation{}, set_relation::disjoint);
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
        return exact_text(e.at, in.factor);
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
namespace detail {

/// What a topic object says of a dossier, or of the findings on a topic; `id`: of a claim.
template <class Json, class T, class Id>
[[nodiscard]] Json topic_as_json(std::string_view measure, std::string_view scope, number_kind kind,
                                 const unit& in, const T& t, Id&& id) {
    const auto text = [](std::string_view s) { return s.empty() ? Json(nullptr) : Json(s); };
    const auto set = [&](const std::optional<interval>& s) {
        return s ? set_as_json<Json>(*s, in) : Json(nullptr);
    };
    Json out;
    out["topic"] = {{"measure", measure}, {"scope", text(scope)}};
    out["kind"] = kind == number_kind::count ? "count" : "real";
    out["unit"] = text(in.name());
    out["claims"] = t.claims.size();
    out["live"] = t.live;
    out["origins"] = t.origins;
    out["agreed"] = {{"core", set(t.agreed.core)}, {"reach", set(t.agreed.reach)}};
    out["best_supported"] = nullptr;
    if (t.best_supported) {
        Json ids = Json::array();
        for (const auto& claim : t.best_supported->claims) { ids.push_back(id(claim)); }
        out["best_supported"] = {{"set", set_as_json<Json>(t.best_supported->set, in)},
                                 {"claims", std::move(ids)},
                                 {"origins", t.best_supported->weight}};
    }
    out["tensions"] = t.disagreements.tensions;
    out["contradictions"] = t.disagreements.contradictions;
    out["witness"] =
        t.witness ? Json::array({id(t.witness->first), id(t.witness->second)}) : Json(nullptr);
    return out;
}

template <class I>
concept to_a_claim = requires(const I& i) {
    (*i).measure_name();
    { (*i).about() } -> std::convertible_to<const details&>;
};

} // namespace detail

/// A dossier of claims as the report's topic object has it. Kind and unit are those of its first
/// claim under the vocabulary, which should be that of the assessment.
template <class Json = nlohmann::json, detail::to_a_claim I>
[[nodiscard]] Json dossier_as_json(const dossier<I>& d, const vocabulary& v = {}) {
    const auto id = [](const I& i) { return (*i).about().id; };
    if (d.claims.empty()) {
        return detail::topic_as_json<Json>({}, {}, number_kind::count, {}, d, id);
    }
    const auto& first = *d.claims.front();
    const measure_facts facts = v0::detail::side_of(first, v).facts;
    return detail::topic_as_json<Json>(first.measure_name(), first.about().scope.name(), facts.kind,
                                       facts.unit, d, id);
}

} // namespace io

/// Without a vocabulary.
template <class Json, io::detail::to_a_claim I>
void to_json(Json& j, const dossier<I>& d) {
    j = io::dossier_as_json<Json>(d);
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
