// The place or population that a number is about. Claims without one share the scope "not said".
#pragma once

#include <concepts>
#include <string_view>

#include <corroborate/name.hpp>

namespace corroborate {
inline namespace v0 {

/// A view of the scope's name; blank where it is not said.
class scope {
public:
    constexpr scope() = default;
    template <std::convertible_to<std::string_view> Text>
    constexpr scope(const Text& name) noexcept : name_(name) {}

    [[nodiscard]] constexpr std::string_view name() const noexcept { return name_; }
    [[nodiscard]] constexpr bool is_said() const noexcept { return !is_blank(name_); }

private:
    std::string_view name_;
};

/// One scope by name alone; see vocabulary for names that mean the same.
[[nodiscard]] constexpr bool same_scope(const scope& a, const scope& b) noexcept {
    return same_name(a.name(), b.name());
}

} // namespace v0
} // namespace corroborate
