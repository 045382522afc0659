#include <corroborate/fixed_string.hpp>

#include <string_view>
#include <type_traits>

#include <doctest/doctest.h>

#include "run_time.hpp"

namespace co = corroborate;

namespace {

template <co::fixed_string Name>
struct named {
    static constexpr std::string_view name = Name.view();
};

template <class T>
concept never = co::unsatisfied<"this is the sentence">;

template <class T>
concept never_empty = co::unsatisfied<"">;

constexpr bool check_text() {
    constexpr co::fixed_string fighters = "fighters";
    constexpr co::fixed_string empty = "";
    constexpr co::fixed_string embedded = "a\0b";
    constexpr char no_end[] = {'a', 'b', 'c'};
    constexpr co::fixed_string ended = no_end;
    return fighters.view() == "fighters" && fighters.text[8] == '\0' && empty.view().empty() &&
           ended.view() == "ab" && ended.text[2] == '\0' && embedded.view().size() == 3 &&
           embedded.view()[2] == 'b' && named<"боевики">::name == "боевики";
}

static_assert(check_text());
static_assert(std::is_same_v<named<"camps">, named<"camps">>);
static_assert(!std::is_same_v<named<"camps">, named<"camp">>);
static_assert(!std::is_same_v<named<"camps">, named<"campt">>);
static_assert(!never<int>);
static_assert(!never_empty<int>);

} // namespace

TEST_CASE("a fixed string keeps its text, of whatever bytes") { CHECK(check_text()); }

TEST_CASE("a name as a template argument can be read at run time") {
    CHECK(named<"armed groups">::name == "armed groups");
    constexpr co::fixed_string name = "armed groups";
    CHECK(at_run_time(name).view() == "armed groups");
}
