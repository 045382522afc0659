#!/usr/bin/env python3
"""usage: lint.py PORT_FOLDER VERSION

The rules of the vcpkg registry for a manifest, a portfile and a usage text: those of its documents
that a program can check.
"""
import json
import pathlib
import re
import sys

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
VERSION = re.compile(r"\d+(\.\d+)*")
TOP = ["name", "version", "port-version", "maintainers", "description", "homepage", "documentation", "license",
       "supports", "dependencies", "default-features", "features"]
DEPENDENCY = ["name", "host", "default-features", "features", "platform", "version>="]
RESERVED = {"core", "default", "all"}
# https://spdx.org/licenses: what this port may say
LICENSES = {"BSL-1.0"}


def problems(folder, version):
    manifest = json.loads((folder / "vcpkg.json").read_text(encoding="utf-8"))
    port = (folder / "portfile.cmake").read_text(encoding="utf-8")
    usage = (folder / "usage").read_text(encoding="utf-8")

    def fields(thing, allowed, where):
        for key in thing:
            if key not in allowed:
                yield f"{where}: there is no field {key}"
        order = [key for key in allowed if key in thing]
        if order != [key for key in thing if key in allowed]:
            yield f"{where}: the fields should stand as {', '.join(order)}"

    def dependencies(those, where):
        names = [d if isinstance(d, str) else d["name"] for d in those]
        if names != sorted(names):
            yield f"{where}: the dependencies are not sorted"
        for d in those:
            if isinstance(d, str):
                d = {"name": d}
            yield from fields(d, DEPENDENCY, where)
            if not NAME.fullmatch(d["name"]):
                yield f"{where}: {d['name']} is no name of a port"
            if "version>=" in d and not VERSION.fullmatch(d["version>="]):
                yield f"{where}: {d['version>=']} is no version"
            if d["name"].startswith("vcpkg-cmake") and d.get("host") is not True:
                yield f"{where}: {d['name']} is a host dependency"

    yield from fields(manifest, TOP, "vcpkg.json")
    for key in ("name", "version", "description", "license"):
        if key not in manifest:
            yield f"vcpkg.json has no {key}"
    if manifest["name"] != folder.name or not NAME.fullmatch(manifest["name"]):
        yield f"the name is not that of the folder: {manifest['name']}"
    if manifest["version"] != version:
        yield f"the version is {manifest['version']}, not {version}"
    if manifest["license"] not in LICENSES:
        yield f"the licence is not one of {', '.join(LICENSES)}"
    if manifest["description"].endswith("."):
        yield "the description ends in a full stop"
    yield from dependencies(manifest["dependencies"], "vcpkg.json")
    features = manifest.get("features", {})
    for name, feature in features.items():
        if not NAME.fullmatch(name) or name in RESERVED:
            yield f"{name} is no name of a feature"
        yield from fields(feature, ["description", "supports", "dependencies"], name)
        yield from dependencies(feature.get("dependencies", []), name)
        if not re.search(rf"^\s+{name} CORROBORATE_\w+$", port, re.M):
            yield f"the portfile does not know the feature {name}"
    for name in manifest.get("default-features", []):
        if name not in features:
            yield f"there is no feature {name}"
    if (folder / "vcpkg.json").read_text(encoding="utf-8") != json.dumps(manifest, indent=2) + "\n":
        yield "vcpkg.json is not formatted as vcpkg format-manifest would"

    hosts = {d["name"] for d in manifest["dependencies"] if isinstance(d, dict) and d.get("host")}
    for function, host in (("vcpkg_cmake_configure", "vcpkg-cmake"),
                           ("vcpkg_cmake_config_fixup", "vcpkg-cmake-config")):
        if (function in port) != (host in hosts):
            yield f"{function} goes with {host}"
    for word in ("vcpkg_install_copyright", 'REF "v${VERSION}"', "HEAD_REF main", "/usage"):
        if word not in port:
            yield f"the portfile lacks {word}"
    for deprecated in ("vcpkg_configure_cmake", "vcpkg_fixup_cmake_targets", "CMAKE_CURRENT_BINARY_DIR"):
        if deprecated in port:
            yield f"the portfile has {deprecated}"
    if not re.match(rf"{manifest['name']} provides CMake targets:\n\n  find_package\(", usage):
        yield "usage does not begin as usage texts do"


def main():
    found = list(problems(pathlib.Path(sys.argv[1]), sys.argv[2]))
    print("\n".join(found) or "nothing found")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
