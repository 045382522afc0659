// An output file that is written whole or not at all: to a temporary beside it, which takes its
// name once every byte is on the disk. Devices and pipes are written to as they are.
#pragma once

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

#include <corroborate/io/text_file.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

/// Open, write, commit. Without a commit nothing is left behind, and what stood there before stays.
class output_file {
public:
    [[nodiscard]] static result<output_file, problem> open(const std::string& path) {
        namespace fs = std::filesystem;
        output_file out;
        out.path_ = path;
        std::error_code ignored;
        const auto there = fs::status(path, ignored);
        const bool through_link =
            fs::is_symlink(path, ignored) && !(fs::exists(there) && !fs::is_regular_file(there));
        const fs::path target = through_link ? fs::weakly_canonical(path, ignored) : fs::path{path};
        if (fs::is_directory(there)) {
            return problem{path, 0, 0, "cannot be written: this is a directory"};
        }
        out.target_ = target.string();
        if (fs::exists(there) && !fs::is_regular_file(there)) {
            out.file_.reset(std::fopen(out.target_.c_str(), "wb"));
        } else {
            for (int i = 0; i < 100 && !out.file_ && (i == 0 || errno == EEXIST); ++i) {
                out.temporary_ = out.target_ + ".part" + std::to_string(i);
                out.file_.reset(std::fopen(out.temporary_.c_str(), "wbx"));
            }
        }
        if (!out.file_) {
            const int code = errno;
            out.temporary_.clear();
            return problem{path, 0, 0,
                           "cannot be written: " + (code == ENOENT ? "there is no such directory"
                                                                   : detail::reason(code))};
        }
        if (fs::exists(there) && !out.temporary_.empty()) {
            fs::permissions(out.temporary_, there.permissions(), ignored);
        }
        return out;
    }

    output_file() = default;
    output_file(output_file&& other) noexcept
        : path_(std::move(other.path_)),
          target_(std::move(other.target_)),
          temporary_(std::exchange(other.temporary_, {})),
          file_(std::move(other.file_)),
          error_(other.error_) {}
    output_file& operator=(output_file&& other) noexcept {
        if (this == &other) { return *this; }
        discard();
        path_ = std::move(other.path_);
        target_ = std::move(other.target_);
        temporary_ = std::exchange(other.temporary_, {});
        file_ = std::move(other.file_);
        error_ = other.error_;
        return *this;
    }
    ~output_file() { discard(); }

    /// Whether all is well so far; what went wrong is told by commit().
    bool write(std::string_view text) noexcept {
        if (!file_ || error_ != 0) { return false; }
        errno = 0;
        if (std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size()) {
            error_ = errno == 0 ? EIO : errno;
        }
        return error_ == 0;
    }
    /// Makes the file what was written; nothing is returned where that is done.
    [[nodiscard]] std::optional<problem> commit() {
        if (!file_) { return problem{path_, 0, 0, "cannot be written: it is not open"}; }
        errno = 0;
        if (error_ == 0 && std::fflush(file_.get()) != 0) { error_ = errno; }
#if __has_include(<unistd.h>)
        if (error_ == 0 && !temporary_.empty() && fsync(fileno(file_.get())) != 0) {
            error_ = errno;
        }
#endif
        if (std::fclose(file_.release()) != 0 && error_ == 0) { error_ = errno; }
        std::error_code renamed;
        if (error_ == 0 && !temporary_.empty()) {
            std::filesystem::rename(temporary_, target_, renamed);
        }
        if (error_ == 0 && !renamed) {
            temporary_.clear();
            return std::nullopt;
        }
        discard();
        return problem{path_, 0, 0,
                       "cannot be written: " +
                           detail::reason(error_ != 0 ? error_ : renamed.value())};
    }

private:
    void discard() noexcept {
        file_.reset();
        if (!temporary_.empty()) { std::remove(temporary_.c_str()); }
        temporary_.clear();
    }

    std::string path_;
    std::string target_;
    std::string temporary_;
    detail::file_handle file_;
    int error_ = 0;
};

} // namespace io
} // namespace v0
} // namespace corroborate
