// Who says so: the chain of attribution from the nearest voice to the origin (W3C PROV-O), and the
// Admiralty grade (NATO AJP-2.1: reliability A-F, credibility 1-6, never multiplied).
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include <corroborate/name.hpp>
#include <corroborate/result.hpp>

namespace corroborate {
inline namespace v0 {

/// Whom a speaker cites, nearest first; the last is the origin. Four names are held inline: of a
/// longer chain the nearest three and the origin.
class chain {
public:
    static constexpr std::size_t capacity = 4;

    constexpr chain() = default;
    template <std::convertible_to<std::string_view> Text>
    constexpr chain(const Text& only) noexcept {
        push_back(only);
    }
    constexpr chain(std::initializer_list<std::string_view> names) noexcept {
        for (const auto n : names) { push_back(n); }
    }

    /// Adds a voice further off: it becomes the origin. Blank names are not kept.
    constexpr void push_back(std::string_view name) noexcept {
        if (is_blank(name)) { return; }
        names_[length_ < capacity ? length_ : capacity - 1] = name;
        ++length_;
    }

    [[nodiscard]] constexpr bool empty() const noexcept { return length_ == 0; }
    /// How many voices there are, those left out included.
    [[nodiscard]] constexpr std::size_t length() const noexcept { return length_; }
    /// How many names are held.
    [[nodiscard]] constexpr std::size_t size() const noexcept {
        return length_ < capacity ? length_ : capacity;
    }
    [[nodiscard]] constexpr std::string_view operator[](std::size_t i) const noexcept {
        return names_[i];
    }
    [[nodiscard]] constexpr const std::string_view* begin() const noexcept { return names_.data(); }
    [[nodiscard]] constexpr const std::string_view* end() const noexcept {
        return names_.data() + size();
    }
    /// The far end, blank where nobody is cited.
    [[nodiscard]] constexpr std::string_view origin() const noexcept {
        return empty() ? std::string_view{} : names_[size() - 1];
    }

private:
    std::array<std::string_view, capacity> names_{};
    std::size_t length_ = 0;
};

/// An Admiralty grade: "B2". Nothing where it is not given.
class grade {
public:
    constexpr grade() = default;
    /// A constant; one that does not exist ("G7") does not compile.
    template <std::size_t N>
    consteval grade(const char (&text)[N]);

    [[nodiscard]] constexpr bool is_given() const noexcept { return reliability_ != '\0'; }
    /// 'A' (reliable) to 'E' (unreliable), 'F' (cannot be judged); of the source.
    [[nodiscard]] constexpr char reliability() const noexcept { return reliability_; }
    /// '1' (confirmed) to '5' (improbable), '6' (cannot be judged); of the information.
    [[nodiscard]] constexpr char credibility() const noexcept { return credibility_; }

    [[nodiscard]] static constexpr result<grade> make(std::string_view text) noexcept {
        grade g;
        if (text.size() != 2) {
            return error{errc::no_such_grade, text.size() > 2 ? std::size_t{2} : text.size()};
        }
        if (text[0] < 'A' || text[0] > 'F') { return error{errc::no_such_grade, 0}; }
        if (text[1] < '1' || text[1] > '6') { return error{errc::no_such_grade, 1}; }
        g.reliability_ = text[0];
        g.credibility_ = text[1];
        return g;
    }

private:
    char reliability_ = '\0';
    char credibility_ = '\0';
};

/// Reads "A1" to "F6"; errc::no_such_grade.
[[nodiscard]] constexpr result<grade> make_grade(std::string_view text) noexcept {
    return grade::make(text);
}

template <std::size_t N>
consteval grade::grade(const char (&text)[N])
    : grade(make(std::string_view{text, N - 1}).value()) {}

} // namespace v0
} // namespace corroborate
