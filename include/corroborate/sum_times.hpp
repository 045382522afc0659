// A sum at each time for which its terms have claims: numbers that add up are of one time, so the
// claims are taken date by date; of running totals, what was reported earlier is a least number and
// what is reported later a greatest one.
#pragma once

#include <array>

#include <corroborate/sum_slips.hpp>

namespace corroborate {
inline namespace v0 {

/// A sum at one time.
template <class I>
struct sum_at {
    period when{}; ///< not given: of claims without a date
    sum_check<I> check;
    std::vector<sum_slip<I>> slips;
};

namespace detail {

/// What a claim says of a later number of a running total, or of an earlier one.
[[nodiscard]] inline resolved no_upper_end(resolved r) {
    const auto open = [](const interval& i) {
        return interval::make(i.lower(), unbounded(), i.kind()).value_or(interval{i.kind()});
    };
    r.core = open(r.core);
    r.reach = open(r.reach);
    return r;
}
[[nodiscard]] inline resolved no_lower_end(resolved r) {
    const auto open = [](const interval& i) {
        return interval::make(unbounded(), i.upper(), i.kind()).value_or(interval{i.kind()});
    };
    r.core = open(r.core);
    r.reach = open(r.reach);
    return r;
}

/// The claims of a sum by time, with those of other times that bear on it.
template <class I>
class sum_calendar {
public:
    sum_calendar(sum_claims<I> input, std::size_t terms) : terms_(terms) {
        const bool facts = std::any_of(input.claims.begin(), input.claims.end(), is_fact);
        std::vector<std::size_t> order;
        for (std::size_t c = 0; c < input.claims.size(); ++c) {
            if (!facts || is_fact(input.claims[c])) { order.push_back(c); }
        }
        const auto at = [&](std::size_t c) {
            return std::pair{days(input.claims[c].claim), input.claims[c].index};
        };
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return at(a) < at(b); });
        for (const auto c : order) {
            const bool dated = input.claims[c].claim.as_of.is_given();
            auto& into = dated ? dated_ : undated_;
            if (dated && (into.claims.empty() ||
                          days(into.claims.back().claim) != days(input.claims[c].claim))) {
                begins_.push_back(into.claims.size());
            }
            into.claims.push_back(input.claims[c]);
            into.term_of.push_back(input.term_of[c]);
        }
        begins_.push_back(dated_.claims.size());
    }

    [[nodiscard]] result<std::vector<sum_at<I>>> check(const sum_of_parts& shape) {
        const std::size_t dates = begins_.size() - 1;
        std::vector<sum_claims<I>> now(dates), all(dates); // said of this time; bearing on it
        for (std::size_t d = 0; d < dates; ++d) {
            for (std::size_t c = begins_[d]; c < begins_[d + 1]; ++c) { put(now[d], dated_, c); }
            if (dates == 1) {
                for (std::size_t c = 0; c < undated_.claims.size(); ++c) {
                    put(now[d], undated_, c);
                }
            }
            all[d] = now[d];
        }
        carry(all);
        std::vector<sum_at<I>> out;
        if (dates != 1) {
            if (auto wrong = add(out, {}, undated_, undated_, shape)) { return *wrong; }
        }
        for (std::size_t d = 0; d < dates; ++d) {
            const auto when = dated_.claims[begins_[d]].claim.as_of;
            if (auto wrong = add(out, when, now[d], all[d], shape)) { return *wrong; }
        }
        return out;
    }

private:
    [[nodiscard]] static bool is_fact(const located<I>& c) {
        return c.claim.status != status::planned;
    }
    [[nodiscard]] static bool is_total(const resolved& r) {
        return r.over_time == over_time::running_total;
    }
    [[nodiscard]] static std::pair<std::int32_t, std::int32_t> days(const resolved& r) {
        return {r.as_of.last_day(), is_total(r) ? 0 : r.as_of.first_day()};
    }
    static void put(sum_claims<I>& into, const sum_claims<I>& from, std::size_t c) {
        into.claims.push_back(from.claims[c]);
        into.term_of.push_back(from.term_of[c]);
    }

    /// The strongest ends of running totals travel: lower ones to all later dates, upper ones back.
    void carry(std::vector<sum_claims<I>>& dates) const {
        constexpr std::size_t none = static_cast<std::size_t>(-1);
        const auto travel = [&](bool later) {
            std::vector<std::array<std::size_t, 2>> best(terms_, {none, none}); // core, reach
            for (std::size_t i = 0; i < dates.size(); ++i) {
                const std::size_t d = later ? i : dates.size() - 1 - i;
                for (std::size_t t = 0; t < terms_; ++t) {
                    for (std::size_t k = 0; k < 2; ++k) {
                        if (best[t][k] == none || (k == 1 && best[t][1] == best[t][0])) {
                            continue;
                        }
                        located<I> c = dated_.claims[best[t][k]];
                        c.claim = later ? no_upper_end(c.claim) : no_lower_end(c.claim);
                        dates[d].claims.push_back(c);
                        dates[d].term_of.push_back(t);
                    }
                }
                for (std::size_t c = begins_[d]; c < begins_[d + 1]; ++c) {
                    if (!is_total(dated_.claims[c].claim)) { continue; }
                    for (std::size_t k = 0; k < 2; ++k) {
                        auto& b = best[dated_.term_of[c]][k];
                        const auto set = k == 0 ? &resolved::core : &resolved::reach;
                        if (b == none || stronger(dated_.claims[c].claim.*set,
                                                  dated_.claims[b].claim.*set, later)) {
                            b = c;
                        }
                    }
                }
            }
        };
        travel(true);
        travel(false);
    }
    [[nodiscard]] static bool stronger(const interval& a, const interval& b, bool lower) {
        return lower ? b.low() < a.low() : a.high() < b.high();
    }

    /// Checks one time, if at least two terms have claims.
    [[nodiscard]] static std::optional<error> add(std::vector<sum_at<I>>& out, const period& when,
                                                  const sum_claims<I>& now,
                                                  const sum_claims<I>& all,
                                                  const sum_of_parts& shape) {
        const auto other_term = [&](std::size_t t) { return t != all.term_of[0]; };
        if (std::none_of(all.term_of.begin(), all.term_of.end(), other_term)) {
            return std::nullopt;
        }
        auto checked = check_located(all, shape);
        if (!checked) { return checked.error(); }
        out.push_back({when, std::move(*std::move(checked)), slip_finder<I>{now, shape}.find()});
        return std::nullopt;
    }

    std::size_t terms_;
    sum_claims<I> dated_, undated_;
    std::vector<std::size_t> begins_; ///< where each date begins among the dated, and the end
};

} // namespace detail

/// The sum at each time, in the order of time; where nothing is known of more than one term there
/// is nothing to say. Stocks and flows are of one time where their periods are one, running totals
/// where their periods end on one day. Claims without a date belong to the only date there is, else
/// together. Plans take no part where there are facts. Input and errors as of check_sum. Cost: a
/// sort, and terms x dates for running totals.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] auto check_sum_over_time(R&& range, const sum_of_parts& shape,
                                       const P& project = {}) {
    using iterator = std::ranges::iterator_t<std::remove_reference_t<R>>;
    return detail::sum_calendar<iterator>{
        detail::claims_of_sum(detail::locate(range, project), shape), shape.parts.size() + 1}
        .check(shape);
}

} // namespace v0
} // namespace corroborate
