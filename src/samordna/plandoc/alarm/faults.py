"""What is wrong with an alarm route: how its steps hang together, whom they reach, what happens at night."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from samordna.plandoc.alarm.circling import circles_in, place_of, reached
from samordna.plandoc.alarm.fault_words import GONE, Fault, FaultCode, Severity, fault
from samordna.plandoc.alarm.model import RouteBody, Step, Whom
from samordna.plandoc.alarm.people import People, Reached, named
from samordna.plandoc.alarm.sent_faults import unsent
from samordna.plandoc.alarm.silence import told_apart
from samordna.plandoc.alarm.sms import sms_parts
from samordna.plandoc.vocabulary import Text

__all__ = ["Fault", "FaultCode", "Severity", "faults", "place_of", "reached", "shape_faults"]

NIGHT_HOUR = 3
_WEEK = 7


def faults(route: RouteBody, people: People, now: datetime) -> list[Fault]:
    """Every fault: those of the route's shape first, then those of each step in order, those of the whole route last."""
    found = shape_faults(route, people)
    night = _next_night(people, now)
    keys = reached(route)
    for step in route.steps:
        if step.key in keys:
            found += _of_people(route, step, people, now, night)
            found += unsent(step, people, now, place_of(route, step))
    if keys and not any(one.line and one.hours != "office" for one in route.steps if one.key in keys):
        found.append(fault(FaultCode.NOTHING_AT_NIGHT))
    return list(dict.fromkeys(found))


def shape_faults(body: RouteBody, people: People | None = None) -> list[Fault]:
    """What is wrong whoever is to be reached; ``people`` only lend it their names."""
    if not body.steps:
        return [fault(FaultCode.EMPTY)]
    keys = reached(body)
    found: list[Fault] = []
    for step in body.steps:
        found += _of_step(body, step, people, is_reached=step.key in keys)
    return [*found, *circles_in(body)]


def _of_step(body: RouteBody, step: Step, people: People | None, *, is_reached: bool) -> Iterator[Fault]:
    place = place_of(body, step)
    if not is_reached:
        yield fault(FaultCode.UNREACHABLE, step.key, place)
    for key in dict.fromkeys([*(step.then or []), *(step.yes or []), *(step.no or [])]):
        if body.step(key) is None:
            yield fault(FaultCode.NOWHERE, step.key, place)
    has_ways = step.yes is not None or step.no is not None
    if not step.question.strip() and (step.decides or has_ways):
        yield fault(FaultCode.NO_QUESTION, step.key, place)
    elif step.is_decision and not has_ways and step.then is None:
        yield fault(FaultCode.NO_WAYS, step.key, place)
    if not step.line and not step.actor.strip():
        yield fault(FaultCode.NOBODY_ACTS, step.key, place)
    line = [told_apart(one) for one in step.line]
    for number, whom in enumerate(step.line):
        if line[number] in line[:number]:
            yield fault(FaultCode.SAME, step.key, place, function=_name(whom, None, people))
    if "sms" in step.send and (parts := sms_parts(step.message)) > 1:
        yield fault(FaultCode.LONG_SMS, step.key, place, parts=parts)


def _of_people(
    route: RouteBody, step: Step, people: People, now: datetime, night: datetime
) -> Iterator[Fault]:
    place = place_of(route, step)
    there = [(whom, people.reach(whom, now)) for whom in step.line]
    if there and not any(one and one.has_number for _, one in there):
        whom, one = there[0]
        yield fault(FaultCode.NOBODY, step.key, place, function=_name(whom, one, people))
        return
    seen: set[str] = set()
    lines = [told_apart(whom) for whom in step.line]
    for whom, one in there:
        if code := _wrong_with(one, is_again=one is not None and one.key in seen and _once(whom, lines)):
            yield fault(code, step.key, place, function=_name(whom, one, people))
        seen |= {one.key} if one else set()
    if there and step.hours != "office" and not _tries_somebody(step, people, night):
        yield fault(FaultCode.NOBODY_AT_NIGHT, step.key, place)


def _once(whom: Whom, lines: list[str]) -> bool:
    """What stands twice in the line is told already, whoever has the duty."""
    return lines.count(told_apart(whom)) == 1


def _wrong_with(one: Reached | None, *, is_again: bool) -> FaultCode | None:
    if one is None or not one.has_number:
        return FaultCode.VACANT
    if is_again:
        return FaultCode.SAME_NOW
    return None if one.is_confirmed else FaultCode.UNCONFIRMED


def _name(whom: Whom, one: Reached | None, people: People | None) -> str | Text:
    return named(whom, one) or (people.called(whom) if people else "") or GONE


def _tries_somebody(step: Step, people: People, night: datetime) -> bool:
    if step.hours == "office":
        return False
    return any((one := people.reach(whom, night)) and one.is_there for whom in step.line)


def _next_night(people: People, now: datetime) -> datetime:
    """Three in the morning, when offices are closed."""
    first = (now + timedelta(days=1)).replace(hour=NIGHT_HOUR, minute=0, second=0, microsecond=0)
    nights = (first + timedelta(days=days) for days in range(_WEEK))
    return next((one for one in nights if not people.is_office_hours(one)), first)
