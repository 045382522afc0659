// Runs the program corroborate as a user would: arguments and standard input in, exit code,
// standard output and standard error out. CORROBORATE_PROGRAM names it (ctest sets it); without it
// the tests say that they were skipped.
#pragma once

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "data.hpp"
#include "lines.hpp"

namespace program {

using nlohmann::json;

/// A directory of its own that goes when it does.
class folder {
public:
    folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "corroborate.XXXXXX");
        path_ = mkdtemp(pattern.data()) != nullptr ? pattern : std::string{"."};
    }
    folder(const folder&) = delete;
    folder& operator=(const folder&) = delete;
    ~folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] std::string path(std::string_view name) const {
        return path_ + '/' + std::string{name};
    }
    /// Writes a file and returns its path.
    std::string file(std::string_view name, std::string_view text) const {
        std::ofstream{path(name), std::ios::binary} << text;
        return path(name);
    }

private:
    std::string path_;
};

[[nodiscard]] inline std::string contents(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The path of the program, or nothing where there is none to test.
[[nodiscard]] inline std::optional<std::string> path() {
    const char* const named = std::getenv("CORROBORATE_PROGRAM");
    if (named != nullptr && *named != '\0') { return named; }
    std::printf("SKIPPED: CORROBORATE_PROGRAM names no program to test\n");
    data_missing() = true;
    return std::nullopt;
}

struct outcome {
    int code = -1; ///< 128 + n where signal n ended it
    std::string out;
    std::string err;

    /// The lines of the output, each as JSON.
    [[nodiscard]] std::vector<json> lines() const {
        std::vector<json> all;
        for (const auto& line : lines_of(out)) { all.push_back(json::parse(line, nullptr, false)); }
        return all;
    }
    [[nodiscard]] std::vector<json> pairs() const {
        std::vector<json> all;
        for (auto& line : lines()) {
            if (line.contains("a")) { all.push_back(std::move(line)); }
        }
        return all;
    }
    [[nodiscard]] std::vector<json> topics() const {
        std::vector<json> all;
        for (auto& line : lines()) {
            if (line.contains("topic")) { all.push_back(std::move(line)); }
        }
        return all;
    }
    /// The object of the pair of these ids; null where it is not there.
    [[nodiscard]] json pair(std::string_view a, std::string_view b) const {
        for (auto& p : pairs()) {
            if (p["a"] == a && p["b"] == b) { return p; }
        }
        return nullptr;
    }
};

struct request {
    std::vector<std::string> arguments{};
    std::string in{};
    std::vector<std::pair<std::string, std::string>> environment{};
    std::string out_to{};     ///< a path to write standard output to, in place of a file of our own
    bool pipe_closed = false; ///< standard output is a pipe that nobody reads
};

/// Runs the program to its end. It must exist: ask path() first.
[[nodiscard]] inline outcome run(const request& r) {
    const folder own;
    const std::string in = own.file("in", r.in);
    const std::string out = r.out_to.empty() ? own.path("out") : r.out_to, err = own.path("err");
    const std::string binary = std::getenv("CORROBORATE_PROGRAM");
    std::vector<std::string> words{binary};
    words.insert(words.end(), r.arguments.begin(), r.arguments.end());
    std::vector<char*> argv;
    for (auto& w : words) { argv.push_back(w.data()); }
    argv.push_back(nullptr);
    int ends[2] = {-1, -1};
    if (r.pipe_closed && pipe(ends) != 0) { return {}; }
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGPIPE, SIG_DFL);
        const auto redirect = [](const std::string& to, int flags, int stream) {
            const int opened = open(to.c_str(), flags, 0600);
            if (opened < 0 || dup2(opened, stream) < 0) { _exit(126); }
        };
        redirect(in, O_RDONLY, STDIN_FILENO);
        redirect(err, O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
        if (r.pipe_closed) {
            dup2(ends[1], STDOUT_FILENO);
            close(ends[0]);
            close(ends[1]);
        } else {
            redirect(out, O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
        }
        for (const auto& [name, value] : r.environment) { setenv(name.c_str(), value.c_str(), 1); }
        execv(binary.c_str(), argv.data());
        _exit(127);
    }
    if (r.pipe_closed) {
        close(ends[0]);
        close(ends[1]);
    }
    outcome done;
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    done.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (r.out_to.empty() && !r.pipe_closed) { done.out = contents(out); }
    done.err = contents(err);
    return done;
}

/// corroborate compare --format jsonl … -, with the claims as standard input.
[[nodiscard]] inline outcome compare(std::string_view claims,
                                     std::vector<std::string> options = {}) {
    std::vector<std::string> arguments{"compare", "--format", "jsonl"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    arguments.emplace_back("-");
    return run({.arguments = std::move(arguments), .in = std::string{claims}});
}

} // namespace program
