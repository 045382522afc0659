// corroborate read: prose in, quantities out, or drafts of claims, as JSON Lines.
#include <optional>
#include <string>
#include <string_view>

#include <corroborate/report/draft_claim.hpp>
#include <corroborate/text/scan.hpp>

#include "run.hpp"

namespace program {

namespace {

/// What is written of one text; false when it is no use to go on.
bool write_text(sink& out, const read_options& options, const std::string& path,
                std::string_view text, const co::period& date) {
    co::draft_reader drafts{text, date};
    for (const auto& q : co::scan(text, {.dates = options.dates})) {
        using json = nlohmann::ordered_json;
        std::optional<json> line;
        if (options.claims) {
            line = co::report::draft_claim(path, text, q, drafts.read(q), date);
        } else {
            line = co::report::quantity_object(path, text, q, drafts.locate(q));
        }
        if (line && !out.write(line->dump(-1, ' ', false, json::error_handler_t::replace) + '\n')) {
            return false;
        }
    }
    return true;
}

} // namespace

int read(const read_options& options) {
    co::period date;
    if (!options.date.empty()) {
        const auto day = co::make_period(options.date);
        if (!day || day->first() != day->last()) {
            fmt::print(stderr, "corroborate: --date: \"{}\" is no day (write 2022-02-10)\n",
                       options.date);
            return exit_bad_input;
        }
        date = *day;
    }
    sink out{options.output};
    bool good = true;
    for (const auto& path : options.files) {
        const auto text = co::io::read_file(path);
        if (!text) {
            say(text.error());
            good = false;
            continue;
        }
        if (!write_text(out, options, path, *text, date)) { break; }
    }
    if (const auto problem = out.finish()) {
        say(*problem);
        good = false;
    }
    return good ? exit_done : exit_bad_input;
}

} // namespace program
