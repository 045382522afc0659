// CSV: no record is lost, problems point into the text, and the claims obey the laws.
#include <corroborate/io/csv.hpp>

#include "oracles.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    namespace co = corroborate;
    co::io::store store;
    const auto text = store.arena().adopt(std::string{fuzz::text_of(data, size)});
    co::io::csv_loader{store, "claims.csv"}.load(text);

    co::io::text_arena cells;
    co::io::csv_splitter split{text.starts_with(co::io::byte_order_mark) ? text.substr(3) : text,
                               cells};
    co::io::csv_record record;
    std::size_t records = 0;
    while (split.next(record)) { ++records; }
    const auto told = store.size() + store.rejects().size();
    const bool bad_header = told == 1 && store.size() == 0 && store.rejects()[0].header.empty();
    fuzz::must(bad_header || told + 1 == records || (told == 0 && records == 0),
               "no record is lost");
    for (const auto& r : store.rejects()) { fuzz::check_place(r.what, text); }
    for (std::size_t i = 0; i < store.size() && i < 4; ++i) {
        for (std::size_t j = 0; j <= i; ++j) { fuzz::check_pair(store[i], store[j]); }
    }
    return 0;
}
