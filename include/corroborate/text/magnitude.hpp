// Amounts without a numeral: "thousands", "tens of thousands", "several hundred", "low thousands",
// "none", "most", "doubled". A magnitude's value is the unit that it names (FORMATS.md, section 4).
#pragma once

#include <corroborate/text/assemble.hpp>

namespace corroborate {
inline namespace v0 {
namespace text {

/// Ends the amount here, and passes over an "of" that belongs to it.
constexpr void skip_of(cursor& in, const language& lang, parts& p) noexcept {
    p.out.whole.end = in.at;
    if (take_next(in, lang, particle::of)) {
        static_cast<void>(take_next(in, lang, particle::them));
    }
}

/// "hundreds", "tens of thousands", in the singular behind "several": its size; 0 if none is here.
[[nodiscard]] constexpr std::int64_t take_magnitude(cursor& in, const language& lang,
                                                    bool plural) noexcept {
    const auto begin = in.at;
    const auto* m = in.longest(lang.multipliers);
    if (m == nullptr || m->suffix || (plural && !m->plural)) {
        in.at = begin;
        return 0;
    }
    int places = m->places;
    const std::int64_t times = m->times;
    for (int n = 0; n < 2; ++n) {
        const auto was = in.at;
        const bool of = take_next(in, lang, particle::of);
        const auto* const next = in.skip_link() ? in.longest(lang.multipliers) : nullptr;
        if (next == nullptr || next->suffix || next->times != 1 || next->places < 3 ||
            (of && !next->plural) || places + next->places > 17) {
            in.at = was;
            break;
        }
        places += next->places;
    }
    return times * v0::detail::power_of_ten(places);
}
/// A magnitude, with "several" or "low" before it where `lead` says so.
[[nodiscard]] constexpr result<amount> amount_of_size(cursor& in, const language& lang, parts& p,
                                                      std::int64_t size, const hedge* lead,
                                                      std::size_t begin) noexcept {
    p.begin_words(begin);
    p.out.number = {begin, in.at};
    p.out.text.end = p.out.whole.end = in.at;
    // "up to several hundred"
    if (p.rank == 2 && !bounds_below(p.modifier)) { return error{errc::no_number, begin}; }
    if (p.year || p.opened) { return error{errc::syntax, begin}; }
    skip_of(in, lang, p);
    const hedge h = magnitude_row(size, lead != nullptr, lead != nullptr ? *lead : hedge::many);
    if (row(h).numbers == numbers::fixed) { return make_amount(h); }
    if (h == hedge::two_dozen) { size = 24; }
    const auto n = make_numeral(size);
    return n ? place(make_amount(h, *n), begin) : result<amount>{error{n.error().code, begin}};
}

/// Words that are an amount, or one with the magnitude behind them: "none", "several hundred".
[[nodiscard]] constexpr result<amount> amount_in_words(cursor& in, const language& lang, parts& p,
                                                       const pattern& words,
                                                       std::size_t begin) noexcept {
    const hedge h = words.means;
    p.begin_text(begin);
    p.out.number = {begin, in.at};
    p.out.text.end = p.out.whole.end = in.at;
    const auto wording = row(h).wording;
    const bool scalable = row(h).numbers == numbers::unit || wording == wording::no_number;
    if (scalable && wording != wording::third && wording != wording::fraction &&
        wording != wording::dozen) {
        const auto was = in.at;
        static_cast<void>(take_next(in, lang, particle::of));
        if (in.skip_link()) {
            if (const auto size = take_magnitude(in, lang, false)) {
                return amount_of_size(in, lang, p, size, &h, begin);
            }
        }
        in.at = was;
        if (wording == wording::low || wording == wording::mid || wording == wording::high) {
            return in.stop(in.done() ? errc::missing_number : errc::syntax);
        }
    }
    p.out.ratio = row(h).modifier == modifier::ratio;
    const numeral own =
        numeral::make(words.own != 0 ? words.own : row(h).own.num, 0,
                      words.own != 0 || row(h).own.den == 0 ? 1 : row(h).own.den, false)
            .value_or(numeral{});
    if (wording == wording::decade) {
        p.out.unit = "year";
        p.out.unit_is = unit_class::time;
        static_cast<void>(take_next(in, lang, particle::ago));
    }
    if (p.out.ratio) { static_cast<void>(take_compared(in, lang)); }
    p.out.whole.end = in.at;
    if (!p.out.ratio) { skip_of(in, lang, p); }
    if (p.rank > 0 && (p.out.ratio || wording == wording::decade)) {
        if (h == hedge::doubled && row(p.modifier).wording == wording::more_than) {
            return make_amount(hedge::more_than_doubled);
        }
        if (h == hedge::doubled && row(p.modifier).wording == wording::nearly) {
            return make_amount(hedge::nearly_doubled);
        }
        if (h == hedge::halved) { // "more than halved" leaves less than half
            const auto how = row(p.modifier).wording;
            return place(make_amount(how == wording::more_than ? hedge::fewer_than
                                     : how == wording::nearly  ? hedge::about
                                                               : p.modifier,
                                     own),
                         begin);
        }
        return place(make_amount(modified_row(p.modifier, number{}, own, p.out.unit_is), own),
                     begin);
    }
    // "up to several"
    if (p.rank == 2 && !bounds_below(p.modifier)) { return error{errc::no_number, begin}; }
    if (p.year || p.opened) { return error{errc::syntax, begin}; }
    return place(words.own != 0 ? make_amount(h, own) : make_amount(h), begin);
}

} // namespace text
} // namespace v0
} // namespace corroborate
