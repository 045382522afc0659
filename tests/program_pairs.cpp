// corroborate compare --format jsonl: every key of the object of a pair, on cases worked out by
// hand from the rules (orders by topic and time, readings of the words, verdicts, flags).
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "program.hpp"

using program::json;

namespace {

constexpr const char* words = R"({
  "measures": [
    {"name": "fighters", "same_as": ["militants", "rebels"], "kind": "count", "unit": "person"},
    {"name": "dead", "part_of": ["casualties"], "over_time": "running_total"},
    {"name": "casualties", "over_time": "running_total"},
    {"name": "arrests", "over_time": "flow", "part_of": ["detentions"]},
    {"name": "detentions", "over_time": "flow"},
    {"name": "garrison", "holds_for": "P31D"},
    {"name": "grain stored", "kind": "real", "unit": "t", "additive": true},
    {"name": "night strikes", "part_of": "strikes"},
    {"name": "turnout", "unit": "%", "share": true},
    {"name": "length", "kind": "real", "unit": "km"},
    {"name": "debt", "kind": "real", "unit": "USD"}],
  "scopes": [
    {"name": "Almaty", "same_as": ["Alma-Ata"], "part_of": ["Kazakhstan"]},
    {"name": "Kazakhstan", "part_of": "Central Asia"}],
  "sources": [{"name": "Antonov", "same_as": ["Anatoly Ivanovich", "the ambassador"]}],
  "units": [{"name": "crore", "of": "1", "factor": "10000000"}]})";

/// A claim of measure "m" with this id, unless the keys say otherwise.
std::string claim(const char* id, const std::string& keys) {
    const bool has_measure = keys.find("\"measure\"") != std::string::npos;
    return std::string{"{\"id\":\""} + id + "\"," + (has_measure ? "" : "\"measure\":\"m\",") +
           keys + "}\n";
}

/// The keys of a, the keys of b, and: verdict order literal overlap difference gap flags why, where
/// - is null (or no flags) and ? is not looked at.
struct row {
    const char* a;
    const char* b;
    const char* expected;
};

void check_number(const json& got, const std::string& wanted, const std::string& key) {
    CAPTURE(key);
    if (wanted == "?") { return; }
    if (wanted == "-") {
        CHECK(got.is_null());
        return;
    }
    REQUIRE(got.is_number());
    CHECK(got.get<double>() == doctest::Approx(std::stod(wanted)).epsilon(1e-12));
}
void check_text(const json& got, const std::string& wanted, const std::string& key) {
    CAPTURE(key);
    if (wanted == "?") { return; }
    CHECK(got == (wanted == "-" ? json{} : json(wanted)));
}

void check_row(const row& r, const json& pair) {
    std::istringstream in{r.expected};
    std::string verdict, order, literal, overlap, difference, gap, flags, why;
    in >> verdict >> order >> literal >> overlap >> difference >> gap >> flags >> why;
    INFO("expected ", std::string{r.expected}, "\ngot      ", pair.dump());
    REQUIRE(pair.is_object());
    check_text(pair["verdict"], verdict, "verdict");
    check_text(pair["order"], order, "order");
    check_text(pair["literal"], literal, "literal");
    check_number(pair["overlap"], overlap, "overlap");
    check_number(pair["difference"], difference, "difference");
    check_number(pair["gap"], gap, "gap");
    if (flags != "?") {
        json list = json::array();
        std::istringstream names{flags == "-" ? "" : flags};
        for (std::string name; std::getline(names, name, ',');) { list.push_back(name); }
        CHECK(pair["flags"] == list);
    }
    check_text(pair["why"], why.empty() ? "-" : why, "why");
    CHECK(pair["explanation"].is_string());
    CHECK(pair["explanation"].get<std::string>().size() > 20);
    CHECK_FALSE(pair.contains("under"));
}

template <std::size_t N>
void check_rows(const row (&rows)[N]) {
    if (!program::path()) { return; }
    const program::folder here;
    const auto vocabulary = here.file("words.json", words);
    for (const auto& r : rows) {
        const auto done = program::compare(claim("a", r.a) + claim("b", r.b),
                                           {"--vocabulary", vocabulary, "--all-pairs"});
        INFO(std::string{r.a}, "  v  ", std::string{r.b}, "\n", done.err);
        CHECK(done.code == 0);
        CHECK(done.err == "");
        REQUIRE(done.pairs().size() == 1);
        check_row(r, done.pairs()[0]);
    }
}

} // namespace

TEST_CASE("counts: what the words mean, and what they say of each other") {
    check_rows({
        // sharp: 12 is 12
        {R"("said":"12")", R"("said":"12")", "equal same equal 1 0 0 -"},
        {R"("said":"12")", R"("said":"13")", "contradicts same disjoint 0 0.0769 1 -"},
        {R"("said":12)", R"("said":"12")", "equal same equal 1 0 0 -"},
        {R"("said":"twelve")", R"("said":"exactly 12")", "equal same equal 1 0 0 -"},
        // round: 4,500 to 5,499 against 5,500 to 6,499
        {R"("said":"5,000")", R"("said":"6,000")", "contradicts same disjoint 0 0.1667 1 -"},
        // 18,000 to 21,999 against 25,000 to 34,999, reach 15,000 to 24,999
        {R"("said":"20,000")", R"("said":"30,000")", "contradicts same disjoint 0 0.3333 1 -"},
        // 18,000 to 21,999 and 22,000, which the reach of 20,000 still holds
        {R"("said":"20,000")", R"("said":"22,001")", "tension same disjoint 0 0.091 2 -"},
        {R"("said":"20,000")", R"("said":"21,001")", "refined_by same disjoint 0.0003 0.0477 0 -"},
        // 5,001 to 5,999 against 6,001 to 6,999: 5,999 and 6,001
        {R"("said":"more than 5,000")", R"("said":"over 6,000")",
         "tension same refined_by 0 0.1538 2 -"},
        {R"("said":"over 6,000")", R"("said":"more than 5,000")",
         "tension same refines 0 0.1538 2 -"},
        {R"("said":"over 40")", R"("said":"more than 40")", "equal same equal 1 0 0 -"},
        // a step of half a grain where n is one grain: 101 to 149; 145 to 154
        {R"("said":"more than 100")", R"("said":"150")",
         "overlaps same refined_by 0.0926 0.1667 0 -"},
        // sharp steps: 94 to 99; 50 to 54
        {R"("said":"93")", R"("said":"more than 93")",
         "contradicts same disjoint 0 0.0363 1 suspect_dropped_hedge"},
        {R"("said":"over 49")", R"("said":"49")",
         "contradicts same disjoint 0 0.0577 1 suspect_dropped_hedge"},
        {R"("said":"over 49")", R"("said":"55")", "tension same refined_by 0 0.0545 1 -"},
        // below ten: 3 and 4; 4 to 9; 9 to 14
        {R"("said":"more than 2")", R"("said":"3")", "refined_by same refined_by 0.5 0.1429 0 -"},
        {R"("said":"more than 3")", R"("said":"9")",
         "refined_by same refined_by 0.1667 0.2778 0 -"},
        {R"("said":"more than 3")", R"("said":"10")", "overlaps same refined_by 0.1429 0.35 0 -"},
        {R"("said":"more than 8")", R"("said":"fewer than 20")",
         "overlaps same overlaps 0.3636 0.2333 0 -"},
        // 140,000 to 160,000, literally 120,000 to 180,000, against 145,000 to 154,999
        {R"("said":"about 150,000")", R"("said":"150,000")",
         "refined_by same refined_by 0.5 0 0 -"},
        {R"("said":"about 150,000")", R"("said":"exactly 170,000")",
         "tension same refined_by 0 0.1176 10000 -"},
        {R"("said":"about 150,000")", R"("said":"exactly 180,001")",
         "contradicts same disjoint 0 0.1667 1 -"},
        // 450 to 499, literally 350 to 499, against 450 to 549
        {R"("said":"nearly 500")", R"("said":"500")", "overlaps same disjoint 0.5 ? 0 -"},
        // 100 to 149 against 71 to 80
        {R"("said":"at least 100")", R"("said":"at most 80")",
         "contradicts same disjoint 0 0.3936 20 -"},
        {R"("said":"up to 80")", R"("said":"60")", "refined_by same refined_by 0.2439 0 0 -"},
        // 40 to 80, literally 0 to 80
        {R"("said":"up to 80")", R"("said":"12")", "tension same refined_by 0 0.8 28 -"},
        {R"("said":"between 120 and 180")", R"("said":"150")",
         "refined_by same refined_by 0.1639 0 0 -"},
        {R"("said":"120-180")", R"("said":{"modifier":"between","value":"120","upper":"180"})",
         "equal same equal 1 0 0 -"},
        {R"("said":{"modifier":"plus_minus","value":"15","upper":"2"})", R"("said":"14")",
         "refined_by same refined_by 0.2 0.0667 0 -"},
        // 2,000 to 9,999; 4,500 to 5,499
        {R"("said":"thousands")", R"("said":"5,000")",
         "refined_by same refined_by 0.125 0.1666 0 -"},
        {R"("said":{"modifier":"magnitude","value":"1000"})", R"("said":"thousands")",
         "equal same equal 1 0 0 -"},
        {R"("said":{"hedge":"well-over","value":"500"})", R"("said":"well over 500")",
         "equal same equal 1 0 0 -"},
        {R"("said":{"modifier":"more_than","value":"6000"})", R"("said":"over 6,000")",
         "equal same equal 1 0 0 -"},
        {R"("said":"none")", R"("said":"0")", "equal same equal 1 0 0 -"},
        {R"("said":"none")", R"("said":"12")", "contradicts same disjoint 0 1 12 -"},
        {R"("said":"fewer than 1")", R"("said":"none")", "equal same equal 1 0 0 -"},
        {R"("said":"not 12")", R"("said":"fewer than 12")", "equal same equal 1 0 0 -"},
        // sets have one reading
        {R"("said":{"lower":"3","lower_open":true,"upper":null})", R"("said":"4")",
         "refined_by same refined_by - - 0 -"},
        {R"("said":{"lower":"10","upper":"20"})", R"("said":{"lower":"15","upper":"30"})",
         "overlaps same overlaps 0.2857 0.3333 0 -"},
        {R"("said":{"lower":10,"upper":20})", R"("said":{"lower":21,"upper":30})",
         "contradicts same disjoint 0 0.4118 1 -"},
        {R"("said":{"lower":"10","upper":"20"})",
         R"("said":{"lower":"10","upper":"21","upper_open":true})", "equal same equal 1 0 0 -"},
    });
}

TEST_CASE("reals, units and percentages") {
    check_rows({
        // [1.5, 2.5) and [2.45, 2.55)
        {R"("said":"2 km")", R"("said":"2.5 km")", "overlaps same disjoint 0.0476 0.2 0 -"},
        {R"("said":"5 km")", R"("said":"5000 m")", "equal same equal 1 0 0 converted"},
        {R"("said":"5","unit":"km")", R"("said":"5 km")", "equal same equal 1 0 0 -"},
        {R"("said":"5.0 km")", R"("said":"5 km")", "refines same equal 0.1 0 0 -"},
        {R"("said":5.0,"unit":"km")", R"("said":"5 km")", "equal same equal 1 0 0 -"},
        {R"("said":"3 km")", R"("said":"5 km")", "contradicts same disjoint 0 0.4 1 -"},
        {R"("said":"3 km")", R"("said":"5000 m")", "contradicts same disjoint 0 0.4 1 converted"},
        {R"("said":"5000 m")", R"("said":"3 km")",
         "contradicts same disjoint 0 0.4 1000 converted"},
        // half-open sets that touch: no number in both, none between
        {R"("said":"2 km")", R"("said":"3 km")", "contradicts same disjoint 0 0.3333 0 -"},
        {R"("measure":"length","said":"1,344")", R"("measure":"length","said":"1344 km")",
         "equal same equal 1 0 0 -"},
        // points: equal or not
        {R"("said":{"lower":"2.5","upper":"2.5"},"unit":"km")", R"("said":"exactly 2.5 km")",
         "equal same equal 1 0 0 -"},
        {R"("said":"exactly 2.5 km")", R"("said":"2.5 km")", "refines same equal 0 0 0 -"},
        {R"("said":"1 h")", R"("said":"60 min")", "refined_by same equal 0.1667 0 0 converted"},
        // 39.5 to 40.5 %, 0.35 to 0.45
        {R"("said":"40 %")", R"("said":"0.4")", "refines same equal 0.1 0 0 converted"},
        {R"("said":"40 %")", R"("said":"45 %")", "contradicts same disjoint 0 0.1111 4 -"},
        {R"("said":"40","unit":"%")", R"("said":"40%")", "equal same equal 1 0 0 -"},
        // a share ends at 100 %: (95, 100) and [99, 100]
        {R"("measure":"turnout","said":"more than 95 %")",
         R"("measure":"turnout","said":"at least 99")", "overlaps same refined_by 0.2 0.0201 0 -"},
        // units that do not convert
        {R"("said":"120 tenge")", R"("said":"120","unit":"USD")", "incomparable - ? - - 0 - unit"},
        {R"("said":"3 km")", R"("said":"3 kg")", "incomparable - ? - - 0 - unit"},
        // a count without a unit takes the other's; a count against a real is read as a real
        {R"("said":"12","unit":"person")", R"("said":"12")", "equal same equal 1 0 0 -"},
        {R"("said":"12")", R"("said":"12.4")", "refined_by same disjoint 0.1 0.0323 0 -"},
        {R"("said":"5","kind":"count")", R"("said":"5","kind":"real")", "equal same equal 1 0 0 -"},
        {R"("said":"2","unit":"crore")", R"("said":"20,000,000")",
         "equal same equal 1 0 0 converted"},
        // below nothing: [-5.5, -4.5] against [4.5, 5.5]
        {R"("said":"-5","kind":"real")", R"("said":"5","kind":"real")",
         "contradicts same disjoint 0 - 9 -"},
    });
}

TEST_CASE("a stock: one number at a time") {
    check_rows({
        {R"("said":"5,000","as_of":"2022-01")", R"("said":"over 6,000","as_of":"2022-01-10")",
         "contradicts same disjoint 0 0.2308 502 -"},
        {R"("said":"5,000","as_of":"2022-01")", R"("said":"over 6,000","as_of":"2022-02-10")",
         "tension same disjoint 0 0.2308 502 apart"},
        {R"("said":"12","as_of":"2021")", R"("said":"12","as_of":"2023")",
         "equal same equal 1 0 0 apart"},
        {R"("said":"5,000")", R"("said":"over 6,000","as_of":"2022-02-10")",
         "contradicts same disjoint 0 0.2308 502 undated"},
        {R"("said":"5,000","as_of":"2022-02-09/2022-02-10")",
         R"("said":"over 6,000","as_of":"2022-02-10/2022-02-11")",
         "contradicts same disjoint 0 0.2308 502 -"},
        // it stands for 31 days on both sides: 1 January and 4 March both reach 1 February
        {R"("measure":"garrison","said":"500","as_of":"2022-01-01")",
         R"("measure":"garrison","said":"900","as_of":"2022-03-04")",
         "contradicts same disjoint 0 0.4444 301 ?"},
        {R"("measure":"garrison","said":"500","as_of":"2022-01-01")",
         R"("measure":"garrison","said":"900","as_of":"2022-03-05")",
         "incomparable - disjoint 0 0.4444 0 apart time"},
        {R"("measure":"garrison","said":"500")",
         R"("measure":"garrison","said":"900","as_of":"2022-03-05")",
         "contradicts same disjoint 0 0.4444 301 undated"},
    });
}

TEST_CASE("a running total never falls") {
    check_rows({
        {R"("measure":"dead","said":"12","as_of":"2022-01-10")",
         R"("measure":"dead","said":"12","as_of":"2022-01-10")", "equal same equal 1 0 0 -"},
        // its number belongs to the end of its period
        {R"("measure":"dead","said":"12","as_of":"2022-01-01/2022-01-10")",
         R"("measure":"dead","said":"14","as_of":"2022-01-10")",
         "contradicts same disjoint 0 0.1429 2 -"},
        {R"("measure":"dead","said":"12","as_of":"2022-01-05")",
         R"("measure":"dead","said":"15","as_of":"2022-01-10")",
         "consistent a_at_most_b disjoint 0 0.2 0 apart"},
        {R"("measure":"dead","said":"15","as_of":"2022-01-05")",
         R"("measure":"dead","said":"12","as_of":"2022-01-10")",
         "contradicts a_at_most_b disjoint 0 0.2 3 apart"},
        {R"("measure":"dead","said":"12","as_of":"2022-01-10")",
         R"("measure":"dead","said":"15","as_of":"2022-01-05")",
         "contradicts b_at_most_a disjoint 0 0.2 3 apart"},
        // 18 to 21, generously 15 to 24
        {R"("measure":"dead","said":"20","as_of":"2022-01-05")",
         R"("measure":"dead","said":"16","as_of":"2022-01-10")",
         "tension a_at_most_b disjoint 0 0.2 2 apart"},
        {R"("measure":"dead","said":"over 20","as_of":"2022-01-05")",
         R"("measure":"dead","said":"fewer than 40","as_of":"2022-01-10")",
         "consistent a_at_most_b overlaps 0 0.2857 0 apart"},
        {R"("measure":"dead","said":"12")", R"("measure":"dead","said":"15","as_of":"2022-01-05")",
         "contradicts same disjoint 0 0.2 3 undated"},
        {R"("measure":"dead","said":"15","as_of":"2022-01")",
         R"("measure":"dead","said":"12","as_of":"2022-01-20")",
         "consistent b_at_most_a disjoint 0 0.2 0 -"},
    });
}

TEST_CASE("a flow: so many within a window") {
    check_rows({
        {R"("measure":"arrests","said":"40","as_of":"2022-01")",
         R"("measure":"arrests","said":"40","as_of":"2022-01-01/2022-01-31")",
         "equal same equal 1 0 0 -"},
        // 45 to 54 on one day, 15 to 24 in the month around it
        {R"("measure":"arrests","said":"50","as_of":"2022-01-03")",
         R"("measure":"arrests","said":"20","as_of":"2022-01")",
         "contradicts a_at_most_b disjoint 0 0.6 21 -"},
        {R"("measure":"arrests","said":"20","as_of":"2022-01")",
         R"("measure":"arrests","said":"15","as_of":"2022-01-03")",
         "consistent b_at_most_a disjoint 0 0.25 0 -"},
        {R"("measure":"arrests","said":"12","as_of":"2022-01-01/2022-01-10")",
         R"("measure":"arrests","said":"15","as_of":"2022-01-05/2022-01-20")",
         "incomparable - disjoint 0 0.2 0 - time"},
        {R"("measure":"arrests","said":"12","as_of":"2022-01-01")",
         R"("measure":"arrests","said":"15","as_of":"2022-01-02")",
         "incomparable - disjoint 0 0.2 0 apart time"},
        {R"("measure":"arrests","said":"12")", R"("measure":"arrests","said":"15","as_of":"2022")",
         "contradicts same disjoint 0 0.2 3 undated"},
    });
}

TEST_CASE("parts and wholes") {
    check_rows({
        // 18,000 to 21,999 in the city, 2,000 to 9,999 in the country
        {R"("said":"20,000","scope":"Alma-Ata","as_of":"2022-01-07")",
         R"("said":"thousands","scope":"Kazakhstan","as_of":"2022-01-02/2022-01-10")",
         "tension a_at_most_b refines 0 0.7 8001 part_whole"},
        {R"("said":"at most 9,000","scope":"Kazakhstan")", R"("said":"20,000","scope":"Almaty")",
         "contradicts b_at_most_a disjoint 0 0.575 6000 part_whole"},
        {R"("said":"12","scope":"Almaty")", R"("said":"500","scope":"Central Asia")",
         "consistent a_at_most_b disjoint 0 0.976 0 part_whole"},
        {R"("said":"500","scope":"almaty")",
         R"("said":"12","scope":"Central  Asia","as_of":"2022")",
         "contradicts a_at_most_b disjoint 0 0.976 438 part_whole,undated"},
        // stocks of different times say nothing of each other
        {R"("said":"500","scope":"Almaty","as_of":"2021")",
         R"("said":"12","scope":"Kazakhstan","as_of":"2022")",
         "incomparable - disjoint 0 0.976 0 apart time"},
        {R"("said":"12","scope":"Almaty")", R"("said":"12","scope":"Dushanbe")",
         "incomparable - ? ? ? 0 - scope"},
        {R"("said":"12","scope":"Almaty")", R"("said":"12")", "incomparable - ? ? ? 0 - scope"},
        {R"("measure":"x","said":"12")", R"("measure":"y","said":"12")",
         "incomparable - ? ? ? 0 - measure"},
        {R"("measure":"night strikes","said":"12")", R"("measure":"strikes","said":"11")",
         "contradicts a_at_most_b disjoint 0 0.0833 1 part_whole"},
        // running totals: the part's end not later than the whole's; 25 to 34 and 15 to 24
        {R"("measure":"dead","said":"30","as_of":"2022-01-05")",
         R"("measure":"casualties","said":"20","as_of":"2022-01-10")",
         "contradicts a_at_most_b disjoint 0 0.3333 1 apart,part_whole"},
        {R"("measure":"dead","said":"30","as_of":"2022-01-20")",
         R"("measure":"casualties","said":"20","as_of":"2022-01-10")",
         "incomparable - disjoint 0 0.3333 0 apart time"},
        // flows: the part's window inside the whole's
        {R"("measure":"detentions","said":"12","as_of":"2022-01")",
         R"("measure":"arrests","said":"45","as_of":"2022-01-03")",
         "contradicts b_at_most_a disjoint 0 0.7333 33 part_whole"},
        {R"("measure":"arrests","said":"45","as_of":"2022-01")",
         R"("measure":"detentions","said":"12","as_of":"2022-01-03")",
         "incomparable - disjoint 0 0.7333 0 - time"},
        {R"("measure":"arrests","said":"45")",
         R"("measure":"detentions","said":"12","as_of":"2022-01-03")",
         "contradicts a_at_most_b disjoint 0 0.7333 33 part_whole,undated"},
        // measure and scope together; crosswise neither is part of the other
        {R"("measure":"dead","said":"45","scope":"Almaty")",
         R"("measure":"casualties","said":"12","scope":"Kazakhstan")",
         "contradicts a_at_most_b disjoint 0 0.7333 33 part_whole"},
        {R"("measure":"dead","said":"45","scope":"Kazakhstan")",
         R"("measure":"casualties","said":"12","scope":"Almaty")",
         "incomparable - ? ? ? 0 - scope"},
        // a city's turnout is no part of a country's, its grain is: 450 to 550 t, 150 to 250 t
        {R"("measure":"turnout","said":"80 %","scope":"Almaty")",
         R"("measure":"turnout","said":"40 %","scope":"Kazakhstan")",
         "incomparable - ? ? ? 0 - scope"},
        {R"("measure":"grain stored","said":"500 t","scope":"Almaty")",
         R"("measure":"grain stored","said":"200","scope":"Kazakhstan")",
         "contradicts a_at_most_b disjoint 0 0.6 200 part_whole"},
    });
}

TEST_CASE("plans, estimates, what was taken back") {
    check_rows({
        {R"("said":"12","status":"planned")", R"("said":"12")",
         "incomparable - equal 1 0 0 - status"},
        {R"("said":"12","status":"estimated")", R"("said":"15","status":"planned")",
         "incomparable - disjoint 0 0.2 0 - status"},
        {R"("said":"12","status":"planned")", R"("said":"15","status":"planned")",
         "contradicts same disjoint 0 0.2 3 -"},
        {R"("said":"12","status":"estimated")", R"("said":"15")",
         "contradicts same disjoint 0 0.2 3 status"},
        {R"("said":"12","status":"estimated")", R"("said":"15","status":"estimated")",
         "contradicts same disjoint 0 0.2 3 -"},
        {R"("said":"12","status":"retracted")", R"("said":"15")",
         "contradicts same disjoint 0 0.2 3 retracted"},
        {R"("said":"12")", R"("said":"15","supersedes":"a")",
         "contradicts same disjoint 0 0.2 3 superseded"},
        {R"("said":"12","supersedes":"b")", R"("said":"15","status":"retracted")",
         "contradicts same disjoint 0 0.2 3 retracted,superseded"},
        // what hinders first is what is said: no number, measure, unit, scope, time, status
        {R"("said":"many")", R"("said":"12","status":"planned")",
         "incomparable - ? - - 0 - no_number"},
        {R"("said":"many","measure":"x")", R"("said":"12","measure":"y")",
         "incomparable - ? - - 0 - no_number"},
        {R"("said":"3 km","measure":"x")", R"("said":"3 kg","measure":"y")",
         "incomparable - ? - - 0 - measure"},
        {R"("said":"3 km","scope":"Almaty")", R"("said":"3 kg","scope":"Dushanbe")",
         "incomparable - ? - - 0 - unit"},
        {R"("said":"12","measure":"arrests","as_of":"2021","scope":"Almaty","status":"planned")",
         R"("said":"12","measure":"arrests","as_of":"2022","scope":"Dushanbe")",
         "incomparable - ? ? ? 0 apart scope"},
        {R"("said":"12","measure":"arrests","as_of":"2021","status":"planned")",
         R"("said":"12","measure":"arrests","as_of":"2022")",
         "incomparable - equal 1 0 0 apart time"},
    });
}

TEST_CASE("flags: voices, headlines, definitions") {
    check_rows({
        {R"("said":"12","by":"Antonov")", R"("said":"12","by":"anatoly  ivanovich")",
         "equal same equal 1 0 0 echo"},
        {R"("said":"12","by":"A","citing":["B","the ambassador"])",
         R"("said":"12","by":"C","citing":["Antonov"])", "equal same equal 1 0 0 echo"},
        {R"("said":"12","by":"A","citing":["B"])", R"("said":"12","by":"A")",
         "equal same equal 1 0 0 -"},
        {R"("said":"12","published_in":"X")", R"("said":"12","by":"Y","published_in":"X")",
         "equal same equal 1 0 0 -"},
        {R"("said":"12","published_in":"X")", R"("said":"12","by":"x")",
         "equal same equal 1 0 0 echo"},
        {R"("said":"12")", R"("said":"12")", "equal same equal 1 0 0 -"},
        {R"("said":"12","by":"","citing":[])", R"("said":"12","by":" ")",
         "equal same equal 1 0 0 -"},
        {R"("said":"12","headline":true)", R"("said":"12","headline":false)",
         "equal same equal 1 0 0 headline"},
        {R"("said":"12","headline":true)", R"("said":"12","headline":true)",
         "equal same equal 1 0 0 -"},
        {R"("measure":"fighters","said":"12")", R"("measure":"rebels","said":"12")",
         "equal same equal 1 0 0 definition"},
        {R"("measure":"Fighters","said":"12")", R"("measure":"fighters","said":"12")",
         "equal same equal 1 0 0 -"},
    });
}

TEST_CASE("flags: suspected slips, only where something is wrong") {
    check_rows({
        {R"("said":"500")", R"("said":"5,000")",
         "contradicts same disjoint 0 0.9 3951 suspect_factor_10"},
        {R"("said":"5 billion")", R"("said":"5 million")",
         "contradicts same disjoint 0 0.999 4494500001 suspect_factor_1000"},
        {R"("said":"54")", R"("said":"45")",
         "contradicts same disjoint 0 0.1667 9 suspect_transposition"},
        {R"("said":"1,344")", R"("said":"1,434")",
         "contradicts same disjoint 0 0.0628 90 suspect_transposition"},
        {R"("said":"3 km")", R"("said":"0.3 km")",
         "contradicts same disjoint 0 0.9 2.15 suspect_factor_10"},
        // the same digits, one a bound: literally disjoint for "more than", not for "at least"
        {R"("said":"5,000")", R"("said":"more than 5,000")",
         "overlaps same disjoint 0.3327 0.0909 0 suspect_dropped_hedge"},
        {R"("said":"5,000")", R"("said":"at least 5,000")",
         "overlaps same refines 0.3333 0.0908 0 -"},
        {R"("said":"exactly 5,000","headline":true)", R"("said":"more than 5,000")",
         "contradicts same disjoint 0 0.0909 1 headline,suspect_dropped_hedge"},
        // 5,001 and 4,999
        {R"("said":"more than 5,000","by":"A")", R"("said":"fewer than 5,000","by":"a")",
         "contradicts same disjoint 0 0.1818 2 echo,suspect_wrong_bound"},
        {R"("said":"more than 5,000","by":"A")", R"("said":"fewer than 5,000","by":"B")",
         "contradicts same disjoint 0 0.1818 2 -"},
        {R"("said":"more than 50")", R"("said":"more than 500")",
         "tension same refined_by 0 0.9 442 suspect_factor_10"},
    });
}
