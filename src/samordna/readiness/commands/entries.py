"""Entries of a log as they are made: what somebody tells, and the calls that a step makes by itself."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from uuid import uuid4

from samordna.plandoc.alarm.running import Status
from samordna.readiness.activation.standing import Standing
from samordna.readiness.enums import EventKind
from samordna.readiness.models import Activation, ActivationEvent

TRIED = frozenset({EventKind.CALLED, EventKind.ESCALATED})


def new_entry(activation: Activation, kind: EventKind, **values: Any) -> ActivationEvent:
    return ActivationEvent(
        municipality_id=activation.municipality_id,
        activation=activation,
        kind=kind,
        restricted=activation.restricted,
        **values,
    )


def times_told(entries: Iterable[ActivationEvent], kind: EventKind, step: str, attempt: int) -> int:
    return sum((one.kind, one.step, one.attempt) == (kind, step, attempt) for one in entries)


def contact_of(standing: Standing, step: str, attempt: int, at: datetime) -> int | None:
    """The contact point that is tried then, so that the log tells it also when the route's functions have moved on."""
    there = standing.route.step(step)
    line = there.line if there else []
    if attempt >= len(line):
        return None
    reached = standing.people.reach(line[attempt], at)
    return int(reached.key) if reached else None


def calls_by_itself(standing: Standing) -> Iterator[ActivationEvent]:
    """A call for each step that has come up and sends its words by itself, once for whoever is first in its line."""
    tried = _tried(standing.entries)
    for key, state in standing.state.steps.items():
        if state.status is Status.OPEN and state.step.send and (key, state.attempt) not in tried:
            at = max(state.since or standing.now, standing.activation.started_at)
            yield new_entry(
                standing.activation,
                EventKind.CALLED,
                at=at,
                step=key,
                attempt=state.attempt,
                turn=times_told(standing.entries, EventKind.CALLED, key, state.attempt),
                contact_id=contact_of(standing, key, state.attempt, at),
                mark=uuid4(),
            )


def _tried(entries: Iterable[ActivationEvent]) -> set[tuple[str, int]]:
    """Who has been tried at which step, since what was told of it was taken back."""
    tried: set[tuple[str, int]] = set()
    for one in entries:
        if one.kind in TRIED:
            tried.add((one.step, one.attempt))
        elif one.kind == EventKind.TAKEN_BACK:
            tried = {(step, attempt) for step, attempt in tried if step != one.step}
    return tried
