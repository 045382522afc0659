// Which claims still stand: who corrects whom, directly or through others, and what that leaves
// alive (prov:wasRevisionOf; FORMATS.md, section 3).
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <corroborate/claim.hpp>

namespace corroborate {
inline namespace v0 {

/// Who corrects whom among claims with unique ids.
class revisions {
public:
    /// A link that cannot be: `supersedes` names nobody, or closes a circle.
    struct fault {
        std::size_t claim = 0;             ///< index of the claim whose link it is
        std::vector<std::size_t> circle{}; ///< the claims of the circle, in the order of
                                           ///< correction; empty: nobody has that id
    };

    /// Follows the links. Faulty links are reported and left out. O(n) on average.
    explicit revisions(std::span<const claim<named>> claims)
        : corrects_(claims.size(), none), live_(claims.size()) {
        std::unordered_map<std::string_view, std::size_t> by_id;
        for (std::size_t i = 0; i < claims.size(); ++i) { by_id.emplace(claims[i].about().id, i); }
        for (std::size_t i = 0; i < claims.size(); ++i) {
            const auto wanted = claims[i].about().supersedes;
            if (wanted.empty()) { continue; }
            const auto found = by_id.find(wanted);
            if (found == by_id.end()) {
                faults_.push_back({i, {}});
            } else {
                corrects_[i] = found->second;
            }
        }
        cut_circles();
        for (std::size_t i = 0; i < claims.size(); ++i) {
            live_[i] = claims[i].about().status != status::retracted;
        }
        for (std::size_t i = 0; i < claims.size(); ++i) {
            if (claims[i].about().status == status::retracted) { continue; }
            // all that it corrects, near and far; stops where another correction has gone on
            for (std::size_t k = corrects_[i]; k != none && !corrected_[k]; k = corrects_[k]) {
                live_[k] = false;
                corrected_[k] = true;
            }
        }
    }

    /// Neither retracted, nor corrected by a claim that is not itself retracted.
    [[nodiscard]] bool is_live(std::size_t i) const { return live_[i]; }
    /// Whether one corrects the other, directly or through others. O(length of the chain).
    [[nodiscard]] bool related(std::size_t a, std::size_t b) const {
        return leads(a, b) || leads(b, a);
    }
    [[nodiscard]] const std::vector<fault>& faults() const noexcept { return faults_; }

private:
    static constexpr std::size_t none = ~std::size_t{0};

    [[nodiscard]] bool leads(std::size_t from, std::size_t to) const {
        for (std::size_t k = corrects_[from]; k != none; k = corrects_[k]) {
            if (k == to) { return true; }
        }
        return false;
    }

    void cut_circles() {
        std::vector<std::size_t> seen(corrects_.size(), none); // by which walk
        corrected_.assign(corrects_.size(), false);
        for (std::size_t i = 0; i < corrects_.size(); ++i) {
            std::size_t k = i;
            while (k != none && seen[k] == none) {
                seen[k] = i;
                k = corrects_[k];
            }
            if (k == none || seen[k] != i) { continue; }
            fault f;
            for (std::size_t at = k;;) {
                f.circle.push_back(at);
                at = corrects_[at];
                if (at == k) { break; }
            }
            f.claim = *std::max_element(f.circle.begin(), f.circle.end());
            for (const std::size_t at : f.circle) { corrects_[at] = none; }
            faults_.push_back(std::move(f));
        }
        std::sort(faults_.begin(), faults_.end(),
                  [](const fault& x, const fault& y) { return x.claim < y.claim; });
    }

    std::vector<std::size_t> corrects_;
    std::vector<bool> live_;
    std::vector<bool> corrected_;
    std::vector<fault> faults_;
};

} // namespace v0
} // namespace corroborate
