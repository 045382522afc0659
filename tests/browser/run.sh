#!/usr/bin/env bash
# usage: run.sh <build directory> <corroborate>
# Opens reports in a headless Chromium. Installs what is missing: Chromium from Debian, Playwright
# and axe-core within the build directory.
set -euo pipefail
build=$1
program=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work="$build/browser"
mkdir -p "$work"

skip() { # <what is not here>
    echo "SKIPPED: $*"
    exit "${SKIPPED:-77}"
}
source "$root/.ci/common.sh"
if ! command -v chromium >/dev/null || ! command -v npm >/dev/null; then
    install_missing chromium npm python3-venv fonts-dejavu-core || skip "Chromium cannot be installed"
fi
command -v chromium >/dev/null || skip "Chromium is not here"

if ! "$work/venv/bin/python" -c 'import playwright' 2>/dev/null; then
    python3 -m venv "$work/venv" && "$work/venv/bin/pip" install --quiet playwright ||
        skip "Playwright cannot be installed"
fi
if [ ! -f "$work/node_modules/axe-core/axe.min.js" ]; then
    npm install --silent --no-audit --no-fund --prefix "$work" axe-core || skip "axe-core cannot be installed"
fi
"$work/venv/bin/python" "$here/check.py" "$(command -v chromium)" "$program" \
    "$work/node_modules/axe-core/axe.min.js" "$root/examples/data" "$work"
