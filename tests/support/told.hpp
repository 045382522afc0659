// A scan as a line of text: "At least 12 at-least 12; 40 bare-round 40", for tests that compare.
#pragma once

#include <string>
#include <string_view>

#include <corroborate/format.hpp>
#include <corroborate/text/described.hpp>
#include <corroborate/text/scan.hpp>

/// Each quantity as `text` [hedge value..upper unit /per], dates as `text` [date].
[[nodiscard]] inline std::string told(std::string_view prose, corroborate::scan_options how = {}) {
    namespace co = corroborate;
    std::string out;
    for (const auto& q : co::scan(prose, how)) {
        if (!out.empty()) { out += "; "; }
        out += q.text.of(prose);
        if (q.what == co::found::date) {
            out += " [date]";
            continue;
        }
        const auto d = co::describe(q);
        out += " [";
        out += co::row(d.hedge).id;
        if (d.value) { out += ' ' + co::exact_text(*d.value); }
        if (d.upper) { out += ".." + co::exact_text(*d.upper) + (d.upper_is_percent ? "%" : ""); }
        if (!d.unit.is_none()) { (out += ' ') += d.unit.name(); }
        if (!q.per.empty()) { (out += " /") += q.per; }
        out += ']';
    }
    return out;
}
