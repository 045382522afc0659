// Pairs of claims that somebody has looked at (FORMATS.md, section 3: `--accepted`): two ids a
// line, apart by a tab, else by a comma, else by spaces. An id that holds these is quoted as in
// JSON.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <corroborate/io/arena.hpp>
#include <corroborate/io/json.hpp>
#include <corroborate/io/text_file.hpp>
#include <corroborate/name.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

/// Unordered pairs of ids. Owns its text; move-only.
class id_pairs {
public:
    /// O(log n).
    [[nodiscard]] bool contains(std::string_view a, std::string_view b) const noexcept {
        return std::binary_search(pairs_.begin(), pairs_.end(), ordered(a, b));
    }
    [[nodiscard]] std::size_t size() const noexcept { return pairs_.size(); }
    /// In the order of their ids, the lesser first in each.
    [[nodiscard]] auto begin() const noexcept { return pairs_.begin(); }
    [[nodiscard]] auto end() const noexcept { return pairs_.end(); }

private:
    friend class pairs_reader;
    using ids = std::pair<std::string_view, std::string_view>;
    [[nodiscard]] static ids ordered(std::string_view a, std::string_view b) noexcept {
        return a < b ? ids{a, b} : ids{b, a};
    }

    text_arena texts_;
    std::vector<ids> pairs_;
};

/// Reads the lines one by one, then sorts the pairs.
class pairs_reader {
public:
    /// One line; blank ones and those that begin with # say nothing. Faults: not two ids.
    [[nodiscard]] std::optional<fault> read_line(std::string_view line) {
        if (const auto bad = invalid_utf8(line); bad != std::string_view::npos) {
            return fault{bad, "this byte is no UTF-8"};
        }
        if (line.ends_with('\r')) { line.remove_suffix(1); }
        if (is_blank(line) || line.front() == '#') { return std::nullopt; }
        line_ = line;
        at_ = 0;
        const char apart = line.find('\t') != std::string_view::npos ? '\t'
                           : unquoted_comma()                        ? ','
                                                                     : ' ';
        auto first = id(apart);
        if (!first) { return first.error(); }
        if (at_ == line.size() || line[at_] != apart) {
            return fault{at_, "two ids should stand here, and this is one"};
        }
        skip(apart);
        auto second = id(apart);
        if (!second) { return second.error(); }
        if (at_ != line.size()) {
            return fault{
                at_,
                "two ids should stand here, and these are more; an id with separators is written in double quotes"};
        }
        if (*first == *second) { return fault{0, "a claim makes no pair with itself"}; }
        out_.pairs_.push_back(
            id_pairs::ordered(out_.texts_.keep(*first), out_.texts_.keep(*second)));
        return std::nullopt;
    }
    [[nodiscard]] id_pairs finish() {
        std::sort(out_.pairs_.begin(), out_.pairs_.end());
        out_.pairs_.erase(std::unique(out_.pairs_.begin(), out_.pairs_.end()), out_.pairs_.end());
        return std::move(out_);
    }

private:
    [[nodiscard]] bool unquoted_comma() const noexcept {
        bool inside = false;
        for (std::size_t i = 0; i < line_.size(); ++i) {
            if (line_[i] == ',' && !inside) { return true; }
            if (line_[i] == '\\' && inside) {
                ++i;
            } else if (line_[i] == '"') {
                inside = !inside;
            }
        }
        return false;
    }
    void skip_spaces() noexcept {
        while (at_ < line_.size() && line_[at_] == ' ') { ++at_; }
    }
    /// One tab or comma, or a run of spaces.
    void skip(char apart) noexcept {
        if (apart != ' ') { ++at_; }
        skip_spaces();
    }
    /// The id that begins here; behind it the separator or the end follows.
    [[nodiscard]] result<std::string_view, fault> id(char apart) {
        skip_spaces();
        const std::size_t begin = at_;
        if (begin < line_.size() && line_[begin] == '"') {
            do {
                at_ += at_ < line_.size() && line_[at_] == '\\' ? 2U : 1U;
            } while (at_ < line_.size() && line_[at_] != '"');
            if (at_ >= line_.size()) { return fault{begin, "this quote is never closed"}; }
            ++at_;
            if (auto wrong = document_.parse(line_.substr(begin, at_ - begin), out_.texts_)) {
                return fault{begin + wrong->offset, wrong->message};
            }
            const std::size_t end = at_;
            skip_spaces();
            if (apart == ' ' && at_ != line_.size()) { at_ = end; }
            return document_.root().text;
        }
        at_ = std::min(line_.find(apart, begin), line_.size());
        std::string_view found = line_.substr(begin, at_ - begin);
        if (apart == ' ' && is_blank(line_.substr(at_))) { at_ = line_.size(); }
        while (found.ends_with(' ')) { found.remove_suffix(1); }
        if (found.empty()) { return fault{begin, "an id should stand here"}; }
        return found;
    }

    id_pairs out_;
    json_document document_;
    std::string_view line_;
    std::size_t at_ = 0;
};

/// The pairs of a file, or all that is wrong with its lines.
struct loaded_pairs {
    id_pairs pairs;
    std::vector<problem> problems;
};
[[nodiscard]] inline loaded_pairs load_pairs(const std::string& path) {
    auto opened = line_reader::open(path);
    loaded_pairs out;
    if (!opened) {
        out.problems.push_back(opened.error());
        return out;
    }
    auto lines = std::move(opened).value();
    pairs_reader reader;
    while (lines.next()) {
        auto wrong =
            lines.is_too_long() ? std::optional{too_long()} : reader.read_line(lines.line());
        if (wrong) {
            out.problems.push_back({path, lines.number(), wrong->offset + 1, wrong->message});
        }
    }
    if (const auto& broken = lines.failure(); broken) { out.problems.push_back(*broken); }
    out.pairs = reader.finish();
    return out;
}

} // namespace io
} // namespace v0
} // namespace corroborate
