#!/usr/bin/env python3
"""usage: check_links.py FOLDER

Every link of the HTML pages in a folder must lead somewhere: to a file of the folder, and to a
place in it that exists. Nothing may be loaded from elsewhere: scripts, styles, images, fonts."""
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

LOADED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "video": "src"}
OWN = re.compile(r"[ag][0-9a-f]{32,}|nested-classes")  # places that Doxygen links to and does not always make
INERT = {"canonical", "next", "prev"}  # a link element that loads nothing


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.places, self.links, self.loads = set(), [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        self.places.update(filter(None, (a.get("id"), a.get("name") if tag == "a" else None)))
        if tag == "a" and a.get("href"):
            self.links.append(a["href"])
        if tag in LOADED and a.get(LOADED[tag]) and a.get("rel") not in INERT:
            self.loads.append(a[LOADED[tag]])


def main(folder):
    root = Path(folder).resolve()
    pages = {p: Page(p.read_text(encoding="utf-8", errors="replace")) for p in root.rglob("*.html")}
    wrong = []
    for path, page in pages.items():
        for link in page.links + page.loads:
            url = urlsplit(link)
            if url.scheme or url.netloc:
                if link in page.loads and url.scheme not in ("data", "javascript"):
                    wrong.append(f"{path}: loads {link}")
                continue
            target = (path.parent / unquote(url.path)).resolve() if url.path else path
            if target.is_dir():
                target /= "index.html"
            if not target.exists():
                wrong.append(f"{path}: there is no {link}")
            elif url.fragment and target in pages and not OWN.fullmatch(url.fragment) and unquote(url.fragment) not in pages[target].places:
                wrong.append(f"{path}: no such place: {link}")
    for path in root.rglob("*.css"):
        for url in re.findall(r"(?:url\(|@import\s+)[\"']?(https?:[^\"')]+)", path.read_text(encoding="utf-8", errors="replace")):
            wrong.append(f"{path}: loads {url}")
    for fault in wrong:
        print(fault.replace(f"{root}/", ""))
    print(len(pages), "pages,", sum(len(p.links) + len(p.loads) for p in pages.values()), "links,", len(wrong), "wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
