"""The rules of a route that is run: what each event makes of its step, live and on paper alike."""

from datetime import datetime, timedelta

from samordna.plandoc.alarm import ways
from samordna.plandoc.alarm.events import Answer, Event
from samordna.plandoc.alarm.opening import Opening, begin, end, fall, minutes
from samordna.plandoc.alarm.states import OVER, Status, StepState

MOST_REMINDERS = 24
"""Of the same thing in a row; the step stays marked as one where nobody answers."""


class Folding(Opening):
    """What the steps are after the events taken so far. An event twice, too late, or of no step changes nothing."""

    def take(self, event: Event) -> None:
        if self.closed_at is not None:
            return
        if event.kind == "started" and self.started_at is None:
            self.started_at = event.at
            for first in self.route.steps[:1]:
                self.open(first.key, event.at)
        elif event.kind == "closed":
            self.closed_at = event.at
        elif event.kind == "extraordinary":
            self.become(extraordinary=event.answer != "no", at=event.at)
        elif one := self.steps.get(event.step):
            if event.kind == "taken_back":
                self._take_back(one, event)
            elif one.status not in OVER:
                self._take_of_step(one, event)

    def falling(self) -> list[tuple[datetime, StepState]]:
        """When something will fall by itself, and at which step, in the route's order."""
        if self.closed_at is not None:
            return []
        return [(one.falls_at, one) for one in self.steps.values() if one.falls_at is not None]

    def what_falls(self, one: StepState, at: datetime) -> Event:
        if one.falls == "escalated":
            return Event(at, "escalated", one.step.key, self.first_there(one, one.attempt + 1, at))
        first = self.first_there(one, 0, at)
        return Event(at, "reminded", one.step.key, first if first < len(one.step.line) else 0)

    def _take_of_step(self, one: StepState, event: Event) -> None:
        match event.kind:
            case "escalated":
                self._escalate(one, event)
            case "reminded":
                self._remind(one, event.at)
            case "called":
                if one.status is Status.OPEN and one.attempt < event.attempt < len(one.step.line):
                    begin(one, Status.OPEN, event.attempt, event.at)
                    fall(one, "escalated", event.at + minutes(one))
            case "not_reached":
                last = max(0, len(one.step.line) - 1)
                if _is_tried(one, event.at) and one.attempt <= event.attempt <= last:
                    one.status, one.attempt = Status.OPEN, event.attempt
                    fall(one, "escalated", event.at)
            case "decided" if one.step.is_decision and event.answer:
                self._decide(one, event.answer, event.at)
            case "reached" | "informed" if one.is_duty:
                self._inform(one, event.at)
            case "reached" | "informed" if one.step.is_decision:
                self._await_decision(one, event)
            case "reached" | "informed" | "done":
                one.attempt = event.attempt
                end(one, Status.DONE, event.at)
                self._lead_on_unanswered(one, event.at)

    def _lead_on_unanswered(self, one: StepState, at: datetime) -> None:
        self.lead_on(one, ways.whatever_is_answered(self.route, one.step), at)

    def _inform(self, one: StepState, at: datetime) -> None:
        """The duty has been seen to, and is due again; it is reminded of when late by half of its interval."""
        every = timedelta(minutes=one.step.every or 0)
        one.late += at > (one.round_at + every / 2 if one.round_at else (one.opened_at or at) + minutes(one))
        begin(one, Status.REACHED, 0, at)
        one.rounds += 1
        one.since = one.round_at = at + every
        fall(one, "reminded", one.round_at + every / 2)
        self._lead_on_unanswered(one, at)

    def _decide(self, one: StepState, answer: Answer, at: datetime) -> None:
        one.answer = answer
        one.attempt = one.attempt if one.attempt < len(one.step.line) else 0
        end(one, Status.DECIDED, at)
        if one.step.decides == "extraordinary":
            one.made_extraordinary = self.is_extraordinary != (answer == "yes")
            self.become(extraordinary=answer == "yes", at=at)
        self.lead_on(one, ways.after_answer(self.route, one.step, answer), at)

    def _take_back(self, one: StepState, event: Event) -> None:
        """The step stands open again, from now. What it led to goes on: somebody may be under way already."""
        if not one.is_seen_to:
            return
        one.taken_back += 1
        if one.made_extraordinary:
            self.become(extraordinary=one.answer != "yes", at=event.at)
        if one.status not in OVER and one.is_duty:
            one.rounds -= 1
        waits_for_answer = one.status is Status.DECIDED and one.is_awaited
        one.answer, one.made_extraordinary, one.ended_at, one.is_awaited = None, False, None, False
        if waits_for_answer:
            self._await_decision(one, event)
        else:
            self.try_(one, min(event.attempt, max(0, len(one.step.line) - 1)), event.at)

    def _await_decision(self, one: StepState, event: Event) -> None:
        """Somebody is there who has something to decide, and is reminded of it."""
        if not one.is_awaited:
            one.is_awaited = True
            begin(one, Status.REACHED, event.attempt, event.at)
            self._remind_at(one, event.at + minutes(one))

    def _remind_at(self, one: StepState, at: datetime) -> None:
        """Nothing falls where nobody would hear of it: no message goes out, or none has a way to anybody in the line."""
        heard = (self.people.reach(whom, at) for whom in one.step.line) if one.step.send else ()
        if any(reached and reached.has_number and reached.gets_messages for reached in heard):
            fall(one, "reminded", at)

    def _escalate(self, one: StepState, event: Event) -> None:
        is_next = event.attempt > one.attempt or not one.step.line
        if not is_next or not _is_tried(one, event.at):
            return
        if event.attempt < len(one.step.line):
            self.try_(one, event.attempt, event.at)
            return
        begin(one, Status.EXHAUSTED, event.attempt, event.at)
        self._remind_at(one, event.at + minutes(one))
        self._lead_on_unanswered(one, event.at)

    def _remind(self, one: StepState, at: datetime) -> None:
        if one.falls != "reminded" or one.falls_at is None or at < one.falls_at:
            return
        one.reminders += 1
        one.reminded_at, one.falls_at = at, None
        if _is_tried(one, at):
            one.status = Status.OPEN
            fall(one, "escalated", at + minutes(one))
        elif one.reminders < MOST_REMINDERS:
            self._remind_at(one, at + minutes(one))


def _is_tried(one: StepState, at: datetime) -> bool:
    """Whether somebody is being called: for a duty that has been seen to only once it is due again."""
    is_due_again = one.status is Status.REACHED and one.round_at is not None and at >= one.round_at
    return one.status is Status.OPEN or is_due_again
