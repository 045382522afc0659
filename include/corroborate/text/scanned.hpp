// One quantity as it stands in prose, and the frame in which its words are read: FORMATS.md,
// section 4.
#pragma once

#include <corroborate/reading.hpp>
#include <corroborate/text/phrase.hpp>
#include <corroborate/unit.hpp>

namespace corroborate {
inline namespace v0 {

/// What a scan looks for.
struct scan_options {
    bool dates = false; ///< also dates, years, ages and "four days later"
};

/// What was found: a quantity, or (only where scan_options ask) a date.
enum class found : std::uint8_t { quantity, date };

/// A quantity in a text. Views point into the text, or at names that live forever; spans are bytes
/// of the text, end exclusive.
struct scanned {
    amount said{};           ///< the words as they decide, the number with its multiplier
    text_span text{};        ///< modifier, number, multiplier, % or currency
    text_span whole{};       ///< all that belongs to it: "a total of", the unit, "of", "or more"
    text_span number{};      ///< the number or numbers alone
    std::string_view unit{}; ///< as unit.hpp knows it, else as written; empty if none
    std::string_view per{};  ///< of a rate: "day" of "12 a day"
    std::size_t noun_at = 0; ///< where the counted noun phrase may begin: behind number and unit
    unit_class unit_is = unit_class::none;
    found what = found::quantity;
    bool ratio = false;       ///< how many times as much
    bool change = false;      ///< a verb of change stands before it: "rose by", "fell to"
    bool by_verb = false;     ///< and nothing stands between but "by" or "to"
    bool hyphenated = false;  ///< "5,000-strong": the noun is joined by a hyphen
    bool behind_noun = false; ///< what decides follows the noun: `text` is the number alone
    bool shared = false;      ///< so does its multiplier: "from 12 to 15 million"

    /// Real if it is a fraction, a ratio or a %, has decimals that matter, or a unit; else a count.
    [[nodiscard]] constexpr number_kind kind() const noexcept {
        if (said.has_value() && said.value().value().sign() < 0) { return number_kind::real; }
        phrase p;
        p.said = said;
        p.unit_is = unit_is;
        p.ratio = ratio;
        return p.kind();
    }
    /// A % that is no part of a whole: above 100, or after a verb of change.
    [[nodiscard]] constexpr bool is_share() const noexcept {
        const rational all = unit_is == unit_class::percent ? 100 : 1;
        const bool part = unit_is == unit_class::percent || said.modifier() == modifier::fraction ||
                          (unit_is == unit_class::none && !ratio && said.has_value() &&
                           kind() == number_kind::real && said.value().value().den > 1);
        const auto size =
            said.has_upper() && !said.upper_is_percent() && said.modifier() == modifier::between
                ? said.upper().value()
                : said.value().value();
        return part && !change &&
               (said.hedge() == hedge::one_in_n || said.hedge() == hedge::k_in_n || !(size > all));
    }
    /// How its words are read where no measure says more: read(said, frame()). Sets come out in
    /// base units; a number in `unit` is that, divided by frame().factor.
    [[nodiscard]] constexpr v0::frame frame() const noexcept { return frame(unit_named(unit)); }
    /// The same where the unit has been looked up.
    [[nodiscard]] constexpr v0::frame frame(const v0::unit& known) const noexcept {
        v0::frame f;
        f.domain.kind = kind();
        f.domain.share = is_share();
        if (unit_is == unit_class::percent) {
            f.percent = true;
            f.factor = rational::of(1, 100);
        } else if (!unit.empty()) {
            f.domain.dim = known.dim;
            f.factor = known.factor;
        } else if (ratio) {
            f.domain.dim.of = quantity::mass; // what no number of is below zero
        }
        return f;
    }
};

} // namespace v0
} // namespace corroborate
