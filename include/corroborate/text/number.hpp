// One number, in digits, in words or in both: 5,000 · five thousand · 5.2 million · two hundred and
// five · half a million · a dozen · one and a half. The multiplier is kept apart from what it
// multiplies, so that "5-6 thousand" can share it (hedge list, row shared-mult).
#pragma once

#include <corroborate/text/digits.hpp>
#include <corroborate/text/language.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

enum class writing : std::uint8_t { digits, words, fraction, dozens };

struct number {
    decimal said{};         ///< without the multiplier
    std::uint8_t times = 1; ///< the multiplier is times * 10^places
    std::int8_t places = 0;
    bool hundreds = false; ///< two of the places are a "hundred": "two hundred thousand"
    bool negative = false;
    bool composed = false; ///< of several terms: "two million five hundred thousand"
    writing how = writing::digits;
    text_span at{};

    [[nodiscard]] constexpr int scale() const noexcept { return hundreds ? places - 2 : places; }
    [[nodiscard]] constexpr bool has_multiplier() const noexcept {
        return places != 0 || times != 1;
    }
    /// The number in full; errc::overflow.
    [[nodiscard]] constexpr result<numeral> value() const noexcept {
        decimal n = said;
        if (times != 1) {
            n.fits = n.fits && n.digits <= std::numeric_limits<std::int64_t>::max() / times;
            if (n.fits) { n.digits *= times; }
            n.point = true; // a dozen counts every one: its grain is 1
        }
        const auto made = n.make();
        if (!made) { return made; }
        const auto moved = made->shifted(places);
        return moved && negative ? moved->negated() : moved;
    }
};

} // namespace text
} // namespace v0
} // namespace corroborate
