// Who is named where somebody speaks: "said Russian Foreign Minister Sergey Lavrov", "Anatoly
// Sidorov, the head of the staff, said". The rule for the name: the personal name where one ends
// the title ("CSTO Secretary General Stanislav Zas" is Stanislav Zas, "Gen. Petrov" is Petrov,
// "President of Tajikistan Emomali Rahmon" is Emomali Rahmon), else the phrase without its article
// ("Russian Foreign Ministry", "governor of Almaty", "health officials"). Who is only pointed at
// ("he", "the general", "the ministry", "the statement") is not named, and nothing is made of him.
#pragma once

#include <corroborate/text/prose_words.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// The words of a speaker, first to last, and the bytes of the name among them.
struct speaker {
    std::size_t first = 0;
    std::size_t last = 0;
    bool found = false; ///< somebody is there, though perhaps not by name
    text_span name{};   ///< empty where nobody is named
};

/// Reads speakers before and behind a verb.
class speaker_reader {
public:
    constexpr explicit speaker_reader(const sentence_words& words) noexcept : w_(words) {}

    /// The speaker that begins at word i; of "the", "his" it is the phrase behind it.
    [[nodiscard]] constexpr speaker from(std::size_t i) const noexcept {
        const auto begin = i;
        if (i < w_.size() && w_[i].is(kind::pronoun) && !w_[i].is(kind::determiner)) {
            return {i, i, true, {}};
        }
        while (i < w_.size() && i < begin + 2 && w_[i].is(kind::determiner)) { ++i; }
        std::size_t end = i;
        for (; end < w_.size() && end < begin + longest; ++end) {
            if (end > i && broken(end)) { break; }
            if (!belongs(end, i)) { break; }
        }
        while (end > i && w_[end - 1].is(kind::link | kind::article | kind::post)) { --end; }
        if (end == i) { return {}; }
        return named(begin, i, end);
    }
    /// Whoever stands behind "citing" or "according to" at word i: also "hospital records", "border
    /// guards".
    [[nodiscard]] constexpr speaker source(std::size_t i) const noexcept {
        while (i < w_.size() && w_[i].is(kind::number) && !broken(i + 1)) { ++i; } // two officials
        const auto s = from(i);
        if (s.found && (!s.name.empty() || w_[i].is(kind::closed))) { return s; }
        auto end = i;
        while (end < w_.size() && end < i + 5 && (end == i || !broken(end)) &&
               !w_[end].is(kind::closed | kind::joining | kind::finite)) {
            ++end;
        }
        if (end < i + 2 || !w_[end - 1].is(kind::plural)) { return s; }
        return {i, end - 1, true, bytes(i, end)};
    }
    /// The speaker whose last word is i.
    [[nodiscard]] constexpr speaker until(std::size_t i) const noexcept {
        if (w_[i].is(kind::pronoun) && !w_[i].is(kind::determiner)) { return {i, i, true, {}}; }
        const auto end = i + 1;
        std::size_t first = end;
        while (first > 0 && end - first < longest) {
            const auto k = first - 1;
            if (!belongs_before(k, end)) { break; }
            first = k;
            if (broken(k)) { break; }
        }
        while (first < end && w_[first].is(kind::link | kind::article | kind::name_part)) {
            ++first;
        }
        if (first == end) { return {}; }
        auto begin = first;
        while (begin > 0 && !broken(begin) && w_[begin - 1].is(kind::determiner)) { --begin; }
        // "in Kabul police said" is not Kabul police's
        if (begin > 0 && !broken(begin) && w_[begin - 1].is(kind::preposition)) {
            const auto head = begin > 1 && !broken(begin - 1) ? begin - 2 : begin;
            if (head != begin && is_head(head)) { // doctors at Al-Shifa Hospital
                first = head;
                while (first > 0 && !broken(first) && belongs_before(first - 1, end)) { --first; }
                return {first, i, true, bytes(first, end)};
            }
            while (first < end && w_[first].capital && end - first > 1) { ++first; }
            if (w_[first].capital) { return {}; }
            begin = first;
        }
        return named(begin, first, end);
    }

private:
    static constexpr std::size_t longest = 20;

    /// Whether something stands before word i that no name goes over; brackets are gone over.
    [[nodiscard]] constexpr bool broken(std::size_t i) const noexcept {
        return w_[i].follows(static_cast<marks>(mark::breaks & ~(mark::opens | mark::closes))) ||
               (w_[i].follows(mark::quote) && !w_[i].capital);
    }
    [[nodiscard]] constexpr bool is_name_word(std::size_t i) const noexcept {
        return w_[i].capital && !w_[i].is(kind::weekday | kind::month | kind::says) &&
               (!w_[i].is(kind::closed | kind::joining) || w_[i].is(kind::title));
    }
    [[nodiscard]] constexpr bool is_head(std::size_t i) const noexcept {
        return w_[i].is(kind::title | kind::office);
    }
    /// A small word that only describes, where a head follows soon: "top (diplomat)", "local
    /// (police)".
    [[nodiscard]] constexpr bool describes(std::size_t i) const noexcept {
        for (std::size_t k = i; k < w_.size() && k < i + 4; ++k) {
            if (k > i && broken(k)) { return false; }
            if (is_head(k)) { return true; }
            if (w_[k].is(kind::closed | kind::joining | kind::verb | kind::says)) { return false; }
        }
        return false;
    }
    [[nodiscard]] constexpr bool belongs(std::size_t i, std::size_t first) const noexcept {
        const auto& x = w_[i];
        if (is_name_word(i) || is_head(i) || describes(i)) { return true; }
        if (i == first) { return false; }
        if (i > first + 1 && w_[i - 1].is(kind::of) && w_[i - 2].is(kind::office)) {
            return !x.is(kind::closed); // ministry of health
        }
        const bool more = i + 1 < w_.size() && !broken(i + 1);
        if (!more) { return false; }
        if (x.is(kind::name_part)) { return is_name_word(i + 1); }
        if (x.is(kind::article)) { return w_[i - 1].is(kind::link | kind::post); }
        const bool joins = x.is(kind::link) || (x.is(kind::post) && w_[i - 1].is(kind::title));
        return joins && (is_name_word(i + 1) || is_head(i + 1) || w_[i + 1].is(kind::article) ||
                         (x.is(kind::of) && w_[i - 1].is(kind::office)));
    }
    [[nodiscard]] constexpr bool belongs_before(std::size_t k, std::size_t end) const noexcept {
        const auto& x = w_[k];
        if (is_name_word(k) || is_head(k)) { return true; }
        if (k + 1 == end) { // ministry of health
            return k > 1 && !broken(k) && !broken(k - 1) && w_[k - 1].is(kind::of) &&
                   w_[k - 2].is(kind::office) && !x.is(kind::closed | kind::finite);
        }
        if (x.genitive) { return true; }
        if (x.is(kind::name_part)) { return is_name_word(k + 1); }
        const bool before = k > 0 && !broken(k);
        if (x.is(kind::article)) {
            return before && w_[k - 1].is(kind::link | kind::post) && k > 1 &&
                   (is_name_word(k - 2) || is_head(k - 2));
        }
        if (x.is(kind::link) || x.is(kind::post)) {
            return before && (is_head(k - 1) || (x.is(kind::link) && is_name_word(k - 1)));
        }
        return !x.is(kind::closed | kind::joining | kind::finite) && describes(k) &&
               !w_[k + 1].is(kind::link | kind::post);
    }

    [[nodiscard]] constexpr speaker named(std::size_t begin, std::size_t first,
                                          std::size_t end) const noexcept {
        speaker s{begin, end - 1, true, {}};
        auto title = end;
        bool capital = false;
        for (std::size_t k = first; k < end; ++k) {
            if (w_[k].is(kind::title)) { title = k; }
            capital = capital || w_[k].capital;
        }
        const bool pointed = begin < first && !w_[begin].is(kind::indefinite);
        if (title != end) {
            name_behind_title(s, title, first, end, pointed, capital);
            return s;
        }
        const auto head = head_of(first, end);
        if (head == end) {
            if (!all_names(first, end)) { s.found = false; }
            if (s.found) { s.name = bytes(first, end); }
            return s;
        }
        // "police", "the army", "the health ministry"; not "the ministry"
        const bool plain = w_[head].is(kind::alone) || head > first || head + 1 < end;
        if (capital || plain) { s.name = bytes(first, end); }
        return s;
    }
    constexpr void name_behind_title(speaker& s, std::size_t title, std::size_t first,
                                     std::size_t end, bool pointed, bool capital) const noexcept {
        auto run = end; // the names at the end
        while (run > title + 1 && (is_name_word(run - 1) || w_[run - 1].is(kind::name_part)) &&
               !w_[run - 1].is(kind::office)) {
            --run;
        }
        const auto names = end - run;
        if (run == title + 1 && names > 0) {
            s.name = bytes(run, end); // Gen. Petrov
            return;
        }
        const bool article = run > 0 && w_[run - 1].is(kind::article);
        if (names >= (article ? 4U : 3U) && bracket_free(end - 2, end)) {
            s.name = bytes(end - 2, end); // President of Tajikistan Emomali Rahmon
            return;
        }
        const bool of_something = title + 1 < end;
        const auto words = bytes(first, end);
        const bool specific = capital || words.of(w_.text()).find(' ') != std::string_view::npos;
        if (pointed && (!of_something || !capital)) { return; } // the Russian general
        if (specific) { s.name = words; }                       // army chief; not "minister"
    }
    [[nodiscard]] constexpr bool bracket_free(std::size_t first, std::size_t end) const noexcept {
        for (std::size_t k = first; k < end; ++k) {
            if (w_[k].follows(mark::opens | mark::closes) || w_[k].is(kind::office)) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] constexpr bool all_names(std::size_t first, std::size_t end) const noexcept {
        for (std::size_t k = first; k < end; ++k) {
            if (!is_name_word(k) && !w_[k].is(kind::name_part | kind::link | kind::article)) {
                return false;
            }
        }
        return true;
    }
    /// The first office before any "of"; `end` if there is none.
    [[nodiscard]] constexpr std::size_t head_of(std::size_t first, std::size_t end) const noexcept {
        auto head = end;
        for (std::size_t k = first; k < end && !w_[k].is(kind::link); ++k) {
            if (w_[k].is(kind::office)) { head = k; }
        }
        return head;
    }
    [[nodiscard]] constexpr text_span bytes(std::size_t first, std::size_t end) const noexcept {
        for (auto k = end; k-- > first + 1;) { // "Observatory (SOHR" goes without what is opened
            if (w_[k].follows(mark::closes)) { break; }
            if (w_[k].follows(mark::opens)) { end = k; }
        }
        text_span s{w_[first].at.begin, w_[end - 1].at.end};
        if (w_[end - 1].genitive) { s.end -= ends_so(w_.of(end - 1), "'s") ? 2U : 4U; }
        return s;
    }

    const sentence_words& w_;
};

} // namespace text
} // namespace v0
} // namespace corroborate
