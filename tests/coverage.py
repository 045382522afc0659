#!/usr/bin/env python3
"""usage: coverage.py LINES.json BRANCHES.json FLOORS.cmake EXCUSED.txt

Sums up what the tests reach of floors 1 to 6. Lines are as gcovr counts them, and with them each
function that no test calls at run time. Branches are those that are ours: each condition of our source
(what an if, a loop, ?:, && and || ask, and each case) counts twice, as true and as false, by clang's
source-based coverage. A side is taken if any instance of a template takes it. What is not ours is not
counted: the compiler's paths of exceptions and its comparisons "= default", what an instance decides at
compile time (if constexpr), and the way past a switch over all values of an enum. gcov's own branches
are jumps of the machine: every call that may throw adds some, and so does each instance.

EXCUSED.txt lists, under a comment with the reason, what cannot be reached: "header: text" for lines, which
then count for nothing, and "header: never true: condition" or "header: never false: condition" for one
side, which still counts as not taken. Ends with 1 where a floor falls below LINES or BRANCHES, where a
side of floors 1 to 5 is neither taken nor listed, or where something listed is reached.
"""
import fnmatch
import json
import pathlib
import re
import sys

LINES = 1
BRANCHES = 0.95
CORE = 5  # floors whose every side is taken or listed


class Excuses:
    def __init__(self, path):
        self.lines = [line for line in path.read_text().splitlines() if line and line[0] != "#"]
        self.used = set()

    def __contains__(self, key):
        found = [line for line in self.lines if key == line or fnmatch.fnmatchcase(key, line)]
        self.used.update(found)
        return bool(found)

    def unused(self):
        return [line for line in self.lines if line not in self.used]


class Sources:
    """The headers of floors 1 to 6, and their text."""

    def __init__(self, floors_cmake):
        self.root = floors_cmake.resolve().parent.parent
        rows = re.findall(r'^ {4}"(.*?)"', floors_cmake.read_text(), re.M)
        self.floors = {name: floor for floor, row in enumerate(rows[:6], 1) for name in row.split()}
        self.texts = {}

    def floor(self, file):
        path = self.root / file
        return self.floors.get(path.stem) if path.parent.name == "corroborate" else None

    def line(self, file, number):
        path = self.root / file
        if path not in self.texts:
            self.texts[path] = path.read_text().splitlines()
        return self.texts[path][number - 1]


def lines_by_gcovr(counted, sources):
    """(header, line number) -> how often it was reached."""
    reached = {}
    for file in counted["files"]:
        if sources.floor(file["file"]):
            for line in file["lines"]:
                if not line.get("gcovr/noncode") and not line.get("gcovr/excluded"):
                    reached[file["file"], line["line_number"]] = line["count"]
    return reached


def functions_by_llvm(counted, sources):
    """(header, line number) of the first line -> how often it was called, over all instances."""
    called = {}
    for function in counted["data"][0]["functions"]:
        line, _, _, _, count, file, *_ = function["regions"][0]
        name = function["filenames"][file]
        if sources.floor(name):
            key = str(pathlib.Path(name).relative_to(sources.root)), line
            called[key] = called.get(key, 0) + count
    return called


def branches_by_llvm(counted, sources):
    """(header, from line, from column, to line, to column) -> [times true, times false], over all instances."""
    taken = {}
    for function in counted["data"][0]["functions"]:
        for *place, true, false, file, _, _ in function["branches"]:
            name = function["filenames"][file]
            if sources.floor(name):
                sides = taken.setdefault((str(pathlib.Path(name).relative_to(sources.root)), *place), [0, 0])
                sides[0] += true
                sides[1] += false
    return taken


def main():
    gcovr, llvm = (json.loads(pathlib.Path(name).read_text()) for name in sys.argv[1:3])
    sources = Sources(pathlib.Path(sys.argv[3]))
    excuses = Excuses(pathlib.Path(sys.argv[4]))
    sums = {floor: [0, 0, 0, 0] for floor in sorted(set(sources.floors.values()))}
    bad, missed = [], []

    lines = lines_by_gcovr(gcovr, sources)
    for key, count in functions_by_llvm(llvm, sources).items():
        lines[key] = min(lines.get(key, count), count)
    for (file, number), count in sorted(lines.items()):
        text = sources.line(file, number).strip()
        name = pathlib.Path(file).name
        total = sums[sources.floor(file)]
        if count == 0 and f"{name}: {text}" in excuses:
            continue
        total[0] += 1
        total[1] += count > 0
        if count == 0:
            bad.append(f"{name}:{number}: not reached: {text}")

    for (file, line, column, last, end), sides in sorted(branches_by_llvm(llvm, sources).items()):
        text = sources.line(file, line)
        name = pathlib.Path(file).name
        if "= default;" in text or (sides == [0, 0] and f"{name}: {text.strip()}" in excuses):
            continue
        asked = text[column - 1:end - 1] if line == last else text[column - 1:]
        floor = sources.floor(file)
        for side, count in zip(("true", "false"), sides):
            if side == "true" and text[:column - 1].endswith("switch ("):
                continue  # past all cases
            sums[floor][2] += 1
            sums[floor][3] += count > 0
            if count == 0 and f"{name}: never {side}: {asked}" not in excuses:
                (bad if floor <= CORE else missed).append(f"{name}:{line}: never {side}: {asked}")

    print("floor   lines  reached  branches  taken")
    low = False
    for floor, (n_lines, reached, n_branches, taken) in sums.items():
        print(f"{floor:5} {n_lines:7} {reached / n_lines:8.2%} {n_branches:9} {taken / n_branches:6.1%}")
        low = low or reached < LINES * n_lines or taken < BRANCHES * n_branches
    print("\n".join(missed + bad + [f"listed, but reached or gone: {line}" for line in excuses.unused()]))
    return 1 if low or bad or excuses.unused() else 0


if __name__ == "__main__":
    sys.exit(main())
