// The amount of a claim as a file has it: words ("over 6,000"), a JSON number, or an object in one
// of the forms of FORMATS.md, section 1. What words say of a unit is handed on.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <corroborate/amount.hpp>
#include <corroborate/io/json.hpp>
#include <corroborate/text/parse_amount.hpp>
#include <corroborate/unit.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

/// An amount, the words it was said in, and what they say besides.
struct said_amount {
    amount value{};
    std::string_view words{}; ///< empty where no words are known
    std::string_view unit{};  ///< what the words name: "%", "tenge", "km"
    std::string_view per{};   ///< what a rate is per: "day" of "12 a day"
    bool is_real =
        false; ///< a real by its words, though the number is whole: "doubled", "nearly all"
};

namespace detail {

/// Patterns that are about one whole or say how many times as much, with a whole number.
[[nodiscard]] constexpr bool is_real_by_words(hedge h) noexcept {
    return h == hedge::nearly_all || h == hedge::not_all || h == hedge::more_than_doubled ||
           h == hedge::nearly_doubled;
}

/// A JSON number in its shortest form: 5.0 is 5, 1e3 is 1000; JSON numbers keep no grain.
[[nodiscard]] constexpr result<numeral> shortest_numeral(std::string_view written) noexcept {
    const auto n = make_numeral(written);
    if (!n) { return n.error().code == errc::syntax ? n : result<numeral>{errc::overflow}; }
    auto digits = n->digits();
    int place = n->last_place();
    for (; place < 0 && digits % 10 == 0; ++place) { digits /= 10; }
    if (place <= 0) { return numeral::make(digits, place, 1, place < 0); }
    return n->value().is_whole() ? make_numeral(n->value().num) : n;
}

/// A number with nothing beside it: "6000", "5.2 million", "5k", "five"; and whether a % follows.
struct lone_number {
    numeral value{};
    bool percent = false;
};

[[nodiscard]] constexpr bool is_lone_number(hedge h) noexcept {
    return (h >= hedge::bare_round && h <= hedge::bare_word) || h == hedge::percent ||
           (h >= hedge::lakh && h <= hedge::k_suffix);
}

/// Digits first, since that is what programs write; else words.
[[nodiscard]] constexpr result<lone_number> read_lone_number(std::string_view written) noexcept {
    const auto digits = make_numeral(written);
    if (digits) { return lone_number{*digits}; }
    const auto p = parse_amount(written);
    const bool percent = p && p->unit == "%";
    if (!p || !is_lone_number(p->said.hedge()) || (!p->unit.empty() && !percent) ||
        !p->per.empty()) {
        return digits.error();
    }
    return lone_number{p->said.value(), percent};
}

/// Reads the object forms of `said`.
class said_object {
public:
    explicit said_object(const json_node& object) noexcept : object_(object) {}

    [[nodiscard]] result<said_amount, fault> read() {
        for (const auto& m : object_.children()) {
            if (!take(m)) { return wrong_; }
        }
        if (!modifier_ && !hedge_ && !value_ && (lower_ || upper_ || names_an_end_)) {
            percent_ |= upper_percent_;
            return as_set();
        }
        if (!modifier_ && !hedge_ && !value_) {
            return fault{
                object_.begin,
                "said needs a \"modifier\", a \"hedge\", a \"value\", or the ends of a set"};
        }
        if (!modifier_ && !hedge_ && unknown_) {
            return fault{unknown_->key_begin, "said has no key " + quoted(unknown_->key)};
        }
        if (lower_) {
            return fault{lower_->key_begin,
                         "\"lower\" is for sets, which have neither \"modifier\" nor \"hedge\""};
        }
        return as_words();
    }

private:
    bool stop(std::size_t at, std::string message) {
        wrong_ = {at, std::move(message)};
        return false;
    }
    bool take(const json_node& m) {
        if ((m.key == "lower" || m.key == "upper") && m.is(json_kind::null)) {
            names_an_end_ = true;
        }
        if (m.is(json_kind::null)) { return true; }
        if (m.key == "modifier") { return take_text(m, modifier_); }
        if (m.key == "hedge") { return take_text(m, hedge_); }
        if (m.key == "value") { return take_number(m, value_, value_read_); }
        if (m.key == "upper") { return take_number(m, upper_, upper_read_); }
        if (m.key == "lower") { return take_number(m, lower_, lower_read_); }
        if (m.key == "upper_unit") { return take_text(m, upper_unit_); }
        if (m.key == "lower_open") { return take_bool(m, lower_open_); }
        if (m.key == "upper_open") { return take_bool(m, upper_open_); }
        if (unknown_ == nullptr) { unknown_ = &m; }
        return true;
    }
    bool take_text(const json_node& m, const json_node*& into) {
        into = &m;
        return m.is(json_kind::string) ||
               stop(m.begin, quoted(m.key) + " is a string, not " + std::string{name(m.kind)});
    }
    bool take_bool(const json_node& m, bool& into) {
        into = m.text == "true";
        return m.is(json_kind::boolean) ||
               stop(m.begin, quoted(m.key) + " is true or false, not " + std::string{name(m.kind)});
    }
    bool take_number(const json_node& m, const json_node*& into, numeral& read) {
        into = &m;
        if (!m.is(json_kind::number) && !m.is(json_kind::string)) {
            return stop(m.begin, quoted(m.key) + " is a number, not " + std::string{name(m.kind)});
        }
        const bool words = m.is(json_kind::string);
        const auto told = words ? read_lone_number(m.text) : result<lone_number>{errc::syntax};
        const auto n = told ? told->value : words ? told.error() : shortest_numeral(m.text);
        if (!n) { return stop(m.place_of(n.error().position), std::string{n.error().message()}); }
        read = *n;
        (m.key == "upper" ? upper_percent_ : percent_) |= told && told->percent;
        return true;
    }

    [[nodiscard]] result<said_amount, fault> made(const result<amount>& a,
                                                  const json_node& at) const {
        if (!a) { return fault{at.begin, std::string{a.error().message()}}; }
        return said_amount{.value = *a,
                           .unit = a->hedge() == hedge::percent || percent_ ? "%" : "",
                           .is_real = is_real_by_words(a->hedge())};
    }
    [[nodiscard]] result<said_amount, fault> as_set() const {
        const auto how = [](const json_node* n, bool open) {
            return n == nullptr ? closure::unbounded : open ? closure::open : closure::closed;
        };
        return made(amount::make_set(lower_read_, how(lower_, lower_open_), upper_read_,
                                     how(upper_, upper_open_)),
                    object_);
    }

    [[nodiscard]] static result<modifier> find_modifier(std::string_view wanted) noexcept {
        for (int i = 0; i < static_cast<int>(modifier::set); ++i) {
            if (name(static_cast<modifier>(i)) == wanted) { return static_cast<modifier>(i); }
        }
        return errc::no_such_hedge;
    }
    /// The pattern that is meant, or what is wrong with its name.
    [[nodiscard]] result<hedge, fault> pattern() const {
        if (hedge_ != nullptr) {
            const auto h = find_hedge(hedge_->text);
            if (!h || *h == hedge::as_set) {
                return fault{hedge_->begin, "there is no hedge " + quoted(hedge_->text)};
            }
            if (modifier_ != nullptr && name(row(*h).modifier) != modifier_->text) {
                return fault{modifier_->begin, "the hedge " + quoted(hedge_->text) +
                                                   " is of the family " +
                                                   quoted(name(row(*h).modifier)) + ", not " +
                                                   quoted(modifier_->text)};
            }
            return *h;
        }
        if (modifier_ == nullptr) { return hedge::bare_round; }
        const auto family = find_modifier(modifier_->text);
        if (!family) {
            return fault{modifier_->begin, "there is no modifier " + quoted(modifier_->text)};
        }
        const auto h = plainest(*family, value_read_);
        if (h) { return *h; }
        if (*family == modifier::vague) {
            return fault{modifier_->begin,
                         "\"vague\" alone does not say which words: {\"hedge\":\"several\"}"};
        }
        const json_node& at = value_ == nullptr ? *modifier_ : *value_;
        return fault{at.begin, value_ == nullptr
                                   ? "a magnitude needs a \"value\": \"1000\" for thousands"
                                   : "no word for a magnitude has this size"};
    }
    [[nodiscard]] result<said_amount, fault> as_words() {
        const auto h = pattern();
        if (!h) { return h.error(); }
        const json_node& at = value_ != nullptr   ? *value_
                              : hedge_ != nullptr ? *hedge_
                                                  : *modifier_;
        if (row(*h).wording == wording::bare && value_read_.is_fraction() && upper_ == nullptr) {
            auto bare = made(amount{value_read_}, at);
            return bare;
        }
        amount_numbers given{.value = value_read_,
                             .upper = upper_read_,
                             .has_value = value_ != nullptr,
                             .has_upper = upper_ != nullptr};
        if (upper_unit_ != nullptr) {
            const auto u = find_unit(upper_unit_->text);
            if (!u || !u->percent) {
                return fault{upper_unit_->begin, "\"upper_unit\" can only be \"%\""};
            }
            if (row(*h).modifier != modifier::plus_minus || upper_ == nullptr) {
                return fault{upper_unit_->begin,
                             "\"upper_unit\" goes with the tolerance of \"plus_minus\""};
            }
            given.upper_is_percent = true;
        }
        if (upper_percent_ && row(*h).modifier == modifier::plus_minus && !percent_) {
            given.upper_is_percent = true; // "15", "10 %"
        } else if (upper_percent_) {
            percent_ = true; // "40", "50 %"
        }
        spell_out(*h, given);
        const auto percent_of =
            *h == hedge::plusminus && given.upper_is_percent ? hedge::plusminus_pct : *h;
        return made(amount::make(percent_of, given),
                    given.has_upper && upper_ != nullptr ? *upper_ : at);
    }
    /// "one in five" may be given as 1/5, "3 in 10" as 3/10.
    static void spell_out(hedge h, amount_numbers& given) noexcept {
        if (!given.value.is_fraction() || given.has_upper) { return; }
        const auto above = make_numeral(given.value.digits()),
                   below = make_numeral(given.value.denominator());
        if (!above || !below) { return; }
        if (h == hedge::one_in_n && given.value.digits() == 1) { given.value = *below; }
        if (h == hedge::k_in_n) {
            given.value = *above;
            given.upper = *below;
            given.has_upper = true;
        }
    }

    const json_node& object_;
    const json_node* modifier_ = nullptr;
    const json_node* hedge_ = nullptr;
    const json_node* value_ = nullptr;
    const json_node* upper_ = nullptr;
    const json_node* lower_ = nullptr;
    const json_node* upper_unit_ = nullptr;
    const json_node* unknown_ = nullptr;
    numeral value_read_{};
    numeral upper_read_{};
    numeral lower_read_{};
    bool lower_open_ = false;
    bool upper_open_ = false;
    bool names_an_end_ = false;
    bool percent_ = false;
    bool upper_percent_ = false;
    fault wrong_;
};

} // namespace detail

/// Reads words. The fault's offset is into them. O(length).
[[nodiscard]] inline result<said_amount, fault> read_said(std::string_view words) {
    const bool digits_alone =
        !words.empty() && words.find_first_not_of("0123456789") == std::string_view::npos;
    if (const auto n = digits_alone ? make_numeral(words)
                                    : result<numeral>{errc::syntax}) { // the usual cell of a table
        return said_amount{.value = amount{*n}, .words = words};
    }
    const auto p = parse_amount(words);
    if (p) {
        return said_amount{p->said, words, p->unit, p->per,
                           p->ratio || detail::is_real_by_words(p->said.hedge())};
    }
    const auto [code, at] = p.error();
    if (code != errc::syntax) { return fault{at, std::string{p.error().message()}}; }
    return fault{at, at == 0 ? quoted(words) + " is no amount"
                             : "from " + quoted(words.substr(at)) + " on this is no amount"};
}

/// Reads a JSON value: words, a number, or an object. The fault's offset is into the JSON text.
[[nodiscard]] inline result<said_amount, fault> read_said(const json_node& said) {
    switch (said.kind) {
    case json_kind::string: {
        auto read = read_said(said.text);
        if (!read) { return fault{said.place_of(read.error().offset), read.error().message}; }
        return read;
    }
    case json_kind::number: {
        const auto n = detail::shortest_numeral(said.text);
        if (!n) { return fault{said.begin, std::string{n.error().message()}}; }
        return said_amount{.value = amount{*n}};
    }
    case json_kind::object: return detail::said_object{said}.read();
    default:
        return fault{said.begin, "\"said\" is words, a number or an object, not " +
                                     std::string{name(said.kind)}};
    }
}

} // namespace io
} // namespace v0
} // namespace corroborate
