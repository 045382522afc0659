// Many claims in little memory: what a table holds, a bare count with names and a day, takes 32
// bytes; whatever says more is kept whole beside it. Every claim can be had back as it was read.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <corroborate/io/name_table.hpp>
#include <corroborate/io/store.hpp>
#include <corroborate/resolved.hpp>
#include <corroborate/scratch.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

/// One claim of a table.
struct claim_row {
    std::uint32_t subject = 0;
    std::uint32_t by = 0;   ///< the number of a name
    std::int64_t value = 0; ///< a bare count, or the place among the claims that are kept whole
    period as_of{};
    std::uint32_t line = 0;
    std::uint32_t id = 0; ///< 0: none was given
};
static_assert(sizeof(claim_row) == 32);

/// What plain claims share: all but scope, number, day, voice and id.
struct claim_shape {
    claim<named> model; ///< one of them, without what is its own
    measure_facts facts{};
    std::uint32_t measure = 0;
    bool has_words = false;  ///< said as text, not as a JSON number
    bool is_counted = false; ///< whole numbers in the base unit, observed or estimated
};

/// Claims in the order of the input. Texts are its own.
class claim_table {
public:
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    struct subject {
        std::uint32_t measure = 0; ///< names, as written
        std::uint32_t scope = 0;
        std::uint32_t shape = none; ///< none: its claims are kept whole
        std::uint32_t topic = 0;
        std::uint32_t claims = 0;
    };

    /// The vocabulary must outlive the table.
    explicit claim_table(const vocabulary& v = {}) : vocabulary_(v) {}

    [[nodiscard]] const v0::vocabulary& vocabulary() const noexcept { return vocabulary_; }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] const claim_row& operator[](std::size_t i) const noexcept {
        return blocks_[i / block][i % block];
    }
    [[nodiscard]] const subject& subject_of(std::size_t i) const noexcept {
        return subjects_[(*this)[i].subject];
    }
    /// What claims are about, as far as it is written alike.
    [[nodiscard]] const std::vector<subject>& subjects() const noexcept { return subjects_; }
    /// What plain claims of the subject share; nothing where they are kept whole.
    [[nodiscard]] const claim_shape* shape_of(const subject& s) const noexcept {
        return s.shape == none ? nullptr : &shapes_[s.shape];
    }
    [[nodiscard]] std::uint32_t topic(std::size_t i) const noexcept { return subject_of(i).topic; }
    [[nodiscard]] std::size_t topic_count() const noexcept { return topics_.size(); }
    [[nodiscard]] identity topic_id(std::uint32_t topic) const noexcept { return topics_[topic]; }
    /// Nothing where the claim is kept whole.
    [[nodiscard]] const claim_shape* shape_of(std::size_t i) const noexcept {
        return shape_of(subject_of(i));
    }
    [[nodiscard]] std::string_view name(std::uint32_t number) const noexcept {
        return names_[number];
    }
    /// Who speaks, as a small number: 0 is nobody, so a voice of its own.
    [[nodiscard]] std::uint32_t origin(std::size_t i) const noexcept {
        const auto& row = (*this)[i];
        return subjects_[row.subject].shape == none
                   ? whole_origins_[static_cast<std::size_t>(row.value)]
                   : voices_[row.by];
    }
    /// The name that stands for an origin, as it was first written.
    [[nodiscard]] std::string_view origin_name(std::uint32_t origin) const noexcept {
        return names_[origin_names_[origin - 1]];
    }
    [[nodiscard]] std::size_t origin_count() const noexcept { return origin_names_.size(); }
    /// Whether one claim corrects another, so that topics cannot be looked at alone.
    [[nodiscard]] bool has_corrections() const noexcept { return has_corrections_; }

    /// The id, made up as file:line where none was given.
    [[nodiscard]] std::string id(std::size_t i) const {
        const auto& row = (*this)[i];
        if (row.id != 0) { return std::string{ids_[row.id - 1]}; }
        return std::string{file_of(i)}.append(":").append(std::to_string(row.line));
    }
    [[nodiscard]] std::string_view file_of(std::size_t i) const noexcept {
        const auto after =
            std::upper_bound(files_.begin(), files_.end(), i,
                             [](std::size_t row, const file& f) { return row < f.first_row; });
        return (after - 1)->name;
    }
    [[nodiscard]] problem problem_at(std::size_t i, std::string message) const {
        return {std::string{file_of(i)}, (*this)[i].line, 1, std::move(message)};
    }
    /// The claim as it was read; what texts it lacks are made in `texts`.
    [[nodiscard]] claim<named> claim_at(std::size_t i, text_arena& texts) const {
        const auto& row = (*this)[i];
        const auto& s = subjects_[row.subject];
        if (s.shape == none) { return whole_[static_cast<std::size_t>(row.value)]; }
        const auto& shape = shapes_[s.shape];
        details about = shape.model.about();
        about.id = row.id != 0 ? ids_[row.id - 1] : texts.keep(id(i));
        if (shape.has_words) { about.words = texts.keep(std::to_string(row.value)); }
        about.scope = names_[s.scope];
        about.by = names_[row.by];
        about.as_of = row.as_of;
        const auto said = make_numeral(row.value);
        return make_claim(names_[s.measure], amount{said.value_or(numeral{})}, about)
            .value_or(claim<named>{});
    }

    // For readers.

    [[nodiscard]] text_arena& arena() noexcept { return arena_; }
    /// Numbers of names, shapes and subjects hold as long as this does.
    [[nodiscard]] std::uint64_t generation() const noexcept { return generation_; }
    void begin_file(std::string_view name) { files_.push_back({size_, arena_.keep(name)}); }
    [[nodiscard]] std::uint32_t name_number(std::string_view text) { return names_.number(text); }
    /// The number of the name of somebody who speaks.
    [[nodiscard]] std::uint32_t speaker_number(std::string_view text) {
        const auto n = names_.number(text);
        if (n >= voices_.size()) { voices_.resize(n + std::size_t{1}, none); }
        if (voices_[n] == none) { voices_[n] = voice(text, n); }
        return n;
    }
    /// The subject of plain claims of a shape and a scope.
    [[nodiscard]] std::uint32_t subject_number(std::uint32_t measure, std::uint32_t scope,
                                               std::uint32_t shape) {
        const std::uint64_t key = std::uint64_t{scope} << 32U | (shape == none ? measure : shape);
        const auto hash = detail::hash_bytes({}, key ^ (shape == none ? 0x55U : 0xaaU));
        return subject_slots_.find_or(
            hash,
            [&](std::uint32_t i) {
                const auto& s = subjects_[i];
                return s.measure == measure && s.scope == scope && s.shape == shape;
            },
            [&] {
                if (measure != last_measure_) {
                    last_measure_ = measure;
                    last_identity_ = measure_identity(names_[measure], vocabulary_);
                }
                const auto id = topic_identity(last_identity_, names_[scope], vocabulary_);
                const auto topic = topic_slots_.find_or(
                    detail::hash_bytes({}, id), [&](std::uint32_t t) { return topics_[t] == id; },
                    [&] {
                        topics_.push_back(id);
                        return static_cast<std::uint32_t>(topics_.size() - 1);
                    });
                subjects_.push_back({measure, scope, shape, topic, 0});
                return static_cast<std::uint32_t>(subjects_.size() - 1);
            });
    }
    [[nodiscard]] const subject& subject_numbered(std::uint32_t i) const { return subjects_[i]; }

    /// A plain claim without an id of its own.
    void add_plain(std::uint32_t about, std::uint32_t by, std::int64_t value, period as_of,
                   std::size_t line) {
        if (size_ % block == 0 && size_ / block == blocks_.size()) { blocks_.emplace_back(block); }
        auto& row = blocks_[size_ / block][size_ % block];
        row.subject = about;
        row.by = by;
        row.value = value;
        row.as_of = as_of;
        row.line = static_cast<std::uint32_t>(line);
        row.id = 0;
        ++subjects_[about].claims;
        ++size_;
    }
    /// Any claim; whether it is plain. Where its id is taken it is not added, and the message says
    /// so. `keep` gives the claim again with texts that stay (the arena's), where it is kept whole.
    template <class Keep>
    [[nodiscard]] std::optional<std::string> add(const claim_record& record, std::size_t line,
                                                 const Keep& keep) {
        const auto& c = record.said;
        if (auto wrong = taken(c.about().id, record.has_made_up_id)) { return wrong; }
        const auto measure = name_number(c.measure_name());
        const auto scope = name_number(c.about().scope.name());
        const auto plain = plain_value(c);
        if (plain) {
            const auto s = subject_number(measure, scope, shape_number(c, measure));
            add_plain(s, speaker_number(c.about().by), *plain, c.about().as_of, line);
        } else {
            const claim<named> kept = keep();
            const auto s = subject_number(measure, scope, none);
            add_plain(s, 0, static_cast<std::int64_t>(whole_.size()), kept.about().as_of, line);
            whole_.push_back(kept);
            whole_origins_.push_back(
                is_blank(kept.origin()) ? 0 : voices_[speaker_number(kept.origin())]);
            has_corrections_ = has_corrections_ || !is_blank(kept.about().supersedes);
        }
        if (!record.has_made_up_id) { give_id(c.about().id); }
        return std::nullopt;
    }
    /// Takes the last claim out again.
    void drop_last() noexcept { --subjects_[(*this)[--size_].subject].claims; }
    /// Whether a plain claim may come without add(): while no id of a file could be taken.
    [[nodiscard]] bool has_ids() const noexcept { return !ids_.empty(); }
    /// Forgets everything but the memory.
    void clear() {
        ++generation_;
        size_ = 0;
        names_.clear();
        voices_.clear();
        origin_names_.clear();
        origin_slots_.clear();
        origins_.clear();
        shapes_.clear();
        subjects_.clear();
        subject_slots_.clear();
        topics_.clear();
        topic_slots_.clear();
        whole_.clear();
        whole_origins_.clear();
        ids_.clear();
        id_rows_.clear();
        shape_slots_.clear();
        id_slots_.clear();
        files_.clear();
        arena_.clear();
        last_measure_ = none;
        has_corrections_ = false;
    }

private:
    static constexpr std::size_t block = v0::detail::large_page / sizeof(claim_row);
    static constexpr std::int64_t most_plain = 1'000'000'000'000;

    struct file {
        std::size_t first_row = 0;
        std::string_view name;
    };

    /// The number of a claim that says nothing but a bare whole number of everyday size.
    [[nodiscard]] static std::optional<std::int64_t> plain_value(const claim<named>& c) {
        const auto& d = c.about();
        const auto& n = c.said().value();
        const bool plain = c.said().hedge() == hedge::bare_round && n.digits() >= 0 &&
                           n.digits() < most_plain &&
                           n == make_numeral(n.digits()).value_or(numeral{}) && d.citing.empty() &&
                           d.supersedes.empty() && d.published_in.empty() &&
                           !d.published.is_given() && d.url.empty() && !d.grade.is_given() &&
                           !d.headline && d.quote.empty() && d.at.start == 0 && d.at.end == 0;
        if (!plain || (!d.words.empty() && d.words != std::to_string(n.digits()))) {
            return std::nullopt;
        }
        return n.digits();
    }
    [[nodiscard]] std::uint32_t shape_number(const claim<named>& c, std::uint32_t measure) {
        const auto& d = c.about();
        const unit u = d.unit.resolve(vocabulary_);
        const auto hash = detail::hash_bytes(
            d.unit.name(), std::uint64_t{measure} << 32U | static_cast<unsigned>(d.kind) << 16U |
                               static_cast<unsigned>(d.status) << 8U | unsigned{d.words.empty()});
        const auto is_this = [&](std::uint32_t i) {
            const auto& s = shapes_[i];
            const auto& other = s.model.about();
            return s.measure == measure && other.kind == d.kind && other.status == d.status &&
                   other.unit.is_said() == d.unit.is_said() && other.unit.name() == d.unit.name() &&
                   same_unit(u, other.unit.resolve(vocabulary_)) && s.has_words == !d.words.empty();
        };
        return shape_slots_.find_or(hash, is_this, [&] {
            details about;
            about.kind = d.kind;
            about.status = d.status;
            if (d.unit.is_said() && u.name() == d.unit.name()) {
                about.unit = u;
            } else if (d.unit.is_said()) {
                about.unit = arena_.keep(d.unit.name());
            }
            claim_shape s;
            s.model = make_claim(names_[measure], c.said(), about).value_or(claim<named>{});
            s.facts = v0::detail::settled(vocabulary_.facts(names_[measure]), c.said(), about,
                                          vocabulary_);
            s.measure = measure;
            s.has_words = !d.words.empty();
            s.is_counted = s.facts.kind == number_kind::count &&
                           s.facts.unit.factor == rational{1} && !s.facts.unit.percent &&
                           !s.facts.share && !s.facts.says_holds_for &&
                           (d.status == status::observed || d.status == status::estimated);
            shapes_.push_back(s);
            return static_cast<std::uint32_t>(shapes_.size() - 1);
        });
    }
    [[nodiscard]] std::uint32_t voice(std::string_view name, std::uint32_t number) {
        const identity id = source_identity(name, vocabulary_);
        if (id == 0) { return 0; }
        return origin_slots_.find_or(
            detail::hash_bytes({}, id), [&](std::uint32_t o) { return origins_[o - 1] == id; },
            [&] {
                origins_.push_back(id);
                origin_names_.push_back(number);
                return static_cast<std::uint32_t>(origins_.size());
            });
    }

    void give_id(std::string_view id) {
        const auto row = static_cast<std::uint32_t>(size_ - 1);
        blocks_[row / block][row % block].id =
            id_slots_.find_or(
                detail::hash_bytes(id), [](std::uint32_t) { return false; },
                [&] {
                    ids_.push_back(arena_.keep(id));
                    id_rows_.push_back(row);
                    return static_cast<std::uint32_t>(ids_.size() - 1);
                }) +
            1;
    }
    /// The claim that has this id.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const {
        const auto given =
            id_slots_.find(detail::hash_bytes(id), [&](std::uint32_t i) { return ids_[i] == id; });
        if (given != none) { return id_rows_[given]; }
        const auto colon = id.rfind(':');
        if (colon == std::string_view::npos) { return std::nullopt; }
        std::uint32_t line = 0;
        std::from_chars(id.data() + colon + 1, id.data() + id.size(), line);
        for (std::size_t f = 0; f < files_.size(); ++f) {
            if (files_[f].name != id.substr(0, colon)) { continue; }
            std::size_t low = files_[f].first_row,
                        end = f + 1 < files_.size() ? files_[f + 1].first_row : size_;
            for (std::size_t high = end; low < high;) {
                const auto middle = (low + high) / 2;
                ((*this)[middle].line < line ? low : high) =
                    (*this)[middle].line < line ? middle + 1 : middle;
            }
            if (low < end && (*this)[low].id == 0 && this->id(low) == id) { return low; }
        }
        return std::nullopt;
    }
    [[nodiscard]] std::optional<std::string> taken(std::string_view id, bool made_up) const {
        if (made_up && ids_.empty()) { return std::nullopt; }
        const auto first = find(id);
        if (!first) { return std::nullopt; }
        return "the id " + quoted(id) + " is taken by the claim at " + printable(file_of(*first)) +
               ':' + std::to_string((*this)[*first].line);
    }

    v0::vocabulary vocabulary_;
    text_arena arena_;
    std::vector<v0::detail::scratch<claim_row, 1>> blocks_;
    std::size_t size_ = 0;
    name_table names_;
    std::vector<std::uint32_t> voices_; // the origin of each name
    std::vector<identity> origins_;
    std::vector<std::uint32_t> origin_names_;
    std::vector<claim_shape> shapes_;
    std::vector<subject> subjects_;
    std::vector<identity> topics_;
    std::vector<claim<named>> whole_;
    std::vector<std::uint32_t> whole_origins_;
    std::vector<std::string_view> ids_;
    std::vector<std::uint32_t> id_rows_;
    std::vector<file> files_;
    detail::hash_slots origin_slots_, shape_slots_, subject_slots_, topic_slots_, id_slots_;
    std::uint32_t last_measure_ = none; // of which this is the identity:
    identity last_identity_ = 0;
    std::uint64_t generation_ = 0;
    bool has_corrections_ = false;
};

} // namespace io
} // namespace v0
} // namespace corroborate
