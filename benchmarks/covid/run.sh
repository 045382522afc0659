#!/usr/bin/env bash
# usage: run.sh CORROBORATE CLAIMS.csv [PYTHON [ROUNDS]]
# Whole runs of the program, of DuckDB and of pandas on the same claims, one after the other in each
# round; the least seconds of each, on the clock and of all cores, as ratios to the program's. Then the
# rows are compared.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$1
claims=$2
python=${3:-python3}
rounds=${4:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
options=(compare --summary --vocabulary "$here/words.json" --reading as_written
    --columns measure=attribute,scope=object,said=value,by=source,as_of=time)

declare -A least busy peak
measure() { # <name> <command>...
    local name=$1
    shift
    local seconds user system kilobytes
    read -r seconds user system kilobytes < <({ command time -f '%e %U %S %M' "$@" >"$work/$name.out"; } 2>&1 | tail -n 1)
    least[$name]=$(printf '%s\n' "${least[$name]:-1e9}" "$seconds" | sort -g | head -n 1)
    busy[$name]=$(printf '%s\n' "${busy[$name]:-1e9}" "$(awk "BEGIN { print $user + $system }")" | sort -g | head -n 1)
    peak[$name]=$kilobytes
}
for ((i = 0; i < rounds; i++)); do
    measure dossiers_ours "$program" "${options[@]}" --by-period --format csv "$claims"
    measure dossiers_ours_1 "$program" "${options[@]}" --by-period --format csv --jobs 1 "$claims"
    measure dossiers_duckdb "$python" "$here/duckdb_summary.py" "$claims" "$work/duckdb.csv" --dossiers
    measure dossiers_pandas "$python" "$here/pandas_summary.py" "$claims" "$work/pandas.csv" --dossiers
    measure report_ours "$program" "${options[@]}" "$claims"
    measure report_ours_1 "$program" "${options[@]}" --jobs 1 "$claims"
    measure report_duckdb "$python" "$here/duckdb_summary.py" "$claims" "$work/duckdb.csv"
    measure report_pandas "$python" "$here/pandas_summary.py" "$claims" "$work/pandas.csv"
    measure import_duckdb "$python" -c 'import duckdb'
    measure import_pandas "$python" -c 'import pandas'
done
rows=$(($(wc -l <"$claims") - 1))
printf '%-16s %9s %7s %9s %7s %14s\n' run seconds ratio 'all cores' ratio 'bytes a claim'
for name in dossiers_ours dossiers_ours_1 dossiers_duckdb dossiers_pandas \
    report_ours report_ours_1 report_duckdb report_pandas import_duckdb import_pandas; do
    base=${least[${name%%_*}_ours]:-${least[dossiers_ours]}}
    cores=${busy[${name%%_*}_ours]:-${busy[dossiers_ours]}}
    awk -v n="$name" -v s="${least[$name]}" -v b="$base" -v c="${busy[$name]}" -v d="$cores" \
        -v k="${peak[$name]}" -v r="$rows" \
        'BEGIN { printf "%-16s %9.2f %6.1fx %9.2f %6.1fx %14.0f\n", n, s, s / b, c, c / d, k * 1024 / r }'
done
cmp "$work/dossiers_ours.out" "$work/dossiers_ours_1.out"
"$python" "$here/compare_rows.py" "$work/dossiers_ours.out" "$work/duckdb.csv"
"$python" "$here/compare_rows.py" "$work/dossiers_ours.out" "$work/pandas.csv"
cat "$work/report_duckdb.out"
cmp "$work/report_duckdb.out" "$work/report_pandas.out" && echo "DuckDB and pandas report the same"
