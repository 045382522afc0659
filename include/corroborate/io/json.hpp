// A JSON text as nodes that know where they stand, so that a message can point at the very value.
// nlohmann-json checks the grammar (RFC 8259) through its SAX interface; positions, duplicate keys,
// the limit on depth and the words of the messages are ours.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include <corroborate/io/arena.hpp>
#include <corroborate/io/problem.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

enum class json_kind : std::uint8_t { null, boolean, number, string, array, object };

/// "a string", "an object": for messages.
[[nodiscard]] constexpr std::string_view name(json_kind k) noexcept {
    constexpr std::string_view names[] = {"null",     "true or false", "a number",
                                          "a string", "a list",        "an object"};
    return names[static_cast<std::size_t>(k)];
}

/// One value, with its key if it is a member of an object. The nodes of what it holds follow it.
struct json_node {
    json_kind kind = json_kind::null;
    std::size_t begin = 0;   ///< its first byte
    std::size_t end = 0;     ///< one past its last byte
    std::string_view text{}; ///< of a string what it says, of others as written
    std::string_view key{};
    std::size_t key_begin = 0;
    std::size_t nodes = 1; ///< how many it is, with all that it holds

    [[nodiscard]] bool is(json_kind k) const noexcept { return kind == k; }
    /// Whether the text of a string had escapes, so that places in it are not those of the JSON.
    [[nodiscard]] bool is_copy() const noexcept {
        return kind == json_kind::string && text.size() + 2 != end - begin;
    }
    /// The byte of the JSON that byte `i` of the text is, as far as it can be told.
    [[nodiscard]] std::size_t place_of(std::size_t i) const noexcept {
        return is_copy() ? begin : begin + i + (kind == json_kind::string ? 1U : 0U);
    }

    class iterator {
    public:
        explicit iterator(const json_node* at) noexcept : at_(at) {}
        const json_node& operator*() const noexcept { return *at_; }
        iterator& operator++() noexcept {
            at_ += at_->nodes;
            return *this;
        }
        friend bool operator==(const iterator&, const iterator&) noexcept = default;

    private:
        const json_node* at_;
    };
    struct range {
        const json_node* first;
        const json_node* last;
        [[nodiscard]] iterator begin() const noexcept { return iterator{first}; }
        [[nodiscard]] iterator end() const noexcept { return iterator{last}; }
    };
    /// The members of an object, the elements of a list; nothing for other values.
    [[nodiscard]] range children() const noexcept { return {this + 1, this + nodes}; }
    /// The member with this key, or nullptr; a member that is null counts as absent.
    [[nodiscard]] const json_node* find(std::string_view wanted) const noexcept {
        for (const auto& m : children()) {
            if (m.key == wanted) { return m.is(json_kind::null) ? nullptr : &m; }
        }
        return nullptr;
    }
};

inline constexpr std::size_t json_most_depth = 200;

namespace detail {

/// Takes nlohmann's events and makes nodes of them. An event has no position: it is found in the
/// text, which is well-formed up to there.
class json_events {
public:
    using json = nlohmann::json;

    json_events(std::string_view text, text_arena& decoded, std::vector<json_node>& nodes)
        : text_(text), decoded_(decoded), nodes_(nodes) {}

    [[nodiscard]] std::optional<fault>& failure() noexcept { return failure_; }
    [[nodiscard]] std::size_t reached() const noexcept { return reached_; }

    bool null() { return word(json_kind::null, 4); }
    bool boolean(bool value) { return word(json_kind::boolean, value ? 4 : 5); }
    bool number_integer(json::number_integer_t) { return number(); }
    bool number_unsigned(json::number_unsigned_t) { return number(); }
    bool number_float(json::number_float_t, const std::string&) { return number(); }
    bool binary(json::binary_t&) { return false; }
    bool string(const std::string& value) {
        const auto [begin, end] = string_here();
        add(json_kind::string, begin, end).text = content(value, begin, end);
        return true;
    }
    bool key(const std::string& value) {
        const auto [begin, end] = string_here();
        key_ = content(value, begin, end);
        key_begin_ = begin;
        reached_ = end;
        last_ = event::key;
        return true;
    }
    bool start_object(std::size_t) { return open(json_kind::object); }
    bool start_array(std::size_t) { return open(json_kind::array); }
    bool end_object() { return close() && no_key_twice(); }
    bool end_array() { return close(); }

    bool parse_error(std::size_t read, const std::string&, const json::exception& what) {
        if (failure_) { return false; }
        const std::string_view cause = what.what();
        if (what.id == 406) { return fail(next_token(), "this number does not fit"); }
        if (read > text_.size()) {
            return fail(text_.size(), "malformed JSON: it is cut off here");
        }
        if (cause.find("invalid string") != std::string_view::npos) {
            const std::size_t at = read - 1;
            const bool control = static_cast<unsigned char>(text_[at]) < 0x20;
            return fail(at, control
                                ? "malformed JSON: a control character in a string must be escaped"
                                : "malformed JSON: there is no such escape in a string");
        }
        return fail(next_token(), "malformed JSON: " + expected());
    }

private:
    enum class event : std::uint8_t { nothing, opened, key, value };

    bool fail(std::size_t at, std::string message) {
        failure_ = fault{at, std::move(message)};
        return false;
    }
    [[nodiscard]] std::string expected() const {
        if (last_ == event::nothing) { return "this is no value"; }
        if (last_ == event::key) {
            return colon_follows() ? "a value should stand here" : "':' should stand here";
        }
        if (open_.empty()) { return "nothing should stand after the value"; }
        const bool object = nodes_[open_.back()].kind == json_kind::object;
        if (last_ == event::value && !comma_follows()) {
            return object ? "',' or '}' should stand here" : "',' or ']' should stand here";
        }
        return object ? "a key in double quotes should stand here" : "a value should stand here";
    }
    [[nodiscard]] std::size_t skip_spaces(std::size_t at) const noexcept {
        while (at < text_.size() &&
               (text_[at] == ' ' || text_[at] == '\t' || text_[at] == '\n' || text_[at] == '\r')) {
            ++at;
        }
        return at;
    }
    [[nodiscard]] bool follows(char c) const noexcept {
        const std::size_t at = skip_spaces(reached_);
        return at < text_.size() && text_[at] == c;
    }
    [[nodiscard]] bool colon_follows() const noexcept { return follows(':'); }
    [[nodiscard]] bool comma_follows() const noexcept { return follows(','); }
    /// Where the next token begins: after spaces and the one separator that may stand before it.
    [[nodiscard]] std::size_t next_token() const noexcept {
        const std::size_t at = skip_spaces(reached_);
        const bool separated = (last_ == event::key && colon_follows()) ||
                               (last_ == event::value && !open_.empty() && comma_follows());
        return separated ? skip_spaces(at + 1) : at;
    }
    struct extent {
        std::size_t begin;
        std::size_t end;
    };
    [[nodiscard]] extent string_here() const noexcept {
        const std::size_t begin = next_token();
        std::size_t end = begin + 1;
        while (text_[end] != '"') { end += text_[end] == '\\' ? 2U : 1U; }
        return {begin, end + 1};
    }
    /// A view of the text itself where nothing is escaped, else a copy.
    [[nodiscard]] std::string_view content(const std::string& value, std::size_t begin,
                                           std::size_t end) {
        return value.size() + 2 == end - begin ? text_.substr(begin + 1, value.size())
                                               : decoded_.keep(value);
    }
    json_node& add(json_kind kind, std::size_t begin, std::size_t end) {
        nodes_.push_back({.kind = kind,
                          .begin = begin,
                          .end = end,
                          .text = text_.substr(begin, end - begin),
                          .key = key_,
                          .key_begin = key_begin_});
        key_ = {};
        key_begin_ = begin;
        reached_ = end;
        last_ = event::value;
        return nodes_.back();
    }
    bool word(json_kind kind, std::size_t length) {
        const std::size_t begin = next_token();
        add(kind, begin, begin + length);
        return true;
    }
    bool number() {
        const std::size_t begin = next_token();
        std::size_t end = begin;
        const auto take = [&](std::string_view any_of) {
            const bool is = end < text_.size() && any_of.find(text_[end]) != std::string_view::npos;
            end += is ? 1U : 0U;
            return is;
        };
        const auto digits = [&] {
            while (take("0123456789")) {}
        };
        take("-");
        if (!take("0")) { digits(); }
        if (take(".")) { digits(); }
        if (take("eE")) {
            take("+-");
            digits();
        }
        add(json_kind::number, begin, end);
        return true;
    }
    bool open(json_kind kind) {
        const std::size_t begin = next_token();
        if (open_.size() == json_most_depth) {
            return fail(begin, "brackets are nested more than " + std::to_string(json_most_depth) +
                                   " deep");
        }
        open_.push_back(nodes_.size());
        add(kind, begin, begin + 1);
        last_ = event::opened;
        return true;
    }
    bool close() {
        const std::size_t bracket = last_ == event::value ? skip_spaces(reached_) : next_token();
        json_node& n = nodes_[open_.back()];
        n.end = bracket + 1;
        n.text = text_.substr(n.begin, n.end - n.begin);
        n.nodes = nodes_.size() - open_.back();
        closed_ = open_.back();
        open_.pop_back();
        reached_ = bracket + 1;
        last_ = event::value;
        return true;
    }
    bool no_key_twice() {
        members_.clear();
        for (const auto& m : nodes_[closed_].children()) { members_.push_back(&m); }
        const auto by_key = [](const json_node* a, const json_node* b) {
            return a->key != b->key ? a->key < b->key : a->key_begin < b->key_begin;
        };
        std::sort(members_.begin(), members_.end(), by_key);
        const auto twice = std::adjacent_find(
            members_.begin(), members_.end(),
            [](const json_node* a, const json_node* b) { return a->key == b->key; });
        if (twice == members_.end()) { return true; }
        const json_node& second = **(twice + 1);
        return fail(second.key_begin,
                    "the key " + quoted(second.key) + " stands here a second time");
    }

    std::string_view text_;
    text_arena& decoded_;
    std::vector<json_node>& nodes_;
    std::vector<std::size_t> open_;
    std::vector<const json_node*> members_;
    std::optional<fault> failure_;
    std::string_view key_;
    std::size_t key_begin_ = 0;
    std::size_t reached_ = 0;
    std::size_t closed_ = 0;
    event last_ = event::nothing;
};

} // namespace detail

/// The nodes of one JSON text at a time; room is kept for the next one.
class json_document {
public:
    /// Takes a text apart; nothing is returned where it is one well-formed JSON value. Nodes are
    /// views of the text, and of `decoded` where a string has escapes. O(n log n) in the keys of an
    /// object. Errors: malformed JSON, bytes that are no UTF-8, a key twice in one object, brackets
    /// deeper than json_most_depth.
    [[nodiscard]] std::optional<fault> parse(std::string_view text, text_arena& decoded) {
        nodes_.clear();
        if (const auto bad = invalid_utf8(text); bad != std::string_view::npos) {
            return fault{bad, "this byte is no UTF-8"};
        }
        if (text.starts_with(byte_order_mark)) {
            return fault{0, "a byte-order mark can only stand at the start of a file"};
        }
        if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
            return fault{0, "there is no JSON here"};
        }
        detail::json_events events{text, decoded, nodes_};
        const bool well_formed =
            nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &events);
        if (events.failure()) { return std::move(events.failure()); }
        const auto rest =
            text.find_first_not_of(" \t\r\n", events.reached()); // nlohmann stops at a zero byte
        if (!well_formed || rest != std::string_view::npos) {
            return fault{std::min(rest, text.size()),
                         "malformed JSON: nothing should stand after the value"};
        }
        return std::nullopt;
    }
    /// The value, after a parse that found nothing wrong.
    [[nodiscard]] const json_node& root() const noexcept { return nodes_.front(); }

private:
    std::vector<json_node> nodes_;
};

} // namespace io
} // namespace v0
} // namespace corroborate
