// Phrases in, amounts out: a few hundred phrases with the row, the numbers, the unit and the words
// that they must give; errors with their places; and input that means harm.
#include <cstddef>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <corroborate/reading.hpp>
#include <corroborate/text/parse_amount.hpp>
#include <corroborate/unit.hpp>

namespace co = corroborate;
using co::errc;
using co::hedge;
using namespace std::string_view_literals;

namespace {

struct expected {
    std::string_view said;
    co::hedge hedge;
    std::string_view value; ///< "" where the words say none
    std::string_view upper;
    std::string_view unit;
    std::string_view per;
    std::string_view text;
};

// clang-format off
constexpr expected phrases[] = {
    {"over 6,000", hedge::over, "6000", "", "", "", "over 6,000"},
    {"thousands", hedge::thousands, "1000", "", "", "", "thousands"},
    {"5,000-6,000", hedge::a_to_b, "5000", "6000", "", "", "5,000-6,000"},
    {"about 150,000", hedge::about, "150000", "", "", "", "about 150,000"},
    {"none", hedge::none, "0", "", "", "", "none"},
    {"40 %", hedge::percent, "40", "", "%", "", "40 %"},
    {"1344 km", hedge::bare_measure, "1344", "", "km", "", "1344"},
    {"$38.4 million", hedge::million, "38400000", "", "$", "", "$38.4 million"},
    {"Rs 8,700 crore", hedge::crore, "87000000000", "", "Rs", "", "Rs 8,700 crore"},
    {"120 tenge", hedge::bare_round, "120", "", "tenge", "", "120 tenge"},
    {"at least about 5,000", hedge::at_least, "5000", "", "", "", "at least about 5,000"},
    {"no more than 40", hedge::no_more, "40", "", "", "", "no more than 40"},
    {"more than half", hedge::more_than_half, "1/2", "", "", "", "more than half"},
    {"nearly half", hedge::nearly_half, "1/2", "", "", "", "nearly half"},
    {"almost all", hedge::nearly_all, "1", "", "", "", "almost all"},
    {"more than doubled", hedge::more_than_doubled, "2", "", "", "", "more than doubled"},
    {"nearly doubled", hedge::nearly_doubled, "2", "", "", "", "nearly doubled"},
    {"not even 40", hedge::not_even, "40", "", "", "", "not even 40"},
    {"between 120 and 180", hedge::between, "120", "180", "", "", "between 120 and 180"},
    {"from 12 to 15", hedge::a_to_b, "12", "15", "", "", "from 12 to 15"},
    {"5-6 thousand", hedge::shared_mult, "5000", "6000", "", "", "5-6 thousand"},
    {"5,000\xE2\x80\x93" "6,000", hedge::a_to_b, "5000", "6000", "", "", "5,000\xE2\x80\x93" "6,000"},
    {"5,000\xE2\x80\x94" "6,000", hedge::a_to_b, "5000", "6000", "", "", "5,000\xE2\x80\x94" "6,000"},
    {"15 \xC2\xB1 2", hedge::plusminus, "15", "2", "", "", "15 \xC2\xB1 2"},
    {"15 plus or minus 10 %", hedge::plusminus_pct, "15", "10", "", "", "15 plus or minus 10 %"},
    {"40 give or take 5", hedge::plusminus, "40", "5", "", "", "40 give or take 5"},
    {"40, give or take 5", hedge::plusminus, "40", "5", "", "", "40, give or take 5"},
    {"within 5 of 40", hedge::within_of, "40", "5", "", "", "within 5 of 40"},
    {"within 10 % of 100", hedge::within_of, "100", "10", "", "", "within 10 % of 100"},
    {"one in five", hedge::one_in_n, "5", "", "", "", "one in five"},
    {"nine out of ten", hedge::k_in_n, "9", "10", "", "", "nine out of ten"},
    {"two thirds", hedge::third, "2/3", "", "", "", "two thirds"},
    {"three quarters", hedge::quarter, "3/4", "", "", "", "three quarters"},
    {"a third", hedge::third, "1/3", "", "", "", "a third"},
    {"tens of thousands", hedge::tens_thousands, "10000", "", "", "", "tens of thousands"},
    {"several hundred", hedge::several_hundred, "100", "", "", "", "several hundred"},
    {"a few thousand", hedge::few_hundred, "1000", "", "", "", "a few thousand"},
    {"a couple of hundred", hedge::couple, "100", "", "", "", "a couple of hundred"},
    {"40-odd", hedge::n_odd, "40", "", "", "", "40-odd"},
    {"500 or more", hedge::or_more, "500", "", "", "", "500 or more"},
    {"40 or so", hedge::or_so, "40", "", "", "", "40 or so"},
    {"upwards of 40", hedge::upwards, "40", "", "", "", "upwards of 40"},
    {">5000", hedge::more_than, "5000", "", "", "", ">5000"},
    {"\xE2\x89\xA5 40", hedge::at_least, "40", "", "", "", "\xE2\x89\xA5 40"},
    {"<50", hedge::fewer_than, "50", "", "", "", "<50"},
    {"~40", hedge::circa, "40", "", "", "", "~40"},
    {"\xE2\x89\x88" "40", hedge::circa, "40", "", "", "", "\xE2\x89\x88" "40"},
    {"40+", hedge::n_plus_strict, "40", "", "", "", "40+"},
    {"an estimated 5,000", hedge::estimated, "5000", "", "", "", "an estimated 5,000"},
    {"a six-figure sum", hedge::figures, "6", "", "", "", "a six-figure sum"},
    {"low thousands", hedge::low_mid_high, "1000", "", "", "", "low thousands"},
    {"mid thousands", hedge::mid_thousands, "1000", "", "", "", "mid thousands"},
    {"in the 40s", hedge::decade_plural, "40", "", "", "", "in the 40s"},
    {"in the 1990s", hedge::decade_plural, "1990", "", "", "", "in the 1990s"},
    {"the 2000s", hedge::decade_plural, "2000", "", "", "", "2000s"},
    {"(95 % CI 32-48)", hedge::ci, "32", "48", "", "", "32-48"},
    {"40 (95 % CI 32-48)", hedge::ci, "32", "48", "", "", "40 (95 % CI 32-48"},
    {"doubled", hedge::doubled, "2", "", "", "", "doubled"},
    {"tenfold", hedge::n_fold, "10", "", "", "", "tenfold"},
    {"five times as many", hedge::n_fold, "5", "", "", "", "five times"},
    {"three times more", hedge::times_more, "3", "", "", "", "three times"},
    {"up 37 %", hedge::pct_change, "37", "", "", "", "up 37 %"},
    {"fell 12 %", hedge::pct_change, "-12", "", "", "", "fell 12 %"},
    {"rose by 120", hedge::by_v_to, "120", "", "", "", "rose by 120"},
    {"rose to 5,000", hedge::by_v_to, "5000", "", "", "", "rose to 5,000"},
    {"12 a day", hedge::rate, "12", "", "", "day", "12"},
    {"300 per day", hedge::rate, "300", "", "", "day", "300"},
    {"one every 5 minutes", hedge::every, "5", "", "", "minutes", "one every 5"},
    {"12.5 per 100,000", hedge::per_capita, "12.5", "", "", "100,000", "12.5"},
    {"~1900", hedge::circa, "1900", "", "", "", "~1900"},
    {"\xE2\x89\x88" "1900", hedge::circa, "1900", "", "", "", "\xE2\x89\x88" "1900"},
    {"circa 1900 km", hedge::circa, "1900", "", "km", "", "circa 1900"},
    {"circa 1900", hedge::circa_year, "1900", "", "", "", "circa 1900"},
    {"circa 40", hedge::circa, "40", "", "", "", "circa 40"},
    {"in 2022", hedge::year, "2022", "", "", "", "in 2022"},
    {"a decade", hedge::decade, "10", "", "year", "", "a decade"},
    {"a decade ago", hedge::decade, "10", "", "year", "", "a decade"},
    {"20 years ago", hedge::years_ago, "20", "", "years", "", "20"},
    {"zero", hedge::none, "0", "", "", "", "zero"},
    {"no", hedge::none, "0", "", "", "", "no"},
    {"only 40", hedge::only, "40", "", "", "", "40"},
    {"a total of 40", hedge::total, "40", "", "", "", "40"},
    {"just under 40", hedge::just_under, "40", "", "", "", "just under 40"},
    {"just over 5,000", hedge::just_over, "5000", "", "", "", "just over 5,000"},
    {"well over 100", hedge::well_over, "100", "", "", "", "well over 100"},
    {"nowhere near 5,000", hedge::nowhere_near, "5000", "", "", "", "nowhere near 5,000"},
    {"not quite 40", hedge::not_quite, "40", "", "", "", "not quite 40"},
    {"did not reach 40", hedge::no_evidence, "40", "", "", "", "did not reach 40"},
    {"never exceeded 40", hedge::no_evidence, "40", "", "", "", "never exceeded 40"},
    {"half a dozen", hedge::half_dozen, "6", "", "", "", "half a dozen"},
    {"a dozen", hedge::dozen, "12", "", "", "", "a dozen"},
    {"two dozen", hedge::two_dozen, "24", "", "", "", "two dozen"},
    {"three dozen", hedge::two_dozen, "36", "", "", "", "three dozen"},
    {"several dozen", hedge::several_dozen, "12", "", "", "", "several dozen"},
    {"scores", hedge::scores, "20", "", "", "", "scores"},
    {"scores of", hedge::scores, "20", "", "", "", "scores"},
    {"dozens of", hedge::dozens, "12", "", "", "", "dozens"},
    {"hundreds of thousands", hedge::hundreds_thousands, "100000", "", "", "", "hundreds of thousands"},
    {"millions", hedge::millions, "1000000", "", "", "", "millions"},
    {"tens of millions", hedge::millions, "10000000", "", "", "", "tens of millions"},
    {"billions", hedge::millions, "1000000000", "", "", "", "billions"},
    {"many", hedge::many, "", "", "", "", "many"},
    {"countless", hedge::countless, "", "", "", "", "countless"},
    {"many thousands", hedge::thousands, "1000", "", "", "", "many thousands"},
    {"more than 10 but fewer than 20", hedge::more_fewer, "10", "20", "", "", "more than 10 but fewer than 20"},
    {"at least 10 but fewer than 20", hedge::as_set, "10", "20", "", "", "at least 10 but fewer than 20"},
    {"between two hundred and three thousand", hedge::between, "200", "3000", "", "", "between two hundred and three thousand"},
    {"between one hundred and fifty and two hundred and fifty", hedge::between, "150", "250", "", "", "between one hundred and fifty and two hundred and fifty"},
    {"five or six", hedge::pair, "5", "6", "", "", "five or six"},
    {"two or three thousand", hedge::pair, "2000", "3000", "", "", "two or three thousand"},
    {"forty or fifty", hedge::pair, "40", "50", "", "", "forty or fifty"},
    {"two to three hundred thousand", hedge::shared_mult, "200000", "300000", "", "", "two to three hundred thousand"},
    {"one to two hundred thousand", hedge::shared_mult, "100000", "200000", "", "", "one to two hundred thousand"},
    {"$5-6 million", hedge::shared_mult, "5000000", "6000000", "$", "", "$5-6 million"},
    {"5 km to 6 km", hedge::a_to_b, "5", "6", "km", "", "5 km to 6"},
    {"5000. t", hedge::bare_point, "5000", "", "t", "", "5000."},
    {"12.3(4)", hedge::concise, "12.3", "0.4", "", "", "12.3(4)"},
    {"8.25(10)", hedge::concise, "8.25", "0.10", "", "", "8.25(10)"},
    {"at least 40 to 50", hedge::at_least, "40", "", "", "", "at least 40 to 50"},
    {"up to 5-6 thousand", hedge::up_to, "6000", "", "", "", "up to 5-6 thousand"},
    {"more than three times", hedge::more_than_sharp, "3", "", "", "", "more than three times"},
    {"more than tripled", hedge::more_than_sharp, "3", "", "", "", "more than tripled"},
    {"forties", hedge::decade_plural, "40", "", "", "", "forties"},
    {"40 or fewer km", hedge::or_fewer, "40", "", "km", "", "40 or fewer"},
    {"40-plus km", hedge::n_plus_strict, "40", "", "km", "", "40-plus"},
    {"12-hour", hedge::bare_measure, "12", "", "hour", "", "12"},
    {"US$5 m", hedge::million, "5000000", "", "US$", "", "US$5 m"},
    {"5m", hedge::million, "5000000", "", "", "", "5m"},
    {"5 m", hedge::bare_measure, "5", "", "m", "", "5"},
    {"5m\xC2\xB2", hedge::bare_measure, "5", "", "m\xC2\xB2", "", "5"},
    {"1/2", hedge::half, "1/2", "", "", "", "1/2"},
    {"half an hour", hedge::bare_word, "0.5", "", "hour", "", "half"},
    {"a kilometre", hedge::bare_word, "1", "", "kilometre", "", "a"},
    {"two decades", hedge::bare_word, "20", "", "year", "", "two"},
    {"more than a decade", hedge::more_than_lead1, "10", "", "year", "", "more than a decade"},
    {"5 percentage points", hedge::bare_small, "5", "", "pp", "", "5 percentage points"},
    {"more than zero", hedge::more_than, "0", "", "", "", "more than zero"},
    {"zero point five", hedge::bare_word, "0.5", "", "", "", "zero point five"},
    {"120 KZT", hedge::bare_round, "120", "", "KZT", "", "120 KZT"},
    {"KZT 5 million", hedge::million, "5000000", "", "KZT", "", "KZT 5 million"},
    {"-$5", hedge::bare_sharp, "-5", "", "$", "", "-$5"},
    {"minus 5 \xC2\xB0" "C", hedge::bare_measure, "-5", "", "\xC2\xB0" "C", "", "minus 5"},
    {"(about 40)", hedge::about, "40", "", "", "", "about 40"},
    {"a hundred or so", hedge::or_so, "100", "", "", "", "a hundred or so"},
    {"half of them", hedge::half, "1/2", "", "", "", "half"},
    {"most of", hedge::most, "1/2", "", "", "", "most"},
    {"half of them", hedge::half, "1/2", "", "", "", "half"},
    {"a third of them", hedge::third, "1/3", "", "", "", "a third"},
    {"about half of", hedge::about, "1/2", "", "", "", "about half"},
    {"$5t", hedge::billion, "5000000000000", "", "$", "", "$5t"},
    {"Rs500", hedge::bare_round, "500", "", "Rs", "", "Rs500"},
    {"USD500", hedge::bare_round, "500", "", "USD", "", "USD500"},
    {"5.", hedge::bare_point, "5", "", "", "", "5."},
    {"fell by 120", hedge::by_v_to, "120", "", "", "", "fell by 120"},
    {"up to 40 %", hedge::up_to, "40", "", "%", "", "up to 40 %"},
    {"up 40", hedge::by_v_to, "40", "", "", "", "up 40"},
    {"up by about 40 %", hedge::about, "40", "", "%", "", "up by about 40 %"},
    {"rose by more than 120", hedge::more_than, "120", "", "", "", "rose by more than 120"},
    {"increased threefold", hedge::tripled, "3", "", "", "", "increased threefold"},
    {"rose to several thousand", hedge::several_thousand, "1000", "", "", "", "rose to several thousand"},
    {"rose by between 5 and 10", hedge::between, "5", "10", "", "", "rose by between 5 and 10"},
    {"rose to 37 %", hedge::percent, "37", "", "%", "", "rose to 37 %"},
    {"rose by 37 %", hedge::pct_change, "37", "", "", "", "rose by 37 %"},
    {"more than twice as many", hedge::more_than_doubled, "2", "", "", "", "more than twice"},
    {"nearly three times as many", hedge::nearly, "3", "", "", "", "nearly three times"},
    {"ten times higher", hedge::times_more, "10", "", "", "", "ten times"},
    {"twice", hedge::doubled, "2", "", "", "", "twice"},
    {"5 times", hedge::n_fold, "5", "", "", "", "5 times"},
    {"10-fold", hedge::n_fold, "10", "", "", "", "10-fold"},
    {"three-fold", hedge::n_fold, "3", "", "", "", "three-fold"},
    {"every 5 minutes", hedge::every, "5", "", "", "minutes", "every 5"},
    {"once every 20 minutes", hedge::every, "20", "", "", "minutes", "once every 20"},
    {"12 each day", hedge::rate, "12", "", "", "day", "12"},
    {"340 per 100,000", hedge::per_capita, "340", "", "", "100,000", "340"},
    {"5 per cent", hedge::percent, "5", "", "%", "", "5 per cent"},
    {"5 per cent a year", hedge::percent, "5", "", "%", "year", "5 per cent"},
    {"5 per person", hedge::rate, "5", "", "", "person", "5"},
    {"about 12 a day", hedge::about_sharp, "12", "", "", "day", "about 12"},
    {"12 to 15 a day", hedge::a_to_b, "12", "15", "", "day", "12 to 15"},
    {"40 km per hour", hedge::bare_measure, "40", "", "km/h", "", "40"},
    {"no more and no less than 40", hedge::exactly, "40", "", "", "", "no more and no less than 40"},
    {"exactly zero", hedge::exactly, "0", "", "", "", "exactly zero"},
    {"exactly 40", hedge::exactly, "40", "", "", "", "exactly 40"},
    {"precisely 5,000", hedge::exactly, "5000", "", "", "", "precisely 5,000"},
    {"never reached 40", hedge::no_evidence, "40", "", "", "", "never reached 40"},
    {"did not exceed 40", hedge::capped, "40", "", "", "", "did not exceed 40"},
    {"at least 10 but no more than 20", hedge::between, "10", "20", "", "", "at least 10 but no more than 20"},
    {"over 10 but under 20", hedge::more_fewer, "10", "20", "", "", "over 10 but under 20"},
    {"more than 10 and fewer than 20", hedge::more_fewer, "10", "20", "", "", "more than 10 and fewer than 20"},
    {"more than 10, but less than 20", hedge::more_fewer, "10", "20", "", "", "more than 10, but less than 20"},
    {"somewhere between 20 and 30", hedge::between, "20", "30", "", "", "somewhere between 20 and 30"},
    {"anywhere between 20 and 30", hedge::anywhere, "20", "30", "", "", "anywhere between 20 and 30"},
    {"ranging from 20 to 30", hedge::a_to_b, "20", "30", "", "", "ranging from 20 to 30"},
    {"in the range of 20 to 30", hedge::a_to_b, "20", "30", "", "", "in the range of 20 to 30"},
    {"between 20-30", hedge::between, "20", "30", "", "", "between 20-30"},
    {"either 20 or 30", hedge::pair, "20", "30", "", "", "either 20 or 30"},
    {"one or two", hedge::pair, "1", "2", "", "", "one or two"},
    {"ten to fifteen", hedge::a_to_b, "10", "15", "", "", "ten to fifteen"},
    {"five-six", hedge::a_to_b, "5", "6", "", "", "five-six"},
    {"forty to forty-five thousand", hedge::shared_mult, "40000", "45000", "", "", "forty to forty-five thousand"},
    {"five or six hundred", hedge::pair, "500", "600", "", "", "five or six hundred"},
    {"$5 million to $6 million", hedge::a_to_b, "5000000", "6000000", "$", "", "$5 million to $6 million"},
    {"$5m-$6m", hedge::a_to_b, "5000000", "6000000", "$", "", "$5m-$6m"},
    {"5 km or more", hedge::or_more, "5", "", "km", "", "5"},
    {"40 % or more", hedge::or_more, "40", "", "%", "", "40 % or more"},
    {"5 million or so", hedge::or_so, "5000000", "", "", "", "5 million or so"},
    {"40 at most", hedge::at_most, "40", "", "", "", "40 at most"},
    {"40 or less", hedge::or_fewer, "40", "", "", "", "40 or less"},
    {"40, at least", hedge::at_least, "40", "", "", "", "40, at least"},
    {"about 40 or more", hedge::or_more, "40", "", "", "", "about 40 or more"},
    {"40 in all", hedge::total, "40", "", "", "", "40"},
    {"40 in total", hedge::total, "40", "", "", "", "40"},
    {"some hundreds", hedge::hundreds, "100", "", "", "", "some hundreds"},
    {"some 40", hedge::some_n, "40", "", "", "", "some 40"},
    {"several tens of thousands", hedge::several_thousand, "10000", "", "", "", "several tens of thousands"},
    {"several thousands", hedge::several_thousand, "1000", "", "", "", "several thousands"},
    {"many hundreds", hedge::hundreds, "100", "", "", "", "many hundreds"},
    {"a couple", hedge::couple, "1", "", "", "", "a couple"},
    {"a couple thousand", hedge::couple, "1000", "", "", "", "a couple thousand"},
    {"a couple of dozen", hedge::two_dozen, "24", "", "", "", "a couple of dozen"},
    {"a few dozen", hedge::few_hundred, "12", "", "", "", "a few dozen"},
    {"few", hedge::few, "1", "", "", "", "few"},
    {"handful", hedge::handful, "1", "", "", "", "handful"},
    {"a handful of", hedge::handful, "1", "", "", "", "a handful"},
    {"a number of", hedge::number_of, "1", "", "", "", "a number"},
    {"multiple", hedge::number_of, "1", "", "", "", "multiple"},
    {"various", hedge::number_of, "1", "", "", "", "various"},
    {"mid-hundreds", hedge::mid_thousands, "100", "", "", "", "mid-hundreds"},
    {"high hundreds of thousands", hedge::high_thousands, "100000", "", "", "", "high hundreds of thousands"},
    {"1990s", hedge::decade_plural, "1990", "", "", "", "1990s"},
    {"1990\xE2\x80\x99s", hedge::decade_plural, "1990", "", "", "", "1990\xE2\x80\x99s"},
    {"40s", hedge::bare_measure, "40", "", "s", "", "40"},
    {"5 h", hedge::bare_measure, "5", "", "h", "", "5"},
    {"5 min", hedge::bare_measure, "5", "", "min", "", "5"},
    {"5 minimum", hedge::at_least, "5", "", "", "", "5 minimum"},
    {"half a decade", hedge::bare_word, "5", "", "year", "", "half"},
    {"five centuries ago", hedge::years_ago, "500", "", "year", "", "five"},
    {"20-year", hedge::bare_measure, "20", "", "year", "", "20"},
    {"two and a half years", hedge::bare_word, "2.5", "", "years", "", "two and a half"},
    {"an hour", hedge::bare_word, "1", "", "hour", "", "an"},
    {"more than an hour", hedge::more_than_sharp, "1", "", "hour", "", "more than an"},
    {"-40", hedge::bare_round, "-40", "", "", "", "-40"},
    {"\xE2\x88\x92" "40.5 \xC2\xB0" "C", hedge::bare_measure, "-40.5", "", "\xC2\xB0" "C", "", "\xE2\x88\x92" "40.5"},
    {"minus 40", hedge::bare_round, "-40", "", "", "", "minus 40"},
    {"negative forty", hedge::bare_word, "-40", "", "", "", "negative forty"},
    {"9223372036854775807", hedge::bare_sharp, "9223372036854775807", "", "", "", "9223372036854775807"},
    {"at least several", hedge::several, "1", "", "", "", "at least several"},
    {"40 % to 50 %", hedge::a_to_b, "40", "50", "%", "", "40 % to 50 %"},
    {"40-50%", hedge::a_to_b, "40", "50", "%", "", "40-50%"},
    {"40 % \xC2\xB1 2 %", hedge::plusminus, "40", "2", "%", "", "40 % \xC2\xB1 2 %"},
    {"15 \xC2\xB1 2 km", hedge::plusminus, "15", "2", "km", "", "15 \xC2\xB1 2"},
    {"15 km \xC2\xB1 10 %", hedge::plusminus_pct, "15", "10", "km", "", "15 km \xC2\xB1 10 %"},
    {"between $5 and $10 million", hedge::between, "5000000", "10000000", "$", "", "between $5 and $10 million"},
    {"from 5 million to 6 million", hedge::a_to_b, "5000000", "6000000", "", "", "from 5 million to 6 million"},
    {"500 to 2 thousand", hedge::a_to_b, "500", "2000", "", "", "500 to 2 thousand"},
    {"1 to 1.5 million", hedge::shared_mult, "1000000", "1500000", "", "", "1 to 1.5 million"},
    {"more than one in five", hedge::more_than, "1/5", "", "", "", "more than one in five"},
    {"about two in three", hedge::about, "2/3", "", "", "", "about two in three"},
    {"nearly nine in ten", hedge::nearly, "9/10", "", "", "", "nearly nine in ten"},
    {"12/day", hedge::rate, "12", "", "", "day", "12"},
    {"$5 a kilo", hedge::rate, "5", "", "$", "kilo", "$5"},
    {"40 km/h", hedge::bare_measure, "40", "", "km/h", "", "40"},
    {"an estimated 40 to 50", hedge::a_to_b, "40", "50", "", "", "an estimated 40 to 50"},
    {"no fewer than 40", hedge::no_fewer, "40", "", "", "", "no fewer than 40"},
    {"not less than 40", hedge::not_fewer_than, "40", "", "", "", "not less than 40"},
    {"not fewer than 40", hedge::not_fewer_than, "40", "", "", "", "not fewer than 40"},
    {"not more than 40", hedge::not_more_than, "40", "", "", "", "not more than 40"},
    {"at least a dozen", hedge::at_least, "12", "", "", "", "at least a dozen"},
    {"more than a hundred", hedge::more_than_lead1, "100", "", "", "", "more than a hundred"},
    {"over ten thousand", hedge::over, "10000", "", "", "", "over ten thousand"},
    {"several hundred thousand", hedge::several_thousand, "100000", "", "", "", "several hundred thousand"},
    {"a few tens of thousands", hedge::few_hundred, "10000", "", "", "", "a few tens of thousands"},
    {"untold millions", hedge::millions, "1000000", "", "", "", "untold millions"},
    {"in the hundreds", hedge::hundreds, "100", "", "", "", "hundreds"},
    {"in the tens of thousands", hedge::tens_thousands, "10000", "", "", "", "tens of thousands"},
    {"double digits", hedge::figures, "2", "", "", "", "double digits"},
    {"six figures", hedge::figures, "6", "", "", "", "six figures"},
    {"seven-figure", hedge::figures, "7", "", "", "", "seven-figure"},
    {"in their forties", hedge::decade_plural, "40", "", "", "", "in their forties"},
    {"c. 1,500", hedge::circa, "1500", "", "", "", "c. 1,500"},
    {"ca. 40", hedge::circa, "40", "", "", "", "ca. 40"},
    {"approx. 40", hedge::approximately, "40", "", "", "", "approx. 40"},
    {"40-ish", hedge::or_so, "40", "", "", "", "40-ish"},
    {"40-something", hedge::n_odd, "40", "", "", "", "40-something"},
    {"forty-odd", hedge::n_odd, "40", "", "", "", "forty-odd"},
    {"a good 40", hedge::a_good, "40", "", "", "", "a good 40"},
    {"fully 40", hedge::a_good, "40", "", "", "", "fully 40"},
    {"only about 40", hedge::about, "40", "", "", "", "about 40"},
    {"just 40", hedge::only, "40", "", "", "", "40"},
    {"MORE THAN FIVE THOUSAND", hedge::more_than, "5000", "", "", "", "MORE THAN FIVE THOUSAND"},
    {"  more   than\x09" "5,000  ", hedge::more_than, "5000", "", "", "", "more   than\x09" "5,000"},
    {"1,00,000", hedge::bare_round, "100000", "", "", "", "1,00,000"},
    {"12,34,56,789", hedge::bare_sharp, "123456789", "", "", "", "12,34,56,789"},
    {"5'000", hedge::bare_round, "5000", "", "", "", "5'000"},
    {".5", hedge::bare_measure, "0.5", "", "", "", ".5"},
    {"1.5e3 km", hedge::bare_sci, "1500", "", "km", "", "1.5e3"},
    {"1e-3", hedge::bare_sci, "0.001", "", "", "", "1e-3"},
    {"\xC2\xBD", hedge::half, "1/2", "", "", "", "\xC2\xBD"},
    {"2\xC2\xBD", hedge::bare_measure, "2.5", "", "", "", "2\xC2\xBD"},
    {"2\xC2\xBD %", hedge::percent, "2.5", "", "%", "", "2\xC2\xBD %"},
    {"half a percent", hedge::percent, "0.5", "", "%", "", "half a percent"},
    {"half a percentage point", hedge::bare_word, "0.5", "", "pp", "", "half a percentage point"},
    {"a quarter", hedge::quarter, "1/4", "", "", "", "a quarter"},
    {"a quarter of a million", hedge::bare_word, "250000", "", "", "", "a quarter of a million"},
    {"half a million", hedge::bare_word, "500000", "", "", "", "half a million"},
    {"three quarters of a million", hedge::bare_word, "750000", "", "", "", "three quarters of a million"},
    {"one half", hedge::half, "1/2", "", "", "", "one half"},
    {"103 2/3", hedge::third, "311/3", "", "", "", "103 2/3"},
    {"one and a half", hedge::bare_word, "1.5", "", "", "", "one and a half"},
    {"two and a half million", hedge::bare_word, "2500000", "", "", "", "two and a half million"},
    {"0", hedge::bare_round, "0", "", "", "", "0"},
    {"-5 to -3", hedge::a_to_b, "-5", "-3", "", "", "-5 to -3"},
    {"+40", hedge::bare_round, "40", "", "", "", "+40"},
    {"[40]", hedge::bare_round, "40", "", "", "", "40"},
    {"5 dollars", hedge::bare_small, "5", "", "dollars", "", "5 dollars"},
    {"5 pounds sterling", hedge::bare_small, "5", "", "pounds sterling", "", "5 pounds sterling"},
    {"\xC2\xA3" "5bn", hedge::billion, "5000000000", "", "\xC2\xA3", "", "\xC2\xA3" "5bn"},
    {"\xE2\x82\xAC" "1.2m", hedge::million, "1200000", "", "\xE2\x82\xAC", "", "\xE2\x82\xAC" "1.2m"},
    {"\xE2\x82\xB9" "2.5 lakh crore", hedge::crore, "2500000000000", "", "\xE2\x82\xB9", "", "\xE2\x82\xB9" "2.5 lakh crore"},
    {"5 t", hedge::bare_measure, "5", "", "t", "", "5"},
    {"5K", hedge::k_suffix, "5000", "", "", "", "5K"},
    {"5 bn", hedge::billion, "5000000000", "", "", "", "5 bn"},
    {"5 MW", hedge::bare_measure, "5", "", "MW", "", "5"},
    {"two hundred and five", hedge::bare_word, "205", "", "", "", "two hundred and five"},
    {"one hundred and fifty thousand", hedge::bare_word, "150000", "", "", "", "one hundred and fifty thousand"},
    {"five lakh crore", hedge::bare_word, "5000000000000", "", "", "", "five lakh crore"},
    {"5 crore 20 lakh", hedge::lakh, "52000000", "", "", "", "5 crore 20 lakh"},
    {"two million five hundred thousand and six", hedge::bare_word, "2500006", "", "", "", "two million five hundred thousand and six"},
    {"twenty-five hundred", hedge::bare_word, "2500", "", "", "", "twenty-five hundred"},
    {"hundred thousand", hedge::bare_word, "100000", "", "", "", "hundred thousand"},
    {"one hundred and five thousand, two hundred and six", hedge::bare_word, "105206", "", "", "", "one hundred and five thousand, two hundred and six"},
    {"five million", hedge::bare_word, "5000000", "", "", "", "five million"},
    {"150 thousand", hedge::k_suffix, "150000", "", "", "", "150 thousand"},
    {"2.5 lakh", hedge::lakh, "250000", "", "", "", "2.5 lakh"},
    {"5.2 million", hedge::million, "5200000", "", "", "", "5.2 million"},
    {"5k", hedge::k_suffix, "5000", "", "", "", "5k"},
    {"nine hundred ninety-nine trillion", hedge::bare_word, "999000000000000", "", "", "", "nine hundred ninety-nine trillion"},
    {"forty", hedge::bare_word, "40", "", "", "", "forty"},
    {"seven", hedge::bare_word, "7", "", "", "", "seven"},
    {"greater than 40", hedge::more_than, "40", "", "", "", "greater than 40"},
    {"higher than 40", hedge::more_than, "40", "", "", "", "higher than 40"},
    {"exceeding 40", hedge::above, "40", "", "", "", "exceeding 40"},
    {"in excess of 40", hedge::above, "40", "", "", "", "in excess of 40"},
    {"beyond 40", hedge::above, "40", "", "", "", "beyond 40"},
    {"north of 40", hedge::upwards, "40", "", "", "", "north of 40"},
    {"surpassed 40", hedge::topped, "40", "", "", "", "surpassed 40"},
    {"passed 40", hedge::topped, "40", "", "", "", "passed 40"},
    {"exceeded 40", hedge::topped, "40", "", "", "", "exceeded 40"},
    {"a minimum of 40", hedge::at_least, "40", "", "", "", "a minimum of 40"},
    {"40 or over", hedge::or_more, "40", "", "", "", "40 or over"},
    {"40 or above", hedge::or_more, "40", "", "", "", "40 or above"},
    {"40 and above", hedge::or_more, "40", "", "", "", "40 and above"},
    {"40 or higher", hedge::or_more, "40", "", "", "", "40 or higher"},
    {"no less than 40", hedge::no_fewer, "40", "", "", "", "no less than 40"},
    {"as few as 40", hedge::as_few_as, "40", "", "", "", "as few as 40"},
    {"as low as 40", hedge::as_few_as, "40", "", "", "", "as low as 40"},
    {"as little as 40", hedge::as_few_as, "40", "", "", "", "as little as 40"},
    {"reached 40", hedge::reached, "40", "", "", "", "reached 40"},
    {"hit 40", hedge::reached, "40", "", "", "", "hit 40"},
    {"well above 40", hedge::well_over, "40", "", "", "", "well above 40"},
    {"far more than 40", hedge::well_over, "40", "", "", "", "far more than 40"},
    {"much more than 40", hedge::well_over, "40", "", "", "", "much more than 40"},
    {"slightly more than 40", hedge::just_over, "40", "", "", "", "slightly more than 40"},
    {"a little over 40", hedge::just_over, "40", "", "", "", "a little over 40"},
    {"just above 40", hedge::just_over, "40", "", "", "", "just above 40"},
    {"barely more than 40", hedge::barely, "40", "", "", "", "barely more than 40"},
    {"hardly more than 40", hedge::barely, "40", "", "", "", "hardly more than 40"},
    {"little more than 40", hedge::barely, "40", "", "", "", "little more than 40"},
    {"a full 40", hedge::a_good, "40", "", "", "", "a full 40"},
    {"300-odd", hedge::n_odd, "300", "", "", "", "300-odd"},
    {"below 40", hedge::under, "40", "", "", "", "below 40"},
    {"less than 40", hedge::fewer_than, "40", "", "", "", "less than 40"},
    {"lower than 40", hedge::fewer_than, "40", "", "", "", "lower than 40"},
    {"a maximum of 40", hedge::at_most, "40", "", "", "", "a maximum of 40"},
    {"no greater than 40", hedge::no_more, "40", "", "", "", "no greater than 40"},
    {"as much as 40", hedge::as_many_as, "40", "", "", "", "as much as 40"},
    {"as high as 40", hedge::as_many_as, "40", "", "", "", "as high as 40"},
    {"40 or fewer", hedge::or_fewer, "40", "", "", "", "40 or fewer"},
    {"40 or under", hedge::or_fewer, "40", "", "", "", "40 or under"},
    {"capped at 40", hedge::capped, "40", "", "", "", "capped at 40"},
    {"does not exceed 40", hedge::capped, "40", "", "", "", "does not exceed 40"},
    {"well below 40", hedge::well_under, "40", "", "", "", "well below 40"},
    {"far fewer than 40", hedge::well_under, "40", "", "", "", "far fewer than 40"},
    {"slightly fewer than 40", hedge::just_under, "40", "", "", "", "slightly fewer than 40"},
    {"just short of 40", hedge::just_under, "40", "", "", "", "just short of 40"},
    {"just shy of 40", hedge::just_under, "40", "", "", "", "just shy of 40"},
    {"short of 40", hedge::just_under, "40", "", "", "", "short of 40"},
    {"shy of 40", hedge::just_under, "40", "", "", "", "shy of 40"},
    {"a little under 40", hedge::just_under, "40", "", "", "", "a little under 40"},
    {"around 40", hedge::around, "40", "", "", "", "around 40"},
    {"approximately 40", hedge::approximately, "40", "", "", "", "approximately 40"},
    {"roughly 40", hedge::roughly, "40", "", "", "", "roughly 40"},
    {"40 or thereabouts", hedge::or_so, "40", "", "", "", "40 or thereabouts"},
    {"estimated 40", hedge::estimated, "40", "", "", "", "estimated 40"},
    {"in the neighbourhood of 40", hedge::ballpark, "40", "", "", "", "in the neighbourhood of 40"},
    {"in the ballpark of 40", hedge::ballpark, "40", "", "", "", "in the ballpark of 40"},
    {"on the order of 1,000", hedge::order_of, "1000", "", "", "", "on the order of 1,000"},
    {"of the order of 1,000", hedge::order_of, "1000", "", "", "", "of the order of 1,000"},
    {"almost 40", hedge::nearly, "40", "", "", "", "almost 40"},
    {"approaching 40", hedge::approaching, "40", "", "", "", "approaching 40"},
    {"getting on for 40", hedge::approaching, "40", "", "", "", "getting on for 40"},
    {"nearing 40", hedge::approaching, "40", "", "", "", "nearing 40"},
    {"close to 40", hedge::close_to, "40", "", "", "", "close to 40"},
    {"near 40", hedge::close_to, "40", "", "", "", "near 40"},
    {"not exactly 40", hedge::not_exactly, "40", "", "", "", "not exactly 40"},
    {"not 40", hedge::not_n, "40", "", "", "", "not 40"},
    {"not nearly 40", hedge::nowhere_near, "40", "", "", "", "not nearly 40"},
    {"overwhelming majority", hedge::vast_majority, "1/2", "", "", "", "overwhelming majority"},
    {"the vast majority", hedge::vast_majority, "1/2", "", "", "", "the vast majority"},
    {"a majority of", hedge::more_than_half, "1/2", "", "", "", "a majority"},
    {"most", hedge::most, "1/2", "", "", "", "most"},
    {"a minority", hedge::minority, "1/2", "", "", "", "a minority"},
    {"not all", hedge::not_all, "1", "", "", "", "not all"},
    {"nearly all", hedge::nearly_all, "1", "", "", "", "nearly all"},
    {"virtually all", hedge::nearly_all, "1", "", "", "", "virtually all"},
    {"quadrupled", hedge::n_fold, "4", "", "", "", "quadrupled"},
    {"halved", hedge::halved, "1/2", "", "", "", "halved"},
    {"tripled", hedge::tripled, "3", "", "", "", "tripled"},
    {"threefold", hedge::tripled, "3", "", "", "", "threefold"},
    {"twofold", hedge::doubled, "2", "", "", "", "twofold"},
    {"almost tripled", hedge::nearly, "3", "", "", "", "almost tripled"},
    {"at least doubled", hedge::at_least, "2", "", "", "", "at least doubled"},
    {"about twice as many", hedge::about_small, "2", "", "", "", "about twice"},
    {"more than 2.5 times as many", hedge::more_than, "2.5", "", "", "", "more than 2.5 times"},
    {"5 to 6 times", hedge::a_to_b, "5", "6", "", "", "5 to 6 times"},
    {"two-thirds", hedge::third, "2/3", "", "", "", "two-thirds"},
    {"four fifths", hedge::quarter, "4/5", "", "", "", "four fifths"},
    {"more than a third", hedge::more_than, "1/3", "", "", "", "more than a third"},
    {"less than a quarter", hedge::fewer_than, "1/4", "", "", "", "less than a quarter"},
    {"over half", hedge::more_than_half, "1/2", "", "", "", "over half"},
    {"well over half", hedge::well_over, "1/2", "", "", "", "well over half"},
    {"about 2/3", hedge::about, "2/3", "", "", "", "about 2/3"},
    {"\xE2\x85\x94", hedge::third, "2/3", "", "", "", "\xE2\x85\x94"},
    {"nil", hedge::none, "0", "", "", "", "nil"},
    {"no one", hedge::none, "0", "", "", "", "no one"},
    {"not a single", hedge::none, "0", "", "", "", "not a single"},
    {"numerous", hedge::many, "", "", "", "", "numerous"},
    {"40 %-50 %", hedge::a_to_b, "40", "50", "%", "", "40 %-50 %"},
    {"between 40 % and 50 %", hedge::between, "40", "50", "%", "", "between 40 % and 50 %"},
    {"5 kg", hedge::bare_measure, "5", "", "kg", "", "5"},
    {"more than 5 kg", hedge::more_than_sharp, "5", "", "kg", "", "more than 5"},
    {"less than 5 km", hedge::fewer_than, "5", "", "km", "", "less than 5"},
    {"5.0 km", hedge::bare_measure, "5", "", "km", "", "5.0"},
    {"5\xE2\x82\xAC", hedge::bare_small, "5", "", "\xE2\x82\xAC", "", "5\xE2\x82\xAC"},
    {"5 \xE2\x82\xAC", hedge::bare_small, "5", "", "\xE2\x82\xAC", "", "5 \xE2\x82\xAC"},
    {"five to six times as many", hedge::a_to_b, "5", "6", "", "", "five to six times"},
    {"1\xE2\x80\xAF" "234\xE2\x80\xAF" "567", hedge::bare_sharp, "1234567", "", "", "", "1\xE2\x80\xAF" "234\xE2\x80\xAF" "567"},
    {"greater than or equal to 50", hedge::at_least, "50", "", "", "", "greater than or equal to 50"},
    {"less than or equal to 30", hedge::at_most, "30", "", "", "", "less than or equal to 30"},
    {"one hundred and three quarters", hedge::bare_word, "100.75", "", "", "", "one hundred and three quarters"},
    {"nought point five", hedge::bare_word, "0.5", "", "", "", "nought point five"},
    {"5\xC2\xA0" "000", hedge::bare_round, "5000", "", "", "", "5\xC2\xA0" "000"},
    {"more\xC2\xA0than\xE2\x80\x89" "5,000", hedge::more_than, "5000", "", "", "", "more\xC2\xA0than\xE2\x80\x89" "5,000"},
};

struct failure {
    std::string_view said;
    errc code;
    std::size_t position;
};

constexpr failure failures[] = {
    {"5,000 \xE2\x80\x94 6,000", errc::syntax, 6},
    {"5 people", errc::syntax, 2},
    {"5 million people", errc::syntax, 10},
    {"5th", errc::syntax, 1},
    {"about", errc::missing_number, 5},
    {"more than more than 5", errc::syntax, 10},
    {"", errc::missing_number, 0},
    {"5 to x", errc::syntax, 2},
    {"between 5 and x", errc::syntax, 14},
    {"between 9 and 3", errc::reversed_range, 14},
    {"hundreds of people", errc::syntax, 12},
    {"rose from 3,000 to 4,500", errc::syntax, 5},
    {"from 20 and 30", errc::syntax, 7},
    {"20 or 300", errc::syntax, 3},
    {"30 or 20", errc::reversed_range, 6},
    {"in the low", errc::missing_number, 10},
    {"- 40", errc::syntax, 0},
    {"1/0", errc::zero_division, 0},
    {"9223372036854775808", errc::overflow, 0},
    {"99999999999999999999", errc::overflow, 0},
    {"1e99", errc::overflow, 0},
    {"in the 40", errc::syntax, 7},
    {"in 40", errc::syntax, 3},
    {"in 2022 or so", errc::syntax, 3},
    {"up to several hundred", errc::no_number, 6},
    {"not about 40", errc::syntax, 4},
    {"more than more than 40", errc::syntax, 10},
    {"almost none", errc::no_number, 7},
    {"up to a few", errc::no_number, 6},
    {"40 in 2021", errc::syntax, 3},
    {"300 per", errc::syntax, 4},
    {"no 40", errc::syntax, 3},
    {"not only 40", errc::syntax, 4},
    {"quarter", errc::syntax, 0},
    {"twenty-third", errc::syntax, 6},
    {"one hundred and third", errc::syntax, 12},
    {"1,2", errc::syntax, 1},
    {"1,234,56", errc::syntax, 5},
    {"1.2.3", errc::syntax, 3},
    {"5,,000", errc::syntax, 1},
    {"5..", errc::syntax, 1},
    {"five.", errc::syntax, 4},
    {")", errc::syntax, 0},
    {"(", errc::missing_number, 1},
    {"(40", errc::syntax, 3},
    {"40)", errc::syntax, 2},
    {"((40))", errc::syntax, 1},
    {"40%%", errc::syntax, 3},
    {"%", errc::syntax, 0},
    {"$", errc::syntax, 0},
    {"$$5", errc::syntax, 0},
    {"5 K", errc::syntax, 2},
    {"5 mW", errc::syntax, 2},
    {"40 more", errc::syntax, 3},
    {"40 people", errc::syntax, 3},
    {"about forty people", errc::syntax, 12},
    {"40 km to 50 miles", errc::syntax, 6},
    {"12 345", errc::syntax, 3},
    {"\xC2\xA7" "5", errc::syntax, 0},
    {"f\xC3\xBCnf", errc::syntax, 0},
    {"\xD0\xBF\xD1\x8F\xD1\x82\xD1\x8C", errc::syntax, 0},
    {"\xFF\xFE", errc::syntax, 0},
    {"40 \x80", errc::syntax, 3},
    {"40\xC3", errc::syntax, 2},
    {"5\0"sv, errc::syntax, 1},
};
// clang-format on

constexpr bool reads(std::string_view said, hedge h, co::numeral value) {
    const auto p = co::parse_amount(said);
    return p && p->said.hedge() == h && p->said.value() == value;
}
// The same by the compiler, with the numerals to the digit: the grain is what was said.
static_assert(reads("over 6,000", hedge::over, 6'000));
static_assert(reads("5.2 million", hedge::million, co::numeral::make(52, 5, 1, true).value()));
static_assert(reads("five thousand", hedge::bare_word, co::numeral::make(5, 3, 1, false).value()));
static_assert(reads("half a million", hedge::bare_word, co::numeral::make(5, 5, 1, false).value()));
static_assert(reads("40 %", hedge::percent, 40));
static_assert(reads("5.0 km", hedge::bare_measure, "5.0"));
static_assert(reads("a dozen", hedge::dozen, co::numeral::make(12, 0, 1, true).value()));
static_assert(reads("no more than 40", hedge::no_more, 40));
static_assert(reads("two thirds", hedge::third, "2/3"));
static_assert(co::parse_amount("5-6 thousand")->said.upper().value() == 6'000);
static_assert(co::parse_amount("many")->said.hedge() == hedge::many);
static_assert(co::parse_amount("about 40 people").error().position == 9);

/// Every position inside the text, in order, and everything that was said inside the whole.
bool is_sound(const co::phrase& p, std::string_view said) {
    const auto inside = [&](const co::text_span& s) {
        return s.begin <= s.end && s.end <= said.size();
    };
    return inside(p.whole) && inside(p.text) && inside(p.number) && inside(p.unit_at) &&
           p.whole.begin <= p.text.begin && p.text.end <= p.whole.end;
}

/// Reads bytes that may be anything: what comes out is an amount or an error, within the text.
bool survives(std::string_view said) {
    const auto p = co::parse_amount(said);
    if (!p) { return p.error().position <= said.size(); }
    co::frame f;
    f.domain.kind = p->kind();
    f.percent = p->percent();
    static_cast<void>(co::read(p->said, f));
    return is_sound(*p, said);
}

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) { out += piece; }
    return out;
}

} // namespace

TEST_CASE("phrases are read") {
    for (const auto& row : phrases) {
        INFO(row.said);
        const auto p = co::parse_amount(row.said);
        CHECK(p);
        if (!p) { continue; }
        CHECK(p->said.hedge() == row.hedge);
        CHECK(p->said.has_value() == !row.value.empty());
        if (!row.value.empty()) {
            CHECK(p->said.value().value() == co::make_numeral(row.value)->value());
        }
        CHECK(p->said.has_upper() == !row.upper.empty());
        if (!row.upper.empty()) {
            CHECK(p->said.upper().value() == co::make_numeral(row.upper)->value());
        }
        CHECK(p->unit == row.unit);
        CHECK(p->per == row.per);
        CHECK(p->text.of(row.said) == row.text);
        CHECK(is_sound(*p, row.said));
    }
}

TEST_CASE("case and spaces do not matter") {
    for (const auto& row : phrases) {
        // symbols of units know capitals; 2 1/2 has one space
        if (!row.unit.empty() || !row.per.empty() || row.said == "103 2/3") { continue; }
        std::string loud = "  ";
        for (const char c : row.said) {
            loud += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
            if (c == ' ') { loud += "\t \n"; }
        }
        loud += " ";
        INFO(row.said);
        const auto p = co::parse_amount(loud);
        CHECK(p);
        if (p) { CHECK(p->said.hedge() == row.hedge); }
    }
}

TEST_CASE("errors say where") {
    for (const auto& row : failures) {
        INFO(row.said);
        const auto p = co::parse_amount(row.said);
        CHECK(!p);
        if (p) { continue; }
        CHECK(co::message(p.error().code) == co::message(row.code));
        CHECK(p.error().position == row.position);
    }
}

TEST_CASE("counts and reals") {
    for (const auto said : {"40", "about 5,000", "5.2 million", "thousands", "5 to 6", "one or two",
                            "300 a day", "in 2022"}) {
        CHECK_MESSAGE(co::parse_amount(said)->kind() == co::number_kind::count, said);
    }
    for (const auto said :
         {"40 %", "2.5", "5 km", "$5 million", "a third", "one in five", "doubled",
          "more than three times", "nearly all", "up 37 %", "a decade"}) {
        CHECK_MESSAGE(co::parse_amount(said)->kind() == co::number_kind::real, said);
    }
}

TEST_CASE("of two modifiers the bounding one decides") {
    CHECK(co::parse_amount("at least about 5,000")->said.hedge() == hedge::at_least);
    CHECK(co::parse_amount("about at least 5,000")->said.hedge() == hedge::at_least);
    CHECK(co::parse_amount("only about 5,000")->said.hedge() == hedge::about);
    CHECK(co::parse_amount("an estimated 5,000 or more")->said.hedge() == hedge::or_more);
    CHECK(co::parse_amount("at most 40 or so")->said.hedge() == hedge::at_most);
}

TEST_CASE("a half-open range is a set") {
    const auto p = co::parse_amount("at least 10 but fewer than 20");
    REQUIRE(p);
    CHECK(p->said.lower_how() == co::closure::closed);
    CHECK(p->said.upper_how() == co::closure::open);
}

TEST_CASE("an amount is read where it stands in a text") {
    constexpr std::string_view prose =
        "He spoke of more than 5,000 militants, up to 40 % of them abroad.";
    const auto first = co::text::read_amount(prose, 12);
    REQUIRE(first);
    CHECK(first->text.of(prose) == "more than 5,000");
    const auto second = co::text::read_amount(prose, 39);
    REQUIRE(second);
    CHECK(second->text.of(prose) == "up to 40 %");
    CHECK(second->percent());
    CHECK(!co::text::read_amount(prose, 0));
    CHECK(!co::text::read_amount(prose, prose.size() + 10));
}

TEST_CASE("every unit has a dimension, and the known ones are known") {
    for (const auto said : {"5 km",
                            "5 square kilometres",
                            "5 hectares",
                            "5 litres",
                            "5 m\xC2\xB3",
                            "5 tonnes",
                            "5 hours",
                            "5 years",
                            "5 decades",
                            "5 %",
                            "5 percentage points",
                            "5 tenge",
                            "$5",
                            "Rs 5",
                            "A$5",
                            "5 KZT",
                            "5 somoni",
                            "5 zlotys",
                            "\xE2\x82\xAC"
                            "5",
                            "5 barrels",
                            "5 pounds"}) {
        const auto p = co::parse_amount(said);
        REQUIRE_MESSAGE(p, said);
        CHECK_MESSAGE(co::find_unit(p->unit), said);
    }
    const auto& units = co::text::english_units;
    for (const auto& row : units.rows) {
        // degrees, pence and speeds: dimensions of their own
        if (row.name.starts_with("\xC2\xB0") || row.name == "pence") { continue; }
        if (row.name == "mph" || row.name.find('/') != row.name.npos) { continue; } // speeds
        if (!row.name.empty()) { CHECK_MESSAGE(co::find_unit(row.name), row.text); }
    }
}

TEST_CASE("every prefix and every changed byte of a phrase") {
    constexpr std::string_view bytes = "\0 0159.,-+%$()/aesK\x80\xA0\xC2\xE2\xFF"sv;
    bool sound = true;
    std::size_t tried = 0;
    const auto check = [&](std::string_view said) {
        ++tried;
        if (survives(said)) { return; }
        sound = false;
        MESSAGE(std::string(said));
    };
    for (const auto& row : phrases) {
        for (std::size_t n = 0; n < row.said.size(); ++n) { check(row.said.substr(0, n)); }
        for (std::size_t n = 0; n < row.said.size(); ++n) {
            std::string changed{row.said};
            for (const char c : bytes) {
                changed[n] = c;
                check(changed);
            }
            changed.erase(n, 1);
            check(changed);
        }
    }
    CHECK(sound);
    CHECK(tried > 100'000);
}

TEST_CASE("any two phrases side by side") {
    bool sound = true;
    for (const auto& a : phrases) {
        for (const auto& b : phrases) {
            if (&a - &phrases[0] > 40 && (&b - &a) % 7 != 0) { continue; }
            for (const auto between : {" ", "-", ""}) {
                sound = sound && survives(std::string(a.said) + between + std::string(b.said));
            }
        }
    }
    CHECK(sound);
}

TEST_CASE("a megabyte of anything takes its time only once") {
    for (const auto piece : {"one hundred ",
                             "1",
                             "7,",
                             ",",
                             "1,234,",
                             "1,23,",
                             "more than ",
                             "at least ",
                             " ",
                             "\xC2\xA0",
                             "five thousand ",
                             "two million and ",
                             "and ",
                             "5 to ",
                             "5-",
                             "5 % ",
                             "(",
                             "(95 % CI ",
                             "1/",
                             "1.",
                             "hundreds of ",
                             "tens of thousands of ",
                             "\xFF",
                             "\xE2",
                             "\xE2\x80",
                             "-",
                             "\xE2\x88\x92",
                             "$",
                             "half a ",
                             "a ",
                             "one and a half ",
                             "lakh crore ",
                             "5 out of ",
                             "5 per ",
                             "5 \xC2\xB1 ",
                             "point one ",
                             "zero "}) {
        for (const auto before :
             {"", "5", "more than ", "between 5 and ", "one ", "5 ", "more", "(", "$"}) {
            const std::size_t bytes = *before == '\0' ? 1'000'000 : 100'000;
            const auto text = before + repeated(piece, bytes);
            CHECK_MESSAGE(survives(text), before, piece);
        }
    }
}
