// A letter behind digits that may multiply or be a unit: 5m people, a 50m pool, the 100m. Which it
// is, the words around it say (FORMATS.md, section 4, has "5m" as five million, and names no rule
// for metres: the rules are ours).
#pragma once

#include <corroborate/text/digits.hpp>
#include <corroborate/text/nearby.hpp>
#include <corroborate/unit.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// The letter or the unit of length behind the digits at a place, and the words on both sides.
class letter_behind {
public:
    /// `before`: the word before the digits.
    constexpr letter_behind(const surroundings& in, std::size_t place,
                            const near_word& before) noexcept
        : in_(in), place_(place), before_(before) {}

    /// Whether the letter is a unit: "30m deep", "a 50m pool", but "a 50m-strong party", "5m
    /// people".
    [[nodiscard]] constexpr bool is_unit() const noexcept {
        const auto end = digits_end();
        if (!multiplies_or_measures(end)) { return false; }
        const auto after = in_.next(in_.word_end(end));
        if (after.between != ' ' && after.between != '-') { return false; }
        if (cursor behind{in_.text(), in_.word_end(end)};
            behind.longest_after_gap(in_.lang().after) != nullptr) {
            return false; // the 50m or more
        }
        if (after.has(role::extent)) { return true; }
        if (!after_article() || !after.found() || after.capital || after.has(role::closed)) {
            return false;
        }
        const auto word = after.at.of(in_.text());
        const bool adjective = word.ends_with("ed") || word.ends_with("ing");
        return !in_.is_plural(after) && !after.has(role::half | role::aged) &&
               !(adjective && in_.is_plural(in_.next(after.at.end)));
    }
    /// Where a race ends that is named by its length: "won the 100m", "the women's 400m hurdles",
    /// "won the 1,500 metres"; 0 if none stands here.
    [[nodiscard]] constexpr std::size_t race_end() const noexcept {
        if (!after_article()) { return 0; }
        cursor at{in_.text(), digits_end()};
        const bool apart = at.skip_link();
        const auto from = at.at;
        const auto* const unit = at.longest(in_.lang().units, apart ? spaced : tight);
        if (unit == nullptr || !is_metre(text_span{from, at.at})) { return 0; }
        const auto after = in_.next(at.at);
        if (after.has(role::race) && (after.between == ' ' || after.between == '-')) {
            return at.at;
        }
        const bool ends = !after.found() || after.between == ',' || after.between == '\n' ||
                          (after.has(role::closed) && !after.has(role::of | role::he));
        const auto verb = in_.previous(before_.at.begin);
        return ends && is_distance() && (!apart || verb.has(role::won)) ? at.at : 0;
    }

private:
    [[nodiscard]] constexpr std::size_t digits_end() const noexcept {
        cursor at{in_.text(), place_};
        static_cast<void>(take_digits(at, in_.lang().decimal_point));
        return at.at;
    }
    [[nodiscard]] constexpr bool multiplies_or_measures(std::size_t begin) const noexcept {
        const auto end = in_.word_end(begin);
        if (end == begin || end - begin > 2) { return false; }
        cursor one{in_.text(), begin}, two = one;
        const auto* const m = one.longest(in_.lang().multipliers, tight);
        const auto* const unit = two.longest(in_.lang().units, tight);
        return m != nullptr && m->suffix && one.at == end && unit != nullptr && two.at == end;
    }
    [[nodiscard]] constexpr bool after_article() const noexcept {
        return before_.between == ' ' && before_.has(role::article | role::indefinite);
    }
    [[nodiscard]] constexpr bool is_metre(text_span unit) const noexcept {
        const auto u = unit_named(unit.of(in_.text()));
        return u.dim.of == v0::quantity::length && u.factor == rational{1};
    }
    /// What races are run and swum over.
    [[nodiscard]] constexpr bool is_distance() const noexcept {
        cursor at{in_.text(), place_};
        const auto n = take_digits(at, in_.lang().decimal_point);
        for (const std::int64_t metres : {50, 60, 100, 200, 400, 800, 1500, 3000, 5000, 10'000}) {
            if (n.digits == metres && n.place == 0 && n.below == 1) { return true; }
        }
        return false;
    }

    const surroundings& in_;
    std::size_t place_;
    near_word before_;
};

} // namespace text
} // namespace v0
} // namespace corroborate
