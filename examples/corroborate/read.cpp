// corroborate read: prose in, quantities out, as JSON Lines.
#include <string>

#include <corroborate/report/quantity.hpp>
#include <corroborate/text/scan.hpp>

#include "run.hpp"

namespace program {

int read(const read_options& options) {
    sink out{options.output};
    bool good = true;
    for (const auto& path : options.files) {
        const auto text = co::io::read_file(path);
        if (!text) {
            say(text.error());
            good = false;
            continue;
        }
        for (const auto& q : co::scan(*text, {.dates = options.dates})) {
            const auto line = co::report::quantity_object(path, *text, q);
            using handler = nlohmann::ordered_json::error_handler_t;
            if (!out.write(line.dump(-1, ' ', false, handler::replace) + '\n')) { break; }
        }
        if (out.is_closed()) { break; }
    }
    if (const auto problem = out.finish()) {
        say(*problem);
        good = false;
    }
    return good ? exit_done : exit_bad_input;
}

} // namespace program
