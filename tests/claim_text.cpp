#include <corroborate/claim_text.hpp>

#include <corroborate/words.hpp>

#include <doctest/doctest.h>

namespace co = corroborate;

TEST_CASE("a claim in words: the amount, what it is of, and in brackets who, where and when") {
    const auto tell = [](const co::amount& said, const co::details& about,
                         const co::claim_telling& how = {}) {
        return co::claim_text(co::make_claim("fighters", said, about).value(), how);
    };
    CHECK(tell(co::more_than(5'000), {}) == "\"more than 5,000\" fighters");
    CHECK(tell(co::thousands(), {}) == "\"thousands\" of fighters");
    CHECK(tell(co::more_than(5'000),
               {.as_of = co::make_period("2022-02-10").value(), .by = "Sidorov"}) ==
          "\"more than 5,000\" fighters (Sidorov, 10 February 2022)");
    CHECK(tell(co::more_than(5'000), {}, {.with_scope = true}) ==
          "\"more than 5,000\" fighters (place not said)");
    CHECK(tell(co::more_than(5'000), {.scope = "Balkh", .status = co::status::planned},
               {.with_scope = true}) == "\"more than 5,000\" fighters (Balkh, planned)");
    CHECK(tell(co::exactly(5), {.published_in = "The Times", .headline = true}) ==
          "\"exactly 5\" fighters (a headline of The Times)");
    CHECK(tell(co::exactly(5), {.by = "Zas", .citing = "a report"}) ==
          "\"exactly 5\" fighters (Zas citing a report)");
    CHECK(tell(co::exactly(5), {}, {.unit = co::units::km, .kind = co::number_kind::real}) ==
          "\"exactly 5 km\" (fighters)");
}
