"""How an alarm stands at a moment, as its log tells it by the rules of :mod:`samordna.plandoc.alarm.running`."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import cast

from samordna.plandoc.alarm import running
from samordna.plandoc.alarm.events import Answer, Event, Kind
from samordna.plandoc.alarm.model import Route
from samordna.plandoc.alarm.people import People
from samordna.plandoc.alarm.states import State
from samordna.readiness.enums import EventKind
from samordna.readiness.models import Activation, ActivationEvent
from samordna.readiness.reach import people_of

OUTSIDE_THE_RULES = frozenset({EventKind.NOTED, EventKind.HANDED_OVER})
"""What is written down and moves no step."""


@dataclass(frozen=True)
class Standing:
    """``entries`` are the whole log in order of time, ``fallen`` what has fallen due since and nobody has written down yet."""

    activation: Activation
    route: Route
    people: People
    entries: list[ActivationEvent]
    now: datetime

    @cached_property
    def events(self) -> list[Event]:
        return [_event(one) for one in self.entries if one.kind not in OUTSIDE_THE_RULES]

    @cached_property
    def state(self) -> State:
        return running.state_of(self.route, self.events, self.people, self.now)

    @cached_property
    def fallen(self) -> list[Event]:
        return running.due(self.route, self.events, self.people, self.now)

    @cached_property
    def next_due(self) -> datetime | None:
        return running.next_due(self.route, [*self.events, *self.fallen], self.people, self.now)


def standing_of(activation: Activation, now: datetime) -> Standing:
    """Three queries at most. Reading never writes: whatever has fallen due is shown, and written by those who write."""
    entries = list(activation.events.select_related("by", "contact", "corrects").order_by("at", "pk"))
    route = activation.content
    people = people_of(activation.municipality, [route], now, since=activation.started_at)
    return Standing(activation, route, people, entries, now)


def _event(row: ActivationEvent) -> Event:
    return Event(
        at=row.at,
        kind=cast(Kind, row.kind),
        step=row.step,
        attempt=row.attempt,
        answer=cast(Answer, row.answer) or None,
    )
