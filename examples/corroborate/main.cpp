// corroborate: the program. Reads its command line and nothing else; see compare.cpp and read.cpp.
#include <csignal>
#include <exception>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <corroborate/version.hpp>

#include "options.hpp"

namespace {

constexpr const char* read_examples = R"(Examples:
  What numbers does an article say, and what do its words mean by them?
    echo 'At least 12 people died and nearly 40 were hurt.' | corroborate read -

  The amounts of several articles, with their places in the text:
    corroborate read articles/*.txt | jq -r '[.file, .start, .text] | @tsv'

  Which of them disagree? Drafts of claims, compared under a vocabulary:
    corroborate read --claims --date 2022-02-10 articles/*.txt |
      corroborate compare --vocabulary words.json -

One JSON object a quantity: its place (bytes), the words, the number, and the
two sets that they mean, literal and implied. Names, dates, ages and scores
are left out; --dates adds dates, years and ages as {"kind":"date"}.

With --claims, one draft of a claim for each quantity whose sentence says what
is counted; who says it, where and when only as far as it says so in plain
words. "On Thursday" and "January 10" are dates only with --date.

Exit: 0 done; 2 a file could not be read (the others are read all the same).)";

constexpr const char* examples = R"(Examples:
  Two claims a line each, and what they say of each other:
    printf '%s\n' '{"measure":"camps","said":"over 40","by":"a president"}' \
                  '{"measure":"camps","said":"more than 40","by":"a general"}' |
      corroborate compare -

  With a vocabulary: which names mean the same, what is part of what:
    corroborate compare --vocabulary words.json claims.jsonl

  For a program, with the verdict under every shipped reading policy:
    corroborate compare --format jsonl --sensitivity claims.jsonl

  For a pull request or a wiki page:
    corroborate compare --format markdown --output report.md claims.jsonl

  In continuous integration: fail on contradictions that nobody has looked at:
    corroborate compare --fail-on contradiction --accepted seen.txt claims.csv

  To look at, and to send around: one file that works offline, or a picture:
    corroborate compare --format html --output report.html claims.jsonl
    corroborate compare --format svg --output picture.svg claims.jsonl

  A CSV whose columns have other names:
    corroborate compare --columns measure=what,said=value,by=source data.csv

  Millions of claims: what there is to say of each topic. A running total has
  many dates: its topic tells of the latest, --by-period of each date alone.
    corroborate compare --summary --vocabulary words.json claims.csv
    corroborate compare --summary --by-period --format csv claims.csv

  Any number of claims that stand by topic (nothing is remembered of topics in
  the order of their names):
    sort claims.jsonl | corroborate compare --grouped --format jsonl -

A claim: {"measure":"fighters", "said":"over 6,000", "scope":"the border",
  "as_of":"2022-01-10", "by":"Emomali Rahmon", "citing":["special services"]}
`said` is words ("thousands", "5,000-6,000", "about 40 %"), a number, or an
object; `corroborate compare --schema` prints all keys.

Reading policies: cautious (default), literal_only, as_written, acled, and
percent:20 with any number.

Exit: 0 done; 1 what --fail-on names was found; 2 bad usage or bad input.)";

} // namespace

int main(int argc, char** argv) {
#ifdef SIGPIPE
    std::signal(SIGPIPE,
                SIG_IGN); // a closed pipe is told by the write, and ends the program quietly
#endif
    CLI::App app{
        "Reads and compares sourced quantitative claims: which agree, which contradict, and why."};
    app.require_subcommand(1);
    app.set_version_flag("--version",
                         fmt::format("corroborate {}.{}.{}", CORROBORATE_VERSION_MAJOR,
                                     CORROBORATE_VERSION_MINOR, CORROBORATE_VERSION_PATCH));
    app.footer("corroborate compare --help and corroborate read --help teach by example.");

    program::compare_options options;
    auto* compare = app.add_subcommand(
        "compare", "Compares the claims of each topic, and of topics that a vocabulary orders.");
    compare->footer(examples);
    compare->add_option("FILE", options.files, "claims as JSON Lines or CSV; - is standard input")
        ->type_name("");
    compare
        ->add_option("--format", options.format,
                     "text (default), markdown, html, svg, jsonl or csv")
        ->check(CLI::IsMember({"text", "markdown", "html", "svg", "jsonl", "csv"}))
        ->type_name("F");
    compare->add_option("--input", options.input, "jsonl or csv, where the file name does not tell")
        ->check(CLI::IsMember({"jsonl", "csv"}))
        ->type_name("F");
    compare
        ->add_option("--columns", options.columns,
                     "CSV columns of other names: said=value,by=source")
        ->type_name("K=C,...");
    compare
        ->add_option("--vocabulary", options.vocabulary,
                     "names that mean the same, parts, units (JSON)")
        ->type_name("FILE");
    compare->add_option("--reading", options.reading, "how words are read: a name, or a JSON file")
        ->type_name("POLICY");
    compare->add_option("--only", options.only, "leave out all that agrees")
        ->check(CLI::IsMember({"disagreements"}))
        ->type_name("WHAT");
    compare
        ->add_option("--min-difference", options.min_difference,
                     "leave out disagreements of a smaller difference")
        ->check(CLI::Range(0.0, 1.0))
        ->check([](const std::string& text) { // a range lets NaN through
            return text.find_first_of("nN") == std::string::npos ? "" : text + " is no number";
        })
        ->type_name("X");
    compare
        ->add_option("--accepted", options.accepted, "pairs of ids, one a line, already looked at")
        ->type_name("FILE");
    compare->add_option("--fail-on", options.fail_on, "exit 1 when a live pair shows one")
        ->check(CLI::IsMember({"contradiction", "tension"}))
        ->type_name("WHAT");
    auto* summary = compare->add_flag("--summary", options.summary,
                                      "the dossiers of topics alone, without their pairs");
    compare
        ->add_flag("--by-period", options.by_period, "with --summary: one for each date of a topic")
        ->needs(summary);
    compare->add_option("--top", options.top, "the N largest disagreements, by difference")
        ->check(CLI::Range(1, 1'000'000'000))
        ->type_name("N");
    compare->add_flag("--grouped", options.grouped,
                      "claims stand by topic: any length, bounded memory");
    compare->add_option("--jobs", options.jobs, "threads (0: all, which is the default)")
        ->check(CLI::Range(0, 256))
        ->type_name("N");
    compare->add_flag("--sensitivity", options.sensitivity,
                      "add each pair's verdict under every shipped policy");
    compare->add_flag("--timeline", options.timeline, "with svg: claims along time");
    compare->add_flag("--all-pairs", options.all_pairs,
                      "also the pairs that nothing ties together");
    compare->add_option("--output", options.output, "write there, whole or not at all")
        ->type_name("FILE");
    compare->add_option("--rejects", options.rejects, "keep the lines that could not be read there")
        ->type_name("FILE");
    compare->add_flag("--schema", options.schema,
                      "print the JSON Schema of all that goes in and out");

    program::read_options reading;
    auto* read = app.add_subcommand("read", "Finds the numbers that prose says, with their sets.");
    read->footer(read_examples);
    read->add_option("FILE", reading.files, "plain text in UTF-8; - is standard input")
        ->required()
        ->type_name("");
    read->add_flag("--dates", reading.dates, "also dates, years and ages");
    read->add_flag("--claims", reading.claims, "drafts of claims, for corroborate compare");
    read->add_option("--date", reading.date, "the day of the documents, for \"on Thursday\"")
        ->type_name("YYYY-MM-DD");
    read->add_option("--output", reading.output, "write there, whole or not at all")
        ->type_name("FILE");

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        const int code = app.exit(e);
        return code == 0 ? program::exit_done : program::exit_bad_input;
    }
    try {
        return read->parsed() ? program::read(reading) : program::compare(options);
    } catch (const std::bad_alloc&) {
        fmt::print(stderr, "corroborate: there is not enough memory for this input\n");
    } catch (const std::exception& e) { fmt::print(stderr, "corroborate: {}\n", e.what()); }
    return program::exit_bad_input;
}
