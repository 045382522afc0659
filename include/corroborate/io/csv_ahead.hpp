// A CSV file read ahead: pieces of whole lines, in which threads of their own look for plain
// records while the reader is still busy with the piece before.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <corroborate/io/plain_part.hpp>
#include <corroborate/io/problem.hpp>
#include <corroborate/io/text_stream.hpp>
#include <corroborate/jobs.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

namespace detail {

/// Whole lines (the last may lack its end), and the plain records among them.
struct csv_piece {
    text_room text;
    plain_part plain;
};

/// Reads from a source whose header has been read. Nobody else reads from it meanwhile.
class csv_ahead {
public:
    /// `begun`: what of the first line behind the header has been read. `fields`: what each column
    /// holds. With `how` many threads, the caller's among them.
    csv_ahead(byte_source& from, std::string_view begun, std::vector<std::size_t> fields, jobs how)
        : from_(from),
          fields_(std::move(fields)),
          threads_(how.threads()),
          piece_bytes_(threads_ < 2 ? std::size_t{1} << 18U : std::size_t{1} << 19U),
          slots_(threads_ + 1),
          days_(threads_) {
        begun_.append(begun);
        for (std::size_t i = 1; i < threads_; ++i) {
            workers_.emplace_back([this, i] {
                while (work(i)) {}
            });
        }
    }
    csv_ahead(const csv_ahead&) = delete;
    csv_ahead& operator=(const csv_ahead&) = delete;
    ~csv_ahead() {
        {
            const std::scoped_lock lock{guard_};
            stopped_ = true;
        }
        room_.notify_all();
        for (auto& w : workers_) { w.join(); }
    }

    /// The next piece, which stays until the next call; nothing at the end.
    [[nodiscard]] csv_piece* next() {
        {
            const std::scoped_lock lock{guard_};
            given_ = wanted_;
        }
        room_.notify_all();
        std::unique_lock lock{guard_};
        while (!is_ready(wanted_) && !(at_end_ && wanted_ >= begun_pieces_)) {
            if (may_begin()) { // this thread works too
                lock.unlock();
                (void)work(0);
                lock.lock();
            } else {
                ready_.wait(lock);
            }
        }
        if (!is_ready(wanted_)) { return nullptr; }
        return &slots_[wanted_++ % slots_.size()].piece;
    }

private:
    struct slot {
        csv_piece piece;
        bool ready = false;
    };

    [[nodiscard]] bool is_ready(std::uint64_t n) const noexcept {
        return n < begun_pieces_ && slots_[n % slots_.size()].ready;
    }
    [[nodiscard]] bool may_begin() const noexcept {
        return !at_end_ && !is_reading_ && begun_pieces_ < given_ + slots_.size();
    }

    /// Reads a piece and looks through it; false where there is none, or no more are wanted.
    [[nodiscard]] bool work(std::size_t who) {
        std::unique_lock lock{guard_};
        room_.wait(lock, [&] { return stopped_ || at_end_ || may_begin(); });
        if (stopped_ || at_end_) { return false; }
        is_reading_ = true;
        slot& mine = slots_[begun_pieces_ % slots_.size()];
        mine.ready = false;
        lock.unlock();
        const bool found = read(mine.piece.text);
        lock.lock();
        is_reading_ = false;
        at_end_ = !found;
        begun_pieces_ += found ? 1U : 0U;
        lock.unlock();
        room_.notify_all();
        if (found) { mine.piece.plain.find(mine.piece.text.view(), fields_, days_[who]); }
        lock.lock();
        mine.ready = found;
        lock.unlock();
        ready_.notify_all();
        return found;
    }
    /// One at a time.
    [[nodiscard]] bool read(text_room& into) {
        into.size = 0;
        into.append(begun_.view());
        begun_.size = 0;
        std::size_t searched = 0;
        for (;;) {
            const bool enough = into.size >= piece_bytes_;
            if (enough) {
                const auto feed = into.view().substr(searched).rfind('\n');
                if (feed != std::string_view::npos) {
                    const std::size_t lines = searched + feed + 1;
                    begun_.append(into.view().substr(lines));
                    into.size = lines;
                    return true;
                }
                if (into.size > most_line_bytes) { return true; } // the reader refuses it
                searched = into.size;
            }
            if (!from_.read_into(into)) { return into.size > 0; }
        }
    }

    byte_source& from_;
    std::vector<std::size_t> fields_;
    std::size_t threads_;
    std::size_t piece_bytes_;
    text_room begun_; ///< of the line that the next piece begins with
    std::vector<slot> slots_;
    std::vector<known_days> days_; ///< of each thread
    std::mutex guard_;
    std::condition_variable room_, ready_;
    std::uint64_t begun_pieces_ = 0; ///< that somebody has read
    std::uint64_t wanted_ = 0;       ///< the next piece for the reader
    std::uint64_t given_ = 0;        ///< pieces below it are used up
    bool is_reading_ = false;
    bool at_end_ = false;
    bool stopped_ = false;
    std::vector<std::thread> workers_; // the last, since they work on the others
};

} // namespace detail

} // namespace io
} // namespace v0
} // namespace corroborate
