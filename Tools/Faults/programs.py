"""The program under test, and ledgers for it to write to."""
import json
import os
import shutil
import subprocess

PROGRAM = ".build/release/careledger"


class Outcome:
    """How a run ended."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    def __str__(self):
        return f"exit {self.code}: {self.err.decode(errors='replace').strip()[:300]}"


def run(*words, stdin=b"", before=(), timeout=120, **settings):
    """Runs the program with words, perhaps under another program."""
    done = subprocess.run(
        [*before, PROGRAM, *words], input=stdin, capture_output=True, timeout=timeout, **settings)
    return Outcome(done.returncode, done.stdout, done.stderr)


def must(*words, **settings):
    """Runs the program where it has no reason to fail."""
    outcome = run(*words, **settings)
    if outcome.code != 0:
        raise SystemExit(f"{' '.join(words)}: {outcome}")
    return outcome


def fact(key, day="2025-05-01", worker="w-1", **fields):
    """A small fact with a key."""
    return json.dumps(
        {"type": "supervision_held", "occurred_on": day, "worker_id": worker, "key": key, **fields},
        separators=(",", ":")).encode() + b"\n"


def worker(key):
    """A fact that stands on no other."""
    return json.dumps(
        {"type": "worker_joined", "occurred_on": "2025-01-05", "worker_id": key, "role": "iro",
         "contract": "full_time", "fte": 1, "key": key}, separators=(",", ":")).encode() + b"\n"


def make(directory, recorded_at=None):
    """A ledger with a worker and a child."""
    when = ["--recorded-at", recorded_at] if recorded_at else []
    at = ["--ledger", directory, *when]
    must("init", "--authority", "Bromley", "--authority-code", "E09000006", *at)
    must(
        "record", "worker_joined", "--on", "2025-01-05", "--worker-id", "w-1", "--role", "iro",
        "--contract", "full_time", "--fte", "1", *at)
    must(
        "record", "child_registered", "--child", "B-1", "--on", "2025-01-05", "--born-on",
        "2012-03-04", "--sex", "F", *at)


def copy(source, target):
    """A fresh copy of a directory, or none where there is no source."""
    shutil.rmtree(target, ignore_errors=True)
    if os.path.exists(source):
        shutil.copytree(source, target)
