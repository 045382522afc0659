// What must hold of whatever a parser made of bytes, and of any two claims: the oracles of the fuzz
// targets. A breach ends the run, so that the fuzzer keeps the input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string_view>

#include <corroborate/compare.hpp>
#include <corroborate/explain.hpp>
#include <corroborate/io/problem.hpp>

namespace fuzz {

namespace co = corroborate;

inline void must(bool holds, const char* law) {
    if (holds) { return; }
    std::fprintf(stderr, "broken: %s\n", law);
    std::abort();
}

inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size) {
    return {reinterpret_cast<const char*>(bytes), size};
}

/// A problem points into the text that it is about.
inline void check_place(const co::io::problem& p, std::string_view text) {
    must(!p.message.empty(), "a problem says what is wrong");
    const auto end = co::io::place_of(text, text.size());
    must(p.line <= end.line, "a problem is on a line of the text");
    must(p.column <= text.size() + 1, "a problem is in a column of the text");
}

/// Sets of an amount, under every policy: literal and core within the reach.
inline void check_readings(const co::amount& said, const co::frame& f) {
    for (const auto* k : co::shipped_policies) {
        const auto x = read(said, f, *k);
        if (!x) { continue; }
        must(subset(x->core, x->reach), "the core is within the reach");
        must(subset(x->literal, x->reach), "the literal set is within the reach");
    }
}

/// Of two comparisons of one pair: the second was asked the other way round.
inline void check_converse(const co::comparison& ab, const co::comparison& ba) {
    must(ba.verdict == converse(ab.verdict), "the verdict turned round is the converse");
    must(ba.order == converse(ab.order), "so is the order");
    must(ba.why == ab.why, "there is one reason");
    must(ba.gap.sign() == ab.gap.sign(), "there is a gap both ways, or none");
    must(ab.gap.sign() >= 0, "a gap is no less than nothing");
    must((ab.gap.sign() > 0) <= disagrees(ab), "where there is a gap there is disagreement");
    must((ab.verdict == co::verdict::incomparable) == (ab.order == co::order::none),
         "what is compared is compared in an order");
    if (ab.overlap.exists) {
        must(ab.overlap.value >= 0 && ab.overlap.value <= 1, "an overlap is a share");
    }
    if (ab.difference.exists) {
        must(ab.difference.value >= 0 && ab.difference.value <= 1, "a difference is a share");
    }
}

/// The laws of a pair of claims, under every policy.
template <class A, class B>
void check_pair(const co::claim<A>& a, const co::claim<B>& b) {
    for (const auto* k : co::shipped_policies) {
        const auto ab = compare(a, b, *k), ba = compare(b, a, *k), aa = compare(a, a, *k);
        check_converse(ab, ba);
        must(aa.verdict == co::verdict::equal || aa.why == co::reason::no_number ||
                 aa.why == co::reason::status,
             "a claim equals itself");
        must(!explain(ab).empty(), "every comparison is explained");
    }
}

/// The laws of sets: of the pair, and of a third that is wider than the first.
inline void check_sets(const co::readings& a, const co::readings& b, const co::readings& wider) {
    using co::order;
    using co::verdict;
    const auto badness = [](verdict v) {
        return v == verdict::contradicts ? 2 : v == verdict::tension ? 1 : 0;
    };
    for (const auto o : {order::same, order::a_at_most_b, order::b_at_most_a}) {
        const auto ab = judge(a, b, o);
        must(judge(b, a, converse(o)) == converse(ab), "the converse, of sets");
        must(badness(judge(wider, b, o)) <= badness(ab), "widening makes no verdict worse");
        must((ab == verdict::contradicts) <= (judge(b, a, converse(o)) == verdict::contradicts),
             "a contradiction is one from both sides");
    }
    const auto same = judge(a, b, order::same);
    must((same == verdict::contradicts) == disjoint(a.reach, b.reach),
         "contradiction is that no number is left");
    must(judge(a, a, order::same) == verdict::equal, "a set equals itself");
    const auto up = judge(a, wider, order::same);
    must(up == verdict::refines || up == verdict::equal, "what is narrower refines");
}

/// Bytes as numbers, as many as there are; then zeros.
class bytes {
public:
    bytes(const std::uint8_t* data, std::size_t size) : left_(data, size) {}

    [[nodiscard]] std::size_t below(std::size_t most) { return most == 0 ? 0 : next() % most; }
    [[nodiscard]] bool coin() { return (next() & 1U) != 0; }
    [[nodiscard]] std::uint8_t next() {
        if (left_.empty()) { return 0; }
        const auto b = left_.front();
        left_ = left_.subspan(1);
        return b;
    }
    /// Small ones often, any now and then.
    [[nodiscard]] std::int64_t number() {
        const auto how = next();
        auto value = static_cast<std::int64_t>(next());
        if (how % 4 == 0) {
            for (int i = 0; i < 6; ++i) { value = value * 256 + next(); }
        }
        return how % 16 == 1 ? -value : value;
    }

private:
    std::span<const std::uint8_t> left_;
};

} // namespace fuzz
