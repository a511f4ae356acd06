"""Who was first: of a step that two tell about at once, or that has moved on since the page was shown."""

from collections.abc import Collection

from samordna.plandoc.alarm.running import Status, StepState
from samordna.readiness.activation.standing import Standing
from samordna.readiness.activation.taking_back import SEEN_TO, taken_back
from samordna.readiness.enums import EventKind
from samordna.readiness.models import ActivationEvent


def said_before(standing: Standing, entry: ActivationEvent) -> ActivationEvent | None:
    """The entry that makes ``entry`` come too late, which then says by whom and when; None where it is news."""
    if entry.kind == EventKind.EXTRAORDINARY:
        is_so = standing.state.is_extraordinary == (entry.answer == "yes")
        return _last(standing, "", {EventKind.EXTRAORDINARY}) if is_so else None
    if entry.kind == EventKind.CALLED:
        return None
    gone = taken_back(standing)
    for one in standing.entries:
        is_same = (one.step, one.kind, one.attempt, one.turn) == (
            entry.step,
            entry.kind,
            entry.attempt,
            entry.turn,
        )
        if is_same and one.pk not in gone:
            return one
    return _overtaken(standing, standing.state.steps[entry.step], entry)


def _overtaken(standing: Standing, state: StepState, entry: ActivationEvent) -> ActivationEvent | None:
    if state.status in {Status.DONE, Status.DECIDED} or entry.turn < state.turn:
        return _last(standing, entry.step, SEEN_TO | {EventKind.TAKEN_BACK})
    if entry.kind in {EventKind.REACHED, EventKind.NOT_REACHED} and _waits_for_answer(state):
        return _last(standing, entry.step, {EventKind.REACHED, EventKind.INFORMED})
    if entry.kind == EventKind.NOT_REACHED and entry.attempt < state.attempt:
        return _last(standing, entry.step, {EventKind.ESCALATED})
    return None


def _waits_for_answer(state: StepState) -> bool:
    return state.status is Status.REACHED and not state.is_duty


def _last(standing: Standing, step: str, kinds: Collection[EventKind]) -> ActivationEvent | None:
    return next((one for one in reversed(standing.entries) if one.step == step and one.kind in kinds), None)
