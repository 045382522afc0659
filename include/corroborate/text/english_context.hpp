// English, third part: the words around numbers that say what a number is, by role (roles.hpp), and
// phrases with number words that are no numbers. Data only.
#pragma once

#include <corroborate/text/english_hedges.hpp>
#include <corroborate/text/english_words.hpp>
#include <corroborate/text/roles.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

// clang-format off
inline constexpr role_list english_roles[] = {
    // where an amount may stand
    {role::numeral, "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety"},
    {role::one, "one"},
    {role::zero, "zero nought naught nil"},
    {role::multiplier, "hundred thousand million billion trillion quadrillion lakh crore dozen"},
    {role::magnitude, "hundreds thousands millions billions trillions dozens lakhs crores"},
    {role::magnitude_of, "tens scores"},
    {role::half, "half"},
    {role::part, "third quarter fourth fifth sixth seventh eighth ninth tenth twelfth fifteenth sixteenth twentieth hundredth thousandth millionth billionth trillionth"},
    {role::several, "several various multiple numerous countless untold innumerable"},
    {role::few, "few"},
    {role::many, "many"},
    {role::most, "most"},
    {role::group_of, "couple handful number majority minority fraction"},
    {role::group_of | role::multiplier, "score"},
    {role::no, "no"},
    {role::none, "none"},
    {role::all, "all"},
    {role::multiplied, "doubled tripled trebled halved quadrupled quintupled doubling halving tripling trebling quadrupling twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold twelvefold twentyfold hundredfold"},
    {role::twice, "twice thrice double triple treble"},
    {role::unit_word, "second minute hour day week month year century inch foot yard mile metre meter kilometre kilometer kilo kilogram gram pound ton tonne litre liter gallon acre hectare"},
    {role::decade, "decade"},
    {role::places, "digit digits figures"},
    {role::single, "single"},
    {role::address, "http https www"},
    // no nouns
    {role::closed, "a an the this that these those and or but nor so yet if than then as at by for from in into of off on onto out over to under up upon with within without via per about above across after against along amid among around before behind below beneath beside besides between beyond despite down during except following inside like near outside past round since through throughout till toward towards until while whereas because although though unless when where whether who whom whose which what why how"},
    {role::closed, "i you he she it we they me him her us them my your his its our their mine yours hers ours theirs himself herself itself themselves is are was were be been being am isn aren wasn weren has have had having do does did done doing don doesn didn will would shall should can could may might must cannot won wouldn couldn shouldn not n t s re ve ll d"},
    {role::closed, "also just only even still already ever never always often now here there very too quite rather more less most least much many few all each every any some both either neither other others another such no none own same again once soon later earlier ago yesterday today tomorrow tonight together however therefore thus meanwhile instead perhaps maybe almost nearly"},
    {role::closed, "said says told tells say according added noted reported went came come goes go got get gets made make makes took take takes became become becomes remain remains remained seem seems seemed died killed injured wounded seen held found given known called left"},
    {role::article, "last next past coming the this these those his her its our their my your whose 's each every any no which what another s"},
    {role::indefinite, "a an"},
    {role::of, "of"},
    {role::preposition, "in at near from outside around across inside to for on and with of by between while meanwhile that where after before but as when since during"},
    {role::person, "people persons men women children police troops personnel infantry cavalry military militia crew staff civilians cattle aircraft sheep fish deer livestock folk youth clergy media data media mice geese teeth feet species series helicopters spacecraft hovercraft medics elderly dead wounded injured missing firemen policemen policewomen servicemen servicewomen spokesmen businessmen fishermen gunmen congressmen lawmen clergymen postmen craftsmen sportsmen workmen horsemen airmen seamen guardsmen militiamen tribesmen assemblymen councilmen women's children's men's"},
    {role::person, "percent per cent"},
    {role::singular, "is was has does his its this thus yes us as news politics economics physics mathematics series means process success access progress congress business crisis basis analysis emphasis thesis bus gas loss less mess press stress class glass grass mass pass cross boss chess dress address fitness illness witness weakness darkness happiness awareness consensus status virus campus census bonus focus campus genius radius nucleus surplus chaos ethos always perhaps besides towards afterwards nevertheless nonetheless unless across previous serious various obvious famous religious dangerous numerous tremendous enormous conscious nervous precious curious anxious ambitious suspicious mysterious continuous simultaneous indigenous outrageous courageous generous prosperous rigorous vigorous disastrous hazardous poisonous infectious contagious glorious notorious luxurious spacious gracious vicious delicious malicious judicious cautious unanimous autonomous anonymous versus hers ours yours theirs themselves ourselves plus minus us"},
    {role::singular | role::degree, "longer"},
    // what a number may name
    {role::label, "art sec extension ext year lines ch chs para paras exit km article articles chapter section sections paragraph paragraphs clause clauses page pages pp p line verse volume vol issue issues appendix annex exhibit figure figures fig figs table tables step question item items part parts no nos nr number numbers rule act protocol amendment directive regulation decree resolution resolutions lot grid sector zone route highway motorway interstate road room suite floor gate platform track terminal hangar pier berth apartment apt flat ward wing cell block barrack barracks channel channels radio tv station flight flights version build release type model mark mk series size grade level stage category class tier gen generation episode season round week day phase period unit detachment squadron battery bureau department directorate bay pavilion locker bus tram train line camp checkpoint district precinct ward school lyceum hospital polyclinic gymnasium factory reactor rbmk pipeline block room"},
    {role::name, "bbc web twitter boeing airbus embraer bombardier cessna tupolev antonov ilyushin sukhoi mig su tu il an mi ka kamov gulfstream learjet falcon bell sikorsky apache windows iphone ipad ipod galaxy pixel android ios playstation xbox nintendo xperia macbook kindle firefox photoshop internet python java php office psalm psalms genesis exodus corinthians samuel kings john matthew mark luke apollo soyuz gemini vostok voskhod salyut mir progress shenzhou tiangong artemis pioneer voyager sputnik chang proton formula area catch fahrenheit studio world war agenda route euro cop expo vision horizon fortune forbes nasdaq ftse dax cac nikkei topix russell sensex nifty stoxx dow msci hang seng s&p article khabar russia rossiya rtr zvezda ren ntv tvn bfm france sky cnn fox espn abc nbc cbs itv rai zdf ard hbo al jazeera pershing tomahawk patriot iskander kalibr scud grad topol javelin stinger buk tor smerch uragan himars leopard challenger abrams merkava panzer tiger kalashnikov glock beretta uzi colt polaris trident minuteman peacekeeper tesla bmw audi mercedes porsche ferrari renault peugeot toyota mazda volvo saab ford fiat lada zil kamaz ural gaz uaz zis chanel no district ward heathrow dreamliner max top cup pen try cop bam bob mop sos pac pak sarmat avangard tochka kinzhal zircon oreshnik shahed geran lancet bayraktar mavic phantom predator reaper vladimir louis charles henry george elizabeth john paul pius benedict francis edward william james richard philip nicholas alexander peter ivan catherine"},
    {role::named, "max eyes apostles musketeers sisters years' years wonders seas tigers horsemen samurai dwarfs commandments pillars mile flags nations points thirds hills oaks rivers lakes corners kings houses cities peaks arrows stars boroughs counties"},
    {role::month, "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"},
    {role::upright, "march may mar jan sun sat wed mon"},
    {role::weekday, "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"},
    {role::in_year, "in since until till by during year early late mid circa c ca summer winter spring autumn fall january february march april may june july august september october november december"},
    {role::lasting, "for lasted lasting lasts last spent took takes within of over"},
    {role::one_goes_on, "in out every and point or to over"},
    {role::inside_noun, "other more such different new own and to"},
    {role::more_of, "more less fewer higher lower larger smaller was were is are had have has said say did do does would could will can want think live"},
    {role::reaching, "reached reaches reaching reach hit hitting hits topped tops passed exceeded exceeds exceeding surpassed"},
    {role::suffered, "was died dead killed injured wounded missing remained remains survived escaped drowned arrested hurt feared trapped detained evacuated hospitalised hospitalized"},
    {role::joining, "and but while"},
    {role::vast, "vast overwhelming great"},
    {role::striking, "hit hits hitting reached reaches reaching passed passes passing crossed tops"},
    {role::weak_label, "build release question exhibit art sec day week year season round period phase stage series camp line lines item items step steps hospital school factory unit generation gen class block group part parts km exit train trains bus question questions version month night level class category grade size cell wing track model type district precinct ward sector zone"},
    {role::verb_too, "build release station question mark stage train act rule model block exit level table size floor track phase exhibit camp line figure grade gate"},
    {role::verb_ahead, "to will would can could may might must shall should not they we"},
    {role::counted_more, "more"},
    {role::street, "street st road rd avenue ave lane boulevard blvd drive square court terrace crescent parkway"},
    {role::points, "points point"},
    {role::he, "he she who i"},
    {role::is, "is was are were am"},
    {role::confidence, "ci confidence credible"},
    {role::counted, "minus negative than least most nearly almost exactly precisely only just some estimated roughly approximately exceeding topped exceeded surpassed fewer killed"},
    {role::age, "aged age ages turned turning born"},
    {role::aged, "old young"},
    {role::measured, "magnitude"},
    {role::extent, "tall long wide high deep thick below above away across apart off offshore underwater underground"},
    {role::race, "final finals heat heats race races relay hurdles freestyle butterfly backstroke breaststroke medley sprint dash champion champions title gold silver bronze steeplechase runner runners event events semi-final semi-finals semifinal semifinals winner walk"},
    {role::at_time, "at until till"},
    {role::quoted, "shares share stock stocks index dollar euro pound rouble ruble yen yuan tenge lira franc currency rate rates price prices priced yield yields bond bonds inflation unemployment traded trading trades trade valued quoted stood stands stand pegged fixed magnitude level levels ratio score average averaged averaging oil crude gold silver reading measured estimated"},
    {role::someone, "man woman boy girl suspect victim driver gunman attacker wife husband father mother son daughter brother sister teenager pensioner officer soldier pilot student teacher hostage passenger killer shooter defendant prisoner widow grandmother grandfather"},
    {role::believed, "believed thought said reported understood estimated known"},
    {role::going, "go goes going gone went"},
    {role::paid, "pay pays paid paying cost costs costing worth price priced spend spent spends spending earn earns earned earning fine fined fines salary wage wages budget debt debts bill loan loans fund funding grant donated donate sold bought sale owed owe owes charge charged raised raise prize reward ransom damages compensation fee fees tax rent profit profits loss losses revenue turnover"},
    {role::kin, "children boys girls sons daughters brothers sisters grandchildren teenagers siblings"},
    {role::retired, "retired retire retires retiring died dies married marry"},
    {role::young, "children child boys girls kids minors infants pupils those anyone everyone women men adults people youths teenagers aged age persons somebody someone residents patients students pupils voters players workers victims recruits soldiers employees migrants drivers males females population"},
    {role::later, "later earlier before after afterwards hence"},
    {role::ago, "ago"},
    {role::time_unit, "second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries"},
    {role::change, "rise rises rose risen rising raise raises raised raising increase increases increased increasing grow grows grew grown growing growth climb climbs climbed climbing jump jumps jumped jumping soar soared soaring surge surged surging gain gained gains gaining up fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreased decreases decreasing reduce reduces reduced reducing reduction cut cuts cutting shrink shrank shrunk shrinking plunge plunged plunging slide slid sliding sink sank sunk sinking lose lost losing down slump slumped slip slipped slipping tumble tumbled tumbling dip dipped widen widened narrow narrowed narrowing double doubled doubling tripled trebled quadrupled halved twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold swell swelled swelling expand expanded expanding lower lowered lowering boost boosted boosting change changed changing hike hiked slash slashed edged edge nudged crept rebounded recovered accelerated slowed eased moved moving shift shifted upgraded downgraded revised went increase"},
    {role::won, "won win wins beat beats beaten defeated defeat lost lose loses losing drew draw drawn led leads leading trailed trailing thrashed edged victory score scored trounced downed routed voted vote ruled tied tie winning beating"},
    {role::match, "win victory defeat loss draw tie lead vote votes majority decision ruling scoreline score record deficit advantage aggregate thrashing triumph result split setback margin draw series verdict to over against against on at home away in"},
    {role::per, "every per each"},
    {role::pronoun_one, "no any every each this that which the another such some first"},
    {role::not_half, "first second other better latter opening closing final earlier later former early late top bottom northern southern eastern western upper lower worse my"},
    {role::not_zero, "ground net patient absolute day tolerance sum hour waste emission emissions carbon gravity covid in"},
    {role::not_hyphenated, "way ways off time sided faced fold dimensional pronged tiered tier legged wheel wheeled piece to on upmanship stop size liner shot trick tone handed footed headed eyed party dash step too tailed tone bit up down in at plus or by nil all hearted heartedly brother sister timers timer baked truth truths life mast light staff way term track man horse letter edged winged ply ball ticket note deck poster"},
    {role::not_many, "how as not in"},
    {role::whole, "as of the a an its their his her our my your these those this that all"},
    {role::phone, "call calls phone telephone tel fax dial hotline mobile whatsapp viber cell text toll-free helpline"},
    {role::warmth, "temperature temperatures mercury highs lows thermometer degrees thermometers"},
    {role::degree, "likely important recent powerful common popular famous notable serious significant expensive dangerous urgent advanced effective active important vulnerable affected valuable wanted populous successful influential senior probably certainly often notably recently importantly commonly frequently widely closely heavily of-all beautiful difficult direct doubt matter way wonder one less more sooner such need question sign"},
};

/// What makes the number before it a time of day.
inline constexpr auto english_clocks = table<pattern>({
    {"a.m."}, {"p.m."}, {"a.m"}, {"p.m"}, {"am"}, {"pm"}, {"o'clock"}, {"o\u2019clock"}, {"gmt"}, {"utc"}, {"est"}, {"edt"}, {"pst"}, {"pdt"}, {"cet"}, {"cest"}, {"msk"}, {"bst"}, {"ist"}, {"local time"}, {"hours gmt"}, {"hours local time"},
});

/// Phrases with a number word in them that say no number. A phrase that begins before the word is
/// found as well as one that begins with it.
inline constexpr auto english_idioms = table<pattern>({
    {"one another"}, {"one by one"}, {"one after another"}, {"one after the other"}, {"one way or another"}, {"one way or the other"}, {"one on one"}, {"one-on-one"}, {"one-to-one"}, {"one to one"}, {"one thing"}, {"one day"}, {"one night"}, {"one morning"}, {"one evening"}, {"one afternoon"},
    {"one moment"}, {"one point"}, {"one time"}, {"at one stage"}, {"one hand"}, {"one side"}, {"one end"}, {"one's"}, {"one \u2019s"}, {"one\u2019s"}, {"one and all"}, {"one and the same"}, {"one and only"}, {"at one with"}, {"square one"}, {"day one"}, {"number one"}, {"one or the other"},
    {"one or another"}, {"all in one"}, {"in one go"}, {"one too many"}, {"one more time"}, {"one way"}, {"one-two"}, {"one such"}, {"loved one"}, {"one last"}, {"one form"}, {"one that"}, {"one step"}, {"one with"}, {"one kind"}, {"public enemy number one"}, {"in one voice"}, {"with one voice"}, {"one voice"}, {"one in which"},
    {"second to none"}, {"none other"}, {"none the"}, {"none too"}, {"bar none"}, {"zero in"}, {"zeroed in"}, {"zero hour"}, {"nine to five"}, {"nine-to-five"}, {"9 to 5"}, {"two cents"}, {"two sides of the same"}, {"on all fours"}, {"six of one"}, {"half a dozen of the other"}, {"cloud nine"}, {"dressed to the nines"},
    {"forty winks"}, {"ten to one"}, {"a million miles"}, {"one in a million"}, {"thanks a million"}, {"million-dollar question"}, {"million dollar question"}, {"the eleventh hour"}, {"fifty-fifty"}, {"fifty fifty"}, {"50-50"}, {"50/50"}, {"24/7"}, {"9/11"}, {"7/7"}, {"20-20"}, {"catch-22"}, {"half past"}, {"half-past"}, {"half the battle"}, {"half brother"},
    {"half sister"}, {"half time"}, {"half mast"}, {"half way"}, {"better half"}, {"other half"}, {"two by four"}, {"four by four"}, {"two-by-four"}, {"put two and two together"}, {"two and two"}, {"third party"}, {"third world"}, {"third parties"}, {"the few"}, {"no one"}, {"no longer"}, {"no doubt"}, {"no matter"}, {"no less"}, {"no more"}, {"no sooner"},
    {"no such"}, {"no way"}, {"no wonder"}, {"no need"}, {"no idea"}, {"no means"}, {"no fewer"}, {"no later"}, {"no other"}, {"no place"}, {"no circumstances"}, {"no uncertain terms"}, {"no strings"}, {"no signs of"}, {"no terms"}, {"no use"}, {"no time"}, {"no end"}, {"no avail"}, {"no secret"}, {"no surprise"}, {"yes or no"}, {"no earlier"}, {"no better"}, {"no worse"}, {"no further"}, {"no thanks"}, {"no later"},
    {"many a"}, {"as many"}, {"many happy returns"}, {"great many"}, {"at most"}, {"most of all"}, {"first half"}, {"second half"}, {"group of seven"}, {"group of eight"}, {"group of twenty"}, {"group of 7"}, {"group of 8"}, {"group of 20"}, {"group of 77"}, {"group of five"}, {"gang of four"}, {"gang of eight"}, {"big four"}, {"big three"}, {"big five"}, {"big six"}, {"big two"}, {"big 3"}, {"big 4"}, {"big 5"}, {"big 6"}, {"fortune 500"}, {"fortune 100"}, {"five eyes"},
    {"million man march"}, {"the hundred"}, {"hundred years' war"}, {"hundred years\u2019 war"}, {"thirty years' war"}, {"thirty years\u2019 war"}, {"seven years' war"}, {"seven years\u2019 war"}, {"six-day war"}, {"six day war"}, {"two-state"}, {"two state solution"}, {"one china"}, {"the majority leader"}, {"the couple"}, {"ten commandments"}, {"seven wonders"}, {"three little pigs"},
    {"take five"}, {"high five"}, {"high-five"}, {"hang ten"}, {"five-a-side"}, {"seven-a-side"}, {"double-edged"}, {"double standards?"}, {"double check"}, {"double agent"}, {"double down"}, {"double bed"}, {"double room"}, {"triple jump"}, {"triple crown"}, {"double murder"}, {"double life"}, {"half measures"}, {"half-measures"}, {"all or none"}, {"one fell swoop"}, {"one-fifth scale"}, 
});
// clang-format on

} // namespace text
} // namespace v0
} // namespace corroborate
