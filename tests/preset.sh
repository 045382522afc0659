#!/usr/bin/env bash
# usage: preset.sh <preset> <compiler> <flag>...
# Configures, builds and tests a preset; skipped where the compiler with these flags does not work.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
cmake=${CMAKE:-cmake}
preset=$1
shift

mkdir -p build
probe="build/probe-$preset"
trap 'rm -f "$probe"' EXIT
if ! printf '#include <string>\nint main() {}\n' | "$@" -x c++ - -o "$probe" 2>/dev/null; then
    echo "SKIPPED: \"$*\" does not work here"
    exit "${SKIPPED:-77}"
fi

"$cmake" --preset "$preset"
"$cmake" --build --preset "$preset" -j "$(nproc)"
"$(dirname "$(command -v "$cmake")")/ctest" --preset "$preset" -j "$(nproc)"
