#!/usr/bin/env bash
# Installs what is missing, checks the format, builds everything and runs the fast tests. The compiler
# is g++-12 where it can be had, or what CXX says.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source .ci/common.sh

check_format() {
    if ! command -v clang-format-19 >/dev/null; then
        echo "clang-format-19 is not here: not checked"
        return
    fi
    find include tests examples benchmarks \( -name '*.hpp' -o -name '*.cpp' \) -print0 |
        xargs -0 clang-format-19 --dry-run --Werror
}
configure() {
    cmake --preset dev -DCMAKE_CXX_COMPILER="$compiler"
}
build() {
    cmake --build --preset dev -j "$(nproc)"
}

compiler=${CXX:-g++-12}
stage "packages" install_missing "$compiler" cmake ninja-build libfmt-dev librange-v3-dev doctest-dev \
    nlohmann-json3-dev libcli11-dev clang-format-19 python3
command -v "$compiler" >/dev/null || compiler=c++
stage "format" check_format
stage "configure" configure
stage "build" build
if [[ $compiler == *g++-12 ]]; then
    stage "lines that each header includes" tests/include_cost.sh table
fi
ctest --preset dev -j "$(nproc)"
