// The quick way through CSV: plain records, which were found ahead of the reader (csv_ahead.hpp),
// go straight into a claim table. Whatever else a record holds, it is left to the general reader
// (csv.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <corroborate/io/claim_table.hpp>
#include <corroborate/io/csv_record.hpp>
#include <corroborate/io/plain_part.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

namespace detail {

/// Adds plain records to a table. It learns the shapes of records from those that the general
/// reader took, and forgets them with the table.
class plain_csv {
public:
    static constexpr std::size_t nothing = plain_part::nothing;

    /// `fields`: what each column of the file holds; `nothing` for columns that nobody knows.
    explicit plain_csv(std::vector<std::size_t> fields) : fields_(std::move(fields)) {}

    /// The plain records of some lines; both must stay until the next call, or forget().
    void begin(const plain_part& part, const char* lines) {
        part_ = &part;
        lines_ = lines;
        record_ = 0;
        forget_numbers();
    }
    void forget() noexcept { part_ = nullptr; }
    /// The plain record that begins where the reader stands, who only goes on.
    [[nodiscard]] const plain_record* at(std::string_view left) noexcept {
        if (part_ == nullptr) { return nullptr; }
        const auto& records = part_->records();
        const char* const here = left.data();
        while (record_ < records.size() && lines_ + records[record_].begin < here) { ++record_; }
        return record_ < records.size() && lines_ + records[record_].begin == here
                   ? &records[record_]
                   : nullptr;
    }
    /// Adds the record that at() gave; false where the general reader has to.
    [[nodiscard]] bool take(const plain_record& record, claim_table& into, std::size_t line) {
        if (into.generation() != generation_ || into.has_ids()) { return false; }
        auto& about = numbers_.abouts[record.about];
        if (about == none) {
            const auto& said = part_->abouts()[record.about];
            const auto is_key = [&](std::uint32_t k) { return keys_[k].first == key_; };
            const auto known = shapes_.find(hash_bytes(key_of(said.shape)), is_key);
            if (known == none) { return false; }
            const auto& shape = keys_[known].second;
            about = into.subject_number(shape.measure, into.name_number(said.scope), shape.shape);
        }
        auto& by = numbers_.speakers[record.by];
        if (by == none) { by = into.speaker_number(part_->speakers()[record.by]); }
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
    /// What the numbers of the part are in the table; none: not looked up yet.
    struct numbers {
        std::vector<std::uint32_t> abouts, speakers;
    };

    void forget_numbers() {
        if (part_ == nullptr) { return; }
        numbers_.abouts.assign(part_->abouts().size(), none);
        numbers_.speakers.assign(part_->speakers().size(), none);
    }
    [[nodiscard]] std::string_view key_of(const decltype(plain_part::about::shape)& cells) {
        key_.clear();
        for (const auto c : cells) { key_.append(c).push_back('\n'); }
        return key_;
    }

    std::vector<std::size_t> fields_;
    const plain_part* part_ = nullptr;
    const char* lines_ = nullptr; ///< that the part is about
    std::size_t record_ = 0;      ///< the next that may begin where the reader stands
    numbers numbers_;
    std::vector<std::pair<std::string, known_shape>> keys_;
    hash_slots shapes_;
    std::string key_;
    std::uint64_t generation_ = ~std::uint64_t{0};
};

} // namespace detail

} // namespace io
} // namespace v0
} // namespace corroborate
