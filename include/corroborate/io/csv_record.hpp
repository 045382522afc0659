// Takes CSV apart (RFC 4180): records of cells, quotes, doubled quotes, line ends within quotes.
// One pass; cells are views, and only one with doubled quotes is copied.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <corroborate/io/arena.hpp>
#include <corroborate/io/claim_fields.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

/// One record: its cells, or what is wrong with it.
struct csv_record {
    std::string_view text{}; ///< as written, without its line end
    std::size_t line = 0;    ///< where it begins
    std::vector<field_text> cells;
    std::optional<fault> wrong;
};

/// Walks through the records of a text; blank lines are skipped. A record that is wrong ends with
/// the line in which it is, so that a stray quote costs one line and not the rest of the file.
class csv_splitter {
public:
    /// Text and arena must outlive the cells.
    csv_splitter(std::string_view text, text_arena& copies) noexcept
        : text_(text), copies_(copies) {}

    /// The next record; false at the end. The record's memory is used again.
    [[nodiscard]] bool next(csv_record& out) {
        while (at_ < text_.size() && is_blank_line()) { skip_line(); }
        if (at_ == text_.size()) { return false; }
        out.cells.clear();
        out.wrong.reset();
        out.line = line_;
        begin_ = at_;
        while (take_cell(out)) {}
        if (out.wrong) { // to the end of the line that the fault is in
            at_ = begin_of_line_end(begin_ + out.wrong->offset);
            line_ = out.line + count_lines(begin_, at_);
        }
        out.text = text_.substr(begin_, at_ - begin_);
        skip_line();
        return true;
    }

private:
    [[nodiscard]] char peek() const noexcept { return at_ < text_.size() ? text_[at_] : '\n'; }
    [[nodiscard]] bool at_line_end() const noexcept {
        return peek() == '\n' ||
               (peek() == '\r' && (at_ + 1 == text_.size() || text_[at_ + 1] == '\n'));
    }
    [[nodiscard]] bool is_blank_line() const noexcept { return at_line_end(); }
    [[nodiscard]] std::size_t begin_of_line_end(std::size_t from) const noexcept {
        const std::size_t end = std::min(text_.find('\n', from), text_.size());
        return end > from && text_[end - 1] == '\r' ? end - 1 : end;
    }
    [[nodiscard]] std::size_t count_lines(std::size_t from, std::size_t to) const noexcept {
        const auto part = text_.substr(from, to - from);
        return static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
    }
    void skip_line() noexcept {
        at_ = std::min(text_.find('\n', at_), text_.size());
        if (at_ == text_.size()) { return; }
        ++at_;
        ++line_;
    }

    /// One cell and the comma behind it; false where the record ends.
    [[nodiscard]] bool take_cell(csv_record& out) {
        if (peek() == '"') {
            if (!take_quoted(out)) { return false; }
        } else {
            const std::size_t start = at_;
            while (peek() != ',' && !at_line_end()) { ++at_; }
            out.cells.push_back({.text = text_.substr(start, at_ - start),
                                 .offset = start - begin_,
                                 .inside = start - begin_});
        }
        if (at_line_end()) { return false; }
        if (peek() != ',') {
            const std::size_t quote = begin_ + out.cells.back().offset;
            out.wrong =
                count_lines(quote, at_) == 0
                    ? fault{at_ - begin_,
                            "after a quoted cell only a comma or the end of the line can stand"}
                    : fault{quote - begin_,
                            "this quote is closed lines later, where no comma follows"};
            return false;
        }
        ++at_;
        return true;
    }
    [[nodiscard]] bool take_quoted(csv_record& out) {
        const std::size_t quote = at_++;
        bool doubled = false;
        std::size_t lines = 0;
        for (;; ++at_) {
            if (at_ == text_.size()) {
                out.wrong = fault{quote - begin_, "this quote is never closed"};
                return false;
            }
            if (text_[at_] == '\n') { ++lines; }
            if (text_[at_] != '"') { continue; }
            if (at_ + 1 == text_.size() || text_[at_ + 1] != '"') { break; }
            doubled = true;
            ++at_;
        }
        const auto inside = text_.substr(quote + 1, at_ - quote - 1);
        ++at_;
        line_ += lines;
        if (doubled) {
            out.cells.push_back({.text = undoubled(inside),
                                 .offset = quote - begin_,
                                 .inside = quote - begin_,
                                 .is_copy = true});
        } else {
            out.cells.push_back(
                {.text = inside, .offset = quote - begin_, .inside = quote + 1 - begin_});
        }
        return true;
    }
    [[nodiscard]] std::string_view undoubled(std::string_view inside) {
        plain_.clear();
        for (std::size_t i = 0; i < inside.size(); ++i) {
            plain_.push_back(inside[i]);
            if (inside[i] == '"') { ++i; }
        }
        return copies_.keep(plain_);
    }

    std::string_view text_;
    text_arena& copies_;
    std::string plain_;
    std::size_t at_ = 0;
    std::size_t begin_ = 0;
    std::size_t line_ = 1;
};

} // namespace io
} // namespace v0
} // namespace corroborate
