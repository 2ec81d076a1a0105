"""The counts of grouped_counts.sql in polars; prints the seconds, then the rows as CSV.

    polars_counts.py THREADS YEAR FILE...

Only the query is timed: not Python's start, not the import.
"""
import os
import sys
import time

os.environ["POLARS_MAX_THREADS"] = sys.argv[1]
import polars as pl  # noqa: E402  (the number of threads is read on import)

year = int(sys.argv[2])
TEXTS = ("type", "occurred_on", "contact", "stage", "conference", "respondents", "order",
         "enquiry_id")
FLAGS = ("short_break", "conference_required")
STAGES = ("escalation_raised", "escalation_stage_entered", "escalation_reopened")


started = time.monotonic()
schema = {key: pl.String for key in TEXTS} | {key: pl.Boolean for key in FLAGS}
day = pl.col("occurred_on")
cube = (
    pl.scan_ndjson(sorted(sys.argv[3:]), schema=schema)
    .filter((day >= "%d-04-01" % (year - 1)) & (day < "%d-04-01" % (year + 1)))
    .with_columns(
        month=day.str.slice(0, 7) + "-01",
        part=pl.coalesce("contact", "stage", "conference", "respondents", "order", pl.lit("")),
        is_break=pl.col("short_break").fill_null(False))
    .group_by("type", "month", "part", "is_break")
    .agg(n=pl.len(), enquiries=pl.col("enquiry_id").filter(
        pl.col("conference_required").fill_null(False)).n_unique())
    .collect())
first, before = "%d-04-01" % year, "%d-04-01" % (year - 1)
counts = {}
for kind, month, part, is_break, n, enquiries in cube.iter_rows():
    def add(name, part, month, value):
        counts[name, part, month] = counts.get((name, part, month), 0) + value
    now = month >= first
    if kind == "review_held":
        add("reviews", "", month, n)
    elif kind == "child_contacted" and now:
        add("contacts", part, month, n)
    elif kind == "became_looked_after" and not is_break and now:
        add("started", "", month, n)
    elif kind in STAGES and now:
        add("stages", part, first, n)
    elif kind == "conference_held" and part != "transfer" and now:
        add("conferences", part, first, n)
    elif kind == "survey_answered" and now:
        add("answers", part, first, n)
    elif kind == "order_made" and part in ("adoption", "special_guardianship"):
        add("orders", part, first if now else before, n)
    elif kind == "section47_concluded" and now:
        add("enquiries", "", first, enquiries)
print(time.monotonic() - started)
for (name, part, month), value in sorted(counts.items()):
    print("%s,%s,%s,%d" % (name, part, month, value))
