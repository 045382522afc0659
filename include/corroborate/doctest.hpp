// For tests with doctest: a CHECK that fails prints amounts, sets, dates and verdicts in words, and
// a comparison with its explanation. All files of a test program include this or none does: how a
// type is printed must not differ between them.
#pragma once

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <corroborate/explain.hpp>

template <corroborate::detail::has_text T>
struct doctest::StringMaker<T> {
    static doctest::String convert(const T& value) { return fmt::format("{}", value).c_str(); }
};

template <>
struct doctest::StringMaker<corroborate::comparison> {
    static doctest::String convert(const corroborate::comparison& c) {
        return corroborate::explain(c).c_str();
    }
};

// Of enumerators doctest makes numbers, unless an overload that is no template says otherwise.
namespace corroborate {
inline namespace v0 {
namespace detail {

[[nodiscard]] inline doctest::String doctest_name(std::string_view name) {
    return {name.data(), static_cast<unsigned>(name.size())};
}

} // namespace detail

[[nodiscard]] inline doctest::String toString(verdict x) { return detail::doctest_name(name(x)); }
[[nodiscard]] inline doctest::String toString(order x) { return detail::doctest_name(name(x)); }
[[nodiscard]] inline doctest::String toString(reason x) { return detail::doctest_name(name(x)); }
[[nodiscard]] inline doctest::String toString(note x) { return detail::doctest_name(name(x)); }
[[nodiscard]] inline doctest::String toString(status x) { return detail::doctest_name(name(x)); }
[[nodiscard]] inline doctest::String toString(modifier x) { return detail::doctest_name(name(x)); }
[[nodiscard]] inline doctest::String toString(over_time x) { return detail::doctest_name(name(x)); }
[[nodiscard]] inline doctest::String toString(set_relation x) {
    return detail::doctest_name(name(x));
}

} // namespace v0
} // namespace corroborate
