// Makes the tables of a vocabulary, from data or at compile time. Building may allocate; nothing
// else below floor 6 does. Names are views into text that the caller keeps.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <corroborate/vocabulary.hpp>

namespace corroborate {
inline namespace v0 {

/// One statement of a vocabulary.
struct statement {
    /// What a statement can say.
    enum class of : std::uint8_t { same, part, measure, unit };

    of says = of::same;
    term_kind kind = term_kind::measure;
    std::string_view name;  ///< the name, the part, the measure, the unit
    std::string_view other; ///< what means the same, the whole
    measure_facts facts{};
    v0::unit unit{};
};

[[nodiscard]] constexpr statement same_measures(std::string_view a, std::string_view b) noexcept {
    return {statement::of::same, term_kind::measure, a, b};
}
[[nodiscard]] constexpr statement same_scopes(std::string_view a, std::string_view b) noexcept {
    return {statement::of::same, term_kind::scope, a, b};
}
[[nodiscard]] constexpr statement same_sources(std::string_view a, std::string_view b) noexcept {
    return {statement::of::same, term_kind::source, a, b};
}
[[nodiscard]] constexpr statement measure_part(std::string_view part,
                                               std::string_view whole) noexcept {
    return {statement::of::part, term_kind::measure, part, whole};
}
[[nodiscard]] constexpr statement scope_part(std::string_view part,
                                             std::string_view whole) noexcept {
    return {statement::of::part, term_kind::scope, part, whole};
}
[[nodiscard]] constexpr statement measure_is(std::string_view name,
                                             const measure_facts& facts) noexcept {
    return {statement::of::measure, term_kind::measure, name, {}, facts};
}
[[nodiscard]] constexpr statement unit_is(std::string_view name, const unit& u) noexcept {
    return {statement::of::unit, term_kind::measure, name, {}, {}, u};
}

/// What is wrong with a vocabulary, and where: `which` is the index of the statement.
struct vocabulary_error {
    errc code{};
    std::size_t which = 0;
    std::vector<std::string_view> names{}; ///< of a cycle, round to the first again; else the name

    /// "the parts run in a circle: Almaty > Kazakhstan > Almaty".
    [[nodiscard]] std::string message() const {
        std::string text{v0::message(code)};
        for (std::size_t i = 0; i < names.size(); ++i) {
            text.append(i == 0 ? ": " : " > ").append(names[i]);
        }
        return text;
    }
};

namespace detail {

/// The tables while and after they are made.
struct vocabulary_tables {
    std::vector<name_entry> names;
    std::vector<part_entry> parts;
    std::vector<term_entry> terms;
    std::vector<unit_entry> units;
};

/// Later facts fill in earlier ones; what two statements say differently is a conflict.
[[nodiscard]] constexpr bool merge_facts(measure_facts& into, const measure_facts& from) noexcept {
    const bool conflict =
        (into.says_kind && from.says_kind && into.kind != from.kind) ||
        (into.says_unit && from.says_unit && !same_unit(into.unit, from.unit)) ||
        (into.says_over_time && from.says_over_time && into.over_time != from.over_time) ||
        (into.says_additive && from.says_additive && into.additive != from.additive) ||
        (into.says_holds_for && from.says_holds_for && !(into.holds_for == from.holds_for));
    if (from.says_kind) { into.kind = from.kind; }
    if (from.says_unit) { into.unit = from.unit; }
    if (from.says_over_time) { into.over_time = from.over_time; }
    if (from.says_additive) { into.additive = from.additive; }
    if (from.says_holds_for) { into.holds_for = from.holds_for; }
    into.says_kind = into.says_kind || from.says_kind;
    into.says_unit = into.says_unit || from.says_unit;
    into.says_over_time = into.says_over_time || from.says_over_time;
    into.says_additive = into.says_additive || from.says_additive;
    into.says_holds_for = into.says_holds_for || from.says_holds_for;
    into.share = into.share || from.share;
    return !conflict;
}

[[nodiscard]] constexpr bool before(const name_entry& a, const name_entry& b) noexcept {
    return a.kind != b.kind ? a.kind < b.kind : compare_names(a.name, b.name) < 0;
}

/// Builds the tables step by step: names, terms, parts.
class vocabulary_assembly {
public:
    constexpr result<vocabulary_tables, vocabulary_error> assemble(const statement* first,
                                                                   std::size_t count) {
        collect_names(first, count);
        merge_names(first, count);
        for (std::size_t i = 0; i < count; ++i) {
            if (!take(first[i], i)) { return wrong_; }
        }
        std::sort(direct_.begin(), direct_.end());
        direct_.erase(std::unique(direct_.begin(), direct_.end()), direct_.end());
        state_.assign(out_.terms.size(), 0);
        wholes_.resize(out_.terms.size());
        for (term_id t = 0; t < out_.terms.size(); ++t) {
            if (state_[t] == 0 && !visit(t)) {
                wrong_.which = which_of_cycle(first, count);
                return wrong_;
            }
        }
        for (term_id t = 0; t < out_.terms.size(); ++t) {
            for (const term_id w : wholes_[t]) { out_.parts.push_back({t, w}); }
        }
        return std::move(out_);
    }

private:
    constexpr void collect_names(const statement* first, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            if (first[i].says == statement::of::unit) { continue; }
            out_.names.push_back({first[i].kind, first[i].name, static_cast<term_id>(2 * i)});
            if (!first[i].other.empty()) {
                out_.names.push_back(
                    {first[i].kind, first[i].other, static_cast<term_id>(2 * i + 1)});
            }
        }
        // of names that fold alike the first one written stays
        std::sort(out_.names.begin(), out_.names.end(),
                  [](const name_entry& a, const name_entry& b) {
                      return before(a, b) || (!before(b, a) && a.term < b.term);
                  });
        out_.names.erase(
            std::unique(out_.names.begin(), out_.names.end(),
                        [](const name_entry& a, const name_entry& b) { return !before(a, b); }),
            out_.names.end());
    }

    constexpr std::size_t index_of(term_kind kind, std::string_view name) const {
        const name_entry wanted{.kind = kind, .name = name};
        return static_cast<std::size_t>(
            std::lower_bound(out_.names.begin(), out_.names.end(), wanted, before) -
            out_.names.begin());
    }
    constexpr std::size_t root(std::size_t i) {
        while (link_[i] != i) {
            link_[i] = link_[link_[i]];
            i = link_[i];
        }
        return i;
    }

    /// Names that mean the same become one term, called by the name that was written first.
    constexpr void merge_names(const statement* first, std::size_t count) {
        for ([[maybe_unused]] const auto& n : out_.names) { link_.push_back(link_.size()); }
        for (std::size_t i = 0; i < count; ++i) {
            if (first[i].says != statement::of::same || first[i].other.empty()) { continue; }
            const auto a = root(index_of(first[i].kind, first[i].name)),
                       b = root(index_of(first[i].kind, first[i].other));
            const bool a_first = out_.names[a].term <= out_.names[b].term;
            link_[a_first ? b : a] = a_first ? a : b;
        }
        std::vector<term_id> term_of(out_.names.size(), no_term);
        for (std::size_t i = 0; i < out_.names.size(); ++i) {
            if (root(i) == i) {
                term_of[i] = static_cast<term_id>(out_.terms.size());
                out_.terms.push_back({out_.names[i].name, {}});
            }
        }
        for (std::size_t i = 0; i < out_.names.size(); ++i) {
            out_.names[i].term = term_of[root(i)];
        }
    }

    constexpr term_id term(const statement& s, std::string_view name) const {
        return out_.names[index_of(s.kind, name)].term;
    }

    constexpr bool stop(errc code, std::size_t which, std::string_view name) {
        wrong_.code = code;
        wrong_.which = which;
        wrong_.names.push_back(name);
        return false;
    }
    constexpr bool take(const statement& s, std::size_t i) {
        const bool needs_other = s.says == statement::of::part || !s.other.empty();
        if (is_blank(s.name) || (needs_other && is_blank(s.other))) {
            return stop(errc::nameless, i, "a statement of the vocabulary");
        }
        switch (s.says) {
        case statement::of::same: break;
        case statement::of::part: direct_.push_back({term(s, s.name), term(s, s.other)}); break;
        case statement::of::measure:
            if (!merge_facts(out_.terms[term(s, s.name)].facts, s.facts)) {
                return stop(errc::conflict, i, s.name);
            }
            break;
        case statement::of::unit: out_.units.push_back({s.name, s.unit}); break;
        }
        return true;
    }

    /// Depth first over the wholes, with a stack of its own; false where a circle closes.
    constexpr bool visit(term_id start) {
        std::vector<std::pair<term_id, std::size_t>> path{{start, first_edge(start)}};
        state_[start] = 1;
        while (!path.empty()) {
            auto& [t, edge] = path.back();
            if (edge < direct_.size() && direct_[edge].part == t) {
                const term_id whole = direct_[edge++].whole;
                if (state_[whole] == 1) {
                    name_cycle(path, whole);
                    return false;
                }
                if (state_[whole] == 0) {
                    state_[whole] = 1;
                    path.emplace_back(whole, first_edge(whole));
                }
                continue;
            }
            state_[t] = 2;
            auto& all = wholes_[t];
            for (auto e = first_edge(t); e < direct_.size() && direct_[e].part == t; ++e) {
                all.push_back(direct_[e].whole);
                all.insert(all.end(), wholes_[direct_[e].whole].begin(),
                           wholes_[direct_[e].whole].end());
            }
            std::sort(all.begin(), all.end());
            all.erase(std::unique(all.begin(), all.end()), all.end());
            path.pop_back();
        }
        return true;
    }
    constexpr std::size_t first_edge(term_id t) const {
        return static_cast<std::size_t>(
            std::lower_bound(direct_.begin(), direct_.end(), part_entry{t, 0}) - direct_.begin());
    }
    constexpr void name_cycle(const std::vector<std::pair<term_id, std::size_t>>& path,
                              term_id closing) {
        bool inside = false;
        for (const auto& [t, edge] : path) {
            inside = inside || t == closing;
            if (inside) {
                wrong_.names.push_back(out_.terms[t].name);
                circle_.push_back(t);
            }
        }
        wrong_.names.push_back(out_.terms[closing].name);
        wrong_.code = errc::cycle;
    }
    /// The last statement that makes an edge of the circle.
    constexpr std::size_t which_of_cycle(const statement* first, std::size_t count) const {
        const auto runs_round = [&](term_id t) {
            return std::find(circle_.begin(), circle_.end(), t) != circle_.end();
        };
        const auto is_edge = [&](const statement& s) {
            return s.says == statement::of::part && runs_round(term(s, s.name)) &&
                   runs_round(term(s, s.other));
        };
        std::size_t which = count;
        do { --which; } while (!is_edge(first[which])); // there is one
        return which;
    }

    vocabulary_tables out_;
    std::vector<std::size_t> link_;
    std::vector<part_entry> direct_;
    std::vector<std::vector<term_id>> wholes_;
    std::vector<std::uint8_t> state_;
    std::vector<term_id> circle_;
    vocabulary_error wrong_;
};

} // namespace detail

/// A vocabulary that owns its tables (not the text of the names).
class vocabulary_store {
public:
    vocabulary_store() = default;
    explicit vocabulary_store(detail::vocabulary_tables tables) : tables_(std::move(tables)) {}

    /// A view, valid while the store is neither changed nor gone.
    [[nodiscard]] vocabulary view() const noexcept {
        return {{tables_.names.data(), tables_.names.size()},
                {tables_.parts.data(), tables_.parts.size()},
                {tables_.terms.data(), tables_.terms.size()},
                {tables_.units.data(), tables_.units.size()}};
    }

private:
    detail::vocabulary_tables tables_;
};

/// Builds a vocabulary; a cycle is an error that names it. Cost: a sort of the names, and the
/// number of pairs of part and whole, near and far.
[[nodiscard]] inline result<vocabulary_store, vocabulary_error>
make_vocabulary(const std::vector<statement>& statements) {
    auto built = detail::vocabulary_assembly{}.assemble(statements.data(), statements.size());
    if (!built) { return built.error(); }
    return vocabulary_store{std::move(built).value()};
}

/// The tables of a vocabulary made of N statements, as a constant.
template <std::size_t N>
class static_vocabulary {
public:
    consteval explicit static_vocabulary(const std::array<statement, N>& statements) {
        auto built = detail::vocabulary_assembly{}.assemble(statements.data(), N);
        if (!built) { refuse(built.error().code); }
        const auto tables = std::move(built).value();
        name_count_ = copy(tables.names, names_);
        part_count_ = copy(tables.parts, parts_);
        term_count_ = copy(tables.terms, terms_);
        unit_count_ = copy(tables.units, units_);
    }

    [[nodiscard]] constexpr vocabulary view() const noexcept {
        return {{names_.data(), name_count_},
                {parts_.data(), part_count_},
                {terms_.data(), term_count_},
                {units_.data(), unit_count_}};
    }
    constexpr operator vocabulary() const noexcept { return view(); }

private:
    template <class From, class To>
    static consteval std::size_t copy(const From& from, To& to) {
        for (std::size_t i = 0; i < from.size(); ++i) { to[i] = from[i]; }
        return from.size();
    }

    std::array<detail::name_entry, 2 * N> names_{};
    std::array<detail::part_entry, N * N>
        parts_{}; // N statements tie at most N parts to N wholes each
    std::array<detail::term_entry, 2 * N> terms_{};
    std::array<detail::unit_entry, N> units_{};
    std::size_t name_count_ = 0;
    std::size_t part_count_ = 0;
    std::size_t term_count_ = 0;
    std::size_t unit_count_ = 0;
};

/// A vocabulary as a constant: vocabulary_of(same_scopes("Almaty", "Alma-Ata"),
/// scope_part("Almaty", "Kazakhstan")). A cycle does not compile.
template <std::same_as<statement>... S>
[[nodiscard]] consteval auto vocabulary_of(const S&... statements) {
    return static_vocabulary<sizeof...(S)>{std::array<statement, sizeof...(S)>{statements...}};
}

} // namespace v0
} // namespace corroborate
