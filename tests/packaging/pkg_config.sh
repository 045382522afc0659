#!/usr/bin/env bash
# usage: pkg_config.sh <build directory of corroborate> <compiler>
# Installs to a prefix, moves that, and compiles the consumers with what pkg-config says.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
need pkg-config

"$cmake" --install "$build" --prefix "$work/first" >/dev/null
mv "$work/first" "$work/moved"
export PKG_CONFIG_PATH="$work/moved/share/pkgconfig"

compile() { # <consumer> <package>
    # shellcheck disable=SC2046 # flags are words
    "$compiler" -std=c++20 "$consumer/$1.cpp" $(pkg-config --cflags --libs "$2") -o "$work/$1"
}
says_version() { [ "$(pkg-config --modversion "$1")" = "$version" ]; }

for package in corroborate-core corroborate corroborate-io; do
    step "$package is of version $version" says_version $package
done
step "the core needs nothing" test -z "$(pkg-config --print-requires corroborate-core)"
step "the core builds" compile core corroborate-core
step "the core runs" "$work/core"
step "everything but the edges builds" compile main corroborate
step "everything but the edges runs" tells_the_tension "$work/main"
step "the edges build" compile io corroborate-io
step "the edges run" "$work/io"
if pkg-config --print-errors "corroborate >= 0.99" 2>"$work/refused.log"; then
    fail "version 0.99 was not refused"
fi
step "another version is refused with a sentence" grep -q "corroborate >= 0.99" "$work/refused.log"
