"""The accessibility rules, held by axe against the page that is shown.

Pages are coloured and built alike, so what was right on another page of this run is not judged again: a text in a colour, on a
ground and in a size; something to press of a size and so far from the next; a part that is built like another, and as much of it
shown, in a place like its (but for its texts, and how many rows it has); two headings that follow each other, a landmark.
"""

from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.templatetags.static import static
from playwright.sync_api import Page

AXE = "vendor/axe.min.js"
LOOK, PIECES, TEXTS = (
    Path(__file__).with_name(name).read_text(encoding="utf-8")
    for name in ("look.js", "unjudged.js", "colours.js")
)
LOOKED = f"told => ({LOOK})(told, {{pieces: {PIECES}, texts: {TEXTS}}})"
UNDER_WAY = ".htmx-request, .htmx-swapping, .htmx-settling, .htmx-added"
"""What is being fetched or put into the page, and does not listen yet."""

_judged = {"light": "", "dark": "", "pieces": ""}
"""One line for each: a page takes and gives a text in a fraction of the time that as many things in a list take."""


@cache
def _axe() -> str:
    return Path(str(finders.find(AXE))).read_text(encoding="utf-8")


def judged(page: Page, scheme: str = "", *, long_word: str = "") -> Any:
    """What is wrong on the page as it is shown, how wide it is, and how wide with the word added to each of its texts.

    With a scheme its colours are judged; in the dark nothing else. Nothing, where something is still on its way to the page.
    Where something is wrong, all of it is judged again on the next page. Axe is fetched by the page, so that the browser may
    keep it as compiled; to a page whose server does not answer it is brought.
    """
    is_dark = scheme == "dark"
    told = {
        "axeAddress": static(AXE),
        "underWay": UNDER_WAY,
        "longWord": long_word,
        "isDark": is_dark,
        "known": {
            "pieces": "" if is_dark else _judged["pieces"],
            "colours": _judged[scheme] if scheme else None,
        },
    }
    found = page.evaluate(LOOKED, told)
    if found == "without axe":
        page.evaluate(_axe())
        found = page.evaluate(LOOKED, told)
    if found == "under way":
        return None
    if not found["wrong"]:
        _judged["pieces"] += found["seen"]["pieces"]
        _judged[scheme or "light"] += found["seen"]["colours"]
    return found
