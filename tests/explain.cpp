#include <corroborate/explain.hpp>

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <corroborate/vocabulary_builder.hpp>
#include <corroborate/words.hpp>

#include <doctest/doctest.h>

#include "random_claims.hpp"

namespace co = corroborate;
using co::amount;
using co::details;
using co::note;
using co::order;
using co::reason;
using co::status;
using co::verdict;

namespace {

constexpr auto built = co::vocabulary_of(
    co::measure_is("drowned", {.over_time = co::over_time::running_total, .says_over_time = true}),
    co::measure_is("arrivals", {.over_time = co::over_time::flow, .says_over_time = true}),
    co::measure_is("night arrivals", {.over_time = co::over_time::flow, .says_over_time = true}),
    co::measure_is("patrol", {.holds_for = {.days = 31}, .says_holds_for = true}),
    co::measure_is("turnout", {.kind = co::number_kind::real,
                               .unit = co::units::percent,
                               .says_kind = true,
                               .says_unit = true,
                               .share = true}),
    co::measure_part("drowned", "victims"), co::measure_part("night arrivals", "arrivals"),
    co::measure_part("drowned", "arrivals"), co::same_measures("divers", "frogmen"),
    co::scope_part("Porto", "Portugal"), co::same_sources("Captain Reis", "Admiral Reis"));
constexpr co::vocabulary known = built;

using claim = co::claim<co::named>;
claim make(std::string_view measure, const amount& said, const details& about = {}) {
    return co::make_claim(measure, said, about).value();
}

struct situation {
    claim a;
    claim b;
    std::string_view expected;
};

std::vector<situation> situations() {
    using co::about, co::at_least, co::at_most, co::between, co::exactly, co::more_than, co::nearly;
    return {
        {make("divers", amount{214}, {.by = "a mayor"}),
         make("divers", amount{214}, {.by = "a nurse"}),
         R"("214" divers (a mayor) and "214" divers (a nurse) agree: both mean 214.)"},
        {make("divers", co::over(60), {.as_of = "2023-05-02", .by = "a mayor"}),
         make("divers", more_than(60), {.as_of = "2023-05-03", .by = "a nurse"}),
         R"("over 60" divers (a mayor, 2 May 2023) and "more than 60" divers (a nurse, 3 May 2023) agree: both mean 61 to 69. They are a day apart, so the number may have changed.)"},
        {make("boats", more_than(3'000), {.by = "a mayor"}),
         make("boats", co::over(4'000), {.by = "a nurse"}),
         R"("more than 3,000" boats (a mayor) and "over 4,000" boats (a nurse) are in tension: taken at their word both can be true, but as a reader takes the words the first means 3,001 to 3,999 and the second 4,001 to 4,999, at least 2 apart (a difference of 22 %). An exact figure from either, and how it was counted, would settle it.)"},
        {make("boats", co::over(4'000), {.by = "agency A", .citing = "Captain Reis"}),
         make("boats", co::up_to(4'000), {.by = "agency B", .citing = "Admiral Reis"}),
         R"("over 4,000" boats (agency A citing Captain Reis) and "up to 4,000" boats (agency B citing Admiral Reis) contradict each other: no number fits both, however generously they are read: the first allows 4,001 or more, the second at most 4,000, at least 1 apart (a difference of 33 %). Both go back to Captain Reis, so they are one voice; one source is quoted with opposite bounds at the same number, so one rendering is likely wrong; the source's own words would settle it.)"},
        {make("hurt", about(2'300), {.by = "a mayor"}),
         make("hurt", amount{2'261}, {.by = "a clinic"}),
         R"("about 2,300" hurt (a mayor) and "2,261" hurt (a clinic) agree, and the second is the more exact: it means 2,261, the first 2,185 to 2,415.)"},
        {make("hurt", about(2'200), {.by = "a mayor"}),
         make("hurt", amount{2'461}, {.by = "a clinic"}),
         R"("about 2,200" hurt (a mayor) and "2,461" hurt (a clinic) are in tension: taken at their word both can be true, but as a reader takes the words the first means 2,090 to 2,310 and the second 2,461, at least 151 apart (a difference of 11 %). An exact figure from either, and how it was counted, would settle it.)"},
        {make("hurt", at_least(300), {.by = "a mayor"}),
         make("hurt", amount{271}, {.by = "a clinic"}),
         R"("at least 300" hurt (a mayor) and "271" hurt (a clinic) contradict each other: no number fits both, however generously they are read: the first allows 300 or more, the second 271, at least 29 apart (a difference of 22 %). An exact figure from either, and how it was counted, would settle it.)"},
        {make("dead", between(130, 190), {.by = "a mayor"}),
         make("dead", between(170, 240), {.by = "a clinic"}),
         R"("between 130 and 190" dead (a mayor) and "between 170 and 240" dead (a clinic) are compatible: both allow 170 to 190, and each is read to allow more: the first means 130 to 190 and the second 170 to 240.)"},
        {make("dead", between(110, 120), {.by = "a mayor"}), make("dead", between(170, 240), {.by = "a clinic"}), R"("between 110 and 120" dead (a mayor) and "between 170 and 240" dead (a clinic) contradict each other: no number fits both, however generously they are read: the first allows 110 to 120, the second 170 to 240, at least 50 apart (a difference of 44 %). An exact figure from either, and how it was counted, would settle it.)"},
        {make("looters", co::thousands(), {.published_in = "the Gazette", .headline = true}),
         make("looters", co::over(7'000), {.by = "Captain Reis"}),
         R"("thousands" of looters (a headline of the Gazette) and "over 7,000" looters (Captain Reis) agree, and the second is the more exact: it means 7,001 to 7,999, the first 2,000 to 9,999.)"},
        {make("looters", amount{30'000}, {.scope = "Porto", .by = "a mayor"}),
         make("looters", co::thousands(), {.scope = "Portugal", .by = "a minister"}),
         R"("30,000" looters (Porto, a mayor) and "thousands" of looters (Portugal, a minister) are in tension: Porto is part of Portugal, and a part cannot be larger than its whole; taken at their word both can be true, but as a reader takes the words the first means 27,000 to 32,999 and the second 2,000 to 9,999, at least 17,001 apart (a difference of 80 %). What exactly each of them covers would settle it.)"},
        {make("dead", amount{96}, {.scope = "Porto", .by = "a mayor"}),
         make("dead", more_than(150), {.scope = "Portugal", .by = "a minister"}),
         R"("96" dead (Porto, a mayor) and "more than 150" dead (Portugal, a minister) are consistent: Porto is part of Portugal, and a part cannot be larger than its whole; the first means 96 and the second 151 to 159, which allows it.)"},
        {make("drowned", amount{6'300}, {.as_of = "2023-08-10", .by = "a ministry"}),
         make("drowned", amount{6'125}, {.as_of = "2023-08-03", .by = "a ministry"}),
         R"("6,300" drowned (a ministry, 10 August 2023) and "6,125" drowned (a ministry, 3 August 2023) are consistent: a running total can only stay or grow; the first means 6,250 to 6,349 and the second 6,125, which allows it. Both go back to a ministry, so they are one voice.)"},
        {make("drowned", amount{20'100}, {.id = "1", .as_of = "2023-08-03", .by = "a ministry"}),
         make("drowned", amount{15'500},
              {.id = "2", .as_of = "2023-08-10", .supersedes = "1", .by = "a ministry"}),
         R"("20,100" drowned (a ministry, 3 August 2023) and "15,500" drowned (a ministry, 10 August 2023) contradict each other: a running total can only stay or grow, yet the first allows 20,050 to 20,149 and the second 15,450 to 15,549, at least 4,501 apart (a difference of 23 %). The second corrects the first; both go back to a ministry, so they are one voice; the source's own words would settle it.)"},
        {make("arrivals", amount{900}, {.as_of = "2023-08-10", .by = "a guard"}),
         make("arrivals", amount{700}, {.as_of = "2023-08", .by = "a ministry"}),
         R"("900" arrivals (a guard, 10 August 2023) and "700" arrivals (a ministry, August 2023) contradict each other: a shorter time cannot hold more than the longer one around it, yet the first allows 850 to 949 and the second 650 to 749, at least 101 apart (a difference of 22 %). A correction of either, or how each was counted, would settle it.)"},
        {make("arrivals", amount{900}, {.as_of = "2023-08-10/2023-09-10", .by = "a guard"}),
         make("arrivals", amount{700}, {.as_of = "2023-08", .by = "a ministry"}),
         R"("900" arrivals (a guard, 10 August to 10 September 2023) and "700" arrivals (a ministry, August 2023) cannot be compared: the times they are about only overlap, and neither holds the other.)"},
        {make("drowned", amount{41}, {.by = "a guard"}),
         make("victims", amount{39}, {.by = "a ministry"}),
         R"("41" drowned (a guard) and "39" victims (a ministry) contradict each other: "drowned" is part of "victims", and a part cannot be larger than its whole, yet the first allows 41 and the second 39, at least 2 apart (a difference of 4.9 %). What exactly each of them covers would settle it.)"},
        {make("drowned", amount{41}, {.scope = "Porto", .by = "a guard"}),
         make("victims", about(50), {.scope = "Portugal", .by = "a ministry"}),
         R"("41" drowned (Porto, a guard) and "about 50" victims (Portugal, a ministry) are consistent: "drowned" is part of "victims" and Porto is part of Portugal, and a part cannot be larger than its whole; the first means 41 and the second 45 to 55, which allows it.)"},
        {make("divers", co::over(600), {.by = "agency A", .citing = "Captain Reis"}),
         make("frogmen", co::over(600), {.by = "Captain Reis"}),
         R"("over 600" divers (agency A citing Captain Reis) and "over 600" frogmen (Captain Reis) agree: both mean 601 to 699. Both go back to Captain Reis, so they are one voice; "divers" and "frogmen" are taken to mean the same.)"},
        {make("divers", amount{300}, {.unit = "person", .by = "a mayor"}),
         make("divers", amount{300}, {.unit = "families", .by = "a nurse"}),
         R"("300" divers (a mayor) and "300 families" (divers, a nurse) cannot be compared: person and families do not convert into each other.)"},
        {make("divers", amount{500}, {.published_in = "the Gazette", .headline = true}),
         make("divers", more_than(500), {.by = "Captain Reis", .published_in = "the Gazette"}),
         R"("500" divers (a headline of the Gazette) and "more than 500" divers (Captain Reis) are compatible: both allow 501 to 549, and each is read to allow more: the first means 450 to 549 and the second 501 to 599. The number is the same and only one keeps the "more than", so the other may have dropped it.)"},
        {make("dead", amount{164}, {.status = status::retracted, .by = "a ministry"}),
         make("dead", amount{225}, {.by = "a prosecutor"}),
         R"("164" dead (a ministry) and "225" dead (a prosecutor) contradict each other: no number fits both, however generously they are read: the first allows 164, the second 225, at least 61 apart (a difference of 27 %). The first has been retracted; an exact figure from either, and how it was counted, would settle it.)"},
        {make("loan", amount{"2.4"},
              {.unit = "EUR", .by = "agency A", .citing = {"a bank", "a minister"}}),
         make("loan", amount{"2400"}, {.unit = "EUR", .by = "agency B"}), R"("2.4 EUR" (loan, agency A citing a bank, who cites a minister) and "2,400 EUR" (loan, agency B) contradict each other: no number fits both, however generously they are read: the first allows 2.35 to 2.45 EUR, the second 2,350 to 2,450 EUR, at least 2,347.55 EUR apart (a difference of 100 %). The numbers differ by exactly a factor of a thousand, as when million is written for billion; the digits of the original would settle it.)"},
        {make("displaced", amount{"3.5"}, {.unit = "lakh", .by = "a paper"}),
         make("displaced", amount{350'000}, {.by = "an agency"}),
         R"("3.5 lakh" (displaced, a paper) and "350,000" displaced (an agency) agree: both mean 3.45 to 3.54999 lakh. 350,000 is 3.5 lakh.)"},
        {make("loan", amount{8'700}, {.unit = "crore", .by = "a paper"}),
         make("loan", amount{870}, {.unit = "crore", .by = "the police"}),
         R"("8,700 crore" (loan, a paper) and "870 crore" (loan, the police) contradict each other: no number fits both, however generously they are read: the first allows 8,650 to 8,750 crore, the second 865 to 875 crore, at least 7,775 crore apart (a difference of 90 %). The numbers differ by exactly a factor of ten, so a slip is likely; the digits of the original would settle it.)"},
        {make("wounded", amount{4'353}, {.by = "a mayor"}),
         make("wounded", amount{4'533}, {.by = "a clinic"}),
         R"("4,353" wounded (a mayor) and "4,533" wounded (a clinic) contradict each other: no number fits both, however generously they are read: the first allows 4,353, the second 4,533, at least 180 apart (a difference of 4 %). The digits are the same but for two neighbours swapped, so a typing error is likely; the digits of the original would settle it.)"},
        {make("dead", co::fewer_than(50), {.as_of = "2022-01-08", .by = "a mayor"}),
         make("dead", amount{225}, {.as_of = "2022-01-15", .by = "a prosecutor"}),
         R"("fewer than 50" dead (a mayor, 8 January 2022) and "225" dead (a prosecutor, 15 January 2022) are in tension: both can be true, each at its own time, but as a reader takes the words the first means 41 to 49 and the second 225, at least 176 apart (a difference of 80 %). They are 7 days apart, so the number may have changed; figures for one date would settle it.)"},
        {make("hurt", co::no_more_than(30), {.by = "a mayor"}),
         make("hurt", amount{34}, {.by = "a clinic"}),
         R"("no more than 30" hurt (a mayor) and "34" hurt (a clinic) contradict each other: no number fits both, however generously they are read: the first allows at most 30, the second 34, at least 4 apart (a difference of 25 %). An exact figure from either, and how it was counted, would settle it.)"},
        {make("hurt", co::none(), {.by = "a mayor"}), make("hurt", amount{2}, {.by = "a clinic"}),
         R"("none" (hurt, a mayor) and "2" hurt (a clinic) contradict each other: no number fits both, however generously they are read: the first allows 0, the second 2, at least 2 apart (a difference of 100 %). An exact figure from either, and how it was counted, would settle it.)"},
        {make("hurt", co::many(), {.by = "a mayor"}), make("hurt", amount{12}, {.by = "a clinic"}),
         R"("many" hurt (a mayor) and "12" hurt (a clinic) cannot be compared: the first says no number.)"},
        {make("soldiers", about(90'000), {.status = status::planned, .by = "a general"}),
         make("soldiers", amount{90'000}, {.by = "an observer"}),
         R"("about 90,000" soldiers (a general, planned) and "90,000" soldiers (an observer) cannot be compared: a plan is no observation.)"},
        {make("soldiers", amount{90'000}, {.by = "a general"}),
         make("camps", amount{12}, {.by = "an observer"}),
         R"("90,000" soldiers (a general) and "12" camps (an observer) cannot be compared: soldiers and camps are different things.)"},
        {make("patrol", amount{40}, {.as_of = "2022-01-10", .by = "a mayor"}),
         make("patrol", amount{60}, {.as_of = "2022-06-10", .by = "a nurse"}),
         R"("40" patrol (a mayor, 10 January 2022) and "60" patrol (a nurse, 10 June 2022) cannot be compared: they are 151 days apart, and what holds for the one time says nothing of the other.)"},
        {make("dead", amount{12}, {.scope = "Lisbon", .by = "a mayor"}),
         make("dead", amount{15}, {.scope = "Porto", .by = "a nurse"}),
         R"("12" dead (Lisbon, a mayor) and "15" dead (Porto, a nurse) cannot be compared: they are about different places or groups, and neither is known to be part of the other.)"},
        {make("dead", amount{12}, {.by = "a mayor"}),
         make("dead", amount{15}, {.scope = "Porto", .by = "a nurse"}),
         R"("12" dead (place not said, a mayor) and "15" dead (Porto, a nurse) cannot be compared: only one of them says which place or group it is about.)"},
        {make("turnout", co::half(), {.scope = "Porto", .by = "a mayor"}),
         make("turnout", co::per_cent(45), {.scope = "Porto", .by = "a nurse"}),
         R"("half" of turnout (a mayor) and "45 %" (turnout, a nurse) are compatible: both allow 0.45 to 0.455, and each is read to allow more: the first means 0.45 to 0.55 and the second 0.445 to 0.455. 45 % is 0.45 as a plain number.)"},
        {make("turnout", amount{62}, {.scope = "Porto", .by = "a mayor"}),
         make("turnout", amount{45}, {.scope = "Portugal", .by = "a nurse"}),
         R"("62 %" (turnout, Porto, a mayor) and "45 %" (turnout, Portugal, a nurse) cannot be compared: Porto is part of Portugal, and that says nothing of which number is the larger.)"},
        {make("length", more_than(5), {.unit = "km", .by = "a guide"}),
         make("length", at_most(5), {.unit = "km", .by = "a map"}),
         R"("more than 5 km" (length, a guide) and "at most 5 km" (length, a map) contradict each other: no number fits both, however generously they are read: the first allows more than 5 km, the second at most 5 km, which meet without sharing a number (a difference of 18 %). An exact figure from either, and how it was counted, would settle it.)"},
        {make("length", amount{1'344}, {.unit = "km", .by = "a guide"}),
         make("length", amount{835}, {.unit = "mi", .by = "a map"}),
         R"("1,344 km" (length, a guide) and "835 mi" (length, a map) agree, and the first is the more exact: it means 1,343.5 to 1,344.5 km, the second 1,343 to 1,344.61 km. 835 mi is 1,343.8 km.)"},
        {make("camps", more_than(40), {.by = "a guide"}),
         make("camps", between(41, 49), {.by = "a map"}),
         R"("more than 40" camps (a guide) and "between 41 and 49" camps (a map) agree: both mean 41 to 49, and the second is the more exact: generously read the first allows 41 or more and the second 41 to 49.)"},
        {make("length", more_than(12), {.unit = "km", .by = "a guide"}),
         make("length", about(15), {.unit = "km", .by = "a map"}),
         R"("more than 12 km" (length, a guide) and "about 15 km" (length, a map) are compatible: the first means more than 12 and less than 20 km and the second 14 to 16 km, one within the other, but generously read the first allows more than 12 km and the second 12 to 18 km.)"},
        {make("camps", co::many(), {.by = "a guide"}),
         make("camps", co::countless(), {.by = "a map"}),
         R"("many" camps (a guide) and "countless" camps (a map) cannot be compared: neither of them says a number.)"},
        {make("depth", amount{2.5}, {.by = "a guide"}),
         make("depth", amount{12}, {.unit = "km", .by = "a map"}),
         R"("2.5" (depth, a guide) and "12 km" (depth, a map) cannot be compared: a number without a unit and km do not convert into each other.)"},
        {make("drowned", amount{12}, {.scope = "Portugal", .by = "a guard"}),
         make("victims", amount{15}, {.scope = "Porto", .by = "a nurse"}),
         R"("12" drowned (Portugal, a guard) and "15" victims (Porto, a nurse) cannot be compared: "drowned" is part of "victims" but Porto is part of Portugal, and that says nothing of which number is the larger.)"},
        {make("drowned", amount{12}, {.as_of = "2022-02-01", .by = "a guard"}),
         make("victims", amount{15}, {.as_of = "2022-01-31", .by = "a nurse"}),
         R"("12" drowned (a guard, 1 February 2022) and "15" victims (a nurse, 31 January 2022) cannot be compared: part and whole are not counted over the same time.)"},
        {make("drowned", amount{12}, {.by = "a guard"}),
         make("arrivals", amount{15}, {.by = "a nurse"}),
         R"("12" drowned (a guard) and "15" arrivals (a nurse) cannot be compared: part and whole are not counted over the same time.)"},
        {make("boats", amount{12},
              {.id = "1",
               .as_of = "2022",
               .supersedes = "2",
               .by = "a guard",
               .citing = {"b", "c", "d", "e", "f"}}),
         make("boats", nearly(40), {.id = "2", .status = status::estimated, .by = "a nurse"}),
         R"("12" boats (a guard citing b, who cites c, who cites d, who cites through others f, 2022) and "nearly 40" boats (a nurse, an estimate) contradict each other: no number fits both, however generously they are read: the first allows 12, the second 28 to 39, at least 16 apart (a difference of 68 %). The first corrects the second; one is an estimate and the other was observed; only one of them is dated; an exact figure from either, and how it was counted, would settle it.)"},
        {make("looters", co::thousands(), {.scope = "Porto", .by = "a mayor"}),
         make("looters", co::thousands(), {.scope = "Portugal", .by = "a minister"}),
         R"("thousands" of looters (Porto, a mayor) and "thousands" of looters (Portugal, a minister) are consistent: Porto is part of Portugal, and a part cannot be larger than its whole; both mean 2,000 to 9,999, which allows it.)"},
        {make("camps", amount{6}, {.as_of = "2022-01", .by = "a guide"}),
         make("camps", amount{6}, {.as_of = "2022-02", .by = "a map"}),
         R"("6" camps (a guide, January 2022) and "6" camps (a map, February 2022) agree: both mean 6. They are at least a day apart, so the number may have changed.)"},
        {make("nurses", co::several_dozen(), {.by = "a guard"}),
         make("nurses", co::reached(90), {.by = "a clinic"}),
         R"("several dozen" nurses (a guard) and "reached 90" (nurses, a clinic) are in tension: taken at their word both can be true, but as a reader takes the words the first means 36 to 84 and the second 90 to 99, at least 6 apart (a difference of 37 %). An exact figure from either, and how it was counted, would settle it.)"},
    };
}

/// The text without what stands in quotes.
std::string unquoted(std::string_view text) {
    std::string out;
    bool inside = false;
    for (const char c : text) {
        if (c == '"') {
            inside = !inside;
        } else if (!inside) {
            out += c;
        }
    }
    return out;
}
/// Full stops that end a sentence: those that no digit follows.
int sentences(std::string_view text) {
    const std::string plain = unquoted(text);
    int n = 0;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const bool in_number = i + 1 < plain.size() && plain[i + 1] >= '0' && plain[i + 1] <= '9';
        n += static_cast<int>(plain[i] == '.' && !in_number);
    }
    return n;
}

/// What a note is told with; empty where it only shows in who says what.
std::string_view told_as(note n, const co::comparison& c) {
    const bool open = disagrees(c.verdict);
    switch (n) {
    case note::apart: return c.order == order::same ? " apart, so the number may have changed" : "";
    case note::converted: return c.sets_compared ? " is " : "";
    case note::definition: return "are taken to mean the same";
    case note::echo: return "so they are one voice";
    case note::headline: return "headline";
    case note::part_whole: return "a part cannot be larger than its whole";
    case note::retracted: return "been retracted";
    case note::status:
        return open ? "one is an estimate and the other was observed" : "an estimate";
    case note::superseded: return " corrects the ";
    case note::suspect_dropped_hedge: return "the number is the same and only one keeps the \"";
    case note::suspect_factor_10: return "a factor of ten";
    case note::suspect_factor_1000: return "a factor of a thousand";
    case note::suspect_transposition: return "two neighbours swapped";
    case note::suspect_wrong_bound: return "opposite bounds at the same number";
    case note::undated: return open ? "only one of them is dated" : "";
    }
    return "";
}
/// Whether a text stands in another, its first letter small or capital.
bool tells(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos || text.find(part.substr(1)) != std::string::npos;
}

std::string_view opening(verdict v) {
    switch (v) {
    case verdict::equal: return "agree: both mean ";
    case verdict::refines:
    case verdict::refined_by: return " is the more exact: ";
    case verdict::overlaps: return " are compatible: ";
    case verdict::consistent: return " are consistent: ";
    case verdict::tension: return " are in tension: ";
    case verdict::contradicts: return " contradict each other: ";
    case verdict::incomparable: return " cannot be compared: ";
    }
    return "";
}

std::string with_unit(std::string number, const co::unit& u) {
    const bool unsaid = u.is_none() || u.dim.of == co::quantity::person;
    return unsaid ? number : number.append(" ").append(u.name());
}

void check_explanation(const co::comparison& c) {
    const std::string text = explain(c);
    CAPTURE(text);
    const auto has = [&](std::string_view part) { return text.find(part) != std::string::npos; };

    CHECK(text.front() == '"');
    CHECK(text.back() == '.');
    const int n = sentences(text);
    CHECK(n >= 1);
    CHECK(n <= 2);
    for (const auto bad : {"  ", "()", "( ", " )", " ,", " .", ",,", "..", ": .", "; .", ", )"}) {
        CHECK(!has(bad));
    }
    if (const auto stop = text.find(". "); stop != std::string::npos) {
        CHECK(!(text[stop + 2] >= 'a' && text[stop + 2] <= 'z'));
    }

    for (const std::size_t i : {0U, 1U}) {
        const auto& about = c.claims[i].about();
        CHECK(has("\"" + co::words_of(c.claims[i], c.units[i]) + "\""));
        CHECK(has(c.claims[i].measure_name()));
        CHECK(has(about.headline ? about.published_in : about.by));
        for (const auto cited : about.citing) { CHECK(has(cited)); }
        CHECK(has(co::to_text(about.as_of)));
        if (c.ties.scope != co::tie::same) {
            CHECK(has(about.scope.is_said() ? about.scope.name() : "place not said"));
        }
        CHECK((about.status != status::planned || has("planned")));
    }

    CHECK(has(opening(c.verdict)));
    for (std::size_t i = 0; i < co::note_count; ++i) {
        const auto told = static_cast<note>(i);
        const auto as = told_as(told, c);
        if (c.notes.has(told) && !as.empty()) { CHECK(tells(text, as)); }
    }
    if (c.verdict == verdict::incomparable) { return; }

    const bool by_reach = c.verdict == verdict::contradicts;
    for (const auto& x : c.extents) {
        CHECK(has(with_unit(co::to_text(by_reach ? x.reach : x.core, c.units[0]), c.units[0])));
    }
    if (!disagrees(c)) { return; }
    const auto gap = with_unit(co::to_text(c.gap), c.units[0]);
    CHECK(has(c.gap.sign() == 0 ? ", which meet without sharing a number"
                                : ", at least " + gap + " apart"));
    if (c.difference.exists && c.difference.value > 0) {
        CHECK(has("(a difference of " + co::detail::percent_text(c.difference.value) + ")"));
    }
    CHECK((has(" would settle it.") || has("the body of the article decides")));
}

/// A random claim of a small world in which everything that can be noted happens.
claim random_claim_of(dice& d, std::string_view id, std::string_view other) {
    using namespace corroborate;
    constexpr std::string_view measures[] = {"divers",   "frogmen",        "victims", "drowned",
                                             "arrivals", "night arrivals", "patrol",  "turnout"};
    constexpr std::string_view scopes[] = {"Porto", "Porto", "Portugal", "Lisbon", ""};
    constexpr std::string_view people[] = {"Captain Reis", "Admiral Reis", "a nurse", "a mayor"};
    constexpr std::array periods{period{},          period{"2022-01-10"},
                                 period{"2022-01"}, period{"2022-02"},
                                 period{"2022"},    period{"2022-01-08/2022-02-03"}};
    constexpr std::array said{amount{120},       amount{1'200}, amount{120'000}, amount{210},
                              more_than(120),    at_most(120),  fewer_than(210), about(125),
                              between(100, 150), thousands(),   none(),          many(),
                              nearly(200),       set_from(140), exactly(130),    several_dozen(),
                              over(110),         up_to(1'200)};
    constexpr std::array shares{half(), per_cent(40), more_than(40),
                                most(), amount{45},   at_most(40)};
    details about{
        .id = id, .scope = scopes[d.roll(5)], .as_of = periods[d.roll(6)], .by = people[d.roll(4)]};
    if (d.one_in(3)) { about.citing.push_back(people[d.roll(4)]); }
    if (d.one_in(8)) { about.status = static_cast<co::status>(1 + d.roll(3)); }
    if (d.one_in(8)) { about.supersedes = other; }
    if (d.one_in(8)) {
        about.headline = true;
        about.published_in = "the Gazette";
    }
    const auto measure = measures[d.roll(8)];
    if (measure != "turnout") { return make(measure, said[d.roll(18)], about); }
    if (d.one_in(3)) { about.unit = "%"; }
    return make(measure, shares[d.roll(6)], about);
}

} // namespace

TEST_CASE("each situation is told in the words that a reader expects") {
    for (const auto& s : situations()) {
        const auto c = compare(s.a, s.b, known);
        CHECK(explain(c) == s.expected);
        check_explanation(c);
    }
}

TEST_CASE("every verdict, order, reason and note is explained with all that it rests on") {
    dice d{1'344};
    std::map<verdict, int> verdicts;
    std::map<reason, int> reasons;
    std::set<std::pair<verdict, order>> under;
    std::array<int, co::note_count> notes{};
    for (int round = 0; round < 12'000; ++round) {
        const auto a = random_claim_of(d, "1", "2"), b = random_claim_of(d, "2", "1");
        const auto& k = *co::shipped_policies[d.roll(co::shipped_policies.size())];
        const auto c = compare(a, b, k, known);
        check_explanation(c);
        ++verdicts[c.verdict];
        ++reasons[c.why];
        under.emplace(c.verdict, c.order);
        for (std::size_t n = 0; n < co::note_count; ++n) {
            notes[n] += static_cast<int>(c.notes.has(static_cast<note>(n)));
        }
    }
    CHECK(verdicts.size() == 8);
    CHECK(reasons.size() == 6); // units: see below
    CHECK(under.size() == 6 + 2 * 3 + 1);
    for (const auto& [v, times] : verdicts) { CHECK(times > 5); }
    for (const auto& [r, times] : reasons) { CHECK(times > 5); }
    for (const int times : notes) { CHECK(times > 0); }
}
