"""The accessibility rules, held by axe against the page that is shown.

Pages are coloured and built alike, so what was right on another page of this run is not judged again: a text in a colour, on a
ground and in a size; something to press of a size and so far from the next; in the second window, a part in which something else
is shown or scrolled than in the first, and a page that is built like another (but for its texts, and how many rows it has).
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from playwright.sync_api import Page

OF_COLOURS = ("color-contrast", "link-in-text-block")
OF_TARGETS = ("target-size",)
ALL_OTHERS = {rule: {"enabled": False} for rule in (*OF_COLOURS, *OF_TARGETS)}
VIOLATIONS = """([context, options]) => window.axe && axe
    .run(context === "html" ? context : {include: context.split(".").reduce((of, name) => of[name], window)},
        {selectors: false, resultTypes: ["violations"], ...options})
    .then(result => result.violations.map(one => [one.id, one.nodes.map(node => node.html)]))"""
COLOURS, PARTS = (
    Path(__file__).with_name(name).read_text(encoding="utf-8") for name in ("colours.js", "unjudged.js")
)
LAID_DOWN = """isDown => document.querySelectorAll(".stays-below").forEach(one => one.style.position = isDown ? "static" : "")"""
"""What stays at the foot of the window covers something wherever one stops on the way down: no target is smaller for that."""

_judged = {"light": "", "dark": "", "parts": ""}
"""One line for each: a page takes and gives a text in a fraction of the time that as many things in a list take."""


@cache
def _axe() -> str:
    return Path(str(finders.find("vendor/axe.min.js"))).read_text(encoding="utf-8")


def _violations(page: Page, context: str, options: Mapping[str, Any]) -> Any:
    """Axe is brought to a page that does not have it yet."""
    found = page.evaluate(VIOLATIONS, [context, options])
    if found is None:
        page.evaluate(_axe())
        found = page.evaluate(VIOLATIONS, [context, options])
    return found


def broken_rules(page: Page, *, first: bool) -> Any:
    """Of all rules but those of colours: which, and by what, in the first window or in the one after it.

    Where something is wrong, all of it is judged again on the next page.
    """
    unjudged = page.evaluate(PARTS, [_judged["parts"], first])
    wrong = []
    if unjudged["whole"] or unjudged["changed"]:
        context = "html" if unjudged["whole"] else "unjudgedParts.changed"
        wrong += _violations(page, context, {"rules": ALL_OTHERS})
    if unjudged["targets"]:
        page.evaluate(LAID_DOWN, True)
        wrong += _violations(page, "unjudgedParts.targets", {"runOnly": OF_TARGETS})
        page.evaluate(LAID_DOWN, False)
    if not wrong:
        _judged["parts"] += unjudged["seen"]
    return wrong


def wrong_colours(page: Page, scheme: str) -> Any:
    """Where something is wrong, all of it is judged again on the next page."""
    unjudged = page.evaluate(COLOURS, _judged[scheme])
    wrong = _violations(page, "unjudged", {"runOnly": OF_COLOURS}) if unjudged["texts"] else []
    if not wrong:
        _judged[scheme] += unjudged["seen"]
    return wrong
