#!/usr/bin/env bash
# usage: find_package.sh <build directory of corroborate> <compiler>
# Installs to a prefix, moves that, and builds a project that finds corroborate there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"

"$cmake" --install "$build" --prefix "$work/first" >/dev/null
mv "$work/first" "$work/moved"
if grep -rlF -e "$work/first" -e "$build" -e "${here%/tests/*}" "$work/moved"; then
    fail "these installed files name a folder of the machine that installed them"
fi

configure() { # <build folder> <argument>...
    local folder=$1
    shift
    "$cmake" -G Ninja -S "$here/find_package" -B "$work/$folder" -DCMAKE_CXX_COMPILER="$compiler" \
        -DCMAKE_PREFIX_PATH="$work/moved" "$@" >"$work/$folder.log" 2>&1
}
build() { "$cmake" --build "$work/$1" >"$work/$1.log" 2>&1; }
refuses() { # <sentence> <argument>...
    local sentence=$1
    shift
    if configure refused "$@"; then fail "not refused: $*"; fi
    tr -s '\n ' ' ' <"$work/refused.log" | grep -qF "$sentence" || fail "not said: $sentence"
    rm -r "$work/refused"
    echo "refused as it should be: $sentence"
}

step "everything" configure all
step "everything builds" build all
step "everything runs" tells_the_tension "$work/all/consumer"
step "fmt header-only" configure header_only -DCORROBORATE_FMT_HEADER_ONLY=ON
step "fmt header-only builds" build header_only
step "fmt header-only runs" tells_the_tension "$work/header_only/consumer"
step "the core, without fmt and range-v3" configure core -DCOMPONENTS=core \
    -DCMAKE_DISABLE_FIND_PACKAGE_fmt=ON -DCMAKE_DISABLE_FIND_PACKAGE_range-v3=ON
step "the core builds" build core
step "the core runs" "$work/core/consumer"
step "the edges" configure io -DCOMPONENTS=io
step "the edges build" build io
step "the edges run" "$work/io/consumer"

refuses 'corroborate has no component "statistics"; it has core, views and io' -DCOMPONENTS=statistics
refuses 'corroborate needs fmt 9.1.0 or later' -DCMAKE_DISABLE_FIND_PACKAGE_fmt=ON
refuses 'corroborate needs range-v3' -DCMAKE_DISABLE_FIND_PACKAGE_range-v3=ON
refuses 'compatible with requested version "0.99"' -DWANTED=0.99
