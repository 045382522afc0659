#!/usr/bin/env bash
# usage: warnings.sh <build directory> <g++>
# All headers and the examples as users compile them who include us without SYSTEM, with what the
# presets leave out: -Wuseless-cast, and the warnings of the optimiser. None comes from our lines.
set -euo pipefail
build=$1
compiler=$2
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
mkdir -p "$build/warnings"
all="$build/warnings/all.cpp"
(cd "$root/include" && find corroborate -name '*.hpp' | sort | sed 's,.*,#include <&>,') >"$all"
printf '%s\n' "$all" "$root"/examples/{founding_case,own_struct,read_json}.cpp |
    xargs -P "$(nproc)" -I{} "$compiler" -std=c++20 -O2 -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow \
        -Wold-style-cast -Wuseless-cast -Werror -I"$root/include" -c -o /dev/null {}
echo "$(wc -l <"$all") headers and the examples: no warning"
