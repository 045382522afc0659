// compare --summary and --grouped against the full comparison: the same topic objects, byte for
// byte, on random claims of every kind; one thread or several; errors with their lines.
#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "program.hpp"

namespace {

using program::json;

constexpr std::string_view words_json = R"({
  "measures": [{"name": "cases", "same_as": ["infections"], "over_time": "running_total"},
               {"name": "arrests", "over_time": "flow"},
               {"name": "garrison", "unit": "person", "holds_for": "P31D"},
               {"name": "turnout", "unit": "%", "share": true}],
  "scopes": [{"name": "Almaty", "same_as": ["Alma-Ata"]}],
  "sources": [{"name": "A", "same_as": ["Agency A"]}]})";

/// Lines of claims: mostly bare counts, some in other words; in JSON Lines or in CSV.
class claims_at_random {
public:
    explicit claims_at_random(unsigned seed) : random_(seed) {}

    std::string jsonl(std::size_t n, bool rich) {
        std::string out;
        for (std::size_t i = 0; i < n; ++i) {
            json c;
            c["measure"] = one_of({"cases", "Cases", "infections", "arrests", "garrison", "turnout",
                                   "camps", "stocks"});
            if (chance(90)) { c["scope"] = place(); }
            c["said"] = number();
            if (chance(80)) { c["by"] = voice(); }
            if (chance(85)) { c["as_of"] = day(); }
            if (rich && chance(20)) { c["said"] = phrase(); }
            if (rich && chance(5)) { c["unit"] = one_of({"person", "km", "%", "mile"}); }
            if (rich && chance(5)) { c["kind"] = one_of({"count", "real"}); }
            if (rich && chance(5)) { c["status"] = one_of({"planned", "retracted", "estimated"}); }
            if (rich && chance(10)) { c["citing"] = json::array({voice(), voice()}); }
            if (rich && chance(5)) { c["published_in"] = "a \"paper\""; }
            if (rich && chance(15)) { c["id"] = "claim " + std::to_string(i); }
            if (chance(3)) { c["said"] = 1000 + i; }
            out += c.dump() + "\n";
        }
        return out;
    }
    std::string csv(std::size_t n, bool rich) {
        std::string out = "object,attribute,source,value,unit,time,note\r\n";
        for (std::size_t i = 0; i < n; ++i) {
            out += place() + ',' + one_of({"cases", "arrests", "camps"}) + ',' +
                   (chance(90) ? voice() : "") + ',' +
                   (rich && chance(15) ? '"' + phrase() + '"' : number()) + ',' +
                   (chance(50) ? "persons" : "") + ',' + (chance(90) ? day() : "") +
                   (chance(20)   ? ",seen"
                    : chance(20) ? ",\"two\nlines, and \"\"quotes\"\"\""
                                 : ",") +
                   (chance(50) ? "\n" : "\r\n");
        }
        return out;
    }
    /// The lines of a text, those of one measure and scope together.
    std::string grouped_jsonl(std::size_t groups) {
        std::string out;
        for (std::size_t g = 0; g < groups; ++g) {
            const auto measure = one_of({"cases", "arrests", "camps"});
            for (std::size_t i = 0; i < 1 + random_() % 6; ++i) {
                json c{{"measure", measure},
                       {"scope", "place " + std::to_string(g)},
                       {"said", chance(80) ? number() : phrase()},
                       {"by", voice()},
                       {"as_of", day()}};
                out += c.dump() + "\n";
            }
        }
        return out;
    }

private:
    bool chance(unsigned percent) { return random_() % 100 < percent; }
    std::string one_of(std::vector<std::string> all) { return all[random_() % all.size()]; }
    std::string place() {
        return one_of({"Almaty", "alma-ata", "ALMATY ", "US01001", "Köln", "x"});
    }
    std::string voice() { return one_of({"A", "agency  a", "B", "C", "D"}); }
    std::string number() {
        return chance(70) ? std::to_string(random_() % 12)
                          : one_of({"100", "105", "5000", "5,000", "007", "999999999999", "20000"});
    }
    std::string day() {
        return chance(90) ? "2020-03-0" + std::to_string(1 + random_() % 4)
                          : one_of({"2020-03", "2020", "2020-02-01/2020-03-02"});
    }
    std::string phrase() {
        return one_of({"over 5", "about 100", "5-7", "dozens", "fewer than 3", "2.5", "many",
                       "none", "at least 4", "half", "100 +- 10"});
    }
    std::mt19937 random_;
};

/// The lines of topics, without the remarks, which a summary does not make.
std::string topic_lines(const std::string& out) {
    std::string kept;
    for (std::size_t at = 0; at < out.size();) {
        const auto end = out.find('\n', at) + 1;
        if (out.compare(at, 10, "{\"topic\":{") == 0) {
            std::string line = out.substr(at, end - at);
            if (const auto begin = line.find(",\"remarks\":["); begin != std::string::npos) {
                line.erase(begin, line.rfind("],\"format\"") + 1 - begin);
            }
            kept += line;
        }
        at = end;
    }
    return kept;
}

/// The first line in which two texts differ, each with its line; empty where they are one.
std::string difference(const std::string& a, const std::string& b) {
    if (a == b) { return {}; }
    const auto same = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto line = [](const std::string& text, std::ptrdiff_t at) {
        const auto place = static_cast<std::size_t>(at);
        const auto start = place == 0 ? std::string::npos : text.rfind('\n', place - 1);
        const auto from = start == std::string::npos ? 0 : start + 1;
        return text.substr(from, text.find('\n', from) - from);
    };
    return line(a, same.first - a.begin()) + "\n v \n" + line(b, same.second - b.begin());
}

const std::vector<std::string> columns{
    "--columns", "measure=attribute,scope=object,said=value,by=source,as_of=time"};

std::vector<std::string> with(std::vector<std::string> options,
                              const std::vector<std::string>& more) {
    options.insert(options.end(), more.begin(), more.end());
    return options;
}

} // namespace

TEST_CASE("the dossiers of a summary are those of the full comparison") {
    if (!program::path()) { return; }
    const program::folder files;
    const std::string words = files.file("words.json", words_json);
    for (unsigned seed = 0; seed < 24; ++seed) {
        CAPTURE(seed);
        claims_at_random random{seed};
        const bool is_csv = seed % 2 == 1, rich = seed % 4 < 2;
        const std::size_t n = seed < 4 ? 2 + seed : 40 + 20 * seed;
        std::vector<std::string> options = is_csv ? columns : std::vector<std::string>{};
        if (seed % 3 != 0) { options = with(options, {"--vocabulary", words}); }
        const std::array<std::string, 4> policies{"cautious", "as_written", "literal_only",
                                                  "percent:20"};
        options = with(options, {"--reading", policies[seed % policies.size()]});
        options = with(options, {"--input", is_csv ? "csv" : "jsonl"});
        const std::string claims = is_csv ? random.csv(n, rich) : random.jsonl(n, rich);
        const auto full = program::compare(claims, options);
        const auto summary = program::compare(claims, with(options, {"--summary"}));
        CHECK(summary.code == full.code);
        CHECK(difference(summary.err, full.err) == "");
        CHECK(difference(summary.out, topic_lines(full.out)) == "");
        const auto parallel = program::compare(claims, with(options, {"--summary", "--jobs", "4"}));
        CHECK(difference(parallel.out, summary.out) == "");
        const auto largest = program::compare(claims, with(options, {"--top", "7"}));
        const auto summary_top =
            program::compare(claims, with(options, {"--summary", "--top", "7"}));
        CHECK(difference(summary_top.out, summary.out + largest.out) == "");
    }
}

TEST_CASE("a dossier by period is that of the claims of the period alone") {
    if (!program::path()) { return; }
    const program::folder files;
    const std::vector<std::string> options{"--vocabulary", files.file("words.json", words_json),
                                           "--reading",    "as_written",
                                           "--input",      "jsonl"};
    for (unsigned seed = 100; seed < 106; ++seed) {
        CAPTURE(seed);
        claims_at_random random{seed};
        std::string claims = random.jsonl(120, seed % 2 == 0), numbered;
        std::size_t line = 0;
        for (std::size_t at = 0; at < claims.size();) {
            const auto end = claims.find('\n', at);
            json c = json::parse(claims.substr(at, end - at));
            c["id"] = std::to_string(++line);
            c.erase("kind"); // one odd claim decides for its whole topic
            c.erase("unit");
            numbered += c.dump() + "\n";
            at = end + 1;
        }
        const auto told = program::compare(numbered, with(options, {"--summary", "--by-period"}));
        std::size_t claims_told = 0;
        for (const auto& topic : told.topics()) {
            claims_told += topic["claims"].get<std::size_t>();
            const std::string period = topic["topic"].value("as_of", "");
            std::string alone;
            for (std::size_t at = 0; at < numbered.size();) {
                const auto end = numbered.find('\n', at);
                const json c = json::parse(numbered.substr(at, end - at));
                if (c.value("as_of", "") == period) { alone += c.dump() + "\n"; }
                at = end + 1;
            }
            bool found = false;
            for (auto other : program::compare(alone, with(options, {"--summary"})).topics()) {
                if (period.empty()) {
                    other["topic"]["measure"] = topic["topic"]["measure"];
                } else {
                    other["topic"]["as_of"] = period;
                }
                other["topic"]["measure"] = topic["topic"]["measure"];
                other["topic"]["scope"] = topic["topic"]["scope"];
                other["kind"] = topic["kind"];
                other["unit"] = topic["unit"];
                found = found || other == topic;
            }
            if (topic["kind"] == "count") { CHECK_MESSAGE(found, topic.dump()); }
        }
        std::size_t claims_read = 0;
        for (const auto& t : program::compare(numbered, with(options, {"--summary"})).topics()) {
            claims_read += t["claims"].get<std::size_t>();
        }
        CHECK(claims_told == claims_read);
    }
}

TEST_CASE("a text summary names what differs, falls and stands apart") {
    if (!program::path()) { return; }
    const program::folder files;
    const std::string words = files.file("words.json", words_json);
    const std::string claims = "measure,scope,said,by,as_of\n"
                               "cases,Almaty,10,A,2020-03-01\ncases,Almaty,10,B,2020-03-01\n"
                               "cases,Almaty,25,C,2020-03-01\ncases,Almaty,30,A,2020-03-02\n"
                               "cases,Almaty,12,A,2020-03-03\ncases,Almaty,30,B,2020-03-03\n";
    const auto run = program::run({.arguments = {"compare", "--summary", "--reading", "as_written",
                                                 "--vocabulary", words, "--input", "csv", "-"},
                                   .in = claims});
    CHECK(run.code == 0);
    std::string text = run.out;
    std::replace(text.begin(), text.end(), '\n', ' ');
    const auto says = [&](std::string_view wanted) {
        return text.find(wanted) != std::string::npos;
    };
    CHECK(says("6 claims on 1 topic by 3 origins"));
    CHECK(says("3 topic-periods, 2 with more than one claim"));
    CHECK(says("On 2 (66.7 %)"));
    CHECK(says("of 3 steps"));
    CHECK(says("1 (33.3 %) goes down"));
    CHECK(says("cases, Almaty: 30 by A on 2 March 2020, then 12 on 3 March 2020"));
    CHECK(says("CONTRADICTION"));
    CHECK(run.out.find("  C ") < run.out.find("  A ")); // C alone stands apart
}

TEST_CASE("grouped input: the same as the whole, errors with their lines") {
    if (!program::path()) { return; }
    const program::folder files;
    const std::vector<std::string> options{"--vocabulary", files.file("words.json", words_json),
                                           "--input", "jsonl"};
    for (unsigned seed = 200; seed < 206; ++seed) {
        CAPTURE(seed);
        claims_at_random random{seed};
        const std::string claims = random.grouped_jsonl(seed % 2 == 0 ? 40 : 700);
        const auto full = program::compare(claims, options);
        const auto grouped = program::compare(claims, with(options, {"--grouped"}));
        CHECK(grouped.code == 0);
        CHECK(difference(grouped.out, full.out) == "");
        const auto parallel = program::compare(claims, with(options, {"--grouped", "--jobs", "3"}));
        CHECK(difference(parallel.out, full.out) == "");
        const auto summary = program::compare(claims, with(options, {"--grouped", "--summary"}));
        CHECK(difference(summary.out, topic_lines(full.out)) == "");
        const auto csv = with(options, {"--format", "csv"});
        CHECK(difference(program::compare(claims, with(csv, {"--grouped"})).out,
                         program::compare(claims, csv).out) == "");
    }
    SUBCASE("a topic that comes back") {
        const auto run =
            program::compare("{\"measure\":\"b\",\"said\":1}\n{\"measure\":\"a\",\"said\":2}\n"
                             "{\"measure\":\"B\",\"said\":3}\n{\"measure\":\"b\",\"said\":3}\n"
                             "{\"measure\":\"c\",\"said\":4}\n",
                             {"--grouped", "--input", "jsonl"});
        CHECK(run.code == 2);
        CHECK(run.err.find("-:3:1: the topic \"B\" comes back") != std::string::npos);
        CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
        CHECK(run.topics().size() == 3);
    }
    SUBCASE("parts stand next to their whole and are compared with it") {
        const std::string words =
            files.file("parts.json", R"({"measures":[{"name":"dead","part_of":["casualties"]}]})");
        const std::vector<std::string> grouped{"--grouped", "--input", "jsonl", "--vocabulary",
                                               words};
        const std::string dead = "{\"measure\":\"dead\",\"said\":9,\"id\":\"d\"}\n",
                          all =
                              "{\"measure\":\"casualties\",\"said\":\"exactly 5\",\"id\":\"c\"}\n",
                          other = "{\"measure\":\"tanks\",\"said\":5}\n";
        const auto near = program::compare(other + dead + all, grouped);
        CHECK(near.code == 0);
        CHECK(near.pair("d", "c")["verdict"] == "contradicts");
        const auto far = program::compare(dead + other + all, grouped);
        CHECK(far.code == 2);
        CHECK(far.err.find("-:3:1: the topic \"casualties\" stands far") != std::string::npos);
    }
}

TEST_CASE("CSV in the plain way and in the general way is the same") {
    if (!program::path()) { return; }
    const std::string head = "measure,scope,said,by,as_of,unit,kind,status\n";
    const std::string plain = "a,s,12,x,2020-01-02,persons,count,observed\n"
                              "a,s,15,y,2020-01-02,persons,count,observed\n"
                              "a,s,0,z,2020-01-03,persons,count,observed\n"
                              "a,s,999999999999,z,,persons,count,observed\n";
    std::string general = plain;
    for (std::size_t at = 0; at < general.size(); at = general.find('\n', at) + 1) {
        general.insert(at, "\"a\"");
        general.erase(at + 3, 1);
    }
    const std::vector<std::string> options{"--summary", "--input", "csv", "--top", "9"};
    CHECK(difference(program::compare(head + plain, options).out,
                     program::compare(head + general, options).out) == "");
    // each line is told with its number, whichever way was taken before it
    const auto run =
        program::compare(head + "a,s,12,x,,,,\n\n\"a\",\"s\n2\",12,x,,,,\na,s,13,x,13,,,\n"
                                "a,s,1,x\na,s,14,x,,,,\n",
                         options);
    CHECK(run.code == 2);
    CHECK(run.err.find("-:6:") != std::string::npos);
    CHECK(run.err.find("-:7:") != std::string::npos);
    CHECK(run.out.find("-:8") != std::string::npos);
}

TEST_CASE("what does not fit into memory is said before reading") {
    if (!program::path()) { return; }
    const program::folder files;
    std::string claims;
    for (int i = 0; i < 2000; ++i) {
        claims += "{\"measure\":\"a\",\"said\":" + std::to_string(i) + "}\n";
    }
    const std::string file = files.file("many.jsonl", claims);
    const program::request whole{.arguments = {"compare", "--only", "disagreements", file},
                                 .environment = {{"CORROBORATE_MEMORY", "1000000"}}};
    const auto refused = program::run(whole);
    CHECK(refused.code == 2);
    CHECK(refused.out.empty());
    CHECK(refused.err.find("needs about 2.") != std::string::npos);
    CHECK(refused.err.find("1.0 MB are available") != std::string::npos);
    auto summary = whole;
    summary.arguments = {"compare", "--summary", file};
    CHECK(program::run(summary).code == 0);
}

TEST_CASE("combinations that make no sense are refused") {
    if (!program::path()) { return; }
    for (const auto& options : std::vector<std::vector<std::string>>{
             {"--summary", "--all-pairs"},
             {"--grouped", "--top", "3"},
             {"--summary", "--fail-on", "tension", "--min-difference", "0.5"}}) {
        CHECK(program::compare("{\"measure\":\"a\",\"said\":1}\n", options).code == 2);
    }
}
