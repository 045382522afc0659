// A summary for the terminal: how much was said of how much, where claims differ, which totals
// fall, who stands apart, and the largest disagreements.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <corroborate/report/tally.hpp>
#include <corroborate/report/text.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// All that a text summary tells.
struct summary {
    tally counts;
    std::vector<std::pair<std::string, voice_tally>> voices; ///< by name
    std::vector<std::string> largest;                        ///< the largest disagreements, told
    std::vector<std::string> topics; ///< topics with the most disagreements, a line each
    std::vector<std::string> falls;  ///< the largest falls, a line each
};

namespace detail {

[[nodiscard]] inline std::string many(std::uint64_t n) {
    return v0::detail::with_commas(fmt::format("{}", n));
}
[[nodiscard]] inline std::string counted(std::uint64_t n, std::string_view one,
                                         std::string_view more) {
    return many(n).append(" ").append(n == 1 ? one : more);
}
/// "121,111 (17.4 %)".
[[nodiscard]] inline std::string share_of(std::uint64_t part, std::uint64_t all) {
    if (all == 0) { return many(part); }
    return fmt::format("{} ({:.1f} %)", many(part),
                       100 * static_cast<double>(part) / static_cast<double>(all));
}

[[nodiscard]] inline std::string
voices_table(std::vector<std::pair<std::string, voice_tally>> voices, std::size_t most) {
    std::sort(voices.begin(), voices.end(), [](const auto& x, const auto& y) {
        const auto &a = x.second, &b = y.second;
        if (a.apart != b.apart) { return a.apart > b.apart; }
        if (a.differs != b.differs) { return a.differs > b.differs; }
        return a.claims != b.claims ? a.claims > b.claims : x.first < y.first;
    });
    std::size_t width = 6;
    for (std::size_t i = 0; i < voices.size() && i < most; ++i) {
        width = std::min<std::size_t>(24, std::max(width, columns(printable(voices[i].first))));
    }
    std::string out =
        fmt::format("  {}  {:>11} {:>11} {:>19} {:>17} {:>9}\n", padded("origin", width), "claims",
                    "with others", "differs", "stands apart", "falls");
    for (std::size_t i = 0; i < voices.size() && i < most; ++i) {
        const auto& v = voices[i].second;
        out += fmt::format("  {}  {:>11} {:>11} {:>19} {:>17} {:>9}\n",
                           padded(clipped(printable(voices[i].first), width), width),
                           many(v.claims), many(v.shared), share_of(v.differs, v.shared),
                           share_of(v.apart, v.shared), many(v.falls));
    }
    if (voices.size() > most) {
        out += fmt::format("  … and {}\n",
                           counted(voices.size() - most, "more origin", "more origins"));
    }
    return out;
}

} // namespace detail

/// The whole text. `most`: how many origins are listed.
[[nodiscard]] inline std::string summary_text(const summary& s, const text_style& style,
                                              std::size_t most) {
    using namespace detail;
    const auto& n = s.counts;
    std::string out = wrapped(
        fmt::format("{} on {} by {}: {} and {}, on {} of the topics.",
                    counted(n.claims, "claim", "claims"), counted(n.topics, "topic", "topics"),
                    counted(s.voices.size(), "origin", "origins"),
                    counted(n.disagreements.contradictions, "contradiction", "contradictions"),
                    counted(n.disagreements.tensions, "tension", "tensions"),
                    share_of(n.topics_disagreeing, n.topics)),
        style.width, "");
    if (n.periods > 0) {
        out += wrapped(
            fmt::format("Period by period (a topic at one date): {}, {} with more than one claim. "
                        "On {} of all the claims are not the same, on {} they disagree.",
                        counted(n.periods, "topic-period", "topic-periods"), many(n.shared),
                        share_of(n.differing, n.periods), share_of(n.disagreeing, n.periods)),
            style.width, "");
    }
    if (n.steps > 0) {
        out += wrapped(fmt::format("Running totals: of {} from one claim of an origin to its next "
                                   "{} down.",
                                   counted(n.steps, "step", "steps"),
                                   share_of(n.falls, n.steps) + (n.falls == 1 ? " goes" : " go")),
                       style.width, "");
    }
    if (!s.voices.empty() && n.shared > 0) {
        out += "\nOrigins, by how often they stand apart (two or more others agree on what they do "
               "not allow):\n";
        out += voices_table(s.voices, most);
    }
    const auto list = [&](std::string_view title, const std::vector<std::string>& lines) {
        if (lines.empty()) { return; }
        out.append("\n").append(title).append("\n");
        for (const auto& line : lines) { out += line; }
    };
    list("Topics with the most disagreements:", s.topics);
    list("Largest falls of running totals:", s.falls);
    list("Largest disagreements:", s.largest);
    return out;
}

} // namespace report
} // namespace v0
} // namespace corroborate
