// What reading an amount yields: the amount, its unit, and where everything stands. Positions are
// byte offsets into the text that was read, end exclusive (FORMATS.md, section 4).
#pragma once

#include <corroborate/amount.hpp>
#include <corroborate/domain.hpp>
#include <corroborate/text/language.hpp>

namespace corroborate {
inline namespace v0 {

/// An amount as it stands in a text. Views point into that text, or at names that live forever.
struct phrase {
    amount said{};
    std::string_view unit{}; ///< as written ("km", "tenge", "$"), or the name that unit.hpp knows
                             ///< it by ("%", "pp", "year", "AUD"); empty if none
    std::string_view per{};  ///< what a rate is per: "day" of "12 a day", "100,000", "minutes" of
                             ///< "one every 5 minutes"
    unit_class unit_is = unit_class::none;
    bool ratio = false;  ///< how many times as much: "doubled", "more than three times"
    text_span whole{};   ///< all that was read, without a trailing "of"
    text_span text{};    ///< modifier, number, multiplier, % or currency: the `text` of FORMATS.md
    text_span number{};  ///< the number or numbers alone, with their multiplier
    text_span unit_at{}; ///< where the unit is written

    [[nodiscard]] constexpr bool percent() const noexcept { return unit_is == unit_class::percent; }
    /// Real if it is a fraction, a ratio or a %, has decimals that matter, or a unit; else a count.
    [[nodiscard]] constexpr number_kind kind() const noexcept {
        const auto h = said.hedge();
        const bool part = h == hedge::nearly_all || h == hedge::not_all; // of one whole
        return unit_is != unit_class::none || ratio || part || said.looks_real()
                   ? number_kind::real
                   : number_kind::count;
    }
};

namespace text {

/// How an amount is to be read.
struct amount_options {
    bool whole_text = false;     ///< the text is the amount and nothing else
    bool prose = false;          ///< words around it are no part of it: "rose by", "in (2022)"
    bool alone = false;          ///< one number, whatever follows: "rose from 3,000 to 4,500"
    bool letter_is_unit = false; ///< "a 50m pool": 50 metres
    bool paid = false;           ///< words of paying stand before it: 500 pounds are money
    const text::pattern* opener = nullptr; ///< the words that it begins with, where they are known
    std::size_t opener_end = 0;            ///< where those words end
};

} // namespace text
} // namespace v0
} // namespace corroborate
