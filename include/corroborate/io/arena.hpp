// Text that stays where it is: what claims, which are views, point into. Bytes are copied in once
// and live as long as the arena does; moving the arena moves no byte.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corroborate {
inline namespace v0 {
namespace io {

/// Owns text at fixed addresses. Move-only.
class text_arena {
public:
    text_arena() = default;
    text_arena(const text_arena&) = delete;
    text_arena& operator=(const text_arena&) = delete;
    text_arena(text_arena&& other) noexcept
        : blocks_(std::move(other.blocks_)),
          texts_(std::move(other.texts_)),
          at_(std::exchange(other.at_, nullptr)),
          left_(std::exchange(other.left_, 0)) {}
    text_arena& operator=(text_arena&& other) noexcept {
        blocks_ = std::move(other.blocks_);
        texts_ = std::move(other.texts_);
        at_ = std::exchange(other.at_, nullptr);
        left_ = std::exchange(other.left_, 0);
        return *this;
    }
    ~text_arena() = default;

    /// A copy of the text that stays.
    [[nodiscard]] std::string_view keep(std::string_view text) { return keep({text}); }
    /// The pieces joined.
    [[nodiscard]] std::string_view keep(std::initializer_list<std::string_view> pieces) {
        std::size_t size = 0;
        for (const auto p : pieces) { size += p.size(); }
        if (size == 0) { return {}; }
        char* const start = room(size);
        char* out = start;
        for (const auto p : pieces) { out = std::copy(p.begin(), p.end(), out); }
        return {start, size};
    }
    /// Takes a whole text over without copying it.
    [[nodiscard]] std::string_view adopt(std::string text) {
        texts_.push_back(std::make_unique<const std::string>(std::move(text)));
        return *texts_.back();
    }
    /// Forgets all text, and keeps one block for the next.
    void clear() noexcept {
        texts_.clear();
        if (blocks_.empty()) { return; }
        blocks_.erase(blocks_.begin() + 1, blocks_.end());
        at_ = blocks_.front().bytes.get();
        left_ = blocks_.front().size;
    }

private:
    struct block {
        std::unique_ptr<char[]> bytes;
        std::size_t size;
    };

    [[nodiscard]] char* room(std::size_t size) {
        if (size > left_) {
            constexpr std::size_t usual = std::size_t{1} << 16U;
            const std::size_t fresh = std::max(usual, size);
            blocks_.push_back({std::unique_ptr<char[]>(new char[fresh]), fresh});
            if (fresh > usual && blocks_.size() > 1) { return blocks_.back().bytes.get(); }
            at_ = blocks_.back().bytes.get();
            left_ = fresh;
        }
        left_ -= size;
        return std::exchange(at_, at_ + size);
    }

    std::vector<block> blocks_;
    std::vector<std::unique_ptr<const std::string>> texts_;
    char* at_ = nullptr;
    std::size_t left_ = 0;
};

} // namespace io
} // namespace v0
} // namespace corroborate
