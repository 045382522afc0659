# What the consumer tests share: <build directory of corroborate> <compiler>.
build=$1
compiler=$2
cmake=${CMAKE:-cmake}
root=${here%/tests/*}
consumer="$here/consumer"
work="$build/packaging/$(basename "$0" .sh)"
rm -rf "$work"
mkdir -p "$work"

fail() {
    echo "FAILED: $*"
    tail -n 30 "$work"/*.log 2>/dev/null || true
    exit 1
}
step() { # <name> <command>...
    local name=$1
    shift
    "$@" || fail "$name"
    echo "passed: $name"
}
# A tool that is missing here: nothing to test. (In .ci/run it is a failure: SKIPPED=1.)
need() { # <command>...
    local tool
    for tool in "$@"; do
        if ! command -v "$tool" >/dev/null; then
            echo "SKIPPED: $tool is not here"
            exit "${SKIPPED:-77}"
        fi
    done
}
version=$(sed -n 's/^#define CORROBORATE_VERSION_[A-Z]* //p' "$root/include/corroborate/version.hpp" | paste -sd.)
# Runs a consumer and looks for the version and the verdict in what it prints.
tells_the_tension() { # <program>
    local said
    said=$("$1") && grep -qx "corroborate $version" <<<"$said" && grep -q "are in tension" <<<"$said"
}
# The tree as a release would have it.
export_tree() { # <folder>
    mkdir -p "$1"
    (cd "$root" && tar -c --exclude=./build --exclude=./.git --exclude=./.cache .) | tar -x -C "$1"
}
# The founding case and tests, built by the caller's `compile <program> <source>...`.
tells_the_story() { "$work/founding_case" | diff "$root/examples/expected/founding_case.txt" -; }
behaves_as_the_headers() { # <test>...
    local test sources=("$root/tests/support/main.cpp")
    step "the founding case builds" compile founding_case "$root/examples/founding_case.cpp"
    step "it tells the same story" tells_the_story
    for test in "$@"; do sources+=("$root/tests/$test.cpp"); done
    step "tests of every floor build" compile tests "${sources[@]}"
    step "they pass" "$work/tests"
}
