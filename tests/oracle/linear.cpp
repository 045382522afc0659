// Random orders and sums as questions for a solver: SMT-LIB on standard output, with the answer
// that the library gives to each in a comment before it. tests/z3_linear.sh asks z3.
#include <cstdio>
#include <string>
#include <vector>

#include <corroborate/bounds.hpp>
#include <corroborate/format.hpp>
#include <corroborate/sums.hpp>

#include "../support/small_claims.hpp"

namespace co = corroborate;

namespace {

bool ask_reals = false;

std::string number(const co::rational& r) {
    const auto whole = [](std::int64_t n) {
        return n < 0 ? fmt::format("(- {})", fmt::format("{}", n).substr(1)) : fmt::format("{}", n);
    };
    const std::string top = whole(r.num) + (ask_reals ? ".0" : "");
    const std::string real =
        r.num < 0 && ask_reals ? fmt::format("(- {}.0)", fmt::format("{}", r.num).substr(1)) : top;
    return r.den == 1 ? real : fmt::format("(/ {} {}.0)", real, r.den);
}
std::string name(std::size_t n) { return fmt::format("x{}", n); }

void within(const std::string& x, const co::interval& i) {
    if (i.lower().is_bounded()) {
        fmt::print("(assert ({} {} {}))\n", i.lower().is_open() ? ">" : ">=", x,
                   number(i.lower().at));
    }
    if (i.upper().is_bounded()) {
        fmt::print("(assert ({} {} {}))\n", i.upper().is_open() ? "<" : "<=", x,
                   number(i.upper().at));
    }
}
void ask(bool expected) { fmt::print("; expect {}\n(check-sat)\n", expected ? "sat" : "unsat"); }
void ask_with(const std::string& condition, bool expected) {
    fmt::print("(push)\n(assert {})\n", condition);
    ask(expected);
    fmt::print("(pop)\n");
}
/// The set holds its ends, as far as they are closed, and nothing beyond them.
void ask_ends(const std::string& x, const co::interval& i) {
    const auto end = [&](const co::endpoint& e, const char* beyond) {
        if (!e.is_bounded()) { return; }
        ask_with(fmt::format("(= {} {})", x, number(e.at)), !e.is_open());
        ask_with(fmt::format("({} {} {})", beyond, x, number(e.at)), false);
    };
    end(i.lower(), "<");
    end(i.upper(), ">");
}
void open_case(std::size_t terms) {
    fmt::print("(push)\n");
    for (std::size_t n = 0; n < terms; ++n) {
        fmt::print("(declare-const {} {})\n", name(n), ask_reals ? "Real" : "Int");
    }
}

co::resolved scaled(co::resolved r, std::int64_t by) {
    const auto scale = [&](const co::interval& i) {
        const auto end = [&](co::endpoint e) {
            e.at = (co::exact{e.at} * co::exact{by}).unchecked();
            return e;
        };
        return co::interval::make(end(i.lower()), end(i.upper()), i.kind()).value_or(i);
    };
    r.core = scale(r.core);
    r.reach = scale(r.reach);
    return r;
}
constexpr std::int64_t scales[] = {1, 7, 1'000'000'007, 100'000'000'000'000'000};

struct row {
    std::size_t node = 0;
    co::resolved claim;
};

void order_case(small_claims& random, co::number_kind kind) {
    const int nodes = 1 + random.up_to(7);
    const std::int64_t scale = scales[random.up_to(3)];
    std::vector<row> rows;
    for (int n = 1 + random.up_to(9); n > 0; --n) {
        rows.push_back({static_cast<std::size_t>(random.up_to(nodes - 1)),
                        scaled(random.claim(kind, -4, 40, 4), scale)});
    }
    std::vector<co::ordered_pair> order;
    for (int n = random.up_to(2 * nodes); n > 0; --n) {
        order.push_back({static_cast<std::size_t>(random.up_to(nodes - 1)),
                         static_cast<std::size_t>(random.up_to(nodes - 1))});
    }
    const auto b = co::bounds_along(rows, &row::node, order, &row::claim);
    for (const bool core : {true, false}) {
        open_case(static_cast<std::size_t>(nodes));
        for (const auto& r : rows) { within(name(r.node), core ? r.claim.core : r.claim.reach); }
        for (const auto& e : order) {
            fmt::print("(assert (<= {} {}))\n", name(e.lesser), name(e.greater));
        }
        const bool fits =
            core ? b.verdict() == co::verdict::consistent : b.verdict() != co::verdict::contradicts;
        ask(fits);
        for (std::size_t n = 0; fits && n < b.nodes().size(); ++n) {
            ask_ends(name(n), core ? *b.nodes()[n].core : *b.nodes()[n].reach);
        }
        fmt::print("(pop)\n");
    }
}

void sum_case(small_claims& random, co::number_kind kind) {
    const int parts = 1 + random.up_to(5);
    const std::int64_t scale = scales[random.up_to(3)] / 10 + 1;
    const std::vector<co::identity> all{1, 2, 3, 4, 5, 6};
    const co::sum_of_parts shape{.whole = 0,
                                 .parts = std::span{all}.first(static_cast<std::size_t>(parts)),
                                 .complete = !random.one_in(3),
                                 .nonnegative = !random.one_in(4)};
    std::vector<co::resolved> rows;
    for (int n = 2 + random.up_to(2 * parts); n > 0; --n) {
        const auto term = static_cast<co::identity>(random.up_to(parts));
        auto r = scaled(random.claim(kind, -1, term == 0 ? 30 : 9, 6), scale);
        r.topic = term;
        rows.push_back(r);
    }
    const auto checked = co::check_sum(rows, shape);
    if (!checked) { return; }                               // beyond 64 bits
    const auto terms = static_cast<std::size_t>(parts) + 2; // the last: what is not listed
    const auto shaped = [&] {
        open_case(terms);
        std::string sum = shape.complete ? "" : name(terms - 1);
        for (std::size_t t = 1; t + 1 < terms; ++t) { sum += " " + name(t); }
        fmt::print("(assert (= {} (+ 0 {})))\n", name(0), sum);
        for (std::size_t t = 0; shape.nonnegative && t < terms; ++t) {
            fmt::print("(assert (>= {} 0))\n", name(t));
        }
    };
    for (const bool core : {true, false}) {
        shaped();
        for (const auto& r : rows) { within(name(r.topic), core ? r.core : r.reach); }
        const bool fits =
            core ? !fails(checked->state) : checked->verdict != co::verdict::contradicts;
        ask(fits);
        for (std::size_t t = 0; fits && t + 1 < terms; ++t) {
            ask_ends(name(t), core ? *checked->tightened[t].core : *checked->tightened[t].reach);
        }
        fmt::print("(pop)\n");
    }
    if (checked->conflict.empty()) { return; }
    const bool core = checked->verdict == co::verdict::tension;
    for (std::size_t without = 0; without <= checked->conflict.size(); ++without) {
        shaped();
        for (std::size_t c = 0; c < checked->conflict.size(); ++c) {
            const auto& r = *checked->conflict[c];
            if (c != without) { within(name(r.topic), core ? r.core : r.reach); }
        }
        ask(without != checked->conflict.size()); // none can be spared, all conflict
        fmt::print("(pop)\n");
    }
}

} // namespace

int main() {
    small_claims random{20220164};
    for (const bool reals : {false, true}) {
        ask_reals = reals;
        const auto kind = reals ? co::number_kind::real : co::number_kind::count;
        for (int round = 0; round < 250; ++round) {
            order_case(random, kind);
            sum_case(random, kind);
        }
    }
}
