// Reading text files: whole, or line by line in bounded memory; "-" is standard input. What the
// system says is told in plain words, and nothing throws.
#pragma once

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include <corroborate/io/problem.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

namespace detail {

/// What errno means, in plain words.
[[nodiscard]] inline std::string reason(int code) {
    switch (code) {
    case ENOENT: return "there is no such file";
    case EISDIR: return "this is a directory";
    case EACCES:
    case EPERM: return "permission denied";
    case ENOSPC: return "the disk is full";
    case ENOTDIR: return "a part of the path is no directory";
    default: return std::generic_category().message(code);
    }
}

struct close_file {
    void operator()(std::FILE* file) const noexcept {
        if (file != nullptr && file != stdin) { std::fclose(file); }
    }
};
using file_handle = std::unique_ptr<std::FILE, close_file>;

[[nodiscard]] inline result<file_handle, problem> open_to_read(const std::string& path) {
    if (path == "-") { return file_handle{stdin}; }
    file_handle file{std::fopen(path.c_str(), "rb")};
    if (!file) { return problem{path, 0, 0, "cannot be read: " + reason(errno)}; }
    return file;
}

} // namespace detail

/// A whole file, as it is. Errors: missing, a directory, unreadable, broken off by the system.
[[nodiscard]] inline result<std::string, problem> read_file(const std::string& path) {
    auto opened = detail::open_to_read(path);
    if (!opened) { return opened.error(); }
    const auto file = std::move(opened).value();
    std::string text;
    for (std::size_t step = std::size_t{1} << 16U;; step = text.size()) { // doubles
        const std::size_t had = text.size();
        text.resize(had + step);
        errno = 0;
        const std::size_t got = std::fread(text.data() + had, 1, step, file.get());
        text.resize(had + got);
        if (got == step) { continue; }
        if (std::ferror(file.get()) != 0) {
            return problem{path, 0, 0, "cannot be read: " + detail::reason(errno)};
        }
        return text;
    }
}

/// The lines of a file one after the other, in memory for the longest of them and no more.
/// while (lines.next()) { use(lines.number(), lines.line()); }  then ask lines.failure().
class line_reader {
public:
    [[nodiscard]] static result<line_reader, problem>
    open(const std::string& path, std::size_t most_bytes = most_line_bytes) {
        auto opened = detail::open_to_read(path);
        if (!opened) { return opened.error(); }
        line_reader lines;
        lines.path_ = path;
        lines.file_ = std::move(opened).value();
        lines.most_ = most_bytes;
        return lines;
    }

    /// Goes to the next line; false at the end, and where reading fails.
    [[nodiscard]] bool next() {
        too_long_ = false;
        for (std::size_t searched = begin_;;) {
            const auto end = buffer_.find('\n', searched);
            if (end != std::string::npos) { return take(end, end + 1); }
            searched = buffer_.size();
            if (searched - begin_ > most_) { return skip_long_line(); }
            if (at_end_) { return begin_ < buffer_.size() && take(buffer_.size(), buffer_.size()); }
            searched -= begin_;
            if (!fill()) { return false; }
        }
    }
    /// The line without its end (LF or CRLF), and without a byte-order mark on the first one. Of a
    /// line that is too long: how it begins. Valid until next().
    [[nodiscard]] std::string_view line() const noexcept { return line_; }
    /// From 1.
    [[nodiscard]] std::size_t number() const noexcept { return number_; }
    [[nodiscard]] bool is_too_long() const noexcept { return too_long_; }
    /// Why reading stopped before the end, if it did.
    [[nodiscard]] const std::optional<problem>& failure() const noexcept { return failure_; }

    line_reader() = default;

private:
    bool take(std::size_t end, std::size_t next) {
        line_ = std::string_view{buffer_}.substr(begin_, end - begin_);
        if (line_.size() > most_) { too_long_ = true; }
        begin_ = next;
        ++number_;
        if (number_ == 1 && line_.starts_with(byte_order_mark)) {
            line_.remove_prefix(byte_order_mark.size());
        }
        if (line_.ends_with('\r')) { line_.remove_suffix(1); }
        return true;
    }
    /// Reads on behind what is left of the buffer, which moves to its start.
    bool fill() {
        constexpr std::size_t step = std::size_t{1} << 18U;
        buffer_.erase(0, begin_);
        begin_ = 0;
        const std::size_t had = buffer_.size();
        buffer_.resize(had + step);
        errno = 0;
        const std::size_t got = std::fread(buffer_.data() + had, 1, step, file_.get());
        buffer_.resize(had + got);
        at_end_ = got < step;
        if (at_end_ && std::ferror(file_.get()) != 0) {
            failure_ = problem{path_, 0, 0, "cannot be read to its end: " + detail::reason(errno)};
            return false;
        }
        return true;
    }
    bool skip_long_line() {
        const std::string start = buffer_.substr(begin_, 100);
        while (buffer_.find('\n', begin_) == std::string::npos && !at_end_) {
            begin_ = buffer_.size();
            if (!fill()) { return false; }
        }
        const auto end = buffer_.find('\n', begin_);
        begin_ = end == std::string::npos ? buffer_.size() : end + 1;
        ++number_;
        start_ = start;
        line_ = start_;
        too_long_ = true;
        return true;
    }

    std::string path_;
    detail::file_handle file_;
    std::string buffer_;
    std::string start_;
    std::string_view line_;
    std::optional<problem> failure_;
    std::size_t most_ = most_line_bytes;
    std::size_t begin_ = 0;
    std::size_t number_ = 0;
    bool at_end_ = false;
    bool too_long_ = false;
};

} // namespace io
} // namespace v0
} // namespace corroborate
