// corroborate compare on input that is wrong: a message of its own for everything, with file, line
// and column, exit code 2, and what was good compared and written.
#include <algorithm>
#include <chrono>
#include <string>

#include <sys/stat.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include "program.hpp"

using program::json;

namespace {

/// A bad line, the column of its message, and words that the message holds.
struct bad_line {
    std::string text;
    int column;
    std::string message;
};

const std::string before = R"({"id":"one","measure":"m","said":"12"})"
                           "\n";
const std::string after = R"({"id":"two","measure":"m","said":"15"})"
                          "\n";

/// The message about line 2, told once; the pair of the good lines is there.
void check_line(const bad_line& bad, const std::string& vocabulary = {}) {
    const program::folder here;
    const auto path = here.file("claims.jsonl", before + bad.text + "\n" + after);
    const auto rejects = here.path("rejects");
    std::vector<std::string> arguments{"compare", "--format", "jsonl", "--rejects", rejects};
    if (!vocabulary.empty()) {
        arguments.emplace_back("--vocabulary");
        arguments.push_back(here.file("words.json", vocabulary));
    }
    arguments.push_back(path);
    const auto done = program::run({.arguments = arguments});
    CAPTURE(bad.text.substr(0, 200));
    CAPTURE(done.err.substr(0, 500));
    CHECK(done.code == 2);
    const auto start = path + ":2:" + (bad.column > 0 ? std::to_string(bad.column) + ": " : "");
    CHECK(done.err.substr(0, start.size()) == start);
    CHECK(done.err.find(bad.message) != std::string::npos);
    CHECK(std::count(done.err.begin(), done.err.end(), '\n') == 1);
    CHECK(done.err.size() < path.size() + 250);
    CHECK(done.pair("one", "two")["verdict"] == "contradicts");
    CHECK(program::contents(rejects) == bad.text + "\n");
}

std::string nested(std::size_t depth) {
    return R"({"measure":"m","said":"12","x":)" + std::string(depth, '[') +
           std::string(depth, ']') + '}';
}

} // namespace

TEST_CASE("lines that are no claims") {
    if (!program::path()) { return; }
    const bad_line lines[] = {
        // malformed JSON
        {R"({"measure":"m" "said":"12"})", 16, "malformed JSON"},
        {R"({"measure":"m","said":"12",})", 28, "malformed JSON"},
        {R"({measure:"m"})", 2, "malformed JSON"},
        {R"(nonsense)", 1, "malformed JSON"},
        {R"({"measure":"m","said":"12"} {})", 29, "nothing should stand after"},
        {R"(["m","12"])", 1, "a claim is an object"},
        {R"({"measure":"m","measure":"n","said":"12"})", 16, "a second time"},
        {R"({"measure":"m","said":"12\q"})", 0, "escape"},
        {"{\"measure\":\"m\tn\",\"said\":\"12\"}", 14, "control character"},
        {R"({"measure":"m","said":)", 23, "cut off"},
        // keys
        {R"({"said":"12"})", 1, "\"measure\" is missing"},
        {R"({"measure":" ","said":"12"})", 12, "\"measure\" is missing"},
        {R"({"measure":"m"})", 1, "\"said\" is missing"},
        {R"({"measure":7,"said":"12"})", 12, "a string"},
        {R"({"measure":"m","said":null})", 1, "\"said\" is missing"},
        {R"({"measure":"m","said":true})", 23, "said"},
        {R"({"measure":"m","said":"12","status":"denied"})", 37,
         "observed, planned, estimated, retracted"},
        {R"({"measure":"m","said":"12","kind":"number"})", 35, "count, real"},
        {R"({"measure":"m","said":"12","headline":"perhaps"})", 39, "true or false"},
        {R"({"measure":"m","said":"12","citing":{"a":1}})", 37, "a list of strings"},
        {R"({"measure":"m","said":"12","at":{"start":9,"end":3}})", 0, "ends before it starts"},
        // amounts
        {R"({"measure":"m","said":"quite a lot of nonsense"})", 0, "no amount"},
        {R"({"measure":"m","said":""})", 0, ""},
        {R"({"measure":"m","said":"12 men"})", 0, "no amount"},
        {R"({"measure":"m","said":{"modifier":"around","value":"12"}})", 35,
         "there is no modifier \"around\""},
        {R"({"measure":"m","said":{"hedge":"no-such","value":"12"}})", 32,
         "there is no hedge \"no-such\""},
        {R"({"measure":"m","said":{"modifier":"about"}})", 0, ""},
        {R"({"measure":"m","said":{"modifier":"between","value":"9","upper":"3"}})", 0, ""},
        {R"({"measure":"m","said":"9-3"})", 0, ""},
        // empty sets
        {R"({"measure":"m","said":{"lower":"9","upper":"3"}})", 0, ""},
        {R"({"measure":"m","said":{"lower":"3","lower_open":true,"upper":"4","upper_open":true},"kind":"count"})",
         0, ""},
        {R"({"measure":"m","said":"fewer than 0"})", 0, ""},
        // numbers beyond the type
        {R"({"measure":"m","said":"99999999999999999999"})", 0, "fit"},
        {R"({"measure":"m","said":99999999999999999999})", 23, "fit"},
        {R"({"measure":"m","said":1e400})", 23, "fit"},
        {R"({"measure":"m","said":{"modifier":"more_than","value":"1e30"}})", 0, "fit"},
        {R"({"measure":"m","said":"9,000,000,000,000,000 km"})", 0, "fit"},
        {R"({"measure":"m","said":"2.5","kind":"count"})", 0, "whole"},
        // dates that do not exist, grades that do not exist
        {R"({"measure":"m","said":"12","as_of":"2022-02-30"})", 0, "2022-02-30"},
        {R"({"measure":"m","said":"12","as_of":"2022-13"})", 0, "2022-13"},
        {R"({"measure":"m","said":"12","as_of":"2022-02-10/2022-02-01"})", 0,
         "2022-02-10/2022-02-01"},
        {R"({"measure":"m","said":"12","as_of":"yesterday"})", 0, "yesterday"},
        {R"({"measure":"m","said":"12","published":"2023-02-29"})", 0, "2023-02-29"},
        {R"({"measure":"m","said":"12","grade":"G7"})", 36, "there is no grade \"G7\""},
        // the words and the unit
        {R"({"measure":"m","said":"40 %","unit":"km"})", 0, "\"unit\" is \"km\""},
        {R"({"measure":"m","said":"3 km","unit":"kg"})", 0, "\"unit\" is \"kg\""},
        // identity
        {R"({"id":"one","measure":"m","said":"13"})", 7, "\"one\" is taken by the claim at "},
        // bytes
        {"{\"measure\":\"m\xFF\",\"said\":\"12\"}", 14, "no UTF-8"},
        {"{\"measure\":\"\xC0\xAF\",\"said\":\"12\"}", 13, "no UTF-8"},
        {"\xEF\xBB\xBF{\"measure\":\"m\",\"said\":\"12\"}", 1, "byte-order mark"},
        {std::string{"{\"measure\":\"m\",\"said\":\"12\"}\0{}", 30}, 0, ""},
        {nested(1000), 0, "nested"},
        {std::string(1000, '['), 0, "nested"},
        // long: the message is short all the same
        {std::string(10'000'000, 'x'), 1, "malformed JSON"},
        {R"({"measure":"m","said":")" + std::string(10'000'000, 'y') + "\"}", 0, "no amount"},
        {R"({"measure":"m","said":"12","status":")" + std::string(10'000'000, 'z') + "\"}", 37,
         "…"},
    };
    for (const auto& line : lines) { check_line(line); }
}

TEST_CASE("what goes well") {
    if (!program::path()) { return; }
    const auto good = [](const std::string& text) {
        const auto done = program::compare(text);
        CAPTURE(done.err.substr(0, 500));
        CHECK(done.code == 0);
        CHECK(done.err == "");
        CHECK(done.pair("one", "two")["verdict"] == "contradicts");
        return done;
    };
    good("\xEF\xBB\xBF" + before + after);
    std::string crlf = before + after;
    for (std::size_t at = 0; (at = crlf.find('\n', at)) != std::string::npos; at += 2) {
        crlf.insert(at, 1, '\r');
    }
    good(crlf);
    good("\n\n  \n" + before + "\r\n" + after);
    good(before + after.substr(0, after.size() - 1)); // no end of the last line
    good(before + nested(100) + "\n" + after);        // unknown keys are kept and ignored
    // ten megabytes that are a claim, in reasonable time
    const auto start = std::chrono::steady_clock::now();
    good(before + R"({"measure":"n","said":"12","quote":")" + std::string(10'000'000, 'q') +
         "\"}\n" + after);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{20});
    // ids and dates as numbers; keys that are null
    good(R"({"measure":"n","said":5,"id":17,"as_of":2022,"scope":null,"citing":null})"
         "\n" +
         before + after);
}

TEST_CASE("claims that correct what is not there, or each other in a circle") {
    if (!program::path()) { return; }
    const program::folder here;
    const auto path =
        here.file("claims.jsonl",
                  before + R"({"id":"x","measure":"m","said":"15","supersedes":"ghost"})" + "\n");
    const auto done = program::run({.arguments = {"compare", "--format", "jsonl", path}});
    CHECK(done.code == 2);
    CHECK(done.err.find(path + ":2:") == 0);
    CHECK(done.err.find("ghost") != std::string::npos);
    CHECK(done.pair("one", "x")["verdict"] == "contradicts");

    const auto circle =
        here.file("circle.jsonl", before + R"({"id":"x","measure":"m","said":"15","supersedes":"z"}
{"id":"y","measure":"m","said":"15","supersedes":"x"}
{"id":"z","measure":"m","said":"15","supersedes":"y"}
{"id":"self","measure":"m","said":"15","supersedes":"self"}
)");
    const auto round = program::run({.arguments = {"compare", "--format", "jsonl", circle}});
    CHECK(round.code == 2);
    CHECK(round.err.find(circle + ":4:") == 0);
    CHECK(round.err.find("circle") != std::string::npos);
    for (const char* step : {"x > z", "z > y", "y > x"}) {
        CAPTURE(step);
        CAPTURE(round.err);
        CHECK(round.err.find(step) != std::string::npos);
    }
    CHECK(round.err.find(circle + ":5:") != std::string::npos);
    CHECK(round.pairs().size() == 10);
    CHECK(round.topics()[0]["live"] == 5); // the links of the circle are left out
}

TEST_CASE("a number that does not fit under the policy in use is told, not left out in silence") {
    if (!program::path()) { return; }
    const std::string lines = R"({"id":"a","measure":"m","said":"at least 8000000000000000001"}
{"id":"b","measure":"m","said":"5"}
)";
    const std::string table = "id,measure,said\na,m,at least 8000000000000000001\nb,m,5\n";
    CHECK(program::compare(lines).code == 0);
    CHECK(program::compare(lines).pair("a", "b")["verdict"] == "contradicts");
    for (const auto& [text, at] : {std::pair{lines, "-:1:32: "}, std::pair{table, "-:2:5: "}}) {
        for (const auto& options : std::vector<std::vector<std::string>>{{}, {"--summary"}}) {
            auto all = options;
            all.insert(all.end(), {"--reading", "percent:20"});
            const auto done = program::compare(text, all);
            CHECK(done.code == 2);
            CHECK(done.err ==
                  at + std::string{"the number does not fit: exact numbers here are at most 64 "
                                   "bits long\n"});
            REQUIRE(done.topics().size() == 1);
            CHECK(done.topics()[0]["claims"] == 1);
        }
    }
}

TEST_CASE("every bad line is told, in order") {
    if (!program::path()) { return; }
    const auto done = program::compare("{x\n" + before + "{}\n[]\n" + after +
                                       "{\"measure\":\"m\",\"said\":\"12\",\"grade\":\"G7\"}");
    CHECK(done.code == 2);
    std::string places;
    for (std::size_t at = 0; at < done.err.size(); at = done.err.find('\n', at) + 1) {
        places += done.err.substr(at, done.err.find(": ", at) - at) + " ";
    }
    CHECK(places == "-:1:2 -:3:1 -:4:1 -:6:36 ");
    CHECK(done.pairs().size() == 1);
}

TEST_CASE("files that cannot be read; the others are") {
    if (!program::path()) { return; }
    const program::folder here;
    const auto good = here.file("good.jsonl", before + after);
    const auto check = [&](const std::string& path, const char* message) {
        const auto done = program::run({.arguments = {"compare", "--format", "jsonl", path, good}});
        CAPTURE(done.err);
        CHECK(done.code == 2);
        CHECK(done.err.find(path + ": ") == 0);
        CHECK(done.err.find(message) != std::string::npos);
        CHECK(done.pair("one", "two")["verdict"] == "contradicts");
    };
    check(here.path("missing.jsonl"), "there is no such file");
    check(here.path("good.jsonl/x"), "a part of the path is no directory");
    check(here.path(""), "this is a directory");
    check("/proc/self/mem", "cannot be read"); // opens, and cannot be read
    const auto secret = here.file("secret.jsonl", before);
    chmod(secret.c_str(), 0);
    if (geteuid() != 0) {
        check(secret, "permission denied");
    } else {
        MESSAGE("an unreadable file is no obstacle to root: not tested");
    }
    const auto empty = here.file("empty.jsonl", "");
    const auto done = program::run({.arguments = {"compare", "--format", "jsonl", empty, good}});
    CHECK(done.code == 0);
    CHECK(done.pairs().size() == 1);
    // cut off mid-line
    const auto cut = here.file("cut.jsonl", before + after.substr(0, 20));
    const auto broken = program::run({.arguments = {"compare", "--format", "jsonl", cut}});
    CHECK(broken.code == 2);
    CHECK(broken.err.find(cut + ":2:") == 0);
    CHECK(broken.err.find("cut off") != std::string::npos);
    CHECK(broken.topics().size() == 1);
}

TEST_CASE("vocabularies that are wrong") {
    if (!program::path()) { return; }
    const program::folder here;
    const auto check = [&](const std::string& text, const std::string& place, const char* message) {
        const auto words = here.file("words.json", text);
        const auto done =
            program::run({.arguments = {"compare", "--format", "jsonl", "--vocabulary", words, "-"},
                          .in = before + after});
        CAPTURE(text);
        CAPTURE(done.err);
        CHECK(done.code == 2);
        CHECK(done.err.find(words + ":" + place) == 0);
        CHECK(done.err.find(message) != std::string::npos);
    };
    check(
        "{\"measures\":[{\"name\":\"a\",\"part_of\":[\"b\"]},\n{\"name\":\"b\",\"part_of\":[\"c\"]},\n{\"name\":\"c\",\"part_of\":[\"a\"]}]}",
        "", "a");
    for (const char* name : {"a", "b", "c"}) {
        check(
            "{\"scopes\":[{\"name\":\"a\",\"part_of\":[\"b\"]},\n{\"name\":\"b\",\"part_of\":[\"c\"]},\n{\"name\":\"c\",\"part_of\":[\"a\"]}]}",
            "", name);
    }
    check(R"({"measures":[{"name":"a","part_of":["a"]}]})", "1:", "a");
    check("{", "1:2: ", "cut off");
    check("[]", "1:1: ", "object");
    check("{\"measures\":\n [{\"kind\":\"count\"}]}", "2:3: ", "name");
    check(R"({"measures":[{"name":"a","over_time":"sometimes"}]})",
          "1:38: ", "stock, running_total, flow");
    check(R"({"measures":[{"name":"a","holds_for":"a month"}]})", "1:", "a month");
    check(R"({"units":[{"name":"u","of":"nothing","factor":"x"}]})", "1:", "");
    check(R"({"measures":"a"})", "1:", "list");
    const auto missing = program::run(
        {.arguments = {"compare", "--vocabulary", here.path("no.json"), "-"}, .in = before});
    CHECK(missing.code == 2);
    CHECK(missing.err.find(here.path("no.json") + ": cannot be read: there is no such file") == 0);
}

TEST_CASE("what strangers write does not reach the terminal as it is") {
    if (!program::path()) { return; }
    const auto done = program::compare(
        "{\"measure\":\"m\",\"said\":\"\\u001b[31mred\"}\n{\"measure\":\"m\",\"said\":\"12\",\"grade\":\"\xC2\x9B"
        "2J\"}");
    CHECK(done.code == 2);
    CHECK(done.err.find('\x1b') == std::string::npos);
    CHECK(done.err.find("\xC2\x9B") == std::string::npos);
    CHECK(done.err.find("\\x1b[31m") != std::string::npos);
    const auto path = program::run({.arguments = {"compare", "\x1b[31mx"}});
    CHECK(path.err.find('\x1b') == std::string::npos);
}

TEST_CASE("of a vocabulary with a circle all but the link that closes it is used") {
    if (!program::path()) { return; }
    const program::folder here;
    const auto words = here.file(
        "words.json", "{\"scopes\": [{\"name\": \"A\", \"part_of\": [\"B\"]},\n"
                      "            {\"name\": \"B\", \"part_of\": [\"A\"]}],\n"
                      " \"measures\": [{\"name\": \"dead\", \"same_as\": [\"killed\"]}]}\n");
    const auto r = program::run(
        {.arguments = {"compare", "--format", "jsonl", "--vocabulary", words, "-"},
         .in = "{\"id\":\"1\",\"measure\":\"dead\",\"said\":\"12\",\"scope\":\"A\"}\n"
               "{\"id\":\"2\",\"measure\":\"killed\",\"said\":\"7\",\"scope\":\"B\"}\n"});
    CHECK(r.code == 2);
    CHECK(r.err.find("words.json:2:") != std::string::npos);
    CHECK(r.err.find("A > B > A") != std::string::npos);
    CHECK(r.out.find("\"order\":\"a_at_most_b\"") != std::string::npos);
}
