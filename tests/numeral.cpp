#include <corroborate/numeral.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <random>
#include <string_view>
#include <type_traits>

#include <doctest/doctest.h>

#include "run_time.hpp"

namespace co = corroborate;
using co::numeral;
using co::rational;

namespace {

constexpr auto least_int = std::numeric_limits<std::int64_t>::min();
constexpr auto greatest_int = std::numeric_limits<std::int64_t>::max();

struct written {
    std::string_view text;
    std::int64_t digits;
    int last_place;
    rational value;
    rational grain;
    rational written_place;
    bool sharp_real = false;
};

constexpr std::array forms{
    written{"0", 0, 0, 0, 1, 1},
    written{"7", 7, 0, 7, 1, 1},
    written{"007", 7, 0, 7, 1, 1},
    written{"+7", 7, 0, 7, 1, 1},
    written{"-40", -40, 0, -40, 10, 1},
    written{"\xE2\x88\x92"
            "40",
            -40, 0, -40, 10, 1}, // minus sign
    written{"40", 40, 0, 40, 10, 1},
    written{"93", 93, 0, 93, 1, 1, true},
    written{"-93", -93, 0, -93, 1, 1, true},
    written{"5000", 5000, 0, 5000, 1000, 1},
    // every separator
    written{"5,000", 5000, 0, 5000, 1000, 1},
    written{"5'000", 5000, 0, 5000, 1000, 1},
    written{"1,234,567", 1'234'567, 0, 1'234'567, 1, 1, true},
    written{"1\xE2\x80\x89"
            "234\xE2\x80\x89"
            "567",
            1'234'567, 0, 1'234'567, 1, 1, true}, // thin space
    written{"1\xE2\x80\xAF"
            "234",
            1234, 0, 1234, 1, 1, true}, // narrow no-break space
    written{"1\xC2\xA0"
            "234",
            1234, 0, 1234, 1, 1, true}, // no-break space
    written{"1\xE2\x80\x99"
            "234",
            1234, 0, 1234, 1, 1, true}, // right single quotation mark
    written{"150,000", 150'000, 0, 150'000, 10'000, 1, true},
    // lakh grouping
    written{"1,50,000", 150'000, 0, 150'000, 10'000, 1, true},
    written{"12,34,567", 1'234'567, 0, 1'234'567, 1, 1, true},
    written{"1,00,00,000", 10'000'000, 0, 10'000'000, 10'000'000, 1},
    // decimal places
    written{"5.0", 50, -1, 5, rational::of(1, 10), rational::of(1, 10)},
    written{"1.30", 130, -2, rational::of(13, 10), rational::of(1, 100), rational::of(1, 100)},
    written{"2.5", 25, -1, rational::of(5, 2), rational::of(1, 10), rational::of(1, 10), true},
    written{".5", 5, -1, rational::of(1, 2), rational::of(1, 10), rational::of(1, 10)},
    written{"-.5", -5, -1, rational::of(-1, 2), rational::of(1, 10), rational::of(1, 10)},
    written{"0.05", 5, -2, rational::of(1, 20), rational::of(1, 100), rational::of(1, 100)},
    written{"0.0", 0, -1, 0, rational::of(1, 10), rational::of(1, 10)},
    written{"5000.", 5000, 0, 5000, 1, 1},
    written{"5000.0", 50'000, -1, 5000, rational::of(1, 10), rational::of(1, 10)},
    written{"1,344.25", 134'425, -2, rational::of(5377, 4), rational::of(1, 100),
            rational::of(1, 100), true},
    // exponents
    written{"1.3e6", 13, 5, 1'300'000, 100'000, 100'000, true},
    written{"5E3", 5, 3, 5000, 1000, 1000},
    written{"50e2", 50, 2, 5000, 1000, 100},
    written{"1.30e2", 130, 0, 130, 1, 1},
    written{"0e3", 0, 3, 0, 1000, 1000},
    written{"25e-1", 25, -1, rational::of(5, 2), rational::of(1, 10), rational::of(1, 10), true},
    written{"25e\xE2\x88\x92"
            "1",
            25, -1, rational::of(5, 2), rational::of(1, 10), rational::of(1, 10), true},
    written{"1e+18", 1, 18, 1'000'000'000'000'000'000, 1'000'000'000'000'000'000,
            1'000'000'000'000'000'000},
    written{"1e-18", 1, -18, rational::of(1, 1'000'000'000'000'000'000),
            rational::of(1, 1'000'000'000'000'000'000), rational::of(1, 1'000'000'000'000'000'000)},
    // simple fractions: the grain of k/d is 1/(5d)
    written{"2/3", 2, 0, rational::of(2, 3), rational::of(1, 15), rational::of(1, 15)},
    written{"-1/4", -1, 0, rational::of(-1, 4), rational::of(1, 20), rational::of(1, 20)},
    written{"12/16", 12, 0, rational::of(3, 4), rational::of(1, 80), rational::of(1, 80)},
    written{"1/1,000", 1, 0, rational::of(1, 1000), rational::of(1, 5000), rational::of(1, 5000)},
    // the ends of 64 bits
    written{"9223372036854775807", greatest_int, 0, greatest_int, 1, 1, true},
    written{"-9223372036854775807", -greatest_int, 0, -greatest_int, 1, 1, true},
    written{"9,000,000,000,000,000,000", 9'000'000'000'000'000'000, 0, 9'000'000'000'000'000'000,
            1'000'000'000'000'000'000, 1},
};

constexpr bool reads(const written& w) {
    const auto n = co::make_numeral(w.text);
    return n && n->digits() == w.digits && n->last_place() == w.last_place &&
           n->value() == w.value && n->grain() == w.grain &&
           n->written_place() == w.written_place && n->is_sharp_real() == w.sharp_real &&
           n->has_places() == (w.last_place < 0) &&
           n->is_fraction() == (w.text.find('/') != std::string_view::npos);
}

struct misspelt {
    std::string_view text;
    co::errc code;
    std::size_t position;
};

constexpr std::array misspellings{
    misspelt{"", co::errc::syntax, 0},
    misspelt{"x", co::errc::syntax, 0},
    misspelt{".", co::errc::syntax, 0},
    misspelt{"-", co::errc::syntax, 1},
    misspelt{"--5", co::errc::syntax, 1},
    misspelt{"+-5", co::errc::syntax, 1},
    misspelt{" 5", co::errc::syntax, 0},
    misspelt{"5 ", co::errc::syntax, 1},
    misspelt{"5,", co::errc::syntax, 1},
    misspelt{",500", co::errc::syntax, 0},
    misspelt{"5,0", co::errc::syntax, 3},
    misspelt{"50,00", co::errc::syntax, 5},
    misspelt{"1,2345", co::errc::syntax, 6},
    misspelt{"1234,567", co::errc::syntax, 4},
    misspelt{"1,,234", co::errc::syntax, 1},
    misspelt{"1,234'567", co::errc::syntax, 5},
    misspelt{"1 234", co::errc::syntax, 1}, // a plain space separates words
    misspelt{"1,50,00", co::errc::syntax, 7},
    misspelt{"1,50,000,000", co::errc::syntax, 8}, // lakh grouping ends in three
    misspelt{"1,234,56,789", co::errc::syntax, 8}, // thousands, then lakhs
    misspelt{"123,45,678", co::errc::syntax, 6},
    misspelt{"5.0.0", co::errc::syntax, 3},
    misspelt{"5.000,0", co::errc::syntax, 5},
    misspelt{"5..", co::errc::syntax, 2},
    misspelt{"5e", co::errc::syntax, 2},
    misspelt{"5e+", co::errc::syntax, 3},
    misspelt{"5e3.0", co::errc::syntax, 3},
    misspelt{"5km", co::errc::syntax, 1},
    misspelt{"2/", co::errc::syntax, 2},
    misspelt{"2/-3", co::errc::syntax, 2},
    misspelt{"2/3/4", co::errc::syntax, 3},
    misspelt{"2/3e5", co::errc::syntax, 3},
    misspelt{"2/1e5", co::errc::syntax, 3},
    misspelt{"2/0", co::errc::zero_division, 0},
    misspelt{std::string_view{"5\0", 2}, co::errc::syntax, 1},
    misspelt{"\xE2\x80", co::errc::syntax, 0},
    misspelt{"5\xE2\x80", co::errc::syntax, 1},
    misspelt{"9223372036854775808", co::errc::overflow, 18},
    misspelt{"10000000000000000000", co::errc::overflow, 19},
    misspelt{"1e19", co::errc::overflow, 0},
    misspelt{"10e18", co::errc::overflow, 0},
    misspelt{"1e40", co::errc::overflow, 0}, // an exponent, but of no number that fits
    misspelt{"1e41", co::errc::overflow, 3},
    misspelt{"1e99999999999999999999", co::errc::overflow, 3},
    misspelt{"1e-19", co::errc::overflow, 0},
    misspelt{"0.0000000000000000001", co::errc::overflow, 0},
    misspelt{"0.9223372036854775808", co::errc::overflow, 20},
    misspelt{"1/9223372036854775807", co::errc::overflow, 0}, // the grain does not fit
};

constexpr bool stops(const misspelt& m) {
    const auto n = co::make_numeral(m.text);
    return !n && n.error().code == m.code && n.error().position == m.position;
}

constexpr bool check_forms() {
    for (const auto& w : forms) {
        if (!reads(w)) { return false; }
    }
    return true;
}
constexpr bool check_misspellings() {
    for (const auto& m : misspellings) {
        if (!stops(m)) { return false; }
    }
    return true;
}

constexpr bool check_constants() {
    constexpr numeral thousand = 5'000;
    constexpr numeral decimal = 2.5;
    constexpr numeral text = "5.0";
    constexpr numeral negative = -0.25;
    constexpr numeral huge = std::uint64_t{greatest_int};
    return thousand.grain() == rational{1000} && decimal.digits() == 25 &&
           decimal.last_place() == -1 && text.digits() == 50 &&
           negative.value() == rational::of(-1, 4) && huge.digits() == greatest_int &&
           numeral{}.value() == rational{} && numeral{}.grain() == rational{1};
}

constexpr bool check_equality_as_written() {
    return numeral{5'000} == numeral{"5,000"} && numeral{5'000} != numeral{"5000.0"} &&
           numeral{5'000} != numeral{"5000."} && numeral{5'000} != numeral{"5e3"} &&
           numeral{"1/2"} != numeral{0.5} && numeral{"1/2"} != numeral{"2/4"} &&
           numeral{2.0} == numeral{2} && numeral{2.5} == numeral{"2.5"} &&
           numeral{-0.25} == numeral{"-0.25"} && *co::make_numeral(0.0) == numeral{0} &&
           *co::make_numeral(-0.0) == numeral{} && numeral{} == numeral{0};
}

constexpr bool check_powers_of_ten() {
    using co::detail::scaled_by_ten;
    for (int places = 0; places <= 18; ++places) {
        const auto ten = co::detail::power_of_ten(places);
        if (scaled_by_ten(1, places).unchecked() != rational{ten}) { return false; }
        if (scaled_by_ten(-7, -places).unchecked() != *co::make_rational(-7, ten)) { return false; }
    }
    return !scaled_by_ten(1, 19).fits() && !scaled_by_ten(0, 19).fits() &&
           !scaled_by_ten(1, -19).fits() && !scaled_by_ten(10, 18).fits();
}

constexpr bool check_shifted_and_negated() {
    const auto n = at_run_time(numeral{"5.2"});
    const auto million = n.shifted(6);
    const auto back = million->shifted(-6);
    const auto minus = n.negated();
    const auto third = numeral{"1/3"}.shifted(6);
    return million && million->value() == rational{5'200'000} &&
           million->grain() == rational{100'000} && million->digits() == 52 && back && *back == n &&
           minus && minus->value() == rational::of(-26, 5) && *minus->negated() == n &&
           third->value() == rational::of(1'000'000, 3) &&
           third->grain() == rational::of(200'000, 3) &&
           numeral{"1e-18"}.shifted(36)->value() == rational{1'000'000'000'000'000'000} &&
           *numeral{"1e18"}.shifted(-36) == numeral{"1e-18"} && !n.shifted(19) &&
           n.shifted(19).error().code == co::errc::overflow && !n.shifted(-18) &&
           !n.shifted(std::numeric_limits<int>::max()) &&
           !n.shifted(at_run_time(std::numeric_limits<int>::min())) &&
           *n.shifted(at_run_time(0)) == n && !million->shifted(std::numeric_limits<int>::max()) &&
           co::make_numeral(least_int)->digits() == least_int &&
           !co::make_numeral(least_int)->negated() &&
           co::make_numeral(least_int)->negated().error().code == co::errc::overflow;
}

constexpr bool check_make() {
    return numeral::make(130, -2, 1, true)->grain() == rational::of(1, 100) &&
           numeral::make(130, -2, 1, false)->grain() == rational::of(1, 10) &&
           numeral::make(1, 0, 0, false).error().code == co::errc::zero_division &&
           numeral::make(1, 0, -3, false).error().code == co::errc::zero_division &&
           numeral::make(1, 19, 1, false).error().code == co::errc::overflow &&
           numeral::make(1, -19, 1, false).error().code == co::errc::overflow &&
           numeral::make(0, 19, 1, false).error().code == co::errc::overflow &&
           numeral::make(0, -19, 1, false).error().code == co::errc::overflow &&
           numeral::make(1, 256, 1, false).error().code == co::errc::overflow &&
           numeral::make(10, 18, 1, false).error().code == co::errc::overflow &&
           numeral::make(3, 0, 7, false)->denominator() == 7 &&
           numeral::make(0, 18, 1, false).has_value();
}

struct named_double {
    double number;
    std::int64_t digits;
    int last_place;
};

constexpr bool check_doubles() {
    constexpr named_double cases[] = {
        {0.0, 0, 0},
        {-0.0, 0, 0},
        {1.0, 1, 0},
        {-2.5, -25, -1},
        {0.1, 1, -1},
        {0.3, 3, -1},
        {1e-5, 1, -5},
        {5.2e6, 5'200'000, 0},
        {93.25, 9325, -2},
        {1.0 / 3, 3'333'333'333'333'333, -16},
        {0.1 + 0.2, 30'000'000'000'000'004, -17},
        {9007199254740991.0, 9'007'199'254'740'991, 0},
        {1e18, 1'000'000'000'000'000'000, 0},
        {-9.1e18, -9'100'000'000'000'000'000, 0},
        {9.19e18, 9'190'000'000'000'000'000, 0},
        // beyond 2^53 several whole numbers share a double: the roundest names it
        {1152921504606846976.0, 1'152'921'504'606'847'000, 0},
    };
    for (const auto& [number, digits, last_place] : cases) {
        const auto n = co::make_numeral(number);
        if (!n || n->digits() != digits || n->last_place() != last_place) { return false; }
    }
    using limits = std::numeric_limits<double>;
    constexpr double errors[] = {limits::infinity(),
                                 -limits::infinity(),
                                 limits::quiet_NaN(),
                                 limits::max(),
                                 limits::min(),
                                 limits::denorm_min(),
                                 -limits::denorm_min(),
                                 9.2e18,
                                 -9.2e18,
                                 9.3e18,
                                 -9.3e18,
                                 1e-19,
                                 1.5e-18,
                                 1e300};
    for (const double number : errors) {
        const auto n = co::make_numeral(number);
        if (n || n.error().code != co::errc::overflow) { return false; }
    }
    return true;
}

static_assert(check_forms());
static_assert(check_misspellings());
static_assert(check_constants());
static_assert(check_equality_as_written());
static_assert(check_powers_of_ten());
static_assert(check_shifted_and_negated());
static_assert(check_make());
static_assert(check_doubles());
static_assert(std::is_trivially_copyable_v<numeral>);
static_assert(!std::is_constructible_v<numeral, bool> && !std::is_constructible_v<numeral, char>);

/// What the standard library thinks is shortest: digits without zeros at the end, and their place.
struct shortest {
    std::int64_t digits = 0;
    int last_place = 0;
};
shortest by_to_chars(double number) {
    char text[64];
    const auto end =
        std::to_chars(text, text + sizeof text, number, std::chars_format::scientific).ptr;
    shortest out;
    const char* at = text + (*text == '-' ? 1 : 0);
    for (bool point = false; *at != 'e'; ++at) {
        if (*at == '.') {
            point = true;
            continue;
        }
        out.digits = out.digits * 10 + (*at - '0');
        if (point) { --out.last_place; }
    }
    at += at[1] == '+' ? 2 : 1;
    int exponent = 0;
    std::from_chars(at, end, exponent);
    out.last_place += exponent;
    while (out.digits != 0 && out.digits % 10 == 0) {
        out.digits /= 10;
        ++out.last_place;
    }
    if (*text == '-') { out.digits = -out.digits; }
    return out;
}

/// The numeral of a double is what to_chars writes; of two decimals that are equally near it may
/// be the other one. What needs more than 18 places is an error.
bool is_shortest(double number) {
    const auto expected = by_to_chars(number);
    const auto n = co::make_numeral(number);
    if (expected.last_place < -18) { return !n && n.error().code == co::errc::overflow; }
    if (!n) { return false; }
    shortest got{n->digits(), n->last_place()};
    while (got.digits != 0 && got.digits % 10 == 0) {
        got.digits /= 10;
        ++got.last_place;
    }
    if (got.digits == expected.digits && got.last_place == expected.last_place) { return true; }
    if (got.last_place != expected.last_place || std::abs(got.digits - expected.digits) != 1) {
        return false;
    }
    int exponent = 0;
    auto mantissa = static_cast<std::int64_t>(std::ldexp(std::frexp(number, &exponent), 53));
    for (exponent -= 53; mantissa % 2 == 0; mantissa /= 2) { ++exponent; }
    if (exponent < -60 || exponent > 60) { return false; }
    const auto scaled = [](std::int64_t x, std::int64_t by, int times) {
        return times < 0 ? co::exact{x} / co::exact{by} : co::exact{x} * co::exact{by};
    };
    const auto ten = co::detail::power_of_ten(std::abs(got.last_place));
    const auto two = std::int64_t{1} << std::abs(exponent);
    const auto middle = scaled(got.digits + expected.digits, ten, got.last_place) / co::exact{2};
    const auto value = scaled(mantissa, two, exponent);
    return middle.fits() && value.fits() && middle.unchecked() == value.unchecked();
}

} // namespace

TEST_CASE("every written form of a number is read as it is written") {
    CHECK(check_forms());
    for (const auto& w : forms) {
        INFO(w.text);
        CHECK(reads(w));
    }
}

TEST_CASE("a misspelt number is an error that says where it stops being one") {
    CHECK(check_misspellings());
    for (const auto& m : misspellings) {
        INFO(m.text);
        CHECK(stops(m));
    }
}

TEST_CASE("constants are numerals: whole numbers, decimals, text") { CHECK(check_constants()); }

TEST_CASE("two numerals are equal where they are written alike") {
    CHECK(check_equality_as_written());
}

TEST_CASE("a number is scaled by powers of ten that fit") { CHECK(check_powers_of_ten()); }

TEST_CASE("a numeral is shifted by places and negated, or does not fit") {
    CHECK(check_shifted_and_negated());
}

TEST_CASE("a numeral is made of digits, place, denominator and point") {
    CHECK(check_make());
    CHECK(numeral{"3/7"}.denominator() == 7);
}

TEST_CASE("a double enters as its shortest decimal") { CHECK(check_doubles()); }

TEST_CASE("whole numbers are read back from their digits, with and without separators") {
    std::mt19937_64 bits{1344};
    for (int i = 0; i < 50'000; ++i) {
        const auto whole = static_cast<std::int64_t>(bits()) >> (bits() % 63);
        char text[32];
        const auto end = std::to_chars(text, text + sizeof text, whole).ptr;
        char grouped[40];
        auto out = grouped;
        const char* digits = text;
        if (*digits == '-') { *out++ = *digits++; }
        for (; digits != end; ++digits) {
            *out++ = *digits;
            if ((end - digits) % 3 == 1 && end - digits > 1) { *out++ = ','; }
        }
        const std::string_view plain{text, static_cast<std::size_t>(end - text)};
        const std::string_view commas{grouped, static_cast<std::size_t>(out - grouped)};
        const auto a = co::make_numeral(plain), b = co::make_numeral(commas);
        if (whole == least_int) { continue; } // its digits alone do not fit
        if (!a || !b || a->digits() != whole || !(*a == *b) || !(*a == *co::make_numeral(whole))) {
            FAIL_CHECK(plain);
        }
        const auto grain = a->grain();
        if (whole != 0 && (whole % grain.num != 0 || whole / grain.num % 10 == 0)) {
            FAIL_CHECK(plain);
        }
    }
    CHECK(co::make_numeral("1,234,567")->digits() == 1'234'567);
}

TEST_CASE("the numeral of a random double is its shortest round trip") {
    std::mt19937_64 bits{5000};
    int fitting = 0;
    constexpr int tries = 200'000;
    for (int i = 0; i < tries; ++i) {
        // any mantissa, exponents from 2^-20 to below 2^63
        const auto pattern = (bits() & 0x800F'FFFF'FFFF'FFFF) | ((1003 + bits() % 83) << 52U);
        double number = 0;
        std::memcpy(&number, &pattern, sizeof number);
        if (std::abs(number) >= 9.2e18) { continue; }
        if (!is_shortest(number)) { FAIL_CHECK(number); }
        fitting += static_cast<int>(co::make_numeral(number).has_value());
    }
    CHECK(fitting > tries / 2);
}

TEST_CASE("the numeral of a decimal with up to 15 digits is that decimal") {
    std::mt19937_64 bits{150'000};
    for (int i = 0; i < 200'000; ++i) {
        const auto size = static_cast<int>(bits() % 15) + 1;
        const auto digits = static_cast<std::int64_t>(
            bits() % static_cast<std::uint64_t>(co::detail::power_of_ten(size)));
        const auto places = static_cast<int>(bits() % 16);
        const double number =
            static_cast<double>(digits) / static_cast<double>(co::detail::power_of_ten(places));
        const auto n = co::make_numeral(number);
        const auto expected = co::exact{digits} / co::exact{co::detail::power_of_ten(places)};
        if (!n || n->value() != expected.unchecked() || !is_shortest(number)) {
            FAIL_CHECK(digits, " at ", places);
        }
    }
    CHECK(is_shortest(0.1));
}

TEST_CASE("the numeral of a power of two, and of its neighbours, is its shortest round trip") {
    for (int e = -40; e < 63; ++e) {
        const double power = std::ldexp(1.0, e);
        CAPTURE(e);
        CHECK(is_shortest(power));
        CHECK(is_shortest(std::nextafter(power, 0.0)));
        CHECK(is_shortest(std::nextafter(power, 1e300)));
    }
}

TEST_CASE("any bytes are read to an end: a numeral, or a place within the text") {
    std::mt19937_64 bits{42};
    constexpr std::string_view letters = "0123456789,,'..//eE+-\xE2\x80\x89\x99\xC2\xA0 x";
    int numerals = 0;
    for (int i = 0; i < 200'000; ++i) {
        char text[12];
        const auto size = bits() % sizeof text;
        for (auto& c : text) { c = letters[bits() % letters.size()]; }
        const auto n = co::make_numeral(std::string_view{text, size});
        if (n) {
            ++numerals;
        } else if (n.error().position > size) {
            FAIL_CHECK(std::string_view{text, size});
        }
    }
    CHECK(numerals > 1000);
}
