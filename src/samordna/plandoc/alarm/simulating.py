"""A route tried on paper: what would happen, and when, if it began at a moment and these did not answer.

The slow case is told: whoever answers does so when the minutes of the step are over. What is not said to be decided is a no.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from samordna.plandoc.alarm.events import Answer, Event
from samordna.plandoc.alarm.happenings import Happening, HappeningKind
from samordna.plandoc.alarm.model import RouteBody, RouteError
from samordna.plandoc.alarm.people import People
from samordna.plandoc.alarm.silence import silenced
from samordna.plandoc.alarm.trying import MOST_ROUNDS, Trying
from samordna.plandoc.stepwise import filled
from samordna.plandoc.vocabulary import Text

__all__ = ["MOST_ROUNDS", "UNTIL", "Happening", "HappeningKind", "Trial", "simulate", "tried"]

UNTIL = timedelta(hours=8)
_NO_DECISION = Text(
    "Inget beslut i larmvägen heter ”{key}”. Beslut fattas i: {keys}.",
    "No decision of the alarm route is called “{key}”. Decisions are made in: {keys}.",
)


@dataclass(frozen=True, slots=True)
class Trial:
    """What happened, as told, and as it would stand in the log of an alarm."""

    happenings: list[Happening]
    events: list[Event]


def simulate(
    route: RouteBody,
    people: People,
    start: datetime,
    *,
    silent: Iterable[str] = (),
    decide: Mapping[str, Answer] | None = None,
    extraordinary: bool = False,
    until: timedelta = UNTIL,
) -> list[Happening]:
    """What happens, in order of time. Raises RouteError for a function or a decision that the route does not have."""
    return tried(
        route, people, start, silent=silent, decide=decide, extraordinary=extraordinary, until=until
    ).happenings


def tried(
    route: RouteBody,
    people: People,
    start: datetime,
    *,
    silent: Iterable[str] = (),
    decide: Mapping[str, Answer] | None = None,
    extraordinary: bool = False,
    until: timedelta = UNTIL,
) -> Trial:
    """The same with its events. Minutes are minutes also in the night when clocks are changed."""
    answers = dict(decide or {})
    start = start.astimezone(UTC) if start.tzinfo else start
    _refuse_unknown(route, answers)
    trying = Trying(route, people, silenced(route, people, start, silent), answers)
    if extraordinary:
        trying.take(Event(start, "extraordinary", answer="yes"))
    trying.take(Event(start, "started"))
    while (event := trying.next_event()) and event.at <= start + until:
        trying.take(event)
    return Trial(trying.happenings, trying.events)


def _refuse_unknown(route: RouteBody, answers: Mapping[str, Answer]) -> None:
    decisions = [one.key for one in route.steps if one.is_decision]
    for key in answers:
        if key not in decisions:
            keys = ", ".join(decisions) or "–"
            raise RouteError(filled(_NO_DECISION, key=key, keys=keys))
