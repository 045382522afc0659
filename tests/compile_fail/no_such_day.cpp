// expect: there is no such date
#include <chrono>

#include <corroborate/date.hpp>

using namespace std::chrono_literals;

#ifdef MISUSE
constexpr corroborate::period day = 2022y / 2 / 30;
#else
constexpr corroborate::period day = 2022y / 2 / 28;
#endif
static_assert(day.is_given());
