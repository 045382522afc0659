#include <corroborate/rows.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
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

namespace {

/// What a claim is told by here: the number that its core begins with.
std::int64_t told(const co::resolved& r) { return r.core.lower().at.num; }

/// Checks that the rows of a range are those of the claims with these numbers, at these places.
template <class R, class P>
void check_rows(R& range, const P& project, const std::vector<std::int64_t>& numbers,
                const std::vector<std::ptrdiff_t>& places) {
    const co::detail::claim_rows<R, P> rows{range, project};
    REQUIRE(rows.size() == numbers.size());
    for (std::size_t stop = 0; stop <= numbers.size(); ++stop) {
        std::vector<std::int64_t> seen;
        rows.each([&](const co::resolved& r) {
            seen.push_back(told(r));
            return seen.size() != stop;
        });
        CHECK(seen.size() == (stop == 0 ? numbers.size() : stop));
        CHECK(std::equal(seen.begin(), seen.end(), numbers.begin()));
    }
    std::vector<std::int64_t> seen;
    std::vector<std::ptrdiff_t> at;
    const auto look = [&](const co::resolved& r, const auto& it) {
        seen.push_back(told(r));
        at.push_back(std::distance(std::ranges::begin(range), it));
    };
    rows.each_located(look);
    CHECK(seen == numbers);
    CHECK(at == places);
    for (unsigned chosen = 0; chosen < 1U << numbers.size(); ++chosen) { // any of them
        co::detail::scratch<std::uint32_t> which{numbers.size()};
        std::vector<std::int64_t> expected;
        std::size_t n = 0;
        for (std::uint32_t i = 0; i < numbers.size(); ++i) {
            if ((chosen >> i & 1U) == 0) { continue; }
            which[n++] = i;
            expected.push_back(numbers[i]);
        }
        which.shrink(n);
        seen.clear();
        rows.each_located(which, look);
        CHECK(seen == expected);
    }
    if constexpr (co::detail::claim_rows<R, P>::is_indexed) {
        for (std::size_t i = 0; i < numbers.size(); ++i) { CHECK(told(*rows[i]) == numbers[i]); }
    }
}

} // namespace

TEST_CASE("rows are read where they stand, or projected once and kept") {
    std::vector<co::resolved> claims;
    for (const std::int64_t n : {7, 3, 9, 4, 1}) {
        co::resolved r;
        r.core =
            co::interval::make(co::closed_at(n), co::closed_at(n), co::number_kind::count).value();
        claims.push_back(r);
    }
    const std::list<co::resolved> listed(claims.begin(), claims.end());
    const auto odd = [](const co::resolved& r) -> co::result<co::resolved> {
        if (told(r) % 2 == 0) { return co::errc::no_number; }
        return r;
    };
    const auto two = [](const co::resolved& r) -> co::result<co::resolved> {
        if (told(r) != 3 && told(r) != 4) { return co::errc::no_number; }
        return r;
    };
    for (; !claims.empty(); claims.pop_back()) {
        std::vector<std::int64_t> numbers;
        std::vector<std::ptrdiff_t> places;
        for (const auto& c : claims) {
            places.push_back(static_cast<std::ptrdiff_t>(numbers.size()));
            numbers.push_back(told(c));
        }
        check_rows(claims, co::by_traits{}, numbers, places);
    }
    claims.assign(listed.begin(), listed.end());
    check_rows(listed, co::by_traits{}, {7, 3, 9, 4, 1}, {0, 1, 2, 3, 4});
    check_rows(claims, odd, {7, 3, 9, 1}, {0, 1, 2, 4});
    check_rows(listed, odd, {7, 3, 9, 1}, {0, 1, 2, 4});
    check_rows(claims, two, {3, 4}, {1, 3});
    check_rows(listed, two, {3, 4}, {1, 3});
    std::vector<std::int64_t> seen;
    co::detail::for_each_claim(
        listed, two, [&](const co::resolved& r, const auto&) { seen.push_back(told(r)); });
    CHECK(seen == std::vector<std::int64_t>{3, 4});
    using in_place = co::detail::claim_rows<std::vector<co::resolved>, co::by_traits>;
    using by_list = co::detail::claim_rows<const std::list<co::resolved>, co::by_traits>;
    using projected = co::detail::claim_rows<std::vector<co::resolved>, decltype(odd)>;
    CHECK(in_place::is_indexed);
    CHECK_FALSE(by_list::is_indexed);
    CHECK_FALSE(projected::is_indexed);
}
