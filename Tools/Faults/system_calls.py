"""Every system call of a command, in turn, fails, or the process dies at it.

strace says which calls a command makes, and then makes one of them fail. Only calls after the
program has begun count: what the loader does before is not the program's.
"""
import collections
import os
import re
import shutil
import subprocess

import judging
import programs

#: The call that the program makes first of all.
FIRST = "rt_sigaction(SIGPIPE"
#: Calls that cannot be made to fail without breaking what no program can mend.
LEFT_OUT = {"exit_group", "exit", "rt_sigreturn", "brk", "futex", "restart_syscall"}
#: The C library of threads ends the program where it cannot have these: exit 70, said, log intact.
DISPATCH = {"epoll_create1", "epoll_ctl", "eventfd2"}
INTERRUPTIBLE = {
    "read", "write", "pread64", "pwrite64", "openat", "flock", "fsync", "fdatasync", "ftruncate",
    "rename", "close", "copy_file_range"}
WRITING = {
    "write", "pwrite64", "openat", "mkdir", "rename", "renameat2", "fsync", "fdatasync",
    "ftruncate", "copy_file_range", "unlink"}


class Command:
    """A command line to break: the words, what it reads, how its world is made."""

    def __init__(self, name, words, prepare, stdin=b"", codes=(0, 74), judge=None, erases=None):
        self.name, self.words, self.prepare, self.stdin = name, words, prepare, stdin
        self.codes, self.judge, self.erases = codes, judge, erases


def calls(world, command):
    """The calls that a command makes, each with how often it was made before."""
    trace = world + ".trace"
    subprocess.run(
        ["strace", "-f", "-o", trace, programs.PROGRAM, *command.words], input=command.stdin,
        capture_output=True, cwd=world, check=False)
    made, counts, begun = [], collections.Counter(), False
    with open(trace, encoding="utf-8", errors="replace") as file:
        for line in file:
            found = re.match(r"^\d+ +([a-z0-9_]+)\((.*)", line)
            if not found:
                continue
            counts[found[1]] += 1
            begun = begun or FIRST in line
            if begun and found[1] not in LEFT_OUT:
                made.append((found[1], counts[found[1]], found[2][:70]))
    os.remove(trace)
    return made


def injections(name):
    """What is done to a call, as strace has it."""
    yield "error=EIO"
    yield "signal=KILL"
    if name in WRITING:
        yield "error=ENOSPC"
    if name in INTERRUPTIBLE:
        yield "error=EINTR"


def persistent(made):
    """Faults that stay: from a call on, every call of its name fails."""
    for name, number, said in made:
        if name in WRITING or name in {"newfstatat", "getdents64", "pread64", "read"}:
            yield name, number, said, "error=EIO", "+"


def once(made):
    for name, number, said in made:
        for injection in injections(name):
            yield name, number, said, injection, ""


def try_command(command, scratch, part=1, report=print):
    """Breaks a command at every call, or at every so-manieth; returns (tried, complaints)."""
    fresh, world = scratch + "/fresh", scratch + "/world"
    shutil.rmtree(fresh, ignore_errors=True)
    os.makedirs(fresh)
    command.prepare(fresh)
    programs.copy(fresh, world)
    made = calls(world, command)
    cases = list(once(made)) + list(persistent(made))
    complaints = []
    for number, (name, nth, said, injection, stays) in enumerate(cases):
        if number % part:
            continue
        programs.copy(fresh, world)
        before = programs_state(world)
        outcome = programs.run(
            *command.words, stdin=command.stdin, cwd=world, before=[
                "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + name, "-e",
                f"inject={name}:{injection}:when={nth}{stays}"])
        for what in judge(
                command, world, before, outcome, injection,
                codes=(*command.codes, 70) if name in DISPATCH else command.codes,
                cannot_talk=name == "write" and (stays == "+" or said.startswith("2,"))):
            complaints.append(
                f"{command.name}: {name} #{nth}{stays} {injection} ({said}): {what}; {outcome}")
            report(complaints[-1])
    return (len(cases) + part - 1) // part, complaints


def programs_state(world):
    """The files of each ledger in a world."""
    return {
        name: judging.files(world + "/" + name)
        for name in os.listdir(world) if os.path.isdir(world + "/" + name)}


def judge(command, world, before, outcome, injection, codes, cannot_talk):
    """What is not as it must be after a command was broken."""
    killed = outcome.code in (137, -9)
    if injection == "signal=KILL":
        if not killed and outcome.code != 0:
            yield "it was killed, and says something else"
    elif outcome.code not in codes:
        yield f"the exit code is none of {codes}"
    talked = b"careledger: " in outcome.err or cannot_talk
    if not killed and outcome.code != 0 and not talked:
        yield "it does not say what went wrong"
    receipts = judging.acknowledgements(outcome.out) if b'"seq"' in outcome.out else []
    if outcome.code == 0 and b'"key"' in command.stdin:
        if len(receipts) != command.stdin.count(b"\n"):
            yield "exit 0, and not every line was acknowledged"
    yield from judge_ledger(command, world + "/l", before.get("l"), receipts, outcome)
    if command.judge:
        yield from command.judge(world, before, outcome)


def with_stub(old, log, number):
    """The old lines, with the stub of one of them where the log has it."""
    lines, now = old.split(b"\n"), log.split(b"\n")
    if b'"erased_by"' in now[number] and judging.leaf(lines[number]).hex().encode() in now[number]:
        lines[number] = now[number]
    return b"\n".join(lines)


def judge_ledger(command, ledger, before, receipts, outcome):
    """What was acknowledged is there; what is said of the log is true; the next writer works."""
    if not os.path.isdir(ledger):
        if receipts:
            yield "something was acknowledged, and there is no ledger"
        return
    log = judging.log_bytes(ledger)
    old = b"".join(before[name] for name in sorted(before) if judging.YEAR.match(name)) \
        if before else b""
    whole = old[:old.rfind(b"\n") + 1]
    if command.erases is not None:
        whole = with_stub(whole, log, command.erases)
    if not log.startswith(whole):
        yield "LOST: what had been acknowledged before is not there"
    for receipt in judging.lost(ledger, receipts):
        yield f"LOST: {receipt}"
    for fault in judging.faults(ledger):
        yield "DAMAGED: " + fault
    if b"nothing was recorded" in outcome.err and log.rstrip(b"\0") != old and log != whole:
        if [line for line in judging.lines(ledger)[whole.count(b"\n"):]
                if b'"type":"tail_recovered"' not in line]:
            yield "UNTRUE: something was recorded"
    if b"the lines are in the log" in outcome.err and log == whole:
        yield "UNTRUE: no line is in the log"
    if not any(judging.YEAR.match(name) for name in os.listdir(ledger)):
        if b'"seq"' in outcome.out:
            yield "LOST: there is no log"
        return
    verified = programs.run("verify", ledger)
    if verified.code not in (0, 1):
        yield f"verify: {verified}"
    sent = command.stdin if b'"key"' in command.stdin else programs.worker("next")
    retry = programs.run("append", "-", "--ledger", ledger, stdin=sent)
    if retry.code != 0:
        yield f"the next writer: {retry}"
    again = programs.run("verify", ledger)
    if again.code != 0:
        yield f"verify after the next writer: {again}"
    for fault in judging.faults(ledger):
        yield "DAMAGED after the next writer: " + fault
