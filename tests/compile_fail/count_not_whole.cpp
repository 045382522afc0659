// expect: a count is a whole number
#include <corroborate/claim.hpp>

namespace co = corroborate;

struct fighters : co::count<"fighters"> {};
#ifdef MISUSE
constexpr co::claim<fighters> c{2.5};
#else
constexpr co::claim<fighters> c{2};
#endif
static_assert(!c.said().has_upper());
