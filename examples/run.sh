#!/usr/bin/env bash
# Installs what the examples need, builds them, and runs the founding case and the program on it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source .ci/common.sh

build() {
    cmake -S . -B build/examples -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O1 \
        -DCORROBORATE_BUILD_TESTS=OFF
    cmake --build build/examples -j "$(nproc)"
}

stage "packages" install_missing g++ cmake ninja-build libfmt-dev librange-v3-dev nlohmann-json3-dev libcli11-dev
stage "build" build

echo
build/examples/examples/founding_case

echo
echo "The program, on every quantitative claim of the five reports:"
echo
build/examples/examples/corroborate compare \
    --vocabulary examples/data/founding_vocabulary.json examples/data/founding_claims.jsonl
