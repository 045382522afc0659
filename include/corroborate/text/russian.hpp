// Russian numerals, units and modifiers: a second language as tables, read by the same grammar as
// English. Words stand in every case that follows a number or a modifier ("пять", "более пяти");
// numbers are written 2,5 and 6 000. What a sentence counts, and who says it, is told for English
// alone (english_grammar.hpp).
#pragma once

#include <corroborate/text/english_context.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

// clang-format off
inline constexpr auto russian_numerals = table<numeral_word>({
    {"ноль", 0}, {"один", 1}, {"одна", 1}, {"одно", 1}, {"одного", 1}, {"одной", 1}, {"одну", 1}, {"два", 2}, {"две", 2}, {"двух", 2}, {"три", 3}, {"трех", 3}, {"трёх", 3}, {"четыре", 4}, {"четырех", 4}, {"четырёх", 4},
    {"пять", 5}, {"пяти", 5}, {"шесть", 6}, {"шести", 6}, {"семь", 7}, {"семи", 7}, {"восемь", 8}, {"восьми", 8}, {"девять", 9}, {"девяти", 9}, {"десять", 10}, {"десяти", 10}, {"одиннадцать", 11}, {"одиннадцати", 11},
    {"двенадцать", 12}, {"двенадцати", 12}, {"тринадцать", 13}, {"тринадцати", 13}, {"четырнадцать", 14}, {"четырнадцати", 14}, {"пятнадцать", 15}, {"пятнадцати", 15}, {"шестнадцать", 16}, {"шестнадцати", 16},
    {"семнадцать", 17}, {"семнадцати", 17}, {"восемнадцать", 18}, {"восемнадцати", 18}, {"девятнадцать", 19}, {"девятнадцати", 19}, {"двадцать", 20}, {"двадцати", 20}, {"тридцать", 30}, {"тридцати", 30},
    {"сорок", 40}, {"сорока", 40}, {"пятьдесят", 50}, {"пятидесяти", 50}, {"шестьдесят", 60}, {"шестидесяти", 60}, {"семьдесят", 70}, {"семидесяти", 70}, {"восемьдесят", 80}, {"восьмидесяти", 80},
    {"девяносто", 90}, {"девяноста", 90}, {"сто", 100}, {"ста", 100}, {"двести", 200}, {"двухсот", 200}, {"триста", 300}, {"трехсот", 300}, {"трёхсот", 300}, {"четыреста", 400}, {"четырехсот", 400}, {"четырёхсот", 400},
    {"пятьсот", 500}, {"пятисот", 500}, {"шестьсот", 600}, {"шестисот", 600}, {"семьсот", 700}, {"семисот", 700}, {"восемьсот", 800}, {"восьмисот", 800}, {"девятьсот", 900}, {"девятисот", 900},
});

inline constexpr auto russian_multipliers = [] {
    constexpr std::uint8_t near_it = tight | spaced;
    return table<multiplier_word>({
        {"тысяча", 1, 3}, {"тысячу", 1, 3}, {"тысяч", 1, 3}, {"тысячей", 1, 3}, {"миллион", 1, 6}, {"миллиона", 1, 6}, {"миллиард", 1, 9}, {"миллиарда", 1, 9}, {"триллион", 1, 12}, {"триллиона", 1, 12},
        {"десятков", 1, 1}, {"сотен", 1, 2}, {"сотня", 1, 2}, {"сотню", 1, 2}, {"сотни", 1, 2, true}, {"сотнями", 1, 2, true}, {"сотням", 1, 2, true}, {"десятки", 1, 1, true}, {"десяткам", 1, 1, true}, {"десятками", 1, 1, true},
        {"тысячи", 1, 3, true}, {"тысячам", 1, 3, true}, {"тысячами", 1, 3, true}, {"миллионы", 1, 6, true}, {"миллионов", 1, 6}, {"миллионам", 1, 6, true}, {"миллиарды", 1, 9, true}, {"миллиардов", 1, 9}, {"триллионов", 1, 12},
        {"дюжина", 12, 0}, {"дюжину", 12, 0}, {"дюжины", 12, 0, true},
        {"тыс.", 1, 3, false, near_it, near_it, true}, {"тыс", 1, 3, false, near_it, near_it, true}, {"млн.", 1, 6, false, near_it, near_it, true}, {"млн", 1, 6, false, near_it, near_it, true},
        {"млрд.", 1, 9, false, near_it, near_it, true}, {"млрд", 1, 9, false, near_it, near_it, true}, {"трлн", 1, 12, false, near_it, near_it, true},
    });
}();

inline constexpr auto russian_fractions = table<fraction_word>({
    {"половина", 2}, {"половину", 2}, {"половины", 2}, {"треть", 3}, {"трети", 3, true}, {"четверть", 4}, {"четверти", 4, true},
});

inline constexpr auto russian_particles = table<particle_word>({
    {"минус", particle::minus}, {"в", particle::each}, {"до", particle::to}, {"на", particle::by}, {"назад", particle::ago},
});

inline constexpr auto russian_units = [] {
    constexpr auto percent = [](std::string_view text) { return unit_word{.text = text, .is = unit_class::percent, .name = "%"}; };
    constexpr auto time = [](std::string_view text, std::string_view name) { return unit_word{.text = text, .is = unit_class::time, .name = name}; };
    constexpr auto unit = [](std::string_view text, std::string_view name) { return unit_word{.text = text, .name = name}; };
    constexpr auto money = [](std::string_view text, std::string_view name) { return unit_word{.text = text, .is = unit_class::currency, .name = name}; };
    constexpr auto sign = [](std::string_view text) { return unit_word{.text = text, .is = unit_class::currency, .leads = true}; };
    return table<unit_word>({
        percent("%"), percent("процент"), percent("процента"), percent("процентов"),
        time("секунд", "s"), time("секунды", "s"), time("минут", "min"), time("минуты", "min"), time("минута", "min"), time("час", "hour"), time("часа", "hour"), time("часов", "hour"), time("день", "day"), time("дня", "day"),
        time("дней", "day"), time("сутки", "day"), time("суток", "day"), time("неделя", "week"), time("неделю", "week"), time("недели", "week"), time("недель", "week"), time("месяц", "month"), time("месяца", "month"), time("месяцев", "month"),
        time("год", "year"), time("года", "year"), time("лет", "year"),
        unit("км", "km"), unit("километр", "km"), unit("километра", "km"), unit("километров", "km"), unit("м", "m"), unit("метр", "m"), unit("метра", "m"), unit("метров", "m"), unit("см", "cm"), unit("мм", "mm"), unit("га", "ha"), unit("гектар", "ha"),
        unit("гектара", "ha"), unit("гектаров", "ha"), unit("кв. км", "km\u00B2"), unit("квадратных километров", "km\u00B2"), unit("л", "l"), unit("литра", "l"), unit("литров", "l"), unit("кг", "kg"), unit("килограмма", "kg"), unit("килограммов", "kg"),
        unit("т", "t"), unit("тонна", "t"), unit("тонну", "t"), unit("тонны", "t"), unit("тонн", "t"),
        sign("$"), sign("\u20AC"), sign("\u20BD"), sign("\u20B8"), money("рубль", "RUB"), money("рубля", "RUB"), money("рублей", "RUB"), money("руб.", "RUB"), money("руб", "RUB"), money("тенге", "KZT"), money("доллар", "USD"), money("доллара", "USD"),
        money("долларов", "USD"), money("евро", "EUR"), money("сомони", "TJS"), money("сом", "KGS"), money("сома", "KGS"), money("сомов", "KGS"), money("сумов", "UZS"), money("гривен", "UAH"), money("юаней", "CNY"),
    });
}();

/// Words that open an amount, or are one.
inline constexpr auto russian_before = table<pattern>({
    {"ровно", hedge::exactly}, {"точно", hedge::exactly}, {"в общей сложности", hedge::total}, {"в целом", hedge::total}, {"только", hedge::only}, {"лишь", hedge::only}, {"всего", hedge::only}, {"всего лишь", hedge::only},
    // from below
    {"более", hedge::more_than}, {"более чем", hedge::more_than}, {"больше", hedge::more_than}, {"больше чем", hedge::more_than}, {"больше, чем", hedge::more_than}, {"свыше", hedge::over}, {"сверх", hedge::above},
    {"превысил", hedge::topped}, {"превысила", hedge::topped}, {"превысило", hedge::topped}, {"превысили", hedge::topped}, {"превышает", hedge::above}, {"превышают", hedge::above},
    {"значительно более", hedge::well_over}, {"значительно больше", hedge::well_over}, {"гораздо больше", hedge::well_over}, {"намного больше", hedge::well_over}, {"чуть более", hedge::just_over}, {"чуть больше", hedge::just_over},
    {"немногим более", hedge::just_over}, {"немногим больше", hedge::just_over}, {"не менее", hedge::no_fewer}, {"не менее чем", hedge::no_fewer}, {"не меньше", hedge::no_fewer}, {"не меньше чем", hedge::no_fewer}, {"как минимум", hedge::at_least},
    {"минимум", hedge::at_least}, {"по меньшей мере", hedge::at_least}, {"по крайней мере", hedge::at_least}, {"хотя бы", hedge::at_least}, {"достиг", hedge::reached}, {"достигла", hedge::reached}, {"достигло", hedge::reached}, {"достигли", hedge::reached},
    // from above
    {"менее", hedge::fewer_than}, {"менее чем", hedge::fewer_than}, {"меньше", hedge::fewer_than}, {"меньше чем", hedge::fewer_than}, {"меньше, чем", hedge::fewer_than}, {"не более", hedge::no_more}, {"не более чем", hedge::no_more}, {"не больше", hedge::no_more},
    {"не больше чем", hedge::no_more}, {"максимум", hedge::at_most}, {"самое большее", hedge::at_most}, {"до", hedge::up_to}, {"вплоть до", hedge::up_to}, {"чуть менее", hedge::just_under}, {"чуть меньше", hedge::just_under}, {"немногим менее", hedge::just_under},
    {"значительно менее", hedge::well_under}, {"значительно меньше", hedge::well_under}, {"гораздо меньше", hedge::well_under},
    // around
    {"около", hedge::about}, {"примерно", hedge::around}, {"приблизительно", hedge::approximately}, {"порядка", hedge::ballpark}, {"в районе", hedge::ballpark}, {"где-то", hedge::around}, {"ориентировочно", hedge::estimated}, {"почти", hedge::nearly},
    {"практически", hedge::nearly}, {"без малого", hedge::nearly},
    {"вырос до", hedge::total}, {"выросла до", hedge::total}, {"выросло до", hedge::total}, {"выросли до", hedge::total}, {"увеличился до", hedge::total}, {"увеличилась до", hedge::total}, {"увеличилось до", hedge::total}, {"увеличились до", hedge::total},
    {"упал до", hedge::total}, {"упала до", hedge::total}, {"упало до", hedge::total}, {"упали до", hedge::total}, {"снизился до", hedge::total}, {"снизилась до", hedge::total}, {"снизилось до", hedge::total}, {"снизились до", hedge::total},
    // two numbers
    {"между", hedge::between}, {"от", hedge::a_to_b}, {"в пределах от", hedge::a_to_b},
    // words that are amounts
    {"несколько", hedge::several}, {"пара", hedge::couple}, {"пару", hedge::couple}, {"много", hedge::many}, {"многие", hedge::many}, {"множество", hedge::many}, {"большинство", hedge::more_than_half}, {"ни одного", hedge::none}, {"ни одной", hedge::none},
    {"ни один", hedge::none}, {"ни одна", hedge::none}, {"никто", hedge::none}, {"почти все", hedge::nearly_all}, {"не все", hedge::not_all}, {"вдвое", hedge::doubled}, {"втрое", hedge::tripled}, {"удвоился", hedge::doubled}, {"удвоилась", hedge::doubled},
    {"удвоилось", hedge::doubled}, {"удвоились", hedge::doubled}, {"не", hedge::not_n},
});

/// Words that close an amount.
inline constexpr auto russian_after = table<pattern>({
    {"+", hedge::n_plus_strict, 0, tight | spaced}, {"с лишним", hedge::n_odd, 0, spaced}, {"с небольшим", hedge::n_odd, 0, spaced}, {"или более", hedge::or_more, 0, spaced}, {"или больше", hedge::or_more, 0, spaced}, {"и более", hedge::or_more, 0, spaced},
    {"и больше", hedge::or_more, 0, spaced}, {"или менее", hedge::or_fewer, 0, spaced}, {"или меньше", hedge::or_fewer, 0, spaced}, {"и менее", hedge::or_fewer, 0, spaced}, {"или около того", hedge::or_so, 0, spaced}, {"как минимум", hedge::at_least, 0, spaced},
    {"максимум", hedge::at_most, 0, spaced},
});

/// Words between two numbers.
inline constexpr auto russian_joins = table<join_word>({
    {"до", hedge::a_to_b}, {"-", hedge::a_to_b, tight | spaced}, {"\u2013", hedge::a_to_b, tight | spaced}, {"\u2014", hedge::a_to_b, tight}, {"или", hedge::pair}, {"и", hedge::between}, {"из", hedge::k_in_n}, {"\u00B1", hedge::plusminus, tight | spaced},
    {"плюс-минус", hedge::plusminus}, {"плюс минус", hedge::plusminus},
});

inline constexpr auto russian_changes = table<change_word>({
    {"вырос", 1}, {"выросла", 1}, {"выросло", 1}, {"выросли", 1}, {"увеличился", 1}, {"увеличилась", 1}, {"увеличилось", 1}, {"увеличились", 1}, {"упал", -1}, {"упала", -1}, {"упало", -1}, {"упали", -1}, {"снизился", -1}, {"снизилась", -1}, {"снизилось", -1}, {"снизились", -1},
});

inline constexpr auto russian_idioms = table<pattern>({
    {"один за другим"}, {"одна за другой"}, {"раз и навсегда"}, {"в один голос"}, {"один на один"}, {"ни один из"}, {"тысяча и одна ночь"}, {"одно и то же"}, {"с одной стороны"},
});
inline constexpr auto russian_clocks = table<pattern>({{"часов утра"}, {"часов вечера"}, {"часа дня"}, {"часа утра"}, {"часа ночи"}, {"мск"}, {"по мск"}, {"по московскому времени"}});

inline constexpr role_list russian_roles[] = {
    {role::numeral, "два две двух три трех трёх четыре четырех четырёх пять пяти шесть шести семь семи восемь восьми девять девяти десять десяти одиннадцать одиннадцати двенадцать двенадцати тринадцать тринадцати четырнадцать четырнадцати пятнадцать пятнадцати шестнадцать шестнадцати"},
    {role::numeral, "семнадцать семнадцати восемнадцать восемнадцати девятнадцать девятнадцати двадцать двадцати тридцать тридцати сорок сорока пятьдесят пятидесяти шестьдесят шестидесяти семьдесят семидесяти восемьдесят восьмидесяти девяносто сто ста двести двухсот триста трехсот трёхсот"},
    {role::numeral, "четыреста четырехсот четырёхсот пятьсот пятисот шестьсот шестисот семьсот семисот восемьсот восьмисот девятьсот девятисот"},
    {role::multiplier, "тысяча тысячу тысяч миллион миллиона миллиард миллиарда триллион дюжина дюжину сотня сотню"},
    {role::magnitude, "тысячи тысячам тысячами сотни сотням сотнями десятки десяткам десятками миллионы миллиарды"},
    {role::half, "половина половину"},
    {role::many, "много многие множество несколько"},
    {role::multiplied, "вдвое втрое удвоился удвоилась удвоилось удвоились"},
    {role::month, "января февраля марта апреля мая июня июля августа сентября октября ноября декабря январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре"},
    {role::weekday, "понедельник вторник среду четверг пятницу субботу воскресенье"},
    {role::in_year, "в с к до на по"},
    {role::preposition, "в на под из у к с за"},
    {role::closed, "и или но а что как где когда который которая которые это он она они мы вы я не по при для от до из за над под о об с к у в на во со был была было были быть есть"},
    {role::label, "статья статьи статье пункт пункта страница глава дом квартира школа рейс"},
    {role::time_unit, "секунд минут минуты час часа часов день дня дней неделю недели недель месяц месяца месяцев год года лет"},
    {role::ago, "назад"}, {role::later, "спустя"}, {role::change, "вырос выросла выросло выросли увеличился увеличилась увеличилось увеличились упал упала упало упали снизился снизилась снизилось снизились"},
    {role::phone, "телефон тел звоните"},
};
// clang-format on

inline constexpr auto russian_lexicon = lexicon_of<russian_roles>();
inline constexpr auto russian_watched = russian_lexicon.filter(role::watched);
inline constexpr auto russian_in_idioms = words_of(russian_idioms);
inline constexpr auto russian_openers = words_of(russian_before, russian_units, russian_particles);

/// Russian. Years with their word ("2022 года") are no quantities; decimals have a comma.
inline constexpr language russian{
    .numerals = russian_numerals.index(),
    .multipliers = russian_multipliers.index(),
    .fractions = russian_fractions.index(),
    .units = russian_units.index(),
    .before = russian_before.index(),
    .after = russian_after.index(),
    .joins = russian_joins.index(),
    .changes = russian_changes.index(),
    .particles = russian_particles.index(),
    .idioms = russian_idioms.index(),
    .clocks = russian_clocks.index(),
    .words = russian_lexicon.index(),
    .watched = &russian_watched,
    .in_idioms = &russian_in_idioms,
    .openers = &russian_openers,
    .decimal_point = ',',
    .small_months = true,
};

} // namespace text
} // namespace v0
} // namespace corroborate
