"""Two people edit one child: both saw the same last event, both record with --if-last.

One wins, exit 0; the other is told, exit 75, and nothing of what it sent is in the log.
"""
import shutil
import subprocess

import judging
import programs


def campaign(scratch, races):
    ledger = scratch + "/raced"
    shutil.rmtree(ledger, ignore_errors=True)
    programs.make(ledger)
    last, complaints, told = 2, [], 0
    for race in range(races):
        both = [
            subprocess.Popen(
                [programs.PROGRAM, "record", "child_contacted", "--child", "B-1", "--on",
                 "2025-02-03", "--iro-id", "w-1", "--contact", "visit", "--key",
                 f"r{race}-{person}", "--if-last", str(last), "--ledger", ledger],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            for person in (1, 2)
        ]
        ends = [(person, *process.communicate(), process.returncode)
                for person, process in enumerate(both, 1)]
        won = [end for end in ends if end[3] == 0]
        lost = [end for end in ends if end[3] == 75]
        if len(won) != 1 or len(lost) != 1:
            complaints.append(f"race {race}: {[(end[3], end[2][:200]) for end in ends]}")
            last = len(judging.lines(ledger)) - 1
            continue
        receipt = judging.acknowledgements(won[0][1])[0]
        if lost[0][1]:
            complaints.append(f"race {race}: the loser was answered {lost[0][1]!r}")
        if f"event {receipt['seq']}".encode() not in lost[0][2]:
            complaints.append(f"race {race}: the loser was not told of event {receipt['seq']}")
        else:
            told += 1
        log = judging.log_bytes(ledger)
        if f'"key":"r{race}-{lost[0][0]}"'.encode() in log:
            complaints.append(f"race {race}: what the loser sent is in the log")
        if f'"key":"r{race}-{won[0][0]}"'.encode() not in log:
            complaints.append(f"race {race}: LOST what the winner sent")
        last = receipt["seq"]
    complaints += judging.faults(ledger)
    return {"races": races, "won by one": races - len(complaints), "told to the other": told}, \
        complaints
