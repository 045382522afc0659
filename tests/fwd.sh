#!/usr/bin/env bash
# fwd.hpp declares every public class and enumeration of the headers.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
if ! command -v python3 >/dev/null || ! command -v clang-format-19 >/dev/null; then
    echo "SKIPPED: python3 or clang-format-19 is not here"
    exit "${SKIPPED:-77}"
fi
packaging/fwd.py check
echo "$(grep -c ';$' include/corroborate/fwd.hpp) declarations, none missing"
