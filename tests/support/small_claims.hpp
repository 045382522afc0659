// Small random sets and claims for tests against brute force: ends are whole numbers, so that a
// grid of halves around them meets every case that open and closed ends can make.
#pragma once

#include <cstdint>
#include <random>

#include <corroborate/rows.hpp>

class small_claims {
public:
    explicit small_claims(std::uint32_t seed) : random_(seed) {}

    [[nodiscard]] int up_to(int most) {
        return static_cast<int>(random_() % (static_cast<unsigned>(most) + 1));
    }
    [[nodiscard]] bool one_in(int n) { return up_to(n - 1) == 0; }

    /// Ends between `least` and `most`, one in `rare` of them unbounded.
    [[nodiscard]] corroborate::interval set(corroborate::number_kind kind, int least, int most,
                                            int rare = 5) {
        for (;;) {
            const auto low = end(least, most, rare), high = end(least, most, rare);
            if (const auto made = corroborate::interval::make(low, high, kind)) { return *made; }
        }
    }
    /// A claim whose reach holds its core.
    [[nodiscard]] corroborate::resolved claim(corroborate::number_kind kind, int least, int most,
                                              int rare = 5) {
        corroborate::resolved r;
        r.core = set(kind, least, most, rare);
        r.reach = one_in(2) ? r.core : hull(r.core, set(kind, least, most, rare));
        return r;
    }

private:
    [[nodiscard]] corroborate::endpoint end(int least, int most, int rare) {
        if (one_in(rare)) { return corroborate::unbounded(); }
        const corroborate::rational at{least + up_to(most - least)};
        return one_in(2) ? corroborate::open_at(at) : corroborate::closed_at(at);
    }

    std::mt19937 random_;
};

/// A claim whose core and reach are one set.
[[nodiscard]] inline corroborate::resolved resolved_as(const corroborate::interval& set) {
    corroborate::resolved r;
    r.core = set;
    r.reach = set;
    return r;
}
[[nodiscard]] inline corroborate::resolved resolved_as(std::int64_t exactly) {
    return resolved_as(corroborate::interval::point(corroborate::rational{exactly},
                                                    corroborate::number_kind::count)
                           .value());
}
[[nodiscard]] inline corroborate::resolved resolved_as(std::int64_t least, std::int64_t most) {
    return resolved_as(corroborate::interval::make(corroborate::closed_at(least),
                                                   corroborate::closed_at(most),
                                                   corroborate::number_kind::count)
                           .value());
}
