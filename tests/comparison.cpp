#include <corroborate/comparison.hpp>

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <type_traits>

#include <doctest/doctest.h>

namespace co = corroborate;
using co::note;
using co::verdict;

namespace {

constexpr co::notes all_of(std::initializer_list<note> list) {
    co::notes n;
    for (const auto x : list) { n.set(x); }
    return n;
}

constexpr bool check_names_of_notes() {
    std::string_view before;
    for (std::size_t i = 0; i < co::note_count; ++i) {
        const auto text = name(static_cast<note>(i));
        if (!(before < text)) { return false; }
        before = text;
    }
    return name(note::apart) == "apart" && name(note::undated) == "undated" &&
           name(note::suspect_wrong_bound) == "suspect_wrong_bound" && co::notes{}.empty() &&
           !all_of({note::echo}).has(note::apart) && all_of({note::echo}).has(note::echo);
}

constexpr bool check_sets_of_notes() {
    for (std::size_t i = 0; i < co::note_count; ++i) {
        const auto only = static_cast<note>(i);
        auto n = all_of({only});
        for (std::size_t j = 0; j < co::note_count; ++j) {
            if (n.has(static_cast<note>(j)) != (i == j)) { return false; }
        }
        n.set(note::echo, false); // what is not so leaves all as it was
        if (n.empty() || !(n == all_of({only, only}))) { return false; }
    }
    return all_of({note::echo, note::apart}) == all_of({note::apart, note::echo}) &&
           !(all_of({note::echo}) == all_of({note::apart}));
}

constexpr bool check_comparisons() {
    co::comparison c;
    const bool fresh = c.verdict == verdict::incomparable && c.policy_name().empty() &&
                       !c.sets_compared && !c.overlap.exists && !c.difference.exists &&
                       c.overlap.value == 0 && c.difference.value == 0 && c.gap.sign() == 0;
    c.verdict = verdict::tension;
    c.policy_label = {'o', 'u', 'r', 's'};
    const bool named = c.policy_name() == "ours";
    c.policy_label.fill('x'); // to the last byte
    return fresh && disagrees(c) && !agrees(c) && !compatible(c) && named &&
           c.policy_name().size() == c.policy_label.size();
}

static_assert(check_names_of_notes());
static_assert(check_sets_of_notes());
static_assert(check_comparisons());
static_assert(std::is_trivially_copyable_v<co::comparison>);

} // namespace

TEST_CASE("notes are in the alphabetical order of their names") { CHECK(check_names_of_notes()); }
TEST_CASE("a set of notes holds those that were set") { CHECK(check_sets_of_notes()); }
TEST_CASE("a comparison asks its verdict") { CHECK(check_comparisons()); }
TEST_CASE("a comparison holds its two claims") {
    co::comparison c;
    c.claims = {co::claim<co::named>{"dead", 5}, co::claim<co::named>{"casualties", 7}};
    CHECK(c.a().measure_name() == "dead");
    CHECK(c.b().measure_name() == "casualties");
}
