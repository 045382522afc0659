#include <corroborate/series_by_origin.hpp>

#include <algorithm>
#include <bitset>
#include <limits>
#include <map>
#include <tuple>
#include <vector>

#include <doctest/doctest.h>

#include "small_claims.hpp"

namespace co = corroborate;
using co::interval;
using co::number_kind;
using co::rational;
using co::resolved;
using co::series_kind;
using co::verdict;

namespace {

resolved on(std::int32_t first, std::int32_t last, resolved r, co::identity origin = 0) {
    r.as_of = co::period::of_days(first, last).value();
    r.over_time = co::over_time::running_total;
    r.origin = origin;
    return r;
}
resolved on(std::int32_t day, resolved r, co::identity origin = 0) {
    return on(day, day, r, origin);
}

/// What the twin below and the library both say: kind, verdict, last day, amount.
using told = std::tuple<series_kind, verdict, std::int32_t, rational>;

/// The definitions, taken at their word on sets of numbers from 0 to 255.
class twin {
public:
    static constexpr std::size_t size = 256;
    using set = std::bitset<size>;
    struct report {
        std::int32_t first = 0, last = 0;
        set core, reach;
    };

    twin(const std::vector<resolved>& totals, const std::vector<resolved>& figures)
        : totals_(reports(totals, false)), figures_(reports(figures, true)) {}

    std::vector<told> tell() {
        tell_totals();
        tell_figures();
        std::vector<told> sorted; // by day, else in the order of telling
        for (std::int32_t day = 0; day < 100; ++day) {
            for (const auto& t : out_) {
                if (std::get<2>(t) == day) { sorted.push_back(t); }
            }
        }
        out_ = sorted;
        return out_;
    }

private:
    static set numbers(const interval& i) {
        set s;
        for (std::size_t n = 0; n < size; ++n) {
            s[n] = i.contains(rational{static_cast<std::int64_t>(n)});
        }
        return s;
    }
    static std::int64_t least(const set& s) {
        std::size_t n = 0;
        while (n < size && !s[n]) { ++n; }
        return static_cast<std::int64_t>(n);
    }
    static std::int64_t most(const set& s) {
        std::size_t n = size;
        while (n-- > 0 && !s[n]) {}
        return static_cast<std::int64_t>(n);
    }
    static set filled(const set& s) {
        set out;
        for (auto n = least(s); n <= most(s); ++n) { out.set(static_cast<std::size_t>(n)); }
        return out;
    }
    static std::vector<report> reports(const std::vector<resolved>& claims, bool windows) {
        std::map<std::pair<std::int32_t, std::int32_t>, std::vector<const resolved*>> by_day;
        for (const auto& c : claims) {
            by_day[{windows ? c.as_of.first_day() : 0, c.as_of.last_day()}].push_back(&c);
        }
        std::vector<report> out;
        for (const auto& [day, group] : by_day) {
            report r{group[0]->as_of.first_day(), day.second, {}, {}};
            for (const bool core : {true, false}) {
                set all = set{}.set(), any;
                for (const auto* c : group) {
                    const set s = numbers(core ? c->core : c->reach);
                    all &= s;
                    any |= s;
                }
                (core ? r.core : r.reach) = all.any() ? all : filled(any);
            }
            out.push_back(r);
        }
        return out;
    }
    /// No earlier number can be at most the later one.
    static bool falls(const set& a, const set& b) {
        for (std::size_t x = 0; x < size; ++x) {
            for (std::size_t y = x; a[x] && y < size; ++y) {
                if (b[y]) { return false; }
            }
        }
        return true;
    }
    verdict against(std::size_t since, std::size_t except, std::size_t t) const {
        auto v = verdict::consistent;
        for (std::size_t s = since; s < t; ++s) {
            if (s == except || skipped_[s]) { continue; }
            if (falls(totals_[s].reach, totals_[t].reach)) { return verdict::contradicts; }
            if (falls(totals_[s].core, totals_[t].core)) { v = verdict::tension; }
        }
        return v;
    }
    std::int64_t greatest_least(std::size_t since, std::size_t t, bool core) const {
        std::int64_t g = -1;
        for (std::size_t s = since; s < t; ++s) {
            if (!skipped_[s]) { g = std::max(g, least(core ? totals_[s].core : totals_[s].reach)); }
        }
        return g;
    }
    void tell_totals() {
        skipped_.assign(totals_.size(), false);
        std::size_t since = 0;
        for (std::size_t t = 1; t < totals_.size(); ++t) {
            std::size_t before = t - 1;
            while (skipped_[before]) { --before; }
            const auto &a = totals_[before], &b = totals_[t];
            if (least(b.core) > most(a.core)) {
                out_.emplace_back(series_kind::growth, verdict::consistent, b.last,
                                  rational{least(b.core) - most(a.core)});
            }
            const auto v = against(since, t, t);
            if (v == verdict::consistent) { continue; }
            const bool core = v == verdict::tension;
            const bool back =
                t + 1 < totals_.size() && against(since, t, t + 1) == verdict::consistent;
            out_.emplace_back(
                back ? series_kind::dip : series_kind::fall, v, b.last,
                rational{greatest_least(since, t, core) - most(core ? b.core : b.reach)});
            if (back) {
                skipped_[t] = true;
            } else {
                since = t;
            }
        }
    }

    struct step {
        const report *from, *to, *figure;
        bool done = false;
        [[nodiscard]] bool repeats() const {
            return from->core == to->core && from->reach == to->reach;
        }
    };
    static set plus(const set& a, const set& b) {
        set out;
        for (std::size_t x = 0; x < size; ++x) {
            if (a[x]) { out |= b << x; }
        }
        return out;
    }
    /// 0 where it fits; else by how much the figures are too high, or too low.
    static std::int64_t off(const std::vector<const step*>& run, bool core) {
        const auto of = [&](const report* r) { return core ? r->core : r->reach; };
        set sum = of(run.front()->from);
        for (const auto* s : run) { sum = plus(sum, of(s->figure)); }
        const set reached = of(run.back()->to);
        if ((sum & reached).any() || (filled(sum) & reached).any()) { return 0; }
        return least(sum) > most(reached) ? least(sum) - most(reached) : most(sum) - least(reached);
    }
    void tell_figures() {
        std::vector<step> steps;
        for (const auto& f : figures_) {
            const report *from = nullptr, *to = nullptr;
            for (const auto& t : totals_) {
                if (t.last == f.first - 1) { from = &t; }
                if (t.last == f.last) { to = &t; }
            }
            if (from != nullptr && to != nullptr) { steps.push_back({from, to, &f}); }
        }
        const auto after = [&](const step& s) -> step* {
            for (auto& n : steps) {
                if (n.from == s.to) { return &n; }
            }
            return nullptr;
        };
        for (auto& s : steps) {
            if (s.done) { continue; }
            std::vector<step*> run{&s};
            while (s.repeats() && after(*run.back()) != nullptr && after(*run.back())->repeats()) {
                run.push_back(after(*run.back()));
            }
            step* const next = after(*run.back());
            const std::vector<const step*> stale(run.begin(), run.end());
            const auto amount = off(stale, true);
            if (amount != 0 && next != nullptr && off({next}, true) != 0) {
                auto whole = stale;
                whole.push_back(next);
                if (off(whole, true) == 0) {
                    out_.emplace_back(series_kind::lag, verdict::tension, next->to->last,
                                      rational{amount});
                    run.push_back(next);
                    for (auto* r : run) { r->done = true; }
                    continue;
                }
            }
            for (auto* r : run) { r->done = true; }
            if (amount == 0) { continue; }
            const auto hard = off(stale, false);
            out_.emplace_back(s.repeats() ? series_kind::stale : series_kind::misfit,
                              hard != 0 ? verdict::contradicts : verdict::tension,
                              run.back()->to->last, rational{hard != 0 ? hard : amount});
        }
    }

    std::vector<report> totals_, figures_;
    std::vector<bool> skipped_;
    std::vector<told> out_;
};

template <class Findings>
std::vector<told> summary(const Findings& findings) {
    std::vector<told> out;
    for (const auto& f : findings) {
        out.emplace_back(f.kind, f.verdict, f.to->as_of.last_day(), f.amount);
    }
    return out;
}

} // namespace

TEST_CASE("series against the definitions taken at their word") {
    small_claims random{20230827};
    std::map<series_kind, int> kinds;
    const auto around = [&](int n, int least) {
        resolved r = resolved_as(n);
        if (random.one_in(4)) {
            r = resolved_as(std::max(least, n - random.up_to(2)), n + random.up_to(2));
        }
        if (random.one_in(4)) {
            r.reach = resolved_as(std::max(least, static_cast<int>(r.core.lower().at.num) -
                                                      random.up_to(3)),
                                  r.core.upper().at.num + random.up_to(3))
                          .core;
        }
        return r;
    };
    for (int round = 0; round < 6000; ++round) {
        std::vector<resolved> totals, figures;
        int total = 10 + random.up_to(5), shown = total;
        const int days = 1 + random.up_to(7);
        for (int d = 0; d < days; ++d) {
            const int grown = random.up_to(4);
            total += grown;
            if (d > 0 && !random.one_in(8)) {
                figures.push_back(on(d, around(random.one_in(6) ? grown + 2 : grown, 0)));
            }
            if (d > 1 && random.one_in(10)) {
                figures.push_back(on(d - 1, d, around(grown + 2, 0)));
            }
            if (!random.one_in(4)) { shown = total; } // else carried over
            if (random.one_in(12)) { shown -= 5; }
            for (int copies = random.one_in(5) ? 2 + random.up_to(2) : 1;
                 copies > 0 && !random.one_in(9); --copies) {
                totals.push_back(on(d, around(shown + (copies >= 2 ? random.up_to(3) : 0), 0)));
            }
        }
        const auto found = co::follow(totals, figures).value();
        const auto expected = twin{totals, figures}.tell();
        REQUIRE(summary(found) == expected);
        for (const auto& f : found) {
            ++kinds[f.kind];
            REQUIRE(f.days == f.to->as_of.last_day() - f.from->as_of.last_day());
            REQUIRE(f.first.has_value() == (f.kind >= series_kind::stale));
        }
    }
    CHECK(kinds.size() == 6);
    for (const auto& [kind, n] : kinds) { CHECK_MESSAGE(n > 100, co::name(kind)); }
}

TEST_CASE("growth, and a fall after it") {
    const std::vector<resolved> totals{on(3, resolved_as(6125)), on(10, resolved_as(6301)),
                                       on(12, resolved_as(6000))};
    const auto found = co::follow(totals).value();
    REQUIRE(found.size() == 2);
    CHECK(found[0].kind == series_kind::growth);
    CHECK(found[0].amount == rational{176});
    CHECK(found[0].days == 7);
    CHECK(found[0].per_day().value() == rational::of(176, 7));
    CHECK(found[1].kind == series_kind::fall);
    CHECK(found[1].verdict == verdict::contradicts);
    CHECK(found[1].from == totals.begin() + 1);
    CHECK(found[1].amount == rational{301});
    // words that leave room: in tension, and noted against the highest report, not the last
    auto loose = on(12, resolved_as(5900, 6100));
    loose.reach = resolved_as(5500, 6500).core;
    const std::vector<resolved> vague{totals[0], totals[1], loose};
    const auto tense = co::follow(vague).value();
    REQUIRE(tense.size() == 2);
    CHECK(tense[1].verdict == verdict::tension);
    CHECK(tense[1].amount == rational{201});
}

TEST_CASE("one report out of line is a dip, and what stays lower is a fall") {
    const std::vector<resolved> dips{on(1, resolved_as(100)), on(2, resolved_as(10)),
                                     on(3, resolved_as(101))};
    const auto found = co::follow(dips).value();
    REQUIRE(found.size() == 2);
    CHECK(found[0].kind == series_kind::dip);
    CHECK(found[1].kind == series_kind::growth);
    CHECK(found[1].amount == rational{1});
    const std::vector<resolved> stays{on(1, resolved_as(100)), on(2, resolved_as(90)),
                                      on(3, resolved_as(95))};
    CHECK(co::follow(stays).value()[0].kind == series_kind::fall);
    CHECK(co::follow(stays)->size() == 2); // 95 is no second fall
}

TEST_CASE("a total carried over for a day: residuals cancel") {
    const std::vector<resolved> totals{on(26, resolved_as(40'435)), on(27, resolved_as(40'435)),
                                       on(28, resolved_as(40'534))};
    const std::vector<resolved> figures{on(27, resolved_as(41)), on(28, resolved_as(58))};
    const auto found = co::follow(totals, figures).value();
    REQUIRE(found.size() == 2); // and growth
    CHECK(found[1].kind == series_kind::lag);
    CHECK(found[1].verdict == verdict::tension);
    CHECK(found[1].amount == rational{41});
    CHECK(*found[1].first == figures.begin());
    CHECK(*found[1].last == figures.begin() + 1);
    // without the catching up it is stale
    const std::vector<resolved> early{totals[0], totals[1]};
    const auto stale = co::follow(early, figures).value();
    REQUIRE(stale.size() == 1);
    CHECK(stale[0].kind == series_kind::stale);
    CHECK(stale[0].verdict == verdict::contradicts);
    CHECK(stale[0].amount == rational{41});
}

TEST_CASE("a figure from another body than the total; sources apart") {
    const std::vector<resolved> totals{on(4, resolved_as(15'899), 1),
                                       on(5, resolved_as(16'248), 1)};
    const std::vector<resolved> figures{on(5, resolved_as(725), 2)};
    const auto found = co::follow(totals, figures).value();
    REQUIRE(found.size() == 2);
    CHECK(found[0].amount == rational{349});
    CHECK_FALSE(found[0].sources_differ);
    CHECK(found[1].kind == series_kind::misfit);
    CHECK(found[1].verdict == verdict::contradicts);
    CHECK(found[1].amount == rational{376});
    CHECK(found[1].sources_differ);
    const auto apart = co::follow_by_origin(totals, figures).value();
    REQUIRE(apart.size() == 1);
    CHECK(apart[0].findings.size() == 1); // growth alone

    // two bodies in turn: each grows, the mixture falls
    const std::vector<resolved> mixed{on(1, resolved_as(100), 7), on(2, resolved_as(80), 3),
                                      on(3, resolved_as(110), 7), on(4, resolved_as(90), 3),
                                      on(5, resolved_as(120))};
    const auto all = co::follow(mixed).value();
    CHECK(std::any_of(all.begin(), all.end(), [](const auto& f) {
        return f.kind == series_kind::dip && f.sources_differ;
    }));
    const auto each = co::follow_by_origin(mixed).value();
    REQUIRE(each.size() == 3);
    CHECK(each[0].origin == 7);
    CHECK(each[1].origin == 3);
    CHECK(each[2].findings.empty());
    for (const auto& s : {each[0], each[1]}) {
        REQUIRE(s.findings.size() == 1);
        CHECK(s.findings[0].kind == series_kind::growth);
        CHECK(s.findings[0].amount == rational{10});
    }
}

TEST_CASE("each body's totals have its own figures") {
    const std::vector<resolved> totals{on(1, resolved_as(100), 7), on(2, resolved_as(110), 7),
                                       on(1, resolved_as(50), 3),  on(2, resolved_as(60), 3),
                                       on(1, resolved_as(20), 5),  on(2, resolved_as(20), 5)};
    const std::vector<resolved> figures{on(2, resolved_as(10), 7), on(2, resolved_as(14), 3),
                                        on(2, resolved_as(1), 9)};
    const auto each = co::follow_by_origin(totals, figures).value();
    REQUIRE(each.size() == 3);
    CHECK(each[0].findings.size() == 1);
    REQUIRE(each[1].findings.size() == 2);
    CHECK(each[1].findings[1].kind == series_kind::misfit);
    CHECK(each[1].findings[1].amount == rational{4});
    CHECK_FALSE(each[1].findings[1].sources_differ);
    CHECK(each[2].findings.empty());
    CHECK(co::origin_series<int>{}.origin == 0);
    const std::vector<resolved> wide{on(1, resolved_as(std::numeric_limits<std::int64_t>::max())),
                                     on(2, resolved_as(-2))};
    CHECK(co::follow_by_origin(wide).error().code == co::errc::overflow);
}

TEST_CASE("claims about one day: the ends of all, whoever gives them, and the first who does") {
    const auto range = [](std::int32_t day, int low, int high) {
        return on(day, resolved_as(low, high));
    };
    // they agree on 20 to 30, each end said twice; then on 50 to 60
    const std::vector<resolved> agree{range(1, 20, 35), range(1, 15, 30), range(1, 10, 30),
                                      range(1, 20, 40), range(2, 40, 60), range(2, 50, 60),
                                      range(2, 50, 70)};
    const auto grown = co::follow(agree).value();
    REQUIRE(grown.size() == 1);
    CHECK(grown[0].amount == rational{20});
    CHECK(grown[0].from == agree.begin() + 1);
    CHECK(grown[0].to == agree.begin() + 5);
    // they do not: all from the least to the greatest, in whichever order they were said
    std::vector<resolved> apart{range(2, 10, 20), range(2, 5, 30), range(2, 40, 60),
                                range(2, 45, 50), range(2, 5, 12), range(2, 42, 60)};
    for (const bool back : {false, true}) {
        if (back) { std::reverse(apart.begin(), apart.end()); }
        auto rows = apart;
        rows.push_back(range(1, 1, 3));
        rows.push_back(range(3, 70, 70));
        const auto found = co::follow(rows).value();
        REQUIRE(found.size() == 2);
        CHECK(found[0].amount == rational{2});
        CHECK(found[1].amount == rational{10});
        CHECK(found[0].to == rows.begin() + 1); // 5 was said there first, either way
        CHECK(found[1].from == rows.begin() + (back ? 0 : 2));
    }
    // one day, however long the period that ends on it
    CHECK(co::follow(std::vector{on(1, 5, resolved_as(100)), on(5, resolved_as(90))})->empty());
    // of equal highs the earliest is what a fall is from
    const std::vector<resolved> level{on(1, resolved_as(100)), on(2, resolved_as(100)),
                                      on(3, resolved_as(50))};
    CHECK(co::follow(level).value()[0].from == level.begin());
    CHECK(co::follow(level).value()[0].days == 2);
    auto vague = level;
    vague[2].reach = resolved_as(40, 100).reach;
    CHECK(co::follow(vague).value()[0].verdict == verdict::tension);
    CHECK(co::follow(vague).value()[0].from == vague.begin());
}

TEST_CASE("a fall is from the claim that decides, and to it") {
    const auto claim = [](std::int32_t day, int low, int high, int least, int most) {
        auto r = on(day, resolved_as(low, high));
        r.reach = resolved_as(least, most).reach;
        return r;
    };
    std::vector<resolved> rows{claim(1, 100, 110, 50, 200), claim(1, 95, 120, 90, 130),
                               claim(2, 10, 20, 5, 40), claim(2, 10, 25, 5, 30)};
    const auto hard = co::follow(rows).value();
    REQUIRE(hard.size() == 1);
    CHECK(hard[0].verdict == verdict::contradicts);
    CHECK(hard[0].from == rows.begin() + 1);
    CHECK(hard[0].to == rows.begin() + 3);
    rows[2].reach = rows[3].reach = resolved_as(5, 92).reach;
    rows[3].core = resolved_as(10, 19).core;
    const auto soft = co::follow(rows).value();
    REQUIRE(soft.size() == 1);
    CHECK(soft[0].verdict == verdict::tension);
    CHECK(soft[0].from == rows.begin());
    CHECK(soft[0].to == rows.begin() + 3);
}

TEST_CASE("sources differ where one claim of all that are involved is another's") {
    const auto differ = [](const std::vector<resolved>& totals,
                           const std::vector<resolved>& figures = {}) {
        const auto found = co::follow(totals, figures).value();
        REQUIRE(found.size() == 1);
        return found[0].sources_differ;
    };
    const auto hundred = resolved_as(100), more = resolved_as(110), five = resolved_as(5);
    CHECK_FALSE(differ({on(1, hundred, 1), on(1, hundred, 1), on(2, more, 1)}));
    CHECK(differ({on(1, hundred, 1), on(1, hundred, 2), on(1, hundred, 1), on(2, more, 1)}));
    CHECK(differ({on(1, hundred, 1), on(2, more, 1), on(2, more, 2), on(2, more, 1)}));
    CHECK(differ({on(1, hundred, 1), on(2, more, 2)}));
    // a total that is repeated for two days
    const auto stale = [&](const std::vector<resolved>& between, co::identity figure) {
        std::vector<resolved> totals{on(1, hundred, 1), on(3, hundred, 1)};
        totals.insert(totals.end(), between.begin(), between.end());
        return differ(totals, {on(2, five, 1), on(3, five, figure)});
    };
    CHECK_FALSE(stale({on(2, hundred, 1)}, 1));
    CHECK(stale({on(2, hundred, 2)}, 1));
    CHECK(stale({on(2, hundred, 1), on(2, hundred, 2)}, 1));
    CHECK(stale({on(2, hundred, 1)}, 2));
    CHECK(differ({on(1, hundred, 1), on(1, hundred, 2), on(2, hundred, 1)}, {on(2, five, 1)}));
    CHECK(differ({on(1, hundred, 1), on(2, hundred, 1)}, {on(2, five, 1), on(2, five, 2)}));
}

TEST_CASE("a finding says nothing before it is made") {
    const co::series_finding<int> f{};
    CHECK(f.amount == rational{0});
    CHECK(f.days == 0);
    CHECK_FALSE(f.sources_differ);
}

TEST_CASE("what takes no part, and what does not fit") {
    CHECK(co::follow(std::vector<resolved>{})->empty());
    auto undated = resolved_as(5), retracted = on(2, resolved_as(1)),
         planned = on(2, resolved_as(2));
    retracted.live = false;
    planned.status = co::status::planned;
    const std::vector<resolved> rows{on(1, resolved_as(9)), undated, retracted, planned};
    CHECK(co::follow(rows)->empty());
    constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
    const std::vector<resolved> wide{on(1, resolved_as(greatest)), on(2, resolved_as(-2))};
    CHECK(co::follow(wide).error().code == co::errc::overflow);
    const std::vector<resolved> still{on(1, resolved_as(greatest)), on(2, resolved_as(greatest))},
        one{on(2, resolved_as(1))};
    CHECK(co::follow(still, one).error().code == co::errc::overflow);
    // one end of a figure
    CHECK(co::follow(still, std::vector{on(2, resolved_as(0, 1))}).error().code ==
          co::errc::overflow);
    const std::vector<resolved> least{on(1, resolved_as(-greatest)), on(2, resolved_as(-greatest))};
    CHECK(co::follow(least, std::vector{on(2, resolved_as(-2, 0))}).error().code ==
          co::errc::overflow);
    CHECK(co::name(series_kind::misfit) == "misfit");
}

TEST_CASE("a long series is followed in the time of a sort") {
    std::vector<resolved> totals, figures;
    for (std::int32_t d = 0; d < 50'000; ++d) {
        totals.push_back(on(d, resolved_as(1000))); // the same for ever, and nothing happens
        figures.push_back(on(d, resolved_as(0)));
    }
    CHECK(co::follow(totals, figures)->empty());
    figures[25'000] = on(25'000, resolved_as(1));
    CHECK(co::follow(totals, figures)->size() == 1);
}
