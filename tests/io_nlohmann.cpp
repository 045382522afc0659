// A program's own JSON: comparisons and sets go out, claims come in.
#include <corroborate/io/nlohmann.hpp>

#include <corroborate/words.hpp>

#include <doctest/doctest.h>

namespace co = corroborate;
using nlohmann::json;

TEST_CASE("claims come from JSON values, and what is wrong is told") {
    const json claims = {{{"id", "a"}, {"measure", "fighters"}, {"said", "over 6,000"}},
                         {{"id", "b"}, {"measure", "fighters"}, {"said", "more than 5,000"}},
                         {{"id", "c"}, {"measure", "fighters"}, {"said", "more then 5,000"}}};
    co::io::store store;
    co::io::add_claims(store, claims, "mine");
    REQUIRE(store.size() == 2);
    REQUIRE(store.rejects().size() == 1);
    CHECK(store.rejects()[0].what.line == 3);
    co::io::add_claims(store, json{{"id", "d"}, {"measure", "camps"}, {"said", 40}}, "more");
    CHECK(store.size() == 3);

    const json pair = co::compare(store[0], store[1]);
    CHECK(pair["a"] == "a");
    CHECK(pair["verdict"] == "tension");
    CHECK(pair["order"] == "same");
    CHECK(pair["gap"] == 2);
    CHECK(pair["why"].is_null());
    CHECK(pair["flags"] == json::array());
    CHECK(pair["difference"] == 0.1538);
    const json apart = co::compare(store[0], store[2]);
    CHECK(apart["why"] == "measure");
    CHECK(apart["order"].is_null());
    CHECK(apart["literal"].is_null());
}

TEST_CASE("sets and numbers go out as the formats have them") {
    const auto x = read(co::more_than(5'000), {}).value();
    CHECK(json(x.literal) ==
          json{{"lower", "5001"}, {"upper", nullptr}, {"lower_open", false}, {"upper_open", true}});
    CHECK(json(co::rational::of(1, 2)) == 0.5);
    CHECK(json(co::verdict::contradicts) == "contradicts");
    CHECK(json(std::vector{co::status::planned}) == json::array({"planned"}));
    CHECK(co::io::set_as_json(x.core, co::units::km)["lower"] == "5.001");
}
