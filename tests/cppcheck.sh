#!/usr/bin/env bash
# usage: cppcheck.sh <build directory>
# Runs cppcheck on all headers, but for what tests/cppcheck.txt excuses.
set -euo pipefail
build=$(mkdir -p "$1" && cd "$1" && pwd)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if ! command -v cppcheck >/dev/null; then
    echo "SKIPPED: cppcheck is not here"
    exit "${SKIPPED:-77}"
fi
work="$build/cppcheck"
mkdir -p "$work"
cd "$here/../include"
find corroborate -name '*.hpp' | sort | sed 's,.*,#include <&>,' >"$work/all.cpp"
cppcheck --std=c++20 --enable=warning,performance,portability --quiet -I . --error-exitcode=1 \
    --suppressions-list="$here/cppcheck.txt" --template='{file}:{line}: {severity}: {message} [{id}]' "$work/all.cpp"
echo "$(wc -l <"$work/all.cpp") headers, nothing found"
