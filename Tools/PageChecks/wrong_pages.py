"""Pages made wrong on purpose: each check has to fail on its own."""

import shutil

POLICY = ('<meta http-equiv="Content-Security-Policy" '
          "content=\"default-src 'none'; style-src 'unsafe-inline'\">")

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width">{policy}
<style>:focus-visible {{ outline: 3px solid #12436D }} {style}</style></head>
<body><main><h1>A page</h1><p>Words and <a href="#a">a link</a>.</p>{body}</main></body></html>
"""

# The check that has to fail, the style, the body, whether the policy stands.
WRONG = {
    "validator": ("validator", "", "<p><table></p><li>x</li>", True),
    "console": ("console", "", '<img alt="x" src="https://example.invalid/x.png">', True),
    "request": ("request", "", '<img alt="x" src="x.png">', False),
    "heading": ("structure", "", "<h3>Too deep</h3>", True),
    "policy": ("structure", "", "", False),
    "contrast": ("axe", ".pale { color: #bbb; background: #fff }", '<p class="pale">Pale</p>',
                 True),
    "dark": ("axe", "@media (prefers-color-scheme: dark) { body { background: #000 } "
             ".own { color: #333 } }", '<p class="own">Unseen in the dark</p>', True),
    "name": ("axe", "", '<svg role="img" width="20" height="20"><path d="M0 0h9v9z"/></svg>',
             True),
    "overlap": ("overlap", "", '<svg width="200" height="40" aria-hidden="true">'
                '<text x="5" y="20">Eleven</text><text x="12" y="22">Twelve</text></svg>', True),
    "wide": ("scrolling", ".wide { width: 900px }", '<p class="wide">Too wide</p>', True),
    "unseen focus": ("keyboard", "a:focus-visible { outline: none }", "", True),
    "order": ("keyboard", "", '<p><a href="#b" tabindex="5">Out of order</a></p>', True),
    "unreached": ("keyboard", ".box { overflow-x: scroll; width: 100px } .box p { width: 600px }",
                  '<div class="box" inert><p>A region nobody comes to</p></div>', True),
}


def try_all(folder, validator, browser, most_bytes):
    """The checks that did not see what is wrong, and those that saw something on a good page."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    pages = []
    for name, (_, style, body, has_policy) in WRONG.items():
        page = folder / (name.replace(" ", "-") + ".html")
        policy = POLICY if has_policy else ""
        page.write_text(PAGE.format(policy=policy, style=style, body=body), encoding="utf-8")
        pages.append(page)
    good = folder / "good.html"
    good.write_text(PAGE.format(policy=POLICY, style="", body=""), encoding="utf-8")
    pages.append(good)
    found = validator.check(pages, folder)
    in_browser, _ = browser.check(pages, folder, folder, is_quick=True)
    found += in_browser
    failures = []
    cannot = set()
    if validator.missing():
        cannot.add("validator")
    if browser.missing():
        cannot |= {check for check, *_ in WRONG.values()} - {"validator"}
    for name, (check, *_) in WRONG.items():
        page = name.replace(" ", "-") + ".html"
        if check not in cannot and not any(f[0] == check and str(f[1]) == page for f in found):
            failures.append(("self-test", page, f"the check of {check} saw nothing wrong"))
    for check, page, what in found:
        if str(page) == "good.html":
            failures.append(("self-test", page, f"{check} on a good page: {what}"))
    return failures
