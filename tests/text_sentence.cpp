// Where sentences begin and end: texts with a bar between their sentences.
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include <corroborate/text/sentence.hpp>

namespace co = corroborate;

namespace {

// clang-format off
constexpr std::string_view texts[] = {
    "Ten died.| Five were hurt.",
    "Ten died!| Five were hurt? |No.",
    "Gen. Ivan Petrov met Mr. Orlov.| They spoke.",
    "Lt. Gen. Petrov spoke.",
    "The U.S. troops left.| The U.S.| The others stayed.",
    "He lives in the U.S.| The others do not.",
    "On Jan. 10 five died.| On Feb. 3 it was six.",
    "It was in Jan.| The next month was cold.",
    "A. Sidorov and J.P. Morgan met.",
    "See No. 5 and vol. 2, p. 17.",
    "He said no.| Five left.",
    "It cost $3.5 million.| 20 people paid 1.5 each.",
    "It opened at 9 a.m. and closed at 5 p.m.| The next day it stayed shut.",
    "Smith, Jones & Co. sold it.| Acme Inc. bought it.",
    "\"We won.\"| \"We lost.\"",
    "\"We won.\" |Then they left.",
    "\xE2\x80\x9CWe won.\xE2\x80\x9D| The others left.",
    "\"How many?\" Smith asked.",
    "\"How many?\" he asked. |\"Ten,\" Petrov said.",
    "They came (all 20 of them).| Then they left.",
    "They came.| (All 20 of them did.)| Then they left.",
    "It was\xE2\x80\xA6 bad.| It was\xE2\x80\xA6| The end.",
    "He waited... and left.| He waited...| Then he left.",
    "Visit example.org today.| It is free.",
    "Meanwhile. the rest stayed.",
    "Ten camps found near the border\n|\n|Petrov said ten camps were found.",
    "Ten camps found near the border|\nPetrov, who leads the staff of the treaty organisation, said ten camps were found.",
    "The president said on Monday that the army of the neighbouring country\nhad lost ten tanks near Kabul.| It was the first such loss of\nAfghanistan since the spring of that year.",
    "\xE2\x80\xA2 |first point\n|\xE2\x80\xA2 |second point",
    "- |ten tanks\n|- |five guns",
    "Ten died.\r\n|\r\n|Five were hurt.",
    "Ten died.\n|Five were hurt.",
    "St. Petersburg has 5 million people.| It is cold.",
    "Dr. No met Prof. Yes, i.e. nobody, e.g. here.| Right.",
    "It weighs approx. 5 kg.| That is heavy.",
    "Is it 5?| 6?| 7!",
    "The Ph.D. student left.",
    "  Ten died.  | Five were hurt.  ",
};
// clang-format on

std::string trimmed(std::string s) {
    const auto first = s.find_first_not_of(" \r\n");
    return first == std::string::npos ? std::string{}
                                      : s.substr(first, s.find_last_not_of(" \r\n") - first + 1);
}

} // namespace

TEST_CASE("sentences end where a reader ends them") {
    for (const auto marked : texts) {
        CAPTURE(marked);
        std::string text;
        std::vector<std::string> wanted{""};
        for (const char c : marked) {
            if (c == '|') {
                wanted.emplace_back();
            } else {
                text += c;
                wanted.back() += c;
            }
        }
        std::vector<std::string> found;
        co::text::sentence_walk walk{text};
        for (auto s = walk.next(); !s.empty(); s = walk.next()) { found.emplace_back(s.of(text)); }
        std::vector<std::string> expected;
        for (auto& w : wanted) {
            auto t = trimmed(w);
            if (!t.empty() && t != "\xE2\x80\xA2" && t != "-") { expected.push_back(std::move(t)); }
        }
        CHECK(found == expected);
    }
}

TEST_CASE("the sentence around a place") {
    constexpr std::string_view text = "Ten died. Gen. Petrov saw 20 of them. No.";
    static_assert(co::sentence_at(text, 26) == co::text_span{10, 37});
    CHECK(co::sentence_at(text, 26) == co::text_span{10, 37});
    CHECK(co::sentence_at(text, 0) == co::text_span{0, 9});
    CHECK(co::sentence_at(text, 1000).of(text) == "No.");
    CHECK(co::sentence_at("", 0).empty());
    CHECK(co::sentence_at(" \n\n ", 1).empty());
}

TEST_CASE("sentences of any bytes stand inside the text, in order, in linear time") {
    for (const std::string_view unit :
         {". ",    ".\n",  "\n",       "A. ",          "\"",    "(. ", "\xE2\x80\x9C",
          "\xE2",  "\xC2", "\xF0\x9F", "...",          "a\n",   "-\n", "\xE2\x80\xA2 ",
          "U.S. ", "? \"", "\r\n",     "\xE2\x80\xA6", "Gen. ", "one "}) {
        std::string text;
        while (text.size() < 300'000) { text += unit; }
        co::text::sentence_walk walk{text};
        std::size_t at = 0;
        for (auto s = walk.next(); !s.empty(); s = walk.next()) {
            REQUIRE(s.begin >= at);
            REQUIRE(s.end <= text.size());
            at = s.end;
        }
    }
}
