// Russian through the same grammar: amounts in phrases, and quantities in prose.
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/ranges.h>

#include <corroborate/format.hpp>
#include <corroborate/text/parse_amount.hpp>
#include <corroborate/text/russian.hpp>
#include <corroborate/text/scan.hpp>

namespace co = corroborate;
using co::hedge;

namespace {

struct expected {
    std::string_view said;
    co::hedge hedge;
    std::string_view value;
    std::string_view upper = "";
    std::string_view unit = "";
};

// clang-format off
constexpr expected phrases[] = {
    {"более 5 тысяч", hedge::more_than, "5000"},
    {"Более 5 тысяч", hedge::more_than, "5000"},
    {"БОЛЕЕ ПЯТИ ТЫСЯЧ", hedge::more_than, "5000"},
    {"около 40", hedge::about, "40"},
    {"Около сорока", hedge::about, "40"},
    {"свыше 6000", hedge::over, "6000"},
    {"Свыше 6 000", hedge::over, "6000"},
    {"не менее 30", hedge::no_fewer, "30"},
    {"не более 30", hedge::no_more, "30"},
    {"до 300", hedge::up_to, "300"},
    {"почти 700", hedge::nearly, "700"},
    {"от 5 до 6 тысяч", hedge::a_to_b, "5000", "6000"},
    {"5-6 тысяч", hedge::shared_mult, "5000", "6000"},
    {"между 120 и 180", hedge::between, "120", "180"},
    {"пять или шесть", hedge::pair, "5", "6"},
    {"тысячи", hedge::thousands, "1000"},
    {"десятки", hedge::tens, "10"},
    {"Сотни", hedge::hundreds, "100"},
    {"десятки тысяч", hedge::tens_thousands, "10000"},
    {"сотни тысяч", hedge::hundreds_thousands, "100000"},
    {"несколько сотен", hedge::several_hundred, "100"},
    {"несколько тысяч", hedge::several_thousand, "1000"},
    {"миллионы", hedge::millions, "1000000"},
    {"двадцать пять", hedge::bare_word, "25"},
    {"двести сорок пять", hedge::bare_word, "245"},
    {"сто", hedge::bare_word, "100"},
    {"пять тысяч двести", hedge::bare_word, "5200"},
    {"три тысячи", hedge::bare_word, "3000"},
    {"1,5 миллиона", hedge::million, "1500000"},
    {"2,5 млн", hedge::million, "2500000"},
    {"1 234 567", hedge::bare_sharp, "1234567"},
    {"примерно 150 тыс.", hedge::around, "150000"},
    {"приблизительно 40", hedge::approximately, "40"},
    {"порядка 40", hedge::ballpark, "40"},
    {"как минимум 12", hedge::at_least, "12"},
    {"по меньшей мере двенадцать", hedge::at_least, "12"},
    {"чуть более 40", hedge::just_over, "40"},
    {"чуть меньше 40", hedge::just_under, "40"},
    {"ровно 40", hedge::exactly, "40"},
    {"40 с лишним", hedge::n_odd, "40"},
    {"40 или более", hedge::or_more, "40"},
    {"менее 50", hedge::fewer_than, "50"},
    {"37 процентов", hedge::percent, "37", "", "%"},
    {"37 %", hedge::percent, "37", "", "%"},
    {"120 тенге", hedge::bare_round, "120", "", "KZT"},
    {"1344 км", hedge::bare_measure, "1344", "", "km"},
    {"более 5 тысяч тонн", hedge::more_than, "5000", "", "t"},
    {"15 \xC2\xB1 2", hedge::plusminus, "15", "2"},
    {"девять из десяти", hedge::k_in_n, "9", "10"},
    {"большинство", hedge::more_than_half, ""},
    {"ёлки", hedge::none, "?"},
};

struct prose {
    std::string_view text;
    std::vector<std::string> found;
};
// clang-format on

} // namespace

TEST_CASE("amounts in Russian") {
    for (const auto& e : phrases) {
        CAPTURE(e.said);
        const auto p = co::parse_amount(e.said, co::text::russian);
        if (e.value == "?") {
            CHECK_FALSE(p);
            continue;
        }
        REQUIRE(p);
        CHECK(co::row(p->said.hedge()).id == co::row(e.hedge).id);
        if (!e.value.empty()) {
            CHECK(p->said.value().value() == co::make_numeral(e.value).value().value());
        }
        if (!e.upper.empty()) {
            CHECK(p->said.upper().value() == co::make_numeral(e.upper).value().value());
        }
        CHECK(p->unit == e.unit);
    }
}

TEST_CASE("quantities in Russian prose") {
    const prose texts[] = {
        {"На территории Афганистана находится более 40 баз и тренировочных лагерей, в которых "
         "сосредоточено более 5 тысяч боевиков.",
         {"более 40", "более 5 тысяч"}},
        {"Свыше шести тысяч боевиков находятся у границы.", {"Свыше шести тысяч"}},
        {"Тысячи людей вышли на улицы, около 200 задержаны.", {"Тысячи", "около 200"}},
        {"Цена выросла до 120 тенге.", {"120 тенге"}},
        {"10 февраля 2022 года погибли не менее 12 человек.", {"не менее 12"}},
        {"В 2022 году родились 1,5 миллиона детей.", {"1,5 миллиона"}},
        {"Протяженность границы 1344 км, из них 900 охраняются.", {"1344", "900"}},
        {"Статья 4 договора.", {}},
        {"Он вернулся домой.", {}},
    };
    for (const auto& t : texts) {
        CAPTURE(t.text);
        std::vector<std::string> found;
        for (const auto& q : co::scan(t.text, {}, co::text::russian)) {
            found.emplace_back(q.text.of(t.text));
        }
        CHECK(fmt::format("{}", fmt::join(found, " | ")) ==
              fmt::format("{}", fmt::join(t.found, " | ")));
    }
}

TEST_CASE("case is folded for Latin and Cyrillic alike, and for nothing else") {
    using co::text::folded;
    const auto fold = [](std::string_view text) {
        std::string out;
        for (std::size_t i = 0; i < text.size(); ++i) { out += folded(text, i); }
        return out;
    };
    CHECK(fold("ABC abc 019") == "abc abc 019");
    CHECK(fold("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ") == "абвгдеёжзийклмнопрстуфхцчшщъыьэюя");
    CHECK(fold("абвгдеёжзийклмнопрстуфхцчшщъыьэюя") == "абвгдеёжзийклмнопрстуфхцчшщъыьэюя");
    CHECK(fold("Ärger €5 – Ω") == "\xC3\x84rger €5 – Ω");
    CHECK(fold("\xD0") == "\xD0");
    CHECK(fold("\xD0\xD0\x90") == "\xD0\xD0\xB0");
}
