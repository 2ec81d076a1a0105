"""SIGKILL of one of eight concurrent writers at random instants, while a reader reads.

Each writer is `careledger append --each -`, fed with facts that have keys. Whoever was killed is
started again and sends once more what was not answered. Nothing that was acknowledged may be lost,
nothing may be there twice, and the reader may never see half an event.
"""
import os
import random
import shutil
import signal
import subprocess
import threading
import time

import judging
import programs

WRITERS = 8
KILLS_A_LEDGER = 200


class Writer:
    """One client: its facts in order, and the process that appends them just now."""

    def __init__(self, name, ledger):
        self.name, self.ledger = name, ledger
        self.answers = []
        self.sent = 0
        self.lock = threading.Lock()
        self.process = None
        self.unlike = []
        self.ended = False

    def start(self):
        """A new process, which gets first what the last one left unanswered."""
        self.process = subprocess.Popen(
            [programs.PROGRAM, "append", "--each", "-", "--ledger", self.ledger, "--wait", "60"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.sent = len(self.answers)
        process = self.process
        self.reading = threading.Thread(target=self.read, args=(process,), daemon=True)
        self.feeding = threading.Thread(target=self.feed, args=(process,), daemon=True)
        self.reading.start()
        self.feeding.start()

    def read(self, process):
        for line in process.stdout:
            if not line.endswith(b"\n"):
                continue
            for receipt in judging.acknowledgements(line):
                if "seq" in receipt:
                    self.answers.append((receipt["seq"], receipt["id"]))
                else:
                    self.unlike.append(line)

    def feed(self, process):
        """A handful of facts at a time, never far ahead of the answers."""
        chance = random.Random(f"{self.name} {len(self.answers)}")
        try:
            while process.poll() is None and not self.ended:
                if self.sent - len(self.answers) > 20:
                    time.sleep(0.001)
                    continue
                count = chance.randint(1, 5)
                facts = [programs.worker(f"{self.name}-{self.sent + at}") for at in range(count)]
                process.stdin.write(b"".join(facts))
                process.stdin.flush()
                self.sent += count
                time.sleep(chance.random() * 0.004)
        except (BrokenPipeError, ValueError, OSError):
            pass

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.reading.join()
        self.feeding.join()

    def finish(self):
        """Lets the process take what it was sent and end."""
        self.ended = True
        self.feeding.join()
        try:
            self.process.stdin.close()
        except (BrokenPipeError, OSError):
            pass
        self.reading.join()
        return self.process.wait()


class Reader(threading.Thread):
    """Reads the log again and again, as any other program would: whole lines, in order."""

    def __init__(self, ledger):
        super().__init__(daemon=True)
        self.ledger, self.looks, self.faults, self.ended = ledger, 0, [], False
        self.verified = 0

    def run(self):
        seen = b""
        while not self.ended:
            whole = judging.log_bytes(self.ledger)
            whole = whole[:whole.rfind(b"\n") + 1]
            for line in whole[len(seen):].split(b"\n")[:-1]:
                if not (line.startswith(b'{"seq":') and line.endswith(b"}")):
                    self.faults.append(f"half an event: {line[:80]!r}")
            if not whole.startswith(seen[-4096:], max(0, len(seen) - 4096)):
                self.faults.append("what was read before has changed")
            seen = whole
            self.looks += 1
            if self.looks % 20 == 1:
                outcome = programs.run("verify", self.ledger)
                self.verified += 1
                if outcome.code != 0:
                    self.faults.append(f"verify: {outcome}")
            time.sleep(0.05)


def campaign(scratch, kills, seed=5):
    """Kills so many writers, in ledgers of their own for some hundreds of kills each."""
    counts, complaints = {}, []
    for number, begun in enumerate(range(0, kills, KILLS_A_LEDGER)):
        more, found = round_of(scratch, min(KILLS_A_LEDGER, kills - begun), seed + number)
        counts = {name: counts.get(name, 0) + count for name, count in more.items()}
        complaints += found
        if found:
            os.rename(scratch + "/killed", f"{scratch}/killed-{number}")
    return counts, complaints


def round_of(scratch, kills, seed):
    """Kills so many writers of one ledger; returns what was counted and what is wrong."""
    ledger = scratch + "/killed"
    shutil.rmtree(ledger, ignore_errors=True)
    programs.make(ledger)
    chance = random.Random(seed)
    writers = [Writer(f"w{number}", ledger) for number in range(WRITERS)]
    reader = Reader(ledger)
    for writer in writers:
        writer.start()
    reader.start()
    complaints = []
    for _ in range(kills):
        time.sleep(chance.random() * 0.06)
        victim = chance.choice(writers)
        if victim.process.poll() is not None:
            complaints.append(
                f"a writer ended by itself: {victim.process.returncode} "
                f"{victim.process.stderr.read()[:300]!r}")
        victim.kill()
        victim.start()
    codes = [writer.finish() for writer in writers]
    reader.ended = True
    reader.join()
    complaints += [f"a writer ended with {code}" for code in codes if code != 0]
    complaints += reader.faults
    complaints += judge(ledger, writers)
    acknowledged = sum(len(writer.answers) for writer in writers)
    return {
        "kills": kills, "acknowledged": acknowledged, "lines": len(judging.lines(ledger)),
        "looks of the reader": reader.looks, "verified meanwhile": reader.verified,
        "torn tails": sum(b'"type":"tail_recovered"' in line for line in judging.lines(ledger)),
    }, complaints


def judge(ledger, writers):
    """What is lost, doubled or otherwise than it was answered."""
    complaints = []
    places = {}
    for at, line in enumerate(judging.lines(ledger)):
        found = line.find(b'"key":"')
        if found >= 0:
            key = line[found + 7:line.index(b'"', found + 7)].decode()
            places.setdefault(key, []).append((at, line))
    for writer in writers:
        complaints += [f"refused: {line!r}" for line in writer.unlike]
        for number, (seq, name) in enumerate(writer.answers):
            found = places.get(f"{writer.name}-{number}", [])
            if len(found) != 1:
                complaints.append(f"{writer.name}-{number} is there {len(found)} times")
            elif found[0][0] != seq or f'"id":"{name}"'.encode() not in found[0][1]:
                complaints.append(f"{writer.name}-{number} is not as it was answered")
    for key, found in places.items():
        if len(found) > 1:
            complaints.append(f"DOUBLED: {key}")
    complaints += judging.faults(ledger)
    verified = programs.run("verify", ledger)
    if verified.code != 0:
        complaints.append(f"verify: {verified}")
    return complaints
