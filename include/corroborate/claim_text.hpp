// A claim in plain English: "more than 5,000" militants (Anatoly Sidorov, 10 February 2022).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <corroborate/format.hpp>

namespace corroborate {
inline namespace v0 {

/// How a claim is to be told.
struct claim_telling {
    v0::unit unit{};                       ///< that the amount is in
    number_kind kind = number_kind::count; ///< as which it is read
    bool with_scope = false;               ///< the place, too
};

namespace detail {

/// "an agency citing a mayor, who cites a nurse", "Anatoly Sidorov in a headline of the Times".
[[nodiscard]] inline std::string speaker_text(const details& d) {
    std::string who{is_blank(d.by) && !d.headline ? d.published_in : d.by};
    if (d.headline) {
        who += who.empty() ? "a headline" : " in a headline";
        if (!is_blank(d.published_in)) { who.append(" of ").append(d.published_in); }
    }
    for (std::size_t k = 0; k < d.citing.size(); ++k) {
        const bool others_between = k + 1 == d.citing.size() && d.citing.length() > k + 1;
        who += k == 0 ? (who.empty() ? "citing " : " citing ")
                      : (others_between ? ", who cites through others " : ", who cites ");
        who.append(d.citing[k]);
    }
    return who;
}

} // namespace detail

/// The amount as said, what it is of, and in brackets who says so and when. Cost: a few hundred
/// nanoseconds; allocates.
[[nodiscard]] inline std::string claim_text(const claim<named>& c, const claim_telling& how) {
    const auto& about = c.about();
    std::string out = fmt::format("\"{}\"", words_of(c, how.unit));
    std::vector<std::string> aside;
    const auto phrase = detail::phrasing_of(c.said());
    const bool counted = how.unit.is_none() || how.unit.dim.of == quantity::person;
    const bool is_number = phrase == detail::phrasing::with_of || how.kind == number_kind::count;
    if (counted && is_number && phrase != detail::phrasing::apart) {
        out.append(phrase == detail::phrasing::with_of ? " of " : " ").append(c.measure_name());
    } else {
        aside.emplace_back(c.measure_name());
    }
    if (how.with_scope) {
        aside.emplace_back(about.scope.is_said() ? about.scope.name() : "place not said");
    }
    if (std::string who = detail::speaker_text(about); !who.empty()) {
        aside.push_back(std::move(who));
    }
    if (about.status == status::planned) { aside.emplace_back("planned"); }
    if (about.status == status::estimated) { aside.emplace_back("an estimate"); }
    if (about.as_of.is_given()) { aside.push_back(to_text(about.as_of)); }
    if (!aside.empty()) { out += " (" + detail::joined(aside, ", ") + ")"; }
    return out;
}

} // namespace v0
} // namespace corroborate
