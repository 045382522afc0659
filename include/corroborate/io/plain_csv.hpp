// The quick way through CSV: records whose cells are bare digits, names and dates go straight into
// a claim table. Whatever else a record holds, it is left to the general reader (csv.hpp).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include <corroborate/io/claim_table.hpp>
#include <corroborate/io/csv_record.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

namespace detail {

/// Reads plain records. It learns from records that the general reader took, and forgets with the
/// table.
class plain_csv {
public:
    plain_csv() = default;
    /// What each column of the file holds; `nothing` for columns that nobody knows.
    static constexpr std::size_t nothing = ~std::size_t{0};
    explicit plain_csv(std::vector<std::size_t> fields) : fields_(std::move(fields)) {
        cells_.resize(fields_.size());
    }

    /// Whether the line was a plain claim, which is then in the table.
    [[nodiscard]] bool take(std::string_view text, claim_table& into, std::size_t line) {
        if (into.generation() != generation_ || into.has_ids() || !split(text)) { return false; }
        std::int64_t value = 0;
        if (!whole(cell(field::said), value)) { return false; }
        if (!same_shape()) {
            const auto known = shapes_.find(
                hash_bytes(shape_key()), [&](std::uint32_t i) { return keys_[i].first == key_; });
            if (known == hash_slots::none) { return false; }
            remember_shape(keys_[known].second);
        }
        if (const auto scope = cell(field::scope); !has_subject_ || scope != scope_) {
            const auto number = into.name_number(scope);
            subject_ = into.subject_number(measure_, number, shape_);
            scope_ = scope;
            has_subject_ = true;
        }
        if (const auto when = cell(field::as_of); when != when_) {
            if (is_blank(when)) {
                period_ = {};
            } else {
                const auto p = make_period(when);
                if (!p) { return false; }
                period_ = *p;
            }
            when_ = when;
        }
        into.add_plain(subject_, by_number(cell(field::by), into), value, period_, line);
        return true;
    }
    /// The last claim of the table came from this record by the general reader.
    void learn(const csv_record& record, claim_table& into) {
        if (into.generation() != generation_) {
            generation_ = into.generation();
            keys_.clear();
            shapes_.clear();
            voices_.fill({});
            has_shape_ = has_subject_ = false;
        }
        const auto& subject = into.subject_of(into.size() - 1);
        if (subject.shape == claim_table::none || record.cells.size() != fields_.size()) { return; }
        for (std::size_t i = 0; i < fields_.size(); ++i) { cells_[i] = record.cells[i].text; }
        place_cells();
        (void)shapes_.find_or(
            hash_bytes(shape_key()), [&](std::uint32_t i) { return keys_[i].first == key_; },
            [&] {
                keys_.emplace_back(key_, std::pair{subject.shape, subject.measure});
                return static_cast<std::uint32_t>(keys_.size() - 1);
            });
    }

private:
    static constexpr std::array shape_fields{field::measure, field::unit, field::kind,
                                             field::status};

    [[nodiscard]] std::string_view cell(field f) const noexcept {
        return held_[static_cast<std::size_t>(f)];
    }
    [[nodiscard]] bool split(std::string_view text) {
        std::uint64_t bits = 0;
        std::size_t at = 0;
        for (std::uint64_t eight = 0; at + 8 <= text.size(); at += 8) {
            std::memcpy(&eight, text.data() + at, 8);
            bits |= eight;
        }
        for (; at < text.size(); ++at) { bits |= static_cast<unsigned char>(text[at]); }
        if ((bits & 0x8080808080808080U) != 0) { return false; }
        const char *p = text.data(), *const end = p + text.size();
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            if (p != end && *p == '"') { return false; }
            const char* const start = p;
            while (p != end && *p != ',') { ++p; }
            cells_[i] = {start, static_cast<std::size_t>(p - start)};
            if (i + 1 == cells_.size()) { return p == end && place_cells(); }
            if (p == end) { return false; }
            ++p;
        }
        return false;
    }
    /// Cells by what they hold; whether all that a plain claim does not have is empty.
    bool place_cells() {
        for (std::size_t i = 0; i < fields_.size(); ++i) {
            if (fields_[i] == nothing) { continue; }
            held_[fields_[i]] = cells_[i];
            switch (static_cast<field>(fields_[i])) {
            case field::measure:
            case field::said:
            case field::kind:
            case field::unit:
            case field::scope:
            case field::as_of:
            case field::status:
            case field::by: break;
            default:
                if (!cells_[i].empty()) { return false; }
            }
        }
        return true;
    }
    /// Digits as make_numeral reads them and as a number is written: no zero in front.
    [[nodiscard]] static bool whole(std::string_view text, std::int64_t& value) noexcept {
        if (text.empty() || text.size() > 12 || (text[0] == '0' && text.size() > 1)) {
            return false;
        }
        for (const char c : text) {
            const int digit = c - '0';
            if (digit < 0 || digit > 9) { return false; }
            value = value * 10 + digit;
        }
        return true;
    }
    [[nodiscard]] bool same_shape() const noexcept {
        if (!has_shape_) { return false; }
        for (std::size_t i = 0; i < shape_fields.size(); ++i) {
            if (cell(shape_fields[i]) != shape_cells_[i]) { return false; }
        }
        return true;
    }
    [[nodiscard]] std::string_view shape_key() {
        key_.clear();
        for (const auto f : shape_fields) { key_.append(cell(f)).push_back('\n'); }
        return key_;
    }
    void remember_shape(std::pair<std::uint32_t, std::uint32_t> known) {
        std::tie(shape_, measure_) = known;
        for (std::size_t i = 0; i < shape_fields.size(); ++i) {
            shape_cells_[i] = cell(shape_fields[i]);
        }
        has_shape_ = true;
        has_subject_ = false;
    }
    /// Few voices speak in turn.
    [[nodiscard]] std::uint32_t by_number(std::string_view by, claim_table& into) {
        auto& seen = voices_[(by.size() * 7 + (by.empty() ? 0 : static_cast<unsigned char>(by[0])) +
                              (by.empty() ? 0 : static_cast<unsigned char>(by.back()) * 3U)) %
                             voices_.size()];
        if (!seen.known || seen.name != by) {
            seen = {std::string{by}, into.speaker_number(by), true};
        }
        return seen.number;
    }

    struct voice {
        std::string name;
        std::uint32_t number = 0;
        bool known = false;
    };

    std::vector<std::size_t> fields_;
    std::vector<std::string_view> cells_;
    std::array<std::string_view, field_count> held_{};
    std::vector<std::pair<std::string, std::pair<std::uint32_t, std::uint32_t>>> keys_;
    hash_slots shapes_;
    std::string key_;
    std::array<std::string, shape_fields.size()> shape_cells_;
    std::string scope_, when_;
    std::array<voice, 64> voices_;
    period period_{};
    std::uint64_t generation_ = ~std::uint64_t{0};
    std::uint32_t shape_ = 0, measure_ = 0, subject_ = 0;
    bool has_shape_ = false, has_subject_ = false;
};

} // namespace detail

} // namespace io
} // namespace v0
} // namespace corroborate
