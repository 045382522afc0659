#include <corroborate/source.hpp>

#include <string>
#include <type_traits>

#include <doctest/doctest.h>

#include "run_time.hpp"

namespace co = corroborate;

namespace {

constexpr bool check_short_chains() {
    constexpr co::chain one{"ministry"}, three{"agency", "spokesman", "ministry"};
    const auto nobody = at_run_time(co::chain{});
    return nobody.empty() && nobody.origin().empty() && nobody.length() == 0 && one.size() == 1 &&
           one.origin() == "ministry" && three.length() == 3 && three[0] == "agency" &&
           three[1] == "spokesman" && three.origin() == "ministry" && *three.begin() == "agency" &&
           three.end() - three.begin() == 3;
}

constexpr bool check_long_chains() {
    co::chain c{"blog", "paper", "agency", "spokesman", "minister"};
    const bool five = c.length() == 5 && c.size() == 4 && c.origin() == "minister";
    c.push_back("telegram");
    return five && c.length() == 6 && c.size() == 4 && c.origin() == "telegram" && c[0] == "blog" &&
           c[1] == "paper" && c[2] == "agency" && c[3] == "telegram" && c.end() - c.begin() == 4;
}

constexpr bool check_blank_voices() {
    constexpr co::chain c{"", "paper", "  ", "agency", ""};
    return c.length() == 2 && c[0] == "paper" && c.origin() == "agency" && co::chain{" "}.empty();
}

constexpr bool check_grades() {
    constexpr co::grade none;
    const auto b2 = at_run_time(co::grade{"B2"});
    return b2.is_given() && b2.reliability() == 'B' && b2.credibility() == '2' &&
           !none.is_given() && co::make_grade("A1")->reliability() == 'A' &&
           co::make_grade("F6")->credibility() == '6';
}

constexpr bool is_wrong_at(std::string_view text, std::size_t position) {
    const auto g = co::make_grade(at_run_time(text));
    return !g && g.error().code == co::errc::no_such_grade && g.error().position == position;
}

constexpr bool check_wrong_grades() {
    return is_wrong_at("", 0) && is_wrong_at("A", 1) && is_wrong_at("A12", 2) &&
           is_wrong_at("G7", 0) && is_wrong_at("G1", 0) && is_wrong_at("A7", 1) &&
           is_wrong_at("A0", 1) && is_wrong_at("a1", 0) && is_wrong_at("1A", 0);
}

static_assert(check_short_chains());
static_assert(check_long_chains());
static_assert(check_blank_voices());
static_assert(check_grades());
static_assert(check_wrong_grades());
static_assert(std::is_trivially_copyable_v<co::chain> && std::is_trivially_copyable_v<co::grade>);

} // namespace

TEST_CASE("a chain holds its names, and the last is the origin") { CHECK(check_short_chains()); }
TEST_CASE("a long chain keeps its three nearest names and its origin") {
    CHECK(check_long_chains());
}
TEST_CASE("a blank name is no voice") { CHECK(check_blank_voices()); }
TEST_CASE("a grade is two characters, kept as two") { CHECK(check_grades()); }
TEST_CASE("what is no grade is refused at the place where it goes wrong") {
    CHECK(check_wrong_grades());
}

TEST_CASE("of all pairs of bytes thirty-six are grades") {
    int grades = 0;
    for (int a = 0; a < 256; ++a) {
        for (int b = 0; b < 256; ++b) {
            const std::string text{static_cast<char>(a), static_cast<char>(b)};
            const auto g = co::make_grade(text);
            grades += g && g->reliability() == text[0] && g->credibility() == text[1];
        }
    }
    CHECK(grades == 36);
}

TEST_CASE("a chain of any length never loses its origin") {
    static constexpr std::string_view names[] = {"a", "b", "c", "d", "e", "f", "g", "h"};
    co::chain c;
    for (std::size_t i = 0; i < std::size(names); ++i) {
        c.push_back(names[i]);
        CHECK(c.origin() == names[i]);
        CHECK(c.length() == i + 1);
        for (std::size_t j = 0; j + 1 < c.size(); ++j) { CHECK(c[j] == names[j]); }
    }
}
