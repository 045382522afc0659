// How the algorithms on many claims see their input: any range, each element turned into a resolved
// claim by a projection or by the one trait below. What says no number takes no part.
#pragma once

#include <functional>
#include <iterator>
#include <ranges>
#include <type_traits>
#include <vector>

#include <corroborate/compare.hpp>

namespace corroborate {
inline namespace v0 {

/// Specialise for a struct of your own: `static result<resolved> resolve(const Row&)`.
template <class T>
struct row_traits {};

template <>
struct row_traits<resolved> {
    [[nodiscard]] static constexpr result<resolved> resolve(const resolved& r) noexcept {
        return r;
    }
};
template <class M>
struct row_traits<claim<M>> {
    [[nodiscard]] static constexpr result<resolved> resolve(const claim<M>& c) noexcept {
        return v0::resolve(c);
    }
};

/// The default projection: what row_traits says.
struct by_traits {
    template <class T>
        requires requires(const T& t) { row_traits<T>::resolve(t); }
    [[nodiscard]] constexpr result<resolved> operator()(const T& t) const {
        return row_traits<T>::resolve(t);
    }
};

/// A projection to resolved or to result<resolved>: a lambda, or a pointer to a member.
template <class P, class T>
concept projects_to_resolved =
    std::invocable<const P&, const T&> &&
    std::convertible_to<std::invoke_result_t<const P&, const T&>, result<resolved>>;

/// A range whose elements are claims, or become claims by the projection.
template <class R, class P>
concept claim_range =
    std::ranges::forward_range<R> && projects_to_resolved<P, std::ranges::range_value_t<R>>;

namespace detail {

/// An element and its resolved form; `index` is its place in the input.
template <class I>
struct located {
    resolved claim;
    I where;
    std::size_t index = 0;
};

/// All elements that say a number. O(n) time and memory.
template <class R, class P>
[[nodiscard]] constexpr auto locate(R& range, const P& project) {
    std::vector<located<std::ranges::iterator_t<R>>> out;
    std::size_t index = 0;
    for (auto it = std::ranges::begin(range); it != std::ranges::end(range); ++it, ++index) {
        const result<resolved> r = std::invoke(project, *it);
        if (r) { out.push_back({*r, it, index}); }
    }
    return out;
}

} // namespace detail

} // namespace v0
} // namespace corroborate
