// A topic as a line, of JSON (FORMATS.md, section 3, byte for byte as jsonl.hpp has it) or of CSV,
// written without building objects first: summaries have a million of them.
#pragma once

#include <algorithm>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <corroborate/findings.hpp>
#include <corroborate/report/csv.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// What there is to tell of a topic, or of one period of it. Claims are indices.
struct told_topic {
    std::string_view measure;
    std::string_view scope;
    const period* as_of = nullptr; ///< where one period of the topic is told
    number_kind kind = number_kind::count;
    const v0::unit* unit = nullptr;
    std::size_t claims = 0;
    std::size_t live = 0;
    std::size_t origins = 0;
    agreement agreed{};
    std::optional<interval> best;
    std::span<const std::uint32_t> supporters{};
    std::size_t best_origins = 0;
    std::optional<std::pair<std::uint32_t, std::uint32_t>> witness;
    disagreement_count disagreements{};
};

namespace detail {

template <std::integral I>
void append_number(std::string& out, I number) {
    char digits[24];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
    out.append(std::begin(digits), end);
}

/// Writes many short texts to a long one.
class line_writer {
public:
    explicit line_writer(std::string& out) noexcept : out_(out) {}
    line_writer(const line_writer&) = delete;
    line_writer& operator=(const line_writer&) = delete;
    ~line_writer() { flush(); }

    void put(char c) {
        if (used_ == room) { flush(); }
        text_[used_++] = c;
    }
    void put(std::string_view text) {
        if (text.empty()) { return; }
        if (text.size() > room - used_) {
            flush();
            if (text.size() > room) { return void(out_.append(text)); }
        }
        std::memcpy(text_ + used_, text.data(), text.size());
        used_ += text.size();
    }
    template <std::integral I>
    void put_number(I number) {
        constexpr std::size_t most_digits = 24;
        if (room - used_ < most_digits) { flush(); }
        used_ = static_cast<std::size_t>(std::to_chars(text_ + used_, text_ + room, number).ptr -
                                         text_);
    }

private:
    static constexpr std::size_t room = 256;
    void flush() {
        out_.append(text_, used_);
        used_ = 0;
    }

    std::string& out_;
    std::size_t used_ = 0;
    char text_[room];
};

/// ISO 8601, the shortest form that says the same: a day, a month, a year, or from/to.
template <class Put>
void put_iso(const period& p, const Put& put) {
    if (!p.is_given()) { return; }
    const auto day = [&](const date& d, int parts) {
        char text[10] = {0, 0, 0, 0, '-', 0, 0, '-', 0, 0};
        const auto two = [&](int number, int first) {
            text[first] = static_cast<char>('0' + number / 10);
            text[first + 1] = static_cast<char>('0' + number % 10);
        };
        two(d.year / 100, 0);
        two(d.year % 100, 2);
        two(d.month, 5);
        two(d.day, 8);
        put(std::string_view{text, parts == 1 ? std::size_t{4} : parts == 2 ? 7 : 10});
    };
    const date from = p.first();
    if (p.first_day() == p.last_day()) { return day(from, 3); }
    const date to = p.last();
    const bool from_start = from.day == 1, to_end = to.day == days_in_month(to.year, to.month);
    if (from.year == to.year && from_start && to_end) {
        if (from.month == to.month) { return day(from, 2); }
        if (from.month == 1 && to.month == 12) { return day(from, 1); }
    }
    day(from, 3);
    put("/");
    day(to, 3);
}

/// A JSON string; control characters escaped, all else as it is.
inline void append_json(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    const std::size_t start = out.size();
    out.push_back('"');
    for (std::size_t at = 0; at < text.size();) {
        std::size_t plain = at;
        while (plain < text.size() && static_cast<unsigned char>(text[plain]) >= 0x20 &&
               text[plain] != '"' && text[plain] != '\\') {
            ++plain;
        }
        out.append(text.substr(at, plain - at));
        if (plain == text.size()) { break; }
        const char c = text[plain];
        const auto letter = std::string_view{"\"\\\b\f\n\r\t"}.find(c);
        out.push_back('\\');
        if (letter != std::string_view::npos) {
            out.push_back("\"\\bfnrt"[letter]);
        } else {
            const auto b = static_cast<unsigned char>(c);
            out.append("u00").push_back(digits[b >> 4U]);
            out.push_back(digits[b & 15U]);
        }
        at = plain + 1;
    }
    out.push_back('"');
    escape_json_controls(out, start);
}
inline void append_json_or_null(std::string& out, std::string_view text) {
    text.empty() ? void(out.append("null")) : append_json(out, text);
}

/// The place of an end in the unit: digits, decimals or a fraction.
[[nodiscard]] inline std::string end_text(const endpoint& e, const v0::unit& in) {
    return exact_text(e.at, in.factor);
}
inline void append_end(std::string& out, const endpoint& e, const v0::unit& in) {
    if (e.at.is_whole() && in.factor == rational{1}) { return append_number(out, e.at.num); }
    out.append(end_text(e, in));
}
inline void append_set(std::string& out, const std::optional<interval>& set, const v0::unit& in) {
    if (!set) { return void(out.append("null")); }
    const auto end = [&](const endpoint& e) {
        if (!e.is_bounded()) { return void(out.append("null")); }
        out.push_back('"');
        append_end(out, e, in);
        out.push_back('"');
    };
    const auto lower = set->lower(), upper = set->upper();
    out.append("{\"lower\":");
    end(lower);
    out.append(",\"upper\":");
    end(upper);
    out.append(",\"lower_open\":").append(lower.is_open() ? "true" : "false");
    out.append(",\"upper_open\":").append(upper.is_open() ? "true}" : "false}");
}

} // namespace detail

/// One line of JSON. `id(out, claim)` appends the id of a claim as a JSON string.
template <class Id>
void append_topic_json(std::string& out, const told_topic& t, const Id& id) {
    using namespace detail;
    out.append("{\"topic\":{\"measure\":");
    append_json(out, t.measure);
    out.append(",\"scope\":");
    append_json_or_null(out, t.scope);
    if (t.as_of != nullptr && t.as_of->is_given()) {
        out.append(",\"as_of\":");
        out.push_back('"');
        put_iso(*t.as_of, [&](std::string_view text) { out.append(text); });
        out.push_back('"');
    }
    out.append("},\"kind\":").append(t.kind == number_kind::count ? "\"count\"" : "\"real\"");
    out.append(",\"unit\":");
    append_json_or_null(out, t.unit->name());
    out.append(",\"claims\":");
    append_number(out, t.claims);
    out.append(",\"live\":");
    append_number(out, t.live);
    out.append(",\"origins\":");
    append_number(out, t.origins);
    out.append(",\"agreed\":{\"core\":");
    append_set(out, t.agreed.core, *t.unit);
    out.append(",\"reach\":");
    append_set(out, t.agreed.reach, *t.unit);
    out.append("},\"best_supported\":");
    if (t.best) {
        out.append("{\"set\":");
        append_set(out, t.best, *t.unit);
        out.append(",\"claims\":[");
        for (std::size_t i = 0; i < t.supporters.size(); ++i) {
            if (i > 0) { out.push_back(','); }
            id(out, t.supporters[i]);
        }
        out.append("],\"origins\":");
        append_number(out, t.best_origins);
        out.push_back('}');
    } else {
        out.append("null");
    }
    out.append(",\"tensions\":");
    append_number(out, t.disagreements.tensions);
    out.append(",\"contradictions\":");
    append_number(out, t.disagreements.contradictions);
    out.append(",\"witness\":");
    if (t.witness) {
        out.push_back('[');
        id(out, t.witness->first);
        out.push_back(',');
        id(out, t.witness->second);
        out.push_back(']');
    } else {
        out.append("null");
    }
    out.append(",\"format\":\"corroborate/1\"}\n");
}

/// The first line of a summary in CSV.
[[nodiscard]] inline std::string_view topic_csv_header() noexcept {
    return "measure,scope,as_of,kind,unit,claims,live,origins,agreed_lower,agreed_upper,"
           "best_lower,best_upper,best_origins,tensions,contradictions,format\r\n";
}
/// One line of CSV. An end that is not there, or is without bound, is empty.
inline void append_topic_csv(std::string& out, const told_topic& t) {
    detail::line_writer line{out};
    const auto cell = [&](std::string_view text) {
        const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
            return c == ' ' || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                   (c >= 'A' && c <= 'Z');
        });
        plain ? line.put(text) : line.put(csv_cell(text));
        line.put(',');
    };
    const auto number = [&](auto n) {
        line.put_number(n);
        line.put(',');
    };
    const bool is_base = t.unit->factor == rational{1};
    const auto end = [&](const endpoint& e) {
        if (e.is_bounded()) {
            is_base&& e.at.is_whole() ? line.put_number(e.at.num)
                                      : line.put(detail::end_text(e, *t.unit));
        }
        line.put(',');
    };
    const auto set = [&](const std::optional<interval>& s) {
        if (!s) { return line.put(",,"); }
        end(s->lower());
        end(s->upper());
    };
    cell(t.measure);
    cell(t.scope);
    if (t.as_of != nullptr) {
        detail::put_iso(*t.as_of, [&](std::string_view text) { line.put(text); });
    }
    line.put(t.kind == number_kind::count ? ",count," : ",real,");
    cell(t.unit->name());
    number(t.claims);
    number(t.live);
    number(t.origins);
    set(t.agreed.core);
    set(t.best);
    number(t.best_origins);
    number(t.disagreements.tensions);
    number(t.disagreements.contradictions);
    line.put("corroborate/1\r\n");
}

} // namespace report
} // namespace v0
} // namespace corroborate
