#!/usr/bin/env bash
# usage: readme.sh <README.md> <compiler and its flags>...
# Compiles the first example of the README, runs it, and compares the output with the one shown.
set -euo pipefail
readme=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
awk '/^```cpp$/ { n++; inside = n == 1; next } /^```/ { inside = 0 } inside' "$readme" >"$work/example.cpp"
awk '/^It prints$/ { wanted = 1 } /^```/ { if (wanted) { inside = !inside; if (!inside) exit; next } } inside' "$readme" >"$work/expected.txt"
[ -s "$work/example.cpp" ] && [ -s "$work/expected.txt" ] || { echo "the README has no example, or no output"; exit 1; }
"$@" "$work/example.cpp" -DFMT_HEADER_ONLY -o "$work/example"
"$work/example" | diff -u "$work/expected.txt" -
