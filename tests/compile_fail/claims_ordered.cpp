// expect: claims have no <: the numbers are unknown; ask compare\(a, b\)
#include <corroborate/compare.hpp>

namespace co = corroborate;

struct camps : co::count<"camps"> {};
constexpr co::claim<camps> a{40}, b{60};
#ifdef MISUSE
static_assert(a < b);
#else
static_assert(co::disagrees(co::compare(a, b)));
#endif
