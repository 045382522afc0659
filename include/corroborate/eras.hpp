// Which claims of a topic compare with which, as far as time and status go, for many claims at
// once: the table of DESIGN.md, section 3, turned into what a stretch of claims has in common.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

#include <corroborate/resolved.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// What a stretch of claims has in common: enough to pass over those that time or status keep from
/// comparing with a given claim.
struct time_hull {
    std::int32_t first_min = std::numeric_limits<std::int32_t>::max();
    std::int32_t first_max = std::numeric_limits<std::int32_t>::min();
    std::int32_t last_min = std::numeric_limits<std::int32_t>::max();
    std::int32_t last_max = std::numeric_limits<std::int32_t>::min();
    bool undated = false, loose = false, planned = false, fact = false, other = false;
    unsigned lives = 0; ///< which over_time occur, as bits

    time_hull() = default;
    explicit time_hull(const resolved& r) {
        const period& p = r.over_time == over_time::stock ? r.stands : r.as_of;
        undated = !p.is_given();
        if (!undated) {
            first_min = first_max = p.first_day();
            last_min = last_max = p.last_day();
        }
        loose = !r.holds;
        planned = r.status == status::planned;
        fact = r.status == status::observed || r.status == status::estimated;
        other = !planned && !fact;
        lives = 1U << static_cast<unsigned>(r.over_time);
    }
    void join(const time_hull& o) {
        first_min = std::min(first_min, o.first_min);
        first_max = std::max(first_max, o.first_max);
        last_min = std::min(last_min, o.last_min);
        last_max = std::max(last_max, o.last_max);
        undated = undated || o.undated;
        loose = loose || o.loose;
        planned = planned || o.planned;
        fact = fact || o.fact;
        other = other || o.other;
        lives |= o.lives;
    }
    /// Whether all claims of the stretch are of one number at one time.
    [[nodiscard]] bool compare_alike() const {
        const bool dated = first_min <= first_max;
        switch (lives) {
        case 0: return true;
        case 1U << static_cast<unsigned>(over_time::stock):
            return !(planned && fact) && (!dated || first_max <= last_min);
        case 1U << static_cast<unsigned>(over_time::running_total):
            return !(planned && fact) && (!dated || last_min == last_max);
        case 1U << static_cast<unsigned>(over_time::flow):
            return !(planned && fact) &&
                   (!dated || (first_min == first_max && last_min == last_max));
        default: return false;
        }
    }
    /// Whether a claim of the stretch may be of the status that x is.
    [[nodiscard]] bool may_compare(const time_hull& of_x) const {
        return !(of_x.planned && !planned && !other) && !(of_x.fact && !fact && !other);
    }
    /// Whether a claim of the stretch, all higher than x, may disagree with x.
    [[nodiscard]] bool may_disagree(const resolved& x, const time_hull& of_x) const {
        if (!may_compare(of_x)) { return false; }
        if (undated || of_x.undated || lives != of_x.lives) { return true; }
        switch (x.over_time) {
        case over_time::stock:
            return (first_min <= of_x.last_max && of_x.first_min <= last_max) ||
                   (loose && of_x.loose);
        case over_time::running_total: return last_min <= of_x.last_max;
        case over_time::flow: return of_x.first_min <= first_max && last_min <= of_x.last_max;
        }
        return true;
    }
    /// Whether the number of a claim of the stretch, all higher than x, may be a later or a wider
    /// one than that of x.
    [[nodiscard]] bool may_have_grown_from(const resolved& x, const time_hull& of_x) const {
        if (!may_compare(of_x) || of_x.undated) { return false; }
        if (lives != of_x.lives) { return true; }
        switch (x.over_time) {
        case over_time::stock: return false;
        case over_time::running_total: return of_x.last_max < last_max;
        case over_time::flow: return first_min <= of_x.first_min && of_x.last_max <= last_max;
        }
        return true;
    }
};

/// Whether claims are all of one number at one time, found out one by one: most are dated as the
/// one before, or not at all.
class era_check {
public:
    /// False once they are not.
    [[nodiscard]] bool add(const resolved& r) {
        const period& p = r.over_time == over_time::stock ? r.stands : r.as_of;
        if (any_ && p == last_ && r.over_time == lives_ && r.status == status_) { return true; }
        last_ = p;
        lives_ = r.over_time;
        status_ = r.status;
        any_ = true;
        hull_.join(time_hull{r});
        return hull_.compare_alike();
    }

private:
    bool any_ = false;
    period last_;
    v0::over_time lives_{};
    v0::status status_{};
    time_hull hull_;
};

/// Whether no end of the core lies beyond the reach's, told without 128-bit products where it can.
[[nodiscard]] constexpr bool is_within(const interval& core, const interval& reach) noexcept {
    if (core.has_whole_ends() && reach.has_whole_ends()) {
        return reach.whole_lower() <= core.whole_lower() &&
               core.whole_upper() <= reach.whole_upper();
    }
    return subset(core, reach);
}

} // namespace detail

} // namespace v0
} // namespace corroborate
