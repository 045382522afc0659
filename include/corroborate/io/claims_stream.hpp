// Claims from a file of any length into a claim table, a piece at a time: what a program reads with
// when the text itself need not stay (summaries, grouped input).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <corroborate/io/claims_file.hpp>
#include <corroborate/io/csv_ahead.hpp>
#include <corroborate/io/plain_csv.hpp>
#include <corroborate/io/text_stream.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

/// What becomes of a claim that was just added.
enum class taken : std::uint8_t {
    yes,
    no,      ///< it is taken out again
    put_back ///< so too, and reading stops; the next read() begins with it
};

/// Reads one file. Problems are told as they come.
class claims_stream {
public:
    /// The vocabulary and the policy must outlive the stream. Plain CSV is read by as many threads
    /// as `how` says; what is read is the same.
    claims_stream(std::string path, const vocabulary& v, column_names columns = {},
                  claims_format format = claims_format::guess, jobs how = {1},
                  const policy& k = cautious)
        : path_(std::move(path)),
          format_(format),
          csv_(v, std::move(columns), k),
          jsonl_(v, k),
          how_(how) {}

    /// Adds claims to the table; `take(i)` says of each what becomes of it. What cannot be read
    /// goes to `reject`, whose texts are gone afterwards. False once the file is at its end.
    template <class Take, class Reject>
    bool read(claim_table& into, const Take& take, const Reject& reject) {
        if (!is_open_ && !open(into, reject)) { return false; }
        if (failed_) { return false; }
        return format_ == claims_format::csv ? read_csv(into, take, reject)
                                             : read_jsonl(into, take, reject);
    }
    [[nodiscard]] std::size_t bytes_read() const noexcept { return text_.read(); }
    [[nodiscard]] const std::string& path() const noexcept { return path_; }

private:
    template <class Reject>
    bool open(claim_table&, const Reject& reject) {
        is_open_ = true;
        auto opened = text_stream::open(path_);
        if (!opened) { return fail(opened.error(), reject); }
        text_ = std::move(opened).value();
        while (text_.window().size() < byte_order_mark.size() && text_.need()) {}
        if (format_ == claims_format::guess) { format_ = guess_format(path_, text_.window()); }
        if (text_.window().starts_with(byte_order_mark)) { text_.use(byte_order_mark.size()); }
        return format_ != claims_format::csv || read_header(reject);
    }
    template <class Reject>
    bool fail(const problem& what, const Reject& reject) {
        failed_ = true;
        reject(rejected{.what = what});
        return false;
    }
    template <class Reject>
    bool finish(const Reject& reject) {
        if (text_.source().failure()) { reject(rejected{.what = *text_.source().failure()}); }
        failed_ = true;
        return false;
    }

    /// Whether the last claim is used up.
    template <class Take>
    static bool keeps(claim_table& into, const Take& take) {
        const taken how = take(into.size() - 1);
        if (how != taken::yes) { into.drop_last(); }
        return how != taken::put_back;
    }

    // CSV

    /// The next record by the general rules; the window holds it until it is used.
    [[nodiscard]] bool next_record() {
        for (;;) {
            const auto window = text_.window();
            csv_splitter split{window, scratch_};
            const bool found = split.next(record_);
            const bool whole = found && (record_.text.data() + record_.text.size() !=
                                             window.data() + window.size() ||
                                         window.size() > most_line_bytes);
            if ((!whole || (record_.wrong && window.size() <= most_line_bytes)) && need_csv()) {
                continue;
            }
            if (!found) { return false; }
            const auto before =
                window.substr(0, static_cast<std::size_t>(record_.text.data() - window.data()));
            record_.line = line_ + v0::io::detail::count_lines(before) - 1;
            return true;
        }
    }
    void use_record() {
        const auto window = text_.window();
        std::size_t end =
            static_cast<std::size_t>(record_.text.data() - window.data()) + record_.text.size();
        if (end < window.size() && window[end] == '\r') { ++end; }
        if (end < window.size()) { ++end; } // the line feed
        line_ = record_.line + detail::count_lines(record_.text);
        text_.use(end);
    }
    template <class Reject>
    bool read_header(const Reject& reject) {
        if (!next_record()) { return finish(reject); }
        header_ = std::string{record_.text};
        header_record_ = record_;
        csv_splitter again{header_, header_copies_};
        (void)again.next(header_record_);
        header_record_.line = record_.line;
        const auto wrong = record_.wrong ? record_.wrong : csv_.read_header(header_record_);
        if (wrong) {
            const auto at = place_of(record_.text, wrong->offset);
            return fail({path_, record_.line + at.line - 1, at.column, wrong->message}, reject);
        }
        use_record();
        std::vector<std::size_t> fields(header_record_.cells.size(), detail::plain_csv::nothing);
        for (std::size_t f = 0; f < field_count; ++f) {
            if (const auto column = csv_.column_of(static_cast<field>(f))) { fields[*column] = f; }
        }
        plain_.emplace(fields);
        const auto begun = text_.window();
        ahead_.emplace(text_.source(), begun, std::move(fields), how_);
        text_.use(begun.size());
        return true;
    }
    template <class Take, class Reject>
    bool read_csv(claim_table& into, const Take& take, const Reject& reject) {
        begin_file(into);
        for (;;) {
            if (text_.window().empty()) { (void)need_csv(); }
            const auto* const plain = plain_->at(text_.window());
            if (plain != nullptr && plain_->take(*plain, into, line_)) {
                if (!keeps(into, take)) { return true; }
                text_.use(plain->bytes);
                ++line_;
                continue;
            }
            scratch_.clear();
            if (!next_record()) { return finish(reject); }
            const std::size_t had = into.size();
            take_record(into, reject);
            if (into.size() > had && !keeps(into, take)) { return true; }
            use_record();
        }
    }
    /// Reads on, which moves the window.
    bool need_csv() {
        if (!ahead_) { return text_.need(); }
        plain_->forget();
        auto* const piece = ahead_->next();
        if (piece == nullptr) { return false; }
        const std::size_t bytes = piece->text.size;
        text_.take_in(piece->text);
        plain_->begin(piece->plain, text_.window().data() + text_.window().size() - bytes);
        return true;
    }
    template <class Reject>
    void take_record(claim_table& into, const Reject& reject) {
        const auto refuse = [&](const fault& wrong) {
            const auto at = place_of(record_.text, wrong.offset);
            reject(rejected{.what = {path_, record_.line + at.line - 1, at.column, wrong.message},
                            .text = record_.text,
                            .header = header_});
        };
        const auto made = csv_.read(record_, scratch_, {path_, record_.line});
        if (!made) { return refuse(made.error()); }
        const auto keep = [&] {
            const auto text = into.arena().keep(record_.text);
            csv_record again;
            csv_splitter split{text, into.arena()};
            (void)split.next(again);
            return csv_.read(again, into.arena(), {path_, record_.line}).value().said;
        };
        if (const auto wrong = into.add(*made, record_.line, keep)) {
            return refuse({made->id_offset, *wrong});
        }
        plain_->learn(record_, into);
    }

    // JSON Lines

    template <class Take, class Reject>
    bool read_jsonl(claim_table& into, const Take& take, const Reject& reject) {
        begin_file(into);
        for (;;) {
            const auto window = text_.window();
            const auto end = window.find('\n', searched_);
            if (end == std::string_view::npos && window.size() <= most_line_bytes + 1) {
                searched_ = window.size();
                if (text_.need()) { continue; }
                if (window.empty()) { return finish(reject); }
            }
            searched_ = 0;
            auto line = text_.window().substr(0, end);
            if (line.ends_with('\r')) { line.remove_suffix(1); }
            const std::size_t had = into.size();
            if (!is_blank(line)) { take_line(line, into, reject); }
            if (into.size() > had && !keeps(into, take)) { return true; }
            if (end == std::string_view::npos) {
                skip_line();
            } else {
                text_.use(end + 1);
            }
            ++line_;
        }
    }
    void skip_line() {
        for (;;) {
            const auto end = text_.window().find('\n');
            if (end != std::string_view::npos) { return text_.use(end + 1); }
            text_.use(text_.window().size());
            if (!text_.need()) { return; }
        }
    }
    template <class Reject>
    void take_line(std::string_view line, claim_table& into, const Reject& reject) {
        const auto refuse = [&](std::size_t offset, const std::string& message) {
            reject(rejected{.what = {path_, line_, offset + 1, message}, .text = line});
        };
        scratch_.clear();
        const auto made = jsonl_.read(line, scratch_, {path_, line_});
        if (!made) { return refuse(made.error().offset, made.error().message); }
        const auto keep = [&] {
            const auto text = into.arena().keep(line);
            return jsonl_.read(text, into.arena(), {path_, line_}).value().said;
        };
        if (const auto wrong = into.add(*made, line_, keep)) { refuse(made->id_offset, *wrong); }
    }

    void begin_file(claim_table& into) {
        if (&into == table_ && into.generation() == generation_) { return; }
        table_ = &into;
        generation_ = into.generation();
        into.begin_file(path_);
    }

    std::string path_;
    claims_format format_;
    csv_reader csv_;
    jsonl_reader jsonl_;
    jobs how_;
    text_stream text_;
    text_arena scratch_, header_copies_;
    std::string header_;
    csv_record record_, header_record_;
    std::optional<detail::plain_csv> plain_; // once the header is known
    std::optional<detail::csv_ahead> ahead_; // it reads from the text's source
    std::size_t line_ = 1;
    std::size_t searched_ = 0;
    const claim_table* table_ = nullptr;
    std::uint64_t generation_ = 0;
    bool is_open_ = false;
    bool failed_ = false;
};

} // namespace io
} // namespace v0
} // namespace corroborate
