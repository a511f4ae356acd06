"""A route that is run, by one set of rules whether it is live, an exercise or tried on paper.

Nothing is kept but the events. What falls by itself is told with the time at which it fell due, however late it is asked for,
and is not told again once it stands among the events, whatever the clock says.
"""

from collections.abc import Iterable
from datetime import datetime

from samordna.plandoc.alarm.events import Answer, Event, Kind
from samordna.plandoc.alarm.folding import MOST_REMINDERS, Folding
from samordna.plandoc.alarm.model import RouteBody
from samordna.plandoc.alarm.people import People
from samordna.plandoc.alarm.states import State, Status, StepState

__all__ = [
    "MOST_REMINDERS",
    "Answer",
    "Event",
    "Kind",
    "State",
    "Status",
    "StepState",
    "due",
    "next_due",
    "state_of",
]


def state_of(route: RouteBody, events: Iterable[Event], people: People, now: datetime) -> State:
    """How everything stands, with what has fallen until ``now`` even where nobody has written it down yet."""
    folding = _folded(route, events, people)
    _fall_until(folding, now)
    for one in folding.steps.values():
        if one.status is Status.REACHED and one.round_at is not None and one.round_at <= now:
            one.status, one.attempt = Status.OPEN, folding.first_there(one, 0, now)
    return folding.state()


def due(route: RouteBody, events: Iterable[Event], people: People, now: datetime) -> list[Event]:
    """What has fallen by itself until ``now`` and is not among ``events``, in order of time."""
    return _fall_until(_folded(route, events, people), now)


def next_due(route: RouteBody, events: Iterable[Event], people: People, now: datetime) -> datetime | None:
    """When to ask again: at once where something has fallen already, and never where nothing will."""
    times = [at for at, _ in _folded(route, events, people).falling()]
    return max(min(times), now) if times else None


def _folded(route: RouteBody, events: Iterable[Event], people: People) -> Folding:
    folding = Folding(route, people)
    for event in events:
        folding.take(event)
    return folding


def _fall_until(folding: Folding, now: datetime) -> list[Event]:
    fallen: list[Event] = []
    while falling := [(at, one) for at, one in folding.falling() if at <= now]:
        at, one = min(falling, key=lambda pair: pair[0])
        fallen.append(folding.what_falls(one, at))
        folding.take(fallen[-1])
    return fallen
