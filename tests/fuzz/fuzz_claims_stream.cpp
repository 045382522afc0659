// CSV read as it comes, the quick way included, is CSV read whole.
#include <corroborate/io/claims_stream.hpp>

#include <cstdio>
#include <filesystem>
#include <vector>

#include <corroborate/format.hpp>

#include "oracles.hpp"

namespace {

namespace co = corroborate;

std::string in_words(const co::claim<co::named>& c) {
    const auto& d = c.about();
    std::string out{d.id};
    for (const auto text : {c.measure_name(), d.scope.name(), d.by, d.unit.name(), d.words, d.quote,
                            d.published_in, c.origin()}) {
        out.append("\n").append(text);
    }
    return out + "\n" + co::to_text(c.said()) + "\n" + co::to_text(d.as_of);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto folder = std::filesystem::exists("/dev/shm") ? "/dev/shm" : ".";
    static const std::string path =
        folder + std::string{"/fuzz_claims_stream."} + std::to_string(::getpid()) + ".csv";
    // one line that teaches the shape of those behind it
    const std::string text = "scope,measure,by,said,unit,as_of,note\ns,m,b,1,,,\n" +
                             std::string{fuzz::text_of(data, size)};
    if (const co::io::detail::file_handle file{std::fopen(path.c_str(), "wb")}) {
        fuzz::must(std::fwrite(text.data(), 1, text.size(), file.get()) == text.size(), "written");
    }
    co::io::store store;
    co::io::load_claims(store, path);

    const co::vocabulary none;
    co::io::claim_table table{none};
    co::io::claims_stream claims{path, none};
    std::vector<std::string> problems;
    (void)claims.read(
        table, [](std::size_t) { return co::io::taken::yes; },
        [&](const co::io::rejected& r) { problems.push_back(co::io::to_text(r.what)); });
    fuzz::must(table.size() == store.size(), "as many claims");
    co::io::text_arena texts;
    for (std::size_t i = 0; i < store.size(); ++i) {
        fuzz::must(in_words(store[i]) == in_words(table.claim_at(i, texts)), "the same claims");
    }
    fuzz::must(problems.size() == store.rejects().size(), "as many problems");
    for (std::size_t i = 0; i < problems.size(); ++i) {
        fuzz::must(problems[i] == co::io::to_text(store.rejects()[i].what), "the same problems");
    }
    std::remove(path.c_str());
    return 0;
}
