// Claims come from strangers: whatever stands in whichever field, no format obeys it, loses the
// claim, or lets it out of its place. (Markdown is also read by parsers: markdown_parsed.sh; HTML
// and SVG have tests of their own.)
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "program.hpp"

using program::json;

namespace {

constexpr const char* fields[] = {"id",           "measure", "scope", "unit",  "by",
                                  "published_in", "url",     "quote", "citing"};

/// Two claims that disagree and two that agree, this text in one field of each.
std::string claims(const std::string& field, const std::string& text) {
    std::string lines;
    for (const int said : {12, 15, 40, 40}) {
        json c{{"id", "c" + std::to_string(lines.size())},
               {"measure", said == 40 ? "camps" : "tanks"},
               {"said", said},
               {"by", "somebody"}};
        if (field == "id") {
            c["id"] = text + std::to_string(lines.size());
        } else if (field == "citing") {
            c["citing"] = json{text};
        } else {
            c[field] = text;
        }
        lines += c.dump() + "\n";
    }
    return lines;
}
std::string report(const std::string& in, std::vector<std::string> options) {
    options.insert(options.begin(), "compare");
    options.emplace_back("-");
    const auto done = program::run(
        {.arguments = std::move(options), .in = in, .environment = {{"LC_ALL", "C.UTF-8"}}});
    CHECK(done.code == 0);
    CHECK(done.err == "");
    return done.out;
}
bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("no format hands a terminal anything to obey") {
    if (!program::path()) { return; }
    const std::string rude = "a\x1b[2J\x07\x7F\x08\xC2\x9B"
                             "31m\xE2\x80\xAE\xE2\x81\xA6\xE2\x80\x8F z";
    for (const char* const field : fields) {
        CAPTURE(field);
        const auto in = claims(field, rude);
        for (const auto& options : std::vector<std::vector<std::string>>{
                 {"--format", "text"},
                 {"--format", "text", "--summary"},
                 {"--format", "jsonl"},
                 {"--format", "jsonl", "--summary", "--top", "3"},
                 {"--format", "csv"},
                 {"--format", "csv", "--summary"},
                 {"--format", "markdown"},
                 {"--format", "markdown", "--summary", "--top", "3"},
                 {"--format", "markdown", "--grouped"}}) {
            const auto text = report(in, options);
            CAPTURE(options[1]);
            CHECK(text.size() > 100);
            for (const char* const c :
                 {"\x1b", "\x07", "\x7F", "\x08", "\xC2\x9B", "\xE2\x80\xAE", "\xE2\x81\xA6"}) {
                CHECK_FALSE(holds(text, c));
            }
        }
    }
    // in JSON it is all still there
    const auto pairs = program::compare(claims("id", rude)).pairs();
    REQUIRE_FALSE(pairs.empty());
    CHECK(pairs[0]["a"] == rude + "0");
}

TEST_CASE("csv: text that a spreadsheet would run is text, and our numbers are numbers") {
    if (!program::path()) { return; }
    for (const std::string rude : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"}) {
        for (const char* const field : fields) {
            for (const char* const kind : {"--top=9", "--summary"}) {
                CAPTURE(field);
                const auto csv = report(claims(field, rude), {"--format", "csv", kind});
                for (const auto& start : {",", "\n", "\""}) {
                    CHECK_FALSE(holds(csv, start + rude));
                }
            }
        }
    }
    const auto below = report(
        R"({"measure":"balance","kind":"real","unit":"USD","said":{"lower":"-5","upper":"-2"}})",
        {"--format", "csv", "--summary"});
    CHECK(holds(below, ",-5,-2,"));
}

TEST_CASE("markdown: nothing is markup but what we write") {
    if (!program::path()) { return; }
    for (const std::string rude : {"<img src=x onerror=alert(1)>", "[a](https://b.c)", "`a`",
                                   "a | b", "@user", "https://a.b", "\n\n# a"}) {
        for (const char* const field : fields) {
            CAPTURE(field);
            const auto text = report(claims(field, rude), {"--format", "markdown"});
            CHECK_FALSE(holds(text, rude));
            CHECK(holds(text, "| c0") != (std::string{field} == "id"));
        }
    }
}
