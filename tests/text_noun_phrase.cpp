// What is counted: sentences with the quantity in brackets, and the noun phrase that must be found.
// Each is also read on its own by the compiler (one by hand below), as everything of floor 7.
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <corroborate/text/noun_phrase.hpp>

namespace co = corroborate;
using namespace std::string_view_literals;

namespace {

struct counts {
    std::string_view marked; ///< the quantity, unit included, in brackets
    std::string_view of;     ///< "" where nothing is named
    char unit = 'n'; ///< n: none, u: measure, m: money, p: percent, c: of a change, d: measure of a
                     ///< change, f: a fraction of one
};

// clang-format off
constexpr counts sentences[] = {
    // plain nouns, adjectives and nouns before the head
    {"There are [over 6,000] militants on the southern borders.", "militants"},
    {"[5000] terrorists training in Afghan camps near the border", "terrorists"},
    {"It runs [more than 40] training camps.", "training camps"},
    {"[Some 300] armed men attacked the post.", "armed men"},
    {"[About 1,200] Russian and Belarusian paratroopers landed.", "Russian and Belarusian paratroopers"},
    {"They broke into [three] pre-trial detention centres.", "pre-trial detention centres"},
    {"[Seven] Boeing jets were grounded.", "Boeing jets"},
    {"[150] U.S. Marines left the base.", "U.S. Marines"},
    {"[200] United Nations peacekeepers arrived.", "United Nations peacekeepers"},
    {"Police seized from [20] arms dealers all they had.", "arms dealers"},
    {"[40] weapons systems were shown.", "weapons systems"},
    {"[359] MPs write letters to the leader.", "MPs"},
    {"It covers [12] farmers and costs $6,000 a year.", "farmers"},
    {"A [48-month] loan needs 24 votes.", "loan", 'u'},
    {"[Five-sixths] of the vote was for independence.", "vote", 'f'},
    {"[About two dozen] boats and upwards of 400 migrants arrived.", "boats"},
    {"Police seized [1.5 tonnes] of cocaine worth some $110m.", "cocaine", 'u'},
    {"[5,000] people who fled the fighting", "people"},
    {"[5,000] people gathered in the square", "people"},
    {"[12] servicemen died.", "servicemen"},
    {"[3,000] Hamas fighters remain.", "Hamas fighters"},
    {"[2,000] Texas residents lost power", "Texas residents"},
    {"[20] more people were hurt", "people"},
    {"[20] other people were hurt", "people"},
    {"[500] or so demonstrators", "demonstrators"},
    {"[500] people or more came", "people"},
    {"[Five hundred] or more protesters came", "protesters"},
    {"[Twice] as many people came", "people"},
    {"killed [20] Taliban on Friday", "Taliban"},
    {"[50] artillery pieces", "artillery pieces"},
    {"[20,000] lives were saved", "lives"},
    {"[12] reports of looting", "reports"},
    {"seized [30] aircraft and left", "aircraft"},
    {"the army of [about 150,000] troops.", "troops"},
    {"sent [5,000] troops to Almaty", "troops"},
    {"[No] casualties were reported", "casualties"},
    {"[Several] other drills are also being planned", "drills"},
    {"the squares of [several] large cities to express", "large cities"},
    {"set fire to [dozens] overnight", ""},
    {"[three] TV channels, attempted to attack a facility", "TV channels"},
    {"[nearly 400] MPs voted", "MPs"},
    {"[900] well-armed fighters", "well-armed fighters"},
    {"[120]\nhouses burned", "houses"},
    {"[40]\xC2\xA0tanks", "tanks"},
    // of
    {"[Thousands] of men marched.", "men"},
    {"said that [thousands] of \"jihadists\" are involved", "jihadists"},
    {"[thousands] of \xE2\x80\x9Cjihadists and marauders\xE2\x80\x9D tried", "jihadists and marauders"},
    {"[tens of thousands] of the city's residents left", "residents"},
    {"[dozens] of his followers", "followers"},
    {"[Hundreds] of those people were sent home", "people"},
    {"[Hundreds] of them were sent home", ""},
    {"[five] of the country's 20 largest banks failed", "largest banks"},
    {"[12] of the 30 wounded died", "wounded"},
    {"a group of [12] of which three", ""},
    {"[millions] of barrels of oil", "barrels"},
    {"[a number] of measures to be taken", "measures"},
    // and, or
    {"[more than 40] bases and training camps of militant groups", "bases and training camps"},
    {"[over 40] bases, camps and depots near the border", "bases, camps and depots"},
    {"[40] bases, camps, and depots near the border", "bases, camps, and depots"},
    {"[40] bases, officials said", "bases"},
    {"[40] bases, officials and witnesses said", "bases"},
    {"[20] men and women were held", "men and women"},
    {"[20] men, women and children", "men, women and children"},
    {"killed [12] soldiers and rebels seized the town", "soldiers"},
    {"In Kabul [12] soldiers and policemen were killed", "soldiers and policemen"},
    {"[12] soldiers and 5 civilians", "soldiers"},
    {"[12] soldiers and dozens of civilians", "soldiers"},
    {"[20] soldiers and their families", "soldiers"},
    {"[5,000] troops and the government said so", "troops"},
    {"[over 40], and their number is over 6,000 fighters", ""},
    {"[100] dead and wounded", "dead and wounded"},
    {"[six] tanks or armoured vehicles", "tanks or armoured vehicles"},
    {"[20] bandits and Tokayev said", "bandits"},
    {"hired [200] guards and built a wall", "guards"},
    {"[300] doctors as well as nurses", "doctors"},
    // the words that stand for people
    {"left [12] dead and 40 wounded", "dead"},
    {"left 12 dead and [40] wounded.", "wounded"},
    {"[225] killed, said the prosecutor", "killed"},
    {"[12] wounded soldiers", "wounded soldiers"},
    {"[20] killed in Kabul", "killed"},
    {"[12] people killed in Kabul", "people"},
    {"[12] died and 40 were hurt", ""},
    {"and [40] were hurt", ""},
    // no noun beside the number
    {"[20,000] in Almaty alone", ""},
    {"[20,000] last year", ""},
    {"[37] overnight", ""},
    {"[164] on Sunday", ""},
    {"(1344 km), [20] (see there)", ""},
    {"[40]. Troops left.", ""},
    {"[5,000]", ""},
    {"many of the [500] who came", ""},
    {"[5,000] the next day", ""},
    {"[20] Monday and 30 Tuesday", ""},
    {"attacked by [20,000] bandits, \xE2\x80\x9DTokayev said", "bandits"},
    // hyphens
    {"a [5,000]-strong force of volunteers", "force"},
    {"a [3,000]-strong peacekeeping force was sent", "peacekeeping force"},
    {"a [three]-member panel", "member"},
    {"a [20]-storey building", "storey"},
    {"a [12-hour] curfew in the city", "curfew", 'u'},
    {"a [93-km] stretch of road", "stretch", 'u'},
    // units and money
    {"[1344 km] which in many sections", "", 'u'},
    {"[5 tonnes] of grain", "grain", 'u'},
    {"[2 million tonnes] of wheat and barley were sold", "wheat and barley", 'u'},
    {"[20 tonnes] of humanitarian aid reached the city", "humanitarian aid", 'u'},
    {"[three days] later", "", 'u'},
    {"[10 km] north of Kabul", "", 'u'},
    {"[$3 billion] worth of weapons", "weapons", 'm'},
    {"[$38.4 million] in aid", "aid", 'm'},
    {"[$38.4 million] in January", "", 'm'},
    {"[$38.4 million] in Kenya", "", 'm'},
    {"a [$5 million] grant from the bank", "grant", 'm'},
    {"[120 tenge] on Monday", "", 'm'},
    {"paid [120 tenge] workers said", "", 'm'},
    // shares
    {"[40 %] of voters", "voters", 'p'},
    {"[40%] of the 500 people", "people", 'p'},
    {"[half] of the population lives in towns", "population", 'f'},
    {"[More than half] of the country's electricity comes from coal", "electricity", 'f'},
    {"[one in five] children", "children", 'f'},
    {"[A third] of them left", "", 'f'},
    {"[Half] the seats are empty.", "seats", 'f'},
    {"[Twice] the number of refugees came.", "refugees", 'f'},
    {"[60 percent] voted for it", "", 'p'},
    {"a [20%] stake in the firm", "stake", 'p'},
    {"[two-thirds] of newly elected members abstained", "newly elected members", 'f'},
    // behind the noun
    {"the number of camps and terrorist training centers bordering the southern borders of the CSTO in the north-eastern provinces of Afghanistan is [over 40], and", "camps and terrorist training centers"},
    {"The number of people killed has risen to [164].", "people"},
    {"The death toll rose to [20] on Sunday.", "death toll"},
    {"The toll stands at [164].", "toll"},
    {"The death toll from the blast has risen to [34].", "death toll"},
    {"Turnout was [60%].", "Turnout", 'p'},
    {"The unemployment rate fell to [5%]", "unemployment rate", 'p'},
    {"Active cases [topped 1,200] in Kabul.", "Active cases"},
    {"Deaths reached [6,301] by 10 August", "Deaths"},
    {"the cost of gas for cars, which [doubled] to 120 tenge", ""},
    {"He said that it was [20].", ""},
    {"Prices rose [37%] last year", "", 'c'},
    {"The minister is [40]", ""},
    {"Sidorov put the total at [5,000].", ""},
    {"Officials put the number of damaged homes at [80,000].", "damaged homes"},
    {"NATO put Russian losses at [between 7,000 and 15,000].", "Russian losses"},
    {"The quake had a magnitude of [7.8].", "magnitude", 'f'},
    {"a force of [5,000].", "force"},
    {"a regular army of [about 150,000] troops", "troops"},
    {"killed [52] militants and captured 18 others", "militants"},
    {"Water levels rose by [3 metres] overnight.", "", 'd'},
    {"their number reaches [over 6,000] fighters", "fighters"},
    // over a phrase between the noun and its verb, and beside words of a level
    {"Casualties on both sides [topped 500] by Sunday.", "Casualties"},
    {"Sales of electric cars rose to [2.5 million] in 2023.", "Sales"},
    {"Visitor numbers [hit 5,000] in May.", "Visitor numbers"},
    {"The 40 men passed [12] on Friday.", ""},
    {"Attendance [has not reached 1,000] this season.", "Attendance"},
    {"The deficit narrowed to [$38.7 billion].", "deficit", 'm'},
    {"Fares are [capped at £2] a journey.", "Fares", 'm'},
    {"Temperatures fell [below 5] degrees.", "Temperatures", 'd'},
    {"Temperatures dropped to [−40] on the plateau.", "Temperatures", 'd'},
    {"Temperatures [in the 30s] are forecast.", "Temperatures"},
    {"Tariffs of [10 to 25 per cent] will apply.", "Tariffs", 'p'},
    {"Economists forecast growth of [2 percent].", "growth", 'p'},
    {"The record of 9.58 seconds has stood for [ten years].", "", 'u'},
    {"It will pass within [2.3 million km] of Earth.", "", 'u'},
    // words before the noun, and no noun
    {"They have lost [seven] of their past ten games.", "games"},
    {"Only [a handful] of the 400-odd hostages were freed.", "hostages"},
    {"[About half] the 3,200-mile border is fenced.", "border", 'f'},
    {"Police detained [140] of the 700-strong crowd.", "crowd"},
    {"Sixty people, [40] of them children, were treated.", "children"},
    {"[31] Abrams tanks and 14 guns", "Abrams tanks"},
    {"The strike by [5,200] dockers enters its ninth day.", "dockers"},
    {"The firm has [no] plans to close.", "plans"},
    {"The [24-hour] news channel Rossiya broke the story.", "news channel", 'u'},
    {"It is [20 times as large] as Luxembourg.", "", 'f'},
};
// clang-format on

std::string plain(std::string_view marked, co::text::counted& n) {
    std::string text;
    for (const char c : marked) {
        if (c == '[') {
            n.number.begin = text.size();
        } else if (c == ']') {
            n.number.end = n.behind = text.size();
        } else {
            text += c;
        }
    }
    return text;
}
std::string found(std::string_view marked, char unit) {
    co::text::counted n;
    const std::string text = plain(marked, n);
    n.unit_is = unit == 'u' || unit == 'd'   ? co::unit_class::measure
                : unit == 'm'                ? co::unit_class::currency
                : unit == 'p' || unit == 'c' ? co::unit_class::percent
                                             : co::unit_class::none;
    n.change = unit == 'c' || unit == 'd';
    n.many = unit == 'n';
    n.hyphenated = n.number.of(text).find('-') != std::string_view::npos && unit == 'u';
    const co::text::sentence_words words{text, {0, text.size()}, co::text::english_grammar};
    return std::string{co::text::noun_phrase(words, n).of(text)};
}

} // namespace

TEST_CASE("a number counts the noun phrase beside it") {
    for (const auto& s : sentences) {
        CAPTURE(s.marked);
        CHECK(found(s.marked, s.unit) == s.of);
    }
}

namespace {

constexpr bool read_by_the_compiler() {
    constexpr std::string_view text = "There are more than 40 bases and training camps of theirs.";
    const co::text::sentence_words words{text, {0, text.size()}, co::text::english_grammar};
    return co::text::noun_phrase(words, {.number = {10, 22}, .behind = 22}).of(text) ==
           "bases and training camps";
}

} // namespace

TEST_CASE("a noun phrase is found at compile time") {
    static_assert(read_by_the_compiler());
    CHECK(read_by_the_compiler());
}
