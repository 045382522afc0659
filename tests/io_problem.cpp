#include <corroborate/io/problem.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace io = corroborate::io;
using io::invalid_utf8;
using io::printable;
using namespace std::string_view_literals;

TEST_CASE("a problem names file, line and column") {
    CHECK(io::to_text({"a.jsonl", 3, 14, "what is wrong"}) == "a.jsonl:3:14: what is wrong");
    CHECK(io::to_text({"a.jsonl", 0, 0, "there is no such file"}) ==
          "a.jsonl: there is no such file");
    CHECK(io::to_text({"a\x1b[31m", 1, 1, "x"}) == "a\\x1b[31m:1:1: x");
}

TEST_CASE("what a terminal would obey is shown, not sent") {
    CHECK(printable("plain, caf\u00e9, \u0444, \U0001F30D") ==
          "plain, caf\u00e9, \u0444, \U0001F30D");
    CHECK(printable("a\x1b[2Jb\nc\0d\x7f"sv) == "a\\x1b[2Jb\\x0ac\\x00d\\x7f");
    CHECK(printable("\u0085\u202e\u2066\u200f\u2028") ==
          "\\xc2\\x85\\xe2\\x80\\xae\\xe2\\x81\\xa6\\xe2\\x80\\x8f\\xe2\\x80\\xa8");
    CHECK(printable("\u2019\u2013\u00a0") == "\u2019\u2013\u00a0");
    CHECK(printable("bad \xff\xc3") == "bad \\xff\\xc3");
    CHECK(io::quoted(std::string(100, 'x')) == '"' + std::string(60, 'x') + "\u2026\"");
    CHECK(printable("abc\u00e9", 4) == "abc\u2026"); // no character is cut in two
}

TEST_CASE("UTF-8 as RFC 3629 has it") {
    constexpr auto npos = std::string_view::npos;
    CHECK(invalid_utf8("") == npos);
    CHECK(invalid_utf8("plain text, longer than eight bytes") == npos);
    CHECK(invalid_utf8("caf\u00e9 \u20ac \U0001F30D \U0010FFFF \uD7FF \uE000") == npos);
    CHECK(invalid_utf8("12345678\x80") == 8);
    CHECK(invalid_utf8("\xC0\x80") == 0);          // overlong
    CHECK(invalid_utf8("x\xE0\x80\x80") == 1);     // overlong
    CHECK(invalid_utf8("x\xF0\x80\x80\x80") == 1); // overlong
    CHECK(invalid_utf8("xy\xED\xA0\x80") == 2);    // a surrogate
    CHECK(invalid_utf8("\xF4\x90\x80\x80") == 0);  // beyond U+10FFFF
    CHECK(invalid_utf8("\xF5\x80\x80\x80") == 0);
    CHECK(invalid_utf8("abcdefg\xC3") == 7); // cut off
    CHECK(invalid_utf8("abcdefg\xE2\x82") == 7);
    CHECK(invalid_utf8("\xE2\x82z") == 0);
}

TEST_CASE("offsets become lines and columns") {
    CHECK(io::place_of("", 0).line == 1);
    CHECK(io::place_of("ab\ncd", 4).line == 2);
    CHECK(io::place_of("ab\ncd", 4).column == 2);
    CHECK(io::place_of("ab\ncd", 2).column == 3);
    CHECK(io::place_of("ab\n", 3).line == 2);
    CHECK(io::place_of("ab\n", 3).column == 1);
}
