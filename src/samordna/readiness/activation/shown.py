"""How an alarm stands, in the words and the order of its pages: what is to be done now first."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from uuid import uuid4

from samordna.plandoc.alarm.running import Status, StepState
from samordna.readiness.activation.calls import ahead_of, calls_of, past_calls
from samordna.readiness.activation.lines import LogLine, lines_of
from samordna.readiness.activation.standing import Standing
from samordna.readiness.activation.steps_shown import PastStep, StepShown
from samordna.readiness.activation.taking_back import last_is_taken_back, stands
from samordna.readiness.enums import EventKind
from samordna.readiness.models import ActivationEvent


@dataclass(frozen=True)
class Shown:
    """An alarm as its pages show it; nothing of one that is closed waits for anybody. Only its log asks the database, once."""

    standing: Standing

    @cached_property
    def now(self) -> list[StepShown]:
        """What waits for somebody, duties after the rest."""
        steps = sorted(self._going_on(self.standing.state.to_do), key=lambda one: one.is_duty)
        return [self._step(one) for one in steps]

    @cached_property
    def resting(self) -> list[StepShown]:
        """Duties that have been seen to, until they are due again."""
        waiting = {one.key for one in self.now}
        duties = self._going_on(self.standing.state.duties)
        return [self._step(one) for one in duties if one.step.key not in waiting]

    @cached_property
    def later(self) -> list[StepState]:
        return [one for one in self.standing.state.steps.values() if one.status is Status.WAITING]

    @cached_property
    def past(self) -> list[StepState]:
        ended = (Status.DONE, Status.DECIDED)
        steps = [one for one in self.standing.state.steps.values() if one.status in ended]
        return sorted(steps, key=lambda one: (one.ended_at or self.standing.now, one.step.key))

    @cached_property
    def done(self) -> list[PastStep]:
        return [self._past(one) for one in self.past]

    @property
    def is_corrected(self) -> bool:
        return any(one.corrections for one in self.done)

    @cached_property
    def closing(self) -> ActivationEvent | None:
        """Why the alarm was closed, and what was left."""
        return next((one for one in self.standing.entries if one.kind == EventKind.CLOSED), None)

    @cached_property
    def lines(self) -> list[LogLine]:
        """The log, with what has fallen due and is not written yet."""
        return lines_of(self.standing)

    @property
    def latest(self) -> list[LogLine]:
        return self.lines[:-13:-1]

    @cached_property
    def handed_over(self) -> ActivationEvent | None:
        """The last time that somebody handed over."""
        entries = [one for one in self.standing.entries if one.kind == EventKind.HANDED_OVER]
        return entries[-1] if entries else None

    @property
    def handed_to(self) -> str:
        return self.handed_over.text.partition("\n")[0] if self.handed_over else ""

    @property
    def next_at(self) -> datetime | None:
        return None if self.standing.activation.closed_at else self.standing.next_due

    def _going_on(self, steps: list[StepState]) -> list[StepState]:
        return [] if self.standing.activation.closed_at else steps

    def _past(self, state: StepState) -> PastStep:
        told = stands(self.standing, state.step.key)
        entry = told[-1] if told else None
        corrected = {one.pk for one in told}
        corrections = [one for one in self.standing.entries if one.corrects_id in corrected]
        reached = next((one.attempt for one in told if one.kind == EventKind.REACHED), 0)
        calls = past_calls(self.standing, state, reached, is_mistaken=bool(corrections))
        return PastStep(state, calls, entry, corrections)

    def _step(self, state: StepState) -> StepShown:
        told = stands(self.standing, state.step.key) if state.is_seen_to else []
        return StepShown(
            state,
            calls_of(self.standing, state),
            ahead_of(self.standing, state),
            uuid4(),
            told=told[-1] if told else None,
            taken_back=last_is_taken_back(self.standing, state.step.key),
        )
