// Where the words begin that belong to a number: goes back from it over the words and signs that
// may stand before a number in an amount ("at least about $").
#pragma once

#include <corroborate/text/lookahead.hpp>
#include <corroborate/text/nearby.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// A place, and the words that open an amount there, if any do.
struct opening {
    std::size_t at = 0;
    const pattern* words = nullptr;
    std::size_t end = 0; ///< of the words
};

/// Places before a number where an amount may begin, the farthest first.
struct openings {
    static constexpr std::size_t most = 8;
    std::array<opening, most> at{};
    std::size_t count = 0;
};

namespace detail {

[[nodiscard]] constexpr bool is_capital(char c) noexcept { return c >= 'A' && c <= 'Z'; }

/// One word or sign back from i; i if what stands there belongs to no amount.
[[nodiscard]] constexpr std::size_t step_back(const surroundings& in, std::size_t i,
                                              std::size_t floor) noexcept {
    const auto text = in.text();
    std::size_t end = i;
    int lines = 0;
    for (int n = 0; n < 16 && end > floor; ++n) {
        const char c = text[end - 1];
        if (c == '\n' && ++lines > 1) { return i; }
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        if (space) {
            --end;
        } else if (end >= floor + 2 && text.substr(end - 2, 2) == "\xC2\xA0") {
            end -= 2;
        } else if (end >= floor + 3 && text[end - 3] == '\xE2' && text[end - 2] == '\x80' &&
                   cursor{text, 0}.space(end - 3) == 3) {
            end -= 3;
        } else {
            break;
        }
    }
    if (end <= floor) { return i; }
    const bool hyphen = text[end - 1] == '-' && end == i && end > floor + 1;
    const bool point = text[end - 1] == '.' && end != i;
    std::size_t begin = hyphen || point ? end - 1 : end;
    while (
        begin > floor && end - begin < 24 &&
        (in.in_word(begin - 1) || // "won't"
         (text[begin - 1] == '\'' && begin > floor + 1 && begin < end && in.in_word(begin - 2)))) {
        --begin;
    }
    const auto length = end - begin - (hyphen || point ? 1U : 0U);
    if (length > 0 && end - begin < 24) {
        if (is_digit(text[begin])) { return i; }
        const bool code = length == 3 && is_capital(text[begin]) && is_capital(text[begin + 1]) &&
                          is_capital(text[begin + 2]);
        return code || in.lang().openers->may_hold(text, begin) ? begin : i;
    }
    if (length > 0 || hyphen || point) { return i; }
    // a sign: $, >, ~, the bytes of \xC2\xA3 or \xE2\x82\xAC
    const char c = text[end - 1];
    if (c == '$' || c == '>' || c == '<' || c == '~' || c == '=' || c == ';') {
        std::size_t at = end - 1;
        if (c == '$') { // US$
            while (at > floor && end - at < 4 && is_capital(text[at - 1])) { --at; }
            const auto word = in.previous(end - 1).at.begin; // usd$
            cursor sign{text, word};
            if (at + 1 == end && at > floor && in.in_word(at - 1) && word >= floor &&
                take_money(sign, in.lang()) && sign.at == end) {
                return word;
            }
        }
        return at;
    }
    for (const std::size_t width : {2U, 3U}) {
        if (end >= floor + width && (text[end - width] == '\xC2' || text[end - width] == '\xE2')) {
            return text.substr(end - width, 2) == "\xE2\x80" ? i : end - width;
        }
    }
    return i;
}

} // namespace detail

/// The places from `number` back to `floor`, at most eight. Cost: bounded.
[[nodiscard]] constexpr openings openings_of(const surroundings& in, std::size_t number,
                                             std::size_t floor) noexcept {
    openings found;
    std::array<std::size_t, openings::most> back{};
    std::size_t n = 0;
    for (std::size_t at = number; n < openings::most; ++n) {
        const auto earlier = detail::step_back(in, at, floor);
        if (earlier == at) { break; }
        back[n] = at = earlier;
    }
    for (std::size_t k = n; k > 0; --k) {
        cursor words{in.text(), back[k - 1]};
        const auto* const row = words.longest(in.lang().before);
        found.at[found.count++] = {back[k - 1], row, words.at};
    }
    return found;
}

} // namespace text
} // namespace v0
} // namespace corroborate
