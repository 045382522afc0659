#!/usr/bin/env bash
# usage: bazel.sh <build directory of corroborate> <compiler>
# The Bazel targets, built by the newest Bazel that npm has (2.1, from before MODULE.bazel), with
# stand-ins for what would come from Bazel's registry; MODULE.bazel is read by a program of ours.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
need python3

step "MODULE.bazel agrees with BUILD.bazel" python3 "$here/bazel/module.py" "$root/packaging/bazel" "$version"

bazel="$build/bazel/node_modules/@bazel/bazel-linux_x64/bazel-2.1.0-linux-x86_64"
if [ ! -x "$bazel" ] && ! npm install --prefix "$build/bazel" --no-audit --no-fund @bazel/bazel-linux_x64@2.1.0 \
    >"$work/install.log" 2>&1; then
    echo "not run: the targets themselves, for there is no npm that has Bazel here"
    exit 0
fi

# The registry's way: the sources with MODULE.bazel and BUILD.bazel laid over them.
mkdir -p "$work/corroborate" "$work/consumer"
cp -r "$root/include" "$root/LICENSE" "$root"/packaging/bazel/*.bazel "$work/corroborate"
cp "$consumer"/*.cpp "$here/bazel/BUILD.bazel" "$work/consumer"
repository() { # <name> <text of its BUILD file>
    mkdir -p "$work/$1"
    echo "$2" >"$work/$1/BUILD.bazel"
}
header_library() { # <name> [<linker option>]
    echo "cc_library(name = \"$1\", linkopts = [${2:-}], visibility = [\"//visibility:public\"])"
}
native() { # <rule>...
    printf '%s\n' "$@" | sed 's/.*/& = native.&/'
}
repository fmt "$(header_library fmt '"-lfmt"')"
repository range_v3 "$(header_library range_v3)"
repository nlohmann_json "$(header_library json)"
for language in cc java; do
    repository rules_$language ""
    repository rules_$language/$language ""
done
native cc_{binary,import,library,proto_library,test,toolchain,toolchain_suite} objc_library >"$work/rules_cc/cc/defs.bzl"
native java_{binary,import,library,package_configuration,plugin,proto_library,runtime,test,toolchain} \
    >"$work/rules_java/java/defs.bzl"
{
    echo 'workspace(name = "consumer")'
    for name in corroborate fmt range_v3 nlohmann_json rules_cc rules_java; do
        touch "$work/$name/WORKSPACE"
        echo "local_repository(name = \"$name\", path = \"../$name\")"
    done
} >"$work/consumer/WORKSPACE"

trap 'chmod -R u+w "$work/out" && rm -r "$work/out"' EXIT
compile() {
    (cd "$work/consumer" && CC=$compiler "$bazel" --batch --output_user_root="$work/out" \
        build --cxxopt=-std=c++20 //:main //:core //:io) >"$work/build.log" 2>&1
}
step "the targets build" compile
step "everything but the edges runs" tells_the_tension "$work/consumer/bazel-bin/main"
step "the core runs" "$work/consumer/bazel-bin/core"
step "the edges run" "$work/consumer/bazel-bin/io"
