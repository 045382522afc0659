// corroborate compare: claims in, agreements and contradictions out. The work is the library's;
// here are files, flags and exit codes.
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

#include <fmt/format.h>

#if __has_include(<unistd.h>)
#include <sys/ioctl.h>
#include <unistd.h>
#endif

#include <corroborate/findings.hpp>
#include <corroborate/io/claims_file.hpp>
#include <corroborate/io/output_file.hpp>
#include <corroborate/io/pairs.hpp>
#include <corroborate/io/policy.hpp>
#include <corroborate/io/vocabulary.hpp>
#include <corroborate/report/csv.hpp>
#include <corroborate/report/jsonl.hpp>
#include <corroborate/report/text.hpp>
#include <corroborate/version.hpp>

#include "options.hpp"

namespace co = corroborate;

namespace program {

namespace {

void say(const co::io::problem& p) { fmt::print(stderr, "{}\n", co::io::to_text(p)); }

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

bool is_terminal([[maybe_unused]] std::FILE* stream) {
#if __has_include(<unistd.h>)
    return isatty(fileno(stream)) == 1;
#else
    return false;
#endif
}

/// 80 columns, or a terminal's own width between 60 and 120.
std::size_t terminal_width() {
#if __has_include(<unistd.h>)
    winsize size{};
    if (is_terminal(stdout) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return std::min<std::size_t>(std::max<std::size_t>(size.ws_col, 60), 120);
    }
#endif
    return 80;
}

/// On standard error, where that is a terminal, and only when it takes a while.
class progress {
public:
    explicit progress(std::size_t topics) : topics_(topics), wanted_(is_terminal(stderr)) {}
    progress(const progress&) = delete;
    progress& operator=(const progress&) = delete;
    ~progress() {
        if (shown_) { fmt::print(stderr, "\r\x1b[K"); }
    }
    void step(std::size_t done) {
        if (!wanted_ || std::chrono::steady_clock::now() - last_ < std::chrono::milliseconds{500}) {
            return;
        }
        last_ = std::chrono::steady_clock::now();
        shown_ = true;
        fmt::print(stderr, "\r\x1b[K{} of {} topics", done, topics_);
        std::fflush(stderr);
    }

private:
    std::size_t topics_;
    bool wanted_;
    bool shown_ = false;
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

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

/// False where nothing can be compared at all.
bool load_rules(inputs& in, const compare_options& o) {
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

bool load_claims(inputs& in, const compare_options& o) {
    co::io::column_names columns;
    if (!o.columns.empty()) {
        auto read = co::io::read_column_names(o.columns);
        if (!read) {
            fmt::print(stderr, "corroborate: --columns: {}\n", read.error().message);
            return false;
        }
        columns = std::move(read).value();
    }
    const auto format = o.input == "csv"     ? co::io::claims_format::csv
                        : o.input == "jsonl" ? co::io::claims_format::jsonl
                                             : co::io::claims_format::guess;
    for (const auto& file : o.files) {
        co::io::load_claims(in.claims, file, in.words.view(), columns, format);
    }
    for (const auto& r : in.claims.rejects()) { in.report(r.what); }
    return true;
}

/// Links of correction that cannot be are told and left out.
void report_faults(inputs& in, const co::revisions& revisions) {
    for (const auto& f : revisions.faults()) {
        const auto& about = in.claims[f.claim].about();
        if (f.circle.empty()) {
            in.report(in.claims.problem_at(f.claim, "supersedes: there is no claim with the id " +
                                                        co::io::quoted(about.supersedes)));
            continue;
        }
        std::string circle;
        for (const auto i : f.circle) {
            circle += co::io::printable(in.claims[i].about().id) + " > ";
        }
        in.report(in.claims.problem_at(
            f.claim, "supersedes: the corrections run in a circle: " + circle +
                         co::io::printable(in.claims[f.circle.front()].about().id)));
    }
}

void write_rejects(inputs& in, const std::string& path) {
    sink out{path};
    for (const auto& r : in.claims.rejects()) {
        if (!r.text.empty()) { out.write(std::string{r.text} + "\n"); }
    }
    if (const auto failure = out.finish()) { in.report(*failure); }
}

/// What --fail-on looks for: the worst verdict among the live pairs that were shown.
struct worst_seen {
    const co::findings& f;
    bool tension = false;
    bool contradiction = false;

    void operator()(const co::report::pair& p) {
        if (!f.is_live(p.a) || !f.is_live(p.b)) { return; }
        contradiction = contradiction || p.compared.verdict == co::verdict::contradicts;
        tension = tension || co::disagrees(p.compared);
    }
    [[nodiscard]] bool found(const std::string& what) const {
        return (what == "contradiction" && contradiction) || (what == "tension" && tension);
    }
};

std::string closing_line(const co::findings& f, const co::policy& policy, std::size_t width) {
    std::uint64_t contradictions = 0, tensions = 0;
    for (std::size_t t = 0; t < f.topics().size(); ++t) {
        for (const auto& n : {f.topics()[t].disagreements, f.disagreements_across(t)}) {
            contradictions += n.contradictions;
            tensions += n.tensions;
        }
    }
    using co::report::detail::plural;
    const auto line = fmt::format(
        "{}, {}: {}, {}. Read as \"{}\"{}; format {}.",
        plural(f.claims().size(), "claim", "claims"), plural(f.topics().size(), "topic", "topics"),
        plural(contradictions, "contradiction", "contradictions"),
        plural(tensions, "tension", "tensions"), policy.name(),
        co::is_unnamed_change(policy) ? ", changed" : "", co::report::format_name);
    return co::report::detail::wrapped(line, width, "");
}

int write_report(inputs& in, const co::findings& f, const compare_options& o) {
    co::report::selection selection{.only_disagreements = o.only == "disagreements",
                                    .all_pairs = o.all_pairs,
                                    .sensitivity = o.sensitivity,
                                    .min_difference = o.min_difference};
    if (!o.accepted.empty()) {
        selection.accepted = &in.accepted;
        selection.is_accepted = [](const void* accepted, std::string_view a, std::string_view b) {
            return static_cast<const co::io::id_pairs*>(accepted)->contains(a, b);
        };
    }
    const bool to_terminal = o.output.empty() && is_terminal(stdout);
    const char* no_colour = std::getenv("NO_COLOR");
    const co::report::text_style style{.width = terminal_width(),
                                       .colour = to_terminal &&
                                                 (no_colour == nullptr || *no_colour == '\0')};

    sink out{o.output};
    worst_seen seen{f};
    std::size_t done = 0;
    {
        progress bar{f.topics().size()};
        std::string text;
        if (o.format == "csv") { co::report::csv_header(selection, std::back_inserter(text)); }
        std::vector<std::size_t> order;
        if (o.format == "text") {
            order = co::report::worst_first(f);
        } else {
            for (std::size_t t = 0; t < f.topics().size(); ++t) { order.push_back(t); }
        }
        for (const auto t : order) {
            if (o.format == "jsonl") {
                co::report::jsonl(f, selection, t, std::back_inserter(text), seen);
            } else if (o.format == "csv") {
                co::report::csv(f, selection, t, std::back_inserter(text), seen);
            } else if (auto topic = co::report::text(f, selection, style, t, seen);
                       !topic.empty()) {
                text += topic + "\n";
            }
            if (!out.write(text)) { break; }
            text.clear();
            bar.step(++done);
        }
        if (o.format == "text") { text += closing_line(f, in.policy, style.width); }
        out.write(text);
    }
    const auto failure = out.finish();
    if (out.is_closed()) { return exit_done; }
    if (failure) { in.report(*failure); }
    if (!in.good) { return exit_bad_input; }
    return seen.found(o.fail_on) ? exit_found : exit_done;
}

} // namespace

int compare(const compare_options& o) {
    if (o.schema) {
        sink out{o.output};
        out.write(schema());
        const auto failure = out.finish();
        if (failure) { say(*failure); }
        return failure ? exit_bad_input : exit_done;
    }
    if (o.files.empty()) {
        fmt::print(
            stderr,
            "corroborate compare: name a file of claims, or - for standard input; --help teaches by example\n");
        return exit_bad_input;
    }
    inputs in;
    if (!load_rules(in, o) || !load_claims(in, o)) { return exit_bad_input; }
    const co::findings f{in.claims.claims(), in.policy, in.words.view()};
    report_faults(in, f.revisions());
    if (!o.rejects.empty()) { write_rejects(in, o.rejects); }
    return write_report(in, f, o);
}

} // namespace program
