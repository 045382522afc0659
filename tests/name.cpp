#include <corroborate/name.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "run_time.hpp"

namespace co = corroborate;

namespace {

constexpr bool check_folding() {
    return co::same_name("Fighters", "fighters") &&
           co::same_name("  border\t length ", "Border Length") && co::same_name("", " \n ") &&
           !co::same_name("border length", "borderlength") && !co::same_name("camp", "camps") &&
           !co::same_name("", "a") &&
           co::hash_name("  Border   LENGTH") == co::hash_name("border length");
}

constexpr bool check_order() {
    return co::compare_names("Camp", "camps") < 0 && co::compare_names("dead", "Camps") > 0 &&
           co::compare_names("a b", "ab") < 0 && co::compare_names("", "a") < 0 &&
           co::compare_names("zoo", "\xC3\xA9t\xC3\xA9") < 0; // bytes, and no signed ones
}

constexpr bool check_other_alphabets() {
    // only ASCII letters fold: capital and small e with an acute accent
    return !co::same_name("\xC3\x89t\xC3\xA9", "\xC3\xA9t\xC3\xA9") &&
           co::same_name("\xC3\xA9 X", "\xC3\xA9  x") && !co::same_name("@", "`") &&
           !co::same_name("[", "{") && co::same_name("AZ", "az");
}

constexpr bool check_blanks() {
    return co::is_blank("") && co::is_blank(" \t\n\v\f\r ") && !co::is_blank(" x ") &&
           !co::is_blank("\xC2\xA0"); // a no-break space is no space of ASCII
}

/// A zero byte is a byte like any other.
constexpr bool check_zero_bytes() {
    using namespace std::string_view_literals;
    const auto zero = at_run_time("a\0b"sv);
    return !co::same_name(zero, "a\0c"sv) && !co::same_name(zero, "a"sv) &&
           co::same_name(zero, "A\0B"sv) && !co::is_blank("\0"sv) &&
           co::hash_name(zero) != co::hash_name("a"sv) &&
           co::hash_name(zero) != co::hash_name("a\0c"sv);
}

/// FNV-1a of the letters and of the byte 0xff, by another program.
constexpr bool check_known_hashes() {
    return co::hash_name(at_run_time(std::string_view{"Camp"})) == 0xe965713a99795011U &&
           co::hash_name("") == 0xaf64724c8602eb6eU;
}

constexpr bool check_chained_hashes() {
    const auto two = co::hash_name("c", co::hash_name("ab"));
    return two != co::hash_name("bc", co::hash_name("a")) && two != co::hash_name("abc") &&
           two == co::hash_name(" C ", co::hash_name("AB"));
}

static_assert(check_folding());
static_assert(check_order());
static_assert(check_other_alphabets());
static_assert(check_blanks());
static_assert(check_zero_bytes());
static_assert(check_known_hashes());
static_assert(check_chained_hashes());

/// The folded form, written down.
std::string folded(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == ' ' || c == '\t') {
            if (!out.empty() && out.back() != ' ') { out += ' '; }
        } else {
            out += c == 'A' ? 'a' : c == 'B' ? 'b' : c;
        }
    }
    if (!out.empty() && out.back() == ' ') { out.pop_back(); }
    return out;
}

/// Every text of at most five of these letters.
std::vector<std::string> all_texts() {
    std::vector<std::string> all{""};
    for (std::size_t at = 0; all[at].size() < 5; ++at) {
        for (const char c : {'a', 'A', 'B', ' ', '\t'}) { all.push_back(all[at] + c); }
    }
    return all;
}

} // namespace

TEST_CASE("names compare without regard to case and to runs of spaces") { CHECK(check_folding()); }

TEST_CASE("names are ordered by their folded bytes") { CHECK(check_order()); }

TEST_CASE("letters beyond ASCII are left as they are") { CHECK(check_other_alphabets()); }

TEST_CASE("a name of spaces is blank") { CHECK(check_blanks()); }

TEST_CASE("hashes of names can be chained without running into one another") {
    CHECK(check_chained_hashes());
    CHECK(check_known_hashes());
}

TEST_CASE("zero bytes are part of a name") { CHECK(check_zero_bytes()); }

TEST_CASE("folding on the fly is folding beforehand") {
    const auto texts = all_texts();
    REQUIRE(texts.size() == 3906);
    int wrong = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto f = folded(texts[i]);
        wrong += co::is_blank(texts[i]) != f.empty();
        wrong += co::hash_name(texts[i]) != co::hash_name(f);
        for (std::size_t j = i % 7; j < texts.size(); j += 7) {
            const auto g = folded(texts[j]);
            const auto order = co::compare_names(texts[i], texts[j]);
            wrong += (order < 0) != (f < g) || (order == 0) != (f == g);
            wrong += co::same_name(texts[i], texts[j]) != (f == g);
            wrong += (co::hash_name(texts[i]) == co::hash_name(texts[j])) != (f == g);
        }
    }
    CHECK(wrong == 0);
}
