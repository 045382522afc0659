// parse_amount: what it reads lies within the text, and can be read as a set and said again.
#include <corroborate/format.hpp>
#include <corroborate/text/parse_amount.hpp>

#include "oracles.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using fuzz::must;
    const auto text = fuzz::text_of(data, size);
    const auto read = corroborate::parse_amount(text);
    if (!read) {
        must(read.error().position <= size, "the error is in the text");
        return 0;
    }
    for (const auto& span : {read->whole, read->text, read->number, read->unit_at}) {
        must(span.begin <= span.end && span.end <= size, "what was read lies in the text");
    }
    must(!to_text(read->said).empty(), "it can be said again");
    for (const auto kind : {corroborate::number_kind::count, corroborate::number_kind::real}) {
        fuzz::check_readings(read->said, {.domain = {.kind = kind}, .percent = read->percent()});
    }
    return 0;
}
