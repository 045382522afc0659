#!/usr/bin/env bash
# usage: fuzz.sh <build directory> [<seconds a target> [<target>...]]
# Builds the targets of tests/fuzz/ and runs each from its corpus for a while, with its dictionary
# (<target>.dict) and options of its own (<target>.options, one a line) if it has them. What breaks is
# kept in <build directory>/fuzz/<target>/, and ends this with a failure.
set -euo pipefail
build=$1
seconds=${2:-10}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
fuzz="$here/fuzz"
if ! printf 'extern "C" int LLVMFuzzerTestOneInput(const char*, unsigned long) { return 0; }' |
    clang++-19 -fsanitize=fuzzer -x c++ - -o /dev/null 2>/dev/null; then
    echo "SKIPPED: clang++-19 has no libFuzzer here"
    exit "${SKIPPED:-77}"
fi
if [ $# -gt 2 ]; then
    targets=("${@:3}")
else
    mapfile -t targets < <(find "$fuzz" -name 'fuzz_*.cpp' | sed 's,.*/fuzz_\(.*\)\.cpp,\1,' | sort)
fi
mkdir -p "$build/fuzz"
cd "$build/fuzz"

build_and_run() { # <target>
    set -e
    local target=$1 options=()
    clang++-19 -std=c++20 -O1 -g1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all \
        -D_GLIBCXX_ASSERTIONS -DFMT_HEADER_ONLY -I"$here/../include" "$fuzz/fuzz_$target.cpp" -o "fuzz_$target"
    mkdir -p "$target/found"
    [ ! -e "$fuzz/$target.dict" ] || options+=("-dict=$fuzz/$target.dict")
    [ ! -e "$fuzz/$target.options" ] || mapfile -t -O "${#options[@]}" options <"$fuzz/$target.options"
    # Without leak detection, which needs ptrace; leaks are found by valgrind and the asan preset.
    if ! "./fuzz_$target" -max_total_time="$seconds" -max_len=1024 -timeout=10 -rss_limit_mb=2048 -detect_leaks=0 \
        -print_final_stats=1 -artifact_prefix="$target/" "${options[@]}" \
        "$target/found" "$fuzz/corpus/$target" >"$target.log" 2>&1; then
        tail -n 40 "$target.log"
        echo "FAILED: $target"
        return 1
    fi
    echo "$target: $(sed -n 's/stat::number_of_executed_units: *//p' "$target.log") inputs, nothing found"
}
export -f build_and_run
export here fuzz seconds
printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I{} bash -c 'build_and_run {}'
