#include <allocations.hpp>

#include <cstddef>
#include <cstdlib>
#include <new>

bool counting_allocations = false;
std::size_t allocations = 0;

namespace {

void* allocated(std::size_t size, std::size_t alignment) {
    if (counting_allocations) { ++allocations; }
    void* p = nullptr;
    if (alignment <= alignof(std::max_align_t)) {
        p = std::malloc(size == 0 ? 1 : size);
    } else {
        p = std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
    }
    if (p == nullptr) { std::abort(); }
    return p;
}

/// Kept out of line: inlined, g++ would take a delete for a free of what new returned.
[[gnu::noinline]] void released(void* p) noexcept { std::free(p); }

} // namespace

// Arrays, and those that do not throw, come down to these.
void* operator new(std::size_t size) { return allocated(size, 1); }
void* operator new[](std::size_t size) { return allocated(size, 1); }
void* operator new(std::size_t size, std::align_val_t a) {
    return allocated(size, static_cast<std::size_t>(a));
}
void* operator new[](std::size_t size, std::align_val_t a) {
    return allocated(size, static_cast<std::size_t>(a));
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocated(size, 1); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    return allocated(size, 1);
}
void operator delete(void* p) noexcept { released(p); }
void operator delete[](void* p) noexcept { released(p); }
void operator delete(void* p, std::size_t) noexcept { released(p); }
void operator delete[](void* p, std::size_t) noexcept { released(p); }
void operator delete(void* p, std::align_val_t) noexcept { released(p); }
void operator delete[](void* p, std::align_val_t) noexcept { released(p); }
void operator delete(void* p, std::size_t, std::align_val_t) noexcept { released(p); }
void operator delete[](void* p, std::size_t, std::align_val_t) noexcept { released(p); }
void operator delete(void* p, const std::nothrow_t&) noexcept { released(p); }
void operator delete[](void* p, const std::nothrow_t&) noexcept { released(p); }
