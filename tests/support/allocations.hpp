// Counts what is allocated: a stand-in for the global operator new of the whole test program that
// counts only while it is asked to.
#pragma once

#include <cstddef>

extern bool counting_allocations;
extern std::size_t allocations;

/// How often the work allocates.
template <class Work>
std::size_t allocations_of(Work work) {
    allocations = 0;
    counting_allocations = true;
    work();
    counting_allocations = false;
    return allocations;
}
