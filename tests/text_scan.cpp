// scan(): the range itself, spans and sets as FORMATS.md, section 4, has them, dates on demand, the
// hedge list and the founding articles, hostile input, and linear time.
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <corroborate/text/parse_amount.hpp>
#include <corroborate/text/scan.hpp>

#include "hedge_examples.hpp"
#include "told.hpp"

namespace co = corroborate;
using namespace std::string_view_literals;

static_assert(std::forward_iterator<co::scan_range::iterator>);
static_assert(std::sentinel_for<std::default_sentinel_t, co::scan_range::iterator>);

namespace {

constexpr auto first_of(std::string_view text) { return *co::scan(text).begin(); }
constexpr std::size_t count_of(std::string_view text) {
    std::size_t n = 0;
    for (const auto& q : co::scan(text)) { n += q.text.empty() ? 0U : 1U; }
    return n;
}
constexpr auto two_counts = "At least 12 people died and 40 were hurt."sv;

/// The literal set in the unit: "[37, 37]", "(40, inf)".
std::string literal_of(std::string_view text) {
    const auto q = first_of(text);
    const auto d = co::describe(q);
    if (!d.sets) { return "none"; }
    const auto in_unit = [&](co::endpoint e) {
        return e.is_bounded()
                   ? co::endpoint{(co::exact{e.at} / co::exact{q.frame().factor}).unchecked(),
                                  e.how}
                   : e;
    };
    const auto& l = d.sets->literal;
    return co::notation(
        co::interval::make(in_unit(l.lower()), in_unit(l.upper()), l.kind()).value());
}

struct bounds {
    std::string_view text;
    std::string_view literal;
};
// clang-format off
constexpr bounds literal_sets[] = {
    {"more than 5,000 militants", "[5001, inf)"}, {"at least 12 died", "[12, inf)"}, {"up to 700 men", "[0, 700]"},
    {"fewer than 40 men", "[0, 39]"}, {"about 150,000 troops", "[120000, 180000]"}, {"nearly 5,000 men", "[3500, 4999]"},
    {"between 20 and 30 men", "[20, 30]"}, {"more than 5 km", "(5, inf)"}, {"up to 40 km", "[0, 40]"}, {"less than 5 kg", "[0, 5)"},
    {"rose 37%", "[37, 37]"}, {"rose by more than 37 %", "(37, inf)"}, {"more than 40 % of them", "(40, 100]"}, {"up to 40 % of them", "[0, 40]"},
    {"more than 120 % of it", "(120, inf)"}, {"up to $5m", "(-inf, 5000000]"}, {"at least $5m", "[5000000, inf)"}, {"more than half of them", "(0.5, 1]"},
    {"less than a third of them", "[0, 1/3)"}, {"one in five people", "[0.2, 0.2]"}, {"nine in ten people", "[0.9, 0.9]"}, {"thousands of men", "[1001, inf)"},
    {"several hundred men", "[200, inf)"}, {"no casualties", "[0, 0]"}, {"a dozen men", "[12, 12]"}, {"more than doubled", "(2, inf)"},
    {"nearly doubled", "[1.5, 2)"}, {"three times as many", "[3, 3]"}, {"15 ± 2 km", "[13, 17]"}, {"15 km ± 10 %", "[13.5, 16.5]"}, {"not 5,000 men", "[0, 4999]"},
    {"not even 40 men", "[0, 39]"}, {"500 people or more", "[500, inf)"}, {"40-odd men", "[41, 49]"}, {"most of the men", "(0.5, 1]"},
    {"the vast majority of men", "(0.5, 1]"}, {"nearly all of them", "[0.7, 1)"}, {"many of the men", "none"}, {"countless lives", "none"},
    {"over 3 months", "(3, inf)"}, {"a decade of war", "[10, 10]"}, {"a six-figure sum", "[100000, 999999]"}, {"-5 degrees", "[-5, -5]"},
    {"below -30 degrees", "(-inf, -30)"}, {"a quarter of a million people", "[250000, 250000]"}, {"at most 5 percentage points", "(-inf, 5]"},
    {"from 12 to 15 million people", "[12000000, 15000000]"}, {"12.3(4)", "[11.9, 12.7]"}, {"capped at 40 men", "[0, 40]"},
};
// clang-format on

} // namespace

TEST_CASE("a scan is a forward range that the compiler can walk") {
    static_assert(count_of(two_counts) == 2);
    static_assert(first_of(two_counts).text.of(two_counts) == "At least 12");
    CHECK(count_of(two_counts) == 2);
    const auto range = co::scan(two_counts);
    auto a = range.begin();
    auto b = a++;
    CHECK(b == range.begin());
    CHECK(a != b);
    CHECK(++b == a);
    CHECK(a->text.of(two_counts) == "40");
    CHECK(++a == range.end());
    CHECK(co::scan("").begin() == co::scan("").end());
}

TEST_CASE("the literal sets are those of the hedge list, cut to what the unit allows") {
    for (const auto& s : literal_sets) {
        INFO(s.text);
        CHECK(literal_of(s.text) == s.literal);
    }
}

TEST_CASE("the counted noun begins where the number, the unit and a trailing \"of\" end") {
    const auto noun = [](std::string_view text) { return text.substr(first_of(text).noun_at); };
    CHECK(noun("thousands of men left") == " men left");
    CHECK(noun("a 5,000-strong force") == "strong force");
    CHECK(noun("1344 km of border") == " of border");
    CHECK(noun("more than 40 bases") == " bases");
    CHECK(first_of("a 5,000-strong force").hyphenated);
    const auto behind = "500 people or more"sv;
    CHECK(first_of(behind).behind_noun);
    CHECK(first_of(behind).whole.of(behind) == behind);
    CHECK(first_of(behind).text.of(behind) == "500");
}

TEST_CASE("dates, years and ages come only when they are asked for") {
    const auto dated = [](std::string_view text) { return told(text, {.dates = true}); };
    CHECK(dated("On January 10, 2022 at 10:30 a man, 45, left.") ==
          "January 10, 2022 [date]; 45 [date]");
    CHECK(dated("In 2022 and on 5 May.") == "2022 [date]; 5 May [date]");
    CHECK(dated("Four days later 12 people left.") == "Four [date]; 12 [bare-sharp 12]");
    CHECK(told("On January 10, 2022 at 10:30 a man, 45, left.").empty());
}

TEST_CASE("every worked example of the hedge list is read in a sentence as well") {
    int examples = 0, others = 0;
    const bool here = hedge_examples::visit([&](co::hedge listed, const auto& example) {
        const auto said = example["input"].template get<std::string>();
        // years and bare decades are dates; a final point belongs to the sentence; "low thousands"
        // counts on the words around
        if (listed == co::hedge::year || listed == co::hedge::circa_year ||
            said == "in the 1990s" || said == "5000. t") {
            ++others;
            return;
        }
        const std::string lead = listed == co::hedge::decade_plural ? "temperatures " : "";
        const std::string text = "It was reported yesterday that " + lead + said + " were there.";
        const auto range = co::scan(text);
        CHECK_MESSAGE(range.begin() != range.end(), text);
        if (range.begin() == range.end()) { return; }
        const auto q = *range.begin();
        INFO(text, " -> ", told(text));
        CHECK(std::next(range.begin()) == range.end());
        const bool changed = listed == co::hedge::pct_change;
        CHECK(co::describe(q).modifier == co::row(listed).modifier);
        if (!changed) { hedge_examples::check_sets(q.said, example); }
        ++examples;
    });
    if (!here) { return; }
    CHECK(examples > 200);
    CHECK(others == 6);
}

namespace {

std::string repeated(std::string_view unit, std::size_t size) {
    std::string text;
    while (text.size() < size) { text += unit; }
    return text;
}

} // namespace

// Were anything quadratic, a megabyte would take hours: that the test ends is the check.
TEST_CASE("a megabyte that means harm takes no longer than its length") {
    constexpr std::size_t megabyte = 1'000'000;
    CHECK(count_of(repeated("one hundred ", megabyte)) > 30'000);
    CHECK(count_of(repeated("1", megabyte)) == 0); // no number fits
    CHECK(count_of(repeated(",", megabyte)) == 0);
    CHECK(count_of(repeated("more than ", megabyte)) == 0);
    CHECK(count_of(repeated(" ", megabyte)) == 0);
    CHECK(count_of("five" + repeated(" ", megabyte)) == 1);
    CHECK(count_of(repeated("x", megabyte) + " 5") == 1);
}

TEST_CASE("rows of what may begin, join or end an amount are passed once") {
    for (const auto unit : {"1,",
                            "1 ",
                            "1.",
                            "1-",
                            "$",
                            "(",
                            "a ",
                            "about ",
                            "between 1 and ",
                            "5 to ",
                            "2 or ",
                            "half a ",
                            "several hundred ",
                            "twenty ",
                            "from 5 to ",
                            "January 5 ",
                            "Five ",
                            "1/2 ",
                            "no more than ",
                            "as many as ",
                            "one and ",
                            "No. 5 ",
                            ", 45",
                            "12. ",
                            "5 % ",
                            "three-",
                            "\xE2\x80\x93",
                            "\xC2\xA0",
                            "\xE2\x80",
                            "\xFF",
                            "1e9",
                            "http://",
                            "one\n",
                            "95 % CI "}) {
        const auto text = repeated(unit, 30'000);
        std::size_t last = 0;
        for (const auto& q : co::scan(text)) {
            CHECK(q.text.begin >= last);
            last = q.text.end;
        }
        CHECK(last <= text.size());
    }
}

TEST_CASE("any bytes are a text") {
    std::string text;
    for (int a = 0; a < 256; ++a) {
        for (const auto middle : {" 5 "sv, "about "sv, "\xE2\x80"sv, "-"sv}) {
            text += static_cast<char>(a);
            text += middle;
        }
    }
    for (std::size_t begin = 0; begin < text.size(); begin += 7) {
        for (const auto& q : co::scan(std::string_view{text}.substr(begin))) {
            CHECK(q.text.end <= text.size() - begin);
        }
    }
}

TEST_CASE("what a span says is the same amount alone") {
    for (const auto text :
         {"about 5,000 men"sv, "$38.4 million"sv, "nine out of ten doctors"sv, "40-odd men"sv,
          "between 120 and 180 people"sv, "five to six thousand men"sv, "more than doubled"sv}) {
        const auto q = first_of(text);
        const auto alone = co::parse_amount(q.text.of(text));
        REQUIRE(alone);
        CHECK(alone->said.hedge() == q.said.hedge());
        CHECK(alone->said.value() == q.said.value());
        CHECK(alone->said.upper() == q.said.upper());
    }
}
