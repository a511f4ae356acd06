"""Which of a plan's decided versions is in force on a day: next year's leaves this year's in force until its own first day."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

from samordna.plandoc.checking.calendar import earliest


class Decided(Protocol):
    """A version that has been decided. Where ``period_start`` is not told it has always begun."""

    @property
    def plan_id(self) -> int: ...
    @property
    def number(self) -> int: ...
    @property
    def period_start(self) -> str: ...


V = TypeVar("V", bound=Decided)


def in_force_on(versions: Iterable[V], day: date) -> list[V]:
    """Of each plan the last of its ``versions`` that has begun by the day, in the order in which they come.

    What has no later version is in force also when its period is over; a plan that has not begun is not among them.
    """
    begun = [one for one in versions if has_begun(one.period_start, day)]
    last: dict[int, int] = {}
    for one in begun:
        last[one.plan_id] = max(one.number, last.get(one.plan_id, one.number))
    return [one for one in begun if one.number == last[one.plan_id]]


def has_begun(period_start: str, day: date) -> bool:
    """A vague day is given the benefit of the doubt."""
    first = earliest(period_start)
    return first is None or first <= day
