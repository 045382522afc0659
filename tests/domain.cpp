#include <corroborate/domain.hpp>

#include <array>

#include <doctest/doctest.h>

#include "run_time.hpp"

namespace co = corroborate;
using co::number_kind;
using co::quantity;

namespace {

constexpr std::array all_quantities{
    quantity::number, quantity::length, quantity::area,     quantity::volume,
    quantity::mass,   quantity::time,   quantity::currency, quantity::percentage_point,
    quantity::person, quantity::other,
};

constexpr bool is_cut_at_zero(quantity q) {
    return co::domain{.kind = number_kind::real, .dim = {at_run_time(q)}}.nonnegative();
}

constexpr bool check_cuts() {
    for (const auto q : all_quantities) {
        const bool count = co::domain{.kind = number_kind::count, .dim = {q}}.nonnegative();
        const bool share =
            co::domain{.kind = number_kind::real, .dim = {q}, .share = true}.nonnegative();
        if (!count || !share) { return false; }
    }
    return is_cut_at_zero(quantity::length) && is_cut_at_zero(quantity::area) &&
           is_cut_at_zero(quantity::volume) && is_cut_at_zero(quantity::mass) &&
           is_cut_at_zero(quantity::time) && is_cut_at_zero(quantity::person) &&
           !is_cut_at_zero(quantity::number) && !is_cut_at_zero(quantity::currency) &&
           !is_cut_at_zero(quantity::percentage_point) && !is_cut_at_zero(quantity::other);
}

constexpr bool check_dimensions() {
    const co::dimension tenge{quantity::currency, 398}, rouble{quantity::currency, 643};
    return tenge == co::dimension{quantity::currency, 398} && !(tenge == rouble) &&
           !(tenge == co::dimension{quantity::other, 398}) &&
           co::domain{}.kind == number_kind::count && !co::domain{}.share &&
           co::dimension{} == co::dimension{quantity::number, 0};
}

static_assert(check_cuts());
static_assert(check_dimensions());

} // namespace

TEST_CASE("counts, shares and what has a size are cut at zero, money and bare reals are not") {
    CHECK(check_cuts());
}

TEST_CASE("a dimension is told apart by its quantity and its code") { CHECK(check_dimensions()); }
