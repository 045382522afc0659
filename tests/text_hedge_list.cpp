// The worked examples of the hedge list, from their surface forms: what is said is read, and its
// extent is the one listed. The list stands beside the project; without it the test is skipped.
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <corroborate/reading.hpp>
#include <corroborate/text/parse_amount.hpp>

#include "data.hpp"

namespace co = corroborate;
using nlohmann::json;

namespace {

co::endpoint end(const json& set, const char* at, const char* open) {
    if (set[at].is_null()) { return co::unbounded(); }
    const auto n = co::make_numeral(std::string_view{set[at].get_ref<const std::string&>()});
    REQUIRE(n);
    return set[open].get<bool>() ? co::open_at(n->value()) : co::closed_at(n->value());
}

co::interval expected(const json& set, co::number_kind kind) {
    return co::interval::make(end(set, "lower", "lower_open"), end(set, "upper", "upper_open"),
                              kind)
        .value();
}

/// The nouns of the list: a noun is no part of an amount.
std::string without_noun(std::string said) {
    for (const std::string noun : {" people", " of them", " casualties"}) {
        if (said.ends_with(noun)) { said.resize(said.size() - noun.size()); }
    }
    return said;
}

} // namespace

TEST_CASE("every worked example of the hedge list, as it is said") {
    const auto text = read_data("hedges.json");
    if (!text) { return; }
    const json list = json::parse(*text);
    int examples = 0;
    for (const auto& row : list["patterns"]) {
        const auto listed = co::find_hedge(row["id"].get<std::string>());
        REQUIRE_MESSAGE(listed, row["id"]);
        for (const auto& example : row["examples"]) {
            // Percents count every written digit (DESIGN.md, section 2); this example reads 50 as
            // round.
            if (example["input"] == "up 50 %") { continue; }
            const auto said = without_noun(example["input"].get<std::string>());
            INFO(row["id"].get<std::string>(), ": ", said);
            const auto phrase = co::parse_amount(said);
            CHECK(phrase);
            if (!phrase) { continue; }
            ++examples;
            CHECK(phrase->said.hedge() == *listed);
            CHECK(phrase->percent() == (example.value("unit", "") == "%"));
            co::frame f;
            f.domain.kind =
                example["kind"] == "real" ? co::number_kind::real : co::number_kind::count;
            if (f.domain.kind == co::number_kind::real) {
                f.domain.dim.of = co::quantity::length;
            } // cut at 0, as the list is
            f.percent = phrase->percent();
            if (f.percent) {
                f.factor = co::rational::of(1, 100);
                f.domain.share = true;
            }
            const auto extent = co::read(phrase->said, f);
            if (example.contains("no_number")) {
                CHECK(!extent);
                CHECK(extent.error().code == co::errc::no_number);
                continue;
            }
            CHECK(extent);
            if (!extent) { continue; }
            const auto in_unit = [&](const co::interval& i) {
                const auto scaled = [&](co::endpoint e) {
                    return e.is_bounded()
                               ? co::endpoint{(co::exact{e.at} / co::exact{f.factor}).get().value(),
                                              e.how}
                               : e;
                };
                return co::interval::make(scaled(i.lower()), scaled(i.upper()), i.kind()).value();
            };
            CHECK(equal(in_unit(extent->literal), expected(example["literal"], f.domain.kind)));
            CHECK(equal(in_unit(extent->core), expected(example["implied"], f.domain.kind)));
            CHECK(equal(in_unit(extent->reach), expected(example["reach"], f.domain.kind)));
        }
    }
    CHECK(examples > 200);
    MESSAGE("worked examples read: ", examples);
}
