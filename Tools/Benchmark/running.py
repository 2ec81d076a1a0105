"""Runs programs side by side and keeps what each took: the clock, the processor, the memory."""
import hashlib
import os
import statistics
import subprocess
import sys
import time


class Failure(Exception):
    """A program ended otherwise than it should, or two answers differ."""


class Run:
    """What one run took: seconds of the clock and of the processor, bytes of memory at the most."""

    def __init__(self, clock, processor, memory, answer, talk):
        self.clock, self.processor, self.memory = clock, processor, memory
        self.answer, self.talk = answer, talk

    @property
    def digest(self):
        return hashlib.sha256(self.answer).hexdigest()


def run(command, feed=None, allowed=(0,)):
    """Runs a command to its end; stdout is kept whole, stderr too."""
    with open(os.devnull, "rb") as nothing, scratch_file() as talk, scratch_file() as answer:
        started = time.monotonic()
        process = subprocess.Popen(
            command, stdin=feed or nothing, stdout=answer, stderr=talk)
        _, status, usage = os.wait4(process.pid, 0)
        clock = time.monotonic() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        talk.seek(0)
        answer.seek(0)
        words = talk.read().decode(errors="replace")
        if process.returncode not in allowed:
            raise Failure("%s: exit %d\n%s" % (
                " ".join(command)[:200], process.returncode, words[:500]))
        return Run(clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024,
                   answer.read(), words)


def scratch_file():
    """A file in memory, so that keeping an answer costs no disk."""
    return os.fdopen(os.memfd_create("answer"), "w+b")


def side_by_side(runs, *sides):
    """Runs the sides in turn, as often as asked, after one turn that warms files and caches and is
    not counted; answers the list of each. A side is a function that answers a Run."""
    for side in sides:
        side()
    taken = [[] for _ in sides]
    for _ in range(runs):
        for place, side in enumerate(sides):
            taken[place].append(side())
    return taken


def median(runs, what="clock"):
    return statistics.median(getattr(one, what) for one in runs)


def same_answers(runs):
    """Whether all runs answered the same bytes."""
    return len({one.digest for one in runs}) == 1


def say(words):
    """A word on stderr about what is being done."""
    print("benchmark: " + words, file=sys.stderr, flush=True)
