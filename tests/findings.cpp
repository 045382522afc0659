#include <corroborate/findings.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include <corroborate/vocabulary_builder.hpp>
#include <corroborate/words.hpp>

#include <doctest/doctest.h>

#include "random_claims.hpp"

namespace co = corroborate;
using co::amount;
using co::details;
using co::number_kind;
using co::rational;
using co::tie;

namespace {

using claims = std::vector<co::claim<co::named>>;
using index_pair = std::pair<std::size_t, std::size_t>;
using index_list = std::vector<std::size_t>;

co::claim<co::named> make(std::string_view measure, const amount& said, const details& about = {}) {
    return co::make_claim(measure, said, about).value();
}

constexpr auto built =
    co::vocabulary_of(co::measure_part("dead", "casualties"), co::measure_part("drowned", "dead"),
                      co::same_measures("dead", "killed"), co::scope_part("Porto", "Portugal"),
                      co::scope_part("Portugal", "Europe"), co::same_scopes("Porto", "Oporto"),
                      co::same_sources("J. Reis", "Captain Reis"));
constexpr co::vocabulary v = built;

enum class visits : std::uint8_t { within, across, untied };

std::vector<index_pair> pairs_of(const co::findings& f, std::size_t topic, visits which) {
    std::vector<index_pair> out;
    const auto take = [&](std::size_t a, std::size_t b) { out.emplace_back(a, b); };
    switch (which) {
    case visits::within: f.pairs_within(topic, take); break;
    case visits::across: f.pairs_across(topic, take); break;
    case visits::untied: f.pairs_untied(topic, take); break;
    }
    return out;
}

/// `units`: how many of the units below; a count without one takes that of each other claim.
claims random_statements(dice& d, std::size_t units_used = 6) {
    constexpr std::string_view measures[] = {"dead",       "killed", "Drowned",
                                             "casualties", "boats",  "ferries"};
    constexpr std::string_view scopes[] = {"",       "Porto", "oporto", "Portugal",
                                           "Europe", "Asia",  " "};
    constexpr std::string_view units[] = {"", "", "person", "km", "%", "m"};
    constexpr std::string_view voices[] = {"", "J. Reis", "captain reis", "a diver"};
    constexpr std::array amounts{amount{12},         co::more_than(12), amount{20}, co::about(15),
                                 co::between(5, 14), co::many(),        amount{2.5}};
    claims out;
    for (std::size_t n = d.roll(12); n > 0; --n) {
        details about{
            .unit = units[d.roll(units_used)], .scope = scopes[d.roll(7)], .by = voices[d.roll(4)]};
        if (d.one_in(6)) { about.status = co::status::retracted; }
        out.push_back(make(measures[d.roll(6)], amounts[d.roll(7)], about));
    }
    return out;
}

} // namespace

TEST_CASE("every pair of claims is visited once: within a name, across tied names, or untied") {
    dice d{30};
    std::array<std::size_t, 3> seen{};
    for (int round = 0; round < 1500; ++round) {
        const auto all = random_statements(d);
        const co::findings f{all, co::cautious, v};
        std::array<std::vector<index_pair>, 3> expected;
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (std::size_t j = i + 1; j < all.size(); ++j) {
                const auto name = [&](std::size_t k) { return all[k].about().scope.name(); };
                const co::topic_ties ties{
                    tie_of(co::term_kind::measure, all[i].measure_name(), all[j].measure_name(), v),
                    tie_of(co::term_kind::scope, name(i), name(j), v)};
                const auto t = ties.topic();
                expected[t == tie::same ? 0U : t == tie::none ? 2U : 1U].emplace_back(i, j);
            }
        }
        for (const auto which : {visits::within, visits::across, visits::untied}) {
            std::vector<index_pair> found;
            for (std::size_t t = 0; t < f.topics().size(); ++t) {
                const auto pairs = pairs_of(f, t, which);
                const auto& mine = f.topics()[t].claims;
                for (const auto& [a, b] : pairs) {
                    const auto is_mine = [&](std::size_t i) {
                        return std::find(mine.begin(), mine.end(), i) != mine.end();
                    };
                    CHECK(a < b);
                    CHECK((is_mine(a) || is_mine(b)));
                }
                found.insert(found.end(), pairs.begin(), pairs.end());
            }
            std::sort(found.begin(), found.end());
            const auto at = static_cast<std::size_t>(which);
            CHECK(found == expected[at]);
            seen[at] += found.size();
        }
        std::uint64_t across = 0, contradictions = 0, tensions = 0, hard = 0, soft = 0;
        for (std::size_t t = 0; t < f.topics().size(); ++t) {
            across += f.count_pairs_across(t);
            const auto n = f.disagreements_across(t);
            contradictions += n.contradictions;
            tensions += n.tensions;
        }
        for (const auto& [a, b] : expected[static_cast<std::size_t>(visits::across)]) {
            if (!f.is_live(a) || !f.is_live(b)) { continue; }
            const auto verdict = compare(all[a], all[b], co::cautious, v).verdict;
            hard += static_cast<std::uint64_t>(verdict == co::verdict::contradicts);
            soft += static_cast<std::uint64_t>(verdict == co::verdict::tension);
        }
        CHECK(across == expected[static_cast<std::size_t>(visits::across)].size());
        CHECK(contradictions == hard);
        CHECK(tensions == soft);
    }
    for (const auto times : seen) { CHECK(times > 1000); }
}

TEST_CASE(
    "topics appear with their first claims, and hold each claim once, by name and dimension") {
    dice d{5'999};
    for (int round = 0; round < 1500; ++round) {
        const auto all = random_statements(d);
        const co::findings f{all, co::cautious, v};
        std::set<std::size_t> placed;
        std::size_t last_first = 0;
        for (const auto& t : f.topics()) {
            REQUIRE(!t.claims.empty());
            CHECK(std::is_sorted(t.claims.begin(), t.claims.end()));
            CHECK((placed.empty() || last_first < t.claims.front()));
            last_first = t.claims.front();
            CHECK(t.measure == v.canonical(co::term_kind::measure, all[last_first].measure_name()));
            CHECK(t.scope ==
                  v.canonical(co::term_kind::scope, all[last_first].about().scope.name()));
            for (const auto i : t.claims) {
                CHECK(placed.insert(i).second);
                const auto c = f.compare(last_first, i);
                CHECK(c.ties.topic() == tie::same);
                CHECK(c.why != co::reason::unit);
            }
        }
        CHECK(placed.size() == all.size());
        for (std::size_t t = 0; t < f.topics().size(); ++t) {
            for (std::size_t u = 0; u < t; ++u) { // two topics of one name differ in dimension
                const auto a = f.topics()[u].claims.front(), b = f.topics()[t].claims.front();
                const auto c = f.compare(a, b);
                CHECK((c.ties.topic() != tie::same ||
                       !convertible(f.topics()[u].unit, f.topics()[t].unit)));
            }
        }
    }
}

TEST_CASE("what is found of a topic is what compare says of its live pairs") {
    dice d{312};
    std::size_t disagreeing = 0;
    for (int round = 0; round < 1500; ++round) {
        const auto all = random_statements(d, 4);
        const co::findings f{all, co::cautious, v};
        for (const auto& t : f.topics()) {
            std::size_t live = 0, contradictions = 0, tensions = 0;
            std::set<co::identity> origins;
            std::size_t nameless = 0;
            for (const auto i : t.claims) {
                if (!f.is_live(i)) { continue; }
                ++live;
                const auto origin = co::source_identity(all[i].origin(), v);
                nameless += static_cast<std::size_t>(origin == 0);
                if (origin != 0) { origins.insert(origin); }
                for (const auto j : t.claims) {
                    if (i >= j || !f.is_live(j)) { continue; }
                    const auto c = f.compare(i, j);
                    contradictions +=
                        static_cast<std::size_t>(c.verdict == co::verdict::contradicts);
                    tensions += static_cast<std::size_t>(c.verdict == co::verdict::tension);
                }
            }
            CHECK(t.live == live);
            CHECK(t.origins == origins.size() + nameless);
            CHECK(t.disagreements.contradictions == contradictions);
            CHECK(t.disagreements.tensions == tensions);
            disagreeing += contradictions + tensions;
            if (t.witness) { // two counts among reals are read as reals
                const auto c = f.compare(t.witness->first, t.witness->second);
                CHECK((disagrees(c) || c.kind != t.kind));
            }
            CHECK((t.agreed.core.has_value() || t.witness.has_value() || !t.best_supported));
        }
    }
    CHECK(disagreeing > 200);
}

TEST_CASE(
    "a topic that mixes dimensions is told apart, and a count without a unit joins the first") {
    const claims all{make("aid", amount{12}), make("aid", amount{5}, {.unit = "t"}),
                     make("aid", amount{5'000}, {.unit = "kg"}),
                     make("aid", amount{7}, {.unit = "m3"})};
    const co::findings f{all, co::cautious, {}};
    REQUIRE(f.topics().size() == 2);
    CHECK(f.topics()[0].claims == index_list{0, 1, 2});
    CHECK(f.topics()[0].kind == number_kind::real);
    CHECK(f.topics()[0].unit.name() == "t");
    CHECK(f.topics()[0].agreed.core == std::nullopt);
    CHECK(f.topics()[1].claims == index_list{3});
    CHECK(pairs_of(f, 0, visits::within) == std::vector<index_pair>{{0, 1}, {0, 2}, {1, 2}});
    CHECK(pairs_of(f, 1, visits::within) == std::vector<index_pair>{{0, 3}, {1, 3}, {2, 3}});
    CHECK(pairs_of(f, 1, visits::untied).empty());
    CHECK(f.compare(1, 3).why == co::reason::unit);
    CHECK(f.compare(1, 2).verdict == co::verdict::equal);
    CHECK(f.facts(2).unit.name() == "kg");
    // a count of per cents has a unit
    const claims counted{make("aid", amount{12}, {.kind = co::said_kind::count, .unit = "%"}),
                         make("aid", amount{5}, {.unit = "t"})};
    CHECK(co::findings{counted, co::cautious, {}}.topics().size() == 2);
}

TEST_CASE("counts without any unit stay counts, and a written decimal makes the topic real") {
    const claims whole{make("men", amount{12}), make("men", co::more_than(11))};
    const co::findings counts{whole, co::cautious, {}};
    CHECK(counts.topics()[0].kind == number_kind::count);
    CHECK(counts.topics()[0].unit.is_none());
    CHECK(counts.topics()[0].agreed.core->is_point());
    const claims mixed{make("litters", amount{12}), make("litters", amount{12.5})};
    const co::findings reals{mixed, co::cautious, {}};
    CHECK(reals.topics()[0].kind == number_kind::real);
    CHECK(reals.topics()[0].agreed.core->kind() == number_kind::real);
}

TEST_CASE("claims that say no number are listed, and nothing else") {
    const claims all{make("men", co::many(), {.by = "a"}),
                     make("men", co::countless(), {.by = "b"})};
    const co::findings f{all, co::cautious, {}};
    REQUIRE(f.topics().size() == 1);
    const auto& t = f.topics()[0];
    CHECK(t.claims.size() == 2);
    CHECK(t.live == 2);
    CHECK(t.origins == 2);
    CHECK(!t.agreed.core);
    CHECK(!t.best_supported);
    CHECK(!t.witness);
    CHECK(f.compare(0, 1).why == co::reason::no_number);
}

TEST_CASE("no claims make no topics, and one claim makes one") {
    CHECK(co::findings{{}, co::cautious, v}.topics().empty());
    const claims one{make("men", amount{12})};
    const co::findings f{one, co::cautious, v};
    REQUIRE(f.topics().size() == 1);
    CHECK(pairs_of(f, 0, visits::within).empty());
    CHECK(pairs_of(f, 0, visits::across).empty());
    CHECK(f.topics()[0].best_supported->claims == index_list{0});
    CHECK(f.claims().data() == one.data());
    CHECK(&f.policy() == &co::cautious);
}

TEST_CASE("names that the vocabulary does not know tie nothing but themselves") {
    const claims all{make("men", amount{12}, {.scope = "Mars"}),
                     make("MEN", amount{13}, {.scope = "mars"}),
                     make("men", amount{14}, {.scope = "Venus"}), make("men", amount{15})};
    const co::findings f{all, co::cautious, v};
    REQUIRE(f.topics().size() == 3);
    CHECK(f.topics()[0].claims == index_list{0, 1});
    CHECK(pairs_of(f, 1, visits::across).empty());
    CHECK(pairs_of(f, 2, visits::untied).size() == 3);
}

TEST_CASE("what corrects a claim through others is noted, and what is corrected does not count") {
    const claims all{make("men", amount{12}, {.id = "1"}),
                     make("men", amount{13}, {.id = "2", .supersedes = "1"}),
                     make("men", amount{14}, {.id = "3", .supersedes = "2"}),
                     make("men", amount{14}, {.id = "4"})};
    const co::findings f{all, co::cautious, {}};
    CHECK(f.compare(0, 2).notes.has(co::note::superseded));
    CHECK(!f.compare(0, 3).notes.has(co::note::superseded));
    CHECK(f.topics()[0].live == 2);
    CHECK(f.topics()[0].disagreements.contradictions == 0);
    CHECK(f.topics()[0].agreed.core->contains(14));
    CHECK(f.revisions().related(2, 0));
}

TEST_CASE("the policy of the run decides, unless another is asked for") {
    const claims all{make("men", co::over(6'000)), make("men", co::more_than(5'000))};
    const co::findings f{all, co::literal_only, {}};
    CHECK(f.compare(0, 1).verdict == co::verdict::refines);
    CHECK(f.compare(0, 1, co::cautious).verdict == co::verdict::tension);
    CHECK(f.topics()[0].disagreements.tensions == 0);
}
