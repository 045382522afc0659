// Who says it: sentences with the number in brackets, and who must be named as speaker and as
// cited.
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <corroborate/text/attribution.hpp>

namespace co = corroborate;

namespace {

struct said {
    std::string_view marked; ///< the number in brackets
    std::string_view by;     ///< "" where nobody is named
    std::string_view citing = "";
};

// clang-format off
constexpr said sentences[] = {
    // behind what is said
    {"\"More than [5,000] militants are concentrated there,\" said Sidorov.", "Sidorov"},
    {"\"There are [40] camps,\" said Russian Foreign Minister Sergey Lavrov on Wednesday.", "Sergey Lavrov"},
    {"\"We lost [40] men,\" said the Russian Foreign Ministry on Sunday.", "Russian Foreign Ministry"},
    {"\xE2\x80\x9CThere are [40] camps,\xE2\x80\x9D Rahmon noted.", "Rahmon"},
    {"Alma-Ata was attacked by [20,000] bandits, \xE2\x80\x9DTokayev said on January 7.", "Tokayev"},
    {"[12] people died, police said.", "police"},
    {"[12] people died, local police said on Monday.", "local police"},
    {"[12] people died, the health ministry said in a statement.", "health ministry"},
    {"[12] people died, the Almaty commandant\xE2\x80\x99s office reported on Wednesday.", "Almaty commandant\xE2\x80\x99s office"},
    {"[More than 5,000] militants are in Afghanistan, Chief of the Russia-led Treaty Organisation (CSTO) Joint Staff revealed on Thursday after a meeting.", "Chief of the Russia-led Treaty Organisation (CSTO) Joint Staff"},
    {"[12] people died, said Denis Alipov, Moscow's new envoy to New Delhi.", "Denis Alipov"},
    {"Thousands or [3,000] of them came, confirms Russia", "Russia"},
    {"The blast killed [12], Gen. Ivan Petrov said.", "Ivan Petrov"},
    {"The blast killed [12], Gen. Petrov said.", "Petrov"},
    {"The blast killed [12], Kremlin spokesman Dmitry Orlov told reporters.", "Dmitry Orlov"},
    {"The blast killed [12], according to police.", "police"},
    {"The blast killed [12], according to the World Health Organization.", "World Health Organization"},
    {"The blast killed [12], according to UN estimates.", "UN"},
    {"[12] died, the governor of Almaty said.", "governor of Almaty"},
    {"[12] died, Crown Prince Mohammed bin Salman said.", "Mohammed bin Salman"},
    {"[12] died, a spokeswoman for the Interior Ministry said.", "spokeswoman for the Interior Ministry"},
    {"[12] died, senior officials said.", "senior officials"},
    {"[12] died, Human Rights Watch said in a report.", "Human Rights Watch"},
    {"[12] died, Russian media reported.", "Russian media"},
    {"[12] died, doctors at Al-Shifa Hospital said.", "doctors at Al-Shifa Hospital"},
    {"[12] died, a French military spokesman told AFP on Thursday.", "French military spokesman"},
    {"[12] died, Health Minister Jana Orlova told Khabar 24 television.", "Jana Orlova"},
    {"The Syrian Observatory for Human Rights (SOHR), a monitor, said that [57] died.", "Syrian Observatory for Human Rights"},
    {"Cuba's health minister, Jos\xC3\xA9 \xC3\x81ngel Portal, said [12] died.", "Jos\xC3\xA9 \xC3\x81ngel Portal"},
    {"[12] died, a Taliban spokesman said, adding that more could.", "Taliban spokesman"},
    // before it
    {"The ministry of health reported [12] cases.", "ministry of health"},
    {"The WHO estimates that [12] million people died.", "WHO"},
    {"Aid agencies warn that [12] million people starve.", "Aid agencies"},
    {"Reuters, citing two security officials, reported that [12] died.", "Reuters", "security officials"},
    {"Sidorov said [12] had died.", "Sidorov"},
    {"Sidorov said on Thursday that [12] had died.", "Sidorov"},
    {"President of Tajikistan Emomali Rahmon said that there are [40] camps.", "Emomali Rahmon"},
    {"CSTO Secretary General Stanislav Zas noted that [40] camps remain.", "Stanislav Zas"},
    {"US Secretary of State Antony Blinken said that [40] had left.", "Antony Blinken"},
    {"On Thursday, Anatoly Sidorov, the head of the CSTO Joint Staff, said that [40] camps remain.", "Anatoly Sidorov"},
    {"Early Monday, Anatoly Ivanovich, Russia's top diplomat in Washington, said that [thousands] came.", "Anatoly Ivanovich"},
    {"Prime Minister of Armenia Nikol Pashinyan, who chairs the Council, said [12] had died.", "Nikol Pashinyan"},
    {"Andrei Serdyukov, commander of the peacekeepers, stressed that [12] died.", "Andrei Serdyukov"},
    {"Rakhmon claims [thousands] of fighters on the border", "Rakhmon"},
    {"The UN estimates that [5,000] fled.", "UN"},
    {"Police also said [12] were hurt.", "Police"},
    {"Moscow has said that [12] were hurt.", "Moscow"},
    {"According to the ministry of health, [12] were hurt.", "ministry of health"},
    {"Earlier Petrov said [12] were hurt.", "Petrov"},
    {"Meanwhile, the Tajik authorities reported [12] deaths.", "Tajik authorities"},
    {"Sidorov said: \"There are [40] camps.\"", "Sidorov"},
    {"\"It is bad,\" Sidorov said, adding that [40] camps remain.", "Sidorov"},
    {"\"It is bad,\" Sidorov said. \"There are [40] camps.\"", "Sidorov"},
    // whom they cite
    {"\xE2\x80\x9COverall, according to Tajikistan\xE2\x80\x99s special services, the number is [over 40],\xE2\x80\x9D Rahmon noted.", "Rahmon", "Tajikistan\xE2\x80\x99s special services"},
    {"Reuters reported [12] deaths, citing the health ministry.", "Reuters", "health ministry"},
    {"Interfax, citing police, said [12] died.", "Interfax", "police"},
    {"TASS quoted Sidorov as saying that [40] camps remain.", "TASS", "Sidorov"},
    {"Sidorov was quoted by TASS as saying that [40] camps remain.", "TASS", "Sidorov"},
    {"Sidorov was quoted as saying that [40] camps remain.", "Sidorov"},
    {"Reuters reported that Petrov said [12] had died.", "Reuters", "Petrov"},
    {"As reported by Sputnik Kazakhstan, [12] died.", "Sputnik Kazakhstan"},
    {"The figure of [12] was announced by Health Minister Jana Orlova.", "Jana Orlova"},
    {"Reuters, citing hospital records, said [12] died.", "Reuters", "hospital records"},
    {"[1,500] rebels in the valleys \xE2\x80\x93 say officials", "officials"},
    // nobody
    {"[12] people died, according to plan.", ""},
    {"[12] people died, according to the report.", ""},
    {"[12] people died, minister says", ""},
    {"[12] people died on Monday.", ""},
    {"[12] people died, he said.", ""},
    {"She said [12] people died.", ""},
    {"According to him, [thousands] of jihadists tried it.", ""},
    {"The Russian General added that the army has [about 150,000] troops.", ""},
    {"[12] people died, the ministry said.", ""},
    {"\"[12] people died,\" the statement says.", ""},
    {"[12] died in the attack, which Petrov said was an accident.", ""},
    {"Petrov said 12 died, but [40] were missing.", ""},
    {"A report said [12] people died.", ""},
    {"The member states have [40] bases.", ""},
    {"Sidorov, who commands [5,000] men, said nothing.", ""},
    {"Sidorov visited [40] camps.", ""},
    {"After a blast that hurt [40], Petrov said 12 had died.", ""},
    // two of them
    {"Petrov said [12] had died, while Orlov said 40 had.", "Petrov"},
    {"Petrov said 12 had died, while Orlov said [40] had.", "Orlov"},
};
// clang-format on

} // namespace

TEST_CASE("a number is said by whom the sentence names, and by nobody else") {
    for (const auto& s : sentences) {
        CAPTURE(s.marked);
        std::string text;
        co::text_span number;
        for (const char c : s.marked) {
            if (c == '[') {
                number.begin = text.size();
            } else if (c == ']') {
                number.end = text.size();
            } else {
                text += c;
            }
        }
        const co::text::sentence_words words{text, {0, text.size()}, co::text::english_grammar};
        const auto found =
            co::text::speeches{words}.of(words.at(number.begin), words.at(number.end));
        CHECK(found.who.by.of(text) == s.by);
        std::string citing;
        for (std::size_t n = 0; n < found.who.cited; ++n) {
            citing += (n == 0 ? "" : "; ") + std::string{found.who.citing[n].of(text)};
        }
        CHECK(citing == s.citing);
    }
}
