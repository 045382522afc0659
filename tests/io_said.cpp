#include <corroborate/io/said.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace co = corroborate;
namespace io = co::io;
using co::hedge;
using co::rational;
using co::result;

namespace {

struct reader {
    io::text_arena decoded;
    io::json_document document;

    result<io::said_amount, io::fault> read(std::string_view json) {
        const auto wrong = document.parse(json, decoded);
        REQUIRE(!wrong);
        return io::read_said(document.root());
    }
};

io::said_amount said(std::string_view json) {
    reader r;
    const auto read = r.read(json);
    INFO(json);
    REQUIRE(read);
    return *read;
}
/// What is wrong, as "offset: message", or "fine".
std::string verdict(std::string_view json) {
    reader r;
    const auto read = r.read(json);
    return read ? "fine" : std::to_string(read.error().offset) + ": " + read.error().message;
}
/// Whether it is one pattern with one number (and another).
bool is(std::string_view json, hedge h, rational value, rational upper = 0) {
    const auto a = said(json).value;
    return a.hedge() == h && a.value().value() == value && a.upper().value() == upper;
}

} // namespace

TEST_CASE("words keep themselves, their unit and what a rate is per") {
    CHECK(is(R"("over 6,000")", hedge::over, 6000));
    CHECK(said(R"("over 6,000")").words == "over 6,000");
    CHECK(is(R"("5,000-6,000")", hedge::a_to_b, 5000, 6000));
    CHECK(is(R"("thousands")", hedge::thousands, 1000));
    CHECK(is(R"("none")", hedge::none, 0));
    CHECK(said(R"("40 %")").unit == "%");
    CHECK(said(R"("1344 km")").unit == "km");
    CHECK(said(R"("12 a day")").per == "day");
    CHECK(said(R"("doubled")").is_real);
    CHECK(said(R"("nearly all")").is_real);
    CHECK(!said(R"("over 6,000")").is_real);
    CHECK(is(R"("6000")", hedge::bare_round, 6000));
    CHECK(said(R"("6000")").value.value().grain() == rational{1000});
    CHECK(said(R"("6000")").words == "6000");
}

TEST_CASE("a number is taken in its shortest form, a string with its grain") {
    CHECK(is("6000", hedge::bare_round, 6000));
    CHECK(said("5.0").value.value() == said("5").value.value());
    CHECK(said("5.00e0").value.value() == said("5").value.value());
    CHECK(said("5.20").value.value().grain() == rational::of(1, 10));
    CHECK(is("1e3", hedge::bare_round, 1000));
    CHECK(said("1e3").value.value().grain() == rational{1000});
    CHECK(is("-0", hedge::bare_round, 0));
    CHECK(is("-2.5", hedge::bare_round, rational::of(-5, 2)));
    CHECK(!said("5.0").value.looks_real());
    CHECK(said(R"({"value":"5.0"})").value.value().grain() == rational::of(1, 10));
    CHECK(said(R"({"value":5.0})").value.value().grain() == rational{1});
    CHECK(said(R"({"value":"5,000"})").value.value().grain() == rational{1000});
    CHECK(verdict("1e30") ==
          "0: the number does not fit: exact numbers here are at most 64 bits long");
    CHECK(verdict("99999999999999999999").starts_with("0: the number does not fit"));
    CHECK(verdict(R"({"value":1e300})").starts_with("9: the number does not fit"));
}

TEST_CASE("every family of words as an object") {
    CHECK(is(R"({"modifier":"more_than","value":"6000"})", hedge::more_than, 6000));
    CHECK(is(R"({"modifier":"between","value":"120","upper":180})", hedge::between, 120, 180));
    CHECK(is(R"({"modifier":"plus_minus","value":"15","upper":"2"})", hedge::plusminus, 15, 2));
    CHECK(is(R"({"modifier":"plus_minus","value":15,"upper":10,"upper_unit":"%"})",
             hedge::plusminus_pct, 15, 10));
    CHECK(said(R"({"modifier":"plus_minus","value":15,"upper":10,"upper_unit":"%"})")
              .value.upper_is_percent());
    CHECK(is(R"({"modifier":"magnitude","value":"1000"})", hedge::thousands, 1000));
    CHECK(is(R"({"modifier":"magnitude","value":1000000000})", hedge::millions, 1'000'000'000));
    CHECK(is(R"({"hedge":"well-over","value":"500"})", hedge::well_over, 500));
    CHECK(
        is(R"({"hedge":"well-over","modifier":"more_than","value":"500"})", hedge::well_over, 500));
    CHECK(is(R"({"hedge":"several-hundred"})", hedge::several_hundred, 100));
    CHECK(is(R"({"modifier":"bare","value":"1/3"})", hedge::third, rational::of(1, 3)));
    CHECK(is(R"({"modifier":"fraction","value":"3/4"})", hedge::quarter, rational::of(3, 4)));
    CHECK(is(R"({"hedge":"one-in-n","value":"1/5"})", hedge::one_in_n, 5));
    CHECK(is(R"({"hedge":"one-in-n","value":"5"})", hedge::one_in_n, 5));
    CHECK(is(R"({"hedge":"k-in-n","value":"4/10"})", hedge::k_in_n, 4, 10));
    CHECK(is(R"({"modifier":"ratio","value":2})", hedge::n_fold, 2));
    CHECK(is(R"({"modifier":"not","value":2})", hedge::not_n, 2));
    CHECK(is(R"({"modifier":"none"})", hedge::none, 0));
    CHECK(is(R"({"modifier":null,"value":7,"upper":null,"note":null})", hedge::bare_round, 7));
    CHECK(is(R"({"modifier":"about","value":7,"note":"kept out"})", hedge::about, 7));
    CHECK(said(R"({"hedge":"percent","value":40})").unit == "%");
    CHECK(said(R"({"hedge":"doubled"})").value.looks_real());
    CHECK(said(R"({"hedge":"many"})").words.empty());
    for (const auto m : {"bare", "exactly", "about", "more_than", "at_least", "fewer_than",
                         "at_most", "up_to", "nearly", "not"}) {
        const auto a = said(R"({"modifier":")" + std::string{m} + R"(","value":"1,000"})").value;
        CHECK(co::name(a.modifier()) == m);
    }
}

TEST_CASE(
    "a number of an object may be written as numerals are: with a multiplier, in words, in %") {
    CHECK(is(R"({"modifier":"more_than","value":"5.2 million"})", hedge::more_than, 5'200'000));
    CHECK(said(R"({"modifier":"more_than","value":"5.2 million"})").value.value().grain() ==
          rational{100'000});
    CHECK(is(R"({"hedge":"k-suffix","value":"150k"})", hedge::k_suffix, 150'000));
    CHECK(is(R"({"hedge":"crore","value":"10 crore"})", hedge::crore, 100'000'000));
    CHECK(is(R"({"modifier":"between","value":"five","upper":"6 thousand"})", hedge::between, 5,
             6000));
    CHECK(said(R"({"lower":"5 thousand","upper":null})").value.value().value() == rational{5000});
    CHECK(said(R"({"modifier":"about","value":"40 %"})").unit == "%");
    CHECK(said(R"({"modifier":"about","value":"40"})").unit.empty());
    CHECK(said(R"({"modifier":"between","value":"40","upper":"50%"})").unit == "%");
    CHECK(said(R"({"lower":"40","upper":"50%"})").unit == "%");
    CHECK(is(R"({"modifier":"plus_minus","value":"15","upper":"10%"})", hedge::plusminus_pct, 15,
             10));
    CHECK(is(R"({"hedge":"within-of","value":"100","upper":"10 %"})", hedge::within_of, 100, 10));
    CHECK(said(R"({"hedge":"within-of","value":"100","upper":"10 %"})").value.upper_is_percent());
    const auto points = said(R"({"modifier":"plus_minus","value":"15 %","upper":"2%"})");
    CHECK(points.unit == "%");
    CHECK(!points.value.upper_is_percent());
    for (const std::string wrong : {"5x", "over 5", "5 km", "5 people", "5-6", "a dozen", "$5",
                                    "many", "only 5", "exactly 5", "12 a day", ""}) {
        CAPTURE(wrong);
        CHECK(verdict(R"({"modifier":"about","value":")" + wrong + "\"}")
                  .ends_with(": this is not a number as it is written"));
    }
}

TEST_CASE("a set is given by its ends") {
    const auto set = said(R"({"lower":"3","lower_open":true,"upper":null})").value;
    CHECK(set.modifier() == co::modifier::set);
    CHECK(set.lower_how() == co::closure::open);
    CHECK(set.upper_how() == co::closure::unbounded);
    const auto both = said(R"({"lower":1.5,"upper":"2.5","upper_open":true})").value;
    CHECK(both.lower_how() == co::closure::closed);
    CHECK(both.upper_how() == co::closure::open);
    CHECK(both.value().value() == rational::of(3, 2));
    CHECK(said(R"({"upper":5})").value.lower_how() == co::closure::unbounded);
    CHECK(verdict(R"({"lower":3,"upper":3,"upper_open":true})") ==
          "0: no number fits these words: the set would be empty");
    CHECK(verdict(R"({"lower":4,"upper":3})") ==
          "0: the lower number of the range is above the upper one");
}

TEST_CASE("what is no amount is told at its place") {
    CHECK(verdict(R"("abut 40")") == R"(1: "abut 40" is no amount)");
    CHECK(verdict(R"("over 40 camps")") == R"(9: from "camps" on this is no amount)");
    CHECK(verdict("\"\\u0061but 40\"") == R"(0: "abut 40" is no amount)"); // escapes blur the place
    CHECK(verdict(R"("over")") == "5: these words need a number");
    CHECK(verdict(R"("between 9 and 3")")
              .ends_with("the lower number of the range is above the upper one"));
    CHECK(verdict(R"("100000000000000000000")").starts_with("1: the number does not fit"));
    CHECK(verdict("true") == R"(0: "said" is words, a number or an object, not true or false)");
    CHECK(verdict(R"(["5"])") == R"(0: "said" is words, a number or an object, not a list)");
    CHECK(verdict("{}") ==
          R"(0: said needs a "modifier", a "hedge", a "value", or the ends of a set)");
    CHECK(verdict(R"({"modifer":"about","value":5})") == R"(1: said has no key "modifer")");
    CHECK(verdict(R"({"modifier":"abut","value":5})") == R"(12: there is no modifier "abut")");
    CHECK(verdict(R"({"modifier":"set","value":5})") == R"(12: there is no modifier "set")");
    CHECK(verdict(R"({"hedge":"abut","value":5})") == R"(9: there is no hedge "abut")");
    CHECK(verdict(R"({"hedge":"set","value":5})") == R"(9: there is no hedge "set")");
    CHECK(verdict(R"({"hedge":"about","modifier":"up_to","value":5})") ==
          R"(28: the hedge "about" is of the family "about", not "up_to")");
    CHECK(verdict(R"({"modifier":"vague"})") ==
          R"(12: "vague" alone does not say which words: {"hedge":"several"})");
    CHECK(verdict(R"({"modifier":"magnitude"})") ==
          R"(12: a magnitude needs a "value": "1000" for thousands)");
    CHECK(verdict(R"({"modifier":"magnitude","value":7})") ==
          "32: no word for a magnitude has this size");
    CHECK(verdict(R"({"modifier":"about"})") == "12: these words need a number");
    CHECK(verdict(R"({"modifier":"about","value":5,"upper":7})") ==
          "38: these words take no such number");
    CHECK(verdict(R"({"modifier":"between","value":9,"upper":3})") ==
          "40: the lower number of the range is above the upper one");
    CHECK(verdict(R"({"modifier":"plus_minus","value":9,"upper":-3})") ==
          "43: a tolerance cannot be negative");
    CHECK(verdict(R"({"modifier":"plus_minus","value":9,"upper":3,"upper_unit":"km"})") ==
          R"(58: "upper_unit" can only be "%")");
    CHECK(verdict(R"({"modifier":"between","value":3,"upper":9,"upper_unit":"%"})") ==
          R"(55: "upper_unit" goes with the tolerance of "plus_minus")");
    CHECK(verdict(R"({"modifier":5})") == R"(12: "modifier" is a string, not a number)");
    CHECK(verdict(R"({"value":true})") == R"(9: "value" is a number, not true or false)");
    CHECK(verdict(R"({"value":"5x"})") == "11: this is not a number as it is written");
    CHECK(verdict(R"({"value":"1/0"})").find("division by zero") != std::string::npos);
    CHECK(verdict(R"({"lower":1,"lower_open":"yes"})") ==
          R"(24: "lower_open" is true or false, not a string)");
    CHECK(verdict(R"({"modifier":"about","value":5,"lower":1})") ==
          R"(30: "lower" is for sets, which have neither "modifier" nor "hedge")");
}
