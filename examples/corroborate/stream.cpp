// compare --summary and compare --grouped: claims are read as they come into a claim table, a whole
// run or a batch of topics at a time, and topics are told as they are complete.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <corroborate/io/claims_stream.hpp>
#include <corroborate/io/grouped.hpp>
#include <corroborate/jobs.hpp>
#include <corroborate/report/csv.hpp>
#include <corroborate/report/jsonl.hpp>
#include <corroborate/report/markdown.hpp>
#include <corroborate/report/markdown_summary.hpp>
#include <corroborate/report/summary.hpp>
#include <corroborate/report/table_topics.hpp>

#include "run.hpp"

namespace program {

namespace {

/// On standard error, where that is a terminal: how far, how fast, how long still.
class reading_progress {
public:
    explicit reading_progress(const std::vector<std::string>& files)
        : wanted_(is_terminal(stderr)) {
        for (const auto& f : files) {
            std::error_code unknown;
            const auto size = std::filesystem::file_size(f, unknown);
            all_known_ = all_known_ && !unknown;
            total_ += unknown ? 0 : static_cast<double>(size);
        }
    }
    reading_progress(const reading_progress&) = delete;
    reading_progress& operator=(const reading_progress&) = delete;
    ~reading_progress() {
        if (shown_) { fmt::print(stderr, "\r\x1b[K"); }
    }
    void step(std::uint64_t claims, std::uint64_t bytes) {
        if (!wanted_) { return; }
        const auto now = std::chrono::steady_clock::now();
        if (now - last_ < std::chrono::milliseconds{500}) { return; }
        last_ = now;
        shown_ = true;
        const double seconds = std::chrono::duration<double>(now - start_).count();
        std::string line = fmt::format("{:.1f} million claims, {:.2f} million a second",
                                       static_cast<double>(claims) / 1e6,
                                       static_cast<double>(claims) / 1e6 / seconds);
        if (all_known_ && total_ > 0 && bytes > 0) {
            const double part = std::min(1.0, static_cast<double>(bytes) / total_);
            const auto left = static_cast<long>(seconds / part * (1 - part) + 0.5);
            const auto filled = static_cast<std::size_t>(part * 20);
            line = fmt::format("[{:<20}] {:3.0f} %  {}, {}:{:02} left", std::string(filled, '#'),
                               part * 100, line, left / 60, left % 60);
        }
        fmt::print(stderr, "\r\x1b[K{}", line);
        std::fflush(stderr);
    }

private:
    double total_ = 0;
    bool all_known_ = true;
    bool wanted_;
    bool shown_ = false;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point last_ = start_;
};

/// A pair among the largest, told while its claims were there.
struct told_pair : co::report::disagreeing_pair {
    std::size_t batch = 0;
    std::string text{};

    friend bool operator<(const told_pair& x, const told_pair& y) {
        const co::report::disagreeing_pair &a = x, &b = y;
        co::report::disagreeing_pair p = a, q = b;
        p.a = q.a = p.b = q.b = 0;
        if (p < q || q < p) { return p < q; }
        return x.batch != y.batch ? x.batch < y.batch : a < b;
    }
};
/// A line of a list, by how much it is about.
struct told_line {
    double size = 0;
    std::size_t batch = 0;
    std::uint32_t claim = 0;
    std::string text{};

    friend bool operator<(const told_line& x, const told_line& y) {
        if (x.size != y.size) { return x.size > y.size; }
        return x.batch != y.batch ? x.batch < y.batch : x.claim < y.claim;
    }
};

/// The whole run: what is told goes to the sink, what is counted is kept for the end.
class stream_run {
public:
    stream_run(inputs& in, const compare_options& o, sink& out)
        : in_(in),
          o_(o),
          out_(out),
          largest_(o.format == "text" ? listed() : o.top),
          topics_(listed()),
          falls_(listed()),
          selection_(selection_of(in, o)) {
        if (o_.format == "csv") {
            std::string header;
            if (o_.summary) {
                header = co::report::topic_csv_header();
            } else {
                co::report::csv_header(selection_, std::back_inserter(header));
            }
            out_.write(header);
        }
        if (is_markdown() && o_.summary) {
            out_.write(std::string{co::report::topic_markdown_header()});
        }
        style_ = terminal_style(o.output);
        style_.colour = false;
    }

    /// False when it is no use to go on.
    bool take(const co::io::claim_table& table) {
        ++batch_;
        return o_.summary ? summarize(table) : compare_all(table);
    }
    void finish() {
        if (o_.format == "text") {
            out_.write(o_.summary ? summary() : closing_line());
            return;
        }
        if (o_.summary && is_markdown() && !largest_.list().empty()) {
            out_.write("\n### The largest disagreements\n\n");
        }
        for (const auto& p : largest_.list()) { out_.write(p.text); }
        if (is_markdown()) {
            std::string line = "\n" + co::report::markdown_text(counts_line()) + "\n";
            if (!o_.summary) { line += "\nTopics of a single claim are not listed.\n"; }
            out_.write(line);
        }
    }
    [[nodiscard]] bool found() const {
        const auto& n = o_.summary ? counts_.disagreements : seen_;
        return (o_.fail_on == "contradiction" && n.contradictions > 0) ||
               (o_.fail_on == "tension" && n.contradictions + n.tensions > 0);
    }

private:
    [[nodiscard]] std::size_t listed() const {
        return o_.format == "text" ? (o_.top > 0 ? o_.top : 10) : 0;
    }
    void report_faults(const co::io::claim_table& table, const co::findings& f) {
        for (const auto& fault : f.revisions().faults()) {
            std::string what = "supersedes: there is no claim with the id " +
                               co::io::quoted(f.claims()[fault.claim].about().supersedes);
            if (!fault.circle.empty()) {
                what = "supersedes: the corrections run in a circle: ";
                for (const auto i : fault.circle) {
                    what += co::io::printable(f.claims()[i].about().id) + " > ";
                }
                what += co::io::printable(f.claims()[fault.circle.front()].about().id);
            }
            in_.report(table.problem_at(fault.claim, std::move(what)));
        }
    }

    // dossiers alone

    struct piece {
        std::string text;
        std::optional<co::report::told> told;
        std::optional<co::report::leading<told_line>> topics;
    };

    bool summarize(const co::io::claim_table& table) {
        const co::report::table_topics topics{table, in_.policy};
        if (topics.together() != nullptr) { report_faults(table, *topics.together()); }
        const bool text = o_.format == "text";
        const co::report::telling how{
            .by_period = o_.by_period,
            .tallied = text,
            .top = largest_.most() == 0 ? 0 : largest_.most() + in_.accepted.size(),
            .falls = listed()};
        constexpr std::size_t claims_a_piece = 8192; // its text stays within small memory
        const auto ends = topics.pieces(claims_a_piece);
        const bool csv = o_.format == "csv", some = selection_.only_disagreements;
        bool going = true;
        co::in_order(
            ends.size(), co::jobs{o_.jobs},
            [&](std::size_t i) {
                piece p;
                p.told.emplace(how);
                p.topics.emplace(listed());
                const auto id = [&](std::string& out, std::uint32_t claim) {
                    append_id(out, table, claim);
                };
                topics.visit(i == 0 ? 0 : ends[i - 1], ends[i], how, *p.told,
                             [&](const co::report::told_topic& t) {
                                 const auto n =
                                     t.disagreements.contradictions + t.disagreements.tensions;
                                 if (text) { return list_topic(*p.topics, t, n); }
                                 if (some && n == 0) { return; }
                                 if (csv) {
                                     co::report::append_topic_csv(p.text, t);
                                 } else if (is_markdown()) {
                                     co::report::append_topic_markdown(p.text, t);
                                 } else {
                                     co::report::append_topic_json(p.text, t, id);
                                 }
                             });
                return p;
            },
            [&](piece p) {
                going = p.text.empty() || out_.write(p.text);
                add(topics, p);
                return going;
            });
        count_across(table);
        return going;
    }
    static void append_id(std::string& out, const co::io::claim_table& table, std::uint32_t claim) {
        co::report::detail::append_json(out, table.id(claim));
    }
    void list_topic(co::report::leading<told_line>& into, const co::report::told_topic& t,
                    std::uint64_t n) const {
        told_line line{static_cast<double>(n),
                       batch_,
                       t.witness ? t.witness->first
                                 : (t.supporters.empty() ? 0 : t.supporters.front()),
                       {}};
        if (n == 0 || !into.takes(line)) { return; }
        std::string name = co::io::printable(t.measure);
        if (!co::is_blank(t.scope)) { name += ", " + co::io::printable(t.scope); }
        if (t.as_of != nullptr && t.as_of->is_given()) { name += ", " + co::to_text(*t.as_of); }
        using co::report::detail::counted;
        line.text =
            fmt::format("  {}: {} and {} among {}\n", name,
                        counted(t.disagreements.contradictions, "contradiction", "contradictions"),
                        counted(t.disagreements.tensions, "tension", "tensions"),
                        counted(t.claims, "claim", "claims"));
        into.add(line);
    }
    void add(const co::report::table_topics& topics, const piece& p) {
        const auto& table = topics.table();
        counts_.add(p.told->counts);
        for (std::uint32_t v = 1; v < p.told->counts.voices.size(); ++v) {
            voices_[std::string{table.origin_name(v)}].add(p.told->counts.voices[v]);
        }
        for (const auto& pair : p.told->largest.list()) {
            told_pair told{pair, batch_};
            if (!largest_.takes(told)) { continue; }
            topics.with_pair(pair.a, pair.b,
                             [&](const co::findings& f, std::size_t a, std::size_t b) {
                                 const auto c = f.compare(a, b);
                                 if (selection_.shows(c)) {
                                     told.text = pair_text(f, {c, a, b});
                                     largest_.add(told);
                                 }
                             });
        }
        for (const auto& line : p.topics->list()) { topics_.add(line); }
        for (const auto& fall : p.told->falls.list()) {
            told_line line{fall.by, batch_, fall.from, {}};
            if (!falls_.takes(line)) { continue; }
            topics.with_pair(std::min(fall.from, fall.to), std::max(fall.from, fall.to),
                             [&](const co::findings& f, std::size_t a, std::size_t b) {
                                 if (fall.from > fall.to) { std::swap(a, b); }
                                 line.text = fall_text(f.claims()[a], f.claims()[b]);
                             });
            falls_.add(line);
        }
    }
    [[nodiscard]] std::string pair_text(const co::findings& f, const co::report::pair& p) const {
        if (o_.format == "jsonl") { return co::report::pair_line(f, selection_, p); }
        if (is_markdown()) {
            std::string text;
            co::report::markdown_pair(f, p, std::back_inserter(text), selection_);
            return text;
        }
        return co::report::pair_text(f, selection_, style_, p);
    }
    static std::string fall_text(const co::claim<co::named>& from, const co::claim<co::named>& to) {
        using co::io::printable;
        std::string name = printable(from.measure_name());
        if (from.about().scope.is_said()) { name += ", " + printable(from.about().scope.name()); }
        return fmt::format("  {}: {} by {} on {}, then {} on {}\n", name, co::to_text(from.said()),
                           printable(from.origin()), co::to_text(from.about().as_of),
                           co::to_text(to.said()), co::to_text(to.about().as_of));
    }
    /// Pairs of topics that the vocabulary ties: part of no dossier, but counted.
    void count_across(const co::io::claim_table& table) {
        if (in_.words.view().parts().size == 0) { return; }
        const all_claims all{table, in_};
        for (std::size_t t = 0; t < all.found.topics().size(); ++t) { add_across(all.found, t); }
    }
    void add_across(const co::findings& f, std::size_t t) {
        const auto across = f.disagreements_across(t);
        counts_.disagreements.contradictions += across.contradictions;
        counts_.disagreements.tensions += across.tensions;
    }
    [[nodiscard]] std::string summary() const {
        co::report::summary s;
        s.counts = counts_;
        s.voices.assign(voices_.begin(), voices_.end());
        for (const auto& l : topics_.list()) { s.topics.push_back(l.text); }
        for (const auto& l : falls_.list()) { s.falls.push_back(l.text); }
        for (const auto& p : largest_.list()) { s.largest.push_back(p.text); }
        return co::report::summary_text(s, style_, 20) + "\n" + closing_line();
    }

    // pairs too

    struct all_claims {
        all_claims(const co::io::claim_table& table, const inputs& in)
            : claims(read(table, texts)), found(claims, in.policy, in.words.view()) {}
        static std::vector<co::claim<co::named>> read(const co::io::claim_table& table,
                                                      co::io::text_arena& texts) {
            std::vector<co::claim<co::named>> out;
            out.reserve(table.size());
            for (std::size_t i = 0; i < table.size(); ++i) {
                out.push_back(table.claim_at(i, texts));
            }
            return out;
        }
        co::io::text_arena texts;
        std::vector<co::claim<co::named>> claims;
        co::findings found;
    };
    struct told_pairs {
        std::string text;
        co::disagreement_count seen;
        bool has_pictures = false;
    };
    bool compare_all(const co::io::claim_table& table) {
        const all_claims all{table, in_};
        const auto& f = all.found;
        report_faults(table, f);
        counts_.claims += table.size();
        counts_.topics += f.topics().size();
        std::vector<co::disagreement_count> disagreements; // of each topic, with earlier ones too
        for (std::size_t t = 0; t < f.topics().size(); ++t) {
            auto n = f.disagreements_across(t);
            n.contradictions += f.topics()[t].disagreements.contradictions;
            n.tensions += f.topics()[t].disagreements.tensions;
            counts_.disagreements.contradictions += n.contradictions;
            counts_.disagreements.tensions += n.tensions;
            disagreements.push_back(n);
        }
        const auto remarks = co::report::remarks_of(f, in_.words.sums(), in_.words.changes());
        auto selection = selection_;
        selection.remarks = remarks;
        constexpr std::size_t topics_a_piece = 64;
        const std::size_t pieces = (f.topics().size() + topics_a_piece - 1) / topics_a_piece;
        bool going = true;
        co::in_order(
            pieces, co::jobs{o_.jobs},
            [&](std::size_t i) {
                told_pairs out;
                const auto seen = [&](const co::report::pair& p) {
                    if (!f.is_live(p.a) || !f.is_live(p.b)) { return; }
                    out.seen.contradictions += p.compared.verdict == co::verdict::contradicts;
                    out.seen.tensions += p.compared.verdict == co::verdict::tension;
                };
                const auto end = std::min((i + 1) * topics_a_piece, f.topics().size());
                for (std::size_t t = i * topics_a_piece; t < end; ++t) {
                    if (o_.format == "jsonl") {
                        co::report::jsonl(f, selection, t, std::back_inserter(out.text), seen);
                    } else if (o_.format == "csv") {
                        co::report::csv(f, selection, t, std::back_inserter(out.text), seen);
                    } else if (is_markdown()) {
                        co::report::markdown_topic(f, t, disagreements[t],
                                                   std::back_inserter(out.text), selection);
                        if (!o_.fail_on.empty()) {
                            co::report::visit_within(f, selection, t, seen);
                            co::report::visit_across(f, selection, t, seen);
                        }
                    } else if (auto text = co::report::text(f, selection, style_, t, seen);
                               !text.empty()) {
                        out.text += text + "\n";
                        out.has_pictures = out.has_pictures || co::report::has_picture(f, t);
                    }
                }
                return out;
            },
            [&](const told_pairs& p) {
                seen_.contradictions += p.seen.contradictions;
                seen_.tensions += p.seen.tensions;
                has_pictures_ = has_pictures_ || p.has_pictures;
                going = out_.write(p.text);
                return going;
            });
        return going;
    }
    [[nodiscard]] std::string counts_line() const {
        return program::counts_line(counts_.claims, counts_.topics, counts_.disagreements,
                                    in_.policy);
    }
    [[nodiscard]] std::string closing_line() const {
        return program::closing_line(counts_line(), style_, has_pictures_);
    }
    [[nodiscard]] bool is_markdown() const { return o_.format == "markdown"; }

    inputs& in_;
    const compare_options& o_;
    sink& out_;
    co::report::tally counts_;
    co::disagreement_count seen_; // among the pairs that were shown
    bool has_pictures_ = false;
    std::map<std::string, co::report::voice_tally> voices_;
    co::report::leading<told_pair> largest_;
    co::report::leading<told_line> topics_, falls_;
    co::report::selection selection_;
    co::report::text_style style_;
    std::size_t batch_ = 0;
};

} // namespace

int stream(const compare_options& o) {
    inputs in;
    const auto columns = load_columns(o);
    if (!columns || !load_rules(in, o)) { return exit_bad_input; }
    std::optional<sink> rejects;
    if (!o.rejects.empty()) { rejects.emplace(o.rejects); }
    sink out{o.output};
    stream_run run{in, o, out};
    {
        reading_progress bar{o.files};
        constexpr std::size_t claims_a_batch = std::size_t{1} << 16U;
        co::io::claim_table table{in.words.view()};
        co::io::group_watch groups{in.words.view(), claims_a_batch, in.words.changes()};
        std::uint64_t claims = 0, bytes = 0;
        bool going = true;
        for (const auto& file : o.files) {
            co::io::claims_stream claims_of{file,         in.words.view(),  *columns,
                                            format_of(o), co::jobs{o.jobs}, in.policy};
            const auto reject = [&](const co::io::rejected& r) {
                in.report(r.what);
                if (rejects && !r.text.empty()) { rejects->write(std::string{r.text} + "\n"); }
            };
            const auto step = [&] {
                if ((++claims & 0xffffU) == 0) { bar.step(claims, bytes + claims_of.bytes_read()); }
            };
            const auto keep = [&](std::size_t) {
                step();
                return co::io::taken::yes;
            };
            const auto watch = [&](std::size_t i) {
                step();
                return groups.take(table, i, [&](const co::io::problem& p) { in.report(p); });
            };
            while (going && (o.grouped ? claims_of.read(table, watch, reject)
                                       : claims_of.read(table, keep, reject))) {
                going = run.take(table);
                table.clear();
            }
            bytes += claims_of.bytes_read();
        }
        if (going && !table.empty()) { run.take(table); }
    }
    run.finish();
    if (rejects) {
        if (const auto failure = rejects->finish()) { in.report(*failure); }
    }
    const auto failure = out.finish();
    if (out.is_closed()) { return exit_done; }
    if (failure) { in.report(*failure); }
    if (!in.good) { return exit_bad_input; }
    return run.found() ? exit_found : exit_done;
}

} // namespace program
