#include <corroborate/policy.hpp>

#include <string_view>
#include <type_traits>

#include <doctest/doctest.h>

#include "run_time.hpp"

namespace co = corroborate;
using co::closure;
using co::constant;
using co::formula;
using co::hedge;
using co::step;
using co::wording;

namespace {

template <auto F>
concept refused = !requires { typename std::bool_constant<(F(), true)>; };

constexpr formula sum(step a, step b) {
    using namespace co::terms;
    return of(a) + of(b);
}

constexpr bool is(const constant& c, std::int64_t num, std::int64_t den) {
    return c.value().get().value() == co::make_rational(num, den).value();
}

constexpr bool check_constants() {
    return is(3, 3, 1) && is({2, 100}, 1, 50) && is(-at_run_time(constant{1, 4}), -1, 4) &&
           is({}, 0, 1) && !constant(1, 0).value().fits() && constant(1, 2) == constant(1, 2);
}

constexpr bool check_terms() {
    using namespace co::terms;
    const auto up = at_run_time(of(step::up));
    const formula end = n + constant{1, 4} * up - number({1, 2});
    const formula twice = constant{2} * m - n;
    const formula sum = number({1, 2}) + number({1, 3});
    const formula grown = up + constant{2} * up;
    return is(end.value, 1, 1) && is(end.times, 1, 4) && end.by == step::up &&
           is(end.plus, -1, 2) && is(end.upper, 0, 1) && end.how == closure::closed &&
           is(twice.upper, 2, 1) && is(twice.value, -1, 1) && twice.by == step::none &&
           is(sum.plus, 5, 6) && is(grown.times, 3, 1) && grown.by == step::up &&
           open(end).how == closure::open && twice.how == closure::closed &&
           (constant{2} * open(m)).how == closure::closed && co::formula{}.how == closure::closed &&
           !co::rule{}.has_loose && co::policy{}.small_below == constant{10} &&
           closed(open(end)) == end && no_end().how == closure::unbounded &&
           is(of(step::near, {3, 2}).times, 3, 2);
}

constexpr bool check_rules() {
    using namespace co::terms;
    const auto five = within_percent(5);
    return five.lower.by == step::size && is(five.lower.value, 1, 1) &&
           is(five.lower.times, -1, 20) && is(five.upper.times, 1, 20) &&
           five.upper.how == closure::closed && is(within_percent({1, 2}).upper.times, 1, 200) &&
           only_n.lower == closed(n) && only_n.upper == closed(n) && only_n.lower.by == step::none;
}

constexpr bool check_patterns_share_rules() {
    co::policy p;
    p[hedge::more_than].mirrored = true;
    return p[hedge::over].mirrored && p[wording::more_than].mirrored &&
           !p[hedge::at_least].mirrored && !(p == co::policy{});
}

constexpr bool check_names() {
    co::policy p;
    const bool unnamed = p.name().empty();
    p.named("a long name for a policy");
    const bool named = p.name() == "a long name for a policy";
    p.named("ours");
    const bool replaced = p.name() == "ours";
    p.named("0123456789012345678901234567890123456789");
    const bool kept = p.name() == "0123456789012345678901234567890";
    p.label.fill('x'); // to the last byte
    return unnamed && named && replaced && kept && p.name().size() == p.label.size();
}

static_assert(check_constants());
static_assert(check_terms());
static_assert(check_rules());
static_assert(check_patterns_share_rules());
static_assert(check_names());
static_assert(refused<[] { return sum(step::up, step::near); }>);
static_assert(!refused<[] { return sum(step::up, step::up); }>);
static_assert(!refused<[] { return sum(step::up, step::none); }>);

} // namespace

TEST_CASE("small constants are exact") { CHECK(check_constants()); }

TEST_CASE("ends of rules are sums of terms") { CHECK(check_terms()); }

TEST_CASE("a rule can be within so many percent, or the number alone") { CHECK(check_rules()); }

TEST_CASE("patterns of one wording share a rule") { CHECK(check_patterns_share_rules()); }

TEST_CASE("a policy keeps 31 bytes of its name") { CHECK(check_names()); }
