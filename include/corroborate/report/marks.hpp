// How a claim is drawn, in the SVG file and in the HTML page alike: a thin bar (reach), a thick bar
// (core), arrows for ends that are open, the numeral as a diamond. Places are percentages of the
// width, so that a picture fits any screen while its text keeps its size. Colours: Okabe and Ito,
// "Color universal design" (2008), told apart by hatching and shape as well.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <corroborate/report/escape.hpp>
#include <corroborate/report/forest.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {
namespace detail {

/// The style of the marks, light and dark. One line: it is part of a text that has a hash.
inline constexpr std::string_view marks_style =
    ".bg{fill:#fff}.ink{fill:#1a1d21}.mute{fill:#5b6470}"
    ".grid{stroke:#e3e6ea;stroke-width:1}.rule{stroke:#c4cad1;stroke-width:1}"
    ".k0{fill:#0072b2}.k1{fill:#e69f00}.k2{fill:#d55e00}"
    ".n0{fill:#0072b2}.n1{fill:url(#h1)}.n2{fill:url(#h2)}"
    ".nx{fill:none;stroke:#8a939e;stroke-width:1.2;stroke-dasharray:3 2}.kx{fill:#8a939e}"
    ".hs{stroke:#fff;stroke-width:1.6}.mk{fill:#1a1d21;stroke:#fff;stroke-width:1.4}"
    ".ba{fill:#009e73;fill-opacity:.13}.be{stroke:#009e73;stroke-width:1}"
    ".bb{fill:#cc79a7;fill-opacity:.16}.bf{stroke:#b0568a;stroke-width:1;stroke-dasharray:4 3}"
    ".w0{stroke:#0072b2}.w1{stroke:#e69f00}.w2{stroke:#d55e00}.wx{stroke:#8a939e}"
    ".fix{stroke:#5b6470;stroke-width:1;stroke-dasharray:2 3}.st{stroke-width:1.6}"
    ".l0{stroke:#0072b2}.l1{stroke:#009e73;stroke-dasharray:6 3}.l2{stroke:#cc79a7}"
    ".l3{stroke:#8a6d00;stroke-dasharray:2 2}.l4{stroke:#56b4e9;stroke-dasharray:8 3 2 3}"
    ".l5{stroke:#5b6470;stroke-dasharray:12 3}"
    "@media screen and (prefers-color-scheme:dark){"
    ".bg{fill:#15181c}.ink{fill:#e8eaed}.mute{fill:#a3acb8}"
    ".grid{stroke:#2a2f36}.rule{stroke:#454c56}"
    ".k0,.n0{fill:#56b4e9}.k1{fill:#f2b93b}.k2{fill:#ff8a4c}"
    ".hs{stroke:#15181c}.mk{fill:#f4f5f7;stroke:#15181c}.be{stroke:#2bc79a}.ba{fill:#2bc79a}"
    ".bb{fill:#e39cc4}.bf{stroke:#e39cc4}.nx{stroke:#828b97}.kx{fill:#828b97}"
    ".w0{stroke:#56b4e9}.w1{stroke:#f2b93b}.w2{stroke:#ff8a4c}.wx{stroke:#828b97}"
    ".fix{stroke:#a3acb8}.l0{stroke:#56b4e9}.l1{stroke:#2bc79a}.l2{stroke:#e39cc4}.l3{stroke:#f0e442}"
    ".l4{stroke:#9ad4f5}.l5{stroke:#a3acb8}}";

/// The shapes that marks use, once a document: arrows, the diamond, the signs of verdicts,
/// hatching.
inline constexpr std::string_view marks_definitions =
    "<defs><path id=\"ar\" d=\"M-1-5.5 8 0-1 5.5z\"/><path id=\"al\" d=\"M1-5.5-8 0 1 5.5z\"/>"
    "<path id=\"au\" d=\"M-5.5 1 0-8 5.5 1z\"/>"
    "<path id=\"ad\" d=\"M-5.5-1 0 8 5.5-1z\"/>"
    "<circle id=\"t0\" r=\"2\"/><path id=\"t1\" d=\"M0-4 4 3-4 3z\"/>"
    "<path id=\"t2\" d=\"M-3.6-2.4-2.4-3.6 0-1.2 2.4-3.6 3.6-2.4 1.2 0 3.6 2.4 2.4 3.6 0 1.2-2.4 3.6-3.6 2.4-1.2 0z\"/>"
    "<path id=\"tx\" d=\"M-4-.8H4V.8H-4z\"/>"
    "<path id=\"di\" d=\"M0-6 5 0 0 6-5 0z\"/>"
    "<circle id=\"s0\" r=\"4.2\"/><path id=\"s1\" d=\"M0-5.4 5.6 4.4-5.6 4.4z\"/>"
    "<path id=\"s2\" d=\"M-5-3-3-5 0-2 3-5 5-3 2 0 5 3 3 5 0 2-3 5-5 3-2 0z\"/>"
    "<path id=\"sx\" d=\"M-5-1.2H5V1.2H-5z\"/>"
    "<pattern id=\"h1\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
    "patternTransform=\"rotate(45)\"><rect class=\"k1\" width=\"6\" height=\"6\"/>"
    "<path class=\"hs\" d=\"M0 0V6\"/></pattern>"
    "<pattern id=\"h2\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
    "patternTransform=\"rotate(45)\"><rect class=\"k2\" width=\"5\" height=\"5\"/>"
    "<path class=\"hs\" d=\"M0 0V5M0 0H5\"/></pattern></defs>";

/// How the classes and signs of a row end: 0 fits, 1 tension, 2 contradiction, x no longer counts.
[[nodiscard]] inline char sign_of(const forest_row& row) {
    return !row.live                             ? 'x'
           : row.worst() == verdict::contradicts ? '2'
           : row.worst() == verdict::tension     ? '1'
                                                 : '0';
}

/// A number with at most two decimals: "12.5".
inline void append_decimal(std::string& out, double x) {
    char text[32];
    const auto end = fmt::format_to_n(text, sizeof text, "{:.2f}", x);
    std::string_view digits{text, end.size};
    digits = digits.substr(0, digits.find_last_not_of('0') + 1);
    if (digits.ends_with('.')) { digits.remove_suffix(1); }
    out.append(digits == "-0" ? "0" : digits);
}
/// A part of the width: ` x="12.5%"`.
inline void append_part(std::string& out, std::string_view name, double part) {
    out.append(" ").append(name).append("=\"");
    append_decimal(out, part * 100);
    out.append("%\"");
}

inline void append_bar(std::string& out, std::string_view shade, char sign, double from, double to,
                       double y, double height) {
    out.append("<rect class=\"").append(shade);
    out.push_back(sign);
    out.append("\"");
    append_part(out, "x", from);
    append_part(out, "width", to - from);
    fmt::format_to(std::back_inserter(out), " y=\"{:g}\" height=\"{:g}\"/>", y, height);
}
inline void append_shape(std::string& out, std::string_view id, std::string_view shade, double x,
                         double y) {
    out.append("<use href=\"#").append(id).append("\" class=\"").append(shade).append("\"");
    append_part(out, "x", x);
    fmt::format_to(std::back_inserter(out), " y=\"{:g}\"/>", y);
}

/// The marks of a row around the line y.
inline void append_row(std::string& out, const forest_row& row, const axis& a, double y) {
    const char sign = sign_of(row);
    const std::string shade{'k', sign};
    const auto ends = [&](const extent_ends& e) {
        return std::pair{e.has_low() ? a.place_within(e.low) : 0.0,
                         e.has_high() ? a.place_within(e.high) : 1.0};
    };
    const auto thin = ends(row.thin), thick = ends(row.thick);
    append_bar(out, "k", sign, thin.first, thin.second, y - 1.25, 2.5);
    if (!row.thin.has_low()) { append_shape(out, "al", shade, 0, y); }
    if (!row.thin.has_high()) { append_shape(out, "ar", shade, 1, y); }
    append_bar(out, "n", sign, thick.first, thick.second, y - 5, 10);
    if (row.mark) { append_shape(out, "di", "mk", a.place_within(*row.mark), y); }
}

/// The band of what all allow, or of what the most origins support, `height` tall.
inline void append_band(std::string& out, const forest& plot, std::string_view height) {
    const auto& band = plot.agreed ? plot.agreed : plot.best;
    if (!band) { return; }
    const double from = band->has_low() ? plot.axis.place_within(band->low) : 0,
                 to = band->has_high() ? plot.axis.place_within(band->high) : 1;
    fmt::format_to(std::back_inserter(out), "<rect class=\"{}\"", plot.agreed ? "ba" : "bb");
    append_part(out, "x", from);
    append_part(out, "width", to - from);
    out.append(" height=\"").append(height).append("\"/>");
    const auto edge = [&](double at) {
        fmt::format_to(std::back_inserter(out), "<line class=\"{}\"", plot.agreed ? "be" : "bf");
        append_part(out, "x1", at);
        append_part(out, "x2", at);
        out.append(" y2=\"").append(height).append("\"/>");
    };
    if (band->has_low()) { edge(from); }
    if (band->has_high()) { edge(to); }
}

/// The width of text in pixels at a size of one, as common sans-serif fonts have it, about.
[[nodiscard]] inline double text_width(std::string_view text) {
    double width = 0;
    while (!text.empty()) {
        const auto c = first_character(text);
        const auto among = [&](std::string_view set) {
            return c.point < 0x80 && set.find(static_cast<char>(c.point)) != std::string_view::npos;
        };
        width += columns_of(c.point) != 1           ? static_cast<double>(columns_of(c.point)) / 2
                 : among(" ilj.,;:'|![]()tfrI/-")   ? 0.32
                 : among("mwMW@%<>=+~#")            ? 0.95
                 : c.point >= 'A' && c.point <= 'Z' ? 0.66
                                                    : 0.575;
        text.remove_prefix(c.bytes);
    }
    return width;
}
/// At most so wide, an ellipsis where something is cut.
[[nodiscard]] inline std::string fitted(std::string_view text, double width, double size) {
    if (text_width(text) * size <= width) { return std::string{text}; }
    std::string out;
    double used = text_width("…") * size;
    while (!text.empty()) {
        const auto bytes = text.substr(0, first_character(text).bytes);
        used += text_width(bytes) * size;
        if (used > width) { break; }
        out.append(bytes);
        text.remove_prefix(bytes.size());
    }
    while (out.ends_with(' ') || out.ends_with(',')) { out.pop_back(); }
    return out + "…";
}

/// Which tick labels have room on an axis so many pixels wide: none touches another.
[[nodiscard]] inline std::vector<bool> labels_with_room(const axis& a, double width, double size) {
    std::vector<bool> out;
    double free_from = -1e9;
    for (const double tick : a.ticks) {
        const double middle = a.place(tick) * width, half = text_width(tick_text(tick)) * size / 2;
        out.push_back(middle - half >= free_from);
        if (out.back()) { free_from = middle + half + size * 0.8; }
    }
    return out;
}

} // namespace detail
} // namespace report
} // namespace v0
} // namespace corroborate
