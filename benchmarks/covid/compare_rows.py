"""Row by row: compare's summary by period against those of DuckDB and pandas.

usage: compare_rows.py CORROBORATE.csv OTHER.csv   (exit 1 where a row differs)
"""
import csv
import sys


def ours(path):
    for r in csv.DictReader(open(path, newline="")):
        n, pairs = int(r["claims"]), int(r["contradictions"])
        assert r["tensions"] == "0" and r["best_lower"] == r["best_upper"]
        # of up to three exact numbers the contradicting pairs tell how many values there are
        values = {0: 1, 1: 2, 2: 2, 3: 3}[pairs]
        assert n <= 3 and (r["agreed_lower"] != "") == (pairs == 0)
        yield (r["measure"], r["scope"], r["as_of"]), (n, values, pairs == 0, int(r["best_lower"]), int(r["best_origins"]))


def theirs(path):
    for r in csv.DictReader(open(path, newline="")):
        yield (r["measure"], r["scope"], r["as_of"][:10]), (
            int(r["claims"]), int(r["values"]), r["agreed"].lower() == "true", int(r["best"]), int(r["best_origins"]))


a, b = dict(ours(sys.argv[1])), dict(theirs(sys.argv[2]))
differing = sum(a.get(k) != b.get(k) for k in a.keys() | b.keys())
print(f"{len(a)} rows and {len(b)} rows, {differing} differ; {sum(v[1] > 1 for v in a.values())} have more than one value")
sys.exit(differing > 0)
