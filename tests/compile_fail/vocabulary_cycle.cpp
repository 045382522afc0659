// expect: the parts run in a circle
#include <corroborate/vocabulary_builder.hpp>

namespace co = corroborate;

#ifdef MISUSE
constexpr auto v =
    co::vocabulary_of(co::scope_part("town", "district"), co::scope_part("district", "Town"));
#else
constexpr auto v =
    co::vocabulary_of(co::scope_part("town", "district"), co::scope_part("district", "country"));
#endif
static_assert(v.view().is_part(co::term_kind::scope, "town", "country"));
