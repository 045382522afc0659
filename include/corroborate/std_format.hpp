// std::format of what fmt formats (format.hpp), where the standard library has <format>; nothing
// where it has not, as libstdc++ 12.
#pragma once

#include <string_view>
#include <version>

#include <corroborate/format.hpp>

#ifdef __cpp_lib_format
#include <format>

template <corroborate::detail::has_text T>
struct std::formatter<T> : std::formatter<std::string_view> {
    template <class Context>
    auto format(const T& value, Context& context) const {
        return std::formatter<std::string_view>::format(corroborate::to_text(value), context);
    }
};

template <corroborate::detail::has_name T>
struct std::formatter<T> : std::formatter<std::string_view> {
    template <class Context>
    auto format(T value, Context& context) const {
        return std::formatter<std::string_view>::format(corroborate::name(value), context);
    }
};
#endif
