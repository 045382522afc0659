// All of corroborate but its edges: floors 1 to 6, and words out. See the table of the house in
// README.md; every header can be included alone.
#pragma once

#include <corroborate/compare.hpp>
#include <corroborate/explain.hpp>
#include <corroborate/format.hpp>
#include <corroborate/version.hpp>
#include <corroborate/vocabulary_builder.hpp>
#include <corroborate/words.hpp>
