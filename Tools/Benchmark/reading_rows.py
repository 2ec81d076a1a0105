"""The rows on reading: replays, memory, timelines, the index, knowledge, evidence, the start."""
import re

import answers
from running import Failure, Run, median, run, same_answers, side_by_side
from table import Row, took

YEAR = 2015
LIMIT = 64 << 20


def shown(command, *ledgers):
    """A command as it is printed, the ledgers by their labels."""
    words = []
    for word in command:
        for ledger in ledgers:
            word = word.replace(ledger.path, ledger.label)
        words.append(word.rsplit("/", 1)[-1] if word.startswith("/") else word)
    return " ".join(words)


def replay(bench, ledger, *more):
    """The replay that is measured: every projection, one year's tables, as CSV."""
    return [bench.careledger, "replay", ledger.path, "--year", "%d-%d" % (YEAR, YEAR - 1999),
            "--format", "csv", "--quiet"] + list(more)


def on_threads(bench, count):
    """The option for so many threads; nothing where the program has none yet."""
    return ["--threads", str(count)] if bench.has_option("replay", "--threads") else []


def against(bench, row, peer, shown_peer):
    """Measures the replay on two threads beside a peer; a peer is a function that answers a Run."""
    ledger = bench.ledger
    ours = replay(bench, ledger, *on_threads(bench, 2))
    if not on_threads(bench, 2):
        row.notes.append("replay has no --threads: one thread")
    mine, theirs = side_by_side(bench.runs, lambda: run(ours), peer)
    if not same_answers(mine):
        raise Failure("the replay answered differently from run to run")
    row.ours = (shown(ours, ledger), took(median(mine)))
    row.theirs = (shown_peer, took(median(theirs)))
    row.ratio = median(mine) / median(theirs)
    return row


def counting(bench, name, command):
    """A peer that counts: its answer is held against the replay's before it is timed."""
    counts = answers.of_replay(run(replay(bench, bench.ledger)).answer, YEAR)

    def peer():
        once = run(command)
        seconds, theirs = answers.of_peer(once.answer)
        wrong = answers.differences(counts, theirs)
        if wrong:
            raise Failure("%s and careledger differ: %s" % (name, "; ".join(wrong[:5])))
        return Run(seconds, once.processor, once.memory, b"", "")

    return peer, len(counts)


def duckdb(bench):
    row = Row("replay, 2 threads", "DuckDB", 0.20, 0.13)
    if not bench.peers.has("duckdb"):
        row.why = bench.peers.missing("duckdb")
        return row
    command = [bench.peers.python, bench.here + "/duckdb_counts.py",
               bench.here + "/grouped_counts.sql", "2", str(YEAR)] + bench.ledger.files
    peer, counts = counting(bench, "DuckDB", command)
    row.notes.append("%d counts equal" % counts)
    return against(bench, row, peer, "DuckDB %s, grouped_counts.sql, threads=2" %
                   bench.peers.versions["duckdb"])


def polars(bench):
    row = Row("replay, 2 threads", "polars", None, None)
    if not bench.peers.has("polars"):
        row.why = bench.peers.missing("polars")
        return row
    command = [bench.peers.python, bench.here + "/polars_counts.py", "2", str(YEAR)]
    peer, counts = counting(bench, "polars", command + bench.ledger.files)
    row.notes.append("%d counts equal" % counts)
    return against(bench, row, peer, "polars %s, polars_counts.py, 2 threads" %
                   bench.peers.versions["polars"])


def simdjson(bench):
    row = Row("replay, 2 threads", "simdjson", 1.3, 0.85)
    if not bench.peers.simdjson:
        row.why = bench.peers.missing("read_six_fields")
        return row
    command = [bench.peers.simdjson, "2"] + bench.ledger.files
    lines = int(run(command).answer.split()[0])
    if lines != bench.ledger.events:
        raise Failure("simdjson read %d lines of %d" % (lines, bench.ledger.events))
    return against(bench, row, lambda: run(command), "read_six_fields 2 FILES (simdjson %s)" %
                   bench.peers.versions["libsimdjson-dev"])


def wc(bench):
    row = Row("replay, 2 threads", "wc -l", 3, 1.8)
    command = ["wc", "-l"] + bench.ledger.files
    if int(run(command).answer.split()[-2]) != bench.ledger.events:
        raise Failure("wc counts other lines than were generated")
    return against(bench, row, lambda: run(command), "wc -l FILES")


def threads(bench):
    row = Row("second thread", "one thread", 1.75, 1.95, more=True, unit="×")
    if not on_threads(bench, 2):
        row.why = "not measured: replay has no --threads"
        return row
    two, one = (replay(bench, bench.ledger, *on_threads(bench, n)) for n in (2, 1))
    both, alone = side_by_side(bench.runs, lambda: run(two), lambda: run(one))
    if not same_answers(both + alone):
        raise Failure("one thread and two answer differently")
    row.ours = (shown(two, bench.ledger), took(median(both)))
    row.theirs = (shown(one, bench.ledger), took(median(alone)))
    row.ratio = median(alone) / median(both)
    return row


def memory(bench):
    events, children = bench.ledger.events, bench.ledger.children
    must = 32e6 + 48 * events + 400 * children
    aim = 16e6 + 28 * events + 256 * children
    row = Row("memory at %d events" % events, "—", must / 1e6, aim / 1e6, unit=" MB")
    command = replay(bench, bench.ledger, *on_threads(bench, 2))
    row.ours = (shown(command, bench.ledger), "")
    row.ratio = max(run(command).memory for _ in range(bench.runs)) / 1e6
    row.notes.append("%d children" % children)
    return row


def in_parts(bench):
    row = Row("the same with --memory 64M", "the ordinary run", 1, 0.99)
    if not bench.has_option("replay", "--memory"):
        row.why = "not measured: replay has no --memory"
        return row
    ordinary = replay(bench, bench.ledger, *on_threads(bench, 2))
    small = [word for word in ordinary if word != "--quiet"] + ["--memory", "64M"]
    parts, whole = side_by_side(bench.runs, lambda: run(small), lambda: run(ordinary))
    if not same_answers(parts + whole):
        raise Failure("the replay in parts answers differently")
    told = re.search(r"(\d+) (?:pass|part)", parts[0].talk)
    passes = int(told.group(1)) if told else 1
    row.work += " (time ÷ passes)"
    row.ours = (shown(small, bench.ledger), took(median(parts)))
    row.theirs = (shown(ordinary, bench.ledger), took(median(whole)))
    row.ratio = median(parts) / median(whole) / passes
    row.notes.append("%d passes%s" % (passes, "" if told else " (it did not say how many)"))
    peak = max(one.memory for one in parts)
    row.notes.append("peak %.1f MiB%s" % (
        peak / (1 << 20), "" if peak <= LIMIT else ", MISSED: more than 64 MiB"))
    return row


def growth(bench):
    times = bench.large.events / bench.ledger.events
    row = Row("growth from %d to %d events" % (bench.ledger.events, bench.large.events), "time",
              4.3 * times / 4, times, unit="×")
    more, less = (replay(bench, one, *on_threads(bench, 2)) for one in (bench.large, bench.ledger))
    much, little = side_by_side(bench.runs, lambda: run(more), lambda: run(less))
    row.ours = (shown(more, bench.large), took(median(much)))
    row.theirs = (shown(less, bench.ledger), took(median(little)))
    row.ratio = median(much) / median(little)
    return row


def timeline(bench):
    row = Row("one child's timeline in %d events, index warm" % bench.large.events, "—", 5, 2,
              unit=" ms")
    child = bench.large.child_of_the_middle()
    command = [bench.careledger, "timeline", child, "--ledger", bench.large.path, "--quiet"]
    bench.large.forget()
    first = run(command)
    if bench.large.derived == 0:
        row.why = "not measured: no index in .cache after a timeline"
        row.notes.append("without: " + took(first.clock))
        return row
    warm = [run(command) for _ in range(bench.times(10))]
    if not same_answers(warm + [first]):
        raise Failure("the timeline with the index and without differ")
    row.ours = (shown(command, bench.large), took(median(warm)))
    row.ratio = median(warm) * 1000
    return row


def index(bench):
    """Size of the index; the time to build it and to bring it up to date are told beside."""
    row = Row("the index that gives it", "the log", 2, 1.1, unit=" %")
    ledger = bench.large
    child = ledger.child_of_the_middle()
    command = [bench.careledger, "timeline", child, "--ledger", ledger.path, "--quiet"]
    whole = replay(bench, ledger)

    def built():
        ledger.forget()
        return run(command)

    made, replayed = side_by_side(min(bench.runs, 3), built, lambda: run(whole))
    if ledger.derived == 0:
        row.why = "not measured: no index in .cache after a timeline"
        return row
    keyed = ledger.count(',"key":"')
    allowed = 12 * keyed
    row.work += " (less 12 B for each of %d keyed lines)" % keyed
    row.ours = (shown(command, ledger), "%d B" % ledger.derived)
    row.theirs = ("", "%d B" % ledger.size)
    row.ratio = max(0, ledger.derived - allowed) / ledger.size * 100
    row.notes.append("%.2f %% in all" % (ledger.derived / ledger.size * 100))
    row.notes.append("built in %s, a replay takes %s%s" % (
        took(median(made)), took(median(replayed)),
        "" if median(made) <= median(replayed) else ", MISSED"))
    return row


def known(bench):
    row = Row("statistics as known at an earlier instant", "the same without it", 1.3, 1.05)
    plain = [bench.careledger, "statistics", bench.ledger.path, "--year",
             "%d-%d" % (YEAR, YEAR - 1999), "--format", "csv", "--quiet"]
    earlier = plain + ["--as-known-at", "%d-06-30" % (YEAR + 3)]
    then, now = side_by_side(bench.runs, lambda: run(earlier), lambda: run(plain))
    row.ours = (shown(earlier, bench.ledger), took(median(then)))
    row.theirs = (shown(plain, bench.ledger), took(median(now)))
    row.ratio = median(then) / median(now)
    return row


def verify(bench):
    row = Row("verify of everything", "sha256sum", 5, 8, more=True, unit="×")
    ours = [bench.careledger, "verify", bench.ledger.path, "--quiet"]
    theirs = ["sha256sum"] + bench.ledger.files
    if bench.ledger.events <= 100_000:
        root = bench.root_of(bench.ledger)
        if root not in run(ours).answer.decode():
            raise Failure("verify gives another root than %s" % root)
        row.notes.append("root recomputed in Python")
    mine, sums = side_by_side(bench.runs, lambda: run(ours), lambda: run(theirs))
    row.ours = (shown(ours, bench.ledger), took(median(mine)))
    row.theirs = ("sha256sum FILES", took(median(sums)))
    row.ratio = median(sums) / median(mine)
    return row


def start(bench):
    row = Row("careledger --version", "/bin/true", 10, 3, unit=" ms more")
    ours, theirs = [bench.careledger, "--version"], ["/bin/true"]
    mine, none = side_by_side(bench.times(20), lambda: run(ours), lambda: run(theirs))
    row.ours = (shown(ours), took(median(mine)))
    row.theirs = ("/bin/true", took(median(none)))
    row.ratio = (median(mine) - median(none)) * 1000
    return row
