#!/usr/bin/env bash
# usage: threads.sh <build directory>
# What several threads work on, under ThreadSanitizer.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$1/threads
mkdir -p "$work"
flags=(-std=c++20 -O1 -g1 -fsanitize=thread)
if ! echo 'int main() {}' | clang++-19 "${flags[@]}" -x c++ - -o "$work/probe" 2>/dev/null; then
    echo "SKIPPED: clang++-19 with ThreadSanitizer is not here"
    exit "${SKIPPED:-77}"
fi
clang++-19 "${flags[@]}" -I"$here/../include" -I"$here/support" \
    "$here"/{jobs,io_claims_stream}.cpp "$here/support/main.cpp" -lfmt -pthread -o "$work/tests"
TSAN_OPTIONS=halt_on_error=1 "$work/tests"
