#!/usr/bin/env python3
r"""How cost grows with the number of claims: a table and a picture of the benchmark of many claims.

    build/release/benchmarks/benchmark_many --benchmark_filter=-list --benchmark_repetitions=3 \
        --benchmark_min_time=0.15 --benchmark_out=many.json
    python3 benchmarks/growth.py many.json --table growth.md --picture growth.svg

Time is CPU time a claim; ratios are to std::sort of the same 2n ends in the same run. With
--benchmark_repetitions the median is taken. Needs nothing but the standard library.
"""
import argparse
import json
import math
import statistics
from xml.sax.saxutils import escape

SPREADS = {"0": "sparse", "1": "dense"}
NANOSECONDS = {"ns": 1, "us": 1e3, "ms": 1e6, "s": 1e9}


def read(path):
    """{(spread, n): {name: nanoseconds a claim}}"""
    with open(path, encoding="utf-8") as file:
        runs = json.load(file)["benchmarks"]
    times = {}
    for run in runs:
        parts = run["name"].split("/")
        if run.get("run_type") == "aggregate" or len(parts) < 3 or parts[2] not in SPREADS:
            continue
        if parts[0].startswith("list_"):
            continue
        n = int(parts[1])
        time = run["cpu_time"] * NANOSECONDS[run["time_unit"]] / n
        times.setdefault((SPREADS[parts[2]], n), {}).setdefault(parts[0], []).append(time)
    return {key: {name: statistics.median(all) for name, all in row.items()}
            for key, row in times.items()}


def names_in(rows):
    """Of all rows, the slowest at the most claims first."""
    last = {}
    for n, row in rows:
        last.update(dict.fromkeys(row, n))
    at = dict(rows)
    return sorted(last, key=lambda name: -at[last[name]][name])


def table(times):
    lines = []
    for spread in sorted({of for of, _ in times}, reverse=True):
        rows = sorted((n, row) for (of, n), row in times.items() if of == spread)
        lines.append(f"| {spread} | " + " | ".join(f"{n:,}" for n, _ in rows) + " |")
        lines.append("|---|" + "--:|" * len(rows))
        for name in names_in(rows):
            cells = []
            for _, row in rows:
                if name not in row:
                    cells.append("")
                    continue
                time, ratio = row[name], row[name] / row["sort_of_ends"]
                cells.append(f"{time:,.{1 if time < 100 else 0}f} ns ({ratio:.{2 if ratio < 10 else 0}f}x)")
            lines.append(f"| `{name}` | " + " | ".join(cells) + " |")
        lines.append("")
    return "\n".join(lines[:-1]) + "\n"


def picture(times, spread):
    rows = sorted((n, row) for (of, n), row in times.items() if of == spread)
    names = names_in(rows)
    values = [t for _, row in rows for t in row.values()]
    left, top, width, height = 70, 30, 560, 380
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    first, last = math.log10(rows[0][0]), math.log10(rows[-1][0])

    def x(n):
        return left + width * (math.log10(n) - first) / max(last - first, 1e-9)

    def y(t):
        return top + height * (high - math.log10(t)) / max(high - low, 1)

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="860" height="{top + height + 36}" '
           'font-family="sans-serif" font-size="12">',
           '<rect width="100%" height="100%" fill="white"/>',
           f'<text x="{left}" y="18">CPU time a claim (ns), {escape(spread)}, by number of claims'
           '</text>']
    for power in range(low, high + 1):
        at = y(10 ** power)
        out.append(f'<line x1="{left}" x2="{left + width}" y1="{at:.1f}" y2="{at:.1f}" '
                   'stroke="#ddd"/>')
        out.append(f'<text x="{left - 8}" y="{at + 4:.1f}" text-anchor="end">{10 ** power:g}</text>')
    for n, _ in rows:
        out.append(f'<text x="{x(n):.1f}" y="{top + height + 20}" text-anchor="middle">{n:,}</text>')
    label = top - 16
    for i, name in enumerate(sorted(names, key=lambda name: -[r[name] for _, r in rows if name in r][-1])):
        colour = f"hsl({360 * i // len(names)}, 70%, 40%)"
        points = [(x(n), y(row[name])) for n, row in rows if name in row]
        path = " ".join(f"{a:.1f},{b:.1f}" for a, b in points)
        out.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{colour}"/>' for a, b in points]
        label = max(label + 15, points[-1][1] + 4)  # at the end of its line, below the label before
        out.append(f'<text x="{points[-1][0] + 10:.1f}" y="{label:.1f}" fill="{colour}">{escape(name)}</text>')
    return "\n".join(out + ["</svg>"]) + "\n"


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("results", help="JSON of Google Benchmark")
    options.add_argument("--table", help="Markdown to write; else to standard output")
    options.add_argument("--picture", help="SVG to write")
    options.add_argument("--spread", default="sparse", choices=sorted(SPREADS.values()))
    given = options.parse_args()
    times = read(given.results)
    if given.table:
        with open(given.table, "w", encoding="utf-8") as file:
            file.write(table(times))
    else:
        print(table(times), end="")
    if given.picture:
        with open(given.picture, "w", encoding="utf-8") as file:
            file.write(picture(times, given.spread))


if __name__ == "__main__":
    main()
