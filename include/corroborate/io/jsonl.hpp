// Claims from JSON Lines: one object a line (FORMATS.md, section 1). A line can be read alone, so
// that a stream of any length can be fed line by line.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <corroborate/io/claim_maker.hpp>
#include <corroborate/io/store.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

/// Reads one line at a time.
class jsonl_reader {
public:
    jsonl_reader() = default;
    /// The vocabulary and the policy must outlive the reader.
    explicit jsonl_reader(const vocabulary& v, const policy& k = cautious) : maker_(v, k) {}

    /// The claim of one line, or the first thing that is wrong with it; the fault's offset is a
    /// byte of the line. The claim's texts are views of the line and of `texts` (which holds what
    /// had escapes, and an id that was made up). O(length).
    [[nodiscard]] result<claim_record, fault> read(std::string_view line, text_arena& texts,
                                                   const record_place& at = {}) {
        if (line.size() > most_line_bytes) { return too_long(); }
        if (auto wrong = document_.parse(line, texts)) { return std::move(*wrong); }
        const json_node& object = document_.root();
        if (!object.is(json_kind::object)) {
            return fault{object.begin,
                         "a claim is an object, not " + std::string{name(object.kind)}};
        }
        fields_.clear();
        for (auto& f : fields_.texts) { f.offset = object.begin; }
        fields_.said_offset = object.begin;
        std::string unknown;
        for (const auto& m : object.children()) {
            const auto f = find_field(m.key);
            if (!f) {
                unknown.append(unknown.empty() ? "{" : ",")
                    .append(line.substr(m.key_begin, m.end - m.key_begin));
            } else if (!m.is(json_kind::null)) {
                if (auto wrong = take(*f, m)) { return std::move(*wrong); }
            }
        }
        const bool made_up = detail::give_id(fields_, texts, at);
        const auto made = maker_.make(fields_, texts);
        if (!made) { return made.error(); }
        claim_record out{.said = *made,
                         .column = object.begin + 1,
                         .id_offset = fields_[field::id].offset,
                         .has_made_up_id = made_up};
        if (!unknown.empty()) { out.extra = texts.keep({unknown, "}"}); }
        return out;
    }

private:
    static fault wrong_kind(field f, const json_node& m, std::string_view wanted) {
        return {m.begin, quoted(name(f)) + " is " + std::string{wanted} + ", not " +
                             std::string{name(m.kind)}};
    }
    std::optional<fault> take(field f, const json_node& m) {
        switch (f) {
        case field::said: {
            fields_.said_offset = m.begin;
            if (m.is(json_kind::string) && is_blank(m.text)) { return std::nullopt; }
            const auto said = read_said(m);
            if (!said) { return said.error(); }
            fields_.said = *said;
            fields_.has_said = true;
            return std::nullopt;
        }
        case field::citing: return take_citing(m);
        case field::at: return take_at(m);
        case field::headline:
            if (!m.is(json_kind::boolean)) { return wrong_kind(f, m, "true or false"); }
            break;
        case field::id:
        case field::supersedes:
        case field::as_of:
        case field::published: // 17 and 2022 are plain enough
            if (m.is(json_kind::number)) { break; }
            [[fallthrough]];
        default:
            if (!m.is(json_kind::string)) { return wrong_kind(f, m, "a string"); }
        }
        fields_[f] = {
            .text = m.text, .offset = m.begin, .inside = m.place_of(0), .is_copy = m.is_copy()};
        return std::nullopt;
    }
    std::optional<fault> take_citing(const json_node& m) {
        if (m.is(json_kind::string)) {
            fields_.citing.push_back({.text = m.text, .offset = m.begin, .inside = m.begin});
            return std::nullopt;
        }
        if (!m.is(json_kind::array)) { return wrong_kind(field::citing, m, "a list of strings"); }
        for (const auto& name : m.children()) {
            if (name.is(json_kind::null)) { continue; }
            if (!name.is(json_kind::string)) {
                return wrong_kind(field::citing, name, "a list of strings");
            }
            fields_.citing.push_back(
                {.text = name.text, .offset = name.begin, .inside = name.begin});
        }
        return std::nullopt;
    }
    std::optional<fault> take_at(const json_node& m) {
        const auto at = detail::read_span(m);
        if (!at) { return at.error(); }
        fields_.at = *at;
        return std::nullopt;
    }

    json_document document_;
    claim_fields fields_;
    claim_maker maker_;
};

/// Reads the lines of a whole text into a store, which must own the text (see text_arena::adopt).
/// A bad line becomes a reject and the others are read. A line without an id gets file:line.
class jsonl_loader {
public:
    jsonl_loader(store& into, std::string_view file, const vocabulary& v = {},
                 const policy& k = cautious)
        : store_(into), file_(into.add_file(file)), reader_(v, k) {}

    /// Every line of the text; CRLF and a last line without its end are fine, blank lines are
    /// skipped.
    void load(std::string_view text) {
        if (text.starts_with(byte_order_mark)) { text.remove_prefix(byte_order_mark.size()); }
        store_.expect(detail::count_lines(text));
        while (!text.empty()) {
            const std::size_t end = text.find('\n');
            load_line(text.substr(0, end));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
    }
    /// The next line, which must stay where it is.
    void load_line(std::string_view line) {
        ++line_;
        if (line.ends_with('\r')) { line.remove_suffix(1); }
        if (is_blank(line)) { return; }
        auto read = reader_.read(line, store_.arena(), {store_.files()[file_], line_});
        if (!read) { return reject(read.error().offset, read.error().message, line); }
        const place at{file_, static_cast<std::uint32_t>(read->column), line_};
        if (auto taken = store_.add(*read, at)) { reject(read->id_offset, *taken, line); }
    }

private:
    void reject(std::size_t offset, const std::string& message, std::string_view line) {
        store_.reject({.what = {std::string{store_.files()[file_]}, line_, offset + 1, message},
                       .text = line});
    }

    store& store_;
    std::uint32_t file_;
    std::size_t line_ = 0;
    jsonl_reader reader_;
};

} // namespace io
} // namespace v0
} // namespace corroborate
