#!/usr/bin/env bash
# usage: module.sh <build directory of corroborate> <compiler>
# The module: every public name is exported, tests pass through import, and a CMake that knows
# modules (from PyPI) builds a consumer from a moved install.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
need clang++-19 clang-scan-deps-19 python3

step "every public name is exported" python3 "$root/packaging/module/make.py" check clang++-19

clang=(clang++-19 -std=c++20 -Wall -Wextra -Wpedantic -Werror -DFMT_HEADER_ONLY)
unit="$work/corroborate.pcm"
step "the interface unit compiles" "${clang[@]}" -I"$root/include" --precompile \
    "$root/packaging/module/corroborate.cppm" -o "$unit"
# Tests ask for headers, and get the module.
(cd "$root/include/corroborate" && find . -name '*.hpp') | while read -r header; do
    mkdir -p "$work/include/corroborate/$(dirname "$header")"
    echo 'import corroborate;' >"$work/include/corroborate/$header"
done
compile() { # <program> <source>...
    local program=$1
    shift
    "${clang[@]}" -fmodule-file=corroborate="$unit" -I"$work/include" -I"$root/tests/support" \
        -include chrono -include optional -include ranges -include fmt/format.h \
        "$@" "$unit" -o "$work/$program" >"$work/$program.log" 2>&1
}
# Those that ask for nothing but public names.
behaves_as_the_headers amount compare dossier consensus

venv="$build/cmake"
if [ ! -x "$venv/bin/cmake" ] &&
    ! { python3 -m venv "$venv" && "$venv/bin/pip" install -q 'cmake>=3.28'; } >"$work/install.log" 2>&1; then
    echo "SKIPPED: CMake 3.28 or later cannot be installed from PyPI here"
    exit "${SKIPPED:-77}"
fi
"$cmake" --install "$build" --prefix "$work/first" >/dev/null
mv "$work/first" "$work/moved"
configure() {
    "$venv/bin/cmake" -G Ninja -S "$here/module" -B "$work/consumer" -DCMAKE_CXX_COMPILER=clang++-19 \
        -DCMAKE_PREFIX_PATH="$work/moved" >"$work/configure.log" 2>&1
}
build() { "$venv/bin/cmake" --build "$work/consumer" >"$work/build.log" 2>&1; }
step "CMake, from a moved install" configure
step "the consumer builds" build
step "the consumer runs" tells_the_tension "$work/consumer/consumer"
