// What a sentence says around a number: place, date, plans, headlines, quotations over several
// sentences. Each text is scanned; the number that is asked for is the one that begins with `said`.
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <corroborate/format.hpp>
#include <corroborate/text/draft.hpp>
#include <corroborate/text/scan.hpp>

namespace co = corroborate;

namespace {

struct context {
    std::string_view prose;
    std::string_view said;  ///< the quantity
    std::string_view scope; ///< "" where none is said
    std::string_view as_of = "";
};

// clang-format off
constexpr context sentences[] = {
    // places
    {"20,000 people marched in Almaty.", "20,000", "Almaty"},
    {"Almaty alone was attacked by 20,000 men.", "20,000", "Almaty"},
    {"In Almaty, 20,000 people marched.", "20,000", "Almaty"},
    {"On Monday in Almaty 20,000 people marched.", "20,000", "Almaty", "2022-02-07"},
    {"There are 40 camps in the north-eastern provinces of Afghanistan.", "40", "north-eastern provinces of Afghanistan"},
    {"There are 40 camps on the territory of Afghanistan near the border with Tajikistan.", "40", "Afghanistan"},
    {"There are 40 camps near the border with Tajikistan.", "40", "near the border with Tajikistan"},
    {"There are 40 camps near the border with Tajikistan, where 5,000 men train.", "5,000", "near the border with Tajikistan"},
    {"There are 40 camps near Kabul.", "40", "near Kabul"},
    {"There are 40 camps on the southern borders of the CSTO in the northeast of Afghanistan.", "40", "northeast of Afghanistan"},
    {"On the border with Belarus, guards stopped 208 migrants.", "208", "border with Belarus"},
    {"Near Kabul, 12 people died.", "12", "Near Kabul"},
    {"12 people died in the city of Almaty.", "12", "Almaty"},
    {"12 people died in Aktobe region.", "12", "Aktobe region"},
    {"12 people died in Pakistan's Sindh province.", "12", "Pakistan's Sindh province"},
    {"12 people died in the Republic of Kazakhstan.", "12", "Republic of Kazakhstan"},
    {"12 people died in the United Arab Emirates on Monday.", "12", "United Arab Emirates",
     "2022-02-07"},
    {"12 people died across Kazakhstan.", "12", "Kazakhstan"},
    {"12 people died in the province of Khost.", "12", "Khost"},
    {"The number of camps in Syria is 40.", "40", "Syria"},
    {"12 people died in Kabul and 5 died in Herat.", "12", "Kabul"},
    {"12 people died in Kabul and 5 died in Herat.", "5", "Herat"},
    {"12 people died in Kabul, said Petrov in Moscow.", "12", "Kabul"},
    {"200 homes burned in northern California.", "200", "northern California"},
    // none
    {"12 people died, said Petrov in Moscow.", "12", ""},
    {"12 people died in January.", "12", "", "2022-01"},
    {"12 people died in the city.", "12", ""},
    {"12 fighters who trained in Syria died.", "12", ""},
    {"12 people died after the withdrawal from Afghanistan.", "12", ""},
    {"5,000 people moved to Almaty.", "5,000", ""},
    {"5,000 men train in Afghan camps.", "5,000", ""},
    {"12 posts on Facebook were removed.", "12", ""},
    {"12 people died in Petrov's view.", "12", ""},
    {"Petrov, who lives in Syria, sold 12 houses.", "12", ""},
    {"12 people were charged over the unrest in Kazakhstan.", "12", ""},
    // dates
    {"On 10 February 2022 there were 40 camps.", "40", "", "2022-02-10"},
    {"There were 40 camps on February 10, 2022.", "40", "", "2022-02-10"},
    {"There were 40 camps in February 2022.", "40", "", "2022-02"},
    {"In 2021 there were 40 camps.", "40", "", "2021"},
    {"There were 40 camps on Monday, January 10.", "40", "", "2022-01-10"},
    {"There were 40 camps on 10th January.", "40", "", "2022-01-10"},
    {"12 people died on Thursday.", "12", "", "2022-02-10"},
    {"12 people died on Friday.", "12", "", "2022-02-04"},
    {"12 people died yesterday.", "12", "", "2022-02-09"},
    {"12 people died on December 24.", "12", "", "2021-12-24"},
    {"12 people died in December.", "12", "", "2021-12"},
    {"12 people died on January 5-6.", "12", "", "2022-01-05/2022-01-06"},
    {"12 people died, Petrov said on January 7.", "12", "", "2022-01-07"},
    {"Petrov said on January 7 that 12 people had died.", "12", "", "2022-01-07"},
    {"On Thursday, Petrov said 12 people had died.", "12", "", "2022-02-10"},
    {"12 people died on 2022-01-07.", "12", "", "2022-01-07"},
    {"On Jan. 7 12 people died in Kabul.", "12", "Kabul", "2022-01-07"},
    {"Between January and June 2021, 12 people died.", "12", "", "2021-01-01/2021-06-30"},
    {"12 people died from 30 November to 2 March 2021.", "12", "", "2020-11-30/2021-03-02"},
    // none
    {"12 people have died since January 2.", "12", "", ""},
    {"12 people will have left before March 1.", "12", "", ""},
    {"12 people died last Thursday.", "12", "", ""},
    {"It will have 12 camps on Thursday.", "12", "", ""},
    {"It had 12 camps by August.", "12", "", ""},
    {"It will have 12 camps on 3 March 2022.", "12", "", "2022-03-03"},
    {"12 people died in the March on Rome.", "12", "", ""},
    {"12 people died.", "12", "", ""},
    {"12 people died on Monday and 5 died on Tuesday.", "5", "", "2022-02-08"},
};
// clang-format on

std::string iso(const co::period& p) {
    if (!p.is_given()) { return {}; }
    const auto day = [](const co::date& d) {
        return fmt::format("{}-{:02}-{:02}", d.year, d.month, d.day);
    };
    if (p == co::make_period(fmt::format("{}", p.first().year)).value_or({})) {
        return fmt::format("{}", p.first().year);
    }
    const auto month = fmt::format("{}-{:02}", p.first().year, p.first().month);
    if (p == co::make_period(month).value_or({})) { return month; }
    return p.first() == p.last() ? day(p.first()) : day(p.first()) + '/' + day(p.last());
}
co::draft around(std::string_view prose, std::string_view said, co::period today) {
    co::draft_reader drafts{prose, today};
    for (const auto& q : co::scan(prose)) {
        const auto d = drafts.read(q);
        if (q.text.of(prose).starts_with(said)) { return d; }
    }
    FAIL_CHECK("no such quantity: " << said);
    return {};
}

} // namespace

TEST_CASE("where and when a number is true, as far as its clause says so") {
    for (const auto& s : sentences) {
        CAPTURE(s.prose);
        const auto d = around(s.prose, s.said, "2022-02-10");
        CHECK(d.scope.of(s.prose) == s.scope);
        CHECK(iso(d.as_of) == s.as_of);
    }
}

TEST_CASE("days count from the day of the document, and mean nothing without it") {
    for (const std::string_view prose :
         {"12 people died on Thursday.", "12 people died on January 7.", "12 people died in May.",
          "12 people died yesterday."}) {
        CAPTURE(prose);
        CHECK_FALSE(around(prose, "12", {}).as_of.is_given());
    }
    CHECK(around("12 people died on January 7, 2022.", "12", {}).as_of == co::period{"2022-01-07"});
}

TEST_CASE("who speaks in a quotation of several sentences") {
    constexpr std::string_view prose =
        "\"It is bad. There are 40 camps. We know it,\" Petrov said.\n\n"
        "\"It is bad. There are 50 camps. We know it,\" he said.\n\n"
        "Orlov said: \"It is bad. There are 60 camps. We know it.\"\n\n"
        "\xE2\x80\x9CIt is bad. There are 70 camps. We know it,\xE2\x80\x9D said Petrov.\n\n"
        "\"There are 80 camps.\n\nThere are 90 camps,\" Petrov said.\n\n"
        "There are 95 camps. This was stated by President Emomali Rahmon.\n\n"
        "There are 98 camps.\n\nThis was stated by President Emomali Rahmon.";
    const auto by = [&](std::string_view said) { return around(prose, said, {}).who.by.of(prose); };
    CHECK(by("40") == "Petrov");
    CHECK(by("50") == "");
    CHECK(by("60") == "Orlov");
    CHECK(by("70") == "Petrov");
    CHECK(by("80") == ""); // another paragraph
    CHECK(by("95") == "Emomali Rahmon");
    CHECK(by("98") == "");
}

TEST_CASE("headlines are the short lines above the first full sentence") {
    constexpr std::string_view prose =
        "Over 40 camps found\n\nPetrov: 50 camps\n\nThere are 60 camps.\n\n"
        "70 camps\n\nThere are 80 camps.";
    const auto headline = [&](std::string_view said) { return around(prose, said, {}).headline; };
    CHECK(headline("Over 40"));
    CHECK(headline("50"));
    CHECK_FALSE(headline("60"));
    CHECK_FALSE(headline("70"));
    CHECK_FALSE(headline("80"));
    CHECK_FALSE(around("Over 40 camps found", "Over 40", {}).headline); // nothing follows
    CHECK_FALSE(around("Over 40 camps were found.\n\nThat is all.", "Over 40", {}).headline);
}

TEST_CASE("plans are told from what is") {
    const auto planned = [](std::string_view prose) { return around(prose, "5,000", {}).planned; };
    CHECK(planned("Russia will send 5,000 troops."));
    CHECK(planned("Russia would send 5,000 troops."));
    CHECK(planned("Russia plans to send 5,000 troops."));
    CHECK(planned("5,000 troops will be sent."));
    CHECK(planned("5,000 soldiers would soon be sent to Mali."));
    CHECK_FALSE(planned("Russia has sent 5,000 troops."));
    CHECK_FALSE(planned("5,000 troops came, and more will be sent."));
    CHECK_FALSE(planned("Russia will not rest. It has 5,000 troops."));
    CHECK_FALSE(planned("What Russia will do, 5,000 troops know."));
}

TEST_CASE("what became of those who are counted") {
    const auto outcome = [](std::string_view prose) { return around(prose, "12", {}).outcome; };
    CHECK(outcome("12 people were killed.") == "killed");
    CHECK(outcome("12 people have reportedly been injured.") == "injured");
    CHECK(outcome("The blast killed 12 people.") == "killed");
    CHECK(outcome("The army has killed 12 people.") == "killed");
    CHECK(outcome("It collapsed, injuring 12.") == "injured");
    CHECK(outcome("12 people died.") == "dead");
    CHECK(outcome("12 others were hurt.") == "hurt");
    CHECK(outcome("12 people, mostly women, were hurt.") == "hurt");
    CHECK(outcome("12 people killed or injured in Kabul") == "killed or injured");
    CHECK(outcome("It killed six men, wounding 12.") == "wounded");
    CHECK(outcome("killing six soldiers and wounding 12") == "wounded");
    CHECK(outcome("12 people, including two officers, were killed.") == "killed");
    CHECK(outcome("12 of them were killed.") == "killed");
    CHECK(outcome("12 remain missing.") == "missing");
    CHECK(outcome("7 of the 12 miners were rescued.") == "");
    CHECK(outcome("12 fighters captured the town.") == "");
    CHECK(outcome("12 people left.") == "");
    CHECK(outcome("12 people saw it. They were killed.") == "");
}

TEST_CASE("drafts of any text stand inside it, in linear time") {
    for (const std::string_view unit :
         {"5 ", "5 men and ", "\"5 men. ", "5 men said ", "in 5 men, ", "according to 5, ", "(5 ",
          "\xE2\x80\x9C"
          "5 men ",
          "5\n", "5-", "the number of men is 5 ", "On Monday 5 ", "5% of the ", "U.S. 5 ",
          "5 men.\n\n", "5 men in ", "Petrov said 5 men, "}) {
        std::string text;
        while (text.size() < 60'000) { text += unit; }
        co::draft_reader drafts{text, "2022-02-10"};
        for (const auto& q : co::scan(text)) {
            const auto d = drafts.read(q);
            REQUIRE(d.sentence.begin <= q.text.begin);
            REQUIRE(d.sentence.end >= q.text.end);
            for (const auto& s : {d.sentence, d.of, d.scope, d.who.by}) {
                REQUIRE(s.begin <= s.end);
                REQUIRE(s.end <= text.size());
            }
        }
    }
}
