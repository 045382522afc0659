// libFuzzer: scan() on any bytes, and on any row of the words that it looks for. Spans lie in the
// text, on the borders of characters where the text is UTF-8, in order and apart; what a span says
// parse_amount reads as the same amount.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <corroborate/text/described.hpp>
#include <corroborate/text/parse_amount.hpp>
#include <corroborate/text/scan.hpp>

namespace co = corroborate;

namespace {

constexpr std::string_view words[] = {
    "one",
    "two",
    "five",
    "ten",
    "twenty",
    "hundred",
    "thousand",
    "million",
    "dozen",
    "dozens",
    "half",
    "third",
    "thirds",
    "quarter",
    "a",
    "an",
    "the",
    "of",
    "and",
    "or",
    "to",
    "from",
    "between",
    "about",
    "more",
    "than",
    "less",
    "fewer",
    "at",
    "least",
    "most",
    "up",
    "no",
    "not",
    "even",
    "some",
    "several",
    "few",
    "many",
    "in",
    "out",
    "every",
    "per",
    "times",
    "as",
    "people",
    "or more",
    "or so",
    "years",
    "km",
    "kg",
    "hour",
    "%",
    "per cent",
    "percentage points",
    "$",
    "US$",
    "€",
    "Rs",
    "tenge",
    "-",
    "–",
    "−",
    "+",
    "±",
    "plus or minus",
    "~",
    ">",
    "≥",
    ",",
    ".",
    ":",
    ";",
    "(",
    ")",
    "/",
    "'s",
    "\n",
    " ",
    " ",
    " ",
    "1",
    "2",
    "5",
    "0",
    "40",
    "100",
    "5,000",
    "1.5",
    "½",
    "2022",
    "10",
    "Jan.",
    "January",
    "p.m.",
    "Article",
    "Boeing",
    "No.",
    "aged",
    "old",
    "later",
    "ago",
    "rose",
    "fell",
    "by",
    "doubled",
    "halved",
    "twice",
    "nearly",
    "almost",
    "all",
    "over",
    "under",
    "just",
    "only",
    "a total of",
    "estimated",
    "95 % CI",
    "within",
    "but",
    "odd",
    "plus",
    "fold",
    "figure",
    "digit",
    "k",
    "bn",
    "m",
    "lakh",
    "crore",
    "none",
    "minus",
    "point",
    "day",
    "won",
    "decade",
    "1990s",
    "strong",
    "majority",
    "\xC2",
    "\xE2\x80",
    "\xFF",
};

void fail(const char* what, std::string_view text, const co::scanned& q) {
    std::fprintf(stderr, "%s: \"%.*s\" in \"%.*s\"\n", what,
                 static_cast<int>(q.text.of(text).size()), q.text.of(text).data(),
                 static_cast<int>(text.size()), text.data());
    std::abort();
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

bool same(const co::amount& a, const co::amount& b) {
    const auto family = [](co::wording w) {
        return w == co::wording::times_more ? co::wording::ratio : w;
    };
    return family(a.wording()) == family(b.wording()) && a.has_value() == b.has_value() &&
           a.has_upper() == b.has_upper() && a.value().value() == b.value().value() &&
           a.upper().value() == b.upper().value();
}

void check(std::string_view text) {
    std::size_t last = 0;
    for (const auto& q : co::scan(text, {.dates = !text.empty() && text.front() == '\n'})) {
        if (q.text.empty() || q.text.begin < last || q.text.end > text.size()) {
            fail("span", text, q);
        }
        if (q.noun_at > text.size() || q.whole.end > text.size() || q.whole.begin > q.text.begin ||
            q.whole.end < q.text.end) {
            fail("whole", text, q);
        }
        if (!is_border(text, q.text.begin) || !is_border(text, q.text.end) ||
            !is_border(text, q.noun_at)) {
            fail("border", text, q);
        }
        last = q.text.end;
        if (q.what != co::found::quantity) { continue; }
        const auto told = co::describe(q);
        if (told.sets && told.sets->literal.kind() != told.kind) { fail("kind", text, q); }
        if (q.behind_noun) { continue; }
        const auto alone = co::parse_amount(q.text.of(text));
        const auto whole = co::parse_amount(co::text_span{q.text.begin, q.whole.end}.of(text));
        if (!(alone && same(alone->said, q.said)) && !(whole && same(whole->said, q.said))) {
            fail("another amount", text, q);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) { return 0; }
    std::string text;
    if (data[0] % 4 == 0) {
        for (std::size_t i = 1; i < size; ++i) { text.push_back(static_cast<char>(data[i])); }
    } else {
        for (std::size_t i = 1; i < size; ++i) {
            if (data[0] % 4 == 1 && i > 1) { text += ' '; }
            text += words[data[i] % std::size(words)];
        }
    }
    check(text);
    return 0;
}
