#include <corroborate/radix.hpp>
#include <corroborate/scratch.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <string_view>
#include <vector>

#include <allocations.hpp>
#include <doctest/doctest.h>

namespace detail = corroborate::detail;
using detail::keyed_index;

namespace {

constexpr auto least = std::numeric_limits<std::int64_t>::min();
constexpr auto greatest = std::numeric_limits<std::int64_t>::max();

enum class keys { few, narrow, page, wide, all, crowded, sorted, nearly, swapped, equal };

/// Keys of one kind, and the number of each.
std::vector<keyed_index> values_of(keys kind, std::size_t n, std::mt19937_64& random) {
    std::vector<keyed_index> values(n);
    for (std::size_t i = 0; i < n; ++i) {
        const auto drawn = static_cast<std::int64_t>(random());
        const auto at = static_cast<std::int64_t>(i);
        std::int64_t key = 0;
        switch (kind) {
        case keys::few: key = drawn % 3; break;
        case keys::narrow: key = 1'000'000 + drawn % 1000; break;
        case keys::page: key = drawn & 4095; break; // one bit more than a digit has
        case keys::wide: key = drawn % 1'000'000'000'000; break;
        case keys::all: key = i == 0 ? greatest : i == 1 ? least : drawn; break;
        // one far off, so that the leading bits of all others are one
        case keys::crowded: key = i == 0 ? greatest : drawn % 100'000; break;
        case keys::sorted: key = at * 7 - 500; break;
        case keys::nearly: key = i + 1 == n ? -1 : at; break;
        case keys::swapped: key = i < 2 ? 1 - at : at; break;
        case keys::equal: key = 42; break;
        }
        values[i] = {key, i};
    }
    return values;
}

/// Whether the values are those of `before`, by key and then in their order.
bool is_sorted_from(const keyed_index* values, std::vector<keyed_index> before) {
    std::sort(before.begin(), before.end(), [](const keyed_index& a, const keyed_index& b) {
        return a.key != b.key ? a.key < b.key : a.index < b.index;
    });
    return std::equal(before.begin(), before.end(), values,
                      [](const keyed_index& a, const keyed_index& b) {
                          return a.key == b.key && a.index == b.index;
                      });
}

constexpr keyed_index guard{-7, 77};
bool is_guard(const keyed_index& v) { return v.key == guard.key && v.index == guard.index; }

/// Sorts with a guard before and behind each array; where the result is asked for, and no further.
bool sorts(const std::vector<keyed_index>& given, bool into_spare) {
    const std::size_t n = given.size();
    std::vector<keyed_index> values(n + 2, guard), spare(n + 2, guard);
    std::copy(given.begin(), given.end(), values.begin() + 1);
    keyed_index* const result = (into_spare ? spare : values).data() + 1;
    detail::radix_sort(values.data() + 1, spare.data() + 1, n, result);
    return is_sorted_from(result, given) && is_guard(values.front()) && is_guard(values.back()) &&
           is_guard(spare.front()) && is_guard(spare.back());
}

} // namespace

TEST_CASE("a radix sort is stable, whatever the keys and however many") {
    std::mt19937_64 random{20'220'110};
    // around the sizes where another way is taken
    for (const std::size_t n :
         {0U,    1U,    2U,    3U,    16U,   47U,   48U,     49U,     50U,     200U,
          1023U, 1024U, 1025U, 8191U, 8192U, 8193U, 65'535U, 65'536U, 65'537U, 140'000U}) {
        for (const auto kind :
             {keys::few, keys::narrow, keys::page, keys::wide, keys::all, keys::crowded,
              keys::sorted, keys::nearly, keys::swapped, keys::equal}) {
            const auto given = values_of(kind, n, random);
            CAPTURE(n);
            CAPTURE(static_cast<int>(kind));
            CHECK(sorts(given, false));
            CHECK(sorts(given, true));
        }
    }
}

TEST_CASE("keys alone are sorted in place") {
    std::vector<std::int64_t> keys(300), spare(300); // with nothing behind them
    for (std::size_t i = 0; i < 300; ++i) {
        keys[i] = static_cast<std::int64_t>(i * 7919 % 300) - 150;
    }
    detail::radix_sort(keys.data(), spare.data(), keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        CHECK(keys[i] == static_cast<std::int64_t>(i) - 150);
    }
}

TEST_CASE("an insertion sort gives up after the moves that it is allowed") {
    const std::vector<std::int64_t> falling{5, 4, 3, 2, 1}; // ten moves, four of them the last
    for (const std::size_t allowed : {0U, 1U, 5U, 6U, 9U, 10U, 100U}) {
        auto keys = falling;
        CHECK(detail::insertion_sort(keys.data(), keys.size(), allowed) == (allowed >= 10));
        std::sort(keys.begin(), keys.end());
        CHECK(keys == std::vector<std::int64_t>{1, 2, 3, 4, 5});
    }
    std::vector<std::int64_t> sorted{1, 1, 2};
    CHECK(detail::insertion_sort(sorted.data(), sorted.size(), 0));
}

TEST_CASE("a small group has room on the stack, a larger one on pages of its own") {
    CHECK(detail::small_group == 16);
    CHECK(allocations_of([] { detail::scratch<std::int64_t> room(16); }) == 0);
    CHECK(allocations_of([] { detail::scratch<std::int64_t> room(17); }) == 1);
    const auto address = [](const void* p) { return reinterpret_cast<std::uintptr_t>(p); };
    for (const std::size_t n : {0U, 1U, 15U, 16U, 17U, 100U, 131'071U, 131'072U, 300'000U}) {
        CAPTURE(n);
        detail::scratch<std::int64_t> room(n);
        CHECK(room.size() == n);
        for (std::size_t i = 0; i < n; ++i) { room[i] = static_cast<std::int64_t>(i) * 3; }
        const std::size_t page = n >= 131'072 ? detail::large_page
                                 : n > 16     ? 64
                                              : alignof(std::int64_t);
        CHECK(address(room.data()) % page == 0);
        CHECK(room.end() - room.begin() == static_cast<std::ptrdiff_t>(n));
        const auto* const before = room.data();
        auto moved = std::move(room);
        CHECK((moved.data() == before) == (n > 16));
        detail::scratch<std::int64_t> assigned(n < 20 ? 20 : 3);
        assigned = std::move(moved);
        CHECK((assigned.data() == before) == (n > 16));
        moved = std::move(assigned); // and back
        REQUIRE(moved.size() == n);
        bool kept = true;
        for (std::size_t i = 0; i < n; ++i) {
            kept = kept && moved[i] == static_cast<std::int64_t>(i) * 3;
        }
        CHECK(kept);
    }
    detail::scratch<char> bytes(65); // one more than a line of the cache
    std::fill(bytes.begin(), bytes.end(), 'x');
    CHECK(std::count(bytes.begin(), bytes.end(), 'x') == 65);
    detail::scratch<std::int64_t> room(9);
    room.shrink(4);
    CHECK(room.size() == 4);
}
