"""The demo's training: what must be known, courses, groups, and sessions that have been and are to come."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils.timezone import localdate, make_aware

from samordna.organisation.commands.saving import saved
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.training import Group
from samordna.plandoc.vocabulary import Function
from samordna.training.commands.counts import heads_count
from samordna.training.commands.evaluations import evaluation_close, evaluation_give, evaluation_open
from samordna.training.commands.needs import need_add, staff_tell
from samordna.training.models import Course, GroupAtSession, Requirement, Session

BEGINS, LASTS = time(9), timedelta(hours=3)
Named = dict[str, Any]
"""Rows by what the file calls them."""


def train_all(municipality: Municipality, told: dict[str, Any]) -> None:
    """``told`` is what ``stockholm_2017/training.yaml`` holds."""
    units: Named = {one.code: one for one in Unit.objects.filter(municipality=municipality)}
    courses = {one["name"]: saved(Course(municipality=municipality, **one)) for one in told["courses"]}
    known = {one["title"]: _requirement(municipality, one, courses) for one in told["requirements"]}
    for code, numbers in told["staff"].items():
        staff_tell(unit=units[code], numbers={Function(name): number for name, number in numbers.items()})
    for one in told["added"]:
        values = {name: value for name, value in one.items() if name != "unit"}
        need_add(unit=units[one["unit"]], values={**values, "requirement": known[one["requirement"]]})
    for one in told["sessions"]:
        _session(municipality, one, courses, units)


def _requirement(municipality: Municipality, one: dict[str, Any], courses: Named) -> Requirement:
    values = {**one, "courses": [courses[name].pk for name in one["courses"]]}
    return saved(Requirement(municipality=municipality, **values))


def _session(municipality: Municipality, one: dict[str, Any], courses: Named, units: Named) -> None:
    begins = make_aware(datetime.combine(_day(one), BEGINS))
    session = saved(
        Session(
            municipality=municipality,
            course=courses[one["course"]],
            unit=units.get(one.get("unit", "")),
            starts_at=begins,
            ends_at=begins + LASTS,
            venue=one["venue"],
            seats=one["seats"],
            units=[units[code].pk for code in one.get("units", [])],
            about=one.get("about", ""),
        )
    )
    for code, numbers in one.get("signed_up", {}).items():
        for name, number in numbers.items():
            there = {"unit": units[code], "function": name, "signed_up": number}
            saved(GroupAtSession(municipality=municipality, session=session, **there))
    if came := one.get("came"):
        heads_count(session=session, counts=_counts(came, units))
    _evaluate(session, one.get("thought", []))


def _counts(came: dict[str, dict[str, int]], units: Named) -> dict[Group, int | None]:
    return {
        Group(units[code].pk, Function(name)): number
        for code, numbers in came.items()
        for name, number in numbers.items()
    }


def _evaluate(session: Session, thought: list[list[int]]) -> None:
    if not thought:
        return
    evaluation_open(session=session)
    for values in thought:
        evaluation_give(session=session, values=values)
    evaluation_close(session=session)


def _day(one: dict[str, Any]) -> date:
    """A working day, near the one that is told."""
    if "held" in one:
        return date.fromisoformat(str(one["held"]))
    day: date = localdate() + timedelta(days=one["days"])
    return day - timedelta(days=max(day.weekday() - 4, 0))
