// The records of a part of a CSV file whose cells are bare digits, names and days, found without
// the general reader (csv.hpp): what one thread does for plain_csv.hpp.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <corroborate/date.hpp>
#include <corroborate/io/csv_record.hpp>
#include <corroborate/io/name_table.hpp>

namespace corroborate {
inline namespace v0 {
namespace io {

namespace detail {

/// A record that says no more than a number, names and a day.
struct plain_record {
    std::uint32_t begin = 0; ///< in the text of its part
    std::uint32_t about = 0; ///< a place in the part's abouts
    std::uint32_t by = 0;    ///< and in its speakers
    std::uint32_t bytes = 0; ///< with the line end
    std::int64_t value = 0;
    period as_of{};
};
static_assert(sizeof(plain_record) == 32);

/// Walks through the commas and line feeds of a text, 64 bytes at a time.
class separators {
public:
    explicit separators(std::string_view text) noexcept
        : next_block_(text.data()), end_(text.data() + text.size()) {}

    /// The next one; the end of the text where there is none.
    [[nodiscard]] const char* next() noexcept {
        while (found_ == 0) {
            if (next_block_ == end_) { return end_; }
            load();
        }
        const char* const p = block_ + std::countr_zero(found_);
        found_ &= found_ - 1;
        return p;
    }
    /// Whether all bytes since the last call, up to the separator that next() gave, are ASCII.
    [[nodiscard]] bool only_ascii(const char* separator) noexcept {
        const auto before = (std::uint64_t{1} << static_cast<unsigned>(separator - block_)) - 1;
        const bool none = !had_other_ && (other_ & before) == 0;
        had_other_ = false;
        other_ &= ~before;
        return none;
    }

private:
    void load() noexcept {
        had_other_ = had_other_ || other_ != 0;
        block_ = next_block_;
        char rest[64] = {};
        const char* from = block_;
        if (end_ - block_ < 64) {
            std::memcpy(rest, block_, static_cast<std::size_t>(end_ - block_));
            from = rest;
            next_block_ = end_;
        } else {
            next_block_ += 64;
        }
        found_ = other_ = 0;
#if defined(__SSE2__)
        const auto mask = [](__m128i bytes) {
            return std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(bytes))};
        };
        for (unsigned i = 0; i < 64; i += 16) {
            __m128i bytes;
            std::memcpy(&bytes, from + i, sizeof bytes);
            found_ |= mask(_mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(',')),
                                        _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n'))))
                      << i;
            other_ |= mask(bytes) << i;
        }
#else
        for (unsigned i = 0; i < 64; ++i) {
            const char c = from[i];
            found_ |= std::uint64_t{c == ',' || c == '\n'} << i;
            other_ |= std::uint64_t{static_cast<unsigned char>(c) >= 0x80} << i;
        }
#endif
    }

    const char* next_block_;
    const char* end_;
    const char* block_ = nullptr;
    std::uint64_t found_ = 0; ///< separators of the block that were not given yet
    std::uint64_t other_ = 0; ///< its bytes that are not ASCII and were not asked for yet
    bool had_other_ = false;  ///< such bytes in blocks before
};

/// A text of up to 16 bytes as two numbers, which with its length are the text.
struct short_text {
    static constexpr std::size_t most = 16;

    std::uint64_t front = 0;
    std::uint64_t back = 0;
    std::size_t bytes = ~std::size_t{0};

    short_text() = default;
    /// At most `most` bytes.
    explicit short_text(std::string_view text) noexcept : bytes(text.size()) {
        const char* const p = text.data();
        if (bytes >= 8) {
            front = load<std::uint64_t>(p);
            back = load<std::uint64_t>(p + bytes - 8);
        } else if (bytes >= 4) {
            front = load<std::uint32_t>(p);
            back = load<std::uint32_t>(p + bytes - 4);
        } else if (bytes > 0) {
            front = static_cast<unsigned char>(p[0]);
            back = static_cast<std::uint64_t>(static_cast<unsigned char>(p[bytes / 2])) << 8U |
                   static_cast<unsigned char>(p[bytes - 1]);
        }
    }
    /// So many leading bits of a hash.
    [[nodiscard]] std::size_t hash(unsigned bits) const noexcept {
        const auto mixed = (front ^ (back + bytes) * 0x9e3779b97f4a7c15U) * 0xbf58476d1ce4e5b9U;
        return mixed >> (64U - bits);
    }
    friend bool operator==(const short_text&, const short_text&) noexcept = default;

private:
    template <class T>
    [[nodiscard]] static T load(const char* p) noexcept {
        T out;
        std::memcpy(&out, p, sizeof out);
        return out;
    }
};

/// Equal texts; quick where most are short.
[[nodiscard]] inline bool same_text(std::string_view a, std::string_view b) noexcept {
    if (a.size() != b.size()) { return false; }
    if (a.size() <= short_text::most) { return short_text{a} == short_text{b}; }
    return std::memcmp(a.data(), b.data(), a.size()) == 0;
}

/// Days that were read before, by their text: few days are said often.
class known_days {
public:
    /// Nothing where the text is no period.
    [[nodiscard]] std::optional<period> find(std::string_view text) {
        if (text.size() > short_text::most) { return read(text); }
        const short_text key{text};
        auto& known = days_[key.hash(10)];
        if (known.text != key) {
            const auto p = read(text);
            if (!p) { return p; }
            known = {key, *p};
        }
        return known.when;
    }

private:
    [[nodiscard]] static std::optional<period> read(std::string_view text) {
        if (is_blank(text)) { return period{}; }
        const auto p = make_period(text);
        return p ? std::optional{*p} : std::nullopt;
    }
    struct day {
        short_text text;
        period when{};
    };
    std::array<day, 1024> days_{};
};

/// The plain records of a part of a file that ends with a line end. What is found depends on each
/// line alone, so a line in the middle of a quoted cell may be taken for a record: only records
/// that begin where the reader stands are right.
class plain_part {
public:
    static constexpr std::size_t nothing = ~std::size_t{0};
    static constexpr std::array shape_fields{field::measure, field::unit, field::kind,
                                             field::status};

    /// What records of one kind say of a place. Texts are those of the part.
    struct about {
        std::array<std::string_view, shape_fields.size()> shape;
        std::string_view scope;
        friend bool operator==(const about& a, const about& b) noexcept {
            return same_text(a.scope, b.scope) &&
                   std::equal(a.shape.begin(), a.shape.end(), b.shape.begin(), same_text);
        }
    };

    /// `fields`: what each column holds, `nothing` where nobody knows. O(length).
    void find(std::string_view text, const std::vector<std::size_t>& fields, known_days& days) {
        records_.clear();
        abouts_.clear();
        speakers_.clear();
        about_slots_.clear();
        known_speakers_.fill({});
        separators ends{text};
        const char *line = text.data(), *const end = text.data() + text.size();
        while (line != end) {
            const char* feed = line;
            const bool plain = split(line, end, ends, fields, feed);
            if (feed == end) { return; }
            if (ends.only_ascii(feed) && plain) {
                take(static_cast<std::uint32_t>(line - text.data()),
                     static_cast<std::uint32_t>(feed + 1 - line), days);
            }
            line = feed + 1;
        }
    }
    [[nodiscard]] const std::vector<plain_record>& records() const noexcept { return records_; }
    [[nodiscard]] const std::vector<about>& abouts() const noexcept { return abouts_; }
    [[nodiscard]] const name_table& speakers() const noexcept { return speakers_; }

private:
    [[nodiscard]] std::string_view cell(field f) const noexcept {
        return held_[static_cast<std::size_t>(f)];
    }
    /// The cells of a line, and its end; whether they are what plain records have.
    bool split(const char* p, const char* end, separators& ends,
               const std::vector<std::size_t>& fields, const char*& feed) {
        bool plain = true;
        for (std::size_t i = 0;; ++i) {
            const char* const at = ends.next();
            feed = at;
            if (at == end) { return false; }
            const bool last = *at == '\n';
            plain = plain && *p != '"' && last == (i + 1 == fields.size());
            if (plain && fields[i] != nothing) {
                std::string_view text{p, static_cast<std::size_t>(at - p)};
                if (last && text.ends_with('\r')) { text.remove_suffix(1); }
                held_[fields[i]] = text;
                plain = text.empty() || is_known(static_cast<field>(fields[i]));
            }
            if (last) { return plain; }
            p = at + 1;
        }
    }
    void take(std::uint32_t begin, std::uint32_t bytes, known_days& days) {
        plain_record r;
        if (!whole(cell(field::said), r.value)) { return; }
        const auto when = days.find(cell(field::as_of));
        if (!when) { return; }
        r.begin = begin;
        r.bytes = bytes;
        r.as_of = *when;
        r.about = about_number();
        r.by = speaker_number(cell(field::by));
        records_.push_back(r);
    }
    /// What a plain claim may say.
    [[nodiscard]] static bool is_known(field f) noexcept {
        switch (f) {
        case field::measure:
        case field::said:
        case field::kind:
        case field::unit:
        case field::scope:
        case field::as_of:
        case field::status:
        case field::by: return true;
        default: return false;
        }
    }
    /// Digits as make_numeral reads them and as a number is written: no zero in front.
    [[nodiscard]] static bool whole(std::string_view text, std::int64_t& value) noexcept {
        if (text.empty() || text.size() > 12 || (text[0] == '0' && text.size() > 1)) {
            return false;
        }
        for (const char c : text) {
            const int digit = c - '0';
            if (digit < 0 || digit > 9) { return false; }
            value = value * 10 + digit;
        }
        return true;
    }
    /// Few people speak often.
    [[nodiscard]] std::uint32_t speaker_number(std::string_view text) {
        if (text.size() > short_text::most) { return speakers_.number(text); }
        const short_text key{text};
        auto& known = known_speakers_[key.hash(6)];
        if (known.text != key) { known = {key, speakers_.number(text)}; }
        return known.number;
    }
    [[nodiscard]] std::uint32_t about_number() {
        if (!abouts_.empty() && is_last_about()) { return last_about_; }
        about here;
        here.scope = cell(field::scope);
        for (std::size_t i = 0; i < shape_fields.size(); ++i) {
            here.shape[i] = cell(shape_fields[i]);
        }
        const auto hash = hash_bytes(here.scope, hash_bytes(here.shape[0]) + here.shape[1].size());
        last_about_ = about_slots_.find_or(
            hash, [&](std::uint32_t i) { return abouts_[i] == here; },
            [&] {
                abouts_.push_back(here);
                return static_cast<std::uint32_t>(abouts_.size() - 1);
            });
        return last_about_;
    }
    [[nodiscard]] bool is_last_about() const noexcept {
        const about& last = abouts_[last_about_];
        bool same = same_text(cell(field::scope), last.scope);
        for (std::size_t i = 0; i < shape_fields.size() && same; ++i) {
            same = same_text(cell(shape_fields[i]), last.shape[i]);
        }
        return same;
    }
    struct speaker {
        short_text text;
        std::uint32_t number = 0;
    };

    std::vector<plain_record> records_;
    std::vector<about> abouts_;
    name_table speakers_;
    hash_slots about_slots_;
    std::array<std::string_view, field_count> held_{};
    std::array<speaker, 64> known_speakers_{};
    std::uint32_t last_about_ = 0;
};

} // namespace detail

} // namespace io
} // namespace v0
} // namespace corroborate
