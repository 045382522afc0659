// fwd.hpp is enough to pass things on: this unit sees it first, and then the definitions, with
// which the compiler finds every declaration that does not agree. packaging/fwd.py finds what is
// missing.
#include <corroborate/fwd.hpp>

namespace {

struct desk { // declared with names alone
    const corroborate::claim<corroborate::named>* said = nullptr;
    const corroborate::policy* how = nullptr;
    corroborate::verdict (*judge)(const corroborate::comparison&) = nullptr;
};
corroborate::verdict verdict_of(const corroborate::comparison& c);

} // namespace

#include <corroborate/corroborate.hpp>
#include <corroborate/io/claims_file.hpp>
#include <corroborate/io/pairs.hpp>
#include <corroborate/report/text.hpp>
#include <corroborate/text/parse_amount.hpp>

#include <doctest/doctest.h>

namespace {

corroborate::verdict verdict_of(const corroborate::comparison& c) { return c.verdict; }

} // namespace

TEST_CASE("what was declared is what is defined") {
    const auto claim =
        corroborate::make_claim("dead", corroborate::make_amount(corroborate::hedge::none).value());
    const desk d{.said = &*claim, .how = &corroborate::cautious, .judge = verdict_of};
    CHECK(d.judge(compare(*d.said, *d.said, *d.how)) == corroborate::verdict::equal);
}
