"""What a program did to the disk, as strace saw it, and what a power cut may leave of that.

The model promises no more than POSIX does. Of a file's bytes only those are certain that were there
at its last sync; every page of what was written since is there or not, and reads as zeros where
nothing was before; the length is any between the two. Of a directory's names only those are certain
that were there at its last sync; each change since is there or not.
"""
import os
import re
import subprocess

import programs

TRACED = "openat,write,pwrite64,fdatasync,fsync,rename,renameat2,ftruncate,unlink,mkdir,rmdir"
CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
PAGE = 4096


def text(field):
    return bytes.fromhex(field.replace("\\x", "")) if "\\x" in field else b""


def record(words, cwd, trace, feed):
    """Runs the program under strace; returns what it did and its exit code."""
    process = subprocess.Popen(
        ["strace", "-f", "-y", "-xx", "-s", "100000000", "-e", "trace=" + TRACED, "-o", trace,
         os.path.abspath(programs.PROGRAM), *words],
        cwd=cwd, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    feed(process.stdin)
    process.stdin.close()
    output = process.stdout.read()
    process.stderr.read()
    code = process.wait()
    done, begun = [], {}
    with open(trace, encoding="ascii") as file:
        for line in file:
            # A call during which another thread made one is told in two parts.
            thread = line.split(" ", 1)[0]
            if "<unfinished ...>" in line:
                begun[thread] = line[:line.index("<unfinished ...>")]
                continue
            if " resumed>" in line and thread in begun:
                line = begun.pop(thread) + line[line.index(" resumed>") + 9:]
            found = CALL.match(line)
            if found and int(found[3]) >= 0:
                operation = parse(found[1], found[2], int(found[3]), cwd)
                if operation:
                    done.append(operation)
    os.remove(trace)
    return done, code, output


def parse(name, said, result, cwd):
    """One call as (what, path, …); nothing for calls that change nothing in the world."""
    if name in ("write", "pwrite64", "fdatasync", "fsync", "ftruncate"):
        found = re.match(r'(\d+)<([^>]*)>(?:, "([^"]*)")?(?:, (-?\d+))?', said)
        path = text(found[2]).decode()
        if name == "write" and found[1] == "1":
            return ("acknowledge", "", text(found[3]))
        if not path.startswith(cwd):
            return None
        if name == "ftruncate":
            return ("truncate", path, int(said.rsplit(", ", 1)[1]))
        if name == "write":
            return ("write", path, text(found[3])[:result])
        if name == "pwrite64":
            return ("write at", path, text(found[3])[:result], int(said.rsplit(", ", 1)[1]))
        return ("sync", path)
    paths = [os.path.normpath(os.path.join(cwd, text(each).decode()))
             for each in re.findall(r'"((?:\\x[0-9a-f]{2})*)"', said)]
    if not paths or not paths[0].startswith(cwd):
        return None
    if name == "renameat2":
        if "RENAME_EXCHANGE" not in said:
            raise SystemExit("this rename is not modelled: " + said[-80:])
        return ("exchange", *paths)
    if name == "openat":
        flags = set(re.findall(r"O_[A-Z]+", said))
        if not flags & {"O_CREAT", "O_TRUNC"}:
            return None
        return ("open", paths[0], "O_CREAT" in flags, "O_TRUNC" in flags)
    return (name, *paths)


class File:
    """A file's bytes: those that are certain, and those that it has."""

    def __init__(self, certain=b""):
        self.certain, self.now = certain, certain

    def after_cut(self, chance):
        """What may be there once the power is back."""
        old, new = self.certain, self.now
        if old == new:
            return old
        kind = chance.choice(["none", "all", "beginning", "pages", "zeros"])
        if kind == "none":
            return old
        if kind == "all":
            return new
        if len(new) < len(old):
            return old[:chance.randint(len(new), len(old))]
        size = chance.randint(len(old), len(new))
        if kind == "beginning":
            return new[:size]
        if kind == "zeros":
            return old + bytes(size - len(old))
        if chance.random() < 0.5:
            size = len(new)
        content = bytearray(new[:size])
        for start in range(len(old) // PAGE * PAGE, size, PAGE):
            if chance.random() < 0.5:
                end = min(start + PAGE, size)
                content[start:end] = (old[start:end] + bytes(end - start))[:end - start]
        return bytes(content)


class Disk:
    """Files and names, what is certain of them, and what is not."""

    def __init__(self, directory):
        self.directory = directory
        self.names, self.folders, self.waiting = {}, set(), []
        for place, folders, files in os.walk(directory):
            self.folders |= {os.path.join(place, folder) for folder in folders}
            for name in files:
                path = os.path.join(place, name)
                with open(path, "rb") as file:
                    self.names[path] = File(file.read())
        self.certain_names = dict(self.names)
        self.certain_folders = set(self.folders)

    def do(self, operation):
        """One call, as it was made."""
        what, path, *rest = operation
        if what == "open":
            creates, empties = rest
            if path not in self.names and creates:
                self.names[path] = File()
                self.waiting.append(("create", path, self.names[path]))
            elif empties and path in self.names:
                self.names[path].now = b""
        elif what == "write":
            self.names[path].now += rest[0]
        elif what == "write at":
            data, place = rest
            file = self.names[path]
            if len(file.now) < place + len(data):
                raise SystemExit(f"a write beyond the end of {path} is not modelled")
            file.now = file.now[:place] + data + file.now[place + len(data):]
        elif what == "truncate":
            file = self.names[path]
            file.now = file.now[:rest[0]] + bytes(max(0, rest[0] - len(file.now)))
        elif what == "sync":
            if path in self.names:
                self.names[path].certain = self.names[path].now
            else:
                self.sync_names(path)
        elif what == "rename":
            self.names[rest[0]] = self.names.pop(path)
            self.waiting.append(("rename", path, rest[0], self.names[rest[0]]))
        elif what == "exchange":
            other = rest[0]
            self.names[path], self.names[other] = self.names[other], self.names[path]
            self.waiting.append(("exchange", path, other, self.names[path], self.names[other]))
        elif what == "unlink":
            self.names.pop(path, None)
            self.waiting.append(("unlink", path))
        elif what == "mkdir":
            self.folders.add(path)
            self.waiting.append(("mkdir", path))
        elif what == "rmdir":
            self.folders.discard(path)

    def sync_names(self, folder):
        """What was done to the names in a directory is certain now."""
        left = []
        for change in self.waiting:
            if os.path.dirname(change[1]) == folder:
                apply(change, self.certain_names, self.certain_folders)
            else:
                left.append(change)
        self.waiting = left

    def cut(self, chance, target):
        """Lays out a directory as a power cut may leave it."""
        names, folders = dict(self.certain_names), set(self.certain_folders)
        order = chance.choice(["none", "all", "first", "any"])
        first = chance.randint(0, len(self.waiting))
        for number, change in enumerate(self.waiting):
            if order == "all" or (order == "first" and number < first) \
                    or (order == "any" and chance.random() < 0.5):
                apply(change, names, folders)
        os.makedirs(target)
        for folder in sorted(folders):
            os.makedirs(folder.replace(self.directory, target, 1), exist_ok=True)
        for path, file in names.items():
            place = path.replace(self.directory, target, 1)
            if os.path.isdir(os.path.dirname(place)):
                with open(place, "wb") as out:
                    out.write(file.after_cut(chance))


def apply(change, names, folders):
    what, path, *rest = change
    if what == "create":
        names[path] = rest[0]
    elif what == "rename":
        names.pop(path, None)
        names[rest[0]] = rest[1]
    elif what == "exchange":
        names[path], names[rest[0]] = rest[1], rest[2]
    elif what == "unlink":
        names.pop(path, None)
    elif what == "mkdir":
        folders.add(path)
