#!/usr/bin/env bash
# usage: include_cost.sh gates|table|times|check|write [<g++-12 and its flags>...]
# How many preprocessed lines headers cost: the gates for those that most users include, or all, or
# all with the seconds of processor time that compiling them takes. "check" compares them with
# include_cost.txt, which "write" writes: none may grow by more than 3 % in silence.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=$(cd "$here/../include" && pwd)
what=$1
shift
if [ $# -eq 0 ]; then set -- g++-12 -std=c++20 -I"$include"; fi
compile=("$@")

lines() {
    printf '#include <corroborate/%s>\n' "$@" | "${compile[@]}" -E -P -x c++ - 2>/dev/null | wc -l
}

every_header() { (cd "$include/corroborate" && find . -name '*.hpp' | sed 's,^\./,,' | sort); }
seconds() {
    local TIMEFORMAT=%U
    { time printf '#include <corroborate/%s>\n' "$1" | "${compile[@]}" -c -x c++ - -o /dev/null; } 2>&1
}
table() { # [times]
    local header count
    every_header | while read -r header; do
        count=$(lines "$header") || count="?" # it needs a library that is not installed
        printf '%7s  %s%s\n' "$count" "${1:+$(seconds "$header")  }" "$header"
    done
}
case $what in
table) table && exit ;;
times) table times && exit ;;
write) table >"$here/include_cost.txt" && exit ;;
check)
    table | awk -v known="$here/include_cost.txt" '
        BEGIN { while ((getline line < known) > 0) { split(line, of); lines[of[2]] = of[1] } }
        !($2 in lines) { print $2 " is not in include_cost.txt"; bad = 1; next }
        $1 > lines[$2] * 1.03 { print $2 ": " $1 " lines, more than 3 % above " lines[$2]; bad = 1 }
        END { print NR " headers"; exit bad }' && exit
    echo "If that is wanted: tests/include_cost.sh write"
    exit 1
    ;;
esac

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

gate 3000 fwd.hpp
gate 16000 numeral.hpp interval.hpp
gate 25000 claim.hpp compare.hpp
gate 45000 text/scan.hpp text/described.hpp text/parse_amount.hpp
exit $status
