// What stands beside a claim in every report: what it says, who says so, and when. Text of
// strangers as it came: each report escapes it for where it goes.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <corroborate/findings.hpp>
#include <corroborate/format.hpp>
#include <corroborate/report/brief.hpp>
#include <corroborate/report/layout.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// The amount in the words of its source, with the unit where they lack it.
[[nodiscard]] inline std::string said_of(const findings& f, std::size_t claim) {
    const auto& c = f.claims()[claim];
    const auto& d = c.about();
    const unit u = d.unit.is_said() ? d.unit.resolve(f.vocabulary())
                                    : f.vocabulary().facts(c.measure_name()).unit;
    return words_of(c, u);
}

/// Who says so: "headline, The Times", "Emomali Rahmon < special services".
[[nodiscard]] inline std::string speaker_of(const details& d) {
    const auto who = d.headline && !is_blank(d.published_in) ? d.published_in
                     : is_blank(d.by)                        ? d.published_in
                                                             : d.by;
    std::string by = d.headline ? "headline" : "";
    if (!is_blank(who)) { by.append(by.empty() ? "" : ", ").append(who); }
    if (!d.citing.empty()) { by.append(" < ").append(d.citing.origin()); }
    return by;
}

/// Why a claim is no plain observation that stands: "planned", "retracted", "superseded"; else
/// empty.
[[nodiscard]] inline std::string_view state_of(const findings& f, std::size_t claim) {
    const auto status = f.claims()[claim].about().status;
    if (status == status::retracted) { return name(status); }
    if (!f.is_live(claim)) { return "superseded"; }
    return status == status::observed ? std::string_view{} : name(status);
}

/// When, and its state: "10 January 2022", "2022, planned, superseded".
[[nodiscard]] inline std::string when_of(const findings& f, std::size_t claim) {
    const auto& d = f.claims()[claim].about();
    std::string when = to_text(d.as_of);
    const auto add = [&](std::string_view text) {
        when.append(when.empty() ? "" : ", ").append(text);
    };
    if (d.status != status::observed) { add(name(d.status)); }
    if (d.status != status::retracted && !f.is_live(claim)) { add("superseded"); }
    return when;
}

/// The topic: "fighters, the border".
[[nodiscard]] inline std::string topic_name(const topic_findings& t) {
    std::string name{t.measure};
    return is_blank(t.scope) ? name : name.append(", ").append(t.scope);
}

/// What all claims of a topic allow and, where that is nothing, what the most origins support, in a
/// sentence or two; empty where there is no second claim.
[[nodiscard]] inline std::string consensus_of(const topic_findings& t) {
    if (t.live < 2 || !t.best_supported) { return {}; }
    const auto set = [&](const interval& i) { return detail::set_text(i, t.unit); };
    if (t.agreed.core) { return "All allow " + set(*t.agreed.core) + "."; }
    return (t.agreed.reach ? "As ordinarily read no number fits all; generously read " +
                                 set(*t.agreed.reach) + " does."
                           : "No number fits all.") +
           fmt::format(" Best supported: {}, by {} of {}.", set(t.best_supported->set),
                       t.best_supported->weight, detail::plural(t.origins, "origin", "origins"));
}

/// The verdicts of a pair under the shipped policies: "However it is read: agree.", "It depends on
/// the reading: agree (literal_only); tension (cautious, acled)."
[[nodiscard]] inline std::string under_policies(const findings& f, std::size_t a, std::size_t b) {
    std::vector<std::pair<std::string_view, std::string>> groups;
    for (const auto* k : shipped_policies) {
        const auto word = plain_name(f.compare(a, b, *k).verdict);
        auto at = std::find_if(groups.begin(), groups.end(),
                               [&](const auto& g) { return g.first == word; });
        if (at == groups.end()) { at = groups.insert(at, {word, {}}); }
        at->second.append(at->second.empty() ? "" : ", ").append(k->name());
    }
    std::string text = "However it is read: " + std::string{groups.front().first};
    if (groups.size() > 1) {
        text = "It depends on the reading:";
        for (const auto& [word, policies] : groups) {
            text.append(&word == &groups.front().first ? " " : "; ")
                .append(word)
                .append(" (" + policies + ")");
        }
    }
    return text + ".";
}

namespace detail {

/// "10 January 2022" -> "10 Jan 2022".
[[nodiscard]] inline std::string with_short_months(std::string text) {
    for (const std::string_view month : {"January", "February", "March", "April", "August",
                                         "September", "October", "November", "December"}) {
        for (auto at = text.find(month); at != std::string::npos; at = text.find(month)) {
            text.erase(at + 3, month.size() - 3);
        }
    }
    return text;
}

/// "2 contradictions, 1 tension": of a claim with others, or of a topic; empty where there are
/// none.
[[nodiscard]] inline std::string disagreements_text(const disagreement_count& n) {
    std::string text;
    if (n.contradictions > 0) {
        text = v0::detail::with_commas(plural(n.contradictions, "contradiction", "contradictions"));
    }
    if (n.tensions > 0) {
        text.append(text.empty() ? "" : ", ")
            .append(v0::detail::with_commas(plural(n.tensions, "tension", "tensions")));
    }
    return text;
}

} // namespace detail

} // namespace report
} // namespace v0
} // namespace corroborate
