// A dossier that is kept up to date: claims about one number come and go, one at a time, for
// microseconds each, and what they come to is always at hand.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include <corroborate/consensus.hpp>
#include <corroborate/ordered_bag.hpp>
#include <corroborate/tally.hpp>

namespace corroborate {
inline namespace v0 {

/// Claims about one number at one time: one topic, one kind, all live and comparable under the
/// order "same" (see dossier for how such claims are chosen); their dates are not looked at.
class ledger {
public:
    /// What a claim is called from its addition to its removal; given out anew after that.
    using ticket = std::size_t;

    /// Cost: some microseconds in a million claims, O(sqrt n) at worst; where its origin has said
    /// more, also the time to go through the claims of that origin that hang together with it.
    ticket add(const resolved& claim) {
        const ticket t = free_.empty() ? claims_.size() : free_.back();
        if (free_.empty()) {
            claims_.emplace_back();
        } else {
            free_.pop_back();
        }
        const ends e{claim};
        claims_[t] = claim;
        pairs_ += apart_from(e);
        core_low_.add({e.core.low, false, t});
        core_high_.add({e.core.high, false, t});
        reach_low_.add({e.reach.low, false, t});
        reach_high_.add({e.reach.high, false, t});
        speak(claim.origin, e.core, t);
        ++size_;
        return t;
    }
    /// The ticket must be of a claim that is there. Cost: as add.
    void remove(ticket t) {
        const ends e{claims_[t]};
        core_low_.remove({e.core.low, false, t});
        core_high_.remove({e.core.high, false, t});
        reach_low_.remove({e.reach.low, false, t});
        reach_high_.remove({e.reach.high, false, t});
        pairs_ -= apart_from(e);
        fall_silent(claims_[t].origin, e.core, t);
        free_.push_back(t);
        --size_;
    }

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] const resolved& operator[](ticket t) const { return claims_[t]; }
    /// Pairs in contradiction and in tension. O(1).
    [[nodiscard]] disagreement_count disagreements() const noexcept {
        return {pairs_.reaches, pairs_.cores - pairs_.reaches};
    }
    /// What all claims allow. O(1).
    [[nodiscard]] agreement agreed() const {
        if (size_ == 0) { return {}; }
        const number_kind kind = kind_of(core_low_.back());
        return {between(core_low_.back().at, core_high_.front().at, kind),
                between(reach_low_.back().at, reach_high_.front().at, kind)};
    }
    /// The claims with the greatest lower end of a core and the least upper one, where no number
    /// fits all. O(log n).
    [[nodiscard]] std::optional<std::pair<ticket, ticket>> witness() const {
        if (size_ == 0 || core_low_.back().at <= core_high_.front().at) { return {}; }
        const auto* low = core_low_.first_from(core_low_.back().at);
        return std::pair{static_cast<ticket>(low->id), static_cast<ticket>(core_high_.front().id)};
    }

    /// A set and how many independent origins support it.
    struct supported {
        interval set;
        std::size_t weight = 0;
    };
    /// As best_supported(range): the first set from below that most origins support. Some
    /// microseconds in a million claims.
    [[nodiscard]] std::optional<supported> best_supported() const {
        if (size_ == 0) { return {}; }
        const auto top = voices_.deepest();
        const number_kind kind = kind_of(core_low_.back());
        const detail::cut high = core_high_.first_from(top.at)->at;
        endpoint upper = detail::end_of(high);
        if (const auto* next = core_low_.first_above(top.at); next != nullptr && next->at <= high) {
            upper = detail::complement_end(detail::end_of(next->at), kind, -1);
        }
        return supported{
            interval::make(detail::end_of(top.at), upper, kind).value_or(interval{kind}),
            top.depth};
    }

private:
    struct span {
        detail::cut low;
        detail::cut high;
    };
    struct ends {
        explicit ends(const resolved& r)
            : core{r.core.low(), r.core.high()},
              reach{std::min(r.core.low(), r.reach.low()),
                    std::max(r.core.high(), r.reach.high())} {}
        span core;
        span reach;
    };
    /// What a named origin has said.
    struct voice {
        std::set<std::pair<detail::cut, ticket>> claims; ///< by lower end
        std::map<detail::cut, detail::cut> spans;        ///< their union: lower ends to upper ones
    };

    [[nodiscard]] detail::apart_pairs apart_from(const ends& e) const {
        return {core_high_.count_below(e.core.low) +
                    (core_low_.size() - core_low_.count_upto(e.core.high)),
                reach_high_.count_below(e.reach.low) +
                    (reach_low_.size() - reach_low_.count_upto(e.reach.high))};
    }
    [[nodiscard]] number_kind kind_of(const detail::bag_entry& e) const {
        return claims_[static_cast<ticket>(e.id)].core.kind();
    }
    [[nodiscard]] static std::optional<interval>
    between(const detail::cut& low, const detail::cut& high, number_kind kind) {
        const auto made = interval::make(detail::end_of(low), detail::end_of(high), kind);
        return made ? std::optional{*made} : std::nullopt;
    }

    void begin(const span& s, std::uint64_t id) {
        voices_.add({s.low, false, id});
        voices_.add({s.high, true, id});
    }
    void end(const span& s, std::uint64_t id) {
        voices_.remove({s.low, false, id});
        voices_.remove({s.high, true, id});
    }
    void speak(identity origin, span s, ticket t) {
        if (origin == 0) { return begin(s, t); }
        voice& v = named_[origin];
        v.claims.emplace(s.low, t);
        auto at = v.spans.upper_bound(s.low);
        if (at != v.spans.begin() && s.low <= std::prev(at)->second) { --at; }
        while (at != v.spans.end() && at->first <= s.high) { // all that it bridges
            end({at->first, at->second}, origin);
            s = {std::min(s.low, at->first), std::max(s.high, at->second)};
            at = v.spans.erase(at);
        }
        v.spans.emplace(s.low, s.high);
        begin(s, origin);
    }
    void fall_silent(identity origin, const span& s, ticket t) {
        if (origin == 0) { return end(s, t); }
        voice& v = named_[origin];
        v.claims.erase({s.low, t});
        const auto at = std::prev(v.spans.upper_bound(s.low));
        const span whole{at->first, at->second};
        end(whole, origin);
        v.spans.erase(at);
        std::optional<span> now; // what the others still cover of it
        const auto settle = [&] {
            v.spans.emplace(now->low, now->high);
            begin(*now, origin);
        };
        for (auto c = v.claims.lower_bound({whole.low, 0});
             c != v.claims.end() && c->first <= whole.high; ++c) {
            const detail::cut high = claims_[c->second].core.high();
            if (now && c->first <= now->high) {
                now->high = std::max(now->high, high);
                continue;
            }
            if (now) { settle(); }
            now = span{c->first, high};
        }
        if (now) { settle(); }
        if (v.claims.empty()) { named_.erase(origin); }
    }

    std::vector<resolved> claims_;
    std::vector<ticket> free_;
    std::size_t size_ = 0;
    detail::apart_pairs pairs_;
    detail::ordered_bag<false> core_low_, core_high_, reach_low_, reach_high_;
    detail::ordered_bag<true> voices_;
    std::unordered_map<identity, voice> named_;
};

} // namespace v0
} // namespace corroborate
