"""The commands whose every system call is made to fail. One more is one more line.

A world is a directory; the ledger that is judged is `l` in it.
"""
import json
import os

import judging
import programs
from system_calls import Command

#: A small run tries every so-manieth fault.
PART = 67
AT = ["--ledger", "l"]
TWO = programs.fact("k1") + programs.fact("k2")
OPENED = ["--authority", "Bromley", "--authority-code", "E09000006"]


def ledger(world):
    programs.make(world + "/l")


def ledger_of_last_year(world):
    """The next line opens a new year's file."""
    programs.make(world + "/l", "2025-06-01")


def indexed(world):
    """A ledger long enough to be appended to through its index."""
    programs.make(world + "/l")
    many = b"".join(programs.worker(f"many-{number}") for number in range(1500))
    programs.must("append", "-", "--ledger", world + "/l", stdin=many)
    programs.must("append", "-", "--ledger", world + "/l", stdin=programs.worker("one-more"))


def torn(world):
    ledger_of_last_year(world)
    with open(world + "/l/2025.jsonl", "ab") as file:
        file.write(b'{"seq":3,"id"')


def copied(world):
    """A copy, and lines that it has not got."""
    ledger_of_last_year(world)
    programs.must("backup", world + "/copy", "--ledger", world + "/l")
    programs.must(
        "append", "-", "--ledger", world + "/l", "--recorded-at", "2025-06-02",
        stdin=programs.worker("w-2"))
    programs.must("append", "-", "--ledger", world + "/l", stdin=programs.worker("w-3"))


def erased(world):
    """A copy that holds what has been erased in the ledger since, and has more to come."""
    copied(world)
    year = max(name for name in os.listdir(world + "/l") if judging.YEAR.match(name))
    lines = judging.lines(world + "/l")
    last = json.loads(lines[-1])
    erasure = {
        "seq": len(lines), "id": "0" + last["id"][1:-4] + "ffff", "type": "event_erased",
        "child_id": "B-1", "occurred_on": last["recorded_at"][:10],
        "recorded_at": last["recorded_at"], "recorded_by": "root", "erases": 2,
        "reason": "legal_order", "authority": "court", "approved_by": "sm-01"}
    with open(f"{world}/l/{year}", "ab") as file:
        file.write(json.dumps(erasure, separators=(",", ":")).encode() + b"\n")
    stub = {"seq": 2, "erased_by": len(lines), "leaf": judging.leaf(lines[2]).hex()}
    path = world + "/l/2025.jsonl"
    with open(path, "rb") as file:
        old = file.read().split(b"\n")
    old[2] = json.dumps(stub, separators=(",", ":")).encode()
    with open(path, "wb") as file:
        file.write(b"\n".join(old))
    os.remove(world + "/l/checkpoint")
    checked = programs.run("verify", world + "/l")
    if checked.code != 0:
        raise SystemExit(f"an erasure made by hand: {checked}")


def judge_copy(world, before, outcome):
    """The ledger is untouched; the copy is the whole of it, or says that it is not."""
    copy = world + "/copy"
    if judging.files(world + "/l").keys() < before["l"].keys():
        yield "LOST: a file of the ledger"
    whole = judging.log_bytes(world + "/l")
    checked = programs.run("verify", copy)
    if outcome.code == 0:
        if checked.code != 0:
            yield f"exit 0, and the copy: {checked}"
    elif checked.code not in (0, 1, 65, 66):
        yield f"verify of what there is: {checked}"
    elif checked.code == 0 and not same_lines(copy, before):
        yield "the copy is not finished, and verify does not say so"
    again = programs.run("backup", "copy", *AT, cwd=world)
    if again.code != 0:
        yield f"the next backup: {again}"
    elif judging.log_bytes(copy) != whole:
        yield "the copy is not the ledger"
    else:
        checked = programs.run("verify", copy)
        if checked.code != 0:
            yield f"verify of the copy: {checked}"


def judge_erasure(world, before, outcome):
    """What was ordered is erased, at the latest by the next writer; nothing else is touched."""
    checked = programs.run("verify", world + "/l")
    if checked.code not in (0, 1) or (outcome.code == 0 and checked.code != 0):
        yield f"verify after it: {checked}"
    after = programs.run("append", "-", *AT, cwd=world, stdin=programs.worker("after"))
    if after.code != 0:
        yield f"the next writer: {after}"
    lines = judging.lines(world + "/l")
    is_ordered = any(b'"event_erased"' in line for line in lines)
    if is_ordered != (b'"erased_by"' in lines[2]):
        yield "an order without its stub, or a stub without its order"
    if outcome.code == 0 and not is_ordered:
        yield "exit 0, and nothing is erased"
    checked = programs.run("verify", world + "/l")
    if checked.code != 0:
        yield f"verify at the end: {checked}"


def same_lines(copy, before):
    """Whether a copy is the one that there was, or that of the ledger before anything more."""
    log = judging.log_bytes(copy)

    def end_to_end(files):
        return b"".join(files[name] for name in sorted(files) if judging.YEAR.match(name))

    return log in (end_to_end(before.get("copy", {})), end_to_end(before["l"]))


ALL = [
    Command("append", ["append", "-", *AT], ledger, TWO),
    Command("append --each", ["append", "--each", "-", *AT], ledger, TWO),
    Command("append by the index", ["append", "-", *AT], indexed, TWO),
    Command("a new year", ["append", "-", *AT], ledger_of_last_year, TWO),
    Command("a torn tail", ["append", "-", *AT], torn, TWO),
    Command("amend", ["amend", "1", "--set", "fte=0.5", "--reason", "data_entry", *AT], ledger),
    Command("erase", ["erase", "2", *AT, "--reason", "legal_order", "--authority", "court",
                      "--approved-by", "sm-01"], ledger_of_last_year, judge=judge_erasure,
            erases=2),
    Command("init", ["init", *AT, *OPENED], lambda world: None, codes=(0, 73, 74)),
    Command("init where one stands", ["init", *AT, *OPENED], ledger, codes=(73, 74)),
    Command("backup", ["backup", "copy", *AT, "--threads", "1"], ledger_of_last_year,
            codes=(0, 73, 74), judge=judge_copy),
    Command("backup again", ["backup", "copy", *AT, "--threads", "1"], copied, codes=(0, 73, 74),
            judge=judge_copy),
    Command("backup of an erasure", ["backup", "copy", *AT, "--threads", "1"], erased,
            codes=(0, 73, 74), judge=judge_copy),
]
