// Ends of claims in order, a few hundred to a block: adding and removing one moves part of one
// block, and counting passes over the sizes of the blocks. For what changes a claim at a time.
#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <corroborate/interval.hpp>

namespace corroborate {
inline namespace v0 {

namespace detail {

/// The end that lies at a place between numbers.
[[nodiscard]] constexpr endpoint end_of(const cut& at) noexcept {
    if (at.infinite != 0) { return unbounded(); }
    return {at.at, at.side == 0 ? closure::closed : closure::open};
}

/// Where a set begins or has just ended, and whose it is. At one place sets begin before others
/// end.
struct bag_entry {
    cut at;
    bool ends = false;
    std::uint64_t id = 0;

    friend constexpr std::strong_ordering operator<=>(const bag_entry& a,
                                                      const bag_entry& b) noexcept {
        if (const auto by_place = a.at <=> b.at; by_place != 0) { return by_place; }
        if (a.ends != b.ends) { return a.ends <=> b.ends; }
        return a.id <=> b.id;
    }
    friend constexpr bool operator==(const bag_entry& a, const bag_entry& b) noexcept {
        return (a <=> b) == 0;
    }
};

/// Entries in order. `Depth`: also how many sets have begun and not ended, at most.
template <bool Depth>
class ordered_bag {
public:
    void add(const bag_entry& e) {
        if (blocks_.empty()) {
            blocks_.push_back({});
            last_.push_back(e);
            sums_.push_back({});
        }
        const std::size_t b = std::min(block_of(e), blocks_.size() - 1);
        auto& block = blocks_[b];
        block.insert(std::lower_bound(block.begin(), block.end(), e), e);
        if (block.size() > most) {
            const auto half = block.begin() + static_cast<std::ptrdiff_t>(block.size() / 2);
            std::vector<bag_entry> upper(half, block.end());
            block.erase(half, block.end());
            const auto next = static_cast<std::ptrdiff_t>(b) + 1;
            blocks_.insert(blocks_.begin() + next, std::move(upper));
            last_.insert(last_.begin() + next, e);
            sums_.insert(sums_.begin() + next, sums{});
            settle(b + 1);
        }
        settle(b);
    }
    /// Of an entry that is there.
    void remove(const bag_entry& e) {
        const std::size_t b = block_of(e);
        auto& block = blocks_[b];
        block.erase(std::lower_bound(block.begin(), block.end(), e));
        if (b + 1 < blocks_.size() && block.size() + blocks_[b + 1].size() < most / 2) {
            block.insert(block.end(), blocks_[b + 1].begin(), blocks_[b + 1].end());
            drop(b + 1);
        }
        if (block.empty()) {
            drop(b);
        } else {
            settle(b);
        }
    }

    [[nodiscard]] std::size_t size() const noexcept { return size_before(blocks_.size()); }
    /// How many lie below (or at) a place.
    [[nodiscard]] std::size_t count_below(const cut& at) const {
        return rank({at, false, 0}, false);
    }
    [[nodiscard]] std::size_t count_upto(const cut& at) const {
        return rank({at, true, ~std::uint64_t{0}}, true);
    }
    /// The first entry at or above a place (strictly above it).
    [[nodiscard]] const bag_entry* first_from(const cut& at) const { return first({at, false, 0}); }
    [[nodiscard]] const bag_entry* first_above(const cut& at) const {
        return first({at, true, ~std::uint64_t{0}});
    }
    [[nodiscard]] const bag_entry& front() const { return blocks_.front().front(); }
    [[nodiscard]] const bag_entry& back() const { return blocks_.back().back(); }

    struct top {
        cut at;
        std::size_t depth = 0;
    };
    /// The first place from below where most sets have begun and not ended. O(blocks).
    [[nodiscard]] top deepest() const
        requires(Depth)
    {
        std::int64_t depth = 0, best = 0;
        std::size_t in = 0;
        std::int64_t before = 0;
        for (std::size_t b = 0; b < sums_.size(); ++b) {
            if (depth + sums_[b].most > best) {
                best = depth + sums_[b].most;
                before = depth;
                in = b;
            }
            depth += sums_[b].all;
        }
        for (const bag_entry& e : blocks_[in]) {
            before += e.ends ? -1 : 1;
            if (before == best) { return {e.at, static_cast<std::size_t>(best)}; }
        }
        return {};
    }

private:
    static constexpr std::size_t most = 512;
    struct sums {
        std::uint32_t size = 0;
        std::int32_t all = 0;  ///< begun less ended
        std::int32_t most = 0; ///< at most, on the way through the block
    };

    [[nodiscard]] std::size_t block_of(const bag_entry& e) const {
        return static_cast<std::size_t>(std::lower_bound(last_.begin(), last_.end(), e) -
                                        last_.begin());
    }
    [[nodiscard]] std::size_t size_before(std::size_t b) const noexcept {
        std::size_t sum = 0;
        for (std::size_t i = 0; i < b; ++i) { sum += sums_[i].size; }
        return sum;
    }
    [[nodiscard]] std::size_t rank(const bag_entry& e, bool inclusive) const {
        const std::size_t b = block_of(e);
        if (b == blocks_.size()) { return size(); }
        const auto& block = blocks_[b];
        const auto at = inclusive ? std::upper_bound(block.begin(), block.end(), e)
                                  : std::lower_bound(block.begin(), block.end(), e);
        return size_before(b) + static_cast<std::size_t>(at - block.begin());
    }
    [[nodiscard]] const bag_entry* first(const bag_entry& e) const {
        const std::size_t b = block_of(e);
        if (b == blocks_.size()) { return nullptr; }
        return &*std::lower_bound(blocks_[b].begin(), blocks_[b].end(), e);
    }
    void settle(std::size_t b) {
        last_[b] = blocks_[b].back();
        // NOLINTNEXTLINE(misc-const-correctness): changed where Depth is asked for
        sums s{static_cast<std::uint32_t>(blocks_[b].size()), 0, 0};
        if constexpr (Depth) {
            for (const bag_entry& e : blocks_[b]) {
                s.all += e.ends ? -1 : 1;
                s.most = std::max(s.most, s.all);
            }
        }
        sums_[b] = s;
    }
    void drop(std::size_t b) {
        const auto at = static_cast<std::ptrdiff_t>(b);
        blocks_.erase(blocks_.begin() + at);
        last_.erase(last_.begin() + at);
        sums_.erase(sums_.begin() + at);
    }

    std::vector<std::vector<bag_entry>> blocks_; ///< none is empty
    std::vector<bag_entry> last_;                ///< of each block
    std::vector<sums> sums_;
};

} // namespace detail

} // namespace v0
} // namespace corroborate
