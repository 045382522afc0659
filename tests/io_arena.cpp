#include <corroborate/io/arena.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

using corroborate::io::text_arena;

TEST_CASE("text stays where it is, whatever comes after it and wherever the arena goes") {
    text_arena arena;
    std::vector<std::string_view> views;
    std::vector<std::string> wanted;
    for (std::size_t i = 0; i < 3000; ++i) {
        wanted.push_back(std::string(i % 977, 'a') + std::to_string(i));
        views.push_back(arena.keep(wanted.back()));
    }
    wanted.emplace_back(300'000, 'x'); // longer than a block
    views.push_back(arena.keep(wanted.back()));
    wanted.emplace_back("short, in the inline buffer of a string");
    views.push_back(arena.adopt(wanted.back()));
    wanted.emplace_back("s");
    views.push_back(arena.adopt("s"));
    wanted.emplace_back("joined:12");
    views.push_back(arena.keep({"joined", ":", "12"}));
    text_arena moved = std::move(arena);
    text_arena assigned;
    assigned = std::move(moved);
    static_cast<void>(assigned.keep("more"));
    for (std::size_t i = 0; i < views.size(); ++i) { CHECK(views[i] == wanted[i]); }
}

TEST_CASE("an arena is used again after clear") {
    text_arena arena;
    CHECK(arena.keep("").empty());
    const auto first = arena.keep("one");
    for (int i = 0; i < 10; ++i) { static_cast<void>(arena.keep(std::string(50'000, 'x'))); }
    const auto* const place = first.data();
    arena.clear();
    CHECK(arena.keep("two").data() == place);
    arena.clear();
    CHECK(arena.keep(std::string(200'000, 'y')).size() == 200'000);
    text_arena fresh;
    fresh.clear();
    CHECK(fresh.keep("z") == "z");
}

TEST_CASE("a moved-from arena is an empty one") {
    text_arena a;
    static_cast<void>(a.keep("one"));
    const text_arena b = std::move(a);
    CHECK(a.keep("two") == "two"); // NOLINT(bugprone-use-after-move): that is the point
}
