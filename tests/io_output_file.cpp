#include <corroborate/io/output_file.hpp>

#include <filesystem>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "scratch.hpp"

namespace io = corroborate::io;
namespace fs = std::filesystem;

TEST_CASE("an output file is there whole once it is committed") {
    const scratch dir;
    const auto path = dir.path("out.txt");
    auto opened = io::output_file::open(path);
    REQUIRE(opened);
    auto out = std::move(opened).value();
    CHECK(out.write("one\n"));
    CHECK(out.write(std::string(1'000'000, 'x')));
    CHECK(!fs::exists(path));
    CHECK(!out.commit());
    CHECK(scratch::read(path) == "one\n" + std::string(1'000'000, 'x'));
    CHECK(dir.count() == 1);
}

TEST_CASE("without a commit what was there stays") {
    const scratch dir;
    const auto path = dir.write("out.txt", "before");
    {
        auto out = io::output_file::open(path).value();
        CHECK(out.write("after"));
    }
    CHECK(scratch::read(path) == "before");
    CHECK(dir.count() == 1);
    {
        auto out = io::output_file::open(path).value();
        io::output_file moved = std::move(out);
        CHECK(moved.write("after"));
        CHECK(!moved.commit());
    }
    CHECK(scratch::read(path) == "after");
    CHECK(dir.count() == 1);
}

TEST_CASE("two writers do not share a temporary, and permissions are kept") {
    const scratch dir;
    const auto path = dir.write("out.txt", "before");
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    auto first = io::output_file::open(path).value();
    auto second = io::output_file::open(path).value();
    CHECK(first.write("1"));
    CHECK(second.write("2"));
    CHECK(!second.commit());
    CHECK(!first.commit());
    CHECK(scratch::read(path) == "1");
    CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(dir.count() == 1);
}

TEST_CASE("what is not open takes nothing") {
    io::output_file none;
    CHECK(!none.write("x"));
    CHECK(none.commit());
    const scratch dir;
    auto out = io::output_file::open(dir.path("out")).value();
    CHECK(!out.commit());
    CHECK(out.commit()); // once is enough
    CHECK(dir.count() == 1);
}

TEST_CASE("a link keeps pointing where it did") {
    const scratch dir;
    const auto target = dir.write("target", "before");
    fs::create_symlink(target, dir.path("link"));
    auto out = io::output_file::open(dir.path("link")).value();
    CHECK(out.write("after"));
    CHECK(!out.commit());
    CHECK(fs::is_symlink(dir.path("link")));
    CHECK(scratch::read(target) == "after");
}

TEST_CASE("what cannot be written says why") {
    const scratch dir;
    const auto wrong = [](const std::string& path) {
        return io::to_text(io::output_file::open(path).error());
    };
    CHECK(wrong(dir.path("")) == dir.path("") + ": cannot be written: this is a directory");
    CHECK(wrong(dir.path("none/x")) ==
          dir.path("none/x") + ": cannot be written: there is no such directory");
    CHECK(wrong(dir.write("file", "") + "/x") ==
          dir.path("file/x") + ": cannot be written: a part of the path is no directory");
    if (fs::exists("/dev/full")) {
        auto out = io::output_file::open("/dev/full").value();
        static_cast<void>(out.write("some text"));
        const auto failed = out.commit();
        REQUIRE(failed);
        CHECK(io::to_text(*failed) == "/dev/full: cannot be written: the disk is full");
        auto much = io::output_file::open("/dev/full").value();
        bool well = true;
        for (int i = 0; i < 100 && well; ++i) { well = much.write(std::string(10'000, 'x')); }
        CHECK(!well);
        CHECK(!much.write("more"));
        CHECK(much.commit());
        CHECK(fs::is_character_file("/dev/full")); // it was not replaced
    }
    if (fs::exists("/dev/null")) {
        auto out = io::output_file::open("/dev/null").value();
        CHECK(out.write("some text"));
        CHECK(!out.commit());
    }
}
