// The shared data, for tests that want them: the folder is named by CORROBORATE_DATA (ctest sets
// it). Where a file is absent the test says so and is reported as skipped, unless something failed.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

inline bool& data_missing() {
    static bool missing = false;
    return missing;
}

/// The text of the shared file `name` ("hedges.json"), or nothing where it is absent.
[[nodiscard]] inline std::optional<std::string> read_data(const std::string& name) {
    const char* const folder = std::getenv("CORROBORATE_DATA");
    if (folder != nullptr && *folder != '\0') {
        std::ifstream file(std::string(folder) + '/' + name, std::ios::binary);
        if (file) { return std::string(std::istreambuf_iterator<char>(file), {}); }
    }
    std::printf("SKIPPED: the shared data file %s is not here\n", name.c_str());
    data_missing() = true;
    return std::nullopt;
}
