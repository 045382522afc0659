// Random resolved claims for the tests of many claims, and the numbers at which brute force looks:
// between two neighbouring ends one number stands for all.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <set>
#include <vector>

#include <corroborate/resolved.hpp>

/// Random numbers that are the same with every standard library.
class dice {
public:
    explicit dice(std::uint64_t seed) : bits_(seed) {}
    /// 0 … sides - 1.
    [[nodiscard]] std::size_t roll(std::size_t sides) { return bits_() % sides; }
    [[nodiscard]] int between(int least, int most) {
        return least + static_cast<int>(roll(static_cast<std::size_t>(most - least + 1)));
    }
    [[nodiscard]] bool one_in(std::size_t n) { return roll(n) == 0; }

private:
    std::mt19937_64 bits_;
};

/// An interval of few possible ends, so that ties and duplicates are common.
inline corroborate::interval random_interval(dice& d, corroborate::number_kind kind, int last) {
    using corroborate::closure;
    const auto end = [&](int at) {
        const auto how = d.one_in(8)   ? closure::unbounded
                         : d.one_in(2) ? closure::open
                                       : closure::closed;
        const auto halves = kind == corroborate::number_kind::real ? d.between(0, 1) : 0;
        return corroborate::endpoint{corroborate::make_rational(2 * at + halves, 2).value(), how};
    };
    for (;;) {
        const int a = d.between(0, last), b = d.between(0, last);
        const auto made =
            corroborate::interval::make(end(std::min(a, b)), end(std::max(a, b)), kind);
        if (made) { return *made; }
    }
}

/// What a batch of claims has in common, and how much its claims differ.
struct world {
    corroborate::number_kind kind = corroborate::number_kind::count;
    corroborate::over_time over_time = corroborate::over_time::stock;
    bool holds = false;
    int last = 12;           ///< ends lie between 0 and this
    std::size_t topics = 1;  ///< topic ids 1 …
    std::size_t origins = 3; ///< origin ids 0 (none) …
    int days = 0;            ///< 0: no claim is dated
    bool all_live = true;
    bool plans = false;
};

inline corroborate::resolved random_claim(dice& d, const world& w) {
    corroborate::resolved r;
    r.core = random_interval(d, w.kind, w.last);
    r.reach = d.one_in(2) ? r.core : hull(r.core, random_interval(d, w.kind, w.last));
    r.topic = 1 + d.roll(w.topics);
    r.origin = d.roll(w.origins + 1);
    r.over_time = w.over_time;
    r.holds = w.holds;
    if (w.days > 0 && !d.one_in(5)) {
        const int first = d.between(0, w.days);
        r.as_of = corroborate::period::of_days(first, first + d.between(0, 2)).value();
    }
    r.stands = w.holds ? widened(r.as_of, {.days = 1}) : r.as_of;
    r.live = w.all_live || !d.one_in(4);
    if (w.plans && d.one_in(3)) { r.status = corroborate::status::planned; }
    if (w.plans && d.one_in(4)) { r.status = corroborate::status::estimated; }
    return r;
}

inline std::vector<corroborate::resolved> random_claims(dice& d, const world& w, std::size_t most) {
    std::vector<corroborate::resolved> out(d.roll(most + 1));
    for (auto& c : out) { c = random_claim(d, w); }
    return out;
}

/// A world of every kind, time behaviour and size in turn.
inline world random_world(dice& d) {
    using corroborate::over_time;
    world w;
    w.kind = d.one_in(2) ? corroborate::number_kind::count : corroborate::number_kind::real;
    w.over_time = static_cast<over_time>(d.roll(3));
    w.holds = w.over_time == over_time::stock && d.one_in(2);
    w.last = d.one_in(2) ? 4 : 30;
    w.topics = 1 + d.roll(3);
    w.origins = d.roll(5);
    w.days = d.one_in(3) ? 0 : 6;
    w.all_live = d.one_in(2);
    w.plans = d.one_in(3);
    return w;
}

/// Numbers that tell all sets of these claims' ends apart: the ends, their neighbours, and what
/// lies between and beyond them; in order.
inline std::vector<corroborate::rational>
telling_numbers(const std::vector<corroborate::resolved>& claims) {
    std::set<corroborate::rational> ends{0};
    for (const auto& c : claims) {
        for (const auto& i : {c.core, c.reach}) {
            for (const auto& e : {i.lower(), i.upper()}) {
                if (e.is_bounded()) { ends.insert(e.at); }
            }
        }
    }
    std::set<corroborate::rational> out;
    for (const auto& e : ends) { // ends are multiples of a half
        for (int quarters = -4; quarters <= 4; ++quarters) {
            out.insert(corroborate::make_rational(e.num * (4 / e.den) + quarters, 4).value());
        }
    }
    return {out.begin(), out.end()};
}
