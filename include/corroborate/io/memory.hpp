// How much memory there is, and how much a run will need: so that a large file fails at once and in
// plain words, not after an hour.
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

#include <corroborate/io/text_file.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

/// Bytes that can be had without swapping: CORROBORATE_MEMORY in bytes where that is set, else what
/// the system says (Linux: MemAvailable of /proc/meminfo); nothing where it does not say.
[[nodiscard]] inline std::optional<std::uint64_t> available_memory() {
    if (const char* const set = std::getenv("CORROBORATE_MEMORY"); set != nullptr) {
        std::uint64_t bytes = 0;
        const auto end = set + std::strlen(set);
        if (std::from_chars(set, end, bytes).ptr == end && end != set) { return bytes; }
    }
    if (const detail::file_handle file{std::fopen("/proc/meminfo", "rb")}) {
        char line[128];
        while (std::fgets(line, sizeof line, file.get()) != nullptr) {
            constexpr std::string_view key = "MemAvailable:";
            if (!std::string_view{line}.starts_with(key)) { continue; }
            return std::strtoull(line + key.size(), nullptr, 10) * 1024;
        }
    }
#if defined(_SC_AVPHYS_PAGES) && defined(_SC_PAGESIZE)
    const long pages = sysconf(_SC_AVPHYS_PAGES), size = sysconf(_SC_PAGESIZE);
    if (pages > 0 && size > 0) {
        return static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(size);
    }
#endif
    return std::nullopt;
}

/// What reading a file of claims takes.
struct file_size {
    std::uint64_t bytes = 0;
    std::uint64_t claims = 0; ///< by the length of its first lines
};

/// Nothing for what is no regular file: a pipe does not say how long it is.
[[nodiscard]] inline std::optional<file_size> estimate(const std::string& path) {
    std::error_code failed;
    if (!std::filesystem::is_regular_file(path, failed)) { return std::nullopt; }
    file_size out;
    out.bytes = std::filesystem::file_size(path, failed);
    if (failed) { return std::nullopt; }
    const detail::file_handle file{std::fopen(path.c_str(), "rb")};
    if (!file) { return std::nullopt; }
    std::string start(std::size_t{1} << 16U, '\0');
    start.resize(std::fread(start.data(), 1, start.size(), file.get()));
    std::uint64_t lines = 0;
    for (const char c : start) { lines += static_cast<std::uint64_t>(c == '\n'); }
    if (lines > 0) { out.claims = out.bytes / (start.size() / lines + 1) + 1; }
    return out;
}

} // namespace io
} // namespace v0
} // namespace corroborate
