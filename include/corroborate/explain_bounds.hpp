// Why two claims about different numbers cannot both hold: the chain of numbers, each at most the
// next, from the one to the other.
#pragma once

#include <string>
#include <vector>

#include <corroborate/bounds.hpp>
#include <corroborate/format.hpp>

namespace corroborate {
inline namespace v0 {

/// Two sentences. `say` gives the words for a claim, `call` those for a number of the path (an
/// index as in travelled_bounds::path); amounts are written in the unit. Cost: some microseconds
/// and the length of the path; allocates.
template <class I, class Say, class Call>
[[nodiscard]] std::string explain(const travelled_bounds<I>& bounds, const bound_conflict<I>& c,
                                  const Say& say, const Call& call, const unit& in = {}) {
    const auto path = bounds.path(c);
    std::string chain;
    for (std::size_t i = 0; i < path.size(); ++i) {
        chain.append(i == 0 ? "" : " is at most that of ").append(call(path[i]));
    }
    const bool hard = c.verdict == verdict::contradicts;
    const std::string apart =
        c.gap && c.gap->sign() > 0
            ? fmt::format(", at least {} apart",
                          to_text(*c.gap, in) + (in.is_none() || in.dim.of == quantity::person
                                                     ? std::string{}
                                                     : " " + std::string{in.name()}))
            : std::string{};
    return fmt::format("{} and {} {}: {}{}{}.", say(c.at_least), say(c.at_most),
                       hard ? "contradict each other" : "are in tension",
                       path.size() < 2 ? "both are about one number, " : "the number of ", chain,
                       apart);
}

} // namespace v0
} // namespace corroborate
