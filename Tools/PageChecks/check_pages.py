"""Builds the pages of the example ledger and checks each of them; the driver of check-pages."""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import browser
import validator
import wrong_pages

MOST_BYTES = 300_000


def build(program, root, folder):
    """The pages of the example ledger: sites, single pages. Gives the failures."""
    failures = []
    ledger = folder / "ledger"
    shutil.copytree(root / "EventLogs" / "kirklees", ledger, ignore=shutil.ignore_patterns(".*"))

    def make(name, *arguments):
        made = subprocess.run(
            [program, *arguments], capture_output=True, text=True, timeout=120)
        if made.returncode != 0:
            failures.append(("build", name, made.stderr.strip().split("\n")[0]))

    def known(command):
        return subprocess.run([program, command, "--help"], capture_output=True).returncode == 0

    ledger_option = ["--ledger", str(ledger)]
    if known("report"):
        make("site", "report", *ledger_option, "-o", str(folder / "site"))
        make("published", "report", *ledger_option, "--publish", "-o", str(folder / "published"))
        make("one file", "report", *ledger_option, "--one-file", "-o", str(folder / "one.html"))
        words = subprocess.run(
            [program, "report", "--help"], capture_output=True, text=True).stdout
        kinds = re.findall(r"^  ([a-z][a-z-]*): ", words, re.M)
        for kind in [kind for kind in kinds if kind != "annual"]:
            extra = ["--iro", "iro-01"] if kind in ("iro", "iro-sheet") else []
            make(kind, "report", "--kind", kind, *extra, *ledger_option, "-o", str(folder / kind))
    pages = [
        ("timeline", [first_child(ledger)]), ("due", []), ("caseloads", []), ("escalations", [])]
    for name, more in pages:
        make(name, name, *more, *ledger_option, "--format", "html", "-o",
             str(folder / (name + ".html")))
    return failures


def first_child(ledger):
    """The id of the child that the first reviews of the log are of: somebody with a story."""
    for path in sorted(ledger.rglob("*.jsonl")):
        for line in path.open(encoding="utf-8"):
            if '"review_held"' in line:
                found = re.search(r'"child_id":"([^"]+)"', line)
                if found:
                    return found.group(1)
    return ""


def main():
    words = argparse.ArgumentParser()
    for name in ("root", "cache", "program", "pages", "keep"):
        words.add_argument("--" + name, type=pathlib.Path)
    words.add_argument("--strict", action="store_true")
    words.add_argument("--quick", action="store_true")
    said = words.parse_args()
    start = time.monotonic()
    kept = said.keep or said.cache / "kept"
    shutil.rmtree(kept, ignore_errors=True)
    kept.mkdir(parents=True)
    not_checked = validator.missing() + browser.missing()
    for what in not_checked:
        print("NOT CHECKED:", what)

    failures = wrong_pages.try_all(said.cache / "wrong", validator, browser, MOST_BYTES)
    print(f"the checks themselves, on pages made wrong: {len(failures)} missed "
          f"({time.monotonic() - start:.0f} s)")

    with tempfile.TemporaryDirectory() as scratch:
        folder = said.pages
        if folder is None:
            folder = pathlib.Path(scratch)
            program = said.program or said.root / ".build/release/careledger"
            failures += build(str(program), said.root, folder)
        pages = sorted(folder.rglob("*.html"))
        if not pages:
            failures.append(("build", str(folder), "there are no pages"))
        found = check(pages, folder, kept, said.quick)
        failures += found
    for check_name, page, what in failures:
        print(f"FAILED {check_name}: {page}: {what}")
    print(f"{len(pages)} pages, {len(failures)} failures, {len(not_checked)} things not checked, "
          f"{time.monotonic() - start:.0f} s; pictures in {kept}")
    if failures or (said.strict and not_checked):
        sys.exit(1)


def check(pages, folder, kept, is_quick):
    """Everything about some pages."""
    failures = []
    sizes = {page: page.stat().st_size for page in pages}
    for page, size in sizes.items():
        # The one file to mail has all pages in it.
        if size > MOST_BYTES and page.name != "one.html":
            failures.append(("size", page.relative_to(folder), f"{size} bytes"))
    failures += validator.check(pages, folder)
    print(f"validator: {len(failures)} errors on {len(pages)} pages, "
          f"largest {max(sizes.values(), default=0)} bytes")
    looked_at = some_of_each(pages, folder) if is_quick else pages
    print(f"in the browser: {len(looked_at)} pages")
    in_browser, figures = browser.check(looked_at, folder, kept, is_quick)
    for name, value in figures.items():
        print(f"{name}: {value}")
    return failures + in_browser


# Pages on which every kind of chart and block stands.
TELLING = ("index.html", "children.html", "escalations.html", "surveys.html", "timeliness.html")


def some_of_each(pages, folder):
    """The telling pages of one site, the single pages but the one that has a whole site in it, and
    the first page of every other site."""
    chosen, seen = [], set()
    for page in pages:
        place = page.relative_to(folder).parts
        if len(place) == 1:
            if page.name != "one.html":
                chosen.append(page)
        elif place[0] == "site":
            if page.name in TELLING:
                chosen.append(page)
        elif place[0] not in seen:
            seen.add(place[0])
            chosen.append(page)
    return chosen


if __name__ == "__main__":
    main()
