"""The peers: installed by name where they are missing, compiled, or told to be missing."""
import os
import shutil
import subprocess

from running import say

HERE = os.path.dirname(os.path.abspath(__file__))


class Peers:
    """The programs that are measured against. `why` says why a peer is not there."""

    def __init__(self, folder, may_install):
        self.folder, self.may_install = folder, may_install
        self.why, self.versions = {}, {}
        os.makedirs(folder, exist_ok=True)
        self.python = self._python()
        self.simdjson = self._compiled(
            "read_six_fields.cpp", "libsimdjson-dev", "/usr/include/simdjson.h",
            ["g++", "-O3", "-march=native", "-std=c++17"], ["-lsimdjson", "-pthread"])
        self.write = self._compiled("write_and_sync.c", None, None, ["gcc", "-O2"], [])
        self.sqlite = self._compiled(
            "insert_batches.c", "libsqlite3-dev", "/usr/include/sqlite3.h", ["gcc", "-O2"],
            ["-lsqlite3"])

    def missing(self, name):
        return "not measured: %s is not there (%s)" % (name, self.why.get(name, "not installed"))

    def has(self, module):
        """Whether the peers' Python has a module."""
        return module in self.versions

    def _python(self):
        """A Python with DuckDB and polars, in a virtual environment of the benchmark's own."""
        python = self.folder + "/python/bin/python"
        wanted = [name for name in ("duckdb", "polars") if not self._version(python, name)]
        if wanted and not self.may_install:
            self.why.update({name: "--no-install" for name in wanted})
        elif wanted:
            say("installing " + " and ".join(wanted) + " from PyPI")
            try:
                if not os.path.exists(python):
                    subprocess.run(["python3", "-m", "venv", self.folder + "/python"], check=True,
                                   capture_output=True)
                for name in wanted:
                    done = subprocess.run(
                        [python, "-m", "pip", "install", "-q", name], capture_output=True)
                    if done.returncode != 0:
                        self.why[name] = "pip: exit %d" % done.returncode
                    self._version(python, name)
            except (OSError, subprocess.CalledProcessError) as fault:
                self.why.update({name: "no virtual environment: %s" % fault for name in wanted})
        return python

    def _version(self, python, module):
        if not os.path.exists(python):
            return None
        asked = subprocess.run(
            [python, "-c", "import %s; print(%s.__version__)" % (module, module)],
            capture_output=True, text=True)
        if asked.returncode == 0:
            self.versions[module] = asked.stdout.strip()
        return self.versions.get(module)

    def _compiled(self, source, package, header, compiler, libraries):
        """The program made of a source; installs the package of its header where it is missing."""
        name = source.split(".")[0]
        if not shutil.which(compiler[0]):
            self.why[name] = "no " + compiler[0]
            return None
        if package and not os.path.exists(header):
            if not self.may_install:
                self.why[name] = package + ": --no-install"
                return None
            say("installing %s from Debian" % package)
            for words in (["update"], ["install", "-y"] + [package]):
                subprocess.run(["apt-get", "-q"] + words, capture_output=True)
        program, text = self.folder + "/" + name, HERE + "/" + source
        if not os.path.exists(program) or os.path.getmtime(program) < os.path.getmtime(text):
            made = subprocess.run(
                compiler + ["-o", program, text] + libraries, capture_output=True, text=True)
            if made.returncode != 0:
                self.why[name] = "%s: %s" % (package or compiler[0], made.stderr[:120].strip())
                return None
        if package:
            told = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", package],
                                  capture_output=True, text=True)
            self.versions[package] = told.stdout.strip() or "unknown"
        return program
