// A number under the wrong name: the total given as one of its parts, a part given as the total, or
// one part's number under the name of another ("killed" for "injured"). Noted only where the number
// is the same and the claim as it stands cannot be squared with the others.
#pragma once

#include <tuple>

#include <corroborate/sums.hpp>

namespace corroborate {
inline namespace v0 {

enum class sum_slip_kind : std::uint8_t {
    total_as_part, ///< the claim names a part, and has the number of the whole
    part_as_total, ///< the claim names the whole, and has the number of a part
    one_of_them,   ///< a claim of the whole and one of a part have one number: either may be wrong
    part_as_part,  ///< the claim names a part, and has the number of another
};

[[nodiscard]] constexpr std::string_view name(sum_slip_kind k) noexcept {
    constexpr std::string_view names[] = {"total_as_part", "part_as_total", "one_of_them",
                                          "part_as_part"};
    return names[static_cast<std::size_t>(k)];
}

/// A suspected slip of category. Terms as in sum_check.
template <class I>
struct sum_slip {
    sum_slip_kind kind = sum_slip_kind::total_as_part;
    I claim;               ///< the claim under suspicion
    std::optional<I> twin; ///< one that has the number under the other name; absent: the number is
                           ///< what the claims of all parts add up to
    std::size_t term = 0;  ///< the term that the claim names
    std::size_t belongs = 0; ///< the term whose number it is
};

namespace detail {

/// Claims of one term that have one core.
struct same_number {
    std::size_t term = 0;
    std::vector<std::size_t> claims;
};

template <class I>
class slip_finder {
public:
    slip_finder(const sum_claims<I>& input, const sum_of_parts& shape)
        : in_(input), shape_(shape), by_term_(shape.parts.size() + 1) {
        for (std::size_t c = 0; c < in_.claims.size(); ++c) {
            by_term_[in_.term_of[c]].push_back(c);
        }
    }

    [[nodiscard]] std::vector<sum_slip<I>> find() {
        std::vector<std::size_t> order;
        for (std::size_t c = 0; c < in_.claims.size(); ++c) {
            if (says_something(core(c))) { order.push_back(c); }
        }
        const auto key = [&](std::size_t c) {
            return std::tuple{core(c).low(), core(c).high(), in_.term_of[c], c};
        };
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
        std::vector<same_number> terms; // that share one number
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (terms.empty() || !equal(core(order[i]), core(terms[0].claims[0]))) {
                look_at(terms);
                terms.clear();
            }
            if (terms.empty() || terms.back().term != in_.term_of[order[i]]) {
                terms.push_back({in_.term_of[order[i]], {}});
            }
            terms.back().claims.push_back(order[i]);
        }
        look_at(terms);
        const auto place = [](const auto& f) { return std::pair{f.first, f.second.kind}; };
        std::sort(found_.begin(), found_.end(),
                  [&](const auto& a, const auto& b) { return place(a) < place(b); });
        std::vector<sum_slip<I>> out;
        out.reserve(found_.size());
        for (auto& [at, slip] : found_) { out.push_back(std::move(slip)); }
        return out;
    }

private:
    [[nodiscard]] const interval& core(std::size_t c) const { return in_.claims[c].claim.core; }
    /// Nothing is under the wrong name that is zero, or could be.
    [[nodiscard]] static bool says_something(const interval& core) {
        return core.lower().is_bounded() && core.lower().at.sign() > 0;
    }

    void look_at(const std::vector<same_number>& terms) {
        if (terms.empty()) { return; }
        const auto& first = terms[0];
        if (first.term == 0) {
            for (std::size_t t = 1; t < terms.size(); ++t) { whole_and_part(first, terms[t]); }
        }
        for (const auto& t : terms) {
            if (t.term == 0) { continue; }
            if (by_term_[0].empty()) { sum_under_part(t); }
            if (terms.size() > 1 && stands_alone(t)) {
                const auto& other = &t == &terms.back() ? *(&t - 1) : terms.back();
                if (other.term != 0) { part_and_part(t, other); }
            }
        }
    }

    /// The sum of the claims without those of `left_out`, which have one number.
    [[nodiscard]] std::optional<sum_check<I>> without(const same_number& left_out) const {
        sum_claims<I> rest;
        for (std::size_t c = 0; c < in_.claims.size(); ++c) {
            if (in_.term_of[c] == left_out.term && equal(core(c), core(left_out.claims[0]))) {
                continue;
            }
            rest.claims.push_back(in_.claims[c]);
            rest.term_of.push_back(in_.term_of[c]);
        }
        auto checked = check_located(rest, shape_);
        return checked ? std::optional{std::move(*checked)} : std::nullopt;
    }
    [[nodiscard]] bool others_agree(const same_number& g) const {
        const auto rest = without(g);
        return rest && !fails(rest->state);
    }
    /// Whether some other part is certainly above zero.
    [[nodiscard]] bool others_positive(std::size_t part) const {
        for (std::size_t t = 1; t < by_term_.size(); ++t) {
            for (const auto c : by_term_[t]) {
                if (t != part && says_something(core(c))) { return true; }
            }
        }
        return false;
    }

    void whole_and_part(const same_number& whole, const same_number& part) {
        if (!shape_.nonnegative || !others_positive(part.term)) { return; }
        const bool point = core(whole.claims[0]).is_point();
        const bool part_wrong = stands_alone(part) && others_agree(part);
        const bool whole_wrong = stands_alone(whole) && others_agree(whole);
        if (!point && !part_wrong && !whole_wrong) { return; } // rounded numbers may well coincide
        if (part_wrong != whole_wrong) {
            const auto& wrong = part_wrong ? part : whole;
            const auto& right = part_wrong ? whole : part;
            note(part_wrong ? sum_slip_kind::total_as_part : sum_slip_kind::part_as_total, wrong,
                 right.claims[0], right.term);
        } else {
            note(sum_slip_kind::one_of_them, part, whole.claims[0], 0);
        }
    }
    /// Nobody names the total, but the claims of all parts add up to what one claim gives a part.
    void sum_under_part(const same_number& part) {
        if (!core(part.claims[0]).is_point() || nobody_else(part)) { return; }
        const auto rest = without(part);
        if (rest && rest->missing() == 0 && others_positive(part.term) && rest->listed.core &&
            equal(*rest->listed.core, core(part.claims[0]))) {
            note(sum_slip_kind::total_as_part, part, std::nullopt, 0);
        }
    }
    /// All claims about the term have this number.
    [[nodiscard]] bool nobody_else(const same_number& g) const {
        return by_term_[g.term].size() == g.claims.size();
    }
    /// There are other claims about the term, and none of them allows this number.
    [[nodiscard]] bool stands_alone(const same_number& g) const {
        if (nobody_else(g)) { return false; }
        return std::all_of(by_term_[g.term].begin(), by_term_[g.term].end(), [&](std::size_t c) {
            return equal(core(c), core(g.claims[0])) || disjoint(core(c), core(g.claims[0]));
        });
    }
    /// If the number stood alone among the claims about the other part too, these would not agree.
    void part_and_part(const same_number& wrong, const same_number& right) {
        if (others_agree(wrong)) {
            note(sum_slip_kind::part_as_part, wrong, right.claims[0], right.term);
        }
    }
    void note(sum_slip_kind kind, const same_number& wrong, std::optional<std::size_t> twin,
              std::size_t belongs) {
        for (const auto c : wrong.claims) {
            found_.emplace_back(
                c, sum_slip<I>{kind, in_.claims[c].where,
                               twin ? std::optional{in_.claims[*twin].where} : std::nullopt,
                               wrong.term, belongs});
        }
    }

    const sum_claims<I>& in_;
    const sum_of_parts& shape_;
    std::vector<std::vector<std::size_t>> by_term_;
    std::vector<std::pair<std::size_t, sum_slip<I>>> found_;
};

} // namespace detail

/// The suspected slips of category among the claims of a sum, in the order of the claims. Input as
/// of check_sum. Cost: a sort, and a pass over the claims for each number that stands under two
/// names.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] auto sum_slips(R&& range, const sum_of_parts& shape, const P& project = {}) {
    using iterator = std::ranges::iterator_t<std::remove_reference_t<R>>;
    const auto input = detail::claims_of_sum(detail::locate(range, project), shape);
    return detail::slip_finder<iterator>{input, shape}.find();
}

} // namespace v0
} // namespace corroborate
