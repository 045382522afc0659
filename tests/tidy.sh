#!/usr/bin/env bash
# usage: tidy.sh <build directory>
# Runs clang-tidy on all headers, as one translation unit.
set -euo pipefail
build=$(mkdir -p "$1" && cd "$1" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")/../include"
if ! command -v clang-tidy-19 >/dev/null; then
    echo "SKIPPED: clang-tidy-19 is not here"
    exit "${SKIPPED:-77}"
fi
all="$build/tidy/all.cpp"
mkdir -p "$build/tidy"
find corroborate -name '*.hpp' | sort | sed 's,.*,#include <&>,' >"$all"
clang-tidy-19 --quiet --config-file=../.clang-tidy "$all" -- -std=c++20 -I"$PWD"
