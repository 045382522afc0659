// The words before and behind a place of a text, with what stands between: how prose is looked at
// around a number. Every look is bounded: words and spaces that are too long are no words.
#pragma once

#include <corroborate/text/language.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// A word near a place. Not found: empty.
struct near_word {
    text_span at{};
    roles is{};
    char between = '\0'; ///< ' ' spaces, '-' a hyphen, ',' a comma and spaces, '\0' nothing, '\n' a
                         ///< new line, else the mark that stands there
    bool capital = false;

    [[nodiscard]] constexpr bool found() const noexcept { return !at.empty(); }
    [[nodiscard]] constexpr bool has(roles r) const noexcept { return is.has(r); }
};

/// Looks at the words of a text.
class surroundings {
public:
    constexpr surroundings() noexcept = default;
    constexpr surroundings(std::string_view text, const language& lang) noexcept
        : text_(text), lang_(&lang) {}

    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }
    [[nodiscard]] constexpr char at(std::size_t i) const noexcept {
        return i < text_.size() ? text_[i] : '\0';
    }
    [[nodiscard]] constexpr char before(std::size_t i) const noexcept {
        return i > 0 && i <= text_.size() ? text_[i - 1] : '\0';
    }
    /// Letters and digits, ASCII or not, but no sign with the lead bytes C2 and E2.
    [[nodiscard]] constexpr bool in_word(std::size_t i) const noexcept {
        return i < text_.size() && starts_letter(text_[i]) && !in_sign(i);
    }
    [[nodiscard]] constexpr std::size_t word_end(std::size_t i) const noexcept {
        while (i < text_.size() && starts_letter(text_[i])) { ++i; }
        return i;
    }
    [[nodiscard]] constexpr roles is(text_span word) const noexcept {
        return lang_->words.of(word.of(text_));
    }

    /// Whether a unit is written at i, behind a number or a gap.
    [[nodiscard]] constexpr bool unit_at(std::size_t i) const noexcept {
        cursor at{text_, i};
        return at.longest(lang_->units, is_digit(before(i)) ? tight : spaced) != nullptr;
    }

    /// Where the mark of a time of day ends that stands behind i (p.m., GMT), 0 if none does.
    [[nodiscard]] constexpr std::size_t clock_at(std::size_t i) const noexcept {
        cursor at{text_, i};
        at.skip_spaces();
        return at.longest(lang_->clocks) != nullptr ? at.at : 0;
    }
    [[nodiscard]] constexpr const language& lang() const noexcept { return *lang_; }

    /// The word that ends before i.
    [[nodiscard]] constexpr near_word previous(std::size_t i) const noexcept {
        near_word w;
        const auto end = skip_back(i, w.between);
        std::size_t begin = end;
        while (begin > 0 && end - begin < most && in_word(begin - 1)) { --begin; }
        if (begin == end || end - begin >= most) { return w; }
        return told({begin, end}, w.between);
    }
    /// The word that begins behind i.
    [[nodiscard]] constexpr near_word next(std::size_t i) const noexcept {
        near_word w;
        std::size_t begin = i;
        const cursor in{text_, i};
        if (const auto n = in.hyphen(begin); n != 0) {
            begin += n;
            w.between = '-';
        } else {
            if (at(begin) == ',') {
                ++begin;
                w.between = ',';
            }
            for (std::size_t k = 0, width = 0; k < most && (width = in.space(begin)) != 0; ++k) {
                if (w.between == '\0') { w.between = ' '; }
                if (text_[begin] == '\n') { w.between = '\n'; }
                begin += width;
            }
        }
        std::size_t end = begin;
        while (end < text_.size() && end - begin < most && starts_letter(text_[end])) { ++end; }
        if (begin == end || end - begin >= most) {
            if (begin < text_.size() && (w.between == '\0' || w.between == ' ')) {
                w.between = text_[begin];
            }
            return w;
        }
        return told({begin, end}, w.between);
    }
    /// Whether a verb of change stands among so many words before, in the same clause.
    [[nodiscard]] constexpr bool change_before(std::size_t from, int words) const noexcept {
        for (int n = 0; n < words; ++n) {
            auto w = previous(from);
            if (!w.found() && w.between == ' ' && sign_before(from) != 0) { // rose 37% last year
                w = previous(sign_before(from));
                w.between = ' ';
            }
            if (!w.found() || (w.between != ' ' && w.between != '-')) { return false; }
            if (w.has(role::change)) { return true; }
            from = w.at.begin;
        }
        return false;
    }
    /// Whether a sentence, a line or a quotation begins at i.
    [[nodiscard]] constexpr bool begins_sentence(std::size_t i) const noexcept {
        char between = '\0';
        const auto end = skip_back(i, between);
        if (end == 0 || between == '\n' || between == '.') { return true; }
        const bool spaced = between == ' ';
        if (in_sign(end - 1)) { return spaced || !is_dash(end); } // a quotation mark, a bullet
        const char c = text_[end - 1];
        if (c == '-') { return spaced; } // ALMATY, Jan 6 - Dozens
        return c == '.' || c == '!' || c == '?' || c == ':' || c == '"' || c == '\'' || c == '(' ||
               c == '[' || c == '*' || c == '>' || c == '|';
    }
    /// Whether the line at i is written as a heading is: long words all with capitals.
    [[nodiscard]] constexpr bool in_heading(std::size_t i) const noexcept {
        std::size_t begin = i, end = i;
        while (begin > 0 && i - begin < 200 && text_[begin - 1] != '\n') { --begin; }
        while (end < text_.size() && end - i < 200 && text_[end] != '\n') { ++end; }
        if (i - begin >= 200 || end - i >= 200) { return false; }
        int capitals = 0;
        for (std::size_t k = begin; k < end;) {
            if (!in_word(k)) {
                ++k;
                continue;
            }
            const auto stop = word_end(k);
            if (stop - k > 4 && text_[k] >= 'a' && text_[k] <= 'z') { return false; }
            capitals += text_[k] >= 'A' && text_[k] <= 'Z' ? 1 : 0;
            k = stop;
        }
        return capitals > 2;
    }
    /// Whether a word looks like the plural of a noun, or counts persons.
    [[nodiscard]] constexpr bool is_plural(const near_word& w) const noexcept {
        if (!w.found() || w.has(role::person)) { return w.found(); }
        const auto word = w.at.of(text_);
        return word.size() > 2 && lower(word.back()) == 's' && !is_digit(word.front()) &&
               !w.has(role::singular | role::closed) && !word.ends_with("ss") &&
               !word.ends_with("ous") && !word.ends_with("us");
    }

private:
    static constexpr std::size_t most = 32;

    /// Inside the bytes of a character with the lead byte C2 or E2.
    [[nodiscard]] constexpr bool in_sign(std::size_t i) const noexcept {
        if ((static_cast<unsigned char>(text_[i]) & 0xC0U) != 0x80U) { return false; }
        if (i >= 1 && text_[i - 1] == '\xC2') { return true; }
        return (i >= 1 && text_[i - 1] == '\xE2') || (i >= 2 && text_[i - 2] == '\xE2');
    }
    [[nodiscard]] constexpr bool is_dash(std::size_t end) const noexcept {
        const auto three = end >= 3 ? text_.substr(end - 3, 3) : std::string_view{};
        return three == "\xE2\x80\x93" || three == "\xE2\x80\x94" || three == "\xE2\x88\x92";
    }
    /// Where the % begins that stands behind a number before i; 0 if there is none.
    [[nodiscard]] constexpr std::size_t sign_before(std::size_t i) const noexcept {
        char between = '\0';
        const auto end = skip_back(i, between);
        return end > 1 && text_[end - 1] == '%' ? end - 1 : 0;
    }
    /// Goes back over what stands between two words.
    [[nodiscard]] constexpr std::size_t skip_back(std::size_t i, char& between) const noexcept {
        std::size_t end = i;
        if (end > 0 && text_[end - 1] == '-') {
            between = '-';
            return end - 1;
        }
        for (std::size_t n = 0; n < most && end > 0; ++n) {
            const char c = text_[end - 1];
            if (c == '\n') {
                between = '\n';
            } else if (c == ' ' || (c >= '\t' && c <= '\r')) {
                between = between == '\n' ? '\n' : ' ';
            } else if (end >= 2 && text_.substr(end - 2, 2) == "\xC2\xA0") {
                between = ' ';
                --end;
            } else {
                break;
            }
            --end;
        }
        if (end > 0 && end != i && (text_[end - 1] == ',' || text_[end - 1] == '.')) {
            between = between == '\n' ? '\n' : text_[end - 1];
            --end;
        }
        return end;
    }
    [[nodiscard]] constexpr near_word told(text_span word, char between) const noexcept {
        near_word w{word, is(word), between, false};
        const auto upper = [&](std::size_t k) { return at(k) >= 'A' && at(k) <= 'Z'; };
        w.capital = upper(word.begin) || (word.end - word.begin > 2 && upper(word.begin + 1));
        if (w.has(role::upright) && !w.capital) { w.is = w.is - (role::month | role::weekday); }
        return w;
    }

    std::string_view text_{};
    const language* lang_ = nullptr;
};

} // namespace text
} // namespace v0
} // namespace corroborate
