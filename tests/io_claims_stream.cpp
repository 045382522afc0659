// Claims read as they come, plain CSV by several threads, against the same file read whole.
#include <corroborate/io/claims_stream.hpp>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include <corroborate/format.hpp>

#include "scratch.hpp"

namespace co = corroborate;
namespace io = co::io;

namespace {

/// Mostly plain records; some that the general reader takes, and some that nobody can.
std::string records_at_random(unsigned seed, std::size_t bytes, bool with_ids) {
    std::mt19937 random{seed};
    const auto chance = [&](unsigned percent) { return random() % 100 < percent; };
    const auto one_of = [&](std::initializer_list<std::string_view> texts) {
        return std::string{texts.begin()[random() % texts.size()]};
    };
    std::string out = "scope,measure,by,said,unit,as_of,note,quote,id\n";
    std::string place = "Town 0";
    while (out.size() < bytes) {
        if (chance(20)) { place = "Town " + std::to_string(random() % 2000); }
        if (chance(1)) { place = one_of({"K\u00f6ln", "\"a, b\"", "\"two\nlines, 5\"", " x "}); }
        std::string said = std::to_string(random() % 100'000);
        if (chance(2)) { said = one_of({"over 40", "007", "-5", "", "1.5", "\"6\"", "many"}); }
        std::string when =
            "2020-0" + std::to_string(1 + random() % 9) + "-1" + std::to_string(random() % 10);
        if (chance(3)) {
            when = one_of({"", "2020", "2020-13-01", "2020-01-01/2020-02-01", " ",
                           "some day or other in the spring of 2020", std::string_view{"\0\0", 2}});
        }
        out += place + ',' + one_of({"cases", "deaths", "Cases"}) + ',' +
               one_of({"A", "B", "Agency C", "", "\"A\""}) + ',' + said + ',' +
               one_of({"", "persons", "persons"}) + ',' + when + ',' +
               (chance(1)   ? "seen, or not"
                : chance(2) ? "\"5,6\n7,8\""
                            : "") +
               ',' + (chance(1) ? "\u2018so many\u2019" : "") + ',' +
               (with_ids && chance(5) ? "id" + std::to_string(random() % 5000) : "") +
               one_of({"\n", "\n", "\r\n"});
        if (chance(1)) {
            out += one_of(
                {"\n", "a \"stray\" quote,\"\n", "one cell\n", ",,,\n", "\xFF,cases,A,5,,,,,\n"});
        }
    }
    if (chance(50)) { out += "Town 1,cases,A,5,,,,,"; }
    return out;
}

struct all_read {
    std::vector<std::string> claims; ///< all that they say
    std::vector<std::string> problems;

    void add(const co::claim<co::named>& c) {
        const auto& d = c.about();
        std::string all = co::to_text(c.said()) + '|' + co::to_text(d.as_of);
        for (const std::string_view text :
             {c.measure_name(), d.scope.name(), d.by, d.unit.name(), d.quote, d.id, d.words}) {
            all.append("|").append(text);
        }
        claims.push_back(std::move(all));
    }
};

void check_same(const all_read& a, const all_read& b) {
    REQUIRE(a.claims.size() == b.claims.size());
    for (std::size_t i = 0; i < a.claims.size(); ++i) {
        if (a.claims[i] != b.claims[i]) { CHECK(a.claims[i] == b.claims[i]); }
    }
    CHECK(a.problems == b.problems);
}

all_read read_whole(const std::string& path) {
    io::store s;
    io::load_claims(s, path);
    all_read whole;
    for (const auto& c : s.claims()) { whole.add(c); }
    for (const auto& r : s.rejects()) { whole.problems.push_back(io::to_text(r.what)); }
    return whole;
}
all_read read_as_it_comes(const std::string& path, unsigned threads) {
    const co::vocabulary none;
    io::claim_table table{none};
    all_read streamed;
    io::claims_stream claims{path, none, {}, io::claims_format::guess, co::jobs{threads}};
    CHECK_FALSE(claims.read(
        table, [](std::size_t) { return io::taken::yes; },
        [&](const io::rejected& r) { streamed.problems.push_back(io::to_text(r.what)); }));
    io::text_arena texts;
    for (std::size_t i = 0; i < table.size(); ++i) { streamed.add(table.claim_at(i, texts)); }
    return streamed;
}

} // namespace

TEST_CASE("a file read as it comes, by one thread or several, is the file read whole") {
    const scratch dir;
    for (const bool with_ids : {false, true}) {
        const auto path = dir.write("claims.csv", records_at_random(7, 1'300'000, with_ids));
        const auto whole = read_whole(path);
        CHECK(whole.claims.size() > 20'000);
        CHECK(whole.problems.size() > 500);
        for (const unsigned threads : {1U, 2U, 3U, 8U}) {
            check_same(whole, read_as_it_comes(path, threads));
        }
    }
}

TEST_CASE("a cell longer than what is read ahead, and a file that ends within a line") {
    const scratch dir;
    std::string text = "scope,measure,by,said,as_of,note\n";
    const auto some = [&](int from, int to) {
        for (int i = from; i < to; ++i) {
            text +=
                "Town " + std::to_string(i) + ",cases,A," + std::to_string(i) + ",2020-01-02,\n";
        }
    };
    some(0, 9'000);
    text += "Town,cases,A,7,2020-01-02,\"";
    for (int i = 0; i < 60'000; ++i) { text += "x,cases,A,5,2020-01-02,no record\n"; }
    text += "\"\n";
    some(9'000, 40'000);
    for (const std::string_view end : {"", "Town,cases,A,8,2020-01-02,", "Town,cases",
                                       "Town,cases,A,8,2020-01-02,\"never\nclosed"}) {
        CAPTURE(end);
        const auto path = dir.write("claims.csv", text + std::string{end});
        const auto whole = read_whole(path);
        CHECK(whole.claims.size() >= 40'001);
        for (const unsigned threads : {1U, 2U, 5U}) {
            check_same(whole, read_as_it_comes(path, threads));
        }
    }
}

TEST_CASE("the end of a line is no part of its last cell") {
    const scratch dir;
    const auto path =
        dir.write("claims.csv", "measure,said,by\r\ncases,5,A\r\ncases,6,B\ncases,7,A\r\n");
    const co::vocabulary none;
    io::claim_table table{none};
    io::claims_stream claims{path, none};
    (void)claims.read(
        table, [](std::size_t) { return io::taken::yes; }, [](const io::rejected&) {});
    REQUIRE(table.size() == 3);
    CHECK(table.origin_count() == 2);
    CHECK(table.name(table[2].by) == "A");
    CHECK(table.origin(2) == table.origin(0));
}

TEST_CASE("a claim that is put back comes first when reading goes on, in a table of its own") {
    const scratch dir;
    const auto path = dir.write("claims.csv", records_at_random(11, 400'000, false));
    std::vector<std::vector<std::string>> runs;
    for (const unsigned threads : {1U, 3U}) {
        const co::vocabulary none;
        io::claim_table table{none};
        io::claims_stream claims{path, none, {}, io::claims_format::guess, co::jobs{threads}};
        std::vector<std::string> lines;
        const auto take = [&](std::size_t i) {
            return i == 777 ? io::taken::put_back : io::taken::yes;
        };
        bool more = true;
        while (more) {
            more = claims.read(table, take, [](const io::rejected&) {});
            io::text_arena texts;
            for (std::size_t i = 0; i < table.size(); ++i) {
                const auto c = table.claim_at(i, texts);
                lines.push_back(std::string{c.about().id} + ' ' +
                                std::string{c.about().scope.name()} + ' ' +
                                std::string{c.origin()} + ' ' + co::to_text(c.said()));
            }
            table.clear();
        }
        CHECK(lines.size() > 5'000);
        runs.push_back(std::move(lines));
    }
    CHECK(runs[0] == runs[1]);
}
