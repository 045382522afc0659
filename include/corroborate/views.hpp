// Pipelines over claims with range-v3: claims | co::views::disagreements. The only header that
// includes range-v3 (58,000 lines); the algorithms themselves take any range without it.
#pragma once

#include <range/v3/view/all.hpp>
#include <range/v3/view/view.hpp>

#include <corroborate/dossier.hpp>

namespace ranges {
/// A pair_range is cheap to copy and owns nothing of its elements.
template <class I, class Seek>
inline constexpr bool enable_view<corroborate::pair_range<I, Seek>> = true;
} // namespace ranges

namespace corroborate {
inline namespace v0 {

/// Adaptors: each takes a projection too, as claims | views::disagreements_by(&row::resolved).
namespace views {

namespace detail {

struct disagreements_fn {
    template <class R>
        requires claim_range<R, by_traits>
    [[nodiscard]] auto operator()(R&& range) const {
        return v0::disagreements(std::forward<R>(range));
    }
};
struct compatible_pairs_fn {
    template <class R>
        requires claim_range<R, by_traits>
    [[nodiscard]] auto operator()(R&& range) const {
        return v0::compatible_pairs(std::forward<R>(range));
    }
};
struct by_topic_fn {
    template <class R>
        requires claim_range<R, by_traits>
    [[nodiscard]] auto operator()(R&& range) const {
        return v0::by_topic(std::forward<R>(range));
    }
};
struct assess_fn {
    template <class R>
        requires claim_range<R, by_traits>
    [[nodiscard]] auto operator()(R&& range) const {
        return v0::assess(std::forward<R>(range));
    }
};

} // namespace detail

/// The pairs that disagree, lazily.
inline constexpr auto disagreements = ::ranges::make_view_closure(detail::disagreements_fn{});
/// The pairs that can be compared and do not disagree, lazily.
inline constexpr auto compatible_pairs = ::ranges::make_view_closure(detail::compatible_pairs_fn{});
/// The claims by topic.
inline constexpr auto by_topic = ::ranges::make_view_closure(detail::by_topic_fn{});
/// A dossier for each topic.
inline constexpr auto assess = ::ranges::make_view_closure(detail::assess_fn{});

template <class P>
[[nodiscard]] auto disagreements_by(P project) {
    return ::ranges::make_view_closure([project](auto&& range) {
        return v0::disagreements(std::forward<decltype(range)>(range), project);
    });
}
template <class P>
[[nodiscard]] auto by_topic_by(P project) {
    return ::ranges::make_view_closure([project](auto&& range) {
        return v0::by_topic(std::forward<decltype(range)>(range), project);
    });
}
template <class P>
[[nodiscard]] auto assess_by(P project) {
    return ::ranges::make_view_closure([project](auto&& range) {
        return v0::assess(std::forward<decltype(range)>(range), project);
    });
}

} // namespace views

} // namespace v0
} // namespace corroborate
