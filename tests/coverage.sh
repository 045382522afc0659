#!/usr/bin/env bash
# usage: coverage.sh <build directory> [<clang++>]
# What the tests reach of floors 1 to 6: lines by gcovr, branches by llvm-cov (coverage.py says why).
set -euo pipefail
build=$1
compiler=${2:-clang++-19}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=${here%/tests}
version=${compiler##*clang++}
cov="llvm-cov$version"
profdata="llvm-profdata$version"
for tool in gcovr python3 "$cov" "$profdata" "$compiler"; do
    if ! command -v "$tool" >/dev/null; then
        echo "SKIPPED: $tool is not here"
        exit "${SKIPPED:-77}"
    fi
done
work="$build/coverage"
rm -rf "$work"
mkdir -p "$work"
work=$(cd "$work" && pwd)
export CORROBORATE_DATA=${CORROBORATE_DATA:-$root/../shared/data} LLVM_PROFILE_FILE="$work/%m.profraw"
cd "$work"
# Floors 7 to 9 and the program have tests of their own.
find "$here" -maxdepth 1 -name '*.cpp' | sed 's|.*/||; s|\.cpp$||' |
    grep -vE '^(io|text|program|report|explain|format|claim_text|doctest|fwd)(_|$)' | sort >names
each() { # <what to do with a name>, and what stands in it as $2, $3 ...
    xargs -P "$(nproc)" -I{} sh -c "$1" sh {} "${@:2}" <names
}
each '"$2" -std=c++20 -O0 --coverage -fprofile-instr-generate -fcoverage-mapping -DDOCTEST_CONFIG_SUPER_FAST_ASSERTS \
    -DFMT_HEADER_ONLY -I"$3/include" -I"$3/tests/support" -c "$3/tests/$1.cpp" -o "$1.o"' "$compiler" "$root"
"$compiler" -std=c++20 -O0 -I"$root/include" -I"$here/support" "$here"/support/{main,allocations}.cpp ./*.o \
    --coverage -fprofile-instr-generate -pthread -o tests
if ! each './tests --source-file="*/$1.cpp" >"$1.log" || [ $? -eq 77 ] || { tail -n 20 "$1.log"; exit 1; }'; then
    exit 1
fi
gcovr --root "$root" --gcov-executable "$cov gcov" --filter "$root/include/corroborate/[a-z_0-9]*\.hpp" \
    --json lines.json . >gcovr.log 2>&1 || { tail -n 20 gcovr.log; exit 1; }
"$profdata" merge -sparse ./*.profraw -o tests.profdata
"$cov" export ./tests -instr-profile=tests.profdata "$root/include/corroborate" >branches.json
python3 "$here/coverage.py" lines.json branches.json "$root/cmake/floors.cmake" "$here/coverage.txt"
