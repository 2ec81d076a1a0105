"""Runs grouped_counts.sql in DuckDB; prints the seconds of the query, then its rows as CSV.

    duckdb_counts.py SQL THREADS YEAR FILE...

Only the query is timed, on a connection that is open: not Python's start, not the import.
"""
import string
import sys
import time

import duckdb

sql, threads, year = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open(sql, encoding="utf-8") as page:
    query = string.Template(page.read()).substitute({
        "files": sorted(sys.argv[4:]), "threads": threads, "before": "%d-04-01" % (year - 1),
        "from": "%d-04-01" % year, "next": "%d-04-01" % (year + 1)})
connection = duckdb.connect()
started = time.monotonic()
rows = connection.execute(query).fetchall()
print(time.monotonic() - started)
for name, part, month, value in rows:
    print("%s,%s,%s,%d" % (name, part, str(month)[:10], value))
