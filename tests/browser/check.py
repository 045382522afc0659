"""usage: check.py CHROMIUM CORROBORATE AXE.js EXAMPLES WORK

Opens reports from files as a reader would. Every check prints a line; the first failures end it
with 1 at the end. Pages and screenshots stay in WORK.
"""
import json
import random
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

chromium, program, axe_file, examples, work = sys.argv[1:6]
axe = Path(axe_file).read_text()
work = Path(work)
failures = 0


def check(good, what, more=""):
    global failures
    print(("ok      " if good else "FAILED  ") + what + (f": {more}" if not good and more else ""))
    failures += not good


def report(name, claims, *options, form="html"):
    """Writes a report of JSON claims, or of a file, and returns its path."""
    path = work / f"{name}.{form}"
    if not isinstance(claims, Path):
        source = work / f"{name}.jsonl"
        source.write_text("".join(json.dumps(c) + "\n" for c in claims))
        claims = source
    done = subprocess.run([program, "compare", "--format", form, "--output", str(path), *options,
                           str(claims)], capture_output=True, text=True)
    check(done.returncode == 0, f"{path.name} is written", done.stderr[:300])
    return path


ATTACKS = [
    "<script>document.title='owned'</script>",
    "\"><img src=x onerror=\"document.title='owned'\">",
    "' onmouseover='document.title=\"owned\"' x='",
    "</title></style></script><svg onload=\"document.title='owned'\">",
    "]]><!--<iframe src=\"javascript:document.title='owned'\">",
    "<meta http-equiv=refresh content='0;url=https://example.org/'>",
    "<a href=\"javascript:document.title='owned'\">x</a><base href=https://example.org/>",
    "<link rel=stylesheet href=https://example.org/x.css><style>*{display:none}</style>",
    "five\u202e000\u2066", "bell\u0007\u001b[31m", "W" * 5000,
]
LINKS = ["javascript:document.title='owned'", "data:text/html,<script>alert(1)</script>",
         "https://example.org/\" onclick=\"document.title='owned'"]


def hostile_claims():
    for i, text in enumerate(ATTACKS):
        for k, said in enumerate(["more than 40", "7", "about 900"]):
            yield {"id": f"{text}{k}", "measure": text, "said": said, "scope": text, "by": text,
                   "citing": [text + "1", text + "2"], "published_in": text, "quote": text,
                   "url": LINKS[(i + k) % len(LINKS)], "as_of": f"2024-01-0{k + 1}"}


def many_claims():
    random.seed(3)
    words = ["about {}", "more than {}", "{}", "at least {}", "fewer than {}"]
    voices = ["Ministry of Health", "Médecins sans frontières", "the district police office for the "
              "northern and eastern suburbs", "AFP", "وزارة الصحة"]
    for i in range(200):
        yield {"id": f"c{i}", "measure": "displaced people", "scope": "Khorramabad",
               "said": random.choice(words).format(42000 if i == 7 else int(random.gauss(1500, 300))),
               "by": random.choice(voices), "as_of": f"2024-03-{random.randrange(1, 28):02}"}


def running_totals():
    for place in range(3):
        for day in range(1, 29):
            for k, source in enumerate(["agency", "ministry"]):
                yield {"id": f"{place}-{day}-{k}", "measure": "cases", "scope": f"place {place}",
                       "said": str(day * 13 + (k * 5 if day % 7 == 0 else 0)), "by": source,
                       "as_of": f"2024-02-{day:02}"}


def opened(browser, path, width=1400, scheme="light", script=True):
    """A page, and what went wrong on it so far."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme,
                                  java_script_enabled=script)
    page = context.new_page()
    troubles = []
    page.on("console", lambda m: m.type in ("error", "warning") and troubles.append(m.text))
    page.on("pageerror", lambda e: troubles.append(str(e)))
    page.on("dialog", lambda d: (troubles.append(d.message), d.dismiss()))
    page.on("request", lambda r: r.url != path.as_uri() and troubles.append("request " + r.url))
    page.goto(path.as_uri())
    return page, troubles


def shown_topics(page):
    return page.eval_on_selector_all(
        ".index tbody tr", "rows => rows.filter(r => !r.hidden).map(r => r.cells[0].textContent)")


def check_page(browser, path, widths=(390, 1400)):
    for width in widths:
        for scheme in ("light", "dark"):
            if scheme == "dark" and width == 390 and len(widths) == 2:
                continue  # one page is looked at in every way, the others in three
            page, troubles = opened(browser, path, width, scheme)
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            where = f"{path.name} at {width}, {scheme}"
            wide = page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth")
            check(wide <= 0, f"{where}: no horizontal scroll", f"{wide} pixels too wide")
            page.evaluate(axe)
            found = page.evaluate("axe.run()")["violations"]
            grave = [f"{v['id']}: {v['nodes'][0]['html'][:150]} ({len(v['nodes'])})"
                     for v in found if v["impact"] in ("serious", "critical")]
            check(not grave, f"{where}: axe-core finds nothing serious", "; ".join(grave))
            page.screenshot(path=work / f"{path.stem}-{width}-{scheme}.png")
            check(not troubles, f"{where}: no error, no request", "; ".join(troubles[:3]))
            page.context.close()


def check_tools(browser, path):
    page, troubles = opened(browser, path)
    all_topics = shown_topics(page)
    page.fill("#find", "camps afghanistan")
    check(shown_topics(page) == ["camps, Afghanistan near the Tajik border"], "the filter finds words",
          str(shown_topics(page)))
    hidden = page.eval_on_selector_all("section[data-t]", "all => all.every(s => s.hidden)")
    check(hidden, "sections that do not fit are hidden too")
    page.fill("#find", "")
    page.select_option("#show", "d")
    check(0 < len(shown_topics(page)) < len(all_topics), "the filter shows what disagrees")
    page.select_option("#show", "all")
    check(shown_topics(page) == all_topics, "an empty filter shows all")
    header = page.locator("th:nth-child(2) button")
    claims = "rows => rows.map(r => Number(r.cells[1].dataset.v))"
    header.click()
    counts = page.eval_on_selector_all(".index tbody tr", claims)
    check(counts == sorted(counts, reverse=True), "a click sorts, the most first", str(counts))
    header.click()
    counts = page.eval_on_selector_all(".index tbody tr", claims)
    check(counts == sorted(counts), "a second click turns the order", str(counts))
    check(page.locator("th[aria-sort=ascending]").count() == 1, "the order is told to screen readers")
    page.locator("th:nth-child(1) button").click()
    check(shown_topics(page) == sorted(all_topics, key=str.casefold), "names sort by the alphabet")
    page.locator(".index a").first.focus()
    page.keyboard.press("Enter")
    check("#t" in page.url, "a topic links to its section")
    check(not troubles, "filter and sort raise no error", "; ".join(troubles[:3]))
    page.context.close()

    page, _ = opened(browser, path, script=False)
    check(not page.locator(".tools").is_visible(), "without scripts there are no dead controls")
    check(page.locator("section .forest").first.is_visible(), "without scripts the plots are there")
    page.locator("details.topic summary").first.click()
    check(page.locator("details.topic .forest").first.is_visible(), "without scripts folds open")
    page.context.close()


def check_hostile(browser, path):
    page, troubles = opened(browser, path)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    for element in page.locator("h2, summary, .forest li").all()[:40]:
        element.hover(force=True)
    page.wait_for_timeout(300)
    check(page.title() != "owned" and not troubles, "hostile claims run nothing and load nothing",
          "; ".join(troubles[:3]))
    check(page.locator("main img, main iframe, main script, main base, main style").count() == 0,
          "hostile claims become no element")
    links = page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))")
    check(all(link.startswith("#t") for link in links), "hostile addresses become no link")
    page.context.close()


def check_picture(browser, path):
    """The picture within a page, so that its text can be measured."""
    text = path.read_text()
    context = browser.new_context(viewport={"width": 1000, "height": 900})
    page = context.new_page()
    troubles = []
    page.on("request", lambda r: troubles.append(r.url))
    page.on("console", lambda m: troubles.append(m.text))
    page.evaluate("""text => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        window.broken = parsed.querySelector('parsererror') !== null;
        window.forbidden = parsed.querySelectorAll('script, foreignObject, image, a').length;
        document.body.appendChild(document.importNode(parsed.documentElement, true));
    }""", text)
    check(not page.evaluate("broken"), f"{path.name} is XML")
    check(page.evaluate("forbidden") == 0, f"{path.name} holds no script, link or image")
    out = page.evaluate("""() => {
        const all = document.querySelector('svg').getBoundingClientRect();
        return [...document.querySelectorAll('svg text')].filter(t => {
            const b = t.getBoundingClientRect();
            return b.left < all.left - 1 || b.right > all.right + 1 || b.bottom > all.bottom + 1;
        }).map(t => t.textContent);
    }""")
    check(not out, f"{path.name}: no text is cut off", str(out[:3]))
    crossed = page.evaluate("""() => {
        const boxes = [...document.querySelectorAll('svg text')].map(t =>
            [t.getBoundingClientRect(), t.textContent]);
        const out = [];
        for (let i = 0; i < boxes.length; i++) {
            for (let k = i + 1; k < Math.min(boxes.length, i + 40); k++) {
                const [a, s] = boxes[i], [b, t] = boxes[k];
                if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
                    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5) { out.push(s + ' / ' + t); }
            }
        }
        return out;
    }""")
    check(not crossed, f"{path.name}: no text lies on another", str(crossed[:3]))
    check(not troubles, f"{path.name}: no request", "; ".join(troubles[:3]))
    context.close()


founding = Path(examples) / "founding_claims.jsonl"
words = ["--vocabulary", str(Path(examples) / "founding_vocabulary.json")]
totals = work / "totals.json"
totals.write_text('{"measures": [{"name": "cases", "over_time": "running_total"}]}')
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=chromium,
                                         args=["--no-sandbox", "--disable-gpu"])
    page = report("founding", founding, *words)
    check(page.stat().st_size < 100_000, "the founding case is less than 100 KB")
    check_page(browser, page, (390, 800, 1400))
    check_tools(browser, page)
    hostile = report("hostile", list(hostile_claims()))
    check_page(browser, hostile)
    check_hostile(browser, hostile)
    check_page(browser, report("many", list(many_claims())))
    check_page(browser, report("totals", list(running_totals()), "--vocabulary", str(totals)))
    check_picture(browser, report("founding", founding, *words, form="svg"))
    check_picture(browser, report("hostile", list(hostile_claims()), form="svg"))
    check_picture(browser, report("many", list(many_claims()), form="svg"))
    check_picture(browser, report("totals", list(running_totals()), "--timeline", "--vocabulary",
                                  str(totals), form="svg"))
    browser.close()
print(f"{failures} failed" if failures else "all good")
sys.exit(1 if failures else 0)
