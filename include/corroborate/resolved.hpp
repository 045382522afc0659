// The resolved form of a claim: names, units and words paid for once; what all algorithms on many
// claims work on (DESIGN.md, section 6). Small, trivially copyable, without text.
#pragma once

#include <cstdint>

#include <corroborate/claim.hpp>

namespace corroborate {
inline namespace v0 {

/// An identity made of names: 64 bits of their hash, or a number that a store gave out. 0 is none.
using identity = std::uint64_t;

/// A claim as numbers. Two of them are comparable where their topics are one, their kinds and
/// dimensions too (a topic that mixes counts and reals is resolved as reals throughout).
struct resolved {
    interval core;
    interval reach;
    identity topic = 0;
    identity origin = 0; ///< 0: a voice of its own
    period as_of{};
    period stands{};    ///< as_of, widened by the measure's holds_for
    bool holds = false; ///< whether the measure says how long its number stands
    v0::over_time over_time = v0::over_time::stock;
    v0::status status = status::observed;
    bool live = true; ///< neither retracted nor superseded
};

/// The identity of a measure after the vocabulary.
[[nodiscard]] constexpr identity measure_identity(std::string_view measure,
                                                  const vocabulary& v = {}) noexcept {
    return hash_name(v.canonical(term_kind::measure, measure));
}
/// The identity of measure and scope after the vocabulary.
[[nodiscard]] constexpr identity topic_identity(identity measure, const scope& s,
                                                const vocabulary& v = {}) noexcept {
    return hash_name(v.canonical(term_kind::scope, s.name()), measure);
}
/// The same, by the name of the measure.
[[nodiscard]] constexpr identity topic_identity(std::string_view measure, const scope& s,
                                                const vocabulary& v = {}) noexcept {
    return topic_identity(measure_identity(measure, v), s, v);
}
/// The identity of a source after the vocabulary; 0 for a blank name.
[[nodiscard]] constexpr identity source_identity(std::string_view source,
                                                 const vocabulary& v = {}) noexcept {
    return is_blank(source) ? 0 : hash_name(v.canonical(term_kind::source, source));
}

namespace detail {

/// The resolved form of a claim whose words have been read.
[[nodiscard]] constexpr resolved as_resolved(const claim<named>& c, const measure_facts& f,
                                             const extent& x, const vocabulary& v) noexcept {
    resolved r;
    r.core = x.core;
    r.reach = x.reach;
    r.topic = topic_identity(c.measure_name(), c.about().scope, v);
    r.origin = source_identity(c.origin(), v);
    r.as_of = c.about().as_of;
    r.stands = f.says_holds_for ? widened(r.as_of, f.holds_for) : r.as_of;
    r.holds = f.says_holds_for;
    r.over_time = f.over_time;
    r.status = c.about().status;
    r.live = r.status != status::retracted;
    return r;
}

[[nodiscard]] constexpr result<resolved> resolve(const claim<named>& c, const measure_facts& known,
                                                 const policy& k, const vocabulary& v,
                                                 said_kind as) noexcept {
    const measure_facts f = settled(known, c.said(), c.about(), v);
    const number_kind kind = as == said_kind::unsaid ? f.kind
                             : as == said_kind::real ? number_kind::real
                                                     : number_kind::count;
    const auto x = read(c.said(), frame_of(f, kind, f.unit), k);
    if (!x) { return x.error(); }
    return as_resolved(c, f, *x, v);
}

} // namespace detail

/// The numbers of a claim, in the base unit of its dimension. `as`: read as a count or as a real,
/// where the topic asks for it. Errors: those of read(). No allocation.
[[nodiscard]] constexpr result<resolved> resolve(const claim<named>& c, const policy& k = cautious,
                                                 const vocabulary& v = {},
                                                 said_kind as = said_kind::unsaid) noexcept {
    return detail::resolve(c, v.facts(c.measure_name()), k, v, as);
}
template <measure_type M>
[[nodiscard]] constexpr result<resolved> resolve(const claim<M>& c, const policy& k = cautious,
                                                 const vocabulary& v = {},
                                                 said_kind as = said_kind::unsaid) noexcept {
    return detail::resolve(c.as_named(), facts_of<M>(), k, v, as);
}

} // namespace v0
} // namespace corroborate
