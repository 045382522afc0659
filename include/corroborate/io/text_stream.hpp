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

/// Room for bytes, of which the first `size` are there.
struct text_room {
    std::unique_ptr<char[]> bytes;
    std::size_t room = 0; ///< how many bytes there may be
    std::size_t size = 0;

    /// Room for so many more. What is there stays, and may move.
    void make_room(std::size_t more) {
        if (room - size >= more) { return; }
        const std::size_t wanted = 2 * room > size + more ? 2 * room : size + more;
        std::unique_ptr<char[]> wider{new char[wanted]};
        if (size > 0) { std::memcpy(wider.get(), bytes.get(), size); }
        bytes = std::move(wider);
        room = wanted;
    }
    /// Puts a text behind what is there.
    void append(std::string_view text) {
        make_room(text.size());
        if (!text.empty()) { std::memcpy(bytes.get() + size, text.data(), text.size()); }
        size += text.size();
    }
    [[nodiscard]] std::string_view view() const noexcept { return {bytes.get(), size}; }
};

/// The bytes of a file, one after the other.
class byte_source {
public:
    [[nodiscard]] static result<byte_source, problem> open(const std::string& path) {
        auto opened = detail::open_to_read(path);
        if (!opened) { return opened.error(); }
        byte_source out;
        out.path_ = path;
        out.file_ = std::move(opened).value();
        std::setvbuf(out.file_.get(), nullptr, _IONBF, 0); // the room is the buffer
        return out;
    }
    byte_source() = default;

    /// Reads on; false where nothing more came.
    bool read_into(text_room& to) {
        if (at_end_) { return false; }
        to.make_room(step);
        errno = 0;
        const std::size_t got = std::fread(to.bytes.get() + to.size, 1, step, file_.get());
        to.size += got;
        at_end_ = got < step;
        if (at_end_ && std::ferror(file_.get()) != 0) {
            failure_ = problem{path_, 0, 0, "cannot be read to its end: " + detail::reason(errno)};
        }
        return got > 0;
    }
    [[nodiscard]] bool at_end() const noexcept { return at_end_; }
    /// Why reading stopped before the end, if it did.
    [[nodiscard]] const std::optional<problem>& failure() const noexcept { return failure_; }

private:
    static constexpr std::size_t step = std::size_t{1} << 18U;

    std::string path_;
    detail::file_handle file_;
    std::optional<problem> failure_;
    bool at_end_ = false;
};

/// window() is what has been read and not been used; need() reads on, use() forgets.
class text_stream {
public:
    [[nodiscard]] static result<text_stream, problem> open(const std::string& path) {
        auto opened = byte_source::open(path);
        if (!opened) { return opened.error(); }
        text_stream out;
        out.source_ = std::move(opened).value();
        return out;
    }
    text_stream() = default;

    [[nodiscard]] std::string_view window() const noexcept { return text_.view().substr(begin_); }
    /// Reads on; false where nothing more came. Moves the window.
    bool need() {
        forget_used();
        const std::size_t had = text_.size;
        const bool more = source_.read_into(text_);
        read_ += text_.size - had;
        return more;
    }
    /// The same with what somebody has read from the source, who gets the room that is no longer
    /// needed.
    void take_in(text_room& more) {
        forget_used();
        read_ += more.size;
        if (text_.size == 0) {
            std::swap(text_, more);
        } else {
            text_.append(more.view());
        }
    }
    void use(std::size_t bytes) noexcept { begin_ += bytes; }
    /// How many bytes were read so far.
    [[nodiscard]] std::size_t read() const noexcept { return read_; }
    /// What need() reads from.
    [[nodiscard]] byte_source& source() noexcept { return source_; }
    /// The same.
    [[nodiscard]] const byte_source& source() const noexcept { return source_; }

private:
    void forget_used() {
        if (begin_ == 0) { return; }
        text_.size -= begin_;
        std::memmove(text_.bytes.get(), text_.bytes.get() + begin_, text_.size);
        begin_ = 0;
    }

    byte_source source_;
    text_room text_;
    std::size_t begin_ = 0;
    std::size_t read_ = 0;
};

} // namespace io
} // namespace v0
} // namespace corroborate
