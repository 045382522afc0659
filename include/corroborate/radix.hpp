// Sorting whole numbers in linear time: least significant digit first (Knuth, TAOCP 3, section
// 5.2.5), over those leading bits alone that can matter; insertion puts right what they leave.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <type_traits>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// So many claims, at most, are looked at pair by pair, on the stack.
inline constexpr std::size_t small_group = 16;

/// Room for n values without a value in them: on the stack up to a small group, else on the heap.
template <class T, std::size_t Inline = small_group>
class scratch {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

public:
    explicit scratch(std::size_t n) : size_(n) {
        if (n > Inline) { heap_.reset(static_cast<T*>(::operator new(n * sizeof(T)))); }
    }
    [[nodiscard]] T* data() noexcept {
        return heap_ ? heap_.get() : reinterpret_cast<T*>(static_cast<void*>(inline_));
    }
    [[nodiscard]] const T* data() const noexcept { return const_cast<scratch*>(this)->data(); }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] T& operator[](std::size_t i) noexcept { return data()[i]; }
    [[nodiscard]] const T& operator[](std::size_t i) const noexcept { return data()[i]; }
    [[nodiscard]] T* begin() noexcept { return data(); }
    [[nodiscard]] T* end() noexcept { return data() + size_; }
    /// Fewer than there was room for.
    void shrink(std::size_t n) noexcept { size_ = n; }

private:
    struct release {
        void operator()(T* p) const noexcept { ::operator delete(p); }
    };
    std::size_t size_;
    std::unique_ptr<T, release> heap_;
    alignas(T) unsigned char inline_[Inline * sizeof(T)];
};

/// A key that carries the number of its claim.
struct keyed_index {
    std::int64_t key;
    std::size_t index;
};

struct own_key {
    [[nodiscard]] constexpr std::int64_t operator()(std::int64_t k) const noexcept { return k; }
    [[nodiscard]] constexpr std::int64_t operator()(const keyed_index& k) const noexcept {
        return k.key;
    }
};

/// Insertion sort that gives up after so many moves a value; true where it is done.
template <class T>
[[nodiscard]] bool insertion_sort(T* first, std::size_t n, std::size_t moves_allowed) {
    constexpr own_key key;
    std::size_t moves = 0;
    for (std::size_t i = 1; i < n; ++i) {
        if (key(first[i - 1]) <= key(first[i])) { continue; }
        const T moving = first[i];
        std::size_t at = i;
        while (at > 0 && key(moving) < key(first[at - 1])) {
            first[at] = first[at - 1];
            --at;
        }
        first[at] = moving;
        moves += i - at;
        if (moves > moves_allowed) { return false; }
    }
    return true;
}

/// Sorts by bits [shift, shift + bits) of key - base, stably, by way of a and b; from may be b.
template <class T>
[[nodiscard]] T* radix_passes(const T* from, T* a, T* b, std::size_t n, std::uint64_t base,
                              unsigned shift, unsigned bits) {
    constexpr own_key key;
    constexpr unsigned widest = 11;
    const unsigned passes = (bits + widest - 1) / widest;
    const unsigned width = (bits + passes - 1) / passes;
    const std::uint64_t mask = (std::uint64_t{1} << width) - 1;
    std::array<std::array<std::size_t, std::size_t{1} << widest>, 6> starts;
    for (unsigned p = 0; p < passes; ++p) { std::fill_n(starts[p].begin(), mask + 1, 0U); }
    for (std::size_t i = 0; i < n; ++i) {
        std::uint64_t rest = (static_cast<std::uint64_t>(key(from[i])) - base) >> shift;
        for (unsigned p = 0; p < passes; ++p, rest >>= width) { ++starts[p][rest & mask]; }
    }
    T* to = a;
    for (unsigned p = 0; p < passes; ++p) {
        std::size_t sum = 0;
        for (std::size_t d = 0; d <= mask; ++d) {
            const std::size_t count = starts[p][d];
            starts[p][d] = sum;
            sum += count;
        }
        const unsigned at = shift + p * width;
        for (std::size_t i = 0; i < n; ++i) {
            const std::uint64_t k = static_cast<std::uint64_t>(key(from[i])) - base;
            to[starts[p][(k >> at) & mask]++] = from[i];
        }
        from = to;
        to = to == a ? b : a;
    }
    return to == a ? b : a;
}

/// The n values of `from` in the order of their keys, stably, in a or in b. O(n).
template <class T>
[[nodiscard]] T* radix_sorted(const T* from, T* a, T* b, std::size_t n) {
    constexpr own_key key;
    constexpr std::size_t few = 48;
    if (n <= few) {
        std::copy_n(from, n, a);
        (void)insertion_sort(a, n, n * n);
        return a;
    }
    std::int64_t least = key(from[0]), greatest = least;
    bool sorted = true;
    for (std::size_t i = 1; i < n; ++i) {
        const std::int64_t k = key(from[i]);
        sorted = sorted && key(from[i - 1]) <= k;
        least = k < least ? k : least;
        greatest = k > greatest ? k : greatest;
    }
    if (sorted) {
        std::copy_n(from, n, a);
        return a;
    }
    const auto base = static_cast<std::uint64_t>(least);
    const auto bits =
        static_cast<unsigned>(std::bit_width(static_cast<std::uint64_t>(greatest) - base));
    const auto enough = static_cast<unsigned>(std::bit_width(n)) + 5U;
    const unsigned leading = (enough + 10U) / 11U * 11U; // whole passes
    if (bits > leading) {
        T* out = radix_passes(from, a, b, n, base, bits - leading, leading);
        if (insertion_sort(out, n, 2 * n)) { return out; }
        // equal keys have kept their order, so that the rest can start from here
        return radix_passes(static_cast<const T*>(out), out == a ? b : a, out, n, base, 0, bits);
    }
    return radix_passes(from, a, b, n, base, 0, bits);
}

} // namespace detail

} // namespace v0
} // namespace corroborate
