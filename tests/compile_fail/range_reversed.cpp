// expect: the lower number of the range is above the upper one
#include <corroborate/words.hpp>

#ifdef MISUSE
constexpr auto range = corroborate::between(9, 3);
#else
constexpr auto range = corroborate::between(3, 9);
#endif
static_assert(range.has_upper());
