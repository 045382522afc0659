#!/usr/bin/env python3
"""usage: mutate.py [--only HEADER[:LINE],...] [--sample N] [--seed N] [--jobs N] [--tests N] [--least SHARE] [--list] [--new] WORK_FOLDER

Breaks one operator, bound, constant or open/closed flag of floors 1 to 6 at a time and runs the tests
of that header; where all pass, the first of them once more with sanitizers. A mutant that no test
notices survives, and is printed; those that tests/mutants.txt excuses (each under a comment with the
reason) are counted apart. Ends with 1 if fewer than the share --least are killed (default: all that
are not excused), or if a mutant is excused that there is not. --new tries none that is excused.
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
import time

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
# Headers whose own tests are not what holds them: the table of policies is what is read by it.
FIRST = {"policies": ["reading"], "policy": ["policy", "reading"], "tally": ["many_disagreements"],
         "pairs": ["many_disagreements"]}
# What is compiled once for each header, and what the header includes itself.
COMMON = """#include <doctest/doctest.h>
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>
"""
# What the tests run with, too: reads and writes beyond what is there.
SANITIZED = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"]
SKIPPED = re.compile(r"^\s*(//|#|template <|concept |requires|static_assert|namespace|enum class|using )")


def floors():
    rows = re.findall(r'^ {4}"(.*?)"', (ROOT / "cmake" / "floors.cmake").read_text(), re.M)
    return [name for row in rows[:6] for name in row.split()]


def tests_of(header):
    """Those that name it: <header>.cpp, many_<header>.cpp and those that include it first."""
    names = FIRST.get(header, []) + [header, f"many_{header}"]
    found = [TESTS / f"{name}.cpp" for name in dict.fromkeys(names)]
    found = [test for test in found if test.exists()]
    include = f"#include <corroborate/{header}.hpp>"
    for test in sorted(TESTS.glob("*.cpp")):
        if test not in found and include in test.read_text() and not test.name.startswith(("io_", "many_costs", "program_", "report_")):
            found.append(test)
    return found or [TESTS / "dossier.cpp", TESTS / "findings.cpp"]


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


def described(mutant):
    header, _, line, broken = mutant
    return f"{header}.hpp: {line.strip()} -> {broken.strip()}"


class Bench:
    """A compiler, what all tests share compiled once, and how long each test takes unbroken."""

    def __init__(self, work, compiler, tests):
        work.mkdir(parents=True, exist_ok=True)
        self.work, self.compiler, self.tests, self.seconds = work, compiler, tests, {}
        self.flags = ["-std=c++20", "-O0", "-w", "-DFMT_HEADER_ONLY", f"-I{TESTS / 'support'}", "-pthread",
                      "-D_GLIBCXX_ASSERTIONS"]
        self.objects = []
        for name in ("main", "allocations"):
            self.objects.append(str(work / f"{name}.o"))
            self.compile("-c", str(TESTS / "support" / f"{name}.cpp"), "-o", self.objects[-1])

    def compile(self, *arguments):
        subprocess.run([self.compiler, *self.flags, f"-I{ROOT / 'include'}", *arguments], check=True)

    def precompile(self, header):
        """What its tests include before the broken header: doctest, and the floors below."""
        lines = re.findall(r"^#include <.*>$", (INCLUDE / f"{header}.hpp").read_text(), re.M)
        below = self.below(header)
        below.write_text(COMMON + "\n".join(lines) + "\n")
        compiled = pathlib.Path(f"{below}.gch")  # a folder: the compiler takes the one that fits
        compiled.mkdir(exist_ok=True)
        self.compile("-x", "c++-header", str(below), "-o", str(compiled / "plain"))
        self.compile(*SANITIZED, "-x", "c++-header", str(below), "-o", str(compiled / "sanitized"))

    def below(self, header):
        return self.work / f"below_{header}.hpp"

    def kills(self, header, test, folder, limit, more=()):
        """What of the test fails with the headers in the folder before the real ones, or nothing."""
        program = folder / "test"
        command = [self.compiler, *self.flags, *more, "-include", str(self.below(header)), "-Wfatal-errors",
                   f"-I{folder}", f"-I{ROOT / 'include'}", str(test), *self.objects, "-o", str(program)]
        if subprocess.run(command, capture_output=True).returncode != 0:
            return f"the compiler, in {test.name}"
        try:
            ran = subprocess.run([str(program), "--abort-after=1"], capture_output=True, timeout=limit)
        except subprocess.TimeoutExpired:
            return f"{test.name}, which does not end"
        return None if ran.returncode in (0, 77) else test.name

    def check_unbroken(self, header, test):
        """A test that fails anyway would kill everything."""
        folder = self.work / f"{os.getpid()}-unbroken"
        folder.mkdir()
        try:
            began = time.monotonic()
            failed = self.kills(header, test, folder, 600)
            self.seconds[test] = time.monotonic() - began
        finally:
            shutil.rmtree(folder)
        if failed:
            sys.exit(f"{test.name} fails with nothing broken: {failed}")

    def try_mutant(self, mutant):
        """What killed it, or nothing."""
        header, number, line, broken = mutant
        folder = self.work / f"{os.getpid()}-{abs(hash(mutant))}"
        (folder / "corroborate").mkdir(parents=True)
        lines = (INCLUDE / f"{header}.hpp").read_text().splitlines()
        lines[number] = broken
        (folder / "corroborate" / f"{header}.hpp").write_text("\n".join(lines) + "\n")
        try:
            for more, factor, tests in ((), 5, self.tests), (SANITIZED, 20, 1):
                for test in tests_of(header)[:tests]:
                    if by := self.kills(header, test, folder, 10 + factor * self.seconds[test], more):
                        return by
            return None
        finally:
            shutil.rmtree(folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[1])
    parser.add_argument("--only", default="")
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--tests", type=int, default=4, help="how many test files to try, at most")
    parser.add_argument("--least", type=float, default=1.0)
    parser.add_argument("--compiler", default="g++-12")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--new", action="store_true")
    parser.add_argument("work", type=pathlib.Path)
    options = parser.parse_args()
    asked = [name.partition(":") for name in options.only.split(",")] if options.only else [(h, "", "") for h in floors()]
    headers = list(dict.fromkeys(header for header, _, _ in asked))
    chosen = [m for header, _, line in asked for m in mutants(header) if line in ("", str(m[1] + 1))]
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
    gone = excused - {described(m) for header in floors() for m in mutants(header)}
    for line in sorted(gone):
        print(f"excused, and not there: {line}")
    if options.new:
        chosen = [m for m in chosen if described(m) not in excused]
    bench = Bench(options.work.resolve(), options.compiler, options.tests)
    for header in dict.fromkeys(m[0] for m in chosen):
        bench.precompile(header)
        for test in tests_of(header)[:options.tests]:
            if test not in bench.seconds:
                bench.check_unbroken(header, test)
    killed = alive = known = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        results = pool.map(lambda m: (m, bench.try_mutant(m)), chosen)
        for mutant, by in results:
            if by:
                killed += 1
            elif described(mutant) in excused:
                known += 1
            else:
                alive += 1
                print(f"survives, line {mutant[1] + 1} of {described(mutant)}", flush=True)
    print(f"{killed} killed, {known} excused, {alive} survive, of {len(chosen)}")
    return 1 if gone or killed < options.least * (killed + alive) else 0


if __name__ == "__main__":
    sys.exit(main())
