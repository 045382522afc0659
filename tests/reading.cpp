#include <corroborate/reading.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <type_traits>

#include <doctest/doctest.h>

#include "run_time.hpp"

namespace co = corroborate;
using co::amount;
using co::errc;
using co::extent;
using co::hedge;
using co::interval;
using co::modifier;
using co::numeral;
using co::quantity;
using co::rational;
using co::wording;

namespace {

using enum co::hedge;

// What a number is about: people; kilometres; tenge, which may be below zero; a share; a
// percentage.
constexpr co::frame people;
constexpr co::frame kilometres{
    .domain = {.kind = co::number_kind::real, .dim = {quantity::length}}};
constexpr co::frame tenge{.domain = {.kind = co::number_kind::real, .dim = {quantity::currency}}};
constexpr co::frame share{.domain = {.kind = co::number_kind::real, .share = true}};
constexpr co::frame percentage{.domain = {.kind = co::number_kind::real, .share = true},
                               .factor = rational::of(1, 100),
                               .percent = true};

/// "[3, 9)", "(-inf, 2/3]", "{7}", in units of the frame.
constexpr interval set(std::string_view text, const co::frame& f) {
    const auto end = [&](std::string_view number, bool open) -> co::endpoint {
        if (number == "inf" || number == "-inf") { return co::unbounded(); }
        const auto at = (co::exact{co::make_numeral(number).value().value()} * co::exact{f.factor})
                            .get()
                            .value();
        return open ? co::open_at(at) : co::closed_at(at);
    };
    const auto inside = text.substr(1, text.size() - 2);
    const auto comma = inside.find(", ");
    const auto low = inside.substr(0, comma);
    const auto high = text[0] == '{' ? low : inside.substr(comma + 2);
    return interval::make(end(low, text.front() == '('), end(high, text.back() == ')'),
                          f.domain.kind)
        .value();
}

constexpr co::result<amount> said(hedge h, std::string_view value, std::string_view upper = {}) {
    co::amount_numbers given;
    if (!value.empty()) {
        given.value = co::make_numeral(value).value();
        given.has_value = true;
    }
    if (!upper.empty()) {
        given.upper_is_percent = upper.back() == '%';
        given.upper = co::make_numeral(upper.substr(0, upper.find('%'))).value();
        given.has_upper = true;
    }
    return amount::make(h, given);
}

struct example {
    hedge pattern;
    std::string_view value;
    std::string_view upper;
    const co::frame* in;
    std::string_view literal;
    std::string_view core;
    std::string_view reach;
};

constexpr bool reads(const example& e, const co::policy& k = co::cautious) {
    const auto x = read(said(e.pattern, e.value, e.upper).value(), *e.in, k);
    return x && equal(x->literal, set(e.literal, *e.in)) && equal(x->core, set(e.core, *e.in)) &&
           equal(x->reach, set(e.reach, *e.in));
}
template <std::size_t N>
constexpr bool all_read(const std::array<example, N>& examples) {
    for (const auto& e : examples) {
        if (!reads(e)) { return false; }
    }
    return true;
}

constexpr std::array bare_numbers{
    example{bare_round, "7,000", "", &people, "{7000}", "[6500, 7500)", "[6500, 7500)"},
    example{bare_round, "300,000", "", &people, "{300000}", "[270000, 330000)", "[250000, 350000)"},
    example{bare_round, "10", "", &people, "{10}", "[9, 11)", "[5, 15)"},
    example{bare_round, "50", "", &people, "{50}", "[45, 55)", "[45, 55)"},
    example{bare_round, "0", "", &people, "{0}", "{0}", "{0}"},
    example{bare_sharp, "77", "", &people, "{77}", "{77}", "{77}"},
    // the greatest whole number of 64 bits: half a person more is nobody
    example{bare_sharp, "9,223,372,036,854,775,807", "", &people, "{9223372036854775807}",
            "{9223372036854775807}", "{9223372036854775807}"},
    example{bare_small, "4", "", &people, "{4}", "{4}", "{4}"},
    example{bare_measure, "3.0", "", &kilometres, "{3}", "[2.95, 3.05)", "[2.95, 3.05)"},
    example{bare_measure, "4.25", "", &kilometres, "{4.25}", "[4.245, 4.255)", "[4.245, 4.255)"},
    example{bare_measure, "6", "", &kilometres, "{6}", "[5.5, 6.5)", "[5.5, 6.5)"},
    example{bare_measure, "100", "", &kilometres, "{100}", "[50, 150)", "[50, 150)"},
    example{bare_measure, "0", "", &kilometres, "{0}", "[0, 0.5)", "[0, 0.5)"},
    example{bare_measure, "0", "", &tenge, "{0}", "[-0.5, 0.5)", "[-0.5, 0.5)"},
    example{bare_sci, "2.6e5", "", &kilometres, "{260000}", "[255000, 265000)", "[255000, 265000)"},
    example{bare_point, "800.", "", &kilometres, "{800}", "[799.5, 800.5)", "[799.5, 800.5)"},
    example{bare_point, "800.0", "", &kilometres, "{800}", "[799.95, 800.05)", "[799.95, 800.05)"},
    example{bare_word, "70", "", &people, "{70}", "[65, 75)", "[65, 75)"},
    example{exactly, "60", "", &people, "{60}", "{60}", "{60}"},
    example{exactly, "4,000", "", &kilometres, "{4000}", "{4000}", "{4000}"},
    example{total, "80", "", &people, "{80}", "[75, 85)", "[75, 85)"},
    example{only, "20", "", &people, "{20}", "[18, 22)", "[15, 25)"},
    example{none, "", "", &people, "{0}", "{0}", "{0}"},
    example{by_v_to, "90", "", &people, "{90}", "[85, 95)", "[85, 95)"},
    example{rate, "45", "", &people, "{45}", "{45}", "{45}"},
    example{per_capita, "8.4", "", &tenge, "{8.4}", "[8.35, 8.45)", "[8.35, 8.45)"},
    example{lakh, "3.5e5", "", &people, "{350000}", "[345000, 355000)", "[345000, 355000)"},
    example{crore, "2e7", "", &people, "{20000000}", "[18000000, 22000000)",
            "[15000000, 25000000)"},
    example{million, "7.4e6", "", &people, "{7400000}", "[7350000, 7450000)", "[7350000, 7450000)"},
    example{billion, "3e9", "", &people, "{3e9}", "[2.7e9, 3.3e9)", "[2.5e9, 3.5e9)"},
    example{k_suffix, "25e3", "", &people, "{25000}", "[24500, 25500)", "[24500, 25500)"},
    example{percent, "64", "", &percentage, "{64}", "[63.5, 64.5)", "[63.5, 64.5)"},
    example{percent, "70", "", &percentage, "{70}", "[69.5, 70.5)", "[69.5, 70.5)"},
    example{percent, "12.5", "", &percentage, "{12.5}", "[12.45, 12.55)", "[12.45, 12.55)"},
    example{percent, "100", "", &percentage, "{100}", "[99.5, 100]", "[99.5, 100]"},
    example{percent, "0", "", &percentage, "{0}", "[0, 0.5)", "[0, 0.5)"},
    example{years_ago, "30", "", &kilometres, "{30}", "[25, 35)", "[25, 35)"},
};

constexpr std::array lower_bounds{
    example{more_than, "3,000", "", &people, "(3000, inf)", "(3000, 4000)", "(3000, inf)"},
    example{over, "70", "", &people, "(70, inf)", "(70, 80)", "(70, inf)"},
    example{above, "250", "", &people, "(250, inf)", "(250, 260)", "(250, inf)"},
    example{upwards, "9,000", "", &people, "(9000, inf)", "(9000, 10000)", "(9000, inf)"},
    example{topped, "1,200", "", &people, "(1200, inf)", "(1200, 1300)", "(1200, inf)"},
    example{n_plus_strict, "600", "", &people, "[600, inf)", "[600, 700)", "[600, inf)"},
    example{more_than_sharp, "57", "", &people, "(57, inf)", "(57, 60)", "(57, inf)"},
    example{more_than_lead1, "10,000", "", &people, "(10000, inf)", "(10000, 15000)",
            "(10000, inf)"},
    example{at_least, "35", "", &people, "[35, inf)", "[35, 40)", "[35, inf)"},
    example{or_more, "800", "", &people, "[800, inf)", "[800, 900)", "[800, inf)"},
    example{no_fewer, "64", "", &people, "[64, inf)", "[64, 70)", "[64, inf)"},
    example{as_few_as, "6", "", &people, "[6, inf)", "[6, 10)", "[6, inf)"},
    example{well_over, "2,000", "", &people, "(2000, inf)", "(2250, 4000)", "(2000, inf)"},
    example{just_over, "600", "", &people, "(600, inf)", "(600, 625]", "(600, inf)"},
    example{barely, "80", "", &people, "(80, inf)", "(80, 82.5]", "(80, inf)"},
    example{a_good, "400", "", &people, "[400, inf)", "[400, 425]", "[400, inf)"},
    example{n_odd, "60", "", &people, "(60, 70)", "(60, 70)", "(60, 70)"},
    example{decade_plural, "1970", "", &people, "[1970, 1980)", "[1970, 1980)", "[1970, 1980)"},
    example{reached, "12,000", "", &people, "[12000, inf)", "[12000, 13000)", "[12000, inf)"},
    example{not_fewer_than, "55", "", &people, "[55, inf)", "[55, 60)", "[55, inf)"},
};

constexpr std::array upper_bounds{
    example{fewer_than, "900", "", &people, "[0, 900)", "(800, 900)", "[0, 900)"},
    example{under, "45", "", &people, "[0, 45)", "(40, 45)", "[0, 45)"},
    example{under, "45", "", &tenge, "(-inf, 45)", "(40, 45)", "(-inf, 45)"},
    example{at_most, "700", "", &people, "[0, 700]", "(600, 700]", "[0, 700]"},
    example{no_more, "15", "", &people, "[0, 15]", "(10, 15]", "[0, 15]"},
    example{up_to, "90", "", &people, "[0, 90]", "[45, 90]", "[0, 90]"},
    example{as_many_as, "3,000", "", &people, "[0, 3000]", "[1500, 3000]", "[0, 3000]"},
    example{or_fewer, "8", "", &people, "[0, 8]", "(5, 8]", "[0, 8]"},
    example{capped, "250", "", &people, "[0, 250]", "(240, 250]", "[0, 250]"},
    example{well_under, "4,000", "", &people, "[0, 4000)", "(2000, 3750)", "[0, 4000)"},
    example{just_under, "3,000", "", &people, "[0, 3000)", "[2850, 3000)", "[0, 3000)"},
    example{not_n, "800", "", &people, "[0, 800)", "(700, 800)", "[0, 800)"},
    example{not_exactly, "200", "", &people, "[0, inf)", "[180, 220]", "[0, inf)"},
    example{not_even, "70", "", &people, "[0, 70)", "[63, 70)", "[0, 70)"},
    example{not_quite, "300", "", &people, "[0, 300)", "[270, 300)", "[0, 300)"},
    example{nowhere_near, "600", "", &people, "[0, 600)", "[0, 300]", "[0, 600)"},
    example{not_more_than, "90", "", &people, "[0, 90]", "(80, 90]", "[0, 90]"},
    example{no_evidence, "2,000", "", &people, "[0, 2000)", "(1000, 2000)", "[0, 2000)"},
    example{not_all, "", "", &share, "[0, 1)", "[0.5, 1)", "[0, 1)"},
};

constexpr std::array approximations{
    example{about, "80,000", "", &people, "[56000, 104000]", "[72000, 88000]", "[56000, 104000]"},
    example{around, "250", "", &people, "[212.5, 287.5]", "[237.5, 262.5]", "[212.5, 287.5]"},
    example{approximately, "6,000", "", &people, "[4200, 7800]", "[5400, 6600]", "[4200, 7800]"},
    example{roughly, "1,500", "", &people, "[1200, 1800]", "[1400, 1600]", "[1200, 1800]"},
    example{some_n, "30", "", &people, "[21, 39]", "[27, 33]", "[21, 39]"},
    example{circa, "12,000", "", &people, "[9000, 15000]", "[11000, 13000]", "[9000, 15000]"},
    example{or_so, "400", "", &people, "[280, 520]", "[360, 440]", "[280, 520]"},
    example{about_sharp, "217", "", &people, "[187, 247]", "[207, 227]", "[187, 247]"},
    example{about_small, "3", "", &people, "[0, 6]", "[2, 4]", "[0, 6]"},
    example{about_small, "1", "", &people, "[0, 4]", "[0, 2]", "[0, 4]"},
    example{about_small, "0", "", &people, "[0, 3]", "[0, 1]", "[0, 3]"},
    example{about, "5", "", &kilometres, "[3.5, 6.5]", "[4.5, 5.5]", "[3.5, 6.5]"},
    example{about, "1", "", &kilometres, "[0.5, 1.5]", "[0.5, 1.5]", "[0.5, 1.5]"},
    example{about, "5.0", "", &kilometres, "[4.25, 5.75]", "[4.75, 5.25]", "[4.25, 5.75]"},
    example{about, "2/3", "", &share, "[7/15, 13/15]", "[3/5, 11/15]", "[7/15, 13/15]"},
    example{about, "95", "", &percentage, "[80.75, 100]", "[90.25, 99.75]", "[80.75, 100]"},
    example{estimated, "700", "", &people, "[385, 1015]", "[595, 805]", "[385, 1015]"},
    example{estimated, "1", "", &kilometres, "[0.5, 1.5]", "[0.5, 1.5]", "[0.5, 1.5]"},
    example{estimated, "1,000", "", &people, "[500, 1500]", "[850, 1150]", "[500, 1500]"},
    example{ballpark, "10", "", &people, "[5, 15]", "[8.5, 11.5]", "[5, 15]"},
    example{ballpark, "20,000", "", &people, "[11000, 29000]", "[17000, 23000]", "[11000, 29000]"},
    example{order_of, "200", "", &people, "[20, 2000]", "[100, 1000]", "[20, 2000]"},
    example{nearly, "600", "", &people, "[420, 600)", "[540, 600)", "[420, 600)"},
    example{approaching, "2,500", "", &people, "[2125, 2500)", "[2375, 2500)", "[2125, 2500)"},
    example{close_to, "90", "", &people, "[63, 117]", "[81, 94.5]", "[63, 117]"},
    example{circa_year, "1850", "", &people, "[1820, 1880]", "[1840, 1860]", "[1820, 1880]"},
    example{circa_year, "1745", "", &people, "[1730, 1760]", "[1740, 1750]", "[1730, 1760]"},
    example{circa_year, "1612", "", &people, "[1606, 1618]", "[1610, 1614]", "[1606, 1618]"},
    example{year, "1990", "", &people, "{1990}", "{1990}", "{1990}"},
};

constexpr std::array ranges{
    example{between, "15", "18", &people, "[15, 18]", "[15, 18]", "[15, 18]"},
    example{a_to_b, "7", "12", &people, "[7, 12]", "[7, 12]", "[7, 12]"},
    example{shared_mult, "3e5", "4e5", &people, "[300000, 400000]", "[300000, 400000]",
            "[300000, 400000]"},
    example{pair, "8", "10", &people, "[8, 10]", "[6, 12]", "[6, 12]"},
    example{pair, "1", "3", &people, "[1, 3]", "[0, 5]", "[0, 5]"},
    example{anywhere, "30", "90", &people, "[30, 90]", "[30, 90]", "[30, 90]"},
    example{more_fewer, "50", "80", &people, "(50, 80)", "(50, 80)", "(50, 80)"},
    example{ci, "210", "290", &people, "[210, 290]", "[210, 290]", "[210, 290]"},
    example{plusminus, "60", "4", &people, "[56, 64]", "[56, 64]", "[56, 64]"},
    example{plusminus, "60", "2.5", &people, "[57.5, 62.5]", "[57.5, 62.5]", "[57.5, 62.5]"},
    example{plusminus, "3", "5", &people, "[0, 8]", "[0, 8]", "[0, 8]"},
    example{plusminus_pct, "250", "4%", &people, "[240, 260]", "[240, 260]", "[240, 260]"},
    example{plusminus_pct, "-250", "4%", &tenge, "[-260, -240]", "[-260, -240]", "[-260, -240]"},
    example{within_of, "30", "6", &people, "[24, 36]", "[24, 36]", "[24, 36]"},
    example{concise, "7.25", "0.03", &kilometres, "[7.22, 7.28]", "[7.19, 7.31]", "[7.19, 7.31]"},
};

constexpr std::array words_for_numbers{
    example{couple, "", "", &people, "[2, inf)", "[2, 3]", "[2, inf)"},
    example{couple, "100", "", &people, "[200, inf)", "[200, 300]", "[200, inf)"},
    example{few, "1,000", "", &people, "[2000, inf)", "[3000, 5000]", "[2000, inf)"},
    example{several, "10", "", &people, "[30, inf)", "[30, 90]", "[30, inf)"},
    example{handful, "100", "", &people, "[200, inf)", "[300, 800]", "[200, inf)"},
    example{number_of, "10", "", &people, "[20, inf)", "[30, 200]", "[20, inf)"},
    example{half_dozen, "", "", &tenge, "{6}", "[5, 7]", "[5, 7]"},
    example{dozen, "", "", &tenge, "{12}", "[10, 14]", "[10, 14]"},
    example{two_dozen, "36", "", &people, "{36}", "[34, 38]", "[34, 38]"},
    example{tens, "", "", &people, "(10, inf)", "[20, 100)", "(10, inf)"},
    example{dozens, "", "", &people, "(12, inf)", "[24, 100)", "(12, inf)"},
    example{several_dozen, "", "", &people, "[24, inf)", "[36, 84]", "[24, inf)"},
    example{scores, "", "", &people, "(20, inf)", "[40, 100)", "(20, inf)"},
    example{hundreds, "", "", &kilometres, "(100, inf)", "[200, 1000)", "(100, inf)"},
    example{few_hundred, "1,000", "", &people, "[2000, inf)", "[2000, 5000]", "[2000, inf)"},
    example{several_hundred, "10,000", "", &people, "[20000, inf)", "[30000, 90000]",
            "[20000, inf)"},
    example{thousands, "", "", &kilometres, "(1000, inf)", "[2000, 10000)", "(1000, inf)"},
    example{several_thousand, "1e6", "", &people, "[2e6, inf)", "[3e6, 9e6]", "[2e6, inf)"},
    example{tens_thousands, "", "", &people, "(10000, inf)", "[20000, 100000)", "(10000, inf)"},
    example{hundreds_thousands, "", "", &people, "(100000, inf)", "[200000, 1e6)", "(100000, inf)"},
    example{millions, "1e9", "", &people, "(1e9, inf)", "[2e9, 10e9)", "(1e9, inf)"},
    example{low_mid_high, "100", "", &people, "[100, 1000)", "[100, 400)", "[100, 1000)"},
    example{mid_thousands, "", "", &people, "[1000, 10000)", "[4000, 7000)", "[1000, 10000)"},
    example{high_thousands, "10", "", &people, "[10, 100)", "[70, 100)", "[10, 100)"},
    example{figures, "4", "", &people, "[1000, 10000)", "[1000, 10000)", "[1000, 10000)"},
    example{figures, "1", "", &people, "[1, 10)", "[1, 10)", "[1, 10)"},
    example{figures, "18", "", &people, "[1e17, 1e18)", "[1e17, 1e18)", "[1e17, 1e18)"},
    example{co::hedge::decade, "", "", &kilometres, "{10}", "[9, 11]", "[9, 11]"},
};

constexpr std::array fractions_and_ratios{
    example{half, "", "", &share, "{1/2}", "[0.45, 0.55]", "[0.45, 0.55]"},
    example{third, "2/3", "", &share, "{2/3}", "[191/300, 209/300]", "[191/300, 209/300]"},
    example{quarter, "3/4", "", &share, "{3/4}", "[0.725, 0.775]", "[0.725, 0.775]"},
    example{one_in_n, "8", "", &share, "{1/8}", "[2/17, 2/15]", "[2/17, 2/15]"},
    example{one_in_n, "1", "", &share, "{1}", "[2/3, 1]", "[2/3, 1]"},
    example{k_in_n, "3", "8", &share, "{3/8}", "[5/16, 7/16]", "[5/16, 7/16]"},
    example{k_in_n, "8", "8", &share, "{1}", "[15/16, 1]", "[15/16, 1]"},
    example{more_than_half, "", "", &share, "(0.5, 1]", "(0.5, 0.6)", "(0.5, 1]"},
    example{most, "", "", &share, "(0.5, 1]", "[0.6, 0.95]", "(0.5, 1]"},
    example{vast_majority, "", "", &share, "(0.5, 1]", "[0.8, 0.99]", "(0.5, 1]"},
    example{nearly_half, "", "", &share, "[0.35, 0.5)", "[0.45, 0.5)", "[0.35, 0.5)"},
    example{nearly_all, "", "", &share, "[0.7, 1)", "[0.9, 1)", "[0.7, 1)"},
    example{minority, "", "", &share, "(0, 0.5)", "[0.02, 0.4]", "(0, 0.5)"},
    example{doubled, "", "", &tenge, "{2}", "[1.8, 2.2]", "[1.8, 2.2]"},
    example{tripled, "", "", &tenge, "{3}", "[2.7, 3.3]", "[2.7, 3.3]"},
    example{halved, "", "", &tenge, "{0.5}", "[0.45, 0.55]", "[0.45, 0.55]"},
    example{more_than_doubled, "", "", &tenge, "(2, inf)", "(2, 2.5)", "(2, inf)"},
    example{nearly_doubled, "", "", &tenge, "[1.5, 2)", "[1.8, 2)", "[1.5, 2)"},
    example{n_fold, "4", "", &tenge, "{4}", "[3.6, 4.4]", "[3.6, 4.4]"},
    example{times_more, "5", "", &tenge, "[5, 6]", "[5, 6]", "[5, 6]"},
    example{pct_change, "24", "", &tenge, "{1.24}", "[1.235, 1.245)", "[1.235, 1.245)"},
    example{pct_change, "60", "", &tenge, "{1.6}", "[1.595, 1.605)", "[1.595, 1.605)"},
    example{pct_change, "-24", "", &tenge, "{0.76}", "[0.755, 0.765)", "[0.755, 0.765)"},
    // what is no share is not cut by its domain: these ends are in the words
    example{more_than_half, "", "", &tenge, "(0.5, 1]", "(0.5, 0.6)", "(0.5, 1]"},
    example{most, "", "", &tenge, "(0.5, 1]", "[0.6, 0.95]", "(0.5, 1]"},
    example{vast_majority, "", "", &tenge, "(0.5, 1]", "[0.8, 0.99]", "(0.5, 1]"},
    example{minority, "", "", &tenge, "(0, 0.5)", "[0.02, 0.4]", "(0, 0.5)"},
    example{not_all, "", "", &tenge, "[0, 1)", "[0.5, 1)", "[0, 1)"},
    example{nowhere_near, "600", "", &tenge, "(-inf, 600)", "[0, 300]", "(-inf, 600)"},
    example{every, "8", "", &tenge, "{1/8}", "(2/17, 2/15]", "(2/17, 2/15]"},
    example{every, "30", "", &tenge, "{1/30}", "(1/33, 1/27]", "(1/35, 1/25]"},
};

// The primitives at their edges: s through "more than", r through "fewer than".
struct edge {
    std::string_view value;
    const co::frame* in;
    std::string_view core;
};
constexpr std::array steps_up{
    edge{"0", &people, "(0, 5)"},           edge{"1", &people, "(1, 5)"},
    edge{"2", &people, "(2, 5)"},           edge{"3", &people, "(3, 10)"},
    edge{"4", &people, "(4, 10)"},          edge{"5", &people, "(5, 10)"},
    edge{"6", &people, "(6, 10)"},          edge{"7", &people, "(7, 10)"},
    edge{"8", &people, "(8, 15)"},          edge{"9", &people, "(9, 15)"},
    edge{"10", &people, "(10, 15)"},        edge{"11", &people, "(11, 20)"},
    edge{"20", &people, "(20, 30)"},        edge{"49", &people, "(49, 55)"},
    edge{"48", &people, "(48, 50)"},        edge{"91", &people, "(91, 100)"},
    edge{"98", &people, "(98, 100)"},       edge{"99", &people, "(99, 105)"},
    edge{"100", &people, "(100, 150)"},     edge{"101", &people, "(101, 110)"},
    edge{"150", &people, "(150, 160)"},     edge{"1,000", &people, "(1000, 1500)"},
    edge{"1,344", &people, "(1344, 1350)"}, edge{"1,349", &people, "(1349, 1355)"},
    edge{"2,000", &people, "(2000, 3000)"}, edge{"5.0", &kilometres, "(5, 5.1)"},
    edge{"2.5", &kilometres, "(2.5, 3)"},   edge{"2.8", &kilometres, "(2.8, 3)"},
    edge{"2.9", &kilometres, "(2.9, 3.5)"}, edge{"5", &kilometres, "(5, 6)"},
    edge{"1", &kilometres, "(1, 1.5)"},     edge{"93", &kilometres, "(93, 100)"},
    edge{"8", &kilometres, "(8, 9)"},       edge{"40", &percentage, "(40, 50)"},
    edge{"49", &percentage, "(49, 55)"},    edge{"99", &percentage, "(99, 100]"},
    edge{"2.5", &percentage, "(2.5, 3)"},   edge{"5", &percentage, "(5, 10)"},
};
constexpr std::array steps_down{
    edge{"1", &people, "[0, 1)"},           edge{"2", &people, "[0, 2)"},
    edge{"3", &people, "(0, 3)"},           edge{"4", &people, "(0, 4)"},
    edge{"5", &people, "(0, 5)"},           edge{"7", &people, "(0, 7)"},
    edge{"8", &people, "(5, 8)"},           edge{"9", &people, "(5, 9)"},
    edge{"10", &people, "(5, 10)"},         edge{"11", &people, "(5, 11)"},
    edge{"12", &people, "(10, 12)"},        edge{"20", &people, "(10, 20)"},
    edge{"49", &people, "(40, 49)"},        edge{"51", &people, "(45, 51)"},
    edge{"52", &people, "(50, 52)"},        edge{"98", &people, "(90, 98)"},
    edge{"100", &people, "(50, 100)"},      edge{"101", &people, "(95, 101)"},
    edge{"1,000", &people, "(500, 1000)"},  edge{"1,001", &people, "(995, 1001)"},
    edge{"5.0", &kilometres, "(4.9, 5)"},   edge{"2.5", &kilometres, "(2, 2.5)"},
    edge{"2.1", &kilometres, "(1.5, 2.1)"}, edge{"1", &kilometres, "(0.5, 1)"},
    edge{"40", &percentage, "(30, 40)"},    edge{"41", &percentage, "(35, 41)"},
    edge{"3", &percentage, "(0, 3)"},
};

constexpr bool steps(const edge& e, hedge h) {
    const auto x = read(said(h, e.value).value(), *e.in);
    return x && equal(x->core, set(e.core, *e.in));
}
constexpr bool check_steps() {
    for (const auto& e : steps_up) {
        if (!steps(e, more_than)) { return false; }
    }
    for (const auto& e : steps_down) {
        if (!steps(e, fewer_than)) { return false; }
    }
    return true;
}

// Below zero all is mirrored.
constexpr std::array negatives{
    example{bare_measure, "-40", "", &tenge, "{-40}", "(-45, -35]", "(-45, -35]"},
    example{about, "-40", "", &tenge, "[-52, -28]", "[-45, -35]", "[-52, -28]"},
    example{more_than, "-40", "", &tenge, "(-40, inf)", "(-40, -30)", "(-40, inf)"},
    example{fewer_than, "-40", "", &tenge, "(-inf, -40)", "(-50, -40)", "(-inf, -40)"},
    example{more_than, "-93", "", &tenge, "(-93, inf)", "(-93, -90)", "(-93, inf)"},
    example{fewer_than, "-93", "", &tenge, "(-inf, -93)", "(-100, -93)", "(-inf, -93)"},
    example{nearly, "-600", "", &tenge, "(-600, -420]", "(-600, -540]", "(-600, -420]"},
    example{n_odd, "-60", "", &tenge, "(-70, -60)", "(-70, -60)", "(-70, -60)"},
    example{order_of, "-200", "", &tenge, "[-2000, -20]", "[-1000, -100]", "[-2000, -20]"},
    example{between, "-9", "-3", &tenge, "[-9, -3]", "[-9, -3]", "[-9, -3]"},
};

constexpr bool fails(hedge h, std::string_view value, std::string_view upper, const co::frame& f,
                     errc code) {
    const auto x = read(said(h, value, upper).value(), f);
    return !x && x.error().code == at_run_time(code);
}

/// One in 1518500250 of these: the upper end of the core fits 64 bits, the lower one does not.
constexpr co::frame tiny{.domain = {.kind = co::number_kind::real, .share = true},
                         .factor = rational::of(1, 3'037'000'499)};

constexpr co::frame thousandths{.domain = {.kind = co::number_kind::real},
                                .factor = rational::of(1, 1000)};

constexpr bool check_errors() {
    const auto whole =
        amount::make_set(numeral{"2.2"}, co::closure::closed, numeral{"2.8"}, co::closure::closed);
    return fails(many, "", "", people, errc::no_number) &&
           fails(countless, "", "", tenge, errc::no_number) &&
           fails(more_than, "2.5", "", people, errc::not_whole) &&
           fails(half, "", "", people, errc::not_whole) &&
           fails(between, "2", "2.5", people, errc::not_whole) &&
           fails(figures, "2.5", "", people, errc::not_whole) &&
           fails(figures, "2.5", "", tenge, errc::not_whole) &&
           fails(figures, "0", "", people, errc::not_whole) &&
           fails(figures, "0", "", tenge, errc::not_whole) &&
           // 2 in 9000000000000000003: 3/2 of it fits, 5/2 does not
           fails(k_in_n, "2", "9000000000000000003", share, errc::overflow) &&
           fails(one_in_n, "1518500250", "", tiny, errc::overflow) &&
           // the number fits in a thousandth, its grain does not
           fails(exactly, "1.000000000000000000", "", thousandths, errc::overflow) &&
           fails(fewer_than, "0", "", people, errc::empty_set) &&
           fails(fewer_than, "0", "", kilometres, errc::empty_set) &&
           fails(exactly, "-5", "", people, errc::empty_set) &&
           fails(more_than, "100", "", percentage, errc::empty_set) &&
           fails(more_fewer, "5", "6", people, errc::empty_set) &&
           fails(one_in_n, "0", "", share, errc::zero_division) &&
           read(*whole, people).error().code == errc::empty_set &&
           read(*whole, tenge).has_value() &&
           fails(more_than, "9223372036854775807", "", people, errc::overflow) &&
           fails(about, "9223372036854775807", "", tenge, errc::overflow) &&
           fails(figures, "20", "", people, errc::overflow) &&
           fails(millions, "9e18", "", people, errc::overflow) &&
           fails(figures, "9e18", "", people, errc::overflow);
}

/// A step, an end or an upper number that does not fit 64 bits, where the number itself does.
constexpr bool check_what_does_not_fit() {
    using namespace co::terms;
    const auto overflows = [](const co::result<amount>& a, const co::frame& f,
                              const co::policy& k = co::cautious) {
        const auto x = read(a.value(), f, k);
        return !x && x.error().code == at_run_time(errc::overflow);
    };
    const auto frame = [](co::number_kind kind, const rational& factor) {
        return co::frame{.domain = {.kind = kind}, .factor = factor};
    };
    const auto real = co::number_kind::real, count = co::number_kind::count;
    co::policy fine = co::cautious;
    fine.sharp_step = {1, 1000};
    co::policy from_one = co::cautious;
    from_one[one_in_n].literal = {closed(number(1)), closed(n)};
    co::policy far = co::cautious;
    far[bare_round].loose.upper = closed(co::constant{10} * n);
    return overflows(said(more_than, "1e18"), frame(real, 6)) && // twice the grain
           overflows(said(more_than, "9223372036854775807"), tenge, fine) &&
           overflows(said(one_in_n, "1e-18"), frame(real, 1'000'000)) &&
           // one in 1000000000000000001/10^18: the denominator
           overflows(said(one_in_n, "1.000000000000000001"), frame(real, 1000), from_one) &&
           overflows(said(k_in_n, "9e18", "0.1"), frame(real, 1)) &&
           // 7/2 of 1317624576693539401 fits, of two more it does not
           overflows(said(k_in_n, "658812288346769701", "1/7"), frame(real, 1)) &&
           overflows(said(exactly, "0e18"), frame(real, 1000)) &&
           overflows(said(between, "1", "9e18"), frame(real, 1000)) &&
           overflows(said(bare_round, "2e18"), frame(count, 1), far);
}

/// Rules of a user's own, of kinds that the shipped policies have not.
constexpr bool check_rules_of_other_kinds() {
    using namespace co::terms;
    constexpr co::frame minutes; // a count
    co::policy odd = co::cautious;
    odd[every].implied = {closed(n - of(co::step::down)), closed(n + of(co::step::up))};
    odd[every].has_loose = false;
    odd[about].literal = {closed(n), no_end()};
    odd[one_in_n].literal.lower = no_end();
    odd[bare_round].loose = {open(n), open(n)};
    const auto below = read(said(about, "-400").value(), tenge, odd);
    return reads({every, "0.5", "", &minutes, "{2}", "{2}", "{2}"}, odd) &&
           equal(below->literal, set("(-inf, -400]", tenge)) &&
           read(said(one_in_n, "8").value(), share, odd).error().code == errc::zero_division &&
           reads({bare_round, "5,000", "", &people, "{5000}", "[4500, 5500)", "[4500, 5500)"}, odd);
}

/// Nineteen figures are the most that 64 bits hold, and only where they count small units.
constexpr bool check_figures() {
    return equal(read(said(figures, "19").value(), thousandths).value().literal,
                 set("[1e15, 1e16)", kilometres));
}

/// "Fewer than 1" allows 0 alone; words that imply nothing that their literal set allows are read
/// literally.
constexpr bool check_empty_implied_sets() {
    const auto one = read(said(fewer_than, "1").value(), people).value();
    const auto shy = read(said(just_over, "1").value(), people).value(); // (1, 2], of s = 4
    const auto good = read(said(nowhere_near, "-40").value(), tenge).value();
    return equal(one.literal, set("{0}", people)) && equal(one.core, one.literal) &&
           equal(one.reach, one.literal) && equal(shy.core, set("{2}", people)) &&
           equal(good.core, good.literal) && equal(good.literal, set("(-inf, -40)", tenge)) &&
           equal(read(said(well_over, "99").value(), percentage).value().core,
                 set("(99, 100]", percentage));
}

constexpr bool check_sets() {
    using enum co::closure;
    const auto reading = [](const co::result<amount>& a, const co::frame& f) {
        return read(*a, f).value();
    };
    const auto open_closed = reading(amount::make_set(numeral{3}, open, numeral{9}, closed), tenge);
    const auto whole = reading(amount::make_set(numeral{2.5}, open, {}, unbounded), people);
    const auto most = reading(amount::make_set({}, unbounded, numeral{90}, closed), percentage);
    for (const auto& [x, text, f] :
         {std::tuple{open_closed, "(3, 9]", tenge}, std::tuple{whole, "[3, inf)", people},
          std::tuple{most, "[0, 90]", percentage}}) {
        if (!equal(x.literal, set(text, f)) || !equal(x.core, x.literal) ||
            !equal(x.reach, x.literal)) {
            return false;
        }
    }
    return true;
}

static_assert(all_read(bare_numbers));
static_assert(all_read(lower_bounds));
static_assert(all_read(upper_bounds));
static_assert(all_read(approximations));
static_assert(all_read(ranges));
static_assert(all_read(words_for_numbers));
static_assert(all_read(fractions_and_ratios));
static_assert(all_read(negatives));
static_assert(check_steps());
static_assert(check_errors());
static_assert(check_what_does_not_fit());
static_assert(check_rules_of_other_kinds());
static_assert(check_figures());
static_assert(check_empty_implied_sets());
static_assert(check_sets());
static_assert(std::is_trivially_copyable_v<extent>);

// Policies.
//
// Every example under every policy: what a policy does not change reads as the cautious one.

/// Under percent:20, s and r are a fifth of |n|, whatever the grain.
struct flat_core {
    hedge pattern;
    std::string_view value;
    std::string_view core;
};
constexpr std::array flat_cores{
    flat_core{more_than, "3,000", "(3000, 3600)"},
    flat_core{over, "70", "(70, 84)"},
    flat_core{above, "250", "(250, 300)"},
    flat_core{upwards, "9,000", "(9000, 10800)"},
    flat_core{topped, "1,200", "(1200, 1440)"},
    flat_core{n_plus_strict, "600", "[600, 720)"},
    flat_core{more_than_sharp, "57", "(57, 68.4)"},
    flat_core{more_than_lead1, "10,000", "(10000, 12000)"},
    flat_core{at_least, "35", "[35, 42)"},
    flat_core{or_more, "800", "[800, 960)"},
    flat_core{no_fewer, "64", "[64, 76.8)"},
    flat_core{as_few_as, "6", "[6, 7.2)"},
    flat_core{well_over, "2,000", "(2100, 2800)"},
    flat_core{just_over, "600", "(600, 630]"},
    flat_core{barely, "80", "(80, 84]"},
    flat_core{a_good, "400", "[400, 420]"},
    flat_core{reached, "12,000", "[12000, 14400)"},
    flat_core{not_fewer_than, "55", "[55, 66)"},
    flat_core{fewer_than, "900", "(720, 900)"},
    flat_core{under, "45", "(36, 45)"},
    flat_core{at_most, "700", "(560, 700]"},
    flat_core{no_more, "15", "(12, 15]"},
    flat_core{or_fewer, "8", "(6.4, 8]"},
    flat_core{capped, "250", "(200, 250]"},
    flat_core{well_under, "4,000", "(2400, 3800)"},
    flat_core{not_n, "800", "(640, 800)"},
    flat_core{not_more_than, "90", "(72, 90]"},
    flat_core{no_evidence, "2,000", "(1600, 2000)"},
    flat_core{more_than, "-40", "(-40, -32)"},
    flat_core{fewer_than, "-40", "(-48, -40)"},
    flat_core{more_than, "-93", "(-93, -74.4)"},
    flat_core{fewer_than, "-93", "(-111.6, -93)"},
};

constexpr example literally(example e) {
    e.core = e.reach = e.literal;
    return e;
}
constexpr example exact_where_bare(example e) {
    return row(e.pattern).wording == wording::bare ? literally(e) : e;
}
constexpr example with_fixed_codes(example e) {
    if (e.pattern == tens || e.pattern == dozens || e.pattern == hundreds) {
        e.literal = e.reach = e.pattern == tens     ? "[10, inf)"
                              : e.pattern == dozens ? "[12, inf)"
                                                    : "[100, inf)";
        e.core = e.pattern == tens ? "{10}" : e.pattern == dozens ? "{12}" : "{100}";
    }
    return e;
}
constexpr example with_flat_ceiling(example e) {
    for (const auto& flat : flat_cores) {
        if (flat.pattern == e.pattern && flat.value == e.value) { e.core = flat.core; }
    }
    return e;
}

template <std::size_t N>
constexpr bool all_read_under(const std::array<example, N>& examples, const co::policy& k,
                              example (*expected)(example)) {
    for (const auto& e : examples) {
        if (!reads(expected(e), k)) { return false; }
    }
    return true;
}
constexpr bool check_every_example(const co::policy& k, example (*expected)(example)) {
    return all_read_under(bare_numbers, k, expected) && all_read_under(lower_bounds, k, expected) &&
           all_read_under(upper_bounds, k, expected) &&
           all_read_under(approximations, k, expected) && all_read_under(ranges, k, expected) &&
           all_read_under(words_for_numbers, k, expected) &&
           all_read_under(fractions_and_ratios, k, expected) &&
           all_read_under(negatives, k, expected);
}

constexpr bool check_other_ceilings() {
    return reads({more_than, "0", "", &people, "(0, inf)", "(0, inf)", "(0, inf)"},
                 co::percent_20) && // (0, 0) is empty
           reads({more_than, "3,000", "", &people, "(3000, inf)", "(3000, 3150)", "(3000, inf)"},
                 co::percent{5});
}
constexpr bool check_changed_copies() {
    co::policy ours = co::cautious;
    ours[about].implied = co::terms::within_percent(5);
    co::policy wide = co::cautious;
    wide.halo_percent = 20;
    co::policy steep = co::cautious;
    steep.round_step_cap = {1, 4};
    steep.near_cap = {1, 20};
    steep.near_least = 2;
    steep.guess = 2;
    co::policy small = co::cautious;
    small.small_below = 12;
    co::policy broad = co::cautious;
    broad.bare_of_grain = 1;
    co::policy endless = co::cautious;
    endless[one_in_n].literal.upper = co::terms::no_end();
    co::policy far = co::cautious;
    far.reach_of_grain = 2;
    co::policy wide_reach = co::cautious;
    wide_reach.reach_of_grain = 1;
    co::policy hazy = co::cautious;
    hazy.halo_percent = 20;
    return read(said(bare_round, "8e18").value(), people, far).error().code == errc::overflow &&
           read(said(one_in_n, "8").value(), share, endless).error().code == errc::zero_division &&
           reads({more_than, "11", "", &people, "(11, inf)", "(11, 15)", "(11, inf)"}, small) &&
           reads({more_than, "12", "", &people, "(12, inf)", "(12, 20)", "(12, inf)"}, small) &&
           reads({bare_measure, "6", "", &kilometres, "{6}", "[5, 7)", "[5, 7)"}, broad) &&
           reads({half, "", "", &share, "{0.5}", "[0.45, 0.55]", "[0.45, 0.55]"}, broad) &&
           reads({around, "400", "", &people, "[280, 520]", "[380, 420]", "[280, 520]"}, ours) &&
           reads({about, "-400", "", &tenge, "[-520, -280]", "[-420, -380]", "[-520, -280]"},
                 ours) &&
           reads(approximations[16], ours) &&
           reads({bare_round, "300,000", "", &people, "{300000}", "[240000, 360000)",
                  "[240000, 360000)"},
                 wide) &&
           reads({bare_round, "20", "", &people, "{20}", "[16, 24)", "[15, 25)"}, wide) &&
           reads({bare_sharp, "77", "", &people, "{77}", "{77}", "{77}"}, wide) &&
           reads({more_than, "100", "", &people, "(100, inf)", "(100, 125)", "(100, inf)"},
                 steep) &&
           reads({about, "400", "", &people, "[340, 460]", "[380, 420]", "[340, 460]"}, steep) &&
           reads({about, "3", "", &people, "[0, 9]", "[1, 5]", "[0, 9]"}, steep) &&
           reads({bare_sharp, "77", "", &people, "{77}", "{77}", "[76, 78)"}, wide_reach) &&
           reads({estimated, "400", "", &people, "[280, 520]", "[360, 440]", "[280, 520]"},
                 steep) &&
           // a part of n is taken where a multiple of it does not fit
           reads({more_than, "7e18", "", &people, "(7e18, inf)", "(7e18, 8.4e18)", "(7e18, inf)"},
                 co::percent_20) &&
           reads({fewer_than, "9e18", "", &people, "[0, 9e18)", "(7.2e18, 9e18)", "[0, 9e18)"},
                 co::percent_20) &&
           reads(
               {bare_round, "7e18", "", &people, "{7e18}", "[5.6e18, 8.4e18)", "[5.6e18, 8.4e18)"},
               hazy);
}
// The compiler looks at what each policy changes most; all examples are read at run time.
static_assert(all_read_under(approximations, co::literal_only, literally));
static_assert(all_read_under(bare_numbers, co::as_written, exact_where_bare));
static_assert(all_read_under(words_for_numbers, co::acled, with_fixed_codes));
static_assert(all_read_under(lower_bounds, co::percent_20, with_flat_ceiling));
static_assert(all_read_under(upper_bounds, co::percent_20, with_flat_ceiling));
static_assert(check_other_ceilings());
static_assert(check_changed_copies());

// Properties, for every policy and every pattern.

constexpr std::array<std::string_view, 28> many_numerals{
    "0",   "1",   "2",    "5",     "7",     "9",     "10",   "12",  "20",   "40",
    "49",  "93",  "99",   "100",   "1,344", "5,000", "2e4",  "1e6", "7e12", "0.5",
    "5.0", "2.5", "0.02", "99.99", "2/3",   "7/8",   "800.", "1.30"};

/// Literal within implied: numbers that are said bare, whose words allow no other number.
constexpr bool is_halo(wording w) {
    using enum wording;
    switch (w) {
    case bare:
    case pair:
    case concise:
    case half_dozen:
    case dozen:
    case fraction:
    case third:
    case one_in:
    case k_in:
    case ratio:
    case pct_change:
    case every:
    case decade: return true;
    default: return false;
    }
}

struct tally {
    int read = 0;
    int wrong = 0;
};

bool is_one_of(errc code) {
    return code == errc::not_whole || code == errc::empty_set || code == errc::no_number ||
           code == errc::overflow || code == errc::zero_division;
}

/// Every amount that can be made of a pattern and these numerals.
template <class F>
void for_amounts(F f) {
    for (std::size_t i = 0; i < co::hedge_count; ++i) {
        const auto h = static_cast<hedge>(i);
        if (const auto a = said(h, ""); a) { f(*a); }
        for (const auto value : many_numerals) {
            if (const auto a = said(h, value); a) { f(*a); }
            for (const auto upper : {"1", "7", "100", "0.5", "12%"}) {
                const bool tolerance = row(h).modifier == modifier::plus_minus;
                if (std::string_view{upper}.back() == '%' && !tolerance) { continue; }
                if (const auto a = said(h, value, upper); a) { f(*a); }
            }
        }
    }
}

interval scaled(const interval& i, const rational& by) {
    const auto end = [&](const co::endpoint& e) {
        return e.is_bounded() ? co::endpoint{(co::exact{e.at} * co::exact{by}).get().value(), e.how}
                              : e;
    };
    return interval::make(end(i.lower()), end(i.upper()), i.kind()).value();
}
interval mirrored(const interval& i) {
    const auto end = [&](const co::endpoint& e) {
        return e.is_bounded() ? co::endpoint{(-co::exact{e.at}).get().value(), e.how} : e;
    };
    return interval::make(end(i.upper()), end(i.lower()), i.kind()).value();
}
bool same(const extent& a, const extent& b) {
    return equal(a.literal, b.literal) && equal(a.core, b.core) && equal(a.reach, b.reach);
}
std::string_view id(const amount& a) { return row(a.hedge()).id; }

template <std::size_t N>
void check_each(const std::array<example, N>& examples) {
    for (const auto& e : examples) {
        INFO(row(e.pattern).id, " ", e.value);
        CHECK(reads(e));
    }
}

} // namespace

TEST_CASE("every pattern of the list has an example here") {
    std::array<bool, co::hedge_count> seen{};
    const auto mark = [&](const auto& examples) {
        for (const auto& e : examples) { seen[static_cast<std::size_t>(e.pattern)] = true; }
    };
    mark(bare_numbers);
    mark(lower_bounds);
    mark(upper_bounds);
    mark(approximations);
    mark(ranges);
    mark(words_for_numbers);
    mark(fractions_and_ratios);
    for (std::size_t i = 0; i < co::hedge_count; ++i) {
        const auto h = static_cast<hedge>(i);
        INFO(row(h).id);
        CHECK(seen[i] == (h != many && h != countless && h != as_set));
    }
}

TEST_CASE("bare numbers are a core and a reach of their grain") { check_each(bare_numbers); }
TEST_CASE("lower bounds have an implied ceiling") { check_each(lower_bounds); }
TEST_CASE("upper bounds have an implied floor") { check_each(upper_bounds); }
TEST_CASE("approximations are wider the rounder their number") { check_each(approximations); }
TEST_CASE("ranges and tolerances have the ends that are said") { check_each(ranges); }
TEST_CASE("words for numbers count their unit") { check_each(words_for_numbers); }
TEST_CASE("fractions, ratios and changes") { check_each(fractions_and_ratios); }
TEST_CASE("amounts below zero are the mirror of those above") { check_each(negatives); }

TEST_CASE("steps up and down at the edges of round and sharp") {
    CHECK(check_steps());
    for (const auto& e : steps_up) {
        INFO("more than ", e.value);
        CHECK(steps(e, more_than));
    }
    for (const auto& e : steps_down) {
        INFO("fewer than ", e.value);
        CHECK(steps(e, fewer_than));
    }
}

TEST_CASE("what says no number, no whole number, or nothing possible is an error") {
    CHECK(check_errors());
}
TEST_CASE("what does not fit on the way is an overflow") { CHECK(check_what_does_not_fit()); }
TEST_CASE("a user's rules may have kinds of their own") { CHECK(check_rules_of_other_kinds()); }
TEST_CASE("nineteen figures of a small unit") { CHECK(check_figures()); }
TEST_CASE("an implied set that comes out empty is the literal one") {
    CHECK(check_empty_implied_sets());
}
TEST_CASE("a set given by its ends has one reading, cut to its domain") { CHECK(check_sets()); }
TEST_CASE("literal_only reads what the words entail") {
    CHECK(check_every_example(co::literal_only, literally));
}
TEST_CASE("as_written reads bare numbers exactly and all else as usual") {
    CHECK(check_every_example(co::as_written, exact_where_bare));
}
TEST_CASE("acled reads tens as 10, dozens as 12, hundreds as 100, and all else as usual") {
    CHECK(check_every_example(co::acled, with_fixed_codes));
}
TEST_CASE("percent reads bounds with a flat ceiling, and all else as usual") {
    CHECK(check_every_example(co::percent_20, with_flat_ceiling));
    CHECK(check_other_ceilings());
}
TEST_CASE("what is said without a frame is counted in ones") {
    co::frame plain;
    CHECK(plain.domain.kind == co::number_kind::count);
    CHECK(plain.factor == co::rational{1});
    CHECK_FALSE(plain.percent);
}

TEST_CASE("a changed copy of a policy reads as it was changed") { CHECK(check_changed_copies()); }

TEST_CASE("core and literal set lie within the reach, and within each other as their kind says") {
    for (const auto* policy : co::shipped_policies) {
        for (const auto* f : {&people, &kilometres, &tenge, &share, &percentage}) {
            tally t;
            for_amounts([&](const amount& a) {
                const auto x = read(a, *f, *policy);
                if (!x) {
                    if (!is_one_of(x.error().code)) {
                        FAIL_CHECK(id(a), " fails: ", x.error().message());
                    }
                    return;
                }
                ++t.read;
                // below 0 nothing is "nowhere near 0" from above: its implied {0} is no part of
                // (-inf, 0)
                if (a.wording() == wording::nowhere_near && a.value().value().sign() == 0) {
                    return;
                }
                const bool loose = a.wording() == wording::bare || a.wording() == wording::every;
                const bool within = is_halo(a.wording()) ? subset(x->literal, x->core)
                                                         : subset(x->core, x->literal);
                if (!within || !subset(x->core, x->reach) || !subset(x->literal, x->reach) ||
                    (!loose && !equal(x->reach, hull(x->literal, x->core))) ||
                    x->reach.kind() != f->domain.kind) {
                    ++t.wrong;
                    FAIL_CHECK(policy->name(), ": ", id(a), " ", a.value().value().num, "/",
                               a.value().value().den);
                }
            });
            CHECK(t.read > 1000);
            CHECK(t.wrong == 0);
        }
    }
}

TEST_CASE("what is cut at zero or at 100 % has nothing outside") {
    for (const auto* f : {&people, &kilometres, &share, &percentage}) {
        tally t;
        for_amounts([&](const amount& a) {
            const auto x = read(a, *f);
            if (!x) { return; }
            ++t.read;
            const auto& lower = x->reach.lower();
            const auto& upper = x->reach.upper();
            const bool low = lower.is_bounded() && lower.at.sign() >= 0;
            const bool high = !f->domain.share || (upper.is_bounded() && upper.at <= rational{1});
            if (!low || !high) {
                ++t.wrong;
                FAIL_CHECK(id(a));
            }
        });
        CHECK(t.read > 1000);
        CHECK(t.wrong == 0);
    }
}

TEST_CASE("nothing depends on the unit in which a real was said") {
    for (const auto* policy : co::shipped_policies) {
        for (const auto& base : {kilometres, tenge}) {
            for (const auto& factor :
                 {rational{1000}, rational::of(201'168, 125), rational::of(1, 60), rational{3}}) {
                tally t;
                co::frame other = base;
                other.factor = factor; // miles in metres, minutes in hours …
                for_amounts([&](const amount& a) {
                    if (a.wording() == wording::circa_year) { return; } // years have no unit
                    const auto x = read(a, base, *policy), y = read(a, other, *policy);
                    if (!x || !y) {
                        if (x.has_value() != y.has_value() &&
                            !(!x ? x : y)
                                 .error()
                                 .message()
                                 .starts_with("the number does not fit")) {
                            FAIL_CHECK(id(a), " is an error in one unit");
                        }
                        return;
                    }
                    ++t.read;
                    if (!same(*y, {scaled(x->literal, factor), scaled(x->core, factor),
                                   scaled(x->reach, factor)})) {
                        ++t.wrong;
                        FAIL_CHECK(policy->name(), ": ", id(a), " ", a.value().value().num, "/",
                                   a.value().value().den, " by ", factor.num, "/", factor.den);
                    }
                });
                CHECK(t.read > 1000);
                CHECK(t.wrong == 0);
            }
        }
    }
}

TEST_CASE("5.2 thousand kilometres are 5.2 million metres") {
    for (const auto* policy : co::shipped_policies) {
        tally t;
        co::frame metres = kilometres;
        metres.factor = 1000;
        for (std::size_t i = 0; i < co::hedge_count; ++i) {
            const auto h = static_cast<hedge>(i);
            // words that count units, say a ratio, a year or a number of figures do not name metres
            if (row(h).numbers != co::numbers::one || row(h).modifier == modifier::ratio ||
                row(h).modifier == modifier::fraction || h == circa_year || h == pct_change ||
                h == figures) {
                continue;
            }
            for (const auto value : many_numerals) {
                const auto n = co::make_numeral(value).value();
                const auto moved = n.shifted(3);
                if (!moved) { continue; }
                const auto x = read(*make_amount(h, n), metres, *policy);
                const auto y = read(*make_amount(h, *moved), kilometres, *policy);
                if (!x || !y) {
                    CHECK(x.has_value() == y.has_value());
                    continue;
                }
                ++t.read;
                if (!same(*x, *y)) {
                    ++t.wrong;
                    FAIL_CHECK(policy->name(), ": ", row(h).id, " ", value);
                }
            }
        }
        CHECK(t.read > 1000);
        CHECK(t.wrong == 0);
    }
}

TEST_CASE("the mirror of an amount reads as the mirror of its reading") {
    constexpr std::pair<hedge, hedge> mirrors[] = {
        {bare_measure, bare_measure}, {exactly, exactly},      {more_than, fewer_than},
        {at_least, at_most},          {well_over, well_under}, {about, about},
        {estimated, estimated},       {order_of, order_of},    {nearly, nearly},
        {close_to, close_to},         {n_odd, n_odd},          {decade_plural, decade_plural},
        {not_exactly, not_exactly},   {fewer_than, more_than}, {at_most, at_least},
        {well_under, well_over}};
    for (const auto* policy : co::shipped_policies) {
        tally t;
        for (const auto& [h, mirror] : mirrors) {
            for (const auto value : many_numerals) {
                const auto n = co::make_numeral(value).value();
                const auto x = read(*make_amount(h, n), tenge, *policy);
                const auto y = read(*make_amount(mirror, *n.negated()), tenge, *policy);
                if (n.value().sign() == 0) {
                    continue;
                } // zero has no mirror: its half-open sets stay
                REQUIRE(x.has_value());
                REQUIRE(y.has_value());
                ++t.read;
                if (!same(*y, {mirrored(x->literal), mirrored(x->core), mirrored(x->reach)})) {
                    ++t.wrong;
                    FAIL_CHECK(policy->name(), ": ", row(h).id, " ", value);
                }
            }
        }
        CHECK(t.read > 400);
        CHECK(t.wrong == 0);
    }
}
