// English, first part: the words of numbers, the little words of the grammar, and units. Data only:
// language.hpp says what each column is for. Units are those of FORMATS.md, section 1, and some
// more.
#pragma once

#include <corroborate/text/language.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

// clang-format off
inline constexpr auto english_numerals = table<numeral_word>({
    {"zero", 0}, {"nought", 0}, {"naught", 0}, {"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6}, {"seven", 7},
    {"eight", 8}, {"nine", 9}, {"ten", 10}, {"eleven", 11}, {"twelve", 12}, {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
    {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20}, {"thirty", 30}, {"forty", 40},
    {"fourty", 40}, {"fifty", 50}, {"sixty", 60}, {"seventy", 70}, {"eighty", 80}, {"ninety", 90},
});

inline constexpr auto english_multipliers = [] {
    constexpr std::uint8_t near_it = tight | spaced;
    return table<multiplier_word>({
        {"hundred", 1, 2}, {"thousand", 1, 3}, {"million", 1, 6}, {"billion", 1, 9}, {"trillion", 1, 12}, {"quadrillion", 1, 15},
        {"lakh", 1, 5}, {"lac", 1, 5}, {"crore", 1, 7}, {"dozen", 12, 0}, {"score", 20, 0},
        {"tens", 1, 1, true}, {"hundreds", 1, 2, true}, {"thousands", 1, 3, true}, {"millions", 1, 6, true}, {"billions", 1, 9, true},
        {"trillions", 1, 12, true}, {"lakhs", 1, 5, true}, {"lacs", 1, 5, true}, {"crores", 1, 7, true}, {"dozens", 12, 0, true}, {"scores", 20, 0, true},
        {"M", 1, 6, false, near_it, near_it, true, true}, {"MM", 1, 6, false, 0, near_it, true, true},
        {"k", 1, 3, false, tight, near_it, true}, {"thou", 1, 3, false, near_it, near_it, true},
        {"m", 1, 6, false, tight, near_it, true}, {"mn", 1, 6, false, near_it, near_it, true},
        {"mln", 1, 6, false, near_it, near_it, true}, {"mio", 1, 6, false, near_it, near_it, true},
        {"b", 1, 9, false, tight, near_it, true}, {"bn", 1, 9, false, near_it, near_it, true},
        {"bln", 1, 9, false, near_it, near_it, true}, {"tn", 1, 12, false, near_it, near_it, true}, {"tln", 1, 12, false, near_it, near_it, true},
        {"trn", 1, 12, false, near_it, near_it, true}, {"t", 1, 12, false, 0, near_it, true},
        {"cr", 1, 7, false, 0, near_it, true},
    });
}();

inline constexpr auto english_fractions = table<fraction_word>({
    {"first", 1}, {"firsts", 1, true}, // of "twenty-firsts" only
    {"half", 2}, {"third", 3}, {"quarter", 4, false, true}, {"fourth", 4}, {"fifth", 5}, {"sixth", 6}, {"seventh", 7}, {"eighth", 8}, {"ninth", 9},
    {"tenth", 10}, {"twelfth", 12}, {"fifteenth", 15}, {"sixteenth", 16}, {"twentieth", 20}, {"eleventh", 11}, {"thirteenth", 13}, {"fourteenth", 14}, {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19}, {"thirtieth", 30}, {"fortieth", 40}, {"fiftieth", 50}, {"sixtieth", 60}, {"seventieth", 70}, {"eightieth", 80}, {"ninetieth", 90}, {"hundredth", 100}, {"thousandth", 1000}, {"millionth", 1'000'000}, {"billionth", 1'000'000'000}, {"trillionth", 1'000'000'000'000},
    {"halves", 2, true}, {"thirds", 3, true}, {"quarters", 4, true}, {"fourths", 4, true}, {"fifths", 5, true}, {"sixths", 6, true},
    {"sevenths", 7, true}, {"eighths", 8, true}, {"ninths", 9, true}, {"tenths", 10, true}, {"twelfths", 12, true}, {"fifteenths", 15, true},
    {"sixteenths", 16, true}, {"twentieths", 20, true}, {"elevenths", 11, true}, {"thirteenths", 13, true}, {"fourteenths", 14, true}, {"seventeenths", 17, true}, {"eighteenths", 18, true}, {"nineteenths", 19, true}, {"thirtieths", 30, true}, {"fortieths", 40, true}, {"fiftieths", 50, true}, {"sixtieths", 60, true}, {"seventieths", 70, true}, {"eightieths", 80, true}, {"ninetieths", 90, true}, {"hundredths", 100, true}, {"thousandths", 1000, true}, {"millionths", 1'000'000, true}, {"billionths", 1'000'000'000, true}, {"trillionths", 1'000'000'000'000, true},
});

inline constexpr auto english_particles = table<particle_word>({
    {"a", particle::article}, {"an", particle::article}, {"and", particle::and_}, {"of", particle::of}, {"point", particle::point},
    {"minus", particle::minus}, {"negative", particle::minus}, {"per", particle::per}, {"/", particle::per},
    {"a", particle::each}, {"an", particle::each}, {"each", particle::each}, {"every", particle::each},
    {"capita", particle::head}, {"person", particle::head}, {"head", particle::head}, {"inhabitant", particle::head},
    {"household", particle::head}, {"resident", particle::head}, {"ago", particle::ago}, {"by", particle::by}, {"to", particle::to},
    {"times", particle::times}, {"as many", particle::as_many}, {"as often", particle::as_many}, {"as much", particle::as_many}, {"as high", particle::as_many},
    {"as large", particle::as_many}, {"as big", particle::as_many}, {"the number", particle::as_many}, {"the size", particle::as_many}, {"the average", particle::as_many}, {"the level", particle::as_many}, {"the rate", particle::as_many}, {"the price", particle::as_many}, {"the amount", particle::as_many}, {"as", particle::as}, {"the", particle::as_many}, {"its", particle::as_many}, {"their", particle::as_many}, {"that of", particle::as_many}, {"what", particle::as_many}, {"lower", particle::as_many}, {"smaller", particle::as_many}, {"less", particle::as_many}, {"fewer", particle::as_many},
    {"more", particle::more}, {"higher", particle::more}, {"greater", particle::more}, {"larger", particle::more}, {"bigger", particle::more},
    {"faster", particle::more}, {"slower", particle::more}, {"longer", particle::more}, {"taller", particle::more}, {"heavier", particle::more}, {"deeper", particle::more}, {"wider", particle::more}, {"thicker", particle::more}, {"hotter", particle::more}, {"stronger", particle::more}, {"brighter", particle::more}, {"richer", particle::more}, {"older", particle::more}, {"worse", particle::more}, {"better", particle::more}, {"cheaper", particle::more}, {"deadlier", particle::more}, {"denser", particle::more}, {"farther", particle::more},
    {"ci", particle::confidence}, {"ci:", particle::confidence}, {"ci,", particle::confidence}, {"confidence interval", particle::confidence},
    {"confidence interval:", particle::confidence}, {"confidence interval of", particle::confidence},
    {"credible interval", particle::confidence}, {"them", particle::them}, {"these", particle::them}, {"those", particle::them},
});

inline constexpr auto english_units = [] {
    constexpr auto percent = [](std::string_view text) { return unit_word{.text = text, .is = unit_class::percent, .name = "%"}; };
    constexpr auto points = [](std::string_view text) { return unit_word{.text = text, .is = unit_class::percentage_point, .name = "pp"}; };
    constexpr auto time = [](std::string_view text) { return unit_word{.text = text, .is = unit_class::time}; };
    constexpr auto years = [](std::string_view text, std::uint8_t times) { return unit_word{.text = text, .is = unit_class::time, .name = "year", .times = times}; };
    constexpr auto unit = [](std::string_view text) { return unit_word{.text = text}; };
    constexpr auto speed = [](std::string_view text, std::string_view name) { return unit_word{.text = text, .name = name}; };
    constexpr auto symbol = [](std::string_view text, unit_class is = unit_class::measure) { return unit_word{.text = text, .is = is, .exact_case = true}; };
    constexpr auto warmth = [](std::string_view text, std::string_view name) { return unit_word{.text = text, .name = name, .where = tight | spaced, .exact_case = true}; };
    // a name is given where the words are none of the names of unit.hpp
    constexpr auto sign = [](std::string_view text, std::string_view name = {}) { return unit_word{.text = text, .is = unit_class::currency, .name = name, .leads = true}; };
    constexpr auto money = [](std::string_view text, std::string_view name = {}) { return unit_word{.text = text, .is = unit_class::currency, .name = name}; };
    return table<unit_word>({
        percent("%"), percent("\uFF05"), percent("per cent"), percent("percent"), percent("percentage"), percent("pct"),
        points("percentage points?"), points("per cent points?"), points("percent points?"), points("%_points?"), points("pp"), points("ppt"),
        // times
        time("seconds?"), time("secs?"), symbol("s", unit_class::time), time("milliseconds?"), symbol("ms", unit_class::time), time("minutes?"), time("mins?"), time("hours?"), time("hrs?"),
        symbol("h", unit_class::time), time("days?"), time("weeks?"), time("months?"), time("years?"), time("yrs?"), years("decades?", 10), years("century", 100), years("centuries", 100),
        // lengths
        unit("nanometres?"), unit("nanometers?"), unit("micrometres?"), unit("micrometers?"), unit("microns?"), unit("millimetres?"), unit("millimeters?"), unit("mm"), unit("centimetres?"), unit("centimeters?"), unit("cm"),
        unit("metres?"), unit("meters?"), symbol("m"), unit("kilometres?"), unit("kilometers?"), unit("kms?"), unit("miles?"), unit("mi"), unit("nautical miles?"), unit("nmi"), unit("yards?"), unit("yd"), unit("feet"),
        unit("foot"), unit("ft"), unit("inch"), unit("inches"), unit_word{.text = "in", .name = "inch", .where = tight, .exact_case = true}, unit("light_years?"),
        // areas
        unit("square millimetres?"), unit("square centimetres?"), unit("square centimeters?"), unit("square metres?"), unit("square meters?"), unit("square kilometres?"), unit("square kilometers?"), unit("square miles?"),
        unit("square feet"), unit("square foot"), unit("square yards?"), unit("sq. km"), unit("sq. m"), unit("sq. cm"), unit("sq. ft"), unit("sq. mi"), unit("sq. yd"), unit("sq miles?"), unit("sq. miles?"), unit("sq km"), unit("sq m"), unit("sq cm"), unit("sq ft"), unit("sq mi"), unit("sq yd"), unit("m2"), unit("km2"), unit("cm2"), unit("mm2"), unit("ft2"),
        unit("m\u00B2"), unit("km\u00B2"), unit("cm\u00B2"), unit("mm\u00B2"), unit("ft\u00B2"), unit("hectares?"), unit("ha"), unit("acres?"),
        // volumes
        unit("litres?"), unit("liters?"), unit("l"), unit("millilitres?"), unit("milliliters?"), unit("ml"), unit("decilitres?"), unit("dl"), unit("centilitres?"), unit("cl"), unit("hectolitres?"), unit("hl"),
        unit("cubic metres?"), unit("cubic meters?"), unit("cubic kilometres?"), unit("cubic kilometers?"), unit("cubic centimetres?"), unit("cubic centimeters?"), unit("cubic feet"), unit("cubic foot"), unit("cu m"), unit("cu ft"),
        unit("m3"), unit("km3"), unit("cm3"), unit("m\u00B3"), unit("km\u00B3"), unit("cm\u00B3"), unit("gallons?"), unit("us gallons?"), unit("imperial gallons?"), unit("barrels?"), unit("bbl"), unit("bpd"), unit("ppm"), unit("ppb"), unit("bcm"), unit("mcm"),
        // masses
        unit("micrograms?"), unit("milligrams?"), unit("milligrammes?"), unit("mg"), unit("grams?"), unit("grammes?"), symbol("g"), unit("kilograms?"), unit("kilogrammes?"), unit("kilos?"), unit("kg"), unit("tonnes?"),
        unit("metric tonnes?"), unit("metric tons?"), unit("tons?"), symbol("t"), unit("short tons?"), unit("long tons?"), unit("kilotonnes?"), unit("kilotons?"), unit("kt"), unit("megatonnes?"), unit("megatons?"), symbol("Mt"),
        unit_word{.text = "pounds?", .money = "GBP"}, unit("lbs?"), unit("ounces?"), unit("oz"),
        // what unit.hpp does not convert: dimensions of their own
        speed("kilometres per hour", "km/h"), speed("kilometers per hour", "km/h"), speed("kilometres an hour", "km/h"), speed("kilometers an hour", "km/h"), speed("km per hour", "km/h"), speed("km an hour", "km/h"), unit("km/h"), speed("kph", "km/h"), speed("kmh", "km/h"), speed("miles per hour", "mph"), speed("miles an hour", "mph"), unit("mph"),
        speed("metres per second", "m/s"), speed("meters per second", "m/s"), speed("metres a second", "m/s"), speed("meters a second", "m/s"), unit("m/s"), speed("kilometres per second", "km/s"), speed("kilometers per second", "km/s"), speed("kilometres a second", "km/s"), speed("kilometers a second", "km/s"), unit("km/s"), unit("knots?"), unit("basis points?"), unit("bps"),
        symbol("eV"), symbol("keV"), symbol("MeV"), symbol("GeV"), symbol("TeV"), symbol("hPa"), symbol("kPa"), symbol("MPa"), symbol("GPa"), symbol("mSv"), symbol("dB"), unit("decibels?"), unit("horsepower"), unit("hp"), unit("rpm"), unit("psi"),
        unit("watts?"), unit("kilowatts?"), unit("megawatts?"), unit("gigawatts?"), unit("terawatts?"), unit("kilowatt_hours?"), unit("megawatt_hours?"), unit("gigawatt_hours?"), unit("terawatt_hours?"),
        symbol("W"), symbol("kW"), symbol("MW"), symbol("GW"), symbol("TW"), symbol("kWh"), symbol("MWh"), symbol("GWh"), symbol("TWh"), symbol("V"), symbol("kV"), unit("volts?"), unit("amps?"), unit("joules?"), unit("calories"),
        unit("degrees?"), unit("degrees? celsius"), unit("degrees? fahrenheit"), unit_word{.text = "Celsius", .name = "\u00B0C"}, unit_word{.text = "Fahrenheit", .name = "\u00B0F"}, unit("\u00B0"), symbol("\u00B0C"), symbol("\u00B0F"), warmth("C", "\u00B0C"), warmth("F", "\u00B0F"),
        unit("kilobytes?"), unit("megabytes?"), unit("gigabytes?"), unit("terabytes?"), symbol("kB"), symbol("MB"), symbol("GB"), symbol("TB"), symbol("Hz"), symbol("kHz"), symbol("MHz"), symbol("GHz"),
        // currencies
        sign("$"), sign("US$"), sign("A$", "AUD"), sign("AU$", "AUD"), sign("C$", "CAD"), sign("CA$", "CAD"), sign("HK$", "HKD"), sign("NZ$", "NZD"), sign("S$", "SGD"), sign("R$", "BRL"), sign("\u20AC"), sign("\u00A3"), sign("\u00A5"),
        sign("\u20BD"), sign("\u20B9"), sign("\u20B8"), sign("\u20BA"), sign("\u20A9"), sign("\u20AA"), sign("\u20B4"), sign("\u20A6", "NGN"), sign("\u20B1", "PHP"), sign("\u20AB", "VND"), sign("\u20BC", "AZN"), sign("\u20BE", "GEL"),
        sign("\u20A1", "CRC"), sign("\u20B2", "PYG"), sign("Rs"), sign("Rs."), sign("USD$", "USD"), sign("AUD$", "AUD"), sign("CAD$", "CAD"), sign("NZD$", "NZD"), sign("HKD$", "HKD"), sign("SGD$", "SGD"), sign("Can$", "CAD"), sign("NT$", "TWD"), sign("RMB", "CNY"), sign("usd", "USD"), sign("eur", "EUR"), sign("gbp", "GBP"), sign("\u20AD", "LAK"),
        sign("\u20AE", "MNT"), sign("\u20B5", "GHS"), sign("\u20A4", "GBP"), sign("\u20BF"),
        money("dollars?"), money("US dollars?"), money("u.s. dollars?", "USD"), money("american dollars?", "USD"), money("canadian dollars?", "CAD"), money("australian dollars?", "AUD"), money("euros?"),
        money("pounds? sterling"), money("sterling", "GBP"), money("british pounds?", "GBP"), money("egyptian pounds?", "EGP"), money("roubles?"), money("rubles?"), money("russian roubles?", "RUB"), money("russian rubles?", "RUB"),
        money("tenges?"), money("kazakh tenge", "KZT"), money("kazakhstani tenge", "KZT"), money("somonis?", "TJS"), money("soms?", "KGS"), money("soums?", "UZS"), money("uzbek sums?", "UZS"), money("yuan"), money("chinese yuan", "CNY"),
        money("renminbi"), money("yen"), money("japanese yen", "JPY"), money("rupees?"), money("indian rupees?"), money("pakistani rupees?", "PKR"), money("turkish liras?", "TRY"), money("liras?"), money("rials?"), money("iranian rials?", "IRR"),
        money("saudi riyals?", "SAR"), money("riyals?"), money("dirhams?"), money("dinars?"), money("iraqi dinars?", "IQD"), money("pesos?"), money("mexican pesos?", "MXN"), money("swiss francs?"), money("francs?"), money("cfa francs?"),
        money("swedish kronor", "SEK"), money("norwegian kroner", "NOK"), money("danish kroner", "DKK"), money("kronor", "SEK"), money("kroner"), money("zlotys?", "PLN"), money("forints?", "HUF"), money("hryvnias?", "UAH"), money("won"),
        money("south korean won", "KRW"), money("baht", "THB"), money("rand", "ZAR"), money("reais", "BRL"), money("shekels?"), money("naira", "NGN"), money("cedis?", "GHS"), money("takas?", "BDT"), money("manats?"), money("laris?", "GEL"),
        money("armenian drams?", "AMD"), money("lei"), money("leva", "BGN"), money("czech koruna", "CZK"), money("koruna", "CZK"), money("shillings?"), money("kenyan shillings?", "KES"), money("afghanis?"), money("ringgit", "MYR"),
        money("rupiah", "IDR"), money("dong", "VND"), money("birr", "ETB"), money("cents?"), money("pence"), money("penny"), money("pennies"), unit_word{.text = "p", .is = unit_class::currency, .name = "pence", .where = tight, .exact_case = true}, money("\u00A2"), money("kopecks?"),
        money("hong kong dollars?", "HKD"), money("new zealand dollars?", "NZD"), money("singapore dollars?", "SGD"), money("taiwan dollars?", "TWD"), money("taiwanese dollars?", "TWD"), money("jamaican dollars?", "JMD"), money("zimbabwean dollars?"), money("namibian dollars?", "NAD"), money("brazilian reals?", "BRL"),
        money("brazilian reais", "BRL"), money("argentine pesos?", "ARS"), money("argentinian pesos?", "ARS"), money("chilean pesos?", "CLP"), money("colombian pesos?", "COP"), money("cuban pesos?", "CUP"), money("dominican pesos?", "DOP"), money("uruguayan pesos?", "UYU"), money("philippine pesos?", "PHP"),
        money("israeli shekels?", "ILS"), money("new shekels?", "ILS"), money("polish zlotys?", "PLN"), money("hungarian forints?", "HUF"), money("swedish crowns?", "SEK"), money("swedish krona", "SEK"), money("norwegian crowns?", "NOK"), money("norwegian krone", "NOK"), money("danish crowns?", "DKK"),
        money("danish krone", "DKK"), money("krona", "SEK"), money("krone"), money("czech crowns?", "CZK"), money("ukrainian hryvnias?", "UAH"), money("ukrainian hryvnya", "UAH"), money("belarusian rubles?", "BYN"), money("belarusian roubles?", "BYN"), money("vietnamese dong", "VND"), money("indonesian rupiah", "IDR"),
        money("malaysian ringgit", "MYR"), money("thai baht", "THB"), money("south african rand", "ZAR"), money("nigerian naira", "NGN"), money("ghanaian cedis?", "GHS"), money("ethiopian birr", "ETB"), money("moroccan dirhams?", "MAD"), money("uae dirhams?", "AED"), money("emirati dirhams?", "AED"),
        money("qatari riyals?", "QAR"), money("omani rials?", "OMR"), money("yemeni rials?", "YER"), money("kuwaiti dinars?", "KWD"), money("jordanian dinars?", "JOD"), money("bahraini dinars?", "BHD"), money("libyan dinars?", "LYD"), money("serbian dinars?", "RSD"), money("tunisian dinars?", "TND"),
        money("algerian dinars?", "DZD"), money("syrian pounds?", "SYP"), money("lebanese pounds?", "LBP"), money("lebanese liras?", "LBP"), money("sudanese pounds?", "SDG"), money("south sudanese pounds?", "SSP"), money("irish pounds?"), money("bangladeshi takas?", "BDT"), money("sri lankan rupees?", "LKR"),
        money("nepalese rupees?", "NPR"), money("nepali rupees?", "NPR"), money("mongolian tugriks?", "MNT"), money("tugriks?", "MNT"), money("tugrugs?", "MNT"), money("riels?", "KHR"), money("kip", "LAK"), money("kyats?", "MMK"), money("patacas?", "MOP"), money("bolivars?", "VES"), money("bolivianos?", "BOB"),
        money("guaranis?", "PYG"), money("quetzales", "GTQ"), money("lempiras?", "HNL"), money("gourdes?", "HTG"), money("kwachas?"), money("kwanzas?", "AOA"), money("meticais", "MZN"), money("dalasis?", "GMD"), money("ouguiyas?", "MRU"), money("ugandan shillings?", "UGX"), money("tanzanian shillings?", "TZS"),
        money("somali shillings?", "SOS"), money("rwandan francs?", "RWF"), money("congolese francs?", "CDF"), money("french francs?"), money("belgian francs?"), money("turkmen manats?", "TMT"), money("azerbaijani manats?", "AZN"), money("georgian laris?", "GEL"), money("armenian dram", "AMD"),
        money("drams?", "AMD"), money("kyrgyz soms?", "KGS"), money("tajik somonis?", "TJS"), money("uzbek soums?", "UZS"), money("romanian lei", "RON"), money("moldovan lei", "MDL"), money("bulgarian leva", "BGN"), money("bulgarian levs?", "BGN"), money("kunas?"), money("albanian leks?", "ALL"),
        money("north korean won", "KPW"), money("zambian kwachas?", "ZMW"), money("deutsche marks?"), money("deutschmarks?"), money("german marks?"), money("d-marks?"), money("finnish markkas?"), money("markkas?"), money("finnish marks?"), money("dutch guilders?"),
        money("guilders?"), money("spanish pesetas?"), money("pesetas?"), money("escudos?"), money("portuguese escudos?"), money("drachmas?"), money("greek drachmas?"), money("italian lira"), money("italian lire"), money("lire"),
        money("austrian schillings?"), money("schillings?"), money("turkish lira", "TRY"), money("bitcoins?"), money("satoshis?"),
    });
}();
// clang-format on

} // namespace text
} // namespace v0
} // namespace corroborate
