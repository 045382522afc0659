#include <corroborate/ordered_bag.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>
#include <set>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace co = corroborate;
using co::detail::bag_entry;
using co::detail::cut;

namespace {

std::int64_t draw(std::mt19937_64& random, std::int64_t sides) {
    return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(sides));
}

constexpr auto last_id = ~std::uint64_t{0};

cut place(std::int64_t i) {
    return i < 0      ? cut{{}, 0, -1}
           : i > 1000 ? cut{{}, 0, 1}
                      : co::detail::lower_cut(co::closed_at(i));
}

/// Whether a bag says of a place what sorted entries say: none ends as number `last_id`.
template <class Bag>
bool same_at(const Bag& bag, const std::set<bag_entry>& all, const cut& at) {
    const auto from = all.lower_bound({at, false, 0});
    const auto above = all.upper_bound({at, true, last_id});
    const auto* first = bag.first_from(at);
    const auto* next = bag.first_above(at);
    return bag.count_below(at) == static_cast<std::size_t>(std::distance(all.begin(), from)) &&
           bag.count_upto(at) == static_cast<std::size_t>(std::distance(all.begin(), above)) &&
           (from == all.end() ? first == nullptr : first != nullptr && *first == *from) &&
           (above == all.end() ? next == nullptr : next != nullptr && *next == *above);
}

} // namespace

TEST_CASE("an entry is placed by where it lies, then by whether it ends, then by its number") {
    const std::vector<bag_entry> sorted{{place(-1), false, 9}, {place(1), false, 3},
                                        {place(1), false, 4},  {place(1), true, 1},
                                        {place(1), true, 2},   {place(2), false, 0}};
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        for (std::size_t k = 0; k < sorted.size(); ++k) {
            CHECK((sorted[i] < sorted[k]) == (i < k));
            CHECK((sorted[i] == sorted[k]) == (i == k));
        }
    }
    CHECK(bag_entry{}.id == 0);
    CHECK_FALSE(bag_entry{}.ends);
    CHECK_FALSE(co::detail::end_of(place(-1)).is_bounded());
    CHECK_FALSE(co::detail::end_of(place(1001)).is_bounded());
    CHECK(co::detail::end_of(place(7)).how == co::closure::closed);
    CHECK(co::detail::end_of(co::detail::lower_cut(co::open_at(7))).how == co::closure::open);
    CHECK(co::detail::end_of(co::detail::upper_cut(co::open_at(7))).how == co::closure::open);
    CHECK(co::detail::end_of(place(7)).at == co::rational{7});
}

TEST_CASE("a bag says what a sorted set says, however many come and go") {
    std::mt19937_64 random{61};
    for (const std::int64_t span : {3, 900}) {
        co::detail::ordered_bag<false> bag;
        std::set<bag_entry> all;
        CHECK(bag.size() == 0);
        CHECK(bag.first_from(place(1)) == nullptr);
        CHECK(bag.count_upto(place(1)) == 0);
        for (const std::size_t wanted : {3U, 600U, 2500U, 200U, 0U, 513U, 514U, 0U}) {
            while (all.size() != wanted) {
                const bool adds = all.size() < wanted;
                if (adds) {
                    const auto at = draw(random, span + 2) - 1;
                    const std::uint64_t id = random() % 5000;
                    const bag_entry e{place(at == span ? 1001 : at), random() % 2 == 0,
                                      id == 4999 ? last_id - 1 : id};
                    if (!all.insert(e).second) { continue; }
                    bag.add(e);
                } else {
                    auto it = all.lower_bound({place(draw(random, span)), true, random() % 5000});
                    if (it == all.end()) { it = all.begin(); }
                    bag.remove(*it);
                    all.erase(it);
                }
                if (all.size() % 50 != 0 && all.size() > 4) { continue; }
                REQUIRE(bag.size() == all.size());
                bool same = true;
                for (const std::int64_t at :
                     {std::int64_t{-1}, std::int64_t{0}, std::int64_t{1}, std::int64_t{2}, span / 2,
                      span, std::int64_t{1001}}) {
                    same = same && same_at(bag, all, place(at));
                }
                if (!all.empty()) {
                    same = same && bag.front() == *all.begin() && bag.back() == *all.rbegin();
                }
                CHECK(same);
            }
        }
    }
}

TEST_CASE("entries with the least and the greatest number are found at their place") {
    for (const std::uint64_t id : {std::uint64_t{0}, std::uint64_t{1}, last_id - 1}) {
        for (const bool ends : {false, true}) {
            co::detail::ordered_bag<false> bag;
            const std::set<bag_entry> all{{place(5), ends, id}, {place(6), ends, id}};
            for (const auto& e : all) { bag.add(e); }
            for (std::int64_t at = 4; at <= 7; ++at) { CHECK(same_at(bag, all, place(at))); }
        }
    }
    co::detail::ordered_bag<false> bag;
    bag.add({place(5), true, last_id});
    CHECK(bag.count_upto(place(5)) == 1);
    CHECK(bag.count_below(place(5)) == 0);
}

TEST_CASE("the deepest place is the first where most sets have begun and not ended") {
    std::mt19937_64 random{62};
    for (const std::int64_t span : {4, 40, 900}) {
        co::detail::ordered_bag<true> bag;
        std::vector<std::pair<std::int64_t, std::int64_t>> sets;
        std::set<bag_entry> all;
        std::vector<std::uint64_t> ids;
        for (std::uint64_t id = 0; id < 2500; ++id) {
            const auto low = draw(random, span);
            const auto high = low + draw(random, 1 + span / 3);
            sets.emplace_back(low, high);
            ids.push_back(id);
            for (const bool ends : {false, true}) {
                const bag_entry e{place(ends ? high : low), ends, id};
                bag.add(e);
                all.insert(e);
            }
            for (int times = 0; id % 3 == 2 && times < (id < 1500 ? 1 : 4) && !ids.empty();
                 ++times) {
                const std::size_t which = random() % ids.size(); // one goes
                const auto gone = ids[which];
                ids[which] = ids.back();
                ids.pop_back();
                for (const bool ends : {false, true}) {
                    const bag_entry e{place(ends ? sets[gone].second : sets[gone].first), ends,
                                      gone};
                    bag.remove(e);
                    all.erase(e);
                }
            }
            if (all.empty() || (id % 40 != 0 && id > 40)) { continue; }
            std::size_t depth = 0, most = 0;
            cut at;
            for (const auto& e : all) {
                depth += e.ends ? std::size_t{0} - 1 : 1;
                if (depth > most) {
                    most = depth;
                    at = e.at;
                }
            }
            const auto found = bag.deepest();
            CHECK(found.depth == most);
            CHECK(found.at == at);
        }
    }
}
