#include <corroborate/io/vocabulary.hpp>

#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "scratch.hpp"

namespace co = corroborate;
namespace io = co::io;
using co::rational;
using co::term_kind;

namespace {

io::vocabulary_file read(std::string_view text) {
    auto made = io::read_vocabulary(text, "v.json");
    const std::string wrong = made ? "" : io::to_text(made.error());
    INFO(wrong);
    REQUIRE(made);
    return std::move(made).value();
}
/// What is wrong, as "line:column: message", or "fine".
std::string verdict(std::string_view text) {
    const auto made = io::read_vocabulary(text, "v.json");
    return made ? "fine" : io::to_text(made.error()).substr(7);
}

} // namespace

TEST_CASE("all that a vocabulary can say") {
    auto made = read(R"({
        "measures": [{"name": "fighters", "same_as": ["militants"], "kind": "count", "unit": "person"},
                     {"name": "dead", "part_of": ["casualties"], "over_time": "running_total"},
                     {"name": "arrests", "over_time": "flow", "same_as": "detentions"},
                     {"name": "grain stored", "kind": "real", "unit": "t", "additive": true, "holds_for": "P31D"},
                     {"name": "turnout", "unit": "%", "share": true},
                     {"name": "rice", "unit": "sack", "holds_for": null}],
        "scopes":   [{"name": "Almaty", "same_as": ["Alma-Ata"], "part_of": "Kazakhstan"}],
        "sources":  [{"name": "Anatoly Antonov", "same_as": ["Anatoly\u0020Ivanovich"]}],
        "units":    [{"name": "crore", "of": "1", "factor": "10000000"},
                     {"name": "cart", "of": "sack", "factor": 12.0},
                     {"name": "sack", "of": "kg", "factor": "50"},
                     {"name": "third", "factor": "1/3"}, {"name": "sortie"}, {"name": "procent", "of": "%"}],
        "sums":     [{"whole": "casualties", "parts": ["dead", "wounded"]}],
        "note":     "unknown keys are ignored"})");
    const io::vocabulary_file moved = std::move(made); // the views stay valid
    const auto v = moved.view();
    CHECK(v.same(term_kind::measure, "Militants", "fighters"));
    CHECK(v.same(term_kind::measure, "detentions", "arrests"));
    CHECK(v.is_part(term_kind::measure, "dead", "casualties"));
    CHECK(v.is_part(term_kind::measure, "wounded", "casualties"));
    CHECK(v.is_part(term_kind::scope, "Alma-Ata", "Kazakhstan"));
    CHECK(v.same(term_kind::source, "Anatoly Ivanovich", "Anatoly Antonov"));
    CHECK(!v.same(term_kind::source, "militants", "fighters"));
    const auto fighters = v.facts("militants");
    CHECK(fighters.says_kind);
    CHECK(fighters.kind == co::number_kind::count);
    CHECK(fighters.unit.name() == "person");
    CHECK(v.facts("dead").over_time == co::over_time::running_total);
    CHECK(v.facts("arrests").over_time == co::over_time::flow);
    const auto grain = v.facts("grain stored");
    CHECK((grain.says_additive && grain.additive && grain.says_holds_for));
    CHECK(grain.holds_for.days == 31);
    CHECK(v.facts("turnout").share);
    CHECK(v.facts("turnout").unit.percent);
    CHECK(!v.facts("rice").says_holds_for);
    CHECK(co::same_unit(v.facts("rice").unit, v.unit_called("sack")));
    CHECK(v.unit_called("crore").factor == rational{10'000'000});
    CHECK(v.unit_called("sack").factor == rational{50});
    CHECK(v.unit_called("cart").factor == rational{600});
    CHECK(co::convertible(v.unit_called("cart"), co::units::kg));
    CHECK(v.unit_called("third").factor == rational::of(1, 3));
    CHECK(!co::convertible(v.unit_called("sortie"), co::unit{}));
    CHECK(v.unit_called("procent").percent);
    REQUIRE(moved.sums().size() == 1);
    CHECK(moved.sums()[0].whole == "casualties");
    CHECK(moved.sums()[0].parts.size() == 2);
    CHECK(read("{}").view().empty());
    CHECK(read("\xEF\xBB\xBF{}\r\n").sums().empty());
}

TEST_CASE("a cycle is named") {
    CHECK(
        verdict(
            "{\"scopes\": [{\"name\": \"A\", \"part_of\": \"B\"},\n"
            " {\"name\": \"B\", \"part_of\": [\"C\"]}, {\"name\": \"C\", \"part_of\": [\"A\"]}]}") ==
        "2:61: the parts run in a circle: A > B > C > A");
    CHECK(verdict(R"({"measures":[{"name":"A","part_of":"A"}]})") ==
          "1:36: the parts run in a circle: A > A");
    CHECK(verdict(R"({"measures":[{"name":"A","part_of":"B","same_as":"B"}]})")
              .ends_with("the parts run in a circle: A > A"));
    CHECK(
        verdict(
            R"({"measures":[{"name":"a","part_of":"b"}],"sums":[{"whole":"a","parts":["b"]}]})") ==
        "1:72: the parts run in a circle: a > b > a");
    CHECK(verdict(
              R"({"units":[{"name":"a","of":"b","factor":2},{"name":"b","of":"a","factor":2}]})") ==
          "1:61: the units run in a circle: a > b > a");
    CHECK(verdict(R"({"units":[{"name":"a","of":"a","factor":2}]})") ==
          "1:28: the units run in a circle: a > a");
}

TEST_CASE("a sum goes with the link that it lacks") {
    const auto kept = [](std::string_view text) {
        return co::io::read_good_vocabulary(text, "v").words.sums().size();
    };
    CHECK(kept(R"({"sums":[{"whole":"a","parts":["b","c"]}]})") == 1);
    CHECK(kept(R"({"sums":[{"whole":"a","parts":["b","A"]}]})") == 0);
    CHECK(kept(R"({"measures":[{"name":"a","same_as":"b"}],"sums":[{"whole":"a","parts":["b","c"]},
                   {"whole":"a","parts":["c"]}]})") == 1);
    CHECK(kept(R"({"measures":[{"name":"a","part_of":"b"}],
                   "sums":[{"whole":"a","parts":["b"]},{"whole":"b","parts":["a"]}]})") == 1);
}

TEST_CASE("what is wrong with a vocabulary is told at its place") {
    CHECK(verdict("") == "1:1: there is no JSON here");
    CHECK(verdict("[]") == "1:1: a vocabulary is an object, not a list");
    CHECK(verdict("{\n\"measures\":[}") == "2:13: malformed JSON: a value should stand here");
    CHECK(verdict("{\"measures\":{}}") == R"(1:13: "measures" is a list, not an object)");
    CHECK(verdict("{\"measures\":[\"a\"]}") ==
          R"(1:14: in "measures" stand objects, and this is a string)");
    CHECK(verdict("{\"measures\":[{}]}") == "1:14: a name is missing here");
    CHECK(verdict(R"({"scopes":[{"name":" "}]})") == "1:20: a name is missing here");
    CHECK(verdict(R"({"scopes":[{"name":5}]})") == R"(1:20: "name" is a string, not a number)");
    CHECK(verdict(R"({"scopes":[{"name":"a","part_of":["b",""]}]})") ==
          "1:39: a name is missing here");
    CHECK(verdict(R"({"scopes":[{"name":"a","part_of":["b",5]}]})") ==
          R"(1:39: "part_of" is a list of strings, and this is a number)");
    CHECK(verdict(R"({"scopes":[{"name":"a","same_as":5}]})") ==
          R"(1:34: "same_as" is a string or a list of strings, not a number)");
    CHECK(verdict(R"({"measures":[{"name":"a","kind":"number"}]})") ==
          R"(1:33: "kind" cannot be "number": it is one of count, real)");
    CHECK(verdict("{\"measures\":[{\"name\":\"a\",\n  \"over_time\":\"total\"}]}") ==
          R"(2:15: "over_time" cannot be "total": it is one of stock, running_total, flow)");
    CHECK(verdict(R"({"measures":[{"name":"a","holds_for":"P1H"}]})") ==
          R"(1:41: "P1H": this is not an ISO 8601 duration of days, weeks, months or years)");
    CHECK(verdict(R"({"measures":[{"name":"a","share":"yes"}]})") ==
          R"(1:34: "share" is true or false, not a string)");
    CHECK(verdict(R"({"measures":[{"name":"a","additive":1}]})") ==
          R"(1:37: "additive" is true or false, not a number)");
    CHECK(verdict(R"({"measures":[{"name":"a","kind":"real"},{"name":"A","kind":"count"}]})") ==
          "1:49: the same name is described in two ways: A");
    CHECK(verdict(R"({"units":[{"name":"a","of":"nobody","factor":2}]})") ==
          R"(1:28: the unit "nobody" is not known)");
    CHECK(verdict(R"({"units":[{"name":"a","of":"kg","factor":"x"}]})") ==
          "1:43: this is not a number as it is written");
    CHECK(verdict(R"({"units":[{"name":"a","of":"kg","factor":0}]})") ==
          "1:42: a factor is above zero");
    CHECK(verdict(R"({"units":[{"name":"a","of":"kg","factor":true}]})") ==
          R"(1:42: "factor" is a number, not true or false)");
    CHECK(verdict(R"({"units":[{"name":"a","of":"Mt","factor":1e18}]})").find("does not fit") !=
          std::string::npos);
    CHECK(verdict(R"({"units":[{"name":"a"},{"name":"A"}]})") ==
          R"(1:32: the unit "A" is declared twice)");
    CHECK(verdict(R"({"sums":[{"parts":["a"]}]})") == R"(1:10: a sum needs a "whole")");
    CHECK(verdict(R"({"sums":[{"whole":"a"}]})") == R"(1:10: a sum needs "parts")");
    CHECK(verdict(R"({"sums":[{"whole":"a","parts":["b",""]}]})") ==
          "1:36: a name is missing here");
    CHECK(verdict(R"({"sums":[{"whole":"a","parts":[]}]})") == R"(1:31: a sum needs "parts")");
}

TEST_CASE("a vocabulary file") {
    const scratch dir;
    CHECK(io::load_vocabulary(dir.write("v.json", "{}")));
    CHECK(io::load_vocabulary(dir.path("none")).error().message ==
          "cannot be read: there is no such file");
}
