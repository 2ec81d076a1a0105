"""Real Spark against a plain replay, byte for byte, with an executor killed while it folds.

    check_spark.py --program FILE --ledger DIR [--shards N] [--plain]
"""

import argparse
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import spark_replay  # noqa: E402

EXECUTOR = "CoarseGrainedExecutorBackend"


def executors():
    """The processes of executors that are children of this one's JVM, by their ids."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            words = (entry / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if any(word.endswith(EXECUTOR.encode()) for word in words):
            if descends(int(entry.name), os.getpid()):
                found.append(int(entry.name))
    return sorted(found)


def descends(process, ancestor):
    """Whether a process was started by another, or by one that it started."""
    while process > 1:
        if process == ancestor:
            return True
        try:
            state = pathlib.Path(f"/proc/{process}/stat").read_text()
        except OSError:
            return False
        process = int(state.rpartition(")")[2].split()[1])
    return False


class Killer(threading.Thread):
    """Kills an executor as soon as tasks have run on both for a while."""

    def __init__(self, context):
        super().__init__(daemon=True)
        self.context = context
        self.killed = None
        self.running = 0

    def run(self):
        tracker = self.context.statusTracker()
        until = time.monotonic() + 120
        while time.monotonic() < until and self.killed is None:
            active = [tracker.getStageInfo(stage) for stage in tracker.getActiveStageIds()]
            self.running = sum(stage.numActiveTasks for stage in active if stage)
            done = sum(stage.numCompletedTasks for stage in active if stage)
            if done >= 2 and self.running >= 2:
                victim = executors()[0]
                os.kill(victim, signal.SIGKILL)
                self.killed = victim
            time.sleep(0.05)


def failed_tasks(context):
    """How many tasks failed and were tried again, by Spark's own count over all stages."""
    tracker = context.statusTracker()
    jobs = [tracker.getJobInfo(job) for job in tracker.getJobIdsForGroup(None)]
    stages = [tracker.getStageInfo(stage) for job in jobs if job for stage in job.stageIds]
    return sum(stage.numFailedTasks for stage in stages if stage)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--ledger", required=True)
    parser.add_argument("--shards", type=int, default=8)
    parser.add_argument("--year", default="2016-17")
    parser.add_argument("--plain", action="store_true", help="threads in place of executors")
    asked = parser.parse_args()
    program = str(pathlib.Path(asked.program).resolve())

    from pyspark import SparkConf, SparkContext

    folder = pathlib.Path(tempfile.mkdtemp(prefix="careledger-spark-"))
    failures = []
    try:
        subprocess.run(
            [program, "shard", asked.ledger, "--by", "child", "-n", str(asked.shards), "-o",
             str(folder / "shards")], check=True, stderr=subprocess.DEVNULL)
        shards = spark_replay.shards_below(folder / "shards")
        if len(shards) != asked.shards:
            failures.append(f"{len(shards)} shards, not {asked.shards}")
        options = ["--year", asked.year]
        plain = subprocess.run(
            [program, "statistics", asked.ledger, *options, "--format", "json"], check=True,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout

        settings = SparkConf().setAppName("careledger").set("spark.ui.enabled", "false")
        settings.set("spark.ui.showConsoleProgress", "false")
        settings.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1")
        settings.set("spark.local.dir", str(folder / "spark"))
        settings.set("spark.executorEnv.PYTHONPATH", str(pathlib.Path(__file__).parent))
        settings.setMaster("local[2]" if asked.plain else "local-cluster[2,1,512]")
        settings.set("spark.executor.memory", "512m").set("spark.driver.memory", "512m")
        started = time.monotonic()
        context = SparkContext(conf=settings)
        context.setLogLevel("OFF")
        context.addPyFile(str(pathlib.Path(__file__).parent / "spark_replay.py"))
        killer = Killer(context)
        if not asked.plain:
            deadline = time.monotonic() + 90
            while len(executors()) < 2 and time.monotonic() < deadline:
                time.sleep(0.1)
            if len(executors()) < 2:
                failures.append("Spark did not start two executors")
            killer.start()
        running = time.monotonic()
        # Each task waits a moment first, so that an executor is killed while it has one.
        answer = spark_replay.replay(
            context, program, shards, folder / "partial", options, ["--format", "json"],
            slowly=0 if asked.plain else 1.0)
        seconds = time.monotonic() - running
        if answer != plain:
            failures.append("Spark and the plain replay differ")
        if not asked.plain:
            if killer.killed is None:
                failures.append("no executor was killed while tasks ran")
            elif not failed_tasks(context):
                failures.append("an executor was killed and no task was tried again")
            else:
                print(f"executor {killer.killed} killed with {killer.running} tasks running; "
                      f"{failed_tasks(context)} tried again")
        # Lists and tables, of the same shards: as the commands print them of the whole ledger.
        for number, question in enumerate((["timeliness", "--list"], ["replay"])):
            words = [*question, "--year", asked.year]
            whole = subprocess.run(
                [program, *words, "--ledger", asked.ledger, "--format", "html"], check=True,
                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
            listed = spark_replay.replay(
                context, program, shards, folder / f"listed-{number}", ["--", *words],
                ["--format", "html"])
            if listed != whole:
                failures.append(f"Spark and `{' '.join(words)}` differ")
        # A shard that is damaged fails the job, with the program's words; nothing is answered.
        broken = pathlib.Path(shards[0]) / "shard"
        broken.write_bytes(b"{}\n")
        try:
            spark_replay.replay(context, program, shards, folder / "broken", options)
            failures.append("a damaged shard was answered")
        except Exception as fault:
            if "this is not what `shard` of this version wrote" not in str(fault):
                failures.append(f"a damaged shard: {str(fault)[:200]}")
        context.stop()
        print(f"Spark: {len(shards)} shards, {len(answer)} bytes, equal to `statistics` byte for "
              f"byte: {answer == plain}; {seconds:.1f} s, {time.monotonic() - started:.1f} s with "
              "its start")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for failure in failures:
        print(f"FAILED: {failure}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
