#include <corroborate/views.hpp>

#include <list>
#include <string_view>
#include <vector>

#include <range/v3/algorithm/count_if.hpp>
#include <range/v3/range/conversion.hpp>
#include <range/v3/view/filter.hpp>
#include <range/v3/view/take.hpp>
#include <range/v3/view/transform.hpp>

#include <corroborate/words.hpp>

#include <doctest/doctest.h>

namespace co = corroborate;
using co::amount;

namespace {

co::claim<co::named> men(std::string_view id, const amount& said, std::string_view where = {}) {
    return co::make_claim("men", said, {.id = id, .scope = where, .by = id}).value();
}
/// In the park a and b disagree, and so do a and c; in the hall nobody does.
const std::vector claims{men("a", amount{12}, "park"), men("b", amount{15}, "park"),
                         men("c", co::more_than(14), "park"), men("d", amount{12}, "hall"),
                         men("e", co::fewer_than(14), "hall")};

struct row {
    std::string_view id;
    co::resolved numbers;
};
const std::vector<row> rows{{"a", resolve(claims[0]).value()},
                            {"b", resolve(claims[1]).value()},
                            {"c", resolve(claims[2]).value()}};

using ids = std::vector<std::string_view>;
const auto later_id = [](const auto& pair) { return pair.second.about().id; };

} // namespace

TEST_CASE("claims are piped into the pairs that disagree, and these into further views") {
    CHECK((claims | co::views::disagreements | ranges::views::transform(later_id) |
           ranges::to<std::vector>()) == ids{"b", "c"});
    CHECK((claims | co::views::disagreements | ranges::views::take(1) |
           ranges::views::transform(later_id) | ranges::to<std::vector>()) == ids{"b"});
    const auto is_c = [](const auto& pair) { return pair.second.about().id == "c"; };
    CHECK((claims | co::views::disagreements | ranges::views::filter(is_c) |
           ranges::views::transform(later_id) | ranges::to<std::vector>()) == ids{"c"});
    int pairs = 0;
    for (const auto& [a, b] : claims | co::views::disagreements) {
        CHECK(disagrees(compare(a, b)));
        ++pairs;
    }
    CHECK(pairs == 2);
}

TEST_CASE("views of claims are views of them too") {
    const auto in_park = [](const auto& c) { return c.about().scope.name() == "park"; };
    auto park = claims | ranges::views::filter(in_park);
    CHECK(ranges::distance(park | co::views::disagreements) == 2);
    auto two = claims | ranges::views::take(2);
    CHECK(ranges::distance(two | co::views::disagreements) == 1);
    std::list list(claims.begin(), claims.end());
    CHECK(ranges::distance(list | co::views::disagreements) == 2);
    const std::vector<co::claim<co::named>> none;
    CHECK(ranges::distance(none | co::views::disagreements) == 0);
}

TEST_CASE("claims are piped into topics and dossiers") {
    const auto topics = claims | co::views::by_topic;
    REQUIRE(topics.size() == 2);
    CHECK(topics[1].claims.front()->about().id == "d");
    const auto contested = [](const auto& d) { return !d.agreed.core; };
    const auto dossiers = claims | co::views::assess;
    CHECK(ranges::count_if(dossiers, contested) == 1);
    CHECK((dossiers | ranges::views::filter(contested) |
           ranges::views::transform([](const auto& d) { return d.claims.size(); }) |
           ranges::to<std::vector>()) == std::vector<std::size_t>{3});
}

TEST_CASE("rows of one's own are piped with a projection") {
    CHECK((rows | co::views::disagreements_by(&row::numbers) |
           ranges::views::transform([](const auto& pair) { return pair.second.id; }) |
           ranges::to<std::vector>()) == ids{"b", "c"});
    const auto numbers = [](const row& r) { return r.numbers; };
    CHECK((rows | co::views::by_topic_by(numbers)).size() == 1);
    CHECK((rows | co::views::assess_by(&row::numbers)).front().origins == 3);
}
