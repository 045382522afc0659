#include <corroborate/vocabulary_builder.hpp>

#include <array>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "run_time.hpp"

namespace co = corroborate;
using co::errc;
using co::statement;
using co::term_kind;

namespace {

constexpr co::measure_facts running{.over_time = co::over_time::running_total,
                                    .says_over_time = true};
constexpr co::measure_facts flowing{.over_time = co::over_time::flow, .says_over_time = true};

constexpr bool check_merged_facts() {
    co::measure_facts f = running;
    const bool filled = co::detail::merge_facts(f, {.kind = co::number_kind::real,
                                                    .unit = co::units::km,
                                                    .says_kind = true,
                                                    .says_unit = true});
    const bool more = co::detail::merge_facts(f, {.holds_for = {.days = 31},
                                                  .says_additive = true,
                                                  .says_holds_for = true,
                                                  .additive = true,
                                                  .share = true});
    const bool all = f.over_time == co::over_time::running_total && f.says_over_time &&
                     f.kind == co::number_kind::real && same_unit(f.unit, co::units::km) &&
                     f.holds_for == co::duration{.days = 31} && f.additive && f.share &&
                     f.says_kind && f.says_unit && f.says_additive && f.says_holds_for;
    return filled && more && all && co::detail::merge_facts(f, running);
}

constexpr bool in_conflict(co::measure_facts a, const co::measure_facts& b) {
    return !co::detail::merge_facts(a, at_run_time(b));
}
constexpr bool check_conflicts() {
    using co::number_kind;
    return in_conflict(running, flowing) &&
           in_conflict({.kind = number_kind::real, .says_kind = true}, {.says_kind = true}) &&
           in_conflict({.unit = co::units::km, .says_unit = true},
                       {.unit = co::units::m, .says_unit = true}) &&
           in_conflict({.says_additive = true, .additive = true}, {.says_additive = true}) &&
           in_conflict({.holds_for = {.days = 30}, .says_holds_for = true},
                       {.holds_for = {.months = 1}, .says_holds_for = true}) &&
           !in_conflict(running, running) && !in_conflict(running, {}) &&
           !in_conflict({.kind = number_kind::real,
                         .unit = co::units::km,
                         .holds_for = {.days = 30},
                         .says_kind = true,
                         .says_unit = true,
                         .says_additive = true,
                         .says_holds_for = true,
                         .additive = true},
                        {.kind = number_kind::real,
                         .unit = *co::find_unit("km"),
                         .holds_for = {.days = 30},
                         .says_kind = true,
                         .says_unit = true,
                         .says_additive = true,
                         .says_holds_for = true,
                         .additive = true});
}

static_assert(check_merged_facts());
static_assert(check_conflicts());

co::vocabulary_error error_of(const std::vector<statement>& statements) {
    const auto made = co::make_vocabulary(statements);
    REQUIRE(!made.has_value());
    return made.error();
}

/// Twenty names: ten scopes and ten measures, the same words.
constexpr std::array<std::string_view, 10> words{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};

/// What a vocabulary must say, by brute force: classes of names and reachability among them.
struct expected {
    std::array<std::size_t, 10> root{};
    std::array<std::array<bool, 10>, 10> part{};
    bool cycle = false;

    expected(term_kind kind, const std::vector<statement>& statements) {
        for (std::size_t i = 0; i < 10; ++i) { root[i] = i; }
        const auto at = [](std::string_view n) { return static_cast<std::size_t>(n[0] - 'a'); };
        for (const auto& s : statements) {
            if (s.kind != kind || s.says != statement::of::same) { continue; }
            const auto from = root[at(s.name)], to = root[at(s.other)];
            for (auto& r : root) { r = r == from ? to : r; }
        }
        for (const auto& s : statements) {
            if (s.kind != kind || s.says != statement::of::part) { continue; }
            part[root[at(s.name)]][root[at(s.other)]] = true;
        }
        for (std::size_t k = 0; k < 10; ++k) {
            for (std::size_t i = 0; i < 10; ++i) {
                for (std::size_t j = 0; j < 10; ++j) {
                    part[i][j] = part[i][j] || (part[i][k] && part[k][j]);
                }
            }
        }
        for (std::size_t i = 0; i < 10; ++i) { cycle = cycle || part[i][i]; }
    }
};

std::vector<statement> random_statements(std::mt19937& bits) {
    const auto word = [&] { return words[bits() % words.size()]; };
    std::vector<statement> out;
    for (auto left = 1 + bits() % 9; left > 0; --left) {
        switch (bits() % 5) {
        case 0: out.push_back(co::same_scopes(word(), word())); break;
        case 1: out.push_back(co::same_measures(word(), word())); break;
        case 2: out.push_back(co::measure_part(word(), word())); break;
        default: out.push_back(co::scope_part(word(), word())); break;
        }
    }
    return out;
}

/// Whether the names, each of which is a term's, run in a circle of part_of.
bool is_circle(const co::vocabulary_error& e, const std::vector<statement>& statements) {
    if (e.names.size() < 2 || e.names.front() != e.names.back()) { return false; }
    const auto& closing = statements[e.which];
    if (closing.says != statement::of::part) { return false; }
    const expected tie{closing.kind, statements};
    const auto root = [&](std::string_view n) {
        return tie.root[static_cast<std::size_t>(n[0] - 'a')];
    };
    for (std::size_t i = 0; i + 1 < e.names.size(); ++i) {
        bool direct = false;
        for (const auto& s : statements) {
            direct = direct ||
                     (s.kind == closing.kind && s.says == statement::of::part &&
                      root(s.name) == root(e.names[i]) && root(s.other) == root(e.names[i + 1]));
        }
        if (!direct) { return false; }
    }
    return true;
}

} // namespace

TEST_CASE("later statements fill in what earlier ones left out") { CHECK(check_merged_facts()); }
TEST_CASE("two statements that differ are in conflict") { CHECK(check_conflicts()); }

TEST_CASE("a cycle is an error that names it") {
    const auto e = error_of({co::scope_part("Oblast", "Country"), co::scope_part("Town", "Oblast"),
                             co::scope_part("Country", "Town"), co::scope_part("Village", "Town")});
    CHECK(e.code == errc::cycle);
    CHECK(e.which == 2);
    CHECK(e.names.size() == 4);
    CHECK(e.message() == "the parts run in a circle: Country > Town > Oblast > Country");
}

TEST_CASE("what is part of itself runs in a circle, by whichever of its names") {
    const auto e = error_of({co::measure_part("dead", "Dead")});
    CHECK(e.message() == "the parts run in a circle: dead > dead");
    const auto f =
        error_of({co::same_scopes("Almaty", "Alma-Ata"), co::scope_part("Alma-Ata", "Almaty")});
    CHECK(f.code == errc::cycle);
    CHECK(f.which == 1);
    // a measure and a scope of one name are two things
    CHECK(co::make_vocabulary({co::scope_part("x", "y"), co::measure_part("y", "x")}).has_value());
}

TEST_CASE("a measure that is described in two ways is an error, whichever its name") {
    const auto e = error_of({co::measure_is("dead", running), co::same_measures("killed", "dead"),
                             co::measure_is("Killed", flowing)});
    CHECK(e.code == errc::conflict);
    CHECK(e.which == 2);
    CHECK(e.message() == "the same name is described in two ways: Killed");
}

TEST_CASE("a statement without a name is an error") {
    CHECK(error_of({co::same_scopes("x", "y"), co::same_scopes(" ", "z")}).which == 1);
    for (const auto& s :
         {co::scope_part("", "x"), co::scope_part("x", ""), co::scope_part("x", " "),
          co::measure_is("", {}), co::unit_is(" ", co::units::m), co::same_measures("x", "\t")}) {
        CHECK(error_of({s}).code == errc::nameless);
    }
    CHECK(co::make_vocabulary({co::same_scopes("x", "")}).has_value()); // a name, and no other
}

TEST_CASE("sources mean the same, and units are what the user says") {
    const auto made = co::make_vocabulary({co::same_sources(at_run_time("A. Petrova"), "Anna"),
                                           co::unit_is(at_run_time("verst"), co::units::km)});
    REQUIRE(made.has_value());
    CHECK(made->view().same(term_kind::source, "anna", "a. petrova"));
    CHECK_FALSE(made->view().same(term_kind::scope, "anna", "a. petrova"));
    CHECK(same_unit(made->view().unit_called("Verst"), co::units::km));
}

TEST_CASE("no statements make a vocabulary that knows nothing") {
    const auto made = co::make_vocabulary({});
    REQUIRE(made.has_value());
    CHECK(made->view().empty());
    CHECK(made->view().canonical(term_kind::scope, "x") == "x");
}

TEST_CASE("of names that fold alike the first that was written stays") {
    const auto made = co::make_vocabulary(
        {co::same_scopes("KAZAKHSTAN", "Qazaqstan"), co::same_scopes("Kazakhstan", "RK")});
    REQUIRE(made.has_value());
    CHECK(made->view().canonical(term_kind::scope, "rk") == "KAZAKHSTAN");
}

TEST_CASE("statements are written one after another, and the name before what means the same") {
    const auto called = [](const std::vector<statement>& statements, std::string_view name) {
        const auto made = co::make_vocabulary(statements);
        return made ? made->view().canonical(term_kind::scope, name) : "nothing";
    };
    CHECK(called({co::same_scopes("x", "KAZ"), co::same_scopes("kaz", "y")}, "kaz") == "x");
    CHECK(called({co::scope_part("x", "KAZ"), co::scope_part("kaz", "y")}, "kaz") == "KAZ");
    CHECK(called({co::scope_part("x", "y"), co::scope_part("x", "z"), co::scope_part("x", "KAZ"),
                  co::scope_part("kaz", "v")},
                 "kaz") == "KAZ");
    CHECK(called({co::scope_part("x", "b"), co::same_scopes("c", "b")}, "c") == "b");
}

TEST_CASE("an error says nothing of a statement until there is one") {
    const co::vocabulary_error none;
    CHECK(none.which == 0);
    CHECK(none.names.empty());
    CHECK(co::vocabulary_error{errc::cycle}.message() == "the parts run in a circle");
}

TEST_CASE("a vocabulary says what its statements say, and its cycles are cycles") {
    std::mt19937 bits{2022};
    int wrong = 0, cycles = 0, built = 0;
    for (int round = 0; round < 3000; ++round) {
        const auto statements = random_statements(bits);
        const expected scopes{term_kind::scope, statements},
            measures{term_kind::measure, statements};
        const auto made = co::make_vocabulary(statements);
        if (scopes.cycle || measures.cycle) {
            ++cycles;
            wrong +=
                made || made.error().code != errc::cycle || !is_circle(made.error(), statements);
            continue;
        }
        ++built;
        if (!made) {
            ++wrong;
            continue;
        }
        const auto v = made->view();
        for (const auto kind : {term_kind::scope, term_kind::measure}) {
            const auto& e = kind == term_kind::scope ? scopes : measures;
            for (std::size_t i = 0; i < 10; ++i) {
                for (std::size_t j = 0; j < 10; ++j) {
                    wrong += v.same(kind, words[i], words[j]) != (e.root[i] == e.root[j]);
                    wrong += v.is_part(kind, words[i], words[j]) != e.part[e.root[i]][e.root[j]];
                    wrong += (v.canonical(kind, words[i]) == v.canonical(kind, words[j])) !=
                             (e.root[i] == e.root[j]);
                }
                wrong += v.same(term_kind::source, words[i], words[(i + 1) % 10]);
            }
        }
    }
    CHECK(wrong == 0);
    CHECK(cycles > 300);
    CHECK(built > 300);
}

TEST_CASE("a constant vocabulary holds as many parts and wholes as its statements can tie") {
    static constexpr auto chained = co::vocabulary_of(
        co::scope_part("a", "b"), co::scope_part("b", "c"), co::scope_part("c", "d"),
        co::scope_part("e", "a"), co::scope_part("f", "e"), co::scope_part("g", "f"));
    constexpr co::vocabulary v = chained;
    static_assert(v.is_part(term_kind::scope, "g", "d") && !v.is_part(term_kind::scope, "d", "g"));
    int pairs = 0;
    for (const auto p : words) {
        for (const auto w : words) { pairs += v.is_part(term_kind::scope, p, w); }
    }
    CHECK(pairs == 6 + 5 + 4 + 3 + 2 + 1);
    CHECK(v.parts().size == 21);
}

TEST_CASE("a constant vocabulary holds two names and two terms for each statement") {
    static constexpr auto apart =
        co::vocabulary_of(co::scope_part("a", "b"), co::scope_part("c", "d"),
                          co::measure_part("e", "f"), co::measure_part("g", "h"));
    constexpr co::vocabulary v = apart;
    CHECK(v.names().size == 8);
    CHECK(v.terms().size == 8);
    CHECK(v.is_part(term_kind::measure, "g", "h"));
}
