"""Disks that are full or may not be written, limits, streams that are full or closed, signals.

Each is said with a true message and the exit code of the contract, the log is as it was after the
last acknowledged append, and no acknowledgement is untrue.
"""
import os
import random
import resource
import shutil
import signal
import subprocess
import time

import judging
import programs

BATCH = b"".join(programs.worker(f"x{number}") for number in range(40))


def judge(ledger, before, outcome, codes, sent=BATCH, may_stand=False):
    """What is not as it must be; `may_stand`: lines may be there that nobody was told of."""
    log = judging.log_bytes(ledger)
    whole = before[:before.rfind(b"\n") + 1]
    receipts = judging.acknowledgements(outcome.out)
    if outcome.code not in codes:
        yield f"the exit code is none of {codes}: {outcome}"
    # 127: the loader could not begin the program, and says so itself.
    if outcome.code not in (0, 127) and b"careledger: " not in outcome.err:
        yield f"nothing is said: {outcome}"
    for receipt in judging.lost(ledger, receipts):
        yield f"LOST: {receipt}"
    if outcome.code == 0 and len(receipts) != sent.count(b"\n"):
        yield "exit 0, and not everything was acknowledged"
    if outcome.code != 0 and not receipts and not may_stand and log != whole:
        yield f"the log is not as it was: {len(log)} bytes of {len(whole)}; {outcome}"
    if b"nothing was recorded" in outcome.err and log != whole:
        yield "UNTRUE: something was recorded"
    yield from judging.faults(ledger)
    verified = programs.run("verify", ledger)
    if verified.code != 0:
        yield f"verify: {verified}"


def next_writer(ledger, sent=BATCH):
    retry = programs.run("append", "-", "--ledger", ledger, stdin=sent)
    if retry.code != 0:
        yield f"the next writer: {retry}"
        return
    yield from judging.faults(ledger)
    log = judging.log_bytes(ledger)
    for line in sent.split(b"\n")[:-1]:
        key = line[line.index(b'"key"'):-1]
        if log.count(key) != 1:
            yield f"{key} is there {log.count(key)} times"


class Limits:
    """A fresh ledger for each trial; what was tried, what is wrong, what could not be tried."""

    def __init__(self, scratch):
        self.scratch, self.fresh = scratch, scratch + "/fresh"
        self.ledger = scratch + "/l"
        shutil.rmtree(self.fresh, ignore_errors=True)
        programs.make(self.fresh)
        self.before = judging.log_bytes(self.fresh)
        self.tried, self.complaints, self.skipped = {}, [], []

    def note(self, name, found):
        self.tried[name] = self.tried.get(name, 0) + 1
        self.complaints += [f"{name}: {what}" for what in found]

    def trial(self, name, codes, may_stand=False, words=("append", "-"), retries=True, **settings):
        programs.copy(self.fresh, self.ledger)
        outcome = programs.run(*words, "--ledger", self.ledger, stdin=BATCH, **settings)
        found = list(judge(self.ledger, self.before, outcome, codes, may_stand=may_stand))
        if retries and not found:
            found += next_writer(self.ledger)
        self.note(name, found)
        return outcome

    def file_sizes(self, step):
        """A limit on the size of files, at every place of the batch."""
        end = len(self.before) + len(BATCH) + 40 * 120
        for size in list(range(0, end, step)) + [59, 60, 61]:
            def limit(size=size):
                resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            self.trial("file limit", (0, 74), preexec_fn=limit)

    def open_files(self):
        for count in range(3, 14):
            def limit(count=count):
                resource.setrlimit(resource.RLIMIT_NOFILE, (count, count))
            # Below this the loader does not get the program started.
            self.trial("open files", (0, 74) if count > 3 else (0, 74, 127), preexec_fn=limit)

    def streams(self):
        """Standard output full, closed at once, or closed altogether, and so on."""
        program, ledger = os.path.abspath(programs.PROGRAM), self.ledger
        for name, tail, codes in [
                ("stdout full", "> /dev/full", (74,)), ("stdout closed", ">&-", (74,)),
                ("stderr closed", "2>&-", (0,)), ("stderr full", "2> /dev/full", (0,)),
                ("stdin closed", "<&-", (74,)), ("stdout and stderr closed", ">&- 2>&-", (74,)),
                ("all closed", "<&- >&- 2>&-", (74,)), ("pipe closed", "| exec true", (0,))]:
            for words in ("append -", "append --each -"):
                programs.copy(self.fresh, ledger)
                done = subprocess.run(
                    ["sh", "-c", f"{program} {words} --ledger {ledger} {tail}"], input=BATCH,
                    capture_output=True)
                outcome = programs.Outcome(done.returncode, done.stdout, done.stderr)
                found = []
                if outcome.code not in codes:
                    found.append(f"the exit code is none of {codes}: {outcome}")
                if os.path.getsize(ledger + "/.lock"):
                    found.append("something was written into the lock")
                # What was recorded stands, and is told so where there is somebody to tell.
                if "stdin" not in name and "all" not in name and outcome.code == 74 \
                        and "2>&-" not in tail and b"not acknowledged" not in outcome.err:
                    found.append(f"it does not say that nothing was acknowledged: {outcome}")
                found += judging.faults(ledger)
                verified = programs.run("verify", ledger)
                if verified.code != 0:
                    found.append(f"verify: {verified}")
                self.note(name, found + list(next_writer(ledger)))

    def signals(self, count, seed=3):
        """A signal that ends a program, at random instants of a stream."""
        chance = random.Random(seed)
        for _ in range(count):
            number = chance.choice([signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGPIPE])
            programs.copy(self.fresh, self.ledger)
            process = subprocess.Popen(
                [programs.PROGRAM, "append", "--each", "-", "--ledger", self.ledger],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            ends_at = time.time() + chance.random() * 0.06
            try:
                for line in BATCH.split(b"\n")[:-1]:
                    process.stdin.write(line + b"\n")
                    process.stdin.flush()
                    if time.time() > ends_at:
                        break
            except BrokenPipeError:
                pass
            time.sleep(max(0, ends_at - time.time()))
            process.send_signal(number)
            time.sleep(0.001)
            out, err = process.communicate()
            outcome = programs.Outcome(process.returncode, out, err)
            # It is ignored, but by no program that has not begun yet.
            ignored = number == signal.SIGPIPE
            codes = (0, -number)
            receipts = judging.acknowledgements(out)
            found = []
            if outcome.code not in codes:
                found.append(f"signal {number}: the exit code is none of {codes}: {outcome}")
            found += [f"LOST: {receipt}" for receipt in judging.lost(self.ledger, receipts)]
            grown = len(judging.lines(self.ledger)) - self.before.count(b"\n")
            if grown != len(receipts):
                found.append(
                    f"signal {number}: {grown} lines were recorded, {len(receipts)} acknowledged")
            if outcome.code < 0 and grown and not ignored and b"stopped by a signal" not in err:
                found.append(f"signal {number}: nothing is said")
            found += judging.faults(self.ledger)
            self.note("signal", found + list(next_writer(self.ledger)))

    def full_disk(self, sizes):
        """A small file system of its own that has no room left."""
        place = self.scratch + "/full"
        os.makedirs(place, exist_ok=True)
        if os.getuid() != 0 or subprocess.run(
                ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", place],
                capture_output=True).returncode != 0:
            self.skipped.append("full disk: only root may mount one")
            return
        try:
            for free in sizes:
                ledger = place + "/l"
                programs.copy(self.fresh, ledger)
                filler = place + "/filler"
                with open(filler, "wb") as file:
                    try:
                        file.write(bytes(1 << 20))
                        file.flush()
                    except OSError:
                        pass
                size = os.path.getsize(filler) if os.path.exists(filler) else 0
                os.truncate(filler, max(0, size - free * 4096))
                outcome = programs.run("append", "-", "--ledger", ledger, stdin=BATCH)
                found = list(judge(ledger, self.before, outcome, (0, 74)))
                if free == 0 and outcome.code != 74:
                    found.append(f"there was no room, and: {outcome}")
                os.remove(filler)
                self.note("full disk", found + list(next_writer(ledger)))
                shutil.rmtree(ledger)
        finally:
            subprocess.run(["umount", place], check=True)

    def no_permission(self):
        """As another account, and on a file system that may only be read."""
        if os.getuid() != 0:
            self.skipped.append("no permission, read only: only root may become another")
            return
        os.chmod(self.scratch, 0o755)
        nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        self.trial("no permission", (74,), before=nobody)
        self.trial(
            "no permission", (74,), before=nobody, words=("amend", "1", "--set", "fte=0.5",
                                                          "--reason", "data_entry"))
        programs.copy(self.fresh, self.ledger)
        command = (
            f"mount --bind {self.ledger} {self.ledger} && mount -o remount,bind,ro {self.ledger} "
            f"&& exec {os.path.abspath(programs.PROGRAM)} append - --ledger {self.ledger}")
        done = subprocess.run(
            ["unshare", "-m", "sh", "-c", command], input=BATCH, capture_output=True)
        outcome = programs.Outcome(done.returncode, done.stdout, done.stderr)
        found = list(judge(self.ledger, self.before, outcome, (74,)))
        self.note("read only", found + list(next_writer(self.ledger)))


def campaign(scratch, large):
    limits = Limits(scratch)
    limits.file_sizes(37 if large else 997)
    limits.open_files()
    limits.streams()
    limits.signals(1000 if large else 30)
    limits.full_disk(range(0, 8) if large else (0, 1, 2))
    limits.no_permission()
    return limits.tried | {"not tried": limits.skipped}, limits.complaints
