// Words that belong to a number and stand behind its noun: "500 people or more", "40 tanks at
// least", "600 men, give or take 50", "12 patients a day". They set the reading; what was said is
// the number alone (FORMATS.md, section 4).
#pragma once

#include <corroborate/text/lookahead.hpp>
#include <corroborate/text/nearby.hpp>
#include <corroborate/text/read_amount.hpp>
#include <corroborate/text/scanned.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// Looks behind the noun of a quantity, for a few words.
class behind_noun {
public:
    constexpr explicit behind_noun(const surroundings& in) noexcept : in_(in) {}

    /// Takes what belongs to the quantity into it. Cost: bounded.
    constexpr void take(scanned& out) const noexcept {
        take_modifier(out);
        const bool lasts = out.hyphenated || out.unit_is == unit_class::time; // a 12-hour curfew
        if (!out.behind_noun && !lasts && out.per.empty() && out.said.says_number() && !out.ratio) {
            take_rate(out);
        }
    }

private:
    constexpr void take_modifier(scanned& out) const noexcept {
        const bool bare = row(out.said.hedge()).wording == wording::bare;
        if (out.said.has_upper() || !out.said.says_number() ||
            (!bare && rank(out.said.hedge()) != 1)) {
            return;
        }
        std::size_t at = out.noun_at;
        for (int n = 0; n < 4; ++n) {
            const auto noun = in_.next(at);
            if (!noun.found() || (noun.between != ' ' && noun.between != '-' && n != 0) ||
                noun.between == ',' || noun.between == '\n' || noun.has(role::closed)) {
                return;
            }
            at = noun.at.end;
            cursor behind{in_.text(), at};
            if (take_tolerance(out, behind)) { return; }
            behind.take(",");
            if (!behind.skip_spaces()) { continue; }
            const auto* const words = behind.longest(in_.lang().after, spaced);
            if (words == nullptr || !decides_behind(words->means)) { continue; }
            const auto then = in_.next(behind.at);
            const bool goes_on = then.between == ' ' && (then.has(role::counted | role::watched) ||
                                                         is_digit(in_.at(then.at.begin)));
            // "12 km long and up to 3 km wide"
            if (goes_on || number_follows(behind, in_.lang()) ||
                (!bare && rank(words->means) < 2)) {
                return;
            }
            if (const auto made = make_amount(words->means, out.said.value()); made) {
                out.said = *made;
                out.behind_noun = true;
                out.whole.end = behind.at;
            }
            return;
        }
    }
    /// "12 patients a day", "2 million barrels of oil a day", "8 deaths per 100,000".
    constexpr void take_rate(scanned& out) const noexcept {
        std::size_t at = out.noun_at;
        bool mass = false; // behind "of"
        for (int n = 0; n < 5; ++n) {
            const auto noun = in_.next(at);
            if (!noun.found() || (noun.between != ' ' && noun.between != '-') ||
                noun.has(role::watched) ||
                (noun.has(role::closed) && (!noun.has(role::of) || (n == 0 && out.unit.empty())))) {
                return;
            }
            const bool counted = in_.is_plural(noun) || mass; // "two pupils missed a day"
            mass = noun.has(role::of);
            at = noun.at.end;
            cursor behind{in_.text(), at};
            const auto per = take_per(behind, in_.lang(), true);
            if (per.at.empty()) { continue; }
            const bool ordinal = in_.is(per.at).has(role::not_half); // "12 men a second chance"
            const bool time =
                per.unit_is == unit_class::time && counted && (!ordinal || ends(behind.at));
            if (per.each && !time) { return; }
            out.per = per.at.of(in_.text());
            if (row(out.said.hedge()).wording != wording::bare) { return; }
            const auto h = per.number ? hedge::per_capita : hedge::rate;
            if (const auto made = make_amount(h, out.said.value()); made) {
                out.said = *made;
                out.behind_noun = true;
                out.whole.end = behind.at;
            }
            return;
        }
    }
    /// Whether no noun follows: "gave 12 men a second chance".
    [[nodiscard]] constexpr bool ends(std::size_t at) const noexcept {
        const auto then = in_.next(at);
        return !then.found() || then.between != ' ' || then.has(role::closed);
    }
    /// "600 men, give or take 50", "… give or take a few": of a number without words that bound.
    constexpr bool take_tolerance(scanned& out, cursor behind) const noexcept {
        behind.take(",");
        const auto* const join =
            behind.skip_spaces() ? behind.longest(in_.lang().joins, spaced) : nullptr;
        if (join == nullptr || join->makes != hedge::plusminus) { return false; }
        amount_reader reader{behind, in_.lang(), {.prose = true, .alone = true}};
        const auto by = reader.read();
        if (!by || by->said.has_upper()) { return false; }
        const bool exact = row(by->said.hedge()).wording == wording::bare;
        const bool percent = by->percent() && out.unit_is != unit_class::percent;
        if (!percent && by->unit_is != unit_class::none && by->unit != out.unit) { return false; }
        const auto made = exact ? amount::make(percent ? hedge::plusminus_pct : hedge::plusminus,
                                               {.value = out.said.value(),
                                                .upper = by->said.value(),
                                                .has_value = true,
                                                .has_upper = true,
                                                .upper_is_percent = percent})
                                : make_amount(hedge::or_so, out.said.value());
        if (!made) { return false; }
        out.said = *made;
        out.behind_noun = true;
        out.whole.end = by->whole.end;
        return true;
    }
    [[nodiscard]] static constexpr bool decides_behind(hedge h) noexcept {
        return h == hedge::or_more || h == hedge::or_fewer || h == hedge::or_so ||
               h == hedge::at_least || h == hedge::at_most;
    }

    const surroundings& in_;
};

} // namespace text
} // namespace v0
} // namespace corroborate
