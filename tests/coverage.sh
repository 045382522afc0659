#!/usr/bin/env bash
# usage: coverage.sh <build directory> [<g++>]
# What the tests reach of floors 1 to 6, by gcovr, without the branches of exceptions.
set -euo pipefail
build=$1
compiler=${2:-g++-12}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=${here%/tests}
name=${compiler##*/}
gcov="gcov${name#g++}"
for tool in gcovr python3 "$gcov" "$compiler"; do
    if ! command -v "$tool" >/dev/null; then
        echo "SKIPPED: $tool is not here"
        exit "${SKIPPED:-77}"
    fi
done
work="$build/coverage"
rm -rf "$work"
mkdir -p "$work"
# Floors 7 to 9 and the program have tests of their own.
find "$here" -maxdepth 1 -name '*.cpp' | grep -vE '/(io|text|program|report|explain|format|doctest|fwd|jobs)[_.a-z]*\.cpp$' | sort |
    xargs -P "$(nproc)" -I{} sh -c '"$1" -std=c++20 -O0 --coverage -fno-inline -DDOCTEST_CONFIG_SUPER_FAST_ASSERTS -DFMT_HEADER_ONLY \
        -I"$2/include" -I"$2/tests/support" -c "$3" -o "$4/$(basename "$3" .cpp).o"' sh "$compiler" "$root" {} "$work"
"$compiler" -std=c++20 -I"$root/include" -I"$here/support" "$here"/support/{main,allocations}.cpp "$work"/*.o --coverage -pthread -o "$work/tests"
status=0
CORROBORATE_DATA=${CORROBORATE_DATA:-$root/../shared/data} "$work/tests" >"$work/tests.log" || status=$?
if [ $status -ne 0 ] && [ $status -ne 77 ]; then
    tail -n 20 "$work/tests.log"
    exit 1
fi
cd "$work"
gcovr --root "$root" --gcov-executable "$gcov" --filter "$root/include/corroborate/[a-z_]*\.hpp" --exclude-throw-branches \
    --exclude-unreachable-branches --json coverage.json . >gcovr.log 2>&1 || { tail -n 20 gcovr.log; exit 1; }
python3 "$here/coverage.py" coverage.json "$root/cmake/floors.cmake" "$here/coverage.txt"
