// scan() on any bytes, and on any row of the words that it looks for: spans lie in the text, on the
// borders of characters, in order and apart; what a span says, parse_amount reads as the same
// amount.
#include <string>

#include <corroborate/text/described.hpp>
#include <corroborate/text/parse_amount.hpp>
#include <corroborate/text/scan.hpp>

#include "oracles.hpp"

namespace {

namespace co = corroborate;
using fuzz::must;

// clang-format off
constexpr std::string_view words[] = {
    "one", "two", "five", "ten", "twenty", "hundred", "thousand", "million", "dozen", "dozens",
    "half", "third", "thirds", "quarter", "a", "an", "the", "of", "and", "or", "to", "from",
    "between", "about", "more", "than", "less", "fewer", "at", "least", "most", "up", "no", "not",
    "even", "some", "several", "few", "many", "in", "out", "every", "per", "times", "as",
    "people", "or more", "or so", "years", "km", "kg", "hour", "%", "per cent",
    "percentage points", "$", "US$", "€", "Rs", "tenge", "-", "–", "−", "+", "±", "plus or minus",
    "~", ">", "≥", ",", ".", ":", ";", "(", ")", "/", "'s", "\n", " ", " ", " ", "1", "2", "5",
    "0", "40", "100", "5,000", "1.5", "½", "2022", "10", "Jan.", "January", "p.m.", "Article",
    "Boeing", "No.", "aged", "old", "later", "ago", "rose", "fell", "by", "doubled", "halved",
    "twice", "nearly", "almost", "all", "over", "under", "just", "only", "a total of",
    "estimated", "95 % CI", "within", "but", "odd", "plus", "fold", "figure", "digit", "k", "bn",
    "m", "lakh", "crore", "none", "minus", "point", "day", "won", "decade", "1990s", "strong",
    "majority", "\xC2", "\xE2\x80", "\xFF",
};
// clang-format on

/// A text that begins with a space (or another byte that 4 divides) is taken as it is; else each
/// byte is a word, with spaces between them or none.
std::string prose_of(std::string_view bytes) {
    const auto first = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    if (first % 4 == 0) { return std::string{bytes}; }
    std::string prose;
    for (const char c : bytes) {
        if (first % 4 == 1 && !prose.empty()) { prose += ' '; }
        prose += words[static_cast<unsigned char>(c) % std::size(words)];
    }
    return prose;
}

/// Where a character begins or the text ends, or among bytes that are no character.
bool is_border(std::string_view text, std::size_t i) {
    if (i >= text.size() || (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) { return true; }
    std::size_t lead = i;
    while (lead > 0 && i - lead < 3 && (static_cast<unsigned char>(text[lead]) & 0xC0U) == 0x80U) {
        --lead;
    }
    const auto b = static_cast<unsigned char>(text[lead]);
    const std::size_t size = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC0 ? 2 : 1;
    return i - lead >= size || lead + size > text.size();
}

/// Whether two amounts are the same, but for what the words around decide in prose: "three times
/// more" is read to its end there, and "circa 1500" is as many, for years are no quantities.
bool same(const co::amount& a, const co::amount& b) {
    const auto family = [](co::wording w) {
        return w == co::wording::times_more   ? co::wording::ratio
               : w == co::wording::circa_year ? co::wording::about
                                              : w;
    };
    return family(a.wording()) == family(b.wording()) && a.has_value() == b.has_value() &&
           a.has_upper() == b.has_upper() && a.value().value() == b.value().value() &&
           a.upper().value() == b.upper().value();
}

void check(std::string_view prose) {
    std::size_t last = 0;
    for (const auto& q : co::scan(prose, {.dates = prose.starts_with('\n')})) {
        const auto holds = [&](bool law, const char* name) {
            const auto said = q.text.of(prose);
            if (!law) {
                std::fprintf(stderr, "\"%.*s\" in \"%s\"\n", static_cast<int>(said.size()),
                             said.data(), std::string{prose}.c_str());
            }
            must(law, name);
        };
        holds(!q.text.empty() && q.text.begin >= last && q.text.end <= prose.size(),
              "spans lie in the text, in order and apart");
        holds(q.whole.begin <= q.text.begin && q.text.end <= q.whole.end &&
                  q.whole.end <= prose.size() && q.noun_at <= prose.size(),
              "all of it lies in the text");
        holds(is_border(prose, q.text.begin) && is_border(prose, q.text.end) &&
                  is_border(prose, q.noun_at),
              "spans begin and end between characters");
        last = q.text.end;
        if (q.what != co::found::quantity) { continue; }
        const auto told = co::describe(q);
        holds(!told.sets || told.sets->literal.kind() == told.kind, "its sets are of its kind");
        if (q.behind_noun || q.shared) { continue; }
        const auto alone = co::parse_amount(q.text.of(prose));
        const auto whole = co::parse_amount(co::text_span{q.text.begin, q.whole.end}.of(prose));
        holds((alone && same(alone->said, q.said)) || (whole && same(whole->said, q.said)),
              "the text alone reads as the same amount");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > 0) { check(prose_of(fuzz::text_of(data, size))); }
    return 0;
}
