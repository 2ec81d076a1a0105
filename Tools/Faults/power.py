"""The power goes at any instant of real appends, a year change, corrections and a backup.

Every run is recorded once (write_log.py); then the disk is laid out as a cut at some instant may
leave it, and the next writer goes on there. What had been acknowledged by then must be there.
"""
import os
import random
import shutil
import time

import judging
import programs
import write_log


def all_at_once(data):
    return lambda stdin: stdin.write(data)


def bit_by_bit(parts):
    def feed(stdin):
        for part in parts:
            stdin.write(part)
            stdin.flush()
            time.sleep(0.03)
    return feed


def facts(prefix, count):
    return b"".join(programs.worker(f"{prefix}{number}") for number in range(count))


NOTHING = all_at_once(b"")


def story():
    """The commands of a ledger's life, one after the other."""
    at = ["--ledger", "l"]
    old = ["--recorded-at", "2025-06-01"]
    opened = ["--authority", "Bromley", "--authority-code", "E09000006"]
    yield ["init", *at, *opened, *old], NOTHING
    yield ["append", "-", *at, *old], all_at_once(facts("a", 3))
    yield ["append", "-", *at, *old], all_at_once(facts("b", 70))
    yield ["backup", "copy", *at], NOTHING
    yield ["append", "-", *at], all_at_once(facts("c", 2))
    yield ["append", "--each", "-", *at], bit_by_bit([facts(f"d{n}-", 1) for n in range(12)])
    yield ["append", "--each", "-", *at], bit_by_bit([facts(f"e{n}-", 40) for n in range(4)])
    yield ["amend", "1", "--set", "fte=0.5", "--reason", "data_entry", *at], NOTHING
    yield ["backup", "copy", *at], NOTHING
    yield ["append", "-", *at], all_at_once(facts("f", 200))


def recorded(world):
    """What the story did to the disk."""
    shutil.rmtree(world, ignore_errors=True)
    os.makedirs(world)
    world = os.path.realpath(world)
    done = []
    for words, feed in story():
        steps, code, _ = write_log.record(words, world, world + ".trace", feed)
        if code != 0:
            raise SystemExit(f"{' '.join(words)}: exit {code}")
        done += [(words[0], step) for step in steps]
    return done


def campaign(scratch, cuts, seed=7):
    world, target = os.path.realpath(scratch) + "/powered", scratch + "/cut"
    done = recorded(world)
    shutil.rmtree(world)
    os.makedirs(world)
    chance = random.Random(seed)
    # Most cuts come where something is not synced yet.
    weights = [1] + [8 if step[0] in ("write", "rename") else 1 for _, step in done]
    places = sorted(chance.choices(range(len(done) + 1), weights, k=cuts))
    disk, receipts, complaints = write_log.Disk(world), [], []
    counted = {"calls recorded": len(done), "cuts": cuts, "acknowledged lines looked for": 0,
               "recovered tails": 0, "holes put aside": 0}
    at = 0
    for place in places:
        for words, step in done[at:place]:
            if step[0] == "acknowledge":
                if words != "backup":
                    receipts += judging.acknowledgements(step[2])
            else:
                disk.do(step)
        at = place
        shutil.rmtree(target, ignore_errors=True)
        disk.cut(chance, target)
        counted["acknowledged lines looked for"] += len(receipts)
        kept = scratch + "/cut-as-it-was"
        programs.copy(target, kept)
        found = list(judge(target, receipts, counted))
        name = done[place - 1] if place else ("", ("start",))
        complaints += [f"cut {place} after {name[0]} {name[1][:2]}: {what}" for what in found]
        if found:
            programs.copy(kept, f"{scratch}/bad-cut-{place}")
    return counted, complaints


def judge(world, receipts, counted):
    ledger = world + "/l"
    years = [name for name in os.listdir(ledger) if judging.YEAR.match(name)] \
        if os.path.isdir(ledger) else []
    if not years:
        if receipts:
            yield "LOST: there is no ledger"
        return
    for receipt in judging.lost(ledger, receipts):
        yield f"LOST right after the cut: {receipt}"
    looked = programs.run("verify", ledger)
    outcome = programs.run("append", "-", "--ledger", ledger, stdin=programs.worker("next"))
    if outcome.code != 0:
        yield f"the next writer: {outcome}; verify before: {looked}"
        return
    if b"quarantine" in outcome.err:
        counted["recovered tails"] += 1
        counted["holes put aside"] += looked.code == 65
    elif looked.code not in (0, 1):
        yield f"verify before the next writer: {looked}"
    for receipt in judging.lost(ledger, receipts):
        yield f"LOST: {receipt}"
    yield from judging.faults(ledger)
    verified = programs.run("verify", ledger)
    if verified.code != 0:
        yield f"verify after the next writer: {verified}"
    backup = programs.run("backup", world + "/copy", "--ledger", ledger)
    if backup.code != 0:
        yield f"the next backup: {backup}"
        return
    checked = programs.run("verify", world + "/copy")
    if checked.code != 0:
        yield f"verify of the copy: {checked}"
    if judging.log_bytes(world + "/copy") != judging.log_bytes(ledger):
        yield "the copy is not the ledger"
