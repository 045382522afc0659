#!/usr/bin/env python3
"""Checks that what the documentation shows is true: programs, their output, commands, errors.

usage: docs.py [--program PATH] [--work FOLDER] [--jobs N] [--update yes] PAGE... -- COMPILER FLAG...

With --update, output that differs is written into the page, to be read before it is committed.


Of each Markdown page, in the order of the text:

```cpp                    a piece of the page's program, at namespace scope. A piece with a
                          main() is a program by itself
<!-- statements -->       before such a block: it runs in the main() of the page's program
<!-- misuse -->           before such a block: it must not compile by itself
```text                   after cpp: what that block prints. After a misuse: lines that the
                          compiler prints; title="g++ 12" or title="clang 19" names the compiler
```json title="NAME"      a file, and so are jsonl, csv, txt; where no title is given, the block
                          must be well-formed
```console                lines after "$ " are commands, "> " continues one, the rest is output.
                          They run in a folder with the page's files, examples/ and the program
<!-- in FILE -->          before a block of any kind: each of its lines stands in that file of the
                          repository, in this order; another test runs the file
<!-- no output -->        before a text block: it is no output, and is not checked

In output, "…" stands for anything, also for whole lines. A block that is none of these fails.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FENCE = re.compile(r"^( *)```(\w*)(?: +title=\"([^\"]*)\")?\s*$")
MARK = re.compile(r"^ *<!-- (statements|misuse|no output|in (\S+)) -->\s*$")
COMPILERS = {"g++ 12": "g++-12", "clang 19": "clang++-19"}
BREAK = "\x1e"


class Block:
    def __init__(self, page, line, language, title, mark, text):
        self.page, self.line, self.where = page, line, f"{page}:{line}"
        self.end, self.better = line + len(text.splitlines()), None
        self.language, self.title, self.mark, self.text = language, title, mark, text


def blocks_of(page):
    blocks, mark, lines = [], "", page.read_text(encoding="utf-8").split("\n")
    at = 0
    while at < len(lines):
        fence, marked = FENCE.match(lines[at]), MARK.match(lines[at])
        if fence:
            start, indent, body = at, len(fence[1]), []
            at += 1
            while lines[at].strip() != "```":
                body.append(lines[at][indent:])
                at += 1
            blocks.append(Block(page.relative_to(ROOT), start + 1, fence[2], fence[3] or "",
                                mark, "".join(line + "\n" for line in body)))
            mark = ""
        elif marked:
            mark = marked[1]
        elif lines[at].lstrip().startswith("```"):
            raise SystemExit(f"{page}:{at + 1}: this fence is not understood: {lines[at]}")
        elif lines[at].strip():
            mark = ""
        at += 1
    return blocks


def pattern(expected):
    """Expected output as an expression: … is anything."""
    parts = re.escape(expected.rstrip("\n")).replace("\n…\n", "\n(?:.*\n)*?")
    return re.compile(parts.replace("…", r"[\s\S]*?") + r"\n*", re.ASCII)


def difference(block, actual):
    if pattern(block.text).fullmatch(actual):
        return []
    block.better = actual
    return [f"{block.where}: the output is another one. It is:\n{actual}"]


def update(page, blocks):
    """Writes better output into a page."""
    lines = page.read_text(encoding="utf-8").split("\n")
    for block in reversed(blocks):
        if block.better is not None:
            lines[block.line:block.end] = block.better.rstrip("\n").split("\n")
    page.write_text("\n".join(lines), encoding="utf-8")


class Checker:
    def __init__(self, compiler, program, folder, update):
        self.compiler, self.program, self.folder, self.update = compiler, program, folder, update
        self.include = [f for f in compiler if f.startswith("-I")]
        self.cache = ["ccache"] if shutil.which("ccache") else []
        self.done = {"programs": 0, "outputs": 0, "misuses": 0, "commands": 0, "others": 0}

    def check(self, page):
        """What is wrong with a page."""
        folder = self.folder / "_".join(page.relative_to(ROOT).with_suffix("").parts)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / "examples").symlink_to(ROOT / "examples")
        wrong, pieces, before = [], [], None
        blocks = blocks_of(page)
        for block in blocks:
            if isinstance(before, Block) and block.language != "text":
                wrong.append(f"{before.where}: what does the compiler say to this misuse?")
                before = None
            if block.mark.startswith("in "):
                wrong += self.stands_in(block)
                before = None
            elif block.language == "cpp" and block.mark == "misuse":
                before = block
            elif block.language == "cpp" and re.search(r"\bint main\(", block.text):
                before = (block, [])
                pieces.append([before])
            elif block.language == "cpp":
                if not pieces or re.search(r"\bint main\(", pieces[-1][0][0].text):
                    pieces.append([])
                before = (block, [])
                pieces[-1].append(before)
            elif block.language == "text" and block.mark == "no output":
                pass
            elif block.language == "text" and isinstance(before, tuple):
                before[1].append(block)
                before = None
            elif block.language == "text" and isinstance(before, Block):
                wrong += self.misuse(before, block, folder)
                before = None
            elif block.language in ("json", "jsonl", "csv", "txt") and block.title:
                path = folder / block.title
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(block.text, encoding="utf-8")
                self.done["others"] += 1
            elif block.language in ("json", "jsonl"):
                wrong += self.well_formed(block)
            elif block.language == "console":
                wrong += self.commands(block, folder)
            else:
                wrong.append(f"{block.where}: nothing checks this block ({block.language or 'no language'})")
        for number, program in enumerate(pieces):
            wrong += self.run(program, folder / f"program{number}")
        if self.update:
            update(page, blocks)
        return wrong

    def stands_in(self, block):
        name = block.mark.removeprefix("in ")
        path = ROOT / name
        if not path.is_file():
            return [f"{block.where}: there is no {name}"]
        lines = [line.strip() for line in path.read_text(encoding="utf-8").split("\n")]
        at = 0
        for line in filter(None, map(str.strip, block.text.split("\n"))):
            if line == "…":
                continue
            at = next((i + 1 for i in range(at, len(lines)) if line in lines[i]), None)
            if at is None:
                return [f"{block.where}: {name} does not say, here: {line}"]
        self.done["others"] += 1
        return []

    def well_formed(self, block):
        texts = block.text.splitlines() if block.language == "jsonl" else [block.text]
        for text in texts:
            try:
                json.loads(text)
            except ValueError as error:
                return [f"{block.where}: {error}: {text}"]
        self.done["others"] += 1
        return []

    def run(self, pieces, stem):
        """Compiles a program of pieces, runs it, and compares what each piece prints."""
        first = pieces[0][0]
        if re.search(r"\bint main\(", first.text):
            source, parts = first.text, [pieces[0]]
        else:
            scope, body, parts = [], [], []
            for piece in pieces:
                block = piece[0]
                if block.mark == "statements":
                    body.append(f'#line {int(block.where.split(":")[1]) + 1} "{block.where.split(":")[0]}"\n'
                                f'{block.text}std::puts("{BREAK}");\n')
                    parts.append(piece)
                else:
                    scope.append(block.text)
                    if piece[1]:
                        return [f"{block.where}: prints nothing: it has no main() and is no statement"]
            source = "".join(["#include <cstdio>\n", *scope, "int main() {\n", *body, "}\n"])
        stem.with_suffix(".cpp").write_text(source, encoding="utf-8")
        build = [*self.compiler, "-DFMT_HEADER_ONLY", "-c", f"{stem.name}.cpp", "-o", f"{stem.name}.o"]
        built = subprocess.run([*self.cache, *build], capture_output=True, text=True, cwd=stem.parent)
        if built.returncode == 0:
            built = subprocess.run([*self.compiler, f"{stem}.o", "-o", str(stem)], capture_output=True, text=True)
        if built.returncode != 0:
            return [f"{first.where}: does not compile:\n{built.stderr}"]
        ran = subprocess.run([str(stem)], capture_output=True, text=True, cwd=stem.parent, timeout=60)
        if ran.returncode != 0:
            return [f"{first.where}: ends with {ran.returncode}\n{ran.stdout}{ran.stderr}"]
        self.done["programs"] += 1
        said = ran.stdout.split(BREAK + "\n")
        wrong = []
        for (block, expected), actual in zip(parts, said):
            if not expected and actual:
                wrong.append(f"{block.where}: prints what the page does not show:\n{actual}")
            for output in expected:
                wrong += difference(output, actual)
                self.done["outputs"] += 1
        return wrong

    def misuse(self, block, expected, folder):
        """The compiler must refuse the block and print these lines, in this order."""
        compiler = COMPILERS.get(expected.title)
        if expected.title and not compiler:
            return [f"{expected.where}: no compiler is called {expected.title}"]
        if compiler and not shutil.which(compiler):
            print(f"{expected.where}: {compiler} is not here: not checked")
            return []
        path = folder / "misuse.cpp"
        path.write_text(block.text, encoding="utf-8")
        command = [compiler, "-std=c++20", *self.include] if compiler else self.compiler
        refused = subprocess.run([*command, "-fsyntax-only", path.name], cwd=folder,
                                 capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
        if refused.returncode == 0:
            return [f"{block.where}: this misuse compiles"]
        self.done["misuses"] += 1
        said = re.sub(r"[^\s:']*/corroborate/", "corroborate/", refused.stderr)
        at = 0
        for line in filter(None, expected.text.rstrip().split("\n") if expected.text else ["(nothing is shown)"]):
            found = re.compile(re.escape(line.strip()).replace("…", ".*?")).search(said, at)
            if not found:
                expected.better = said
                return [f"{expected.where}: the compiler does not say, here: {line}\nIt says:\n{said}"]
            at = found.end()
        return []

    def commands(self, block, folder):
        """Runs the commands of a block in one shell and compares what each prints."""
        steps = []
        for line in block.text.splitlines():
            if line.startswith("$ "):
                steps.append([line[2:], []])
            elif line.startswith("> ") and steps and not steps[-1][1]:
                steps[-1][0] += "\n" + line[2:]
            elif steps:
                steps[-1][1].append(line)
            else:
                return [f"{block.where}: output before any command"]
        if not self.program:
            print(f"{block.where}: no program is built: not checked")
            return []
        script = "exec 2>&1\n"
        for command, _ in steps:
            command = "echo $status" if command == "echo $?" else command
            script += f"{command}\nstatus=$?; printf '{BREAK}\\n'\n"
        path = f"{Path(self.program).parent}:{os.environ['PATH']}"
        ran = subprocess.run(["bash", "-c", script], cwd=folder, capture_output=True, text=True,
                             env={**os.environ, "PATH": path, "LC_ALL": "C.UTF-8", "COLUMNS": "80"}, timeout=120)
        wrong, rest, better = [], ran.stdout, ""
        for command, expected in steps:
            self.done["commands"] += 1
            said, _, rest = rest.partition(BREAK + "\n")
            better += "$ " + command.replace("\n", "\n> ") + "\n" + said
            if not pattern("\n".join(expected)).fullmatch(said):
                wrong.append(f"{block.where}: \"{command}\" prints something else. It prints:\n{said}")
                block.better = ""
        if block.better is not None:
            block.better = better
        return wrong


def options_left_out(program):
    """The options that the program's help lists and the formats page does not."""
    page = ROOT / "docs/pages/reference/formats.md"
    told = set(re.findall(r"`(--[a-z-]+)", page.read_text(encoding="utf-8")))
    listed = set()
    for command in ("compare", "read"):
        text = subprocess.run([program, command, "--help"], capture_output=True, text=True, check=True).stdout
        listed |= set(re.findall(r"^ +(?:-\w,)?(--[a-z-]+)", text, re.M)) - {"--help"}
    return [f"{page}: does not tell of {option}" for option in sorted(listed - told)]


def main(arguments):
    if "--" not in arguments:
        raise SystemExit(__doc__)
    split = arguments.index("--")
    options, compiler = arguments[:split], arguments[split + 1:]
    program, jobs, folder, changes = None, os.cpu_count() or 1, None, False
    while options and options[0].startswith("--"):
        name, value, *options = options
        if name == "--program":
            program = value
        elif name == "--jobs":
            jobs = int(value)
        elif name == "--update":
            changes = True
        elif name == "--work":
            folder = value
        else:
            raise SystemExit(f"there is no option {name}")
    pages = [Path(p).resolve() for p in options]
    with tempfile.TemporaryDirectory() as scratch:
        checker = Checker(compiler, program and str(Path(program).resolve()), Path(folder or scratch).resolve(), changes)
        with ThreadPoolExecutor(jobs) as pool:
            wrong = [fault for faults in pool.map(checker.check, pages) for fault in faults]
    if program and any(page.name == "formats.md" for page in pages):
        wrong += options_left_out(checker.program)
    for fault in wrong:
        print(fault)
    print(", ".join(f"{n} {what}" for what, n in checker.done.items()), "checked;", len(wrong), "wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
