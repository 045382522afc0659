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
    bool lakhs = false;    ///< counted in lakh or crore
    bool composed = false; ///< of several terms: "two million five hundred thousand"
    writing how = writing::digits;
    text_span at{};

    [[nodiscard]] constexpr int scale() const noexcept { return hundreds ? places - 2 : places; }
    [[nodiscard]] constexpr bool has_multiplier() const noexcept {
        return places != 0 || times != 1;
    }
    /// Half a million is 500,000, half an hour 0.5: plain numbers, no fractions.
    constexpr void make_decimal() noexcept {
        if (said.below < 1) { return; } // "1/0 million"
        if (said.digits * times % said.below == 0) {
            said.digits = said.digits * times / said.below;
            said.below = 1;
            how = times == 1 ? writing::words : writing::dozens;
            times = 1;
            said.point = how == writing::dozens;
            return;
        }
        std::int64_t ten = 10;
        for (int tenths = 1; tenths <= 3; ++tenths, ten *= 10) {
            if (ten % said.below != 0) { continue; }
            said.digits *= ten / said.below;
            said.below = 1;
            said.place = -tenths;
            how = writing::words;
            return;
        }
    }
    /// So many parts of one: "a hundred thousand trillionths".
    constexpr void divide(std::int64_t parts) noexcept {
        const auto grown = v0::detail::power_of_ten(places < 18 ? places : 18);
        said.fits = said.fits && said.digits <= std::numeric_limits<std::int64_t>::max() / grown;
        if (said.fits) { said.digits *= grown; }
        said.below = parts;
        places = 0;
        hundreds = false;
        how = writing::fraction;
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

/// How a number is to be read.
struct number_options {
    bool money = false;   ///< a currency stands before it: "$5 m" is five million
    bool with_and = true; ///< "two hundred and five" is one number
    bool alone = false;   ///< no unit may follow, so that "a" is no number: "per a kilometre"
    bool letter_is_unit = false; ///< "a 50m pool": the letter does not multiply
};

} // namespace text
} // namespace v0
} // namespace corroborate
