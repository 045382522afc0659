#!/usr/bin/env bash
# usage: run.sh <fuzz target> <build directory> [<seconds>]
# Builds tests/fuzz/<fuzz target>.cpp with clang++-19, libFuzzer and sanitizers, and runs it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
target=$1
build=$2/fuzz
seconds=${3:-120}
if ! command -v clang++-19 >/dev/null; then
    echo "SKIPPED: clang++-19 is not here"
    exit "${SKIPPED:-77}"
fi
mkdir -p "$build/$target.corpus"
clang++-19 -std=c++20 -O1 -g -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all \
    -I"$here/../../include" "$here/$target.cpp" -o "$build/$target"
"$build/$target" -max_total_time="$seconds" -max_len=64 -timeout=5 -print_final_stats=1 \
    -artifact_prefix="$build/" "$build/$target.corpus"
