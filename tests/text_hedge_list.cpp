// The worked examples of the hedge list, from their surface forms: what is said is read, and its
// extent is the one listed. The list stands beside the project; without it the test is skipped.
#include <string>

#include <corroborate/text/parse_amount.hpp>

#include "hedge_examples.hpp"

namespace co = corroborate;

namespace {

/// The nouns of the list: a noun is no part of an amount.
std::string without_noun(std::string said) {
    for (const std::string noun : {" people", " of them", " casualties"}) {
        if (said.ends_with(noun)) { said.resize(said.size() - noun.size()); }
    }
    return said;
}

} // namespace

TEST_CASE("every worked example of the hedge list, as it is said") {
    int examples = 0;
    const bool here = hedge_examples::visit([&](co::hedge listed, const auto& example) {
        const auto said = without_noun(example["input"].template get<std::string>());
        const auto phrase = co::parse_amount(said);
        REQUIRE(phrase);
        CHECK(phrase->said.hedge() == listed);
        CHECK(phrase->percent() == hedge_examples::is_percent(example));
        hedge_examples::check_sets(phrase->said, example);
        ++examples;
    });
    if (!here) { return; }
    CHECK(examples > 200);
    MESSAGE("worked examples read: ", examples);
}
