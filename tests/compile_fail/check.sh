#!/usr/bin/env bash
# usage: check.sh <file> <compiler> <flag>...
# The file opens with lines "// expect: <extended regex>". Without MISUSE it must compile: the
# control. With MISUSE it must not, and the compiler must print each of the sentences. Source lines
# of the file that the compiler echoes, and its name, do not count: a sentence must come from the
# library's headers or be the compiler's own.
set -euo pipefail
export LC_ALL=C
file=$1
shift

mapfile -t expected < <(sed -n -e '/^\/\/ expect: */!q' -e 's///p' "$file")
if [ ${#expected[@]} -eq 0 ]; then
    echo "$file does not begin with \"// expect: <regex>\""
    exit 1
fi

if ! output=$("$@" -fsyntax-only "$file" 2>&1); then
    printf 'The control (without MISUSE) does not compile:\n%s\n' "$output"
    exit 1
fi
flat=() # g++ 15 and later set notes in lists
if "$@" -fno-diagnostics-show-nesting -fsyntax-only -x c++ /dev/null 2>/dev/null; then
    flat=(-fno-diagnostics-show-nesting)
fi
if output=$("$@" "${flat[@]}" -fsyntax-only -DMISUSE "$file" 2>&1); then
    echo "The misuse compiles."
    exit 1
fi

# A diagnostic starts with "path:line:column: "; what follows up to the next one is its echo.
said=$(awk -v file="$file:" '
    /^In file included from|^ +from / { next }
    match($0, /^[^ ][^:]*:[0-9]+:[0-9]+: +/) {
        own = index($0, file) == 1
        print substr($0, RLENGTH + 1)
        next
    }
    index($0, file) == 1 { own = 1 }
    !own' <<<"$output")
failed=0
for sentence in "${expected[@]}"; do
    if ! grep -qE -e "$sentence" <<<"$said"; then
        echo "The compiler does not say: $sentence"
        failed=1
    fi
done
if [ $failed -ne 0 ]; then
    printf '\nIt says:\n%s\n' "$output"
fi
exit $failed
