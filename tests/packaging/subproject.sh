#!/usr/bin/env bash
# usage: subproject.sh <build directory of corroborate> <compiler>
# Builds a project that has corroborate as a subproject: nothing but the headers may reach it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"

configure() { # <build folder> <argument>...
    local folder=$1
    shift
    "$cmake" -G Ninja -S "$here/subproject" -B "$work/$folder" -DCMAKE_CXX_COMPILER="$compiler" \
        -DCMAKE_EXPORT_COMPILE_COMMANDS=ON -DFETCHCONTENT_SOURCE_DIR_CORROBORATE="$root" "$@" \
        >"$work/$folder.log" 2>&1
}
build() { "$cmake" --build "$work/$1" >"$work/$1.log" 2>&1; }
nothing_leaks() {
    local folder="$work/$1" commands="$work/$1/compile_commands.json"
    # One translation unit, no warning option, no launcher.
    [ "$(grep -c '"file":' "$commands")" -eq 1 ] &&
        ! grep -E -e '"command":.* -(W|pedantic|Xclang|fpch)' -e '"command":.*ccache' "$commands" &&
        [ "$(cd "$folder" && "$ctest" -N | tail -n 1)" = "Total Tests: 0" ]
}
installs_only_the_consumer() {
    "$cmake" --install "$work/$1" --prefix "$work/$1-prefix" >/dev/null &&
        [ "$(cd "$work/$1-prefix" && find . -type f)" = ./bin/consumer ]
}
ctest="$(dirname "$(command -v "$cmake")")/ctest"

for way in add_subdirectory FetchContent; do
    step "$way" configure $way -DWAY=$way -DCORROBORATE="$root"
    step "$way builds" build $way
    step "$way runs" tells_the_tension "$work/$way/consumer"
    step "$way leaks nothing" nothing_leaks $way
    step "$way installs nothing of ours" installs_only_the_consumer $way
done
step "the core, without fmt and range-v3" configure core -DWAY=FetchContent \
    -DCORROBORATE_CORE_ONLY=ON -DFETCHCONTENT_FULLY_DISCONNECTED=ON \
    -DCMAKE_DISABLE_FIND_PACKAGE_fmt=ON -DCMAKE_DISABLE_FIND_PACKAGE_range-v3=ON
step "the core builds" build core
step "the core runs" "$work/core/consumer"
