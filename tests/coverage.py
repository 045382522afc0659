#!/usr/bin/env python3
"""usage: coverage.py COVERAGE.json FLOORS.cmake EXCUSED.txt

Sums up what gcovr counted in floors 1 to 6 and lists the lines that were not reached, but for those
that a pattern "header: text" of EXCUSED.txt excuses, under a comment with the reason. Ends with 1 where
a floor falls below LINES, or all together below BRANCHES. (gcov counts the branches of each instance of
a template, and those that the standard library's inlined code brings.)
"""
import fnmatch
import json
import pathlib
import re
import sys

LINES = 0.98  # the aim is 1
BRANCHES = 0.78  # the aim is 0.95 of those that are ours


def main():
    counted = json.loads(pathlib.Path(sys.argv[1]).read_text())
    root = pathlib.Path(sys.argv[2]).parent.parent
    rows = re.findall(r'^ {4}"(.*?)"', pathlib.Path(sys.argv[2]).read_text(), re.M)
    floors = {name: floor for floor, row in enumerate(rows, 1) for name in row.split() if floor <= 6}
    excused = [line for line in pathlib.Path(sys.argv[3]).read_text().splitlines() if line and line[0] != "#"]
    lines, reached, branches, taken, bad = {}, {}, {}, {}, []
    for file in counted["files"]:
        path = root / file["file"]
        floor = floors.get(path.stem)
        if floor is None:
            continue
        text = path.read_text().splitlines()
        for line in file["lines"]:
            if line.get("gcovr/noncode") or line.get("gcovr/excluded"):
                continue
            lines[floor] = lines.get(floor, 0) + 1
            key = f"{path.name}: {text[line['line_number'] - 1].strip()}"
            if line["count"] > 0:
                reached[floor] = reached.get(floor, 0) + 1
            elif any(fnmatch.fnmatchcase(key, pattern) for pattern in excused):
                lines[floor] -= 1
            else:
                bad.append(f"{path.name}:{line['line_number']}: not reached: {text[line['line_number'] - 1].strip()}")
            for branch in line["branches"]:
                branches[floor] = branches.get(floor, 0) + 1
                taken[floor] = taken.get(floor, 0) + (branch["count"] > 0)
    print("floor   lines  reached  branches  taken")
    for floor in sorted(lines):
        print(f"{floor:5} {lines[floor]:7} {reached[floor] / lines[floor]:8.2%} {branches[floor]:9} "
              f"{taken[floor] / branches[floor]:6.1%}")
    share = sum(taken.values()) / sum(branches.values())
    print(f"branches together: {share:.1%}")
    print("\n".join(bad))
    low = [floor for floor in lines if reached[floor] < LINES * lines[floor]]
    return 1 if low or share < BRANCHES else 0


if __name__ == "__main__":
    sys.exit(main())
