// What a report says beyond pairs: sums and running totals.
#include <string>

#include <doctest/doctest.h>

#include "program.hpp"

using program::json;

namespace {

constexpr const char* words = R"({
  "measures": [{"name": "toll", "over_time": "running_total"},
               {"name": "deaths in a day", "over_time": "flow", "change_of": "toll"},
               {"name": "visits", "over_time": "flow"}],
  "sums": [{"whole": "victims", "parts": ["dead", "injured"]}]})";

/// The remarks on the one topic that has some.
json remarks(const std::string& claims, const std::vector<std::string>& more = {}) {
    const program::folder here;
    std::vector<std::string> options{"--vocabulary", here.file("words.json", words)};
    options.insert(options.end(), more.begin(), more.end());
    const auto done = program::compare(claims, options);
    CHECK(done.err.empty());
    CHECK(done.code == 0);
    json all = json::array();
    for (const auto& t : done.topics()) {
        if (t.contains("remarks")) { all.push_back(t["remarks"]); }
    }
    REQUIRE(all.size() == 1);
    return all[0];
}

} // namespace

TEST_CASE("parts that exceed their whole") {
    if (!program::path()) { return; }
    const auto found = remarks(R"({"id":"d","measure":"dead","said":"61","by":"A"}
{"id":"i","measure":"injured","said":"55","by":"A"}
{"id":"v","measure":"victims","said":"exactly 110","by":"B"})");
    REQUIRE(found.size() == 1);
    CHECK(found[0]["kind"] == "sum");
    CHECK(found[0]["state"] == "exceeds");
    CHECK(found[0]["verdict"] == "contradicts");
    CHECK(found[0]["claims"] == json{"v", "d", "i"});
    CHECK(found[0]["explanation"] ==
          "However generously they are read, dead (61) and injured (55) come to 116, which exceeds "
          "victims (110) by at least 6.");
}

TEST_CASE("parts that leave some unaccounted, with their date") {
    if (!program::path()) { return; }
    const auto found = remarks(
        R"({"id":"d","measure":"dead","said":"61","as_of":"2022-01-05"}
{"id":"v","measure":"victims","said":"exactly 83","as_of":"2022-01-05"})");
    REQUIRE(found.size() == 1);
    CHECK(found[0]["state"] == "leaves");
    CHECK(found[0]["explanation"] ==
          "dead (61) add up to 61 and leave 22 of victims (83) unaccounted; nothing is said of "
          "injured (5 January 2022).");
}

TEST_CASE("a total under the name of one of its parts") {
    if (!program::path()) { return; }
    const auto found = remarks(R"({"id":"d","measure":"dead","said":"225","by":"A"}
{"id":"i","measure":"injured","said":"4,353","by":"A"}
{"id":"v","measure":"victims","said":"4,578","by":"A"}
{"id":"j","measure":"injured","said":"4,578","by":"B"})");
    REQUIRE(found.size() == 2);
    CHECK(found[0]["state"] == "divided");
    CHECK(found[1]["kind"] == "slip");
    CHECK(found[1]["state"] == "total_as_part");
    CHECK(found[1]["claims"] == json{"j", "v"});
}

TEST_CASE("a total that was late for a day, and one that falls") {
    if (!program::path()) { return; }
    const std::string late =
        R"({"id":"t6","measure":"toll","said":"40,435","as_of":"2024-08-26","by":"M"}
{"id":"t7","measure":"toll","said":"40,435","as_of":"2024-08-27","by":"M"}
{"id":"t8","measure":"toll","said":"40,534","as_of":"2024-08-28","by":"M"}
{"id":"f7","measure":"deaths in a day","said":"41","as_of":"2024-08-27","by":"M"}
{"id":"f8","measure":"deaths in a day","said":"58","as_of":"2024-08-28","by":"M"}
)";
    auto found = remarks(late, {"--only", "disagreements"});
    REQUIRE(found.size() == 1); // growth is no disagreement
    CHECK(found[0]["state"] == "lag");
    CHECK(found[0]["claims"] == json{"t6", "t8", "f7", "f8"});
    CHECK(remarks(late, {"--only", "disagreements", "--grouped"}) == found);
    // where a batch would end between the two
    const std::string other = "{\"measure\":\"tanks\",\"said\":5";
    std::string others;
    for (int i = 0; i < 65'534; ++i) {
        others += other + ",\"scope\":\"place " + std::to_string(i) + "\"}\n";
    }
    CHECK(remarks(others + late, {"--only", "disagreements", "--grouped"}) == found);
    found = remarks(
        late + R"({"id":"t9","measure":"toll","said":"39,000","as_of":"2024-08-29","by":"M"})");
    REQUIRE(found.size() == 3);
    CHECK(found[0]["state"] == "fall");
    CHECK(found[0]["verdict"] == "contradicts");
    CHECK(found[2]["state"] == "growth");
}

TEST_CASE("the text tells remarks with their topic") {
    if (!program::path()) { return; }
    const program::folder here;
    const auto done =
        program::run({.arguments = {"compare", "--vocabulary", here.file("words.json", words), "-"},
                      .in = R"({"id":"d","measure":"dead","said":"61"}
{"id":"i","measure":"injured","said":"55"}
{"id":"v","measure":"victims","said":"exactly 110"})"});
    CHECK(done.code == 0);
    CHECK(done.out.find("\n  SUM  However generously they are read, dead (61) and injured (55)") !=
          std::string::npos);
}

TEST_CASE("the HTML page tells remarks with their topic") {
    if (!program::path()) { return; }
    const program::folder here;
    const auto done = program::run({.arguments = {"compare", "--format", "html", "--vocabulary",
                                                  here.file("words.json", words), "-"},
                                    .in = R"({"id":"d","measure":"dead","said":"61"}
{"id":"i","measure":"injured","said":"55"}
{"id":"v","measure":"victims","said":"exactly 110"})"});
    CHECK(done.code == 0);
    CHECK(done.out.find("Sum</h4><p>However generously they are read, dead (61) and injured (55) "
                        "come to 116") != std::string::npos);
}
