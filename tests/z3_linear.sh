#!/usr/bin/env bash
# usage: z3_linear.sh <program that writes questions>
# Asks z3 what the library has answered: random orders and sums, their conflicts and tightened ends.
set -euo pipefail
if ! command -v z3 >/dev/null; then
    echo "SKIPPED: z3 is not here"
    exit "${SKIPPED:-77}"
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
"$1" >"$dir/questions.smt2"
sed -n 's/^; expect //p' "$dir/questions.smt2" >"$dir/ours"
z3 "$dir/questions.smt2" >"$dir/theirs"
if ! diff "$dir/ours" "$dir/theirs" >"$dir/differences"; then
    head -20 "$dir/differences"
    echo "z3 answers otherwise"
    exit 1
fi
echo "$(wc -l <"$dir/ours") questions, $(grep -c unsat "$dir/ours") of them unsat: z3 answers alike"
[ "$(wc -l <"$dir/ours")" -gt 1000 ]
