"""A browser without a window: what it says, asks for, shows, and how it is walked by keyboard."""

import pathlib
import shutil

import in_page

try:
    from playwright.sync_api import sync_playwright
    import axe_playwright_python
    AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
except ImportError:
    sync_playwright = None
    AXE = None

WIDTHS = (320, 768, 1280)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def missing():
    """What cannot be checked here."""
    if sync_playwright is None:
        return ["pages in a browser, axe-core: the packages of PyPI are not to be had"]
    if shutil.which("chromium") is None:
        return ["pages in a browser, axe-core: there is no chromium"]
    return []


def check(pages, folder, kept, is_quick=False):
    """Every page in the browser: the failures, and figures to tell."""
    figures = {"axe rules passed": 0, "stops of the keyboard": 0, "pieces of text compared": 0}
    failures = []
    if missing():
        return failures, {}
    with sync_playwright() as driver:
        program = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for page in pages:
            failures += Visit(program, page, folder, kept, figures, is_quick).failures()
        program.close()
    return failures, figures


class Visit:
    """One page, looked at in every way."""

    def __init__(self, program, path, folder, kept, figures, is_quick):
        self.name = str(path.relative_to(folder))
        self.path, self.kept, self.figures, self.is_quick = path, kept, figures, is_quick
        self.found = []
        self.tab = program.new_page(viewport={"width": 1280, "height": 900})

    def fail(self, check_name, what):
        self.found.append((check_name, self.name, what))

    def failures(self):
        self.load()
        self.structure()
        for width in WIDTHS:
            self.tab.set_viewport_size({"width": width, "height": 900})
            self.layout(width)
        self.keyboard()
        for scheme in ("light", "dark"):
            self.axe(scheme)
        self.others()
        self.tab.close()
        return self.found

    def load(self):
        """Nothing is said and nothing is asked for but the page."""
        own = self.path.as_uri()
        self.tab.on("console", lambda told: self.fail("console", told.text[:200]))
        self.tab.on("pageerror", lambda told: self.fail("console", str(told)[:200]))
        self.tab.on("request", lambda asked: asked.url.split("#")[0] == own
                    or self.fail("request", asked.url[:200]))
        self.tab.goto(own, wait_until="load")

    def structure(self):
        for what in self.tab.evaluate(in_page.STRUCTURE):
            self.fail("structure", what)
        self.tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")

    def layout(self, width):
        """No text on other text, nothing beyond the edge; a picture."""
        seen = self.tab.evaluate(in_page.LAYOUT)
        self.figures["pieces of text compared"] += seen["pieces"]
        for what in seen["overlaps"][:5]:
            self.fail("overlap", f"at {width} px: {what}")
        for what in seen["beyond"][:5]:
            self.fail("scrolling", f"at {width} px: {what}")
        if not self.is_quick or width == 320:
            self.picture(str(width))

    def keyboard(self):
        """Tab comes to everything that can be used, in the order of reading, and is seen there."""
        self.tab.evaluate("window.scrollTo(0, 0); document.activeElement.blur()")
        expected = self.tab.evaluate(in_page.FOCUSABLE)
        self.figures["stops of the keyboard"] += len(expected)
        for place, want in enumerate(expected):
            self.tab.keyboard.press("Tab")
            got = self.tab.evaluate(in_page.FOCUSED)
            if got["name"] != want:
                self.fail("keyboard", f"stop {place + 1} is {got['name']}, not {want}")
                return
            if not got["isSeen"]:
                self.fail("keyboard", f"the focus is not seen on {want}")

    def axe(self, scheme):
        """The rules of axe-core; its script is evaluated from outside, so that the policy of the
        page stays as it is."""
        self.tab.emulate_media(color_scheme=scheme)
        self.tab.evaluate(AXE)
        told = self.tab.evaluate(
            "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']}).then(r => "
            "({passes: r.passes.length, violations: r.violations.map(v => [v.id, v.help, "
            "v.nodes.length, v.nodes[0].target.join(' '), v.nodes[0].any.map(a => a.message)"
            ".join('; ')])}))", TAGS)
        self.figures["axe rules passed"] += told["passes"]
        for rule, words, count, where, why in told["violations"]:
            self.fail("axe", f"{scheme}: {rule}: {words}: {count} times, first {where}: "
                      f"{why[:200]}")
        if scheme == "dark":
            self.picture("dark")

    def others(self):
        """Forced colours and paper, for people to look at."""
        if self.is_quick:
            return
        self.tab.emulate_media(color_scheme="light", forced_colors="active")
        self.picture("forced-colours")
        self.tab.emulate_media(forced_colors="none")
        self.tab.pdf(path=str(self.file("printed", "pdf")), format="A4")

    def picture(self, kind):
        self.tab.screenshot(path=str(self.file(kind, "png")), full_page=True)

    def file(self, kind, ending):
        name = self.name.removesuffix(".html").replace("/", "-")
        return self.kept / f"{name}.{kind}.{ending}"
