"""Who may say what is no person's: those who edit plans anywhere in the municipality, and those who set its rules.

That a number is a function's is said by those who edit contact points too: those numbers are known by themselves.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from samordna.core.security.logs import running_request

TEACHES = ("edit", "set_rules")
KEEPS_NUMBERS = (*TEACHES, "edit_contacts")
"""Actions, by their names; ``accounts`` lies above."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Somebody at a page of a municipality whose list they may add to."""

    municipality_id: int
    user_id: int


def who_teaches() -> Writer | None:
    """Whoever sends the running request, if they may; None outside a municipality's pages."""
    return _who_may(TEACHES)


def who_keeps_numbers() -> Writer | None:
    """The same of the numbers of functions alone."""
    return _who_may(KEEPS_NUMBERS)


def _who_may(actions: Iterable[str]) -> Writer | None:
    request: Any = running_request.get()
    may = getattr(request, "may", None)
    if request is None or may is None or not any(map(may, actions)):
        return None
    return Writer(request.municipality.pk, request.user.pk)
