// A folder of one's own for a test that needs files; gone with the test.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

class scratch {
public:
    scratch() {
        std::random_device chance;
        do {
            folder_ = std::filesystem::temp_directory_path() /
                      ("corroborate-test-" + std::to_string(chance()));
        } while (!std::filesystem::create_directory(folder_));
    }
    scratch(const scratch&) = delete;
    scratch& operator=(const scratch&) = delete;
    ~scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }

    [[nodiscard]] std::string path(std::string_view name) const {
        return (folder_ / name).string();
    }
    /// Writes a file and returns its path.
    [[nodiscard]] std::string write(std::string_view name, std::string_view text) const {
        std::ofstream(path(name), std::ios::binary) << text;
        return path(name);
    }
    [[nodiscard]] static std::string read(const std::string& path) {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    /// How many files there are.
    [[nodiscard]] std::size_t count() const {
        std::size_t n = 0;
        for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
            n += entry.exists() ? 1U : 0U;
        }
        return n;
    }

private:
    std::filesystem::path folder_;
};
