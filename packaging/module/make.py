#!/usr/bin/env python3
"""usage: make.py check|write [COMPILER]

Writes corroborate.cppm, the module interface unit: every public name of corroborate.hpp and of
text/parse_amount.hpp, as clang lists them; or checks that it is as this script would write it.
"""
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
UNIT = HERE / "corroborate.cppm"
HEADERS = ["corroborate.hpp", "text/parse_amount.hpp"]
# Namespaces whose names are public; of text/ those that parse_amount is called with.
EXPORTED = {"": None, "terms": None, "units": None, "text": {"english", "language", "read_amount"}}

OPENING = """\
// The module corroborate: import corroborate; in place of the headers up to floor 8 and of
// parse_amount. Macros are not exported: version.hpp stays a header. Made by make.py, which
// also checks that no public name is missing.
module;
%s
export module corroborate;

export namespace corroborate {
inline namespace v0 {
"""


def public_names(compiler):
    source = "".join(f"#include <corroborate/{header}>\n" for header in HEADERS)
    command = [compiler, "-std=c++20", f"-I{ROOT / 'include'}", "-DFMT_HEADER_ONLY", "-fsyntax-only", "-x", "c++",
               "-Xclang", "-ast-list", "-Xclang", "-ast-dump-filter=corroborate", "-"]
    listed = subprocess.run(command, input=source, capture_output=True, text=True, check=True).stdout
    spaces = {"detail", "io", "report", "views", "v0", *EXPORTED}
    names = {space: set() for space in EXPORTED}
    for line in listed.splitlines():
        found = re.fullmatch(r"corroborate::(?:(\w+)::)?([a-z]\w*|operator[-+*])", line)
        if found and found[2].startswith("operator") and found[1] != "terms":
            continue  # found with their operands, as friends
        if found and (found[1] or "") in EXPORTED and found[2] not in spaces:
            names[found[1] or ""].add(found[2])
    return names


def unit(names):
    text = OPENING % "".join(f"#include <corroborate/{header}>\n" for header in HEADERS)
    for space, only in EXPORTED.items():
        if space:
            text += f"\nnamespace {space} {{\n"
        prefix = f"{space}::" if space else ""
        for name in sorted(names[space] if only is None else only):
            text += f"using corroborate::{prefix}{name};\n"
        if space:
            text += f"}} // namespace {space}\n"
    return text + "\n} // namespace v0\n} // namespace corroborate\n"


def main():
    what, compiler = (sys.argv[1:] + ["clang++-19"])[:2]
    wanted = unit(public_names(compiler))
    if what == "write":
        UNIT.write_text(wanted, encoding="utf-8")
        return 0
    given = set(UNIT.read_text(encoding="utf-8").splitlines())
    missing = [line for line in wanted.splitlines() if line not in given]
    too_many = sorted(given.difference(wanted.splitlines()))
    for line in missing:
        print(f"{UNIT.name} lacks: {line}")
    for line in too_many:
        print(f"{UNIT.name} has what no header has: {line}")
    if missing or too_many:
        print("packaging/module/make.py write would put that right")
    return 1 if missing or too_many else 0


if __name__ == "__main__":
    sys.exit(main())
