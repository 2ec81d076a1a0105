"""The table: what was measured, held against what must be and what is aimed at."""
import os
import platform


class Row:
    """A row of the table. `ratio` is in the unit of `must` and `aim`; less is better unless
    `more` is true. A row that could not be measured says why in `why`."""

    def __init__(self, work, against, must, aim, more=False, unit=""):
        self.work, self.against, self.must, self.aim = work, against, must, aim
        self.more, self.unit = more, unit
        self.ours = self.theirs = ("", "")
        self.ratio, self.why, self.notes = None, None, []

    @property
    def verdict(self):
        if self.ratio is None:
            return self.why or "not measured"
        if self.must is None:
            return "measured"
        def held(bound):
            return self.ratio >= bound if self.more else self.ratio <= bound
        return "aim met" if held(self.aim) else "met" if held(self.must) else "MISSED"

    def cells(self):
        def bound(value):
            if value is None:
                return "—"
            return ("≥ " if self.more else "≤ ") + number(value) + self.unit
        def side(command, took):
            return " ".join(part for part in (took, command and "`%s`" % command) if part) or "—"
        ratio = "—" if self.ratio is None else number(self.ratio) + self.unit
        return [self.work, side(*self.ours), side(*self.theirs), ratio, bound(self.must),
                bound(self.aim), self.verdict + "".join("; " + note for note in self.notes)]


def number(value):
    """A number of three figures."""
    return "%.0f" % value if abs(value) >= 100 else "%.3g" % value


def took(seconds):
    return "%.2f ms" % (seconds * 1000) if seconds < 0.1 else "%.3f s" % seconds


def printed(rows, about):
    """The whole answer as Markdown."""
    lines = about + [
        "", "| work | careledger | against | ratio | must | aim | |",
        "|---|---|---|---|---|---|---|"]
    lines += ["| " + " | ".join(cell.replace("|", "\\|") for cell in row.cells()) + " |"
              for row in rows]
    missed = [row.work for row in rows if row.verdict == "MISSED"]
    left = [row.work for row in rows if row.ratio is None]
    lines += ["", "Missed: %s." % ("; ".join(missed) or "none"),
              "Not measured: %s." % ("; ".join(left) or "none")]
    return "\n".join(lines)


def machine():
    """The machine in one line."""
    model, flags = "unknown processor", ""
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
            if line.startswith("flags"):
                flags = line
    with open("/proc/meminfo", encoding="utf-8") as lines:
        memory = int(lines.readline().split()[1]) // 1024 // 1024
    sets = [name for name in ("avx2", "avx512bw", "sha_ni") if " %s" % name in flags]
    return "%s (%s), %d cores, %d GiB, Linux %s, load %.2f" % (
        model, " ".join(sets) or "no AVX2, no SHA", os.cpu_count(), memory, platform.release(),
        os.getloadavg()[0])
