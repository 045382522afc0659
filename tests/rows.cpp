#include <corroborate/rows.hpp>

#include <list>
#include <ranges>
#include <string>
#include <vector>

#include <corroborate/words.hpp>

#include <doctest/doctest.h>

namespace co = corroborate;

namespace {

struct dogs : co::count<"dogs"> {};

constexpr co::claim<dogs> twelve{co::amount{12}, {.by = "a warden"}};
constexpr co::claim<co::named> forty{"dogs", co::more_than(40), {.scope = "the park"}};
constexpr co::claim<co::named> no_number{"dogs", co::many()};

/// A row of the user's, known to the library through the trait below.
struct sighting {
    int dogs = 0;
    std::string who;
};
/// A row that carries its resolved form.
struct cached {
    int id = 0;
    co::resolved numbers;

    [[nodiscard]] co::resolved compute() const { return numbers; }
};
struct unknown {};

} // namespace

template <>
struct corroborate::row_traits<sighting> {
    [[nodiscard]] static co::result<co::resolved> resolve(const sighting& s) {
        const auto n = co::make_numeral(std::int64_t{s.dogs});
        const auto c = co::make_claim("dogs", co::amount{n.value()}, {.by = s.who});
        return co::resolve(c.value());
    }
};

namespace {

using to_claim = co::claim<dogs> (*)(const sighting&);
constexpr auto numbers_of = [](const cached& c) { return c.numbers; };

static_assert(co::claim_range<std::vector<co::resolved>, co::by_traits>);
static_assert(co::claim_range<const std::list<co::claim<dogs>>, co::by_traits>);
static_assert(co::claim_range<std::vector<co::claim<co::named>>&, co::by_traits>);
static_assert(co::claim_range<std::vector<sighting>, co::by_traits>);
static_assert(!co::claim_range<std::vector<unknown>, co::by_traits>);
static_assert(!co::claim_range<std::vector<cached>, co::by_traits>);
static_assert(co::claim_range<std::vector<cached>, decltype(&cached::numbers)>);
static_assert(co::claim_range<std::vector<cached>, decltype(&cached::compute)>);
static_assert(co::claim_range<std::vector<cached>, decltype(numbers_of)>);
static_assert(!co::claim_range<std::vector<sighting>, to_claim>); // a claim is not yet resolved

} // namespace

TEST_CASE("claims and resolved claims become rows by themselves") {
    const auto r = co::by_traits{}(twelve);
    REQUIRE(r);
    CHECK(r->core.lower().at == co::rational{12});
    CHECK(r->origin == co::source_identity("a warden"));
    const auto again = co::by_traits{}(*r);
    REQUIRE(again);
    CHECK(equal(again->core, r->core));
    CHECK(again->topic == r->topic);
    CHECK(co::by_traits{}(forty)->topic != r->topic);
    CHECK(co::by_traits{}(no_number).error().code == co::errc::no_number);
}

TEST_CASE("a struct of one's own becomes a row through its trait") {
    const auto r = co::by_traits{}(sighting{12, "a warden"});
    REQUIRE(r);
    CHECK(r->topic == co::by_traits{}(twelve)->topic);
    CHECK(r->origin == co::by_traits{}(twelve)->origin);
}

TEST_CASE("what says no number takes no part, and places in the input stay") {
    const std::list<co::claim<co::named>> claims{no_number, forty, no_number, forty};
    const auto found = co::detail::locate(claims, co::by_traits{});
    REQUIRE(found.size() == 2);
    CHECK(found[0].index == 1);
    CHECK(found[1].index == 3);
    CHECK(found[0].where == std::next(claims.begin()));
    CHECK(&*found[1].where == &claims.back());
}

TEST_CASE("a projection is a lambda, a pointer to a member or to a member function") {
    std::vector<cached> rows{{7, *co::resolve(twelve)}, {8, *co::resolve(forty)}};
    const auto by_lambda = co::detail::locate(rows, numbers_of);
    const auto by_member = co::detail::locate(rows, &cached::numbers);
    const auto by_function = co::detail::locate(rows, &cached::compute);
    for (const auto* found : {&by_lambda, &by_member, &by_function}) {
        REQUIRE(found->size() == 2);
        CHECK((*found)[1].where->id == 8);
        CHECK((*found)[1].claim.topic == rows[1].numbers.topic);
    }
}
