#!/usr/bin/env python3
"""usage: single_header.py [--output FILE] [HEADER...]

One header that stands for all that the given ones include (default: corroborate.hpp and
text/parse_amount.hpp). Headers of the standard library and of fmt are included as before.
"""
import argparse
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = ROOT / "include" / "corroborate"
LINE = re.compile(r"#include <([^>]+)>")


class Bundle:
    def __init__(self):
        self.foreign = set()
        self.taken = set()
        self.text = []

    def take(self, name):
        """Appends a header after all that it includes, once."""
        if name in self.taken:
            return
        self.taken.add(name)
        depth = 0
        own = []
        for line in (INCLUDE / name).read_text(encoding="utf-8").splitlines():
            depth += line.startswith("#if") - line.startswith("#endif")
            included = LINE.match(line)
            if line == "#pragma once" or (included and depth == 0 and self.include(included[1])):
                continue
            own.append(line)
        self.text.append(f"\n// ---- {name}\n" + re.sub("\n{3,}", "\n\n", "\n".join(own)).strip() + "\n")

    def include(self, path):
        if path.startswith("corroborate/"):
            self.take(path.removeprefix("corroborate/"))
        else:
            self.foreign.add(path)
        return True


def version():
    return ".".join(re.findall(r"define CORROBORATE_VERSION_\w+ (\d+)", (INCLUDE / "version.hpp").read_text()))


def make(headers):
    bundle = Bundle()
    for name in headers:
        bundle.take(name)
    standard = sorted(path for path in bundle.foreign if "/" not in path)
    others = sorted(bundle.foreign.difference(standard))
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8").strip()
    opening = [
        f"// corroborate {version()}: comparing sourced quantitative claims. One header, made by",
        f"// packaging/single_header.py from {', '.join(headers)} and all that they include.",
        "//",
        *("// " + line if line else "//" for line in licence.splitlines()),
        "#pragma once",
        "",
        *(f"#include <{path}>" for path in standard),
        *([""] if others else []),
        *(f"#include <{path}>" for path in others),
    ]
    return "\n".join(opening) + "\n" + "".join(bundle.text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[2])
    parser.add_argument("--output", type=pathlib.Path)
    parser.add_argument("headers", nargs="*", metavar="HEADER")
    options = parser.parse_args()
    text = make(options.headers or ["corroborate.hpp", "text/parse_amount.hpp"])
    if options.output is None:
        print(text, end="")
        return
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
