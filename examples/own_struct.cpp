// Rows of one's own in the pipelines: a struct from somebody's database takes part through one
// trait, and everything that works on claims works on it.
#include <string>
#include <vector>

#include <fmt/core.h>
#include <range/v3/view/filter.hpp>

#include <corroborate/corroborate.hpp>
#include <corroborate/views.hpp>

namespace co = corroborate;

/// What the database has: a place, a number with a flag for "at least", and who reported it.
struct toll {
    std::string place;
    int dead;
    bool at_least;
    std::string agency;
};

/// A row as a claim: the words, the measure, the scope and the source, resolved once.
template <>
struct co::row_traits<toll> {
    static co::result<co::resolved> resolve(const toll& row) {
        const auto n = co::make_numeral(std::int64_t{row.dead});
        if (!n) { return n.error(); }
        const auto said =
            co::make_amount(row.at_least ? co::hedge::at_least : co::hedge::bare_round, *n);
        if (!said) { return said.error(); }
        const auto claim = co::make_claim("dead", *said, {.scope = row.place, .by = row.agency});
        return claim ? co::resolve(*claim) : claim.error();
    }
};

int main() {
    const std::vector<toll> rows{
        {"Harbour", 120, false, "Agency A"}, {"Harbour", 150, true, "Agency B"},
        {"Harbour", 171, false, "Agency C"}, {"Harbour", 171, false, "Agency C"},
        {"Hill", 12, false, "Agency A"},     {"Hill", 12, false, "Agency B"},
    };

    fmt::print("Who disagrees:\n");
    for (const auto& [a, b] : rows | co::views::disagreements) {
        const auto said = [](const toll& t) {
            return fmt::format("{}{} ({})", t.at_least ? "at least " : "", t.dead, t.agency);
        };
        fmt::print("  {}: {} and {}\n", a.place, said(a), said(b));
    }

    fmt::print("Where nobody disagrees:\n");
    const auto dossiers = rows | co::views::assess;
    for (const auto& d : dossiers | ranges::views::filter([](const auto& d) {
                             return d.disagreements.contradictions + d.disagreements.tensions == 0;
                         })) {
        fmt::print("  {}: {}, by {} origins\n", d.claims.front()->place,
                   co::to_text(*d.agreed.core), d.origins);
    }

    fmt::print("What most independent origins support:\n");
    for (const auto& d : dossiers) {
        fmt::print("  {}: {}, by {} of {} origins in {} claims\n", d.claims.front()->place,
                   co::to_text(d.best_supported->set), d.best_supported->weight, d.origins,
                   d.claims.size());
    }
}
