// What a rate is per: "a day", "per 100,000", "/kg", "every month", "per head".
#pragma once

#include <corroborate/text/lookahead.hpp>
#include <corroborate/text/read_number.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// What a number is told for each of: "a day", "per 100,000".
struct per_phrase {
    text_span at{};      ///< "day", "100,000"; empty if nothing of the kind stands there
    bool each = false;   ///< "a day", not "per day"
    bool number = false; ///< per so many
    unit_class unit_is = unit_class::none;
};

/// Moves behind it where one stands here, perhaps behind spaces. In prose "a year earlier" is none.
[[nodiscard]] constexpr per_phrase take_per(cursor& in, const language& lang, bool prose) noexcept {
    const auto was = in.at;
    per_phrase p;
    const bool separate = in.skip_spaces();
    const bool per = take(in, lang, particle::per);
    p.each = !per && separate && take(in, lang, particle::each);
    const bool link = (per || p.each) && in.skip_spaces();
    const auto from = in.at;
    const auto* const unit = link || per ? in.longest(lang.units, link ? spaced : tight) : nullptr;
    if (unit != nullptr && !(p.each && prose && tells_when(in, lang))) {
        p.unit_is = unit->is;
        p.at = {from, in.at};
    } else if (unit == nullptr && per && take(in, lang, particle::head)) {
        p.at = {from, in.at};
    } else if (unit == nullptr && per && link && read_number(in, lang, {.alone = true})) {
        p.number = true;
        p.at = {from, in.at};
    } else {
        in.at = was;
    }
    return p;
}

} // namespace text
} // namespace v0
} // namespace corroborate
