// A comparison in plain English that a journalist could sign: both amounts as said and by whom, the
// reading that decided, the difference and the gap, what differs, and what would settle it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <corroborate/claim_text.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// Writes the sentences of one comparison.
class explainer {
public:
    explicit explainer(const comparison& compared) : c_(compared) {}

    [[nodiscard]] std::string text() const {
        std::string out = said(0) + " and " + said(1) + " " + finding() + ".";
        std::string more = circumstances();
        if (more.empty()) { return out; }
        char& first = more.front();
        if (first >= 'a' && first <= 'z') { first = static_cast<char>(first - 'a' + 'A'); }
        return out + " " + more + ".";
    }

private:
    [[nodiscard]] const claim<named>& side(std::size_t i) const { return c_.claims[i]; }
    [[nodiscard]] const details& about(std::size_t i) const { return c_.claims[i].about(); }
    [[nodiscard]] bool has(note n) const { return c_.notes.has(n); }

    /// "more than 5,000" militants (Anatoly Sidorov, 10 February 2022)
    [[nodiscard]] std::string said(std::size_t i) const {
        return claim_text(
            side(i),
            {.unit = c_.units[i], .kind = c_.kind, .with_scope = c_.ties.scope != tie::same});
    }

    [[nodiscard]] std::string with_unit(std::string number) const {
        const auto& u = c_.units[0];
        return u.is_none() || u.dim.of == quantity::person ? number
                                                           : number.append(" ").append(u.name());
    }
    [[nodiscard]] std::string set_text(const interval& i) const {
        return with_unit(to_text(i, c_.units[0]));
    }
    [[nodiscard]] std::string cores() const {
        const std::string x = set_text(c_.extents[0].core), y = set_text(c_.extents[1].core);
        return x == y ? "both mean " + x
                      : fmt::format("the first means {} and the second {}", x, y);
    }

    /// ", 2 apart at the least (a difference of 15 %)"
    [[nodiscard]] std::string distance_text() const {
        std::string out = c_.gap.sign() == 0
                              ? ", which meet without sharing a number"
                              : fmt::format(", at least {} apart", with_unit(to_text(c_.gap)));
        if (c_.difference.exists && c_.difference.value > 0) {
            out += fmt::format(" (a difference of {})", percent_text(c_.difference.value));
        }
        return out;
    }

    [[nodiscard]] std::string finding() const {
        if (c_.verdict == verdict::incomparable) { return "cannot be compared: " + obstacle(); }
        return c_.order == order::same ? same_number() : at_most();
    }

    /// "generously read the first allows 41 or more and the second 41 to 49"
    [[nodiscard]] std::string reaches() const {
        return fmt::format("generously read the first allows {} and the second {}",
                           set_text(c_.extents[0].reach), set_text(c_.extents[1].reach));
    }
    /// One claim says more: what it means is within what the other means.
    [[nodiscard]] std::string refinement(std::size_t finer) const {
        const std::string_view which = finer == 0 ? "first" : "second",
                               other = finer == 0 ? "second" : "first";
        const std::string x = set_text(c_.extents[finer].core),
                          y = set_text(c_.extents[1 - finer].core);
        return x == y ? fmt::format("agree: both mean {}, and the {} is the more exact: {}", x,
                                    which, reaches())
                      : fmt::format("agree, and the {} is the more exact: it means {}, the {} {}",
                                    which, x, other, y);
    }
    [[nodiscard]] std::string same_number() const {
        const interval &x = c_.extents[0].core, &y = c_.extents[1].core;
        switch (c_.verdict) {
        case verdict::equal: return "agree: both mean " + set_text(x);
        case verdict::refines: return refinement(0);
        case verdict::refined_by: return refinement(1);
        case verdict::overlaps: {
            if (equal(x, y)) {
                return fmt::format("are compatible: both mean {}, but {}", set_text(x), reaches());
            }
            if (subset(x, y) || subset(y, x)) {
                return fmt::format("are compatible: {}, one within the other, but {}", cores(),
                                   reaches());
            }
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
        const std::string rule =
            c_.ties.topic() != tie::same
                ? part_of(small) + ", and a part cannot be larger than its whole"
            : c_.over_time == over_time::flow
                ? "a shorter time cannot hold more than the longer one around it"
                : "a running total can only stay or grow";
        if (c_.verdict == verdict::consistent) {
            return fmt::format("are consistent: {}; {}, which allows it", rule, cores());
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

    /// "Almaty is part of Kazakhstan", "the dead are counted among the casualties".
    [[nodiscard]] std::string part_of(std::size_t part) const {
        const tie inner = part == 0 ? tie::a_part_of_b : tie::b_part_of_a;
        const auto quoted = [&](std::size_t i) {
            return fmt::format("\"{}\"", side(i).measure_name());
        };
        const bool by_measure = c_.ties.measure == inner, by_scope = c_.ties.scope == inner;
        std::string out;
        if (by_measure) { out = quoted(part) + " is part of " + quoted(1 - part); }
        if (by_measure && by_scope) { out += " and "; }
        if (by_scope) {
            out.append(about(part).scope.name())
                .append(" is part of ")
                .append(about(1 - part).scope.name());
        }
        return out;
    }
    /// What the vocabulary ties, though it makes no order.
    [[nodiscard]] std::string ties() const {
        const std::string by_first = part_of(0), by_second = part_of(1);
        return by_first.empty() || by_second.empty() ? by_first + by_second
                                                     : by_first + " but " + by_second;
    }

    [[nodiscard]] std::string no_number() const {
        const bool first = side(0).said().wording() == wording::no_number,
                   second = side(1).said().wording() == wording::no_number;
        return first && second ? "neither of them says a number"
               : first         ? "the first says no number"
               : second        ? "the second says no number"
                               : "not both of them can be read as a number of what they are about";
    }
    [[nodiscard]] std::string different_scope() const {
        if (c_.ties.scope != tie::none) {
            return ties() + ", and that says nothing of which number is the larger";
        }
        return about(0).scope.is_said() && about(1).scope.is_said()
                   ? "they are about different places or groups, and neither is known to be part of the other"
                   : "only one of them says which place or group it is about";
    }
    [[nodiscard]] std::string different_time() const {
        const bool apart = has(note::apart);
        if (c_.ties.topic() != tie::same && !(apart && c_.over_time == over_time::stock)) {
            return "part and whole are not counted over the same time";
        }
        return apart
                   ? fmt::format(
                         "they are {} apart, and what holds for the one time says nothing of the other",
                         days_apart())
                   : "the times they are about only overlap, and neither holds the other";
    }

    [[nodiscard]] std::string obstacle() const {
        switch (c_.why) {
        case reason::no_number: return no_number();
        case reason::measure:
            return c_.ties.measure == tie::none
                       ? fmt::format("{} and {} are different things", side(0).measure_name(),
                                     side(1).measure_name())
                       : ties() + ", and that says nothing of which number is the larger";
        case reason::unit:
            return fmt::format(
                "{} and {} do not convert into each other",
                c_.units[0].is_none() ? "a number without a unit" : c_.units[0].name(),
                c_.units[1].is_none() ? "a number without a unit" : c_.units[1].name());
        case reason::scope: return different_scope();
        case reason::time: return different_time();
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
        if (has(note::superseded)) {
            const auto corrects = [&](std::size_t i) {
                return !about(i).supersedes.empty() && about(i).supersedes == about(1 - i).id;
            };
            parts.emplace_back(corrects(0)   ? "the first corrects the second"
                               : corrects(1) ? "the second corrects the first"
                                             : "one of them corrects the other");
        }
        if (has(note::echo)) {
            parts.push_back(
                fmt::format("both go back to {}, so they are one voice", side(0).origin()));
        }
        if (has(note::converted) && c_.sets_compared) { parts.push_back(conversion()); }
        if (has(note::definition)) {
            parts.push_back(fmt::format("\"{}\" and \"{}\" are taken to mean the same",
                                        side(0).measure_name(), side(1).measure_name()));
        }
        if (has(note::status) && open_question) {
            parts.emplace_back("one is an estimate and the other was observed");
        }
        if (has(note::apart) && c_.order == order::same) {
            parts.push_back(
                fmt::format("they are {} apart, so the number may have changed", days_apart()));
        }
        if (has(note::undated) && open_question) {
            parts.emplace_back("only one of them is dated");
        }
        for (const auto& slip : suspicions()) { parts.push_back(slip); }
        if (open_question) { parts.push_back(settlement()); }
        return joined(parts, "; ");
    }

    /// "835 mi is 1,343.8 km", of the number that the second claim says.
    [[nodiscard]] std::string conversion() const {
        const amount& said = side(1).said();
        const numeral& n = said.has_value() ? said.value() : said.upper();
        const exact x = exact{n.value()} * exact{c_.units[1].factor} / exact{c_.units[0].factor};
        const std::string there =
            x.fits() ? to_text(x.unchecked())
                     : rounded_text(n.value().approximate() * c_.units[1].factor.approximate() /
                                        c_.units[0].factor.approximate(),
                                    6);
        const auto& u = c_.units[1];
        std::string here = to_text(n);
        if (!u.is_none()) { here.append(" ").append(u.name()); }
        return fmt::format("{} is {}", here,
                           c_.units[0].is_none() ? there + " as a plain number" : with_unit(there));
    }

    [[nodiscard]] std::string days_apart() const {
        const period &p = about(0).as_of, &q = about(1).as_of;
        const int days = p.first_day() > q.last_day() ? p.first_day() - q.last_day()
                                                      : q.first_day() - p.last_day();
        const bool day_and_day = p.first_day() == p.last_day() && q.first_day() == q.last_day();
        return (day_and_day ? "" : "at least ") +
               (days == 1 ? "a day" : fmt::format("{} days", days));
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
                "one source is quoted with opposite bounds at the same number, so one rendering is likely wrong");
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
