"""A step of an alarm as its pages show it, while it goes on and when it is over."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from samordna.plandoc.alarm.running import Status, StepState
from samordna.readiness.activation.calls import Ahead, Call
from samordna.readiness.activation.entry_words import decision_words
from samordna.readiness.enums import EventKind
from samordna.readiness.models import ActivationEvent


@dataclass
class StepShown:
    """A step that goes on. ``mark`` is that of whatever is told of it from this page.

    ``told`` is what was told of it last, which can be taken back, and ``taken_back`` what has been since it was seen to.
    """

    state: StepState
    calls: list[Call]
    ahead: Ahead | None
    mark: UUID
    told: ActivationEvent | None = None
    taken_back: ActivationEvent | None = None
    form: Any = None
    """Where a decision's reasons are written; given by the page that asks for them."""

    @property
    def why_taken_back(self) -> str:
        """The reasons, without what the entry tells of other steps."""
        return self.taken_back.text.partition("\n")[0] if self.taken_back else ""

    @property
    def turn(self) -> int:
        return self.state.turn

    @property
    def key(self) -> str:
        return self.state.step.key

    @property
    def is_exhausted(self) -> bool:
        return self.state.status is Status.EXHAUSTED

    @property
    def asks(self) -> bool:
        """Whether somebody is to be tried: not where they are reached and have something to decide."""
        return self.state.status is not Status.REACHED

    @property
    def tells(self) -> str:
        """What is told when somebody answers."""
        return EventKind.INFORMED if self.state.is_duty else EventKind.REACHED


@dataclass(frozen=True, slots=True)
class PastStep:
    """A step that is over. ``corrections`` are what was written since of the entry that ended it."""

    state: StepState
    calls: list[Call]
    entry: ActivationEvent | None
    corrections: list[ActivationEvent]

    @property
    def question(self) -> str:
        return decision_words(self.state.step)
