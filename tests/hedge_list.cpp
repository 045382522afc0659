// The worked examples of the hedge list, reproduced: every row, every set. The list stands beside
// the project and is not part of it; without it this test says that it was skipped.
#include <string>

#include "hedge_examples.hpp"

namespace co = corroborate;

namespace {

/// "5 thousand", "2.5 lakh", "5k", "10%": digits and a multiplier, enough for the list's numerals.
co::result<co::numeral> spelled(std::string text, bool& percent) {
    int places = 0;
    percent = false;
    const std::pair<const char*, int> multipliers[] = {
        {" thousand", 3}, {" million", 6}, {" billion", 9}, {" lakh", 5}, {" crore", 7}, {"k", 3}};
    for (const auto& [word, p] : multipliers) {
        if (const auto at = text.find(word); at != std::string::npos) {
            places = p;
            text.resize(at);
        }
    }
    if (!text.empty() && text.back() == '%') {
        percent = true;
        text.pop_back();
    }
    const auto n = co::make_numeral(std::string_view{text});
    return n ? n->shifted(places) : n;
}

} // namespace

TEST_CASE("every worked example of the hedge list") {
    int examples = 0;
    const bool here = hedge_examples::visit([&](co::hedge hedge, const auto& example) {
        co::amount_numbers given;
        bool percent = false;
        if (!example["numeral"].is_null()) {
            given.value = spelled(example["numeral"], percent).value();
            given.has_value = true;
        }
        if (example.contains("upper_numeral")) {
            given.upper = spelled(example["upper_numeral"], given.upper_is_percent).value();
            given.has_upper = true;
        }
        if (hedge == co::hedge::figures) {
            given = {.value = co::make_numeral(std::int64_t{6}).value(), .has_value = true};
        }
        const auto said = co::amount::make(hedge, given);
        REQUIRE(said);
        hedge_examples::check_sets(*said, example);
        ++examples;
    });
    if (!here) { return; }
    CHECK(examples > 200);
    MESSAGE("worked examples checked: ", examples);
}
