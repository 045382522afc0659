// What a summary counts while topics go by: where claims differ, totals that fall, who stands
// apart. Tallies of pieces add up, so that pieces can be worked on by several threads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <corroborate/whole.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// One origin among others.
struct voice_tally {
    std::uint64_t claims = 0;
    std::uint64_t shared = 0;  ///< on how many periods of a topic another origin speaks too
    std::uint64_t differs = 0; ///< on how many of them another says something else
    std::uint64_t apart = 0;   ///< on how many two or more others agree on what it does not allow
    std::uint64_t falls = 0;   ///< of its running totals

    void add(const voice_tally& v) noexcept {
        claims += v.claims;
        shared += v.shared;
        differs += v.differs;
        apart += v.apart;
        falls += v.falls;
    }
};

/// Two claims of a topic that disagree, by their places in the input, the earlier first.
struct disagreeing_pair {
    bool has_difference = false; ///< where there is none the pair comes last
    double difference = 0;
    double gap = 0;
    std::uint32_t a = 0;
    std::uint32_t b = 0;

    /// The larger difference first, then the larger gap, then the order of the input.
    friend bool operator<(const disagreeing_pair& x, const disagreeing_pair& y) noexcept {
        if (x.has_difference != y.has_difference) { return x.has_difference; }
        if (x.difference != y.difference) { return x.difference > y.difference; }
        if (x.gap != y.gap) { return x.gap > y.gap; }
        return x.a != y.a ? x.a < y.a : x.b < y.b;
    }
};

/// The first so many in the order of <.
template <class T>
class leading {
public:
    explicit leading(std::size_t most) : most_(most) {}

    [[nodiscard]] bool takes(const T& one) const {
        return most_ > 0 && (list_.size() < most_ || one < list_.back());
    }
    /// Whether it is among the first.
    bool add(const T& one) {
        if (!takes(one)) { return false; }
        list_.insert(std::upper_bound(list_.begin(), list_.end(), one), one);
        if (list_.size() > most_) { list_.pop_back(); }
        return true;
    }
    [[nodiscard]] const std::vector<T>& list() const noexcept { return list_; }
    [[nodiscard]] std::size_t most() const noexcept { return most_; }

private:
    std::size_t most_;
    std::vector<T> list_;
};

/// A running total of one origin that goes down.
struct fall {
    double by = 0;
    std::uint32_t from = 0;
    std::uint32_t to = 0;

    friend bool operator<(const fall& x, const fall& y) noexcept {
        if (x.by != y.by) { return x.by > y.by; }
        return x.from != y.from ? x.from < y.from : x.to < y.to;
    }
};

struct tally {
    std::uint64_t claims = 0;
    std::uint64_t topics = 0;
    std::uint64_t topics_disagreeing = 0;
    std::uint64_t periods = 0;   ///< topics times their periods
    std::uint64_t shared = 0;    ///< of these, with more than one claim
    std::uint64_t differing = 0; ///< of these, with more than one set
    std::uint64_t disagreeing = 0;
    std::uint64_t steps = 0; ///< from one running total of an origin to its next
    std::uint64_t falls = 0;
    disagreement_count disagreements{};
    std::vector<voice_tally> voices; ///< by the number of the origin; 0: of nobody

    [[nodiscard]] voice_tally& voice(std::uint32_t origin) {
        if (voices.size() <= origin) { voices.resize(origin + std::size_t{1}); }
        return voices[origin];
    }
    /// All but the voices, whose numbers hold for one table.
    void add(const tally& t) noexcept {
        claims += t.claims;
        topics += t.topics;
        topics_disagreeing += t.topics_disagreeing;
        periods += t.periods;
        shared += t.shared;
        differing += t.differing;
        disagreeing += t.disagreeing;
        steps += t.steps;
        falls += t.falls;
        disagreements.contradictions += t.disagreements.contradictions;
        disagreements.tensions += t.disagreements.tensions;
    }
};

/// Counts topic after topic into a tally.
class teller_of_periods {
public:
    /// The live claims of a topic with numbers, ordered by period.
    void count(std::span<const whole_claim> claims, over_time how, tally& into,
               leading<fall>& falls) {
        for (std::size_t i = 0; i < claims.size();) {
            std::size_t end = i + 1;
            while (end < claims.size() && claims[end].as_of == claims[i].as_of) { ++end; }
            period_of(claims.subspan(i, end - i), into);
            i = end;
        }
        for (const auto& c : claims) { ++into.voice(c.origin).claims; }
        if (how == over_time::running_total) { find_falls(claims, into, falls); }
    }

private:
    void period_of(std::span<const whole_claim> claims, tally& into) {
        ++into.periods;
        if (claims.size() < 2) { return; }
        ++into.shared;
        bool one_voice = claims[0].origin != 0, same = true;
        for (const auto& c : claims) {
            one_voice = one_voice && c.origin == claims[0].origin;
            same = same && c.core == claims[0].core;
        }
        into.differing += static_cast<std::uint64_t>(!same);
        if (!one_voice) {
            for (std::size_t i = 0; i < claims.size(); ++i) {
                if (is_repeated(claims, i)) { continue; }
                ++into.voice(claims[i].origin).shared;
            }
        }
        if (same) { return; }
        const auto& d = assessor_.assess_period(claims);
        const bool disagree = d.disagreements.contradictions + d.disagreements.tensions > 0;
        into.disagreeing += static_cast<std::uint64_t>(disagree);
        if (one_voice) { return; }
        for (std::size_t i = 0; i < claims.size(); ++i) {
            if (is_repeated(claims, i)) { continue; }
            bool differs = false, supports = false;
            for (const auto& c : claims) {
                const bool mine =
                    &c == &claims[i] || (c.origin != 0 && c.origin == claims[i].origin);
                differs = differs || (!mine && !(c.core == claims[i].core));
                supports =
                    supports || (mine && c.core.low <= d.best.low && d.best.low <= c.core.high);
            }
            into.voice(claims[i].origin).differs += static_cast<std::uint64_t>(differs);
            into.voice(claims[i].origin).apart +=
                static_cast<std::uint64_t>(!supports && d.best_weight > 1);
        }
    }
    /// The same origin has spoken before on this period.
    [[nodiscard]] static bool is_repeated(std::span<const whole_claim> claims, std::size_t i) {
        return claims[i].origin != 0 &&
               std::any_of(claims.begin(), claims.begin() + static_cast<std::ptrdiff_t>(i),
                           [&](const whole_claim& c) { return c.origin == claims[i].origin; });
    }
    void find_falls(std::span<const whole_claim> claims, tally& into, leading<fall>& falls) {
        ++round_;
        for (const auto& c : claims) {
            if (c.origin == 0 || !c.as_of.is_given()) { continue; }
            if (last_.size() <= c.origin) { last_.resize(c.origin + std::size_t{1}); }
            auto& last = last_[c.origin];
            if (last.round == round_ && last.claim.as_of.last_day() < c.as_of.last_day()) {
                ++into.steps;
                if (last.claim.core.low > c.core.high) {
                    ++into.falls;
                    ++into.voice(c.origin).falls;
                    falls.add({static_cast<double>(last.claim.core.low - c.core.high),
                               last.claim.index, c.index});
                }
            }
            last = {c, round_};
        }
    }

    struct last_said {
        whole_claim claim;
        std::uint64_t round = 0;
    };
    v0::detail::whole_assessor assessor_;
    std::vector<last_said> last_;
    std::uint64_t round_ = 0;
};

} // namespace report
} // namespace v0
} // namespace corroborate
