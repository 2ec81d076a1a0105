"""The generated ledgers, and what the benchmark needs to know of them."""
import glob
import os
import re
import shutil
import subprocess

from running import Failure, say


class Ledger:
    """A generated ledger in the scratch directory."""

    def __init__(self, label, path, events):
        self.label, self.path, self.events = label, path, events

    @property
    def files(self):
        return sorted(glob.glob(self.path + "/[12]*.jsonl"))

    @property
    def size(self):
        return sum(os.path.getsize(path) for path in self.files)

    def count(self, words):
        """How many lines have these words."""
        counted = subprocess.run(
            ["grep", "-c", "-F", words] + self.files + ["/dev/null"], capture_output=True,
            text=True, env={"LC_ALL": "C", "PATH": os.environ["PATH"]})
        return sum(int(line.rsplit(":", 1)[1]) for line in counted.stdout.split())

    @property
    def children(self):
        return self.count('"type":"child_registered"')

    def child_of_the_middle(self):
        """A child whose review was held in the middle of the log."""
        with open(self.files[len(self.files) // 2], "rb") as lines:
            for line in lines:
                if b'"type":"review_held"' in line:
                    return re.search(rb'"child_id":"([^"]+)"', line).group(1).decode()
        raise Failure("%s: no review in the middle" % self.path)

    # What is derived, and may be deleted at any time.

    def forget(self):
        shutil.rmtree(self.path + "/.cache", ignore_errors=True)

    @property
    def derived(self):
        """The bytes of what is in `.cache`."""
        return sum(os.path.getsize(os.path.join(folder, name))
                   for folder, _, names in os.walk(self.path + "/.cache") for name in names)


def generate(generator, label, events, scratch, account):
    """A ledger of as many events as asked; one that is kept from before is used again."""
    path = "%s/events-%d" % (scratch, events)
    done = path + ".done"
    if not os.path.exists(done):
        shutil.rmtree(path, ignore_errors=True)
        say("generating %d events" % events)
        subprocess.run(
            [generator, "--events", str(events), "--into", path, "--administrator", account],
            check=True, stdout=subprocess.DEVNULL)
        open(done, "w").close()
    return Ledger(label, path, events)


class Untouched:
    """Puts a ledger back as it was after it was appended to, for the next run of the benchmark."""

    def __init__(self, ledger):
        self.ledger = ledger

    def __enter__(self):
        self.sizes = {path: os.path.getsize(path) for path in self.ledger.files}
        self.had_checkpoint = os.path.exists(self.ledger.path + "/checkpoint")
        return self

    def __exit__(self, *_):
        for path in self.ledger.files:
            if path in self.sizes:
                os.truncate(path, self.sizes[path])
            else:
                os.remove(path)
        if not self.had_checkpoint and os.path.exists(self.ledger.path + "/checkpoint"):
            os.remove(self.ledger.path + "/checkpoint")
        self.ledger.forget()
