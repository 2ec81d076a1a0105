#!/usr/bin/env python3
"""Verifies a ledger, or a proof, with nothing but Python's standard library.

Shares no line with careledger: a second opinion, written from the description of the format. It
does not know the types of events; it knows what makes a log a log, and its evidence.

    verify-ledger.py LEDGER [CHECKPOINT]        the log, and that it goes on from a kept checkpoint
    verify-ledger.py --proof FILE [CHECKPOINT]  a proof, and that it is made against a kept one
    verify-ledger.py --batch                    the same, a line of words by tabs on stdin each

Exit 0: it holds. 1: a checkpoint, a proof or an erasure does not. 65: damaged. Signatures are not
looked at.
"""
import base64, hashlib, json, os, re, sys

STUB = re.compile(rb'\{"seq":(0|[1-9][0-9]*),"erased_by":(0|[1-9][0-9]*),"leaf":"([0-9a-f]{64})"\}')
INSTANT = re.compile(r"([0-9]{4})-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


class Damaged(Exception):
    pass


def need(holds, what):
    if not holds:
        raise Damaged(what)


def digest(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def root(hashes):  # RFC 9162, 2.1.1: pairs level by level; an odd last one rises as it is
    while len(hashes) > 1:
        pairs = [digest(b"\1", *hashes[i : i + 2]) for i in range(0, len(hashes) - 1, 2)]
        hashes = pairs + hashes[len(hashes) & ~1 :]
    return hashes[0] if hashes else digest()


def once(pairs):
    need(len(dict(pairs)) == len(pairs), "a key twice")
    return dict(pairs)


def no_constant(text):
    raise ValueError(text)


def parse(line):
    try:
        event = json.loads(line.decode("utf-8"), object_pairs_hook=once, parse_constant=no_constant)
    except (ValueError, RecursionError) as fault:
        raise Damaged(f"not JSON: {fault}")
    need(isinstance(event, dict) and type(event.get("seq")) is int, "no event")
    return event


def strict64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Damaged("not base64")
    need(base64.b64encode(data).decode() == text, "loose base64")
    return data


def note(data):  # the lines of a C2SP note
    need(data.endswith(b"\n"), "a note that is not ended")
    try:
        text = data.decode("utf-8")
    except ValueError:
        raise Damaged("not UTF-8")
    need(not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", text), "a control character")
    return text[:-1].split("\n")


def number(text):
    need(re.fullmatch(r"0|[1-9][0-9]*", text, re.A), "not a number")
    return int(text)


def checkpoint(lines):  # origin, size, root; signature lines are passed over
    need(len(lines) == 3 or (len(lines) > 4 and lines[3] == ""), "not a checkpoint")
    need(lines[0] and all(line.startswith("\u2014 ") for line in lines[4:]), "not a checkpoint")
    hash = strict64(lines[2])
    need(len(hash) == 32, "not a root")
    return lines[0], number(lines[1]), hash


def read(path):
    with open(path, "rb") as file:
        return file.read()


def ledger(path, kept=None):
    years = sorted(name for name in os.listdir(path) if re.fullmatch(r"[0-9]{4}\.jsonl", name))
    need(years, "no ledger")
    hashes, ids, stubs, erasures, last, origin = [], set(), {}, {}, "", None
    for name in years:
        *lines, tail = read(os.path.join(path, name)).split(b"\n")
        need(name == years[-1] or (lines and not tail), f"{name}: torn or empty")
        for line in lines:
            seq, stub = len(hashes), STUB.fullmatch(line)
            event = parse(line)
            need(event["seq"] == seq, f"{name}: {event['seq']} stands where {seq} should")
            if stub:
                stubs[seq] = int(stub[2])
                hashes.append(bytes.fromhex(stub[3].decode()))
                continue
            hashes.append(digest(b"\0", line))
            instant = INSTANT.fullmatch(str(event.get("recorded_at")))
            need(instant and instant[1] == name[:4], f"{name}: {seq} is of another year")
            need(event["recorded_at"] >= last, f"{name}: {seq} is older than the line before")
            last = event["recorded_at"]
            need((event.get("type") == "ledger_opened") == (seq == 0), f"{name}: opened at {seq}")
            origin = origin or "careledger/" + str(event.get("ledger"))
            for mark in (("id", str(event.get("id")).lower()), ("key", event.get("key"))):
                need(mark[1] is None or mark not in ids, f"{name}: {mark} twice")
                ids.add(mark)
            if event.get("type") == "event_erased":
                erasures[seq] = event.get("erases")
    need(hashes, "an empty log")
    for seq, by in stubs.items():
        need(erasures.get(by) == seq, f"{seq} was erased by nobody")
        need(hashes.count(hashes[seq]) == 1, f"the leaf of {seq} is there twice")
    stored = os.path.join(path, "checkpoint")
    if os.path.exists(stored) and os.path.getsize(stored):
        name, size, hash = checkpoint(note(read(stored)))
        need(name == origin and size <= len(hashes), "the checkpoint is of another log")
        need(root(hashes[:size]) == hash, "the checkpoint has another root")
    due = any(e not in stubs and isinstance(e, int) and 0 <= e < by for by, e in erasures.items())
    if kept:
        name, size, hash = checkpoint(note(read(kept)))
        if name != origin or size > len(hashes) or root(hashes[:size]) != hash:
            return 1
    return 1 if due else 0


def proof(path, kept=None):
    lines = note(read(path))
    need(lines[0] == "c2sp.org/tlog-proof@v1" and "" in lines, "not a proof")
    need(lines[1].startswith("extra ") and lines[2].startswith("index "), "not a proof")
    line, index, end = strict64(lines[1][6:]), number(lines[2][6:]), lines.index("")
    need(end > 2, "not a proof")
    path = [strict64(text) for text in lines[3:end]]
    need(all(len(hash) == 32 for hash in path), "not a hash")
    name, size, expected = checkpoint(lines[end + 1 :])
    hash, place, last = digest(b"\0", line), index, size - 1
    for sibling in path:  # RFC 9162, 2.1.3.2
        if last <= 0:
            return 1
        if place & 1 or place == last:
            hash = digest(b"\1", sibling, hash)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            hash = digest(b"\1", hash, sibling)
        place, last = place >> 1, last >> 1
    if index >= size or last or hash != expected or not name.startswith("careledger/"):
        return 1
    try:
        if parse(line)["seq"] != index:
            return 1
    except Damaged:
        return 1
    return 1 if kept and checkpoint(note(read(kept))) != (name, size, expected) else 0


def judge(words):
    try:
        return (proof(*words[1:]) if words[0] == "--proof" else ledger(*words)), ""
    except (Damaged, OSError, ValueError, TypeError, LookupError) as fault:
        return 65, str(fault).replace("\n", " ")


if __name__ == "__main__":
    if sys.argv[1:] == ["--batch"]:
        for asked in sys.stdin:
            print(*judge(asked.rstrip("\n").split("\t")), sep="\t")
    elif len(sys.argv) in (2, 3, 4) and not (len(sys.argv) == 2 and sys.argv[1][:1] == "-"):
        code, why = judge(sys.argv[1:])
        print(why or ("holds" if code == 0 else "does not hold"))
        sys.exit(code)
    else:
        print(__doc__)
        sys.exit(64)
