// Bare counts read once: the sets of "123" under a policy, as plain integers. Policies for which a
// bare number is exact cost nothing; for others what was read is remembered.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <corroborate/io/claim_table.hpp>
#include <corroborate/whole.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {

/// Reads the numbers of claims whose shape is_counted.
class bare_counts {
public:
    explicit bare_counts(const policy& k)
        : policy_(&k),
          is_exact_(!k[wording::bare].has_loose &&
                    k[wording::bare].implied == cautious[wording::bare].literal &&
                    k[wording::bare].literal == cautious[wording::bare].literal &&
                    k[wording::bare].turn == turn::none) {}

    struct sets {
        whole_set core;
        whole_set reach;
    };
    [[nodiscard]] sets read(std::int64_t value, const io::claim_shape& shape) {
        if (is_exact_) { return {{value, value}, {value, value}}; }
        auto& known = memory_[(static_cast<std::uint64_t>(value) * 0x9e3779b97f4a7c15U) >> 52U];
        if (known.value != value || known.shape != &shape) {
            known = {value, &shape, worked_out(value, shape)};
        }
        return known.read;
    }

private:
    [[nodiscard]] sets worked_out(std::int64_t value, const io::claim_shape& shape) const {
        const auto frame = v0::detail::frame_of(shape.facts, number_kind::count, shape.facts.unit);
        const auto x = v0::read(amount{make_numeral(value).value_or(numeral{})}, frame, *policy_);
        const auto whole = [&](const interval& i) {
            return whole_set{i.lower().is_bounded() ? i.lower().at.num : -whole_set::no_end,
                             i.upper().is_bounded() ? i.upper().at.num : whole_set::no_end};
        };
        return x ? sets{whole(x->core), whole(x->reach)} : sets{};
    }

    struct entry {
        std::int64_t value = -1;
        const io::claim_shape* shape = nullptr;
        sets read;
    };
    const policy* policy_;
    bool is_exact_;
    std::vector<entry> memory_ = std::vector<entry>(4096);
};

} // namespace report
} // namespace v0
} // namespace corroborate
