"""The summary of compare --summary --by-period in DuckDB.

usage: duckdb_summary.py CLAIMS.csv OUT.csv [--dossiers]

A row for each measure, place and day: how many claims, how many values, whether all agree, the value
that the most publishers support (the least of several), and how many support it. Then, unless only
these dossiers are asked for, on standard output as JSON: the falls of running totals, and how often
each publisher differs and stands apart.

Written to be quick: no publisher of this file speaks twice on one measure, place and day, so that
publishers are counted as claims (count(DISTINCT source) takes some three times as long); the best
supported value comes from one number that holds support and value (arg_max over a pair takes longer).
"""
import json
import sys

import duckdb

claims, out = sys.argv[1], sys.argv[2]
db = duckdb.connect()
db.execute("SET threads = 2")
db.execute("SET preserve_insertion_order = false")
db.execute(
    f"""CREATE TABLE claims AS SELECT attribute AS measure, object AS scope, source, value, time
        FROM read_csv('{claims}', header = true, columns = {{
            'object': 'VARCHAR', 'attribute': 'VARCHAR', 'source': 'VARCHAR',
            'value': 'BIGINT', 'unit': 'VARCHAR', 'time': 'DATE'}})"""
)
db.execute(
    """CREATE TABLE days AS
       SELECT measure, scope, time, sum(n)::BIGINT AS claims, count(*) AS values,
              1000000000000 - 1 - max(n * 1000000000000 + 1000000000000 - 1 - value) % 1000000000000 AS best,
              max(n) AS best_origins
       FROM (SELECT measure, scope, time, value, count(*) AS n FROM claims GROUP BY ALL)
       GROUP BY measure, scope, time"""
)
db.execute(
    f"""COPY (SELECT measure, scope, time AS as_of, claims, values, values = 1 AS agreed, best, best_origins
              FROM days) TO '{out}' (HEADER, DELIMITER ',')"""
)
if "--dossiers" in sys.argv:
    sys.exit()
publishers = db.execute(
    """SELECT c.source, count(*), sum((d.values > 1)::INT),
              sum((d.best_origins > 1 AND c.value <> d.best)::INT)
       FROM claims c JOIN days d USING (measure, scope, time) GROUP BY c.source"""
).fetchall()
falls = db.execute(
    """SELECT source, count(*) FROM (
           SELECT source, value, lag(value) OVER (PARTITION BY measure, scope, source ORDER BY time) AS before
           FROM claims) WHERE value < before GROUP BY source"""
).fetchall()
days, differing = db.execute("SELECT count(*), sum((values > 1)::INT) FROM days").fetchone()
print(json.dumps({"days": days, "differing": int(differing), "falls": dict(falls),
                  "publishers": {s: [n, int(d), int(a)] for s, n, d, a in publishers}}, sort_keys=True))
