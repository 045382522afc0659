#!/usr/bin/env bash
# usage: vcpkg.sh <build directory of corroborate> <compiler>
# The vcpkg port: linted, run with stand-ins for vcpkg's functions, and consumed as its usage says.
# vcpkg itself cannot be had from apt or PyPI; where it is here, the port is built by it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
need python3
port="$root/packaging/vcpkg/ports/corroborate"

step "the manifest, the portfile and the usage are in order" python3 "$here/vcpkg/lint.py" "$port" "$version"

packages="$work/packages"
build_port() { # <features>
    "$cmake" -DPORTFILE="$port/portfile.cmake" -DVERSION="$version" -DFEATURES="$1" -DTREE="$root" -DWORK="$work" \
        -DCURRENT_PACKAGES_DIR="$packages" -DCOMPILER="$compiler" -P "$here/vcpkg/helpers.cmake" >"$work/port.log" 2>&1
}
step "the port builds" build_port io
as_the_registry_wants() {
    [ -s "$packages/share/corroborate/copyright" ] && [ -s "$packages/share/corroborate/usage" ] &&
        [ ! -e "$packages/lib" ] && [ ! -e "$packages/debug" ] && [ -z "$(find "$packages" -type d -empty)" ] &&
        [ "$(ls "$packages/share")" = "$(printf 'corroborate\npkgconfig')" ] &&
        ! grep -rlF -e "$packages" -e "$root" "$packages"
}
step "what it installs is as the registry wants it" as_the_registry_wants

# A project made of the lines that the usage text shows.
mkdir -p "$work/project"
{
    echo 'cmake_minimum_required(VERSION 3.25)'
    echo 'project(consumer LANGUAGES CXX)'
    echo "add_executable(main \"$consumer/main.cpp\")"
    grep '^  [a-z_]*(' "$port/usage"
} >"$work/project/CMakeLists.txt"
configure() {
    "$cmake" -G Ninja -S "$work/project" -B "$work/all" -DCMAKE_CXX_COMPILER="$compiler" \
        -DCMAKE_PREFIX_PATH="$packages" >"$work/configure.log" 2>&1
}
build_all() { "$cmake" --build "$work/all" >"$work/all.log" 2>&1; }
step "a project as the usage shows it" configure
step "builds" build_all
step "runs" tells_the_tension "$work/all/main"

if command -v vcpkg >/dev/null && [ -n "${VCPKG_ROOT:-}" ]; then
    overlay() {
        vcpkg install corroborate --head --overlay-ports="${port%/*}" --x-install-root="$work/vcpkg" >"$work/vcpkg.log" 2>&1
    }
    step "vcpkg builds it as an overlay" overlay
else
    echo "not run: vcpkg install --overlay-ports, for there is no vcpkg here"
fi
