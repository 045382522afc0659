// A claim: an amount, what it is about, when, and who says so. Everything is a view of text that
// the caller (or the store that a reader returns) owns, so claims copy trivially.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <corroborate/amount.hpp>
#include <corroborate/date.hpp>
#include <corroborate/measure.hpp>
#include <corroborate/reading.hpp>
#include <corroborate/scope.hpp>
#include <corroborate/source.hpp>
#include <corroborate/vocabulary.hpp>

namespace corroborate {
inline namespace v0 {

/// A plan is no observation; a retracted claim stays on record and supports nothing.
enum class status : std::uint8_t { observed, planned, estimated, retracted };

[[nodiscard]] constexpr std::string_view name(status s) noexcept {
    constexpr std::string_view names[] = {"observed", "planned", "estimated", "retracted"};
    return names[static_cast<std::size_t>(s)];
}

/// Whether a claim says itself that its number is a count or a real.
enum class said_kind : std::uint8_t { unsaid, count, real };

/// The unit of a claim: a unit, or a name to be looked up; nothing where the measure's is meant.
class said_unit {
public:
    constexpr said_unit() = default;
    constexpr said_unit(const unit& u) noexcept : unit_(u), is_unit_(true) {}
    template <std::convertible_to<std::string_view> Text>
    constexpr said_unit(const Text& name) noexcept : name_(name) {}

    [[nodiscard]] constexpr bool is_said() const noexcept {
        return is_unit_ ? !unit_.is_none() : !is_blank(name_);
    }
    [[nodiscard]] constexpr std::string_view name() const noexcept {
        return is_unit_ ? unit_.name() : name_;
    }
    [[nodiscard]] constexpr v0::unit resolve(const vocabulary& v) const noexcept {
        return is_unit_ ? unit_ : v.unit_called(name_);
    }

private:
    v0::unit unit_{};
    std::string_view name_;
    bool is_unit_ = false;
};

/// Where words stand in a document: byte offsets, end exclusive.
struct quote_span {
    std::size_t start = 0;
    std::size_t end = 0;
};

/// All that a claim says apart from its amount and its measure, in the order of FORMATS.md,
/// section 1.
struct details {
    std::string_view id{};
    std::string_view words{}; ///< the amount as said, where the words are known: "over 6,000"
    said_kind kind = said_kind::unsaid;
    said_unit unit{};
    v0::scope scope{};
    period as_of{}; ///< when the number was true
    v0::status status = status::observed;
    std::string_view supersedes{};
    std::string_view by{}; ///< who says it
    chain citing{};        ///< whom they cite, nearest first
    std::string_view published_in{};
    period published{};
    std::string_view url{};
    v0::grade grade{};
    bool headline = false;
    std::string_view quote{};
    quote_span at{};
};

/// The voice behind a claim: the last of `citing`, else `by`, else `published_in`; blank where
/// there is none.
[[nodiscard]] constexpr std::string_view origin_of(const details& d) noexcept {
    if (!d.citing.empty()) { return d.citing.origin(); }
    return is_blank(d.by) ? d.published_in : d.by;
}

template <class Measure>
class claim;

/// A claim that names its measure at run time.
template <>
class claim<named> {
public:
    using measure = named;

    /// "none of nothing": so that containers of claims can be resized.
    constexpr claim() = default;
    /// A constant; words that allow no number at all do not compile.
    consteval claim(std::string_view measure_name, const amount& said, const details& about = {});

    /// At run time; errc::nameless, and those of amounts that no frame could read.
    [[nodiscard]] static constexpr result<claim>
    make(std::string_view measure_name, const amount& said, const details& about = {}) noexcept {
        if (is_blank(measure_name)) { return errc::nameless; }
        return claim{measure_name, said, about, 0};
    }

    [[nodiscard]] constexpr std::string_view measure_name() const noexcept { return measure_; }
    [[nodiscard]] constexpr const amount& said() const noexcept { return said_; }
    [[nodiscard]] constexpr const details& about() const noexcept { return about_; }
    [[nodiscard]] constexpr std::string_view origin() const noexcept { return origin_of(about_); }

private:
    template <class M>
    friend class claim;
    constexpr claim(std::string_view measure_name, const amount& said, const details& about,
                    int) noexcept
        : measure_(measure_name), said_(said), about_(about) {}

    std::string_view measure_;
    amount said_{};
    details about_{};
};

namespace detail {

/// Words that say a share of a whole, whatever the unit of the measure: "half", "one in five",
/// "most".
[[nodiscard]] constexpr bool says_share(const amount& said) noexcept {
    switch (said.wording()) {
    case wording::more_than_half:
    case wording::most:
    case wording::vast_majority:
    case wording::minority:
    case wording::not_all: return true;
    default: break;
    }
    return said.modifier() == modifier::fraction || said.hedge() == hedge::nearly_half ||
           said.hedge() == hedge::nearly_all;
}

/// What the vocabulary and the claim together say of its measure: kind and unit are settled.
[[nodiscard]] constexpr measure_facts settled(const measure_facts& known, const amount& said,
                                              const details& about, const vocabulary& v) noexcept {
    measure_facts f = known;
    if (about.unit.is_said()) {
        f.unit = about.unit.resolve(v);
    } else if (said.hedge() == hedge::percent && f.unit.is_none()) {
        f.unit = units::percent; // the words say it
    }
    if (about.kind != said_kind::unsaid) {
        f.kind = about.kind == said_kind::real ? number_kind::real : number_kind::count;
    } else if (!f.says_kind) {
        const bool measured_unit = f.unit.percent || (f.unit.dim.of != quantity::number &&
                                                      f.unit.dim.of != quantity::person &&
                                                      f.unit.dim.of != quantity::other);
        // the point of 3.5 lakh makes it no real, nor does that of "between 1 and 1.5 million"
        const auto is_whole = [&](const numeral& n) {
            return !n.is_fraction() &&
                   (exact{n.written_place()} * exact{f.unit.factor}).unchecked().is_whole();
        };
        const bool point = said.value().has_places() || said.upper().has_places();
        const bool by_shape =
            said.looks_real() && !(point && is_whole(said.value()) && is_whole(said.upper()));
        f.kind = measured_unit || by_shape ? number_kind::real : number_kind::count;
    }
    const bool share_of_percent =
        f.unit.percent && says_share(said);                // half is 50 %, not half a percent
    const bool times = said.modifier() == modifier::ratio; // "doubled" is 2 of nothing
    if (!about.unit.is_said() && (share_of_percent || times)) { f.unit = {}; }
    if (!f.says_additive) { f.additive = f.kind == number_kind::count; }
    return f;
}

[[nodiscard]] constexpr frame frame_of(const measure_facts& f, number_kind kind,
                                       const unit& u) noexcept {
    return {.domain = {.kind = kind, .dim = u.dim, .share = f.share},
            .factor = u.factor,
            .percent = u.percent};
}

} // namespace detail

/// A claim of a measure that is a type: comparing it with a claim of another measure does not
/// compile.
template <class Measure>
class claim {
    static_assert(
        measure_type<Measure>,
        "corroborate: a measure is a type derived from count<\"name\"> or real<\"name\", unit>, or `named`");

public:
    using measure = Measure;

    /// A constant: refuses at compile time what make() refuses.
    consteval claim(const amount& said, const details& about = {})
        : claim(make(said, about).value()) {}

    /// At run time; errc::other_dimension, not_whole, empty_set, overflow where the amount cannot
    /// be one of this measure.
    [[nodiscard]] static constexpr result<claim> make(const amount& said,
                                                      const details& about = {}) noexcept {
        const measure_facts known = facts_of<Measure>();
        if (about.unit.is_said()) {
            const unit u = about.unit.resolve({});
            const auto of = u.dim.of; // people, lakh, or a thing that only its name tells
            const bool counts =
                of == quantity::number || of == quantity::person || of == quantity::other;
            const bool plain_count = known.kind == number_kind::count && counts &&
                                     (known.unit.is_none() || of == quantity::number);
            if (!convertible(u, known.unit) && !plain_count) { return errc::other_dimension; }
        }
        const measure_facts f = detail::settled(known, said, about, {});
        const auto readable = read(said, detail::frame_of(f, f.kind, f.unit));
        if (!readable && readable.error().code != errc::no_number) { return readable.error(); }
        return claim{said, about, 0};
    }

    [[nodiscard]] static constexpr std::string_view measure_name() noexcept {
        return Measure::name;
    }
    [[nodiscard]] constexpr const amount& said() const noexcept { return said_; }
    [[nodiscard]] constexpr const details& about() const noexcept { return about_; }
    [[nodiscard]] constexpr std::string_view origin() const noexcept { return origin_of(about_); }
    /// The same claim with its measure as a name.
    [[nodiscard]] constexpr claim<named> as_named() const noexcept {
        return claim<named>{Measure::name, said_, about_, 0};
    }

private:
    constexpr claim(const amount& said, const details& about, int) noexcept
        : said_(said), about_(about) {}

    amount said_;
    details about_;
};

/// At run time: make_claim<fighters>(amount, details), make_claim("fighters", amount, details).
template <class Measure>
    requires measure_type<Measure>
[[nodiscard]] constexpr result<claim<Measure>> make_claim(const amount& said,
                                                          const details& about = {}) noexcept {
    return claim<Measure>::make(said, about);
}
[[nodiscard]] constexpr result<claim<named>>
make_claim(std::string_view measure_name, const amount& said, const details& about = {}) noexcept {
    return claim<named>::make(measure_name, said, about);
}

consteval claim<named>::claim(std::string_view measure_name, const amount& said,
                              const details& about)
    : claim(make(measure_name, said, about).value()) {
    const measure_facts f = detail::settled({}, said, about, {});
    const auto readable = read(said, detail::frame_of(f, f.kind, f.unit));
    if (!readable && readable.error().code != errc::no_number) { refuse(readable.error().code); }
}

// There is no order, no equality and no sum of claims: each could mean several things, and each is
// a source of silent mistakes in interval libraries.
template <class A, class B>
    requires unsatisfied<"claims have no <: the numbers are unknown; ask compare(a, b)">
bool operator<(const claim<A>&, const claim<B>&);
template <class A, class B>
    requires unsatisfied<"claims have no ==: ask agrees(compare(a, b)), or compare their ids">
bool operator==(const claim<A>&, const claim<B>&);
template <class A, class B>
    requires unsatisfied<
        "claims cannot be added: a sum of what two sources say is a claim that nobody made">
claim<A> operator+(const claim<A>&, const claim<B>&);

} // namespace v0
} // namespace corroborate
