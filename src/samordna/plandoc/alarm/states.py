"""How a route stands at a moment: each of its steps, who is to be called now, and what falls due."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from samordna.plandoc.alarm.events import Answer
from samordna.plandoc.alarm.model import Step, Whom


class Status(StrEnum):
    """``PASSED_BY`` is a step for other hours, or for another kind of event. ``EXHAUSTED`` is one where nobody answers.

    ``REACHED`` is a decision that waits for its answer, or a duty that has been seen to until it is due again.
    """

    WAITING = "waiting"
    PASSED_BY = "passed_by"
    OPEN = "open"
    REACHED = "reached"
    DONE = "done"
    DECIDED = "decided"
    EXHAUSTED = "exhausted"


OVER = frozenset({Status.DONE, Status.DECIDED})
GOING_ON = frozenset({Status.OPEN, Status.REACHED, Status.EXHAUSTED})


@dataclass(slots=True)
class StepState:
    """``attempt`` is the place in the step's line that is tried since ``since``; ``falls`` comes by itself at ``falls_at``.

    ``rounds`` is how often a duty has been seen to, ``round_at`` when it is due again, ``late`` how many of the rounds were late.
    ``is_awaited`` where somebody has been reached who has something to decide, ``made_extraordinary`` where the decision turned
    the event. ``taken_back`` is how often what was told of it has been. ``led_by`` is the step that led here.
    """

    step: Step
    status: Status = Status.WAITING
    attempt: int = 0
    opened_at: datetime | None = None
    since: datetime | None = None
    ended_at: datetime | None = None
    falls: Literal["escalated", "reminded"] = "escalated"
    falls_at: datetime | None = None
    answer: Answer | None = None
    is_awaited: bool = False
    made_extraordinary: bool = False
    rounds: int = 0
    late: int = 0
    taken_back: int = 0
    round_at: datetime | None = None
    reminders: int = 0
    reminded_at: datetime | None = None
    led_by: str = ""

    @property
    def whom(self) -> Whom | None:
        """Who is to be called now; the first again where nobody in the line has answered."""
        line = self.step.line
        if not line or self.status not in GOING_ON:
            return None
        return line[self.attempt] if self.attempt < len(line) else line[0]

    @property
    def is_duty(self) -> bool:
        return self.step.every is not None

    @property
    def turn(self) -> int:
        """What is told of the step next is told for this time: it counts up, also where a round is taken back."""
        return self.taken_back + (self.rounds if self.is_duty else 0)

    @property
    def is_seen_to(self) -> bool:
        """Whether something was told that could be taken back."""
        return self.status in OVER or (self.is_going_on and (self.is_awaited or self.rounds > 0))

    @property
    def is_going_on(self) -> bool:
        return self.status in GOING_ON

    @property
    def took(self) -> timedelta | None:
        """From when the step began until it was done."""
        return self.ended_at - self.opened_at if self.opened_at and self.ended_at else None


@dataclass(frozen=True, slots=True)
class State:
    """``steps`` by their keys, in the route's order."""

    steps: dict[str, StepState]
    started_at: datetime | None = None
    closed_at: datetime | None = None
    is_extraordinary: bool = False

    @property
    def to_do(self) -> list[StepState]:
        """What waits for somebody now: the steps that go on, without the duties that are not due."""
        return [one for one in self.steps.values() if one.is_going_on and not _rests(one)]

    @property
    def duties(self) -> list[StepState]:
        """The duties to inform that go on until the event is closed."""
        return [one for one in self.steps.values() if one.is_going_on and one.is_duty]

    @property
    def is_done(self) -> bool:
        """Whether nothing is left but duties that have been seen to at least once."""
        left = [one for one in self.to_do if not (one.is_duty and one.rounds)]
        return self.started_at is not None and not left


def _rests(one: StepState) -> bool:
    return one.is_duty and one.status is Status.REACHED
