// Room to work in, for the algorithms on many claims: on the stack for a small group, else in large
// pages where the system has them, since fresh memory costs more than what is done in it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace corroborate {
inline namespace v0 {

namespace detail {

/// So many claims, at most, are looked at pair by pair, on the stack.
inline constexpr std::size_t small_group = 16;

/// Asks for large pages where the system has them to give (Linux, transparent huge pages
/// "madvise"): to take in a fresh page of 4 KiB costs more than to sort what fits into it.
inline constexpr std::size_t large_page = std::size_t{2} << 20U;
inline void advise_large_pages([[maybe_unused]] void* at, [[maybe_unused]] std::size_t bytes) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
    (void)::madvise(at, bytes, MADV_HUGEPAGE);
#endif
}

// Raw storage, of pointers too: the checks suspect what is meant.
// NOLINTBEGIN(bugprone-sizeof-expression,bugprone-multi-level-implicit-pointer-conversion,bugprone-casting-through-void)

/// Room for n values without a value in them: on the stack up to a small group, else on the heap.
template <class T, std::size_t Inline = small_group>
class scratch {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

public:
    explicit scratch(std::size_t n) : size_(n) {
        if (n <= Inline) { return; }
        const bool large = n * sizeof(T) >= large_page / 2;
        const std::size_t page = large ? large_page : std::size_t{64};
        const std::size_t bytes = (n * sizeof(T) + page - 1) / page * page;
        heap_ = {static_cast<T*>(::operator new(bytes, std::align_val_t{page})),
                 release{std::align_val_t{page}}};
        if (large) { advise_large_pages(heap_.get(), bytes); }
    }
    scratch(scratch&& other) noexcept : size_(other.size_), heap_(std::move(other.heap_)) {
        if (!heap_ && size_ > 0) { std::copy_n(other.data(), size_, data()); }
    }
    scratch& operator=(scratch&& other) noexcept {
        size_ = other.size_;
        heap_ = std::move(other.heap_);
        if (!heap_ && size_ > 0) { std::copy_n(other.data(), size_, data()); }
        return *this;
    }
    ~scratch() = default;
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
        std::align_val_t align{64};
        void operator()(T* p) const noexcept { ::operator delete(p, align); }
    };
    std::size_t size_;
    std::unique_ptr<T, release> heap_;
    alignas(T) unsigned char inline_[Inline * sizeof(T)];
};

// NOLINTEND(bugprone-sizeof-expression,bugprone-multi-level-implicit-pointer-conversion,bugprone-casting-through-void)

} // namespace detail

} // namespace v0
} // namespace corroborate
