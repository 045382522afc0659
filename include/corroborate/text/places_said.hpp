// Where a number is true: "in Almaty", "across Kazakhstan", "in the north-eastern provinces of
// Afghanistan", "near the border with Tajikistan". A place that holds what is counted is named by
// itself ("Almaty"; "the city of Almaty" is Almaty), and so is a border that it stands on; any
// other with its preposition ("near Kabul"). Only places of the number's own clause count, and one
// that holds goes before one that is near.
#pragma once

#include <corroborate/text/prose_words.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// A place as a sentence names it; empty if none was found.
struct place_said {
    text_span name{};
    std::size_t first = 0; ///< its words, the preposition included
    std::size_t last = 0;
    bool holds = false; ///< in, not near
};

class place_reader {
public:
    constexpr explicit place_reader(const sentence_words& words) noexcept : w_(words) {}

    /// The place of a number whose own words (noun phrase included) are from `first` to `behind`,
    /// within the words from `begin` to `end`.
    [[nodiscard]] constexpr place_said of(std::size_t first, std::size_t behind, std::size_t begin,
                                          std::size_t end) const noexcept {
        if (const auto p = ahead(behind, end); !p.name.empty()) { return p; }
        if (const auto p = before_where(first, begin); !p.name.empty()) { return p; }
        return leading(begin, first);
    }
    /// The place that the preposition at word i opens, before word `end`.
    [[nodiscard]] constexpr place_said at(std::size_t i, std::size_t end) const noexcept {
        const auto& x = w_[i];
        if (!x.is(kind::inside | kind::beside)) { return {}; }
        auto k = i + 1;
        while (k < end && beside(k) && w_[k].is(kind::determiner)) { ++k; }
        if (k >= end || !beside(k)) { return {}; }
        auto p = name_at(k, end);
        if (p.name.empty()) { p = part_at(k, end); }
        if (p.name.empty() && w_[k].is(kind::bearing) && k + 1 < end && beside(k + 1)) {
            p = name_at(k + 1, end); // northern California
            if (!p.name.empty()) { p.name.begin = w_[k].at.begin; }
        }
        if (p.name.empty()) { return p; }
        const bool on = x.is(kind::onto);
        if (on && !has_region(k, p.last)) { return {}; }
        p.first = i;
        p.holds = x.is(kind::inside) || (on && p.holds);
        if (!p.holds && !on) { p.name.begin = x.at.begin; }
        return p;
    }

private:
    [[nodiscard]] constexpr bool beside(std::size_t i) const noexcept {
        return i < w_.size() && !w_[i].follows(mark::breaks | mark::quote);
    }
    [[nodiscard]] constexpr bool is_name(std::size_t i) const noexcept {
        return w_[i].capital && !w_[i].is(kind::closed | kind::title | kind::joining | kind::says);
    }
    [[nodiscard]] constexpr bool has_region(std::size_t first, std::size_t last) const noexcept {
        for (auto k = first; k <= last; ++k) {
            if (w_[k].is(kind::region)) { return true; }
        }
        return false;
    }
    /// "Almaty", "United Arab Emirates", "Aktobe region", "Republic of Kazakhstan", "Tajikistan's
    /// Badakhshan region".
    [[nodiscard]] constexpr place_said name_at(std::size_t k, std::size_t end) const noexcept {
        auto last = k;
        bool any = false, open = false; // a genitive that waits for its place
        for (; last < end && (last == k || beside(last)); ++last) {
            const bool region = any && w_[last].is(kind::region);
            if (!is_name(last) && !region) { break; }
            any = true;
            open = w_[last].genitive;
            if (region && !w_[last].capital) {
                ++last;
                break;
            }
        }
        if (!any || open || describes_noun(last, end)) { return {}; }
        if (last + 1 < end && beside(last) && w_[last].is(kind::of)) {
            if (w_[last - 1].is(kind::settled)) { // Republic of Kazakhstan, province of Khost
                const auto inner = of_name(last, end);
                if (!inner.name.empty()) {
                    return w_[last - 1].capital
                               ? place_said{{w_[k].at.begin, inner.name.end}, k, inner.last, true}
                               : inner;
                }
            } else if (w_[last - 1].is(kind::region | kind::edge)) {
                const auto inner = of_name(last, end);
                if (!inner.name.empty()) {
                    return {{w_[k].at.begin, inner.name.end}, k, inner.last, true};
                }
            } else if (!w_[last - 1].is(kind::region)) {
                return {}; // in Heads of Agencies: who knows what it is
            }
        }
        return {{w_[k].at.begin, w_[last - 1].at.end}, k, last - 1, true};
    }
    /// "in Afghan camps", "in Kazakhstan unrest": a noun stands behind the name.
    [[nodiscard]] constexpr bool describes_noun(std::size_t i, std::size_t end) const noexcept {
        if (i >= end || !beside(i) || w_[i - 1].is(kind::region)) { return false; }
        const auto& x = w_[i];
        return !x.is(kind::closed | kind::joining | kind::finite | kind::happens | kind::outcome |
                     kind::citing | kind::quoted) &&
               !ends_so(w_.of(i), w_.language().past_ending) &&
               !ends_so(w_.of(i), w_.language().participle_ending) &&
               !ends_so(w_.of(i), w_.language().adverb_ending);
    }
    /// The name behind "of" or "with" at word i.
    [[nodiscard]] constexpr place_said of_name(std::size_t i, std::size_t end) const noexcept {
        auto k = i + 1;
        while (k < end && beside(k) && w_[k].is(kind::determiner)) { ++k; }
        if (k >= end || !beside(k) || !is_name(k)) { return {}; }
        auto last = k;
        while (last + 1 < end && beside(last + 1) &&
               (is_name(last + 1) || (w_[last + 1].is(kind::of) && last + 2 < end &&
                                      beside(last + 2) && is_name(last + 2)))) {
            ++last;
        }
        if (w_[last].genitive) { return {}; }
        if (describes_noun(last + 1, end) && w_[last + 1].is(kind::plural)) {
            ++last;
        } // CSTO countries
        return {{w_[k].at.begin, w_[last].at.end}, k, last, true};
    }
    /// "(north-eastern) provinces of Afghanistan", "city of Almaty", "state border with
    /// Tajikistan".
    [[nodiscard]] constexpr place_said part_at(std::size_t k, std::size_t end) const noexcept {
        for (auto r = k; r < end && r < k + 4 && (r == k || beside(r)); ++r) {
            if (w_[r].is(kind::closed | kind::joining | kind::verb)) { break; }
            if (!w_[r].is(kind::region) || r + 2 >= end || !beside(r + 1)) { continue; }
            const bool edge = w_[r].is(kind::edge);
            if (!w_[r + 1].is(kind::of) && !(edge && w_[r + 1].is(kind::with))) { continue; }
            const auto inner = of_name(r + 1, end);
            if (inner.name.empty()) { return {}; }
            if (w_[r].is(kind::settled)) { return inner; }
            return {{w_[k].at.begin, inner.name.end}, k, inner.last, !edge};
        }
        return {};
    }

    /// The first place behind the number that holds it, else the first near it.
    [[nodiscard]] constexpr place_said ahead(std::size_t behind, std::size_t end) const noexcept {
        constexpr std::size_t reach = 16; // words
        place_said near;
        for (auto k = behind; k < end && k < behind + reach; ++k) {
            const auto& x = w_[k];
            if (k > behind && x.follows(mark::breaks) && !x.follows(mark::opens | mark::closes)) {
                break;
            }
            if (k == behind && x.follows(mark::breaks)) { break; }
            const bool verb_follows = x.is(kind::post) && k + 1 < end && !w_[k + 1].capital &&
                                      !w_[k + 1].is(kind::closed); // to undermine
            if (x.is(kind::number | kind::says) || (x.is(kind::away) && !verb_follows) ||
                (x.is(kind::clause) && !x.is(kind::preposition)) || x.is(kind::apart)) {
                break;
            }
            if (x.is(kind::joining) && begins_clause(k + 1, end)) { break; }
            const auto p = at(k, end);
            if (p.name.empty()) { continue; }
            if (p.holds) { return p; }
            if (near.name.empty()) { near = p; }
            k = p.last;
        }
        return near;
    }
    /// "and the government": another subject.
    [[nodiscard]] constexpr bool begins_clause(std::size_t i, std::size_t end) const noexcept {
        return i < end && w_[i].is(kind::pronoun | kind::determiner);
    }
    /// "near the border with Tajikistan, where 5,000 militants".
    [[nodiscard]] constexpr place_said before_where(std::size_t first,
                                                    std::size_t begin) const noexcept {
        for (auto k = first; k > begin && first - k < 6 && !w_[k].follows(mark::breaks);) {
            --k;
            if (!w_[k].is(kind::where)) { continue; }
            for (auto i = k; i > begin && k - i < 16;) {
                const auto p = at(--i, k);
                if (!p.name.empty() && p.last + 1 == k) { return p; }
            }
            break;
        }
        return {};
    }
    /// "Alma-Ata alone was attacked by 20,000".
    [[nodiscard]] constexpr place_said by_itself(std::size_t k, std::size_t first) const noexcept {
        auto last = k;
        while (last < first && (last == k || beside(last)) && is_name(last)) { ++last; }
        return last > k && last < first && beside(last) && w_[last].is(kind::just_there)
                   ? place_said{{w_[k].at.begin, w_[last - 1].at.end}, k, last, true}
                   : place_said{};
    }
    /// "In Almaty, 20,000 …": at the beginning.
    [[nodiscard]] constexpr place_said leading(std::size_t begin,
                                               std::size_t first) const noexcept {
        for (auto k = begin; k < first && k < begin + 8; ++k) {
            if (const auto p = by_itself(k, first); !p.name.empty()) { return p; }
            const auto p = at(k, first);
            if (!p.name.empty()) {
                const bool before_number = p.holds && p.last + 2 >= first;
                return before_number || w_[p.last + 1].follows(mark::comma) ? p : place_said{};
            }
            if (!w_[k].is(kind::adverb | kind::month | kind::weekday | kind::number |
                          kind::preposition)) {
                break;
            }
        }
        return {};
    }

    const sentence_words& w_;
};

} // namespace text
} // namespace v0
} // namespace corroborate
