// Claims come from strangers: what they say stays text, wherever it is written.
#include <string>

#include <doctest/doctest.h>

#include <corroborate/report/escape.hpp>

namespace report = corroborate::report;

TEST_CASE("markup of a stranger is text in HTML and SVG, also within quotes") {
    CHECK(report::markup("more than 5,000") == "more than 5,000");
    CHECK(report::markup("<script>alert('1')</script>") ==
          "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;");
    CHECK(report::markup("\" onload=\"x") == "&quot; onload=&quot;x");
    CHECK(report::markup("a & b &amp; c") == "a &amp; b &amp;amp; c");
    CHECK(report::markup("]]>-->") == "]]&gt;--&gt;");
}

TEST_CASE("control characters and broken bytes become one visible sign, ends of lines spaces") {
    CHECK(report::markup(std::string_view{"a\0b", 3}) == "a\uFFFDb");
    CHECK(report::markup("a\x1b[31mb\x07\x7f") == "a\uFFFD[31mb\uFFFD\uFFFD");
    CHECK(report::markup("a\r\nb\tc") == "a  b c");
    CHECK(report::markup("a\xC2\x85"
                         "b\xE2\x80\xA8"
                         "c") == "a b c");
    CHECK(report::markup("caf\xE9") == "caf\uFFFD");
    CHECK(report::markup("\xC0\xBCscript\xC0\xBE") ==
          "\uFFFD\uFFFDscript\uFFFD\uFFFD");                       // overlong <
    CHECK(report::markup("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD"); // a surrogate
    CHECK(report::markup("\xEF\xBF\xBE") == "\uFFFD");             // no character of XML
    CHECK(report::markup("Ελλάδα, 東京, عدد") == "Ελλάδα, 東京, عدد");
}

TEST_CASE("characters that turn the direction of writing do not get through") {
    CHECK(report::markup("5\u202E000") == "5\uFFFD000");
    CHECK(report::markup("\u2066x\u2069\u202A\u202B\u202C\u202D") ==
          "\uFFFDx\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
    CHECK(report::markup("a\u200Fb") == "a\u200Fb"); // a mark turns nothing but itself
}

TEST_CASE("a long text is cut between characters and says so") {
    CHECK(report::markup("abcdef", 3) == "abc…");
    CHECK(report::markup("abc", 3) == "abc");
    CHECK(report::markup("<<<<", 2) == "&lt;&lt;…");
    CHECK(report::markup("éééé", 2) == "éé…");
}

TEST_CASE("Markdown of a stranger is text, in a paragraph and in a table") {
    CHECK(report::markdown_text("more than 5,000 (about 2.5 %)") ==
          "more than 5,000 (about 2.5 %)");
    CHECK(report::markdown_text("a|b\nc") == "a&#124;b c");
    CHECK(report::markdown_text("<img src=x onerror=y>") == "&lt;img src=x onerror=y&gt;");
    CHECK(report::markdown_text("[x](javascript:y)") == "\\[x\\](javascript&#58;y)");
    CHECK(report::markdown_text("![x](http://y)") == "\\!\\[x\\](http&#58;//y)");
    CHECK(report::markdown_text("*a* _b_ `c` ~~d~~") == "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~");
    CHECK(report::markdown_text("www.example.org") == "www\\.example.org");
    CHECK(report::markdown_text("@someone") == "@\u2060someone");
    CHECK(report::markdown_text("fixes #1") == "fixes \\#\u20601");
    CHECK(report::markdown_text("# title") == "\\#\u2060 title");
    CHECK(report::markdown_text("- item") == "\\- item");
    CHECK(report::markdown_text("12. item") == "12\\. item");
    CHECK(report::markdown_text("12) item") == "12\\) item");
    CHECK(report::markdown_text("a\\") == "a\\\\");
    CHECK(report::markdown_text("\u202Ex") == "\uFFFDx");
}

TEST_CASE("what a spreadsheet would compute is text") {
    CHECK(report::csv_cell("plain") == "plain");
    CHECK(report::csv_cell("a,b") == "\"a,b\"");
    CHECK(report::csv_cell("a\"b") == "\"a\"\"b\"");
    for (const char* start : {"=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"}) {
        CAPTURE(start);
        CHECK(report::csv_cell(std::string{start} + "1+1") == "'" + std::string{start} + "1+1");
    }
    CHECK(report::csv_cell("=HYPERLINK(\"x\",1)") == "\"'=HYPERLINK(\"\"x\"\",1)\"");
    CHECK(report::csv_cell("\r=1") == "\"'\r=1\"");
    CHECK(report::csv_cell("\n=1") == "\"'\n=1\"");
}

TEST_CASE("only plain web addresses become links") {
    CHECK(report::is_web_link("https://example.org/a?b=c&d=%20e#f"));
    CHECK(report::is_web_link("HTTP://example.org"));
    CHECK(report::is_web_link("https://пример.рф/путь"));
    for (const char* url :
         {"", "https://", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " https://example.org",
          "java\nscript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
          "//example.org", "urn:founding:summit", "https://a b", "https://a\"b", "https://a<b",
          "https://a\x01", "https://a\u202Eb", "https:\\\\a"}) {
        CAPTURE(url);
        CHECK_FALSE(report::is_web_link(url));
    }
    CHECK_FALSE(report::is_web_link("https://" + std::string(5000, 'a')));
}

TEST_CASE("csv: control characters are written out, ends of lines stay within quotes") {
    CHECK(report::csv_cell("a\x1b[2J") == "a\\x1b[2J");
    CHECK(report::csv_cell("a\xC2\x9B\xE2\x80\xAE") == "a\\xc2\\x9b\\xe2\\x80\\xae");
    CHECK(report::csv_cell("a\tb") == "a\tb");
    CHECK(report::csv_cell("a\nb\rc") == "\"a\nb\rc\"");
    CHECK(report::csv_cell("a\"b,c") == "\"a\"\"b,c\"");
    CHECK(report::csv_cell("\xFF") == "\\xff");
    CHECK(report::csv_cell("") == "");
}

TEST_CASE("json: what a terminal would obey is an escape that means the same") {
    const auto escaped = [](std::string json) {
        report::escape_json_controls(json);
        return json;
    };
    CHECK(escaped("\"a\x7F\xC2\x9B\"") == "\"a\\u007f\\u009b\"");
    CHECK(escaped("\"\xE2\x80\xAE\xE2\x81\xA6\"") == "\"\\u202e\\u2066\"");
    CHECK(escaped("\"… é “\"") == "\"… é “\"");
    CHECK(escaped("\xC2") == "\xC2"); // broken text stays as it is
}

TEST_CASE("markdown: a colon that starts no address stays as it is") {
    CHECK(report::markdown_text("in tension: both") == "in tension: both");
    CHECK(report::markdown_text(":a: b") == "&#58;a: b");
    CHECK(report::markdown_text("x:") == "x&#58;");
}
