#!/usr/bin/env bash
# usage: valgrind.sh <program corroborate> <folder of example data>
# The program under valgrind: the founding case in every format, and bad input of every kind.
set -euo pipefail
program=$1
data=$2
if ! command -v valgrind >/dev/null; then
    echo "SKIPPED: valgrind is not here"
    exit "${SKIPPED:-77}"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

check() { # <expected exit code> <argument>...
    local wanted=$1 code=0
    shift
    valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite,indirect,possible \
        --log-file="$work/log" "$program" "$@" >"$work/out" 2>"$work/err" || code=$?
    if [ $code -ne "$wanted" ] || [ -s "$work/log" ]; then
        echo "FAILED: corroborate $* ended with $code, not with $wanted"
        cat "$work/err" "$work/log"
        exit 1
    fi
    echo "ended with $code, nothing found: corroborate $*"
}

claims="$data/founding_claims.jsonl"
vocabulary=(--vocabulary "$data/founding_vocabulary.json")
for format in text jsonl csv; do
    check 0 compare "${vocabulary[@]}" --format "$format" "$claims"
done
check 1 compare "${vocabulary[@]}" --sensitivity --fail-on tension --format jsonl "$claims"
check 0 compare "${vocabulary[@]}" --summary "$claims"

cat >"$work/bad.jsonl" <<'END'
{"id":"a","measure":"dead","said":"over 6,000"}
{"id":"a","measure":"dead","said":"5"}
{"measure":"dead","said":"over the moon"}
{"measure":"dead","said":{"modifier":"between","value":"9","upper":"3"}}
{"measure":"dead","said":99999999999999999999999999}
{"said":[]}
{"measure":"dead","said":"5","as_of":"2022-02-30","grade":"G7"}
[1,2
not json at all
END
printf '{"measure":"dead","said":"\xff\xfe"}\n{"measure":"d\\u0000","said":"5"}' >>"$work/bad.jsonl"
printf 'id,said\na,"5\nb,6,7\n' >"$work/bad.csv"
echo '{"measures":[{"name":"a","part_of":["b"]},{"name":"b","part_of":["a"]}],"units":7}' >"$work/bad.json"
echo '{"base":"nobody","hedges":{"nothing":{}}}' >"$work/policy.json"
for bad in "$work/bad.jsonl" "$work/bad.csv" "$work/absent.jsonl"; do check 2 compare --format jsonl "$bad"; done
check 2 compare --vocabulary "$work/bad.json" "$claims"
check 2 compare --reading "$work/policy.json" "$claims"
check 2 compare --accepted "$work/bad.csv" "$claims"
check 2 compare --no-such-option
