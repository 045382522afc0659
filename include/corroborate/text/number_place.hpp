// The place of a number in prose and the word before it, with the questions that the rules for ages
// (ages.hpp) and for labels (sift.hpp) both ask.
#pragma once

#include <corroborate/text/dates.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// `at` is where the number or the number word stands.
class number_place {
public:
    constexpr number_place(const surroundings& in, std::size_t at) noexcept
        : in_(in), at_(at), before_(in.previous(at)) {}

    [[nodiscard]] constexpr const near_word& before() const noexcept { return before_; }

protected:
    /// An ordinary word that has its capital from where it stands.
    [[nodiscard]] constexpr bool is_common(const near_word& w) const noexcept {
        if (w.has(role::closed | role::preposition | role::article | role::counted | role::change |
                  role::in_year | role::won | role::person | role::confidence)) {
            return true;
        }
        if (in_.lang().openers->may_hold(in_.text(), w.at.begin) &&
            in_.begins_sentence(w.at.begin)) {
            return true;
        }
        return false;
    }
    /// The "and" of "Articles 4 and 5", the "to" of "aged 5 to 7".
    [[nodiscard]] constexpr bool joins_numbers(const near_word& w) const noexcept {
        cursor at{in_.text(), w.at.begin};
        return w.has(role::closed) && at.longest(in_.lang().joins, spaced) != nullptr &&
               at.at == w.at.end;
    }
    /// Behind a word of this role, or behind numbers that are: "aged 5 and 7".
    [[nodiscard]] constexpr bool follows_in_list(roles r) const noexcept {
        if (follows_stop()) { return false; }
        if (before_.between == ' ' && is_digit(in_.at(before_.at.begin))) { return false; }
        auto w = before_;
        if (w.has(role::of) && w.between == ' ') { w = in_.previous(w.at.begin); } // "ages of 12"
        if (w.has(r) && !w.has(role::closed)) { return w.between == ' '; }
        w = before_;
        for (int n = 0; n < 4 && w.found(); ++n) {
            if (joins_numbers(w)) { w = in_.previous(w.at.begin); }
            if (r.has(role::age) && w.has(role::time_unit)) { w = in_.previous(w.at.begin); }
            if (!w.found() || (!is_digit(in_.at(w.at.begin)) && !w.has(role::numeral))) {
                return false;
            }
            w = in_.previous(w.at.begin);
            if (w.has(role::of)) { w = in_.previous(w.at.begin); }
            if (w.has(r) && !w.has(role::closed)) { return true; }
        }
        return false;
    }
    /// Whether a sentence ends just before, on this line or on the one before.
    [[nodiscard]] constexpr bool follows_stop() const noexcept {
        std::size_t end = at_;
        for (int n = 0;
             n < 8 && end > 0 &&
             (in_.at(end - 1) == ' ' || in_.at(end - 1) == '\n' || in_.at(end - 1) == '\r');
             ++n) {
            --end;
        }
        const char c = end > 0 && end < at_ ? in_.at(end - 1) : ' ';
        return c == '.' || c == '!' || c == '?';
    }

    const surroundings& in_; ///< the text around the number
    std::size_t at_;         ///< where the number begins
    near_word before_;       ///< the word before it
};

} // namespace text
} // namespace v0
} // namespace corroborate
