#!/usr/bin/env bash
# usage: debian.sh <build directory of corroborate> <compiler>
# Builds libcorroborate-dev, lints it, installs it with apt, builds the consumers against it, and
# takes it off again. Who is not root has it unpacked into a prefix instead.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
need dpkg-buildpackage dh lintian pkg-config

export_tree "$work/corroborate"
cp -r "$root/packaging/debian" "$work/corroborate/debian"
build() { (cd "$work/corroborate" && DEB_BUILD_OPTIONS=noautodbgsym dpkg-buildpackage -us -uc --build=full) >"$work/build.log" 2>&1; }
step "dpkg-buildpackage" build
deb="$work/libcorroborate-dev_${version}_all.deb"
step "the package is of version $version" test -f "$deb"
lint() { lintian --allow-root --fail-on error,warning,info --tag-display-limit 0 --info "$work"/*.changes >"$work/lintian.log" 2>&1; }
step "lintian finds nothing" lint

installed() { dpkg-query -W -f='${Status}' libcorroborate-dev 2>/dev/null | grep -q ' installed$'; }
if [ "$(id -u)" -eq 0 ] && ! installed; then
    trap 'dpkg --purge libcorroborate-dev >"$work/purge.log" 2>&1' EXIT
    install_with_apt() {
        DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$deb" >"$work/apt.log" 2>&1
    }
    step "apt installs it" install_with_apt
    prefix=/usr
else
    echo "not root, or it is installed already: unpacked instead"
    dpkg-deb -x "$deb" "$work/unpacked"
    prefix="$work/unpacked/usr"
    export PKG_CONFIG_PATH="$prefix/share/pkgconfig"
fi

configure() {
    "$cmake" -G Ninja -S "$here/find_package" -B "$work/all" -DCMAKE_CXX_COMPILER="$compiler" \
        -DCMAKE_PREFIX_PATH="$prefix" -DWANTED="${version%.*}" >"$work/configure.log" 2>&1 &&
        grep -qx "corroborate_DIR:PATH=$prefix/share/cmake/corroborate" "$work/all/CMakeCache.txt"
}
build_all() { "$cmake" --build "$work/all" >"$work/all.log" 2>&1; }
# shellcheck disable=SC2046 # flags are words
by_pkg_config() { "$compiler" -std=c++20 "$consumer/io.cpp" $(pkg-config --cflags --libs corroborate-io) -o "$work/io"; }
step "CMake finds it" configure
step "the consumer builds" build_all
step "the consumer runs" tells_the_tension "$work/all/consumer"
step "another builds by pkg-config" by_pkg_config
step "and runs" "$work/io"
