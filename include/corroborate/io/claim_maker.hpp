// From the fields of a claim to the claim: each is checked, the unit is settled between the words,
// the claim and the vocabulary, and the amount must be readable with it. Look-ups are cached.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <corroborate/claim.hpp>
#include <corroborate/io/claim_fields.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

namespace detail {

struct hash_text {
    using is_transparent = void;
    [[nodiscard]] std::size_t operator()(std::string_view s) const noexcept {
        return std::hash<std::string_view>{}(s);
    }
};
template <class T>
using text_map = std::unordered_map<std::string, T, hash_text, std::equal_to<>>;

/// Shares of one ("half", "one in five", "1/3"): numbers without a unit, whatever the measure's is.
[[nodiscard]] constexpr bool is_share(const amount& a) noexcept {
    const auto& own = row(a.hedge()).own;
    return a.modifier() == modifier::fraction || own.den == 2 || a.hedge() == hedge::nearly_all ||
           a.hedge() == hedge::not_all ||
           (a.modifier() != modifier::set && a.has_value() && a.value().is_fraction());
}
/// The same in words alone: "half" is 50 % even where the claim's own unit is %, "1/2" is not.
[[nodiscard]] constexpr bool is_share_in_words(const said_amount& said) noexcept {
    if (!is_share(said.value)) { return false; }
    const auto h = said.value.hedge();
    if (said.words.empty()) { return h != hedge::third && h != hedge::quarter; }
    return h == hedge::one_in_n || h == hedge::k_in_n ||
           said.words.find_first_of("0123456789") == std::string_view::npos;
}

/// A bare count of everyday size can always be read, and is most of what tables hold.
[[nodiscard]] constexpr bool is_surely_readable(const amount& a, const measure_facts& f) noexcept {
    constexpr std::int64_t most = 1'000'000'000'000;
    const auto& n = a.value();
    return a.wording() == wording::bare && f.kind == number_kind::count && !f.share &&
           f.unit.factor == rational{1} && !n.is_fraction() && n.last_place() == 0 &&
           n.digits() >= 0 && n.digits() < most;
}

/// "circa 1500" persons, tenge or kilometres are as many, whatever the words are taken for alone.
[[nodiscard]] constexpr bool is_no_year(const unit& u) noexcept {
    return !u.is_none() && u.dim.of != quantity::time;
}

} // namespace detail

/// Makes claims of their fields and checks them: the amount must be readable in its kind and unit
/// under the vocabulary and the policy. Measures and units are looked up once each.
class claim_maker {
public:
    claim_maker() = default;
    /// The vocabulary and the policy must outlive the maker.
    explicit claim_maker(const vocabulary& v, const policy& k = cautious)
        : vocabulary_(v), policy_(&k) {}

    /// A claim that views the texts of its fields, and of `texts`. Faults: a field is missing or is
    /// no date, grade …; the unit contradicts the words; no number fits the words, or a number does
    /// not fit its type.
    [[nodiscard]] result<claim<named>, fault> make(const claim_fields& in, text_arena& texts) {
        const auto& measure = in[field::measure];
        if (is_blank(measure.text)) { return fault{measure.offset, "\"measure\" is missing"}; }
        if (!in.has_said) { return fault{in.said_offset, "\"said\" is missing"}; }
        details about;
        if (auto wrong = fill(about, in)) { return std::move(*wrong); }
        const auto& facts = facts_of(measure.text);
        if (auto wrong = settle_unit(about, in, facts, texts)) { return std::move(*wrong); }
        if (in.said.is_real && about.kind == said_kind::unsaid && !facts.says_kind) {
            about.kind = said_kind::real;
        }
        amount said = in.said.value;
        if (said.hedge() == hedge::circa_year && !in.said.words.empty() &&
            detail::is_no_year(v0::detail::settled(facts, said, about, vocabulary_).unit)) {
            said = make_amount(hedge::circa, said.value()).value_or(said);
        }
        const measure_facts f = v0::detail::settled(facts, said, about, vocabulary_);
        if (!detail::is_surely_readable(said, f)) {
            const auto extent = v0::read(said, v0::detail::frame_of(f, f.kind, f.unit), *policy_);
            if (!extent && extent.error().code != errc::no_number) {
                return fault{in.said_offset, std::string{extent.error().message()}};
            }
        }
        const auto made = make_claim(measure.text, said, about);
        if (!made) { return fault{measure.offset, std::string{made.error().message()}}; }
        return *made;
    }

private:
    static std::optional<fault> fill(details& about, const claim_fields& in) {
        about.id = in[field::id].text;
        about.words = in.said.words;
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
        if (auto wrong = take_choice(in[field::kind], "kind", about.kind,
                                     {{"count", said_kind::count}, {"real", said_kind::real}})) {
            return wrong;
        }
        if (auto wrong = take_choice(in[field::status], "status", about.status,
                                     {{name(status::observed), status::observed},
                                      {name(status::planned), status::planned},
                                      {name(status::estimated), status::estimated},
                                      {name(status::retracted), status::retracted}})) {
            return wrong;
        }
        if (auto wrong = take_choice(in[field::headline], "headline", about.headline,
                                     {{"true", true},
                                      {"false", false},
                                      {"1", true},
                                      {"0", false},
                                      {"yes", true},
                                      {"no", false}})) {
            return wrong;
        }
        if (const auto& text = in[field::grade]; !is_blank(text.text)) {
            const auto g = make_grade(text.text);
            if (!g) {
                return fault{text.offset, "there is no grade " + quoted(text.text) + ": " +
                                              std::string{g.error().message()}};
            }
            about.grade = *g;
        }
        return std::nullopt;
    }
    static std::optional<fault> take_period(const field_text& text, period& into) {
        if (is_blank(text.text)) { return std::nullopt; }
        const auto p = make_period(text.text);
        if (!p) {
            return fault{text.place_of(p.error().position),
                         quoted(text.text) + ": " + std::string{p.error().message()}};
        }
        into = *p;
        return std::nullopt;
    }
    template <class T>
    struct choice {
        std::string_view name;
        T value;
    };
    template <class T, std::size_t N>
    static std::optional<fault> take_choice(const field_text& text, std::string_view key, T& into,
                                            const choice<T> (&choices)[N]) {
        if (is_blank(text.text)) { return std::nullopt; }
        std::string all;
        for (const auto& c : choices) {
            if (same_name(c.name, text.text)) {
                into = c.value;
                return std::nullopt;
            }
            all.append(all.empty() ? "" : ", ").append(c.name);
        }
        return fault{text.offset,
                     quoted(key) + " cannot be " + quoted(text.text) + ": it is one of " + all};
    }

    /// The unit of the claim: its own, else what the words say; both must be one. A rate ("12 a
    /// day") is a dimension of its own.
    std::optional<fault> settle_unit(details& about, const claim_fields& in,
                                     const measure_facts& facts, text_arena& texts) {
        const auto& text = in[field::unit];
        const auto& said = in.said;
        const bool given = !is_blank(text.text);
        const unit* u = given                ? &unit_called(text.text)
                        : !said.unit.empty() ? &unit_called(said.unit)
                                             : nullptr;
        if (given && !said.unit.empty() && !same_unit(unit_called(said.unit), *u)) {
            return fault{in.said_offset, "the words say " + quoted(said.unit) +
                                             ", but \"unit\" is " + quoted(text.text)};
        }
        if (!said.per.empty() && !(given && text.text.find('/') != std::string_view::npos)) {
            about.unit = texts.keep({u != nullptr ? u->name() : facts.unit.name(), "/", said.per});
            return std::nullopt;
        }
        const bool percent =
            u != nullptr ? u->percent && said.unit.empty() && detail::is_share_in_words(said)
                         : facts.unit.percent && detail::is_share(said.value);
        if (percent) {
            about.unit = make_unit("1", dimension{}, 1);
        } else if (given && text.text.size() >= std::tuple_size_v<decltype(unit::symbol)>) {
            about.unit = text.text; // too long for a unit to keep
        } else if (u != nullptr) {
            about.unit = *u;
        }
        return std::nullopt;
    }

    const measure_facts& facts_of(std::string_view measure) {
        auto found = facts_.find(measure);
        if (found == facts_.end()) {
            found = facts_.emplace(std::string{measure}, vocabulary_.facts(measure)).first;
        }
        return found->second;
    }
    const unit& unit_called(std::string_view name) {
        auto found = units_.find(name);
        if (found == units_.end()) {
            found = units_.emplace(std::string{name}, vocabulary_.unit_called(name)).first;
        }
        return found->second;
    }

    vocabulary vocabulary_{};
    const policy* policy_ = &cautious;
    detail::text_map<measure_facts> facts_;
    detail::text_map<unit> units_;
};

} // namespace io
} // namespace v0
} // namespace corroborate
