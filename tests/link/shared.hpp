// What the units of one program have in common.
#pragma once

#include <corroborate/claim.hpp>
#include <corroborate/comparison.hpp>
#include <corroborate/words.hpp>

namespace co = corroborate;

struct fighters : co::count<"fighters"> {};

inline co::claim<fighters> rahmon() {
    return co::claim<fighters>{co::over(6'000), {.by = "Rahmon"}};
}
inline co::claim<fighters> sidorov() {
    return co::claim<fighters>{co::more_than(5'000), {.by = "Sidorov"}};
}

co::comparison decided_here(); // by a unit that knows floors 1 to 5 alone
