// expect: claims have no ==: ask agrees\(compare\(a, b\)\), or compare their ids
#include <corroborate/compare.hpp>

namespace co = corroborate;

constexpr co::claim<co::named> a{"camps", 40, {.id = "x"}}, b{"camps", 40, {.id = "x"}};
#ifdef MISUSE
static_assert(a == b);
#else
static_assert(co::agrees(co::compare(a, b)) && a.about().id == b.about().id);
#endif
