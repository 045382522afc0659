#include <corroborate/io/csv.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace co = corroborate;
namespace io = co::io;
using namespace std::string_view_literals;

namespace {

io::store load(std::string text, io::column_names columns = {}) {
    io::store s;
    const auto kept = s.arena().adopt(std::move(text));
    io::csv_loader{s, "in.csv", {}, std::move(columns)}.load(kept);
    return s;
}
/// All that is wrong, as "line:column: message" joined by " | ".
std::string verdict(std::string_view text) {
    std::string out;
    const auto s = load(std::string{text});
    for (const auto& r : s.rejects()) {
        out += (out.empty() ? "" : " | ") + std::to_string(r.what.line) + ":" +
               std::to_string(r.what.column) + ": " + r.what.message;
    }
    return out.empty() ? "fine" : out;
}
/// The records of a text, cells in brackets.
std::string split(std::string_view text) {
    io::text_arena copies;
    io::csv_splitter records{text, copies};
    io::csv_record record;
    std::string out;
    while (records.next(record)) {
        out += std::to_string(record.line) + ":";
        for (const auto& c : record.cells) { out += "[" + std::string{c.text} + "]"; }
        out += record.wrong ? "!" : ";";
    }
    return out;
}

} // namespace

TEST_CASE("records and cells as RFC 4180 has them") {
    CHECK(split("") == "");
    CHECK(split("\n\r\n") == "");
    CHECK(split("a,b\nc,d\n") == "1:[a][b];2:[c][d];");
    CHECK(split("a,b\r\nc,d") == "1:[a][b];2:[c][d];");
    CHECK(split("a,b\r") == "1:[a][b];");
    CHECK(split("a,") == "1:[a][];");
    CHECK(split(",\n,,") == "1:[][];2:[][][];");
    CHECK(split("\"a\"") == "1:[a];");
    CHECK(split("\"\",\"\"") == "1:[][];");
    CHECK(split("\"a,b\",\"c\"\"d\"\"\"\n\ne") == "1:[a,b][c\"d\"];3:[e];");
    CHECK(split("\"a\nb\r\nc\",d\r\ne") == "1:[a\nb\r\nc][d];4:[e];");
    CHECK(split("5\" pipe,b \"x\"") ==
          "1:[5\" pipe][b \"x\"];"); // a quote inside a cell is a quote
    CHECK(split(" \"a\"") == "1:[ \"a\"];");
    CHECK(split("\"a\"b,c\nd") == "1:[a]!2:[d];");
    CHECK(split("\"a,b\nc\nd") == "1:!2:[c];3:[d];"); // never closed: costs its own line only
    CHECK(split("x,\"5\ny,\"6\nz,7") == "1:[x][5\ny,]!2:[y]!3:[z][7];");
    CHECK(split("x,\"\n") == "1:[x]!");
    CHECK(split("a\rb,c") == "1:[a\rb][c];");
}

TEST_CASE("every column of a claim") {
    const auto s = load(
        "id,measure,said,kind,unit,scope,as_of,status,supersedes,by,citing,published_in,published,url,grade,headline,quote,at,mood\n"
        "s1,fighters,\"over 6,000\",count,person,Afghanistan,2022-01,estimated,s0,Rahmon, services ;; an agent;,Khabar,2022,https://example.org,B2,YES,"
        "\"he said \"\"over\"\"\",\"{\"\"start\"\":1,\"\"end\"\":5}\",\"a \"\"b\"\"\tc\"\n");
    REQUIRE(s.rejects().empty());
    REQUIRE(s.size() == 1);
    const auto& d = s[0].about();
    CHECK(d.id == "s1");
    CHECK(s[0].measure_name() == "fighters");
    CHECK(d.words == "over 6,000");
    CHECK(d.kind == co::said_kind::count);
    CHECK(d.unit.name() == "person");
    CHECK(d.scope.name() == "Afghanistan");
    CHECK(d.as_of == co::period{"2022-01"});
    CHECK(d.status == co::status::estimated);
    CHECK(d.supersedes == "s0");
    CHECK(d.by == "Rahmon");
    REQUIRE(d.citing.size() == 2);
    CHECK(d.citing[0] == "services");
    CHECK(d.citing[1] == "an agent");
    CHECK(d.published_in == "Khabar");
    CHECK(d.published == co::period{"2022"});
    CHECK(d.url == "https://example.org");
    CHECK(d.grade.reliability() == 'B');
    CHECK(d.headline);
    CHECK(d.quote == "he said \"over\"");
    CHECK(d.at.end == 5);
    CHECK(s.extra(0) == R"({"mood":"a \"b\"\u0009c"})");
}

TEST_CASE("a cell of said is words, or an object") {
    const auto s = load(
        "measure,said\nx,\"{\"\"modifier\"\":\"\"more_than\"\",\"\"value\"\":\"\"5,000\"\"}\"\nx,{\"value\":7}\nx,5000\n");
    REQUIRE(s.size() == 3);
    CHECK(s[0].said().hedge() == co::hedge::more_than);
    CHECK(s[1].said().value().digits() == 7);
    CHECK(s[2].about().words == "5000");
    CHECK(s[2].about().id == "in.csv:4");
    CHECK(s.find("in.csv:3") == 1U);
}

TEST_CASE("a bad record is told with its place, and the others are read") {
    CHECK(verdict("") == "fine");
    CHECK(verdict("measure,said\n") == "fine");
    CHECK(verdict("measure\nx\n") == R"(1:1: there is no column "said")");
    CHECK(verdict("said,id\n5,a\n") == R"(1:1: there is no column "measure")");
    CHECK(verdict("measure,said,id,Said\n") ==
          R"(1:17: the column "Said" stands here a second time)");
    CHECK(verdict("measure,said,note,note\n") ==
          R"(1:19: the column "note" stands here a second time)");
    CHECK(verdict("measure,said,,\nx,5,,\n") == "fine");
    CHECK(verdict("\"measure,said\nx,5\n") == "1:1: this quote is never closed");
    CHECK(verdict("measure,said\xff\nx,5\n") == "1:13: this byte is no UTF-8");
    CHECK(
        verdict("measure,said\nx\nx,5,y\nx,6\n") ==
        "2:2: 1 cell here, but the header has 2 columns | 3:5: 3 cells here, but the header has 2 columns");
    CHECK(verdict("measure,said\n,5\nx,\n") ==
          R"(2:1: "measure" is missing | 3:3: "said" is missing)");
    CHECK(verdict("measure,said\nx,abut 5\nx,\"abut 5\"\n") ==
          R"(2:3: "abut 5" is no amount | 3:4: "abut 5" is no amount)");
    CHECK(verdict("measure,said\nx,over 5 camps\n") ==
          R"(2:10: from "camps" on this is no amount)");
    CHECK(verdict("measure,said\nx,{\"value\":x}\n") ==
          "2:12: malformed JSON: a value should stand here");
    CHECK(verdict("measure,said\nx,\"{\"\"value\"\":x}\"\n") ==
          "2:3: malformed JSON: a value should stand here");
    CHECK(verdict("measure,said,unit\nx,40 %,km\n") ==
          R"(2:3: the words say "%", but "unit" is "km")");
    CHECK(
        verdict("measure,said,grade\nx,5,G7\n") ==
        R"(2:5: there is no grade "G7": a grade is a letter from A to F and a digit from 1 to 6)");
    CHECK(verdict("measure,said,as_of\nx,5,2022-02-30\n") ==
          R"(2:13: "2022-02-30": there is no such date)");
    CHECK(verdict("measure,said,headline\nx,5,maybe\n") ==
          R"(2:5: "headline" cannot be "maybe": it is one of true, false, 1, 0, yes, no)");
    CHECK(verdict("measure,said,at\nx,5,12\n").starts_with(R"(2:5: "at" is an object)"));
    CHECK(verdict("measure,said\nx,\"foo\nbar\"\ny\xff,5\n") ==
          "2:4: \"foo\\x0abar\" is no amount | 4:2: this byte is no UTF-8");
    CHECK(verdict("note,measure,said\n\"a\nb\",x,y\n") == R"(3:6: "y" is no amount)");
    CHECK(verdict("measure,said,id\nx,5,a\nx,5,a\n") ==
          R"(3:5: the id "a" is taken by the claim at in.csv:2)");
    const auto s = load("\xEF\xBB\xBFmeasure,said\r\nx,\"5\ny,6\r\nz,\"7\"\"\n");
    CHECK(s.size() == 1);
    REQUIRE(s.rejects().size() == 2);
    CHECK(s.rejects()[0].text == "x,\"5");
    CHECK(s.rejects()[0].header == "measure,said");
    CHECK(s.rejects()[1].text == "z,\"7\"\"");
    const auto unread = load("a,b\n1,2\n");
    REQUIRE(unread.rejects().size() == 1);
    CHECK(unread.rejects()[0].text == "a,b\n1,2\n"); // without a header nothing can be read
}

TEST_CASE("what is wrong inside quotes over several lines is told where it is") {
    CHECK(
        verdict("measure,said\nx,\"5\ny,\"6\nz,7\n") ==
        "2:3: this quote is closed lines later, where no comma follows | 3:3: this quote is never closed");
    CHECK(verdict("measure,said,note\n\"a\nb\",\"5\"6,c\nx,5,d\n") ==
          "3:7: after a quoted cell only a comma or the end of the line can stand");
    const auto s = load("measure,said,note\n\"a\nb\",\"5\"6,c\nx,5,d\n");
    REQUIRE(s.size() == 1);
    CHECK(s.where(0).line == 4);
    REQUIRE(s.rejects().size() == 1);
    CHECK(s.rejects()[0].text == "\"a\nb\",\"5\"6,c");
}

TEST_CASE("columns under other names") {
    const auto columns = io::read_column_names(
        "measure=attribute,said=value,by=Source,published_in=source,as_of=time");
    REQUIRE(columns);
    const auto s =
        load("object,attribute,source,value,time,measure\nAlmaty,cases,who,12,2020-03-22,kept\n",
             *columns);
    REQUIRE(s.rejects().empty());
    REQUIRE(s.size() == 1);
    CHECK(s[0].measure_name() == "cases");
    CHECK(s[0].about().by == "who");
    CHECK(s[0].about().published_in == "who");
    CHECK(s[0].about().as_of == co::period{"2020-03-22"});
    CHECK(s.extra(0) == R"({"object":"Almaty","measure":"kept"})");
    const auto missing = load("measure,value\nx,5\n", *columns);
    REQUIRE(missing.rejects().size() == 1);
    CHECK(missing.rejects()[0].what.message == R"(there is no column "attribute" for "measure")");

    const auto wrong = [](std::string_view text) {
        const auto read = io::read_column_names(text);
        return read ? "fine" : std::to_string(read.error().offset) + ": " + read.error().message;
    };
    CHECK(wrong("") == R"(0: a column is named as field=column, not "")");
    CHECK(wrong("measure=a,by") == R"(10: a column is named as field=column, not "by")");
    CHECK(wrong("measure=a,by=") == R"(10: a column is named as field=column, not "by=")");
    CHECK(wrong("messure=a") == R"(0: a claim has no field "messure")");
    CHECK(wrong("by=a,by=b") == R"(5: the field "by" is named twice)");
}

TEST_CASE("stray quotes do not make reading quadratic, nor long cells a problem") {
    std::string text = "measure,said\n";
    for (int i = 0; i < 100'000; ++i) { text += "x,\"5\n"; }
    const auto s = load(text);
    CHECK(s.size() + s.rejects().size() <= 100'000);
    CHECK(!s.rejects().empty());
    const auto longest = load("measure,said,note\nx,5,\"" + std::string(10'000'000, 'n') + "\"\n");
    CHECK(longest.size() == 1);
    CHECK(longest.extra(0).size() > 10'000'000);
}
