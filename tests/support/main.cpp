#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "data.hpp"

int main(int argc, char** argv) {
    const int result = doctest::Context(argc, argv).run();
    const bool skipped = result == 0 && data_missing();
    return skipped ? 77 : result; // 77 is "Skipped" to ctest
}
