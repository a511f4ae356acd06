"""How the steps of a route that is run begin, are passed by, and lead on."""

from datetime import datetime, timedelta
from typing import Literal

from samordna.plandoc.alarm import ways
from samordna.plandoc.alarm.model import RouteBody
from samordna.plandoc.alarm.people import People
from samordna.plandoc.alarm.states import State, Status, StepState


class Opening:
    """A route and its steps. Each begins once, when the first thing that leads to it is done."""

    def __init__(self, route: RouteBody, people: People) -> None:
        self.route = route
        self.people = people
        self.steps = {one.key: StepState(one) for one in route.steps}
        self.started_at: datetime | None = None
        self.closed_at: datetime | None = None
        self.is_extraordinary = False

    def state(self) -> State:
        return State(self.steps, self.started_at, self.closed_at, self.is_extraordinary)

    def open(self, key: str, at: datetime, led_by: str = "") -> None:
        one = self.steps.get(key)
        if one is None or one.status is not Status.WAITING:
            return
        one.led_by = led_by
        if self._is_for_now(one, at):
            self.try_(one, 0, at)
        else:
            self._pass_by(one, at)

    def try_(self, one: StepState, attempt: int, at: datetime) -> None:
        """Somebody is to be called, or is passed at once where there is no use in it."""
        begin(one, Status.OPEN, attempt, at)
        line = one.step.line
        is_there = not line or self.first_there(one, attempt, at) == attempt
        fall(one, "escalated", at + minutes(one) if is_there else at)

    def first_there(self, one: StepState, attempt: int, at: datetime) -> int:
        """The first in the step's line, from ``attempt`` on, who answers at the time; past the last when nobody does."""
        line = one.step.line
        for number in range(attempt, len(line)):
            reached = self.people.reach(line[number], at)
            if reached is not None and reached.is_there:
                return number
        return len(line)

    def lead_on(self, one: StepState, keys: list[str], at: datetime) -> None:
        for key in keys:
            self.open(key, at, one.step.key)

    def become(self, *, extraordinary: bool, at: datetime) -> None:
        """Steps for such an event begin now, one after the other as the route has them; or are passed by after all."""
        if extraordinary == self.is_extraordinary:
            return
        self.is_extraordinary = extraordinary
        concerned = [one for one in self.steps.values() if one.step.only_when_extraordinary]
        if not extraordinary:
            for one in concerned:
                if one.is_going_on:
                    self._pass_by(one, at)
            return
        passed = {one.step.key: one for one in concerned if one.status is Status.PASSED_BY}
        for one in passed.values():
            one.status, one.opened_at, one.ended_at = Status.WAITING, None, None
        for key, one in passed.items():
            if one.led_by not in passed:
                self.open(key, at, one.led_by)

    def _is_for_now(self, one: StepState, at: datetime) -> bool:
        if one.step.only_when_extraordinary and not self.is_extraordinary:
            return False
        hours = one.step.hours
        return hours == "always" or self.people.is_office_hours(at) == (hours == "office")

    def _pass_by(self, one: StepState, at: datetime) -> None:
        """What is not asked is not decided: the route goes on as after a no."""
        end(one, Status.PASSED_BY, at)
        self.lead_on(one, ways.after_answer(self.route, one.step, "no"), at)


def begin(one: StepState, status: Status, attempt: int, at: datetime) -> None:
    one.opened_at = one.opened_at or at
    one.status, one.attempt, one.since = status, attempt, at
    one.reminders, one.falls_at = 0, None


def fall(one: StepState, kind: Literal["escalated", "reminded"], at: datetime) -> None:
    """A clock that has been set back makes nobody be reminded of the same minute again."""
    if kind == "reminded" and one.reminded_at is not None:
        at = max(at, one.reminded_at + timedelta(minutes=1))
    one.falls, one.falls_at = kind, at


def end(one: StepState, status: Status, at: datetime) -> None:
    """A clock that has been set back makes no step end before it began."""
    one.opened_at = one.opened_at or at
    one.status, one.ended_at, one.falls_at = status, max(at, one.opened_at), None


def minutes(one: StepState) -> timedelta:
    return timedelta(minutes=one.step.minutes)
