#!/usr/bin/env bash
# usage: docs/build.sh [<folder>]
# Builds the documentation into <folder>/site (default: build/docs): pages by MkDocs, the C++
# reference by Doxygen, then a check of every link. Warnings are errors. Needs doxygen and python3;
# the first run puts MkDocs into a virtual environment, later ones need no network.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
out=${1:-$root/build/docs}
mkdir -p "$out"
out=$(cd "$out" && pwd)

for tool in doxygen python3; do
    if ! command -v "$tool" >/dev/null; then
        echo "SKIPPED: $tool is not here"
        exit "${SKIPPED:-77}"
    fi
done
venv="$out/venv"
if ! cmp -s docs/requirements.txt "$venv/installed.txt"; then
    rm -rf "$venv"
    if ! python3 -m venv "$venv" || ! "$venv/bin/pip" install -q --disable-pip-version-check -r docs/requirements.txt; then
        rm -rf "$venv"
        echo "SKIPPED: MkDocs cannot be installed here"
        exit "${SKIPPED:-77}"
    fi
    cp docs/requirements.txt "$venv/installed.txt"
fi

rm -rf "$out/site"
NO_MKDOCS_2_WARNING=1 "$venv/bin/mkdocs" build --quiet --strict --config-file docs/mkdocs.yml --site-dir "$out/site"
rm "$out/site/404.html" # for servers; its links begin at their root

version=$(sed -n 's/^#define CORROBORATE_VERSION_[A-Z]* //p' include/corroborate/version.hpp | paste -sd.)
sed -e "s,@include@,$root/include,g" -e "s,@output@,$out/site,g" -e "s,@version@,$version,g" \
    -e "s,@style@,$root/docs/reference.css,g" -e "s,@main@,$root/docs/reference.md,g" docs/Doxyfile.in >"$out/Doxyfile"
python3 docs/reference.py "$out/Doxyfile" docs/names.txt

python3 docs/check_links.py "$out/site"
echo "Open $out/site/index.html, or with search: python3 -m http.server -d $out/site"
