"""A ledger and its checkpoint are changed in one place: `verify` notices, and says where.

Every bit of a small ledger in its turn (or every so-manieth), then random flips and random changes
of lines and of files in a larger one. What no hash covers is left alone: signatures below a
checkpoint, `quarantine/` and `.cache/`.
"""
import json
import os
import random
import shutil

import judging
import programs

KINDS = ["bits of a small ledger", "random flips", "lines", "files", "rewritten"]
YEARS = ["2022-03-01", "2023-05-04", "2024-07-08"]


def make(directory, many):
    """A ledger of several years, with corrections and an erased line."""
    shutil.rmtree(directory, ignore_errors=True)
    at = ["--ledger", directory]
    first = [*at, "--recorded-at", YEARS[0]]
    programs.must("init", "--authority", "Bromley", "--authority-code", "E09000006", *first)
    programs.must(
        "record", "worker_joined", "--on", "2021-01-05", "--worker-id", "w-1", "--role", "iro",
        "--contract", "full_time", "--fte", "1", *first)
    programs.must(
        "record", "child_registered", "--child", "B-1", "--on", "2021-01-05", "--born-on",
        "2012-03-04", "--sex", "F", *first)
    for year, day in enumerate(YEARS):
        lines = b"".join(
            programs.worker(f"w-{year}-{number}").replace(b"2025", b"2021")
            for number in range(many))
        lines += b"".join(
            programs.fact(f"k-{year}-{number}", day="2021-05-01") for number in range(many))
        programs.must("append", "-", "--recorded-at", day, *at, stdin=lines)
    programs.must(
        "record", "child_contacted", "--child", "B-1", "--on", "2024-01-02", "--iro-id", "w-1",
        "--contact", "visit", "--recorded-at", YEARS[2], *at)
    contact = len(judging.lines(directory)) - 1
    programs.must(
        "amend", "3", "--set", "fte=0.5", "--reason", "data_entry", "--recorded-at", YEARS[2], *at)
    programs.must(
        "erase", str(contact), "--reason", "legal_order", "--authority", "order 7",
        "--approved-by", "head", "--recorded-at", YEARS[2], *at)
    shutil.rmtree(directory + "/.cache", ignore_errors=True)


def files(directory):
    """The bytes of the log's files and of the checkpoint, by name."""
    found = {}
    for name in sorted(os.listdir(directory)):
        if judging.YEAR.match(name) or name == "checkpoint":
            with open(f"{directory}/{name}", "rb") as file:
                found[name] = file.read()
    return found


def flipped(world, name, bit):
    changed = bytearray(world[name])
    changed[bit // 8] ^= 1 << bit % 8
    return {**world, name: bytes(changed)}


def covered(world, name):
    """How many bytes of a file hashes cover: of a checkpoint what stands above the signatures."""
    end = world[name].find(b"\n\n") if name == "checkpoint" else -1
    return len(world[name]) if end < 0 else end + 1


def line_change(world, chance):
    """One change of lines; what it is, and the files after it."""
    name = chance.choice([name for name in world if name != "checkpoint"])
    lines = world[name].splitlines(keepends=True)
    place = chance.randrange(len(lines))
    other = chance.randrange(len(lines))
    kind = chance.choice(["dropped", "repeated", "swapped", "inserted", "re-dated", "renumbered"])
    line = lines[place]
    if kind == "dropped":
        del lines[place]
    elif kind == "repeated":
        lines.insert(place, line)
    elif kind == "swapped":
        if place == other:
            other = (place + 1) % len(lines)
        lines[place], lines[other] = lines[other], lines[place]
    elif kind == "inserted":
        lines.insert(place, line.replace(b"w-1", b"w-9").replace(b"2021-05", b"2021-06"))
    elif kind == "re-dated":
        at = line.find(b'"recorded_at":"20') + len(b'"recorded_at":"') + 15
        digit = b"1" if line[at:at + 1] == b"0" else b"0"
        lines[place] = line[:at] + digit + line[at + 1:]
    else:
        lines[place] = line.replace(b'"seq":', b'"seq":1', 1)
    return f"{kind} in {name}, line {place + 1}", {**world, name: b"".join(lines)}


def file_change(world, chance):
    """One change of whole files."""
    years = [name for name in world if name != "checkpoint"]
    one, other = chance.sample(years, 2)
    changed = dict(world)
    kind = chance.choice(["dropped", "renamed", "exchanged", "doubled", "emptied"])
    if kind == "dropped":
        del changed[one]
    elif kind == "renamed":
        changed[f"20{chance.randrange(30, 99)}.jsonl"] = changed.pop(one)
    elif kind == "exchanged":
        changed[one], changed[other] = changed[other], changed[one]
    elif kind == "doubled":
        changed["2019.jsonl"] = changed[one]
    else:
        changed[one] = b""
    return f"{one} {kind}", changed


def noticed(ledger, world, against=None):
    """What is wrong with what `verify` says of a changed ledger, or None."""
    shutil.rmtree(ledger, ignore_errors=True)
    os.makedirs(ledger)
    for name, content in world.items():
        with open(f"{ledger}/{name}", "wb") as file:
            file.write(content)
    outcome = programs.run("verify", ledger, *(["--against", against] if against else []))
    if outcome.code not in (1, 65):
        return f"NOT NOTICED: {outcome}"
    if outcome.code == 65 and b".jsonl" not in outcome.err and b"checkpoint" not in outcome.err:
        return f"no place is said: {outcome}"
    return None


def rewritten(world, chance):
    """The same ledger with one word changed and all that follows from it made anew: its structure
    is good, and only an older checkpoint tells."""
    name = chance.choice([name for name in world if name != "checkpoint"])
    old, new = chance.choice([(b'"role":"iro"', b'"role":"lado"'), (b"2021-05-01", b"2021-05-02")])
    text = world[name]
    places = [place for place in range(len(text)) if text.startswith(old, place)]
    if not places:
        return None
    place = chance.choice(places)
    changed = {**world, name: text[:place] + new + text[place + len(old):]}
    del changed["checkpoint"]
    return f"{old.decode()} rewritten in {name}", changed


def campaign(scratch, count, step, seed):
    fresh, ledger = scratch + "/whole", scratch + "/changed"
    chance = random.Random(seed)
    complaints = []
    counts = {kind: 0 for kind in KINDS}

    def hold(what, kind, world, against=None):
        counts[kind] += 1
        wrong = noticed(ledger, world, against)
        if wrong:
            complaints.append(f"{what}: {wrong}")

    make(fresh, 1)
    small = files(fresh)
    for name in small:
        for bit in range(0, 8 * covered(small, name), step):
            hold(f"bit {bit} of {name}", "bits of a small ledger", flipped(small, name, bit))
    make(fresh, 40)
    large = files(fresh)
    shutil.copy(fresh + "/checkpoint", scratch + "/before")
    for number in range(count // 2):
        name = chance.choice(list(large))
        bit = chance.randrange(8 * covered(large, name))
        hold(f"flip {number}: bit {bit} of {name}", "random flips", flipped(large, name, bit))
    for number in range(count):
        what, world = (line_change if number % 5 else file_change)(large, chance)
        kind = "lines" if number % 5 else "files"
        hold(f"change {number}: {what}", kind, world)
        made = rewritten(large, chance) if number % 10 == 0 else None
        if made:
            hold(f"change {number}: {made[0]}", "rewritten", made[1], scratch + "/before")
    return counts, complaints
