// A second definition of what core.cpp has another of: -Wodr must find it.
#include <corroborate/comparison.hpp>

corroborate::comparison* decided_here(); // returns something else there

int main() { return decided_here() == nullptr ? 0 : 1; }
