#include <corroborate/date.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>

#include <doctest/doctest.h>

#include "run_time.hpp"

namespace co = corroborate;
namespace chrono = std::chrono;
using namespace std::chrono_literals;

namespace {

constexpr auto day_one = co::days_from_civil({1, 1, 1});
constexpr auto last_day = co::days_from_civil({9999, 12, 31});

constexpr co::period days(const co::date& first, const co::date& last) {
    return co::period::make(first, last).value();
}
constexpr bool is(const co::period& p, const co::date& first, const co::date& last) {
    return p.is_given() && p.first() == first && p.last() == last;
}

constexpr bool check_calendar() {
    return co::days_from_civil({1970, 1, 1}) == 0 && co::days_from_civil({2000, 3, 1}) == 11017 &&
           co::civil_from_days(-1) == co::date{1969, 12, 31} && day_one == -719162 &&
           last_day == 2932896 && co::date{} == co::date{1970, 1, 1} &&
           co::days_in_month(2024, 2) == 29 && co::days_in_month(2023, 2) == 28 &&
           co::days_in_month(1900, 2) == 28 && co::days_in_month(2000, 2) == 29 &&
           co::days_in_month(2022, 4) == 30 && co::days_in_month(2022, 12) == 31;
}

constexpr bool check_existence() {
    for (const auto& d : {co::date{2024, 2, 29}, co::date{1, 1, 1}, co::date{9999, 12, 31}}) {
        if (!exists(d)) { return false; }
    }
    constexpr co::date none[] = {{2023, 2, 29}, {2022, 2, 30}, {2022, 0, 1}, {2022, 13, 1},
                                 {2022, 1, 0},  {2022, 4, 31}, {0, 1, 1},    {10000, 1, 1}};
    for (const auto& d : none) {
        if (exists(d)) { return false; }
        if (co::period::make(d, {9999, 12, 31}).error().code != co::errc::no_such_date) {
            return false;
        }
        if (co::period::make({1, 1, 1}, d).error().code != co::errc::no_such_date) { return false; }
    }
    return true;
}

constexpr bool check_constants() {
    constexpr co::period none;
    constexpr co::period day = 2022y / 1 / 10;
    constexpr co::period month = 2024y / 2;
    constexpr co::period year = 2021y;
    constexpr co::period last = 2022y / 2 / chrono::last;
    constexpr co::period iso = "2022-01-02/2022-01-10";
    return !none.is_given() && is(day, {2022, 1, 10}, {2022, 1, 10}) &&
           is(month, {2024, 2, 1}, {2024, 2, 29}) && is(year, {2021, 1, 1}, {2021, 12, 31}) &&
           is(last, {2022, 2, 28}, {2022, 2, 28}) && is(iso, {2022, 1, 2}, {2022, 1, 10}) &&
           day == co::period{"2022-01-10"} && month == co::period{"2024-02"} &&
           year == co::period{"2021"} && !(day == month) && none == co::period{};
}

constexpr bool check_run_time_dates() {
    using co::errc;
    return is(*co::make_period(2022y / 1 / 10), {2022, 1, 10}, {2022, 1, 10}) &&
           is(*co::make_period(2023y / 2), {2023, 2, 1}, {2023, 2, 28}) &&
           co::make_period(2022y / 2 / 30).error().code == errc::no_such_date &&
           co::make_period(2022y / 13).error().code == errc::no_such_date &&
           co::make_period(chrono::year{0}).error().code == errc::no_such_date &&
           co::make_period(chrono::year{-5} / 1 / 1).error().code == errc::no_such_date &&
           co::make_period(chrono::year{10000}).error().code == errc::no_such_date &&
           co::period::make({2022, 1, 2}, {2022, 1, 1}).error().code == errc::reversed_period &&
           co::period::make({2022, 1, 2}, {2022, 1, 32}).error().code == errc::no_such_date &&
           co::period::of_days(5, 4).error().code == errc::reversed_period &&
           co::period::of_days(5, 5).has_value() &&
           is(*make_period(co::period{"2022-01"}, co::period{"2022-03"}), {2022, 1, 1},
              {2022, 3, 31}) &&
           make_period(co::period{"2022-03"}, co::period{"2022-01"}).error().code ==
               errc::reversed_period;
}

constexpr bool check_relations() {
    constexpr co::period none, january = "2022-01", tenth = "2022-01-10", year = "2022",
                               february = "2022-02", turn = "2022-01-31/2022-02-01";
    const co::period before = at_run_time(co::period{"2022-01-01/2022-01-10"}),
                     behind = "2022-01-10/2022-01-20";
    return meet(before, behind) && meet(behind, before) && // on one day
           meet(january, tenth) && meet(tenth, january) && meet(january, january) &&
           !meet(january, february) && !meet(february, january) && meet(january, turn) &&
           meet(turn, february) && !meet(tenth, turn) && !meet(at_run_time(none), before) &&
           !meet(before, none) && !meet(none, none) && within(tenth, january) &&
           within(january, year) && within(january, january) && !within(january, tenth) &&
           !within(turn, january) && !within(turn, february) && within(turn, year) &&
           !within(none, january) && !within(january, none);
}

struct misspelt {
    std::string_view text;
    co::errc code;
    std::size_t position;
};
using enum co::errc;
constexpr std::array bad_periods{
    misspelt{"", no_such_date, 0},
    misspelt{"202", no_such_date, 0},
    misspelt{"x022", no_such_date, 0},
    misspelt{"0000", no_such_date, 0},
    misspelt{"0000-01-01", no_such_date, 0},
    misspelt{"2 22", no_such_date, 0},
    misspelt{"20222", no_such_date, 4},
    misspelt{"2022-", no_such_date, 4},
    misspelt{"2022-1", no_such_date, 4},
    misspelt{"2022-00", no_such_date, 4},
    misspelt{"2022-13", no_such_date, 4},
    misspelt{"2022x01", no_such_date, 4},
    misspelt{"2022-01-", no_such_date, 7},
    misspelt{"2022-01-1", no_such_date, 7},
    misspelt{"2022-01x10", no_such_date, 7},
    misspelt{"2022-01-1x", no_such_date, 7},
    misspelt{"2022-01-100", no_such_date, 7},
    misspelt{"2022-01-10T00:00", no_such_date, 7},
    misspelt{"2022-01-00", no_such_date, 8},
    misspelt{"2022-02-30", no_such_date, 8},
    misspelt{"2023-02-29", no_such_date, 8},
    misspelt{"/", no_such_date, 0},
    misspelt{"/2022", no_such_date, 0},
    misspelt{"2022/", no_such_date, 5},
    misspelt{"2022-01-02/2022-02-30", no_such_date, 19},
    misspelt{"2022-02-30/2022-03-01", no_such_date, 8},
    misspelt{"2022/2023/2024", no_such_date, 9},
    misspelt{"2022-02-01/2022-01-31", reversed_period, 0},
};
constexpr std::array bad_durations{
    misspelt{"", no_such_duration, 0},           misspelt{"P", no_such_duration, 0},
    misspelt{"31D", no_such_duration, 0},        misspelt{"p31D", no_such_duration, 0},
    misspelt{"PD1", no_such_duration, 1},        misspelt{"P31", no_such_duration, 3},
    misspelt{"P31X", no_such_duration, 3},       misspelt{"P31d", no_such_duration, 3},
    misspelt{"P1D1M", no_such_duration, 4},      misspelt{"P1Y1Y", no_such_duration, 4},
    misspelt{"P1DT2H", no_such_duration, 3},     misspelt{"PT2H", no_such_duration, 1},
    misspelt{"P-1D", no_such_duration, 1},       misspelt{"P1.5D", no_such_duration, 2},
    misspelt{"P1Y100000D", no_such_duration, 3},
};

template <class R>
constexpr bool stops(const R& read, const misspelt& m) {
    return !read && read.error().code == m.code && read.error().position == m.position;
}
constexpr bool check_error_positions() {
    for (const auto& m : bad_periods) {
        if (!stops(co::make_period(m.text), m)) { return false; }
    }
    for (const auto& m : bad_durations) {
        if (!stops(co::make_duration(m.text), m)) { return false; }
    }
    return true;
}

constexpr bool check_iso() {
    return is(*co::make_period("2022-01-10"), {2022, 1, 10}, {2022, 1, 10}) &&
           is(*co::make_period("2024-02"), {2024, 2, 1}, {2024, 2, 29}) &&
           is(*co::make_period("0001"), {1, 1, 1}, {1, 12, 31}) &&
           is(*co::make_period("9999-12-31"), {9999, 12, 31}, {9999, 12, 31}) &&
           is(*co::make_period("2021/2022-02"), {2021, 1, 1}, {2022, 2, 28}) &&
           is(*co::make_period("2022-01-10/2022-01-10"), {2022, 1, 10}, {2022, 1, 10});
}

constexpr bool check_durations() {
    return *co::make_duration("P31D") == co::duration{0, 31} &&
           *co::make_duration("P2W") == co::duration{0, 14} &&
           *co::make_duration("P1M") == co::duration{1, 0} &&
           *co::make_duration("P1Y6M") == co::duration{18, 0} &&
           *co::make_duration("P1Y2M3W4D") == co::duration{14, 25} &&
           *co::make_duration("P0D") == co::duration{} &&
           *co::make_duration("P99999Y") == co::duration{99999 * 12, 0};
}

constexpr bool check_widened() {
    constexpr co::period none, tenth = "2022-01-10", january_end = "2022-01-31",
                               leap = "2024-02-29", march_end = "2024-03-31";
    const auto by = [](std::string_view iso) { return co::make_duration(iso).value(); };
    return widened(tenth, by("P31D")) == days({2021, 12, 10}, {2022, 2, 10}) &&
           widened(tenth, by("P0D")) == tenth &&
           widened(tenth, by("P1M")) == days({2021, 12, 10}, {2022, 2, 10}) &&
           widened(january_end, by("P1M")) == days({2021, 12, 31}, {2022, 2, 28}) &&
           widened(march_end, by("P1M")) == days({2024, 2, 29}, {2024, 4, 30}) &&
           widened(leap, by("P1Y")) == days({2023, 2, 28}, {2025, 2, 28}) &&
           widened(leap, by("P4Y")) == days({2020, 2, 29}, {2028, 2, 29}) &&
           widened(january_end, by("P1M1D")) == days({2021, 12, 30}, {2022, 3, 1}) &&
           widened(co::period{"2022"}, by("P13M")) == days({2020, 12, 1}, {2024, 1, 31}) &&
           !widened(none, by("P1Y")).is_given();
}

constexpr bool check_edges_of_time() {
    constexpr co::period first = "0001-01-01", last = "9999-12-31", both = "0001/9999";
    const auto most = co::make_duration("P99999Y99999M99999W99999D").value();
    for (const auto& p : {first, last, both}) {
        const auto wide = widened(p, most);
        if (!(wide.first_day() < day_one && wide.last_day() > last_day) || !within(both, wide)) {
            return false;
        }
    }
    const auto one = co::make_duration("P1D").value();
    const auto new_year_0 = co::days_from_civil({0, 1, 1});
    return widened(first, one).first_day() == day_one - 1 &&
           widened(last, one).last_day() == last_day + 1 &&
           widened(first, co::make_duration("P1Y").value()).last() == co::date{2, 1, 1} &&
           widened(first, co::make_duration("P1Y").value()).first_day() == new_year_0 &&
           widened(first, co::make_duration("P13M").value()).first_day() == new_year_0 &&
           widened(last, co::make_duration("P1Y").value()).first() == co::date{9998, 12, 31};
}

static_assert(check_calendar());
static_assert(check_existence());
static_assert(check_constants());
static_assert(check_run_time_dates());
static_assert(check_relations());
static_assert(check_error_positions());
static_assert(check_iso());
static_assert(check_durations());
static_assert(check_widened());
static_assert(check_edges_of_time());
static_assert(sizeof(co::period) == 8 && std::is_trivially_copyable_v<co::period>);
static_assert(co::calendar_date<chrono::year_month_day> && co::calendar_date<chrono::year_month> &&
              co::calendar_date<chrono::year> && co::calendar_date<chrono::year_month_day_last>);
static_assert(!co::calendar_date<int> && !co::calendar_date<chrono::month> &&
              !co::calendar_date<chrono::sys_days> && !co::calendar_date<chrono::month_day>);
// the second Monday of a month is no month
static_assert(!co::calendar_date<chrono::year_month_weekday> &&
              !co::calendar_date<chrono::year_month_weekday_last>);

} // namespace

TEST_CASE("which days there are, and which day follows which") {
    CHECK(check_calendar());
    CHECK(check_existence());
}

TEST_CASE("constants of <chrono> and ISO 8601 are periods") { CHECK(check_constants()); }

TEST_CASE("dates known at run time are periods or errors") { CHECK(check_run_time_dates()); }

TEST_CASE("periods meet and lie within one another, where both are given") {
    CHECK(check_relations());
}

TEST_CASE("ISO 8601 days, months, years and ranges are read") { CHECK(check_iso()); }

TEST_CASE("ISO 8601 durations are read") { CHECK(check_durations()); }

TEST_CASE("what is no period or no duration is an error that says where") {
    CHECK(check_error_positions());
    for (const auto& m : bad_periods) {
        INFO(m.text);
        CHECK(stops(co::make_period(m.text), m));
    }
    for (const auto& m : bad_durations) {
        INFO(m.text);
        CHECK(stops(co::make_duration(m.text), m));
    }
}

TEST_CASE("a period is widened by the calendar, across month ends and leap years") {
    CHECK(check_widened());
}

TEST_CASE("nothing overflows at the first and the last day") { CHECK(check_edges_of_time()); }

TEST_CASE("every day from year -800 to 9999 is the one that <chrono> says") {
    int wrong = 0;
    const chrono::sys_days before{chrono::year{-800} / 1 / 1};
    auto n = static_cast<std::int32_t>(before.time_since_epoch().count());
    for (auto day = before; n <= last_day; ++n, day += chrono::days{1}) {
        const chrono::year_month_day expected{day};
        const auto got = co::civil_from_days(n);
        const bool right = got.year == static_cast<int>(expected.year()) &&
                           got.month == static_cast<int>(static_cast<unsigned>(expected.month())) &&
                           got.day == static_cast<int>(static_cast<unsigned>(expected.day())) &&
                           exists(got) == (n >= day_one) && co::days_from_civil(got) == n;
        wrong += static_cast<int>(!right);
    }
    CHECK(wrong == 0);
    CHECK(chrono::sys_days{9999y / 12 / 31}.time_since_epoch().count() == last_day);
}

TEST_CASE("every month ends on the day that <chrono> says") {
    int wrong = 0;
    for (int year = 1; year <= 9999; ++year) {
        for (int month = 1; month <= 12; ++month) {
            const auto m = chrono::year{year} / month;
            const chrono::year_month_day end = m / chrono::last;
            const int last = static_cast<int>(static_cast<unsigned>(end.day()));
            wrong +=
                static_cast<int>(co::days_in_month(year, month) != last) +
                static_cast<int>(exists(co::date{year, month, last + 1}) ||
                                 !exists(co::date{year, month, last})) +
                static_cast<int>(!is(*co::make_period(m), {year, month, 1}, {year, month, last}));
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("a day moved by months keeps its number or is the last of its month") {
    int wrong = 0;
    for (auto n = co::days_from_civil({1999, 1, 1}); n <= co::days_from_civil({2005, 1, 1}); ++n) {
        const auto from = co::civil_from_days(n);
        for (int months = 1; months <= 30; ++months) {
            const auto wide = widened(*co::period::of_days(n, n), {.months = months, .days = 0});
            const auto after = (chrono::year{from.year} / from.month) + chrono::months{months};
            const auto before = (chrono::year{from.year} / from.month) - chrono::months{months};
            const auto lands = [&](const co::date& d, const chrono::year_month& m) {
                const int year = static_cast<int>(m.year());
                const int month = static_cast<int>(static_cast<unsigned>(m.month()));
                const int end = co::days_in_month(year, month);
                return d == co::date{year, month, from.day < end ? from.day : end};
            };
            wrong += static_cast<int>(!lands(wide.last(), after) || !lands(wide.first(), before));
        }
    }
    CHECK(wrong == 0);
}
