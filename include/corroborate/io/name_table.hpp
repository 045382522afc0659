// Texts as small numbers: each text is kept once, and its number is its place in the order of first
// appearance. What lets millions of claims share a few thousand names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include <corroborate/io/arena.hpp>
#include <corroborate/rational.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

namespace detail {

/// A hash of bytes, eight at a time (multiply and fold, as wyhash does); not for keeping.
[[nodiscard]] inline std::uint64_t hash_bytes(std::string_view text,
                                              std::uint64_t seed = 0x9e3779b97f4a7c15U) noexcept {
    const auto mix = [](std::uint64_t a, std::uint64_t b) {
        const auto product = static_cast<v0::detail::uint128>(a) * b;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
    };
    seed ^= text.size();
    for (; text.size() > 8; text.remove_prefix(8)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data(), 8);
        seed = mix(seed ^ eight, 0xbf58476d1ce4e5b9U);
    }
    std::uint64_t rest = 0;
    if (!text.empty()) { std::memcpy(&rest, text.data(), text.size()); }
    return mix(seed ^ rest, 0x94d049bb133111ebU);
}

/// Places by 64-bit hash: open addressing, at most half full. The caller knows what is equal.
class hash_slots {
public:
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    /// The place found by `is(place)`, or the one that `make()` gives.
    template <class Is, class Make>
    std::uint32_t find_or(std::uint64_t hash, const Is& is, const Make& make) {
        if (2 * (size_ + 1) > slots_.size()) { grow(); }
        std::size_t at = hash & (slots_.size() - 1);
        for (; slots_[at].place != none; at = (at + 1) & (slots_.size() - 1)) {
            if (slots_[at].hash == hash && is(slots_[at].place)) { return slots_[at].place; }
        }
        const std::uint32_t place = make();
        slots_[at] = {hash, place};
        ++size_;
        return place;
    }
    /// The place found by `is(place)`, or none.
    template <class Is>
    [[nodiscard]] std::uint32_t find(std::uint64_t hash, const Is& is) const {
        if (size_ == 0) { return none; }
        std::size_t at = hash & (slots_.size() - 1);
        for (; slots_[at].place != none; at = (at + 1) & (slots_.size() - 1)) {
            if (slots_[at].hash == hash && is(slots_[at].place)) { return slots_[at].place; }
        }
        return none;
    }
    void clear() {
        if (size_ == 0) { return; }
        slots_.assign(slots_.size(), {});
        size_ = 0;
    }

private:
    struct slot {
        std::uint64_t hash = 0;
        std::uint32_t place = none;
    };
    void grow() {
        std::vector<slot> old(slots_.empty() ? 64 : 2 * slots_.size());
        old.swap(slots_);
        for (const auto& s : old) {
            if (s.place == none) { continue; }
            std::size_t at = s.hash & (slots_.size() - 1);
            while (slots_[at].place != none) { at = (at + 1) & (slots_.size() - 1); }
            slots_[at] = s;
        }
    }

    std::vector<slot> slots_;
    std::size_t size_ = 0;
};

} // namespace detail

/// Texts and their numbers; numbers count from 0.
class name_table {
public:
    /// The number of a text, which is kept where it is new. O(length) on average.
    [[nodiscard]] std::uint32_t number(std::string_view text) {
        return slots_.find_or(
            detail::hash_bytes(text), [&](std::uint32_t i) { return texts_[i] == text; },
            [&] {
                texts_.push_back(arena_.keep(text));
                return static_cast<std::uint32_t>(texts_.size() - 1);
            });
    }
    [[nodiscard]] std::string_view operator[](std::uint32_t i) const noexcept { return texts_[i]; }
    [[nodiscard]] std::size_t size() const noexcept { return texts_.size(); }
    void clear() {
        texts_.clear();
        slots_.clear();
        arena_.clear();
    }

private:
    text_arena arena_;
    std::vector<std::string_view> texts_;
    detail::hash_slots slots_;
};

} // namespace io
} // namespace v0
} // namespace corroborate
