#!/usr/bin/env python3
"""usage: fwd.py check|write

Writes include/corroborate/fwd.hpp: every public class, class template and enumeration of the
headers, declared; or checks that it is as this script would write it.
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = ROOT / "include" / "corroborate"
FWD = INCLUDE / "fwd.hpp"

OPENING = """\
// Every public class, class template and enumeration, declared and not defined: for headers that only
// pass them on. Left out are count and real,
// whose parameters are values of class types. Made by packaging/fwd.py.
#pragma once

#include <cstddef>
#include <cstdint>

namespace corroborate {
inline namespace v0 {
"""
DECLARATION = re.compile(
    r"^(?P<template>template <[^\n]*>\n(?:    requires[^\n]*\n)*)?"
    r"(?P<kind>struct|class|enum class) (?P<name>[a-z_0-9]+)(?P<base> : std::u?int\d+_t)?(?: final)?"
    r"(?: : [^\n]*)? ?(?:[{;]|$)", re.M)
# A default argument stands in the header alone.
DEFAULT = re.compile(r" = [^,>]+")


def headers():
    """In the order of the house."""
    rows = re.search(r"set\(floors(.*?)\)", (ROOT / "cmake" / "floors.cmake").read_text(), re.S)[1]
    for name in " ".join(re.findall(r'"(.*?)"', rows)).split():
        if name.endswith("/"):
            yield from sorted(INCLUDE.glob(f"{name}*.hpp"))
        elif (INCLUDE / f"{name}.hpp").exists():
            yield INCLUDE / f"{name}.hpp"


def declarations(path):
    """Pairs of a namespace below corroborate and a declaration."""
    text = path.read_text(encoding="utf-8")
    spaces = []
    at = past = 0
    found = []
    for line in text.splitlines(keepends=True):
        if opened := re.match(r"(inline )?namespace ([\w:]+) \{\n", line):
            spaces.append(opened[2])
        elif re.match(r"\} // namespace", line):
            spaces.pop()
        elif at >= past and spaces and spaces[0] == "corroborate" and (match := DECLARATION.match(text, at)):
            past = match.end()
            if "detail" not in spaces:
                found.append(("::".join(spaces[2:]), match))
        at += len(line)
    for space, match in found:
        template = (match["template"] or "").split("\n")[0]
        if template == "template <>" or match["name"] in ("count", "real") or "requires" in (match["template"] or ""):
            continue
        template = DEFAULT.sub("", template) + " " if template else ""
        yield space, f"{template}{match['kind']} {match['name']}{match['base'] or ''};"


def text():
    out = OPENING
    open_space = ""
    seen = set()
    for path in headers():
        for space, declaration in declarations(path):
            if (space, declaration) in seen:
                continue
            seen.add((space, declaration))
            if space != open_space:
                out += f"}} // namespace {open_space}\n" if open_space else ""
                out += f"namespace {space} {{\n" if space else ""
                open_space = space
            out += declaration + "\n"
    out += f"}} // namespace {open_space}\n" if open_space else ""
    out += "} // namespace v0\n} // namespace corroborate\n"
    return subprocess.run(["clang-format-19", f"--assume-filename={FWD}"], input=out, capture_output=True, text=True,
                          check=True).stdout


def main():
    wanted = text()
    if sys.argv[1:] == ["write"]:
        FWD.write_text(wanted, encoding="utf-8")
        return 0
    given = FWD.read_text(encoding="utf-8")
    if given == wanted:
        return 0
    for line in sorted(set(wanted.splitlines()) ^ set(given.splitlines())):
        print(f"{'lacks' if line not in given.splitlines() else 'has in vain'}: {line}")
    print("fwd.hpp is not what packaging/fwd.py write makes")
    return 1


if __name__ == "__main__":
    sys.exit(main())
