// What every way of running `compare` shares: where reports go, what is said of problems, and the
// rules that are read before any claim.
#pragma once

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

#include <fmt/format.h>

#if __has_include(<unistd.h>)
#include <sys/ioctl.h>
#include <unistd.h>
#endif

#include <corroborate/io/claims_file.hpp>
#include <corroborate/io/output_file.hpp>
#include <corroborate/io/pairs.hpp>
#include <corroborate/io/policy.hpp>
#include <corroborate/io/store.hpp>
#include <corroborate/io/vocabulary.hpp>
#include <corroborate/report/jsonl.hpp>
#include <corroborate/report/text.hpp>

#include "options.hpp"

namespace co = corroborate;

namespace program {

inline void say(const co::io::problem& p) { fmt::print(stderr, "{}\n", co::io::to_text(p)); }

/// Where the report goes: a file that is written whole or not at all, or standard output.
class sink {
public:
    explicit sink(const std::string& path) {
        if (path.empty() || path == "-") { return; }
        auto opened = co::io::output_file::open(path);
        if (opened) {
            file_ = std::move(opened).value();
        } else {
            failure_ = opened.error();
        }
    }
    /// False when it is no use to go on.
    bool write(const std::string& text) {
        if (failure_ || closed_) { return false; }
        if (file_) { return file_->write(text); }
        errno = 0;
        return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() || stopped();
    }
    /// Nothing, or why the output is not there.
    std::optional<co::io::problem> finish() {
        if (failure_) { return failure_; }
        if (file_) { return file_->commit(); }
        errno = 0;
        if (!closed_ && std::fflush(stdout) != 0) { stopped(); }
        return failure_;
    }
    /// The reader of a pipe has gone: no error, and nobody to tell.
    [[nodiscard]] bool is_closed() const { return closed_; }

private:
    bool stopped() {
        if (errno == EPIPE) {
            closed_ = true;
        } else {
            failure_ = co::io::problem{"standard output", 0, 0,
                                       "cannot be written: " + co::io::detail::reason(errno)};
        }
        return false;
    }

    std::optional<co::io::output_file> file_;
    std::optional<co::io::problem> failure_;
    bool closed_ = false;
};

inline bool is_terminal([[maybe_unused]] std::FILE* stream) {
#if __has_include(<unistd.h>)
    return isatty(fileno(stream)) == 1;
#else
    return false;
#endif
}

/// 80 columns, or a terminal's own width between 40 and 160.
inline std::size_t terminal_width() {
#if __has_include(<unistd.h>)
    winsize size{};
    if (is_terminal(stdout) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return std::min<std::size_t>(std::max<std::size_t>(size.ws_col, 40), 160);
    }
#endif
    return 80;
}

/// Whether the locale (POSIX, section 8.2: the first that is set of LC_ALL, LC_CTYPE and LANG) is
/// one of UTF-8.
inline bool locale_has_unicode() {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const char* const value = std::getenv(name);
        if (value == nullptr || *value == '\0') { continue; }
        std::string charset{value};
        for (char& c : charset) { c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
        return charset.find("utf-8") != std::string::npos ||
               charset.find("utf8") != std::string::npos;
    }
    return false;
}

/// How text looks here. Colour only on a terminal, and where NO_COLOR is not set.
inline co::report::text_style terminal_style(const std::string& output) {
    const bool to_file = !output.empty() && output != "-";
    const char* const no_colour = std::getenv("NO_COLOR");
    return {.width = to_file ? 80 : terminal_width(),
            .colour =
                !to_file && is_terminal(stdout) && (no_colour == nullptr || *no_colour == '\0'),
            .unicode = locale_has_unicode()};
}

/// Everything that is read, and whether all of it could be.
struct inputs {
    co::io::vocabulary_file words;
    co::policy policy = co::cautious;
    co::io::id_pairs accepted;
    co::io::store claims;
    bool good = true;

    void report(const co::io::problem& p) {
        say(p);
        good = false;
    }
};

/// What the options ask to see; refers into `in`.
inline co::report::selection selection_of(const inputs& in, const compare_options& o) {
    co::report::selection s{.only_disagreements = o.only == "disagreements",
                            .all_pairs = o.all_pairs,
                            .sensitivity = o.sensitivity,
                            .min_difference = o.min_difference};
    if (!o.accepted.empty()) {
        s.accepted = &in.accepted;
        s.is_accepted = [](const void* accepted, std::string_view a, std::string_view b) {
            return static_cast<const co::io::id_pairs*>(accepted)->contains(a, b);
        };
    }
    return s;
}

/// False where nothing can be compared at all.
inline bool load_rules(inputs& in, const compare_options& o) {
    bool usable = true;
    if (!o.vocabulary.empty()) {
        auto read = co::io::load_good_vocabulary(o.vocabulary);
        for (const auto& p : read.problems) { in.report(p); }
        in.words = std::move(read.words);
    }
    const auto policy = co::io::load_policy(o.reading);
    if (policy) {
        in.policy = *policy;
    } else {
        in.report(policy.error());
        usable = false;
    }
    if (!o.accepted.empty()) {
        auto read = co::io::load_pairs(o.accepted);
        for (const auto& p : read.problems) { in.report(p); }
        in.accepted = std::move(read.pairs);
    }
    return usable;
}

/// What there was, in a sentence or two.
inline std::string counts_line(std::size_t claims, std::size_t topics,
                               const co::disagreement_count& n, const co::policy& policy) {
    using co::report::detail::plural;
    return fmt::format("{}, {}: {}, {}. Read as \"{}\"{}; format {}.",
                       plural(claims, "claim", "claims"), plural(topics, "topic", "topics"),
                       plural(n.contradictions, "contradiction", "contradictions"),
                       plural(n.tensions, "tension", "tensions"), policy.name(),
                       co::is_unnamed_change(policy) ? ", changed" : "", co::report::format_name);
}
/// The last lines of a text report: what its pictures mean, if it has any, and the counts.
inline std::string closing_line(const std::string& counts, const co::report::text_style& style,
                                bool has_pictures) {
    using co::report::detail::wrapped;
    std::string out;
    if (has_pictures) { out = wrapped(co::report::bars_legend(style.glyphs()), style.prose(), ""); }
    return out + wrapped(counts, style.prose(), "");
}

/// Nothing where --columns makes no sense, which is said.
inline std::optional<co::io::column_names> load_columns(const compare_options& o) {
    if (o.columns.empty()) { return co::io::column_names{}; }
    auto read = co::io::read_column_names(o.columns);
    if (read) { return std::move(read).value(); }
    fmt::print(stderr, "corroborate: --columns: {}\n", read.error().message);
    return std::nullopt;
}
inline co::io::claims_format format_of(const compare_options& o) {
    return o.input == "csv"     ? co::io::claims_format::csv
           : o.input == "jsonl" ? co::io::claims_format::jsonl
                                : co::io::claims_format::guess;
}

} // namespace program
