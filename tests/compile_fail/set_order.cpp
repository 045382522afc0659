// expect: sets have no == and no <
#include <corroborate/interval.hpp>

constexpr corroborate::interval all;
#ifdef MISUSE
static_assert(all < all);
#else
static_assert(less(all, all));
#endif
