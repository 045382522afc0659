// The dossier of a topic of counts, on plain integers: what floor 6 says in general, for the claims
// that tables hold. Ends are 64-bit, so a group of a handful is judged in nanoseconds and allocates
// nothing; the results are those of dossier.hpp, end for end (the tests compare them).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include <corroborate/apart.hpp>
#include <corroborate/dossier.hpp>

namespace corroborate {
inline namespace v0 {

/// The dossier of whole_claims; supporters and witness are indices.
struct whole_dossier {
    std::size_t origins = 0;
    whole_set agreed_core{0, -1};
    whole_set agreed_reach{0, -1};
    whole_set best;
    std::size_t best_weight = 0;
    std::vector<std::uint32_t> supporters;
    bool has_witness = false;
    std::pair<std::uint32_t, std::uint32_t> witness;
    disagreement_count disagreements;
};

namespace detail {

/// Works out whole_dossiers one after the other; keeps its memory between them.
class whole_assessor {
public:
    /// Whether assess() may be asked: stocks that do not expire; days, or one period for all.
    [[nodiscard]] static bool takes(std::span<const whole_claim> claims, over_time how) noexcept {
        if (how == over_time::running_total) { return true; }
        const period* first = nullptr;
        bool one = true, days = true;
        for (const auto& c : claims) {
            if (!c.as_of.is_given()) { continue; }
            if (first == nullptr) { first = &c.as_of; }
            one = one && c.as_of == *first;
            days = days && c.as_of.first_day() == c.as_of.last_day();
        }
        return one || days;
    }

    /// The claims of one topic, in the order of the input; at least one. O(k^2) up to 16 claims,
    /// then O(n log n). Valid until the next call.
    [[nodiscard]] const whole_dossier& assess(std::span<const whole_claim> claims, over_time how) {
        out_.origins = count_voices(claims);
        count_disagreements(claims, how);
        choose(claims, how);
        agree();
        support();
        return out_;
    }
    /// The same for claims of one period, which are about one number.
    [[nodiscard]] const whole_dossier& assess_period(std::span<const whole_claim> claims) {
        out_.origins = count_voices(claims);
        const auto core = pairs_.disjoint(claims, &whole_claim::core),
                   reach = pairs_.disjoint(claims, &whole_claim::reach);
        out_.disagreements = {reach, core - reach};
        now_.assign(claims.begin(), claims.end());
        agree();
        support();
        return out_;
    }

private:
    static constexpr std::size_t few = apart_counter::few;

    [[nodiscard]] std::size_t count_voices(std::span<const whole_claim> claims) {
        std::size_t voices = 0;
        if (claims.size() <= few) {
            for (std::size_t i = 0; i < claims.size(); ++i) {
                bool fresh = true;
                for (std::size_t j = 0; j < i && fresh; ++j) {
                    fresh = claims[i].origin == 0 || claims[i].origin != claims[j].origin;
                }
                voices += static_cast<std::size_t>(fresh);
            }
            return voices;
        }
        for (const auto& c : claims) { voices += static_cast<std::size_t>(raise(c.origin)); }
        for (const auto& c : claims) { speaking(c.origin) = 0; }
        return voices;
    }
    [[nodiscard]] std::uint32_t& speaking(std::uint32_t origin) {
        if (speaking_.size() <= origin) { speaking_.resize(origin + std::size_t{1}); }
        return speaking_[origin];
    }
    /// Whether this origin was silent until now.
    [[nodiscard]] bool raise(std::uint32_t origin) {
        return origin == 0 || speaking(origin)++ == 0;
    }

    void count_disagreements(std::span<const whole_claim> claims, over_time how) {
        const auto core = pairs_.count(claims, &whole_claim::core, how);
        const bool alike = std::all_of(claims.begin(), claims.end(),
                                       [](const whole_claim& c) { return c.core == c.reach; });
        const auto reach = alike ? core : pairs_.count(claims, &whole_claim::reach, how);
        // stocks of different days may both be true: tension at most
        const std::uint64_t all = how == over_time::stock ? core.all : core.within + core.falls;
        const std::uint64_t hard = reach.within + reach.falls;
        out_.disagreements = {hard, all - hard};
    }

    // one number

    void choose(std::span<const whole_claim> claims, over_time how) {
        now_.assign(claims.begin(), claims.end());
        if (how == over_time::stock) { return; }
        const whole_claim* latest = nullptr;
        const auto end = [](const whole_claim& c) {
            return std::pair{c.as_of.last_day(), c.as_of.first_day()};
        };
        for (const auto& c : claims) {
            if (c.as_of.is_given() && (latest == nullptr || end(*latest) < end(c))) { latest = &c; }
        }
        if (latest == nullptr) { return; }
        const period when = latest->as_of;
        if (how == over_time::flow) {
            std::erase_if(now_, [&](const whole_claim& c) {
                return c.as_of.is_given() && !(c.as_of == when);
            });
            return;
        }
        for (auto& c : now_) {
            if (c.as_of.is_given() && c.as_of.last_day() != when.last_day()) {
                c.core.high = c.reach.high = whole_set::no_end;
            }
        }
    }
    void agree() {
        whole_set core = now_.front().core, reach = now_.front().reach;
        const whole_claim *low = &now_.front(), *high = &now_.front();
        for (const auto& c : now_) {
            if (low->core.low < c.core.low) { low = &c; }
            if (c.core.high < high->core.high) { high = &c; }
            reach = {std::max(reach.low, c.reach.low), std::min(reach.high, c.reach.high)};
        }
        core = {low->core.low, high->core.high};
        out_.agreed_core = core;
        out_.agreed_reach = reach;
        out_.has_witness = core.is_empty();
        if (out_.has_witness) { out_.witness = {low->index, high->index}; }
    }

    // Marzullo's sweep, counting voices
    void support() {
        std::int64_t start = 0;
        std::size_t weight = 0;
        if (now_.size() == 1 ||
            (!out_.agreed_core.is_empty() && count_voices(now_) == now_.size())) {
            start = out_.agreed_core.low; // all claims, and none speaks twice
            weight = now_.size();
        } else if (now_.size() <= few) {
            for (const auto& c : now_) {
                const auto here = voices_at(c.core.low);
                if (here > weight || (here == weight && c.core.low < start)) {
                    weight = here;
                    start = c.core.low;
                }
            }
        } else {
            std::tie(start, weight) = sweep();
        }
        std::int64_t end = whole_set::no_end;
        out_.supporters.clear();
        for (const auto& c : now_) {
            if (c.core.low <= start && start <= c.core.high) {
                out_.supporters.push_back(c.index);
                end = std::min(end, c.core.high);
            }
        }
        for (const auto& c : now_) {
            if (c.core.low > start) { end = std::min(end, c.core.low - 1); }
        }
        out_.best = {start, end};
        out_.best_weight = weight;
    }
    [[nodiscard]] std::size_t voices_at(std::int64_t place) const noexcept {
        std::size_t n = 0;
        for (std::size_t i = 0; i < now_.size(); ++i) {
            const auto covers = [&](const whole_claim& c) {
                return c.core.low <= place && place <= c.core.high;
            };
            bool speaks = covers(now_[i]);
            for (std::size_t j = 0; j < i && speaks && now_[i].origin != 0; ++j) {
                speaks = now_[j].origin != now_[i].origin || !covers(now_[j]);
            }
            n += static_cast<std::size_t>(speaks);
        }
        return n;
    }
    [[nodiscard]] std::pair<std::int64_t, std::size_t> sweep() {
        begins_.clear();
        ends_.clear();
        for (const auto& c : now_) {
            begins_.emplace_back(c.core.low, c.origin);
            if (c.core.high != whole_set::no_end) { ends_.emplace_back(c.core.high, c.origin); }
        }
        std::sort(begins_.begin(), begins_.end());
        std::sort(ends_.begin(), ends_.end());
        std::size_t weight = 0, best = 0, ended = 0;
        std::int64_t start = 0;
        for (std::size_t i = 0; i < begins_.size(); ++i) {
            const auto [at, origin] = begins_[i];
            for (; ended < ends_.size() && ends_[ended].first < at; ++ended) {
                const auto gone = ends_[ended].second;
                weight -= static_cast<std::size_t>(gone == 0 || --speaking(gone) == 0);
            }
            weight += static_cast<std::size_t>(raise(origin));
            const bool more_here = i + 1 < begins_.size() && begins_[i + 1].first == at;
            if (!more_here && weight > best) {
                best = weight;
                start = at;
            }
        }
        for (const auto& [at, origin] : begins_) { speaking(origin) = 0; }
        return {start, best};
    }

    whole_dossier out_;
    std::vector<whole_claim> now_;
    std::vector<std::uint32_t> speaking_; // claims that speak now, by origin
    apart_counter pairs_;
    std::vector<std::pair<std::int64_t, std::uint32_t>> begins_, ends_;
};

} // namespace detail

} // namespace v0
} // namespace corroborate
