#!/usr/bin/env bash
# usage: meson.sh <build directory of corroborate> <compiler>
# A Meson project that has corroborate as a subproject, through its wrap file.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
need meson git

# What the wrap file fetches: a repository at the revision that it names.
revision=$(sed -n 's/^revision = //p' "$root/packaging/meson/corroborate.wrap")
export_tree "$work/corroborate"
(
    cd "$work/corroborate"
    git init -q
    git add -A
    git -c user.name=test -c user.email=test@localhost commit -qm release
    git tag "$revision"
) >"$work/git.log" 2>&1

mkdir -p "$work/project"
cp -r "$here/meson" "$here/consumer" "$work/project"
cp -r "$root/packaging/meson" "$work/project/meson/subprojects"
wrap="$work/project/meson/subprojects/corroborate.wrap"
sed -i "s,^url = .*,url = $work/corroborate," "$wrap"

set_up() { # <build folder> <argument>...
    local folder=$1
    shift
    CXX=$compiler meson setup "$work/$folder" "$work/project/meson" "$@" >"$work/$folder.log" 2>&1
}
build() { meson compile -C "$work/$1" >"$work/$1.log" 2>&1; }

step "the revision is that of version $version" test "$revision" = "v$version"
step "subproject" set_up build
step "subproject builds" build build
step "it runs" tells_the_tension "$work/build/main"
step "the core runs" "$work/build/core"
step "the edges run" "$work/build/io"
nothing_leaks() { ! grep -E '"command":.* -W(all|extra|error)' "$work/build/compile_commands.json"; }
step "it leaks no warning option" nothing_leaks
installs_nothing() {
    DESTDIR="$work/installed" meson install -C "$work/build" >"$work/install.log" 2>&1 &&
        [ -z "$(find "$work/installed" -type f 2>/dev/null)" ]
}
step "it installs nothing of ours" installs_nothing
if set_up refused '-Dwanted=>=0.99'; then fail "version 0.99 was not refused"; fi
step "another version is refused with a sentence" grep -qF "found $version but need: '>=0.99'" "$work/refused.log"
