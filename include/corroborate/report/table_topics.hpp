// The topics of a claim table, told one after the other in the order of first appearance: counts
// that are said bare by plain integers (whole.hpp), all others as findings.hpp does. What is told
// is the same either way.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <numeric>
#include <optional>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include <corroborate/report/bare_counts.hpp>
#include <corroborate/report/largest.hpp>
#include <corroborate/report/topic_line.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// What is wanted of a run over topics.
struct telling {
    bool by_period = false; ///< a dossier for each period of a topic
    bool tallied = false;   ///< also what only tallies need
    std::size_t top = 0;    ///< the largest disagreements, so many
    std::size_t falls = 0;  ///< the largest falls, so many
};

/// What a run over some topics has found besides what it told.
struct told {
    explicit told(const telling& how) : largest(how.top), falls(how.falls) {}
    tally counts;
    leading<disagreeing_pair> largest;
    leading<fall> falls;
};

/// A topic of a table: `of` is one of several where a name mixes dimensions.
struct table_topic {
    std::uint32_t first = 0; ///< its first claim
    std::uint32_t name = 0;
    std::uint32_t of = 0;
};

/// The claims of a table by topic. The table must not change meanwhile.
class table_topics {
public:
    table_topics(const io::claim_table& table, const policy& k)
        : table_(&table), policy_(&k), starts_(table.topic_count() + 1), order_(table.size()) {
        for (const auto& s : table.subjects()) { starts_[s.topic + 1] += s.claims; }
        std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
        auto next = starts_;
        for (std::size_t i = 0; i < table.size(); ++i) {
            order_[next[table.topic(i)]++] = static_cast<std::uint32_t>(i);
        }
        if (table.has_corrections()) { // they may run from topic to topic
            std::iota(order_.begin(), order_.end(), std::uint32_t{0});
            all_ = std::make_unique<general>(table, order_, k);
            for (std::size_t t = 0; t < all_->found.topics().size(); ++t) {
                const auto& topic = all_->found.topics()[t];
                list_.push_back({static_cast<std::uint32_t>(topic.claims.front()), 0,
                                 static_cast<std::uint32_t>(t)});
            }
            return;
        }
        find_counted();
        bool mixed = false;
        for (std::uint32_t t = 0; t < table.topic_count(); ++t) {
            const auto claims = claims_named(t);
            if (claims.empty()) { continue; }
            list_.push_back({claims.front(), t, 0});
            if (is_counted_[t]) { continue; }
            const general g{table, claims, k};
            for (std::size_t of = 1; of < g.found.topics().size(); ++of) {
                list_.push_back({claims[g.found.topics()[of].claims.front()], t,
                                 static_cast<std::uint32_t>(of)});
                mixed = true;
            }
        }
        if (mixed) {
            std::sort(list_.begin(), list_.end(),
                      [](const table_topic& a, const table_topic& b) { return a.first < b.first; });
        }
    }

    [[nodiscard]] std::size_t size() const noexcept { return list_.size(); }
    [[nodiscard]] const io::claim_table& table() const noexcept { return *table_; }
    /// The findings of all claims at once, where corrections ask for it.
    [[nodiscard]] const findings* together() const noexcept {
        return all_ ? &all_->found : nullptr;
    }
    /// Where pieces of about so many claims end, as places in the list of topics.
    [[nodiscard]] std::vector<std::size_t> pieces(std::size_t claims) const {
        std::vector<std::size_t> ends;
        std::size_t sum = 0;
        for (std::size_t t = 0; t < list_.size(); ++t) {
            sum += all_ ? 1 : claims_named(list_[t].name).size();
            if (sum >= claims || t + 1 == list_.size()) {
                ends.push_back(t + 1);
                sum = 0;
            }
        }
        return ends;
    }

    /// Tells the topics from one place of the list up to another: `tell(const told_topic&)`.
    template <class Tell>
    void visit(std::size_t from, std::size_t to, const telling& how, told& into,
               const Tell& tell) const {
        worker w{*policy_};
        for (std::size_t t = from; t < to; ++t) {
            const auto claims = claims_named(list_[t].name);
            if (all_) {
                visit_general(w, *all_, {}, list_[t].of, how, into, tell);
            } else if (list_[t].of == 0 && is_counted_[list_[t].name] && w.read(*table_, claims)) {
                visit_counted(w, claims, how, into, tell);
            } else {
                const general g{*table_, claims, *policy_};
                visit_general(w, g, claims, list_[t].of, how, into, tell);
            }
        }
    }
    /// Shows the comparison of two claims of a topic to `show(findings, a, b)`, a and b being their
    /// places there.
    template <class Show>
    void with_pair(std::uint32_t a, std::uint32_t b, const Show& show) const {
        if (all_) { return show(all_->found, a, b); }
        const auto claims = claims_named(table_->topic(a));
        const std::uint32_t both[] = {a, b};
        const bool alone = is_counted_[table_->topic(a)];
        const general g{*table_, alone ? std::span<const std::uint32_t>{both} : claims, *policy_};
        const auto place = [&](std::uint32_t i) {
            return static_cast<std::size_t>(std::find(claims.begin(), claims.end(), i) -
                                            claims.begin());
        };
        alone ? show(g.found, std::size_t{0}, std::size_t{1}) : show(g.found, place(a), place(b));
    }

private:
    /// Claims as they were read, and all that is found of them.
    struct general {
        general(const io::claim_table& table, std::span<const std::uint32_t> rows, const policy& k)
            : claims(read(table, rows, texts)), found(claims, k, table.vocabulary()) {}
        static std::vector<claim<named>> read(const io::claim_table& table,
                                              std::span<const std::uint32_t> rows,
                                              io::text_arena& texts) {
            std::vector<claim<named>> out;
            out.reserve(rows.size());
            for (const auto i : rows) { out.push_back(table.claim_at(i, texts)); }
            return out;
        }
        io::text_arena texts;
        std::vector<claim<named>> claims;
        findings found;
    };

    /// One thread's memory.
    struct worker {
        explicit worker(const policy& k) : counts(k) {}
        /// Whether plain integers will do.
        bool read(const io::claim_table& table, std::span<const std::uint32_t> rows) {
            const auto& shape = *table.shape_of(rows.front());
            claims.clear();
            for (const auto i : rows) {
                const auto& row = table[i];
                const auto x = counts.read(row.value, shape);
                claims.push_back({x.core, x.reach, row.as_of, table.origin(i), i});
            }
            return v0::detail::whole_assessor::takes(claims, shape.facts.over_time);
        }
        void sort_by_period() {
            const auto before = [](const whole_claim& a, const whole_claim& b) {
                return std::tuple{a.as_of.last_day(), a.as_of.first_day(), a.index} <
                       std::tuple{b.as_of.last_day(), b.as_of.first_day(), b.index};
            };
            if (!std::is_sorted(claims.begin(), claims.end(), before)) {
                std::sort(claims.begin(), claims.end(), before);
            }
        }
        bare_counts counts;
        std::vector<whole_claim> claims;
        std::vector<valued_claim> valued;
        v0::detail::whole_assessor assessor;
        teller_of_periods periods;
    };

    [[nodiscard]] std::span<const std::uint32_t> claims_named(std::uint32_t topic) const {
        if (all_) { return {}; }
        return std::span{order_}.subspan(starts_[topic], starts_[topic + 1] - starts_[topic]);
    }
    void find_counted() {
        std::vector<const io::claim_shape*> shapes(table_->topic_count());
        is_counted_.assign(table_->topic_count(), true);
        for (const auto& s : table_->subjects()) {
            if (s.claims == 0) { continue; }
            const auto* const shape = table_->shape_of(s);
            auto& known = shapes[s.topic];
            if (shape == nullptr || !shape->is_counted || (known != nullptr && known != shape)) {
                is_counted_[s.topic] = false;
            }
            known = shape;
        }
    }

    template <class Tell>
    void visit_counted(worker& w, std::span<const std::uint32_t> rows, const telling& how,
                       told& into, const Tell& tell) const {
        const auto& shape = *table_->shape_of(rows.front());
        const auto over_time = shape.facts.over_time;
        const auto& subject = table_->subject_of(rows.front());
        const auto& words = table_->vocabulary();
        const auto measure = words.canonical(term_kind::measure, table_->name(subject.measure)),
                   scope = words.canonical(term_kind::scope, table_->name(subject.scope));
        const auto tell_one = [&](const whole_dossier& d, std::size_t claims, const period* as_of) {
            const auto set = [](const whole_set& s) -> std::optional<interval> {
                if (s.is_empty()) { return std::nullopt; }
                const auto upper = s.high == whole_set::no_end ? unbounded() : closed_at(s.high);
                const auto made = interval::make(closed_at(s.low), upper, number_kind::count);
                return made ? std::optional{*made} : std::nullopt;
            };
            told_topic t;
            t.measure = measure;
            t.scope = scope;
            t.as_of = as_of;
            t.unit = &shape.facts.unit;
            t.claims = t.live = claims;
            t.origins = d.origins;
            t.agreed.core = set(d.agreed_core); // the others are often the same
            t.agreed.reach = d.agreed_reach == d.agreed_core ? t.agreed.core : set(d.agreed_reach);
            t.best = d.best == d.agreed_core ? t.agreed.core : set(d.best);
            t.supporters = d.supporters;
            t.best_origins = d.best_weight;
            if (d.has_witness) { t.witness = d.witness; }
            t.disagreements = d.disagreements;
            tell(t);
            if (as_of == nullptr) { tally_topic(d.disagreements, into.counts); }
        };
        if (!how.by_period) {
            tell_one(w.assessor.assess(w.claims, over_time), rows.size(), nullptr);
        }
        if (!how.by_period && !how.tallied && how.top == 0) { return; }
        w.sort_by_period();
        if (how.by_period) {
            disagreement_count sum;
            for (std::size_t i = 0; i < w.claims.size();) {
                std::size_t end = i + 1;
                while (end < w.claims.size() && w.claims[end].as_of == w.claims[i].as_of) { ++end; }
                const auto& d = w.assessor.assess_period(
                    std::span<const whole_claim>{w.claims}.subspan(i, end - i));
                tell_one(d, end - i, &w.claims[i].as_of);
                sum.contradictions += d.disagreements.contradictions;
                sum.tensions += d.disagreements.tensions;
                i = end;
            }
            tally_topic(sum, into.counts);
        }
        if (how.tallied) { w.periods.count(w.claims, over_time, into.counts, into.falls); }
        into.counts.claims += rows.size();
        if (how.top > 0) {
            w.valued.clear();
            for (const auto& c : w.claims) { w.valued.push_back({c, (*table_)[c.index].value}); }
            add_largest(w.valued, over_time, into.largest);
        }
    }
    static void tally_topic(const disagreement_count& n, tally& into) {
        ++into.topics;
        into.topics_disagreeing += static_cast<std::uint64_t>(n.contradictions + n.tensions > 0);
        into.disagreements.contradictions += n.contradictions;
        into.disagreements.tensions += n.tensions;
    }

    /// The same by findings. `rows` are the places of the claims in the table; empty: they are one.
    template <class Tell>
    void visit_general(worker& w, const general& g, std::span<const std::uint32_t> rows,
                       std::size_t of, const telling& how, told& into, const Tell& tell) const;

    const io::claim_table* table_;
    const policy* policy_;
    std::vector<std::uint32_t> starts_;
    std::vector<std::uint32_t> order_;
    std::vector<bool>
        is_counted_; ///< of each topic, whether all claims are bare counts of one shape
    std::vector<table_topic> list_;
    std::unique_ptr<general> all_;
};

} // namespace report
} // namespace v0
} // namespace corroborate

#include <corroborate/report/general_topics.hpp>
