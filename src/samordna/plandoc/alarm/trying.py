"""A route that is run among people of whom some are silent, told as it is seen to happen."""

from datetime import datetime

from samordna.plandoc.alarm.events import Answer, Event
from samordna.plandoc.alarm.folding import MOST_REMINDERS, Folding
from samordna.plandoc.alarm.happenings import Happening, HappeningKind, happened
from samordna.plandoc.alarm.model import RouteBody
from samordna.plandoc.alarm.opening import minutes
from samordna.plandoc.alarm.people import People
from samordna.plandoc.alarm.silence import told_apart
from samordna.plandoc.alarm.states import Status, StepState

MOST_ROUNDS = 3
"""So often a duty to inform, and a reminder of the same step, is shown."""


class Trying(Folding):
    """The rules, with somebody who answers or does not, and tells what is seen to happen."""

    def __init__(
        self, route: RouteBody, people: People, silent: set[str], answers: dict[str, Answer]
    ) -> None:
        super().__init__(route, people)
        self.silent = silent
        self.answers = answers
        self.events: list[Event] = []
        self.happenings: list[Happening] = []

    def take(self, event: Event) -> None:
        self.events.append(event)
        if event.kind in ("decided", "informed", "reminded"):
            self._tell(event)
        super().take(event)
        if event.kind == "escalated" and self.steps[event.step].status is Status.EXHAUSTED:
            self.happenings.append(Happening(event.at, event.step, "", "", "", "escalate"))

    def try_(self, one: StepState, attempt: int, at: datetime) -> None:
        """Whoever is passed at once is not told of."""
        super().try_(one, attempt, at)
        if one.falls_at is not None and one.falls_at > at:
            kind: HappeningKind = "escalate" if attempt else "call"
            self.happenings += happened(self.people, one.step, attempt, at, kind)

    def next_event(self) -> Event | None:
        """The next answer or, where none comes first, the next that falls by itself."""
        answers = [event for one in self.steps.values() if (event := self._answer(one))]
        falling = [(at, one) for at, one in self.falling()]
        answer = min(answers, key=lambda event: event.at, default=None)
        fallen = min(falling, key=lambda pair: pair[0], default=None)
        if fallen and (answer is None or fallen[0] < answer.at):
            return self.what_falls(fallen[1], fallen[0])
        return answer

    def _answer(self, one: StepState) -> Event | None:
        """What is answered at the step if nothing else happens before."""
        at, asked_at = one.falls_at, one.since
        if asked_at and one.status is Status.EXHAUSTED:
            at = at or self._again(one, asked_at)
        if at is None or asked_at is None:
            return None
        if one.is_duty and one.rounds == MOST_ROUNDS:
            return Event(asked_at, "done", one.step.key)
        if one.status is Status.REACHED:
            at, first = asked_at, 0
        elif one.status is Status.EXHAUSTED:
            asked_at, first = at - minutes(one), 0
        else:
            first = one.attempt
        attempt = self.first_there(one, first, asked_at)
        if (at == asked_at and one.status is Status.OPEN) or not self._answers(one, attempt):
            return None
        return self._said(one, attempt, at)

    def _again(self, one: StepState, since: datetime) -> datetime:
        """When somebody in the line is there again where all have been tried, asked as often as others are reminded."""
        times = [since + number * minutes(one) for number in range(1, MOST_REMINDERS + 1)]
        return next(
            (at for at in times if self._answers(one, self.first_there(one, 0, at - minutes(one)))), times[-1]
        )

    def _answers(self, one: StepState, attempt: int) -> bool:
        line = one.step.line
        if not line:
            return one.status is not Status.EXHAUSTED
        return attempt < len(line) and told_apart(line[attempt]) not in self.silent

    def _said(self, one: StepState, attempt: int, at: datetime) -> Event:
        key = one.step.key
        if one.step.is_decision:
            return Event(at, "decided", key, attempt, self.answers.get(key, "no"))
        return Event(at, "informed" if one.is_duty else "reached", key, attempt)

    def _tell(self, event: Event) -> None:
        told: dict[str, HappeningKind] = {"decided": "decide", "informed": "inform", "reminded": "remind"}
        kind = told[event.kind]
        rounds = sum((one.step, one.kind) == (event.step, event.kind) for one in self.events)
        if rounds <= MOST_ROUNDS:
            step = self.steps[event.step].step
            self.happenings += happened(self.people, step, event.attempt, event.at, kind, event.answer)
