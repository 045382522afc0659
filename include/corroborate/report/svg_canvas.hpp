// A picture that is drawn from the top down: text cut to fit, paragraphs in lines, and the file
// around it with its style, title and description.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <corroborate/report/marks.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {
namespace detail {

/// Draws from the top down.
class svg_canvas {
public:
    explicit svg_canvas(double width) : width_(std::max(width, 640.0)) {}

    static constexpr double margin = 28;
    [[nodiscard]] double inner() const { return width_ - 2 * margin; }
    [[nodiscard]] double y() const { return y_; }
    void skip(double height) { y_ += height; }
    [[nodiscard]] std::string& body() { return body_; }

    /// Text at (x, y), cut to fit. Classes: see the style.
    void text(double x, double y, std::string_view shade, double size, double width,
              std::string_view what, std::string_view more = {}) {
        fmt::format_to(std::back_inserter(body_),
                       "<text x=\"{:g}\" y=\"{:g}\" class=\"{}\" font-size=\"{:g}\"{}>", x, y,
                       shade, size, more);
        const bool bold = more.find("font-weight") != std::string_view::npos;
        append_markup(body_, fitted(plain_text(what), width, bold ? size * 1.2 : size));
        body_.append("</text>\n");
    }
    /// A paragraph of full width, in lines.
    void paragraph(std::string_view what, std::string_view shade, double size) {
        std::string line;
        const auto flush = [&] {
            if (line.empty()) { return; }
            y_ += size * 1.5;
            text(margin, y_, shade, size, inner(), line);
            line.clear();
        };
        const std::string all = plain_text(what);
        for (std::string_view rest{all}; !rest.empty();) {
            const auto space = rest.find(' ');
            const auto word = rest.substr(0, space);
            rest.remove_prefix(space == std::string_view::npos ? rest.size() : space + 1);
            const auto with = line.empty() ? std::string{word} : line + " " + std::string{word};
            if (text_width(with) * size > inner()) { flush(); }
            line.append(line.empty() ? "" : " ").append(word);
        }
        flush();
    }

    /// The whole file.
    [[nodiscard]] std::string file(std::string_view title, std::string_view description) const {
        std::string out = fmt::format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:g}\" height=\"{1:g}\" "
            "viewBox=\"0 0 {0:g} {1:g}\" role=\"img\" aria-labelledby=\"title desc\" "
            "font-family=\"Helvetica Neue,Helvetica,Arial,Liberation Sans,sans-serif\">\n<title "
            "id=\"title\">",
            width_, y_ + margin);
        append_markup(out, title, 300);
        out.append("</title>\n<desc id=\"desc\">");
        append_markup(out, description);
        out.append("</desc>\n<style>").append(marks_style).append("</style>\n");
        out.append(marks_definitions);
        out.append("\n<rect class=\"bg\" width=\"100%\" height=\"100%\"/>\n");
        return out.append(body_).append("</svg>\n");
    }

private:
    double width_;
    double y_ = margin;
    std::string body_;
};

template <class Out>
Out copied(std::string_view text, Out out) {
    return std::copy(text.begin(), text.end(), std::move(out));
}

/// What the marks mean.
inline void draw_legend(svg_canvas& canvas) {
    auto& out = canvas.body();
    const double size = 11.5;
    double x = svg_canvas::margin;
    const auto entry = [&](double drawing, std::string_view words, auto&& draw) {
        const double width = drawing + 8 + text_width(words) * size + 22;
        if (x > svg_canvas::margin && x + width > svg_canvas::margin + canvas.inner()) {
            x = svg_canvas::margin;
            canvas.skip(22);
        }
        fmt::format_to(std::back_inserter(out),
                       "<svg x=\"{:g}\" y=\"{:g}\" width=\"{:g}\" height=\"20\" "
                       "overflow=\"visible\">",
                       x, canvas.y(), drawing);
        draw();
        out.append("</svg>\n");
        canvas.text(x + drawing + 8, canvas.y() + 14, "mute", size, 400, words);
        x += width;
    };
    const auto bar = [&](char sign) {
        append_bar(out, "k", sign, 0, 1, 8.75, 2.5);
        append_bar(out, "n", sign, 0.2, 0.8, 5, 10);
    };
    entry(36, "thick: as ordinarily read; thin: generously read", [&] { bar('0'); });
    entry(20, "no upper end", [&] {
        append_bar(out, "k", '0', 0, 0.7, 8.75, 2.5);
        append_shape(out, "ar", "k0", 0.6, 10);
    });
    entry(12, "the number said", [&] { append_shape(out, "di", "mk", 0.5, 10); });
    entry(54, "tension", [&] {
        append_shape(out, "s1", "k1", 0.1, 10);
        append_bar(out, "n", '1', 0.35, 1, 5, 10);
    });
    entry(54, "contradiction", [&] {
        append_shape(out, "s2", "k2", 0.1, 10);
        append_bar(out, "n", '2', 0.35, 1, 5, 10);
    });
    entry(36, "no longer counts", [&] { append_bar(out, "n", 'x', 0, 1, 5, 10); });
    entry(26, "all allow this", [&] {
        out.append("<rect class=\"ba\" width=\"100%\" height=\"20\"/><path class=\"be\" d=\"M0 "
                   "0V20M26 0V20\"/>");
    });
    entry(26, "best supported", [&] {
        out.append("<rect class=\"bb\" width=\"100%\" height=\"20\"/><path class=\"bf\" d=\"M0 "
                   "0V20M26 0V20\"/>");
    });
    canvas.skip(22);
}

} // namespace detail
} // namespace report
} // namespace v0
} // namespace corroborate
