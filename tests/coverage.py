#!/usr/bin/env python3
"""usage: coverage.py COVERAGE.json FLOORS.cmake EXCUSED.txt

Sums up what gcovr counted in floors 1 to 6. A line that was not reached must be excused: a line
"header: its text" of EXCUSED.txt, under a comment with the reason.
"""
import json
import pathlib
import re
import sys


def main():
    counted = json.loads(pathlib.Path(sys.argv[1]).read_text())
    root = pathlib.Path(sys.argv[2]).parent.parent
    rows = re.findall(r'^ {4}"(.*?)"', pathlib.Path(sys.argv[2]).read_text(), re.M)
    floors = {name: floor for floor, row in enumerate(rows, 1) for name in row.split() if floor <= 6}
    excused = [line for line in pathlib.Path(sys.argv[3]).read_text().splitlines() if line and line[0] != "#"]
    used = set()
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
            elif key in excused:
                used.add(key)
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
    for key in sorted(set(excused) - used):
        print(f"excused, and reached: {key}")
    return 0 if not bad and share >= 0.95 and not set(excused) - used else 1


if __name__ == "__main__":
    sys.exit(main())
