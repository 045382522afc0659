// Columns of a terminal: what takes none, one or two of them; where text is cut and where it wraps.
#include <doctest/doctest.h>

#include <corroborate/report/layout.hpp>

using namespace corroborate::report::detail;

static_assert(columns("") == 0);
static_assert(columns("camps") == 5);
static_assert(columns("Köln") == 4);
static_assert(columns("…") == 1);
static_assert(columns("日本") == 4);
static_assert(columns("e\xCC\x81") == 1);        // with an accent that stands alone
static_assert(columns("\xF0\x9F\x98\x80") == 2); // a face
static_assert(columns("\xFF\xC3") == 2);         // broken bytes stand for themselves
static_assert(bytes_within("Köln", 2) == 3);
static_assert(bytes_within("日本", 3) == 3);

TEST_CASE("columns are padded and clipped") {
    CHECK(padded("Köln", 6) == "Köln  ");
    CHECK(padded("Köln", 3) == "Köln");
    CHECK(clipped("Köln", 4) == "Köln");
    CHECK(clipped("Kölner", 4) == "Köl…");
    CHECK(clipped("日本語", 4) == "日…");
}

TEST_CASE("text wraps between words, and within one that is longer than a line") {
    CHECK(wrapped("", 10, "  ") == "  \n");
    CHECK(wrapped("one two three", 9, "  ") == "  one two\n  three\n");
    CHECK(wrapped("one two", 9, "- ", "  ") == "- one two\n");
    CHECK(wrapped("one two3", 9, "- ", "  ") == "- one\n  two3\n");
    CHECK(wrapped("abcdefgh", 5, "  ") == "  abc\n  def\n  gh\n");
    CHECK(wrapped("日本語", 5, " ") == " 日本\n 語\n");
}

TEST_CASE("colour and number") {
    CHECK(coloured("x", "1;31", true) == "\x1b[1;31mx\x1b[0m");
    CHECK(coloured("x", "1;31", false) == "x");
    CHECK(plural(1, "claim", "claims") == "1 claim");
    CHECK(plural(0, "claim", "claims") == "0 claims");
}
