// corroborate compare: what its options do, and what it returns.
#include <algorithm>
#include <fstream>
#include <string>

#include <sys/stat.h>

#include <doctest/doctest.h>

#include "program.hpp"

using program::compare;
using program::json;

namespace {

using options = std::vector<std::string>;

/// b contradicts a and is in tension with c; c agrees with a.
constexpr const char* three = R"({"id":"a","measure":"m","said":"5,000"}
{"id":"b","measure":"m","said":"over 6,000"}
{"id":"c","measure":"m","said":"more than 5,000"}
)";
constexpr const char* a_tension = R"({"id":"a","measure":"m","said":"more than 5,000"}
{"id":"b","measure":"m","said":"over 6,000"}
)";
constexpr const char* a_contradiction = R"({"id":"a","measure":"m","said":"12"}
{"id":"b","measure":"m","said":"15"}
)";

} // namespace

TEST_CASE("--fail-on: what it looks for, and what it returns") {
    if (!program::path()) { return; }
    CHECK(compare(a_tension).code == 0);
    CHECK(compare(a_contradiction).code == 0);
    CHECK(compare(a_tension, {"--fail-on", "tension"}).code == 1);
    CHECK(compare(a_tension, {"--fail-on", "contradiction"}).code == 0);
    CHECK(compare(a_contradiction, {"--fail-on", "tension"}).code == 1);
    CHECK(compare(a_contradiction, {"--fail-on", "contradiction"}).code == 1);
    // the output is there all the same
    CHECK(compare(a_contradiction, {"--fail-on", "contradiction"}).pairs().size() == 1);
    // bad input wins
    const std::string bad = std::string{a_contradiction} + "nonsense\n";
    const auto done = compare(bad, {"--fail-on", "contradiction"});
    CHECK(done.code == 2);
    CHECK(done.pairs().size() == 1);
    // live pairs only
    CHECK(compare(R"({"id":"a","measure":"m","said":"12","status":"retracted"}
{"id":"b","measure":"m","said":"15"})",
                  {"--fail-on", "tension"})
              .code == 0);
    CHECK(compare(R"({"id":"a","measure":"m","said":"12"}
{"id":"b","measure":"m","said":"15","supersedes":"a"})",
                  {"--fail-on", "tension"})
              .code == 0);
    CHECK(compare(R"({"id":"a","measure":"m","said":"12"}
{"id":"b","measure":"m","said":"15","supersedes":"a","status":"retracted"}
{"id":"c","measure":"m","said":"15"})",
                  {"--fail-on", "contradiction"})
              .code == 1);
    // pairs across topics count too
    const program::folder here;
    const auto words =
        here.file("words.json", R"({"scopes":[{"name":"city","part_of":["country"]}]})");
    CHECK(compare(R"({"id":"a","measure":"m","said":"500","scope":"city"}
{"id":"b","measure":"m","said":"12","scope":"country"})",
                  {"--fail-on", "contradiction", "--vocabulary", words})
              .code == 1);
    // whatever the format
    for (const char* format : {"text", "csv", "jsonl"}) {
        const auto other =
            program::run({.arguments = {"compare", "--format", format, "--fail-on", "tension", "-"},
                          .in = a_tension});
        CHECK(other.code == 1);
    }
}

TEST_CASE("--only disagreements") {
    if (!program::path()) { return; }
    const auto done = compare(three, {"--only", "disagreements"});
    CHECK(done.code == 0);
    REQUIRE(done.pairs().size() == 2);
    CHECK(done.pair("a", "b")["verdict"] == "contradicts");
    CHECK(done.pair("b", "c")["verdict"] == "tension");
    CHECK(done.topics().size() == 1);
    CHECK(compare(three).pairs().size() == 3);
}

TEST_CASE("--min-difference leaves out small disagreements, and nothing else") {
    if (!program::path()) { return; }
    // 12 and 13: 0.0769; 12 and 24: 0.5
    const std::string claims = R"({"id":"a","measure":"m","said":"12"}
{"id":"b","measure":"m","said":"13"}
{"id":"c","measure":"m","said":"24"}
{"id":"d","measure":"m","said":"12"})";
    const auto done = compare(claims, {"--min-difference", "0.1"});
    CHECK(done.pair("a", "b").is_null());
    CHECK(done.pair("b", "d").is_null());
    CHECK(done.pair("a", "c")["difference"] == 0.5);
    CHECK(done.pair("a", "d")["verdict"] == "equal");
    CHECK(compare(claims, {"--min-difference", "0.5"}).pair("a", "c")["gap"] == 12);
    CHECK(compare(claims, {"--min-difference", "0.51"}).pair("a", "c").is_null());
    CHECK(compare(claims, {"--min-difference", "2"}).code == 2);
    CHECK(compare(claims, {"--min-difference", "x"}).code == 2);
    CHECK(compare(claims, {"--min-difference", "nan"}).code == 2);
    // a difference that does not exist is no small one
    CHECK(compare(R"({"id":"a","measure":"m","said":"-5","kind":"real"}
{"id":"b","measure":"m","said":"5","kind":"real"})",
                  {"--min-difference", "1"})
              .pairs()
              .size() == 1);
}

TEST_CASE("--top is a number of disagreements, at least one") {
    if (!program::path()) { return; }
    CHECK(compare(three, {"--top", "1"}).pairs().size() == 1);
    for (const char* wrong : {"0", "-1", "1.5", "x"}) {
        CAPTURE(wrong);
        CHECK(compare(three, {"--top", wrong}).code == 2);
    }
}

TEST_CASE("--accepted: disagreements that somebody has looked at") {
    if (!program::path()) { return; }
    const program::folder here;
    for (const char* line : {"a b", "b a", "a,b", "b\ta", "\"a\" \"b\"", "# seen\n\na b\r\n"}) {
        const auto accepted = here.file("accepted", line);
        const auto done = compare(three, {"--accepted", accepted});
        CAPTURE(done.err);
        CHECK(done.code == 0);
        CHECK(done.pair("a", "b").is_null());
        CHECK(done.pairs().size() == 2);
        CHECK(compare(three, {"--accepted", accepted, "--fail-on", "contradiction"}).code == 0);
        CHECK(compare(three, {"--accepted", accepted, "--fail-on", "tension"}).code == 1);
    }
    // agreements are no business of it
    const auto agreed = here.file("agreed", "a c\n");
    CHECK(compare(three, {"--accepted", agreed}).pairs().size() == 3);
    // a bad line is told, the others count
    const auto bad = here.file("bad", "a b\njust-one\n");
    const auto done = compare(three, {"--accepted", bad});
    CHECK(done.code == 2);
    CHECK(done.err.find(bad + ":2:") != std::string::npos);
    CHECK(done.pair("a", "b").is_null());
    CHECK(compare(three, {"--accepted", here.path("nowhere")}).code == 2);
}

TEST_CASE("--sensitivity: the verdict under every shipped policy") {
    if (!program::path()) { return; }
    const auto done = compare(a_tension, {"--sensitivity"});
    REQUIRE(done.pairs().size() == 1);
    // 6,001 and more is within 5,001 and more; 5,001 to 5,999 and 6,001 to 7,199
    CHECK(done.pairs()[0]["under"] == json{{"cautious", "tension"},
                                           {"literal_only", "refined_by"},
                                           {"as_written", "tension"},
                                           {"acled", "tension"},
                                           {"percent:20", "tension"}});
    const auto dozens = compare(R"({"id":"a","measure":"m","said":"dozens"}
{"id":"b","measure":"m","said":"30"})",
                                {"--sensitivity"});
    // dozens: 24 to 99, literally 13 and more; ACLED: 12. 30: 27 to 32, as written 30
    CHECK(dozens.pairs()[0]["under"] == json{{"cautious", "refined_by"},
                                             {"literal_only", "refined_by"},
                                             {"as_written", "refined_by"},
                                             {"acled", "tension"},
                                             {"percent:20", "refined_by"}});
}

TEST_CASE("--reading: shipped policies by name") {
    if (!program::path()) { return; }
    const auto verdict = [](const char* claims, const char* policy) {
        const auto done = compare(claims, {"--reading", policy});
        CAPTURE(done.err);
        CHECK(done.code == 0);
        return done.pairs().at(0)["verdict"].get<std::string>();
    };
    CHECK(verdict(a_tension, "cautious") == "tension");
    CHECK(verdict(a_tension, "literal_only") == "refined_by");
    CHECK(verdict(a_tension, "percent:20") == "tension");  // up to 5,999
    CHECK(verdict(a_tension, "percent:25") == "overlaps"); // up to 6,249
    const char* bare = R"({"id":"a","measure":"m","said":"5,000"}
{"id":"b","measure":"m","said":"5,100"})";
    CHECK(verdict(bare, "cautious") == "refined_by");
    CHECK(verdict(bare, "as_written") == "contradicts");
    CHECK(verdict(bare, "literal_only") == "contradicts");
    const char* dozens = R"({"id":"a","measure":"m","said":"dozens"}
{"id":"b","measure":"m","said":"12"})";
    CHECK(verdict(dozens, "acled") == "refined_by"); // 12 is 12; dozens may be more
    CHECK(verdict(dozens, "cautious") == "contradicts");
    const auto unknown = compare(a_tension, {"--reading", "generous"});
    CHECK(unknown.code == 2);
    CHECK(unknown.err.find("generous") != std::string::npos);
    CHECK(unknown.err.find("literal_only") != std::string::npos);
}

TEST_CASE("--reading: a policy of one's own") {
    if (!program::path()) { return; }
    const program::folder here;
    const auto verdict = [&](const char* claims, const char* policy) {
        const auto done = compare(claims, {"--reading", here.file("policy.json", policy)});
        CAPTURE(done.err);
        CHECK(done.code == 0);
        return done.pairs().at(0)["verdict"].get<std::string>();
    };
    CHECK(verdict(a_tension, R"({"base":"cautious","name":"ours"})") == "tension");
    CHECK(verdict(a_tension, R"({"base":"literal_only"})") == "refined_by");
    CHECK(verdict(a_tension, R"({"ceiling_percent":50})") == "overlaps");
    const char* bare = R"({"id":"a","measure":"m","said":"5,000"}
{"id":"b","measure":"m","said":"5,601"})"; // 4,500 to 5,499, with 20 %: 4,000 to 5,999
    CHECK(verdict(bare, R"({"halo_percent":10})") == "contradicts");
    CHECK(verdict(bare, R"({"halo_percent":20})") == "refined_by");
    const char* dozens = R"({"id":"a","measure":"m","said":"dozens"}
{"id":"b","measure":"m","said":"12"})";
    CHECK(verdict(dozens, R"({"magnitudes":{"dozens":{"literal":[12,null],"implied":[12,60]}}})") ==
          "refined_by");
    const char* about = R"({"id":"a","measure":"m","said":"about 1,000"}
{"id":"b","measure":"m","said":"1,051"})"; // 5 %: 950 to 1,050
    CHECK(verdict(about, R"({"hedges":{"about":{"implied_percent":5}}})") == "tension");
    CHECK(verdict(about, "{}") == "refined_by");
    for (const char* bad : {"{", "[]", R"({"base":"x"})", R"({"ceiling":20})",
                            R"({"ceiling_percent":"x"})", R"({"hedges":{"abut":{}}})"}) {
        const auto path = here.file("policy.json", bad);
        const auto done = compare(a_tension, {"--reading", path});
        CAPTURE(bad);
        CHECK(done.code == 2);
        CHECK(done.err.find(path + ":1:") != std::string::npos);
    }
}

TEST_CASE("--output: the same bytes as on standard output, whole or not at all") {
    if (!program::path()) { return; }
    const program::folder here;
    for (const char* format : {"text", "csv", "jsonl"}) {
        const auto path = here.path(format);
        const auto shown =
            program::run({.arguments = {"compare", "--format", format, "-"}, .in = three});
        const auto done = program::run(
            {.arguments = {"compare", "--format", format, "--output", path, "-"}, .in = three});
        CHECK(done.code == 0);
        CHECK(done.out == "");
        CHECK(done.err == "");
        CHECK(program::contents(path) == shown.out);
    }
    // written over, and its permissions kept
    const auto old = here.file("old", "old text");
    chmod(old.c_str(), 0640);
    CHECK(compare(three, {"--output", old}).code == 0);
    CHECK(program::contents(old).find("old text") == std::string::npos);
    struct stat is{};
    REQUIRE(stat(old.c_str(), &is) == 0);
    CHECK((is.st_mode & 0777U) == 0640);
    // bad input: what was good is written
    CHECK(compare(std::string{three} + "nonsense\n", {"--output", old}).code == 2);
    CHECK(program::contents(old).find("\"topic\"") != std::string::npos);
    // nothing to write to
    for (const auto& path :
         {here.path("no/such/directory"), std::string{"/dev/full"}, here.path("")}) {
        const auto done = compare(three, {"--output", path});
        CAPTURE(path);
        CAPTURE(done.err);
        CHECK(done.code == 2);
        CHECK(done.err.find(path) != std::string::npos);
        CHECK(done.err.find("cannot be written") != std::string::npos);
    }
    // when nothing can be compared, the old file stays
    const auto kept = here.file("kept", "kept");
    CHECK(compare(three, {"--output", kept, "--reading", "no-such"}).code == 2);
    CHECK(program::contents(kept) == "kept");
    // nothing is left lying about
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator{here.path("")}) {
        CHECK(entry.path().filename().string().find("tmp") == std::string::npos);
        ++files;
    }
    CHECK(files == 5);
}

TEST_CASE("a full disk and a closed pipe") {
    if (!program::path()) { return; }
    std::string many;
    for (int i = 0; i < 300; ++i) {
        many += R"({"measure":"m","said":")" + std::to_string(1000 + i) + "\"}\n";
    }
    for (const auto& claims : {std::string{three}, many}) {
        for (const char* format : {"text", "csv", "jsonl"}) {
            const options arguments{"compare", "--format", format, "-"};
            const auto full =
                program::run({.arguments = arguments, .in = claims, .out_to = "/dev/full"});
            CHECK(full.code == 2);
            CHECK(full.err.find("standard output: cannot be written: the disk is full") == 0);
            const auto closed =
                program::run({.arguments = arguments, .in = claims, .pipe_closed = true});
            CHECK(closed.code == 0);
            CHECK(closed.err == "");
        }
    }
    const auto help = program::run({.arguments = {"compare", "--help"}, .pipe_closed = true});
    CHECK(help.code == 0);
    CHECK(help.err == "");
}

TEST_CASE("--rejects: the lines that could not be read, kept whole") {
    if (!program::path()) { return; }
    const program::folder here;
    const auto rejects = here.path("rejects");
    const std::string bad = "{\"measure\":\"m\"}\n  not json at all \t\n";
    const auto done = compare(three + bad, {"--rejects", rejects});
    CHECK(done.code == 2);
    CHECK(done.pairs().size() == 3);
    CHECK(program::contents(rejects) == bad);
    // nothing was wrong: an empty file
    CHECK(compare(three, {"--rejects", rejects}).code == 0);
    CHECK(program::contents(rejects) == "");
    CHECK(compare(three, {"--rejects", here.path("no/such")}).code == 2);
}

TEST_CASE("files and standard input, in the order of the command line") {
    if (!program::path()) { return; }
    const program::folder here;
    const auto one = here.file("one.jsonl", "{\"measure\":\"m\",\"said\":\"12\"}\n\n");
    const auto two = here.file("two.csv", "said,measure\n15,m\n");
    const auto done = program::run({.arguments = {"compare", "--format", "jsonl", two, "-", one},
                                    .in = "{\"measure\":\"m\",\"said\":\"16\"}"});
    CHECK(done.err == "");
    CHECK(done.code == 0);
    REQUIRE(done.pairs().size() == 3);
    CHECK(done.pairs()[0]["a"] == two + ":2"); // file:line where there is no id
    CHECK(done.pairs()[0]["b"] == "-:1");
    CHECK(done.pairs()[2]["b"] == one + ":1");
    // no claims at all
    const auto none = compare("");
    CHECK(none.code == 0);
    CHECK(none.out == "");
    CHECK(none.err == "");
}

TEST_CASE("claims as CSV") {
    if (!program::path()) { return; }
    const program::folder here;
    const auto run = [](const std::string& text, const options& more = {}) {
        options all{"--input", "csv"};
        all.insert(all.end(), more.begin(), more.end());
        return compare(text, all);
    };
    const auto done = run("id,measure,said,scope,as_of,by,citing,headline,unknown\r\n"
                          "a,m,\"5,000\",\"here, \"\"now\"\"\",2022-01-10,A,B;C,true,x\r\n"
                          "b,m,\"over 6,000\",\"here, \"\"now\"\"\",2022-01,,c,,\r\n");
    CHECK(done.err == "");
    CHECK(done.code == 0);
    REQUIRE(done.pairs().size() == 1);
    CHECK(done.pairs()[0]["verdict"] == "contradicts");
    CHECK(done.pairs()[0]["flags"] == json{"echo", "headline"});
    CHECK(done.topics()[0]["topic"]["scope"] == "here, \"now\"");
    // columns of other names
    const options named{"--columns", "measure=attribute,scope=object,said=value,by=source"};
    const std::string other = "source,object,attribute,value\nA,here,m,12\nB,here,m,15\n";
    CHECK(run(other, named).pairs().size() == 1);
    CHECK(run(other, named).topics()[0]["topic"]["scope"] == "here");
    CHECK(run(other).code == 2);
    CHECK(run(other, {"--columns", "measure=nothing"}).code == 2);
    CHECK(run(other, {"--columns", "nothing=value"}).code == 2);
    CHECK(run(other, {"--columns", "value"}).code == 2);
    // a byte-order mark, objects in cells
    const auto object =
        run("\xEF\xBB\xBFid,measure,said\n"
            "a,m,\"{\"\"modifier\"\":\"\"more_than\"\",\"\"value\"\":\"\"6000\"\"}\"\n"
            "b,m,\"over 6,000\"");
    CHECK(object.err == "");
    CHECK(object.pair("a", "b")["verdict"] == "equal");
    // bad records: line and column of the cell, the good ones are compared
    const auto bad = run("id,measure,said\na,m,12\nb,m\nc,m,not a number\nd,m,\"12\ne,m,13");
    CHECK(bad.code == 2);
    CHECK(bad.err.find("-:3:4: ") == 0);
    CHECK(bad.err.find("-:4:") != std::string::npos);
    CHECK(bad.err.find("-:5:") != std::string::npos);
    // told by its name, told by its first character
    const auto by_name = here.file("claims.CSV", "measure,said\nm,12\nm,13\n");
    CHECK(program::run({.arguments = {"compare", "--format", "jsonl", by_name}}).pairs().size() ==
          1);
    CHECK(compare("measure,said\nm,12\nm,13\n").pairs().size() == 1);
}

TEST_CASE("--schema is JSON and names every key") {
    if (!program::path()) { return; }
    const auto done = program::run({.arguments = {"compare", "--schema"}});
    CHECK(done.code == 0);
    CHECK(done.err == "");
    const json schema = json::parse(done.out, nullptr, false);
    REQUIRE(schema.is_object());
    const json& defs = schema["$defs"];
    for (const char* key :
         {"id", "measure", "said", "kind", "unit", "scope", "as_of", "status", "supersedes", "by",
          "citing", "published_in", "published", "url", "grade", "headline", "quote", "at"}) {
        CAPTURE(key);
        CHECK(defs["claim"]["properties"].contains(key));
    }
    for (const char* key : {"measures", "scopes", "sources", "units", "sums"}) {
        CHECK(defs["vocabulary"]["properties"].contains(key));
    }
    for (const char* key :
         {"base", "name", "ceiling_percent", "halo_percent", "magnitudes", "hedges"}) {
        CHECK(defs["policy"]["properties"].contains(key));
    }
    const auto output = compare(three, {"--sensitivity"});
    for (const auto& line : output.lines()) {
        const json& known = defs[line.contains("topic") ? "topic" : "pair"]["properties"];
        for (const auto& [key, value] : line.items()) {
            CAPTURE(key);
            CHECK(known.contains(key));
        }
    }
    for (const auto& name : {"a", "b", "verdict", "order", "literal", "overlap", "difference",
                             "gap", "flags", "why", "explanation", "under"}) {
        CHECK(output.pairs().at(0).contains(name));
    }
    // with an output file
    const program::folder here;
    CHECK(program::run({.arguments = {"compare", "--schema", "--output", here.path("s")}}).code ==
          0);
    CHECK(program::contents(here.path("s")) == done.out);
}

TEST_CASE("help, version and bad usage") {
    if (!program::path()) { return; }
    for (const options& arguments :
         {options{"--help"}, {"compare", "--help"}, {"--version"}, {"compare", "-h"}}) {
        const auto done = program::run({.arguments = arguments});
        CHECK(done.code == 0);
        CHECK(done.out != "");
        CHECK(done.err == "");
    }
    const auto help = program::run({.arguments = {"compare", "--help"}}).out;
    for (std::size_t at = help.find("Positionals"); at < help.size();) {
        const auto end = std::min(help.find('\n', at), help.size());
        CHECK(end - at <= 80);
        at = end + 1;
    }
    for (const char* option :
         {"--format", "--vocabulary", "--reading", "--only", "--fail-on", "--rejects", "--output",
          "--all-pairs", "--sensitivity", "--min-difference", "--accepted", "--schema", "--columns",
          "corroborate compare -"}) {
        CAPTURE(option);
        CHECK(help.find(option) != std::string::npos);
    }
    for (const options& arguments : {options{},
                                     {"compare"},
                                     {"compere"},
                                     {"compare", "--no-such", "-"},
                                     {"compare", "--format", "pdf", "-"},
                                     {"compare", "--only", "agreements", "-"},
                                     {"compare", "--fail-on", "everything", "-"},
                                     {"compare", "--output"}}) {
        const auto done = program::run({.arguments = arguments});
        CHECK(done.code == 2);
        CHECK(done.err != "");
    }
}
