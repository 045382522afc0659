#!/usr/bin/env bash
# usage: markdown_parsed.sh <corroborate>
# Hostile claims in every field, as Markdown, read by parsers that others wrote: no raw HTML but our
# own folds, no links, no images, whole tables, and the claims' own words as text.
set -euo pipefail
if ! command -v cmark-gfm >/dev/null || ! command -v python3 >/dev/null; then
    echo "SKIPPED: cmark-gfm or python3 is not here"
    exit "${SKIPPED:-77}"
fi
python="$(command -v /usr/bin/python3 || command -v python3)" # Debian's has Debian's markdown-it-py
"$python" "$(dirname "${BASH_SOURCE[0]}")/markdown_parsed.py" "$1"
