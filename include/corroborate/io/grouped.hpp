// Grouped input: claims of one topic stand together, topics that the vocabulary ties stand next to
// one another. This watches over both, and says where a batch may end. The figures of days need not
// stand next to their running total; where they do, they are in one batch.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <corroborate/io/claim_table.hpp>
#include <corroborate/io/claims_stream.hpp>
#include <corroborate/io/seen_topics.hpp>
#include <corroborate/io/vocabulary.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

/// Watches claims as they are added to a table, in batches of so many claims or more: a batch ends
/// where a topic begins that nothing ties to those before it.
class group_watch {
public:
    /// The vocabulary and the changes must outlive it.
    group_watch(const vocabulary& v, std::size_t claims_a_batch,
                std::span<const vocabulary_change> changes = {})
        : vocabulary_(v), changes_(changes), batch_(claims_a_batch) {}

    /// Whether the last claim of the table belongs there. `wrong(problem)` hears of a topic that
    /// comes back, and of parts far from their whole. A topic's claims after its return are left
    /// out; the problem is told once for each return.
    template <class Wrong>
    [[nodiscard]] taken take(const claim_table& table, std::size_t i, const Wrong& wrong) {
        const identity topic = table.topic_id(table.topic(i));
        if (any_ && topic == now_) { return returned_ ? taken::no : taken::yes; }
        const auto& subject = table.subject_of(i);
        const auto measure = vocabulary_.canonical(term_kind::measure, table.name(subject.measure));
        const auto scope = vocabulary_.canonical(term_kind::scope, table.name(subject.scope));
        const auto related = tied_to(measure, scope);
        const auto is_near = [&](identity t) { return block_.contains(t); };
        const bool is_tied = std::any_of(related.begin(), related.end(), is_near) ||
                             stands_by_its_change(measure, scope);
        if (!is_tied && i >= batch_) { return taken::put_back; }
        const auto name = [&] {
            return is_blank(scope) ? quoted(measure) : quoted(measure) + ", " + quoted(scope);
        };
        now_ = topic;
        any_ = true;
        returned_ = !seen_.is_new(topic, measure, scope);
        if (returned_) {
            wrong(
                table.problem_at(i, "the topic " + name() +
                                        " comes back: in grouped input its claims stand together"));
            return taken::no;
        }
        if (!is_tied) { block_.clear(); }
        for (const auto t : related) {
            if (!block_.contains(t) && far_.contains(t)) {
                wrong(table.problem_at(
                    i,
                    "the topic " + name() +
                        " stands far from what the vocabulary ties it to: in grouped input they stand next to one another"));
                break;
            }
        }
        if (vocabulary_.parts().size > 0 || !changes_.empty()) {
            block_.insert(topic);
            if (is_known(term_kind::measure, measure) || is_known(term_kind::scope, scope)) {
                far_.insert(topic);
            }
        }
        seen_.add(topic, measure, scope);
        return taken::yes;
    }

private:
    [[nodiscard]] bool is_known(term_kind kind, std::string_view name) const {
        return vocabulary_.find(kind, name) != no_term;
    }
    /// The terms that a name is part of, and those that are part of it; itself first.
    struct lineage {
        std::vector<std::string_view> wholes, parts;
    };
    [[nodiscard]] lineage lineage_of(term_kind kind, std::string_view name) const {
        lineage out{{name}, {name}};
        const auto term = vocabulary_.find(kind, name);
        if (term == no_term) { return out; }
        for (const auto& p : vocabulary_.parts()) {
            if (p.part == term) { out.wholes.push_back(vocabulary_.terms().data[p.whole].name); }
            if (p.whole == term) { out.parts.push_back(vocabulary_.terms().data[p.part].name); }
        }
        return out;
    }
    [[nodiscard]] std::vector<identity> tied_to(std::string_view measure,
                                                std::string_view scope) const {
        std::vector<identity> out;
        if (vocabulary_.parts().size == 0) { return out; }
        const auto m = lineage_of(term_kind::measure, measure),
                   s = lineage_of(term_kind::scope, scope);
        const auto add = [&](const auto& measures, const auto& scopes) {
            for (std::size_t x = 0; x < measures.size(); ++x) {
                for (std::size_t y = 0; y < scopes.size(); ++y) {
                    if (x + y > 0) {
                        out.push_back(topic_identity(measures[x], scopes[y], vocabulary_));
                    }
                }
            }
        };
        add(m.wholes, s.wholes);
        add(m.parts, s.parts);
        return out;
    }

    [[nodiscard]] bool stands_by_its_change(std::string_view measure,
                                            std::string_view scope) const {
        const auto near = [&](std::string_view other) {
            return block_.contains(topic_identity(other, scope, vocabulary_));
        };
        const auto is_same = [&](std::string_view name) {
            return same_name(vocabulary_.canonical(term_kind::measure, name), measure);
        };
        return std::any_of(changes_.begin(), changes_.end(), [&](const vocabulary_change& c) {
            return (is_same(c.figures) && near(c.total)) || (is_same(c.total) && near(c.figures));
        });
    }

    vocabulary vocabulary_;
    std::span<const vocabulary_change> changes_;
    std::size_t batch_;
    seen_topics seen_;
    number_set block_; ///< topics tied to one another, in the batch that is being read
    number_set far_;   ///< all topics that the vocabulary could tie to a later one
    identity now_ = 0;
    bool any_ = false;
    bool returned_ = false;
};

} // namespace io
} // namespace v0
} // namespace corroborate
