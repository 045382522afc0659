// Finds the amounts in prose: scan(text) is a lazy forward range of what is said of numbers, each
// with its place (FORMATS.md, section 4). It allocates nothing, and it is total on any bytes.
//
//     for (const co::scanned& q : co::scan("At least 12 people died, officials said."))
//         q.text.of(text);           // "At least 12": modifier, number, multiplier, % or currency
//         q.said;                    // an amount: read(q.said, q.frame()) gives its sets
//         q.unit, q.per;             // "km", "%", "KZT" …; what a rate is per
//         q.whole;                   // all that belongs to it: unit, trailing "of", modifier
//         behind q.noun_at;                 // where the counted noun phrase may begin
//
// Quantities come in the order of the text and never overlap. Where they stand in a sentence, and
// what is counted, are for others to say: noun_at is where they go on reading.
#pragma once

#include <cstddef>
#include <iterator>

#include <corroborate/text/scanner.hpp>

namespace corroborate {
inline namespace v0 {

/// The quantities of a text, found one by one as the range is walked. A view: the text must live
/// on. Walking costs time linear in the text.
class scan_range {
public:
    class iterator {
    public:
        using value_type = scanned;
        using difference_type = std::ptrdiff_t;
        using reference = const scanned&;
        using pointer = const scanned*;
        using iterator_category = std::forward_iterator_tag;

        constexpr iterator() noexcept = default;
        constexpr explicit iterator(text::scanner from) noexcept : scanner_(from) { ++*this; }

        constexpr reference operator*() const noexcept { return now_; }
        constexpr pointer operator->() const noexcept { return &now_; }
        constexpr iterator& operator++() noexcept {
            more_ = scanner_.next(now_);
            return *this;
        }
        constexpr iterator operator++(int) noexcept {
            auto was = *this;
            ++*this;
            return was;
        }
        friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept {
            return a.more_ == b.more_ && (!a.more_ || a.now_.text == b.now_.text);
        }
        friend constexpr bool operator==(const iterator& a, std::default_sentinel_t) noexcept {
            return !a.more_;
        }

    private:
        text::scanner scanner_{};
        scanned now_{};
        bool more_ = false;
    };

    constexpr scan_range() noexcept = default;
    constexpr explicit scan_range(text::scanner from) noexcept : from_(from) {}

    [[nodiscard]] constexpr iterator begin() const noexcept { return iterator{from_}; }
    [[nodiscard]] constexpr std::default_sentinel_t end() const noexcept { return {}; }

private:
    text::scanner from_{};
};

/// The quantities of a text.
[[nodiscard]] constexpr scan_range scan(std::string_view prose, scan_options options = {},
                                        const text::language& lang = text::english) noexcept {
    return scan_range{text::scanner{prose, lang, options}};
}

} // namespace v0
} // namespace corroborate
