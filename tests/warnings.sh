#!/usr/bin/env bash
# usage: warnings.sh <build directory> <compiler>...
# All headers and the examples as users compile them who include us without SYSTEM: no warning comes
# from our lines. (fmt and range-v3 are SYSTEM: theirs warn.)
set -euo pipefail
build=$1
shift
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work="$build/warnings"
mkdir -p "$work"
all="$work/all.cpp"
(cd "$root/include" && find corroborate -name '*.hpp' | sort | sed 's,.*,#include <&>,') >"$all"
flags=(-std=c++20 -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast -Werror)
for compiler in "$@"; do
    if ! command -v "$compiler" >/dev/null; then
        echo "SKIPPED: $compiler is not here"
        exit "${SKIPPED:-77}"
    fi
    more=(-fsyntax-only)
    # Some of g++'s warnings come from its optimiser.
    [[ $compiler != g++* ]] || more=(-Wuseless-cast -O2 -c -o "$work/unit.o")
    for file in "$all" "$root"/examples/{founding_case,own_struct,read_json}.cpp; do
        "$compiler" "${flags[@]}" "${more[@]}" -I"$root/include" "$file"
    done
    echo "$compiler: $(wc -l <"$all") headers and the examples, no warning"
done
