"""What a ledger must be after a fault, judged by its bytes alone, without the program.

Nothing of the program is used here: lines, order, keys and the Merkle tree are looked at anew.
"""
import base64
import glob
import hashlib
import json
import os
import re

YEAR = re.compile(r"^\d{4}\.jsonl$")


def log_bytes(ledger):
    """The bytes of the year files end to end."""
    names = sorted(name for name in os.listdir(ledger) if YEAR.match(name))
    parts = []
    for name in names:
        with open(os.path.join(ledger, name), "rb") as file:
            parts.append(file.read())
    return b"".join(parts)


def lines(ledger):
    """The committed lines: those that end with a line feed."""
    return log_bytes(ledger).split(b"\n")[:-1]


def leaf(line):
    stub = re.match(rb'^\{"seq":\d+,"erased_by":\d+,"leaf":"([0-9a-f]{64})"\}$', line)
    return bytes.fromhex(stub[1].decode()) if stub else hashlib.sha256(b"\0" + line).digest()


def root(leaves):
    """The Merkle root of RFC 6962."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    level = list(leaves)
    while len(level) > 1:
        paired = [
            hashlib.sha256(b"\1" + level[at] + level[at + 1]).digest()
            for at in range(0, len(level) - 1, 2)
        ]
        level = paired + ([level[-1]] if len(level) % 2 else [])
    return level[0]


def faults(ledger):
    """Everything that is wrong with the committed lines and the checkpoint, as sentences."""
    found, last, ids, keys = [], "", set(), set()
    whole = lines(ledger)
    for place, line in enumerate(whole):
        try:
            event = json.loads(line)
        except ValueError:
            found.append(f"line {place} is no JSON: {line[:60]!r}")
            continue
        if event.get("seq") != place:
            found.append(f"line {place} says seq {event.get('seq')}")
        if "erased_by" in event:
            continue
        if event["recorded_at"] < last:
            found.append(f"line {place} was recorded before the one in front of it")
        last = event["recorded_at"]
        if event["id"] in ids:
            found.append(f"line {place} repeats an id")
        ids.add(event["id"])
        if event.get("key") in keys:
            found.append(f"line {place} repeats the key {event['key']}")
        if "key" in event:
            keys.add(event["key"])
    path = os.path.join(ledger, "checkpoint")
    if os.path.exists(path):
        with open(path, "rb") as file:
            text = file.read()
        if text.strip(b"\0"):
            parts = text.split(b"\n")
            if len(parts) < 4 or not parts[1].isdigit():
                found.append(f"the checkpoint cannot be read: {text[:80]!r}")
            else:
                size = int(parts[1])
                leaves = [leaf(line) for line in whole[:size]]
                if size > len(whole):
                    found.append(f"the checkpoint speaks of {size} lines of {len(whole)}")
                elif base64.b64encode(root(leaves)) != parts[2]:
                    found.append(f"the checkpoint's root is not that of {size} lines")
    return found


def acknowledgements(output):
    """The receipts on standard output; bytes without a line feed were not received."""
    return [json.loads(line) for line in output.split(b"\n")[:-1] if line.strip()]


def lost(ledger, receipts):
    """The receipts whose lines the log does not have."""
    whole = lines(ledger)
    missing = []
    for receipt in receipts:
        if "seq" not in receipt:
            continue
        at = receipt["seq"]
        if at >= len(whole) or f'"id":"{receipt["id"]}"'.encode() not in whole[at]:
            missing.append(receipt)
    return missing


def files(directory):
    """The contents of every file of a ledger but what is derived and what is locked."""
    found = {}
    for path in glob.glob(directory + "/**", recursive=True, include_hidden=True):
        name = os.path.relpath(path, directory)
        if os.path.isfile(path) and not name.startswith((".cache", ".lock")):
            with open(path, "rb") as file:
                found[name] = file.read()
    return found
