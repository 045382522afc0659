#!/usr/bin/env bash
# usage: link.sh <build directory> <g++>
# Two units of one program that include different headers, linked with -flto: one definition of
# everything (-Wodr), with fmt linked and header-only. The control has two, which must be found.
set -euo pipefail
build=$1
compiler=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work="$build/link"
mkdir -p "$work"
compile() {
    "$compiler" -std=c++20 -O1 -flto=auto -Wodr -Wlto-type-mismatch -Werror -I"$here/../include" "$@" -o "$work/program"
}
for fmt in -lfmt -DFMT_HEADER_ONLY; do
    compile "$here/link/main.cpp" "$here/link/core.cpp" "$fmt"
    echo "$fmt: $("$work/program")"
done
if compile "$here/link/control.cpp" "$here/link/core.cpp" 2>"$work/control.log" || ! grep -q 'Werror=odr' "$work/control.log"; then
    echo "the control was not refused:"
    cat "$work/control.log"
    exit 1
fi
echo "the control is refused"
