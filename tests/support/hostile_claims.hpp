// Claims as a stranger would write them who means harm: markup, scripts, formulas, controls and
// overlong names in every field that a report shows.
#pragma once

#include <string>
#include <vector>

#include <corroborate/findings.hpp>
#include <corroborate/words.hpp>

/// Each is a whole attack: none of them may be found in a report as it stands.
[[nodiscard]] inline const std::vector<std::string>& hostile_texts() {
    static const std::vector<std::string> texts{
        "<script>document.title='owned'</script>",
        "\"><img src=x onerror=\"document.title='owned'\">",
        "' onmouseover='document.title=\"owned\"' x='",
        "</title></style></script><svg onload=document.title='owned'>",
        "]]><!--<iframe src=\"javascript:document.title='owned'\">",
        "&lt;b&gt;&#60;script&#62;",
        "five\xE2\x80\xAE"
        "000\xE2\x81\xA6",
        "bell\x07\x1b[31mred\x1b[0m",
        "broken \xC3( \xF0\x9F\x98 \xED\xA0\x80",
        "=HYPERLINK(\"http://example.org\",\"x\")",
        "line\nbreak\r\n\ttab",
        std::string(20'000, 'W'),
    };
    return texts;
}
[[nodiscard]] inline const std::vector<std::string>& hostile_links() {
    static const std::vector<std::string> links{
        "javascript:document.title='owned'", "JAVASCRIPT:alert(1)",
        "data:text/html,<script>1</script>", "https://example.org/\"onclick=\"x",
        "https://example.org/<x>",           "vbscript:x"};
    return links;
}

/// One topic for each text, with several claims that disagree and one that has been corrected.
[[nodiscard]] inline std::vector<corroborate::claim<corroborate::named>> hostile_claims() {
    namespace co = corroborate;
    const auto& texts = hostile_texts();
    const auto& links = hostile_links();
    static std::vector<std::string> ids;
    ids.clear();
    ids.reserve(4 * texts.size());
    std::vector<co::claim<co::named>> claims;
    const co::amount said[] = {co::more_than(40), co::amount{7}, co::about(900), co::amount{44}};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t k = 0; k < 4; ++k) {
            const std::string_view text{texts[i]};
            ids.push_back(texts[i] + std::to_string(k));
            co::details d{.id = ids.back(), .words = k == 0 ? text : std::string_view{}};
            if (k == 1) { d.unit = co::said_unit{text}; }
            d.scope = text;
            d.as_of = co::make_period("2024-01-0" + std::to_string(k + 1)).value();
            if (k == 3) { d.supersedes = ids[ids.size() - 2]; }
            d.by = text;
            d.citing = co::chain{text, "the origin"};
            d.published_in = text;
            d.url = links[(i + k) % links.size()];
            d.headline = k == 2;
            d.quote = text;
            claims.push_back(co::make_claim(text, said[k], d).value());
        }
    }
    return claims;
}
