// A comparison in plain English that a journalist could sign: both amounts as said and by whom, the
// reading that decided, the difference and the gap, what differs, and what would settle it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <corroborate/format.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// Words joined as in a sentence: "a", "a and b", "a, b and c".
[[nodiscard]] inline std::string joined(const std::vector<std::string>& parts,
                                        std::string_view between, std::string_view last) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) { out += i + 1 == parts.size() ? last : between; }
        out += parts[i];
    }
    return out;
}

/// A share as a percentage: "17 %", "0.16 %".
[[nodiscard]] inline std::string percent_text(double share) {
    const double p = share * 100;
    return p >= 10 || p == 0 ? fmt::format("{:.0f} %", p) : fmt::format("{:.2g} %", p);
}

/// Writes the sentences of one comparison.
class explainer {
public:
    explicit explainer(const comparison& compared) : c_(compared) {}

    [[nodiscard]] std::string text() const {
        std::string out = subject() + " " + finding() + ".";
        const std::string more = circumstances();
        if (!more.empty()) {
            out += " " + more + ".";
            for (std::size_t at = out.size() - more.size() - 1; at < out.size();
                 ++at) { // capital letter
                if (out[at] >= 'a' && out[at] <= 'z') {
                    out[at] = static_cast<char>(out[at] - 'a' + 'A');
                }
                break;
            }
        }
        return out;
    }

private:
    [[nodiscard]] const claim<named>& side(std::size_t i) const { return c_.claims[i]; }
    [[nodiscard]] const details& about(std::size_t i) const { return c_.claims[i].about(); }
    [[nodiscard]] bool has(note n) const { return c_.notes.has(n); }
    [[nodiscard]] bool is_count(std::size_t i) const {
        return c_.units[i].is_none() || c_.units[i].dim.of == quantity::person;
    }

    /// "more than 5,000" militants (Anatoly Sidorov, 10 February 2022)
    [[nodiscard]] std::string said(std::size_t i) const {
        std::string out = "\"" + words_of(side(i), c_.units[i]) + "\"";
        std::vector<std::string> aside;
        if (is_count(i)) {
            const auto m = side(i).said().modifier(); // "thousands" of fighters
            const bool of = m == modifier::magnitude || m == modifier::fraction ||
                            side(i).said().wording() == wording::couple ||
                            side(i).said().wording() == wording::handful;
            out.append(of ? " of " : " ").append(side(i).measure_name());
        } else {
            aside.emplace_back(side(i).measure_name());
        }
        if (c_.ties.scope != tie::same) {
            aside.emplace_back(about(i).scope.is_said() ? about(i).scope.name() : "place not said");
        }
        if (std::string who = speaker(i); !who.empty()) { aside.push_back(std::move(who)); }
        if (about(i).status == status::planned) { aside.emplace_back("planned"); }
        if (about(i).status == status::estimated) { aside.emplace_back("an estimate"); }
        if (about(i).as_of.is_given()) { aside.push_back(to_text(about(i).as_of)); }
        if (!aside.empty()) { out += " (" + joined(aside, ", ", ", ") + ")"; }
        return out;
    }
    [[nodiscard]] std::string speaker(std::size_t i) const {
        const auto& d = about(i);
        std::string who{is_blank(d.by) ? d.published_in : d.by};
        if (d.headline) {
            who = who.empty() ? "a headline"
                              : "headline of " +
                                    std::string{d.published_in.empty() ? d.by : d.published_in};
        }
        if (!d.citing.empty()) {
            who += who.empty() ? "citing " : " citing ";
            for (std::size_t k = 0; k < d.citing.size(); ++k) {
                who.append(k == 0 ? "" : ", who cites ").append(d.citing[k]);
            }
        }
        return who;
    }
    [[nodiscard]] std::string subject() const { return said(0) + " and " + said(1); }

    [[nodiscard]] std::string with_unit(std::string number) const {
        const auto& u = c_.units[0];
        return u.is_none() || u.dim.of == quantity::person ? number
                                                           : number.append(" ").append(u.name());
    }
    [[nodiscard]] std::string set_text(const interval& i) const {
        return with_unit(to_text(i, c_.units[0]));
    }
    [[nodiscard]] std::string cores() const {
        return fmt::format("the first means {} and the second {}", set_text(c_.extents[0].core),
                           set_text(c_.extents[1].core));
    }

    /// ", 2 apart at the least (a difference of 15 %)"
    [[nodiscard]] std::string distance_text() const {
        std::string out = fmt::format(", at least {} apart", with_unit(to_text(c_.gap)));
        if (c_.difference.exists && c_.difference.value > 0) {
            out += fmt::format(" (a difference of {})", percent_text(c_.difference.value));
        }
        return out;
    }

    [[nodiscard]] std::string finding() const {
        if (c_.verdict == verdict::incomparable) { return "cannot be compared: " + obstacle(); }
        return c_.order == order::same ? same_number() : at_most();
    }

    [[nodiscard]] std::string same_number() const {
        const interval &x = c_.extents[0].core, &y = c_.extents[1].core;
        switch (c_.verdict) {
        case verdict::equal: return "agree: both mean " + set_text(x);
        case verdict::refines:
            return fmt::format("agree, and the first is the more exact: {} lies within {}",
                               set_text(x), set_text(y));
        case verdict::refined_by:
            return fmt::format("agree, and the second is the more exact: {} lies within {}",
                               set_text(y), set_text(x));
        case verdict::overlaps: {
            const auto both = intersection(x, y);
            return fmt::format("are compatible: both allow {}, and each is read to allow more: {}",
                               both ? set_text(*both) : "", cores());
        }
        case verdict::tension:
            return fmt::format("are in tension: {}, but as a reader takes the words {}{}", excuse(),
                               cores(), distance_text());
        case verdict::contradicts:
            return fmt::format(
                "contradict each other: no number fits both, however generously they are read: the first allows {}, the second {}{}",
                set_text(c_.extents[0].reach), set_text(c_.extents[1].reach), distance_text());
        default: return {};
        }
    }
    /// Why a tension is no contradiction.
    [[nodiscard]] std::string excuse() const {
        if (c_.literal != set_relation::disjoint) { return "taken at their word both can be true"; }
        if (disjoint(c_.extents[0].reach, c_.extents[1].reach)) {
            return "both can be true, each at its own time";
        }
        return "loosely rounded both can be true";
    }

    [[nodiscard]] std::string at_most() const {
        const std::size_t small = c_.order == order::a_at_most_b ? 0 : 1;
        const std::string_view lesser = small == 0 ? "first" : "second",
                               greater = small == 0 ? "second" : "first";
        std::string rule;
        if (c_.ties.topic() != tie::same) {
            const bool by_scope = c_.ties.scope != tie::same;
            rule = fmt::format("{} is part of {}, and a part cannot be larger than its whole",
                               by_scope ? about(small).scope.name() : side(small).measure_name(),
                               by_scope ? about(1 - small).scope.name()
                                        : side(1 - small).measure_name());
        } else if (c_.over_time == over_time::flow) {
            rule = "a shorter time cannot hold more than the longer one around it";
        } else {
            rule = "a running total can only stay or grow";
        }
        if (c_.verdict == verdict::consistent) {
            return fmt::format(
                "are consistent: {}; nothing in the words says that the {} is above the {}", rule,
                lesser, greater);
        }
        if (c_.verdict == verdict::tension) {
            const bool literal_fits =
                !strict_precedes(c_.extents[1 - small].literal, c_.extents[small].literal);
            return fmt::format(
                "are in tension: {}; {} both can be true, but as a reader takes the words {}{}",
                rule, literal_fits ? "taken at their word" : "loosely rounded", cores(),
                distance_text());
        }
        return fmt::format("contradict each other: {}, yet the first allows {} and the second {}{}",
                           rule, set_text(c_.extents[0].reach), set_text(c_.extents[1].reach),
                           distance_text());
    }

    [[nodiscard]] std::string obstacle() const {
        switch (c_.why) {
        case reason::no_number: return "not both of them say a number";
        case reason::measure:
            return fmt::format("{} and {} are different things to count", side(0).measure_name(),
                               side(1).measure_name());
        case reason::unit:
            return fmt::format(
                "{} and {} do not convert into each other",
                c_.units[0].is_none() ? "a number without a unit" : c_.units[0].name(),
                c_.units[1].is_none() ? "a number without a unit" : c_.units[1].name());
        case reason::scope:
            return "they are about different places or groups, and neither is known to be part of the other";
        case reason::time:
            return "they are about different times, and what holds for the one says nothing of the other";
        case reason::status: return "a plan is no observation";
        case reason::none: break;
        }
        return {};
    }

    [[nodiscard]] std::string circumstances() const {
        std::vector<std::string> parts;
        const bool open_question = disagrees(c_.verdict);
        if (has(note::retracted)) {
            parts.emplace_back(
                about(0).status == status::retracted && about(1).status == status::retracted
                    ? "both have been retracted"
                : about(0).status == status::retracted ? "the first has been retracted"
                                                       : "the second has been retracted");
        }
        if (has(note::superseded)) { parts.emplace_back("one of them corrects the other"); }
        if (has(note::echo)) {
            parts.push_back(
                fmt::format("both go back to {}, so they are one voice", side(0).origin()));
        }
        if (has(note::converted) && c_.sets_compared) {
            parts.push_back(fmt::format(
                "{} {} is {}", to_text(side(1).said().value()),
                c_.units[1].is_none() ? "as a plain number" : c_.units[1].name(),
                with_unit(to_text((exact{side(1).said().value().value()} *
                                   exact{c_.units[1].factor} / exact{c_.units[0].factor})
                                      .unchecked()))));
        }
        if (has(note::definition)) {
            parts.push_back(fmt::format("\"{}\" and \"{}\" are taken to mean the same",
                                        side(0).measure_name(), side(1).measure_name()));
        }
        if (has(note::status) && open_question) {
            parts.emplace_back("one is an estimate and the other was observed");
        }
        if (has(note::apart) && (open_question || c_.order == order::same)) {
            parts.push_back(
                fmt::format("they are {} apart, so the number may have changed", days_apart()));
        }
        if (has(note::undated) && open_question) {
            parts.emplace_back("only one of them is dated");
        }
        for (const auto& slip : suspicions()) { parts.push_back(slip); }
        if (open_question) { parts.push_back(settlement()); }
        return joined(parts, "; ", "; ");
    }

    [[nodiscard]] std::string days_apart() const {
        const period &p = about(0).as_of, &q = about(1).as_of;
        const int days = p.first_day() > q.last_day() ? p.first_day() - q.last_day()
                                                      : q.first_day() - p.last_day();
        return days == 1 ? "a day" : fmt::format("{} days", days);
    }

    [[nodiscard]] std::vector<std::string> suspicions() const {
        std::vector<std::string> out;
        if (has(note::suspect_factor_10)) {
            out.emplace_back("the numbers differ by exactly a factor of ten, so a slip is likely");
        }
        if (has(note::suspect_factor_1000)) {
            out.emplace_back(
                "the numbers differ by exactly a factor of a thousand, as when million is written for billion");
        }
        if (has(note::suspect_transposition)) {
            out.emplace_back(
                "the digits are the same but for two neighbours swapped, so a typing error is likely");
        }
        if (has(note::suspect_dropped_hedge)) {
            out.push_back(fmt::format(
                "the number is the same and only one keeps the \"{}\", so the other may have dropped it",
                hedge_text()));
        }
        if (has(note::suspect_wrong_bound)) {
            out.emplace_back(
                "one source is given with opposite bounds at one number, so one rendering is wrong");
        }
        return out;
    }
    [[nodiscard]] std::string hedge_text() const {
        const auto plain = [](modifier m) { return m == modifier::bare || m == modifier::exactly; };
        const auto& bound = side(plain(side(0).said().modifier()) ? 1 : 0).said();
        std::string words{row(bound.hedge()).phrase};
        for (auto at = words.find('#'); at != std::string::npos; at = words.find('#')) {
            words.erase(at, 1);
        }
        while (!words.empty() && words.back() == ' ') { words.pop_back(); }
        while (!words.empty() && words.front() == ' ') { words.erase(0, 1); }
        return words;
    }

    /// What to ask, of whom.
    [[nodiscard]] std::string settlement() const {
        if (has(note::suspect_dropped_hedge) && has(note::headline)) {
            return "the body of the article decides, not the headline";
        }
        if (has(note::suspect_wrong_bound) ||
            (has(note::echo) && has(note::suspect_dropped_hedge))) {
            return "the source's own words would settle it";
        }
        if (has(note::suspect_factor_10) || has(note::suspect_factor_1000) ||
            has(note::suspect_transposition)) {
            return "the digits of the original would settle it";
        }
        if (has(note::echo)) { return "the source's own words would settle it"; }
        if (has(note::apart) && c_.order == order::same) {
            return "figures for one date would settle it";
        }
        if (has(note::part_whole)) { return "what exactly each of them covers would settle it"; }
        if (has(note::definition)) { return "whether both count the same would settle it"; }
        if (c_.order != order::same) {
            return "a correction of either, or how each was counted, would settle it";
        }
        return "an exact figure from either, and how it was counted, would settle it";
    }

    const comparison& c_;
};

} // namespace detail

/// One or two sentences. Cost: some microseconds; allocates.
[[nodiscard]] inline std::string explain(const comparison& c) {
    return detail::explainer{c}.text();
}

} // namespace v0
} // namespace corroborate
