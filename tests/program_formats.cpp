// corroborate compare: the report for people (--format text) and the one for spreadsheets (csv).
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <corroborate/report/layout.hpp>

#include "lines.hpp"
#include "program.hpp"

using program::json;

namespace {

using options = std::vector<std::string>;

std::string report(const std::string& claims, options more = {},
                   std::vector<std::pair<std::string, std::string>> environment = {}) {
    options all{"compare"};
    all.insert(all.end(), more.begin(), more.end());
    all.emplace_back("-");
    const auto done =
        program::run({.arguments = all, .in = claims, .environment = std::move(environment)});
    CHECK(done.code == 0);
    CHECK(done.err == "");
    return done.out;
}
bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
void check_width(const std::string& text) {
    for (const auto& line : lines_of(text)) {
        CAPTURE(line);
        CHECK(corroborate::report::detail::columns(line) <= 80);
        CHECK((line.empty() || line.back() != ' '));
    }
}

/// The cells of CSV text (RFC 4180).
std::vector<std::vector<std::string>> cells_of(const std::string& text) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row{""};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
                row.back() += text[++i];
            } else if (c == '"') {
                quoted = false;
            } else {
                row.back() += c;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            row.emplace_back();
        } else if (c == '\n') {
            rows.push_back(std::exchange(row, {""}));
        } else if (c != '\r') {
            row.back() += c;
        }
    }
    CHECK_FALSE(quoted);
    CHECK(row == std::vector<std::string>{""}); // ends with a line end
    return rows;
}

constexpr const char* claims =
    R"({"id":"a","measure":"fighters","said":"over 6,000","as_of":"2022-01-10","by":"Rahmon","scope":"the border"}
{"id":"b","measure":"fighters","said":"more than 5,000","as_of":"2022-02-10","by":"Sidorov","scope":"the border"}
{"id":"c","measure":"camps","said":"over 40","by":"Rahmon"}
{"id":"d","measure":"camps","said":"more than 40","by":"Sidorov"}
{"id":"e","measure":"tanks","said":"12"}
{"id":"f","measure":"tanks","said":"15","headline":true}
)";

} // namespace

TEST_CASE("text: what disagrees first, in plain words, in 80 columns") {
    if (!program::path()) { return; }
    const auto text = report(claims);
    check_width(text);
    // contradictions, then tensions, then the rest
    const auto tanks = text.find("\ntanks") == std::string::npos ? text.find("tanks") : 0;
    CHECK(tanks == 0);
    CHECK(text.find("\nfighters, the border") < text.find("\ncamps"));
    CHECK(holds(text, "CONTRADICTION  e v f\n"));
    CHECK(holds(text, "TENSION  a v b\n"));
    CHECK(holds(text, "agree  c v d: both mean 41 to 49"));
    CHECK(holds(text, "2 claims, 2 origins"));
    CHECK(holds(text, "1 contradiction, 1 tension"));
    CHECK(holds(text, "Rahmon"));
    CHECK(holds(text, "10 January 2022"));
    CHECK(holds(text, "\"cautious\""));
    CHECK(holds(text, "corroborate/1"));
    // the words of machines stay with the machines
    for (const char* word :
         {"refined_by", "refines", "incomparable", "a_at_most_b", "part_whole", "headline, \n"}) {
        CAPTURE(word);
        CHECK_FALSE(holds(text, word));
    }
    CHECK_FALSE(holds(text, "\x1b")); // not a terminal
    CHECK(report(claims, {"--format", "text"}) == text);
    CHECK(report(claims, {}, {{"NO_COLOR", "1"}}) == text);
    CHECK(report(claims, {}, {{"COLUMNS", "200"}}) == text);
}

TEST_CASE("text: every kind of pair has a plain name") {
    if (!program::path()) { return; }
    const program::folder here;
    const auto words = here.file(
        "words.json",
        R"({"measures":[{"name":"dead","over_time":"running_total"},{"name":"arrests","over_time":"flow"}],
        "scopes":[{"name":"city","part_of":["country"]}]})");
    const auto text = report(R"({"id":"a","measure":"m","said":"more than 100"}
{"id":"b","measure":"m","said":"150"}
{"id":"c","measure":"m","said":"140-160"}
{"id":"d","measure":"m","said":"many"}
{"id":"e","measure":"x","said":"12","scope":"city"}
{"id":"f","measure":"x","said":"500","scope":"country"}
{"id":"g","measure":"dead","said":"12","as_of":"2021"}
{"id":"h","measure":"dead","said":"15","as_of":"2022"}
{"id":"i","measure":"arrests","said":"12","as_of":"2022-01"}
{"id":"j","measure":"arrests","said":"15","as_of":"2022"}
{"id":"k","measure":"arrests","said":"16","as_of":"2023"}
{"id":"l","measure":"m","said":"150","status":"planned"}
{"id":"m","measure":"m","said":"3 km"})",
                             {"--vocabulary", words, "--all-pairs"});
    check_width(text);
    CHECK(holds(text, "compatible  a v b: both allow 145 to 149"));
    CHECK(holds(text, "agree  b v c: 145 to 154 lies within 140 to 160"));
    CHECK(holds(text, "not comparable  a v d: not both say a number"));
    CHECK(holds(text, "consistent  e v f: 12 can be part of 450 to 549"));
    CHECK(holds(text, "consistent  g v h: 12 can have become 15"));
    CHECK(holds(text, "consistent  i v j: 12 can fall within 15"));
    CHECK(holds(text, "not comparable  i v k: they are about different times\n"));
    CHECK(holds(text, "not comparable  a v l: a plan is no observation"));
}

TEST_CASE("text: long names, wide characters, many claims, what depends on the reading") {
    if (!program::path()) { return; }
    std::string many;
    for (int i = 0; i < 60; ++i) {
        many +=
            R"({"id":"a-rather-long-identifier/of/a-claim-)" + std::to_string(i) +
            R"(","measure":"people who were seen at the gates of the old town","scope":"the whole of the province, its islands included","said":"about 1,000","by":"日本放送協会と新聞社の共同取材班、東京","citing":["somebody who wished not to be named, and had reasons"],"as_of":"2022-01-01/2022-02-03","status":"estimated"})" +
            "\n";
    }
    many += R"({"id":")" + std::string(300, 'x') + R"(","measure":")" + std::string(200, 'y') +
            R"(","said":"12"})" + "\n";
    const auto text = report(many);
    check_width(text);
    CHECK(holds(text, "more pairs that do not disagree"));
    CHECK(holds(text, "more claims"));
    const auto under = report(R"({"id":"a","measure":"m","said":"more than 5,000"}
{"id":"b","measure":"m","said":"over 6,000"}
{"id":"c","measure":"m","said":"12"})",
                              {"--sensitivity"});
    check_width(under);
    CHECK(holds(under, "It depends on the reading: tension (cautious, as_written, acled,\n"));
    CHECK(holds(under, "agree (literal_only)"));
    CHECK(holds(under, "However it is read: contradiction."));
}

TEST_CASE("text: a headline says whose it is, where that is known") {
    if (!program::path()) { return; }
    const auto text = report(R"({"id":"a","measure":"m","said":"12","headline":true}
{"id":"b","measure":"m","said":"12","headline":true,"by":"Sidorov"}
{"id":"c","measure":"m","said":"12","headline":true,"by":"Sidorov","published_in":"The Paper"})");
    CHECK(holds(text, "a  12  headline\n"));
    CHECK(holds(text, "b  12  headline, Sidorov\n"));
    CHECK(holds(text, "c  12  headline, The Paper\n"));
}

TEST_CASE("text and csv: control characters are shown, not obeyed") {
    if (!program::path()) { return; }
    const std::string rude =
        R"({"id":"a\u001b[2J","measure":"m\u0007","said":"12","by":"\u009b31m","scope":"x\ny"}
{"id":"b\u202e","measure":"m\u0007","said":"15","as_of":"2022","scope":"x\ny"})";
    const auto text = report(rude);
    check_width(text);
    for (const char* c : {"\x1b", "\x07", "\xC2\x9B", "\xE2\x80\xAE"}) {
        CHECK_FALSE(holds(text, c));
    }
    CHECK(holds(text, "\\x1b[2J"));
    CHECK(holds(text, "x\\x0ay"));
}

TEST_CASE("csv: a row a pair, read back") {
    if (!program::path()) { return; }
    const auto rows = cells_of(report(claims, {"--format", "csv"}));
    REQUIRE(rows.size() == 4);
    CHECK(rows[0] == std::vector<std::string>{"a", "b", "verdict", "order", "literal", "overlap",
                                              "difference", "gap", "flags", "why", "measure",
                                              "scope", "explanation", "format"});
    CHECK(rows[1][0] == "a");
    CHECK(rows[1][1] == "b");
    CHECK(rows[1][2] == "tension");
    CHECK(rows[1][3] == "same");
    CHECK(rows[1][4] == "refines");
    CHECK(rows[1][5] == "0");
    CHECK(rows[1][6] == "0.1538");
    CHECK(rows[1][7] == "2");
    CHECK(rows[1][8] == "apart");
    CHECK(rows[1][9] == "");
    CHECK(rows[1][10] == "fighters");
    CHECK(rows[1][11] == "the border");
    CHECK(holds(rows[1][12], "in tension"));
    CHECK(rows[1][13] == "corroborate/1");
    CHECK(rows[2][2] == "equal");
    CHECK(rows[3][8] == "headline");
    const auto under = cells_of(report(claims, {"--format", "csv", "--sensitivity"}));
    CHECK(under[0][13] == "under");
    CHECK(
        under[1][13] ==
        "cautious=tension;literal_only=refines;as_written=tension;acled=tension;percent:20=tension");
    CHECK(under[1][14] == "corroborate/1");
    // the same pairs and numbers as in JSON Lines
    const auto pairs = program::compare(claims).pairs();
    REQUIRE(pairs.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(rows[i + 1][2] == pairs[i]["verdict"].get<std::string>());
        CHECK(std::stod(rows[i + 1][6]) == doctest::Approx(pairs[i]["difference"].get<double>()));
        CHECK(rows[i + 1][12] == pairs[i]["explanation"].get<std::string>());
    }
}

TEST_CASE("csv: numbers are as in JSON Lines, rounded alike, and none is a fraction") {
    if (!program::path()) { return; }
    const std::string text =
        R"({"id":"a","measure":"length","kind":"real","unit":"mi","said":{"lower":"1","upper":"900"}})"
        "\n"
        R"({"id":"b","measure":"length","said":{"lower":"3","upper":"5"},"unit":"km"})"
        "\n"
        R"({"id":"c","measure":"length","said":"exactly 1 km"})"
        "\n";
    const auto rows = cells_of(report(text, {"--format", "csv"}));
    const auto pairs = program::compare(text).pairs();
    REQUIRE(rows.size() == 4);
    CHECK(rows[1][5] == "0.0014");
    CHECK(rows[1][6] == "0.9945");
    CHECK(rows[2][7].substr(0, 6) == "0.3786");
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(std::stod(rows[i + 1][5]) == pairs[i]["overlap"].get<double>());
        CHECK(std::stod(rows[i + 1][6]) == pairs[i]["difference"].get<double>());
        CHECK(std::stod(rows[i + 1][7]) == pairs[i]["gap"].get<double>());
        CHECK(rows[i + 1][7].find('/') == std::string::npos);
    }
}

TEST_CASE("csv: no cell is a formula, nothing breaks out of its cell") {
    if (!program::path()) { return; }
    for (const char* start : {"=1+1", "+1", "-1", "@SUM(A1)", "\\t=1", "\\r=1"}) {
        const std::string s{start};
        const std::string text = R"({"id":")" + s + R"(","measure":")" + s +
                                 R"( \"x\", y","said":"12","scope":")" + s + R"("}
{"id":"b","measure":")" + s + R"( \"x\", y","said":"12","scope":")" +
                                 s + R"("})";
        const auto rows = cells_of(report(text, {"--format", "csv"}));
        REQUIRE(rows.size() == 2);
        REQUIRE(rows[1].size() == 14);
        for (const auto& cell : rows[1]) {
            CAPTURE(cell);
            CHECK((cell.empty() || std::string{"=+-@\t\r"}.find(cell[0]) == std::string::npos));
        }
        CHECK(rows[1][0][0] == '\'');
        CHECK(holds(rows[1][10], " \"x\", y"));
    }
}

TEST_CASE("text: bars are of Unicode where the locale is, else of ASCII") {
    if (!program::path()) { return; }
    using environment = std::vector<std::pair<std::string, std::string>>;
    const auto has_unicode = [&](const environment& e) {
        const auto text = report(claims, {}, e);
        check_width(text);
        CHECK(holds(text, "\nBars: "));
        const bool is = holds(text, "\u2501"); // a heavy line
        CHECK(holds(text, "\nBars: =") != is);
        CHECK(std::all_of(text.begin(), text.end(), [](char c) { return c == '\n' || c >= ' '; }) !=
              is);
        return is;
    };
    CHECK(has_unicode({{"LC_ALL", "C.UTF-8"}}));
    CHECK(has_unicode({{"LC_ALL", ""}, {"LC_CTYPE", "de_DE.utf8"}, {"LANG", "C"}}));
    CHECK(has_unicode({{"LC_ALL", ""}, {"LC_CTYPE", ""}, {"LANG", "en_US.UTF-8"}}));
    CHECK_FALSE(has_unicode({{"LC_ALL", "C"}, {"LANG", "en_US.UTF-8"}}));
    CHECK_FALSE(has_unicode({{"LC_ALL", "POSIX"}}));
    CHECK_FALSE(has_unicode({{"LC_ALL", ""}, {"LC_CTYPE", ""}, {"LANG", ""}}));
    // nothing to draw, nothing to explain
    CHECK_FALSE(holds(report(R"({"measure":"m","said":"12"})"), "Bars"));
    CHECK_FALSE(holds(report(claims, {"--top", "1"}), "Bars"));
}

TEST_CASE("markdown: with every option that goes with it") {
    if (!program::path()) { return; }
    const auto all = report(claims, {"--format", "markdown"});
    CHECK(all.starts_with("**6 claims by 4 origins on 3 topics: 1 contradiction, 1 tension.**"));
    CHECK(all.find("### tanks") < all.find("### fighters, the border")); // the worst first
    CHECK(holds(all, "#### camps"));

    const auto only = report(claims, {"--format", "markdown", "--only", "disagreements"});
    CHECK(holds(only, "### tanks"));
    CHECK_FALSE(holds(only, "camps"));
    const auto large = report(claims, {"--format", "markdown", "--min-difference", "0.19"});
    CHECK(holds(large, "### tanks"));
    CHECK_FALSE(holds(large, "### fighters"));
    CHECK(holds(report(claims, {"--format", "markdown", "--sensitivity"}), "*It depends on the"));

    const auto top = report(claims, {"--format", "markdown", "--top", "1"});
    CHECK(top.starts_with("- **Contradiction**, a difference of 20 %: e v f. "));
    CHECK(lines_of(top).size() == 1);

    const auto summary = report(claims, {"--format", "markdown", "--summary", "--top", "1"});
    CHECK(holds(summary, "\n| camps |  | 2 | 2 | 41 to 49 |  |  | 0 | 0 |\n"));
    CHECK(holds(summary, "\n### The largest disagreements\n\n- **Contradiction**"));
    CHECK(holds(summary, "1 contradiction, 1 tension"));
    const auto dated = report(claims, {"--format", "markdown", "--summary", "--by-period"});
    CHECK(holds(dated, "\n| fighters, the border | 10 January 2022 | 1 |"));

    const auto grouped = report(claims, {"--format", "markdown", "--grouped"});
    CHECK(grouped.find("### fighters, the border") < grouped.find("### tanks"));
    CHECK(holds(grouped, "### camps"));
    CHECK(holds(grouped, "6 claims, 3 topics: 1 contradiction, 1 tension."));

    const program::folder here;
    const auto file = here.path("report.md");
    CHECK(report(claims, {"--format", "markdown", "--output", file}).empty());
    CHECK(program::contents(file) == all);
}

TEST_CASE("markdown: --fail-on sees what is shown, --all-pairs is refused") {
    if (!program::path()) { return; }
    const auto code = [](options more) {
        more.insert(more.begin(), {"compare", "--format", "markdown"});
        more.emplace_back("-");
        const auto done = program::run({.arguments = more, .in = claims});
        CHECK((done.err == "") == (done.code != 2));
        return done.code;
    };
    CHECK(code({}) == 0);
    for (const char* how : {"--jobs=1", "--grouped", "--summary"}) {
        CHECK(code({"--fail-on", "contradiction", how}) == 1);
        CHECK(code({"--fail-on", "tension", how}) == 1);
    }
    CHECK(code({"--fail-on", "contradiction", "--min-difference", "0.5"}) == 0);
    CHECK(code({"--all-pairs"}) == 2);
}

TEST_CASE("a page and a picture are written whole, and the exit code knows what they show") {
    if (!program::path()) { return; }
    const std::string page = report(claims, {"--format", "html"});
    CHECK(page.starts_with("<!DOCTYPE html>\n"));
    CHECK(page.ends_with("</html>\n"));
    CHECK(holds(page, "<bdi>over 6,000</bdi>"));
    const std::string picture = report(claims, {"--format", "svg"});
    CHECK(picture.starts_with("<svg "));
    CHECK(picture.ends_with("</svg>\n"));
    CHECK(holds(picture, "over 6,000"));
    for (const char* format : {"html", "svg"}) {
        for (const auto& [what, code] : {std::pair{"tension", 1}, std::pair{"contradiction", 0}}) {
            const auto done =
                program::run({.arguments = {"compare", "--format", format, "--fail-on", what, "-"},
                              .in = R"({"id":"a","measure":"camps","said":"over 60"}
{"id":"b","measure":"camps","said":"more than 40"})"});
            CHECK(done.code == code);
        }
    }
}

TEST_CASE("a picture marks the disagreements that are shown, and says what it does not mark") {
    if (!program::path()) { return; }
    const program::folder here;
    const std::string seen = here.file("seen", "e f\n");
    const auto picture = [](options more) {
        more.insert(more.begin(), {"--format", "svg"});
        return report(claims, more);
    };
    const auto all = picture({});
    CHECK(holds(all, ">1 contradiction</text>"));
    CHECK(holds(all, ">1 tension</text>"));
    CHECK_FALSE(holds(all, "Not all of it is shown"));
    const auto rest = picture({"--accepted", seen});
    CHECK_FALSE(holds(rest, ">1 contradiction</text>"));
    CHECK(holds(rest, ">1 tension</text>"));
    CHECK(holds(rest, "accepted disagreements are left out."));
    const auto large = picture({"--min-difference", "0.19"});
    CHECK(holds(large, ">1 contradiction</text>"));
    CHECK_FALSE(holds(large, ">1 tension</text>"));
    CHECK(holds(large, "a difference below 0.19 are left out."));
    const auto only = picture({"--accepted", seen, "--only", "disagreements"});
    CHECK_FALSE(holds(only, ">tanks</text>"));
    CHECK(holds(only, ">1 tension</text>"));
    CHECK(holds(only, "All disagreements on 1 more topic are left out."));
    // and so does the plot of a page
    const auto page = report(claims, {"--format", "html", "--accepted", seen});
    CHECK_FALSE(holds(page, "class=\"k2\"/></svg>1 contradiction</span></div></li>"));
    CHECK(holds(page, "Not all of it is shown: accepted disagreements are left out."));
    CHECK(holds(report(claims, {"--format", "html"}),
                "class=\"k2\"/></svg>1 contradiction</span></div></li>"));
}

TEST_CASE("a format refuses what it cannot show, in a sentence") {
    if (!program::path()) { return; }
    for (const auto& [arguments, why] : std::vector<std::pair<options, const char*>>{
             {{"--format", "html", "--summary"}, "--format html goes with neither --summary"},
             {{"--format", "html", "--grouped"}, "--format html goes with neither --summary"},
             {{"--format", "svg", "--summary"}, "--format svg goes with neither --summary"},
             {{"--format", "svg", "--grouped"}, "--format svg goes with neither --summary"},
             {{"--format", "html", "--summary", "--top", "3"}, "goes with neither --summary"},
             {{"--format", "html", "--top", "3"}, "--top goes with text, markdown, jsonl and csv"},
             {{"--format", "svg", "--top", "3"}, "--top goes with text, markdown, jsonl and csv"},
             {{"--format", "html", "--all-pairs"}, "--all-pairs goes with text, jsonl and csv"},
             {{"--format", "svg", "--all-pairs"}, "--all-pairs goes with text, jsonl and csv"},
             {{"--format", "svg", "--sensitivity"}, "every format but svg"},
             {{"--timeline"}, "--timeline goes with --format svg"},
             {{"--format", "html", "--timeline"}, "--timeline goes with --format svg"}}) {
        options all{"compare"};
        all.insert(all.end(), arguments.begin(), arguments.end());
        all.emplace_back("-");
        const auto done = program::run({.arguments = all, .in = claims});
        CAPTURE(done.err);
        CHECK(done.code == 2);
        CHECK(done.out == "");
        CHECK(done.err.starts_with("corroborate compare: "));
        CHECK(lines_of(done.err).size() == 1);
        CHECK(holds(done.err, why));
    }
}
