// The keys of a claim (FORMATS.md, section 1) as text with the place of each, whatever the format,
// and how they become a claim that is checked. JSON Lines and CSV both end here.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <corroborate/claim.hpp>
#include <corroborate/io/said.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

/// The keys of a claim, in the order of FORMATS.md.
enum class field : std::uint8_t {
    id, measure, said, kind, unit, scope, as_of, status, supersedes, by, citing, published_in,
    published, url, grade, headline, quote, at,
};
inline constexpr std::size_t field_count = 18;

[[nodiscard]] constexpr std::string_view name(field f) noexcept {
    constexpr std::string_view names[field_count] = {"id", "measure", "said", "kind", "unit", "scope", "as_of", "status", "supersedes",
                                                     "by", "citing", "published_in", "published", "url", "grade", "headline", "quote", "at"};
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
    [[nodiscard]] constexpr std::size_t place_of(std::size_t i) const noexcept { return is_copy ? offset : inside + i; }
};

/// A claim in pieces: what a format has to fill in.
struct claim_fields {
    std::array<field_text, field_count> texts{};
    std::vector<field_text> citing;        ///< nearest first
    std::optional<said_amount> said;
    std::size_t said_offset = 0;
    quote_span at{};

    [[nodiscard]] field_text& operator[](field f) noexcept { return texts[static_cast<std::size_t>(f)]; }
    [[nodiscard]] const field_text& operator[](field f) const noexcept { return texts[static_cast<std::size_t>(f)]; }
    void clear() {
        texts = {};
        citing.clear();
        said.reset();
        said_offset = 0;
        at = {};
    }
};

namespace detail {

struct hash_text {
    using is_transparent = void;
    [[nodiscard]] std::size_t operator()(std::string_view s) const noexcept { return std::hash<std::string_view>{}(s); }
};
template <class T>
using text_map = std::unordered_map<std::string, T, hash_text, std::equal_to<>>;

/// Shares of one in words ("half", "one in five"): a number without a unit, whatever the measure's is.
[[nodiscard]] constexpr bool is_share_in_words(const amount& a) noexcept {
    const auto& own = row(a.hedge()).own;
    return a.modifier() == modifier::fraction || own.den == 2 || a.hedge() == hedge::nearly_all || a.hedge() == hedge::not_all ||
           (a.modifier() != modifier::set && a.has_value() && a.value().is_fraction());
}

/// `at`: {"start": 120, "end": 154}, byte offsets into the document.
[[nodiscard]] inline result<quote_span, fault> read_span(const json_node& at) {
    if (!at.is(json_kind::object)) { return fault{at.begin, "\"at\" is an object with \"start\" and \"end\", not " + std::string{name(at.kind)}}; }
    std::size_t ends[2] = {0, 0};
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
        const json_node* const end = at.find(i == 0 ? "start" : "end");
        if (end == nullptr) { return fault{at.begin, i == 0 ? "\"at\" has no \"start\"" : "\"at\" has no \"end\""}; }
        const auto n = make_numeral(end->text);
        if (!n || !n->value().is_whole() || n->value().sign() < 0) { return fault{end->begin, "a byte offset is a whole number, 0 or more"}; }
        ends[i] = static_cast<std::size_t>(n->value().num);
    }
    if (ends[1] < ends[0]) { return fault{at.find("end")->begin, "the quote ends before it starts"}; }
    return quote_span{ends[0], ends[1]};
}

} // namespace detail

/// Which line of which file a record is: its default id. Without a file it gets none.
struct record_place {
    std::string_view file{};
    std::size_t line = 0;
};

namespace detail {

/// The id that a claim gets where it brings none: file:line.
inline void give_id(claim_fields& fields, text_arena& texts, const record_place& at) {
    auto& id = fields[field::id];
    if (is_blank(id.text) && !at.file.empty()) { id.text = texts.keep({at.file, ":", std::to_string(at.line)}); }
}

} // namespace detail

/// Makes claims of their fields and checks them: the amount must be readable in its kind and unit
/// under the vocabulary. Measures and units are looked up once each.
class claim_maker {
public:
    claim_maker() = default;
    /// The vocabulary must outlive the maker.
    explicit claim_maker(const vocabulary& v) : vocabulary_(v) {}

    /// A claim that views the texts of its fields, and of `texts`. Faults: a field is missing or is no date, grade …;
    /// the unit contradicts the words; no number fits the words, or a number does not fit its type.
    [[nodiscard]] result<claim<named>, fault> make(const claim_fields& in, text_arena& texts) {
        const auto& measure = in[field::measure];
        if (is_blank(measure.text)) { return fault{measure.offset, "\"measure\" is missing"}; }
        if (!in.said) { return fault{in.said_offset, "\"said\" is missing"}; }
        details about;
        if (auto wrong = fill(about, in)) { return std::move(*wrong); }
        const auto& facts = facts_of(measure.text);
        if (auto wrong = settle_unit(about, in, facts, texts)) { return std::move(*wrong); }
        if (in.said->is_real && about.kind == said_kind::unsaid && !facts.says_kind) { about.kind = said_kind::real; }
        const measure_facts f = v0::detail::settled(facts, in.said->value, about, vocabulary_);
        const auto extent = read(in.said->value, v0::detail::frame_of(f, f.kind, f.unit));
        if (!extent && extent.error().code != errc::no_number) { return fault{in.said_offset, std::string{extent.error().message()}}; }
        const auto made = make_claim(measure.text, in.said->value, about);
        if (!made) { return fault{measure.offset, std::string{made.error().message()}}; }
        return *made;
    }

private:
    static std::optional<fault> fill(details& about, const claim_fields& in) {
        about.id = in[field::id].text;
        about.words = in.said->words;
        about.scope = in[field::scope].text;
        about.supersedes = in[field::supersedes].text;
        about.by = in[field::by].text;
        for (const auto& c : in.citing) { about.citing.push_back(c.text); }
        about.published_in = in[field::published_in].text;
        about.url = in[field::url].text;
        about.quote = in[field::quote].text;
        about.at = in.at;
        if (auto wrong = take_period(in[field::as_of], about.as_of)) { return wrong; }
        if (auto wrong = take_period(in[field::published], about.published)) { return wrong; }
        if (auto wrong = take_choice(in[field::kind], "kind", about.kind, {{"count", said_kind::count}, {"real", said_kind::real}})) { return wrong; }
        if (auto wrong = take_choice(in[field::status], "status", about.status, {{name(status::observed), status::observed}, {name(status::planned), status::planned},
                                     {name(status::estimated), status::estimated}, {name(status::retracted), status::retracted}})) { return wrong; }
        if (auto wrong = take_choice(in[field::headline], "headline", about.headline, {{"true", true}, {"false", false}, {"1", true}, {"0", false}, {"yes", true}, {"no", false}})) { return wrong; }
        if (const auto& text = in[field::grade]; !is_blank(text.text)) {
            const auto g = make_grade(text.text);
            if (!g) { return fault{text.offset, "there is no grade " + quoted(text.text) + ": " + std::string{g.error().message()}}; }
            about.grade = *g;
        }
        return std::nullopt;
    }
    static std::optional<fault> take_period(const field_text& text, period& into) {
        if (is_blank(text.text)) { return std::nullopt; }
        const auto p = make_period(text.text);
        if (!p) { return fault{text.place_of(p.error().position), quoted(text.text) + ": " + std::string{p.error().message()}}; }
        into = *p;
        return std::nullopt;
    }
    template <class T>
    struct choice {
        std::string_view name;
        T value;
    };
    template <class T, std::size_t N>
    static std::optional<fault> take_choice(const field_text& text, std::string_view key, T& into, const choice<T> (&choices)[N]) {
        if (is_blank(text.text)) { return std::nullopt; }
        std::string all;
        for (const auto& c : choices) {
            if (same_name(c.name, text.text)) {
                into = c.value;
                return std::nullopt;
            }
            all.append(all.empty() ? "" : ", ").append(c.name);
        }
        return fault{text.offset, quoted(key) + " cannot be " + quoted(text.text) + ": it is one of " + all};
    }

    /// The unit of the claim: its own, else what the words say; both must be one. A rate ("12 a
    /// day") is a dimension of its own.
    std::optional<fault> settle_unit(details& about, const claim_fields& in, const measure_facts& facts, text_arena& texts) {
        const auto& text = in[field::unit];
        const auto& said = *in.said;
        const bool given = !is_blank(text.text);
        const unit* u = given ? &unit_called(text.text) : !said.unit.empty() ? &unit_called(said.unit) : nullptr;
        if (given && !said.unit.empty() && !same_unit(unit_called(said.unit), *u)) {
            return fault{in.said_offset, "the words say " + quoted(said.unit) + ", but \"unit\" is " + quoted(text.text)};
        }
        if (!said.per.empty() && !(given && text.text.find('/') != std::string_view::npos)) {
            about.unit = texts.keep({u != nullptr ? u->name() : facts.unit.name(), "/", said.per});
        } else if (given && text.text.size() >= std::tuple_size_v<decltype(unit::symbol)>) {
            about.unit = text.text; // too long for a unit to keep
        } else if (u != nullptr) {
            about.unit = *u;
        } else if (facts.unit.percent && detail::is_share_in_words(said.value)) {
            about.unit = make_unit("1", dimension{}, 1); // "half" of a measure in % is 0.5, not 0.5 %
        }
        return std::nullopt;
    }

    const measure_facts& facts_of(std::string_view measure) {
        auto found = facts_.find(measure);
        if (found == facts_.end()) { found = facts_.emplace(std::string{measure}, vocabulary_.facts(measure)).first; }
        return found->second;
    }
    const unit& unit_called(std::string_view name) {
        auto found = units_.find(name);
        if (found == units_.end()) { found = units_.emplace(std::string{name}, vocabulary_.unit_called(name)).first; }
        return found->second;
    }

    vocabulary vocabulary_{};
    detail::text_map<measure_facts> facts_;
    detail::text_map<unit> units_;
};

} // namespace io
} // namespace v0
} // namespace corroborate
