// Parts against wholes, with exact interval arithmetic: what the parts add up to, what they leave,
// how far each number is pinned down by the others, and the fewest claims that cannot all hold.
// One equation over sets without gaps, so each set is tightened exactly in one step (bounds
// consistency of a linear equation), and a conflict is a pair or a whole against its parts.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <corroborate/consensus.hpp>
#include <corroborate/sum_ends.hpp>

namespace corroborate {
inline namespace v0 {

/// What adds up to what, by topic (resolved::topic). The parts are distinct.
struct sum_of_parts {
    identity whole = 0;
    std::span<const identity> parts{};
    bool complete = true;    ///< the parts are all that there is; else others may be added to them
    bool nonnegative = true; ///< no number, known or not, is below zero (as of all counts)
};

/// How parts lie to their whole.
enum class sum_state : std::uint8_t {
    adds_up,     ///< every term is one number, and the parts are exactly the whole
    fits,        ///< numbers can be chosen that add up
    leaves,      ///< they can, and something is left for parts that are missing or not listed
    falls_short, ///< all parts together stay below the whole
    exceeds,     ///< the parts exceed the whole
    divided,     ///< the claims about one of the terms do not agree among themselves
};

[[nodiscard]] constexpr std::string_view name(sum_state s) noexcept {
    constexpr std::string_view names[] = {"adds_up",     "fits",    "leaves",
                                          "falls_short", "exceeds", "divided"};
    return names[static_cast<std::size_t>(s)];
}
[[nodiscard]] constexpr bool fails(sum_state s) noexcept { return s >= sum_state::falls_short; }

/// A sum, checked. Terms: the whole is 0, the parts follow from 1 on.
template <class I>
struct sum_check {
    sum_state state = sum_state::fits;
    v0::verdict verdict = verdict::consistent; ///< contradicts: no numbers, however generously
                                               ///< read; tension: not on the ordinary reading
    rational amount = 0; ///< leaves, falls_short, exceeds: by how much at least; divided: the gap
    agreement listed;    ///< the sum of the parts that have claims
    agreement rest;      ///< what is left for the others; absent where no others can be
    std::vector<agreement> said;      ///< of each term: what its claims allow
    std::vector<agreement> tightened; ///< of each term: what is left in view of the others
    std::vector<std::size_t> claims;  ///< of each term: how many there are
    std::vector<I> conflict;          ///< the fewest claims that cannot all hold, by term
    std::size_t divided_term = 0;     ///< divided: which one

    [[nodiscard]] std::size_t missing() const noexcept {
        return static_cast<std::size_t>(std::count(claims.begin() + 1, claims.end(), 0U));
    }
};

namespace detail {

/// What is left of a set in view of another.
[[nodiscard]] constexpr std::optional<interval> met(const interval& so_far, const interval& next) {
    const auto both = intersection(so_far, next);
    return both ? std::optional{*both} : std::nullopt;
}

/// A term on one reading: its set, and the claims that give it its ends.
struct sum_term {
    std::size_t low = no_claim, high = no_claim;
    std::optional<interval> set; ///< absent: divided

    static constexpr std::size_t no_claim = static_cast<std::size_t>(-1);
};

/// What one reading says of the sum.
struct sum_reading {
    sum_state state = sum_state::fits;
    exact amount{};
    std::optional<interval> listed, rest;
    std::vector<std::optional<interval>> said, tightened;
    std::vector<std::size_t> conflict; ///< indices of claims
    std::size_t divided_term = 0;
};

/// The sum on one reading; every set is that of `set`.
template <class I>
class sum_solver {
public:
    sum_solver(const std::vector<located<I>>& claims, const std::vector<std::size_t>& term_of,
               const sum_of_parts& shape, interval resolved::* set)
        : claims_(claims), shape_(shape), set_(set), terms_(shape.parts.size() + 1) {
        if (!claims.empty()) { kind_ = claims[0].claim.core.kind(); }
        for (std::size_t c = 0; c < claims.size(); ++c) {
            auto& t = terms_[term_of[c]];
            if (t.low == sum_term::no_claim || of(t.low).low() < of(c).low()) { t.low = c; }
            if (t.high == sum_term::no_claim || of(c).high() < of(t.high).high()) { t.high = c; }
        }
        for (auto& t : terms_) { t.set = set_of(t); }
    }

    [[nodiscard]] result<sum_reading> solve() {
        sum_reading r;
        for (const auto& t : terms_) {
            r.said.push_back(is_missing(t) ? std::nullopt : t.set);
            if (t.set) { continue; }
            if (r.state != sum_state::divided) {
                r.divided_term = static_cast<std::size_t>(&t - terms_.data());
            }
            r.state = sum_state::divided;
        }
        r.tightened.resize(terms_.size());
        if (r.state == sum_state::divided) {
            divided_conflict(r);
            return finished(std::move(r));
        }
        end_total all_low, all_high, listed_low, listed_high;
        for (std::size_t t = 1; t < terms_.size(); ++t) {
            all_low.add(terms_[t].set->lower());
            all_high.add(terms_[t].set->upper());
            if (is_missing(terms_[t])) { continue; }
            listed_low.add(terms_[t].set->lower());
            listed_high.add(terms_[t].set->upper());
        }
        if (!all_low.fits() || !all_high.fits()) { return errc::overflow; }
        const bool others = !shape_.complete || terms_.size() > listed_count();
        if (!shape_.complete) { // as one more part
            all_low.add(unclaimed().lower());
            all_high.add(unclaimed().upper());
        }
        r.listed = make(listed_low.get(), listed_high.get());
        const interval whole = *terms_[0].set;
        if (upper_cut(whole.upper()) < lower_cut(all_low.get())) {
            r.state = sum_state::exceeds;
            r.amount = exact{all_low.get().at} - exact{whole.upper().at};
            exceeding_conflict(r);
            return finished(std::move(r));
        }
        if (upper_cut(all_high.get()) < lower_cut(whole.lower())) {
            r.state = sum_state::falls_short;
            r.amount = exact{whole.lower().at} - exact{all_high.get().at};
            short_conflict(r);
            return finished(std::move(r));
        }
        return fitting(std::move(r), all_low, all_high, others);
    }

private:
    [[nodiscard]] const interval& of(std::size_t claim) const { return claims_[claim].claim.*set_; }
    [[nodiscard]] static bool is_missing(const sum_term& t) { return t.low == sum_term::no_claim; }
    [[nodiscard]] interval unclaimed() const {
        return shape_.nonnegative ? from_zero(kind_) : interval{kind_};
    }
    [[nodiscard]] std::optional<interval> make(const endpoint& low, const endpoint& high) const {
        const auto made = interval::make(low, high, kind_);
        return made ? std::optional{*made} : std::nullopt;
    }
    [[nodiscard]] std::optional<interval> set_of(const sum_term& t) const {
        if (is_missing(t)) { return unclaimed(); }
        const auto claimed = make(of(t.low).lower(), of(t.high).upper());
        return claimed ? met(unclaimed(), *claimed) : std::nullopt;
    }
    /// How many terms have claims, if the whole, which need not, is counted as one that has.
    [[nodiscard]] std::size_t listed_count() const {
        return static_cast<std::size_t>(
            1 + std::count_if(terms_.begin() + 1, terms_.end(),
                              [](const sum_term& t) { return !is_missing(t); }));
    }
    [[nodiscard]] static result<sum_reading> finished(sum_reading r) {
        if (!r.amount.fits()) { return errc::overflow; }
        return r;
    }

    /// Numbers can be chosen: the sets that are left, and what is left over.
    [[nodiscard]] result<sum_reading> fitting(sum_reading r, const end_total& all_low,
                                              const end_total& all_high, bool others) const {
        const interval whole = *terms_[0].set;
        const auto parts = make(all_low.get(), all_high.get());
        r.tightened[0] = met(*parts, whole);
        bool points = whole.is_point();
        for (std::size_t t = 1; t < terms_.size(); ++t) {
            const interval own = *terms_[t].set;
            end_total low = all_low, high = all_high; // of the others
            low.remove(own.lower());
            high.remove(own.upper());
            if (!low.fits() || !high.fits()) { return errc::overflow; }
            const auto others_of_it = make(low.get(), high.get());
            const auto left = difference(whole, *others_of_it);
            if (!left) { return left.error(); }
            r.tightened[t] = met(*left, own);
            points = points && own.is_point();
        }
        if (!others) {
            r.state = points ? sum_state::adds_up : sum_state::fits;
            return r;
        }
        const auto left = difference(whole, *r.listed);
        if (!left) { return left.error(); }
        r.rest = met(unclaimed(), *left);
        const auto low = r.rest->lower(); // there is one, or the parts would exceed the whole
        if (low.is_bounded() && low.at.sign() > 0) {
            r.state = sum_state::leaves;
            r.amount = exact{low.at};
        }
        return r;
    }

    /// One claim that says less than zero, or else the pair of the first divided term.
    void divided_conflict(sum_reading& r) const {
        for (const auto& t : terms_) {
            if (is_missing(t) || met(unclaimed(), of(t.high))) { continue; }
            r.divided_term = static_cast<std::size_t>(&t - terms_.data());
            r.conflict = {t.high};
            r.amount = exact{0} - exact{of(t.high).upper().at};
            return;
        }
        const auto& t = terms_[r.divided_term];
        r.conflict = {t.low, t.high};
        r.amount = exact{of(t.low).lower().at} - exact{of(t.high).upper().at};
    }
    /// The upper end of the whole against the fewest parts: those with the greatest lower ends.
    void exceeding_conflict(sum_reading& r) const {
        const auto limit = upper_cut(terms_[0].set->upper());
        std::vector<std::size_t> parts;
        for (std::size_t t = 1; t < terms_.size(); ++t) {
            if (!is_missing(terms_[t])) { parts.push_back(t); }
        }
        const auto low = [&](std::size_t t) { return terms_[t].set->low(); };
        std::sort(parts.begin(), parts.end(), [&](std::size_t a, std::size_t b) {
            return low(b) < low(a) || (low(a) == low(b) && a < b);
        });
        if (shape_.nonnegative) { // else no part can be left out
            end_total total;
            std::size_t needed = 0;
            while (lower_cut(total.get()) <= limit) {
                total.add(terms_[parts[needed++]].set->lower());
            }
            parts.resize(needed);
        }
        std::sort(parts.begin(), parts.end());
        r.conflict.push_back(terms_[0].high);
        for (const auto t : parts) { r.conflict.push_back(terms_[t].low); }
    }
    void short_conflict(sum_reading& r) const {
        r.conflict.push_back(terms_[0].low);
        for (std::size_t t = 1; t < terms_.size(); ++t) { r.conflict.push_back(terms_[t].high); }
    }

    const std::vector<located<I>>& claims_;
    const sum_of_parts& shape_;
    interval resolved::* set_;
    std::vector<sum_term> terms_;
    number_kind kind_ = number_kind::count;
};

/// The live claims of the terms of a sum, in the order of the input, and which term each is about.
template <class I>
struct sum_claims {
    std::vector<located<I>> claims;
    std::vector<std::size_t> term_of;
};
template <class I>
[[nodiscard]] sum_claims<I> claims_of_sum(const std::vector<located<I>>& all,
                                          const sum_of_parts& shape) {
    std::vector<std::pair<identity, std::size_t>> terms{{shape.whole, 0}};
    for (const auto p : shape.parts) { terms.emplace_back(p, terms.size()); }
    std::sort(terms.begin(), terms.end());
    sum_claims<I> out;
    for (const auto& c : all) {
        const auto at =
            std::lower_bound(terms.begin(), terms.end(), std::pair{c.claim.topic, std::size_t{0}});
        if (!c.claim.live || at == terms.end() || at->first != c.claim.topic) { continue; }
        out.claims.push_back(c);
        out.term_of.push_back(at->second);
    }
    return out;
}

template <class I>
[[nodiscard]] result<sum_check<I>> check_located(const sum_claims<I>& input,
                                                 const sum_of_parts& shape) {
    const auto& [claims, term_of] = input;
    const auto core = sum_solver{claims, term_of, shape, &resolved::core}.solve();
    const auto reach = sum_solver{claims, term_of, shape, &resolved::reach}.solve();
    if (!core) { return core.error(); }
    if (!reach) { return reach.error(); }
    const bool hard = fails(reach->state);
    const auto& decides = hard ? *reach : *core;
    sum_check<I> out;
    out.state = decides.state;
    out.verdict = hard                 ? verdict::contradicts
                  : fails(core->state) ? verdict::tension
                                       : verdict::consistent;
    out.amount = decides.amount.unchecked();
    out.divided_term = decides.divided_term;
    out.listed = {core->listed, reach->listed};
    out.rest = {core->rest, reach->rest};
    out.claims.resize(shape.parts.size() + 1);
    for (const auto t : term_of) { ++out.claims[t]; }
    for (std::size_t t = 0; t < out.claims.size(); ++t) {
        out.said.push_back({core->said[t], reach->said[t]});
        out.tightened.push_back({core->tightened[t], reach->tightened[t]});
    }
    for (const auto c : decides.conflict) { out.conflict.push_back(claims[c].where); }
    return out;
}

} // namespace detail

/// Checks the claims of a range about a whole and its parts, all at one time, of one kind and one
/// dimension; claims of other topics take no part. errc::overflow where a sum does not fit 64 bits.
/// Cost: O(n log parts).
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] auto check_sum(R&& range, const sum_of_parts& shape, const P& project = {}) {
    return detail::check_located(detail::claims_of_sum(detail::locate(range, project), shape),
                                 shape);
}

} // namespace v0
} // namespace corroborate
