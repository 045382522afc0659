#include <corroborate/result.hpp>

#include <string_view>
#include <type_traits>
#include <utility>

#include <doctest/doctest.h>

#include "run_time.hpp"

namespace co = corroborate;

namespace {

/// Whether calling F is a constant expression: what refuses is none.
template <auto F>
concept constant = requires { typename std::bool_constant<(F(), true)>; };

struct pair {
    int first = 0;
    int second = 0;
};

/// Does not copy trivially, and counts how often it is destroyed.
struct counted {
    int value = 0;
    int* destroyed = nullptr;

    constexpr counted() = default;
    constexpr counted(int v, int* d) : value(v), destroyed(d) {}
    constexpr counted(const counted&) = default;
    constexpr counted(counted&& other) noexcept
        : value(std::exchange(other.value, -1)), destroyed(other.destroyed) {}
    constexpr counted& operator=(const counted&) = default;
    constexpr counted& operator=(counted&&) noexcept = default;
    constexpr ~counted() {
        if (destroyed != nullptr) { ++*destroyed; }
    }
};

constexpr bool check_value() {
    const co::result<int> seven = 7;
    const co::result<pair> both = pair{3, 4};
    return seven && seven.has_value() && *seven == 7 && seven.value() == 7 &&
           seven.value_or(8) == 7 && both->first == 3 && both->second == 4 &&
           *co::result<int>{9} == 9 && co::result<int>{9}.value() == 9;
}

constexpr bool check_error() {
    const co::result<int> plain = at_run_time(co::errc::overflow);
    const co::result<int> placed = co::error{co::errc::syntax, 5};
    const co::result<int, char> other{'x'};
    return co::error{co::errc::overflow}.position == 0 && !plain && !plain.has_value() &&
           plain.value_or(8) == 8 && plain.error().code == co::errc::overflow &&
           plain.error().position == 0 && placed.error().code == co::errc::syntax &&
           placed.error().position == 5 &&
           placed.error().message() == co::message(co::errc::syntax) && !other &&
           other.error() == 'x';
}

constexpr bool check_nontrivial() {
    int destroyed = 0;
    int moved_from = 0;
    {
        co::result<counted> held = counted{5, &destroyed};
        const co::result<counted> copy = held;
        const counted taken = std::move(held).value();
        moved_from = held.value().value;
        if (taken.value != 5 || copy.value().value != 5) { return false; }
        const co::result<counted> failed = co::errc::cycle;
        if (failed || failed.error().code != co::errc::cycle) { return false; }
    }
    return moved_from == -1 && destroyed >= 3;
}

constexpr bool check_messages() {
    constexpr auto last = static_cast<int>(co::errc::zero_division);
    for (int i = 0; i <= last; ++i) {
        const auto sentence = co::message(static_cast<co::errc>(i));
        if (sentence.empty() || sentence == "unknown error" || sentence.back() == '.') {
            return false;
        }
        for (int j = 0; j < i; ++j) {
            if (sentence == co::message(static_cast<co::errc>(j))) { return false; }
        }
    }
    return co::message(static_cast<co::errc>(last + 1)) == "unknown error";
}

static_assert(check_value());
static_assert(check_error());
static_assert(check_nontrivial());
static_assert(check_messages());

static_assert(std::is_trivially_copyable_v<co::result<pair>>);
static_assert(!std::is_trivially_copyable_v<co::result<counted>>);
static_assert(sizeof(co::result<pair>) <= sizeof(co::error) + sizeof(co::error::position));

static_assert(constant<[] { return co::result<int>{1}.value(); }>);
static_assert(!constant<[] { return co::result<int>{co::errc::syntax}.value(); }>);
static_assert(!constant<[] { return *co::result<int>{co::errc::syntax}; }>);
static_assert(!constant<[] { return co::result<int>{1}.error().position; }>);
static_assert(constant<[] { return co::result<int>{co::errc::syntax}.error().position; }>);

} // namespace

TEST_CASE("a result holds a value") { CHECK(check_value()); }

TEST_CASE("a result holds an error, with its place and its sentence") { CHECK(check_error()); }

TEST_CASE("a result destroys, copies and moves what does not copy trivially") {
    CHECK(check_nontrivial());
}

TEST_CASE("each error has a sentence of its own") { CHECK(check_messages()); }
