"""How activities go: when they are due, which are late, and how many there are of each status.

Only what is ``in_force`` is followed up: of a draft nothing is late or due soon, whatever its days and its words say.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from samordna.plandoc.checking.occasions import last_day_of
from samordna.plandoc.dates import bounds
from samordna.plandoc.statuses import LOOKS, look_of
from samordna.plandoc.vocabulary import Status
from samordna.plans.models import Activity, ActivityStatus

SOON = timedelta(days=60)


@lru_cache(maxsize=8192)
def due(ends: str, starts: str, follow_up: str, *, ongoing: bool) -> date | None:
    """The last day of an activity: its end, or else the occasion at which it is followed up; None when neither has a date.

    What goes on without an end is asked about at its follow-up, and is not over then.
    """
    if ends:
        return bounds(ends)[1]
    if ongoing:
        return None
    return last_day_of(follow_up, bounds(starts)[0] if starts else None)


def own_comment(activity: Activity, latest: ActivityStatus | None) -> str:
    """What the plan itself says in the comment of an activity, without what its ``latest`` report says there."""
    return activity.comment.removesuffix(latest.comment if latest else "").strip()


def is_late(status: str, last_day: date | None, today: date, *, in_force: bool) -> bool:
    return in_force and last_day is not None and last_day < today and look_of(status).can_be_late


def asks_for_help(status: str, last_day: date | None, today: date, *, in_force: bool) -> bool:
    """Late by the calendar, or delayed as somebody has said."""
    return in_force and (status == Status.DELAYED or is_late(status, last_day, today, in_force=in_force))


def is_soon(status: str, last_day: date | None, today: date, *, in_force: bool) -> bool:
    if not in_force or last_day is None:
        return False
    return today <= last_day <= today + SOON and look_of(status).can_be_late


@dataclass(frozen=True, slots=True)
class Share:
    """How many activities have a status of colour ``tone``; ``start`` and ``width`` place it in an SVG bar that is 100 wide."""

    status: str
    tone: str
    count: int
    start: str
    width: str


def shares(counts: Counter[str]) -> list[Share]:
    """The statuses in their order of work, those without a status last; none that nobody has."""
    total = counts.total()
    bar_shares: list[Share] = []
    start = 0.0
    for status in (*LOOKS, ""):
        if count := counts[str(status)]:
            width = 100 * count / total
            bar_shares.append(Share(str(status), look_of(status).tone, count, f"{start:.2f}", f"{width:.2f}"))
            start += width
    return bar_shares
