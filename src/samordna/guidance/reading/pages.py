"""What a page of a step shows: a question with its answers, or whom to call and what to do."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from samordna.guidance.models import Guide
from samordna.guidance.reached import Directory, directory_of
from samordna.organisation.models import Municipality
from samordna.organisation.reaching.desk import Reached
from samordna.plandoc.guiding import End, calling


@dataclass(frozen=True, slots=True)
class Number:
    """Somebody to call, as the page shows it; ``instead_of`` is called so, and is closed."""

    one: Reached
    is_confirmed: bool
    instead_of: str = ""
    can_wait: bool = False


def step_context(
    municipality: Municipality,
    row: Guide,
    key: str,
    *,
    base: str,
    at: datetime | None = None,
    directory: Directory | None = None,
) -> dict[str, Any] | None:
    """What the template of a step wants; None when the guide has no such step. One query for an end, none for a question.

    With a ``directory`` the page is to be kept: nobody is told to be open or closed, and none is asked.
    """
    guide = row.content
    step = guide.step(key)
    if step is None:
        return None
    context = {
        "guide": row,
        "step": step,
        "base": base,
        "is_first": step is guide.steps[0],
        "is_end": isinstance(step, End),
        "sources": guide.sources,
    }
    if isinstance(step, End):
        now = directory is None
        context |= _numbers(step, directory or directory_of(municipality, [guide], at), now=now)
    return context


def _numbers(end: End, directory: Directory, *, now: bool) -> dict[str, Any]:
    known = directory.contacts
    told = calling(end, known if now else {key: replace(one, is_open=None) for key, one in known.items()})
    return {
        "now": [
            Number(
                directory.shown[one.contact.key],
                one.contact.is_confirmed,
                one.instead_of.function if one.instead_of else "",
                one.contact.key in told.can_wait,
            )
            for one in told.now
        ],
        "later": [directory.shown[one.key] for one in told.later],
        "missing": told.missing,
        "is_for_later": told.is_for_later,
        "is_emergency_first": told.is_emergency_first,
    }
