#include <corroborate/io/policy.hpp>

#include <optional>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <corroborate/reading.hpp>

#include "scratch.hpp"

namespace co = corroborate;
namespace io = co::io;
using co::closure;
using co::hedge;
using co::rational;

namespace {

co::policy read(std::string_view text) {
    const auto made = io::read_policy(text, "p.json");
    const std::string wrong = made ? "" : io::to_text(made.error());
    INFO(wrong);
    REQUIRE(made);
    return *made;
}
std::string verdict(std::string_view text) {
    const auto made = io::read_policy(text, "p.json");
    return made ? "fine" : io::to_text(made.error()).substr(7);
}
/// A core as text: "[475, 525]".
std::string core(const co::policy& p, hedge h, std::int64_t n,
                 co::number_kind kind = co::number_kind::real) {
    const auto a = co::make_amount(h, co::make_numeral(n).value());
    REQUIRE(a);
    const auto x = co::read(*a, {.domain = {.kind = kind}}, p);
    REQUIRE(x);
    const auto number = [](const rational& r) {
        return std::to_string(r.num) + (r.den == 1 ? "" : "/" + std::to_string(r.den));
    };
    const auto low = x->core.lower(), high = x->core.upper();
    return (low.how == closure::closed ? "[" : "(") + (low.is_bounded() ? number(low.at) : "-inf") +
           ", " + (high.is_bounded() ? number(high.at) : "inf") +
           (high.how == closure::closed ? "]" : ")");
}

} // namespace

TEST_CASE("shipped policies by name") {
    for (const auto* p : co::shipped_policies) {
        const auto found = io::shipped_policy(p->name());
        REQUIRE(found);
        CHECK(*found == *p);
    }
    REQUIRE(io::shipped_policy("percent:25"));
    CHECK(*io::shipped_policy("percent:25") == co::percent{25});
    CHECK(io::shipped_policy("percent:2.5")->ceiling_percent == co::constant{5, 2});
    CHECK(io::shipped_policy("percent:1000"));
    for (const auto* name :
         {"", "Cautious", "percent", "percent:", "percent:0", "percent:1001", "percent:-5",
          "percent:x", "percent:1.00000000000000000000000000001"}) {
        CHECK(!io::shipped_policy(name));
    }
}

TEST_CASE("a policy changes what it names, and says so in its name") {
    CHECK(read("{}") == co::cautious);
    CHECK(read(R"({"base":"acled"})") == co::acled);
    CHECK(read(R"({"base":"acled","name":null,"hedges":null,"ceiling_percent":null})") ==
          co::acled);
    const auto changed = read(R"({"base":"percent:20","halo_percent":"2.5"})");
    CHECK(changed.name() == "percent:20, changed");
    CHECK(changed.halo_percent == co::constant{5, 2});
    const auto ours = read(R"({"name":"ours","ceiling_percent":10})");
    CHECK(ours.name() == "ours");
    CHECK(ours.ceiling_percent == co::constant{10});
    CHECK(core(ours, hedge::more_than, 500) == "(500, 550)");
}

TEST_CASE("a hedge can be given its width") {
    const auto p = read(
        R"({"hedges":{"about":{"implied_percent":5},"more_than":{"implied_percent":10},"at-least":{"implied_percent":10},
        "fewer-than":{"implied_percent":10},"up-to":{"implied_percent":10},"nearly":{"implied_percent":10},"bare":{"implied_percent":1},
        "dozen":{"implied_percent":50}}})");
    CHECK(core(p, hedge::about, 500) == "[475, 525]");
    CHECK(core(p, hedge::roughly, 500) == "[475, 525]"); // one wording
    CHECK(core(p, hedge::more_than, 500) == "(500, 550)");
    CHECK(core(p, hedge::over, -500) == "(-500, -450)");
    CHECK(core(p, hedge::at_least, 500) == "[500, 550)");
    CHECK(core(p, hedge::fewer_than, 500) == "(450, 500)");
    CHECK(core(p, hedge::up_to, 500) == "(450, 500]");
    CHECK(core(p, hedge::nearly, 500) == "[450, 500)");
    CHECK(core(p, hedge::nearly, -500) == "(-500, -450]");
    CHECK(core(p, hedge::bare_round, 500) == "[495, 505]");
    CHECK(core(p, hedge::dozen, 12) == "[6, 18]");
    CHECK(core(p, hedge::well_over, 500) ==
          core(co::cautious, hedge::well_over, 500)); // another wording
    CHECK(core(read(R"({"hedges":{"about":{"implied_percent":2.5}}})"), hedge::about, 1000) ==
          "[975, 1025]");
}

TEST_CASE("a magnitude can be given its sets") {
    const auto p = read(
        R"({"magnitudes":{"dozens":{"literal":[12,null],"implied":[12,60]},"several-hundred":{"implied":[200,800]}}})");
    CHECK(core(p, hedge::dozens, 12) == "[12, 60]");
    CHECK(core(p, hedge::several_hundred, 100) == "[200, 800]");
    CHECK(core(p, hedge::several_thousand, 1000) == "[2000, 8000]"); // one wording
    CHECK(p[hedge::dozens].literal.upper.how == closure::unbounded);
}

TEST_CASE("what is wrong with a policy is told at its place") {
    CHECK(verdict("[]") == "1:1: a reading policy is an object, not a list");
    CHECK(verdict("{\n \"base\":\"careless\"}") == R"(2:9: no policy is called "careless")");
    CHECK(verdict(R"({"base":5})") == R"(1:9: "base" is a string, not a number)");
    CHECK(verdict(R"({"ceiling":5})") == R"(1:2: a reading policy has no key "ceiling")");
    CHECK(verdict(R"({"name":"a name of more than thirty-one bytes"})") ==
          "1:9: the name of a policy has at most 31 bytes");
    CHECK(verdict(R"({"ceiling_percent":-1})") ==
          R"(1:20: "ceiling_percent" is a percentage from 0 to 1000)");
    CHECK(verdict(R"({"ceiling_percent":1001})") ==
          R"(1:20: "ceiling_percent" is a percentage from 0 to 1000)");
    CHECK(verdict(R"({"ceiling_percent":0.123456789012})") ==
          R"(1:20: "ceiling_percent" is a percentage from 0 to 1000)");
    CHECK(verdict(R"({"halo_percent":"x"})") == "1:18: this is not a number as it is written");
    CHECK(verdict(R"({"halo_percent":[]})") == R"(1:17: "halo_percent" is a number, not a list)");
    CHECK(verdict(R"({"hedges":{"abut":{"implied_percent":5}}})") ==
          R"(1:12: there is no hedge "abut")");
    CHECK(verdict(R"({"hedges":{"between":{"implied_percent":5}}})") ==
          R"(1:12: the hedge "between" is not about one number)");
    CHECK(verdict(R"({"hedges":{"many":{"implied_percent":5}}})") ==
          R"(1:12: the hedge "many" is not about one number)");
    CHECK(verdict(R"({"hedges":{"about":{"implied":5}}})") ==
          R"(1:21: a hedge has no key "implied")");
    CHECK(verdict(R"({"hedges":{"about":5}})") == R"(1:20: "about" is an object, not a number)");
    CHECK(verdict(R"({"hedges":[]})") == R"(1:11: "hedges" is an object, not a list)");
    CHECK(verdict(R"({"magnitudes":{"about":{}}})") == R"(1:16: no magnitude is called "about")");
    CHECK(verdict(R"({"magnitudes":{"dozens":{"loose":[1,2]}}})") ==
          R"(1:26: a magnitude has no key "loose")");
    CHECK(verdict(R"({"magnitudes":{"dozens":{"implied":[1]}}})") ==
          R"(1:36: "implied" is a list of two numbers)");
    CHECK(verdict(R"({"magnitudes":{"dozens":{"implied":[1,2,3]}}})") ==
          R"(1:41: "implied" is a list of two numbers)");
    CHECK(verdict(R"({"magnitudes":{"dozens":{"implied":[3,2]}}})") ==
          "1:36: the lower number is above the upper one");
    CHECK(verdict(R"({"magnitudes":{"dozens":{"implied":["a",2]}}})") ==
          "1:38: this is not a number as it is written");
}

TEST_CASE("a name, else a file") {
    const scratch dir;
    CHECK(io::load_policy("acled").value() == co::acled);
    CHECK(io::load_policy(dir.write("p.json", "{\"name\":\"ours\",\"ceiling_percent\":5}"))
              .value()
              .name() == "ours");
    const auto none = io::load_policy(dir.path("careless"));
    REQUIRE(!none);
    CHECK(none.error().message ==
          "cannot be read: there is no such file, and no shipped policy is called so "
          "(cautious, literal_only, as_written, acled, percent:20)");
    const auto bad = io::load_policy(dir.write("q.json", "{\n\"x\":1}"));
    REQUIRE(!bad);
    CHECK(io::to_text(bad.error()) ==
          dir.path("q.json") + R"(:2:1: a reading policy has no key "x")");
}
