"""How long each step of an alarm took against what the route expects."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from samordna.plandoc.alarm.model import Step
from samordna.plandoc.alarm.states import State, Status, StepState
from samordna.plandoc.vocabulary import Text


class Timing(StrEnum):
    """How a step kept its time. A step that went on to a deputy has had more time than the route expects of it."""

    IN_TIME = "in_time"
    LATE = "late"
    NOT_DONE = "not_done"
    PASSED_BY = "passed_by"
    NOT_BEGUN = "not_begun"


TIMINGS: dict[Timing, Text] = {
    Timing.IN_TIME: Text("i tid", "in time"),
    Timing.LATE: Text("tog längre tid", "took longer"),
    Timing.NOT_DONE: Text("inte klart", "not done"),
    Timing.PASSED_BY: Text("behövdes inte", "not needed"),
    Timing.NOT_BEGUN: Text("började inte", "did not begin"),
}


@dataclass(frozen=True, slots=True)
class StepTime:
    """One step as it went. ``role`` is whom the route wanted to reach, ``attempt`` which in turn was reached or tried last.

    ``began`` and ``ended`` are None where it did not; ``rounds`` are how often a duty that repeats was seen to.
    """

    key: str
    text: str
    role: str
    expected: timedelta
    timing: Timing
    began: datetime | None = None
    ended: datetime | None = None
    attempt: int = 0
    rounds: int = 0
    is_duty: bool = False

    @property
    def took(self) -> timedelta | None:
        return self.ended - self.began if self.began and self.ended else None


def times_of(state: State) -> list[StepTime]:
    """Every step, in the route's order, of an alarm that stands so."""
    return [_time_of(one) for one in state.steps.values()]


def whole_time(state: State) -> timedelta | None:
    """From when the alarm was raised until it was closed."""
    return state.closed_at - state.started_at if state.started_at and state.closed_at else None


def share_in_time(times: Iterable[StepTime]) -> tuple[int, int]:
    """How many of the steps that began were done in time, and of how many."""
    begun = [one for one in times if one.timing in {Timing.IN_TIME, Timing.LATE, Timing.NOT_DONE}]
    return sum(one.timing is Timing.IN_TIME for one in begun), len(begun)


def _time_of(one: StepState) -> StepTime:
    step = one.step
    return StepTime(
        key=step.key,
        text=step.text,
        role=step.whom.role or step.actor,
        expected=timedelta(minutes=step.minutes),
        timing=_timing(one),
        began=one.opened_at if one.status is not Status.PASSED_BY else None,
        ended=one.ended_at if one.status in {Status.DONE, Status.DECIDED} else None,
        attempt=_turn(step, one.attempt),
        rounds=one.rounds,
        is_duty=one.is_duty,
    )


def _turn(step: Step, attempt: int) -> int:
    """Which in turn it was, counted also where the step has nobody: 1 is a deputy, 2 the next in turn."""
    line = (step.whom, step.deputy, step.successor)
    turns = [turn for turn, whom in enumerate(line) if whom and whom.is_somebody]
    return turns[attempt] if attempt < len(turns) else attempt


def _timing(one: StepState) -> Timing:
    if one.status is Status.PASSED_BY:
        return Timing.PASSED_BY
    if one.opened_at is None:
        return Timing.NOT_BEGUN
    if one.is_duty:
        if not one.rounds:
            return Timing.NOT_DONE
        return Timing.LATE if one.late or one.reminders else Timing.IN_TIME
    if one.status not in {Status.DONE, Status.DECIDED}:
        return Timing.NOT_DONE
    took = one.took or timedelta()
    return Timing.IN_TIME if took <= timedelta(minutes=one.step.minutes) else Timing.LATE
