#!/usr/bin/env bash
# usage: single_header.sh <build directory of corroborate> <compiler>
# Makes the single header, and runs the founding case and tests of every floor in it, built with it
# in place of the headers.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
need python3

mkdir -p "$work/include/corroborate"
single="$work/include/corroborate/corroborate.hpp"
step "one header" python3 "$root/packaging/single_header.py" --output "$single"
includes_none_of_ours() { ! grep -n '^ *# *include *[<"]corroborate/' "$single"; }
step "it includes none of ours" includes_none_of_ours
# Whoever asks for a header of its own gets the single one: from here on nothing else is found.
sed -n 's,^// ---- ,,p' "$single" | grep -vx corroborate.hpp | while read -r header; do
    mkdir -p "$work/include/corroborate/$(dirname "$header")"
    echo '#include <corroborate/corroborate.hpp>' >"$work/include/corroborate/$header"
done

compile() { # <program> <source>...
    local program=$1
    shift
    "$compiler" -std=c++20 -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast \
        -Werror -DFMT_HEADER_ONLY -DDOCTEST_CONFIG_SUPER_FAST_ASSERTS -I"$work/include" -I"$root/tests/support" \
        "$@" -o "$work/$program" >"$work/$program.log" 2>&1
}
behaves_as_the_headers compare dossier explain text_parse_amount
