// How the algorithms on many claims see their input: any range, each element turned into a resolved
// claim by a projection or by the one trait below. What says no number takes no part.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <limits>
#include <ranges>
#include <type_traits>
#include <vector>

#include <corroborate/compare.hpp>
#include <corroborate/scratch.hpp>

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
    /// The row as its trait resolves it.
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

/// Calls f(claim, iterator) for each element that says a number: one pass, nothing is kept.
template <class R, class P, class F>
constexpr void for_each_claim(R& range, const P& project, F f) {
    using value = std::ranges::range_value_t<R>;
    for (auto it = std::ranges::begin(range); it != std::ranges::end(range); ++it) {
        if constexpr (std::same_as<P, by_traits> && std::same_as<value, resolved>) {
            const resolved& r = *it;
            f(r, it);
        } else if constexpr (std::convertible_to<std::invoke_result_t<const P&, const value&>,
                                                 const resolved&>) {
            const resolved& r = std::invoke(project, *it);
            f(r, it);
        } else {
            const result<resolved> r = std::invoke(project, *it);
            if (r) { f(*r, it); }
        }
    }
}

/// Rows that are resolved already are read where they stand.
template <class P, class T>
concept reads_in_place = (std::same_as<P, by_traits> && std::same_as<T, resolved>) ||
                         std::same_as<std::invoke_result_t<const P&, const T&>, const resolved&>;

/// The resolved claims of a range, one after another: read in place, or projected once and kept.
template <class R, class P>
class claim_rows {
    using iterator = std::ranges::iterator_t<R>;
    using value = std::ranges::range_value_t<R>;
    static constexpr bool in_place =
        reads_in_place<P, value> && std::is_lvalue_reference_v<std::ranges::range_reference_t<R>>;

public:
    /// Whether rows can be found by number, without a pass.
    static constexpr bool is_indexed = in_place && std::random_access_iterator<iterator>;

    claim_rows(R& range, const P& project)
        : first_(std::ranges::begin(range)),
          length_(static_cast<std::size_t>(std::ranges::distance(range))),
          project_(project),
          kept_(in_place ? 0 : length_),
          said_(in_place ? 0 : length_) {
        if (length_ > most) { refuse("corroborate: more than 4,294,967,295 claims in one range"); }
        if constexpr (!in_place) {
            std::size_t n = 0, index = 0;
            for (iterator it = first_; index < length_; ++it, ++index) {
                const result<resolved> r = std::invoke(project, *it);
                said_[index] = r.has_value();
                if (r) { kept_[n++] = *r; }
            }
            kept_.shrink(n);
        }
    }

    /// How many say a number.
    [[nodiscard]] std::size_t size() const noexcept { return in_place ? length_ : kept_.size(); }

    [[nodiscard]] iterator operator[](std::size_t i) const
        requires is_indexed
    {
        return first_ + static_cast<std::iter_difference_t<iterator>>(i);
    }

    /// Calls f(claim) for each that says a number, in order, until f returns false.
    template <class F>
    void each(F f) const {
        if constexpr (in_place) {
            iterator it = first_;
            for (std::size_t i = 0; i < length_; ++i, ++it) {
                if (!f(at(it))) { return; }
            }
        } else {
            for (std::size_t i = 0; i < kept_.size(); ++i) {
                if (!f(kept_[i])) { return; }
            }
        }
    }
    /// Calls f(claim, iterator) for each that says a number, in order.
    template <class F>
    void each_located(F f) const {
        iterator it = first_;
        for (std::size_t index = 0, i = 0; index < length_; ++index, ++it) {
            if constexpr (in_place) {
                f(at(it), it);
            } else {
                if (said_[index]) { f(kept_[i++], it); }
            }
        }
    }

    /// The same for those whose numbers are listed, in order.
    template <class F>
    void each_located(const scratch<std::uint32_t>& which, F f) const {
        if constexpr (is_indexed) {
            for (std::size_t k = 0; k < which.size(); ++k) {
                const iterator it = (*this)[which[k]];
                f(at(it), it);
            }
        } else {
            std::size_t i = 0, k = 0;
            each_located([&](const resolved& r, const iterator& it) {
                if (k == which.size() || which[k] != i++) { return; }
                ++k;
                f(r, it);
            });
        }
    }

private:
    [[nodiscard]] const resolved& at(const iterator& it) const {
        if constexpr (std::same_as<P, by_traits>) {
            return *it;
        } else {
            return std::invoke(project_, *it);
        }
    }

    /// Claims have numbers of 32 bits.
    static constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();

    iterator first_;
    std::size_t length_;
    const P& project_;
    scratch<resolved> kept_;
    scratch<bool> said_;
};

} // namespace detail

} // namespace v0
} // namespace corroborate
