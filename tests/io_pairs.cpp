#include <corroborate/io/pairs.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "scratch.hpp"

namespace io = corroborate::io;

namespace {

/// The one pair of a line as "a|b", nothing as "", what is wrong as "offset: message".
std::string pair(std::string_view line) {
    io::pairs_reader reader;
    if (const auto wrong = reader.read_line(line)) {
        return std::to_string(wrong->offset) + ": " + wrong->message;
    }
    const auto pairs = reader.finish();
    std::string out;
    for (const auto& [a, b] : pairs) { out += std::string{a} + "|" + std::string{b}; }
    return out;
}

} // namespace

TEST_CASE("two ids a line") {
    CHECK(pair("a\tb") == "a|b");
    CHECK(pair("b,a") == "a|b");
    CHECK(pair("  b  a  ") == "a|b");
    CHECK(pair("in.jsonl:1 in.jsonl:2\r") == "in.jsonl:1|in.jsonl:2");
    CHECK(pair("my file:1\tmy file:2") == "my file:1|my file:2");
    CHECK(pair("my file:1, my file:2") == "my file:1|my file:2");
    CHECK(pair("a,b\tc, d") == "a,b|c, d"); // a tab wins over commas
    CHECK(pair(R"("a b" "c,d")") == "a b|c,d");
    CHECK(pair(R"("a b","c\t\u0064")") == "a b|c\td");
    CHECK(pair(R"("a b" c)") == "a b|c");
    CHECK(pair(R"(c "a \" b")") == "a \" b|c");
    CHECK(pair("#1 #2") == "");
    CHECK(pair("a#1 a#2") == "a#1|a#2");
    CHECK(pair("") == "");
    CHECK(pair(" \t ") == "");
}

TEST_CASE("what is no pair") {
    CHECK(pair("a") == "1: two ids should stand here, and this is one");
    CHECK(pair("a b c").starts_with("3: two ids should stand here, and these are more"));
    CHECK(pair("a,b,c").find("these are more") != std::string::npos);
    CHECK(pair("a\tb\tc").find("these are more") != std::string::npos);
    CHECK(pair("a,") == "2: an id should stand here");
    CHECK(pair(",a") == "0: an id should stand here");
    CHECK(pair("\"a b") == "0: this quote is never closed");
    CHECK(pair(R"("a\q" b)") == "3: malformed JSON: there is no such escape in a string");
    CHECK(pair("a a") == "0: a claim makes no pair with itself");
    CHECK(pair("a \xff") == "2: this byte is no UTF-8");
}

TEST_CASE("a file of pairs") {
    const scratch dir;
    const auto path = dir.write("pairs", "\xEF\xBB\xBF# seen\na b\n\nc\nb a\r\nx,y");
    const auto read = io::load_pairs(path);
    CHECK(read.pairs.size() == 2);
    CHECK(read.pairs.contains("a", "b"));
    CHECK(read.pairs.contains("b", "a"));
    CHECK(read.pairs.contains("y", "x"));
    CHECK(!read.pairs.contains("a", "c"));
    REQUIRE(read.problems.size() == 1);
    CHECK(io::to_text(read.problems[0]) ==
          path + ":4:2: two ids should stand here, and this is one");
    const auto none = io::load_pairs(dir.path("none"));
    REQUIRE(none.problems.size() == 1);
    CHECK(none.problems[0].message == "cannot be read: there is no such file");
    CHECK(!io::id_pairs{}.contains("a", "b"));
}
