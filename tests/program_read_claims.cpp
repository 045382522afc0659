// From articles to what they agree and disagree on: corroborate read --claims … | compare -, on the
// five founding articles, and on two short ones of our own.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "program.hpp"

using program::json;

namespace {

std::string example(const std::string& name) {
    const char* const folder = std::getenv("CORROBORATE_EXAMPLES");
    REQUIRE(folder != nullptr);
    return std::string{folder} + '/' + name;
}
program::outcome drafts(const std::vector<std::string>& files, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"read", "--claims"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    arguments.insert(arguments.end(), files.begin(), files.end());
    return program::run({.arguments = arguments});
}
/// The draft of this text and measure; null where there is none.
json draft(const program::outcome& done, const json& said, const std::string& measure) {
    for (auto& line : done.lines()) {
        if (line["said"] == said && line["measure"] == measure) { return line; }
    }
    return nullptr;
}
std::string id(const program::outcome& done, const json& said, const std::string& measure) {
    const auto d = draft(done, said, measure);
    return d.is_null() ? "no such draft" : d["id"].get<std::string>();
}
bool has(const json& pair, const char* flag) {
    const auto& flags = pair["flags"];
    return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

} // namespace

TEST_CASE("two articles of our own, from prose to verdicts") {
    if (!program::path()) { return; }
    const std::string summit = example("articles/summit.txt"),
                      staff = example("articles/staff.txt");
    const auto read = drafts({summit, staff});
    CHECK(read.code == 0);
    CHECK(read.err == "");

    const json first = draft(read, "over 2,000", "fighters");
    CHECK(first["by"] == "Tomas Arden");
    CHECK(first["scope"] == "northern valleys of Karuna");
    CHECK_FALSE(first.contains("citing"));
    CHECK_FALSE(first.contains("headline"));
    CHECK(first["kind"] == "count");
    CHECK(first["quote"] == "There are over 2,000 fighters in the northern valleys of Karuna.");
    const auto text = program::contents(summit);
    const auto quote = first["quote"].get<std::string>();
    CHECK(text.substr(first["at"]["start"].get<std::size_t>(), quote.size()) == quote);
    const json camps = draft(read, "over 30", "camps and supply depots");
    CHECK(camps["by"] == "Arden");
    CHECK(camps["citing"] == json{"border service"});
    CHECK(camps["scope"] == "northern valleys of Karuna");
    CHECK(draft(read, "14", "soldiers")["by"] == "Ilse Korb");
    CHECK_FALSE(draft(read, "About 5,000", "villagers").contains("by")); // the article says it
    CHECK(draft(read, "dozens", "camps")["headline"] == true);

    const json militants = draft(read, "more than 1,500", "militants");
    CHECK(militants["by"] == "Mira Soth");
    CHECK(militants["as_of"] == "2021-06-02");
    CHECK(draft(read, "1,500", "rebels")["by"] == "army chief");
    CHECK(draft(read, "some 900", "militants")["citing"] == json{"border guards"});
    CHECK(draft(read, "Nearly 40", "people killed")["by"] == "Velian Red Cross");
    CHECK(draft(read, "at least 120", "injured")["as_of"] == "2021-05");
    CHECK(draft(read, "22", "villages")["by"] == "Soth"); // named at the end of the quotation

    const auto done = program::compare(read.out, {"--vocabulary", example("articles/words.json")});
    CHECK(done.code == 0);
    CHECK(done.err == "");
    const json agreed = done.pair(id(read, "over 30", "camps and supply depots"),
                                  id(read, "more than 30", "camps and depots"));
    CHECK(agreed["verdict"] == "equal");
    const json fighters =
        done.pair(first["id"].get<std::string>(), militants["id"].get<std::string>());
    CHECK(fighters["verdict"] == "tension");
    CHECK(fighters["literal"] == "refines");
}

TEST_CASE("the five founding articles, from prose to verdicts") {
    if (!program::path()) { return; }
    const char* const names[] = {"000_303db3bf131b324c", "001_59a197cb52f7444e",
                                 "002_7bd650501039e11f", "003_0ef69f8f189c5c30",
                                 "004_1a1a7ec8f3d0b401"};
    const program::folder own;
    std::vector<std::string> files;
    for (const std::string name : names) {
        const auto text = read_data("seeds/" + name + ".txt");
        if (!text) { return; }
        files.push_back(own.file(name + ".txt", *text));
    }
    const auto read = drafts(files);
    CHECK(read.code == 0);
    CHECK(read.err == "");
    const json camps = draft(read, "over 40", "camps and terrorist training centers");
    CHECK(camps["by"] == "Rahmon");
    CHECK(camps["citing"] == json{"Tajikistan\xE2\x80\x99s special services"});
    CHECK(draft(read, "over 6,000", "militants")["by"] == "Emomali Rahmon");
    CHECK(draft(read, "20,000", "bandits")["by"] == "Tokayev");
    CHECK_FALSE(draft(read, "20,000", "bandits").contains("as_of")); // of no year without --date
    CHECK(draft(read, "5000", "terrorists")["headline"] == true);
    CHECK(draft(read, "thousands", "jihadists")["by"] == "Anatoly Ivanovich");
    CHECK_FALSE(draft(read, "about 150,000", "troops").contains("by")); // "the Russian General"

    const auto done = program::compare(read.out, {"--vocabulary", example("founding_words.json")});
    CHECK(done.code == 0);
    CHECK(done.err == "");
    // more than forty camps, twice
    const json agreed = done.pair(id(read, "over 40", "camps and terrorist training centers"),
                                  id(read, "more than 40", "bases and training camps"));
    CHECK(agreed["verdict"] == "equal");
    CHECK_FALSE(has(agreed, "echo"));
    // over 6,000 and more than 5,000
    const json fighters =
        done.pair(id(read, "over 6,000", "militants"), id(read, "more than 5,000", "militants"));
    CHECK(fighters["verdict"] == "tension");
    CHECK(fighters["gap"] == 2);
    // the headline dropped the bound
    CHECK(has(done.pair(id(read, "5000", "terrorists"), id(read, "more than 5,000", "militants")),
              "suspect_dropped_hedge"));
    // 20,000 in one city, thousands in the country
    const json city =
        done.pair(id(read, "thousands", "jihadists and marauders"), id(read, "20,000", "bandits"));
    CHECK(city["verdict"] == "tension");
    CHECK(has(city, "part_whole"));
}

TEST_CASE("a date of the document makes days of weekdays") {
    if (!program::path()) { return; }
    const program::folder own;
    const auto file =
        own.file("a.txt", "On Thursday 12 people died in Kabul. Petrov said on January 7 "
                          "that 5,000 had left. It lost 3 tanks in 2019.\n");
    const auto plain = drafts({file});
    REQUIRE(plain.lines().size() == 2);
    CHECK_FALSE(plain.lines()[0].contains("as_of"));
    CHECK(plain.lines()[0]["measure"] == "people dead");
    CHECK(plain.lines()[0]["scope"] == "Kabul");
    CHECK(plain.lines()[1]["as_of"] == "2019");
    const auto dated = drafts({file}, {"--date", "2022-02-12"});
    CHECK(dated.lines()[0]["as_of"] == "2022-02-10");
    CHECK(dated.lines()[0]["published"] == "2022-02-12");
    for (const char* const wrong : {"Thursday", "2022", "2022-02-30", "2022-01-01/2022-01-02"}) {
        const auto bad = drafts({file}, {"--date", wrong});
        CHECK(bad.code == 2);
        CHECK(bad.err.find("--date") != std::string::npos);
    }
}

TEST_CASE("what is read says what is counted, and its sentence") {
    if (!program::path()) { return; }
    const program::folder own;
    const auto file =
        own.file("a.txt", "Ten left. There are 40 bases and\ntraining camps. It cost $5.\n");
    const auto done = program::run({.arguments = {"read", file}});
    const auto lines = done.lines();
    REQUIRE(lines.size() == 3);
    CHECK(lines[0]["of"] == nullptr);
    CHECK(lines[0]["sentence"] == json{{"start", 0}, {"end", 9}});
    CHECK(lines[1]["of"] == "bases and training camps");
    CHECK(lines[1]["sentence"] == json{{"start", 10}, {"end", 48}});
    CHECK(lines[2]["of"] == nullptr);
}

TEST_CASE("drafts of an empty text, of any bytes, and of a file that is not there") {
    if (!program::path()) { return; }
    const program::folder own;
    CHECK(drafts({own.file("empty", "")}).out == "");
    const auto bytes = drafts({own.file("bytes", "\xFF 40 \xC3 camps\xE2 in \xFF Kabul\x80.")});
    CHECK(bytes.code == 0);
    for (const auto& line : bytes.lines()) { CHECK(line.is_object()); }
    const auto mixed = drafts({own.path("nothing"), own.file("a", "There are 40 camps.")});
    CHECK(mixed.code == 2);
    CHECK(mixed.lines().size() == 1);
}

TEST_CASE(
    "every draft can be compared: its words, or its pattern with the number, say the amount") {
    if (!program::path()) { return; }
    const program::folder own;
    const auto file = own.file(
        "a.txt",
        "500 people or more came. China bought 1.5 million barrels a day of oil. It sold 5.0 "
        "tonnes of grain. Only 7 men left. More than 10 but fewer than 20 men stayed. Half of "
        "the men, 40 % of the women and two-thirds of the children ate. It lost $3 billion worth of arms "
        "to 15 plus or minus 2 men. Nearly all of the men, a dozen women, many children and "
        "several hundred dogs ran. None of the men fell. 12 men a day came. The temperature was 5 degrees.");
    const auto read = drafts({file});
    CHECK(read.lines().size() >= 15);
    CHECK(draft(read, json{{"hedge", "or-more"}, {"value", "500"}}, "people")["kind"] == "count");
    const auto done = program::compare(read.out);
    CHECK(done.err == "");
    CHECK(done.code == 0);
}
