// The whole of a run: claims that name their measures at run time, sorted into topics, each with
// its dossier, and the pairs that the vocabulary ties together. What reports are written from.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <corroborate/dossier.hpp>
#include <corroborate/revisions.hpp>

namespace corroborate {
inline namespace v0 {

/// A topic of one dimension. Claims are named by their index in the input.
struct topic_findings {
    std::string_view measure; ///< as the vocabulary names it, else as the first claim does
    std::string_view scope;   ///< the same; blank: not said
    number_kind kind = number_kind::count;
    v0::unit unit{}; ///< of the first claim; ends of sets are to be written in it
    std::vector<std::size_t> claims;
    std::size_t live = 0;
    std::size_t origins = 0;
    agreement agreed; ///< in base units, as all sets here
    std::optional<support<std::size_t>> best_supported;
    std::optional<std::pair<std::size_t, std::size_t>> witness;
    disagreement_count disagreements;
};

/// A claim as its topic reads it.
struct claim_numbers {
    extent sets; ///< in base units
    v0::unit said_in{};
    v0::resolved resolved{};
};

/// Claims, topics and pairs. Holds views: the claims, the policy and the vocabulary must outlive
/// it.
class findings {
public:
    findings(std::span<const claim<named>> claims, const policy& k, const vocabulary& v)
        : claims_(claims), policy_(&k), vocabulary_(v), revisions_(claims) {
        sides_.reserve(claims.size());
        for (const auto& c : claims) { sides_.push_back(detail::side_of(c, v)); }
        sort_into_topics();
        for (auto& t : topics_) { assess(t); }
        tie_topics();
    }

    [[nodiscard]] std::span<const claim<named>> claims() const noexcept { return claims_; }
    /// Topics in the order of first appearance; one for each dimension of a topic that mixes them.
    [[nodiscard]] const std::vector<topic_findings>& topics() const noexcept { return topics_; }
    [[nodiscard]] const v0::revisions& revisions() const noexcept { return revisions_; }
    [[nodiscard]] const v0::policy& policy() const noexcept { return *policy_; }
    [[nodiscard]] const v0::vocabulary& vocabulary() const noexcept { return vocabulary_; }
    [[nodiscard]] bool is_live(std::size_t claim) const { return revisions_.is_live(claim); }

    /// What is known of the measure of a claim, by its own words and the vocabulary.
    [[nodiscard]] const measure_facts& facts(std::size_t claim) const {
        return sides_[claim].facts;
    }
    /// The numbers of a claim, read as one kind and beside claims in this unit (those of its
    /// topic); nothing where it says none.
    [[nodiscard]] std::optional<claim_numbers> numbers_of(std::size_t claim, number_kind kind,
                                                          const unit& of_topic) const {
        detail::side s = sides_[claim], lender{};
        lender.facts.unit = of_topic;
        lender.facts.kind = number_kind::real; // lends its unit, takes none
        detail::share_units(s, lender);
        const auto x = s.read_as(kind, *policy_);
        if (!x) { return std::nullopt; }
        claim_numbers n{*x, s.facts.unit, detail::as_resolved(s.c, s.facts, *x, vocabulary_)};
        n.resolved.live = is_live(claim);
        return n;
    }

    /// The comparison of two claims of the input, with what their whole history says.
    [[nodiscard]] comparison compare(std::size_t a, std::size_t b) const {
        return compare(a, b, *policy_);
    }
    [[nodiscard]] comparison compare(std::size_t a, std::size_t b, const v0::policy& k) const {
        comparison c = detail::compare_sides(sides_[a], sides_[b],
                                             tie_of(term_kind::measure, claims_[a].measure_name(),
                                                    claims_[b].measure_name(), vocabulary_),
                                             k, vocabulary_);
        c.notes.set(note::superseded, revisions_.related(a, b));
        return c;
    }

    /// The pairs within a name of measure and scope that come with topic t: those of its own
    /// claims, and with the claims of the earlier dimensions of the same name. In the order of the
    /// input.
    template <class Visit>
    void pairs_within(std::size_t t, Visit&& visit) const {
        const auto& mine = topics_[t].claims;
        for (std::size_t i = 0; i < mine.size(); ++i) {
            for (std::size_t j = i + 1; j < mine.size(); ++j) { visit(mine[i], mine[j]); }
        }
        for (const std::size_t other : same_name_[t]) { cross(mine, topics_[other].claims, visit); }
    }
    /// The pairs of topic t with the earlier topics that the vocabulary ties to it.
    template <class Visit>
    void pairs_across(std::size_t t, Visit&& visit) const {
        for (const std::size_t other : tied_[t]) {
            cross(topics_[t].claims, topics_[other].claims, visit);
        }
    }
    /// How many pairs pairs_across visits.
    [[nodiscard]] std::uint64_t count_pairs_across(std::size_t t) const {
        std::uint64_t n = 0;
        for (const std::size_t other : tied_[t]) {
            n += std::uint64_t{topics_[t].claims.size()} * topics_[other].claims.size();
        }
        return n;
    }
    /// How many live pairs of topic t with the earlier topics tied to it disagree. Compares them
    /// all.
    [[nodiscard]] disagreement_count disagreements_across(std::size_t t) const {
        disagreement_count n;
        pairs_across(t, [&](std::size_t a, std::size_t b) {
            if (!is_live(a) || !is_live(b)) { return; }
            const verdict v = compare(a, b).verdict;
            n.contradictions += static_cast<std::uint64_t>(v == verdict::contradicts);
            n.tensions += static_cast<std::uint64_t>(v == verdict::tension);
        });
        return n;
    }
    /// The pairs of topic t with the earlier topics that nothing ties to it.
    template <class Visit>
    void pairs_untied(std::size_t t, Visit&& visit) const {
        for (std::size_t other = 0; other < t; ++other) {
            const auto among = [&](const std::vector<std::size_t>& list) {
                return std::find(list.begin(), list.end(), other) != list.end();
            };
            if (!among(tied_[t]) && !among(same_name_[t])) {
                cross(topics_[t].claims, topics_[other].claims, visit);
            }
        }
    }

private:
    template <class Visit>
    static void cross(const std::vector<std::size_t>& x, const std::vector<std::size_t>& y,
                      Visit&& visit) {
        std::vector<std::pair<std::size_t, std::size_t>> pairs;
        pairs.reserve(x.size() * y.size());
        for (const std::size_t a : x) {
            for (const std::size_t b : y) { pairs.emplace_back(std::min(a, b), std::max(a, b)); }
        }
        std::sort(pairs.begin(), pairs.end());
        for (const auto& [a, b] : pairs) { visit(a, b); }
    }

    [[nodiscard]] static bool lacks_unit(const measure_facts& f) {
        return f.kind == number_kind::count && f.unit.dim == dimension{} && !f.unit.percent;
    }

    /// By name first, then by dimension; a count without a unit joins the first dimension there is.
    void sort_into_topics() {
        std::vector<dimension> dimensions; // of each topic
        std::unordered_map<identity, std::vector<std::size_t>> by_name;
        std::vector<identity> order;
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            const auto id =
                topic_identity(claims_[i].measure_name(), claims_[i].about().scope, vocabulary_);
            auto& members = by_name[id];
            if (members.empty()) { order.push_back(id); }
            members.push_back(i);
        }
        for (const auto id : order) {
            const auto& members = by_name[id];
            const unit* first_unit = nullptr;
            for (const auto i : members) {
                if (first_unit == nullptr && !lacks_unit(sides_[i].facts)) {
                    first_unit = &sides_[i].facts.unit;
                }
            }
            std::vector<std::size_t> made;
            for (const auto i : members) {
                const dimension dim = lacks_unit(sides_[i].facts) && first_unit != nullptr
                                          ? first_unit->dim
                                          : sides_[i].facts.unit.dim;
                auto at = std::find_if(made.begin(), made.end(),
                                       [&](std::size_t t) { return dimensions[t] == dim; });
                if (at == made.end()) {
                    made.push_back(topics_.size());
                    at = made.end() - 1;
                    auto& t = topics_.emplace_back();
                    t.measure =
                        vocabulary_.canonical(term_kind::measure, claims_[i].measure_name());
                    t.scope =
                        vocabulary_.canonical(term_kind::scope, claims_[i].about().scope.name());
                    t.unit = lacks_unit(sides_[i].facts) && first_unit != nullptr
                                 ? *first_unit
                                 : sides_[i].facts.unit;
                    dimensions.push_back(dim);
                    same_name_.emplace_back(made.begin(), made.end() - 1);
                }
                topics_[*at].claims.push_back(i);
            }
        }
        // topics appear with their first claim
        std::vector<std::size_t> by_first(topics_.size());
        for (std::size_t t = 0; t < topics_.size(); ++t) { by_first[t] = t; }
        std::sort(by_first.begin(), by_first.end(), [&](std::size_t x, std::size_t y) {
            return topics_[x].claims.front() < topics_[y].claims.front();
        });
        std::vector<std::size_t> place(topics_.size());
        for (std::size_t n = 0; n < by_first.size(); ++n) { place[by_first[n]] = n; }
        std::vector<topic_findings> topics;
        std::vector<std::vector<std::size_t>> same_name;
        for (const auto t : by_first) {
            topics.push_back(std::move(topics_[t]));
            for (auto& other : same_name_[t]) { other = place[other]; }
            same_name.push_back(std::move(same_name_[t]));
        }
        topics_ = std::move(topics);
        same_name_ = std::move(same_name);
        tied_.resize(topics_.size());
    }

    /// Those of these claims that say a number, all read as one kind, in the unit of their topic.
    [[nodiscard]] std::vector<detail::located<std::size_t>>
    resolved_as(number_kind kind, const unit& of_topic,
                const std::vector<std::size_t>& claims) const {
        std::vector<detail::located<std::size_t>> out;
        for (const auto i : claims) {
            if (const auto n = numbers_of(i, kind, of_topic)) {
                out.push_back({n->resolved, i, out.size()});
            }
        }
        return out;
    }

    /// Counts beside reals are read as reals, yet two counts are compared as counts: their pairs
    /// are counted again.
    [[nodiscard]] disagreement_count count_mixed(const topic_findings& t, disagreement_count all,
                                                 const std::vector<std::size_t>& counts) const {
        const auto among = [&](number_kind kind) {
            const unit read_in =
                kind == number_kind::real ? t.unit : unit{}; // else each in its own
            return count_disagreements(resolved_as(kind, read_in, counts), detail::by_location{});
        };
        const auto as_reals = among(number_kind::real), as_counts = among(number_kind::count);
        return {all.contradictions - as_reals.contradictions + as_counts.contradictions,
                all.tensions - as_reals.tensions + as_counts.tensions};
    }

    void assess(topic_findings& t) {
        std::vector<std::size_t> counts;
        std::vector<identity> origins;
        for (const auto i : t.claims) {
            if (sides_[i].facts.kind == number_kind::count) { counts.push_back(i); }
            if (revisions_.is_live(i)) {
                origins.push_back(source_identity(claims_[i].origin(), vocabulary_));
            }
        }
        const bool mixed = !counts.empty() && counts.size() != t.claims.size();
        t.kind = counts.empty() || mixed ? number_kind::real : number_kind::count;
        const auto resolved_claims = resolved_as(t.kind, t.unit, t.claims);
        const auto d = detail::assess_group<std::size_t>(resolved_claims);
        t.live = origins.size();
        t.origins = detail::count_origins(origins);
        t.agreed = d.agreed;
        t.best_supported = d.best_supported;
        t.witness = d.witness;
        t.disagreements = mixed ? count_mixed(t, d.disagreements, counts) : d.disagreements;
    }

    /// Topics that are part of one another. O(topics x ties), never topics squared.
    void tie_topics() {
        std::unordered_map<std::uint64_t, std::vector<std::size_t>>
            known; // by terms of measure and scope
        const auto key = [](term_id m, term_id s) { return std::uint64_t{m} << 32U | s; };
        std::vector<std::pair<term_id, term_id>> terms;
        std::unordered_map<identity, term_id>
            nameless; // scopes and measures that the vocabulary does not know
        const auto term = [&](term_kind kind, std::string_view name) {
            const term_id t = vocabulary_.find(kind, name);
            if (t != no_term) { return t; }
            const auto [at, is_new] = nameless.emplace(
                hash_name(name), static_cast<term_id>(vocabulary_.terms().size + nameless.size()));
            return at->second;
        };
        for (std::size_t t = 0; t < topics_.size(); ++t) {
            terms.emplace_back(term(term_kind::measure, topics_[t].measure),
                               term(term_kind::scope, topics_[t].scope));
            known[key(terms[t].first, terms[t].second)].push_back(t);
        }
        const auto wholes = [&](term_id part) {
            std::vector<term_id> out{part};
            const auto first =
                std::lower_bound(vocabulary_.parts().begin(), vocabulary_.parts().end(),
                                 detail::part_entry{part, 0});
            for (auto at = first; at != vocabulary_.parts().end() && at->part == part; ++at) {
                out.push_back(at->whole);
            }
            return out;
        };
        for (std::size_t t = 0; t < topics_.size(); ++t) {
            for (const auto m : wholes(terms[t].first)) {
                for (const auto s : wholes(terms[t].second)) {
                    const auto found = known.find(key(m, s));
                    if (found == known.end()) { continue; }
                    for (const auto other : found->second) {
                        if (terms[other] != terms[t]) {
                            tied_[std::max(t, other)].push_back(std::min(t, other));
                        }
                    }
                }
            }
        }
        for (auto& list : tied_) { std::sort(list.begin(), list.end()); }
    }

    std::span<const claim<named>> claims_;
    const v0::policy* policy_;
    v0::vocabulary vocabulary_;
    v0::revisions revisions_;
    std::vector<detail::side> sides_;
    std::vector<topic_findings> topics_;
    std::vector<std::vector<std::size_t>>
        same_name_; // earlier topics of the same name, of another dimension
    std::vector<std::vector<std::size_t>> tied_; // earlier topics that are part or whole
};

} // namespace v0
} // namespace corroborate
