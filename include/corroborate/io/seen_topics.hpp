// Which topics have been, for grouped input of any length: nothing is kept in memory while they
// come in the order of their names, and 64 bits of each otherwise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <corroborate/io/text_file.hpp>
#include <corroborate/name.hpp>
#include <corroborate/resolved.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

/// A set of 64-bit numbers: open addressing, at most three quarters full.
class number_set {
public:
    /// Whether it was not there before.
    bool insert(std::uint64_t number) {
        if (4 * (size_ + 1) > 3 * slots_.size()) { grow(); }
        auto& slot = slots_[place_of(number)];
        if (slot == marked(number)) { return false; }
        slot = marked(number);
        ++size_;
        return true;
    }
    [[nodiscard]] bool contains(std::uint64_t number) const noexcept {
        return size_ > 0 && slots_[place_of(number)] == marked(number);
    }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    void clear() noexcept {
        slots_.clear();
        size_ = 0;
    }

private:
    /// 0 is an empty slot.
    [[nodiscard]] static std::uint64_t marked(std::uint64_t n) noexcept { return n == 0 ? 1 : n; }
    [[nodiscard]] std::size_t place_of(std::uint64_t number) const noexcept {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = (number * 0x9e3779b97f4a7c15U >> 20U) & mask;
        while (slots_[at] != 0 && slots_[at] != marked(number)) { at = (at + 1) & mask; }
        return at;
    }
    void grow() {
        std::vector<std::uint64_t> old(slots_.empty() ? 64 : 2 * slots_.size());
        old.swap(slots_);
        for (const auto n : old) {
            if (n != 0) { slots_[place_of(n)] = n; }
        }
    }

    std::vector<std::uint64_t> slots_;
    std::size_t size_ = 0;
};

/// Topics as they come. While each name stands behind the one before (by measure and scope, or by
/// scope and measure), none can have been there; their numbers wait on the disk, in case the order
/// is broken later.
class seen_topics {
public:
    /// Whether the topic is new. Names are those that stand for it in the vocabulary.
    [[nodiscard]] bool is_new(identity topic, std::string_view measure, std::string_view scope) {
        if (count_ == 0) { return true; }
        if (in_order() && stands_behind(measure, scope)) { return true; }
        if (in_order()) { remember_all(); }
        return !known_.contains(topic);
    }
    /// Adds a topic that is_new().
    void add(identity topic, std::string_view measure, std::string_view scope) {
        if (count_ > 0 && in_order()) {
            const auto [by_measure, by_scope] = orders(measure, scope);
            by_measure_ = by_measure_ && by_measure;
            by_scope_ = by_scope_ && by_scope;
            if (!in_order()) { remember_all(); }
        }
        ++count_;
        if (!in_order()) {
            known_.insert(topic);
            return;
        }
        waiting_.push_back(topic);
        if (waiting_.size() == most_waiting) { put_away(); }
        measure_ = measure;
        scope_ = scope;
    }
    /// Bytes in memory, about.
    [[nodiscard]] std::size_t bytes() const noexcept { return known_.size() * 12; }

private:
    static constexpr std::size_t most_waiting = std::size_t{1} << 16U;

    [[nodiscard]] bool in_order() const noexcept { return by_measure_ || by_scope_; }
    [[nodiscard]] std::pair<bool, bool> orders(std::string_view measure,
                                               std::string_view scope) const noexcept {
        const auto m = compare_names(measure_, measure), s = compare_names(scope_, scope);
        return {m < 0 || (m == 0 && s < 0), s < 0 || (s == 0 && m < 0)};
    }
    [[nodiscard]] bool stands_behind(std::string_view measure,
                                     std::string_view scope) const noexcept {
        const auto [by_measure, by_scope] = orders(measure, scope);
        return (by_measure_ && by_measure) || (by_scope_ && by_scope);
    }
    void put_away() {
        if (!disk_ && !no_disk_) {
            disk_.reset(std::tmpfile());
            no_disk_ = !disk_;
        }
        const auto bytes = waiting_.size() * sizeof(identity);
        if (no_disk_ || std::fwrite(waiting_.data(), 1, bytes, disk_.get()) != bytes) {
            for (const auto t : waiting_) { known_.insert(t); } // then memory has to do
        }
        waiting_.clear();
    }
    void remember_all() {
        by_measure_ = by_scope_ = false;
        if (disk_ && std::fseek(disk_.get(), 0, SEEK_SET) == 0) {
            std::vector<identity> some(most_waiting);
            for (std::size_t got = 1; got > 0;) {
                got = std::fread(some.data(), sizeof(identity), some.size(), disk_.get());
                for (std::size_t i = 0; i < got; ++i) { known_.insert(some[i]); }
            }
            disk_.reset();
        }
        for (const auto t : waiting_) { known_.insert(t); }
        waiting_ = {};
    }

    number_set known_;
    std::vector<identity> waiting_;
    detail::file_handle disk_;
    std::string measure_, scope_;
    std::size_t count_ = 0;
    bool by_measure_ = true, by_scope_ = true;
    bool no_disk_ = false;
};

} // namespace io
} // namespace v0
} // namespace corroborate
