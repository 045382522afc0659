#!/usr/bin/env python3
"""usage: mutate.py [--only HEADER,...] [--sample N] [--seed N] [--jobs N] [--least SHARE] [--list] WORK_FOLDER

Breaks one operator, bound, constant or open/closed flag of floors 1 to 6 at a time and runs the tests
of that header. A mutant that no test notices survives, and is printed; those that tests/mutants.txt
excuses (each under a comment with the reason) are counted apart. Ends with 1 if fewer than the share
--least are killed (default: all that are not excused).
"""
import argparse
import concurrent.futures
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys

TESTS = pathlib.Path(__file__).resolve().parent
ROOT = TESTS.parent
INCLUDE = ROOT / "include" / "corroborate"
# Formatting puts spaces around binary operators, and none within template arguments.
BREAKS = [
    (r"(?<= )<(?= )", "<="), (r"(?<= )<=(?= )", "<"), (r"(?<= )>(?= )", ">="), (r"(?<= )>=(?= )", ">"),
    (r"(?<= )==(?= )", "!="), (r"(?<= )!=(?= )", "=="), (r"(?<= )&&(?= )", "||"), (r"(?<= )\|\|(?= )", "&&"),
    (r"(?<= )\+(?= )", "-"), (r"(?<= )-(?= )", "+"), (r"(?<= )\*(?= )", "+"), (r"(?<=[( ])!(?=\w)", ""),
    (r"\bclosure::open\b", "closure::closed"), (r"\bclosure::closed\b", "closure::open"),
    (r"\bopen_at\b(?=\()", "closed_at"), (r"\bclosed_at\b(?=\()", "open_at"),
    (r"\.lower\(\)", ".upper()"), (r"\.upper\(\)", ".lower()"), (r"\.low\(\)", ".high()"), (r"\.high\(\)", ".low()"),
    (r"(?<=[ (])true\b", "false"), (r"(?<=[ (])false\b", "true"), (r"(?<=[ ({])(\d+)(?=[ ;,)}])", None),
    (r"\bstd::min\b", "std::max"), (r"\bstd::max\b", "std::min"),
]
SKIPPED = re.compile(r"^\s*(//|#|template <|concept |requires|static_assert|namespace|enum class|using )")


def floors():
    rows = re.findall(r'^ {4}"(.*?)"', (ROOT / "cmake" / "floors.cmake").read_text(), re.M)
    return [name for row in rows[:6] for name in row.split()]


def tests_of(header):
    """Those that name it: <header>.cpp, many_<header>.cpp and those that include it first."""
    found = [TESTS / f"{prefix}{header}.cpp" for prefix in ("", "many_")]
    found = [test for test in found if test.exists()]
    include = f"#include <corroborate/{header}.hpp>"
    for test in sorted(TESTS.glob("*.cpp")):
        if test not in found and include in test.read_text() and not test.name.startswith(("io_", "program_", "report_")):
            found.append(test)
    return found[:4] or [TESTS / "dossier.cpp", TESTS / "findings.cpp"]


def mutants(header):
    path = INCLUDE / f"{header}.hpp"
    for number, line in enumerate(path.read_text().splitlines()):
        code = line.split(" //")[0]
        if SKIPPED.match(code) or '"' in code:
            continue
        for pattern, replacement in BREAKS:
            for found in re.finditer(pattern, code):
                new = replacement if replacement is not None else str(int(found[0]) + 1)
                broken = line[:found.start()] + new + line[found.end():]
                yield header, number, line, broken


def try_mutant(mutant, work, compiler):
    """What killed it, or nothing."""
    header, number, line, broken = mutant
    folder = work / f"{os.getpid()}-{abs(hash(mutant))}"
    shutil.copytree(ROOT / "include", folder / "include")
    path = folder / "include" / "corroborate" / f"{header}.hpp"
    lines = path.read_text().splitlines()
    lines[number] = broken
    path.write_text("\n".join(lines) + "\n")
    flags = ["-std=c++20", "-O0", "-DFMT_HEADER_ONLY", f"-I{folder / 'include'}", f"-I{TESTS / 'support'}", "-pthread"]
    try:
        for test in tests_of(header):
            program = folder / "test"
            sources = [str(test), str(TESTS / "support" / "allocations.cpp"), str(work / "main.o")]
            built = subprocess.run([compiler, *flags, *sources, "-o", str(program)], capture_output=True, text=True)
            if built.returncode != 0:
                return f"the compiler, in {test.name}"
            try:
                ran = subprocess.run([str(program)], capture_output=True, timeout=120)
            except subprocess.TimeoutExpired:
                return f"{test.name}, which does not end"
            if ran.returncode not in (0, 77):
                return test.name
        return None
    finally:
        shutil.rmtree(folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[1])
    parser.add_argument("--only", default="")
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--least", type=float, default=1.0)
    parser.add_argument("--compiler", default="g++-12")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("work", type=pathlib.Path)
    options = parser.parse_args()
    headers = options.only.split(",") if options.only else floors()
    chosen = [m for header in headers for m in mutants(header)]
    print(f"{len(chosen)} mutants of {len(headers)} headers")
    if options.list:
        for header, number, _, broken in chosen:
            print(f"{header}.hpp:{number + 1}: {broken.strip()}")
        return 0
    if options.sample and options.sample < len(chosen):
        chosen = random.Random(options.seed).sample(chosen, options.sample)
    excused = set()
    for line in (TESTS / "mutants.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            excused.add(line.strip())
    work = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    subprocess.run([options.compiler, "-std=c++20", "-O0", f"-I{TESTS / 'support'}", "-c",
                    str(TESTS / "support" / "main.cpp"), "-o", str(work / "main.o")], check=True)
    killed = alive = known = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        results = pool.map(lambda m: (m, try_mutant(m, work, options.compiler)), chosen)
        for (header, number, line, broken), by in results:
            where = f"{header}.hpp: {line.strip()} -> {broken.strip()}"
            if by:
                killed += 1
            elif where in excused:
                known += 1
            else:
                alive += 1
                print(f"survives, line {number + 1} of {where}", flush=True)
    print(f"{killed} killed, {known} excused, {alive} survive, of {len(chosen)}")
    return 1 if killed < options.least * (killed + alive) else 0


if __name__ == "__main__":
    sys.exit(main())
