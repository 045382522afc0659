// The founding case decided by the compiler, with floors 1 to 5 alone.
#include <corroborate/compare.hpp>
#include <corroborate/version.hpp>
#include <corroborate/words.hpp>

namespace co = corroborate;

struct fighters : co::count<"fighters"> {};

constexpr co::claim<fighters> rahmon{co::over(6'000), {.by = "Emomali Rahmon"}};
constexpr co::claim<fighters> sidorov{co::more_than(5'000), {.by = "Anatoly Sidorov"}};

int main() {
    return co::compare(rahmon, sidorov).verdict == co::verdict::tension ? CORROBORATE_VERSION_MAJOR
                                                                        : 1;
}
