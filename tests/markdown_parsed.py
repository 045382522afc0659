"""usage: markdown_parsed.py <corroborate>: see markdown_parsed.sh.

Parsers: cmark-gfm with GitHub's extensions and, where it is installed, markdown-it-py."""
import itertools
import json
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET

try:
    from markdown_it import MarkdownIt
except ImportError:
    MarkdownIt = None

PROGRAM = sys.argv[1]
HOSTILE = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- x -->", "<?php ?>", "</details>", "</summary>",
    "<details open>", "<a href='https://x.y'>z</a>", "<https://x.y>", "<x@y.z>", "&lt;b&gt;", "&#60;b&#62;",
    "[a](https://x.y)", "[a]: https://x.y", "![a](https://x.y/z.png)", "[a][b]", "[^1]", "[x] done", "https://x.y/z",
    "HTTP://X.Y", "ftp://x.y", "mailto:x@y.z", "xmpp:x@y.z/w", "www.example.org", "WWW.example.org", "x@example.org",
    "javascript:alert(1)", "a | b", "a \\| b", "\\", "a\\", "|", "||||", "| - | - |", "---", "===", "a\n---\nb",
    "a\n\n# b", "a\r\n| b |\r\n", "# a", "#a", "a #", "> a", "- a", "+ a", "* a", "1. a", "1) a", "`a`", "```", "~~~",
    "``a` b", "*a*", "**a**", "_a_", "__a__", "~a~", "~~a~~", "$a$", "$`a`$", "    a", "\ta", "a  \nb", "a\\\nb",
    "@user", "#1", "a/b#1", ":smile:", "a\u2028b\u0085c", "\u202eabc\u2066", "a\u0000b".replace("\u0000", "\u0001"),
    "\u001b[2J\u009b31m\u0007", "x" * 500, "日本 ` | <b>", "’“–…", "",
]
FIELDS = ["id", "measure", "scope", "unit", "by", "citing", "published_in", "url", "quote", "said", "supersedes"]
OPTIONS = [[], ["--sensitivity"], ["--only", "disagreements"], ["--top", "5"], ["--summary"], ["--summary", "--top", "5"],
           ["--grouped"]]
OURS = re.compile(r"\s*(<details>\s*<summary>[\w ,]*</summary>|</details>|<details>|<summary>[\w ,]*</summary>)\s*")


def claims(field, text, number):
    """Claims of one topic that disagree, one of a topic of its own."""
    for k, said in enumerate(["over 6,000", "more than 5,000", "20,000"]):
        c = {"id": f"c{number}-{k}", "measure": f"m{number}", "said": said, "by": f"by{k}"}
        c[field] = [text] if field == "citing" else f"{said} {text}" if field == "said" else text + (str(k) if field == "id" else "")
        yield c
    yield {"id": f"s{number}", "measure": f"single{number}", "said": "12", field: [text] if field == "citing" else text or "12"}


def run(options, lines):
    done = subprocess.run([PROGRAM, "compare", "--format", "markdown", *options, "-"], input="\n".join(map(json.dumps, lines)),
                          capture_output=True, text=True, check=False)
    assert done.returncode in (0, 2), (done.returncode, done.stderr[:500])
    return done.stdout


def check_cmark(markdown):
    xml = subprocess.run(["cmark-gfm", "--unsafe", "-t", "xml", "-e", "table", "-e", "autolink", "-e", "strikethrough",
                          "-e", "tasklist", "-e", "tagfilter"],
                         input=markdown, capture_output=True, text=True, check=True).stdout
    xml = re.sub(r' xmlns="[^"]*"|<!DOCTYPE[^>]*>', "", xml)
    rows = texts = 0
    for node in ET.fromstring(xml).iter():
        assert node.tag not in ("link", "image", "code_block", "block_quote", "strikethrough", "footnote_reference", "code",
                                "linebreak"), (node.tag, ET.tostring(node)[:300])
        if node.tag in ("html_block", "html_inline"):
            assert OURS.fullmatch(node.text), node.text
        if node.tag == "emph":
            assert "".join(node.itertext()).strip().startswith(("However", "It depends")), ET.tostring(node)[:300]
        if node.tag == "strong":
            assert re.fullmatch(r"Contradiction|Tension|\d+ claims? by .*", "".join(node.itertext()).strip()), ET.tostring(node)[:300]
        rows += node.tag in ("table_row", "table_header")
        texts += node.tag == "text"
    assert rows == sum(line.startswith("|") and not re.fullmatch(r"[|:-]+", line) for line in markdown.split("\n"))
    return "".join(ET.fromstring(xml).itertext())


def check_markdown_it(markdown):
    for token in MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(markdown):
        for t in [token, *(token.children or [])]:
            assert t.type not in ("link_open", "image", "fence", "code_block", "code_inline", "blockquote_open", "s_open"), t
            if t.type in ("html_block", "html_inline"):
                assert OURS.fullmatch(t.content), t.content


def check_cells(markdown):
    """As many cells in each row as in the head of its table (parsers drop or add cells in silence)."""
    expected = None
    for line in markdown.split("\n"):
        if not line.startswith("|"):
            expected = None
            continue
        cells = len(re.findall(r"(?<!\\)(?:\\\\)*\|", line))
        assert expected in (None, cells), line
        expected = cells


def plain(text):
    """What must be left of a text for its reader."""
    return "".join(c for c in text if c.isalnum() and unicodedata.category(c) != "Cc")


def main():
    checked = 0
    for options in OPTIONS:
        for field, part in itertools.product(FIELDS, (0, 1)):
            some = HOSTILE[part::2]  # so that every topic is shown
            lines = [c for n, text in enumerate(some) for c in claims(field, text, n)]
            if "--grouped" in options:
                lines.sort(key=lambda c: (c["measure"], c.get("scope", "")))
            markdown = run(options, lines)
            assert markdown.count("<details>") == markdown.count("</details>")
            bad = [c for c in markdown if unicodedata.category(c) == "Cc" and c != "\n" or "\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069"]
            assert not bad, bad
            text = plain(check_cmark(markdown))
            check_cells(markdown)
            if MarkdownIt:
                check_markdown_it(markdown)
            if field == "by" and not options:
                for hostile in some:
                    assert plain(hostile[:150]) in text, hostile
            checked += len(lines)
    print(f"{checked} claims read back{'' if MarkdownIt else ' (without markdown-it-py)'}")


main()
