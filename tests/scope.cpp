#include <corroborate/scope.hpp>

#include <doctest/doctest.h>

namespace co = corroborate;

namespace {

constexpr bool check_scopes() {
    constexpr co::scope almaty{"Almaty"}, nowhere, blank{"  "};
    return almaty.is_said() && !nowhere.is_said() && !blank.is_said() &&
           almaty.name() == "Almaty" && same_scope(almaty, " ALMATY ") &&
           same_scope(nowhere, blank) && !same_scope(almaty, nowhere) &&
           !same_scope(almaty, "Almaty oblast");
}

static_assert(check_scopes());

} // namespace

TEST_CASE("scopes are one by their folded names, and so are all that are not said") {
    CHECK(check_scopes());
    CHECK(co::scope{"Almaty"}.is_said());
}
