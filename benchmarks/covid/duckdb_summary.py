"""The summary of compare --summary --by-period in DuckDB: usage: duckdb_summary.py CLAIMS.csv OUT.csv [THREADS]

A row for each measure, place and day: how many claims, how many values, whether all agree, the value
that the most publishers support (the least of several). And, on standard output as JSON, the falls of
running totals and how often each publisher differs and stands apart.
"""
import json
import sys

import duckdb

claims, out = sys.argv[1], sys.argv[2]
db = duckdb.connect()
db.execute(f"SET threads = {int(sys.argv[3]) if len(sys.argv) > 3 else 2}")
db.execute("SET preserve_insertion_order = false")
db.execute(
    f"""CREATE TABLE claims AS SELECT attribute AS measure, object AS scope, source, value, time
        FROM read_csv('{claims}', header = true, columns = {{
            'object': 'VARCHAR', 'attribute': 'VARCHAR', 'source': 'VARCHAR',
            'value': 'BIGINT', 'unit': 'VARCHAR', 'time': 'DATE'}})"""
)
# claims by value first, so that support is a plain count of publishers
db.execute(
    """CREATE TABLE days AS
       WITH support AS (
           SELECT measure, scope, time, value, count(*) AS n, count(DISTINCT source) AS voices
           FROM claims GROUP BY ALL)
       SELECT measure, scope, time, sum(n)::BIGINT AS claims, count(*) AS values,
              arg_max(value, (voices, -value)) AS best, max(voices) AS best_origins
       FROM support GROUP BY measure, scope, time"""
)
db.execute(
    f"""COPY (SELECT measure, scope, time AS as_of, claims, values, values = 1 AS agreed, best, best_origins
              FROM days) TO '{out}' (HEADER, DELIMITER ',')"""
)
publishers = db.execute(
    """SELECT c.source, count(*), sum((d.values > 1)::INT),
              sum((d.best_origins > 1 AND c.value <> d.best)::INT)
       FROM claims c JOIN days d USING (measure, scope, time) GROUP BY c.source ORDER BY 4 DESC"""
).fetchall()
falls = db.execute(
    """SELECT source, count(*) FROM (
           SELECT source, value, lag(value) OVER (PARTITION BY measure, scope, source ORDER BY time) AS before
           FROM claims) WHERE value < before GROUP BY source"""
).fetchall()
topics = db.execute("SELECT count(*), sum((values > 1)::INT) FROM days").fetchone()
print(json.dumps({"days": topics[0], "differing": int(topics[1]), "falls": dict(falls),
                  "publishers": {s: [n, int(d), int(a)] for s, n, d, a in publishers}}, sort_keys=True))
