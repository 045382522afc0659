# What both consumer tests share: <build directory of corroborate> <compiler>.
build=$1
compiler=$2
cmake=${CMAKE:-cmake}
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
