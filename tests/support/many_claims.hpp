// Random resolved claims for the twins of the algorithms on many claims: few distinct ends, so that
// ties, duplicates, nested and touching sets are common; all kinds of ends, dates and statuses.
#pragma once

#include <cstdint>
#include <limits>
#include <random>
#include <vector>

#include <corroborate/rows.hpp>

namespace co = corroborate;

/// A row of one's own, and its projection, for which some rows say no number.
struct row_of_ones_own {
    co::resolved claim;
    bool said = true;
};
inline constexpr auto what_is_said = [](const row_of_ones_own& r) -> co::result<co::resolved> {
    if (!r.said) { return co::errc::no_number; }
    return r.claim;
};

struct recipe {
    co::number_kind kind = co::number_kind::count;
    std::int64_t span = 40; ///< ends lie within 0 .. span
    std::int64_t den = 1;   ///< for reals: denominators up to this
    bool unbounded = true;  ///< some ends
    bool extremes = false;  ///< some ends at the limits of 64 bits
    int topics = 1;
    int origins = 0; ///< so many names; 0: all nameless
    int days = 0;    ///< 0: undated
    bool holds = false;
    bool statuses = false;
    co::over_time over_time = co::over_time::stock;
};

class random_claims {
public:
    explicit random_claims(std::uint32_t seed) : random_(seed) {}

    std::int64_t upto(std::int64_t n) {
        return std::uniform_int_distribution<std::int64_t>{0, n}(random_);
    }
    bool one_in(std::int64_t n) { return upto(n - 1) == 0; }

    co::rational number(const recipe& r) {
        if (r.extremes && one_in(6)) {
            const auto most = std::numeric_limits<std::int64_t>::max() - upto(2);
            return one_in(2) ? most : -most;
        }
        const auto den = r.kind == co::number_kind::real ? 1 + upto(r.den - 1) : 1;
        return co::make_rational(upto(r.span * den), den).value();
    }
    co::endpoint end(const recipe& r) {
        if (r.unbounded && one_in(8)) { return co::unbounded(); }
        const bool open = r.kind == co::number_kind::real && one_in(2);
        return open ? co::open_at(number(r)) : co::closed_at(number(r));
    }
    co::interval set(const recipe& r) {
        for (;;) {
            const auto made = co::interval::make(end(r), end(r), r.kind);
            if (made) { return *made; }
        }
    }
    co::resolved claim(const recipe& r) {
        co::resolved c;
        c.core = set(r);
        c.reach = one_in(3) ? c.core : co::hull(c.core, set(r));
        c.topic = static_cast<co::identity>(upto(r.topics - 1)) * 0x9e3779b97f4a7c15U;
        c.origin =
            r.origins == 0 ? 0 : static_cast<co::identity>(upto(r.origins)) * 0x9e3779b97f4a7c15U;
        c.over_time = r.over_time;
        if (r.days > 0 && !one_in(6)) {
            const auto day = static_cast<std::int32_t>(upto(r.days));
            const auto length = one_in(2) ? 0 : static_cast<std::int32_t>(upto(r.days / 2));
            c.as_of = co::period::of_days(day, day + length).value();
        }
        c.holds = r.holds && one_in(2);
        c.stands = c.holds ? co::widened(c.as_of, {0, 1}) : c.as_of;
        if (r.statuses) {
            constexpr co::status all[] = {co::status::observed, co::status::estimated,
                                          co::status::planned, co::status::retracted};
            c.status = all[upto(3)];
            c.live = !one_in(5);
        }
        return c;
    }
    std::vector<co::resolved> claims(std::size_t n, const recipe& r) {
        std::vector<co::resolved> out;
        for (std::size_t i = 0; i < n; ++i) {
            if (i > 0 && one_in(10)) {
                out.push_back(
                    out[static_cast<std::size_t>(upto(static_cast<std::int64_t>(i) - 1))]);
            } else {
                out.push_back(claim(r));
            }
        }
        return out;
    }

private:
    std::mt19937 random_;
};

/// One recipe of each sort, by number.
inline recipe recipe_of(unsigned i) {
    recipe r;
    const unsigned kind = i % 5;
    if (kind > 0) { r.kind = co::number_kind::real; }
    r.den = kind == 2 ? 10 : kind >= 3 ? 60 : 1;
    r.extremes = i % 7 == 3;
    if (kind == 4) { r.den = 2'000'000'011; } // no common denominator in 64 bits
    r.span = i % 3 == 0 ? 6 : i % 3 == 1 ? 40 : 1'000'000;
    r.topics = i % 11 == 0 ? 5 : i % 11 == 1 ? 100 : 1;
    r.origins = i % 4 == 0 ? 0 : i % 4 == 1 ? 3 : i % 4 == 2 ? 20 : 1000;
    return r;
}
inline recipe timed(unsigned i) {
    recipe r = recipe_of(i);
    r.days = (i / 2) % 3 == 0 ? 0 : (i / 2) % 3 == 1 ? 5 : 60;
    r.holds = i % 2 == 0;
    r.statuses = i % 6 < 2;
    r.over_time = (i / 3) % 3 == 0   ? co::over_time::stock
                  : (i / 3) % 3 == 1 ? co::over_time::running_total
                                     : co::over_time::flow;
    return r;
}
