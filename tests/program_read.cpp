// corroborate read: JSON Lines of the quantities of plain text, standard input, exit codes.
#include <string>

#include <doctest/doctest.h>

#include "program.hpp"

using program::json;

TEST_CASE("a quantity is one line with its place, its words, its number and its two sets") {
    if (!program::path()) { return; }
    const auto done = program::run(
        {.arguments = {"read", "-"}, .in = "More than 5,000 militants hold 1344 km.\n"});
    CHECK(done.code == 0);
    const auto lines = done.lines();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == json::parse(R"({"file":"-","start":0,"end":15,"text":"More than 5,000",
        "hedge":"more-than","modifier":"more_than","value":"5000","upper":null,"kind":"count",
        "unit":null,"of":"militants","sentence":{"start":0,"end":39},
        "literal":{"lower":"5001","upper":null,"lower_open":false,"upper_open":true},
        "implied":{"lower":"5001","upper":"5999","lower_open":false,"upper_open":false}})"));
    CHECK(lines[1]["text"] == "1344");
    CHECK(lines[1]["unit"] == "km");
    CHECK(lines[1]["kind"] == "real");
}

TEST_CASE("ends of sets are in the unit that is written") {
    if (!program::path()) { return; }
    const auto lines =
        program::run({.arguments = {"read", "-"},
                      .in = "Up to 40 % of them, 15 plus or minus 10 % and many others."})
            .lines();
    REQUIRE(lines.size() == 3);
    CHECK(lines[0]["literal"]["lower"] == "0");
    CHECK(lines[0]["literal"]["upper"] == "40");
    CHECK(lines[0]["unit"] == "%");
    CHECK(lines[1]["upper"] == "10");
    CHECK(lines[1]["upper_unit"] == "%");
    CHECK(lines[2]["value"].is_null());
    CHECK(lines[2]["literal"].is_null());
}

TEST_CASE("a file that cannot be read is told, and the others are read") {
    if (!program::path()) { return; }
    const program::folder here;
    const auto good = here.file("good.txt", "Some 40 people came.");
    const auto done = program::run({.arguments = {"read", here.path("absent.txt"), good}});
    CHECK(done.code == 2);
    CHECK(done.err.find("absent.txt") != std::string::npos);
    const auto lines = done.lines();
    REQUIRE(lines.size() == 1);
    CHECK(lines[0]["file"] == good);
    CHECK(lines[0]["text"] == "Some 40");
}

TEST_CASE("dates come with --dates alone, and bytes that are no UTF-8 do no harm") {
    if (!program::path()) { return; }
    const std::string text = "On January 10, 2022, \xFF 40 \xC2 men.";
    CHECK(program::run({.arguments = {"read", "-"}, .in = text}).lines().size() == 1);
    const auto lines = program::run({.arguments = {"read", "--dates", "-"}, .in = text}).lines();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0]["kind"] == "date");
    CHECK(lines[0]["text"] == "January 10, 2022");
    CHECK(program::run({.arguments = {"read"}}).code == 2);
    CHECK(program::run({.arguments = {"read", "-"}}).code == 0);
}
