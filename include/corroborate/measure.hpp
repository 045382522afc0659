// What is counted or measured, as a type: struct fighters : co::count<"fighters"> {}. Comparing two
// measures that nothing ties does not compile. A measure known only at run time is `named`.
#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>

#include <corroborate/date.hpp>
#include <corroborate/fixed_string.hpp>
#include <corroborate/unit.hpp>

namespace corroborate {
inline namespace v0 {

/// How a measure lives in time: so many at a time; never falling, up to the end of its period; so
/// many within a window.
enum class over_time : std::uint8_t { stock, running_total, flow };

[[nodiscard]] constexpr std::string_view name(over_time t) noexcept {
    constexpr std::string_view names[] = {"stock", "running_total", "flow"};
    return names[static_cast<std::size_t>(t)];
}

/// A counted thing. Derive from it; the derived type may say `using part_of = other;` (or
/// measures<a, b>), and redefine over_time, additive, holds_for.
template <fixed_string Name>
struct count {
    static constexpr std::string_view name = Name.view();
    static constexpr number_kind kind = number_kind::count;
    static constexpr v0::unit unit{};
};

/// A measured thing, with its unit. The derived type may also say `static constexpr bool share =
/// true;` (never above 100 %) and `additive = true` (parts add up: by default only counts do).
template <fixed_string Name, unit Unit = unit{}>
struct real {
    static constexpr std::string_view name = Name.view();
    static constexpr number_kind kind = number_kind::real;
    static constexpr v0::unit unit = Unit;
};

/// The measure of a claim that names it at run time.
struct named {};

/// Several wholes that one measure is part of.
template <class... Wholes>
struct measures {};

/// A type that can be the measure of a claim.
template <class M>
concept measure_type = requires {
    { M::name } -> std::convertible_to<std::string_view>;
    { M::kind } -> std::convertible_to<number_kind>;
    { M::unit } -> std::convertible_to<unit>;
};

/// What is known of a measure apart from its name; what is not said is absent.
struct measure_facts {
    number_kind kind = number_kind::count;
    v0::unit unit{};
    v0::over_time over_time = v0::over_time::stock;
    duration holds_for{};
    bool says_kind = false;
    bool says_unit = false;
    bool says_over_time = false;
    bool says_additive = false;
    bool says_holds_for = false;
    bool additive = false;
    bool share = false;
};

/// The facts that a measure type states.
template <measure_type M>
[[nodiscard]] constexpr measure_facts facts_of() noexcept {
    measure_facts f;
    f.kind = M::kind;
    f.unit = M::unit;
    f.says_kind = true;
    f.says_unit = !f.unit.is_none();
    if constexpr (requires {
                      { M::over_time } -> std::convertible_to<v0::over_time>;
                  }) {
        f.over_time = M::over_time;
        f.says_over_time = true;
    }
    if constexpr (requires {
                      { M::additive } -> std::convertible_to<bool>;
                  }) {
        f.additive = M::additive;
        f.says_additive = true;
    }
    if constexpr (requires {
                      { M::holds_for } -> std::convertible_to<duration>;
                  }) {
        f.holds_for = M::holds_for;
        f.says_holds_for = true;
    }
    if constexpr (requires {
                      { M::share } -> std::convertible_to<bool>;
                  }) {
        f.share = M::share;
    }
    return f;
}

namespace detail {

template <class Part, class Whole>
struct part_of_measure;

template <class Wholes, class Whole>
struct leads_to
    : std::bool_constant<std::is_same_v<Wholes, Whole> || part_of_measure<Wholes, Whole>::value> {};
template <class... Wholes, class Whole>
struct leads_to<measures<Wholes...>, Whole>
    : std::bool_constant<(leads_to<Wholes, Whole>::value || ...)> {};

template <class Part, class Whole>
struct part_of_measure : std::false_type {};
template <class Part, class Whole>
    requires requires { typename Part::part_of; }
struct part_of_measure<Part, Whole> : leads_to<typename Part::part_of, Whole> {};

} // namespace detail

/// Whether the measure is declared a part of the other, directly or through others.
template <class Part, class Whole>
inline constexpr bool is_part_of = detail::part_of_measure<Part, Whole>::value;

/// Measures that can be compared: one measure, or part and whole.
template <class A, class B>
concept tied = std::is_same_v<A, B> || is_part_of<A, B> || is_part_of<B, A>;

} // namespace v0
} // namespace corroborate
