// The quick way through CSV: plain records are found ahead of the reader, by several threads where
// they are asked for, and go straight into a claim table. Whatever else a record holds, it is left
// to the general reader (csv.hpp).
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <corroborate/io/claim_table.hpp>
#include <corroborate/io/csv_record.hpp>
#include <corroborate/io/plain_part.hpp>
#include <corroborate/jobs.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

namespace detail {

/// Adds plain records to a table. It learns the shapes of records from those that the general
/// reader took, and forgets them with the table.
class plain_csv {
public:
    static constexpr std::size_t nothing = plain_part::nothing;

    plain_csv() = default;
    /// `fields`: what each column of the file holds; `nothing` for columns that nobody knows.
    plain_csv(std::vector<std::size_t> fields, jobs how)
        : fields_(std::move(fields)), how_{how.threads()} {}

    /// How much text is worth looking ahead.
    [[nodiscard]] std::size_t bytes_ahead() const noexcept {
        return how_.count < 2 ? std::size_t{1} << 18U : how_.count * (std::size_t{1} << 21U);
    }
    /// Looks through whole lines, which must stay until forget() or the next call.
    void look_ahead(std::string_view lines) {
        const std::size_t least = std::size_t{1} << 16U; // less is not worth a thread
        const auto count = std::clamp<std::size_t>(lines.size() / least, 1, how_.threads());
        std::size_t begin = 0;
        begins_.clear();
        for (std::size_t i = 0; i < count && begin < lines.size(); ++i) {
            begins_.push_back(lines.data() + begin);
            begin = lines.find('\n', std::max(begin, lines.size() / count * (i + 1) - 1)) + 1;
        }
        begins_.push_back(lines.data() + lines.size());
        parts_.resize(std::max(parts_.size(), part_count())); // their memory is used again
        maps_.resize(parts_.size());
        in_order(
            part_count(), how_,
            [&](std::size_t i) {
                parts_[i].find({begins_[i], static_cast<std::size_t>(begins_[i + 1] - begins_[i])},
                               fields_);
                return true;
            },
            [](bool) { return true; });
        forget_numbers();
        part_ = record_ = 0;
    }
    void forget() noexcept { begins_.clear(); }
    /// Whether nobody has looked yet at what the reader has left.
    [[nodiscard]] bool is_used_up(std::string_view left) const noexcept {
        return begins_.empty() || !std::less<>{}(left.data(), begins_.back());
    }
    /// The plain record that begins where the reader stands, who only goes on.
    [[nodiscard]] const plain_record* at(std::string_view left) noexcept {
        const char* const here = left.data();
        for (; part_ < part_count(); ++part_, record_ = 0) {
            const auto& records = parts_[part_].records();
            while (record_ < records.size() && begins_[part_] + records[record_].begin < here) {
                ++record_;
            }
            if (record_ == records.size()) { continue; }
            return begins_[part_] + records[record_].begin == here ? &records[record_] : nullptr;
        }
        return nullptr;
    }
    /// Adds the record that at() gave; false where the general reader has to.
    [[nodiscard]] bool take(const plain_record& record, claim_table& into, std::size_t line) {
        if (into.generation() != generation_ || into.has_ids()) { return false; }
        auto& about = maps_[part_].abouts[record.about];
        if (about == none) {
            const auto& said = parts_[part_].abouts()[record.about];
            const auto is_key = [&](std::uint32_t k) { return keys_[k].first == key_; };
            const auto known = shapes_.find(hash_bytes(key_of(said.shape)), is_key);
            if (known == none) { return false; }
            const auto& shape = keys_[known].second;
            about = into.subject_number(shape.measure, into.name_number(said.scope), shape.shape);
        }
        auto& by = maps_[part_].speakers[record.by];
        if (by == none) { by = into.speaker_number(parts_[part_].speakers()[record.by]); }
        into.add_plain(about, by, record.value, record.as_of, line);
        return true;
    }
    /// The last claim of the table came from this record by the general reader.
    void learn(const csv_record& record, const claim_table& from) {
        if (from.generation() != generation_) {
            generation_ = from.generation();
            keys_.clear();
            shapes_.clear();
            forget_numbers();
        }
        const auto& subject = from.subject_of(from.size() - 1);
        if (subject.shape == claim_table::none || record.cells.size() != fields_.size()) { return; }
        decltype(plain_part::about::shape) cells;
        for (std::size_t i = 0; i < fields_.size(); ++i) {
            for (std::size_t k = 0; k < cells.size(); ++k) {
                const auto f = static_cast<std::size_t>(plain_part::shape_fields[k]);
                if (fields_[i] == f) { cells[k] = record.cells[i].text; }
            }
        }
        const auto is_key = [&](std::uint32_t k) { return keys_[k].first == key_; };
        (void)shapes_.find_or(hash_bytes(key_of(cells)), is_key, [&] {
            keys_.emplace_back(key_, known_shape{subject.shape, subject.measure});
            return static_cast<std::uint32_t>(keys_.size() - 1);
        });
    }

private:
    static constexpr std::uint32_t none = hash_slots::none;

    struct known_shape {
        std::uint32_t shape = 0;
        std::uint32_t measure = 0;
    };
    /// What the numbers of a part are in the table; none: not looked up yet.
    struct numbers {
        std::vector<std::uint32_t> abouts, speakers;
    };

    [[nodiscard]] std::size_t part_count() const noexcept {
        return begins_.empty() ? 0 : begins_.size() - 1;
    }
    void forget_numbers() {
        for (std::size_t i = 0; i < part_count(); ++i) {
            maps_[i].abouts.assign(parts_[i].abouts().size(), none);
            maps_[i].speakers.assign(parts_[i].speakers().size(), none);
        }
    }
    [[nodiscard]] std::string_view key_of(const decltype(plain_part::about::shape)& cells) {
        key_.clear();
        for (const auto c : cells) { key_.append(c).push_back('\n'); }
        return key_;
    }

    std::vector<std::size_t> fields_;
    jobs how_{1};
    std::vector<const char*> begins_; // of the parts, and the end of the last
    std::vector<plain_part> parts_;
    std::vector<numbers> maps_;
    std::size_t part_ = 0;
    std::size_t record_ = 0;
    std::vector<std::pair<std::string, known_shape>> keys_;
    hash_slots shapes_;
    std::string key_;
    std::uint64_t generation_ = ~std::uint64_t{0};
};

} // namespace detail

} // namespace io
} // namespace v0
} // namespace corroborate
