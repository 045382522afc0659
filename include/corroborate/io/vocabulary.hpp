// A vocabulary from JSON (FORMATS.md, section 2): names that mean the same, parts and wholes, what
// measures are like, units of one's own, sums. It owns its text and its tables.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <corroborate/io/json_file.hpp>
#include <corroborate/io/vocabulary_units.hpp>
#include <corroborate/vocabulary_builder.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

/// Parts that add up to a whole; each is also part of it. Names are views of the vocabulary's text.
struct vocabulary_sum {
    std::string_view whole;
    std::vector<std::string_view> parts;
};

/// A measure whose numbers are the changes of a running total: deaths in a day, of dead.
struct vocabulary_change {
    std::string_view figures;
    std::string_view total;
};

/// A vocabulary as it was read. Move-only: moving moves neither text nor tables.
class vocabulary_file {
public:
    /// Valid as long as this is.
    [[nodiscard]] vocabulary view() const noexcept { return tables_.view(); }
    [[nodiscard]] std::span<const vocabulary_sum> sums() const noexcept { return sums_; }
    [[nodiscard]] std::span<const vocabulary_change> changes() const noexcept { return changes_; }

private:
    friend class vocabulary_reader;
    text_arena texts_;
    vocabulary_store tables_;
    std::vector<vocabulary_sum> sums_;
    std::vector<vocabulary_change> changes_;
};

/// Turns the JSON into statements, remembering where each came from. An entry that is wrong is left
/// out and told, and the rest is read: of a cycle, the link that closes it, and the sum it is in.
class vocabulary_reader {
public:
    /// Reads a whole JSON text. Faults: a name missing; an unknown kind, over_time, duration, unit
    /// or factor; two descriptions of one name; a cycle, which is named. Malformed JSON, and what
    /// is no object, leave nothing.
    [[nodiscard]] vocabulary_file read(std::string_view text) {
        vocabulary_file out;
        json_document document;
        if (auto wrong = document.parse(out.texts_.keep(text), out.texts_)) {
            faults_.push_back(std::move(*wrong));
            return out;
        }
        const json_node& root = document.root();
        if (!root.is(json_kind::object)) {
            faults_.push_back(
                {root.begin, "a vocabulary is an object, not " + std::string{name(root.kind)}});
            return out;
        }
        take_units(root);
        each_entry(root, "measures",
                   [&](const json_node& e) { return take_measure(e, out.changes_); });
        each_entry(root, "scopes",
                   [&](const json_node& e) { return take_names(e, term_kind::scope); });
        each_entry(root, "sources",
                   [&](const json_node& e) { return take_names(e, term_kind::source); });
        each_entry(root, "sums", [&](const json_node& e) { return take_sum(e, out.sums_); });
        for (;;) {
            auto built = make_vocabulary(statements_);
            if (built) {
                out.tables_ = std::move(built).value();
                drop_loose(out.sums_, out.view());
                return out;
            }
            const auto which = static_cast<std::ptrdiff_t>(built.error().which);
            faults_.push_back({offsets_[built.error().which], printable(built.error().message())});
            statements_.erase(statements_.begin() + which);
            offsets_.erase(offsets_.begin() + which);
        }
    }
    /// What was left out, in the order in which it was found.
    [[nodiscard]] const std::vector<fault>& faults() const noexcept { return faults_; }

private:
    using wrong_or_not = std::optional<fault>;

    template <class Each>
    void each_entry(const json_node& root, std::string_view list, Each each) {
        const json_node* const entries = root.find(list);
        if (entries == nullptr) { return; }
        if (!entries->is(json_kind::array)) {
            faults_.push_back(detail::wrong_kind(*entries, "a list"));
            return;
        }
        for (const auto& e : entries->children()) {
            wrong_or_not wrong;
            if (e.is(json_kind::object)) {
                wrong = each(e);
            } else {
                wrong = fault{e.begin, "in " + quoted(list) + " stand objects, and this is " +
                                           std::string{name(e.kind)}};
            }
            if (wrong) { faults_.push_back(std::move(*wrong)); }
        }
    }
    static wrong_or_not take_string(const json_node& entry, std::string_view key,
                                    const json_node*& into) {
        into = entry.find(key);
        if (into != nullptr && !into->is(json_kind::string)) {
            return detail::wrong_kind(*into, "a string");
        }
        return std::nullopt;
    }
    static wrong_or_not take_bool(const json_node& entry, std::string_view key, bool& into,
                                  bool* said = nullptr) {
        const json_node* const value = entry.find(key);
        if (value == nullptr) { return std::nullopt; }
        if (!value->is(json_kind::boolean)) { return detail::wrong_kind(*value, "true or false"); }
        into = value->text == "true";
        if (said != nullptr) { *said = true; }
        return std::nullopt;
    }
    static fault no_choice(const json_node& value, std::string_view choices) {
        return {value.begin, quoted(value.key) + " cannot be " + quoted(value.text) +
                                 ": it is one of " + std::string{choices}};
    }
    static wrong_or_not take_name(const json_node& entry, const json_node*& into) {
        if (auto wrong = take_string(entry, "name", into)) { return wrong; }
        if (into == nullptr || is_blank(into->text)) {
            return fault{into == nullptr ? entry.begin : into->begin, "a name is missing here"};
        }
        return std::nullopt;
    }

    void say(const statement& s, std::size_t offset) {
        statements_.push_back(s);
        offsets_.push_back(offset);
    }
    /// `same_as` and `part_of`, which all but units have.
    wrong_or_not take_names(const json_node& entry, term_kind kind) {
        const json_node* named = nullptr;
        if (auto wrong = take_name(entry, named)) { return wrong; }
        for (const auto says : {statement::of::same, statement::of::part}) {
            const json_node* const others =
                entry.find(says == statement::of::same ? "same_as" : "part_of");
            if (others == nullptr) { continue; }
            const json_node* blank = nullptr;
            auto wrong = detail::each_string(*others, [&](const json_node& other) {
                if (is_blank(other.text)) { blank = &other; }
                say({.says = says, .kind = kind, .name = named->text, .other = other.text},
                    other.begin);
            });
            if (wrong) { return wrong; }
            if (blank != nullptr) { return fault{blank->begin, "a name is missing here"}; }
        }
        return std::nullopt;
    }
    wrong_or_not take_measure(const json_node& entry, std::vector<vocabulary_change>& changes) {
        const json_node *named = nullptr, *total = nullptr;
        if (auto wrong = take_name(entry, named)) { return wrong; }
        if (auto wrong = take_string(entry, "change_of", total)) { return wrong; }
        measure_facts f;
        if (auto wrong = take_facts(entry, f)) { return wrong; }
        say(measure_is(named->text, f), named->begin);
        if (total != nullptr) { changes.push_back({named->text, total->text}); }
        return take_names(entry, term_kind::measure);
    }
    wrong_or_not take_facts(const json_node& entry, measure_facts& f) {
        const json_node *kind = nullptr, *unit = nullptr, *time = nullptr, *holds = nullptr;
        for (const auto& [key, into] :
             std::initializer_list<std::pair<std::string_view, const json_node**>>{
                 {"kind", &kind}, {"unit", &unit}, {"over_time", &time}, {"holds_for", &holds}}) {
            if (auto wrong = take_string(entry, key, *into)) { return wrong; }
        }
        if (kind != nullptr) {
            if (kind->text != "count" && kind->text != "real") {
                return no_choice(*kind, "count, real");
            }
            f.kind = kind->text == "real" ? number_kind::real : number_kind::count;
            f.says_kind = true;
        }
        if (unit != nullptr && !is_blank(unit->text)) {
            f.unit = units_.called(unit->text);
            f.says_unit = true;
        }
        if (time != nullptr) {
            for (const auto t : {over_time::stock, over_time::running_total, over_time::flow}) {
                if (time->text != name(t)) { continue; }
                f.over_time = t;
                f.says_over_time = true;
            }
            if (!f.says_over_time) { return no_choice(*time, "stock, running_total, flow"); }
        }
        if (holds != nullptr) {
            const auto d = make_duration(holds->text);
            if (!d) {
                return fault{holds->place_of(d.error().position),
                             quoted(holds->text) + ": " + std::string{d.error().message()}};
            }
            f.holds_for = *d;
            f.says_holds_for = true;
        }
        if (auto wrong = take_bool(entry, "additive", f.additive, &f.says_additive)) {
            return wrong;
        }
        return take_bool(entry, "share", f.share);
    }
    void take_units(const json_node& root) {
        each_entry(root, "units", [&](const json_node& e) -> wrong_or_not {
            const json_node *named = nullptr, *of = nullptr;
            if (auto nameless = take_name(e, named)) { return nameless; }
            if (auto no_string = take_string(e, "of", of)) { return no_string; }
            return units_.declare(*named, of, e.find("factor"));
        });
        if (auto unresolved = units_.resolve()) {
            faults_.push_back(std::move(*unresolved));
            return;
        }
        for (const auto& u : units_.all()) { say(unit_is(u.name->text, u.unit), u.name->begin); }
    }
    wrong_or_not take_sum(const json_node& entry, std::vector<vocabulary_sum>& into) {
        const json_node* whole = nullptr;
        if (auto wrong = take_string(entry, "whole", whole)) { return wrong; }
        if (whole == nullptr || is_blank(whole->text)) {
            return fault{entry.begin, "a sum needs a \"whole\""};
        }
        const json_node* const parts = entry.find("parts");
        if (parts == nullptr) { return fault{entry.begin, "a sum needs \"parts\""}; }
        vocabulary_sum sum{whole->text, {}};
        const json_node* blank = nullptr;
        auto wrong = detail::each_string(*parts, [&](const json_node& part) {
            if (is_blank(part.text)) { blank = &part; }
            sum.parts.push_back(part.text);
        });
        if (wrong) { return wrong; }
        if (blank != nullptr) { return fault{blank->begin, "a name is missing here"}; }
        if (sum.parts.empty()) { return fault{parts->begin, "a sum needs \"parts\""}; }
        (void)detail::each_string(*parts, [&](const json_node& part) {
            say(measure_part(part.text, whole->text), part.begin);
        });
        into.push_back(std::move(sum));
        return std::nullopt;
    }

    /// With a link that was left out goes the sum that it stood in.
    static void drop_loose(std::vector<vocabulary_sum>& sums, const vocabulary& words) {
        std::erase_if(sums, [&](const vocabulary_sum& sum) {
            return !std::all_of(sum.parts.begin(), sum.parts.end(), [&](std::string_view part) {
                return words.is_part(term_kind::measure, part, sum.whole);
            });
        });
    }

    std::vector<statement> statements_;
    std::vector<std::size_t> offsets_;
    detail::declared_units units_;
    std::vector<fault> faults_;
};

/// A vocabulary, and all that was wrong with its file; what was good is there.
struct loaded_vocabulary {
    vocabulary_file words;
    std::vector<problem> problems;
};

/// Reads what is good of a vocabulary in JSON; faults are told with the name of the file.
[[nodiscard]] inline loaded_vocabulary read_good_vocabulary(std::string_view text,
                                                            std::string_view file) {
    text = detail::without_mark(text);
    vocabulary_reader reader;
    loaded_vocabulary out{reader.read(text), {}};
    for (const auto& f : reader.faults()) { out.problems.push_back(problem_in(file, text, f)); }
    return out;
}
/// The same of a file ("-": standard input).
[[nodiscard]] inline loaded_vocabulary load_good_vocabulary(const std::string& path) {
    const auto text = read_file(path);
    if (!text) { return {{}, {text.error()}}; }
    return read_good_vocabulary(*text, path);
}

/// A vocabulary that must be right as a whole: the first fault is the error.
[[nodiscard]] inline result<vocabulary_file, problem> read_vocabulary(std::string_view text,
                                                                      std::string_view file) {
    auto read = read_good_vocabulary(text, file);
    if (!read.problems.empty()) { return std::move(read.problems.front()); }
    return std::move(read.words);
}
[[nodiscard]] inline result<vocabulary_file, problem> load_vocabulary(const std::string& path) {
    auto read = load_good_vocabulary(path);
    if (!read.problems.empty()) { return std::move(read.problems.front()); }
    return std::move(read.words);
}

} // namespace io
} // namespace v0
} // namespace corroborate
