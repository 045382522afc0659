// A store owns the text of what was read and holds the claims, which are views of that text, in
// the order of the input, each with its place and with the keys that nobody here knows.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <corroborate/claim.hpp>
#include <corroborate/io/arena.hpp>
#include <corroborate/io/problem.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

/// Where a claim stands: the number of its file in the store, line and column from 1.
struct place {
    std::uint32_t file = 0;
    std::uint32_t column = 1;
    std::uint64_t line = 0;
};

/// A claim as a reader hands it out. Its views live as long as the text and the arena that the
/// reader was given. Unknown keys are one JSON object as text, empty where there are none.
struct claim_record {
    claim<named> said;
    std::string_view extra{};
    std::size_t column = 1;      ///< of its first byte
    std::size_t id_offset = 0;   ///< in its record, where an id was given
    bool has_made_up_id = false; ///< file:line, because it brings none
};

namespace detail {

[[nodiscard]] inline std::size_t count_lines(std::string_view text) noexcept {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
}

} // namespace detail

/// A record that could not be read: what is wrong with it, and the record whole.
struct rejected {
    problem what;
    std::string_view text{};
    std::string_view header{}; ///< of a CSV record: the header of its file
};

/// Claims and their text. Move-only: moving moves no text, so every view stays valid.
class store {
public:
    store() = default;
    store(store&&) noexcept = default;
    store& operator=(store&&) noexcept = default;
    store(const store&) = delete;
    store& operator=(const store&) = delete;
    ~store() = default;

    /// In the order of the input. Valid until the next add.
    [[nodiscard]] std::span<const claim<named>> claims() const noexcept { return claims_; }
    [[nodiscard]] std::size_t size() const noexcept { return claims_.size(); }
    [[nodiscard]] const claim<named>& operator[](std::size_t i) const noexcept {
        return claims_[i];
    }
    [[nodiscard]] const place& where(std::size_t i) const noexcept { return places_[i]; }
    /// The unknown keys of a claim: a JSON object as it was written, or nothing.
    [[nodiscard]] std::string_view extra(std::size_t i) const noexcept {
        const auto found = extras_.find(i);
        return found == extras_.end() ? std::string_view{} : found->second;
    }
    /// The claim with this id. O(1); of an id that was made up (file:line) O(log n).
    [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const {
        const auto found = by_id_.find(id);
        return found == by_id_.end() ? find_made_up(id) : std::optional<std::size_t>{found->second};
    }
    /// The files as they were named, and the one of a place.
    [[nodiscard]] std::span<const std::string_view> files() const noexcept { return files_; }
    [[nodiscard]] std::string_view file_of(std::size_t i) const noexcept {
        return files_[places_[i].file];
    }
    /// A problem at the place of a claim: for what shows only once all claims are there.
    [[nodiscard]] problem problem_at(std::size_t i, std::string message) const {
        return {std::string{file_of(i)}, static_cast<std::size_t>(places_[i].line),
                places_[i].column, std::move(message)};
    }
    /// What could not be read, in the order of the input.
    [[nodiscard]] std::span<const rejected> rejects() const noexcept { return rejects_; }

    // For readers.

    [[nodiscard]] text_arena& arena() noexcept { return arena_; }
    [[nodiscard]] std::uint32_t add_file(std::string_view name) {
        for (const auto f : files_) { file_comes_again_ = file_comes_again_ || f == name; }
        files_.push_back(arena_.keep(name));
        return static_cast<std::uint32_t>(files_.size() - 1);
    }
    /// Adds a claim, whose text must be the arena's; claims of one file come in the order of their
    /// lines. Where its id is taken already it is not added, and the message says by which claim.
    [[nodiscard]] std::optional<std::string> add(const claim_record& record, const place& at) {
        const auto id = record.said.about().id;
        std::optional<std::size_t> taken;
        if (record.has_made_up_id) {
            if (!by_id_.empty() || file_comes_again_) { taken = find(id); }
        } else {
            taken = find_made_up(id);
            if (!taken) {
                const auto [found, fresh] = by_id_.emplace(id, claims_.size());
                if (!fresh) { taken = found->second; }
            }
        }
        if (taken) {
            const auto& first = places_[*taken];
            return "the id " + quoted(id) + " is taken by the claim at " +
                   printable(files_[first.file]) + ':' + std::to_string(first.line);
        }
        if (!record.extra.empty()) { extras_.emplace(claims_.size(), record.extra); }
        claims_.push_back(record.said);
        places_.push_back(at);
        return std::nullopt;
    }
    /// Makes room for so many more claims.
    void expect(std::size_t more) {
        if (claims_.capacity() - claims_.size() >= more) { return; }
        claims_.reserve(claims_.size() + more);
        places_.reserve(places_.size() + more);
    }
    void reject(rejected record) { rejects_.push_back(std::move(record)); }

private:
    /// Ids that were made up are not in the table: they say themselves where their claim stands.
    [[nodiscard]] std::optional<std::size_t> find_made_up(std::string_view id) const noexcept {
        const auto colon = id.rfind(':');
        if (colon == std::string_view::npos) { return std::nullopt; }
        std::uint64_t line = 0;
        for (const char c : id.substr(colon + 1)) {
            line = c < '0' || c > '9' ? 0 : line * 10 + static_cast<std::uint64_t>(c - '0');
        }
        const auto before = [](const place& p, const place& q) {
            return p.file != q.file ? p.file < q.file : p.line < q.line;
        };
        for (std::uint32_t file = 0; file < files_.size(); ++file) {
            if (files_[file] != id.substr(0, colon)) { continue; }
            const auto at =
                std::lower_bound(places_.begin(), places_.end(), place{file, 1, line}, before);
            const auto i = static_cast<std::size_t>(at - places_.begin());
            if (i < claims_.size() && claims_[i].about().id == id) { return i; }
        }
        return std::nullopt;
    }

    text_arena arena_;
    std::vector<claim<named>> claims_;
    std::vector<place> places_;
    std::vector<std::string_view> files_;
    std::vector<rejected> rejects_;
    std::unordered_map<std::string_view, std::size_t> by_id_;
    std::unordered_map<std::size_t, std::string_view> extras_;
    bool file_comes_again_ = false;
};

} // namespace io
} // namespace v0
} // namespace corroborate
