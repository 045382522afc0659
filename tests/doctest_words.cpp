// A CHECK that fails prints words (doctest.hpp), and std::format knows what fmt knows.
#include <corroborate/doctest.hpp>

#include <string>

#include <corroborate/std_format.hpp>
#include <corroborate/words.hpp>

namespace co = corroborate;

namespace {

template <class T>
std::string printed(const T& value) {
    using doctest::toString; // as CHECK calls it
    return toString(value).c_str();
}

} // namespace

TEST_CASE("doctest prints values in words") {
    const auto said = co::more_than(5'000);
    const auto core = read(said, {})->core;
    CHECK(printed(said) == "more than 5,000");
    CHECK(printed(core) == "5,001 to 5,999");
    CHECK(printed(co::rational::of(1, 2)) == "0.5");
    CHECK(printed(co::verdict::tension) == "tension");
    const auto claim = co::make_claim("dead", said).value();
    CHECK(printed(compare(claim, claim)).find("agree") != std::string::npos);
}

#ifdef __cpp_lib_format
TEST_CASE("std::format says what fmt says") {
    CHECK(std::format("{}", co::more_than(5'000)) == "more than 5,000");
    CHECK(std::format("{:>8}", co::verdict::tension) == " tension");
    CHECK(std::format("{}", read(co::more_than(5'000), {})->core) == "5,001 to 5,999");
}
#endif
