// The founding case, typed: what five news reports of January and February 2022 say of one border
// and one city. Every verdict is decided by the compiler; the program explains them.
#include <chrono>

#include <fmt/core.h>

#include <corroborate/corroborate.hpp>

namespace co = corroborate;
using namespace std::chrono_literals;

// What is counted. Claims of different measures cannot be compared: that does not compile.
struct camps : co::count<"camps"> {};
struct fighters : co::count<"fighters"> {};
struct soldiers : co::count<"soldiers"> {};
struct rioters : co::count<"rioters"> {};

// Which names mean the same, and what is part of what.
constexpr auto words =
    co::vocabulary_of(co::same_scopes("Almaty", "Alma-Ata"), co::scope_part("Almaty", "Kazakhstan"),
                      co::same_sources("Anatoly Antonov", "Anatoly Ivanovich"));

constexpr auto border = "north-east of Afghanistan";

// Camps: a president in January, a general in February.
constexpr co::claim<camps> camps_rahmon{co::over(40),
                                        {.scope = border,
                                         .as_of = 2022y / 1 / 10,
                                         .by = "Emomali Rahmon",
                                         .citing = "Tajik special services"}};
constexpr co::claim<camps> camps_sidorov{
    co::more_than(40), {.scope = border, .as_of = 2022y / 2 / 10, .by = "Anatoly Sidorov"}};
static_assert(co::compare(camps_rahmon, camps_sidorov).verdict == co::verdict::equal);

// Fighters: the same two men, and numbers that logic allows together and ordinary reading does not.
constexpr co::claim<fighters> fighters_rahmon{co::over(6'000),
                                              {.scope = border,
                                               .as_of = 2022y / 1 / 10,
                                               .by = "Emomali Rahmon",
                                               .citing = "Tajik special services"}};
constexpr co::claim<fighters> fighters_sidorov{
    co::more_than(5'000), {.scope = border, .as_of = 2022y / 2 / 10, .by = "Anatoly Sidorov"}};
static_assert(co::compare(fighters_rahmon, fighters_sidorov).verdict == co::verdict::tension);
static_assert(co::compare(fighters_rahmon, fighters_sidorov, co::literal_only).verdict ==
              co::verdict::refines);

// A headline drops the "more than" of its own article.
constexpr co::claim<fighters> fighters_headline{co::bare(5'000),
                                                {.scope = border,
                                                 .as_of = 2022y / 2 / 10,
                                                 .by = "Anatoly Sidorov",
                                                 .published_in = "India Narrative",
                                                 .headline = true}};
static_assert(co::compare(fighters_headline, fighters_sidorov).verdict == co::verdict::overlaps);
static_assert(
    co::compare(fighters_headline, fighters_sidorov).notes.has(co::note::suspect_dropped_hedge));

// An army that is being formed is no army that stands.
constexpr co::claim<soldiers> army_planned{co::about(150'000),
                                           {.scope = "Afghanistan",
                                            .as_of = 2022y / 2 / 10,
                                            .status = co::status::planned,
                                            .by = "Anatoly Sidorov"}};
constexpr co::claim<soldiers> army_standing{
    co::bare(150'000), {.scope = "Afghanistan", .as_of = 2022y / 2 / 10, .by = "an observer"}};
static_assert(co::compare(army_planned, army_standing).why == co::reason::status);

// One city cannot have seen more of them than the whole country.
constexpr co::claim<rioters> almaty{
    co::bare(20'000), {.scope = "Alma-Ata", .as_of = 2022y / 1 / 7, .by = "Kassym-Jomart Tokayev"}};
constexpr co::claim<rioters> kazakhstan{
    co::thousands(),
    {.scope = "Kazakhstan", .as_of = "2022-01-02/2022-01-10", .by = "Anatoly Antonov"}};
static_assert(co::compare(almaty, kazakhstan, words).verdict == co::verdict::tension);
static_assert(co::compare(almaty, kazakhstan, words).order == co::order::a_at_most_b);

// One ambassador under two names is one voice.
constexpr co::claim<rioters> ivanovich{
    co::thousands(),
    {.scope = "Kazakhstan", .as_of = "2022-01-02/2022-01-10", .by = "Anatoly Ivanovich"}};
static_assert(co::compare(kazakhstan, ivanovich, words).verdict == co::verdict::equal);
static_assert(co::compare(kazakhstan, ivanovich, words).notes.has(co::note::echo));

// Whoever doubts the reading asks for all of them.
static_assert(!co::under_every_policy(fighters_rahmon, fighters_sidorov).unanimous());

int main() {
    fmt::print("Camps\n  {}\n\n", co::explain(co::compare(camps_rahmon, camps_sidorov)));
    fmt::print("Fighters\n  {}\n\n", co::explain(co::compare(fighters_rahmon, fighters_sidorov)));
    fmt::print("A headline and its article\n  {}\n\n",
               co::explain(co::compare(fighters_headline, fighters_sidorov)));
    fmt::print("A planned army\n  {}\n\n", co::explain(co::compare(army_planned, army_standing)));
    fmt::print("A city and its country\n  {}\n\n",
               co::explain(co::compare(almaty, kazakhstan, words)));
    fmt::print("An ambassador and his patronymic\n  {}\n",
               co::explain(co::compare(kazakhstan, ivanovich, words)));
}
