// Errors are values: what can fail at run time returns a result<T>; what must not fail at compile
// time calls refuse(), which no constant expression can, so that the compiler prints the sentence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <string_view>
#include <type_traits>
#include <utility>

namespace corroborate {
inline namespace v0 {

/// What went wrong, for a program to act on; message() says it for a person.
enum class errc : std::uint8_t {
    syntax,
    overflow,
    empty_set,
    not_whole,
    reversed_range,
    negative_tolerance,
    missing_number,
    too_many_numbers,
    no_such_date,
    reversed_period,
    no_such_duration,
    no_such_grade,
    no_such_hedge,
    unknown_unit,
    other_dimension,
    no_number,
    nameless,
    cycle,
    conflict,
    zero_division,
};

/// The sentence for an error, without a full stop.
[[nodiscard]] constexpr std::string_view message(errc code) noexcept {
    switch (code) {
    case errc::syntax: return "this is not a number as it is written";
    case errc::overflow:
        return "the number does not fit: exact numbers here are at most 64 bits long";
    case errc::empty_set: return "no number fits these words: the set would be empty";
    case errc::not_whole: return "a count is a whole number";
    case errc::reversed_range: return "the lower number of the range is above the upper one";
    case errc::negative_tolerance: return "a tolerance cannot be negative";
    case errc::missing_number: return "these words need a number";
    case errc::too_many_numbers: return "these words take no such number";
    case errc::no_such_date: return "there is no such date";
    case errc::reversed_period: return "the period ends before it begins";
    case errc::no_such_duration:
        return "this is not an ISO 8601 duration of days, weeks, months or years";
    case errc::no_such_grade: return "a grade is a letter from A to F and a digit from 1 to 6";
    case errc::no_such_hedge: return "no pattern of words has this name";
    case errc::unknown_unit: return "this unit is not known";
    case errc::other_dimension: return "the unit has another dimension than the measure";
    case errc::no_number: return "these words say no number";
    case errc::nameless: return "a name is missing";
    case errc::cycle: return "the parts run in a circle";
    case errc::conflict: return "the same name is described in two ways";
    case errc::zero_division: return "division by zero";
    }
    return "unknown error";
}

/// An error and where it stands: a byte offset into the text that was read, 0 where there is none.
struct error {
    errc code{};
    std::size_t position = 0;

    [[nodiscard]] constexpr std::string_view message() const noexcept { return v0::message(code); }
};

/// Ends the program at run time; cannot be called in a constant expression, so that at compile
/// time the compiler stops here and shows the line with the sentence.
[[noreturn]] inline void refuse(const char* /*sentence*/) { std::terminate(); }

/// Refuses with the sentence of the error: one line for each, so that the compiler shows the right
/// one.
constexpr void refuse(errc code) {
    switch (code) {
    case errc::syntax: refuse("corroborate: this is not a number as it is written");
    case errc::overflow: refuse("corroborate: the number does not fit into 64 bits");
    case errc::empty_set: refuse("corroborate: no number fits these words, the set would be empty");
    case errc::not_whole: refuse("corroborate: a count is a whole number");
    case errc::reversed_range:
        refuse("corroborate: the lower number of the range is above the upper one");
    case errc::negative_tolerance: refuse("corroborate: a tolerance cannot be negative");
    case errc::missing_number: refuse("corroborate: these words need a number");
    case errc::too_many_numbers: refuse("corroborate: these words take no such number");
    case errc::no_such_date: refuse("corroborate: there is no such date");
    case errc::reversed_period: refuse("corroborate: the period ends before it begins");
    case errc::no_such_duration:
        refuse("corroborate: this is not an ISO 8601 duration of days, weeks, months or years");
    case errc::no_such_grade:
        refuse("corroborate: a grade is a letter from A to F and a digit from 1 to 6");
    case errc::no_such_hedge: refuse("corroborate: no pattern of words has this name");
    case errc::unknown_unit: refuse("corroborate: this unit is not known");
    case errc::other_dimension:
        refuse("corroborate: the unit has another dimension than the measure");
    case errc::no_number: refuse("corroborate: these words say no number");
    case errc::nameless: refuse("corroborate: a name is missing");
    case errc::cycle: refuse("corroborate: the parts run in a circle");
    case errc::conflict: refuse("corroborate: the same name is described in two ways");
    case errc::zero_division: refuse("corroborate: division by zero");
    }
}

namespace detail {

/// One of two values: a union where both copy trivially, so that the result does too; else both.
template <class T, class E,
          bool = std::is_trivially_copyable_v<T> && std::is_trivially_copyable_v<E>>
struct either {
    constexpr explicit either(T held) : value(std::move(held)), has_value(true) {}
    constexpr explicit either(E failed, int) : failure(std::move(failed)), has_value(false) {}
    union {
        T value;
        E failure;
    };
    bool has_value;
};

template <class T, class E>
struct either<T, E, false> {
    constexpr explicit either(T held) : value(std::move(held)), has_value(true) {}
    constexpr explicit either(E failed, int) : failure(std::move(failed)), has_value(false) {}
    T value{};
    E failure{};
    bool has_value;
};

} // namespace detail

/// A value, or the error that stood in its way (std::expected, which C++20 has not, in small).
/// A T or an E that does not copy trivially is default-constructed beside the other.
template <class T, class E = error>
class [[nodiscard]] result {
public:
    using value_type = T;
    using error_type = E;

    constexpr result(T value) : either_(std::move(value)) {}
    constexpr result(E failure) : either_(std::move(failure), 0) {}
    constexpr result(errc code)
        requires std::is_same_v<E, v0::error>
        : either_(v0::error{code, 0}, 0) {}

    [[nodiscard]] constexpr bool has_value() const noexcept { return either_.has_value; }
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return either_.has_value; }

    /// The value; where there is none the program ends (at compile time: does not compile).
    [[nodiscard]] constexpr const T& value() const& {
        expect_value();
        return either_.value;
    }
    [[nodiscard]] constexpr T value() && {
        expect_value();
        return std::move(either_.value);
    }
    [[nodiscard]] constexpr const T& operator*() const& { return value(); }
    [[nodiscard]] constexpr T operator*() && { return std::move(*this).value(); }
    [[nodiscard]] constexpr const T* operator->() const { return &value(); }
    [[nodiscard]] constexpr T value_or(T other) const {
        return has_value() ? either_.value : std::move(other);
    }
    /// The error; where there is a value the program ends.
    [[nodiscard]] constexpr const E& error() const {
        if (has_value()) {
            refuse("corroborate: error() was asked of a result that holds a value");
        }
        return either_.failure;
    }

private:
    constexpr void expect_value() const {
        if (has_value()) { return; }
        if constexpr (std::is_same_v<E, v0::error>) { refuse(either_.failure.code); }
        refuse("corroborate: value() was asked of a result that holds an error");
    }

    detail::either<T, E> either_;
};

} // namespace v0
} // namespace corroborate
