// Everything; fmt comes first here and not at all in the other unit.
#include <cstdio>

#include <fmt/format.h>

#include <corroborate/corroborate.hpp>
#include <corroborate/io/claims_file.hpp>
#include <corroborate/report/text.hpp>
#include <corroborate/text/parse_amount.hpp>
#include <corroborate/views.hpp>

#include "shared.hpp"

int main() {
    const auto here = compare(rahmon(), sidorov());
    const auto there = decided_here();
    const auto parsed = co::parse_amount("more than 5,000");
    const bool alike = here.verdict == there.verdict && here.gap == there.gap &&
                       explain(here) == explain(there) && parsed.has_value();
    std::printf("%s\n", alike ? "alike" : "different");
    return alike ? 0 : 1;
}
