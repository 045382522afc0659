// Markdown for pull requests and wikis: what stands where, what is left out and told, and that
// nothing that a claim says is more than text.
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <corroborate/report/markdown.hpp>
#include <corroborate/words.hpp>

#include "hostile_claims.hpp"

namespace co = corroborate;
namespace report = corroborate::report;

namespace {

co::claim<co::named> claim(std::string_view measure, const co::amount& said,
                           const co::details& about) {
    return co::make_claim(measure, said, about).value();
}
std::string markdown(const std::vector<co::claim<co::named>>& claims,
                     const report::selection& s = {}, const report::markdown_style& style = {}) {
    const co::findings f{claims, co::cautious, co::vocabulary{}};
    std::string text;
    report::markdown(f, std::back_inserter(text), s, style);
    return text;
}
bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}
std::size_t count(const std::string& text, std::string_view part) {
    std::size_t n = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) { ++n; }
    return n;
}

const std::vector<co::claim<co::named>> claims{
    claim("fighters", co::more_than(5'000), {.id = "a", .by = "Sidorov"}),
    claim("fighters", co::bare(20'000), {.id = "b", .by = "Rahmon"}),
    claim("fighters", co::more_than(5'000), {.id = "c", .by = "Tass"}),
    claim("camps", co::over(40), {.id = "d", .by = "Rahmon"}),
    claim("camps", co::more_than(40), {.id = "e", .by = "Sidorov"}),
    claim("tanks", co::bare(12), {.id = "f", .by = "Rahmon"})};

} // namespace

TEST_CASE("a summary line, what disagrees, and the rest folded") {
    const auto text = markdown(claims);
    CHECK(text.starts_with(
        "**6 claims by 3 origins on 3 topics: 2 tensions.** Topics: 1 that disagree, 1 that do not, 1 of a single claim.\n"));
    CHECK(holds(text, "\n### fighters\n\n3 claims, 3 origins: 2 tensions. "));
    CHECK(holds(text, "\n| a | more than 5,000 | 5,001 to 5,999 | Sidorov |  |\n"));
    CHECK(holds(text, "\n| 1: a | · | = | △ |\n"));
    CHECK(holds(text, "\n- **Tension**, a difference of 7"));
    CHECK(holds(text, "\n<summary>1 pair does not disagree</summary>\n\n- agree: a v c: "));
    CHECK(holds(text, "\n<summary>1 topic on which nothing disagrees</summary>\n\n#### camps\n"));
    CHECK(holds(text, "All allow 41 to 49."));
    CHECK(holds(text, "| tanks | f | 12 |"));
    CHECK(count(text, "<details>") == 3);
    CHECK(count(text, "</details>") == 3);
    CHECK(text.ends_with("Read as \"cautious\"; format corroborate/1.\n"));
    CHECK(markdown({}).starts_with("**0 claims by 0 origins on 0 topics: nothing disagrees.**\n"));
}

TEST_CASE("where nothing can be folded what agrees is counted alone") {
    const auto text = markdown(claims, {}, {.folds = false});
    CHECK_FALSE(holds(text, "<"));
    CHECK(holds(text, "\n1 pair does not disagree.\n"));
    CHECK_FALSE(holds(text, "camps"));
}

TEST_CASE("what was asked to be left out is left out, and that is said") {
    const auto only = markdown(claims, {.only_disagreements = true});
    CHECK(holds(only, "only disagreements were asked for"));
    CHECK(holds(only, "### fighters"));
    CHECK_FALSE(holds(only, "camps"));
    CHECK_FALSE(holds(only, "<details>"));

    const auto none = markdown(claims, {.min_difference = 0.9});
    CHECK(holds(none, "a difference below 0.9"));
    CHECK_FALSE(holds(none, "### fighters"));
    CHECK(holds(none, "2 tensions")); // they are there

    const auto accepted =
        markdown(claims, {.is_accepted = [](const void*, std::string_view a, std::string_view) {
                     return a == "a";
                 }});
    CHECK(count(accepted, "**Tension**") == 1);
    CHECK(holds(accepted, "… and 1 tension more, not explained here."));

    CHECK(holds(markdown(claims, {.sensitivity = true}), "*It depends on the reading: "));
}

TEST_CASE("large topics are cut, and what is left out is told") {
    std::vector<std::string> ids(60);
    std::vector<co::claim<co::named>> many;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        ids[i] = "claim-" + std::to_string(i);
        many.push_back(claim(
            "camps", co::amount{co::make_numeral(static_cast<std::int64_t>(101 + 2 * i)).value()},
            {.id = ids[i]}));
    }
    const auto text = markdown(many);
    CHECK(holds(text, "\n… and 20 more claims not shown here.\n"));
    CHECK(holds(text, " The 12 claims that disagree most, of 60.\n"));
    CHECK(count(text, "**Contradiction**") == 20);
    CHECK(holds(text, "\n… and 1,750 contradictions more, not explained here.\n"));
    CHECK(holds(text, "too many to be listed"));

    std::vector<co::claim<co::named>> topics;
    for (const auto& id : ids) {
        topics.push_back(claim(id, co::bare(12), {.id = id}));
        topics.push_back(claim(id, co::bare(15), {.id = "other"}));
    }
    const auto cut = markdown(topics, {}, {.most_topics = 10});
    CHECK(count(cut, "\n### ") == 10);
    CHECK(holds(cut, "\n… and 50 more topics that disagree not shown here.\n"));
}

TEST_CASE("remarks stand with their topic, those that disagree before the pairs") {
    const std::vector<report::remark> remarks{
        {0, "sum", "too_much", co::verdict::contradicts, {0}, "The parts <b> are more."},
        {0, "series", "rise", co::verdict::consistent, {0}, "It *rises*."},
        {2, "slip", "twin", co::verdict::tension, {5}, "It may be a [slip](x)."}};
    const auto text = markdown(claims, {.remarks = remarks});
    CHECK(holds(text, "\n- **Sum**: The parts &lt;b&gt; are more.\n- **Tension**"));
    CHECK(holds(text, "\n- Series: It \\*rises\\*.\n- agree: a v c"));
    CHECK(holds(text, "\n### tanks\n"));
    CHECK(holds(text, "\n- **Slip**: It may be a \\[slip\\](x).\n"));
    CHECK(text.starts_with(
        "**6 claims by 3 origins on 3 topics: 2 tensions.** Topics: 2 that disagree, 1 that do not.\n"));
}

TEST_CASE("whatever a claim says, its tables keep their columns") {
    const std::string rude = "a|b\n| --- |\n\n# c `d` <img src=x> [e](f) @g https://h.i\\";
    std::vector<co::claim<co::named>> all;
    for (const auto said : {co::bare(12), co::bare(15), co::bare(70)}) {
        all.push_back(
            claim(rude, said, {.id = rude, .scope = rude, .by = rude, .published_in = rude}));
    }
    all.push_back(claim("other|", co::bare(3), {.id = rude}));
    const auto text = markdown(all);
    CHECK_FALSE(holds(text, "<img"));
    CHECK_FALSE(holds(text, "https:"));
    std::size_t columns = 0, rows = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find('\n', at);
        const auto line = text.substr(at, end - at);
        at = end + 1;
        if (!line.starts_with("|")) {
            columns = 0;
            continue;
        }
        CAPTURE(line);
        const auto cells = count(line, "|");
        CHECK((columns == 0 || cells == columns));
        columns = cells;
        ++rows;
    }
    CHECK(rows == 5 + 5 + 3);
}

TEST_CASE("one topic, and one pair, on their own") {
    const co::findings f{claims, co::cautious, co::vocabulary{}};
    const auto topic = [&](std::size_t t, const report::selection& s = {}) {
        std::string text;
        report::markdown_topic(f, t, f.topics()[t].disagreements, std::back_inserter(text), s);
        return text;
    };
    CHECK(topic(0).starts_with("\n### fighters\n"));
    CHECK(topic(1).starts_with("\n### camps\n"));
    CHECK(topic(1, {.only_disagreements = true}).empty());
    CHECK(topic(2).empty()); // a single claim
    const auto c = f.compare(0, 1);
    std::string pair;
    report::markdown_pair(f, {c, 0, 1}, std::back_inserter(pair));
    CHECK(pair.starts_with("- **Tension**, a difference of "));
    CHECK(count(pair, "\n") == 1);
}

TEST_CASE("claims of those who mean harm are text, and of bounded length") {
    const auto text = markdown(hostile_claims(), {.sensitivity = true});
    CHECK(co::io::invalid_utf8(text) == std::string_view::npos);
    for (const char* part : {"<script", "<img", "<svg", "<!--", "javascript:", "\x1b", "\x07", "\r",
                             "\t", "\xE2\x80\xAE", "&lt;b&gt;"}) {
        CAPTURE(part);
        CHECK_FALSE(holds(text, part));
    }
    CHECK(count(text, "\n### ") == hostile_texts().size());
    CHECK_FALSE(holds(text, std::string(5'000, 'W')));
}
