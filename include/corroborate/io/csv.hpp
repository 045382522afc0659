// Claims from CSV (RFC 4180): the keys of FORMATS.md, section 1, as columns, under these or other
// names. Cells are views of the text; only a cell with doubled quotes is copied.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <corroborate/io/claim_maker.hpp>
#include <corroborate/io/csv_record.hpp>
#include <corroborate/io/store.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

/// Which column holds a field, where it is not called like the field.
struct column_name {
    field holds{};
    std::string column;
};
using column_names = std::vector<column_name>;

/// Reads "measure=attribute,scope=object". The fault's offset is into the text.
[[nodiscard]] inline result<column_names, fault> read_column_names(std::string_view text) {
    column_names out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const auto one = text.substr(at, end - at);
        const auto sign = one.find('=');
        if (sign == std::string_view::npos || sign + 1 == one.size()) {
            return fault{at, "a column is named as field=column, not " + quoted(one)};
        }
        const auto f = find_field(one.substr(0, sign));
        if (!f) { return fault{at, "a claim has no field " + quoted(one.substr(0, sign))}; }
        const bool twice = std::any_of(out.begin(), out.end(),
                                       [&](const column_name& c) { return c.holds == *f; });
        if (twice) { return fault{at, "the field " + quoted(name(*f)) + " is named twice"}; }
        out.push_back({*f, std::string{one.substr(sign + 1)}});
        at = end + 1;
    }
    return out;
}

/// Reads one record at a time, once the header is known.
class csv_reader {
public:
    /// The vocabulary and the policy must outlive the reader.
    explicit csv_reader(const vocabulary& v = {}, column_names named = {},
                        const policy& k = cautious)
        : maker_(v, k), named_(std::move(named)) {}

    /// Takes the header; its cells must stay where they are. Faults: a column twice, a required or
    /// a named column missing.
    [[nodiscard]] std::optional<fault> read_header(const csv_record& header) {
        columns_.clear();
        holders_.fill(none);
        if (const auto bad = invalid_utf8(header.text); bad != std::string_view::npos) {
            return fault{bad, "this byte is no UTF-8"};
        }
        for (const auto& cell : header.cells) {
            const bool twice =
                !is_blank(cell.text) &&
                std::any_of(columns_.begin(), columns_.end(),
                            [&](std::string_view c) { return same_name(c, cell.text); });
            if (twice) {
                return fault{cell.offset,
                             "the column " + quoted(cell.text) + " stands here a second time"};
            }
            columns_.push_back(cell.text);
        }
        is_known_.assign(columns_.size(), false);
        for (std::size_t i = 0; i < field_count; ++i) {
            const auto f = static_cast<field>(i);
            const auto other = std::find_if(named_.begin(), named_.end(),
                                            [&](const column_name& c) { return c.holds == f; });
            const std::string_view wanted =
                other == named_.end() ? name(f) : std::string_view{other->column};
            const auto found =
                std::find_if(columns_.begin(), columns_.end(),
                             [&](std::string_view c) { return same_name(c, wanted); });
            const bool required = other != named_.end() || f == field::measure || f == field::said;
            if (found == columns_.end() && required) {
                return fault{
                    0, "there is no column " + quoted(wanted) +
                           (other == named_.end() ? std::string{} : " for " + quoted(name(f)))};
            }
            if (found == columns_.end()) { continue; }
            holders_[i] = static_cast<std::size_t>(found - columns_.begin());
            is_known_[holders_[i]] = true;
        }
        return std::nullopt;
    }

    /// Where the header has a field, counted from 0.
    [[nodiscard]] std::optional<std::size_t> column_of(field f) const noexcept {
        const auto at = holders_[static_cast<std::size_t>(f)];
        return at == none ? std::nullopt : std::optional{at};
    }

    /// The claim of one record, or the first thing that is wrong with it; the fault's offset is
    /// into the text of the record. The claim's texts are views of the record and of `texts`.
    /// O(length).
    [[nodiscard]] result<claim_record, fault> read(const csv_record& record, text_arena& texts,
                                                   const record_place& at = {}) {
        if (record.wrong) { return *record.wrong; }
        if (record.text.size() > most_line_bytes) { return too_long(); }
        const auto& cells = record.cells;
        if (cells.size() != columns_.size()) {
            const std::size_t where =
                cells.size() > columns_.size() ? cells[columns_.size()].offset : record.text.size();
            return fault{where, counted(cells.size(), "cell") + " here, but the header has " +
                                    counted(columns_.size(), "column")};
        }
        if (const auto bad = invalid_utf8(record.text); bad != std::string_view::npos) {
            return fault{bad, "this byte is no UTF-8"};
        }
        fields_.clear();
        for (std::size_t i = 0; i < field_count; ++i) {
            if (holders_[i] != none) { fields_.texts[i] = cells[holders_[i]]; }
        }
        if (auto wrong = take_said(texts)) { return std::move(*wrong); }
        if (auto wrong = take_at(texts)) { return std::move(*wrong); }
        take_citing();
        const bool made_up = detail::give_id(fields_, texts, at);
        const auto made = maker_.make(fields_, texts);
        if (!made) { return made.error(); }
        return claim_record{.said = *made,
                            .extra = unknown_cells(cells, texts),
                            .id_offset = fields_[field::id].offset,
                            .has_made_up_id = made_up};
    }

private:
    static constexpr std::size_t none = ~std::size_t{0};

    static std::string counted(std::size_t n, std::string_view what) {
        return (n == 1 ? "1 " : std::to_string(n) + ' ') + std::string{what} + (n == 1 ? "" : "s");
    }
    /// A fault in a cell, moved to where the cell stands.
    static fault moved(fault wrong, const field_text& cell) {
        wrong.offset = cell.place_of(wrong.offset);
        return wrong;
    }

    std::optional<fault> take_said(text_arena& texts) {
        const auto& cell = fields_[field::said];
        fields_.said_offset = cell.offset;
        if (is_blank(cell.text)) { return std::nullopt; }
        if (cell.text.front() == '{') {
            if (auto wrong = document_.parse(cell.text, texts)) {
                return moved(std::move(*wrong), cell);
            }
        }
        auto said = cell.text.front() == '{' ? read_said(document_.root()) : read_said(cell.text);
        if (!said) { return moved(said.error(), cell); }
        fields_.said = *said;
        fields_.has_said = true;
        return std::nullopt;
    }
    std::optional<fault> take_at(text_arena& texts) {
        const auto& cell = fields_[field::at];
        if (is_blank(cell.text)) { return std::nullopt; }
        if (auto wrong = document_.parse(cell.text, texts)) {
            return moved(std::move(*wrong), cell);
        }
        const auto span = detail::read_span(document_.root());
        if (!span) { return moved(span.error(), cell); }
        fields_.at = *span;
        return std::nullopt;
    }
    void take_citing() {
        const auto& cell = fields_[field::citing];
        for (std::string_view rest = cell.text; !rest.empty();) {
            const std::size_t end = std::min(rest.find(';'), rest.size());
            const auto first = rest.find_first_not_of(' ');
            if (first < end) {
                const auto last = rest.substr(0, end).find_last_not_of(' ');
                fields_.citing.push_back({.text = rest.substr(first, last + 1 - first),
                                          .offset = cell.offset,
                                          .inside = cell.offset});
            }
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    /// The columns that nobody knows, as a JSON object.
    std::string_view unknown_cells(const std::vector<field_text>& cells, text_arena& texts) {
        extra_.clear();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (is_known_[i] || cells[i].text.empty()) { continue; }
            extra_.push_back(extra_.empty() ? '{' : ',');
            append_json(columns_[i]);
            extra_.push_back(':');
            append_json(cells[i].text);
        }
        return extra_.empty() ? std::string_view{} : texts.keep({extra_, "}"});
    }
    void append_json(std::string_view text) {
        constexpr std::string_view digits = "0123456789abcdef";
        extra_.push_back('"');
        for (const char c : text) {
            const auto b = static_cast<unsigned char>(c);
            if (b < 0x20) {
                extra_.append("\\u00").push_back(digits[b >> 4U]);
                extra_.push_back(digits[b & 15U]);
                continue;
            }
            if (c == '"' || c == '\\') { extra_.push_back('\\'); }
            extra_.push_back(c);
        }
        extra_.push_back('"');
    }

    claim_maker maker_;
    column_names named_;
    std::vector<std::string_view> columns_;
    std::vector<bool> is_known_;
    std::array<std::size_t, field_count> holders_{};
    json_document document_;
    claim_fields fields_;
    std::string extra_;
};

/// Reads the records of a whole text into a store, which must own the text (see
/// text_arena::adopt). A bad record becomes a reject and the others are read; with a bad header
/// nothing can be. A record without an id gets file:line.
class csv_loader {
public:
    csv_loader(store& into, std::string_view file, const vocabulary& v = {},
               column_names named = {}, const policy& k = cautious)
        : store_(into), file_(into.add_file(file)), reader_(v, std::move(named), k) {}

    /// Every record of the text; the first is the header.
    void load(std::string_view text) {
        if (text.starts_with(byte_order_mark)) { text.remove_prefix(byte_order_mark.size()); }
        csv_splitter split{text, store_.arena()};
        if (!split.next(record_)) { return; }
        const std::string_view header = record_.text;
        const auto wrong = record_.wrong ? record_.wrong : reader_.read_header(record_);
        if (wrong) { return reject(*wrong, text, {}); }
        store_.expect(detail::count_lines(text));
        while (split.next(record_)) {
            auto read =
                reader_.read(record_, store_.arena(), {store_.files()[file_], record_.line});
            if (!read) {
                reject(read.error(), record_.text, header);
                continue;
            }
            const place at{file_, 1, record_.line};
            if (auto taken = store_.add(*read, at)) {
                reject({read->id_offset, *taken}, record_.text, header);
            }
        }
    }

private:
    void reject(const fault& wrong, std::string_view text, std::string_view header) {
        const auto in_record = place_of(record_.text, wrong.offset);
        store_.reject({.what = {std::string{store_.files()[file_]},
                                record_.line + in_record.line - 1, in_record.column, wrong.message},
                       .text = text,
                       .header = header});
    }

    store& store_;
    std::uint32_t file_;
    csv_reader reader_;
    csv_record record_;
};

} // namespace io
} // namespace v0
} // namespace corroborate
