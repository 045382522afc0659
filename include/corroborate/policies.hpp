// The policies that are shipped: the table of readings (DESIGN.md, section 2, and the hedge list),
// and the readings that others use.
#pragma once

#include <corroborate/policy.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// The table: a line for each wording, literal set first, then the implied one.
[[nodiscard]] consteval policy cautious_policy() {
    using namespace terms;
    using enum wording;
    using w = wording;
    const auto s = of(step::up), r = of(step::down), h = of(step::near), p = of(step::grain),
               b = of(step::bare);
    const auto size = of(step::size);
    const auto k = of(step::about_core), o = of(step::about_edge);
    const auto from = [](formula f) { return closed(f); };
    const auto above = [](formula f) { return open(f); };
    const auto upto = [](formula f) { return closed(f); };
    const auto below = [](formula f) { return open(f); };
    const auto num = [](std::int32_t x, std::int32_t y = 1) { return number({x, y}); };
    const auto half = constant{1, 2}, quarter = constant{1, 4};
    const auto inf = no_end();

    policy t;
    t.named("cautious");
    // clang-format off
    t[w::bare] = {.literal = only_n, .implied = {from(n - b), below(n + b)},
                  .loose = {from(n - of(step::bare_reach)), below(n + of(step::bare_reach))}, .has_loose = true, .mirrored = true};
    t[exact] = {only_n, only_n};
    t[w::set] = {{from(n), upto(m)}, {from(n), upto(m)}};
    // lower bounds
    t[more_than] = {{above(n), inf}, {above(n), below(n + s)}};
    t[at_least] = {{from(n), inf}, {from(n), below(n + s)}};
    t[well_over] = {{above(n), inf}, {above(n + quarter * s), below(n + constant{2} * s)}};
    t[just_over] = {{above(n), inf}, {above(n), upto(n + quarter * s)}};
    t[a_good] = {{from(n), inf}, {from(n), upto(n + quarter * s)}};
    t[odd] = {.literal = {above(n), below(n + p)}, .implied = {above(n), below(n + p)}, .mirrored = true};
    t[decade_plural] = {.literal = {from(n), below(n + p)}, .implied = {from(n), below(n + p)}, .mirrored = true};
    // upper bounds
    t[fewer_than] = {{inf, below(n)}, {above(n - r), below(n)}};
    t[at_most] = {{inf, upto(n)}, {above(n - r), upto(n)}};
    t[up_to] = {{inf, upto(n)}, {from(n - half * size), upto(n)}};
    t[well_under] = {{inf, below(n)}, {above(n - constant{2} * r), below(n - quarter * r)}};
    t[just_under] = {{inf, below(n)}, {from(n - half * h), below(n)}};
    // approximations
    t[about] = {.literal = {from(n - o), upto(n + o)}, .implied = {from(n - k), upto(n + k)}, .mirrored = true};
    t[estimated] = {.literal = {from(n - of(step::guess_edge)), upto(n + of(step::guess_edge))},
                    .implied = {from(n - of(step::guess_core)), upto(n + of(step::guess_core))}, .mirrored = true};
    t[order_of] = {.literal = {from(constant{1, 10} * n), upto(constant{10} * n)}, .implied = {from(half * n), upto(constant{5} * n)}, .mirrored = true};
    t[nearly] = {.literal = {from(n - constant{3} * h), below(n)}, .implied = {from(n - h), below(n)}, .mirrored = true};
    t[close_to] = {.literal = {from(n - o), upto(n + o)}, .implied = {from(n - h), upto(n + half * h)}, .mirrored = true};
    // ranges and tolerances
    t[between] = {{from(n), upto(m)}, {from(n), upto(m)}};
    t[pair] = {{from(n), upto(m)}, {from(constant{2} * n - m), upto(constant{2} * m - n)}};
    t[more_fewer] = {{above(n), below(m)}, {above(n), below(m)}};
    t[plus_minus] = {{from(n - m), upto(n + m)}, {from(n - m), upto(n + m)}};
    t[concise] = {{from(n - m), upto(n + m)}, {from(n - constant{2} * m), upto(n + constant{2} * m)}};
    // words for numbers: n is the unit that they count, 1 in "a few", 100 in "a few hundred"
    t[couple] = {{from(constant{2} * n), inf}, {from(constant{2} * n), upto(constant{3} * n)}};
    t[few] = {{from(constant{2} * n), inf}, {from(constant{3} * n), upto(constant{5} * n)}};
    t[several] = {{from(constant{3} * n), inf}, {from(constant{3} * n), upto(constant{9} * n)}};
    t[handful] = {{from(constant{2} * n), inf}, {from(constant{3} * n), upto(constant{8} * n)}};
    t[number_of] = {{from(constant{2} * n), inf}, {from(constant{3} * n), upto(constant{20} * n)}};
    t[half_dozen] = {only_n, {from(n - num(1)), upto(n + num(1))}};
    t[dozen] = {only_n, {from(n - num(2)), upto(n + num(2))}};
    for (const auto of_ten : {tens, hundreds, thousands, tens_thousands, hundreds_thousands, millions}) {
        t[of_ten] = {{above(n), inf}, {from(constant{2} * n), below(constant{10} * n)}};
    }
    t[dozens] = {{above(n), inf}, {from(constant{2} * n), below(num(100))}};
    t[scores] = {{above(n), inf}, {from(constant{2} * n), below(num(100))}};
    t[several_dozen] = {{from(constant{2} * n), inf}, {from(constant{3} * n), upto(constant{7} * n)}};
    t[few_hundred] = {{from(constant{2} * n), inf}, {from(constant{2} * n), upto(constant{5} * n)}};
    t[several_hundred] = {{from(constant{2} * n), inf}, {from(constant{3} * n), upto(constant{9} * n)}};
    t[low] = {{from(n), below(constant{10} * n)}, {from(n), below(constant{4} * n)}};
    t[mid] = {{from(n), below(constant{10} * n)}, {from(constant{4} * n), below(constant{7} * n)}};
    t[high] = {{from(n), below(constant{10} * n)}, {from(constant{7} * n), below(constant{10} * n)}};
    t[figures] = {{from(n), below(constant{10} * n)}, {from(n), below(constant{10} * n)}};
    // fractions
    t[fraction] = {.literal = only_n, .implied = {from(n - of(step::bare_reach)), upto(n + of(step::bare_reach))}, .mirrored = true};
    t[third] = {only_n, {from(n - num(3, 100)), upto(n + num(3, 100))}};
    t[one_in] = {.literal = only_n, .implied = {from(n - num(1, 2)), upto(n + num(1, 2))}, .turn = turn::reciprocal};
    t[k_in] = {.literal = only_n, .implied = {from(n - num(1, 2)), upto(n + num(1, 2))}, .turn = turn::over_second};
    t[every] = {.literal = only_n, .implied = {from(n - of(step::rate_core)), below(n + of(step::rate_core))},
                .loose = {from(n - of(step::rate_reach)), below(n + of(step::rate_reach))}, .has_loose = true, .turn = turn::reciprocal};
    t[more_than_half] = {{above(n), upto(num(1))}, {above(n), below(n + num(1, 10))}};
    t[most] = {{above(n), upto(num(1))}, {from(num(3, 5)), upto(num(19, 20))}};
    t[vast_majority] = {{above(n), upto(num(1))}, {from(num(4, 5)), upto(num(99, 100))}};
    t[minority] = {{above(num(0)), below(n)}, {from(num(1, 50)), upto(num(2, 5))}};
    t[not_all] = {{from(num(0)), below(n)}, {from(num(1, 2)), below(n)}};
    // ratios and changes
    t[ratio] = {only_n, within_percent(10)};
    t[more_than_doubled] = {{above(n), inf}, {above(n), below(constant{5, 4} * n)}};
    t[nearly_doubled] = {{from(constant{3, 4} * n), below(n)}, {from(constant{9, 10} * n), below(n)}};
    t[times_more] = {{from(n), upto(n + num(1))}, {from(n), upto(n + num(1))}};
    t[pct_change] = {{from(num(1) + constant{1, 100} * n), upto(num(1) + constant{1, 100} * n)},
                     {from(num(1) + constant{1, 100} * (n - b)), below(num(1) + constant{1, 100} * (n + b))}};
    // years
    t[circa_year] = {{from(n - constant{3} * of(step::circa)), upto(n + constant{3} * of(step::circa))},
                     {from(n - of(step::circa)), upto(n + of(step::circa))}};
    t[w::decade] = {only_n, within_percent(10)};
    // denials
    t[not_exactly] = {{inf, inf}, {from(n - h), upto(n + h)}};
    t[not_even] = {{inf, below(n)}, {from(n - h), below(n)}};
    t[nowhere_near] = {{inf, below(n)}, {from(num(0)), upto(half * n)}};
    // clang-format on
    return t;
}

[[nodiscard]] consteval policy literal_policy(policy t) {
    for (auto& r : t.rules) {
        r.implied = r.literal;
        r.has_loose = false;
    }
    return t.named("literal_only");
}

[[nodiscard]] consteval policy as_written_policy(policy t) {
    auto& bare = t[wording::bare];
    bare.implied = bare.literal;
    bare.has_loose = false;
    return t.named("as_written");
}

[[nodiscard]] consteval policy acled_policy(policy t) {
    using namespace terms;
    for (const auto h : {hedge::tens, hedge::dozens, hedge::hundreds}) {
        t[h] = {{closed(n), no_end()}, only_n};
    }
    return t.named("acled");
}

} // namespace detail

/// The default: the implied set is what a careful reader takes the words to mean.
inline constexpr policy cautious = detail::cautious_policy();
/// Logic alone: the implied set is the literal one, and a bare number is exact.
inline constexpr policy literal_only = detail::literal_policy(cautious);
/// Bare numbers are exact, core and reach (for counts kept by registers); all else as cautious.
inline constexpr policy as_written = detail::as_written_policy(cautious);
/// The fixed codes of the Armed Conflict Location & Event Data project, its most conservative
/// ones: tens are 10, dozens 12, hundreds 100; all else as cautious.
inline constexpr policy acled = detail::acled_policy(cautious);

/// A flat ceiling: "more than n" goes up to so many percent above n, "fewer than n" so many below.
struct percent : policy {
    constexpr explicit percent(std::int32_t ceiling) : policy(cautious) {
        ceiling_percent = ceiling;
        std::array<char, 24> digits{};
        std::size_t at = digits.size();
        for (auto left = ceiling; left > 0 || at == digits.size(); left /= 10) {
            digits[--at] = static_cast<char>('0' + left % 10);
        }
        std::array<char, 32> text{'p', 'e', 'r', 'c', 'e', 'n', 't', ':'};
        for (std::size_t i = 0; at < digits.size(); ++i, ++at) { text[8 + i] = digits[at]; }
        label = text;
    }
};
inline constexpr policy percent_20 = percent{20};

/// Every policy that is shipped, the default first.
inline constexpr std::array<const policy*, 5> shipped_policies{&cautious, &literal_only,
                                                               &as_written, &acled, &percent_20};

/// Whether the policy bears the name of a shipped one and is another: a copy that was changed and
/// not named. Comparisons say "cautious, changed" then. Cost: a comparison of the tables.
[[nodiscard]] constexpr bool is_unnamed_change(const policy& p) noexcept {
    for (const auto* shipped : shipped_policies) {
        if (shipped == &p) { return false; }
        if (shipped->label == p.label) { return !(*shipped == p); }
    }
    return false;
}

} // namespace v0
} // namespace corroborate
