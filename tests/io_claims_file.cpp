#include <corroborate/io/claims_file.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "scratch.hpp"

namespace io = corroborate::io;
using io::claims_format;

TEST_CASE("the format is told by the name, else by the text") {
    CHECK(io::guess_format("a.csv", "{}") == claims_format::csv);
    CHECK(io::guess_format("a.CSV", "") == claims_format::csv);
    CHECK(io::guess_format("a.jsonl", "a,b") == claims_format::jsonl);
    CHECK(io::guess_format("a.ndjson", "a,b") == claims_format::jsonl);
    CHECK(io::guess_format("-", " \n {\"a\":1}") == claims_format::jsonl);
    CHECK(io::guess_format("-", "\xEF\xBB\xBF{}") == claims_format::jsonl);
    CHECK(io::guess_format("-", "measure,said") == claims_format::csv);
    CHECK(io::guess_format("-", "") == claims_format::jsonl);
    CHECK(io::guess_format("dir.csv/claims", "{") == claims_format::jsonl);
}

TEST_CASE("files of both formats in one store, and what cannot be read beside them") {
    const scratch dir;
    const auto jsonl = dir.write("a.jsonl", "{\"measure\":\"x\",\"said\":5}\nbad\n");
    const auto csv = dir.write("b.csv", "measure,said\nx,6\n");
    const auto empty = dir.write("c.jsonl", "");
    const auto plain = dir.write("plain", "measure,said\nx,7\n");
    io::store s;
    for (const auto& path : {jsonl, csv, empty, plain, dir.path("none.jsonl"), dir.path("")}) {
        io::load_claims(s, path);
    }
    io::load_claims(s, csv, {}, {{io::field::said, "value"}});
    io::load_claims(s, plain, {}, {}, claims_format::jsonl);
    REQUIRE(s.size() == 3);
    CHECK(s.find(csv + ":2") == 1U);
    REQUIRE(s.rejects().size() == 6);
    CHECK(io::to_text(s.rejects()[0].what) == jsonl + ":2:1: malformed JSON: this is no value");
    CHECK(io::to_text(s.rejects()[1].what) ==
          dir.path("none.jsonl") + ": cannot be read: there is no such file");
    CHECK(io::to_text(s.rejects()[2].what) ==
          dir.path("") + ": cannot be read: this is a directory");
    CHECK(io::to_text(s.rejects()[3].what) ==
          csv + R"(:1:1: there is no column "value" for "said")");
    CHECK(s.rejects()[4].what.message == "malformed JSON: this is no value");
}
