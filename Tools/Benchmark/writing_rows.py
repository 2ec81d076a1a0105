"""The rows on writing: durable appends, one line a time and in batches, and into a large ledger."""
import json
import os
import shutil
import subprocess
import time

from ledgers import Untouched
from reading_rows import shown
from running import Failure, Run, median, run, side_by_side
from table import Row, took


def drafts(count, prefix):
    """Facts as a client sends them: children, each registered and then visited nine times."""
    lines = []
    for place in range(count):
        child = "%s-%d" % (prefix, place // 10)
        fact = {"type": "social_worker_visited", "child_id": child,
                "occurred_on": "2024-05-%02d" % (place % 10 + 2), "seen_alone": True}
        if place % 10 == 0:
            fact = {"type": "child_registered", "child_id": child, "occurred_on": "2024-05-01",
                    "born_on": "2014-03-02", "sex": "F", "ethnicity": "WBRI", "team": "north"}
        fact["source"] = "case_system:2024/records.csv:%d" % place
        fact["key"] = "case-system/%s/%d" % (prefix, place)
        lines.append(json.dumps(fact, separators=(",", ":")).encode() + b"\n")
    return lines


def conversation(command, lines, size):
    """Sends lines to a program so many at a time, the next when each has been answered by a line;
    the seconds they took. The first line also starts the program, and is not counted."""
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        bufsize=0)
    asked, answered = process.stdin.fileno(), process.stdout.fileno()

    def exchange(some):
        """On the bare descriptors: a client's own cost is kept small."""
        left, wanted, answer = b"".join(some), len(some), b""
        while wanted > 0:
            # No more than a pipe takes, so that neither side waits for the other for ever.
            left = left[os.write(asked, left[:49152]):] if left else left
            answer = os.read(answered, 1 << 16)
            if not answer or b'"refused"' in answer:
                raise Failure("%s answered %r" % (command[1], answer[:200]))
            wanted -= answer.count(b"\n")

    exchange(lines[:1])
    started = time.monotonic()
    for place in range(1, len(lines), size):
        exchange(lines[place:place + size])
    seconds = time.monotonic() - started
    process.stdin.close()
    if process.wait() != 0:
        raise Failure("%s: exit %d" % (" ".join(command[:3]), process.returncode))
    return seconds


class Appending:
    """A ledger of its own in the scratch directory, and a stream of facts into it."""

    def __init__(self, bench):
        self.bench, self.number = bench, 0
        self.log = None

    def begin(self):
        """An empty ledger; the last one is kept until the next."""
        self.number += 1
        path = "%s/append" % self.bench.scratch
        shutil.rmtree(path, ignore_errors=True)
        run([self.bench.careledger, "init", "--ledger", path, "--authority", "Example County",
             "--authority-code", "E10000099"])
        return path

    def stream(self, count, size):
        """Sends facts so many at a time, the next when all are answered; the seconds they took."""
        path = self.begin()
        lines = drafts(count + 1, "S%d" % self.number)
        seconds = conversation(self.command(path), lines, size)
        year = time.gmtime().tm_year
        with open("%s/%d.jsonl" % (path, year), "rb") as log:
            written = log.read().splitlines(keepends=True)
        if len(written) != count + 2:
            raise Failure("%d lines were appended of %d" % (len(written) - 2, count))
        self.log = "%s/appended.jsonl" % self.bench.scratch
        with open(self.log, "wb") as copy:
            copy.writelines(written[2:])
        return Run(seconds, 0, 0, b"", "")

    def command(self, path):
        return [self.bench.careledger, "append", "--each", "-", "--ledger", path, "--quiet"]

    def peer(self, program, *more):
        """A peer that writes the same lines; it times itself."""
        for name in os.listdir(self.bench.scratch):
            if name.startswith("peer.data"):
                os.remove("%s/%s" % (self.bench.scratch, name))
        count, seconds = run(
            [program, self.log, self.bench.scratch + "/peer.data", *more]).answer.split()
        return Run(float(seconds), 0, 0, b"", ""), int(count)


def durable(bench):
    row = Row("durable append, one line a time, one writer streaming",
              "write + fdatasync of the same bytes", 0.85, 0.95, more=True, unit=" of its rate")
    if not bench.peers.write:
        row.why = bench.peers.missing("write_and_sync")
        return row
    appending, count = Appending(bench), bench.synced
    mine, theirs = side_by_side(
        bench.runs, lambda: appending.stream(count, 1),
        lambda: appending.peer(bench.peers.write)[0])
    row.ours = ("careledger append --each - (each line answered before the next is sent)",
                "%.0f lines/s" % (count / median(mine)))
    row.theirs = ("write_and_sync LINES FILE", "%.0f lines/s" % (count / median(theirs)))
    row.ratio = median(theirs) / median(mine)
    row.notes.append("%d lines a run" % count)
    pipe = conversation(["cat", "-"], drafts(1001, "P"), 1) / 1000
    row.notes.append("%.0f µs a line are the client's pipe (with cat)" % (pipe * 1e6))
    free = appending.stream(count, count).clock
    row.notes.append("sent without waiting: %.0f lines/s" % (count / free))
    return row


def batches(bench):
    row = Row("durable append, 100 lines a batch", "SQLite (WAL, synchronous=FULL)", 5, 8,
              more=True, unit="×")
    if not bench.peers.sqlite:
        row.why = bench.peers.missing("insert_batches")
        return row
    appending, count = Appending(bench), bench.synced * 100
    mine, theirs = side_by_side(
        bench.runs, lambda: appending.stream(count, 100),
        lambda: appending.peer(bench.peers.sqlite, "100")[0])
    row.ours = ("careledger append --each - (100 lines sent, 100 answers read)",
                "%.0f lines/s" % (count / median(mine)))
    row.theirs = ("insert_batches LINES BASE 100 (a C program, libsqlite3 %s)" %
                  bench.peers.versions["libsqlite3-dev"],
                  "%.0f rows/s" % (count / median(theirs)))
    row.ratio = median(theirs) / median(mine)
    row.notes.append("%d lines a run" % count)
    return row


def into_large(bench):
    row = Row("append of one event into a ledger of %d" % bench.large.events,
              "into an empty one", 2, 1.1, unit="×")
    empty = Appending(bench).begin()
    turn = [0]

    def append(path):
        turn[0] += 1
        fact = bench.scratch + "/fact.jsonl"
        with open(fact, "wb") as file:
            file.write(drafts(1, "L%d-%d" % (time.time_ns(), turn[0]))[0])
        return run([bench.careledger, "append", fact, "--ledger", path, "--quiet"])

    with Untouched(bench.large):
        mine, theirs = side_by_side(
            bench.times(4), lambda: append(bench.large.path), lambda: append(empty))
        if bench.large.derived:
            # What the appends left of the index is brought up to date, and used.
            told = run([bench.careledger, "timeline", bench.large.child_of_the_middle(),
                        "--ledger", bench.large.path, "--quiet"])
            row.notes.append("a timeline right after: " + took(told.clock))
    command = ["careledger", "append", "FACT", "--ledger"]
    row.ours = (shown(command + [bench.large.label]), took(median(mine)))
    row.theirs = (shown(command + ["EMPTY"]), took(median(theirs)))
    row.ratio = median(mine) / median(theirs)
    return row
