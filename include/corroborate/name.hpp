// Names compare without regard to ASCII case and to runs of spaces (FORMATS: "fighters" is
// "Fighters"). Folded on the fly, so nothing is copied.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// Walks a name in its folded form: lower case, one space for a run, none at the ends.
struct folded_name {
    std::string_view text;
    std::size_t at = 0;
    bool started = false;

    [[nodiscard]] static constexpr bool is_space(char c) noexcept {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /// The next folded byte, or -1 at the end.
    constexpr int next() noexcept {
        bool gap = false;
        while (at < text.size() && is_space(text[at])) {
            gap = true;
            ++at;
        }
        if (at == text.size()) { return -1; }
        if (gap && started) { return ' '; }
        started = true;
        const char c = text[at++];
        return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : static_cast<unsigned char>(c);
    }
};

} // namespace detail

/// Orders names by their folded bytes. O(length).
[[nodiscard]] constexpr std::strong_ordering compare_names(std::string_view a,
                                                           std::string_view b) noexcept {
    std::size_t same = 0; // bytes, the last of them no space: they fold alike
    for (std::size_t i = 0; i < a.size() && i < b.size() && a[i] == b[i]; ++i) {
        if (!detail::folded_name::is_space(a[i])) { same = i + 1; }
    }
    detail::folded_name x{a, same, same > 0}, y{b, same, same > 0};
    for (;;) {
        const int c = x.next(), d = y.next();
        if (c != d) { return c <=> d; }
        if (c < 0) { return std::strong_ordering::equal; }
    }
}

[[nodiscard]] constexpr bool same_name(std::string_view a, std::string_view b) noexcept {
    return a == b || compare_names(a, b) == 0;
}

/// Whether nothing but spaces is left of the name.
[[nodiscard]] constexpr bool is_blank(std::string_view name) noexcept {
    return detail::folded_name{name}.next() < 0;
}

/// A hash of the folded name (FNV-1a, 64 bits), started from `seed` so that names can be chained.
[[nodiscard]] constexpr std::uint64_t hash_name(std::string_view name,
                                                std::uint64_t seed = 0xcbf29ce484222325U) noexcept {
    detail::folded_name walk{name};
    for (int c = walk.next(); c >= 0; c = walk.next()) {
        seed = (seed ^ static_cast<std::uint64_t>(c)) * 0x100000001b3U;
    }
    return (seed ^ 0xffU) * 0x100000001b3U; // an end that no byte of a name is
}

} // namespace v0
} // namespace corroborate
