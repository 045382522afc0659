// A reading policy by name, or from JSON that changes what it names (FORMATS.md, section 3:
// `--reading`): the ceiling, the halo, the sets of magnitudes, the width of single patterns.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <corroborate/io/json_file.hpp>
#include <corroborate/io/said.hpp>
#include <corroborate/policies.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

namespace detail {

/// A number of a policy, where it is small enough for one.
[[nodiscard]] constexpr std::optional<constant> small_constant(const result<rational>& r) noexcept {
    constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
    if (!r || r->num > most || r->num < -most || r->den > most) { return std::nullopt; }
    return constant{static_cast<std::int32_t>(r->num), static_cast<std::int32_t>(r->den)};
}

/// Two ends around n, at most so many percent off it. A bound stays one: "more than n" goes from n
/// to p % above it, "fewer than n" from p % below it to n.
[[nodiscard]] constexpr span_rule implied_percent(const span_rule& literal,
                                                  constant percent) noexcept {
    const auto is_n = [](const formula& f) {
        return f.how != closure::unbounded && f.plus == constant{} && f.value == constant{1} &&
               f.upper == constant{} && f.by == step::none;
    };
    const auto far = [](const formula& f, const formula& at) {
        formula out = at;
        out.how = f.how == closure::unbounded ? closure::open : f.how;
        return out;
    };
    const span_rule around = terms::within_percent(percent);
    if (is_n(literal.lower) && !is_n(literal.upper)) {
        return {literal.lower, far(literal.upper, around.upper)};
    }
    if (is_n(literal.upper) && !is_n(literal.lower)) {
        return {far(literal.lower, around.lower), literal.upper};
    }
    return around;
}

} // namespace detail

/// "cautious", "literal_only", "as_written", "acled", or "percent:20" with any number from 1 to
/// 1000 ("percent:2.5"); nothing for other names.
[[nodiscard]] inline std::optional<policy> shipped_policy(std::string_view name) {
    for (const auto* p : shipped_policies) {
        if (p->name() == name) { return *p; }
    }
    constexpr std::string_view flat = "percent:";
    if (!name.starts_with(flat) || name.size() >= std::tuple_size_v<decltype(policy::label)>) {
        return std::nullopt;
    }
    const auto n = make_numeral(name.substr(flat.size()));
    if (!n || n->value() < rational{1} || n->value() > rational{1000}) { return std::nullopt; }
    const auto ceiling = detail::small_constant(n->value());
    if (!ceiling) { return std::nullopt; }
    policy p = cautious;
    p.ceiling_percent = *ceiling;
    p.named(name);
    return p;
}

/// Changes a shipped policy as a JSON object says.
class policy_reader {
public:
    /// Faults: malformed JSON; an unknown key, base, magnitude or hedge; a number out of range.
    [[nodiscard]] result<policy, fault> read(std::string_view text) {
        text_arena decoded;
        json_document document;
        if (auto wrong = document.parse(text, decoded)) { return std::move(*wrong); }
        const json_node& root = document.root();
        if (!root.is(json_kind::object)) {
            return fault{root.begin,
                         "a reading policy is an object, not " + std::string{name(root.kind)}};
        }
        if (const json_node* const base = root.find("base")) {
            if (!base->is(json_kind::string)) { return detail::wrong_kind(*base, "a string"); }
            const auto shipped = shipped_policy(base->text);
            if (!shipped) {
                return fault{base->begin, "no policy is called " + quoted(base->text)};
            }
            policy_ = *shipped;
        }
        const policy base = policy_;
        for (const auto& m : root.children()) {
            if (auto wrong = take(m)) { return std::move(*wrong); }
        }
        if (!named_ && !(policy_ == base)) {
            policy_.named(std::string{base.name()} + ", changed");
        }
        return policy_;
    }

private:
    using wrong_or_not = std::optional<fault>;

    wrong_or_not take(const json_node& m) {
        const bool is_null = m.is(json_kind::null);
        if (m.key == "base") { return std::nullopt; }
        if (m.key == "name") { return is_null ? std::nullopt : take_name(m); }
        if (m.key == "ceiling_percent") {
            return is_null ? std::nullopt : take_percent(m, policy_.ceiling_percent);
        }
        if (m.key == "halo_percent") {
            return is_null ? std::nullopt : take_percent(m, policy_.halo_percent);
        }
        if (m.key == "magnitudes") {
            return each_member(m, [&](const json_node& one) { return take_magnitude(one); });
        }
        if (m.key == "hedges") {
            return each_member(m, [&](const json_node& one) { return take_hedge(one); });
        }
        return unknown_key(m, "a reading policy");
    }
    static fault unknown_key(const json_node& m, std::string_view where) {
        return {m.key_begin, std::string{where} + " has no key " + quoted(m.key)};
    }
    template <class Each>
    static wrong_or_not each_member(const json_node& object, Each each) {
        if (object.is(json_kind::null)) { return std::nullopt; }
        if (!object.is(json_kind::object)) { return detail::wrong_kind(object, "an object"); }
        for (const auto& one : object.children()) {
            if (auto wrong = each(one)) { return wrong; }
        }
        return std::nullopt;
    }
    wrong_or_not take_name(const json_node& m) {
        if (!m.is(json_kind::string)) { return detail::wrong_kind(m, "a string"); }
        if (m.text.size() >= policy_.label.size()) {
            return fault{m.begin, "the name of a policy has at most " +
                                      std::to_string(policy_.label.size() - 1) + " bytes"};
        }
        named_ = !is_blank(m.text);
        if (named_) { policy_.named(m.text); }
        return std::nullopt;
    }
    static result<rational, fault> number(const json_node& m) {
        if (!m.is(json_kind::number) && !m.is(json_kind::string)) {
            return detail::wrong_kind(m, "a number");
        }
        const auto n =
            m.is(json_kind::number) ? detail::shortest_numeral(m.text) : make_numeral(m.text);
        if (!n) { return fault{m.place_of(n.error().position), std::string{n.error().message()}}; }
        return n->value();
    }
    static wrong_or_not take_percent(const json_node& m, constant& into) {
        const auto n = number(m);
        if (!n) { return n.error(); }
        const auto c = detail::small_constant(*n);
        if (!c || n->sign() < 0 || *n > rational{1000}) {
            return fault{m.begin, quoted(m.key) + " is a percentage from 0 to 1000"};
        }
        into = *c;
        return std::nullopt;
    }

    /// The ends are given as numbers; the rule holds them as multiples of the word's own number, so
    /// that "several hundred" and "several thousand", which share a rule, both come out right.
    wrong_or_not take_magnitude(const json_node& m) {
        const auto h = find_hedge(m.key);
        const bool sized =
            h && row(*h).own.num > 0 &&
            (row(*h).modifier == modifier::magnitude ||
             (row(*h).modifier == modifier::vague && row(*h).numbers == numbers::unit));
        if (!sized) { return fault{m.key_begin, "no magnitude is called " + quoted(m.key)}; }
        if (!m.is(json_kind::object)) { return detail::wrong_kind(m, "an object"); }
        auto& rule = policy_[*h];
        for (const auto& set : m.children()) {
            if (set.key != "literal" && set.key != "implied") {
                return unknown_key(set, "a magnitude");
            }
            auto& ends = set.key == "literal" ? rule.literal : rule.implied;
            if (auto wrong = take_set(set, row(*h).own.num, ends)) { return wrong; }
        }
        rule.has_loose = false;
        return std::nullopt;
    }
    static wrong_or_not take_set(const json_node& set, std::int64_t own, span_rule& into) {
        if (!set.is(json_kind::array)) { return detail::wrong_kind(set, "a list of two numbers"); }
        std::size_t count = 0;
        for (const auto& end : set.children()) {
            if (count == 2) {
                return fault{end.begin, quoted(set.key) + " is a list of two numbers"};
            }
            formula& f = count == 0 ? into.lower : into.upper;
            f = terms::no_end();
            if (!end.is(json_kind::null)) {
                const auto n = number(end);
                if (!n) { return n.error(); }
                const auto times = detail::small_constant((exact{*n} / exact{own}).get());
                if (!times) { return fault{end.begin, "this number does not fit"}; }
                f = {.value = *times};
            }
            ++count;
        }
        if (count != 2) { return fault{set.begin, quoted(set.key) + " is a list of two numbers"}; }
        const auto at = [](const formula& f) { return f.value.value().unchecked(); };
        const bool bounded =
            into.lower.how != closure::unbounded && into.upper.how != closure::unbounded;
        if (bounded && at(into.upper) < at(into.lower)) {
            return fault{set.begin, "the lower number is above the upper one"};
        }
        return std::nullopt;
    }

    /// A pattern ("well-over"), or the plainest one of a family ("more_than").
    static std::optional<hedge> find_pattern(std::string_view wanted) {
        if (const auto h = find_hedge(wanted)) { return *h; }
        for (int i = 0; i < static_cast<int>(modifier::set); ++i) {
            const auto family = static_cast<modifier>(i);
            if (v0::name(family) != wanted) { continue; }
            if (const auto h = plainest(family)) { return *h; }
        }
        return std::nullopt;
    }
    wrong_or_not take_hedge(const json_node& m) {
        const auto h = find_pattern(m.key);
        if (!h) { return fault{m.key_begin, "there is no hedge " + quoted(m.key)}; }
        const auto takes = row(*h).numbers;
        if (takes == numbers::two || takes == numbers::set || takes == numbers::nothing) {
            return fault{m.key_begin, "the hedge " + quoted(m.key) + " is not about one number"};
        }
        if (!m.is(json_kind::object)) { return detail::wrong_kind(m, "an object"); }
        for (const auto& change : m.children()) {
            if (change.key != "implied_percent") { return unknown_key(change, "a hedge"); }
            constant percent;
            if (auto wrong = take_percent(change, percent)) { return wrong; }
            policy_[*h].implied = detail::implied_percent(policy_[*h].literal, percent);
        }
        return std::nullopt;
    }

    policy policy_ = cautious;
    bool named_ = false;
};

/// A policy from JSON text; a fault is told with the name of the file.
[[nodiscard]] inline result<policy, problem> read_policy(std::string_view text,
                                                         std::string_view file) {
    text = detail::without_mark(text);
    auto read = policy_reader{}.read(text);
    if (!read) { return problem_in(file, text, read.error()); }
    return *read;
}
/// A shipped policy by its name, else the file of that name ("-": standard input).
[[nodiscard]] inline result<policy, problem> load_policy(const std::string& name_or_path) {
    if (const auto shipped = shipped_policy(name_or_path)) { return *shipped; }
    const auto text = read_file(name_or_path);
    if (text) { return read_policy(*text, name_or_path); }
    problem wrong = text.error();
    wrong.message.append(
        ", and no shipped policy is called so (cautious, literal_only, as_written, acled, percent:20)");
    return wrong;
}

} // namespace io
} // namespace v0
} // namespace corroborate
