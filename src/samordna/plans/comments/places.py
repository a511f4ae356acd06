"""Where comments are read: the address of each, and which of many a page shows unfolded."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode

from samordna.plans.comments.queries import Thread
from samordna.plans.models import Comment, PlanVersion

FIRST = 20
"""Threads that a page shows before it is asked for all."""


@dataclass(frozen=True, slots=True)
class Folded:
    """Those of ``total`` threads that are shown; ``is_wanted`` is told when one of them is asked for, or all."""

    shown: list[Thread]
    total: int
    is_wanted: bool

    @property
    def more(self) -> int:
        return self.total - len(self.shown)


def folded(threads: list[Thread], *, everything: bool, wanted: int | None) -> Folded:
    """The first of ``threads``, and the ``wanted`` one wherever it is."""
    shown = [one for n, one in enumerate(threads) if everything or n < FIRST or one.first.pk == wanted]
    return Folded(shown, len(threads), everything or any(one.first.pk == wanted for one in shown))


def page_address(municipality: str, version: PlanVersion | int, place: str = "", **more: Any) -> str:
    """The page of what is said of a place, or of all that is said of the version."""
    number = version if isinstance(version, int) else version.pk
    asked = {name: value for name, value in {"var": place, **more}.items() if value}
    base = reverse("plans:comments", args=[municipality, number])
    return base + (f"?{urlencode(asked)}" if asked else "")


def comment_address(municipality: str, comment: Comment) -> str:
    """The comment in its thread, which that page shows whether it is settled or one of hundreds."""
    thread = comment.answers_to_id or comment.pk
    page = page_address(municipality, comment.version_id, comment.place, trad=thread)
    return f"{page}#kommentar-{comment.pk}"
