// A check that the compiler can work out beforehand is not run by the program. What is wrapped in
// this is: the value is known, but not to the optimizer.
#pragma once

#include <type_traits>

inline volatile bool met_at_run_time = false;

template <class T>
[[nodiscard]] constexpr T at_run_time(T value) noexcept {
    if (!std::is_constant_evaluated()) { met_at_run_time = true; }
    return value;
}
