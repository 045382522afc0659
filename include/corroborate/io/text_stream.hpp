// A text of any length through a window of it: bytes are read as they are needed and forgotten once
// they are used; "-" is standard input.
#pragma once

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <corroborate/io/text_file.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

/// window() is what has been read and not been used; need() reads on, use() forgets.
class text_stream {
public:
    [[nodiscard]] static result<text_stream, problem> open(const std::string& path) {
        auto opened = detail::open_to_read(path);
        if (!opened) { return opened.error(); }
        text_stream out;
        out.path_ = path;
        out.file_ = std::move(opened).value();
        std::setvbuf(out.file_.get(), nullptr, _IONBF, 0); // the window is the buffer
        return out;
    }
    text_stream() = default;

    [[nodiscard]] std::string_view window() const noexcept {
        return {bytes_.get() + begin_, end_ - begin_};
    }
    /// Reads on; false where nothing more came. Moves the window.
    bool need() {
        if (at_end_) { return false; }
        if (begin_ > 0) {
            std::memmove(bytes_.get(), bytes_.get() + begin_, end_ - begin_);
            end_ -= begin_;
            begin_ = 0;
        }
        if (room_ - end_ < step) {
            const std::size_t room = room_ == 0 ? 2 * step : 2 * room_;
            std::unique_ptr<char[]> wider{new char[room]};
            if (end_ > 0) { std::memcpy(wider.get(), bytes_.get(), end_); }
            bytes_ = std::move(wider);
            room_ = room;
        }
        errno = 0;
        const std::size_t got = std::fread(bytes_.get() + end_, 1, step, file_.get());
        end_ += got;
        read_ += got;
        at_end_ = got < step;
        if (at_end_ && std::ferror(file_.get()) != 0) {
            failure_ = problem{path_, 0, 0, "cannot be read to its end: " + detail::reason(errno)};
        }
        return got > 0;
    }
    void use(std::size_t bytes) noexcept { begin_ += bytes; }
    [[nodiscard]] bool at_end() const noexcept { return at_end_; }
    /// How many bytes were read so far.
    [[nodiscard]] std::size_t read() const noexcept { return read_; }
    /// Why reading stopped before the end, if it did.
    [[nodiscard]] const std::optional<problem>& failure() const noexcept { return failure_; }

private:
    static constexpr std::size_t step = std::size_t{1} << 18U;

    std::string path_;
    detail::file_handle file_;
    std::unique_ptr<char[]> bytes_;
    std::size_t room_ = 0;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::size_t read_ = 0;
    std::optional<problem> failure_;
    bool at_end_ = false;
};

} // namespace io
} // namespace v0
} // namespace corroborate
