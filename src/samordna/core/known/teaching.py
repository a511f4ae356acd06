"""Who may say what is no person's: those who edit plans anywhere in the municipality, and those who set its rules."""

from dataclasses import dataclass
from typing import Any

from samordna.core.security.logs import running_request

TEACHES = ("edit", "set_rules")
"""Actions, by their names; ``accounts`` lies above."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Somebody at a page of a municipality whose list they may add to."""

    municipality_id: int
    user_id: int


def who_teaches() -> Writer | None:
    """Whoever sends the running request, if they may; None outside a municipality's pages."""
    request: Any = running_request.get()
    may = getattr(request, "may", None)
    if request is None or may is None or not any(map(may, TEACHES)):
        return None
    return Writer(request.municipality.pk, request.user.pk)
