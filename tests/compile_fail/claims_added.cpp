// expect: claims cannot be added: a sum of what two sources say is a claim that nobody made
#include <corroborate/compare.hpp>

namespace co = corroborate;

struct camps : co::count<"camps"> {};
constexpr co::claim<camps> a{40}, b{60};
#ifdef MISUSE
constexpr auto c = a + b;
#else
constexpr auto c = co::compare(a, b);
#endif
static_assert(sizeof c > 0);
