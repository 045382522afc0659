// Work on many topics by several threads, with the result of one: the work is cut into pieces, and
// what they yield is taken in their order, whoever was done first.
#pragma once

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include <corroborate/dossier.hpp>

namespace corroborate {
inline namespace v0 {

/// How many threads work: assess(claims, {}, jobs{4}). 0: as many as the machine has.
struct jobs {
    unsigned count = 0;

    [[nodiscard]] unsigned threads() const noexcept {
        return count != 0 ? count : std::max(1U, std::thread::hardware_concurrency());
    }
};

/// Calls take(make(i)) for i from 0 to pieces - 1, takes in this order and in this thread, makes in
/// any order by `how` threads; take returns false to stop. At most 2 results a thread wait to be
/// taken. make must not throw, and calls of it must not disturb one another.
template <class Make, class Take>
void in_order(std::size_t pieces, jobs how, const Make& make, Take&& take) {
    using yield = decltype(make(std::size_t{}));
    const auto threads = std::min<std::size_t>(how.threads(), pieces);
    if (threads < 2) {
        for (std::size_t i = 0; i < pieces && take(make(i)); ++i) {}
        return;
    }
    std::vector<std::optional<yield>> slots(2 * threads);
    std::mutex guard;
    std::condition_variable room, ready;
    std::size_t next = 0, taken = 0;
    bool stopped = false;
    const auto work = [&] {
        for (;;) {
            std::size_t mine = 0;
            {
                std::unique_lock lock{guard};
                room.wait(lock,
                          [&] { return stopped || next >= pieces || next < taken + slots.size(); });
                if (stopped || next >= pieces) { return; }
                mine = next++;
            }
            std::optional<yield> made{make(mine)};
            {
                const std::scoped_lock lock{guard};
                slots[mine % slots.size()] = std::move(made);
            }
            ready.notify_one();
        }
    };
    std::vector<std::thread> workers;
    workers.reserve(threads);
    for (std::size_t i = 0; i < threads; ++i) { workers.emplace_back(work); }
    for (std::size_t i = 0; i < pieces; ++i) {
        std::optional<yield> made;
        {
            std::unique_lock lock{guard};
            auto& slot = slots[i % slots.size()];
            ready.wait(lock, [&] { return slot.has_value(); });
            made = std::exchange(slot, std::nullopt);
            ++taken;
        }
        room.notify_all();
        if (!take(std::move(*made))) { break; }
    }
    {
        const std::scoped_lock lock{guard};
        stopped = true;
    }
    room.notify_all();
    for (auto& w : workers) { w.join(); }
}

/// assess() by several threads, split by topic: the same dossiers in the same order. The projection
/// is called by this thread alone.
template <class R, class P = by_traits>
    requires claim_range<R, P>
[[nodiscard]] auto assess(R&& range, const P& project, jobs how) {
    using one = dossier<std::ranges::iterator_t<std::remove_reference_t<R>>>;
    const auto groups = detail::grouped(detail::locate(range, project));
    constexpr std::size_t claims_a_piece = 4096; // enough that handing over costs nothing
    std::vector<std::size_t> ends;
    for (std::size_t g = 0, claims = 0; g < groups.size(); ++g) {
        claims += groups[g].size();
        if (claims >= claims_a_piece || g + 1 == groups.size()) {
            ends.push_back(g + 1);
            claims = 0;
        }
    }
    std::vector<one> out;
    out.reserve(groups.size());
    in_order(
        ends.size(), how,
        [&](std::size_t i) {
            std::vector<one> made;
            for (std::size_t g = i == 0 ? 0 : ends[i - 1]; g < ends[i]; ++g) {
                made.push_back(detail::assess_group(groups[g]));
            }
            return made;
        },
        [&](std::vector<one> made) {
            std::move(made.begin(), made.end(), std::back_inserter(out));
            return true;
        });
    return out;
}

} // namespace v0
} // namespace corroborate
