"""The summary of compare --summary --by-period in pandas.

usage: pandas_summary.py CLAIMS.csv OUT.csv [--dossiers]

The same rows and the same JSON as duckdb_summary.py, and as there publishers are counted as claims.
"""
import json
import sys

import pandas as pd

claims = pd.read_csv(
    sys.argv[1],
    usecols=["object", "attribute", "source", "value", "time"],
    dtype={"object": "category", "attribute": "category", "source": "category", "value": "int64"},
    parse_dates=["time"],
)
day = ["attribute", "object", "time"]
# claims by value first, so that support is a plain count of publishers
support = (
    claims.groupby(day + ["value"], observed=True, sort=False)
    .agg(n=("source", "size"))
    .reset_index()
    .sort_values(["n", "value"], ascending=[False, True])
)
days = (
    support.groupby(day, observed=True, sort=False)
    .agg(claims=("n", "sum"), values=("value", "size"), best=("value", "first"), best_origins=("n", "first"))
    .reset_index()
)
days["agreed"] = days["values"] == 1
days[["attribute", "object", "time", "claims", "values", "agreed", "best", "best_origins"]].to_csv(
    sys.argv[2], index=False, header=["measure", "scope", "as_of", "claims", "values", "agreed", "best", "best_origins"]
)
if "--dossiers" in sys.argv:
    sys.exit()
both = claims.merge(days[day + ["values", "best", "best_origins"]], on=day)
both["differs"] = both["values"] > 1
both["apart"] = (both["best_origins"] > 1) & (both["value"] != both["best"])
publishers = both.groupby("source", observed=True).agg(n=("value", "size"), differs=("differs", "sum"), apart=("apart", "sum"))
ordered = claims.sort_values(["attribute", "object", "source", "time"])
before = ordered.groupby(["attribute", "object", "source"], observed=True)["value"].shift()
falls = ordered[ordered["value"] < before].groupby("source", observed=True).size()
print(json.dumps({
    "days": len(days), "differing": int((days["values"] > 1).sum()),
    "falls": {k: int(v) for k, v in falls.items() if v},
    "publishers": {s: [int(r.n), int(r.differs), int(r.apart)] for s, r in publishers.iterrows()},
}, sort_keys=True))
