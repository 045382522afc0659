// expect: the unit has another dimension than the measure
#include <corroborate/claim.hpp>

namespace co = corroborate;

struct border : co::real<"border length", co::units::km> {};
#ifdef MISUSE
constexpr co::claim<border> c{1344, {.unit = co::units::kg}};
#else
constexpr co::claim<border> c{1344, {.unit = co::units::mile}};
#endif
static_assert(c.about().unit.is_said());
