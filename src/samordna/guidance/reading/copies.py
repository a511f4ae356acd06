"""All that a municipality's guides say to everybody, in one piece that a browser keeps for when there is no network.

Made as for nobody in particular, like the pages themselves, and so without anything restricted. Whether somebody is open is not
in it: it is read at another time.
"""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock
from time import monotonic
from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samordna.guidance.models import Guide
from samordna.guidance.queries import guides_of
from samordna.guidance.reached import Directory, directory_of
from samordna.guidance.reading.national import NUMBERS
from samordna.guidance.reading.pages import step_context
from samordna.organisation.models import Municipality
from samordna.plandoc.guiding import reached

_FILE = re.compile(r'(?:href|src)="(/static/[^"]+\.(?:css|js|svg))"')
TRUE_FOR_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Copy:
    """``body`` is compressed; ``mark`` tells it from another."""

    body: bytes
    mark: str


class Copies:
    """Made anew at most every half minute, however many ask: all pages at once cost what fifty do."""

    def __init__(self) -> None:
        self._alone = Lock()
        self._kept: dict[tuple[int, str], tuple[float, Copy]] = {}

    def of(self, municipality: Municipality) -> Copy:
        key = (municipality.pk, get_language() or "")
        with self._alone:
            until, copy = self._kept.get(key, (0.0, None))
            if copy is None or monotonic() >= until:
                copy = made(municipality)
                self._kept[key] = (monotonic() + TRUE_FOR_SECONDS, copy)
            return copy

    def forget(self) -> None:
        self._kept.clear()


COPIES = Copies()


def made(municipality: Municipality) -> Copy:
    pages = dict(_pages(municipality))
    files = sorted({file for page in pages.values() for file in _FILE.findall(page)})
    told = {"files": files, "words": _words(), "pages": pages}
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    return Copy(gzip.compress(text, mtime=0), sha256(text).hexdigest()[:32])


def _pages(municipality: Municipality) -> Iterator[tuple[str, str]]:
    """Each address with its page: the list first, then every step that somebody can come to. Two queries."""
    rows = [one for one in guides_of(municipality) if one.is_published]
    common = {"request": {"municipality": municipality}, "is_copy": True}
    listed = {**common, "guides": rows, "numbers": NUMBERS}
    yield (
        reverse("guide:list", args=[municipality.slug]),
        render_to_string("guidance/reading/list.html", listed),
    )
    directory = directory_of(municipality, [one.content for one in rows])
    for row in rows:
        yield from _steps(municipality, row, directory, common)


def _steps(
    municipality: Municipality, row: Guide, directory: Directory, common: dict[str, Any]
) -> Iterator[tuple[str, str]]:
    content = row.content
    base = reverse("guide:first", args=[municipality.slug, row.slug])
    keys = reached(content)
    for step in content.steps:
        context = step_context(municipality, row, step.key, base=base, directory=directory)
        if step.key in keys and context is not None:
            address = base if context["is_first"] else f"{base}{step.key}/"
            yield address, render_to_string("guidance/reading/step.html", {**common, **context})


def _words() -> dict[str, str]:
    """What the browser says of the copy that it shows."""
    return {
        "today": _("Saved copy from today {time}."),
        "yesterday": _("Saved copy from yesterday {time}."),
        "earlier": _("Saved copy from {day}."),
        "old": _("The copy is old: numbers may have changed."),
        "offline": _("You have no network."),
        "unanswered": _("Samordna does not answer right now."),
        "missing": _("What you were looking for needs the network. Choose among the guides here instead."),
    }
