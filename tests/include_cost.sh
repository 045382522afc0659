#!/usr/bin/env bash
# usage: include_cost.sh gates|table [<g++-12 and its flags>...]
# How many preprocessed lines headers cost: the gates for those that most users include, or all.
set -euo pipefail
include=$(cd "$(dirname "${BASH_SOURCE[0]}")/../include" && pwd)
what=$1
shift
if [ $# -eq 0 ]; then set -- g++-12 -std=c++20 -I"$include"; fi
compile=("$@")

lines() {
    printf '#include <corroborate/%s>\n' "$@" | "${compile[@]}" -E -P -x c++ - 2>/dev/null | wc -l
}

if [ "$what" = table ]; then
    cd "$include/corroborate"
    find . -name '*.hpp' | sed 's,^\./,,' | sort | while read -r header; do
        count=$(lines "$header") || count="?" # it needs a library that is not installed
        printf '%7s  %s\n' "$count" "$header"
    done
    exit
fi

status=0
gate() { # <most lines> <header>...
    local most=$1 header count
    shift
    for header in "$@"; do
        if [ ! -e "$include/corroborate/$header" ]; then
            printf '%7s  %s\n' absent "$*"
            [ $status -ne 0 ] || status=77
            return
        fi
    done
    if ! count=$(lines "$@"); then
        printf '%7s  %s\n' fails "$*"
        status=1
    else
        printf '%7d  %s (at most %d)\n' "$count" "$*" "$most"
        [ "$count" -le "$most" ] || status=1
    fi
}

gate 16000 numeral.hpp interval.hpp
gate 25000 claim.hpp compare.hpp
gate 45000 text/scan.hpp text/described.hpp text/parse_amount.hpp
exit $status
