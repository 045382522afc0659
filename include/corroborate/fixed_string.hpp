// Names as template arguments: count<"fighters"> needs a string that is a structural type.
#pragma once

#include <cstddef>
#include <string_view>

namespace corroborate {
inline namespace v0 {

/// A string of known length that can be a template argument.
template <std::size_t Size>
struct fixed_string {
    char text[Size + 1]{}; // public, as a structural type must be

    consteval fixed_string(const char (&literal)[Size + 1]) {
        for (std::size_t i = 0; i < Size; ++i) { text[i] = literal[i]; }
    }

    [[nodiscard]] constexpr std::string_view view() const noexcept { return {text, Size}; }
};

template <std::size_t SizeAndNull>
fixed_string(const char (&)[SizeAndNull]) -> fixed_string<SizeAndNull - 1>;

/// Never true; its argument is the sentence that the compiler prints under "constraints not
/// satisfied" (the idea of mp-units' messages inside concepts).
template <fixed_string Sentence>
concept unsatisfied = Sentence.text[0] == '\0' && Sentence.text[0] != '\0';

} // namespace v0
} // namespace corroborate
