// The founding case through import; only the macros of the version come from a header.
#include <chrono>

#include <fmt/format.h>

#include <corroborate/version.hpp>

import corroborate;

namespace co = corroborate;
using namespace std::chrono_literals;

struct fighters : co::count<"fighters"> {};

constexpr co::claim<fighters> rahmon{co::over(6'000),
                                     {.as_of = 2022y / 1 / 10, .by = "Emomali Rahmon"}};
constexpr co::claim<fighters> sidorov{co::more_than(5'000),
                                      {.as_of = 2022y / 2 / 10, .by = "Anatoly Sidorov"}};
static_assert(co::compare(rahmon, sidorov).verdict == co::verdict::tension);

int main() {
    fmt::print("corroborate {}.{}.{}\n{}\n", CORROBORATE_VERSION_MAJOR, CORROBORATE_VERSION_MINOR,
               CORROBORATE_VERSION_PATCH, co::explain(co::compare(rahmon, sidorov)));
}
