// The units that a vocabulary declares: so many of another, which may be declared before or after
// it, be built in, or be "1", the plain number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <corroborate/io/json_file.hpp>
#include <corroborate/io/said.hpp>
#include <corroborate/unit.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {
namespace detail {

class declared_units {
public:
    struct entry {
        const json_node* name = nullptr;
        const json_node* of = nullptr;
        rational factor = 1;
        v0::unit unit{};
        enum class state : std::uint8_t { untouched, busy, done } is = state::untouched;
    };

    /// Notes a unit. Without `of` and `factor` it is a dimension of its own.
    std::optional<fault> declare(const json_node& named, const json_node* of,
                                 const json_node* factor) {
        if (find(named.text) != nullptr) {
            return fault{named.begin, "the unit " + quoted(named.text) + " is declared twice"};
        }
        entry e{.name = &named, .of = of};
        if (factor != nullptr) {
            if (!factor->is(json_kind::number) && !factor->is(json_kind::string)) {
                return wrong_kind(*factor, "a number");
            }
            const auto n = factor->is(json_kind::number) ? shortest_numeral(factor->text)
                                                         : make_numeral(factor->text);
            if (!n) {
                return fault{factor->place_of(n.error().position),
                             std::string{n.error().message()}};
            }
            if (n->value().sign() <= 0) { return fault{factor->begin, "a factor is above zero"}; }
            e.factor = n->value();
        }
        if (of == nullptr && factor == nullptr) {
            e.unit = own_unit(named.text);
            e.is = entry::state::done;
        }
        all_.push_back(e);
        return std::nullopt;
    }
    /// Works all of them out. Faults: an unknown unit, a circle, a factor that does not fit.
    std::optional<fault> resolve() {
        for (std::size_t start = 0; start < all_.size(); ++start) {
            std::vector<entry*> path{&all_[start]};
            while (!path.empty()) {
                entry& e = *path.back();
                if (e.is == entry::state::done) {
                    path.pop_back();
                    continue;
                }
                e.is = entry::state::busy;
                entry* const base = e.of == nullptr ? nullptr : find(e.of->text);
                if (base != nullptr && base->is == entry::state::busy) {
                    return circle(path, *base);
                }
                if (base != nullptr && base->is == entry::state::untouched) {
                    path.push_back(base);
                    continue;
                }
                if (auto wrong = work_out(e, base)) { return wrong; }
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] const std::vector<entry>& all() const noexcept { return all_; }
    /// One of them, else a built-in one, else a dimension of its own.
    [[nodiscard]] unit called(std::string_view name) const noexcept {
        for (const auto& e : all_) {
            if (same_name(e.name->text, name)) { return e.unit; }
        }
        return unit_named(name);
    }

private:
    [[nodiscard]] entry* find(std::string_view name) noexcept {
        for (auto& e : all_) {
            if (same_name(e.name->text, name)) { return &e; }
        }
        return nullptr;
    }
    static std::optional<fault> work_out(entry& e, const entry* base) {
        unit of{};
        if (base != nullptr) {
            of = base->unit;
        } else if (e.of != nullptr && e.of->text != "1") {
            const auto built_in = find_unit(e.of->text);
            if (!built_in) {
                return fault{e.of->begin, "the unit " + quoted(e.of->text) + " is not known"};
            }
            of = *built_in;
        }
        const auto made = make_unit(e.name->text, of, e.factor);
        if (!made) {
            return fault{e.name->begin,
                         "the unit " + quoted(e.name->text) +
                             " does not fit: exact numbers here are at most 64 bits long"};
        }
        e.unit = *made;
        e.unit.percent = of.percent && e.factor == rational{1};
        e.is = entry::state::done;
        return std::nullopt;
    }
    static fault circle(const std::vector<entry*>& path, const entry& closing) {
        std::string names;
        bool inside = false;
        for (const auto* e : path) {
            inside = inside || e == &closing;
            if (inside) { names.append(printable(e->name->text)).append(" > "); }
        }
        return {path.back()->of->begin,
                "the units run in a circle: " + names + printable(closing.name->text)};
    }

    std::vector<entry> all_;
};

} // namespace detail
} // namespace io
} // namespace v0
} // namespace corroborate
