// Pictures and pages of dossiers, as assess() returns them: claims that name their measures at run
// time, and claims of measures that are types.
#pragma once

#include <concepts>
#include <cstddef>
#include <iterator>
#include <ranges>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include <corroborate/dossier.hpp>
#include <corroborate/report/html.hpp>
#include <corroborate/report/svg.hpp>
#include <corroborate/vocabulary_builder.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

namespace detail {

template <class T>
inline constexpr bool is_claim = false;
template <class M>
inline constexpr bool is_claim<claim<M>> = true;
template <class T>
inline constexpr bool is_dossier = false;
template <class I>
inline constexpr bool is_dossier<dossier<I>> =
    is_claim<std::remove_cvref_t<std::iter_reference_t<I>>>;

/// What a vocabulary says, as statements from which it can be built again.
[[nodiscard]] inline std::vector<statement> statements_of(const vocabulary& v) {
    std::vector<statement> out;
    const auto* const terms = v.terms().data;
    std::vector<term_kind> kinds(v.terms().size);
    for (const auto& n : v.names()) {
        kinds[n.term] = n.kind;
        out.push_back({statement::of::same, n.kind, n.name, terms[n.term].name});
        if (n.kind == term_kind::measure) {
            out.push_back(measure_is(terms[n.term].name, terms[n.term].facts));
        }
    }
    for (const auto& p : v.parts()) {
        out.push_back(
            {statement::of::part, kinds[p.part], terms[p.part].name, terms[p.whole].name});
    }
    return out;
}

/// Calls `use(findings)` on the claims of some dossiers. Of a measure that is a type, what the type
/// says stands beside what the vocabulary says.
template <class I, class Use>
auto with_findings(std::span<const dossier<I>> dossiers, const policy& k, const vocabulary& v,
                   Use&& use) {
    using C = std::remove_cvref_t<std::iter_reference_t<I>>;
    std::vector<claim<named>> claims;
    for (const auto& d : dossiers) {
        for (const auto& at : d.claims) {
            if constexpr (std::same_as<C, claim<named>>) {
                claims.push_back(*at);
            } else {
                claims.push_back((*at).as_named());
            }
        }
    }
    if constexpr (std::same_as<C, claim<named>>) {
        return use(findings{claims, k, v});
    } else {
        auto statements = statements_of(v);
        using M = typename C::measure;
        statements.push_back(measure_is(M::name, facts_of<M>()));
        const auto known = make_vocabulary(statements);
        return use(findings{claims, k, known ? known->view() : v});
    }
}

} // namespace detail

/// A range of dossiers, in one piece of memory, of claims.
template <class R>
concept dossier_range = std::ranges::contiguous_range<R> &&
                        detail::is_dossier<std::remove_cvref_t<std::ranges::range_reference_t<R>>>;

/// The forest plot of a dossier, as a file. The policy is that of the assessment.
template <class I, class Out>
    requires detail::is_dossier<dossier<I>>
Out svg(const dossier<I>& d, Out out, const selection& s = {}, const svg_style& style = {},
        const policy& k = cautious, const vocabulary& v = {}) {
    return detail::with_findings(std::span{&d, std::size_t{1}}, k, v, [&](const findings& f) {
        return f.topics().empty() ? svg(f, std::move(out), s, style)
                                  : svg(f, std::size_t{0}, std::move(out), s, style);
    });
}
/// Forest plots of dossiers, the worst first, as a file.
template <dossier_range R, class Out>
Out svg(const R& dossiers, Out out, const selection& s = {}, const svg_style& style = {},
        const policy& k = cautious, const vocabulary& v = {}) {
    return detail::with_findings(std::span{dossiers}, k, v, [&](const findings& f) {
        return svg(f, std::move(out), s, style);
    });
}
/// Dossiers as one HTML page.
template <dossier_range R, class Out>
Out html(const R& dossiers, Out out, const selection& s = {}, const html_style& style = {},
         const policy& k = cautious, const vocabulary& v = {}) {
    return detail::with_findings(std::span{dossiers}, k, v, [&](const findings& f) {
        return html(f, std::move(out), s, style);
    });
}

} // namespace report
} // namespace v0
} // namespace corroborate
