#include <corroborate/io/jsonl.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <corroborate/resolved.hpp>
#include <corroborate/vocabulary_builder.hpp>

namespace co = corroborate;
namespace io = co::io;
using namespace std::string_view_literals;

namespace {

io::store load(std::string text, const co::vocabulary& v = {}) {
    io::store s;
    const auto kept = s.arena().adopt(std::move(text));
    io::jsonl_loader{s, "in.jsonl", v}.load(kept);
    return s;
}
/// What is wrong with a line, as "column: message", or "fine".
std::string verdict(std::string_view line, const co::vocabulary& v = {}) {
    const auto s = load(std::string{line}, v);
    REQUIRE(s.size() + s.rejects().size() == 1);
    if (s.rejects().empty()) { return "fine"; }
    const auto& r = s.rejects().front();
    CHECK(r.what.file == "in.jsonl");
    CHECK(r.what.line == 1);
    CHECK(r.text == line); // kept whole
    return std::to_string(r.what.column) + ": " + r.what.message;
}
/// The same for a claim with one more member.
std::string with(std::string_view member) {
    return verdict(R"({"measure":"x","said":"5",)" + std::string{member} + '}');
}

} // namespace

TEST_CASE("every key of a claim") {
    const auto s = load(
        R"({"id":"s1","measure":"fighters","said":"over 6,000","kind":"count","unit":"person","scope":"Afghanistan",)"
        R"("as_of":"2022-01-02/2022-01-10","status":"estimated","supersedes":"s0","by":"Emomali Rahmon",)"
        R"("citing":["special services","an agent"],"published_in":"Khabar","published":"2022-01-11","url":"https://example.org/a",)"
        R"("grade":"B2","headline":true,"quote":"over \u20186,000\u2019","at":{"start":120,"end":154},"mood":{"b":[1, 2]},"n":1.50,"z":null})");
    REQUIRE(s.rejects().empty());
    REQUIRE(s.size() == 1);
    const auto& c = s[0];
    const auto& d = c.about();
    CHECK(d.id == "s1");
    CHECK(c.measure_name() == "fighters");
    CHECK(c.said().hedge() == co::hedge::over);
    CHECK(d.words == "over 6,000");
    CHECK(d.kind == co::said_kind::count);
    CHECK(d.unit.name() == "person");
    CHECK(d.scope.name() == "Afghanistan");
    CHECK(d.as_of == co::period{"2022-01-02/2022-01-10"});
    CHECK(d.status == co::status::estimated);
    CHECK(d.supersedes == "s0");
    CHECK(d.by == "Emomali Rahmon");
    REQUIRE(d.citing.size() == 2);
    CHECK(d.citing[0] == "special services");
    CHECK(d.citing.origin() == "an agent");
    CHECK(d.published_in == "Khabar");
    CHECK(d.published == co::period{"2022-01-11"});
    CHECK(d.url == "https://example.org/a");
    CHECK(d.grade.reliability() == 'B');
    CHECK(d.grade.credibility() == '2');
    CHECK(d.headline);
    CHECK(d.quote == "over \u20186,000\u2019");
    CHECK(d.at.start == 120);
    CHECK(d.at.end == 154);
    CHECK(s.extra(0) == R"({"mood":{"b":[1, 2]},"n":1.50,"z":null})");
    CHECK(s.find("s1") == 0U);
}

TEST_CASE("what is not said is absent, and null says nothing") {
    const auto s = load(
        R"({"measure":"x","said":5,"id":null,"unit":null,"scope":null,"as_of":null,"status":null,"by":null,)"
        R"("citing":null,"grade":null,"headline":null,"at":null,"supersedes":null,"kind":null})"
        "\n"
        R"({"measure":"x","said":5,"id":"","unit":"","as_of":"","status":"","citing":[null,""],"grade":""})"
        "\n"
        R"({"measure":"x","said":5,"citing":"one","id":17,"as_of":2022})");
    REQUIRE(s.rejects().empty());
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
        CHECK(s[i].about().id == "in.jsonl:" + std::to_string(i + 1));
        CHECK(!s[i].about().unit.is_said());
        CHECK(!s[i].about().as_of.is_given());
        CHECK(s[i].about().status == co::status::observed);
        CHECK(s[i].about().citing.empty());
        CHECK(!s[i].about().grade.is_given());
        CHECK(!s[i].about().headline);
        CHECK(s.extra(i).empty());
    }
    CHECK(s[2].about().citing.origin() == "one");
    CHECK(s[2].about().id == "17");
    CHECK(s[2].about().as_of == co::period{"2022"});
}

TEST_CASE("a bad line is told with its place and kept whole") {
    CHECK(verdict("[]") == "1: a claim is an object, not a list");
    CHECK(verdict("  5") == "3: a claim is an object, not a number");
    CHECK(verdict("{}") == R"(1: "measure" is missing)");
    CHECK(verdict(R"({"said":"5"})") == R"(1: "measure" is missing)");
    CHECK(verdict(R"({"measure":" ","said":"5"})") == R"(12: "measure" is missing)");
    CHECK(verdict(R"({"measure":"x"})") == R"(1: "said" is missing)");
    CHECK(verdict(R"({"measure":"x","said":""})") == R"(23: "said" is missing)");
    CHECK(verdict(R"({"measure":"x","said":null})") == R"(1: "said" is missing)");
    CHECK(verdict(R"({"measure":7,"said":"5"})") == R"(12: "measure" is a string, not a number)");
    CHECK(verdict(R"({"measure":"x","said":"abut 5"})") == R"(24: "abut 5" is no amount)");
    CHECK(verdict(R"({"measure":"x","said":{"modifier":"abut","value":5}})") ==
          R"(35: there is no modifier "abut")");
    CHECK(verdict(R"({"measure":"x","said":{"hedge":"abut","value":5}})") ==
          R"(32: there is no hedge "abut")");
    CHECK(verdict(R"({"measure":"x","said":"fewer than 0"})") ==
          "23: no number fits these words: the set would be empty");
    CHECK(verdict(R"({"measure":"x","said":"99999999999999999999"})").find("does not fit") !=
          std::string::npos);
    CHECK(verdict(R"({"measure":"x","said":"9000000000000000000","unit":"km"})") ==
          "23: the number does not fit: exact numbers here are at most 64 bits long");
    CHECK(verdict(R"({"measure":"x","said":"2.5","kind":"count"})") ==
          "23: a count is a whole number");
    CHECK(verdict(R"({"measure":"x","said":"5")") == "26: malformed JSON: it is cut off here");
    CHECK(verdict("{\"measure\":\"x\xff\",\"said\":\"5\"}") == "14: this byte is no UTF-8");
    CHECK(verdict(R"({"measure":"x","said":"5","measure":"y"})") ==
          R"(27: the key "measure" stands here a second time)");
    CHECK(verdict(R"({"measure":"x","said":"40 %","unit":"km"})") ==
          R"(23: the words say "%", but "unit" is "km")");
    CHECK(with(R"("kind":"counts")") ==
          R"(34: "kind" cannot be "counts": it is one of count, real)");
    CHECK(with(R"("status":"sure")") ==
          R"(36: "status" cannot be "sure": it is one of observed, planned, estimated, retracted)");
    CHECK(with(R"("grade":"G7")") ==
          R"(35: there is no grade "G7": a grade is a letter from A to F and a digit from 1 to 6)");
    CHECK(with(R"("as_of":"2022-02-30")") == R"(44: "2022-02-30": there is no such date)");
    CHECK(with(R"("as_of":"2022-03-01/2022-02-01")").ends_with("the period ends before it begins"));
    CHECK(with(R"("published":"soon")") == R"(40: "soon": there is no such date)");
    CHECK(with(R"("headline":"yes")") == R"(38: "headline" is true or false, not a string)");
    CHECK(with(R"("citing":[1])") == R"(37: "citing" is a list of strings, not a number)");
    CHECK(with(R"("citing":{})") == R"(36: "citing" is a list of strings, not an object)");
    CHECK(with(R"("by":["a"])") == R"(32: "by" is a string, not a list)");
    CHECK(with(R"("at":{"start":5})") == R"(32: "at" has no "end")");
    CHECK(with(R"("at":{"start":5,"end":4})") == "49: the quote ends before it starts");
    CHECK(with(R"("at":{"start":-5,"end":4})") == "41: a byte offset is a whole number, 0 or more");
    CHECK(with(R"("at":[5,4])") == R"(32: "at" is an object with "start" and "end", not a list)");
    CHECK(with(R"("status":"\u001b[2J")").find("\\x1b[2J") != std::string::npos);
}

TEST_CASE("the good lines around a bad one are read") {
    const auto s = load("\xEF\xBB\xBF{\"measure\":\"a\",\"said\":1}\r\n"
                        "\r\n"
                        "oops\r\n"
                        "   {\"id\":\"b\",\"measure\":\"b\",\"said\":2}\r\n"
                        "{\"id\":\"b\",\"measure\":\"c\",\"said\":3}\n"
                        "{\"id\":\"in.jsonl:1\",\"measure\":\"c\",\"said\":3}\n"
                        "{\"measure\":\"d\",\"said\":4}\n"
                        "{\"measure\":\"e\",\"sa");
    REQUIRE(s.size() == 3);
    CHECK(s[0].about().id == "in.jsonl:1");
    CHECK(s[1].about().id == "b");
    CHECK(s[2].about().id == "in.jsonl:7");
    CHECK(s.where(1).line == 4);
    CHECK(s.where(1).column == 4);
    CHECK(s.file_of(1) == "in.jsonl");
    CHECK(io::to_text(s.problem_at(1, "x")) == "in.jsonl:4:4: x");
    CHECK(s.find("in.jsonl:7") == 2U);
    CHECK(!s.find("in.jsonl:5"));
    CHECK(!s.find("nobody"));
    REQUIRE(s.rejects().size() == 4);
    CHECK(io::to_text(s.rejects()[0].what) == "in.jsonl:3:1: malformed JSON: this is no value");
    CHECK(s.rejects()[0].text == "oops");
    CHECK(io::to_text(s.rejects()[1].what) ==
          R"(in.jsonl:5:7: the id "b" is taken by the claim at in.jsonl:4)");
    CHECK(s.rejects()[2].what.message ==
          R"(the id "in.jsonl:1" is taken by the claim at in.jsonl:1)");
    CHECK(io::to_text(s.rejects()[3].what) == "in.jsonl:8:19: malformed JSON: it is cut off here");
    CHECK(load("").size() == 0);
    CHECK(load("\n\n").rejects().empty());
}

TEST_CASE("a made-up id does not hide an id that was given before") {
    const auto s = load(
        "{\"id\":\"in.jsonl:2\",\"measure\":\"c\",\"said\":3}\n{\"measure\":\"c\",\"said\":3}\n");
    CHECK(s.size() == 1);
    REQUIRE(s.rejects().size() == 1);
    CHECK(s.rejects()[0].what.line == 2);
}

TEST_CASE("very long and very deep lines") {
    const auto longest =
        R"({"measure":"x","said":5,"note":")" + std::string(10'000'000, 'n') + "\"}";
    const auto s = load(longest + "\n" + longest);
    CHECK(s.size() == 2);
    CHECK(s.extra(1).size() > 10'000'000);
    CHECK(with(R"("deep":)" + std::string(1000, '[') + std::string(1000, ']')) ==
          "233: brackets are nested more than 200 deep");
    CHECK(with(R"("deep":)" + std::string(199, '[') + std::string(199, ']')) == "fine");
    CHECK(verdict('"' + std::string((std::size_t{64} << 20U) + 1, 'x') + '"') ==
          "1: this is longer than 64 MiB");
}

TEST_CASE("the vocabulary decides kind and unit") {
    const auto built = co::make_vocabulary({
        co::measure_is("fighters", {.kind = co::number_kind::count, .says_kind = true}),
        co::measure_is("turnout", {.unit = co::units::percent, .says_unit = true, .share = true}),
    });
    REQUIRE(built);
    const auto v = built->view();
    CHECK(verdict(R"({"measure":"Fighters","said":"2.5"})", v) == "30: a count is a whole number");
    CHECK(verdict(R"({"measure":"Fighters","said":"2.5","kind":"real"})", v) == "fine");
    CHECK(verdict(R"({"measure":"turnout","said":"over 100"})", v) ==
          "29: no number fits these words: the set would be empty");
    const auto s = load(R"({"measure":"turnout","said":"half"})"
                        "\n"
                        R"({"measure":"turnout","said":"50"})"
                        "\n"
                        R"({"measure":"turnout","said":"half","unit":"%"})"
                        "\n"
                        R"({"measure":"turnout","said":"1/2","unit":"%"})",
                        v);
    REQUIRE(s.size() == 4);
    const auto core = [&](std::size_t i) {
        return co::resolve(s[i], co::literal_only, v).value().core;
    };
    CHECK(co::equal(core(0), core(1))); // half is 50 %, not half a percent
    CHECK(co::equal(core(2), core(1)));
    CHECK(core(3).upper().at == co::rational::of(1, 200)); // and 1/2 % is
}

TEST_CASE("units come from the words where the claim gives none") {
    const auto s =
        load(R"({"measure":"x","said":"40 per cent"})"
             "\n"
             R"({"measure":"x","said":"120 tenge","unit":"KZT"})"
             "\n"
             R"({"measure":"x","said":"5 km","unit":"kilometres"})"
             "\n"
             R"({"measure":"x","said":"12 a day"})"
             "\n"
             R"({"measure":"x","said":"12 a day","unit":"person"})"
             "\n"
             R"({"measure":"x","said":"12 a day","unit":"persons/day"})"
             "\n"
             R"({"measure":"x","said":"12","unit":"a unit of more than twenty-three bytes"})"
             "\n"
             R"({"measure":"x","said":"nearly all"})");
    REQUIRE(s.rejects().empty());
    CHECK(s[0].about().unit.name() == "%");
    CHECK(s[1].about().unit.name() == "KZT");
    CHECK(s[2].about().unit.name() == "km");
    CHECK(s[3].about().unit.name() == "/day");
    CHECK(s[4].about().unit.name() == "person/day");
    CHECK(s[5].about().unit.name() == "persons/day");
    CHECK(s[6].about().unit.name() == "a unit of more than twenty-three bytes");
    CHECK(s[7].about().kind == co::said_kind::real);
    CHECK(verdict(R"({"measure":"x","said":"5 km","unit":"m"})") ==
          R"(23: the words say "km", but "unit" is "m")");
    CHECK(verdict(R"({"measure":"x","said":"$5","unit":"KZT"})") ==
          R"(23: the words say "$", but "unit" is "KZT")");
}

TEST_CASE("circa 1500 of a unit is no year") {
    const auto hedge_of = [](const std::string& rest) {
        const auto s = load(R"({"measure":"x","said":)" + rest + "}");
        REQUIRE(s.rejects().empty());
        return s[0].said().hedge();
    };
    CHECK(hedge_of(R"("circa 1500","unit":"person")") == co::hedge::circa);
    CHECK(hedge_of(R"("circa 1500","unit":"KZT")") == co::hedge::circa);
    CHECK(hedge_of(R"("~1500")") == co::hedge::circa);
    CHECK(hedge_of(R"("circa 1500")") == co::hedge::circa_year);
    CHECK(hedge_of(R"("circa 1500","unit":"year")") == co::hedge::circa_year);
    CHECK(hedge_of(R"({"hedge":"circa-year","value":"1500"},"unit":"person")") ==
          co::hedge::circa_year);
}

TEST_CASE("\"many\" is a claim without a number") {
    CHECK(verdict(R"({"measure":"x","said":"many"})") == "fine");
}

TEST_CASE("one line at a time, in memory that is used again") {
    io::jsonl_reader reader;
    io::text_arena texts;
    for (int i = 0; i < 100; ++i) {
        texts.clear();
        const std::string line = R"({"measure":"m\u00e9","said":)" + std::to_string(i) + "}";
        const auto read = reader.read(line, texts, {"stream", static_cast<std::size_t>(i + 1)});
        REQUIRE(read);
        CHECK(read->said.measure_name() == "m\u00e9");
        CHECK(read->said.about().id == "stream:" + std::to_string(i + 1));
        CHECK(read->said.said().value().digits() == i);
    }
    const auto nameless = reader.read(R"({"measure":"m","said":5})", texts);
    REQUIRE(nameless);
    CHECK(nameless->said.about().id.empty());
}
