// A measure in kilometres and miles: units convert exactly, numeral and grain, before the words are
// read; so a verdict never depends on the unit in which a number was said.
#include <fmt/core.h>

#include <corroborate/corroborate.hpp>

namespace co = corroborate;
using namespace co::units;

struct border_length : co::real<"border length", km> {};

constexpr co::claim<border_length> report{
    co::bare(1'344), {.scope = "Tajik-Afghan border", .published_in = "India Narrative"}};
constexpr co::claim<border_length> atlas{
    co::bare(835), {.unit = mile, .scope = "Tajik-Afghan border", .by = "an atlas"}};
constexpr co::claim<border_length> leaflet{co::about(1'200),
                                           {.scope = "Tajik-Afghan border", .by = "a leaflet"}};
constexpr co::claim<border_length> slip{co::bare(13'440),
                                        {.scope = "Tajik-Afghan border", .by = "a typist"}};

static_assert(co::agrees(co::compare(report, atlas)));
static_assert(co::compare(report, leaflet).verdict == co::verdict::tension);
static_assert(co::compare(report, slip).verdict == co::verdict::contradicts);
static_assert(co::compare(report, slip).notes.has(co::note::suspect_factor_10));

// co::claim<border_length>{co::bare(1'344), {.unit = kg}};  does not compile: another dimension

int main() {
    for (const auto* other : {&atlas, &leaflet, &slip}) {
        fmt::print("{}\n\n", co::explain(co::compare(report, *other)));
    }

    // The same at run time, where a unit may not convert and a number may not be one.
    const auto wrong = co::make_claim<border_length>(co::bare(1'344), {.unit = "kg"});
    fmt::print("1,344 kg of border: {}.\n", wrong ? "fine" : wrong.error().message());
}
