// A reading policy of one's own: every convention is a constant in a value that can be copied and
// changed. The rule here: in our newsroom "about" is five per cent, and "dozens" is at most sixty.
#include <fmt/core.h>

#include <corroborate/corroborate.hpp>

namespace co = corroborate;

struct wounded : co::count<"wounded"> {};

constexpr co::policy newsroom = [] {
    using namespace co::terms;
    co::policy p = co::cautious;
    p[co::hedge::about].implied = within_percent(5);
    p[co::hedge::dozens] = {.literal = {closed(number(12)), no_end()},
                            .implied = {closed(number(12)), closed(number(60))}};
    return p.named("newsroom");
}();

constexpr co::claim<wounded> agency{co::about(400), {.by = "an agency"}};
constexpr co::claim<wounded> hospital{co::bare(372), {.by = "a hospital"}};
constexpr co::claim<wounded> witness{co::dozens(), {.by = "a witness"}};
constexpr co::claim<wounded> medic{co::bare(75), {.by = "a medic"}};

static_assert(co::agrees(co::compare(agency, hospital)));
static_assert(co::disagrees(co::compare(agency, hospital, newsroom)));
static_assert(co::agrees(co::compare(witness, medic)));
static_assert(co::disagrees(co::compare(witness, medic, newsroom)));

int main() {
    for (const auto* policy : {&co::cautious, &newsroom}) {
        fmt::print("Under the policy \"{}\":\n", policy->name());
        fmt::print("  {}\n", co::explain(co::compare(agency, hospital, *policy)));
        fmt::print("  {}\n\n", co::explain(co::compare(witness, medic, *policy)));
    }

    // Which verdicts hold however the words are read?
    const auto verdicts = co::under_every_policy(agency, hospital);
    for (std::size_t i = 0; i < co::shipped_policies.size(); ++i) {
        fmt::print("{:>13}: {}\n", co::shipped_policies[i]->name(), verdicts.under(i));
    }

    // A copy that was changed and not named says so.
    co::policy changed = co::cautious;
    changed.ceiling_percent = 10;
    fmt::print("\n{}\n", co::compare(agency, hospital, changed).policy_name());
}
