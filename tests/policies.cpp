#include <corroborate/policies.hpp>

#include <array>
#include <cstddef>
#include <string_view>

#include <doctest/doctest.h>

#include "run_time.hpp"

namespace co = corroborate;
using co::closure;
using co::hedge;
using co::wording;

namespace {

constexpr bool check_names() {
    constexpr std::array<std::string_view, 5> names{"cautious", "literal_only", "as_written",
                                                    "acled", "percent:20"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (co::shipped_policies[i]->name() != names[i]) { return false; }
    }
    return co::percent{5}.name() == "percent:5" &&
           co::percent{at_run_time(0)}.name() == "percent:0" &&
           co::percent{100}.name() == "percent:100" &&
           co::percent{2147483647}.name() == "percent:2147483647";
}

/// Every wording has a rule, but for "many", which says no number.
constexpr bool check_every_wording_has_a_rule() {
    for (const auto* p : co::shipped_policies) {
        for (std::size_t i = 0; i < co::wording_count; ++i) {
            const auto w = static_cast<wording>(i);
            if ((p->rules[i] == co::rule{}) != (w == wording::no_number)) { return false; }
        }
    }
    return true;
}

/// What is computed on |n|, so that below zero it is the mirror of what it is above: bare numbers
/// and approximations. Bounds keep their direction, and no other words are said of a number below
/// zero or they are their own mirror.
constexpr bool is_mirrored(wording w) {
    using enum wording;
    return w == bare || w == odd || w == decade_plural || w == about || w == estimated ||
           w == order_of || w == nearly || w == close_to || w == fraction;
}
constexpr bool check_mirrors() {
    for (const auto* p : co::shipped_policies) {
        for (std::size_t i = 0; i < co::wording_count; ++i) {
            if (p->rules[i].mirrored != is_mirrored(static_cast<wording>(i))) { return false; }
        }
    }
    return true;
}

/// Words that say all that they mean: their implied set is their literal one.
constexpr bool says_all(wording w) {
    using enum wording;
    return w == exact || w == set || w == odd || w == decade_plural || w == between ||
           w == more_fewer || w == plus_minus || w == figures || w == times_more || w == no_number;
}
constexpr bool check_what_implies_no_more() {
    for (std::size_t i = 0; i < co::wording_count; ++i) {
        const auto& r = co::cautious.rules[i];
        if ((r.implied == r.literal) != says_all(static_cast<wording>(i))) { return false; }
    }
    return true;
}

constexpr bool check_literal_only() {
    for (std::size_t i = 0; i < co::wording_count; ++i) {
        const auto& r = co::literal_only.rules[i];
        if (!(r.implied == r.literal) || r.has_loose ||
            !(r.literal == co::cautious.rules[i].literal)) {
            return false;
        }
    }
    return co::literal_only[hedge::bare_round].implied == co::terms::only_n;
}

/// The wordings in which a policy reads otherwise than the cautious one.
constexpr std::size_t changed_rules(const co::policy& p) {
    std::size_t changed = 0;
    for (std::size_t i = 0; i < co::wording_count; ++i) {
        changed += static_cast<std::size_t>(!(p.rules[i] == co::cautious.rules[i]));
    }
    return changed;
}

constexpr bool check_what_the_others_change() {
    const auto& bare = co::as_written[wording::bare];
    const auto& tens = co::acled[hedge::tens];
    return changed_rules(co::cautious) == 0 && changed_rules(co::as_written) == 1 &&
           bare.implied == co::terms::only_n && !bare.has_loose && changed_rules(co::acled) == 3 &&
           tens.implied == co::terms::only_n && tens.literal.lower.how == closure::closed &&
           tens.literal.upper.how == closure::unbounded && co::acled[hedge::dozens] == tens &&
           co::acled[hedge::hundreds] == tens && changed_rules(co::percent_20) == 0 &&
           co::percent_20.ceiling_percent == co::constant{20} &&
           co::cautious.ceiling_percent == co::constant{0};
}

constexpr bool check_unnamed_changes() {
    for (const auto* p : co::shipped_policies) {
        auto copy = *p;
        if (is_unnamed_change(*p) || is_unnamed_change(copy)) { return false; }
        copy[hedge::about].implied = co::terms::within_percent(5);
        if (!is_unnamed_change(copy)) { return false; }
        if (is_unnamed_change(copy.named("ours"))) { return false; }
        copy = *p;
        copy.guess = 2;
        if (!is_unnamed_change(copy)) { return false; }
    }
    return !is_unnamed_change(co::percent{30}) && !is_unnamed_change(co::percent{20});
}

static_assert(check_names());
static_assert(check_every_wording_has_a_rule());
static_assert(check_mirrors());
static_assert(check_what_implies_no_more());
static_assert(check_literal_only());
static_assert(check_what_the_others_change());
static_assert(check_unnamed_changes());

} // namespace

TEST_CASE("shipped policies have names") { CHECK(check_names()); }

TEST_CASE("every policy has a rule for every wording that says a number") {
    CHECK(check_every_wording_has_a_rule());
}

TEST_CASE("bare numbers and approximations are mirrored below zero, in every policy") {
    CHECK(check_mirrors());
}

TEST_CASE("ranges, tolerances and what is exact imply no more than they say") {
    CHECK(check_what_implies_no_more());
}

TEST_CASE("literal_only implies no more than the words entail") { CHECK(check_literal_only()); }

TEST_CASE("as_written, acled and percent change what they name and nothing else") {
    CHECK(check_what_the_others_change());
}

TEST_CASE("a copy that was changed and not named is known") { CHECK(check_unnamed_changes()); }
