#include <corroborate/topic.hpp>

#include <array>

#include <corroborate/vocabulary_builder.hpp>

#include <doctest/doctest.h>

namespace co = corroborate;
using co::tie;

namespace {

constexpr std::array all_ties{tie::none, tie::same, tie::a_part_of_b, tie::b_part_of_a};

/// Whether the tie says that a's things are among b's.
constexpr bool a_within_b(tie t) { return t == tie::same || t == tie::a_part_of_b; }
constexpr bool b_within_a(tie t) { return t == tie::same || t == tie::b_part_of_a; }

constexpr bool check_combined() {
    for (const auto m : all_ties) {
        for (const auto s : all_ties) {
            const tie t = co::combined(m, s);
            if (a_within_b(t) != (a_within_b(m) && a_within_b(s))) { return false; }
            if (b_within_a(t) != (b_within_a(m) && b_within_a(s))) { return false; }
            if (co::combined(converse(m), converse(s)) != converse(t)) { return false; }
            if (co::topic_ties{m, s}.topic() != t || co::combined(s, m) != t) { return false; }
        }
    }
    return true;
}

constexpr bool check_converse() {
    for (const auto t : all_ties) {
        if (converse(converse(t)) != t || a_within_b(converse(t)) != b_within_a(t)) {
            return false;
        }
    }
    return true;
}

constexpr auto built = co::vocabulary_of(co::same_scopes("Almaty", "Alma-Ata"),
                                         co::scope_part("Almaty", "Kazakhstan"));

constexpr bool check_ties_of_names() {
    constexpr auto scope = co::term_kind::scope;
    return tie_of(scope, "Alma-Ata", "almaty", built) == tie::same &&
           tie_of(scope, "Alma-Ata", "Kazakhstan", built) == tie::a_part_of_b &&
           tie_of(scope, "Kazakhstan", "Alma-Ata", built) == tie::b_part_of_a &&
           tie_of(scope, "Astana", "Kazakhstan", built) == tie::none &&
           tie_of(scope, "Astana", "ASTANA", {}) == tie::same &&
           tie_of(scope, "", "Kazakhstan", built) == tie::none &&
           tie_of(co::term_kind::measure, "Almaty", "Kazakhstan", built) == tie::none;
}

static_assert(check_combined());
static_assert(check_converse());
static_assert(check_ties_of_names());

} // namespace

TEST_CASE("topics lie within each other as both their measures and their scopes do") {
    CHECK(check_combined());
}
TEST_CASE("the converse of a tie swaps part and whole") { CHECK(check_converse()); }
TEST_CASE("two names are one, part and whole, or not tied") { CHECK(check_ties_of_names()); }
