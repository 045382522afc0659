// Sentences as the news has them, of wars, budgets, epidemics, votes, storms and games: what scan()
// finds in them, and what it leaves alone. A second table beside text_scan_sentences.cpp.
#include <string_view>

#include <doctest/doctest.h>

#include "told.hpp"

namespace {

struct sentence {
    std::string_view text;
    std::string_view told;
};

// clang-format off
constexpr sentence sentences[] = {
    {"A one-in-five chance of rain is forecast, and a 1-in-100 chance of snow.", "one-in-five [one-in-n 0.2]; 1-in-100 [one-in-n 0.01]"},
    {"Doctors gave her a two-in-three chance; a one-in-a-million find.", "two-in-three [k-in-n 2/3]"},
    {"Temperatures of minus 5 to minus 10 degrees; from minus 15 to minus 20 Celsius; -5 to -10.", "minus 5 to minus 10 [a-to-b -10..-5 degrees]; from minus 15 to minus 20 [a-to-b -20..-15 °C]; -5 to -10 [a-to-b -10..-5]"},
    {"The garrison had 600 men, give or take 50; they fielded 1,200 tanks, give or take a hundred.", "600 [plusminus 600..50]; 1,200 [plusminus 1200..100]"},
    {"The unit lost 40 soldiers plus or minus 5; it has an estimated 5,580 warheads, give or take a few hundred.", "40 [plusminus 40..5]; an estimated 5,580 [or-so 5580]"},
    {"The shooting took place near 3 Main Street, at 1600 Pennsylvania Avenue and 350 5th Avenue.", ""},
    {"3 Wall Street banks and 5 Oxford Street shops closed.", "3 [bare-small 3]; 5 [bare-small 5]"},
    {"The siege lasted an hour and a half; about an hour and a half; a mile and a half; an hour and three quarters.", "an hour and a half [bare-word 1.5 h]; about an hour and a half [about 1.5 h]; a mile and a half [bare-word 1.5 mi]; an hour and three quarters [bare-word 1.75 h]"},
    {"They left a year and a half later; they waited a year and a half; two dollars and a half.", "a year and a half [bare-word 1.5 year]; two dollars and a half [bare-word 2.5 USD]"},
    {"It took 12 days and a third of the money.", "12 [bare-measure 12 day]; a third [third 1/3]"},
    {"Russia sent 3,000 men; Belarus, 500; Armenia, 100; and Tajikistan, 20.", "3,000 [bare-round 3000]; 500 [bare-round 500]; 100 [bare-round 100]; 20 [bare-round 20]"},
    {"Troops came from Belarus, 500, Armenia, 100, and Tajikistan, 200.", "500 [bare-round 500]; 100 [bare-round 100]; 200 [bare-round 200]"},
    {"John Smith, 45; Ann Lee, 32; and Jones, 30, were hurt.", ""},
    {"The fine came to 5 m euros and output to 12 m tonnes, but it is 5 m wide.", "5 m euros [million 5000000 EUR]; 12 m [million 12000000 t]; 5 [bare-measure 5 m]"},
    {"The motion passed by 52 votes to 48.", "52 [bare-sharp 52]; 48 [bare-sharp 48]"},
    {"Djokovic won 6-4, 3-6, 7-6 (7-4), 6-2; she lost 3-6, 4-6.", ""},
    {"They met for a third day; a third of a mile; a quarter mile; a fifth week.", "a third [third 1/3 mi]; a quarter [quarter 0.25 mi]"},
    {"No soldiers were hurt, but none of the 14 vehicles survived.", "No [none 0]; none [none 0]; 14 [bare-sharp 14]"},
    {"The margin of error is plus or minus 3 percentage points.", "3 percentage points [bare-small 3 pp]"},
    {"Estimates range from 40,000 to as many as 60,000 dead.", "from 40,000 to as many as 60,000 [a-to-b 40000..60000]"},
    {"The average age of recruits is 23; the median age was 41.", ""},
    {"Prices were 1.5 times higher, or 1.9 times book value, or three times their old level.", "1.5 times [times-more 1.5]; 1.9 times [n-fold 1.9]; three times [n-fold 3]"},
    {"The airline ordered 12 787s and two 737s.", "12 [bare-sharp 12]; two [bare-word 2]"},
    {"The Dow 300 points, the Nikkei 225, the Nikkei 120 points.", "300 [bare-round 300]; 120 [bare-round 120]"},
    {"Oil is near a 7-month low, near 50 dollars.", "7 [bare-measure 7 month]; near 50 dollars [close-to 50 USD]"},
    {"The toll rose by 5 to 60.", "5 [by-v-to 5]; 60 [bare-round 60]"},
    {"Prices may rise by 5 to 10 percent, or by 5 to 10 points.", "5 to 10 percent [a-to-b 5..10 %]; 5 to 10 [a-to-b 5..10]"},
    {"Not one of the 40 hostages was freed.", "Not one [none 0]; 40 [bare-round 40]"},
    {"Western estimates are closer to 70,000; the crowd was no larger than 500 and never more than 30 vehicles long.", "closer to 70,000 [close-to 70000]; no larger than 500 [no-more 500]; never more than 30 [not-more-than 30]"},
    {"It took anything from three to six weeks, and no longer than 40 minutes; the wait was longer than three hours.", "anything from three to six [anywhere 3..6 week]; no longer than 40 [no-more 40 min]; longer than three [more-than-sharp 3 h]"},
    {"A shade under 5% and fractionally above 200.", "A shade under 5% [just-under 5 %]; fractionally above 200 [just-over 200]"},
    {"The firm will pay 17p a share; one penny.", "17p [bare-sharp 17 pence]; one penny [bare-word 1 penny]"},
    {"It cost 120 MEUR or 45 kUSD, and totalled twenty MUSD.", "120 MEUR [million 120000000 EUR]; 45 kUSD [k-suffix 45000 USD]; twenty MUSD [bare-word 20000000 USD]"},
    {"It paid 420 million Finnish markka, 6.65 billion pesetas, 250 million Dutch guilders and 30 Swedish crowns.", "420 million Finnish markka [million 420000000 Finnish markka]; 6.65 billion pesetas [billion 6650000000 pesetas]; 250 million Dutch guilders [million 250000000 Dutch guilders]; 30 Swedish crowns [bare-round 30 SEK]"},
    {"rmb 10, usd 20, AUD$ 15 and nzd$15.", "rmb 10 [bare-round 10 CNY]; usd 20 [bare-round 20 USD]; AUD$ 15 [bare-sharp 15 AUD]; nzd$15 [bare-sharp 15 NZD]"},
    {"Most victims were under 25, and recruits were over 18.", "Most [most]"},
    {"Several more, including a few children, were hurt.", "Several [several]; a few [few]"},
    {"UNSCR 2231 and paragraph 6 of UNSCR 2231 and others; in Kabul 40 were hurt.", "40 [bare-round 40]"},
    {"On line 3, 12 trains ran, but articles 3, 12 and 14 hold.", "12 [bare-sharp 12]"},
    {"A hundred thousand trillionths; hundred trillionths; five millionths of a gram.", "A hundred thousand trillionths [quarter 0.0000001]; hundred trillionths [quarter 0.0000000001]; five millionths [quarter 0.000005 g]"},
    {"The answer is negative one over 20; it was -1 in 5 towns.", "negative one over 20 [quarter -0.05]; -1 [bare-sharp -1]; 5 [bare-small 5]"},
    {"Dial extension 12.", ""},
    {"Scores were hurt and dozens arrested; the scores were level.", "Scores [scores 20]; dozens [dozens 12]"},
    {"Thousands upon thousands fled.", "Thousands upon thousands [thousands 1000]"},
    {"The class of '92 met; he said '40 men' came.", "40 [bare-round 40]"},
    {"His mother, 90, and sons, 12 and 15, survived; three daughters, 4, 7 and 9, died.", "three [bare-word 3]"},
    {"Five women, 3 children and 2 men were held.", "Five [bare-word 5]; 3 [bare-small 3]; 2 [bare-small 2]"},
    {"Children aged six months to five years can get the jab.", ""},
    {"The victims were 17, 19 and 22 years old.", ""},
    {"He retired at 65 after 40 years; she died at 92; many died at 12 sites.", "40 [bare-measure 40 year]; many [many]; 12 [bare-sharp 12]"},
    {"At least 10 and up to 15 aircraft were lost.", "At least 10 and up to 15 [between 10..15]"},
    {"Resolution 2728 passed 14-0 with one abstention.", "one [bare-word 1]"},
    {"Ukraine got 31 Abrams, 14 Challenger 2 and 18 Leopard 2 tanks.", "31 [bare-sharp 31]; 14 [bare-sharp 14]; 18 [bare-sharp 18]"},
    {"H5N1 killed 3 of 5 patients; SARS-CoV-2 fewer than 1 in 100.", "3 [bare-small 3]; 5 [bare-small 5]; fewer than 1 in 100 [fewer-than 0.01]"},
    {"With 99.2 per cent of ballots counted, she led by fewer than 500 votes.", "99.2 per cent [percent 99.2 %]; fewer than 500 [fewer-than 500]"},
    {"They are paid from $8 to $10 an hour, and bail was set at $50,000.", "from $8 to $10 [a-to-b 8..10 USD /hour]; $50,000 [bare-round 50000 USD]"},
    {"In the mid-1980s, 120,000 Soviet troops were in the country.", "120,000 [bare-round 120000]"},
    {"The drought hit 25 of the country's 34 provinces; the index hit 25.", "25 [bare-sharp 25]; 34 [bare-sharp 34]; hit 25 [reached 25]"},
    {"The 737 MAX fleet was grounded; a 747 landed; 727 of them died; 40 tonnes max.", "727 [bare-sharp 727]; 40 [at-most 40 t]"},
    {"The Nasdaq slid 3.7%, the S&P 500 2.4% and the Dow 518 points.", "3.7% [pct-change 3.7 %]; 2.4% [percent 2.4 %]; 518 [bare-sharp 518]"},
    {"A foot and a half of snow fell; 12 days and a third of the force.", "A foot and a half [bare-word 1.5 ft]; 12 [bare-measure 12 day]; a third [third 1/3]"},
    {"The P5+1 and the 5+2 talks; a five-to-four ruling; a 5-to-4 vote; 4-for-23 shooting.", ""},
    {"A two-to-three-week wait and 10-to-15 days; a ten-to-one favourite; 9-to-5 jobs.", "two-to-three [a-to-b 2..3 week]; 10-to-15 [a-to-b 10..15 day]"},
    {"Title 42 was used 1.7 million times, 1.7 times as often.", "1.7 million [million 1700000]; 1.7 times [n-fold 1.7]"},
    {"Some 168 bcm a year.", "Some 168 [some-n 168 bcm /year]"},
    {"A spokesman for No 10 said the Chancellor at Number 11 agreed.", ""},
    {"CBS's 60 Minutes aired the 20-minute interview; 7-Eleven and the Big 4 auditors; § 12.", "20 [bare-measure 20 min]"},
    {"She drove along Route 1 for 300 miles; Ward 6 had 12 cases; he was in cell 14, block 3, for 90 days.", "300 [bare-measure 300 mi]; 12 [bare-sharp 12]; 90 [bare-measure 90 day]"},
    {"Articles 4, 5 and 7 and aged 5 to 7.", ""},
    {"No two cases are alike.", "two [bare-word 2]"},
    {"Art. 5 and Sec. 301 apply; 17p but 1080p.", "17p [bare-sharp 17 pence]"},
    {"Sea levels may rise 0.3 to 1.1 metres by 2100; CO2 hit 420 ppm.", "0.3 to 1.1 [a-to-b 0.3..1.1 m]; hit 420 [reached 420 ppm]"},
    {"Fares rise from 1 March, adding £100-plus to 1 in 5 season tickets.", "£100-plus [n-plus-strict 100 GBP]; 1 in 5 [one-in-n 0.2]"},
    {"Gunman Kills Three, Wounds 12 at Ohio Mall", "Three [bare-word 3]; 12 [bare-sharp 12]"},
    {"Rates of 1:5 and odds of 7/2 or 10-1 were offered.", ""},
    {"Orders fell by more than a third, from 120 to 75; he won 120 to 75.", "more than a third [more-than 1/3]; 120 [bare-round 120]; 75 [bare-sharp 75]"},
    {"A magnitude-6.9 tremor struck at a depth of 35 km at 0340 GMT.", "6.9 [bare-measure 6.9]; 35 [bare-measure 35 km]"},
    {"Between 2 and 3 a.m. some 15 shells fell, 20 km from the city.", "some 15 [some-n 15]; 20 [bare-measure 20 km]"},
    {"Between 40 and about 60 men; from 2,000 to nearly 4,000; from 5 to over 9 men; it rose from 2,000 to nearly 4,000.", "Between 40 and about 60 [between 40..60]; from 2,000 to nearly 4,000 [a-to-b 2000..4000]; 5 [bare-small 5]; over 9 [over 9]; 2,000 [bare-round 2000]; nearly 4,000 [nearly 4000]"},
    {"A 5 km-7 km walk, and 4 Mi-17s.", "5 km-7 [a-to-b 5..7 km]; 4 [bare-small 4]"},
    {"The fire, 12 km long and up to 3 km wide, forced 5,000 to flee.", "12 [bare-measure 12 km]; up to 3 [up-to 3 km]; 5,000 [bare-round 5000]"},
};
// clang-format on

} // namespace

TEST_CASE("news of wars, budgets, votes and games: every quantity, and nothing else") {
    for (const auto& s : sentences) {
        INFO(s.text);
        CHECK(told(s.text) == s.told);
    }
}
