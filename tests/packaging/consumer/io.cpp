// Names and words read at run time, with what needs nlohmann-json.
#include <corroborate/io/vocabulary.hpp>
#include <corroborate/text/parse_amount.hpp>

namespace co = corroborate;

int main() {
    const auto names = co::io::read_vocabulary(
        R"({"scopes": [{"name": "Almaty", "part_of": ["Kazakhstan"]}]})", "names");
    const auto amount = co::parse_amount("more than 5,000");
    return names && amount && amount->said.modifier() == co::modifier::more_than ? 0 : 1;
}
