// English, second part: the words around numbers, a row for each way to say a pattern of the hedge
// list. In any order: the table puts the longest first, so "no more than" is never "more than".
#pragma once

#include <corroborate/text/language.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

// clang-format off
/// Words that open an amount, or are one.
inline constexpr auto english_before = table<pattern>({
    // the number and nothing else
    {"exactly", hedge::exactly}, {"precisely", hedge::exactly}, {"exactly the", hedge::exactly}, {"no more and no less than", hedge::exactly}, {"no less and no more than", hedge::exactly},
    {"neither more nor less than", hedge::exactly}, {"=", hedge::exactly}, {"equal to", hedge::exactly},
    {"a total of", hedge::total}, {"total of", hedge::total}, {"a grand total of", hedge::total}, {"the total of", hedge::total}, {"in all", hedge::total}, {"in total", hedge::total}, {"altogether", hedge::total},
    {"a combined", hedge::total}, {"all of", hedge::total}, {"a record", hedge::bare_round}, {"a further", hedge::bare_round}, {"another", hedge::bare_round}, {"the", hedge::bare_round},
    {"only", hedge::only}, {"just", hedge::only}, {"a mere", hedge::only}, {"merely", hedge::only},
    // from below
    {"more than", hedge::more_than}, {"greater than", hedge::more_than}, {"larger than", hedge::more_than}, {"bigger than", hedge::more_than}, {"higher than", hedge::more_than}, {"longer than", hedge::more_than}, {"taller than", hedge::more_than}, {"heavier than", hedge::more_than}, {"faster than", hedge::more_than}, {"deeper than", hedge::more_than}, {"wider than", hedge::more_than}, {"more than just", hedge::more_than}, {"not just", hedge::more_than},
    {"over", hedge::over}, {"above", hedge::above}, {"exceeding", hedge::above}, {"in excess of", hedge::above}, {"beyond", hedge::above}, {">", hedge::more_than}, {"&gt;", hedge::more_than},
    {"upwards? of", hedge::upwards}, {"north of", hedge::upwards}, {"topped", hedge::topped}, {"topping", hedge::topped}, {"tops", hedge::topped}, {"passed", hedge::topped}, {"passing", hedge::topped},
    {"surpassed", hedge::topped}, {"surpassing", hedge::topped}, {"surpasses", hedge::topped}, {"surpass", hedge::topped}, {"exceeded", hedge::topped}, {"exceeds", hedge::topped}, {"exceed", hedge::topped}, {"crossed", hedge::topped},
    {"at least", hedge::at_least}, {"at least or equal to", hedge::at_least}, {"at the least", hedge::at_least}, {"at the very least", hedge::at_least}, {"at minimum", hedge::at_least}, {"at a minimum", hedge::at_least}, {"a minimum of", hedge::at_least},
    {"minimum of", hedge::at_least}, {"minimum", hedge::at_least}, {"min.", hedge::at_least}, {"\u2265", hedge::at_least}, {">=", hedge::at_least}, {"\u2A7E", hedge::at_least}, {"not less than", hedge::not_fewer_than},
    {"more than or equal to", hedge::at_least}, {"greater than or equal to", hedge::at_least}, {"larger than or equal to", hedge::at_least}, {"bigger than or equal to", hedge::at_least}, {"higher than or equal to", hedge::at_least},
    {"greater or equal to", hedge::at_least}, {"greater or equal than", hedge::at_least}, {"larger or equal than", hedge::at_least}, {"bigger or equal than", hedge::at_least}, {"higher or equal than", hedge::at_least}, {"more or equal than", hedge::at_least},
    {"no fewer than", hedge::no_fewer}, {"no less than", hedge::no_fewer}, {"not fewer than", hedge::not_fewer_than}, {"not under", hedge::not_fewer_than}, {"not below", hedge::not_fewer_than}, {"not lower than", hedge::not_fewer_than}, {"not smaller than", hedge::not_fewer_than}, {"never fewer than", hedge::not_fewer_than}, {"never less than", hedge::not_fewer_than}, {"never below", hedge::not_fewer_than}, {"no lower than", hedge::no_fewer}, {"no smaller than", hedge::no_fewer},
    {"as few as", hedge::as_few_as}, {"as low as", hedge::as_few_as}, {"as little as", hedge::as_few_as}, {"reached", hedge::reached}, {"reaches", hedge::reached}, {"reaching", hedge::reached}, {"hit", hedge::reached}, {"hitting", hedge::reached},
    {"well over", hedge::well_over}, {"well above", hedge::well_over}, {"well beyond", hedge::well_over}, {"well in excess of", hedge::well_over}, {"well more than", hedge::well_over}, {"far more than", hedge::well_over}, {"far over", hedge::well_over},
    {"far above", hedge::well_over}, {"much more than", hedge::well_over}, {"way more than", hedge::well_over}, {"way over", hedge::well_over}, {"considerably more than", hedge::well_over}, {"significantly more than", hedge::well_over},
    {"substantially more than", hedge::well_over}, {"far in excess of", hedge::well_over}, {"comfortably over", hedge::well_over},
    {"just over", hedge::just_over}, {"just above", hedge::just_over}, {"just more than", hedge::just_over}, {"slightly more than", hedge::just_over}, {"slightly over", hedge::just_over}, {"slightly above", hedge::just_over},
    {"a little over", hedge::just_over}, {"a little more than", hedge::just_over}, {"a little above", hedge::just_over}, {"a bit more than", hedge::just_over}, {"a bit over", hedge::just_over}, {"marginally more than", hedge::just_over}, {"marginally over", hedge::just_over}, {"marginally above", hedge::just_over}, {"fractionally over", hedge::just_over}, {"fractionally above", hedge::just_over}, {"a shade over", hedge::just_over}, {"a shade above", hedge::just_over}, {"a touch over", hedge::just_over}, {"a fraction over", hedge::just_over}, {"a fraction above", hedge::just_over},
    {"barely more than", hedge::barely}, {"barely over", hedge::barely}, {"barely above", hedge::barely}, {"hardly more than", hedge::barely}, {"scarcely more than", hedge::barely}, {"little more than", hedge::barely},
    {"a good", hedge::a_good}, {"fully", hedge::a_good}, {"a full", hedge::a_good},
    // from above
    {"fewer than", hedge::fewer_than}, {"less than", hedge::fewer_than}, {"lower than", hedge::fewer_than}, {"smaller than", hedge::fewer_than}, {"shorter than", hedge::fewer_than}, {"lighter than", hedge::fewer_than}, {"<", hedge::fewer_than}, {"&lt;", hedge::fewer_than},
    {"under", hedge::under}, {"below", hedge::under}, {"south of", hedge::under},
    {"at most", hedge::at_most}, {"at the most", hedge::at_most}, {"at the very most", hedge::at_most}, {"at maximum", hedge::at_most}, {"a maximum of", hedge::at_most}, {"maximum of", hedge::at_most}, {"maximum", hedge::at_most}, {"max.", hedge::at_most},
    {"less than or equal to", hedge::at_most}, {"fewer than or equal to", hedge::at_most}, {"smaller than or equal to", hedge::at_most}, {"lower than or equal to", hedge::at_most},
    {"less or equal to", hedge::at_most}, {"less or equal than", hedge::at_most}, {"smaller or equal than", hedge::at_most}, {"lower or equal than", hedge::at_most},
    {"\u2264", hedge::at_most}, {"<=", hedge::at_most}, {"\u2A7D", hedge::at_most}, {"no more than", hedge::no_more}, {"no greater than", hedge::no_more}, {"no higher than", hedge::no_more}, {"not more than", hedge::not_more_than},
    {"not over", hedge::not_more_than}, {"not above", hedge::not_more_than}, {"not greater than", hedge::not_more_than}, {"not higher than", hedge::not_more_than}, {"not larger than", hedge::not_more_than}, {"never more than", hedge::not_more_than}, {"never above", hedge::not_more_than}, {"never over", hedge::not_more_than}, {"no larger than", hedge::no_more}, {"no bigger than", hedge::no_more}, {"no longer than", hedge::no_more}, {"no fewer or more than", hedge::exactly},
    {"up to", hedge::up_to}, {"anything up to", hedge::up_to}, {"as many as", hedge::as_many_as}, {"as much as", hedge::as_many_as}, {"as high as", hedge::as_many_as},
    {"capped at", hedge::capped}, {"limited to", hedge::capped}, {"does not exceed", hedge::capped}, {"do not exceed", hedge::capped}, {"doesn't exceed", hedge::capped}, {"did not exceed", hedge::capped}, {"didn't exceed", hedge::capped},
    {"will not exceed", hedge::capped}, {"will not surpass", hedge::capped}, {"will not top", hedge::capped}, {"would not exceed", hedge::capped}, {"would not surpass", hedge::capped}, {"would not top", hedge::capped},
    {"should not exceed", hedge::capped}, {"should not surpass", hedge::capped}, {"should not top", hedge::capped}, {"must not exceed", hedge::capped}, {"must not surpass", hedge::capped}, {"must not top", hedge::capped},
    {"may not exceed", hedge::capped}, {"may not surpass", hedge::capped}, {"may not top", hedge::capped}, {"might not exceed", hedge::capped}, {"might not surpass", hedge::capped}, {"might not top", hedge::capped},
    {"can not exceed", hedge::capped}, {"can not surpass", hedge::capped}, {"can not top", hedge::capped}, {"could not exceed", hedge::capped}, {"could not surpass", hedge::capped}, {"could not top", hedge::capped},
    {"shall not exceed", hedge::capped}, {"shall not surpass", hedge::capped}, {"shall not top", hedge::capped}, {"won't exceed", hedge::capped}, {"won't surpass", hedge::capped}, {"won't top", hedge::capped},
    {"wouldn't exceed", hedge::capped}, {"wouldn't surpass", hedge::capped}, {"wouldn't top", hedge::capped}, {"shouldn't exceed", hedge::capped}, {"shouldn't surpass", hedge::capped}, {"shouldn't top", hedge::capped},
    {"mustn't exceed", hedge::capped}, {"mustn't surpass", hedge::capped}, {"mustn't top", hedge::capped}, {"can't exceed", hedge::capped}, {"can't surpass", hedge::capped}, {"can't top", hedge::capped},
    {"couldn't exceed", hedge::capped}, {"couldn't surpass", hedge::capped}, {"couldn't top", hedge::capped}, {"cannot exceed", hedge::capped}, {"cannot surpass", hedge::capped}, {"cannot top", hedge::capped},
    {"does not surpass", hedge::capped}, {"does not top", hedge::capped}, {"do not surpass", hedge::capped}, {"do not top", hedge::capped}, {"doesn't surpass", hedge::capped}, {"doesn't top", hedge::capped},
    {"don't surpass", hedge::capped}, {"don't top", hedge::capped}, {"did not surpass", hedge::capped}, {"did not top", hedge::capped}, {"didn't surpass", hedge::capped}, {"didn't top", hedge::capped},
    {"don't exceed", hedge::capped}, {"never exceeds", hedge::capped}, {"never exceed", hedge::capped}, {"not to surpass", hedge::capped}, {"not exceed", hedge::capped},
    {"not exceeding", hedge::capped}, {"not to exceed", hedge::capped},
    {"well under", hedge::well_under}, {"well below", hedge::well_under}, {"well short of", hedge::well_under}, {"far fewer than", hedge::well_under}, {"far less than", hedge::well_under}, {"far below", hedge::well_under}, {"far short of", hedge::well_under},
    {"much less than", hedge::well_under}, {"many fewer than", hedge::well_under}, {"considerably fewer than", hedge::well_under}, {"considerably less than", hedge::well_under}, {"significantly fewer than", hedge::well_under},
    {"significantly less than", hedge::well_under}, {"way under", hedge::well_under},
    {"just under", hedge::just_under}, {"just below", hedge::just_under}, {"just fewer than", hedge::just_under}, {"just less than", hedge::just_under}, {"slightly fewer than", hedge::just_under}, {"slightly less than", hedge::just_under},
    {"slightly under", hedge::just_under}, {"slightly below", hedge::just_under}, {"a little under", hedge::just_under}, {"a little less than", hedge::just_under}, {"a little fewer than", hedge::just_under}, {"a little below", hedge::just_under},
    {"a bit less than", hedge::just_under}, {"a bit under", hedge::just_under}, {"marginally less than", hedge::just_under}, {"marginally under", hedge::just_under}, {"marginally below", hedge::just_under}, {"fractionally under", hedge::just_under}, {"fractionally below", hedge::just_under}, {"a shade under", hedge::just_under}, {"a shade below", hedge::just_under}, {"a touch under", hedge::just_under}, {"a fraction under", hedge::just_under}, {"a fraction below", hedge::just_under}, {"shy of", hedge::just_under}, {"just shy of", hedge::just_under}, {"short of", hedge::just_under}, {"just short of", hedge::just_under},
    // around
    {"about", hedge::about}, {"around", hedge::around}, {"approximately", hedge::approximately}, {"approx", hedge::approximately}, {"approx.", hedge::approximately}, {"roughly", hedge::roughly}, {"very roughly", hedge::roughly},
    {"more or less", hedge::roughly}, {"some", hedge::some_n}, {"something like", hedge::about}, {"somewhere around", hedge::around}, {"somewhere about", hedge::about}, {"barely", hedge::about}, {"hardly", hedge::about}, {"scarcely", hedge::about},
    {"circa", hedge::circa}, {"c", hedge::circa}, {"c.", hedge::circa}, {"ca", hedge::circa}, {"ca.", hedge::circa}, {"~", hedge::circa}, {"\u2248", hedge::circa}, {"\u223C", hedge::circa}, {"\u2243", hedge::circa}, {"\u2245", hedge::circa},
    {"an estimated", hedge::estimated}, {"estimated", hedge::estimated}, {"estimated at", hedge::estimated}, {"the estimated", hedge::estimated}, {"estimated to be", hedge::estimated}, {"an approximate", hedge::approximately},
    {"in the region of", hedge::ballpark}, {"in the ballpark of", hedge::ballpark}, {"in the neighbourhood of", hedge::ballpark}, {"in the neighborhood of", hedge::ballpark}, {"in the vicinity of", hedge::ballpark},
    {"somewhere in the region of", hedge::ballpark}, {"somewhere in the neighbourhood of", hedge::ballpark}, {"somewhere in the neighborhood of", hedge::ballpark}, {"a ballpark", hedge::ballpark}, {"ballpark", hedge::ballpark},
    {"on the order of", hedge::order_of}, {"of the order of", hedge::order_of}, {"in the order of", hedge::order_of},
    {"nearly", hedge::nearly}, {"almost", hedge::nearly}, {"practically", hedge::nearly}, {"virtually", hedge::nearly}, {"very nearly", hedge::nearly}, {"nigh on", hedge::nearly}, {"not far short of", hedge::nearly}, {"not far off", hedge::nearly},
    {"approaching", hedge::approaching}, {"getting on for", hedge::approaching}, {"nearing", hedge::approaching}, {"closing in on", hedge::approaching},
    {"close to", hedge::close_to}, {"close on", hedge::close_to}, {"closer to", hedge::close_to}, {"near", hedge::close_to}, {"near to", hedge::close_to}, {"somewhere near", hedge::close_to}, {"somewhere close to", hedge::close_to},
    // ranges
    {"between", hedge::between}, {"somewhere between", hedge::between}, {"in between", hedge::between}, {"from", hedge::a_to_b}, {"ranging from", hedge::a_to_b}, {"in the range of", hedge::a_to_b}, {"in the range", hedge::a_to_b},
    {"ranging between", hedge::between}, {"anywhere from", hedge::anywhere}, {"anywhere between", hedge::anywhere}, {"somewhere from", hedge::anywhere}, {"anything from", hedge::anywhere}, {"anything between", hedge::anywhere}, {"either", hedge::pair}, {"within", hedge::within_of}, {"to within", hedge::within_of},
    // words that are amounts
    {"no", hedge::none}, {"none", hedge::none}, {"nil", hedge::none}, {"zero", hedge::none}, {"nobody", hedge::none}, {"no one", hedge::none}, {"not one", hedge::none}, {"not a single", hedge::none}, {"none at all", hedge::none},
    {"a couple", hedge::couple}, {"few", hedge::few}, {"a few", hedge::few}, {"some few", hedge::few}, {"several", hedge::several},
    {"a handful", hedge::handful}, {"handful", hedge::handful}, {"a number", hedge::number_of}, {"various", hedge::number_of}, {"multiple", hedge::number_of},
    {"many", hedge::many}, {"very many", hedge::many}, {"numerous", hedge::many}, {"scores upon scores", hedge::many}, {"dozens upon dozens", hedge::dozens}, {"dozens and dozens", hedge::dozens}, {"hundreds upon hundreds", hedge::hundreds}, {"hundreds and hundreds", hedge::hundreds},
    {"thousands upon thousands", hedge::thousands}, {"thousands and thousands", hedge::thousands}, {"millions upon millions", hedge::millions}, {"millions and millions", hedge::millions}, {"a great many", hedge::many}, {"a large number", hedge::many}, {"large numbers", hedge::many}, {"a lot", hedge::many}, {"lots", hedge::many},
    {"countless", hedge::countless}, {"untold", hedge::countless}, {"innumerable", hedge::countless},
    {"low", hedge::low_mid_high}, {"mid", hedge::mid_thousands}, {"high", hedge::high_thousands},
    {"single_digits", hedge::figures, 1}, {"single_digit", hedge::figures, 1}, {"single_figures", hedge::figures, 1}, {"double_digits", hedge::figures, 2}, {"double_digit", hedge::figures, 2}, {"double_figures", hedge::figures, 2},
    {"triple_digits", hedge::figures, 3}, {"triple_digit", hedge::figures, 3}, {"triple_figures", hedge::figures, 3},
    {"a majority", hedge::more_than_half}, {"the majority", hedge::more_than_half}, {"majority", hedge::more_than_half}, {"most", hedge::most}, {"the vast majority", hedge::vast_majority}, {"a vast majority", hedge::vast_majority},
    {"vast majority", hedge::vast_majority}, {"the overwhelming majority", hedge::vast_majority}, {"an overwhelming majority", hedge::vast_majority}, {"overwhelming majority", hedge::vast_majority}, {"the great majority", hedge::vast_majority},
    {"nearly all", hedge::nearly_all}, {"almost all", hedge::nearly_all}, {"all but all", hedge::nearly_all}, {"virtually all", hedge::nearly_all}, {"practically all", hedge::nearly_all}, {"a minority", hedge::minority}, {"the minority", hedge::minority},
    {"a fraction", hedge::minority}, {"fraction", hedge::minority}, {"a small fraction", hedge::minority}, {"a tiny fraction", hedge::minority}, {"a small minority", hedge::minority}, {"a tiny minority", hedge::minority}, {"not all", hedge::not_all}, {"a decade", hedge::decade},
    // changes and ratios
    {"doubled", hedge::doubled}, {"twice", hedge::doubled}, {"double", hedge::doubled}, {"twofold", hedge::doubled}, {"doubling", hedge::doubled}, {"tripled", hedge::tripled}, {"trebled", hedge::tripled}, {"triple", hedge::tripled},
    {"treble", hedge::tripled}, {"threefold", hedge::tripled}, {"halved", hedge::halved}, {"halving", hedge::halved}, {"quadrupled", hedge::n_fold, 4}, {"quadruple", hedge::n_fold, 4}, {"quintupled", hedge::n_fold, 5}, {"thrice", hedge::n_fold, 3},
    {"fourfold", hedge::n_fold, 4}, {"fivefold", hedge::n_fold, 5}, {"sixfold", hedge::n_fold, 6}, {"sevenfold", hedge::n_fold, 7}, {"eightfold", hedge::n_fold, 8}, {"ninefold", hedge::n_fold, 9}, {"tenfold", hedge::n_fold, 10},
    {"twelvefold", hedge::n_fold, 12}, {"twentyfold", hedge::n_fold, 20}, {"hundredfold", hedge::n_fold, 100}, {"a hundredfold", hedge::n_fold, 100}, {"a tenfold", hedge::n_fold, 10},
    {"one every", hedge::every}, {"once every", hedge::every}, {"every", hedge::every},
    // years and decades
    {"in", hedge::year}, {"in the", hedge::decade_plural}, {"in their", hedge::decade_plural}, {"in his", hedge::decade_plural}, {"in her", hedge::decade_plural}, {"in its", hedge::decade_plural},
    {"twenties", hedge::decade_plural, 20}, {"thirties", hedge::decade_plural, 30}, {"forties", hedge::decade_plural, 40}, {"fifties", hedge::decade_plural, 50}, {"sixties", hedge::decade_plural, 60},
    {"seventies", hedge::decade_plural, 70}, {"eighties", hedge::decade_plural, 80}, {"nineties", hedge::decade_plural, 90},
    // denials
    {"not", hedge::not_n}, {"not exactly", hedge::not_exactly}, {"not precisely", hedge::not_exactly}, {"not even", hedge::not_even}, {"not quite", hedge::not_quite}, {"nowhere near", hedge::nowhere_near}, {"nothing like", hedge::nowhere_near},
    {"not nearly", hedge::nowhere_near}, {"not anywhere near", hedge::nowhere_near}, {"not close to", hedge::nowhere_near}, {"did not reach", hedge::no_evidence}, {"didn't reach", hedge::no_evidence}, {"never reached", hedge::no_evidence}, {"never exceeded", hedge::no_evidence}, {"never topped", hedge::no_evidence}, {"never surpassed", hedge::no_evidence}, {"never passed", hedge::no_evidence}, {"never hit", hedge::no_evidence}, {"not reached", hedge::no_evidence}, {"will not reach", hedge::no_evidence}, {"won't reach", hedge::no_evidence}, {"would not reach", hedge::no_evidence}, {"does not reach", hedge::no_evidence}, {"doesn't reach", hedge::no_evidence}, {"do not reach", hedge::no_evidence}, {"has not reached", hedge::no_evidence}, {"had not reached", hedge::no_evidence}, {"have not reached", hedge::no_evidence},
    {"has not reached", hedge::no_evidence}, {"have not reached", hedge::no_evidence}, {"failed to reach", hedge::no_evidence},
});

/// Words that close an amount.
inline constexpr auto english_after = [] {
    constexpr std::uint8_t apart = spaced | hyphenated;
    return table<pattern>({
        {"+", hedge::n_plus_strict, 0, tight | spaced}, {"plus", hedge::n_plus_strict, 0, apart},
        {"or more", hedge::or_more, 0, spaced}, {"or over", hedge::or_more, 0, spaced}, {"or above", hedge::or_more, 0, spaced}, {"or higher", hedge::or_more, 0, spaced}, {"or greater", hedge::or_more, 0, spaced}, {"or better", hedge::or_more, 0, spaced},
        {"or even more", hedge::or_more, 0, spaced}, {"and more", hedge::or_more, 0, spaced}, {"and over", hedge::or_more, 0, spaced}, {"and above", hedge::or_more, 0, spaced}, {"and up", hedge::or_more, 0, spaced}, {"upwards", hedge::or_more, 0, spaced},
        {"at least", hedge::at_least, 0, spaced}, {"at the least", hedge::at_least, 0, spaced}, {"at the very least", hedge::at_least, 0, spaced}, {"minimum", hedge::at_least, 0, spaced}, {"min", hedge::at_least, 0, 0},
        {"or fewer", hedge::or_fewer, 0, spaced}, {"or less", hedge::or_fewer, 0, spaced}, {"or under", hedge::or_fewer, 0, spaced}, {"or below", hedge::or_fewer, 0, spaced}, {"or lower", hedge::or_fewer, 0, spaced}, {"and under", hedge::or_fewer, 0, spaced},
        {"and below", hedge::or_fewer, 0, spaced}, {"at most", hedge::at_most, 0, spaced}, {"at the most", hedge::at_most, 0, spaced}, {"at the very most", hedge::at_most, 0, spaced}, {"maximum", hedge::at_most, 0, spaced}, {"max", hedge::at_most, 0, spaced}, {"tops", hedge::at_most, 0, spaced},
        {"or so", hedge::or_so, 0, spaced}, {"or thereabouts", hedge::or_so, 0, spaced}, {"or thereabout", hedge::or_so, 0, spaced}, {"give or take", hedge::or_so, 0, spaced}, {"more or less", hedge::or_so, 0, spaced}, {"approximately", hedge::or_so, 0, spaced},
        {"ish", hedge::or_so, 0, tight | hyphenated}, {"odd", hedge::n_odd, 0, apart}, {"something", hedge::n_odd, 0, apart}, {"somethings", hedge::n_odd, 0, apart}, {"some", hedge::n_odd, 0, hyphenated}, {"exactly", hedge::exactly, 0, spaced},
        {"in all", hedge::total, 0, spaced}, {"in total", hedge::total, 0, spaced}, {"altogether", hedge::total, 0, spaced}, {"all told", hedge::total, 0, spaced}, {"only", hedge::only, 0, spaced},
        {"s", hedge::decade_plural, 0, tight}, {"'s", hedge::decade_plural, 0, tight}, {"\u2019s", hedge::decade_plural, 0, tight},
        {"fold", hedge::n_fold, 0, anyhow}, {"figures?", hedge::figures, 0, apart}, {"digits?", hedge::figures, 0, apart}, {"figure sum", hedge::figures, 0, apart}, {"figure number", hedge::figures, 0, apart}, {"figure amount", hedge::figures, 0, apart},
        {"figure total", hedge::figures, 0, apart}, {"digit sum", hedge::figures, 0, apart}, {"digit number", hedge::figures, 0, apart},
    });
}();

/// Words between two numbers.
inline constexpr auto english_joins = table<join_word>({
    {"to", hedge::a_to_b}, {"up to", hedge::a_to_b}, {"to as many as", hedge::a_to_b}, {"to as much as", hedge::a_to_b}, {"to as high as", hedge::a_to_b}, {"through", hedge::a_to_b}, {"-", hedge::a_to_b, tight | spaced}, {"\u2013", hedge::a_to_b, tight | spaced}, {"\u2010", hedge::a_to_b, tight}, {"\u2011", hedge::a_to_b, tight},
    {"\u2012", hedge::a_to_b, tight | spaced}, {"\u2014", hedge::a_to_b, tight}, {"\u2212", hedge::a_to_b, tight}, {"..", hedge::a_to_b, tight | spaced}, {"...", hedge::a_to_b, tight | spaced}, {"\u2026", hedge::a_to_b, tight | spaced},
    {"or", hedge::pair}, {"or even", hedge::pair}, {"or maybe", hedge::pair}, {"and", hedge::between}, {"of", hedge::within_of},
    {"\u00B1", hedge::plusminus, tight | spaced}, {"+/-", hedge::plusminus, tight | spaced}, {"+-", hedge::plusminus, tight | spaced}, {"+/\u2212", hedge::plusminus, tight | spaced}, {"plus or minus", hedge::plusminus}, {"plus/minus", hedge::plusminus},
    {"plus-minus", hedge::plusminus}, {"give or take", hedge::plusminus}, {"in", hedge::k_in_n}, {"in every", hedge::k_in_n}, {"out of", hedge::k_in_n}, {"out of every", hedge::k_in_n}, {"of every", hedge::k_in_n}, {"over", hedge::k_in_n, spaced, true},
    {"-to-", hedge::a_to_b, tight}, {"-in-", hedge::k_in_n, tight}, {"-in-every-", hedge::k_in_n, tight}, {"-out-of-", hedge::k_in_n, tight},
    {"but", hedge::more_fewer}, {"yet", hedge::more_fewer},
});

inline constexpr auto english_changes = table<change_word>({
    {"up", 1}, {"rose", 1}, {"risen", 1}, {"rising", 1}, {"rises", 1}, {"rise", 1}, {"increased", 1}, {"increasing", 1}, {"grew", 1}, {"grown", 1}, {"growing", 1}, {"climbed", 1}, {"jumped", 1}, {"soared", 1}, {"surged", 1}, {"gained", 1}, {"went up", 1}, {"has risen", 1}, {"have risen", 1},
    {"down", -1}, {"fell", -1}, {"fallen", -1}, {"falling", -1}, {"dropped", -1}, {"dropping", -1}, {"declined", -1}, {"decreased", -1}, {"decreasing", -1}, {"shrank", -1}, {"shrunk", -1}, {"plunged", -1}, {"slid", -1}, {"sank", -1}, {"lost", -1}, {"went down", -1}, {"has fallen", -1}, {"have fallen", -1},
});
// clang-format on

} // namespace text
} // namespace v0
} // namespace corroborate
