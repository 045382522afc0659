// Below floor 6 nothing allocates but the building of a vocabulary.
#include <cstddef>
#include <new>
#include <string>
#include <vector>

#include <corroborate/compare.hpp>
#include <corroborate/vocabulary_builder.hpp>
#include <corroborate/words.hpp>

#include <allocations.hpp>
#include <doctest/doctest.h>

namespace co = corroborate;

namespace {

struct dead : co::count<"dead"> {
    static constexpr auto over_time = co::over_time::running_total;
};

// longer than any string that could be kept within its object
constexpr std::string_view measure =
    "people who were reported missing after the flood of the lower valley";
constexpr std::string_view other_name =
    "persons reported missing in the lower valley, the outlying farms included";
constexpr std::string_view scope =
    "the lower valley from the old bridge down to the estuary, both banks";
constexpr std::string_view source =
    "the office of the commissioner for civil protection of the province";

std::vector<co::statement> statements() {
    return {co::same_measures(measure, other_name), co::scope_part(scope, "the province"),
            co::same_sources(source, "the office"),
            co::unit_is("families of the register", co::units::person)};
}

co::details about(std::string_view where) {
    return {.id = "a claim with an identifier that is rather long",
            .unit = "families of the register",
            .scope = where,
            .as_of = "2023-05",
            .by = "the regional newspaper of record",
            .citing = source};
}

} // namespace

TEST_CASE("the counter counts what is allocated, and only while it is asked to") {
    // called by name: what new and delete do together a compiler may leave out
    CHECK(allocations_of([] {
              ::operator delete(::operator new(100));
              ::operator delete(::operator new(64, std::align_val_t{64}), std::align_val_t{64});
          }) == 2);
    CHECK(allocations_of([] {}) == 0);
    const auto before = allocations;
    const std::string outside(100, 'x');
    CHECK(outside.size() == 100);
    CHECK(allocations == before);
}

TEST_CASE("building a vocabulary allocates") {
    const auto all = statements();
    CHECK(allocations_of([&] { CHECK(co::make_vocabulary(all).has_value()); }) > 0);
}

TEST_CASE("reading, resolving, comparing and looking up allocate nothing") {
    const auto store = co::make_vocabulary(statements());
    REQUIRE(store.has_value());
    const co::vocabulary v = store->view();
    const auto a = co::make_claim(measure, co::more_than(5'000), about(scope)).value();
    const auto b = co::make_claim(other_name, co::over(6'000), about("the province")).value();
    const auto c = co::make_claim<dead>(co::about(40), about(scope)).value();
    bool fine = true;
    int read_ones = 0;

    CHECK(allocations_of([&] {
              for (const auto* k : co::shipped_policies) {
                  for (std::size_t h = 0; h < co::hedge_count; ++h) {
                      const auto said = co::make_amount(static_cast<co::hedge>(h),
                                                        co::make_numeral("1,234").value());
                      if (said) { read_ones += read(*said, {}, *k).has_value(); }
                  }
              }
          }) == 0);
    CHECK(allocations_of([&] {
              fine = fine && resolve(a, co::cautious, v).has_value() &&
                     resolve(c, co::cautious, v).has_value();
          }) == 0);
    CHECK(allocations_of([&] {
              fine = fine && compare(a, b, v).order == co::order::a_at_most_b &&
                     compare(b, a, v).ties.measure == co::tie::same;
              fine = fine && compare(c, c, v).verdict == co::verdict::equal &&
                     under_every_policy(a, b, v).unanimous();
              fine = fine &&
                     compare(resolve(a).value(), resolve(b).value()) == co::verdict::incomparable;
          }) == 0);
    CHECK(allocations_of([&] {
              using co::term_kind;
              fine = fine && v.same(term_kind::measure, measure, other_name) &&
                     v.is_part(term_kind::scope, scope, "THE PROVINCE");
              fine = fine && v.canonical(term_kind::source, "the office") == source &&
                     !v.facts(measure).says_kind;
              fine =
                  fine && same_unit(v.unit_called("Families of the Register"), co::units::person);
              fine = fine && v.unit_called("an unheard-of unit of some length").dim.of ==
                                 co::quantity::other;
          }) == 0);
    CHECK(allocations_of([&] {
              fine = fine && co::make_claim(measure, co::thousands(), about(scope)).has_value() &&
                     co::make_period("2023-05-02").has_value();
          }) == 0);
    CHECK(fine);
    CHECK(read_ones > 200);
}
