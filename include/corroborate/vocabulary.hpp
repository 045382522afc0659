// Which names mean the same, what is part of what, what measures are like: looked up here, without
// allocation. Tables are made by vocabulary_builder.hpp (from data) or vocabulary_of (constants).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <corroborate/measure.hpp>

namespace corroborate {
inline namespace v0 {

/// What a name can name.
enum class term_kind : std::uint8_t { measure, scope, source };

/// A term of the vocabulary: all names that mean the same are one term.
using term_id = std::uint32_t;
inline constexpr term_id no_term = ~term_id{0};

namespace detail {

/// A name and the term that it stands for; sorted by kind, then by folded name.
struct name_entry {
    term_kind kind = term_kind::measure;
    std::string_view name;
    term_id term = no_term;
};

/// A part and one of its wholes, near or far; sorted.
struct part_entry {
    term_id part = no_term;
    term_id whole = no_term;

    friend constexpr bool operator==(const part_entry&, const part_entry&) noexcept = default;
    friend constexpr auto operator<=>(const part_entry&, const part_entry&) noexcept = default;
};

/// A term: the name that was given first, and for measures what is known of them.
struct term_entry {
    std::string_view name;
    measure_facts facts{};
};

/// A unit of the user's.
struct unit_entry {
    std::string_view name;
    v0::unit unit{};
};

/// A table that somebody else owns.
template <class T>
struct table {
    const T* data = nullptr;
    std::size_t size = 0;

    [[nodiscard]] constexpr const T* begin() const noexcept { return data; }
    [[nodiscard]] constexpr const T* end() const noexcept { return data + size; }
};

} // namespace detail

/// A view of a vocabulary's tables, which must outlive it; cheap to copy. The empty one knows no
/// names: then names compare by themselves, and nothing is part of anything.
class vocabulary {
public:
    constexpr vocabulary() = default;
    constexpr vocabulary(detail::table<detail::name_entry> names,
                         detail::table<detail::part_entry> parts,
                         detail::table<detail::term_entry> terms,
                         detail::table<detail::unit_entry> units) noexcept
        : names_(names), parts_(parts), terms_(terms), units_(units) {}

    /// The term that a name stands for, or no_term. O(log names).
    [[nodiscard]] constexpr term_id find(term_kind kind, std::string_view name) const noexcept {
        std::size_t low = 0, high = names_.size;
        while (low < high) {
            const std::size_t middle = (low + high) / 2;
            const auto& e = names_.data[middle];
            const auto order = e.kind != kind ? e.kind <=> kind : compare_names(e.name, name);
            if (order == 0) { return e.term; }
            (order < 0 ? low : high) = order < 0 ? middle + 1 : middle;
        }
        return no_term;
    }
    /// The name that stands for all that mean the same; the name itself where it is not known.
    [[nodiscard]] constexpr std::string_view canonical(term_kind kind,
                                                       std::string_view name) const noexcept {
        const term_id t = find(kind, name);
        return t == no_term ? name : terms_.data[t].name;
    }
    /// Whether two names are one, or mean the same.
    [[nodiscard]] constexpr bool same(term_kind kind, std::string_view a,
                                      std::string_view b) const noexcept {
        if (same_name(a, b)) { return true; }
        const term_id t = find(kind, a);
        return t != no_term && t == find(kind, b);
    }
    /// Whether the first is part of the second, directly or through others. O(log parts).
    [[nodiscard]] constexpr bool is_part(term_kind kind, std::string_view part,
                                         std::string_view whole) const noexcept {
        if (parts_.size == 0) { return false; }
        const term_id known = find(kind, part);
        if (known == no_term) { return false; }
        const detail::part_entry wanted{known, find(kind, whole)};
        std::size_t low = 0, high = parts_.size;
        while (low < high) {
            const std::size_t middle = (low + high) / 2;
            if (parts_.data[middle] == wanted) { return true; }
            (parts_.data[middle] < wanted ? low : high) =
                parts_.data[middle] < wanted ? middle + 1 : middle;
        }
        return false;
    }
    /// What the vocabulary says of a measure; nothing where it does not know it.
    [[nodiscard]] constexpr measure_facts facts(std::string_view measure) const noexcept {
        const term_id t = find(term_kind::measure, measure);
        return t == no_term ? measure_facts{} : terms_.data[t].facts;
    }
    /// The unit of this name: the user's first, then the built-in ones, else a dimension of its
    /// own.
    [[nodiscard]] constexpr v0::unit unit_called(std::string_view name) const noexcept {
        for (const auto& u : units_) {
            if (same_name(u.name, name)) { return u.unit; }
        }
        return unit_named(name);
    }

    [[nodiscard]] constexpr bool empty() const noexcept {
        return names_.size == 0 && units_.size == 0;
    }
    /// The tables, for walking through them.
    [[nodiscard]] constexpr const detail::table<detail::name_entry>& names() const noexcept {
        return names_;
    }
    [[nodiscard]] constexpr const detail::table<detail::part_entry>& parts() const noexcept {
        return parts_;
    }
    [[nodiscard]] constexpr const detail::table<detail::term_entry>& terms() const noexcept {
        return terms_;
    }

private:
    detail::table<detail::name_entry> names_{};
    detail::table<detail::part_entry> parts_{};
    detail::table<detail::term_entry> terms_{};
    detail::table<detail::unit_entry> units_{};
};

} // namespace v0
} // namespace corroborate
