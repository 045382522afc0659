// expect: a grade is a letter from A to F and a digit from 1 to 6
#include <corroborate/claim.hpp>

namespace co = corroborate;

struct fighters : co::count<"fighters"> {};
#ifdef MISUSE
constexpr co::claim<fighters> c{2, {.grade = "G7"}};
#else
constexpr co::claim<fighters> c{2, {.grade = "F6"}};
#endif
static_assert(c.about().grade.is_given());
