#include <corroborate/io/store.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <doctest/doctest.h>

#include <corroborate/io/claims_file.hpp>

namespace co = corroborate;
namespace io = co::io;

static_assert(!std::is_copy_constructible_v<io::store>);
static_assert(std::is_nothrow_move_constructible_v<io::store>);

TEST_CASE("a store may move, and its claims stay what they are") {
    io::store s;
    {
        std::string text =
            R"({"id":"a","measure":"m\u00e9","said":"over 5","by":"somebody with a long name"})";
        const auto kept = s.arena().adopt(std::move(text));
        io::jsonl_loader{s, "f"}.load(kept);
        io::jsonl_loader{s, "g"}.load(s.arena().keep(R"({"measure":"n","said":"6","note":1})"));
    }
    io::store moved = std::move(s);
    io::store t;
    t = std::move(moved);
    REQUIRE(t.size() == 2);
    CHECK(t.claims()[0].measure_name() == "m\u00e9");
    CHECK(t[0].about().by == "somebody with a long name");
    CHECK(t[1].about().id == "g:1");
    CHECK(t.extra(1) == R"({"note":1})");
    CHECK(t.find("a") == 0U);
    CHECK(t.find("g:1") == 1U);
    CHECK(!t.find("f:1"));
    CHECK(!t.find("g:"));
    CHECK(!t.find("g:x1"));
    CHECK(!t.find("g:99999999999999999999999"));
    REQUIRE(t.files().size() == 2);
    CHECK(t.file_of(1) == "g");
}

TEST_CASE("one file twice: its made-up ids are taken") {
    io::store s;
    const auto line = s.arena().keep(R"({"measure":"n","said":"6"})");
    io::jsonl_loader{s, "f"}.load(line);
    io::jsonl_loader{s, "f"}.load(line);
    CHECK(s.size() == 1);
    REQUIRE(s.rejects().size() == 1);
    CHECK(s.rejects()[0].what.message == R"(the id "f:1" is taken by the claim at f:1)");
}
