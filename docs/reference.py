#!/usr/bin/env python3
"""usage: reference.py DOXYFILE NAMES          makes the C++ reference
       reference.py --filter UNDOCUMENTED FILE  prints a header as Doxygen is to see it

Doxygen runs twice. The first run says which public names have no comment in their header; names.txt
has a sentence for those that mean the same everywhere; the second run gets the headers with these
sentences put in. A name that has neither is an error, and so is every other warning."""
import re
import subprocess
import sys
from pathlib import Path

UNDOCUMENTED = re.compile(r"^(?P<file>\S+):(?P<line>\d+): \w+: (?:Member|Compound) (?P<what>.*) is not documented\.$")


def names_from(path):
    names = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            key, _, sentence = line.partition(": ")
            names[key] = sentence
    return names


def identify(what):
    """The owner and the name in what Doxygen calls a member."""
    what = re.sub(r"\bcorroborate::(v0::)?", "", what)
    member, of, owner = what.rpartition(" of ")
    if not of:
        return "", what
    owner = re.sub(r"^(namespace|struct|class|union) ", "", owner)
    function = re.match(r"(operator *(?:\(\)|\[\]|[^\s(]+)|[\w~]+)", member)
    name = function[1] if function else member
    return ("" if owner in ("corroborate", "v0") else owner), name


def sentence_for(file, what, names):
    owner, name = identify(what)
    bare = re.sub(r"<.*", "", owner).rstrip().rpartition("::")[2]
    if name == bare:
        name = "(constructor)"
    short = name.rpartition("::")[2]
    for key in (f"{owner}::{name}", name, short, f"@{Path(file).name}"):
        if key in names:
            return names[key].replace("{words}", name.replace("_", " "))
    return None


def doxygen(file):
    ran = subprocess.run(["doxygen", file], capture_output=True, text=True)
    return list(dict.fromkeys(line for line in ran.stderr.splitlines() if re.search(r"\b(warning|error): ", line)))


def seen_by_doxygen(listing, file):
    """The header with the missing sentences, each on the line of its declaration."""
    lines = Path(file).read_text(encoding="utf-8").split("\n")
    put, more = {}, {}
    for row in Path(listing).read_text(encoding="utf-8").splitlines():
        where, number, name, sentence = row.split("\t")
        if where != file:
            continue
        first = int(number)  # of the lines of the declaration
        while re.search(r"[^\s;{}:]\s*$", re.sub(r"//.*|^\s*(#|/\*).*", "", lines[first - 2])):
            first -= 1
        if first in put:  # several names in one declaration
            more.setdefault(int(number), []).append((name, sentence))
        else:
            put[first] = sentence
    if not any(line.startswith("namespace corroborate") for line in lines):
        return  # nothing of ours is declared there
    out, inside, hidden = [], False, False
    for number, line in enumerate(lines, 1):
        if line.startswith("namespace corroborate"):
            line, inside, hidden = ("/** @endcond */ " if hidden else "") + line, True, False
        elif line.startswith("} // namespace corroborate"):
            inside = False
        elif not inside and not hidden and re.match(r"template|struct|inline|namespace|///", line):
            # specialisations for other libraries, which Doxygen takes for classes of ours
            line, hidden = "/** @cond */ " + line, True
        for name, sentence in more.get(number, []):
            line = re.sub(rf"(,\s*|^\s*)(?={re.escape(name)}\b)", rf"\1/** {sentence} */ ", line)
        if number in put:
            line = f"/** {put[number]} */ {line}"
        out.append(line)
    if hidden:
        out.append("/** @endcond */")
    sys.stdout.write("\n".join(out))


def main(doxyfile, names):
    listing = Path(doxyfile).with_name("undocumented.txt")
    listing.write_text("", encoding="utf-8")
    names, missing, rows = names_from(Path(names)), [], []
    settings = Path(doxyfile).read_text(encoding="utf-8")
    settings += f'INPUT_FILTER = "{sys.executable} {Path(__file__).resolve()} --filter {listing}"\n'
    final = Path(doxyfile).with_name("Doxyfile.reference")
    final.write_text(settings, encoding="utf-8")
    for warning in doxygen(str(final)):
        found = UNDOCUMENTED.match(warning)
        sentence = found and sentence_for(found["file"], found["what"], names)
        if sentence:
            rows.append(f"{found['file']}\t{found['line']}\t{identify(found['what'])[1]}\t{sentence}")
        else:
            missing.append(warning)
    listing.write_text("\n".join(rows) + "\n", encoding="utf-8")
    left = missing or doxygen(str(final))
    for warning in left:
        print(warning)
    print(f"C++ reference: {len(set(rows))} names by names.txt, {len(left)} without a sentence or with another fault")
    return 1 if left else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--filter"] and len(sys.argv) == 4:
        sys.stdout.reconfigure(encoding="utf-8")
        seen_by_doxygen(sys.argv[2], sys.argv[3])
    elif len(sys.argv) == 3:
        sys.exit(main(*sys.argv[1:]))
    else:
        sys.exit(__doc__)
