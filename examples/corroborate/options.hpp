// What the command line asks for.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace program {

struct compare_options {
    std::vector<std::string> files;
    std::string format = "text";
    std::string input; // "" (told by the name, else by the first byte), "jsonl", "csv"
    std::string columns;
    std::string vocabulary;
    std::string reading = "cautious";
    std::string only;
    std::string fail_on;
    std::string rejects;
    std::string output;
    std::string accepted;
    double min_difference = 0;
    bool summary = false;
    bool by_period = false;
    bool grouped = false;
    std::size_t top = 0; // 0: not asked for
    unsigned jobs = 0;   // 0: as many as the machine has
    bool all_pairs = false;
    bool sensitivity = false;
    bool timeline = false;
    bool schema = false;
};

struct read_options {
    std::vector<std::string> files;
    std::string output;
    std::string date; // the day of the documents, ISO 8601; "" where it is not known
    bool dates = false;
    bool claims = false;
};

/// Exit codes: FORMATS.md, section 3.
inline constexpr int exit_done = 0;
inline constexpr int exit_found = 1;
inline constexpr int exit_bad_input = 2;

/// Runs `corroborate compare`; returns the exit code.
[[nodiscard]] int compare(const compare_options& options);

/// --summary and --grouped, which read claims as they come and keep no text.
[[nodiscard]] int stream(const compare_options& options);

/// Runs `corroborate read`; returns the exit code.
[[nodiscard]] int read(const read_options& options);

/// The JSON Schema of claims, vocabulary, policy and output.
[[nodiscard]] const char* schema();

} // namespace program
