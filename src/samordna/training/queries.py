"""Reads of training."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet, Sum
from django.utils.timezone import localdate

from samordna.mapping.queries import services_of
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.training import (
    Coverage,
    Group,
    HeadCount,
    Need,
    Placed,
    Priority,
    coverage_of,
    needs_of,
)
from samordna.plandoc.training import Requirement as Required
from samordna.plandoc.vocabulary import Function, Level
from samordna.training.models import AddedNeed, Course, GroupAtSession, Requirement, Session, StaffGroup
from samordna.training.models.course import CourseQuerySet


def courses_of(municipality: Municipality) -> CourseQuerySet:
    rows: CourseQuerySet = Course.objects.filter(municipality=municipality)
    return rows.present()


def requirements_of(municipality: Municipality) -> QuerySet[Requirement]:
    """The table of what must be known."""
    return Requirement.objects.filter(municipality=municipality).present()


def sessions_of(municipality: Municipality) -> QuerySet[Session]:
    """Every session that has not been removed, also those that were cancelled, with its course and who arranges it."""
    return every_session_of(municipality).filter(removed_at=None)


def every_session_of(municipality: Municipality) -> QuerySet[Session]:
    """Also those that have been removed, which can be put back."""
    return Session.objects.filter(municipality=municipality).select_related("course", "unit")


@dataclass(frozen=True)
class Reckoning:
    """What must be known, by whom, and how it is met on a day: five queries, whatever the size of the municipality."""

    on: date
    requirements: dict[int, Requirement]
    staff: dict[Group, int]
    met: dict[Need, Coverage]
    over: dict[int, str]
    """Courses that are no longer given, and that heads were counted at: their names."""

    @property
    def needs(self) -> list[Need]:
        return list(self.met)

    def of_units(self, units: Iterable[int]) -> Iterator[tuple[Need, Coverage]]:
        among = set(units)
        return ((need, met) for need, met in self.met.items() if need.group.unit in among)


def reckon(municipality: Municipality, *, on: date | None = None) -> Reckoning:
    """The needs of every unit that owns a service, and how they are met; today unless another day is asked for."""
    on = on or localdate()
    rows = {row.pk: row for row in requirements_of(municipality)}
    required = [required_as(row) for row in rows.values()]
    staff = _staff(municipality)
    needs = needs_of(_placed(municipality, on), required, _added(municipality, rows))
    over: dict[int, str] = {}
    counts = _counts(municipality, on, over)
    met = coverage_of(needs, requirements=required, staff=staff, counts=counts, on=on)
    return Reckoning(on, rows, staff, met, over)


def units_below(unit: Unit) -> QuerySet[Unit]:
    """The unit and every one that is part of it."""
    return Unit.objects.filter(municipality=unit.municipality_id, path__contains=[unit.pk])


def units_by_number(municipality: Municipality) -> dict[int, Unit]:
    """Those that have ended too: a service may be theirs still. One query."""
    return {one.pk: one for one in Unit.objects.filter(municipality=municipality).order_by()}


def required_of(municipality: Municipality) -> list[Required]:
    """One query."""
    return [required_as(row) for row in requirements_of(municipality)]


def required_as(row: Requirement) -> Required:
    """As training reckons with it."""
    return Required(
        key=row.pk,
        title=row.title,
        level=Level(row.level) if row.level else None,
        function=Function(row.function) if row.function else None,
        courses=frozenset(row.courses),
        priority=Priority(row.priority),
    )


def _placed(municipality: Municipality, on: date) -> Iterator[Placed]:
    """Services that nobody owns have no staff to teach."""
    rows = services_of(municipality).valid_on(on).exclude(unit=None).order_by()
    for name, unit, level, functions in rows.values_list("name", "unit", "level", "functions"):
        yield Placed(name, unit, Level(level) if level else None, frozenset(map(Function, functions)))


def _added(municipality: Municipality, requirements: dict[int, Requirement]) -> Iterator[Need]:
    rows = AddedNeed.objects.filter(municipality=municipality).present()
    for unit, function, requirement, priority in rows.values_list(
        "unit", "function", "requirement", "priority"
    ):
        if requirement in requirements:
            yield Need(Group(unit, Function(function)), requirement, Priority(priority))


def _staff(municipality: Municipality) -> dict[Group, int]:
    rows = StaffGroup.objects.filter(municipality=municipality).order_by()
    totals = rows.values_list("unit", "function").annotate(total=Sum("staff"))
    return {Group(unit, Function(function)): total for unit, function, total in totals}


def _counts(municipality: Municipality, on: date, over: dict[int, str]) -> Iterator[HeadCount]:
    """Puts those of its courses that are over on a day into ``over``, which saves a query."""
    rows = GroupAtSession.objects.filter(
        municipality=municipality,
        came__gt=0,
        session__removed_at=None,
        session__cancelled_at=None,
    )
    course = [f"session__course__{name}" for name in ("name", "valid_to", "removed_at")]
    for unit, function, key, ended, number, until, *given in rows.values_list(
        "unit", "function", "session__course", "session__ends_at", "came", "session__counts_until", *course
    ):
        name, last, removed = given
        if removed or (last and last < on):
            over[key] = name
        yield HeadCount(Group(unit, Function(function)), key, localdate(ended), number, until)
