// expect: no number fits these words, the set would be empty
#include <corroborate/interval.hpp>

namespace co = corroborate;

#ifdef MISUSE
constexpr auto set = co::interval::between(co::open_at(3), co::open_at(4), co::number_kind::count);
#else
constexpr auto set = co::interval::between(co::open_at(3), co::open_at(4), co::number_kind::real);
#endif
static_assert(set.is_bounded());
