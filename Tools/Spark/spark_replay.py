"""A replay on Spark: `careledger fold` over directories of shards, one task each, then `merge`.

    spark-submit Tools/Spark/spark_replay.py --program /opt/careledger --shards DIR \
        --into DIR [--retries N] -- [options of fold] [--- options of merge]

The options of fold may end in a question of their own: -- -- timeliness --list --year 2016-17.

DIR of --shards has ledgers dealt out by `careledger shard`, at any depth, or undealt ones; every
worker must see it at the same path (a mounted disk or bucket). Partial answers are small and come
back to the driver, which writes them to --into and merges them there.
"""

import argparse
import os
import pathlib
import subprocess
import sys


def shards_below(root):
    """Every directory with a year of a ledger in it, in order."""
    years = pathlib.Path(root).rglob("[0-9][0-9][0-9][0-9].jsonl")
    return sorted({str(path.parent) for path in years if ".cache" not in path.parts})


def fold(program, options, slowly=0.0):
    """What a task does: each shard of its partition folded by a process of its own.

    A process that fails fails the task, with what it said, and Spark tries the task again, on
    another executor where this one is gone.
    """

    def run(paths):
        import time

        for path in paths:
            time.sleep(slowly)
            done = subprocess.run(
                [program, "fold", path, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            if done.returncode != 0:
                said = done.stderr.decode("utf-8", "replace").strip()
                raise RuntimeError(f"fold {path}: exit {done.returncode}: {said}")
            yield path, os.getpid(), done.stdout

    return run


def replay(context, program, shards, into, fold_options=(), merge_options=(), slowly=0.0):
    """The answer of the whole, as bytes; the partial answers stay in `into`."""
    into = pathlib.Path(into)
    into.mkdir(parents=True, exist_ok=True)
    tasks = context.parallelize(shards, len(shards))
    names = []
    for number, (path, _, partial) in enumerate(
            tasks.mapPartitions(fold(program, list(fold_options), slowly)).collect()):
        name = into / f"{number:05d}.partial"
        name.write_bytes(partial)
        names.append(str(name))
    done = subprocess.run([program, "merge", *names, *merge_options], stdout=subprocess.PIPE)
    if done.returncode != 0:
        raise SystemExit(done.returncode)
    return done.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help="careledger, at this path on every worker")
    parser.add_argument("--shards", required=True, help="the directory with the shards")
    parser.add_argument("--into", required=True, help="where the driver keeps the partial answers")
    parser.add_argument("--retries", type=int, default=4, help="how often a task is tried (4)")
    parser.add_argument("options", nargs=argparse.REMAINDER, help="-- fold's [--- merge's]")
    asked = parser.parse_args()
    words = asked.options[1:] if asked.options[:1] == ["--"] else asked.options
    cut = words.index("---") if "---" in words else len(words)

    from pyspark import SparkConf, SparkContext

    settings = SparkConf().setAppName("careledger")
    settings.setIfMissing("spark.task.maxFailures", str(asked.retries))
    context = SparkContext(conf=settings)
    answer = replay(
        context, asked.program, shards_below(asked.shards), asked.into, words[:cut],
        words[cut + 1:])
    sys.stdout.buffer.write(answer)
    context.stop()


if __name__ == "__main__":
    main()
