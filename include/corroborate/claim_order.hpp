// Which true numbers a range of claims is about, and which of them are at most others: parts and
// wholes, totals over time, shorter times within longer ones (DESIGN.md, section 3), as the nodes
// and edges on which bounds travel. A claim without a date, or a stock's with a wider one, is
// compared pair by pair and bridges nothing, so it gets a number of its own.
#pragma once

#include <array>
#include <tuple>

#include <corroborate/bounds.hpp>

namespace corroborate {
inline namespace v0 {

/// A topic whose number is part of another's (resolved::topic), near or far.
struct topic_part {
    identity part = 0;
    identity whole = 0;
};

/// A true number that claims are about: of a topic, at a time (not given: undated), as a fact or as
/// a plan.
struct claimed_number {
    identity topic = 0;
    bool planned = false;
    v0::over_time over_time = v0::over_time::stock;
    period when{}; ///< of a running total the last day alone counts
};

/// The numbers, and the order among them.
struct claim_order {
    std::vector<std::size_t> node_of; ///< of each element of the range; no_node: takes no part
    std::vector<claimed_number> numbers;
    std::vector<ordered_pair>
        order; ///< may name nodes beyond the numbers, which only pass bounds on
};

namespace detail {

/// A window, for finding those within others.
struct window {
    std::int32_t first = 0, last = 0;
    std::size_t node = 0;
    bool inner = true, outer = true; ///< what it may be
};

/// Ties every inner window to the outer ones around it, through helping nodes, so that k windows
/// need O(k log k) edges and not one for each pair (divide and conquer over the first day, a chain
/// over the last).
class window_order {
public:
    window_order(std::vector<window> windows, std::size_t& nodes, std::vector<ordered_pair>& order)
        : windows_(std::move(windows)), nodes_(nodes), order_(order) {
        std::sort(windows_.begin(), windows_.end(), [](const window& a, const window& b) {
            return std::tuple{-std::int64_t{a.first}, a.last, !a.inner, a.node} <
                   std::tuple{-std::int64_t{b.first}, b.last, !b.inner, b.node};
        });
    }
    void tie() { tie(0, windows_.size()); }

private:
    void tie(std::size_t begin, std::size_t end) {
        if (end - begin < 2) { return; }
        const std::size_t middle = begin + (end - begin) / 2;
        tie(begin, middle);
        tie(middle, end); // both halves are now in the order of their last days
        std::vector<window> inner, outer;
        for (std::size_t i = begin; i < middle; ++i) {
            if (windows_[i].inner) { inner.push_back(windows_[i]); }
        }
        for (std::size_t i = middle; i < end; ++i) {
            if (windows_[i].outer) { outer.push_back(windows_[i]); }
        }
        join(inner, outer);
        std::sort(windows_.begin() + static_cast<std::ptrdiff_t>(begin),
                  windows_.begin() + static_cast<std::ptrdiff_t>(end),
                  [](const window& a, const window& b) {
                      return std::pair{a.last, a.node} < std::pair{b.last, b.node};
                  });
    }
    void join(const std::vector<window>& inner, const std::vector<window>& outer) {
        if (inner.size() * outer.size() <= 2 * (inner.size() + outer.size())) {
            for (const auto& i : inner) {
                for (const auto& o : outer) {
                    if (i.last <= o.last) { order_.push_back({i.node, o.node}); }
                }
            }
            return;
        }
        const std::size_t helper = nodes_;
        nodes_ += inner.size();
        for (std::size_t i = 0; i < inner.size(); ++i) {
            order_.push_back({inner[i].node, helper + i});
            if (i > 0) { order_.push_back({helper + i - 1, helper + i}); }
        }
        std::size_t within = 0;
        for (const auto& o : outer) {
            while (within < inner.size() && inner[within].last <= o.last) { ++within; }
            if (within > 0) { order_.push_back({helper + within - 1, o.node}); }
        }
    }

    std::vector<window> windows_;
    std::size_t& nodes_;
    std::vector<ordered_pair>& order_;
};

/// Numbers the claims and finds the order among the numbers.
class order_finder {
public:
    [[nodiscard]] claim_order find(const std::vector<resolved>& claims,
                                   std::span<const topic_part> parts) {
        std::vector<std::size_t> by_key;
        for (std::size_t i = 0; i < claims.size(); ++i) {
            if (claims[i].live) { by_key.push_back(i); }
        }
        std::sort(by_key.begin(), by_key.end(),
                  [&](std::size_t a, std::size_t b) { return key(claims[a]) < key(claims[b]); });
        out_.node_of.assign(claims.size(), no_node);
        for (std::size_t i = 0; i < by_key.size(); ++i) {
            const auto& c = claims[by_key[i]];
            if (i == 0 || key(claims[by_key[i - 1]]) != key(c)) {
                if (i == 0 || group(claims[by_key[i - 1]]) != group(c)) {
                    groups_.push_back(out_.numbers.size());
                }
                out_.numbers.push_back(
                    {c.topic, c.status == status::planned, c.over_time, c.as_of});
            }
            out_.node_of[by_key[i]] = out_.numbers.size() - 1;
        }
        groups_.push_back(out_.numbers.size());
        nodes_ = out_.numbers.size();
        for (std::size_t g = 0; g + 1 < groups_.size(); ++g) { over_time_in(g); }
        for (const auto& p : parts) { tie(p); }
        return std::move(out_);
    }

private:
    using group_key = std::tuple<identity, bool, over_time>;

    [[nodiscard]] static group_key group(const resolved& c) {
        return {c.topic, c.status == status::planned, c.over_time};
    }
    [[nodiscard]] static group_key group(const claimed_number& n) {
        return {n.topic, n.planned, n.over_time};
    }
    /// Undated ones come first: their days are below all others.
    [[nodiscard]] static std::tuple<group_key, std::int32_t, std::int32_t> key(const resolved& c) {
        const bool total = c.over_time == over_time::running_total;
        return {group(c), c.as_of.last_day(), total ? 0 : c.as_of.first_day()};
    }

    /// Where the dated numbers of a group begin.
    [[nodiscard]] std::size_t dated(std::size_t g) const {
        return groups_[g] + static_cast<std::size_t>(!out_.numbers[groups_[g]].when.is_given());
    }
    [[nodiscard]] std::size_t find_group(const group_key& wanted) const {
        const auto at =
            std::partition_point(groups_.begin(), groups_.end() - 1,
                                 [&](std::size_t n) { return group(out_.numbers[n]) < wanted; });
        const bool found = at != groups_.end() - 1 && group(out_.numbers[*at]) == wanted;
        return found ? static_cast<std::size_t>(at - groups_.begin()) : no_node;
    }
    void put(std::size_t lesser, std::size_t greater) { out_.order.push_back({lesser, greater}); }
    void put_windows(std::vector<window>& into, std::size_t g, bool inner, bool outer) const {
        for (std::size_t n = dated(g); n < groups_[g + 1]; ++n) {
            const auto& when = out_.numbers[n].when;
            into.push_back({when.first_day(), when.last_day(), n, inner, outer});
        }
    }

    void over_time_in(std::size_t g) {
        const auto how = out_.numbers[groups_[g]].over_time;
        if (how == over_time::running_total) {
            for (std::size_t n = dated(g) + 1; n < groups_[g + 1]; ++n) { put(n - 1, n); }
        } else if (how == over_time::flow) {
            std::vector<window> windows;
            put_windows(windows, g, true, true);
            window_order{std::move(windows), nodes_, out_.order}.tie();
        }
    }
    void tie(const topic_part& p) {
        if (p.part == p.whole) { return; }
        for (const bool planned : {false, true}) {
            for (const auto how : {over_time::stock, over_time::running_total, over_time::flow}) {
                const std::size_t part = find_group({p.part, planned, how}),
                                  whole = find_group({p.whole, planned, how});
                if (part != no_node && whole != no_node) { tie(part, whole, how); }
            }
        }
    }
    void tie(std::size_t part, std::size_t whole, over_time how) {
        if (dated(part) != groups_[part] && dated(whole) != groups_[whole]) { // both undated
            put(groups_[part], groups_[whole]);
        }
        if (how == over_time::flow) {
            std::vector<window> windows;
            put_windows(windows, part, true, false);
            put_windows(windows, whole, false, true);
            window_order{std::move(windows), nodes_, out_.order}.tie();
            return;
        }
        std::size_t w = dated(whole);
        for (std::size_t n = dated(part); n < groups_[part + 1]; ++n) {
            const auto& when = out_.numbers[n].when;
            const auto days = [&](const period& p) {
                return std::pair{p.last_day(),
                                 how == over_time::stock ? p.first_day() : std::int32_t{0}};
            };
            while (w < groups_[whole + 1] && days(out_.numbers[w].when) < days(when)) { ++w; }
            if (w == groups_[whole + 1]) { return; }
            if (how == over_time::running_total || out_.numbers[w].when == when) { put(n, w); }
        }
    }

    claim_order out_;
    std::vector<std::size_t> groups_; ///< where each begins among the numbers, and the end
    std::size_t nodes_ = 0;
};

} // namespace detail

/// The numbers that the live claims of a range are about, and their order. `parts`: all ties of
/// part and whole among the topics, near and far; of additive numbers only. Cost: sorts, and O(k
/// log k) for the k windows of a flow.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] claim_order order_of(R&& range, std::span<const topic_part> parts,
                                   const P& project = {}) {
    std::vector<resolved> claims;
    for (auto it = std::ranges::begin(range); it != std::ranges::end(range); ++it) {
        const result<resolved> r = std::invoke(project, *it);
        resolved numberless; // takes no part
        numberless.live = false;
        claims.push_back(r.value_or(numberless));
    }
    return detail::order_finder{}.find(claims, parts);
}

/// The bounds of a range of claims under its order, as order_of() found it. Paths name its numbers.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] auto bounds_along(R&& range, const claim_order& order, const P& project = {}) {
    using iterator = std::ranges::iterator_t<std::remove_reference_t<R>>;
    std::vector<detail::located<iterator>> claims;
    std::vector<std::size_t> nodes;
    for (const auto& c : detail::locate(range, project)) {
        if (order.node_of[c.index] == no_node) { continue; }
        claims.push_back(c);
        nodes.push_back(order.node_of[c.index]);
    }
    const std::size_t shown = order.numbers.size();
    return travelled_bounds<iterator>{std::move(claims), nodes,
                                      detail::count_nodes(shown, order.order), order.order, shown};
}

} // namespace v0
} // namespace corroborate
