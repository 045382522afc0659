#include <corroborate/io/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace io = corroborate::io;
using namespace std::string_view_literals;

namespace {

/// What is wrong, as "offset: message", or "fine".
std::string verdict(std::string_view text) {
    io::text_arena decoded;
    io::json_document document;
    const auto wrong = document.parse(text, decoded);
    return wrong ? std::to_string(wrong->offset) + ": " + wrong->message : "fine";
}
bool fine(std::string_view text) { return verdict(text) == "fine"; }

/// A value with the places of all that it holds: each node's text is that of its place.
void check_places(const io::json_node& n, std::string_view text) {
    REQUIRE(n.begin < n.end);
    REQUIRE(n.end <= text.size());
    const auto written = text.substr(n.begin, n.end - n.begin);
    CHECK(nlohmann::json::accept(written));
    if (n.is(io::json_kind::string)) {
        CHECK(nlohmann::json::parse(written).get<std::string>() == n.text);
    } else {
        CHECK(n.text == written);
    }
    for (const auto& m : n.children()) {
        if (n.is(io::json_kind::object)) {
            const auto parsed = nlohmann::json::parse(text.substr(n.begin, n.end - n.begin));
            CHECK(text[m.key_begin] == '"');
            CHECK(parsed.at(std::string{m.key}) ==
                  nlohmann::json::parse(text.substr(m.begin, m.end - m.begin)));
        }
        check_places(m, text);
    }
}

} // namespace

TEST_CASE("every value knows where it stands") {
    for (
        const auto text : {
            R"({"a":1,"b":[1,-2.5e+3,"x",{"c":null,"d":true}],"e":false,"f":"q\"u\\oteé","g":{},"h":[]})"sv,
            " \t{ \"a\" : [ 1 , 2 ] , \"b\" : { \"c\" : \"\" } } \r\n"sv,
            R"([[],[[]],{"\u0061\/":"\ud83c\udf0d"},0,-0,1E5])"sv,
            R"("plain")"sv,
            " 12 "sv,
            "null"sv,
        }) {
        INFO(text);
        io::text_arena decoded;
        io::json_document document;
        REQUIRE(!document.parse(text, decoded));
        check_places(document.root(), text);
    }
}

TEST_CASE("members are found, and null is absent") {
    io::text_arena decoded;
    io::json_document document;
    const auto text = R"({"a":null,"b":{"a":1},"k\u0065y":"v\n"})"sv;
    REQUIRE(!document.parse(text, decoded));
    const auto& root = document.root();
    CHECK(root.find("a") == nullptr);
    CHECK(root.find("zz") == nullptr);
    REQUIRE(root.find("b") != nullptr);
    CHECK(root.find("b")->find("a")->text == "1");
    REQUIRE(root.find("key") != nullptr);
    CHECK(root.find("key")->text == "v\n");
    CHECK(root.find("key")->is_copy());
    CHECK(root.find("key")->place_of(1) == root.find("key")->begin);
    CHECK(!root.find("b")->is_copy());
    CHECK(root.find("b")->find("a")->place_of(0) == text.find("1"));
    REQUIRE(!document.parse("[1]", decoded)); // and the document is used again
    CHECK(document.root().is(io::json_kind::array));
}

TEST_CASE("malformed JSON is told in one sentence, at its place") {
    CHECK(verdict("") == "0: there is no JSON here");
    CHECK(verdict("  ") == "0: there is no JSON here");
    CHECK(verdict("{") == "1: malformed JSON: it is cut off here");
    CHECK(verdict(R"({"a)") == "3: malformed JSON: it is cut off here");
    CHECK(verdict(R"({"a":)") == "5: malformed JSON: it is cut off here");
    CHECK(verdict(R"({"a":1)") == "6: malformed JSON: it is cut off here");
    CHECK(verdict(R"({"a":tr)") == "7: malformed JSON: it is cut off here");
    CHECK(verdict(R"({"a":1]})") == "6: malformed JSON: ',' or '}' should stand here");
    CHECK(verdict(R"({"a":1 "b":2})") == "7: malformed JSON: ',' or '}' should stand here");
    CHECK(verdict(R"([1 2])") == "3: malformed JSON: ',' or ']' should stand here");
    CHECK(verdict(R"([1,])") == "3: malformed JSON: a value should stand here");
    CHECK(verdict(R"([,1])") == "1: malformed JSON: a value should stand here");
    CHECK(verdict(R"({"a" 1})") == "5: malformed JSON: ':' should stand here");
    CHECK(verdict(R"({"a":})") == "5: malformed JSON: a value should stand here");
    CHECK(verdict(R"({"a":1,})") == "7: malformed JSON: a key in double quotes should stand here");
    CHECK(verdict(R"({a:1})") == "1: malformed JSON: a key in double quotes should stand here");
    CHECK(verdict(R"({'a':1})") == "1: malformed JSON: a key in double quotes should stand here");
    CHECK(verdict("{} {}") == "3: malformed JSON: nothing should stand after the value");
    CHECK(verdict("NaN") == "0: malformed JSON: this is no value");
    CHECK(verdict("[NaN]") == "1: malformed JSON: a value should stand here");
    CHECK(verdict("[01]") == "2: malformed JSON: ',' or ']' should stand here");
    CHECK(verdict("[1.]") == "1: malformed JSON: a value should stand here");
    CHECK(verdict(R"(["\q"])") == "3: malformed JSON: there is no such escape in a string");
    CHECK(verdict(R"(["\ud800"])") == "8: malformed JSON: there is no such escape in a string");
    CHECK(verdict("[\"\t\"]") ==
          "2: malformed JSON: a control character in a string must be escaped");
    CHECK(verdict("[1]\0x"sv) == "3: malformed JSON: nothing should stand after the value");
    CHECK(verdict("\0"sv) == "0: malformed JSON: this is no value");
    CHECK(verdict("[1e999]") == "1: this number does not fit");
    CHECK(verdict("\xEF\xBB\xBF{}") ==
          "0: a byte-order mark can only stand at the start of a file");
    CHECK(verdict("[\"a\xff\"]") == "3: this byte is no UTF-8");
    CHECK(verdict(R"({"a":1,"b":2,"a":3})") == R"(13: the key "a" stands here a second time)");
    CHECK(verdict(R"([{"a":1},{"a":1,"\u0061":3}])") ==
          R"(16: the key "a" stands here a second time)");
    CHECK(verdict("{\"\\u001b[2J\":1,\"\\u001b[2J\":1}") ==
          R"(15: the key "\x1b[2J" stands here a second time)");
}

TEST_CASE("depth has a limit, and length has none") {
    const auto nested = [](std::size_t n) { return std::string(n, '[') + std::string(n, ']'); };
    CHECK(fine(nested(200)));
    CHECK(verdict(nested(201)) == "200: brackets are nested more than 200 deep");
    CHECK(verdict(nested(1000)) == "200: brackets are nested more than 200 deep");
    CHECK(verdict(std::string(1'000'000, '[')) == "200: brackets are nested more than 200 deep");
    std::string objects;
    for (int i = 0; i < 1000; ++i) { objects += R"({"a":)"; }
    CHECK(verdict(objects) == "1000: brackets are nested more than 200 deep");
    CHECK(fine('"' + std::string(10'000'000, 'x') + '"'));
    std::string keys = "{\"k\":0";
    for (int i = 0; i < 100'000; ++i) { keys += ",\"k" + std::to_string(i) + "\":0"; }
    CHECK(fine(keys + '}'));
    CHECK(verdict(keys + ",\"k77\":1}").ends_with("the key \"k77\" stands here a second time"));
}

TEST_CASE("what is cut off anywhere is an error, never a crash") {
    const auto whole = R"({"a":[1,-2.5e3,true,null],"bé":{"c":"\u00e9\n"},"d":"x"})"sv;
    REQUIRE(fine(whole));
    for (std::size_t n = 0; n < whole.size(); ++n) {
        INFO(whole.substr(0, n));
        CHECK(!fine(whole.substr(0, n)));
    }
    // and every byte changed to every other of a few: accepted just where nlohmann accepts it
    for (std::size_t i = 0; i < whole.size(); ++i) {
        for (const char c : "{}[]:,\"\\0 .x-e\x01\x80"sv) {
            std::string changed{whole};
            changed[i] = c;
            INFO(changed);
            const auto v = verdict(changed);
            if (v.find("second time") == std::string::npos) {
                CHECK((v == "fine") == nlohmann::json::accept(changed));
            }
        }
    }
}
