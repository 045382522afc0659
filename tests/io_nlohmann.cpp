// A program's own JSON: comparisons, sets and dossiers go out, claims come in and go out.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <corroborate/io/nlohmann.hpp>
#include <corroborate/report/jsonl.hpp>
#include <corroborate/words.hpp>

namespace co = corroborate;
using nlohmann::json;

namespace {

struct fighters : co::count<"fighters"> {};
struct border : co::real<"border length", co::units::km> {};

/// What a conversion throws, without nlohmann's prefix.
template <class T>
std::string refusal(const json& j) {
    try {
        static_cast<void>(j.get<T>());
    } catch (const json::type_error& e) {
        CHECK(e.id == 302);
        const std::string what = e.what();
        return what.substr(what.find("] ") + 2);
    }
    return "nothing";
}

} // namespace

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

TEST_CASE("a claim goes out as a line of a file has it, and comes back") {
    const json line = {{"id", "a"},
                       {"measure", "fighters"},
                       {"said", "over 6,000"},
                       {"kind", "count"},
                       {"unit", "person"},
                       {"scope", "the border"},
                       {"as_of", "2022-01"},
                       {"status", "estimated"},
                       {"supersedes", "b"},
                       {"by", "Rahmon"},
                       {"citing", {"an agency", "special \"services\""}},
                       {"published_in", "a paper"},
                       {"published", "2022-01-10"},
                       {"url", "https://example.org/"},
                       {"grade", "B2"},
                       {"headline", true},
                       {"quote", "over 6,000 fighters"},
                       {"at", {{"start", 3}, {"end", 22}}}};
    const auto c = line.get<co::io::owned_claim>();
    CHECK(c->measure_name() == "fighters");
    CHECK(c->about().citing.origin() == "special \"services\"");
    CHECK(json(*c) == line);
    CHECK(json(c) == line);

    co::io::owned_claim kept; // the text outlives the value that it came from, and its copies
    {
        const auto temporary =
            json::parse(R"({"measure":"camps","said":"over 40"})").get<co::io::owned_claim>();
        kept = temporary;
    }
    CHECK(kept->measure_name() == "camps");
    CHECK(json(kept) == json{{"measure", "camps"}, {"said", "over 40"}});

    const auto both = json::array({line, {{"measure", "fighters"}, {"said", 5000}}})
                          .get<std::vector<co::io::owned_claim>>();
    CHECK(co::compare(*both[0], *both[1]).why == co::reason::scope);
}

TEST_CASE("a claim of a measure that is a type says its kind and unit") {
    constexpr co::claim<fighters> over{co::over(6'000), {.id = "a", .words = "well over 6,000"}};
    // the words say something else, so the amount is told
    CHECK(json(over) ==
          json{{"id", "a"},
               {"measure", "fighters"},
               {"said", {{"hedge", co::row(over.said().hedge()).id}, {"value", "6000"}}},
               {"kind", "count"}});
    constexpr co::claim<border> about{co::about(1'344), {.as_of = "2022"}};
    const json line = about;
    CHECK(line["unit"] == "km");
    CHECK(line["kind"] == "real");
    CHECK(line["as_of"] == "2022");
    const auto back = line.get<co::io::owned_claim>();
    CHECK(co::compare(*back, *back).verdict == co::verdict::equal);
    CHECK(json(*back) == line);
}

TEST_CASE("what is wrong with a claim is thrown in a sentence") {
    using claim = co::io::owned_claim;
    CHECK(refusal<claim>({{"measure", "m"}, {"said", "more then 5"}}) ==
          "\"more then 5\" is no amount");
    CHECK(refusal<claim>({{"said", "5"}}) == "\"measure\" is missing");
    CHECK(refusal<claim>({{"measure", "m"}, {"said", 5}, {"by", 7}}) ==
          "\"by\" is a string, not a number");
    CHECK(refusal<claim>({{"measure", "m"}, {"said", 5}, {"as_of", "2022-02-30"}}) ==
          "\"2022-02-30\": there is no such date");
    CHECK(refusal<claim>({{"measure", "m"}, {"said", 5}, {"grade", "G7"}})
              .starts_with("there is no grade \"G7\": "));
    CHECK(refusal<claim>(json::array()) == "a claim is an object, not a list");
    CHECK(refusal<claim>(json::array({json::array()})) == "a claim is an object, not a list");
    // one of a list
    CHECK(refusal<std::vector<claim>>(json::array({{{"measure", "m"}, {"said", "x"}}})) ==
          "\"x\" is no amount");
}

TEST_CASE("amounts come from words, numbers and objects, and go out so that they come back") {
    for (const json& j : std::vector<json>{
             "over 6,000",
             "about 150,000",
             "5,000-6,000",
             "thousands",
             "half",
             "1/3",
             "one in five",
             "5.0",
             5000,
             2.5,
             "none",
             "many",
             "40 %",
             {{"modifier", "plus_minus"}, {"value", "15"}, {"upper", "2"}},
             {{"modifier", "plus_minus"}, {"value", "15"}, {"upper", "10"}, {"upper_unit", "%"}},
             {{"hedge", "well-over"}, {"value", "500"}},
             {{"lower", "3"}, {"lower_open", true}, {"upper", nullptr}},
             {{"lower", "3"}, {"upper", "7.50"}}}) {
        CAPTURE(j.dump());
        const auto a = j.get<co::amount>();
        const json out = a;
        CAPTURE(out.dump());
        const auto again = out.get<co::amount>();
        CHECK(co::io::detail::same_words(a, again));
        CHECK(a.lower_how() == again.lower_how());
        CHECK(a.upper_how() == again.upper_how());
        CHECK(json(again) == out);
    }
    CHECK(json(co::amount{co::make_numeral("5.0").value()}) == "5.0");
    CHECK(json(co::more_than(5'000))["value"] == "5000");
    CHECK(refusal<co::amount>("5 km") ==
          "\"5 km\" says a unit too: read a claim, or the number alone");
    CHECK(refusal<co::amount>("12 a day").find("says a unit too") != std::string::npos);
    CHECK(refusal<co::amount>(nullptr) == "\"said\" is words, a number or an object, not null");
    CHECK(refusal<co::amount>({{"hedge", "perhaps"}, {"value", 5}}) ==
          "there is no hedge \"perhaps\"");
    CHECK(refusal<co::amount>("99999999999999999999") != "nothing");
}

TEST_CASE("every pattern of words goes out and comes back") {
    std::size_t patterns = 0;
    for (std::size_t h = 0; h < co::hedge_count; ++h) {
        const auto hedge = static_cast<co::hedge>(h);
        // "low", "mid" and "high" thousands are one pattern: only their words tell them apart
        if (co::find_hedge(co::row(hedge).id).value() != hedge) { continue; }
        for (const bool upper : {false, true}) {
            for (const char* const value : {"12", "1000", "2.50"}) {
                const auto a = co::amount::make(hedge, {.value = co::make_numeral(value).value(),
                                                        .upper = co::make_numeral("2000").value(),
                                                        .has_value = true,
                                                        .has_upper = upper});
                if (!a) { continue; }
                const json out = *a;
                CAPTURE(out.dump());
                CHECK(co::io::detail::same_words(*a, out.get<co::amount>()));
                ++patterns;
            }
        }
    }
    CHECK(patterns > 200);
}

TEST_CASE("periods and grades, both ways") {
    for (const char* const text :
         {"2022", "2022-02", "2022-02-10", "2022-02-01/2022-02-10", "2022-01-31/2022-03-01"}) {
        CHECK(json(json(text).get<co::period>()) == text);
    }
    CHECK(json(json(2022).get<co::period>()) == "2022");
    CHECK(json(co::period{}).is_null());
    CHECK_FALSE(json(nullptr).get<co::period>().is_given());
    CHECK(refusal<co::period>("2022-02-30") == "\"2022-02-30\": there is no such date");
    CHECK(refusal<co::period>(true) ==
          "a period is a date, a month, a year or from/to, not boolean");
    CHECK(json(json("B2").get<co::grade>()) == "B2");
    CHECK(json(co::grade{}).is_null());
    CHECK_FALSE(json(nullptr).get<co::grade>().is_given());
    CHECK(refusal<co::grade>("G7").starts_with("there is no grade \"G7\": "));
    CHECK(refusal<co::grade>(7).starts_with("there is no grade \"7\": "));
}

TEST_CASE("enumerators come back by their names") {
    for (int i = 0; i <= static_cast<int>(co::verdict::incomparable); ++i) {
        const auto v = static_cast<co::verdict>(i);
        CHECK(json(v).get<co::verdict>() == v);
    }
    for (int i = 0; i <= static_cast<int>(co::modifier::set); ++i) {
        const auto m = static_cast<co::modifier>(i);
        CHECK(json(m).get<co::modifier>() == m);
    }
    for (std::size_t i = 0; i < co::note_count; ++i) {
        const auto n = static_cast<co::note>(i);
        CHECK(json(n).get<co::note>() == n);
    }
    CHECK(json("retracted").get<co::status>() == co::status::retracted);
    CHECK(json("flow").get<co::over_time>() == co::over_time::flow);
    CHECK(json("disjoint").get<co::set_relation>() == co::set_relation::disjoint);
    CHECK(json(nullptr).get<co::order>() == co::order::none);
    CHECK(json("b_at_most_a").get<co::order>() == co::order::b_at_most_a);
    CHECK(json(nullptr).get<co::reason>() == co::reason::none);
    CHECK(json("status").get<co::reason>() == co::reason::status);
    CHECK(refusal<co::status>("plan") ==
          "there is no status \"plan\": it is one of observed, planned, estimated, retracted");
    CHECK(refusal<co::verdict>(3).starts_with("there is no verdict 3: it is one of equal, "));
    CHECK(refusal<co::verdict>(nullptr).starts_with("there is no verdict null"));
}

TEST_CASE("a dossier goes out as the report's topic object") {
    const std::vector<co::claim<co::named>> claims{
        co::make_claim("border", co::about(1'344), {.id = "a", .unit = co::units::km}).value(),
        co::make_claim("border", co::more_than(1'400), {.id = "b", .unit = "km"}).value(),
        co::make_claim("border", co::amount{1'357}, {.id = "c", .unit = "km"}).value(),
        co::make_claim("camps", co::over(40), {.id = "d", .scope = "here"}).value()};
    const co::findings f{claims, co::cautious, {}};
    const auto dossiers = co::assess(claims);
    REQUIRE(dossiers.size() == 2);
    for (std::size_t t = 0; t < 2; ++t) {
        auto told = json(co::report::detail::topic_object(f, {}, t));
        told.erase("format"); // of the output, not of the dossier
        CHECK(json(dossiers[t]) == told);
        CHECK(co::io::dossier_as_json(dossiers[t]) == told);
    }
    const std::vector<co::claim<border>> typed{co::claim<border>{co::about(1'344), {.id = "a"}},
                                               co::claim<border>{co::amount{1'900}, {.id = "b"}}};
    const json told = co::assess(typed).front();
    CHECK(told["unit"] == "km");
    CHECK(told["kind"] == "real");
    CHECK(told["witness"] == json{"b", "a"});
    CHECK(told["best_supported"]["claims"] == json{"a"});
}
