#!/usr/bin/env bash
# usage: debian.sh <suite> <folder> [<compiler>]
# By hand, as root: both commands of the README on a fresh Debian of that suite (trixie, sid), which
# debootstrap makes in the folder. What is committed is tested, with g++-12 or with the compiler given.
set -euo pipefail
suite=$1 folder=$2
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if [ ! -d "$folder/var/lib/apt" ]; then
    debootstrap --variant=minbase "$suite" "$folder" >"$folder.log"
fi
echo 'Acquire::Check-Valid-Until "false";' >"$folder/etc/apt/apt.conf.d/any-mirror"
rm -rf "$folder/root/corroborate"
git clone --quiet "$root" "$folder/root/corroborate"
mountpoint -q "$folder/proc" || mount -t proc proc "$folder/proc"
trap 'umount "$folder/proc"' EXIT
chroot "$folder" env ${3:+CXX="$3"} bash -euc '
    cd /root/corroborate
    time examples/run.sh
    time tests/run.sh
    dpkg-query -W -f="\${Package} \${Version}\n" "g++*" libfmt-dev librange-v3-dev nlohmann-json3-dev doctest-dev libcli11-dev'
