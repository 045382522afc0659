// corroborate compare: claims in, agreements and contradictions out. The work is the library's;
// here are files, flags and exit codes.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include <corroborate/findings.hpp>
#include <corroborate/io/memory.hpp>
#include <corroborate/jobs.hpp>
#include <corroborate/report/csv.hpp>
#include <corroborate/report/html.hpp>
#include <corroborate/report/jsonl.hpp>
#include <corroborate/report/markdown.hpp>
#include <corroborate/report/svg.hpp>
#include <corroborate/report/tally.hpp>
#include <corroborate/report/text.hpp>
#include <corroborate/version.hpp>

#include "run.hpp"

namespace program {

namespace {

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

bool load_claims(inputs& in, const compare_options& o) {
    const auto columns = load_columns(o);
    if (!columns) { return false; }
    for (const auto& file : o.files) {
        co::io::load_claims(in.claims, file, in.words.view(), *columns, format_of(o), in.policy);
    }
    for (const auto& r : in.claims.rejects()) { in.report(r.what); }
    return true;
}

/// Whether all claims can be held, with their text and what is found of them: told before a byte is
/// read. Pipes are not asked.
bool fits_in_memory(const compare_options& o) {
    constexpr std::uint64_t bytes_a_claim = 1400; // as measured
    std::uint64_t needed = 0;
    for (const auto& file : o.files) {
        if (const auto size = co::io::estimate(file)) {
            needed += size->bytes + size->claims * bytes_a_claim;
        }
    }
    const auto available = co::io::available_memory();
    if (!available || needed <= *available) { return true; }
    const auto in_words = [](std::uint64_t bytes) {
        const auto mega = static_cast<double>(bytes) / 1e6;
        return mega < 1000 ? fmt::format("{:.1f} MB", mega) : fmt::format("{:.1f} GB", mega / 1000);
    };
    fmt::print(
        stderr,
        "corroborate: this input needs about {} of memory, and {} are available: use --summary, or sort the claims by topic and use --grouped\n",
        in_words(needed), in_words(*available));
    return false;
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
    const co::findings* f;
    bool tension = false;
    bool contradiction = false;

    void operator()(const co::report::pair& p) {
        if (!f->is_live(p.a) || !f->is_live(p.b)) { return; }
        contradiction = contradiction || p.compared.verdict == co::verdict::contradicts;
        tension = tension || co::disagrees(p.compared);
    }
    void add(const worst_seen& more) {
        tension = tension || more.tension;
        contradiction = contradiction || more.contradiction;
    }
    [[nodiscard]] bool found(const std::string& what) const {
        return (what == "contradiction" && contradiction) || (what == "tension" && tension);
    }
};

const co::topic_findings& topic_of(const co::findings& f, std::size_t claim) {
    return *std::find_if(f.topics().begin(), f.topics().end(), [&](const auto& t) {
        return std::binary_search(t.claims.begin(), t.claims.end(), claim);
    });
}

/// The largest disagreements that are shown, the largest first.
std::vector<co::report::disagreeing_pair>
largest(const co::findings& f, const co::report::selection& s, std::size_t top, worst_seen& seen) {
    co::report::leading<co::report::disagreeing_pair> list{top};
    const auto look = [&](const co::report::pair& p) {
        seen(p);
        if (!co::disagrees(p.compared) || !f.is_live(p.a) || !f.is_live(p.b)) { return; }
        const auto& c = p.compared;
        list.add({c.difference.exists, c.difference.value, c.gap.approximate(),
                  static_cast<std::uint32_t>(p.a), static_cast<std::uint32_t>(p.b)});
    };
    for (std::size_t t = 0; t < f.topics().size(); ++t) {
        co::report::visit_within(f, s, t, look);
        co::report::visit_across(f, s, t, look);
    }
    return list.list();
}

/// Whether the report is written at once, and does not show every pair.
bool is_whole(const compare_options& o) {
    return o.format == "svg" || o.format == "html" || (o.format == "markdown" && o.top == 0);
}
/// Such reports do not show every pair; --fail-on asks for all of them.
void look_for(const std::string& what, const co::findings& f, const co::report::selection& s,
              worst_seen& seen) {
    for (std::size_t t = 0; t < f.topics().size() && !what.empty() && !seen.found(what); ++t) {
        co::report::visit_within(f, s, t, seen);
        co::report::visit_across(f, s, t, seen);
    }
}

/// Topics that one thread writes.
struct told_topics {
    explicit told_topics(const co::findings& f) : seen{&f} {}

    void add(const co::report::selection& s, const co::report::text_style& style,
             const std::string& format, std::size_t topic) {
        const auto& f = *seen.f;
        if (format == "jsonl") {
            co::report::jsonl(f, s, topic, std::back_inserter(text), seen);
        } else if (format == "csv") {
            co::report::csv(f, s, topic, std::back_inserter(text), seen);
        } else if (const auto lines = co::report::text(f, s, style, topic, seen); !lines.empty()) {
            text += lines + "\n";
            has_pictures = has_pictures || co::report::has_picture(f, topic);
        }
    }
    worst_seen seen;
    std::string text;
    bool has_pictures = false;
};
/// Where pieces end that are worth a thread's while, as places in the order of topics.
std::vector<std::size_t> pieces(const co::findings& f, const std::vector<std::size_t>& order) {
    constexpr std::size_t pairs_a_piece = 2000;
    std::vector<std::size_t> ends;
    std::size_t pairs = 0;
    for (std::size_t k = 0; k < order.size(); ++k) {
        const auto claims = f.topics()[order[k]].claims.size();
        pairs += claims * claims / 2 + 1;
        if (pairs >= pairs_a_piece || k + 1 == order.size()) {
            ends.push_back(k + 1);
            pairs = 0;
        }
    }
    return ends;
}

/// Whether the report tells them; not with the largest pairs alone.
bool shows_remarks(const compare_options& o) {
    return o.top == 0 && o.format != "csv" && o.format != "svg";
}

int write_report(inputs& in, const co::findings& f, const compare_options& o) {
    auto selection = selection_of(in, o);
    std::vector<co::report::remark> remarks;
    if (shows_remarks(o)) {
        remarks = co::report::remarks_of(f, in.words.sums(), in.words.changes());
    }
    selection.remarks = remarks;
    const auto style = terminal_style(o.output);

    sink out{o.output};
    worst_seen seen{&f};
    std::size_t piece = 0;
    bool has_pictures = false;
    {
        progress bar{f.topics().size()};
        std::string text;
        if (o.format == "csv") { co::report::csv_header(selection, std::back_inserter(text)); }
        std::vector<std::size_t> order; // of topics that are written one after the other
        const auto ranking =
            o.format == "text" ? co::report::rank_topics(f) : co::report::ranking{};
        if (is_whole(o)) {
            o.format == "svg"
                ? co::report::svg(f, std::back_inserter(text), selection, {.timeline = o.timeline})
            : o.format == "html" ? co::report::html(f, std::back_inserter(text), selection)
                                 : co::report::markdown(f, std::back_inserter(text), selection);
            look_for(o.fail_on, f, selection, seen);
        } else if (o.top > 0) {
            for (const auto& p : largest(f, selection, o.top, seen)) {
                const auto c = f.compare(p.a, p.b);
                const co::report::pair pair{c, p.a, p.b};
                if (o.format == "jsonl") {
                    text += co::report::pair_line(f, selection, pair);
                } else if (o.format == "csv") {
                    co::report::csv_pair(f, selection, topic_of(f, p.b), pair,
                                         std::back_inserter(text));
                } else if (o.format == "markdown") {
                    co::report::markdown_pair(f, pair, std::back_inserter(text), selection);
                } else {
                    text += co::report::pair_text(f, selection, style, pair) + "\n";
                }
            }
        } else if (o.format == "text") {
            order = ranking.order;
        } else {
            for (std::size_t t = 0; t < f.topics().size(); ++t) { order.push_back(t); }
        }
        out.write(text);
        text.clear();
        const auto ends = pieces(f, order);
        co::in_order(
            ends.size(), co::jobs{o.jobs},
            [&](std::size_t i) {
                told_topics told{f};
                for (std::size_t k = i == 0 ? 0 : ends[i - 1]; k < ends[i]; ++k) {
                    told.add(selection, style, o.format, order[k]);
                }
                return told;
            },
            [&](const told_topics& told) {
                seen.add(told.seen);
                has_pictures = has_pictures || told.has_pictures;
                bar.step(ends[piece++]);
                return out.write(told.text);
            });
        if (o.format == "text") {
            text += closing_line(
                counts_line(f.claims().size(), f.topics().size(), ranking.all, in.policy), style,
                has_pictures);
        }
        out.write(text);
    }
    const auto failure = out.finish();
    if (out.is_closed()) { return exit_done; }
    if (failure) { in.report(*failure); }
    if (!in.good) { return exit_bad_input; }
    return seen.found(o.fail_on) ? exit_found : exit_done;
}

/// What goes with what; false and a sentence where it does not.
bool is_possible(const compare_options& o) {
    const auto refuse = [](std::string_view why) {
        fmt::print(stderr, "corroborate compare: {}\n", why);
        return false;
    };
    const bool svg = o.format == "svg", drawn = svg || o.format == "html",
               streamed = o.summary || o.grouped;
    if (streamed && drawn) {
        return refuse(fmt::format("--format {} goes with neither --summary nor --grouped; text, "
                                  "markdown, jsonl and csv do",
                                  o.format));
    }
    if (o.all_pairs && (drawn || o.format == "markdown")) {
        return refuse("--all-pairs goes with text, jsonl and csv; the other formats show topics");
    }
    if (o.all_pairs && streamed) {
        return refuse("--all-pairs goes with neither --summary nor --grouped");
    }
    if (o.top > 0 && drawn) { return refuse("--top goes with text, markdown, jsonl and csv"); }
    if (o.top > 0 && o.grouped && !o.summary) {
        return refuse("with --grouped, --top goes with --summary");
    }
    if (o.top > 0 && o.summary && o.format == "csv") {
        return refuse("--top has no CSV with --summary");
    }
    if (o.sensitivity && svg) { return refuse("--sensitivity goes with every format but svg"); }
    if (o.timeline && !svg) { return refuse("--timeline goes with --format svg"); }
    if (o.summary && !o.fail_on.empty() && (!o.accepted.empty() || o.min_difference > 0)) {
        return refuse("with --summary, --fail-on counts all disagreements: --accepted and "
                      "--min-difference do not go with it");
    }
    return true;
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
    if (!is_possible(o)) { return exit_bad_input; }
    if (o.summary || o.grouped) { return stream(o); }
    inputs in;
    if (!fits_in_memory(o)) { return exit_bad_input; }
    if (!load_rules(in, o) || !load_claims(in, o)) { return exit_bad_input; }
    const co::findings f{in.claims.claims(), in.policy, in.words.view()};
    report_faults(in, f.revisions());
    if (!o.rejects.empty()) { write_rejects(in, o.rejects); }
    return write_report(in, f, o);
}

} // namespace program
