"""The accessibility rules, held by axe against the page that is shown.

What is told of colours takes half of the time, and pages are coloured alike: a text in a colour, on a ground and in a size that
was right on another page of this run is not judged again.
"""

from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from playwright.sync_api import Page

OF_COLOURS = ("color-contrast", "link-in-text-block")
ALL_OTHERS = {"target-size": {"enabled": True}, **{rule: {"enabled": False} for rule in OF_COLOURS}}
VIOLATIONS = """([context, options]) => axe
    .run(context ?? {include: unjudged}, {selectors: false, resultTypes: ["violations"], ...options})
    .then(result => result.violations.map(one => [one.id, one.nodes.map(node => node.html)]))"""
UNJUDGED = Path(__file__).with_name("colours.js").read_text(encoding="utf-8")
_judged: dict[str, list[str]] = {"light": [], "dark": []}


def bring_rules(page: Page) -> None:
    page.evaluate(_axe())


@cache
def _axe() -> str:
    return Path(str(finders.find("vendor/axe.min.js"))).read_text(encoding="utf-8")


def broken_rules(page: Page) -> Any:
    """Of all rules but those of colours: which, and by what."""
    return page.evaluate(VIOLATIONS, ["html", {"rules": ALL_OTHERS}])


def wrong_colours(page: Page, scheme: str) -> Any:
    """Where something is wrong, all of it is judged again on the next page."""
    known = page.evaluate(UNJUDGED, _judged[scheme])
    wrong = (
        page.evaluate(VIOLATIONS, [None, {"runOnly": OF_COLOURS}])
        if page.evaluate("unjudged.length > 0")
        else []
    )
    if not wrong:
        _judged[scheme] = known
    return wrong
