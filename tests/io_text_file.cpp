#include <corroborate/io/text_file.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "scratch.hpp"

namespace io = corroborate::io;
using namespace std::string_literals;

namespace {

std::vector<std::string> lines_of(const std::string& path, std::size_t most = io::most_line_bytes) {
    auto opened = io::line_reader::open(path, most);
    REQUIRE(opened);
    auto lines = std::move(opened).value();
    std::vector<std::string> out;
    while (lines.next()) {
        out.push_back(lines.is_too_long() ? "too long: " + std::string{lines.line().substr(0, 3)}
                                          : std::string{lines.line()});
        CHECK(lines.number() == out.size());
    }
    CHECK(!lines.failure());
    CHECK(!lines.next());
    return out;
}
using texts = std::vector<std::string>;

} // namespace

TEST_CASE("a file whole") {
    const scratch dir;
    CHECK(io::read_file(dir.write("empty", "")).value().empty());
    CHECK(io::read_file(dir.write("a", "one\r\ntwo\0"s)).value() == "one\r\ntwo\0"s);
    const std::string large(1'000'001, 'x');
    CHECK(io::read_file(dir.write("large", large)).value() == large);
    CHECK(io::read_file(dir.write("page", std::string(65'536, 'y'))).value().size() == 65'536);
}

TEST_CASE("what cannot be read says why") {
    const scratch dir;
    const auto wrong = [](const std::string& path) {
        return io::to_text(io::read_file(path).error());
    };
    CHECK(wrong(dir.path("none")) == dir.path("none") + ": cannot be read: there is no such file");
    CHECK(wrong(dir.path("")) == dir.path("") + ": cannot be read: this is a directory");
    CHECK(wrong(dir.write("file", "") + "/below") ==
          dir.path("file/below") + ": cannot be read: a part of the path is no directory");
    CHECK(wrong("") == ": cannot be read: there is no such file");
    const auto hidden = dir.write("hidden", "x");
    std::filesystem::permissions(hidden, std::filesystem::perms::none);
    if (const auto read = io::read_file(hidden); !read) { // the superuser reads it all the same
        CHECK(read.error().message == "cannot be read: permission denied");
    }
    CHECK(!io::line_reader::open(dir.path("none")));
    auto folder = io::line_reader::open(dir.path(""));
    if (folder) {
        auto lines = std::move(folder).value();
        CHECK(!lines.next());
        REQUIRE(lines.failure());
        CHECK(lines.failure()->message == "cannot be read to its end: this is a directory");
    }
}

TEST_CASE("a file line by line") {
    const scratch dir;
    CHECK(lines_of(dir.write("a", "")).empty());
    CHECK(lines_of(dir.write("b", "\n")) == texts{""});
    CHECK(lines_of(dir.write("c", "one\ntwo\r\n\nfour")) == texts{"one", "two", "", "four"});
    CHECK(lines_of(dir.write("d", "\xEF\xBB\xBFone\n\xEF\xBB\xBFtwo\n")) ==
          texts{"one", "\xEF\xBB\xBFtwo"});
    CHECK(lines_of(dir.write("e", "one\r")) == texts{"one"});
    std::string many;
    texts wanted;
    for (std::size_t i = 0; i < 5000; ++i) {
        wanted.push_back(std::string(i % 500, 'x') + std::to_string(i));
        many += wanted.back() + (i % 2 == 0 ? "\n" : "\r\n");
    }
    CHECK(lines_of(dir.write("f", many)) == wanted);
}

TEST_CASE("a line has a longest length") {
    const scratch dir;
    const std::string ten(10, 'x'), eleven(11, 'y'), million(1'000'000, 'z');
    CHECK(lines_of(dir.write("a", ten + "\n" + eleven + "\nab\n" + million + "\nlast"), 10) ==
          texts{ten, "too long: yyy", "ab", "too long: zzz", "last"});
    CHECK(lines_of(dir.write("b", million), 10) == texts{"too long: zzz"});
    CHECK(lines_of(dir.write("c", million + "\n"), 10) == texts{"too long: zzz"});
    CHECK(lines_of(dir.write("d", million + "\nx"), 1'000'000) == texts{million, "x"});
}
