// Claims, amounts, periods and grades as nlohmann-json values, both ways, in the shapes of
// FORMATS.md, section 1. What cannot be read throws nlohmann's type_error with a sentence, as its
// own types do.
#pragma once

#include <concepts>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include <corroborate/format.hpp>
#include <corroborate/io/jsonl.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

/// A claim with the text that it views: what json::get can return. Copies share the text. Of many
/// claims, better fill a store.
class owned_claim {
public:
    owned_claim() = default;
    /// The claim must view nothing but the text.
    owned_claim(const claim<named>& said, std::shared_ptr<const text_arena> text) noexcept
        : said_(said), text_(std::move(text)) {}

    /// Valid as long as a copy of this lives.
    [[nodiscard]] const claim<named>& operator*() const noexcept { return said_; }
    [[nodiscard]] const claim<named>* operator->() const noexcept { return &said_; }

private:
    claim<named> said_;
    std::shared_ptr<const text_arena> text_;
};

namespace detail {

/// As nlohmann's own conversions do where a value cannot be what is asked for.
template <class Json>
[[noreturn]] void refuse_value(const Json& j, const std::string& why) {
    throw Json::type_error::create(302, why, &j);
}
template <class Json>
[[nodiscard]] std::string one_line_of(const Json& j) {
    return j.dump(-1, ' ', false, Json::error_handler_t::replace);
}

[[nodiscard]] inline std::string iso_text(const date& d) {
    return fmt::format("{:04}-{:02}-{:02}", d.year, d.month, d.day);
}
/// A day, a month, a year, or from/to.
[[nodiscard]] inline std::string iso_text(const period& p) {
    const auto from = p.first(), to = p.last();
    if (from == to) { return iso_text(from); }
    const bool months = from.day == 1 && to.day == days_in_month(to.year, to.month);
    if (months && from.year == to.year) {
        if (from.month == 1 && to.month == 12) { return fmt::format("{:04}", from.year); }
        if (from.month == to.month) { return fmt::format("{:04}-{:02}", from.year, from.month); }
    }
    return iso_text(from) + '/' + iso_text(to);
}

/// A number that is read as it was written: with its decimals, without commas.
[[nodiscard]] inline std::string plain_text(const numeral& n) {
    if (n.is_fraction()) { return fmt::format("{}/{}", n.digits(), n.denominator()); }
    return n.last_place() >= 0 ? exact_text(n.value())
                               : v0::detail::decimal(n.digits(), -n.last_place());
}
[[nodiscard]] inline bool same_words(const amount& a, const amount& b) {
    const bool bare = a.modifier() == modifier::bare && b.modifier() == modifier::bare;
    return (bare || a.hedge() == b.hedge()) && a.has_value() == b.has_value() &&
           a.has_upper() == b.has_upper() && (!a.has_value() || a.value() == b.value()) &&
           (!a.has_upper() || a.upper() == b.upper());
}

/// Whether words, read again, say this amount and, if any, this unit.
[[nodiscard]] inline bool say_again(std::string_view words, const amount& said,
                                    const said_unit& in) {
    if (is_blank(words)) { return false; }
    const auto read = read_said(words);
    return read && read->per.empty() && same_words(read->value, said) &&
           (read->unit.empty() || !in.is_said() ||
            same_unit(unit_named(read->unit), in.resolve(vocabulary{})));
}

/// As the claim says them, else as the type of its measure does.
template <class M>
[[nodiscard]] constexpr std::pair<said_kind, said_unit> kind_and_unit(const details& d) {
    if constexpr (std::same_as<M, named>) {
        return {d.kind, d.unit};
    } else {
        const measure_facts known = facts_of<M>();
        const auto kind = known.kind == number_kind::real ? said_kind::real : said_kind::count;
        return {d.kind == said_kind::unsaid ? kind : d.kind,
                d.unit.is_said() ? d.unit : said_unit{known.unit}};
    }
}

template <class Json>
void put_text(Json& j, const char* key, std::string_view text) {
    if (!is_blank(text)) { j[key] = text; }
}

} // namespace detail
} // namespace io

/// Words where they are a plain number ("5000"), else {"hedge", "value", "upper"} or a set.
template <class Json, std::same_as<amount> T>
void to_json(Json& j, const T& a) {
    using io::detail::plain_text;
    if (a.modifier() == modifier::set) {
        const auto end = [](closure how, const numeral& at) {
            return how == closure::unbounded ? Json(nullptr) : Json(plain_text(at));
        };
        j = {{"lower", end(a.lower_how(), a.value())},
             {"lower_open", a.lower_how() != closure::closed},
             {"upper", end(a.upper_how(), a.upper())},
             {"upper_open", a.upper_how() != closure::closed}};
        return;
    }
    if (a.wording() == wording::bare && !a.value().is_fraction()) {
        j = plain_text(a.value());
        return;
    }
    j = Json::object();
    j["hedge"] = row(a.hedge()).id;
    if (a.has_value()) { j["value"] = plain_text(a.value()); }
    if (a.has_upper()) { j["upper"] = plain_text(a.upper()); }
    if (a.upper_is_percent()) { j["upper_unit"] = "%"; }
}
/// Words, a number or an object. Throws also where words name a unit, which only a claim can hold.
template <class Json, std::same_as<amount> T>
void from_json(const Json& j, T& a) {
    const std::string text = io::detail::one_line_of(j);
    io::text_arena decoded;
    io::json_document document;
    if (auto wrong = document.parse(text, decoded)) { io::detail::refuse_value(j, wrong->message); }
    const auto said = io::read_said(document.root());
    if (!said) { io::detail::refuse_value(j, said.error().message); }
    if (!said->per.empty() || (!said->unit.empty() && said->unit != "%")) {
        io::detail::refuse_value(j, io::quoted(said->words) +
                                        " says a unit too: read a claim, or the number alone");
    }
    a = said->value;
}

/// A day, a month, a year or from/to (ISO 8601); null where it is not given.
template <class Json, std::same_as<period> T>
void to_json(Json& j, const T& p) {
    j = p.is_given() ? Json(io::detail::iso_text(p)) : Json(nullptr);
}
/// The same; a year may be a number.
template <class Json, std::same_as<period> T>
void from_json(const Json& j, T& p) {
    p = {};
    if (j.is_null()) { return; }
    if (!j.is_string() && !j.is_number_integer()) {
        io::detail::refuse_value(j, std::string{"a period is a date, a month, a year or from/to, "
                                                "not "} +
                                        j.type_name());
    }
    const std::string text =
        j.is_string() ? j.template get<std::string>() : io::detail::one_line_of(j);
    const auto read = make_period(text);
    if (!read) {
        io::detail::refuse_value(j, io::quoted(text) + ": " + std::string{read.error().message()});
    }
    p = *read;
}

/// "B2"; null where it is not given.
template <class Json, std::same_as<grade> T>
void to_json(Json& j, const T& g) {
    j = g.is_given() ? Json(std::string{g.reliability(), g.credibility()}) : Json(nullptr);
}
template <class Json, std::same_as<grade> T>
void from_json(const Json& j, T& g) {
    g = {};
    if (j.is_null()) { return; }
    const std::string text =
        j.is_string() ? j.template get<std::string>() : io::detail::one_line_of(j);
    const auto read = make_grade(text);
    if (!read) {
        io::detail::refuse_value(j, "there is no grade " + io::quoted(text) + ": " +
                                        std::string{read.error().message()});
    }
    g = *read;
}

/// A claim as a line of a file has it, without the keys that say nothing. Of a measure that is a
/// type, kind and unit are said. A unit goes out by its name.
template <class Json, class M>
void to_json(Json& j, const claim<M>& c) {
    using io::detail::put_text;
    const details& d = c.about();
    const auto [kind, in] = io::detail::kind_and_unit<M>(d);
    j = Json::object();
    put_text(j, "id", d.id);
    j["measure"] = c.measure_name();
    if (io::detail::say_again(d.words, c.said(), in)) {
        j["said"] = d.words;
    } else {
        j["said"] = c.said();
    }
    if (kind != said_kind::unsaid) { j["kind"] = kind == said_kind::real ? "real" : "count"; }
    if (in.is_said()) { put_text(j, "unit", in.name()); }
    put_text(j, "scope", d.scope.name());
    if (d.as_of.is_given()) { j["as_of"] = d.as_of; }
    if (d.status != status::observed) { j["status"] = name(d.status); }
    put_text(j, "supersedes", d.supersedes);
    put_text(j, "by", d.by);
    for (const auto voice : d.citing) { j["citing"].push_back(voice); }
    put_text(j, "published_in", d.published_in);
    if (d.published.is_given()) { j["published"] = d.published; }
    put_text(j, "url", d.url);
    if (d.grade.is_given()) { j["grade"] = d.grade; }
    if (d.headline) { j["headline"] = true; }
    put_text(j, "quote", d.quote);
    if (d.at.end > d.at.start) { j["at"] = {{"start", d.at.start}, {"end", d.at.end}}; }
}

namespace io {

/// The claim alone.
template <class Json, std::same_as<owned_claim> T>
void to_json(Json& j, const T& c) {
    to_json(j, *c);
}
/// A claim with its text, read as a line of a file is, without a vocabulary.
template <class Json, std::same_as<owned_claim> T>
void from_json(const Json& j, T& c) {
    const auto text = std::make_shared<text_arena>();
    const auto read = jsonl_reader{}.read(text->adopt(detail::one_line_of(j)), *text);
    if (!read) { detail::refuse_value(j, read.error().message); }
    c = {read->said, text};
}

} // namespace io

} // namespace v0
} // namespace corroborate
