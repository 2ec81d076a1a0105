"""The log ends in the middle of its last batch: at every byte of it.

What was acknowledged before stands, what is left of the batch is recovered line by line, the rest
is put into quarantine and told.
"""
import hashlib
import os
import shutil

import judging
import programs


def campaign(scratch, every=1):
    fresh, ledger = scratch + "/tail", scratch + "/l"
    shutil.rmtree(fresh, ignore_errors=True)
    programs.make(fresh)
    year = [name for name in os.listdir(fresh) if judging.YEAR.match(name)][0]
    before = os.path.getsize(f"{fresh}/{year}")
    with open(fresh + "/checkpoint", "rb") as file:
        checkpoint = file.read()
    batch = b"".join(programs.worker(f"t{number}") for number in range(4))
    programs.must("append", "-", "--ledger", fresh, stdin=batch)
    whole = judging.log_bytes(fresh)
    # Power went before the checkpoint was replaced.
    with open(fresh + "/checkpoint", "wb") as file:
        file.write(checkpoint)
    complaints, tried = [], 0
    for length in range(before, len(whole) + 1, every):
        programs.copy(fresh, ledger)
        with open(f"{ledger}/{year}", "r+b") as file:
            file.truncate(length)
        tried += 1
        complaints += [
            f"cut at {length}: {what}"
            for what in judge(ledger, year, whole[:length], batch)]
    return {"places": tried, "bytes of the batch": len(whole) - before}, complaints


def judge(ledger, year, kept, batch):
    """What is not as it must be after recovery."""
    committed = kept[:kept.rfind(b"\n") + 1]
    torn = kept[len(committed):]
    looked = programs.run("verify", ledger)
    if looked.code != 0:
        yield f"verify before: {looked}"
    if torn and b"unfinished" not in looked.err and f"{len(torn)} bytes".encode() not in looked.err:
        yield f"verify does not tell of the tail: {looked.err!r}"
    outcome = programs.run("append", "-", "--ledger", ledger, stdin=batch)
    if outcome.code != 0:
        yield f"the retry: {outcome}"
        return
    log = judging.log_bytes(ledger)
    if not log.startswith(committed):
        yield "LOST: committed lines"
    if len(judging.acknowledgements(outcome.out)) != batch.count(b"\n"):
        yield "not every line of the retry was answered"
    for line in batch.split(b"\n")[:-1]:
        key = line[line.index(b'"key"'):-1]
        if log.count(key) != 1:
            yield f"{key} is there {log.count(key)} times"
    told = [line for line in judging.lines(ledger) if b'"type":"tail_recovered"' in line]
    place = f"{ledger}/quarantine/{year}@{len(committed)}.torn"
    if torn:
        if not os.path.exists(place):
            yield "the tail is not in quarantine"
        else:
            with open(place, "rb") as file:
                if file.read() != torn:
                    yield "the quarantine has other bytes"
        digest = hashlib.sha256(torn).hexdigest().encode()
        if len(told) != 1 or digest not in told[0]:
            yield "the tail is not told"
        if b"quarantine" not in outcome.err:
            yield "the writer does not say what it put aside"
    elif told or os.path.exists(ledger + "/quarantine"):
        yield "a tail is told of, and there was none"
    yield from judging.faults(ledger)
    verified = programs.run("verify", ledger)
    if verified.code != 0:
        yield f"verify after: {verified}"
