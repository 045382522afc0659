// expect: these two measures are not tied: compare claims of one measure, or declare one of them
#include <corroborate/compare.hpp>

namespace co = corroborate;

struct camps : co::count<"camps"> {};
struct casualties : co::count<"casualties"> {};
struct dead : co::count<"dead"> {
    using part_of = casualties;
};

constexpr co::claim<dead> some{40};
constexpr co::claim<casualties> all{60};
constexpr co::claim<camps> others{40};
#ifdef MISUSE
constexpr auto c = co::compare(some, others);
#else
constexpr auto c = co::compare(some, all);
#endif
static_assert(c.verdict == co::verdict::consistent);
static_assert(!others.about().headline);
