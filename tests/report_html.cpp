// The HTML page: its policy allows its own style and script alone, strangers' text stays text, and
// what is left out is said. tests/browser opens it in a browser.
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <corroborate/io/vocabulary.hpp>
#include <corroborate/report/html.hpp>
#include <corroborate/vocabulary_builder.hpp>

#include "hostile_claims.hpp"
#include "sha256.hpp"
#include "tags.hpp"

namespace co = corroborate;
namespace report = corroborate::report;

namespace {

const std::vector<std::string_view> void_tags{"meta", "input"};

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}
std::string page(const std::vector<co::claim<co::named>>& claims,
                 const report::html_style& style = {}, const report::selection& s = {}) {
    const co::findings f{claims, co::cautious, {}};
    std::string out;
    report::html(f, std::back_inserter(out), s, style);
    return out;
}
std::string between(const std::string& text, std::string_view from, std::string_view to) {
    const auto at = text.find(from) + from.size();
    return text.substr(at, text.find(to, at) - at);
}

/// n topics of two claims each; those of even number disagree.
struct many {
    explicit many(std::size_t n) {
        names.reserve(3 * n);
        for (std::size_t i = 0; i < n; ++i) {
            const auto& topic = names.emplace_back("topic " + std::to_string(i));
            for (const bool second : {false, true}) {
                const auto& id = names.emplace_back(std::to_string(i) + (second ? "b" : "a"));
                const co::amount said = second && i % 2 == 0 ? co::amount{90} : co::amount{41};
                claims.push_back(co::make_claim(topic, said, {.id = id, .by = id}).value());
            }
        }
    }
    std::vector<std::string> names;
    std::vector<co::claim<co::named>> claims;
};

} // namespace

TEST_CASE("SHA-256 is that of the standard") {
    CHECK(sha256_base64("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    CHECK(sha256_base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    CHECK(sha256_base64(std::string(200, 'x')).size() == 44);
}

TEST_CASE("the policy of the page allows its own style and script, and nothing else") {
    const std::string text = page(many{2}.claims);
    CHECK(report::detail::page_style_hash == sha256_base64(between(text, "<style>", "</style>")));
    CHECK(report::detail::page_script_hash ==
          sha256_base64(between(text, "<script>", "</script>")));
    CHECK(holds(text, "default-src 'none'; style-src 'sha256-"));
    CHECK_FALSE(holds(text, "unsafe"));
    CHECK_FALSE(holds(text, " style=\"")); // the policy would not let it pass
    CHECK_FALSE(holds(text, " src="));
    CHECK_FALSE(holds(text, "@import"));
    CHECK(text.find("<script>") == text.rfind("<script"));
    CHECK(fault_of_markup(text, void_tags) == "");
}

TEST_CASE("what strangers write stays text, in every field") {
    const std::string text = page(hostile_claims());
    CHECK(fault_of_markup(text, void_tags) == "");
    const std::string body = text.substr(text.find("<body>"));
    for (const auto& attack : hostile_texts()) {
        CAPTURE(attack.substr(0, 60));
        CHECK_FALSE(holds(body, attack));
    }
    for (const auto& link : hostile_links()) { CHECK_FALSE(holds(body, "href=\"" + link)); }
    CHECK_FALSE(holds(body, "href=\"javascript"));
    CHECK(holds(body, "&lt;script&gt;document.title=&#39;owned&#39;&lt;/script&gt;"));
    CHECK(text.find("<script>") == text.rfind("<script"));
    for (const char c : text) { CHECK_FALSE((c >= 0 && c < ' ' && c != '\n')); }
    CHECK(text.size() < 2'000'000); // a name of 20,000 letters is cut
}

TEST_CASE("topics that disagree come first, the others are folded, and the cap is stated") {
    const many m{40};
    const std::string text = page(m.claims);
    CHECK(text.find(">topic 38<") < text.find(">topic 1<"));
    CHECK_FALSE(holds(text, "Left out:"));
    CHECK(fault_of_markup(text, void_tags) == "");

    const std::string little =
        page(m.claims, {.most_topics = 3, .most_folded = 2, .most_listed = 5});
    CHECK(little.size() < text.size() / 2);
    CHECK(holds(little, "<b>Left out:</b> 17 more topics that disagree"));
    CHECK(holds(little, "<b>Left out:</b> 18 more topics where nothing disagrees"));
    CHECK(holds(little, "<b>Left out:</b> 35 more topics are not listed"));
    CHECK(fault_of_markup(little, void_tags) == "");
}

TEST_CASE("a reader can ask for disagreements alone, and for those that nobody has looked at") {
    const many m{4};
    const std::string text = page(m.claims, {}, {.only_disagreements = true});
    CHECK(holds(text, ">topic 0<"));
    CHECK_FALSE(holds(text, ">topic 1<"));
    const std::string seen =
        page(m.claims, {},
             {.accepted = &m, .is_accepted = [](const void*, std::string_view a, std::string_view) {
                  return a == "0a";
              }});
    CHECK_FALSE(holds(seen, "<bdi>0a</bdi> v <bdi>0b</bdi>"));
    CHECK(holds(seen, "<bdi>2a</bdi> v <bdi>2b</bdi>"));
}

TEST_CASE("remarks stand with their topic, those that disagree before the pairs") {
    const many m{4}; // topics 0 and 2 disagree
    const std::vector<report::remark> remarks{
        {0, "sum", "exceeds", co::verdict::contradicts, {0, 1}, "The parts exceed."},
        {0, "series", "growth", co::verdict::consistent, {0}, "It grows."},
        {1, "slip", "total_as_part", co::verdict::tension, {2, 3}, "It may be a slip."},
        {3, "series", "growth", co::verdict::consistent, {6, 7}, "It grows too."}};
    const std::string text = page(m.claims, {}, {.remarks = remarks});
    CHECK(fault_of_markup(text, void_tags) == "");
    const auto zero = between(text, "<section id=\"t0\"", "</section>");
    const auto sum = zero.find("<div class=\"why v2x\"><h4 class=\"v2\"><svg");
    CHECK(sum < zero.find("Sum</h4><p>The parts exceed.</p><small><bdi>0a</bdi>, <bdi>0b</bdi>"));
    CHECK(zero.find("Sum</h4>") < zero.find("<div class=\"why\"><h4>Series</h4><p>It grows."));
    CHECK(zero.find("Series</h4>") < zero.find("Why they disagree"));
    // a topic whose claims agree, but whose sums do not, has a section; one that grows is folded
    CHECK(holds(between(text, "<section id=\"t1\" data-t data-k=\"1\">", "</section>"),
                "Slip</h4><p>It may be a slip."));
    CHECK(
        holds(between(text, "<details class=\"topic\" id=\"t3\"", "</section>"), "It grows too."));
    CHECK(holds(text, "Claims contradict each other on 2 topics; sums or running totals do not fit "
                      "on 1 topic; nothing disagrees on 1 topic."));

    const std::string only = page(m.claims, {}, {.only_disagreements = true, .remarks = remarks});
    CHECK(holds(only, "The parts exceed."));
    CHECK(holds(only, "It may be a slip."));
    CHECK_FALSE(holds(only, "It grows"));

    const std::string cut = page(m.claims, {.most_remarks = 1}, {.remarks = remarks});
    CHECK(holds(cut, "The parts exceed."));
    CHECK_FALSE(holds(cut, "It grows."));
    CHECK(holds(cut, "<b>Left out:</b> 1 more sums and running totals"));
}

TEST_CASE("a remark on a topic of a single claim is not lost") {
    const std::vector<co::claim<co::named>> claims{
        co::make_claim("victims", co::amount{83}, {.id = "v"}).value()};
    const std::vector<report::remark> remarks{
        {0, "sum", "leaves", co::verdict::consistent, {0}, "22 are unaccounted."}};
    CHECK(holds(page(claims, {}, {.remarks = remarks}), "Sum</h4><p>22 are unaccounted.</p>"));
}

TEST_CASE("what strangers write stays text in remarks, and of bounded length") {
    const auto claims = hostile_claims();
    std::vector<report::remark> remarks;
    for (std::size_t i = 0; i < hostile_texts().size(); ++i) {
        remarks.push_back({i, "sum", "exceeds", co::verdict::contradicts,
                           std::vector<std::size_t>(500, 4 * i), hostile_texts()[i]});
    }
    const std::string text = page(claims, {}, {.remarks = remarks});
    CHECK(fault_of_markup(text, void_tags) == "");
    const std::string body = text.substr(text.find("<body>"));
    for (const auto& attack : hostile_texts()) {
        CAPTURE(attack.substr(0, 60));
        CHECK_FALSE(holds(body, attack));
    }
    CHECK(holds(body, "<p>&lt;script&gt;document.title=&#39;owned&#39;&lt;/script&gt;</p>"));
    CHECK(holds(body, "and 488 more</small>"));
    CHECK(text.size() < 2'000'000);
}

TEST_CASE("claims of a wider topic stand apart, without the colour of a band") {
    const auto v = co::make_vocabulary({co::scope_part("Almaty", "Kazakhstan")});
    REQUIRE(v);
    const std::vector<co::claim<co::named>> claims{
        co::make_claim("rioters", co::thousands(), {.id = "a", .scope = "Kazakhstan"}).value(),
        co::make_claim("rioters", co::amount{20'000}, {.id = "b", .scope = "Almaty"}).value()};
    const co::findings f{claims, co::cautious, v->view()};
    std::string text;
    report::html(f, std::back_inserter(text));
    CHECK(holds(text, "<li class=\"bs\">"));
    CHECK_FALSE(holds(text, "<li class=\"be\">")); // a band's line: its stroke would be drawn
}

TEST_CASE("pairs of the same two voices are explained once") {
    std::vector<co::claim<co::named>> claims;
    for (const char* id : {"1", "2", "3"}) {
        claims.push_back(co::make_claim("camps", co::amount{41}, {.id = id, .by = "one"}).value());
    }
    claims.push_back(co::make_claim("camps", co::amount{90}, {.id = "4", .by = "other"}).value());
    const std::string text = page(claims);
    CHECK(holds(text, "the same holds for 2 more pairs of these two voices"));
    CHECK_FALSE(holds(text, "Left out:"));
}

TEST_CASE("echoes are folded under their origin, as a tree of who cites whom") {
    std::vector<co::claim<co::named>> claims;
    claims.push_back(
        co::make_claim("camps", co::amount{41}, {.id = "1", .by = "the mayor"}).value());
    claims.push_back(
        co::make_claim(
            "camps", co::amount{41},
            {.id = "2", .by = "an agency", .citing = "the mayor", .published_in = "a paper"})
            .value());
    const std::string text = page(claims);
    const auto tree = between(text, "<section id=\"sources\">", "</section>");
    CHECK(holds(tree, "<summary><bdi>the mayor</bdi> <small>2 claims, heard through 2 others"));
    CHECK(holds(tree,
                "<ul><li><bdi>an agency</bdi> <small>1 claim</small><ul><li><bdi>a paper</bdi>"));
}

TEST_CASE("a page of nothing is a page") {
    const std::string text = page({});
    CHECK(fault_of_markup(text, void_tags) == "");
    CHECK(holds(text, "There are no claims."));
}

TEST_CASE("a quote stands with its place in the document") {
    const std::string text = page(
        {co::make_claim(
             "camps", co::amount{41},
             {.id = "1", .url = "https://example.org/a?b&c", .quote = "41 camps", .at = {10, 18}})
             .value()});
    CHECK(holds(text, "<blockquote>“<bdi>41 camps</bdi>”</blockquote>"));
    CHECK(holds(text, "bytes 10 to 18"));
    CHECK(holds(text, "href=\"https://example.org/a?b&amp;c\""));
}
