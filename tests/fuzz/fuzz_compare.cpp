// compare, on claims made of bytes: the laws of section 5 of the design are the oracles.
#include <array>

#include "oracles.hpp"

namespace co = corroborate;

namespace {

co::numeral numeral_of(fuzz::bytes& in) {
    const auto digits = in.number();
    const auto place = static_cast<int>(in.below(9)) - 3;
    const auto denominator = in.below(8) == 0 ? 3 : 1;
    const auto made = co::numeral::make(digits, place, denominator, in.coin());
    return made ? *made : co::numeral{};
}

co::amount amount_of(fuzz::bytes& in) {
    const auto hedge = static_cast<co::hedge>(in.below(co::hedge_count));
    const auto n = numeral_of(in);
    if (const auto one = make_amount(hedge, n)) { return *one; }
    const auto upper = numeral_of(in);
    if (const auto two = make_amount(hedge, n, upper)) { return *two; }
    if (const auto none = co::make_amount(hedge)) { return *none; }
    return {};
}

co::period period_of(fuzz::bytes& in) {
    if (in.below(3) == 0) { return {}; }
    const auto first = 19'000 + static_cast<std::int32_t>(in.below(40));
    return co::period::of_days(first, first + static_cast<std::int32_t>(in.below(20))).value();
}

co::claim<co::named> claim_of(fuzz::bytes& in) {
    constexpr std::array<std::string_view, 4> measures{"fighters", "camps", "Fighters", "length"};
    constexpr std::array<std::string_view, 3> names{"", "Almaty", "Kazakhstan"};
    constexpr std::array units{co::unit{}, co::units::km, co::units::mile, co::units::percent};
    co::details about{};
    const auto unit = in.below(2 * units.size());
    if (unit < units.size()) { about.unit = units[unit]; }
    about.kind = static_cast<co::said_kind>(in.below(3));
    about.scope = names[in.below(names.size())];
    about.as_of = period_of(in);
    about.status = static_cast<co::status>(in.below(4));
    about.by = names[in.below(names.size())];
    about.headline = in.coin();
    const auto said = amount_of(in);
    return co::make_claim(measures[in.below(measures.size())], said, about).value();
}

co::interval set_of(fuzz::bytes& in, co::number_kind kind) {
    const auto end = [&] {
        const auto how = static_cast<co::closure>(in.below(3));
        const auto number = static_cast<std::int64_t>(in.next());
        const auto at = co::make_rational(number, 1 + static_cast<std::int64_t>(in.below(4)));
        return co::endpoint{*at, how};
    };
    const auto low = end(), high = end();
    if (const auto made = co::interval::make(low, high, kind)) { return *made; }
    if (const auto made = co::interval::make(high, low, kind)) { return *made; }
    return co::interval::make(co::unbounded(), co::unbounded(), kind).value();
}
co::readings readings_of(fuzz::bytes& in, co::number_kind kind) {
    const auto core = set_of(in, kind);
    return {core, hull(core, set_of(in, kind))};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::bytes in{data, size};
    const auto kind = in.coin() ? co::number_kind::count : co::number_kind::real;
    const auto x = readings_of(in, kind), y = readings_of(in, kind), z = readings_of(in, kind);
    fuzz::check_sets(x, y, {hull(x.core, z.core), hull(x.reach, z.reach)});

    const auto a = claim_of(in), b = claim_of(in);
    fuzz::check_pair(a, b);
    const auto p = resolve(a), q = resolve(b);
    if (p && q && p->core.kind() == q->core.kind()) {
        fuzz::must(compare(*q, *p) == converse(compare(*p, *q)), "the converse, resolved");
    }
    return 0;
}
