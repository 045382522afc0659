// Who says what, in the HTML page: every origin once, and under it, folded, the voices through
// which it was heard, as a tree. However many repeat an origin, it is one voice.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <corroborate/report/html_forest.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {
namespace detail {

/// The claims of an origin; identity 0: claims that name none.
struct origin_claims {
    identity origin = 0;
    std::vector<std::size_t> claims;
};

/// All origins, those with the most claims first. A sort of the claims.
[[nodiscard]] inline std::vector<origin_claims> origins_of(const findings& f) {
    std::vector<std::pair<identity, std::size_t>> all;
    all.reserve(f.claims().size());
    for (std::size_t i = 0; i < f.claims().size(); ++i) {
        all.emplace_back(source_identity(f.claims()[i].origin(), f.vocabulary()), i);
    }
    std::sort(all.begin(), all.end());
    std::vector<origin_claims> out;
    for (const auto& [origin, claim] : all) {
        if (out.empty() || out.back().origin != origin) { out.push_back({origin, {}}); }
        out.back().claims.push_back(claim);
    }
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
        return a.claims.size() != b.claims.size() ? a.claims.size() > b.claims.size()
                                                  : a.claims.front() < b.claims.front();
    });
    return out;
}

/// A voice, and those that are heard through it.
struct voice_node {
    std::string_view name;
    std::size_t claims = 0;
    std::vector<voice_node> through{};

    voice_node& towards(std::string_view next) {
        for (auto& v : through) {
            if (same_name(v.name, next)) { return v; }
        }
        return through.emplace_back(voice_node{next});
    }
};

/// From the origin to the outlet, through all who cite.
inline void add_path(voice_node& origin, const details& d, const vocabulary& v) {
    voice_node* at = &origin;
    ++at->claims;
    const auto step = [&](std::string_view name) {
        if (is_blank(name) || v.same(term_kind::source, name, at->name)) { return; }
        at = &at->towards(name);
        ++at->claims;
    };
    for (std::size_t i = d.citing.size(); i > 0; --i) { step(d.citing[i - 1]); }
    step(d.by);
    step(d.published_in);
}

[[nodiscard]] inline std::size_t count_voices(const voice_node& v) {
    std::size_t n = v.through.size();
    for (const auto& next : v.through) { n += count_voices(next); }
    return n;
}

/// Children as nested lists, at most `left` lines of them in all.
inline void append_voices(std::string& out, const voice_node& v, std::size_t& left) {
    if (v.through.empty() || left == 0) { return; }
    out.append("<ul>");
    for (const auto& next : v.through) {
        if (left == 0) {
            out.append("<li class=\"mute\">and more</li>");
            break;
        }
        --left;
        out.append("<li>");
        append_isolated(out, next.name);
        out.append(" <small>").append(plural(next.claims, "claim", "claims")).append("</small>");
        append_voices(out, next, left);
        out.append("</li>");
    }
    out.append("</ul>");
}

/// The section on sources: the first `most` origins.
inline void append_sources(std::string& out, const findings& f,
                           const std::vector<origin_claims>& origins, std::size_t most) {
    constexpr std::size_t most_lines = 40, most_claims = 1000; // of one origin
    out.append("<section id=\"sources\"><h2>Sources</h2>\n<p>Each origin counts once, whoever "
               "repeats it. Under it: through whom it was heard.</p>\n<ul class=\"tree\">\n");
    std::size_t shown = 0, nameless = 0;
    for (const auto& o : origins) {
        if (o.origin == 0) {
            nameless = o.claims.size();
            continue;
        }
        if (shown == most) { break; }
        ++shown;
        voice_node root{
            f.vocabulary().canonical(term_kind::source, f.claims()[o.claims.front()].origin())};
        for (std::size_t i = 0; i < std::min(o.claims.size(), most_claims); ++i) {
            add_path(root, f.claims()[o.claims[i]].about(), f.vocabulary());
        }
        const std::size_t voices = count_voices(root);
        out.append(voices > 0 ? "<li><details><summary>" : "<li>");
        append_isolated(out, root.name);
        out.append(" <small>").append(plural(o.claims.size(), "claim", "claims"));
        if (voices > 0) {
            out.append(", heard through ").append(plural(voices, "other", "others"));
        }
        out.append("</small>");
        if (voices > 0) {
            out.append("</summary>");
            std::size_t left = most_lines;
            append_voices(out, root, left);
            out.append("</details>");
        }
        out.append("</li>\n");
    }
    out.append("</ul>\n");
    const std::size_t named = origins.size() - static_cast<std::size_t>(nameless > 0);
    if (named > shown) {
        fmt::format_to(std::back_inserter(out),
                       "<p class=\"mute\">{} with fewer claims are not listed.</p>\n",
                       plural(named - shown, "origin", "origins"));
    }
    if (nameless > 0) {
        out.append("<p class=\"mute\">")
            .append(plural(nameless, "claim names", "claims name"))
            .append(" no source; each is taken for a voice of its own.</p>\n");
    }
    out.append("</section>\n");
}

} // namespace detail
} // namespace report
} // namespace v0
} // namespace corroborate
