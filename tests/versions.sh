#!/usr/bin/env bash
# Recipes that must write the version out agree with version.hpp, and so does the inline namespace.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=$(sed -n 's/^#define CORROBORATE_VERSION_[A-Z]* //p' include/corroborate/version.hpp | paste -sd.)
status=0

says() { # <file> <pattern with the version as its group>
    local found
    found=$(sed -nE "s/$2/\1/p" "$1" | head -n 1)
    if [ "$found" != "$version" ]; then
        echo "$1 says \"$found\", version.hpp $version"
        status=1
    fi
}
says packaging/vcpkg/ports/corroborate/vcpkg.json '^  "version": "(.*)",$'
says packaging/bazel/MODULE.bazel '^    version = "(.*)",$'
says packaging/meson/packagefiles/corroborate/meson.build "^  version: '(.*)',\$"
says packaging/meson/corroborate.wrap '^revision = v(.*)$'
says packaging/debian/changelog '^corroborate \((.*)\) .*'
says CITATION.cff '^version: (.*)$'

if others=$(grep -rn '^inline namespace' include | grep -v "inline namespace v${version%%.*} {"); then
    echo "$others"
    echo "the inline namespace is v${version%%.*}"
    status=1
fi
[ $status -ne 0 ] || echo "$version everywhere, in the inline namespace v${version%%.*}"
exit $status
