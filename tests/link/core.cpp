// Floors 1 to 5 alone; decides what the other unit explains.
#include <corroborate/compare.hpp>
#include <corroborate/words.hpp>

#include "shared.hpp"

co::comparison decided_here() { return compare(rahmon(), sidorov()); }
