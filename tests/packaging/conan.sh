#!/usr/bin/env bash
# usage: conan.sh <build directory of corroborate> <compiler>
# conan create with its test package. No remote is asked: the dependencies are the system's.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
need python3

conan="$build/conan/bin/conan"
if [ ! -x "$conan" ]; then
    if ! { python3 -m venv "$build/conan" && "$build/conan/bin/pip" install -q 'conan>=2,<3'; } >"$work/install.log" 2>&1; then
        cat "$work/install.log"
        echo "SKIPPED: conan cannot be installed from PyPI here"
        exit "${SKIPPED:-77}"
    fi
fi
export CONAN_HOME="$work/home"
CXX=$compiler "$conan" profile detect >"$work/detect.log" 2>&1 || fail "conan profile detect"
cat >"$work/profile" <<END
include(default)
[settings]
compiler.cppstd=20
[conf]
tools.build:compiler_executables={"cpp": "$compiler"}
tools.cmake.cmaketoolchain:generator=Ninja
tools.cmake.cmake_layout:test_folder=$work/test
tools.cmake.cmaketoolchain:user_presets=
[platform_requires]
fmt/9.1.0
range-v3/0.12.0
nlohmann_json/3.11.2
END

create() { # <log> <argument>...
    local log=$1
    shift
    "$conan" create "$root/packaging/conan" --profile:all "$work/profile" --no-remote "$@" >"$work/$log.log" 2>&1
}
step "conan create, and its test package" create create
step "the test package tells the tension" grep -q "are in tension" "$work/create.log"
step "the version is $version" grep -q "corroborate/$version: Package '" "$work/create.log"
step "the core, which needs nothing" create core -o '&:core_only=True' --test-folder=
needs_nothing() { ! grep -qE '^ +(fmt|range-v3|nlohmann_json)/' "$work/core.log"; }
step "and which asks for nothing" needs_nothing
