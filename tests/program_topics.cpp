// corroborate compare --format jsonl: every key of a topic's object, worked out by hand, and the
// order of the lines.
#include <string>

#include <doctest/doctest.h>

#include "program.hpp"

using program::json;

namespace {

json set(const json& lower, const json& upper, bool lower_open = false, bool upper_open = false) {
    return {
        {"lower", lower}, {"upper", upper}, {"lower_open", lower_open}, {"upper_open", upper_open}};
}

constexpr const char* words = R"({
  "measures": [
    {"name": "dead", "part_of": ["casualties"], "over_time": "running_total"},
    {"name": "arrests", "over_time": "flow"},
    {"name": "garrison", "holds_for": "P31D"},
    {"name": "length", "kind": "real", "unit": "km"},
    {"name": "fighters", "same_as": ["militants"], "unit": "person"}],
  "scopes": [{"name": "Almaty", "same_as": ["Alma-Ata"], "part_of": ["Kazakhstan"]}],
  "sources": [{"name": "Antonov", "same_as": ["Anatoly Ivanovich"]}]})";

program::outcome compare(const std::string& claims, std::vector<std::string> options = {}) {
    const program::folder here;
    options.emplace_back("--vocabulary");
    options.push_back(here.file("words.json", words));
    auto done = program::compare(claims, std::move(options));
    INFO(done.err);
    CHECK(done.code == 0);
    return done;
}
/// The one topic of these claims.
json topic(const std::string& claims) {
    const auto topics = compare(claims).topics();
    REQUIRE(topics.size() == 1);
    return topics[0];
}

} // namespace

TEST_CASE("a topic of one claim") {
    if (!program::path()) { return; }
    const json t = topic(R"({"id":"a","measure":"camps","said":"over 40","scope":"the border"})");
    CHECK(t["topic"] == json{{"measure", "camps"}, {"scope", "the border"}});
    CHECK(t["kind"] == "count");
    CHECK(t["unit"].is_null());
    CHECK(t["claims"] == 1);
    CHECK(t["live"] == 1);
    CHECK(t["origins"] == 1); // nobody is named: a voice of its own
    CHECK(t["agreed"]["core"] == set("41", "49"));
    CHECK(t["agreed"]["reach"] == set("41", nullptr, false, true));
    CHECK(t["best_supported"]["set"] == set("41", "49"));
    CHECK(t["best_supported"]["claims"] == json{"a"});
    CHECK(t["best_supported"]["origins"] == 1);
    CHECK(t["tensions"] == 0);
    CHECK(t["contradictions"] == 0);
    CHECK(t["witness"].is_null());
    CHECK(t["format"] == "corroborate/1");
}

TEST_CASE("what is agreed, and the widest run of the most origins") {
    if (!program::path()) { return; }
    // [120, 180], [145, 154], [150, 199]: all allow 150 to 154
    const json t = topic(R"({"id":"a","measure":"m","said":"between 120 and 180","by":"A"}
{"id":"b","measure":"m","said":"150","by":"B"}
{"id":"c","measure":"m","said":{"lower":"150","upper":"199"},"by":"C"})");
    CHECK(t["topic"]["scope"].is_null());
    CHECK(t["agreed"]["core"] == set("150", "154"));
    CHECK(t["agreed"]["reach"] == set("150", "154"));
    CHECK(t["best_supported"]["set"] == set("150", "154"));
    CHECK(t["best_supported"]["claims"] == json{"a", "b", "c"});
    CHECK(t["best_supported"]["origins"] == 3);
    CHECK(t["origins"] == 3);
    CHECK(t["witness"].is_null());
}

TEST_CASE("a tension: no core fits all, a reach does") {
    if (!program::path()) { return; }
    // 5,001 to 5,999 and 6,001 to 6,999
    const json t = topic(R"({"id":"a","measure":"m","said":"more than 5,000","by":"A"}
{"id":"b","measure":"m","said":"over 6,000","by":"B"}
{"id":"c","measure":"m","said":"5,500","by":"C"})"); // 5,450 to 5,549
    CHECK(t["agreed"]["core"].is_null());
    CHECK(t["agreed"]["reach"].is_null());
    CHECK(t["tensions"] == 1);
    CHECK(t["contradictions"] == 1);
    CHECK(t["witness"] == json{"b", "c"}); // greatest lower end, least upper one
    CHECK(t["best_supported"]["set"] == set("5450", "5549"));
    CHECK(t["best_supported"]["claims"] == json{"a", "c"});
    CHECK(t["best_supported"]["origins"] == 2);

    const json u = topic(R"({"id":"a","measure":"m","said":"more than 5,000"}
{"id":"b","measure":"m","said":"over 6,000"})");
    CHECK(u["agreed"]["core"].is_null());
    CHECK(u["agreed"]["reach"] == set("6001", nullptr, false, true));
    CHECK(u["witness"] == json{"b", "a"});
    CHECK(u["best_supported"]["set"] == set("5001", "5999")); // the first from below
    CHECK(u["origins"] == 2);
}

TEST_CASE("origins are voices: echoes, synonyms, the last that is cited, nobody") {
    if (!program::path()) { return; }
    const json t = topic(R"({"id":"a","measure":"m","said":"12","by":"Antonov"}
{"id":"b","measure":"m","said":"12","by":"X","citing":["Y","Anatoly Ivanovich"]}
{"id":"c","measure":"m","said":"12","published_in":"antonov"}
{"id":"d","measure":"m","said":"15","by":"B"}
{"id":"e","measure":"m","said":"15"}
{"id":"f","measure":"m","said":"15","by":" "})");
    CHECK(t["claims"] == 6);
    CHECK(t["origins"] == 4);
    CHECK(t["best_supported"]["claims"] == json{"d", "e", "f"});
    CHECK(t["best_supported"]["origins"] == 3);
    CHECK(t["contradictions"] == 9);
    CHECK(t["witness"] == json{"d", "a"});
}

TEST_CASE("live: neither retracted nor superseded by what still stands") {
    if (!program::path()) { return; }
    const json t = topic(R"({"id":"a","measure":"m","said":"12","by":"A"}
{"id":"b","measure":"m","said":"40","by":"B","status":"retracted"}
{"id":"c","measure":"m","said":"15","by":"A","supersedes":"a"}
{"id":"d","measure":"m","said":"16","by":"A","supersedes":"c"}
{"id":"e","measure":"m","said":"16","by":"E"})");
    CHECK(t["claims"] == 5);
    CHECK(t["live"] == 2);
    CHECK(t["origins"] == 2);
    CHECK(t["agreed"]["core"] == set("16", "16"));
    CHECK(t["contradictions"] == 0);
    CHECK(t["tensions"] == 0);
    CHECK(t["witness"].is_null());
    // who supersedes and is retracted supersedes nobody; the chain goes on behind it
    const json u = topic(R"({"id":"a","measure":"m","said":"12","by":"A"}
{"id":"b","measure":"m","said":"15","by":"A","supersedes":"a","status":"retracted"})");
    CHECK(u["live"] == 1);
    CHECK(u["agreed"]["core"] == set("12", "12"));
    const json v = topic(R"({"id":"c","measure":"m","said":"16","by":"A","supersedes":"b"}
{"id":"b","measure":"m","said":"15","by":"A","supersedes":"a","status":"retracted"}
{"id":"a","measure":"m","said":"12","by":"A"})");
    CHECK(v["live"] == 1);
    CHECK(v["agreed"]["core"] == set("16", "16"));
    // nobody is left
    const json w = topic(R"({"id":"a","measure":"m","said":"12","status":"retracted"})");
    CHECK(w["live"] == 0);
    CHECK(w["origins"] == 0);
    CHECK(w["agreed"] == json{{"core", nullptr}, {"reach", nullptr}});
    CHECK(w["best_supported"].is_null());
    CHECK(w["witness"].is_null());
}

TEST_CASE("pairs of claims that do not live are judged, flagged, and do not count") {
    if (!program::path()) { return; }
    const auto done = compare(R"({"id":"a","measure":"m","said":"12"}
{"id":"b","measure":"m","said":"15","supersedes":"a"}
{"id":"c","measure":"m","said":"16","supersedes":"b"})");
    CHECK(done.pair("a", "c")["verdict"] == "contradicts");
    CHECK(done.pair("a", "c")["flags"] == json{"superseded"}); // through b
    CHECK(done.topics()[0]["contradictions"] == 0);
}

TEST_CASE("a plan takes no part where there are observations") {
    if (!program::path()) { return; }
    const json t = topic(R"({"id":"a","measure":"m","said":"12","status":"planned"}
{"id":"b","measure":"m","said":"15","status":"estimated"})");
    CHECK(t["live"] == 2);
    CHECK(t["agreed"]["core"] == set("15", "15"));
    CHECK(t["best_supported"]["claims"] == json{"b"});
    CHECK(t["contradictions"] == 0);
    const json u = topic(R"({"id":"a","measure":"m","said":"12","status":"planned"}
{"id":"b","measure":"m","said":"15","status":"planned"}
{"id":"c","measure":"m","said":"15","status":"retracted"})");
    CHECK(u["agreed"]["core"].is_null());
    CHECK(u["contradictions"] == 1);
    CHECK(u["witness"] == json{"b", "a"});
}

TEST_CASE("a running total: the latest date, with earlier lower bounds carried along") {
    if (!program::path()) { return; }
    const json t =
        topic(R"({"id":"a","measure":"dead","said":"at least 30","as_of":"2022-01-05","by":"A"}
{"id":"b","measure":"dead","said":"about 40","as_of":"2022-01-10","by":"B"}
{"id":"c","measure":"dead","said":"12","as_of":"2022-01-01","by":"C"})");
    // about 40: h = max(1, min(max(10, min(100, 2)), 4)) = 4, so 36 to 44; literally 28 to 52
    CHECK(t["agreed"]["core"] == set("36", "44"));
    CHECK(t["agreed"]["reach"] == set("30", "52"));
    CHECK(t["best_supported"]["set"] == set("36", "44"));
    CHECK(t["best_supported"]["claims"] == json{"a", "b", "c"});
    CHECK(t["contradictions"] == 0);
    const json u = topic(R"({"id":"a","measure":"dead","said":"at least 50","as_of":"2022-01-05"}
{"id":"b","measure":"dead","said":"45","as_of":"2022-01-10"})");
    CHECK(u["agreed"]["core"].is_null());
    CHECK(u["contradictions"] == 1);
    CHECK(u["witness"] == json{"a", "b"});
}

TEST_CASE("a flow: the latest window; a stock that holds: those tied to the latest") {
    if (!program::path()) { return; }
    const json t = topic(R"({"id":"a","measure":"arrests","said":"12","as_of":"2022-01"}
{"id":"b","measure":"arrests","said":"15","as_of":"2022-02"}
{"id":"c","measure":"arrests","said":"15","as_of":"2022-02-01/2022-02-28"}
{"id":"d","measure":"arrests","said":"3","as_of":"2022-02-10"})");
    CHECK(t["agreed"]["core"] == set("15", "15"));
    CHECK(t["best_supported"]["claims"] == json{"b", "c"});
    CHECK(t["contradictions"] == 0);
    const json u = topic(R"({"id":"a","measure":"garrison","said":"12","as_of":"2022-01-01"}
{"id":"b","measure":"garrison","said":"15","as_of":"2022-06-01"}
{"id":"c","measure":"garrison","said":"16","as_of":"2022-05-01"})");
    CHECK(u["contradictions"] == 1); // b and c
    CHECK(u["witness"] == json{"c", "b"});
    CHECK(u["agreed"]["core"].is_null());
    // a stock that says nothing of how long it holds: all of them
    const json v = topic(R"({"id":"a","measure":"m","said":"12","as_of":"2022-01-01"}
{"id":"b","measure":"m","said":"15","as_of":"2022-06-01"})");
    CHECK(v["tensions"] == 1);
    CHECK(v["contradictions"] == 0);
    CHECK(v["witness"] == json{"b", "a"});
}

TEST_CASE("units and kinds of a topic") {
    if (!program::path()) { return; }
    const json t = topic(R"({"id":"a","measure":"length","said":"5000 m"}
{"id":"b","measure":"length","said":"5 km"})");
    CHECK(t["kind"] == "real");
    CHECK(t["unit"] == "m");
    CHECK(t["agreed"]["core"] == set("4500", "5500", false, true));
    const json p = topic(R"({"id":"a","measure":"share","said":"40 %"})");
    CHECK(p["unit"] == "%");
    CHECK(p["agreed"]["core"] == set("39.5", "40.5", false, true));
    const json f = topic(R"({"id":"a","measure":"militants","said":"12"})");
    CHECK(f["unit"] == "person");
    CHECK(f["kind"] == "count");
    // a third has no decimal string
    const json third = topic(R"({"id":"a","measure":"m","said":{"lower":"1/3","upper":"1/2"}})");
    CHECK(third["agreed"]["core"] == set("1/3", "0.5"));
    // a count beside a real is read as a real
    const json mixed = topic(R"({"id":"a","measure":"m","said":"12"}
{"id":"b","measure":"m","said":"12.4"})");
    CHECK(mixed["kind"] == "real");
    CHECK(mixed["agreed"]["core"] == set("12.35", "12.45", false, true));
}

TEST_CASE("what a topic counts is what its pairs say, counts beside reals too") {
    if (!program::path()) { return; }
    // as counts 100 is 90 to 109 and 120 is 115 to 124; as reals 100 would be 50 to 150
    const auto done = compare(R"({"id":"a","measure":"m","said":"100"}
{"id":"b","measure":"m","said":"120"}
{"id":"c","measure":"m","said":"110.5"})");
    CHECK(done.pair("a", "b")["verdict"] == "tension");
    CHECK(done.pair("a", "c")["verdict"] == "refined_by");
    CHECK(done.pair("b", "c")["verdict"] == "contradicts");
    CHECK(done.topics()[0]["tensions"] == 1);
    CHECK(done.topics()[0]["contradictions"] == 1);
}

TEST_CASE("a topic that mixes dimensions has an object for each") {
    if (!program::path()) { return; }
    const auto done = compare(R"({"id":"a","measure":"m","said":"3 km"}
{"id":"b","measure":"m","said":"3 kg"}
{"id":"c","measure":"m","said":"4 km"})");
    const auto topics = done.topics();
    REQUIRE(topics.size() == 2);
    CHECK(topics[0]["unit"] == "km");
    CHECK(topics[0]["claims"] == 2);
    CHECK(topics[0]["contradictions"] == 1);
    CHECK(topics[1]["unit"] == "kg");
    CHECK(topics[1]["claims"] == 1);
    CHECK(done.pairs().size() == 3); // one topic: every pair of it
    CHECK(done.pair("a", "b")["why"] == "unit");
}

TEST_CASE("a claim that says no number belongs to its topic and supports nothing") {
    if (!program::path()) { return; }
    const json t = topic(R"({"id":"a","measure":"m","said":"many","by":"A"}
{"id":"b","measure":"m","said":"12","by":"B"})");
    CHECK(t["claims"] == 2);
    CHECK(t["live"] == 2);
    CHECK(t["origins"] == 2);
    CHECK(t["agreed"]["core"] == set("12", "12"));
    CHECK(t["best_supported"]["claims"] == json{"b"});
    CHECK(t["best_supported"]["origins"] == 1);
    const json u = topic(R"({"id":"a","measure":"m","said":"many"})");
    CHECK(u["agreed"] == json{{"core", nullptr}, {"reach", nullptr}});
    CHECK(u["best_supported"].is_null());
}

TEST_CASE("a topic is named after the vocabulary") {
    if (!program::path()) { return; }
    const auto done = compare(R"({"id":"a","measure":"militants","said":"12","scope":"alma-ata"}
{"id":"b","measure":"Fighters","said":"12","scope":"Almaty"})");
    REQUIRE(done.topics().size() == 1);
    CHECK(done.topics()[0]["topic"] == json{{"measure", "fighters"}, {"scope", "Almaty"}});
    CHECK(done.pair("a", "b")["flags"] == json{"definition"});
}

TEST_CASE("the order of the lines") {
    if (!program::path()) { return; }
    const auto done = compare(R"({"id":"k1","measure":"m","said":"500","scope":"Kazakhstan"}
{"id":"x1","measure":"x","said":"12"}
{"id":"a1","measure":"m","said":"12","scope":"Almaty"}
{"id":"k2","measure":"m","said":"500","scope":"Kazakhstan"}
{"id":"x2","measure":"X","said":"12"}
{"id":"a2","measure":"m","said":"13","scope":"Alma-Ata"})");
    std::string order;
    for (const auto& line : done.lines()) {
        order += line.contains("topic")
                     ? "[" + line["topic"]["measure"].get<std::string>() + "] "
                     : line["a"].get<std::string>() + "-" + line["b"].get<std::string>() + " ";
    }
    CHECK(order == "k1-k2 [m] x1-x2 [x] a1-a2 [m] k1-a1 k1-a2 a1-k2 k2-a2 ");
    CHECK(done.pair("a1", "k2")["order"] == "a_at_most_b");
    CHECK(done.pair("k1", "a1")["order"] == "b_at_most_a");
    // all pairs: those that nothing ties together as well, each once
    const auto all = compare(R"({"id":"a","measure":"m","said":"12","scope":"Almaty"}
{"id":"k","measure":"m","said":"500","scope":"Kazakhstan"}
{"id":"x","measure":"x","said":"12"}
{"id":"y","measure":"m","said":"12","scope":"elsewhere"})",
                             {"--all-pairs"});
    CHECK(all.pairs().size() == 6);
    CHECK(all.pair("a", "k")["verdict"] == "consistent");
    CHECK(all.pair("a", "x")["why"] == "measure");
    CHECK(all.pair("a", "y")["why"] == "scope");
}
