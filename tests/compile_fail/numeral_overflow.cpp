// expect: the number does not fit into 64 bits
#include <corroborate/numeral.hpp>

#ifdef MISUSE
constexpr corroborate::numeral n = "9,223,372,036,854,775,808";
#else
constexpr corroborate::numeral n = "9,223,372,036,854,775,807";
#endif
static_assert(!n.is_fraction());
