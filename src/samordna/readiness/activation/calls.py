"""Whom a step says to call now, and who is next and when it goes on by itself."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from samordna.organisation.reaching import telephone
from samordna.plandoc.alarm.people import Reached, named
from samordna.plandoc.alarm.running import Status, StepState
from samordna.readiness.activation.standing import Standing


@dataclass(frozen=True, slots=True)
class Call:
    """A function of a step's line. ``turn`` says which in the line it is; ``warns`` what is known against the number."""

    attempt: int
    function: str
    turn: str
    link: str
    number: str
    warns: str


@dataclass(frozen=True, slots=True)
class Ahead:
    """What comes by itself, and when."""

    at: datetime
    words: str


def calls_of(standing: Standing, state: StepState) -> list[Call]:
    """Who is tried now; everybody in the line where nobody has answered."""
    line = state.step.line
    attempts = range(len(line)) if state.status is Status.EXHAUSTED else [state.attempt]
    return [_call(standing, state, attempt) for attempt in attempts if attempt < len(line)]


def past_calls(standing: Standing, state: StepState, attempt: int, *, is_mistaken: bool) -> list[Call]:
    """Who was reached, so that one can call again; everybody in the line where that was a mistake."""
    attempts = range(len(state.step.line)) if is_mistaken else [attempt]
    return [_call(standing, state, one) for one in attempts if one < len(state.step.line)]


def ahead_of(standing: Standing, state: StepState) -> Ahead | None:
    """None where nothing comes by itself."""
    if state.falls_at is None:
        return None
    line = state.step.line
    if state.falls == "reminded" and state.step.send:
        return Ahead(state.falls_at, _("Reminder"))
    if state.falls == "reminded" or not line:
        return Ahead(state.falls_at, pgettext("alarm", "Overdue"))
    for attempt in range(state.attempt + 1, len(line)):
        reached = standing.people.reach(line[attempt], state.falls_at)
        if reached and reached.is_there:
            function = named(line[attempt], reached)
            return Ahead(state.falls_at, _("Goes on to %(function)s") % {"function": function})
    return Ahead(state.falls_at, _("Nobody more to try"))


def _call(standing: Standing, state: StepState, attempt: int) -> Call:
    whom = state.step.line[attempt]
    reached = standing.people.reach(whom, standing.now)
    phone = reached.phone if reached else ""
    return Call(
        attempt=attempt,
        function=named(whom, reached) or _("Nobody is named"),
        turn=turn_words(attempt),
        link=telephone.link(phone),
        number=telephone.shown(phone) if phone else "",
        warns=_warns(reached),
    )


def turn_words(attempt: int) -> str:
    return ["", _("deputy"), _("next in turn")][min(attempt, 2)]


def _warns(reached: Reached | None) -> str:
    if reached is None or not reached.phone:
        return _("There is no number. Find another way, or tell that nobody is reached.")
    if reached.is_removed:
        return _("Removed from the organisation since the alarm began.")
    if reached.is_open is False:
        return _("Closed now by its opening hours.")
    return "" if reached.is_confirmed else _("Nobody has confirmed the number lately.")
